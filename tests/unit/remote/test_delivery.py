"""Delivering: in order, with waits that survive a restart, and never twice where a repeat might run twice."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from confsync_gui.core.clock import Clock, system_ms
from confsync_gui.core.errors import OutboxError, Problem, Remedy, SettingsError, VaultLockedError
from confsync_gui.core.outbox import Outbox
from confsync_gui.core.request import (
    Accepted,
    Hold,
    Lost,
    NewRequest,
    Outcome,
    Place,
    Refused,
    RequestState,
    Retry,
    SyncRequest,
    Trigger,
)
from confsync_gui.core.settings import DestinationSettings, InngestSettings, Settings
from confsync_gui.demo.faults import Fault, FixedAnswer, LoseAnswer
from confsync_gui.demo.receiver import InngestReceiver
from confsync_gui.remote.checkup import Checkup
from confsync_gui.remote.contract import Destination, RunsSource
from confsync_gui.remote.delivery import LOST_IN_CRASH, Delivery
from confsync_gui.remote.http import Http
from confsync_gui.remote.inngest import InngestDestination
from tests.unit.remote.checks import steps_of
from tests.unit.remote.conftest import MemorySecrets

DOWN = Problem("The server does not answer.", "Wait.", Remedy.NETWORK)
WRONG = Problem("The key is wrong.", "Set it.", Remedy.EVENT_KEY)
HOUR = 3_600_000


class Server:
    """The edge of this test: a destination that answers by a script, and notes what it was given."""

    def __init__(
        self, *answers: Outcome | Exception, safe_to_repeat: bool = True, runs: RunsSource | None = None
    ) -> None:
        self.place = Place("https://server.example.com", env="branch")
        self.safe_to_repeat = safe_to_repeat
        self.runs = runs
        self.answers = list(answers)
        self.got: list[SyncRequest] = []

    def deliver(self, request: SyncRequest) -> Outcome:
        self.got.append(request)
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    def check(self, checkup: Checkup) -> None:
        checkup.begin("Reach the server")
        checkup.end("It is there.")


class House:
    """An outbox and whoever delivers from it; `kinds` notes which kinds of destination were asked for."""

    def __init__(self, path: Path, kind: Callable[[Path], Outbox] = Outbox) -> None:
        self.path = path
        self.outbox = kind(path)
        self.kinds: list[str] = []
        self.user = "ada"
        self.changes = 0

    def press(self, user: str = "ada", body: bytes = b"{}") -> SyncRequest:
        name = f"{user}-{system_ms()}"
        return self.outbox.press(
            NewRequest(
                id=name,
                user_id=user,
                trigger=Trigger.TRAY,
                body=body,
                seed=f"seed-{name}",
                server_id=f"S-{name}",
                created_at=system_ms(),
            )
        )

    def delivery(self, server: Destination, kind: str = "inngest") -> Delivery:
        def connect(request: SyncRequest) -> tuple[str, Destination]:
            self.kinds.append(request.destination)
            return request.destination or kind, server

        return Delivery(self.outbox, connect, self.changed, user=lambda: self.user)

    def changed(self) -> None:
        self.changes += 1

    def restart(self) -> None:
        self.outbox.close()
        self.outbox = Outbox(self.path)

    def at(self, seq: int, *, updated: int, due: int | None) -> None:
        """Have the request stand as it was recorded at `updated`, to be tried at `due`: this computer's clock moved since."""
        self.outbox.record(seq, RequestState.QUEUED, updated, problem=DOWN, next_attempt_at=due)


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    built = House(tmp_path / "outbox.sqlite3")
    yield built
    built.outbox.close()


def test_with_nothing_waiting_nothing_is_sent(house: House) -> None:
    server = Server()
    delivery = house.delivery(server)
    delivery.recover()
    assert (delivery.attempt_due(), delivery.seconds_to_next(), server.got, house.kinds, house.changes) == (
        None,
        None,
        [],
        [],
        0,
    )


