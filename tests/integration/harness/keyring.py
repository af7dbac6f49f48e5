"""gnome-keyring on the session's bus: locked, unlocked, gone, and with a prompt that a person answers or closes."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from subprocess import CompletedProcess

from jeepney import DBusAddress, Properties, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.wrappers import unwrap_msg

from tests.integration.harness.bus import Bus
from tests.integration.harness.processes import Program, run, wait_until
from tests.integration.harness.screen import Screen

PASSWORD = "correct horse battery staple"
"""What unlocks the login collection of every session."""

PROMPTER = "org.gnome.keyring.SystemPrompter"
"""The program that shows the password window (gcr-prompter)."""

SECRETS = "org.freedesktop.secrets"
SERVICE = "/org/freedesktop/secrets"
LOGIN = "/org/freedesktop/secrets/collection/login"

LOGIN_COLLECTION = DBusAddress(LOGIN, SECRETS, "org.freedesktop.Secret.Collection")
SECRET_SERVICE = DBusAddress(SERVICE, SECRETS, "org.freedesktop.Secret.Service")
MASTER_PASSWORD = DBusAddress(SERVICE, SECRETS, "org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface")
"""How gnome-keyring takes a password without a prompt: `--unlock` leaves a running daemon locked."""


class Keyring:
    """The keyring daemon with one collection, `login`, which is also the default one.

    Prompts: the bus may start gcr-prompter, whose window `answer_prompt` and `dismiss_prompt` use as a person would.
    """

    def __init__(self, bus: Bus, screen: Screen, logs: Path) -> None:
        """Prepare it; `start` brings it up."""
        self._bus = bus
        self._screen = screen
        self._log = logs / "gnome-keyring-daemon.log"
        self._program: Program | None = None
        bus.offer(PROMPTER)

    def start(self, password: str = PASSWORD) -> None:
        """Start the daemon as a login does: the password makes the collection the first time, and unlocks it later.

        A wrong password leaves it locked.
        """
        # The password is read to the end of the input: a line feed would be a part of it.
        command = ["gnome-keyring-daemon", "--foreground", "--components=secrets", "--unlock"]
        self._program = Program("gnome-keyring-daemon", command, self._bus.env, self._log)
        self._program.feed(password.encode())
        self._program.wait_until(lambda: self._bus.has(SECRETS), "the keyring is on the bus")

    def stop(self) -> None:
        """End the daemon, as on a desktop that has none; what it stored stays on disk for the next `start`."""
        if self._program:
            self._program.stop()
            self._program = None

    def lock(self) -> None:
        """Lock the collection, as the desktop's password tool does."""
        with self._introduced() as connection:
            unwrap_msg(connection.send_and_get_reply(new_method_call(SECRET_SERVICE, "Lock", "ao", ([LOGIN],))))
        wait_until(lambda: self.locked, "the keyring is locked")

    @property
    def locked(self) -> bool:
        """Whether the collection is locked now."""
        with self._introduced() as connection:
            ((_signature, is_locked),) = unwrap_msg(
                connection.send_and_get_reply(Properties(LOGIN_COLLECTION).get("Locked"))
            )
        return bool(is_locked)

    def unlock(self, password: str = PASSWORD) -> None:
        """Unlock the collection behind the application's back, without a prompt, as the login screen does."""
        with self._introduced() as connection:
            open_session = new_method_call(SECRET_SERVICE, "OpenSession", "sv", ("plain", ("s", "")))
            session = unwrap_msg(connection.send_and_get_reply(open_session))[1]
            secret = (session, b"", password.encode(), "text/plain")
            unlock = new_method_call(MASTER_PASSWORD, "UnlockWithMasterPassword", "o(oayays)", (LOGIN, secret))
            unwrap_msg(connection.send_and_get_reply(unlock))

    @contextmanager
    def _introduced(self) -> Iterator[DBusConnection]:
        # A daemon that is asked anything else first now and then aborts (desktop/secret_service.py).
        with open_dbus_connection(self._bus.address) as connection:
            connection.send_and_get_reply(Properties(SECRET_SERVICE).get("Collections"))
            yield connection

    def tool(self, *arguments: str, stdin: str = "") -> CompletedProcess[str]:
        """Run secret-tool: `tool("lookup", "service", "x")`; `store` takes the secret from `stdin`."""
        return run(["secret-tool", *arguments], self._bus.env, stdin=stdin)

    def forbid_prompts(self) -> None:
        """Take the password window away, as on a server: a prompt then counts as dismissed."""
        self._bus.withdraw(PROMPTER)

    def wait_for_prompt(self) -> int:
        """Wait for the password window, and return it."""
        return self._screen.wait_for_window("^Unlock")

    def answer_prompt(self, password: str = PASSWORD) -> None:
        """Type the password into the prompt, and confirm."""
        prompt = self.wait_for_prompt()
        self._screen.type(password)
        self._screen.key("Return")
        self._screen.wait_until_gone(prompt)

    def dismiss_prompt(self) -> None:
        """Close the prompt with Escape."""
        prompt = self.wait_for_prompt()
        self._screen.key("Escape")
        self._screen.wait_until_gone(prompt)
