"""A test of the connection under way: which step it is at, and what each step found."""

from __future__ import annotations

import contextlib
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NoReturn

import msgspec

from confsync_gui.core.errors import ConfSyncError, Problem, RemoteError
from confsync_gui.core.text import say
from confsync_gui.remote.contract import BY_ITSELF

if TYPE_CHECKING:
    from confsync_gui.core.account import User


class Mark(StrEnum):
    """How a step stands: under way, well, worth a look and no obstacle, or wrong."""

    RUNNING = "running"
    OK = "ok"
    NOTE = "note"
    PROBLEM = "problem"


class CheckStep(msgspec.Struct, frozen=True):
    """One step of "Test connection", told when it begins and again when it has ended.

    `title` names the thing and says nothing of how it is, for it stands beside each mark. `seen` is what was found, a sentence; of
    what is wrong, `problem` tells instead.
    """

    title: str
    mark: Mark = Mark.RUNNING
    seen: str = ""
    problem: Problem | None = None


class _AbortedError(Exception):
    """Nobody waits for the test any more."""


class Checkup:
    """Takes down the steps of one test, and tells each. A test ends at the first thing that is wrong."""

    def __init__(self, tell: Callable[[CheckStep], None], user: User | None = None) -> None:
        """Tell the steps by `tell`; `user` is who is signed in, None for nobody."""
        self._tell = tell
        self._title = ""
        self._sockets: list[socket.socket] = []
        self._is_aborted = False
        self.user = user

    @contextmanager
    def to_the_first_problem(self) -> Iterator[None]:
        """Within this, a ConfSyncError is what the step under way found, and ends the test."""
        try:
            yield
        except ConfSyncError as error:
            self._say(CheckStep(self._title, Mark.PROBLEM, problem=error.problem))
        except _AbortedError:
            pass

    def begin(self, title: str) -> None:
        """Tell that the step `title` begins, unless the test was aborted: then it ends here."""
        if self._is_aborted:
            raise _AbortedError
        self.go_on_to(title)

    def go_on_to(self, title: str) -> None:
        """Tell that the step `title` begins, in the middle of a request: an exception there would leave its connection open."""
        self._title = title
        self._say(CheckStep(title))

    def end(self, seen: str, mark: Mark = Mark.OK) -> None:
        """Tell what the step under way found, and that nothing keeps from going on."""
        self._say(CheckStep(self._title, mark, seen))

    def hold(self, stream: Any) -> None:  # noqa: ANN401 - a NetworkStream of httpcore, which exports no type for it
        """Remember the connection of `stream`, so that `abort` can end it."""
        self._sockets.append(stream.get_extra_info("socket"))
        if self._is_aborted:
            self.abort()

    def abort(self) -> None:
        """Tell no more, and end what the test waits for: whoever reads from a connection of it gets an end of file. From any thread."""
        self._is_aborted = True
        for connection in list(self._sockets):
            with contextlib.suppress(OSError):
                # The plain socket's own method: that of a TLS socket takes the TLS state away under the reading thread.
                socket.socket.shutdown(connection, socket.SHUT_RDWR)

    def _say(self, step: CheckStep) -> None:
        if not self._is_aborted:
            self._tell(step)


def found(problem: Problem) -> NoReturn:
    """Raise `problem` as what the step under way found."""
    # A sync is repeated by itself, and a test is not.
    advice = say("Try again later.") if problem.advice == BY_ITSELF else problem.advice
    raise RemoteError(problem.what, advice, problem.remedy)
