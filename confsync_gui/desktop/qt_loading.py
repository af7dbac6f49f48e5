"""Loading Qt without what PySide6 does to every later import.

PySide6 puts a function of its own in the place of `__import__`, which reads the source of each module that is imported from then on, to see
whether that uses Qt with other spellings (`from __feature__ import snake_case`). The lines stay in `linecache`: 7 MB of text, and a
tenth of the time to the tray icon (measured with PySide6 6.11 and Python 3.11). ConfSync uses none of these spellings.
"""

from __future__ import annotations

import builtins
import linecache


def load_qt() -> None:
    """Load QtCore, and leave the import statement as it was before. To be called before anything else imports PySide6."""
    own = builtins.__import__
    import PySide6.QtCore  # noqa: F401, PLC0415 - see above

    builtins.__import__ = own
    # What it has read until now, nobody reads again.
    linecache.clearcache()
