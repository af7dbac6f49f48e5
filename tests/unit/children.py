"""The processes that a test has started."""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path


def children(parent: int | None = None) -> set[int]:
    """Return the ids of the children of `parent`, by default of this process: ended and not waited for ones too.

    (proc(5): the second word behind the name in stat.)
    """
    return {child for child, its_parent in _parents() if its_parent == (parent or os.getpid())}


def _parents() -> Iterator[tuple[int, int]]:
    for path in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            stat = path.read_text(errors="replace")
            yield int(stat.split()[0]), int(stat.rpartition(")")[2].split()[1])
