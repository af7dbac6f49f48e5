"""The press: durable before anything else, refused with a sentence, and never built anew."""

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from confsync_gui.core.account import User
from confsync_gui.core.clock import system_ms
from confsync_gui.core.errors import NotSignedInError, OutboxError, Problem, Remedy, SettingsError
from confsync_gui.core.leftovers import Settled, Wish
from confsync_gui.core.outbox import Outbox
from confsync_gui.core.request import Held, RequestState, SyncRequest, Trigger
from confsync_gui.core.secrets import SecretName
from confsync_gui.core.state import AppState
from confsync_gui.demo.confluence import ConfluenceServer
from confsync_gui.remote.credentials import AtlassianCredentials
from tests.loopback.webapp import DEMO_API_KEY, WebAppServer
from tests.ui.stage import ADA, EVENT_KEY
from tests.unit.services.running import TIMEOUT_MS, FaultyVault, Running

GRACE = msgspec.structs.replace(ADA, user=User(id="557058:grace", name="Grace Hopper"))


def test_press_is_durable_when_it_is_told_and_arrives_byte_for_byte(running: Running, qtbot: QtBot) -> None:
    stored: list[SyncRequest | None] = []

    def look(_: SyncRequest) -> None:
        other = Outbox(running.paths.outbox)
        stored.append(other.overview().newest)
        other.close()

    running.services.sync.taken.connect(look)
    with qtbot.waitSignal(running.services.sync.taken) as taken:
        running.services.sync.press(Trigger.WINDOW)
    request = taken.args[0]
    assert stored[0] is not None
    assert (stored[0].id, stored[0].body) == (request.id, request.body)
    accepted = running.wait_for(request, RequestState.ACCEPTED)
    [event] = running.receiver.events
    [sent] = running.deliveries
    assert event.raw == request.body
    assert accepted.server_id == event.ulid == request.server_id
    assert sent.path == f"/e/{EVENT_KEY}"
    assert accepted.trigger is Trigger.WINDOW


def test_event_is_what_its_consumers_read(running: Running) -> None:
    before = system_ms()
    request = running.press()
    event = msgspec.json.decode(request.body)
    user = {"id": "557058:ada", "name": "Ada Lovelace", "email": "ada@example.com", "image": None}
    spaces = [{"id": str(n), "key": f"S{n}", "name": f"Space {n}", "enabled": n < 3} for n in (1, 2, 3)]
    assert before <= event.pop("ts") <= system_ms()
    assert event == {
        "id": request.id,
        "name": "confluence/app.sync",
        "v": "1",
        "user": user,
        "data": {
            "user": user,
            "appSettings": {
                "services": [{"id": "confluence", "name": "confluence", "providerId": "atlassian", "enabled": True}],
                "confluence": {"enabled": True, "spaces": spaces},
                "filters": {"datasources": {"confluence": {"spaces": spaces[:2]}}},
            },
        },
    }


def test_signed_out_a_press_is_refused_and_leaves_nothing(make_running: Callable[..., Running], qtbot: QtBot) -> None:
    running = make_running(account=None)
    with qtbot.waitSignal(running.services.sync.refused) as refused:
        running.services.sync.press(Trigger.TRAY)
    assert refused.args[0].remedy is Remedy.SIGN_IN
    with pytest.raises(NotSignedInError):
        running.services.sync.take(Trigger.TRAY)
    assert running.status.waiting == 0


def test_settings_that_cannot_be_used_refuse_a_press(running: Running) -> None:
    running.paths.settings.write_text("[destination\n")
    with pytest.raises(SettingsError, match="not valid TOML"):
        running.press()
    assert running.services.sync.head() is None


def test_settings_edited_by_hand_hold_for_the_very_next_press(running: Running) -> None:
    text = running.paths.settings.read_text()
    running.paths.settings.write_text(text.replace("Space 1", "Renamed"))
    assert b"Renamed" in running.press().body


def test_second_press_while_one_waits_hurries_that_one(running: Running) -> None:
    running.receiver.stop()
    first = running.press()
    failed = running.wait_for_problem(first)
    running.receiver.start()
    second = running.press()
    assert (second.seq, second.id) == (first.seq, first.id)
    accepted = running.wait_for(first, RequestState.ACCEPTED)
    # Hurried: the time that it was to wait for had not come.
    assert failed.next_attempt_at is not None
    assert accepted.updated_at < failed.next_attempt_at
    assert [event.raw for event in running.receiver.events] == [first.body]


def test_press_after_an_acceptance_is_another_sync(running: Running) -> None:
    first = running.press()
    running.wait_for(first, RequestState.ACCEPTED)
    second = running.press()
    running.wait_for(second, RequestState.ACCEPTED)
    assert [event.raw for event in running.receiver.events] == [first.body, second.body]


