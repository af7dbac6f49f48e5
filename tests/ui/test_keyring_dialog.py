"""Without a keyring: told everywhere, with what to do; in memory only once somebody chose it."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from confsync_gui.core.errors import VaultError, VaultMissingError
from confsync_gui.core.secrets import SecretName
from confsync_gui.core.state import AppState
from confsync_gui.core.wording import detail
from confsync_gui.ui.desk import Desk
from confsync_gui.ui.tray import Tray
from tests.ui.stage import EVENT_KEY, Stage, button, choose, click, words
from tests.ui.test_desk import put_away, seen, the
from tests.unit.services.running import FaultyVault

pytestmark = [pytest.mark.usefixtures("qapp"), pytest.mark.qt_log_ignore("This plugin does not support")]

MISSING = VaultMissingError("No keyring was found on this computer.", "Install one, then try again.")


class NoKeyring(FaultyVault):
    """A computer without a keyring, until `is_there`."""

    is_there = True

    def get(self, name: SecretName) -> str:
        self._look()
        return super().get(name)

    def put(self, name: SecretName, value: str) -> None:
        self._look()
        super().put(name, value)

    def unlock(self) -> None:
        self._look()
        super().unlock()

    def _look(self) -> None:
        if not self.is_there:
            error: VaultError = VaultMissingError(MISSING.problem.what, MISSING.problem.advice)
            raise error


@pytest.fixture
def vault() -> NoKeyring:
    return NoKeyring()


@pytest.fixture
def stage(vault: NoKeyring, qtbot: QtBot) -> Iterator[Stage]:
    stage = Stage(vault=vault)
    vault.is_there = False
    with stage:
        # The quiet look of the start is not waited for.
        stage.services.secrets.unlock()
        qtbot.waitUntil(lambda: stage.services.secrets.problem == MISSING.problem)
        yield stage


@pytest.fixture
def desk(stage: Stage) -> Iterator[Desk]:
    desk = Desk(stage.services, stage.paths.settings)
    yield desk
    put_away()


def test_it_is_told_in_window_and_menu_and_each_leads_to_what_to_do(stage: Stage, desk: Desk) -> None:
    desk.show_status()
    window = the("status-window")
    assert words(window, "label-headline") == "Keyring not available"
    assert words(window, "label-problem") == MISSING.problem.what
    click(window, "button-remedy")
    assert words(the("keyring"), "keyring.what") == MISSING.problem.what
    assert words(the("keyring"), "keyring.advice") == MISSING.problem.advice
    the("keyring").close()
    tray = Tray(stage.services)
    tray.remedy_requested.connect(desk.apply_remedy)
    choose(tray.menu, "action-remedy")
    assert seen("keyring")


def test_keeping_in_memory_is_a_choice_that_stays_visible(
    stage: Stage, desk: Desk, vault: NoKeyring, qtbot: QtBot
) -> None:
    secrets = stage.services.secrets
    assert not secrets.kept_in_memory
    desk.show_keyring()
    click(the("keyring"), "keyring.memory")
    qtbot.waitUntil(lambda: seen("keyring") is None)
    assert (secrets.kept_in_memory, secrets.problem) == (True, None)
    assert "in memory only" in detail(stage.services.state.status, 0)
    desk.show_settings("account")
    settings = the("settings_dialog")
    label = settings.findChild(QLabel, "keyring.memory")
    assert isinstance(label, QLabel)
    assert "gone when ConfSync quits" in label.text()
    click(settings, "keyring.use")
    qtbot.waitUntil(lambda: MISSING.problem.what in words(settings, "keyring.problem.text"))
    assert secrets.kept_in_memory
    vault.is_there = True
    click(settings, "keyring.use")
    qtbot.waitUntil(lambda: not secrets.kept_in_memory)
    assert not button(settings, "keyring.use").isVisible()
    assert secrets.get(SecretName.INNGEST_EVENT) == EVENT_KEY


def test_it_closes_by_itself_when_the_keyring_is_there(desk: Desk, vault: NoKeyring, qtbot: QtBot) -> None:
    desk.show_keyring()
    click(the("keyring"), "keyring.again")
    qtbot.waitUntil(button(the("keyring"), "keyring.again").isEnabled)
    assert seen("keyring")
    vault.is_there = True
    click(the("keyring"), "keyring.again")
    qtbot.waitUntil(lambda: seen("keyring") is None)


def test_signed_out_it_is_told_before_somebody_signs_in_in_vain(vault: NoKeyring, qtbot: QtBot) -> None:
    stage = Stage(account=None, vault=vault)
    vault.is_there = False
    with stage:
        desk = Desk(stage.services, stage.paths.settings)
        stage.services.secrets.unlock()
        qtbot.waitUntil(lambda: stage.services.state.status.problem == MISSING.problem)
        assert stage.services.state.status.state is AppState.SIGNED_OUT
        desk.show_status()
        click(the("status-window"), "button-remedy")
        assert seen("keyring")
        put_away()
