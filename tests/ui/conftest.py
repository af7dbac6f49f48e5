"""What the tests of windows and dialogs share."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from confsync_gui.demo.confluence import ConfluenceServer
from tests.loopback.desktop_browser import DesktopBrowser, desktop_browser
from tests.loopback.openid import OpenIdProvider
from tests.ui.harness import House, running_house


@pytest.fixture
def house(qtbot: QtBot) -> Iterator[House]:
    """Run services over the test's own folder."""
    with running_house(qtbot) as house:
        yield house


@pytest.fixture
def site() -> Iterator[ConfluenceServer]:
    """Run a Confluence site."""
    with ConfluenceServer() as server:
        yield server


@pytest.fixture
def provider() -> Iterator[OpenIdProvider]:
    """Run an organisation's sign-in service."""
    with OpenIdProvider() as server:
        yield server


@pytest.fixture
def browser() -> Iterator[DesktopBrowser]:
    """Be the desktop's web browser."""
    with desktop_browser() as browser:
        yield browser
