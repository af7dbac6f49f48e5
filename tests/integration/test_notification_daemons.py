"""The notifier on a real bus: with dunst, and with daemons of every temper that follow the specification."""

import os
import re
import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import Event, Lock, Thread
from typing import Any, Self

import msgspec
import pytest
from jeepney import DBusAddress, HeaderFields, Message, MessageType, message_bus
from jeepney.io.blocking import Proxy, open_dbus_connection
from jeepney.wrappers import new_error, new_method_return, new_signal
from PySide6.QtCore import QObject, Slot
from pytestqt.qtbot import QtBot

from confsync_gui.core.redaction import Redactor
from confsync_gui.desktop import notification_bus
from confsync_gui.desktop.dbus_notifications import DBusNotifier
from confsync_gui.desktop.notifications import DesktopNotifier, Notification, Notifier
from tests.integration.harness.desktop_session import DesktopSession

NAME = "org.freedesktop.Notifications"
ADDRESS = DBusAddress("/org/freedesktop/Notifications", NAME, NAME)
EVERYTHING = ("actions", "body", "body-markup")


def note(
    body: str = "No answer.", *, title: str = "Sync failed", tag: str = "sync-1", urgent: bool = True
) -> Notification:
    return Notification(title=title, body=body, urgent=urgent, tag=tag)


class Daemon:
    """A notification daemon that shows nothing, notes what it gets, and says what the test wants."""

    def __init__(self, address: str, capabilities: Sequence[str] = EVERYTHING, *, trouble: str = "") -> None:
        """Own the name on the bus; `trouble` is "error" or "silence" to answer Notify with, or nothing."""
        self.got: list[tuple[str, tuple[Any, ...]]] = []
        self.client = ""
        self._capabilities = list(capabilities)
        self._trouble = trouble
        self._ids = 0
        self._ended = Event()
        self._connection = open_dbus_connection(address)
        self._sending = Lock()
        Proxy(message_bus, self._connection).RequestName(NAME)
        self._thread = Thread(target=self._serve, name="daemon")
        self._thread.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self._ended.set()
        self._thread.join()
        self._connection.close()

    def click(self, shown: int, action: str = "default") -> None:
        """Tell everybody that a person clicked the notification with this id."""
        self._send(new_signal(ADDRESS, "ActionInvoked", "us", (shown, action)))

    def permit(self, shown: int, token: str) -> None:
        """Tell everybody what allows a window to come to the front, as is done before a click is told."""
        self._send(new_signal(ADDRESS, "ActivationToken", "us", (shown, token)))

    def closed(self, shown: int) -> None:
        """Tell everybody that a notification is no longer to be seen."""
        self._send(new_signal(ADDRESS, "NotificationClosed", "uu", (shown, 2)))

    def _send(self, message: Message) -> None:
        with self._sending:
            self._connection.send(message)

    def _serve(self) -> None:
        while not self._ended.is_set():
            try:
                message = self._connection.receive(timeout=0.02)
            except TimeoutError:
                continue
            if message.header.message_type is MessageType.method_call:
                self._answer(message)

    def _answer(self, message: Message) -> None:
        fields = message.header.fields
        self.client = fields[HeaderFields.sender]
        if fields[HeaderFields.member] == "GetCapabilities":
            self._send(new_method_return(message, "as", (self._capabilities,)))
            return
        self._answer_notify(message)
        # Noted only now: what a test has the daemon say next goes over the bus behind the answer.
        self.got.append((fields[HeaderFields.signature], message.body))

    def _answer_notify(self, message: Message) -> None:
        if self._trouble == "error":
            self._send(new_error(message, "org.example.Error.Full"))
        elif not self._trouble:
            replaced = message.body[1]
            self._ids += 0 if replaced else 1
            self._send(new_method_return(message, "u", (replaced or self._ids,)))


class LastResort(Notifier):
    """A way that always works: it notes what comes to it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.shown: list[Notification] = []

    @Slot(object)
    def show(self, notification: Notification) -> None:
        """Note it."""
        self.shown.append(notification)


class Shown:
    """The notifier under test, with a last resort behind it, and the tags that were clicked."""

    def __init__(self) -> None:
        self.last_resort = LastResort()
        self.notifier = DesktopNotifier([DBusNotifier(), self.last_resort], Redactor())
        self.clicks: list[str] = []
        self.notifier.clicked.connect(self.clicks.append)
        self.show = self.notifier.show


@pytest.fixture
def shown(qtbot: QtBot, desktop: DesktopSession, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shown]:
    """Show notifications on the session's bus."""
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", desktop.bus.address)
    shown = Shown()
    yield shown
    shown.notifier.close()
    qtbot.wait(0)


@pytest.fixture
def daemon(desktop: DesktopSession) -> Iterator[Daemon]:
    """Run our own daemon in the place of dunst."""
    desktop.notifications.stop()
    with Daemon(desktop.bus.address) as daemon:
        yield daemon


