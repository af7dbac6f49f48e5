"""Automatic syncs: when they come and when they do not, over real services whose clock the test sets."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from confsync_gui.core.clock import system_ms
from confsync_gui.core.request import RequestState, SyncRequest, Trigger
from confsync_gui.core.settings import with_value
from confsync_gui.core.state import AppState, Automatic
from confsync_gui.demo.faults import FixedAnswer
from confsync_gui.services.scheduler import World
from tests.unit.services.running import TIMEOUT_MS, Running

MINUTE = 60_000
HOUR = 60 * MINUTE
DAY = 24 * HOUR


class Time:
    """The world of one test: its clock runs with the computer's, and can be moved on; it is in UTC."""

    def __init__(self) -> None:
        self.ahead_ms = 0
        self.metered = False
        self.world = World(now=self.now, zone=lambda: UTC, is_metered=lambda: self.metered)

    def now(self) -> int:
        """Return the time."""
        return system_ms() + self.ahead_ms


@pytest.fixture
def time() -> Time:
    """Return a world whose time is the computer's."""
    return Time()


@pytest.fixture
def scheduled(make_running: Callable[..., Running], time: Time) -> Running:
    """Start services that sync every hour."""
    running = make_running(world=time.world)
    running.wait_for_keyring()
    choose(running, "sync.every_minutes", "60")
    return running


def choose(running: Running, key: str, value: str) -> None:
    """Change a setting, as the dialog does."""
    preferences = running.services.preferences
    preferences.save(with_value(preferences.settings, key, value))


def automatic(running: Running) -> Automatic:
    """Return what the status says of automatic syncs."""
    return running.status.automatic


def pass_time(running: Running, time: Time, ms: int) -> None:
    """Let the computer sleep for so long, and wake."""
    time.ahead_ms += ms
    running.services.scheduler.look()


def next_request(running: Running, time: Time, qtbot: QtBot, act: Callable[[], None]) -> SyncRequest:
    """Do `act`, and return the request that comes of it; the time is the computer's own again after that, as it is in the queue."""
    with qtbot.waitSignal(running.services.sync.taken, timeout=TIMEOUT_MS) as taken:
        act()
    time.ahead_ms = 0
    request = taken.args[0]
    assert isinstance(request, SyncRequest)
    return request


def expect_none(running: Running, qtbot: QtBot, act: Callable[[], None]) -> None:
    """Do `act`, after which no request may come although every timer that is due rings."""
    with qtbot.assertNotEmitted(running.services.sync.taken, wait=30):
        act()


def test_without_a_schedule_nothing_is_planned(running: Running) -> None:
    assert automatic(running) == Automatic()


def test_the_schedule_counts_from_its_beginning_and_then_from_the_last_sync(
    scheduled: Running, time: Time, qtbot: QtBot
) -> None:
    began = automatic(scheduled).next_at
    assert began == pytest.approx(time.now() + HOUR, abs=10_000)
    request = next_request(scheduled, time, qtbot, lambda: pass_time(scheduled, time, HOUR))
    assert request.trigger is Trigger.SCHEDULE
    scheduled.wait_for(request, RequestState.ACCEPTED)
    [event] = scheduled.receiver.events
    assert event.raw == request.body


def test_a_sync_by_hand_puts_the_automatic_one_off(scheduled: Running, qtbot: QtBot) -> None:
    before = automatic(scheduled).next_at
    request = scheduled.press()
    accepted = scheduled.wait_for(request, RequestState.ACCEPTED)
    qtbot.waitUntil(lambda: automatic(scheduled).next_at == accepted.updated_at + HOUR, timeout=TIMEOUT_MS)
    assert before is not None
    assert accepted.updated_at + HOUR >= before


def test_whatever_was_missed_while_asleep_comes_once(scheduled: Running, time: Time, qtbot: QtBot) -> None:
    request = next_request(scheduled, time, qtbot, lambda: pass_time(scheduled, time, 9 * HOUR))
    scheduled.wait_for(request, RequestState.ACCEPTED)
    expect_none(scheduled, qtbot, scheduled.services.scheduler.look)
    assert automatic(scheduled).next_at is not None
    assert len(scheduled.receiver.events) == 1


def test_what_was_missed_while_the_app_did_not_run_comes_once_at_the_start(
    scheduled: Running, time: Time, qtbot: QtBot
) -> None:
    scheduled.end()
    time.ahead_ms = 9 * HOUR
    scheduled.begin_anew()
    qtbot.waitUntil(lambda: scheduled.status.newest is not None, timeout=TIMEOUT_MS)
    newest = scheduled.status.newest
    assert newest is not None
    assert newest.trigger is Trigger.SCHEDULE


def test_not_while_one_is_pending(scheduled: Running, time: Time, qtbot: QtBot) -> None:
    scheduled.receiver.faults.append(FixedAnswer(503, path="/e/"))
    request = scheduled.press()
    scheduled.wait_for_problem(request)
    assert automatic(scheduled) == Automatic(is_on=True)
    expect_none(scheduled, qtbot, lambda: pass_time(scheduled, time, 2 * HOUR))


