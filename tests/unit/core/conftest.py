"""What several tests of the core share."""

from __future__ import annotations

import ctypes
import os
from collections.abc import Iterator

import pytest

_LIBC = ctypes.CDLL(None, use_errno=True)
_VERSION_3 = 0x20080522
# CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH: what lets root read and write everything.
_ABOVE_PERMISSIONS = 1 << 1 | 1 << 2


def _call(name: str, header: ctypes.Array[ctypes.c_uint32], sets: ctypes.Array[ctypes.c_uint32]) -> None:
    if getattr(_LIBC, name)(header, sets) != 0:
        raise OSError(ctypes.get_errno(), name)


@pytest.fixture
def permissions_hold() -> Iterator[None]:
    """Have this thread obey the permissions of files even where the tests run as root (capabilities(7), capset(2))."""
    header = (ctypes.c_uint32 * 2)(_VERSION_3, 0)
    sets = (ctypes.c_uint32 * 6)()
    if os.geteuid() != 0:
        yield
        return
    _call("capget", header, sets)
    effective = sets[0]
    sets[0] &= ~_ABOVE_PERMISSIONS
    _call("capset", header, sets)
    yield
    sets[0] = effective
    _call("capset", header, sets)