def test_dunst_shows_it(desktop: DesktopSession, shown: Shown) -> None:
    shown.show(note("No answer & no key.\nEnter another."))

    seen = desktop.notifications.wait_for("Sync failed")
    assert seen.application == "ConfSync"
    # As it is configured here, dunst says that it reads no markup.
    assert seen.body == "No answer & no key.\nEnter another."
    assert seen.urgency == "CRITICAL"
    assert seen.icon.endswith("confsync.svg")


def test_a_click_on_it_brings_its_tag(desktop: DesktopSession, shown: Shown, qtbot: QtBot) -> None:
    shown.show(note(tag="sync-7"))
    desktop.notifications.wait_for("Sync failed")

    desktop.notifications.click()

    qtbot.waitUntil(lambda: shown.clicks == ["sync-7"])


def test_the_message_is_as_the_specification_says(daemon: Daemon, shown: Shown, qtbot: QtBot) -> None:
    shown.show(note("1 < 2", urgent=False))

    qtbot.waitUntil(lambda: len(daemon.got) == 1)
    signature, (application, replaces, icon, title, body, actions, hints, timeout) = daemon.got[0]
    assert signature == "susssasa{sv}i"
    assert (application, replaces, title, body, timeout) == ("ConfSync", 0, "Sync failed", "1 &lt; 2", -1)
    assert icon.startswith("file:///")
    assert actions == ["default", "Open"]
    assert hints == {"urgency": ("y", 1), "desktop-entry": ("s", "io.github.confsync.ConfSync")}


def test_buttons_come_back_by_their_name(daemon: Daemon, shown: Shown, qtbot: QtBot) -> None:
    shown.show(msgspec.structs.replace(note(), actions=(("remedy", "Try again"), ("details", "Details"))))
    qtbot.waitUntil(lambda: len(daemon.got) == 1)
    assert daemon.got[0][1][5] == ["default", "Open", "remedy", "Try again", "details", "Details"]
    with qtbot.waitSignal(shown.notifier.chosen) as chosen:
        daemon.click(1, "remedy")
    assert chosen.args == ["sync-1", "remedy"]
    assert shown.clicks == []
    with qtbot.waitSignal(shown.notifier.closed) as closed:
        daemon.closed(1)
    assert closed.args == ["sync-1"]


def test_a_click_brings_the_permission_to_raise_a_window(
    daemon: Daemon, shown: Shown, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "an old one")
    shown.show(note())
    qtbot.waitUntil(lambda: len(daemon.got) == 1)
    daemon.permit(77, "of another program")
    daemon.permit(1, "token-1")
    daemon.click(1)
    qtbot.waitUntil(lambda: shown.clicks == ["sync-1"])
    assert os.environ["XDG_ACTIVATION_TOKEN"] == "token-1"


def test_a_daemon_that_can_do_little_is_asked_for_little(desktop: DesktopSession, shown: Shown, qtbot: QtBot) -> None:
    desktop.notifications.stop()
    with Daemon(desktop.bus.address, ["body"]) as daemon:
        shown.show(note("1 < 2"))
        qtbot.waitUntil(lambda: len(daemon.got) == 1)

    body = daemon.got[0][1]
    assert body[4] == "1 < 2"
    assert body[5] == []


def test_text_that_a_bus_would_not_carry_is_mended(daemon: Daemon, shown: Shown, qtbot: QtBot) -> None:
    shown.show(note("a\0b\udcffc"))

    qtbot.waitUntil(lambda: len(daemon.got) == 1)
    assert daemon.got[0][1][4] == "ab?c"


def test_the_next_one_of_the_same_tag_replaces_it(daemon: Daemon, shown: Shown, qtbot: QtBot) -> None:
    for body in ("one", "two", "three"):
        shown.show(note(body))
    shown.show(note(tag="sync-2"))
    qtbot.waitUntil(lambda: len(daemon.got) == 4)

    assert [body[1] for _signature, body in daemon.got] == [0, 1, 1, 0]


def test_one_that_is_no_longer_to_be_seen_is_not_replaced(daemon: Daemon, shown: Shown, qtbot: QtBot) -> None:
    shown.show(note())
    qtbot.waitUntil(lambda: len(daemon.got) == 1)
    daemon.closed(1)
    # A click may come late. This one is told behind the closing, so that both have been taken in when it arrives.
    daemon.click(1)
    qtbot.waitUntil(lambda: shown.clicks == ["sync-1"])

    shown.show(note())

    qtbot.waitUntil(lambda: len(daemon.got) == 2)
    assert daemon.got[1][1][1] == 0