def test_at_times_of_the_day(make_running: Callable[..., Running], time: Time, qtbot: QtBot) -> None:
    running = make_running(world=time.world)
    running.wait_for_keyring()
    then = datetime.fromtimestamp(time.now() / 1000, UTC) - timedelta(minutes=5)
    choose(running, "sync.times", f'["{then:%H:%M}"]')
    tomorrow = then.replace(second=0, microsecond=0) + timedelta(days=1)
    # A time that has passed today means tomorrow.
    assert automatic(running).next_at == tomorrow.timestamp() * 1000
    request = next_request(running, time, qtbot, lambda: pass_time(running, time, DAY))
    assert request.trigger is Trigger.SCHEDULE


def test_nobody_signed_in_has_no_schedule(make_running: Callable[..., Running], time: Time, qtbot: QtBot) -> None:
    running = make_running(account=None, world=time.world)
    choose(running, "sync.every_minutes", "60")
    assert automatic(running) == Automatic()
    expect_none(running, qtbot, lambda: pass_time(running, time, DAY))


def test_a_clock_that_is_set_back_does_not_put_the_next_sync_off(scheduled: Running, time: Time) -> None:
    pass_time(scheduled, time, -DAY)
    assert automatic(scheduled).next_at == pytest.approx(time.now() + HOUR, abs=10_000)


def test_on_a_metered_network_it_comes_all_the_same(scheduled: Running, time: Time, qtbot: QtBot) -> None:
    time.metered = True
    next_request(scheduled, time, qtbot, lambda: pass_time(scheduled, time, HOUR))


def test_on_a_metered_network_it_waits_where_the_settings_say_so(scheduled: Running, time: Time, qtbot: QtBot) -> None:
    choose(scheduled, "sync.on_metered", "false")
    time.metered = True
    expect_none(scheduled, qtbot, lambda: pass_time(scheduled, time, HOUR))
    assert automatic(scheduled).waits_for_network
    time.metered = False
    next_request(scheduled, time, qtbot, scheduled.services.scheduler.look)


def test_on_a_metered_network_it_waits_also_where_the_time_comes_while_the_computer_is_awake(
    scheduled: Running, time: Time, qtbot: QtBot
) -> None:
    choose(scheduled, "sync.on_metered", "false")
    time.metered = True
    due = automatic(scheduled).next_at
    assert due is not None
    pass_time(scheduled, time, due - time.now() - 50)
    assert not automatic(scheduled).waits_for_network
    qtbot.waitUntil(lambda: automatic(scheduled).waits_for_network, timeout=TIMEOUT_MS)
    assert scheduled.status.newest is None


def test_a_press_that_cannot_be_taken_is_tried_again_at_the_next_time_only(
    scheduled: Running, time: Time, qtbot: QtBot
) -> None:
    due = automatic(scheduled).next_at
    scheduled.paths.settings.write_text("not TOML")
    expect_none(scheduled, qtbot, lambda: pass_time(scheduled, time, HOUR))
    assert due is not None
    qtbot.waitUntil(lambda: (automatic(scheduled).next_at or 0) > due, timeout=TIMEOUT_MS)


class TestPause:
    """Paused for an hour, until tomorrow, or until somebody resumes."""

    def test_for_an_hour_and_nothing_is_made_up_for(self, scheduled: Running, time: Time, qtbot: QtBot) -> None:
        pass_time(scheduled, time, 30 * MINUTE)
        scheduled.services.scheduler.pause_for_an_hour()
        ends = automatic(scheduled).paused_until
        assert ends == pytest.approx(time.now() + HOUR, abs=10_000)
        scheduled.wait_for_state(AppState.PAUSED)
        expect_none(scheduled, qtbot, lambda: pass_time(scheduled, time, 59 * MINUTE))
        expect_none(scheduled, qtbot, lambda: pass_time(scheduled, time, MINUTE))
        assert ends is not None
        assert automatic(scheduled) == Automatic(is_on=True, next_at=ends + HOUR)
        scheduled.wait_for_state(AppState.IDLE)

    def test_until_tomorrow(self, scheduled: Running, time: Time) -> None:
        scheduled.services.scheduler.pause_until_tomorrow()
        tomorrow = datetime.fromtimestamp(time.now() / 1000, UTC).date() + timedelta(days=1)
        ends = datetime.combine(tomorrow, datetime.min.time(), UTC).timestamp() * 1000
        assert automatic(scheduled).paused_until == ends

    def test_until_somebody_resumes_also_in_the_next_process(
        self, scheduled: Running, time: Time, qtbot: QtBot
    ) -> None:
        scheduled.services.scheduler.pause()
        paused = Automatic(is_on=True, is_paused=True)
        assert automatic(scheduled) == paused
        scheduled.end()
        scheduled.begin_anew()
        assert automatic(scheduled) == paused
        expect_none(scheduled, qtbot, lambda: pass_time(scheduled, time, 30 * DAY))
        scheduled.services.scheduler.resume()
        assert automatic(scheduled).next_at == pytest.approx(time.now() + HOUR, abs=10_000)

    def test_by_hand_it_syncs_all_the_same(self, scheduled: Running) -> None:
        scheduled.services.scheduler.pause()
        scheduled.wait_for(scheduled.press(), RequestState.ACCEPTED)
        assert automatic(scheduled).is_paused
