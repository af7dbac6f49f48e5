"""Loading Qt without what PySide6 does at every start for few programs or none (measured with PySide6 6.11 and Python 3.11).

It puts a function of its own in the place of `__import__`, which reads the source of each module that is imported from then on, to see
whether that uses Qt with other spellings (`from __feature__ import snake_case`). The lines stay in `linecache`: 7 MB of text, and a
tenth of the time to the tray icon. ConfSync uses none of these spellings.

It also loads the two modules that write its type stubs (`pyside6-genpyi`). Nothing but that tool calls them, they are compiled from source
each time, and with what they load in turn they take a sixth of the time that QtCore needs.
"""

from __future__ import annotations

import builtins
import linecache
from collections.abc import Callable
from importlib import import_module
from importlib.machinery import ModuleSpec
from types import ModuleType

_PACKAGE = "shibokensupport.signature.lib"
_STUB_WRITERS = ("enum_sig", "pyi_generator")


def load_qt() -> None:
    """Load QtCore, and leave the import statement as it was before. To be called before anything else imports PySide6."""
    own = builtins.__import__
    builtins.__import__ = _sparing(own)
    try:
        import PySide6.QtCore  # noqa: F401, PLC0415 - see above
    finally:
        builtins.__import__ = own
    # What it has read until now, nobody reads again.
    linecache.clearcache()


def _sparing(own: Callable[..., ModuleType]) -> Callable[..., ModuleType]:
    """Return what imports as `own` does, but finds nothing in the modules that write stubs."""

    def import_(name: str, *context: object, **named: object) -> ModuleType:
        if name == _PACKAGE:
            package = import_module(name)
            for writer in _STUB_WRITERS:
                # What a package has already is not looked for among its files.
                vars(package).setdefault(writer, _empty(f"{name}.{writer}"))
        return own(name, *context, **named)

    return import_


def _empty(name: str) -> ModuleType:
    module = ModuleType(name)
    # PySide6 gives it another name.
    module.__spec__ = ModuleSpec(name, None)
    return module
