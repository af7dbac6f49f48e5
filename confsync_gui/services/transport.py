"""What courier and follower work with: the queue, and each destination as the settings are at that moment."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from typing import TYPE_CHECKING

from confsync_gui.core.clock import Clock, system_ms
from confsync_gui.core.clock_memory import ClockMemory
from confsync_gui.core.errors import OutboxError, SettingsError
from confsync_gui.services.preferences import Preferences
from confsync_gui.services.queue import Queue
from confsync_gui.services.secrets import Secrets
from confsync_gui.services.tokens import Tokens

if TYPE_CHECKING:
    from confsync_gui.core.request import SyncRequest
    from confsync_gui.remote.contract import Destination
    from confsync_gui.remote.delivery import Delivery
    from confsync_gui.remote.following import Following


class Transport:
    """Makes what delivers and what follows. May be used from any thread."""

    def __init__(  # noqa: PLR0913, PLR0917 - what is sent, where to, as whom, and when
        self, queue: Queue, clock: Clock, preferences: Preferences, secrets: Secrets, tokens: Tokens, pace: float
    ) -> None:
        """Take requests from `queue` to where `preferences` say, with `secrets` and `tokens`; `pace` is that of Following."""
        self._queue = queue
        self._clock = clock
        self._clock_memory = ClockMemory(clock)
        self._preferences = preferences
        self._secrets = secrets
        self._tokens = tokens
        self._pace = pace

    def delivery(self, changed: Callable[[], None], begun: Callable[[], None]) -> Delivery:
        """Return a Delivery that tells by `changed` and `begun`, for the thread that calls this; OutboxError when the disk fails."""
        from confsync_gui.remote.delivery import Delivery  # noqa: PLC0415 - httpx is not needed before the tray icon is shown

        secrets = self._secrets

        def changed_and_learnt() -> None:
            with contextlib.suppress(OutboxError):
                # The interface asks for it next. Here its rows are at hand: there it takes four times as long.
                self._queue.outbox().overview(secrets.owner)
            changed()
            self.keep_clock()

        return Delivery(
            self._queue.outbox(),
            self._connect,
            changed_and_learnt,
            begun,
            user=lambda: secrets.owner,
            look_again=secrets.look_again,
        )

    def following(self, changed: Callable[[], None]) -> Following:
        """Return a Following that tells by `changed`, for the thread that calls this; OutboxError when the disk fails."""
        from confsync_gui.remote.following import Following  # noqa: PLC0415 - see delivery

        return Following(
            self._queue.outbox(), self._connect, changed, ahead_ms=lambda: self._clock.ahead_ms, pace=self._pace
        )

    def forget_old(self) -> None:
        """Forget what is older than the settings want remembered; OutboxError when the disk fails."""
        from confsync_gui.core.history import forget_old  # noqa: PLC0415 - see delivery

        preferences = self._preferences
        # The defaults stand in for a file that cannot be used, and may be less than somebody wants kept.
        if preferences.problem is None:
            forget_old(self._queue.outbox(), preferences.settings.history, system_ms())

    def _connect(self, request: SyncRequest) -> tuple[str, Destination]:
        preferences = self._preferences
        problem = preferences.problem
        if problem is not None:
            # The defaults stand in for a file that cannot be used, and must never decide where an event goes.
            raise SettingsError(problem.what, problem.advice, problem.remedy)
        settings = preferences.settings
        kind = request.goes_to(settings.destination.kind)
        secrets = self._secrets.of(request.user_id)
        return kind, self._tokens.destination(kind, settings, secrets)

    def learn_clock(self) -> None:
        """Take over how far this computer's clock was ahead when the last process ended."""
        # Without a queue there is no press either, and opening it again corrects the clock as soon as a server answers.
        with contextlib.suppress(OutboxError):
            self._clock_memory.recall(self._queue.outbox())

    def keep_clock(self) -> None:
        """Remember how far this computer's clock is ahead."""
        with contextlib.suppress(OutboxError):
            self._clock_memory.keep(self._queue.outbox())
