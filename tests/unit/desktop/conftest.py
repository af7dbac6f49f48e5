"""What the tests of the single instance share."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication

from confsync_gui.desktop.instance_lock import InstanceLock
from confsync_gui.desktop.paths import Paths
from tests.conftest import AllowedLogs
from tests.unit.desktop.instances import Heard


@pytest.fixture
def paths() -> Paths:
    return Paths.find()


@pytest.fixture
def lock(paths: Paths) -> Iterator[InstanceLock]:
    lock = InstanceLock(paths)
    yield lock
    lock.release()


@pytest.fixture
def heard(qapp: QCoreApplication, paths: Paths, lock: InstanceLock) -> Iterator[Heard]:
    heard = Heard(paths, lock)
    assert QCoreApplication.instance() is qapp
    yield heard
    heard.server.close()


@pytest.fixture
def refusals_allowed(allowed_logs: AllowedLogs) -> None:
    allowed_logs.allow("refused a command")
