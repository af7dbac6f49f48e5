"""Clicks, crashes, restarts, server faults, clock jumps and cancellations in any order: hypothesis looks for one that breaks a promise.

The real delivery and the real following speak over loopback to the receiver, whose clock and theirs are moved by hand.
"""

from __future__ import annotations

import contextlib
import math
import secrets as random_bytes
import shutil
import tempfile
import uuid
from pathlib import Path
from typing import NamedTuple

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from confsync_gui.core.account import User
from confsync_gui.core.clock import Clock
from confsync_gui.core.event import build_event
from confsync_gui.core.inngest_ids import make_seed, server_event_id
from confsync_gui.core.outbox import Outbox
from confsync_gui.core.request import NewRequest, Outcome, Place, RequestState, SyncRequest, Trigger
from confsync_gui.core.settings import DestinationSettings, InngestSettings, NetworkSettings, Settings
from confsync_gui.demo.faults import CutBeforeReading, Fault, FixedAnswer, LoseAnswer
from confsync_gui.demo.receiver import InngestReceiver
from confsync_gui.demo.runs import Run, Status
from confsync_gui.remote.checkup import Checkup
from confsync_gui.remote.contract import RunsSource
from confsync_gui.remote.delivery import Delivery
from confsync_gui.remote.following import Following
from confsync_gui.remote.http import Http
from confsync_gui.remote.inngest import InngestDestination
from tests.unit.demo.calls import SetClock
from tests.unit.remote.conftest import SHORT, MemorySecrets

REFUSED_KEY = FixedAnswer(401, b'{"status": 401, "error": "Event key not found"}', path="/e/")
DELIVERY_FAULTS: list[Fault | None] = [
    None, LoseAnswer(path="/e/"), CutBeforeReading(path="/e/"), FixedAnswer(503, path="/e/"), REFUSED_KEY,
    FixedAnswer(200, b"<html>sign in</html>", "text/html", path="/e/"),
]  # fmt: skip
FOLLOWING_FAULTS: list[Fault | None] = [
    None, FixedAnswer(401, b"Unauthorized", path="/v"), FixedAnswer(429, headers=[("Retry-After", "40")], path="/v"),
    FixedAnswer(500, path="/v"), CutBeforeReading(path="/v"), LoseAnswer(path="/v"), FixedAnswer(200, b"[]", path="/v"),
    FixedAnswer(404, b"nothing", path="/v"),
]  # fmt: skip
SECONDS = st.sampled_from([0.3, 1.0, 5.0, 20.0, 120.0, 1000.0])
ENDED = {RequestState.SUCCEEDED, RequestState.FAILED, RequestState.CANCELLED}


class Server(NamedTuple):
    """How the server and the runs of the next events are: see InngestReceiver."""

    listens: bool
    error: str
    lasts_s: float
    ends_early: bool
    late_s: float
    has_v2: bool


SERVERS = st.builds(
    Server,
    listens=st.sampled_from([True, True, False]),
    error=st.sampled_from(["", "Boom"]),
    lasts_s=st.sampled_from([0.3, 40.0, math.inf]),
    ends_early=st.booleans(),
    late_s=st.sampled_from([0.25, 4.0]),
    has_v2=st.booleans(),
)


class CrashError(BaseException):
    """The process ends here."""


class Crashing:
    """A destination in whose hands the process ends: after the server has the event, or before."""

    safe_to_repeat = True

    def __init__(self, inner: InngestDestination, *, sent: bool) -> None:
        self._inner = inner
        self._sent = sent

    @property
    def place(self) -> Place:
        return self._inner.place

    @property
    def runs(self) -> RunsSource:
        return self._inner.runs

    def deliver(self, request: SyncRequest) -> Outcome:
        if self._sent:
            self._inner.deliver(request)
        raise CrashError

    def check(self, checkup: Checkup) -> None:
        self._inner.check(checkup)


