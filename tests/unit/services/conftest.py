"""Fixtures of these tests: services of somebody signed in, whose event key Inngest knows."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from pytestqt.qtbot import QtBot

from confsync_gui.core.account import Account
from confsync_gui.demo.confluence import ConfluenceServer
from confsync_gui.desktop.memory_vault import MemoryVault
from confsync_gui.services.scheduler import World
from tests.ui.stage import ADA
from tests.unit.services.running import WORLD, Running


@pytest.fixture
def make_running(qtbot: QtBot) -> Iterator[Callable[..., Running]]:
    """Return a function that starts services with another account or vault; all are ended with the test."""
    with ExitStack() as stack:

        def make(account: Account | None = ADA, vault: MemoryVault | None = None, world: World = WORLD) -> Running:
            return stack.enter_context(Running(qtbot, account=account, vault=vault, world=world))

        yield make


@pytest.fixture
def running(make_running: Callable[..., Running]) -> Running:
    """Start services of somebody signed in, whose keyring has been read."""
    running = make_running()
    running.wait_for_keyring()
    return running


@pytest.fixture
def confluence() -> Iterator[ConfluenceServer]:
    """Run a Confluence site."""
    with ConfluenceServer() as server:
        yield server
