"""The system-wide shortcut by the desktop portal, on a real bus: granted, refused, changed, and a portal that comes and goes."""

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from confsync_gui.desktop.portal_shortcut import PortalShortcut
from confsync_gui.desktop.shortcut import Reach, ShortcutState
from confsync_gui.desktop.shortcut_keys import read_keys
from tests.integration.harness.bus import Bus
from tests.integration.harness.confsync import ConfSyncUnderTest
from tests.integration.harness.expected import check_one_event
from tests.integration.harness.portal import Portal
from tests.integration.harness.processes import wait_until
from tests.integration.harness.wayland import Wayland

KEYS = "Ctrl+Alt+S"

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def portal(bus: Bus) -> Iterator[Portal]:
    """Run a portal whose user says yes; it must have been called as the documentation says."""
    with Portal(bus.address) as portal:
        yield portal
    assert portal.wrong == []


class Asked:
    """The way under test, and what it told."""

    def __init__(self, qtbot: QtBot) -> None:
        self.way = PortalShortcut()
        self.states: list[ShortcutState] = []
        self.presses = 0
        self._qtbot = qtbot
        self.way.changed.connect(self.states.append)
        self.way.pressed.connect(self._count)

    def bind(self, keys: str) -> ShortcutState:
        """Ask for keys, and return what the desktop says."""
        # Not waited for by signal: one that is still on its way from the thread must find its slot when it arrives.
        told = len(self.states)
        self.way.bind(read_keys(keys) if keys else None)
        self._qtbot.waitUntil(lambda: len(self.states) > told)
        return self.states[-1]

    def wait_for(self, reach: Reach) -> ShortcutState:
        """Wait until the shortcut reaches so far."""
        return self.wait_until(lambda state: state.reach is reach)

    def wait_until(self, fits: Callable[[ShortcutState], bool]) -> ShortcutState:
        """Wait until the newest state is as `fits` wants it, and return it."""
        self._qtbot.waitUntil(lambda: bool(self.states) and fits(self.states[-1]))
        return self.states[-1]

    def wait_for_presses(self, count: int) -> None:
        """Wait until it was pressed so often, and a little longer, for there must be no further press."""
        self._qtbot.waitUntil(lambda: self.presses >= count)
        self._qtbot.wait(20)
        assert self.presses == count

    def _count(self) -> None:
        self.presses += 1


@pytest.fixture
def asked(qtbot: QtBot) -> Iterator[Asked]:
    """Prepare the way under test; nothing is asked for yet."""
    asked = Asked(qtbot)
    yield asked
    asked.way.close()


def why(state: ShortcutState) -> str:
    """Return what happened and what to do, where it works in windows only and can be tried again."""
    assert (state.reach, state.can_be_retried) == (Reach.WINDOWS, True)
    assert state.problem is not None
    return state.problem.sentence


def test_the_desktop_gives_keys_and_tells_of_presses(portal: Portal, asked: Asked) -> None:
    assert asked.bind(KEYS) == ShortcutState(Reach.DESKTOP, assigned="Ctrl+Alt+S", can_configure=True)
    assert portal.applications == ["io.github.confsync.ConfSync"]
    assert portal.wishes == ["CTRL+ALT+s"]
    for _ in range(2):
        portal.activate()
        portal.deactivate()
    portal.activate("another")
    asked.wait_for_presses(2)


def test_a_key_that_is_held_is_one_press(portal: Portal, asked: Asked) -> None:
    asked.bind(KEYS)
    for _ in range(5):
        portal.activate()
    asked.wait_for_presses(1)


def test_keys_that_the_user_changes_later_are_shown(portal: Portal, asked: Asked) -> None:
    portal.trigger = ""
    assert asked.bind(KEYS).assigned == ""
    portal.change("Meta+F9")
    asked.wait_until(lambda state: state.assigned == "Meta+F9")


def test_the_list_tells_what_the_answer_leaves_out(portal: Portal, asked: Asked) -> None:
    portal.answers_in_bind = False
    assert asked.bind(KEYS).assigned == "Ctrl+Alt+S"
    assert portal.calls[-1] == "ListShortcuts"


@pytest.mark.parametrize(("response", "words"), [(1, "not answered with yes"), (2, "did not grant it")])
def test_a_user_who_says_no_is_asked_again_on_request_only(
    portal: Portal, asked: Asked, response: int, words: str
) -> None:
    portal.response = response
    state = asked.bind(KEYS)
    assert words in why(state)
    assert state.is_declined == (response == 1)
    portal.response = 0
    assert asked.bind(KEYS).reach is Reach.DESKTOP


def test_a_shortcut_that_the_user_leaves_out_is_none(portal: Portal, asked: Asked) -> None:
    portal.trigger = None
    assert "not allowed to give ConfSync a shortcut" in why(asked.bind(KEYS))


def test_the_desktops_dialog_opens_on_request(portal: Portal, asked: Asked, qtbot: QtBot) -> None:
    asked.bind(KEYS)
    asked.way.configure()
    qtbot.waitUntil(lambda: portal.calls[-1] == "ConfigureShortcuts")
    portal.activate()
    asked.wait_for_presses(1)


