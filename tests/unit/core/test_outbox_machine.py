"""Whatever order presses, attempts and restarts come in, the outbox keeps its promises: hypothesis looks for one in which it does not."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    MultipleResults,
    RuleBasedStateMachine,
    consumes,
    initialize,
    invariant,
    multiple,
    rule,
)

from confsync_gui.core.errors import Problem
from confsync_gui.core.history import History
from confsync_gui.core.outbox import Outbox
from confsync_gui.core.request import NewRequest, RequestState, SyncRequest, Trigger

USERS = st.sampled_from(["ada", "bob", "zoë"])
TIMES = st.integers(0, 2**48)
PROBLEMS = st.none() | st.builds(Problem, st.text(max_size=10), st.text(max_size=10))
FINAL = st.sampled_from([state for state in RequestState if not state.undelivered])


class OutboxMachine(RuleBasedStateMachine):
    """Keeps in `kept` what every request was at last, and compares it with what the file has."""

    open_requests: Bundle[int] = Bundle("open_requests")

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="confsync-outbox-"))
        self.kept: dict[int, SyncRequest] = {}
        self.bodies: dict[str, bytes] = {}
        self.presses = 0

    @initialize()
    def start(self) -> None:
        self.outbox = Outbox(self.folder / "outbox.sqlite3")
        self.history = History(self.outbox.path)

    def teardown(self) -> None:
        self.history.close()
        self.outbox.close()
        shutil.rmtree(self.folder)

    @rule(target=open_requests, user=USERS, body=st.binary(max_size=200), at=TIMES)
    def press(self, user: str, body: bytes, at: int) -> int:
        self.presses += 1
        name = f"id-{self.presses}"
        waiting = [request for request in self.kept.values() if request.user_id == user and request.state.undelivered]
        taken = self.outbox.press(
            NewRequest(
                id=name,
                user_id=user,
                trigger=Trigger.TRAY,
                body=body,
                seed=f"seed-{name}",
                server_id=f"S-{name}",
                created_at=at,
            )
        )
        if waiting:
            assert [taken.seq] == [request.seq for request in waiting]
        else:
            assert (taken.id, taken.body, taken.seq > max(self.kept, default=0)) == (name, body, True)
            self.bodies[name] = body
        self.kept[taken.seq] = taken
        self.made_due(at)
        return taken.seq

    @rule(target=open_requests, seq=consumes(open_requests), at=TIMES, durable=st.booleans())
    def begin(self, seq: int, at: int, *, durable: bool) -> int | MultipleResults[int]:
        if not self.kept[seq].state.undelivered:
            return multiple()
        attempts = self.kept[seq].attempts
        self.kept[seq] = self.outbox.begin(seq, "inngest", at, durable=durable)
        assert self.kept[seq].attempts == attempts + 1
        return seq

    @rule(
        target=open_requests,
        seq=consumes(open_requests),
        at=TIMES,
        due=st.none() | TIMES,
        problem=PROBLEMS,
        in_doubt=st.booleans(),
    )
    def put_back(
        self, seq: int, at: int, due: int | None, problem: Problem | None, *, in_doubt: bool
    ) -> int | MultipleResults[int]:
        if not self.kept[seq].state.undelivered:
            return multiple()
        was_to_be_cancelled = self.kept[seq].cancel_asked
        self.kept[seq] = self.outbox.record(
            seq, RequestState.QUEUED, at, problem=problem, next_attempt_at=due, in_doubt=in_doubt
        )
        if not self.kept[seq].state.undelivered:
            assert was_to_be_cancelled
            return multiple()
        assert (self.kept[seq].next_attempt_at, self.kept[seq].problem) == (due, problem)
        return seq

    @rule(target=open_requests, seq=consumes(open_requests), at=TIMES)
    def cancel(self, seq: int, at: int) -> int | MultipleResults[int]:
        before = self.kept[seq]
        if not before.state.undelivered:
            return multiple()
        self.kept[seq] = self.outbox.cancel(seq, at)
        if before.state is RequestState.SENDING:
            assert self.kept[seq].cancel_asked
            return seq
        assert self.kept[seq].state is (RequestState.UNKNOWN if before.in_doubt else RequestState.CANCELLED)
        return multiple()

    @rule(seq=consumes(open_requests), at=TIMES, state=FINAL, problem=PROBLEMS)
    def end(self, seq: int, at: int, state: RequestState, problem: Problem | None) -> None:
        self.kept[seq] = self.outbox.record(seq, state, at, problem=problem)

    @rule(seq=consumes(open_requests), at=TIMES, follow=st.booleans(), durable=st.booleans())
    def accept(self, seq: int, at: int, *, follow: bool, durable: bool) -> None:
        self.kept[seq] = self.outbox.accept(seq, at, follow=follow, durable=durable)
        assert self.kept[seq].state is RequestState.ACCEPTED

    @rule(at=TIMES)
    def hurry(self, at: int) -> None:
        self.outbox.hurry(at)
        self.made_due(at)

    @rule()
    def restart(self) -> None:
        self.outbox.close()
        self.outbox = Outbox(self.folder / "outbox.sqlite3")
        assert self.outbox.set_aside_as is None

    def made_due(self, at: int) -> None:
        for seq, request in self.kept.items():
            if request.state is RequestState.QUEUED:
                found = self.outbox.get(seq)
                assert found.next_attempt_at == at
                self.kept[seq] = found

    @invariant()
    def nothing_vanishes_and_nothing_changes_by_itself(self) -> None:
        for seq, request in self.kept.items():
            assert self.outbox.get(seq) == request
            assert request.body == self.bodies[request.id]

    @invariant()
    def the_timeline_ends_where_the_request_stands(self) -> None:
        for seq, request in self.kept.items():
            last = self.history.timeline(seq)[-1]
            assert (last.state, last.attempts, last.problem) == (request.state, request.attempts, request.problem)

    @invariant()
    def nobody_waits_for_the_end_of_what_has_ended(self) -> None:
        for request in self.kept.values():
            assert not request.cancel_asked or request.state.undelivered or request.following

    @invariant()
    def ids_are_unique(self) -> None:
        assert len({request.id for request in self.kept.values()}) == len(self.kept)

    @invariant()
    def a_user_has_at_most_one_undelivered_request_and_the_oldest_is_next(self) -> None:
        waiting = [request for _, request in sorted(self.kept.items()) if request.state.undelivered]
        assert len({request.user_id for request in waiting}) == len(waiting) == self.outbox.waiting()
        assert self.outbox.head() == (waiting[0] if waiting else None)
        overview = self.outbox.overview()
        assert (overview.head, overview.waiting) == (self.outbox.head(), len(waiting))
        assert overview.newest == (self.kept[max(self.kept)] if self.kept else None)
        assert self.outbox.interrupted() == [request for request in waiting if request.state is RequestState.SENDING]


OutboxMachine.TestCase.settings = settings(max_examples=25, stateful_step_count=25)
TestOutboxMachine = OutboxMachine.TestCase
