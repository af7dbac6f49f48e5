"""A keyring for the keyring process: it is as the name of the service says. PYTHON_KEYRING_BACKEND names it."""

import ctypes
import os
import sys
from pathlib import Path
from threading import Event
from typing import ClassVar

from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked

BACKEND = f"{__name__}.Tempered"
GOOD, LOCKED, HANGING, TALKING, BROKEN, SLOW = "good", "locked", "hanging", "talking", "broken", "slow"
DEAF = "deaf"
ASKED, ANSWERED = "asked", "answered"
"""The files that the slow one leaves in CONFSYNC_HOME before and after it thinks, and the deaf one before it hangs."""


class Tempered(KeyringBackend):
    """Keeps entries in memory, as long as its process lives."""

    # Chosen by name only, and never by a test that looks for a real one.
    viable: ClassVar[bool] = False
    priority: ClassVar[float] = 1

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._entries: dict[str, str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        match service:
            case "locked":
                raise KeyringLocked
            case "hanging":
                Event().wait()
            case "talking":
                for stream in (sys.stdout, sys.stderr):
                    stream.write("a word from the keyring\n")
                    stream.flush()
            case "deaf":
                (Path(os.environ["CONFSYNC_HOME"]) / ASKED).touch()
                # As a library hangs that keeps the interpreter to itself: no handler of a signal runs.
                ctypes.PyDLL(None).sleep(60)
            case "slow":
                here = Path(os.environ["CONFSYNC_HOME"])
                (here / ASKED).touch()
                Event().wait(0.1)
                (here / ANSWERED).touch()
        return self._entries.get(username)

    def set_password(self, service: str, username: str, password: str) -> None:
        if service == "broken":
            raise ValueError(password)
        self._entries[username] = password

    def delete_password(self, service: str, username: str) -> None:  # noqa: ARG002 - the library's signature
        del self._entries[username]
