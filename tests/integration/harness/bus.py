"""A session D-Bus of our own, on which nothing starts by itself unless the test wants it."""

import shutil
import socket
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from tests.integration.harness.processes import Program, run

CONFIGURATION = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={socket}</listen>
  <auth>EXTERNAL</auth>
  <servicedir>{services}</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""

SYSTEM_SERVICES = Path("/usr/share/dbus-1/services")


class Bus:
    """A dbus-daemon. `env` is the environment given, with the bus in it."""

    def __init__(self, env: Mapping[str, str], folder: Path, logs: Path) -> None:
        """Start it; what it activates later inherits `env`. The socket goes below `folder`."""
        socket_path = folder / "bus"
        self.address = f"unix:path={socket_path}"
        self.env = {**env, "DBUS_SESSION_BUS_ADDRESS": self.address}
        self._services = folder / "services"
        self._services.mkdir()
        configuration = folder / "bus.conf"
        configuration.write_text(CONFIGURATION.format(socket=socket_path, services=self._services))
        command = ["dbus-daemon", "--nofork", "--nopidfile", f"--config-file={configuration}"]
        self._program = Program("dbus-daemon", command, self.env, logs / "dbus-daemon.log")
        self._program.wait_until(lambda: _listens(socket_path), "the bus listens")

    def stop(self) -> None:
        """End the bus."""
        self._program.stop()

    def offer(self, name: str) -> None:
        """Let the bus start the system's service of that name when somebody asks for it."""
        shutil.copy(SYSTEM_SERVICES / f"{name}.service", self._services)
        self._reload()

    def withdraw(self, name: str) -> None:
        """Take such an offer back."""
        (self._services / f"{name}.service").unlink()
        self._reload()

    def _reload(self) -> None:
        self.call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus.ReloadConfig")

    def has(self, name: str) -> bool:
        """Tell whether somebody owns a name on the bus."""
        arguments = ("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus.NameHasOwner", name)
        return "true" in self.call(*arguments)

    def call(self, destination: str, path: str, method: str, *arguments: str) -> str:
        """Call a method through gdbus, which reads the signature from the service; return the printed answer."""
        to = ["--dest", destination, "--object-path", path, "--method", method]
        answer = run(["gdbus", "call", "--session", *to, "--", *arguments], self.env)
        if answer.returncode:
            message = f"{method}: {answer.stderr}"
            raise AssertionError(message)
        return answer.stdout.strip()


def _listens(path: Path) -> bool:
    # The file is there a moment before anybody listens.
    with suppress(OSError), socket.socket(socket.AF_UNIX) as connection:
        connection.connect(str(path))
        return True
    return False
