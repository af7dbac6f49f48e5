"""Syncing and telling how things stand, where no app runs."""

from __future__ import annotations

import contextlib
import time
from typing import TYPE_CHECKING

import msgspec

from confsync_gui.core.account import load_account
from confsync_gui.core.clock import Clock, system_ms
from confsync_gui.core.clock_memory import ClockMemory
from confsync_gui.core.errors import NotSignedInError, Problem, VaultError
from confsync_gui.core.event import request_by
from confsync_gui.core.history import forget_old
from confsync_gui.core.outbox import Outbox
from confsync_gui.core.outbox_file import damage_problem
from confsync_gui.core.report import ExitCode, is_settled, request_report, status_report, verdict
from confsync_gui.core.request import RequestState, SyncRequest, Trigger
from confsync_gui.core.secrets import SecretName
from confsync_gui.core.settings_file import SettingsFile
from confsync_gui.core.state import Status, derive_status
from confsync_gui.core.wording import step_words
from confsync_gui.desktop.instance_wire import Reply
from confsync_gui.foreground.access import connector
from confsync_gui.foreground.stored import stored_account, stored_settings
from confsync_gui.remote.delivery import Delivery
from confsync_gui.remote.following import Following
from confsync_gui.remote.lines import Lines

if TYPE_CHECKING:
    from confsync_gui.desktop.paths import Paths
    from confsync_gui.desktop.vault import Vault
    from confsync_gui.foreground.handover import Taken, Told


def sync(paths: Paths, vault: Vault, taken: Taken, *, wait: bool, told: Told | None = None) -> Reply:
    """Take a press of Sync and deliver it here: one attempt, or with `wait` as many as it needs, and to the end of its runs.

    `taken` is called when the press is durable, `told` with how far it is. Raises what a press can raise.
    """
    file = SettingsFile(paths.settings, paths.site)
    settings = file.current()
    account = load_account(paths.account)
    if account is None:
        raise NotSignedInError
    clock = Clock()
    with contextlib.closing(Outbox(paths.outbox)) as outbox, contextlib.closing(Lines(clock, vault)) as lines:
        memory = ClockMemory(clock)
        memory.recall(outbox)
        request = outbox.press(request_by(account, settings, clock, Trigger.COMMAND))
        taken()
        connect = connector(account, file, lines, vault)
        teller = _Teller(outbox, request.seq, told)
        delivery = Delivery(outbox, connect, teller.look, user=lambda: account.user.id)
        delivery.recover()
        request = _deliver(outbox, delivery, request, wait=wait)
        if wait and not is_settled(request):
            following = Following(outbox, connect, teller.look, ahead_ms=lambda: clock.ahead_ms)
            request = _follow(outbox, following, request)
        memory.keep(outbox)
        forget_old(outbox, settings.history, system_ms())
        code, error = verdict(request, outbox.head(account.user.id))
        damage = damage_problem(outbox.set_aside_as)
    # No later command sees the damage: it is told now, whatever became of this sync.
    sentence = f"{damage.sentence} {error}".rstrip() if damage else error
    return Reply(exit=code, result=request_report(request), error=sentence)


def status(paths: Paths, vault: Vault) -> Reply:
    """Tell how things stand while the app does not run."""
    clock = Clock()
    with contextlib.closing(Outbox(paths.outbox)) as outbox, contextlib.closing(Lines(clock, vault)) as lines:
        # Nobody followed while the app was not there.
        account, _ = stored_account(paths)
        if account is not None:
            Following(outbox, connector(account, SettingsFile(paths.settings, paths.site), lines, vault)).look_due()
        found = _status(paths, outbox, vault)
    return Reply(exit=ExitCode.DONE, result=status_report(found, system_ms()))


def _status(paths: Paths, outbox: Outbox, vault: Vault) -> Status:
    account, account_problem = stored_account(paths)
    settings, settings_problem = stored_settings(paths)
    queue = outbox.overview(account.user.id if account else "")
    return derive_status(
        account=account,
        # Nobody is sending while this command holds the lock; the next who delivers sees to what was interrupted.
        queue=msgspec.structs.replace(queue, head=_at_rest(queue.head)),
        vault_problem=_vault_problem(vault),
        own_problem=damage_problem(outbox.set_aside_as) or settings_problem or account_problem,
        spaces=sum(space.enabled for space in settings.confluence.spaces),
    )


def _at_rest(request: SyncRequest | None) -> SyncRequest | None:
    return msgspec.structs.replace(request, state=RequestState.QUEUED) if request else None


def _vault_problem(vault: Vault) -> Problem | None:
    try:
        vault.get(SecretName.ACCOUNT_TOKEN)
    except VaultError as error:
        return error.problem
    return None


def _deliver(outbox: Outbox, delivery: Delivery, request: SyncRequest, *, wait: bool) -> SyncRequest:
    while True:
        delivery.attempt_due()
        now = outbox.get(request.seq)
        seconds = delivery.seconds_to_next()
        # None: it is held for something outside, which no waiting here will bring.
        if not now.state.undelivered or seconds is None or (seconds > 0 and not wait):
            return now
        time.sleep(seconds)


def _follow(outbox: Outbox, following: Following, request: SyncRequest) -> SyncRequest:
    while not is_settled(now := outbox.get(request.seq)):
        seconds = following.look_due()
        if seconds is None:
            # Ended, or nobody can be asked.
            return outbox.get(request.seq)
        time.sleep(seconds)
    return now


class _Teller:
    """Tells how far a request is, when that is something new."""

    def __init__(self, outbox: Outbox, seq: int, told: Told | None) -> None:
        self._outbox = outbox
        self._seq = seq
        self._told = told
        self._said = ""

    def look(self) -> None:
        """Look, and tell."""
        words = step_words(self._outbox.get(self._seq), self._outbox.runs(self._seq)) if self._told else ""
        if self._told and words and words != self._said:
            self._said = words
            self._told(words)