class Way(RuleBasedStateMachine):
    """One computer and one server, from the click to the end of the run."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="confsync-way-"))
        self.server_clock = SetClock()
        self.monotonic = 50_000.0
        self.ahead_s = 0.0
        self.receiver = InngestReceiver(clock=self.server_clock).start()
        self.http = Http(NetworkSettings(proxy="none"), SHORT)
        self.secrets = MemorySecrets()
        self.pressed: dict[int, bytes] = {}
        self.crash: bool | None = None
        self.user = "ada"

    @initialize()
    def start(self) -> None:
        self.outbox = Outbox(self.folder / "outbox.sqlite3")
        self.begin()

    def teardown(self) -> None:
        self.everything_comes_to_its_end()
        self.outbox.close()
        self.http.close()
        self.receiver.stop()
        shutil.rmtree(self.folder)

    def begin(self) -> None:
        self.delivery = Delivery(self.outbox, self.connect, user=lambda: self.user, now_ms=self.wall_ms)
        self.following = Following(self.outbox, self.connect, now_s=lambda: self.monotonic, now_ms=self.wall_ms)
        self.delivery.recover()

    def wall_ms(self) -> int:
        return round((self.server_clock.seconds + self.ahead_s) * 1000)

    def connect(self, request: SyncRequest) -> tuple[str, InngestDestination | Crashing]:
        inngest = InngestSettings(event_api_url=self.receiver.url, api_url=self.receiver.url)
        settings = Settings(destination=DestinationSettings(inngest=inngest))
        destination = InngestDestination(settings, self.http, self.secrets, Clock())
        return request.destination or "inngest", destination if self.crash is None else Crashing(
            destination, sent=self.crash
        )

    def requests(self) -> list[SyncRequest]:
        return [self.outbox.get(seq) for seq in self.pressed]

    def runs_of(self, request: SyncRequest) -> list[Run]:
        return [run for run in self.receiver.runs if run.event_id == request.server_id]

    def be_like(self, server: Server) -> None:
        receiver = self.receiver
        receiver.function_listens, receiver.run_error, receiver.run_seconds = (
            server.listens,
            server.error,
            server.lasts_s,
        )
        receiver.run_ends_early, receiver.ingestion_seconds, receiver.has_v2 = (
            server.ends_early,
            server.late_s,
            server.has_v2,
        )

    # What people, networks and computers do.

    @rule(user=st.sampled_from(["ada", "bob"]), server=SERVERS)
    def press(self, user: str, server: Server) -> None:
        self.user = user
        self.be_like(server)
        event_id = str(uuid.uuid4())
        seed = make_seed(self.wall_ms(), random_bytes.token_bytes(10))
        body = build_event(user=User(id=user, name=user), app_settings={}, event_id=event_id, ts=0)
        new = NewRequest(
            id=event_id, user_id=user, trigger=Trigger.TRAY, body=body, seed=seed, server_id=server_event_id(seed),
            created_at=self.wall_ms(),
        )  # fmt: skip
        taken = self.outbox.press(new)
        assert taken.user_id == user
        assert taken.state.undelivered
        assert not taken.cancel_asked
        self.pressed.setdefault(taken.seq, taken.body)

    @rule(fault=st.sampled_from(DELIVERY_FAULTS))
    def deliver(self, fault: Fault | None) -> None:
        self.receiver.faults[:] = [fault] if fault else []
        self.delivery.attempt_due()
        self.receiver.faults.clear()

    @rule(user=st.sampled_from(["ada", "bob"]), server=SERVERS, seconds=st.sampled_from([1.0, 2.0, 45.0]))
    def all_goes_well_for_a_while(self, user: str, server: Server, seconds: float) -> None:
        self.press(user, server)
        self.deliver(None)
        for _ in range(2):
            self.time_passes(seconds)
            self.follow(None)

    @rule(server=SERVERS)
    def an_answer_is_lost_and_the_event_sent_again(self, server: Server) -> None:
        self.press("ada", server)
        self.deliver(LoseAnswer(path="/e/"))
        self.delivery.hurry()
        self.deliver(None)

    @rule(sent=st.booleans())
    def crash_while_sending(self, *, sent: bool) -> None:
        self.crash = sent
        with contextlib.suppress(CrashError):
            self.delivery.attempt_due()
        self.crash = None
        self.restart()

    @rule(fault=st.sampled_from(FOLLOWING_FAULTS))
    def follow(self, fault: Fault | None) -> None:
        self.receiver.faults[:] = [fault] if fault else []
        self.following.look_due()
        self.receiver.faults.clear()

    @rule(seconds=SECONDS)
    def time_passes(self, seconds: float) -> None:
        self.server_clock.seconds += seconds
        self.monotonic += seconds

    @rule(seconds=st.sampled_from([-86_400.0, -60.0, 60.0, 86_400.0]))
    def this_computers_clock_jumps(self, seconds: float) -> None:
        self.ahead_s += seconds

    @rule(user=st.sampled_from(["ada", "bob"]))
    def somebody_else_signs_in(self, user: str) -> None:
        self.user = user

    @rule()
    def restart(self) -> None:
        self.outbox.close()
        self.outbox = Outbox(self.folder / "outbox.sqlite3")
        self.begin()

    @rule()
    def something_that_was_missing_is_there(self) -> None:
        self.delivery.hurry()
        self.following.hurry()

    @precondition(lambda self: self.pressed)
    @rule(data=st.data())
    def cancel(self, data: st.DataObject) -> None:
        seq = data.draw(st.sampled_from(sorted(self.pressed)))
        before = self.outbox.get(seq)
        after = self.outbox.cancel(seq, self.wall_ms())
        if after.state is RequestState.CANCELLED and before.state is not RequestState.CANCELLED:
            # Without asking anybody, only what was surely never sent.
            assert not self.runs_of(after)
        self.following.hurry()

    # What holds at any moment.

    @invariant()
    def every_request_has_an_outcome_or_a_next_step(self) -> None:
        for request in self.requests():
            match request.state:
                case RequestState.QUEUED:
                    assert request.next_attempt_at is not None or request.problem is not None
                case RequestState.ACCEPTED | RequestState.UNKNOWN:
                    assert request.following or request.problem is not None
                case RequestState.RUNNING:
                    assert request.following
                case _:
                    assert request.state in ENDED
                    assert not request.following

    @invariant()
    def no_click_runs_twice_and_none_is_changed(self) -> None:
        for request in self.requests():
            assert request.body == self.pressed[request.seq]
            assert len(self.runs_of(request)) <= 1
            assert len([event for event in self.receiver.events if event.event["id"] == request.id]) <= 1

    @invariant()
    def nothing_is_said_that_the_server_did_not_say(self) -> None:
        now = self.server_clock.seconds
        for request in self.requests():
            runs = self.runs_of(request)
            if request.state is RequestState.SUCCEEDED:
                assert [run.status(now) for run in runs] == [Status.COMPLETED]
                assert runs[0].ended_at(now) is not None
            if request.state is RequestState.CANCELLED:
                assert all(run.cancelled_at is not None for run in runs)
            if request.state is RequestState.FAILED and runs:
                assert runs[0].status(now) is Status.FAILED
                assert runs[0].ended_at(now) is not None
            if request.state is RequestState.RUNNING:
                assert [run for run in runs if run.started_at(now) is not None or run.cancelled_at is not None]

    # What holds in the end.

    def everything_comes_to_its_end(self) -> None:
        self.receiver.faults.clear()
        self.receiver.function_listens, self.receiver.run_seconds = True, 0.3
        for run in self.receiver.runs:
            if run.ends_at == math.inf:
                run.ends_at = self.server_clock.seconds
        self.restart()
        for _ in range(8):
            self.delivery.hurry()
            self.following.hurry()
            for self.user in ("ada", "bob"):
                while self.delivery.attempt_due() is not None:
                    pass
            self.following.look_due()
            self.time_passes(20.0)
        for request in self.requests():
            self.check_end(request)

    def check_end(self, request: SyncRequest) -> None:
        runs = self.runs_of(request)
        if not runs:
            # Nothing was started, so nothing succeeded; what was accepted says that no run has started.
            assert request.state in {RequestState.ACCEPTED, RequestState.CANCELLED, RequestState.FAILED}
            assert request.state is RequestState.CANCELLED or request.problem is not None
        elif request.following or request.state is not RequestState.ACCEPTED:
            assert request.state is _told_by(runs[0])


def _told_by(run: Run) -> RequestState:
    if run.cancelled_at is not None:
        return RequestState.CANCELLED
    return RequestState.FAILED if run.error else RequestState.SUCCEEDED


Way.TestCase.settings = settings(max_examples=15, stateful_step_count=30)
TestWay = Way.TestCase
