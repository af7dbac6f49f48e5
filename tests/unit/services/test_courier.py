"""The courier: delivers through faults of every kind, once, and ends when it is told to."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import NoReturn

import pytest
from pytestqt.qtbot import QtBot

from confsync_gui.core.errors import ConfSyncError, OutboxError, Remedy, SettingsError, VaultDismissedError
from confsync_gui.core.outbox import Outbox
from confsync_gui.core.request import Accepted, Outcome, Place, RequestState, SyncRequest, Trigger
from confsync_gui.core.secrets import SecretName
from confsync_gui.core.state import AppState
from confsync_gui.demo.faults import FixedAnswer, Hang, LoseAnswer
from confsync_gui.demo.messages import Answer
from confsync_gui.demo.receiver import InngestReceiver
from confsync_gui.remote.checkup import Checkup
from confsync_gui.remote.delivery import Delivery
from confsync_gui.remote.session_cookie import read_cookie
from confsync_gui.services.courier import Courier
from tests.conftest import AllowedLogs
from tests.loopback.webapp import DEMO_API_KEY, FAILURE, UNAUTHORIZED, WebAppServer
from tests.ui.stage import EVENT_KEY
from tests.unit.core.presses import new
from tests.unit.services.running import TIMEOUT_MS, FaultyVault, Running, SlowVault

KEY_REFUSED = FixedAnswer(401, b'{"status": 401, "message": "", "error": "Event key not found"}')


def test_server_that_was_down_gets_the_event_when_it_is_up(running: Running) -> None:
    running.receiver.stop()
    request = running.press()
    failed = running.wait_for_problem(request)
    assert failed.problem is not None
    assert "refused the connection" in failed.problem.what
    running.wait_for_state(AppState.QUEUED)
    running.receiver.start()
    assert running.wait_for(request, RequestState.ACCEPTED).attempts >= 2
    assert len(running.receiver.runs) == 1


def test_lost_answer_is_sent_again_with_the_same_id_and_seed_and_runs_once(running: Running) -> None:
    running.receiver.faults.append(LoseAnswer())
    request = running.press()
    accepted = running.wait_for(request, RequestState.ACCEPTED)
    first, second = running.deliveries
    assert first.body == second.body == request.body
    assert first.headers["x-inngest-event-id-seed"] == second.headers["x-inngest-event-id-seed"] == request.seed
    assert [run.event_id for run in running.receiver.runs] == [accepted.server_id]


def test_refused_key_is_final(running: Running) -> None:
    running.receiver.faults.append(KEY_REFUSED)
    failed = running.wait_for(running.press(), RequestState.FAILED)
    assert failed.problem is not None
    assert failed.problem.remedy is Remedy.EVENT_KEY
    running.wait_for_state(AppState.ATTENTION)
    # Another press is another request, and goes out.
    running.wait_for(running.press(), RequestState.ACCEPTED)
    assert len(running.deliveries) == 2


def test_what_the_server_asks_to_wait_is_waited(running: Running) -> None:
    running.receiver.faults.append(FixedAnswer(429, headers=[("Retry-After", "120")]))
    request = running.wait_for_problem(running.press())
    assert request.next_attempt_at is not None
    assert request.next_attempt_at - request.updated_at >= 119_000


def test_missing_key_holds_the_event_until_it_is_there(make_running: Callable[..., Running]) -> None:
    running = make_running()
    running.vault.put(SecretName.INNGEST_EVENT, "")
    running.end()
    running.begin_anew()
    running.wait_for_keyring()
    # Not an address of this computer: there, any key would do.
    running.set("destination.inngest.event_api_url", running.receiver.url.replace("127.0.0.1", "confsync.invalid"))
    held = running.wait_for_problem(running.press())
    assert held.problem is not None
    assert (held.problem.remedy, held.next_attempt_at) == (Remedy.EVENT_KEY, None)
    running.store(SecretName.INNGEST_EVENT, EVENT_KEY)
    running.set("destination.inngest.event_api_url", running.receiver.url)
    running.wait_for(held, RequestState.ACCEPTED)


def test_what_is_held_for_one_destination_goes_to_the_other_that_is_chosen_instead(running: Running) -> None:
    running.set("destination.kind", "webapp")
    held = running.wait_for_problem(running.press())
    assert (held.destination, held.attempts, held.next_attempt_at) == ("webapp", 0, None)
    running.set("destination.kind", "inngest")
    assert running.wait_for(held, RequestState.ACCEPTED).destination == "inngest"
    assert len(running.deliveries) == 1


def test_key_that_comes_while_the_keyring_is_being_asked_is_used_at_once(make_running: Callable[..., Running]) -> None:
    vault = SlowVault()
    running = make_running(vault=vault)
    running.wait_for_keyring()
    running.end()
    vault.gate.clear()
    running.begin_anew()
    held = running.wait_for_problem(running.press())
    assert held.problem is not None
    assert "Waiting for your keyring" in held.problem.what
    vault.gate.set()
    running.wait_for(held, RequestState.ACCEPTED)
    assert len(running.deliveries) == 1


def test_an_automatic_sync_has_a_locked_keyring_not_prompt(make_running: Callable[..., Running]) -> None:
    vault = FaultyVault()
    running = make_running(vault=vault)
    running.end()
    vault.locked = True
    running.begin_anew()
    running.wait_for_state(AppState.KEYRING_LOCKED)
    held = running.wait_for_problem(running.press(Trigger.SCHEDULE))
    assert vault.unlocks == 0
    running.press()
    running.wait_for(held, RequestState.ACCEPTED)
    assert vault.unlocks == 1


def test_keyring_that_stays_away_holds_the_event(make_running: Callable[..., Running], qtbot: QtBot) -> None:
    vault = FaultyVault()
    running = make_running(vault=vault)
    running.end()
    vault.locked = True
    vault.unlock_faults.append(VaultDismissedError("The prompt was closed.", "Unlock."))
    running.begin_anew()
    running.wait_for_state(AppState.KEYRING_LOCKED)
    held = running.press()
    # The press has the keyring ask, and only its answer is the end of that.
    qtbot.waitUntil(lambda: "was closed" in getattr(running.find(held).problem, "what", ""), timeout=TIMEOUT_MS)
    running.wait_for_state(AppState.KEYRING_LOCKED)
    # The keyring's answer itself has everything tried once more.
    running.wait_until(lambda: running.find(held).next_attempt_at is None)
    assert running.receiver.requests == []
    vault.locked = False
    vault.unlock_faults.clear()
    running.services.secrets.unlock()
    running.wait_for(held, RequestState.ACCEPTED)


def test_broken_settings_send_nothing_and_mended_ones_let_it_go(running: Running, qtbot: QtBot) -> None:
    good = running.paths.settings.read_text()
    running.receiver.stop()
    request = running.press()
    running.wait_for_problem(request)
    running.end()
    running.paths.settings.write_text("[destination\n")
    running.receiver.start()
    running.begin_anew()
    running.wait_for_state(AppState.ATTENTION)
    assert running.status.problem is not None
    assert running.status.problem.remedy is Remedy.SETTINGS_FILE
    qtbot.waitUntil(lambda: running.find(request).next_attempt_at is None, timeout=TIMEOUT_MS)
    assert running.receiver.requests == []
    running.paths.settings.write_text(good)
    running.wait_for(request, RequestState.ACCEPTED)
    assert [event.raw for event in running.receiver.events] == [request.body]


def test_broken_settings_while_something_was_interrupted_neither_lose_it_nor_spin(
    running: Running, qtbot: QtBot
) -> None:
    good = running.paths.settings.read_text()
    running.receiver.faults.append(Hang())
    request = running.press()
    assert running.receiver.wait_for(lambda: bool(running.receiver.requests))
    running.end()
    running.receiver.stop()
    running.paths.settings.write_text("[destination\n")
    running.receiver.start()
    changes: list[None] = []
    running.begin_anew()
    running.services.state.changed.connect(lambda _: changes.append(None))
    qtbot.wait(100)
    assert running.find(request).state is RequestState.SENDING
    assert len(changes) < 5
    running.paths.settings.write_text(good)
    running.wait_for(request, RequestState.ACCEPTED)
    assert len(running.receiver.runs) == 1


def test_changed_network_settings_hold_for_the_next_attempt(running: Running) -> None:
    with InngestReceiver() as proxy:
        # Nothing listens there, so only a proxy's answer can come.
        running.set("destination.inngest.event_api_url", "http://confsync.invalid:9")
        running.wait_for_problem(running.press())
        proxy.faults.append(FixedAnswer(407))
        running.set("network.proxy", proxy.url)
        assert proxy.wait_for(lambda: bool(proxy.requests))


def test_end_is_quick_while_the_server_hangs_and_nothing_is_lost(running: Running) -> None:
    running.receiver.faults.append(Hang())
    request = running.press()
    assert running.receiver.wait_for(lambda: bool(running.receiver.requests))
    running.end()
    # What came of the attempt would stand there, had the end waited for it.
    outbox = Outbox(running.paths.outbox)
    assert outbox.get(request.seq).state is RequestState.SENDING
    outbox.close()
    running.begin_anew()
    running.wait_for(request, RequestState.ACCEPTED)
    assert len(running.receiver.runs) == 1


def test_end_is_quick_while_the_keyring_prompt_is_open(make_running: Callable[..., Running]) -> None:
    vault = SlowVault()
    running = make_running(vault=vault)
    running.wait_for_keyring()
    running.end()
    vault.gate.clear()
    running.begin_anew()
    running.press()
    # Whoever waited for the keyring here would wait for ever.
    running.end()
    vault.gate.set()


def test_defect_is_told_and_the_thread_lives_on(
    running: Running, monkeypatch: pytest.MonkeyPatch, allowed_logs: AllowedLogs
) -> None:
    allowed_logs.allow("Unexpected error while delivering")

    def fall_over(*_: object) -> NoReturn:
        raise ZeroDivisionError("with a secret in it")

    monkeypatch.setattr("confsync_gui.remote.inngest.judge", fall_over)
    request = running.press()
    running.wait_for_state(AppState.ATTENTION)
    assert running.status.problem is not None
    assert "ZeroDivisionError" in running.status.problem.what
    assert "secret" not in running.status.problem.sentence
    assert running.find(request).state is RequestState.QUEUED
    monkeypatch.undo()
    assert running.press().seq == request.seq
    running.wait_for(request, RequestState.ACCEPTED)
    running.wait_for_state(AppState.IDLE)
    assert len(running.receiver.runs) == 1


def test_trouble_with_the_disk_is_told_and_forgotten_when_it_is_over(tmp_path: Path, qtbot: QtBot) -> None:
    outbox = Outbox(tmp_path / "other.sqlite3")
    outbox_works = False

    def make(_changed: Callable[[], None], _begun: Callable[[], None]) -> Delivery:
        if not outbox_works:
            raise OutboxError("The disk is full.", "Make room.")
        return Delivery(outbox, lambda request: pytest.fail(f"nothing to send: {request.id}"), user=lambda: "ada")

    courier = Courier(make)
    with qtbot.waitSignal(courier.changed, timeout=TIMEOUT_MS):
        courier.start()
    assert courier.problem is not None
    assert courier.problem.what == "The disk is full."
    outbox_works = True
    courier.wake()
    qtbot.waitUntil(lambda: courier.problem is None)
    courier.stop()
    courier.join(2)
    outbox.close()


# ---- the web application's own route


@pytest.fixture
def webapp(running: Running) -> Iterator[WebAppServer]:
    """Point the services at a web application that knows their key."""
    server = WebAppServer().start()
    running.store(SecretName.WEBAPP, DEMO_API_KEY)
    running.set("destination.webapp.url", server.url)
    running.set("destination.kind", "webapp")
    yield server
    server.stop()


def test_webapp_gets_the_event_and_its_id(running: Running, webapp: WebAppServer) -> None:
    request = running.press()
    running.wait_for(request, RequestState.ACCEPTED)
    [sync] = webapp.syncs
    assert (sync.body, sync.headers["Idempotency-Key"]) == (request.body, request.id)


@pytest.mark.parametrize("answer", [FAILURE, UNAUTHORIZED])
def test_refusal_of_the_webapp_is_final(running: Running, webapp: WebAppServer, answer: Answer) -> None:
    webapp.sync_answer = answer
    running.wait_for(running.press(), RequestState.FAILED)


def test_lost_answer_of_the_webapp_is_unknown_and_not_repeated(running: Running, webapp: WebAppServer) -> None:
    webapp.faults.append(LoseAnswer(method="POST"))
    lost = running.wait_for(running.press(), RequestState.UNKNOWN)
    assert lost.problem is not None
    assert "was lost" in lost.problem.what
    assert len(webapp.syncs) == 1


def test_lost_answer_of_a_webapp_that_knows_repetitions_is_repeated(running: Running, webapp: WebAppServer) -> None:
    webapp.idempotent = True
    running.set("destination.webapp.idempotent", "true")
    webapp.faults.append(LoseAnswer(method="POST"))
    running.wait_for(running.press(), RequestState.ACCEPTED)
    assert len(webapp.syncs) == 1


def test_renewed_session_cookie_is_kept_in_the_keyring(running: Running, webapp: WebAppServer, qtbot: QtBot) -> None:
    [(name, value)] = webapp.sign_in().items()
    running.store(SecretName.WEBAPP, f"{name}={value}")
    running.set("destination.webapp.auth", "session-cookie")
    running.wait_for(running.press(Trigger.WINDOW), RequestState.ACCEPTED)
    qtbot.waitUntil(lambda: value not in running.vault.get(SecretName.WEBAPP), timeout=TIMEOUT_MS)
    renewed = read_cookie(running.vault.get(SecretName.WEBAPP), [name])
    assert len(webapp.syncs) == 1
    # What is kept is what the application takes the next time, also by another process.
    running.end()
    running.begin_anew()
    running.wait_for_keyring()
    webapp.requests.clear()
    running.wait_for(running.press(Trigger.WINDOW), RequestState.ACCEPTED)
    assert webapp.requests[0].headers["Cookie"] == renewed.header()


SOMEWHERE = Place()


@dataclass
class Server:
    """A destination that has the event at once, and answers when it may."""

    may_answer: Event
    place: Place = SOMEWHERE
    safe_to_repeat: bool = True
    runs: None = None

    def deliver(self, _: SyncRequest) -> Outcome:
        self.may_answer.wait()
        return Accepted("S")

    def check(self, checkup: Checkup) -> None:
        checkup.begin("Reach the server")
        checkup.end("It is there.")


@pytest.mark.parametrize(("soon_ms", "told"), [(60_000, "accepted"), (1, "sending")])
def test_the_beginning_of_an_attempt_is_told_only_where_its_end_takes_a_while(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, soon_ms: int, told: str
) -> None:
    monkeypatch.setattr("confsync_gui.services.courier._SOON_MS", soon_ms)
    may_answer = Event()
    if told == "accepted":
        may_answer.set()
    outbox = Outbox(tmp_path / "other.sqlite3")
    pressed = outbox.press(new("one"))
    server = Server(may_answer)
    courier = Courier(lambda *calls: Delivery(outbox, lambda _: ("inngest", server), *calls, user=lambda: "ada"))
    seen: list[str] = []
    courier.changed.connect(lambda: seen.append(outbox.get(pressed.seq).state.value))
    with qtbot.waitSignal(courier.changed, timeout=TIMEOUT_MS):
        courier.start()
    assert seen == [told]
    may_answer.set()
    courier.stop()
    courier.join(2)
    outbox.close()


def test_only_trouble_that_may_mend_itself_is_looked_at_again_without_being_woken(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("confsync_gui.services.courier._TROUBLE_WAIT_S", 0.01)
    tried: Counter[type[ConfSyncError]] = Counter()

    def courier_in(trouble: type[ConfSyncError]) -> Courier:
        def make_delivery(*_: object) -> NoReturn:
            tried[trouble] += 1
            raise trouble("Something is wrong.", "Mend it.")

        return Courier(make_delivery)

    settings = courier_in(SettingsError)
    couriers = settings, courier_in(OutboxError)
    for courier in couriers:
        courier.start()
    qtbot.waitUntil(lambda: settings.problem is not None)
    # The one is the clock for the other.
    before = tried[OutboxError]
    qtbot.waitUntil(lambda: tried[OutboxError] > before + 2)
    assert tried[SettingsError] == 1
    settings.wake()
    qtbot.waitUntil(lambda: tried[SettingsError] == 2)
    for courier in couriers:
        courier.stop()
        courier.join(2)
