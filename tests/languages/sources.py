"""Every text that can be translated, read from the source code."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PACKAGE = Path(__file__).parents[2] / "confsync_gui"
CORE = "Core"
"""The context of all texts that no widget says (ui.speech)."""


@dataclass(frozen=True)
class Source:
    """One text as it stands in the code: its context, whether it is said of a number of things, and where it is."""

    context: str
    text: str
    is_plural: bool
    place: str


class NotLiteralError(Exception):
    """A text that is to be translated is put together while the program runs, so nobody can translate it."""


def all_sources(package: Path = PACKAGE) -> list[Source]:
    """Return every text once, in the order of the files; NotLiteralError names the place of one that cannot be read."""
    found: dict[tuple[str, str], Source] = {}
    for file in sorted(package.rglob("*.py")):
        for source in sources_in(file.read_text("utf-8"), str(file.relative_to(package))):
            found.setdefault((source.context, source.text), source)
    return list(found.values())


def sources_in(code: str, name: str) -> Iterator[Source]:
    """Return the texts in the `code` of the file `name`, from top to bottom."""
    tree = ast.parse(code)
    own, makers = _own_context(tree), _makers_of_texts(tree)
    for node, context in _calls(tree, ""):
        if _called(node) not in {"say", "several"} or _called(node) in makers:
            yield from _of_call(node, context, own, name)


def _calls(tree: ast.AST, context: str) -> Iterator[tuple[ast.Call, str]]:
    for node in ast.iter_child_nodes(tree):
        inside = node.name if isinstance(node, ast.ClassDef) else context
        if isinstance(node, ast.Call):
            yield node, inside
        yield from _calls(node, inside)


def _makers_of_texts(tree: ast.AST) -> set[str]:
    imports = [
        node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module == "confsync_gui.core.text"
    ]
    return {alias.name for node in imports for alias in node.names}


def _own_context(tree: ast.AST) -> str:
    """Return the context that a function `_tr` of this file stands for, "" without one."""
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and node.name == "_tr"]
    inside = [node for function in functions for node in ast.walk(function) if isinstance(node, ast.Call)]
    return next((_literal(node.args[0], "") for node in inside if _called(node) == "translate"), "")


def _of_call(node: ast.Call, context: str, own: str, name: str) -> Iterator[Source]:
    place = f"{name}:{node.lineno}"
    match _called(node), node.args:
        case "tr", [text, *rest]:
            yield Source(context, _literal(text, place), len(rest) > 1, place)
        case "_tr", [text]:
            yield Source(own, _literal(text, place), is_plural=False, place=place)
        case "translate", [ast.Constant(value=str(chosen)), ast.Constant(value=str(text)), *rest]:
            yield Source(chosen, text, len(rest) > 1, place)
        case "say", [text, *_]:
            yield Source(CORE, _literal(text, place), is_plural=False, place=place)
        case "several", [_, text, *_]:
            yield Source(CORE, _literal(text, place), is_plural=True, place=place)
        case "Meta", _:
            for keyword in node.keywords:
                if keyword.arg in {"title", "description"}:
                    yield Source(CORE, _literal(keyword.value, place), is_plural=False, place=place)


def _called(node: ast.Call) -> str:
    function = node.func
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _literal(node: ast.expr, place: str) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    raise NotLiteralError(f"{place}: {ast.unparse(node)}")
