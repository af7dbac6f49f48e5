"""A sign-in that the organisation has ended: told once, mended by one button, and nothing that was pressed is lost."""

import json
from collections.abc import Iterator

import msgspec
import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from confsync_gui.core.errors import Remedy
from confsync_gui.core.request import RequestState, Trigger
from confsync_gui.ui.desk import Desk
from tests.loopback.openid import CLIENT_ID, OpenIdProvider
from tests.ui.stage import ADA, Stage, button, click
from tests.ui.test_desk import announce, seen, the

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


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


def is_held(stage: Stage) -> bool:
    newest = stage.services.state.status.newest
    if newest is None or newest.problem is None:
        return False
    return newest.state is RequestState.QUEUED and newest.problem.remedy is Remedy.SIGN_IN


@pytest.mark.usefixtures("browser")
def test_ended_sign_in_is_told_once_and_signing_in_again_sends_what_was_held(
    qtbot: QtBot, stage: Stage, provider: OpenIdProvider
) -> None:
    desk = Desk(stage.services, stage.paths.settings)
    recorder = announce(stage, desk)
    for _ in range(3):
        before = stage.services.state.status.newest
        desk.sync(Trigger.TRAY)
        # Each attempt leaves its time at the request.
        qtbot.waitUntil(lambda: is_held(stage) and stage.services.state.status.newest != before)  # noqa: B023 - waited for here
    [note] = recorder.shown
    assert "Sign in again" in note.body
    assert provider.count("/token") == 1, "an ended sign-in is not asked for again and again"

    desk.show_status()
    qtbot.waitUntil(lambda: button(the("status-window"), "button-remedy").isVisible())
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
    qtbot.waitUntil(lambda: stage.services.state.status.problem is None)
    qtbot.waitUntil(lambda: len(recorder.shown) == 2)
    # It takes the place of the first, which is no longer true.
    assert (recorder.shown[1].title, recorder.shown[1].tag) == ("Sync accepted by Inngest", note.tag)
