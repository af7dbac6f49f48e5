"""What the command line says of requests and of the state: as JSON, and as an exit code."""

from __future__ import annotations

from enum import IntEnum
from typing import Any

import msgspec

from confsync_gui.core.account import Account
from confsync_gui.core.errors import Problem, Remedy
from confsync_gui.core.leftovers import Settled
from confsync_gui.core.request import RequestState, SyncRequest
from confsync_gui.core.state import Status
from confsync_gui.core.wording import automatic_words, detail, headline, held_words, length_of_time

# A request that is held for one of these waits for somebody to change the settings; else it waits for the keyring.
_BY_SETTINGS = {Remedy.SETTINGS_FILE, Remedy.DESTINATION, Remedy.EVENT_KEY, Remedy.NETWORK, Remedy.CONFLUENCE}


class ExitCode(IntEnum):
    """The exit codes of the `confsync` command."""

    DONE = 0
    FAILED = 1
    USAGE = 2
    NOT_SIGNED_IN = 3
    KEYRING = 4
    QUEUED = 5
    NO_ANSWER = 6


def request_report(request: SyncRequest) -> dict[str, Any]:
    """Return what `confsync sync --json` prints: plain JSON values, times in milliseconds since 1970, no event body."""
    return {
        "id": request.id,
        "eventId": request.server_id,
        "state": str(request.state),
        "trigger": str(request.trigger),
        "destination": request.destination or None,
        "attempts": request.attempts,
        "createdAt": request.created_at,
        "updatedAt": request.updated_at,
        "nextAttemptAt": request.next_attempt_at,
        "acceptedAt": request.accepted_at,
        "endedAt": request.ended_at,
        "durationMs": request.duration_ms,
        "problem": _problem_report(request.problem),
    }


def status_report(status: Status, now: int) -> dict[str, Any]:
    """Return what `confsync status --json` prints, and as "text" what it prints without; `now` is in milliseconds since 1970."""
    held = " ".join(map(held_words, status.held))
    lines = (headline(status, now), detail(status, now), held, automatic_words(status.automatic, now))
    return {
        "text": "\n".join(line for line in lines if line),
        "state": str(status.state),
        "account": _account_report(status.account),
        "waiting": status.waiting,
        "held": msgspec.to_builtins(status.held),
        "keptInMemory": status.kept_in_memory,
        "last": request_report(status.newest) if status.newest else None,
        "lastAccepted": request_report(status.last_accepted) if status.last_accepted else None,
        "problem": _problem_report(status.problem),
        "automatic": {
            "on": status.automatic.is_on,
            "nextAt": status.automatic.next_at,
            "paused": status.automatic.is_paused,
            "pausedUntil": status.automatic.paused_until,
        },
    }


def signed_in_report(account: Account) -> dict[str, Any]:
    """Return what `confsync sign-in` tells of the new `account`."""
    return {"user": account.user.name, "site": account.site_url, "verified": account.verified}


def settled_report(settled: Settled) -> dict[str, Any]:
    """Return what `confsync sign-out` tells: as plain numbers, and as "text" in words."""
    parts = (
        (settled.kept, "until you sign in again", "waits", "wait"),
        (settled.sent, "all the same", "goes out", "go out"),
        (settled.cancelled, "", "was cancelled", "were cancelled"),
    )
    told = [
        f"{count} {f'sync {one}' if count == 1 else f'syncs {many}'} {how}".strip()
        for count, how, one, many in parts
        if count
    ]
    text = " ".join(["Signed out.", *(f"{sentence}." for sentence in told)])
    return {"text": text, **msgspec.to_builtins(settled)}


def is_held(request: SyncRequest) -> bool:
    """Return whether `request` waits for something on this computer, and not for a time."""
    return request.state is RequestState.QUEUED and request.next_attempt_at is None and request.problem is not None


def is_settled(request: SyncRequest) -> bool:
    """Return whether nothing more is going to be known of `request` for now: it ended, or nobody can be asked how it goes."""
    if request.state.undelivered:
        return False
    if not request.following:
        return True
    passes = {Remedy.RETRY, Remedy.NETWORK}
    return (
        request.state is RequestState.ACCEPTED and request.problem is not None and request.problem.remedy not in passes
    )


def exit_code(request: SyncRequest) -> ExitCode:
    """Return the exit code that tells how `request` stands."""
    if is_settled(request) and _runs_nothing(request):
        return ExitCode.FAILED
    if request.state in {RequestState.ACCEPTED, RequestState.RUNNING, RequestState.SUCCEEDED}:
        return ExitCode.DONE
    if not request.state.undelivered:
        return ExitCode.FAILED
    if not is_held(request):
        return ExitCode.QUEUED
    remedy = request.problem.remedy if request.problem else Remedy.NONE
    if remedy is Remedy.SIGN_IN:
        return ExitCode.NOT_SIGNED_IN
    return ExitCode.USAGE if remedy in _BY_SETTINGS else ExitCode.KEYRING


def _runs_nothing(request: SyncRequest) -> bool:
    # Accepted, and the destination is such that no run starts or can be seen.
    problem = request.problem
    return request.state is RequestState.ACCEPTED and problem is not None and problem.remedy is Remedy.DESTINATION


def verdict(request: SyncRequest, head: SyncRequest | None) -> tuple[ExitCode, str]:
    """Return exit code and error sentence ("": none) for `request` in a queue whose `head` is delivered first."""
    told = head if head is not None and request.state.undelivered else request
    if told.problem is not None:
        return exit_code(told), told.problem.sentence
    return exit_code(told), "The sync was cancelled." if told.state is RequestState.CANCELLED else ""


def outcome_words(request: dict[str, Any]) -> str:
    """Return what `confsync sync` prints of a request that went well, given what `request_report` told of it."""
    if request["state"] == RequestState.SUCCEEDED:
        took = request["durationMs"]
        return "Synced." if took is None else f"Synced, took {length_of_time(took)}."
    return f"Accepted as {request['eventId']}." if request["destination"] == "inngest" else "Accepted."


def _account_report(account: Account | None) -> dict[str, Any] | None:
    if account is None:
        return None
    return {"method": account.method, "site": account.site_url, "user": msgspec.to_builtins(account.user)}


def _problem_report(problem: Problem | None) -> dict[str, Any] | None:
    return problem.plain if problem else None