def test_what_somebody_else_queued_waits_until_they_are_signed_in_again(
    running: Running, make_running: Callable[..., Running]
) -> None:
    running.receiver.stop()
    first = running.press()
    running.wait_for_problem(first)
    running.end()
    of_grace = make_running(account=GRACE)
    second = of_grace.press()
    assert second.seq != first.seq
    of_grace.wait_for(second, RequestState.ACCEPTED)
    assert of_grace.find(first).state is RequestState.QUEUED
    assert of_grace.status.held == (Held(user_id="557058:ada", name="Ada Lovelace", count=1),)
    of_grace.wait_for_state(AppState.IDLE)
    assert of_grace.status.waiting == 0
    of_grace.end()
    of_ada = make_running(account=ADA)
    accepted = of_ada.wait_for(first, RequestState.ACCEPTED)
    assert accepted.body == first.body
    assert of_ada.status.held == ()
    users = [
        msgspec.json.decode(event.raw)["user"]["name"] for event in (*of_grace.receiver.events, *of_ada.receiver.events)
    ]
    assert users == ["Grace Hopper", "Ada Lovelace"]


@pytest.mark.parametrize(
    ("wish", "state", "settled"),
    [
        (Wish.KEEP, RequestState.QUEUED, Settled(kept=1)),
        (Wish.SEND, RequestState.ACCEPTED, Settled(sent=1)),
        (Wish.CANCEL, RequestState.CANCELLED, Settled(cancelled=1)),
    ],
)
def test_sign_out_does_with_the_queue_what_somebody_chose(
    running: Running, qtbot: QtBot, wish: Wish, state: RequestState, settled: Settled
) -> None:
    running.receiver.stop()
    request = running.press()
    running.wait_for_problem(request)
    told: list[Settled] = []
    running.services.departure.sign_out(wish, told.append, lambda error: pytest.fail(str(error)))
    qtbot.waitUntil(lambda: bool(told), timeout=TIMEOUT_MS)
    running.receiver.start()
    # As when the network comes back: whatever may go out does so now.
    running.set("network.proxy", "system")
    running.wait_for(request, state)
    qtbot.waitUntil(lambda: running.status.state is AppState.SIGNED_OUT, timeout=TIMEOUT_MS)
    assert (told, len(running.status.held)) == ([settled], settled.kept)
    assert [event.raw for event in running.receiver.events] == [request.body] * (wish is Wish.SEND)
    left = [name for name in SecretName if running.vault.get(name)]
    assert left == ([SecretName.INNGEST_EVENT] if wish is Wish.SEND else [])


def test_to_a_web_application_nothing_goes_out_without_its_user(running: Running, qtbot: QtBot) -> None:
    running.set("destination.kind", "webapp")
    request = running.press()
    running.wait_for_problem(request)
    departure = running.services.departure
    assert not departure.can_send(departure.left_behind())
    told: list[Settled] = []
    departure.sign_out(Wish.SEND, told.append, lambda error: pytest.fail(str(error)))
    qtbot.waitUntil(lambda: bool(told), timeout=TIMEOUT_MS)
    assert told == [Settled(kept=1)]
    # Nothing may be left that could go out in somebody's name.
    assert not any(running.vault.get(name) for name in SecretName)
    assert departure.settle(departure.held(), Wish.CANCEL) == Settled(cancelled=1)
    assert running.find(request).state is RequestState.CANCELLED
    assert running.status.held == ()


def test_a_web_application_never_gets_what_somebody_else_queued(
    running: Running, make_running: Callable[..., Running]
) -> None:
    with WebAppServer() as application:
        running.set("destination.kind", "webapp")
        running.set("destination.webapp.url", application.url)
        # No key yet, so it waits.
        of_ada = running.press()
        running.wait_for_problem(of_ada)
        running.end()
        later = make_running(account=GRACE)
        later.set("destination.kind", "webapp")
        later.set("destination.webapp.url", application.url)
        later.store(SecretName.WEBAPP, DEMO_API_KEY)
        of_grace = later.wait_for(later.press(), RequestState.ACCEPTED)
        assert later.find(of_ada).state is RequestState.QUEUED
        posted = [request.body for request in application.requests if request.method == "POST"]
        assert posted == [of_grace.body]


def test_keys_of_the_organisation_may_stay_at_a_sign_out(running: Running, qtbot: QtBot) -> None:
    told: list[Settled] = []
    running.services.departure.sign_out(Wish.KEEP, told.append, lambda error: pytest.fail(str(error)), keep_keys=True)
    qtbot.waitUntil(lambda: bool(told), timeout=TIMEOUT_MS)
    assert [name for name in SecretName if running.vault.get(name)] == [SecretName.INNGEST_EVENT]


def test_another_person_who_signs_in_gets_nothing_personal_of_the_one_before(
    running: Running, confluence: ConfluenceServer, qtbot: QtBot
) -> None:
    running.vault.put(SecretName.WEBAPP, "cookie-of-ada")
    confluence.user["accountId"] = "557058:grace"
    sign_in(running, confluence, qtbot)
    assert running.vault.get(SecretName.WEBAPP) == ""
    assert running.vault.get(SecretName.INNGEST_EVENT) == EVENT_KEY
    assert running.services.secrets.owner == "557058:grace"


