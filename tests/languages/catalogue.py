"""The files with the translations, in the format of Qt Linguist (TS 2.1), and what lrelease makes of them."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

import PySide6

from tests.languages.sources import CORE, Source

FOLDER = Path(__file__).parents[2] / "resources" / "translations"
FORMS = {"en": 2, "de": 2, "he": 2}
"""The languages, and how many forms each has for a number of things (Qt's own rules)."""


@dataclass
class Catalogue:
    """The translations into `language`, by context and text: one form, or those for numbers. A text without any is missing."""

    language: str
    entries: dict[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)

    @classmethod
    def read(cls, language: str, folder: Path = FOLDER) -> Catalogue:
        """Return what the file of `language` holds."""
        catalogue = cls(language)
        path = path_of(language, folder)
        for context in ET.parse(path).getroot().iter("context") if path.exists() else ():  # noqa: S314 - our own file
            name = context.findtext("name", "")
            for message in context.iter("message"):
                catalogue.entries[name, message.findtext("source", "")] = _forms(message)
        return catalogue

    def text(self, sources: Iterable[Source]) -> str:
        """Return the file's content: `sources` with their translations, and no others."""
        lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>"]
        lines.append(f'<TS version="2.1" language="{self.language}" sourcelanguage="en">')
        for context, group in groupby(
            sorted(sources, key=lambda source: source.context), lambda source: source.context
        ):
            lines += ["<context>", f"    <name>{escape(context)}</name>"]
            for source in group:
                lines += self._message(source)
            lines.append("</context>")
        return "\n".join([*lines, "</TS>", ""])

    def _message(self, source: Source) -> list[str]:
        forms = self.entries.get((source.context, source.text), ())
        told = escape(source.text)
        if not source.is_plural:
            return ["    <message>", f"        <source>{told}</source>", _translation(forms[:1]), "    </message>"]
        told_forms = "".join(
            f"<numerusform>{escape(form)}</numerusform>" for form in forms or ("",) * FORMS[self.language]
        )
        kind = "" if all(forms) and forms else ' type="unfinished"'
        translation = f"        <translation{kind}>{told_forms}</translation>"
        return ['    <message numerus="yes">', f"        <source>{told}</source>", translation, "    </message>"]


def _translation(forms: tuple[str, ...]) -> str:
    if not any(forms):
        return '        <translation type="unfinished"></translation>'
    return f"        <translation>{escape(forms[0])}</translation>"


def _forms(message: ET.Element) -> tuple[str, ...]:
    translation = message.find("translation")
    if translation is None:
        return ()
    forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
    return tuple(forms) if all(forms) else ()


def wanted_in(language: str, sources: Iterable[Source]) -> list[Source]:
    """Return which of `sources` the file of `language` has: all, or for English those that count, which need a singular."""
    return [source for source in sources if language != "en" or (source.is_plural and source.context != CORE)]


def path_of(language: str, folder: Path = FOLDER) -> Path:
    """Return the file with the translations into `language`."""
    return folder / f"confsync_{language}.ts"


def compiled(source: Path, target: Path) -> Path:
    """Compile the file `source` (.ts) into `target` (.qm), and return that."""
    lrelease = Path(PySide6.__file__).parent / "lrelease"
    subprocess.run([lrelease, "-silent", source, "-qm", target], check=True)
    return target
