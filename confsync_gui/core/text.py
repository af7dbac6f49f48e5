"""Sentences that can be said in another language later.

What is raised, stored and printed is English, always. A `Text` is that finished English sentence, a string like any other, which also
remembers how it was made; the interface says it again in its own language when it shows it (`ui.speech`). The command line, the log
and the answers to other processes take the string as it stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Self, TypeAlias

Value: TypeAlias = str | int | float
"""What a sentence may hold: another sentence, a name, a number."""


class Text(str):
    """A finished English sentence, with its `template` and the `values` in the template's {places}.

    `number` is that of the things it counts, None where it counts nothing; with one, `template` is the plural form, in which %n stands for it.
    """

    __slots__ = ("number", "template", "values")
    template: str
    values: Mapping[str, Value]
    number: int | None

    def __new__(cls, english: str, template: str, values: Mapping[str, Value], number: int | None = None) -> Self:
        """Return `english`, which is what `template`, `values` and `number` make in English."""
        text = super().__new__(cls, english)
        text.template, text.values, text.number = template, values, number
        return text

    def __reduce__(self) -> tuple[type[Text], tuple[str, str, Mapping[str, Value], int | None]]:
        return Text, (str(self), self.template, self.values, self.number)


def say(template: str, /, **values: object) -> Text:
    """Return the sentence of `template` with `values` in its {places}: other sentences, numbers, or whatever has words for itself.

    `template` is a literal: the translations are collected by it (`python -m tests.languages`).
    """
    told = _values(values)
    return Text(template.format_map(told), template, told)


def several(one: str, many: str, count: int, /, **values: object) -> Text:
    """Return the sentence about `count` things: `one` for a single one and `many` else, in which %n is the number.

    Both are literals, as in `say`.
    """
    english = (one if count == 1 else many).replace("%n", str(count))
    told = _values(values)
    return Text(english.format_map(told), many, told, count)


def _values(values: Mapping[str, object]) -> Mapping[str, Value]:
    return {name: value if isinstance(value, str | int | float) else str(value) for name, value in values.items()}


def joined(separator: str, parts: Iterable[str]) -> str:
    """Return those of `parts` that are not empty, with `separator` in between, each ready to be said in another language."""
    there = [part for part in parts if part]
    if len(there) == 1:
        return there[0]
    values = {f"part{place}": part for place, part in enumerate(there)}
    return Text(separator.join(there), separator.join(f"{{{name}}}" for name in values), values)


def plain(text: object) -> str:
    """Return the English of `text`: msgspec encodes strings only where they are nothing more, and asks this (enc_hook) for others."""
    if isinstance(text, Text):
        return str(text)
    raise NotImplementedError(f"{type(text)} is no text")


def recipe(text: str) -> dict[str, Any] | None:
    """Return how `text` was made, as JSON can keep it; None where it is a string and nothing more."""
    if not isinstance(text, Text):
        return None
    values = {
        name: {"text": str(value), "recipe": recipe(value)} if isinstance(value, Text) else value
        for name, value in text.values.items()
    }
    return {"template": text.template, "values": values, "number": text.number}


def from_recipe(english: str, kept: Any) -> str:  # noqa: ANN401 - whatever JSON holds
    """Return `english` as it was made by what `recipe` returned; where `kept` is nothing of that kind, `english` as it is."""
    if not isinstance(kept, dict):
        return english
    template, values, number = kept.get("template"), kept.get("values"), kept.get("number")
    if not isinstance(template, str) or not isinstance(values, dict) or not isinstance(number, int | None):
        return english
    made = Text(english, template, {name: _restored(value) for name, value in values.items()}, number)
    return made if _holds(made) else english


def _holds(text: Text) -> bool:
    """Return whether the template of `text` can be filled, and gives the very sentence where it is for no count."""
    try:
        filled = text.template.format_map(text.values)
    except (LookupError, TypeError, ValueError, AttributeError):
        return False
    return text.number is not None or filled == text


def _restored(value: Any) -> Value:  # noqa: ANN401 - whatever JSON holds
    if isinstance(value, dict):
        return from_recipe(str(value.get("text", "")), value.get("recipe"))
    return value if isinstance(value, str | int | float) else str(value)