def test_the_same_person_who_signs_in_again_keeps_everything(
    running: Running, confluence: ConfluenceServer, qtbot: QtBot
) -> None:
    running.vault.put(SecretName.WEBAPP, "cookie-of-ada")
    confluence.user["accountId"] = ADA.user.id
    sign_in(running, confluence, qtbot)
    assert running.vault.get(SecretName.WEBAPP) == "cookie-of-ada"


def test_key_that_another_program_replaced_is_used_without_a_word(running: Running, qtbot: QtBot) -> None:
    running.services.secrets.put(SecretName.INNGEST_EVENT, "an-old-key")
    qtbot.waitUntil(lambda: running.vault.get(SecretName.INNGEST_EVENT) == "an-old-key")
    running.vault.put(SecretName.INNGEST_EVENT, EVENT_KEY)
    request = running.wait_for(running.press(), RequestState.ACCEPTED)
    assert request.attempts == 1
    assert [seen.path for seen in running.deliveries] == ["/e/an-old-key", f"/e/{EVENT_KEY}"]


def test_locked_keyring_at_the_press_is_unlocked_and_makes_one_event(make_running: Callable[..., Running]) -> None:
    vault = FaultyVault()
    running = make_running(vault=vault)
    running.wait_for_keyring()
    running.end()
    vault.locked = True
    running.begin_anew()
    running.wait_for_state(AppState.KEYRING_LOCKED)
    request = running.press()
    running.wait_for(request, RequestState.ACCEPTED)
    assert vault.unlocks == 1
    assert [event.raw for event in running.receiver.events] == [request.body]


def test_full_disk_refuses_a_press_with_a_sentence(make_running: Callable[..., Running], qtbot: QtBot) -> None:
    running = make_running()
    running.end()
    running.paths.outbox.unlink()
    for companion in running.paths.outbox.parent.glob("outbox.sqlite3-*"):
        companion.unlink()
    # Whoever the tests run as: nobody can make a file below a file.
    here = running.paths.outbox.parent / "here"
    here.write_text("")
    running.paths = msgspec.structs.replace(running.paths, outbox=here / "outbox.sqlite3")
    running.begin_anew()
    problems: list[Problem] = []
    running.services.sync.refused.connect(problems.append)
    with qtbot.waitSignal(running.services.sync.refused):
        running.services.sync.press(Trigger.TRAY)
    assert str(running.paths.outbox) in problems[0].what
    assert problems[0].advice
    assert running.status.state is AppState.ATTENTION
    here.unlink()
    running.wait_for(running.press(), RequestState.ACCEPTED)
    running.wait_until(lambda: running.status.problem is None)


def test_event_that_no_server_takes_is_refused_at_the_press(running: Running) -> None:
    running.set("app.extra_app_settings", msgspec.json.encode({"big": "x" * (3 * 1024 * 1024)}).decode())
    problems: list[Problem] = []
    running.services.sync.refused.connect(problems.append)
    running.services.sync.press(Trigger.TRAY)
    assert "no server takes more" in problems[0].what
    assert running.services.sync.head() is None


@pytest.mark.parametrize("skew_s", [-3_600, 3_600])
def test_clock_that_the_sign_in_taught_dates_the_event(
    running: Running, confluence: ConfluenceServer, qtbot: QtBot, skew_s: int
) -> None:
    confluence.clock_skew = skew_s
    sign_in(running, confluence, qtbot)
    # Never later than this computer's own time: it may be set right before the press.
    expected = system_ms() + min(skew_s, 0) * 1000
    assert abs(ts_of(running.press()) - expected) < 10_000


def test_clock_that_runs_ahead_is_remembered_by_the_next_process(
    running: Running, confluence: ConfluenceServer, qtbot: QtBot
) -> None:
    running.receiver.stop()
    confluence.clock_skew = -3_600
    sign_in(running, confluence, qtbot)
    running.end()
    running.begin_anew()
    assert abs(ts_of(running.press()) - (system_ms() - 3_600_000)) < 10_000


def test_clock_that_was_behind_never_dates_an_event_into_the_future_of_the_next_process(
    running: Running, confluence: ConfluenceServer, qtbot: QtBot
) -> None:
    running.receiver.stop()
    confluence.clock_skew = 3_600
    sign_in(running, confluence, qtbot)
    running.end()
    running.begin_anew()
    assert ts_of(running.press()) <= system_ms()


def sign_in(running: Running, site: ConfluenceServer, qtbot: QtBot) -> None:
    credentials = AtlassianCredentials(site=site.site_url, email=site.email, token=site.token)
    with qtbot.waitSignal(running.services.session.changed, timeout=TIMEOUT_MS):
        running.services.session.sign_in(credentials, lambda _: None, lambda error: pytest.fail(str(error)))


def ts_of(request: SyncRequest) -> int:
    ts: int = msgspec.json.decode(request.body)["ts"]
    return ts


def test_unknown_request_is_a_key_error_and_a_closed_queue_an_outbox_error(running: Running, tmp_path: Path) -> None:
    assert tmp_path.exists()
    with pytest.raises(KeyError):
        running.services.sync.find(99)
    running.end()
    with pytest.raises(OutboxError):
        running.services.sync.find(99)
