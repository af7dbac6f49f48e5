"""What holds for every test: nothing of the person who runs them is touched, and nothing is left behind.

A test fails when it leaves a thread running, when something logs a warning that the test did not allow, or when it
asks for the keyring, the session bus or the proxy of the machine it runs on. Tests under tests/integration bring their
own X server, bus and keyring (see tests/integration/harness) and hand them to the processes they start.
"""

import gc
import itertools
import logging
import os
import re
import threading
import time
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest

from tests.loopback import real_provider

THREAD_GRACE_S = 2.0
"""How long a thread that was told to stop may take before it counts as left behind."""

# Before the first import of Qt, keyring or httpx, which read these once.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
os.environ["DBUS_SESSION_BUS_ADDRESS"] = "disabled:"
os.environ["DBUS_SYSTEM_BUS_ADDRESS"] = "disabled:"
for _name in [name for name in os.environ if name.lower().endswith("_proxy")]:
    del os.environ[_name]


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out the contract tests whose server is not there: CONFSYNC_TEST_INNGEST names one, `.ci/setup` installs the other."""
    there = {"inngest": bool(os.environ.get("CONFSYNC_TEST_INNGEST")), "oidc": real_provider.is_there()}
    missing = [marker for marker, is_there in there.items() if not is_there]
    left_out = [item for item in items if any(item.get_closest_marker(marker) for marker in missing)]
    items[:] = [item for item in items if item not in left_out]
    config.hook.pytest_deselected(items=left_out)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Spell out what is not Unicode in what a test logged and printed: reports go from process to process as UTF-8."""
    report = yield
    report.sections = [(title, text.encode("utf-8", "backslashreplace").decode()) for title, text in report.sections]
    return report


_FULL_COLLECTION_EVERY = 50
_tests_run = itertools.count(1)


@pytest.fixture(autouse=True)
def garbage_is_collected_here() -> Iterator[None]:
    """Let Python collect cycles between tests, on this thread alone.

    By itself it collects on whichever thread allocates next, and a Qt object with a timer in it, destroyed on a thread that
    is not its own, takes the process down. Only tests leave services behind while threads go on.
    """
    gc.disable()
    yield
    # What this test left is young; to look through everything each time would take longer than most tests.
    gc.collect(2 if next(_tests_run) % _FULL_COLLECTION_EVERY == 0 else 1)


@pytest.fixture(autouse=True)
def confsync_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put settings, outbox, log, lock and socket of this process into the test's own folder, and return it.

    What belongs to the desktop, autostart and menu entries, goes below it too.
    """
    monkeypatch.setenv("CONFSYNC_HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "xdg-config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "xdg-data"))
    return tmp_path


class AllowedLogs:
    """The warnings and errors that a test says may be logged; all others fail it."""

    def __init__(self) -> None:
        self._patterns: list[re.Pattern[str]] = []

    def allow(self, pattern: str) -> None:
        """Allow records whose `logger: message` holds a match of the regular expression."""
        self._patterns.append(re.compile(pattern))

    def cover(self, line: str) -> bool:
        """Tell whether a line `logger: message` was allowed."""
        return any(pattern.search(line) for pattern in self._patterns)


class _Recorder(logging.Handler):
    """Keeps what is logged at WARNING or above as lines `logger: message`."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.name}: {record.getMessage()}")


@pytest.fixture
def allowed_logs() -> AllowedLogs:
    """Ask for this to allow a warning: `allowed_logs.allow("keyring is locked")`."""
    return AllowedLogs()


@pytest.fixture(autouse=True)
def no_unexpected_logs(allowed_logs: AllowedLogs) -> Iterator[None]:
    """Fail a test during which something logged a warning or an error that it did not allow."""
    recorder = _Recorder()
    logging.getLogger().addHandler(recorder)
    yield
    logging.getLogger().removeHandler(recorder)
    unexpected = [line for line in recorder.lines if not allowed_logs.cover(line)]
    if unexpected:
        pytest.fail("logged, but not allowed by the test:\n" + "\n".join(unexpected))


@pytest.fixture(autouse=True)
def no_leftover_threads() -> Iterator[None]:
    """Fail a test that leaves a thread running. Threads of Qt itself (Python calls them Dummy) do not count."""
    before = set(threading.enumerate())
    yield
    deadline = time.monotonic() + THREAD_GRACE_S
    started = [thread for thread in threading.enumerate() if thread not in before and "Dummy-" not in thread.name]
    for thread in started:
        thread.join(max(0.0, deadline - time.monotonic()))
    left = [thread.name for thread in started if thread.is_alive()]
    if left:
        pytest.fail(f"threads still alive {THREAD_GRACE_S:g} s after the test: {', '.join(left)}")