def test_an_older_portal_has_no_such_dialog(portal: Portal, asked: Asked) -> None:
    portal.version = 1
    assert asked.bind(KEYS) == ShortcutState(Reach.DESKTOP, assigned="Ctrl+Alt+S")


def test_other_keys_are_a_new_wish_and_none_ends_the_session(portal: Portal, asked: Asked) -> None:
    asked.bind(KEYS)
    former = portal.session
    asked.bind("Meta+F9")
    assert portal.session != former
    assert portal.wishes == ["CTRL+ALT+s", "LOGO+F9"]
    assert asked.bind("") == ShortcutState()
    portal.activate()
    # What the portal says to this comes behind it on the same connection.
    asked.bind(KEYS)
    assert asked.presses == 0


@pytest.mark.parametrize(
    ("refusals", "words"),
    [
        ({"GlobalShortcuts": "org.freedesktop.DBus.Error.InvalidArgs"}, "gives programs no system-wide shortcuts"),
        (
            {
                "Register": "org.freedesktop.DBus.Error.UnknownMethod",
                "BindShortcuts": "org.freedesktop.portal.Error.NotAllowed",
            },
            "confsync integrate",
        ),
        ({"CreateSession": "org.freedesktop.portal.Error.Failed"}, "refused (Failed)"),
    ],
)
def test_refusals_name_their_remedy(bus: Bus, asked: Asked, refusals: dict[str, str], words: str) -> None:
    with Portal(bus.address, refusals=refusals) as portal:
        assert words in why(asked.bind(KEYS))
        assert portal.wrong == []


def test_an_older_portal_that_knows_no_registration_will_do(bus: Bus, asked: Asked) -> None:
    refusals = {"Register": "org.freedesktop.DBus.Error.UnknownMethod"}
    with Portal(bus.address, version=1, refusals=refusals):
        assert asked.bind(KEYS).reach is Reach.DESKTOP


def test_a_portal_that_ends_while_it_asks_is_told(bus: Bus, asked: Asked, qtbot: QtBot) -> None:
    with Portal(bus.address) as portal:
        portal.asks_for_ever = True
        asked.way.bind(read_keys(KEYS))
        qtbot.waitUntil(lambda: portal.open_questions == 1)
    assert "portal has ended" in why(asked.wait_for(Reach.WINDOWS))
    with Portal(bus.address):
        asked.wait_for(Reach.DESKTOP)


def test_an_open_question_holds_nobody_up(portal: Portal, asked: Asked, qtbot: QtBot) -> None:
    portal.asks_for_ever = True
    asked.way.bind(read_keys(KEYS))
    qtbot.waitUntil(lambda: portal.open_questions == 1)
    portal.asks_for_ever = False
    assert asked.bind("Meta+F9").reach is Reach.DESKTOP
    portal.asks_for_ever = True
    asked.way.bind(read_keys(KEYS))
    qtbot.waitUntil(lambda: portal.open_questions == 2)
    asked.way.close()


def test_a_session_that_the_desktop_ends_is_told(portal: Portal, asked: Asked) -> None:
    asked.bind(KEYS)
    portal.close_session()
    assert "taken the shortcut back" in why(asked.wait_for(Reach.WINDOWS))


def test_a_desktop_without_a_portal_says_so_and_one_that_comes_later_is_asked(bus: Bus, asked: Asked) -> None:
    assert "no portal" in why(asked.bind(KEYS))
    with Portal(bus.address):
        assert asked.wait_for(Reach.DESKTOP).assigned == "Ctrl+Alt+S"


def test_a_portal_that_is_started_anew_is_asked_anew(bus: Bus, asked: Asked) -> None:
    with Portal(bus.address):
        asked.bind(KEYS)
    assert asked.wait_for(Reach.WINDOWS).problem is not None
    with Portal(bus.address) as portal:
        asked.wait_for(Reach.DESKTOP)
        portal.activate()
        asked.wait_for_presses(1)


def test_a_bus_that_goes_away_is_told(bus: Bus, asked: Asked) -> None:
    with Portal(bus.address):
        asked.bind(KEYS)
    asked.wait_for(Reach.WINDOWS)
    bus.stop()
    assert "session bus" in why(asked.wait_until(lambda state: state.can_be_retried))


def test_a_session_without_a_bus_does_no_harm(asked: Asked, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus")
    assert "session bus" in why(asked.bind(KEYS))


def test_press_on_a_wayland_desktop_sends_one_event(signed_in: ConfSyncUnderTest) -> None:
    signed_in.extra_env |= Wayland(signed_in.desktop).env
    with Portal(signed_in.desktop.bus.address) as portal:
        signed_in.launch("--background")
        wait_until(lambda: "BindShortcuts" in portal.calls, "ConfSync asks for its keys")
        portal.activate()
        check_one_event(signed_in, "shortcut")
        assert portal.wrong == []
