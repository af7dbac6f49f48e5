"""Signing out, and what becomes of what waits: asked in plain words, done once, and told where it fails."""

from collections.abc import Callable, Iterator
from threading import Event

import msgspec
import pytest
from PySide6.QtWidgets import QCheckBox, QRadioButton
from pytestqt.qtbot import QtBot

from confsync_gui.core.account import Account, User
from confsync_gui.core.request import RequestState, SyncRequest, Trigger
from confsync_gui.core.secrets import SecretName
from confsync_gui.core.settings import with_value
from confsync_gui.core.state import AppState
from confsync_gui.ui.desk import Desk
from tests.ui.harness import PromptingVault
from tests.ui.stage import ADA, Stage, button, click, words
from tests.ui.test_desk import put_away, seen, the, wait_for

pytestmark = [pytest.mark.usefixtures("qapp"), pytest.mark.qt_log_ignore("This plugin does not support")]

GRACE = msgspec.structs.replace(ADA, user=User(id="557058:grace", name="Grace Hopper"))


@pytest.fixture
def stage() -> Iterator[Stage]:
    with Stage(vault=PromptingVault()) as stage:
        yield stage


@pytest.fixture
def desk(stage: Stage) -> Iterator[Desk]:
    desk = Desk(stage.services, stage.paths.settings)
    yield desk
    put_away()


@pytest.fixture
def make_stage() -> Iterator[Callable[..., Stage]]:
    """Return a function that starts services for another account over the same files; all are ended with the test."""
    stages: list[Stage] = []

    def make(account: Account) -> Stage:
        stages.append(Stage(account=account))
        return stages[-1].__enter__()

    yield make
    stages[-1].__exit__()


def queue_one(stage: Stage, qtbot: QtBot) -> SyncRequest:
    """Press Sync while Inngest cannot be reached, and return the request that waits then."""
    stage.receiver.stop()
    qtbot.waitUntil(lambda: stage.services.secrets.is_set(SecretName.INNGEST_EVENT) is not None)
    request = stage.services.sync.take(Trigger.WINDOW)
    qtbot.waitUntil(lambda: stage.services.state.status.state is AppState.QUEUED)
    return request


def choose(name: str) -> None:
    """Choose the radio button called `name`."""
    dialog = seen("sign_out") or the("held")
    found = dialog.findChild(QRadioButton, name)
    assert isinstance(found, QRadioButton)
    assert found.isEnabled()
    found.click()


def test_with_nothing_queued_nothing_is_asked_about_it(qtbot: QtBot, stage: Stage, desk: Desk) -> None:
    qtbot.waitUntil(lambda: stage.services.secrets.is_set(SecretName.INNGEST_EVENT) is True)
    desk.show_sign_out()
    dialog = the("sign_out")
    assert words(dialog, "sign_out.question") == "Sign out Ada Lovelace?"
    assert words(dialog, "queued.title") == ""
    click(dialog, "sign_out.confirm")
    wait_for(qtbot, stage, AppState.SIGNED_OUT)
    qtbot.waitUntil(lambda: seen("sign_out") is None)
    assert not any(stage.vault.get(name) for name in SecretName)


@pytest.mark.parametrize(
    ("choice", "state"), [("queued.keep", RequestState.QUEUED), ("queued.cancel", RequestState.CANCELLED)]
)
def test_what_is_queued_is_asked_about(
    qtbot: QtBot, stage: Stage, desk: Desk, choice: str, state: RequestState
) -> None:
    request = queue_one(stage, qtbot)
    desk.show_sign_out()
    assert words(the("sign_out"), "queued.title") == "A sync waits to be sent."
    choose(choice)
    click(the("sign_out"), "sign_out.confirm")
    wait_for(qtbot, stage, AppState.SIGNED_OUT)
    # An attempt may just have been under way.
    qtbot.waitUntil(lambda: stage.services.sync.find(request.seq).state is state)


def test_sending_all_the_same_keeps_the_key_that_it_needs(qtbot: QtBot, stage: Stage, desk: Desk) -> None:
    request = queue_one(stage, qtbot)
    desk.show_sign_out()
    keep_keys = the("sign_out").findChild(QCheckBox, "sign_out.keep_keys")
    assert isinstance(keep_keys, QCheckBox)
    assert (keep_keys.isChecked(), keep_keys.isEnabled()) == (False, True)
    choose("queued.send")
    assert (keep_keys.isChecked(), keep_keys.isEnabled()) == (True, False)
    stage.receiver.start()
    click(the("sign_out"), "sign_out.confirm")
    qtbot.waitUntil(lambda: stage.services.sync.find(request.seq).state is RequestState.ACCEPTED)
    wait_for(qtbot, stage, AppState.SIGNED_OUT)
    assert [event.raw for event in stage.receiver.events] == [request.body]


