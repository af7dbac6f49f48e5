"""The desktop that the integration tests run on."""

from collections.abc import Generator, Iterator
from pathlib import Path

import pytest

from confsync_gui.demo.confluence import ConfluenceServer
from confsync_gui.demo.receiver import InngestReceiver
from tests.integration.harness.bus import Bus
from tests.integration.harness.confsync import ConfSyncUnderTest
from tests.integration.harness.desktop_session import DesktopSession

HERE = Path(__file__).parent

SESSION = pytest.StashKey[DesktopSession]()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of this folder."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.integration)


@pytest.fixture
def desktop(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[DesktopSession]:
    """Run a desktop of its own for one test."""
    session = DesktopSession(tmp_path / "desktop")
    request.node.stash[SESSION] = session
    with session:
        yield session


@pytest.fixture
def bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Bus]:
    """Run a session bus, and make it this process's own."""
    bus = Bus({"PATH": "/usr/bin:/bin"}, tmp_path, tmp_path)
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.address)
    yield bus
    bus.stop()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Put a picture of the screen beside a failed test's files, and the programs' output into its report."""
    report = yield
    session = item.stash.get(SESSION, None)
    if session and report.failed:
        report.sections.append(("desktop", session.report()))
        if report.when == "call":
            session.screen.screenshot(session.logs / "screen.png")
            report.sections.append(("picture of the screen", str(session.logs / "screen.png")))
    return report


@pytest.fixture
def inngest(request: pytest.FixtureRequest) -> Iterator[InngestReceiver]:
    """Run a stand-in for an Inngest dev server, or for one with its own event keys: those of an indirect parameter."""
    with InngestReceiver(event_keys=getattr(request, "param", None)) as server:
        # Runs start in no time that a test waits for, unless it says so.
        server.ingestion_seconds = 3600.0
        yield server


@pytest.fixture
def confluence() -> Iterator[ConfluenceServer]:
    """Run a Confluence site's stand-in, with one user and a few spaces."""
    with ConfluenceServer() as server:
        yield server


@pytest.fixture
def confsync(
    desktop: DesktopSession, tmp_path: Path, inngest: InngestReceiver, confluence: ConfluenceServer
) -> ConfSyncUnderTest:
    """Have ConfSync installed and its settings written; nobody is signed in, and it does not run."""
    return ConfSyncUnderTest(desktop, tmp_path / "confsync", inngest, confluence)


@pytest.fixture
def signed_in(confsync: ConfSyncUnderTest) -> ConfSyncUnderTest:
    """Have somebody signed in, and the app not running."""
    confsync.sign_in()
    return confsync


@pytest.fixture
def running(signed_in: ConfSyncUnderTest) -> ConfSyncUnderTest:
    """Have somebody signed in, and the app in the tray."""
    signed_in.start()
    return signed_in
