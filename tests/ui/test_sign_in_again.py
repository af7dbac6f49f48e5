"""A sign-in that the organisation has ended: told once, mended by one button, and nothing that was pressed is lost."""

import json
from collections.abc import Iterator

import msgspec
import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from confsync_gui.core.errors import Remedy
from confsync_gui.core.request import RequestState, SyncRequest, Trigger
from confsync_gui.ui.desk import Desk
from tests.loopback.desktop_browser import DesktopBrowser, desktop_browser
from tests.loopback.openid import CLIENT_ID, OpenIdProvider
from tests.ui.stage import ADA, Stage, click
from tests.ui.test_desk import announce, seen, the

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def provider() -> Iterator[OpenIdProvider]:
    with OpenIdProvider() as server:
        yield server


@pytest.fixture
def browser() -> Iterator[DesktopBrowser]:
    with desktop_browser() as browser:
        yield browser


@pytest.fixture
def stage(qtbot: QtBot, provider: OpenIdProvider) -> Iterator[Stage]:
    """Start services of somebody whose refresh token the provider does not know any more."""
    del qtbot
    user = msgspec.structs.replace(ADA.user, id="ada-1815")
    account = msgspec.structs.replace(
        ADA, method="oidc", site_url=provider.url, api_base="", client_id=CLIENT_ID, user=user
    )
    with Stage(account=account) as stage:
        yield stage


def press(stage: Stage, desk: Desk, qtbot: QtBot, number: int) -> None:
    """Press Sync for the `number`th time, and wait until its attempt is over and the sync is held."""
    desk.sync(Trigger.TRAY)

    def is_held() -> bool:
        newest = stage.services.state.status.newest
        return newest is not None and newest.attempts == number and is_waiting_for_sign_in(newest)

    qtbot.waitUntil(is_held)


def is_waiting_for_sign_in(request: SyncRequest) -> bool:
    is_told = request.problem is not None and request.problem.remedy is Remedy.SIGN_IN
    return is_told and request.state is RequestState.QUEUED


@pytest.mark.usefixtures("browser")
def test_ended_sign_in_is_told_once_and_signing_in_again_sends_what_was_held(
    qtbot: QtBot, stage: Stage, provider: OpenIdProvider
) -> None:
    desk = Desk(stage.services, stage.paths.settings)
    recorder = announce(stage, desk)
    for number in (1, 2, 3):
        press(stage, desk, qtbot, number)
    [note] = recorder.shown
    assert "Sign in again" in note.body
    assert provider.count("/token") == 1, "an ended sign-in is not asked for again and again"

    desk.show_status()
    click(the("status-window"), "button-remedy")
    dialog = the("sign_in_dialog")
    method, issuer = dialog.findChild(QComboBox, "sign_in.method"), dialog.findChild(QLineEdit, "sign_in.oidc.issuer")
    assert method is not None
    assert method.currentData() == "oidc"
    assert issuer is not None
    assert issuer.text() == provider.url
    click(dialog, "sign_in.submit")
    qtbot.waitUntil(lambda: len(stage.receiver.events) == 1)
    assert seen("sign_in_dialog") is None
    assert json.loads(stage.receiver.events[0].raw)["user"]["id"] == "ada-1815"
    assert len(recorder.shown) == 1
    qtbot.waitUntil(lambda: stage.services.state.status.problem is None)
