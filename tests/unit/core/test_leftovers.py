"""What becomes of the queue when somebody signs out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from confsync_gui.core.leftovers import Settled, Wish, leftovers, settle
from confsync_gui.core.outbox import Outbox
from confsync_gui.core.request import NewRequest, RequestState, SyncRequest, Trigger


@pytest.fixture
def outbox(tmp_path: Path) -> Iterator[Outbox]:
    opened = Outbox(tmp_path / "outbox.sqlite3")
    yield opened
    opened.close()


def press(outbox: Outbox, user: str) -> SyncRequest:
    return outbox.press(
        NewRequest(
            id=user, user_id=user, trigger=Trigger.TRAY, body=b"{}", seed=user, server_id=f"S{user}", created_at=1
        )
    )


def test_a_user_leaves_their_own_behind_and_nobody_leaves_all_that_waits(outbox: Outbox) -> None:
    of_ada, of_bob = press(outbox, "ada"), press(outbox, "bob")
    assert [request.seq for request in leftovers(outbox, "ada")] == [of_ada.seq]
    assert [request.seq for request in leftovers(outbox, "")] == [of_ada.seq, of_bob.seq]
    outbox.release(of_bob.seq, "inngest", 2)
    assert [request.seq for request in leftovers(outbox, "")] == [of_ada.seq]


def test_what_an_attempt_took_to_a_web_application_stays_there(outbox: Outbox) -> None:
    pressed = press(outbox, "ada")
    outbox.begin(pressed.seq, "webapp", 2)
    outbox.record(pressed.seq, RequestState.QUEUED, 3)
    assert settle(outbox, leftovers(outbox, "ada"), Wish.SEND, "inngest", 4) == Settled(kept=1)
    assert not outbox.get(pressed.seq).released


def test_what_is_being_sent_cannot_be_called_cancelled(outbox: Outbox) -> None:
    pressed = press(outbox, "ada")
    outbox.begin(pressed.seq, "inngest", 2)
    assert settle(outbox, leftovers(outbox, "ada"), Wish.CANCEL, "inngest", 3) == Settled(sent=1)
    assert outbox.record(pressed.seq, RequestState.QUEUED, 4).state is RequestState.CANCELLED


def test_what_was_released_goes_out_although_the_next_wish_is_to_keep(outbox: Outbox) -> None:
    pressed = press(outbox, "ada")
    outbox.release(pressed.seq, "inngest", 2)
    assert settle(outbox, leftovers(outbox, "ada"), Wish.KEEP, "webapp", 3) == Settled(sent=1)
    assert outbox.get(pressed.seq).destination == "inngest"