def test_an_accepted_request_is_delivered_as_it_was_stored(house: House) -> None:
    pressed = house.press(body=b"\x00bytes as they are\xff")
    server = Server(Accepted("S-server"))
    told = house.delivery(server).attempt_due()
    assert told == house.outbox.get(pressed.seq)
    assert told is not None
    assert (told.state, told.server_id, told.attempts, told.destination, told.problem) == (
        RequestState.ACCEPTED, "S-server", 1, "inngest", None,
    )  # fmt: skip
    [got] = server.got
    assert (got.state, got.body, got.seed, got.id) == (
        RequestState.SENDING,
        b"\x00bytes as they are\xff",
        pressed.seed,
        pressed.id,
    )
    assert house.kinds == [""]


def test_the_attempt_is_on_disk_before_anything_is_sent(house: House) -> None:
    pressed = house.press()
    seen: list[SyncRequest] = []

    class Watching(Server):
        def deliver(self, request: SyncRequest) -> Outcome:
            other = Outbox(house.path)
            seen.append(other.get(request.seq))
            other.close()
            return super().deliver(request)

    house.delivery(Watching(Accepted(""))).attempt_due()
    [before] = seen
    assert (before.state, before.attempts, before.destination) == (RequestState.SENDING, 1, "inngest")
    assert house.outbox.get(pressed.seq).server_id == pressed.server_id


SOMEWHERE = Place()