def test_only_clicks_on_our_own_count(daemon: Daemon, shown: Shown, qtbot: QtBot) -> None:
    # The answer to the second one has been read when the third is sent.
    for tag in ("mine", "second", "third"):
        shown.show(note(tag=tag))
    qtbot.waitUntil(lambda: len(daemon.got) == 3)

    daemon.click(77)
    daemon.click(1, "another-action")
    daemon.closed(2)
    daemon.click(2)
    daemon.click(1)

    qtbot.waitUntil(lambda: shown.clicks == ["second", "mine"])


@pytest.mark.parametrize("is_told_alone", [False, True])
def test_what_another_program_says_does_not_count(
    daemon: Daemon, desktop: DesktopSession, shown: Shown, qtbot: QtBot, *, is_told_alone: bool
) -> None:
    # The answer to the first one has been read when the second is sent.
    for tag in ("mine", "second"):
        shown.show(note(tag=tag))
    qtbot.waitUntil(lambda: len(daemon.got) == 2)
    closed: list[str] = []
    shown.notifier.closed.connect(closed.append)

    with open_dbus_connection(desktop.bus.address) as stranger:
        for member, signature, body in (("ActionInvoked", "us", (1, "default")), ("NotificationClosed", "uu", (1, 2))):
            forged = new_signal(ADDRESS, member, signature, body)
            if is_told_alone:
                # No rule of ours keeps out what is sent to one program only.
                forged.header.fields[HeaderFields.destination] = daemon.client
            stranger.send(forged)
        # When the bus has answered, it has passed on what came before.
        Proxy(message_bus, stranger).GetId()
    with qtbot.waitSignal(shown.notifier.chosen):
        daemon.click(1, "remedy")

    assert (shown.clicks, closed) == ([], [])


def test_no_daemon_means_the_next_way(desktop: DesktopSession, shown: Shown, qtbot: QtBot) -> None:
    desktop.notifications.stop()

    shown.show(note("one"))
    shown.show(note("two"))

    qtbot.waitUntil(lambda: [one.body for one in shown.last_resort.shown] == ["one", "two"])


@pytest.mark.parametrize("trouble", ["error", "silence"])
def test_a_daemon_in_trouble_means_the_next_way(
    trouble: str, desktop: DesktopSession, shown: Shown, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(notification_bus, "_ANSWER_S", 0.3)
    desktop.notifications.stop()
    with Daemon(desktop.bus.address, trouble=trouble):
        shown.show(note("one"))
        shown.show(note("two"))

        qtbot.waitUntil(lambda: [one.body for one in shown.last_resort.shown] == ["one", "two"])


def test_closing_does_not_wait_for_a_silent_daemon(desktop: DesktopSession, shown: Shown, qtbot: QtBot) -> None:
    desktop.notifications.stop()
    with Daemon(desktop.bus.address, trouble="silence") as daemon:
        shown.show(note())
        qtbot.waitUntil(lambda: len(daemon.got) == 1)
        started = time.monotonic()
        shown.notifier.close()
        assert time.monotonic() - started < 2.5, "half of what a daemon is given to answer"

    assert not shown.last_resort.shown


def test_a_daemon_that_dies_and_one_that_comes(desktop: DesktopSession, shown: Shown, qtbot: QtBot) -> None:
    shown.show(note("to dunst"))
    desktop.notifications.wait_for("to dunst")

    desktop.notifications.stop()
    shown.show(note("to nobody"))
    qtbot.waitUntil(lambda: [one.body for one in shown.last_resort.shown] == ["to nobody"])

    with Daemon(desktop.bus.address) as daemon:
        shown.show(note("to the new one"))
        qtbot.waitUntil(lambda: len(daemon.got) == 1)
        # An id of the one before means nothing to it.
        assert daemon.got[0][1][1] == 0


def test_a_bus_that_ends_means_the_next_way(desktop: DesktopSession, shown: Shown, qtbot: QtBot) -> None:
    shown.show(note("to dunst"))
    desktop.notifications.wait_for("to dunst")
    desktop.bus.stop()

    shown.show(note("to nobody"))

    qtbot.waitUntil(lambda: [one.body for one in shown.last_resort.shown] == ["to nobody"])


def test_nothing_wakes_up_while_nothing_happens(daemon: Daemon, shown: Shown, qtbot: QtBot) -> None:
    # The answer to the first one has been read when the second is sent.
    shown.show(note())
    shown.show(note())
    qtbot.waitUntil(lambda: len(daemon.got) == 2)
    qtbot.wait(100)
    before = _times_the_thread_slept()

    qtbot.wait(500)

    assert _times_the_thread_slept() == before


def _times_the_thread_slept() -> int:
    (thread,) = (one for one in threading.enumerate() if one.name == "notifications")
    status = Path(f"/proc/self/task/{thread.native_id}/status").read_text(encoding="utf-8")
    return int(re.search(r"^voluntary_ctxt_switches:\s*(\d+)", status, re.MULTILINE)[1])  # type: ignore[index]
