"""ConfSync as a person has it: the real command in a desktop session, with loopback servers at the other end."""

import json
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

from confsync_gui.demo.confluence import ConfluenceServer
from confsync_gui.demo.receiver import InngestReceiver
from confsync_gui.demo.runs import ReceivedEvent
from tests.integration.harness.desktop_session import DesktopSession
from tests.integration.harness.processes import Program, run, wait_until

COMMAND = Path(sys.executable).parent / "confsync"
"""The command as it was installed, not a module of the checkout."""

SETTINGS = """
[destination.inngest]
event_api_url = "{inngest}"
api_url = "{inngest}"
[confluence]
site_url = "{site}"
spaces = [
    {{ id = "98305", key = "ENG", name = "Engineering", enabled = true }},
    {{ id = "98306", key = "OPS", name = "Operations", enabled = false }},
]
[app]
notify = "{notify}"
theme = "light"
"""

SYNC_ENTRY = ("Down", "Down", "Return")
"""The keys that choose Sync Confluence in the open tray menu; the first entry is the status line."""

SYNC_BUTTON_RIGHT, SYNC_BUTTON_ABOVE = 60, 27
"""Where Sync Confluence is in the status window, in pixels from its lower left corner: well inside the button."""


class ConfSyncUnderTest:
    """Starts ConfSync and its commands in `desktop`, with everything it keeps below `home`.

    `inngest` and `confluence` are the servers that its settings name, with one space chosen and one not. `program` is
    the app that was started last.
    """

    def __init__(
        self, desktop: DesktopSession, home: Path, inngest: InngestReceiver, confluence: ConfluenceServer
    ) -> None:
        self.desktop = desktop
        self.home = home
        self.inngest = inngest
        self.confluence = confluence
        self.extra_env = {"CONFSYNC_HOME": str(home)}
        self._programs: list[Program] = []
        home.mkdir(mode=0o700)
        self.write_settings()

    def write_settings(self, notify: str = "failures") -> None:
        """Write settings.toml as an editor would."""
        text = SETTINGS.format(inngest=self.inngest.url, site=self.confluence.site_url, notify=notify)
        (self.home / "settings.toml").write_text(text)

    # ---- the command line

    @property
    def env(self) -> Mapping[str, str]:
        """The environment of its processes."""
        return {**self.desktop.env, **self.extra_env}

    def command(self, *words: str, stdin: str = "") -> CompletedProcess[str]:
        """Run `confsync` with these words to its end."""
        return run([str(COMMAND), *words], self.env, stdin)

    def done(self, *words: str, stdin: str = "") -> str:
        """Run such a command, which must succeed, and return its output."""
        answer = self.command(*words, stdin=stdin)
        assert answer.returncode == 0, answer.stderr
        return answer.stdout

    def status(self) -> dict[str, Any]:
        """Return what `confsync status --json` says."""
        found: dict[str, Any] = json.loads(self.done("status", "--json"))
        return found

    def wait_for_status(self, look: Callable[[dict[str, Any]], bool], what: str) -> dict[str, Any]:
        """Wait until the status is as `look` wants it, and return it; the failure tells the last one."""
        last: dict[str, Any] = {}

        def fits() -> bool:
            last.clear()
            last.update(self.status())
            return look(last)

        try:
            wait_until(fits, what)
        except TimeoutError as error:
            message = f"{error}; the last status was {last}"
            raise AssertionError(message) from None
        return last

    def wait_for_state(self, state: str) -> dict[str, Any]:
        """Wait until the state is this one ("idle", "queued", ...), and return the status."""
        return self.wait_for_status(lambda status: status["state"] == state, f"the state is {state}")

    def wait_for_request(self, state: str) -> dict[str, Any]:
        """Wait until the newest sync request is in this state ("accepted", "queued", ...), and return it."""

        def fits(status: dict[str, Any]) -> bool:
            return status["last"] is not None and status["last"]["state"] == state

        found: dict[str, Any] = self.wait_for_status(fits, f"the request is {state}")["last"]
        return found

    @property
    def sign_in_words(self) -> Sequence[str]:
        """The command that signs in by an API token on standard input."""
        who = ("--site", self.confluence.site_url, "--email", self.confluence.email)
        return ("sign-in", "--method", "atlassian", *who, "--token-stdin")

    def sign_in(self) -> None:
        """Sign in by the command line, the token into the desktop's keyring."""
        self.done(*self.sign_in_words, stdin=self.confluence.token)

    # ---- the app

    @property
    def program(self) -> Program:
        """The app that was started last."""
        return self._programs[-1]

    @property
    def pid(self) -> int:
        """Its process id."""
        return self.program.pid

    def launch(self, *words: str) -> Program:
        """Start `confsync` with these words, and wait for nothing."""
        name = f"confsync-{len(self._programs) + 1}"
        self._programs.append(self.desktop.start(name, [COMMAND, *words], self.extra_env))
        return self.program

    def start(self) -> Program:
        """Start the app into the tray, and wait until it answers commands and its icon is there."""
        self.launch("--background")
        self.desktop.tray.wait_for_icon(self.pid)
        self.wait_until_it_answers()
        return self.program

    def wait_until_it_answers(self) -> None:
        """Wait until the app takes commands; from then on the status is what it says."""
        socket = self.home / "confsync.socket"
        self.program.wait_until(socket.exists, "it listens")

    def window(self, title: str = "^ConfSync$") -> int:
        """Wait for a window of the app, and return it."""
        return self.desktop.screen.wait_for_window(title, pid=self.pid)

    def press_sync_in_tray(self) -> None:
        """Choose Sync Confluence in the tray's menu."""
        menu = self.desktop.tray.open_menu(self.pid)
        self.desktop.screen.key(*SYNC_ENTRY)
        self.desktop.screen.wait_until_gone(menu)

    def press_cancel_in_tray(self) -> None:
        """Choose Cancel sync, the entry below Sync Confluence while something can be cancelled."""
        menu = self.desktop.tray.open_menu(self.pid)
        self.desktop.screen.key(*SYNC_ENTRY[:-1], "Down", SYNC_ENTRY[-1])
        self.desktop.screen.wait_until_gone(menu)

    def press_quit_in_tray(self) -> None:
        """Choose Quit, the last entry of the tray's menu."""
        self.desktop.tray.open_menu(self.pid)
        self.desktop.screen.key("Up", "Return")

    def click_sync_button(self, window: int) -> None:
        """Click Sync Confluence in the status window: the button at its lower left."""
        # Active means placed: before that, the window manager still moves it.
        self.desktop.screen.focus(window)
        below = self.desktop.screen.geometry(window).height - SYNC_BUTTON_ABOVE
        self.desktop.screen.click(window, at=(SYNC_BUTTON_RIGHT, below))

    # ---- the other end

    def wait_for_event(self) -> ReceivedEvent:
        """Wait until Inngest has an event."""
        assert self.inngest.wait_for(lambda: bool(self.inngest.events), 15), "no event arrived"
        return self.inngest.events[0]