class Listening(Outbox):
    """Notes what is on the disk, and what may be lost in a power cut until the disk is waited for."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.heard: list[str] = []

    def begin(
        self, seq: int, destination: str, now: int, *, place: Place = SOMEWHERE, durable: bool = True
    ) -> SyncRequest:
        self.heard.append(f"sending, durable: {durable}")
        return super().begin(seq, destination, now, place=place, durable=durable)

    def accept(
        self, seq: int, now: int, *, server_id: str = "", follow: bool = False, durable: bool = True
    ) -> SyncRequest:
        self.heard.append(f"accepted, durable: {durable}")
        return super().accept(seq, now, server_id=server_id, follow=follow, durable=durable)

    def record(
        self,
        seq: int,
        state: RequestState,
        now: int,
        **facts: Any,  # noqa: ANN401 - whatever there is to record
    ) -> SyncRequest:
        self.heard.append(str(state))
        return super().record(seq, state, now, **facts)

    def make_durable(self) -> None:
        super().make_durable()
        self.heard.append("durable now")


@pytest.mark.parametrize(
    ("answer", "safe_to_repeat", "heard"),
    [
        (
            Accepted(""),
            True,
            ["sending, durable: False", "told", "accepted, durable: False", "told", "durable now"],
        ),
        (Accepted(""), False, ["sending, durable: True", "told", "accepted, durable: True", "told"]),
        (Refused(WRONG), True, ["sending, durable: False", "told", "failed", "told"]),
    ],
)
def test_only_what_does_no_harm_to_repeat_is_told_before_the_disk_has_it(
    tmp_path: Path, answer: Outcome, heard: list[str], *, safe_to_repeat: bool
) -> None:
    outbox = Listening(tmp_path / "outbox.sqlite3")
    house = House(outbox.path, lambda _: outbox)
    house.press()
    server = Server(answer, safe_to_repeat=safe_to_repeat)
    Delivery(
        outbox, lambda _: ("inngest", server), lambda: outbox.heard.append("told"), user=lambda: "ada"
    ).attempt_due()
    outbox.close()
    assert outbox.heard == heard


def test_each_change_is_told_when_it_can_be_read(house: House) -> None:
    pressed = house.press()
    states: list[RequestState] = []
    server = Server(Accepted(""))
    delivery = Delivery(
        house.outbox,
        lambda _: ("inngest", server),
        lambda: states.append(house.outbox.get(pressed.seq).state),
        user=lambda: "ada",
    )
    delivery.attempt_due()
    assert states == [RequestState.SENDING, RequestState.ACCEPTED]
    assert house.outbox.get(pressed.seq).place == server.place


@pytest.mark.parametrize(
    ("outcome", "state", "problem"),
    [
        (Refused(WRONG), RequestState.FAILED, WRONG),
        (Lost(WRONG), RequestState.UNKNOWN, WRONG),
        (Accepted("S"), RequestState.ACCEPTED, None),
    ],
)
def test_what_is_final_is_not_tried_again(
    house: House, outcome: Outcome, state: RequestState, problem: Problem | None
) -> None:
    house.press()
    delivery = house.delivery(Server(outcome))
    told = delivery.attempt_due()
    assert told is not None
    assert (told.state, told.problem, told.next_attempt_at) == (state, problem, None)
    assert (delivery.seconds_to_next(), delivery.attempt_due()) == (None, None)


def test_requests_go_out_in_the_order_of_the_presses(house: House) -> None:
    pressed = [house.press(user) for user in ("ada", "bob", "zoe")]
    for request in pressed:
        house.outbox.release(request.seq, "inngest", system_ms())
    server = Server(Accepted("1"), Refused(WRONG), Accepted("3"))
    delivery = house.delivery(server)
    while delivery.attempt_due() is not None:
        pass
    assert [request.seq for request in server.got] == [request.seq for request in pressed]


def test_a_later_request_does_not_overtake_one_that_waits(house: House) -> None:
    first = house.press("ada")
    server = Server(Retry(DOWN), Retry(DOWN), Accepted("1"), Accepted("2"))
    delivery = house.delivery(server)
    delivery.attempt_due()
    second = house.press("bob")
    house.outbox.release(second.seq, "inngest", system_ms())
    # The press hurries both, and the first one fails again.
    delivery.attempt_due()
    assert delivery.attempt_due() is None
    house.outbox.hurry(system_ms())
    assert delivery.attempt_due() is not None
    assert delivery.attempt_due() is not None
    assert [request.seq for request in server.got] == [first.seq, first.seq, first.seq, second.seq]


# Whose it is.


def test_what_belongs_to_somebody_else_waits_for_them_and_hinders_nobody(house: House) -> None:
    of_ada, of_bob = house.press("ada"), house.press("bob")
    house.user = "bob"
    server = Server(Accepted("1"), Accepted("2"))
    delivery = house.delivery(server)
    while delivery.attempt_due() is not None:
        pass
    assert [request.seq for request in server.got] == [of_bob.seq]
    assert delivery.seconds_to_next() is None
    house.user = ""
    assert delivery.attempt_due() is None
    house.user = "ada"
    assert delivery.attempt_due() is not None
    assert [request.seq for request in server.got] == [of_bob.seq, of_ada.seq]


def test_what_was_released_goes_out_while_nobody_is_signed_in(house: House) -> None:
    pressed = house.press("ada")
    house.user = ""
    house.outbox.release(pressed.seq, "inngest", system_ms())
    told = house.delivery(Server(Accepted("1")), kind="webapp").attempt_due()
    assert told is not None
    assert (told.state, told.destination) == (RequestState.ACCEPTED, "inngest")


# A key that another program changed.


@pytest.mark.parametrize("remedy", [Remedy.EVENT_KEY, Remedy.DESTINATION, Remedy.SIGN_IN])
@pytest.mark.parametrize("has_changed", [True, False])
@pytest.mark.parametrize(
    ("outcome", "state", "attempts"), [(Refused, RequestState.FAILED, 1), (Hold, RequestState.QUEUED, 0)]
)
def test_a_key_that_was_not_taken_is_looked_at_once_more_before_that_counts(  # noqa: PLR0913 - a row of the table
    house: House,
    remedy: Remedy,
    outcome: type[Refused | Hold],
    state: RequestState,
    attempts: int,
    *,
    has_changed: bool,
) -> None:
    house.press()
    not_this = outcome(Problem("Not this key.", "Another.", remedy))
    server, looks = Server(not_this, not_this), []

    def look_again() -> bool:
        looks.append(True)
        return has_changed

    delivery = Delivery(house.outbox, lambda _: ("inngest", server), user=lambda: "ada", look_again=look_again)
    told = delivery.attempt_due()
    assert told is not None
    assert (told.state, told.attempts) == (state, attempts)
    assert (len(looks), len(server.got)) == (1, 1 + has_changed)


def test_a_refusal_that_no_key_mends_asks_no_keyring(house: House) -> None:
    house.press()
    server = Server(Refused(Problem("Too large.", "Choose fewer.", Remedy.CONFLUENCE)))
    delivery = Delivery(
        house.outbox, lambda _: ("inngest", server), user=lambda: "ada", look_again=lambda: pytest.fail("asked")
    )
    assert delivery.attempt_due() is not None


# Waiting.


@pytest.mark.parametrize(("failures", "least", "most"), [(1, 1, 2), (2, 2, 4), (5, 16, 32), (12, 150, 300)])
def test_a_failed_attempt_waits_longer_each_time(house: House, failures: int, least: float, most: float) -> None:
    house.press()
    server = Server(*[Retry(DOWN)] * failures)
    delivery = house.delivery(server)
    told = None
    for _ in range(failures):
        house.outbox.hurry(system_ms())
        told = delivery.attempt_due()
    assert told is not None
    assert (told.state, told.problem, told.attempts) == (RequestState.QUEUED, DOWN, failures)
    wait = delivery.seconds_to_next()
    assert wait is not None
    assert least - 1 < wait <= most
    assert delivery.attempt_due() is None


@pytest.mark.parametrize(("asked", "least", "most"), [(600.0, 600, 600), (0.5, 1, 2), (10 * 86_400.0, 86_400, 86_400)])
def test_a_server_may_ask_for_a_longer_wait_but_not_for_ever(
    house: House, asked: float, least: float, most: float
) -> None:
    house.press()
    delivery = house.delivery(Server(Retry(DOWN, asked)))
    delivery.attempt_due()
    wait = delivery.seconds_to_next()
    assert wait is not None
    assert least - 1 < wait <= most


def test_a_wait_survives_a_restart(house: House) -> None:
    pressed = house.press()
    house.delivery(Server(Retry(DOWN, 600))).attempt_due()
    house.restart()
    delivery = house.delivery(Server(Accepted("1")))
    delivery.recover()
    wait = delivery.seconds_to_next()
    assert wait is not None
    assert 590 < wait <= 600
    assert delivery.attempt_due() is None
    assert house.outbox.get(pressed.seq).attempts == 1


@pytest.mark.parametrize(("fault", "may_be_there"), [(LoseAnswer(), True), (FixedAnswer(429), False)])
def test_what_may_have_arrived_is_looked_for_while_it_waits(
    house: House, http: Http, fault: Fault, *, may_be_there: bool
) -> None:
    house.press(body=b'{"name": "confluence/app.sync", "data": {}}')
    with InngestReceiver() as receiver:
        inngest = InngestSettings(event_api_url=receiver.url, api_url=receiver.url)
        settings = Settings(destination=DestinationSettings(inngest=inngest))
        receiver.faults.append(fault)
        told = house.delivery(InngestDestination(settings, http, MemorySecrets(), Clock())).attempt_due()
    assert told is not None
    assert (told.state, told.in_doubt, told.following) == (RequestState.QUEUED, may_be_there, may_be_there)


def test_a_press_tries_at_once(house: House) -> None:
    pressed = house.press()
    server = Server(Retry(DOWN, 600), Accepted("1"))
    delivery = house.delivery(server)
    delivery.attempt_due()
    assert house.press().seq == pressed.seq
    assert delivery.seconds_to_next() == 0.0
    told = delivery.attempt_due()
    assert told is not None
    assert (told.state, told.attempts, told.problem) == (RequestState.ACCEPTED, 2, None)
    assert [request.body for request in server.got] == [b"{}", b"{}"]


@pytest.mark.parametrize("back", [2000, HOUR, 1000 * 24 * HOUR], ids=["seconds", "an hour", "years"])
def test_a_clock_that_was_set_back_does_not_bury_a_request(house: House, back: int) -> None:
    pressed = house.press()
    house.at(pressed.seq, updated=system_ms() + back, due=system_ms() + back + 60_000)
    delivery = house.delivery(Server(Accepted("1")))
    assert delivery.seconds_to_next() == 0.0
    assert delivery.attempt_due() is not None


def test_a_clock_that_was_set_forward_tries_at_once(house: House) -> None:
    pressed = house.press()
    house.at(pressed.seq, updated=system_ms() - HOUR - 60_000, due=system_ms() - HOUR)
    assert house.delivery(Server()).seconds_to_next() == 0.0


def test_a_clock_that_steps_back_a_little_shortens_no_wait(house: House) -> None:
    pressed = house.press()
    house.at(pressed.seq, updated=system_ms() + 500, due=system_ms() + 60_500)
    wait = house.delivery(Server()).seconds_to_next()
    assert wait is not None
    assert 59 < wait <= 60.5


# What is missing on this computer.


@pytest.mark.parametrize(
    "answer",
    [
        Hold(WRONG),
        VaultLockedError(WRONG.what, WRONG.advice, WRONG.remedy),
        SettingsError(WRONG.what, WRONG.advice, WRONG.remedy),
    ],
)
def test_a_request_is_held_until_something_outside_changes(house: House, answer: Outcome | Exception) -> None:
    pressed = house.press()
    server = Server(answer, Accepted("1"))
    delivery = house.delivery(server)
    told = delivery.attempt_due()
    assert told is not None
    assert (told.state, told.problem, told.next_attempt_at) == (RequestState.QUEUED, WRONG, None)
    assert (delivery.seconds_to_next(), delivery.attempt_due(), len(server.got)) == (None, None, 1)
    house.outbox.hurry(system_ms())
    assert delivery.attempt_due() == house.outbox.get(pressed.seq)
    assert house.outbox.get(pressed.seq).state is RequestState.ACCEPTED


def test_wrong_settings_hold_the_request_and_are_no_attempt(house: House) -> None:
    house.press()
    error = SettingsError("The setting is wrong.", "Correct it.")

    def connect(_: SyncRequest) -> tuple[str, Destination]:
        raise error

    told = Delivery(house.outbox, connect, user=lambda: "ada").attempt_due()
    assert told is not None
    assert (told.state, told.problem, told.attempts, told.destination, told.next_attempt_at) == (
        RequestState.QUEUED, error.problem, 0, "", None,
    )  # fmt: skip


def test_a_request_stays_with_the_kind_that_took_its_first_attempt(house: House) -> None:
    house.press()
    house.delivery(Server(Retry(DOWN)), "webapp").attempt_due()
    house.outbox.hurry(system_ms())
    told = house.delivery(Server(Accepted("1")), "inngest").attempt_due()
    assert told is not None
    assert (told.destination, house.kinds) == ("webapp", ["", "webapp"])


def test_a_defect_is_not_taken_for_an_outcome(house: House) -> None:
    pressed = house.press()
    with pytest.raises(ZeroDivisionError):
        house.delivery(Server(ZeroDivisionError())).attempt_due()
    assert house.outbox.get(pressed.seq).state is RequestState.SENDING
    recovered = house.delivery(Server(Accepted("1")))
    recovered.recover()
    assert recovered.attempt_due() is not None
    assert house.outbox.get(pressed.seq).state is RequestState.ACCEPTED


def test_an_outcome_that_cannot_be_recorded_is_an_error_of_the_outbox(house: House) -> None:
    house.press()

    class Closing(Server):
        def deliver(self, request: SyncRequest) -> Outcome:
            house.outbox.close()
            return super().deliver(request)

    with pytest.raises(OutboxError):
        house.delivery(Closing(Accepted("1"))).attempt_due()
    house.restart()
    [left] = house.outbox.interrupted()
    assert left.attempts == 1


# After a crash.


def crash(house: House, *users: str, kind: str) -> list[int]:
    """Leave a request of each user as a process leaves it that ends while it sends."""
    pressed = [house.press(user).seq for user in users]
    for seq in pressed:
        house.outbox.begin(seq, kind, system_ms())
    house.restart()
    return pressed


def test_what_was_being_sent_is_sent_again_where_that_is_safe(house: House) -> None:
    [seq] = crash(house, "ada", kind="inngest")
    before = house.outbox.get(seq)
    server = Server(Accepted("1"), safe_to_repeat=True)
    delivery = house.delivery(server, "webapp")
    delivery.recover()
    assert (house.outbox.get(seq).state, delivery.seconds_to_next(), server.got) == (RequestState.QUEUED, 0.0, [])
    told = delivery.attempt_due()
    assert told is not None
    assert (told.state, told.attempts, told.destination) == (RequestState.ACCEPTED, 2, "inngest")
    [got] = server.got
    assert (got.id, got.seed, got.body) == (before.id, before.seed, before.body)
    assert house.kinds == ["inngest", "inngest"]


def test_what_was_being_sent_is_lost_where_a_repeat_might_run_twice(house: House) -> None:
    first, second = crash(house, "ada", "bob", kind="webapp")
    server = Server(safe_to_repeat=False)
    delivery = house.delivery(server)
    delivery.recover()
    for seq in (first, second):
        request = house.outbox.get(seq)
        assert (request.state, request.problem, request.next_attempt_at) == (RequestState.UNKNOWN, LOST_IN_CRASH, None)
    assert (delivery.attempt_due(), server.got, house.changes) == (None, [], 2)
    assert house.press("ada").seq > second


def test_what_was_not_being_sent_is_left_alone_by_a_recovery(house: House) -> None:
    pressed = house.press()
    house.at(pressed.seq, updated=system_ms(), due=system_ms() + HOUR)
    before = house.outbox.get(pressed.seq)
    house.delivery(Server(safe_to_repeat=False)).recover()
    assert house.outbox.get(pressed.seq) == before


def test_a_recovery_with_wrong_settings_can_be_made_good_later(house: House) -> None:
    [seq] = crash(house, "ada", kind="inngest")

    def connect(_: SyncRequest) -> tuple[str, Destination]:
        raise SettingsError("The setting is wrong.")

    with pytest.raises(SettingsError):
        Delivery(house.outbox, connect, user=lambda: "ada").recover()
    assert house.outbox.get(seq).state is RequestState.SENDING
    house.delivery(Server()).recover()
    assert house.outbox.get(seq).state is RequestState.QUEUED


@pytest.mark.parametrize(
    ("outcome", "told"),
    [(Accepted("S9"), "accepted after 1 attempts: S9"), (Refused(WRONG), "failed after 1 attempts: The key is wrong.")],
)
def test_the_log_tells_the_outcome_and_not_the_body(
    house: House, caplog: pytest.LogCaptureFixture, outcome: Outcome, told: str
) -> None:
    pressed = house.press(body=b'{"email":"ada@example.com"}')
    with caplog.at_level(logging.INFO):
        house.delivery(Server(outcome)).attempt_due()
    assert f"Request {pressed.id} is {told}" in caplog.text
    assert "ada@example.com" not in caplog.text


def test_a_destination_of_a_test_is_one() -> None:
    make: Callable[[], Destination] = Server
    assert [step.seen for step in steps_of(make())] == ["It is there."]