def test_to_a_web_application_sending_without_its_user_is_not_offered(qtbot: QtBot, stage: Stage, desk: Desk) -> None:
    preferences = stage.services.preferences
    preferences.save(with_value(preferences.settings, "destination.kind", "webapp"))
    queue_one(stage, qtbot)
    desk.show_sign_out()
    send = the("sign_out").findChild(QRadioButton, "queued.send")
    assert isinstance(send, QRadioButton)
    assert not send.isEnabled()
    assert "only from the person" in words(the("sign_out"), "queued.why_not")


def test_sign_out_that_fails_is_told_in_place_and_can_be_tried_again(qtbot: QtBot, stage: Stage, desk: Desk) -> None:
    assert isinstance(stage.vault, PromptingVault)
    stage.vault.lock()
    desk.show_sign_out()
    click(the("sign_out"), "sign_out.confirm")
    qtbot.waitUntil(lambda: "prompt was closed" in words(the("sign_out"), "sign_out.problem.text"))
    assert stage.services.session.account == ADA
    assert stage.services.secrets.owner == ADA.user.id
    stage.vault.dismissing = False
    click(the("sign_out"), "sign_out.confirm")
    wait_for(qtbot, stage, AppState.SIGNED_OUT)


class OpenPrompt(PromptingVault):
    """A keyring that is locked, and whose prompt stays open, from `asked` until somebody sets `answered`."""

    def __init__(self) -> None:
        super().__init__()
        self.asked, self.answered = Event(), Event()

    def unlock(self) -> None:
        """Wait for the answer."""
        self.asked.set()
        self.answered.wait()
        super().unlock()


def test_cancel_while_the_keyring_asks_calls_the_sign_out_off(qtbot: QtBot) -> None:
    vault = OpenPrompt()
    with Stage(vault=vault) as stage:
        desk = Desk(stage.services, stage.paths.settings)
        request = queue_one(stage, qtbot)
        vault.locked = True
        desk.show_sign_out()
        choose("queued.cancel")
        click(the("sign_out"), "sign_out.confirm")
        qtbot.waitUntil(vault.asked.is_set)
        click(the("sign_out"), "sign_out.cancel")
        assert seen("sign_out") is None
        # What is sent in her name must not wait for the prompt.
        assert stage.services.secrets.owner == ADA.user.id
        stored: list[str] = []
        # Behind it in the keyring's queue, so that its turn has come and gone.
        stage.services.secrets.store(SecretName.WEBAPP, "a-key", lambda: stored.append("a-key"), lambda _: None)
        vault.answered.set()
        qtbot.waitUntil(lambda: stored == ["a-key"])
        assert stage.services.session.account == ADA
        assert vault.get(SecretName.ACCOUNT_TOKEN) == "a-token"
        # The key that was stored may have it tried once more right now.
        assert stage.services.sync.find(request.seq).state.undelivered
    put_away()


def test_a_sign_out_that_waits_outlives_a_change_of_the_language(qtbot: QtBot) -> None:
    vault = OpenPrompt()
    with Stage(vault=vault) as stage:
        desk = Desk(stage.services, stage.paths.settings)
        qtbot.waitUntil(lambda: stage.services.secrets.is_set(SecretName.INNGEST_EVENT) is True)
        vault.locked = True
        desk.show_sign_out()
        click(the("sign_out"), "sign_out.confirm")
        qtbot.waitUntil(vault.asked.is_set)
        desk.renew_windows()
        assert not button(the("sign_out"), "sign_out.confirm").isEnabled()
        vault.answered.set()
        wait_for(qtbot, stage, AppState.SIGNED_OUT)
        qtbot.waitUntil(lambda: seen("sign_out") is None)
    put_away()


def test_what_waits_for_somebody_else_is_shown_with_its_way_out(qtbot: QtBot, make_stage: Callable[..., Stage]) -> None:
    first = make_stage(ADA)
    request = queue_one(first, qtbot)
    first.__exit__()
    stage = make_stage(GRACE)
    desk = Desk(stage.services, stage.paths.settings)
    desk.show_status()
    assert words(the("status-window"), "label-held") == "1 sync waits until Ada Lovelace signs in again."
    click(the("status-window"), "button-held")
    assert words(the("held"), "queued.title") == "1 sync waits until Ada Lovelace signs in again."
    choose("queued.cancel")
    click(the("held"), "held.confirm")
    assert seen("held") is None
    assert stage.services.sync.find(request.seq).state is RequestState.CANCELLED
    assert words(the("status-window"), "label-held") == ""
    assert not button(the("status-window"), "button-held").isVisible()
    put_away()
