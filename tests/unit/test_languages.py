"""The translations: every text is in them, complete and with its places, and what ships is made of what stands in them."""

import ast
import builtins
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from confsync_gui.desktop.language import LANGUAGES
from tests.languages.catalogue import FORMS, Catalogue, compiled, path_of, wanted_in
from tests.languages.glossary import faults
from tests.languages.sources import PACKAGE, NotLiteralError, Source, all_sources, sources_in

TRANSLATED = [language for language in LANGUAGES if language != "en"]
ROOMS = ("core", "remote", "services", "desktop")
# What is said on the command line, to other processes and in logs alone stays English.
ENGLISH_ONLY = {
    "core/report.py",
    "desktop/instance.py",
    "desktop/instance_lock.py",
    "desktop/instance_wire.py",
    "desktop/screen.py",
    "desktop/terminal.py",
    "services/commands.py",
}
# Nobody reads these: they are caught, and told by another one.
ENGLISH_ERRORS = {"NotOursError", "InvalidKeyIdError", "SocksProxyError", *dir(builtins)}


@pytest.fixture(scope="module")
def sources() -> list[Source]:
    """Return every text of the program."""
    return all_sources()


def test_every_language_of_the_settings_has_translations() -> None:
    assert set(FORMS) == set(LANGUAGES)


@pytest.mark.parametrize("language", FORMS)
def test_the_files_are_those_that_the_code_makes(language: str, sources: list[Source], tmp_path: Path) -> None:
    written = path_of(language).read_text("utf-8")

    assert written == Catalogue.read(language).text(wanted_in(language, sources)), "run python -m tests.languages"
    shipped = path_of(language).with_suffix(".qm").read_bytes()
    assert compiled(path_of(language), tmp_path / "fresh.qm").read_bytes() == shipped, "run python -m tests.languages"


@pytest.mark.parametrize("language", FORMS)
def test_nothing_is_left_to_translate(language: str, sources: list[Source]) -> None:
    entries = Catalogue.read(language).entries
    missing = [source for source in wanted_in(language, sources) if not entries.get((source.context, source.text))]
    assert missing == []


def test_german_has_one_word_for_one_thing() -> None:
    texts = Catalogue.read("de").entries.items()
    assert [fault for (_, text), forms in texts for form in forms for fault in faults(bare(text), bare(form))] == []


def bare(text: str) -> str:
    """Return `text` without the signs that mark a letter."""
    return text.replace("&", "")


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_translation_keeps_what_the_program_puts_in(language: str, sources: list[Source]) -> None:
    entries = Catalogue.read(language).entries
    wrong = {
        source.text: form
        for source in sources
        for form in entries.get((source.context, source.text), ())
        if marks(form) != marks(source.text) and not is_singular_in_words(source, form)
    }
    assert wrong == {}


def test_a_hebrew_sentence_that_begins_with_a_foreign_word_goes_from_right_to_left_all_the_same() -> None:
    # Without a mark a label takes its direction from the first letter (Unicode, UAX 9, P2), and puts the full stop to the wrong end.
    forms = [form for forms in Catalogue.read("he").entries.values() for form in forms]
    assert [form for form in forms if re.match(r"[A-Za-z].*[\u0590-\u05ff]", form)] == []


def marks(text: str) -> tuple[list[str], int, bool, bool]:
    """Return what a translation has to keep: places and numbers, how many letters are marked, a dialog to come, a line that goes on."""
    letters = len(re.findall(r"&\w", text))
    return sorted(re.findall(r"\{\w*\}|%n", text)), letters, text.endswith("…"), text.endswith(":")


def is_singular_in_words(source: Source, form: str) -> bool:
    """Return whether `form` says a single one without the figure, as "in one hour"."""
    return source.is_plural and "%n" not in form and marks(f"{form}%n")[0] == marks(source.text)[0]


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_sentence_stays_one(language: str, sources: list[Source]) -> None:
    entries = Catalogue.read(language).entries
    wrong = {
        source.text: form
        for source in sources
        for form in entries.get((source.context, source.text), ())
        if source.text.endswith((".", "?")) != form.endswith((".", "?"))
    }
    assert wrong == {}


def test_no_text_of_a_widget_is_put_together_before_it_is_translated() -> None:
    with pytest.raises(NotLiteralError):
        list(sources_in("class W(QWidget):\n    def a(self):\n        self.tr(f'{self.x} spaces')", "w.py"))


def test_texts_are_found_wherever_they_are_said() -> None:
    code = (
        "from confsync_gui.core.text import say, several\n"
        "class W(QWidget):\n    def a(self, n):\n        self.tr('One', '', n)\n        self.tr('Two' ' three')\n"
        "say('Four {x}', x=1)\nseveral('a five', '%n fives', 5)\nMeta(title='Six', description='Seven')\n"
        "QCoreApplication.translate('Ctx', 'Eight')\n"
    )
    assert [(source.context, source.text, source.is_plural) for source in sources_in(code, "w.py")] == [
        ("W", "One", True),
        ("W", "Two three", False),
        ("Core", "Four {x}", False),
        ("Core", "%n fives", True),
        ("Core", "Six", False),
        ("Core", "Seven", False),
        ("Ctx", "Eight", False),
    ]


def test_the_say_of_another_module_is_no_text() -> None:
    assert list(sources_in("def say(words): ...\nsay(words)", "cli.py")) == []


def sentences(tree: ast.AST) -> Iterator[ast.expr]:
    """Return the literals that are handed to an error or a problem as its sentences."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = ast.unparse(node.func).rpartition(".")[2]
            if name == "Problem" or (name.endswith("Error") and name not in ENGLISH_ERRORS):
                yield from (
                    argument for argument in node.args[:2] if isinstance(argument, ast.Constant | ast.JoinedStr)
                )


def test_no_sentence_of_a_problem_is_plain_english() -> None:
    plain = [
        f"{file.relative_to(PACKAGE)}:{literal.lineno}: {ast.unparse(literal)}"
        for room in ROOMS
        for file in sorted((PACKAGE / room).rglob("*.py"))
        if str(file.relative_to(PACKAGE)) not in ENGLISH_ONLY
        for literal in sentences(ast.parse(file.read_text("utf-8")))
        if " " in ast.unparse(literal)
    ]
    assert plain == []
