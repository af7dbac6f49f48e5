"""The picture of who is signed in: fetched once, kept for them alone, and gone with them."""

import os
import stat
from collections.abc import Callable

import msgspec
import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from confsync_gui.core.account import Account
from confsync_gui.core.leftovers import Wish
from confsync_gui.demo.confluence import ConfluenceServer
from confsync_gui.demo.faults import Delay, FixedAnswer
from confsync_gui.desktop.picture import EDGE
from confsync_gui.remote.credentials import AtlassianCredentials
from tests.ui.stage import ADA
from tests.unit.services.running import TIMEOUT_MS, FaultyVault, Running

PICTURE_PATH = "/wiki/aa-avatar/ada"
NEXT_PATH = "/wiki/aa-avatar/557058"


def with_picture(site: ConfluenceServer, user_id: str = "557058:ada") -> Account:
    """Return Ada's account at the demonstration's site, with her picture there."""
    user = msgspec.structs.replace(ADA.user, id=user_id, image=f"{site.url}{PICTURE_PATH}")
    site.token = "a-token"
    return msgspec.structs.replace(ADA, site_url=site.site_url, api_base=site.site_url, login=site.email, user=user)


def fetches(site: ConfluenceServer) -> int:
    """Return how often the picture was asked for."""
    return sum(request.path == PICTURE_PATH for request in site.requests)


def wait_for_picture(running: Running, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: running.services.portrait.image is not None, timeout=TIMEOUT_MS)


def have_the_next_one_come_to_nothing(
    running: Running, site: ConfluenceServer, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    """Sign somebody in whose picture the site refuses: that is said when everything before it on the same thread is over."""
    site.faults.append(FixedAnswer(500, path=NEXT_PATH))
    credentials = AtlassianCredentials(site=site.site_url, email=site.email, token=site.token)
    running.services.session.sign_in(credentials, lambda _: None, lambda error: pytest.fail(str(error)))
    qtbot.waitUntil(lambda: "No new picture" in caplog.text, timeout=TIMEOUT_MS)


def test_it_is_fetched_as_the_person_and_kept_privately(
    make_running: Callable[..., Running], confluence: ConfluenceServer, qtbot: QtBot
) -> None:
    running = make_running(account=with_picture(confluence))
    running.services.portrait.want()
    wait_for_picture(running, qtbot)
    image = running.services.portrait.image
    assert image is not None
    assert (image.width(), image.pixelColor(EDGE // 2, EDGE // 2)) == (EDGE, QColor(238, 204, 178))
    assert stat.S_IMODE(running.paths.portrait.stat().st_mode) == 0o600
    assert confluence.url.encode() not in running.paths.portrait.read_bytes()
    running.end()
    running.begin_anew()
    running.services.portrait.want()
    wait_for_picture(running, qtbot)
    assert fetches(confluence) == 1


def test_nothing_is_fetched_before_somebody_wants_it(
    make_running: Callable[..., Running], confluence: ConfluenceServer
) -> None:
    running = make_running(account=with_picture(confluence))
    running.wait_for_keyring()
    assert fetches(confluence) == 0


def test_an_old_one_is_fetched_again_and_serves_where_that_fails(
    make_running: Callable[..., Running],
    confluence: ConfluenceServer,
    qtbot: QtBot,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level("INFO")
    running = make_running(account=with_picture(confluence))
    running.services.portrait.want()
    wait_for_picture(running, qtbot)
    running.end()
    os.utime(running.paths.portrait, (0, 0))
    confluence.faults.append(FixedAnswer(500, path="/wiki/aa-avatar"))
    running.begin_anew()
    running.services.portrait.want()
    qtbot.waitUntil(lambda: "No new picture" in caplog.text, timeout=TIMEOUT_MS)
    assert fetches(confluence) == 2
    assert running.services.portrait.image is not None


def test_another_person_does_not_get_the_one_before(
    make_running: Callable[..., Running], confluence: ConfluenceServer, qtbot: QtBot
) -> None:
    running = make_running(account=with_picture(confluence))
    running.services.portrait.want()
    wait_for_picture(running, qtbot)
    running.end()
    confluence.faults.append(FixedAnswer(404, path="/wiki/aa-avatar"))
    of_grace = make_running(account=with_picture(confluence, "557058:grace"))
    of_grace.services.portrait.want()
    qtbot.waitUntil(lambda: fetches(confluence) == 2, timeout=TIMEOUT_MS)
    assert of_grace.services.portrait.image is None


def test_it_is_gone_after_a_sign_out(
    make_running: Callable[..., Running], confluence: ConfluenceServer, qtbot: QtBot
) -> None:
    running = make_running(account=with_picture(confluence))
    running.services.portrait.want()
    wait_for_picture(running, qtbot)
    running.services.departure.sign_out(Wish.KEEP, lambda _: None, lambda error: pytest.fail(str(error)))
    qtbot.waitUntil(lambda: running.services.portrait.image is None, timeout=TIMEOUT_MS)
    qtbot.waitUntil(lambda: not running.paths.portrait.exists(), timeout=TIMEOUT_MS)


def test_one_that_comes_when_its_person_has_signed_out_is_neither_shown_nor_kept(
    make_running: Callable[..., Running],
    confluence: ConfluenceServer,
    qtbot: QtBot,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level("INFO")
    confluence.faults.append(Delay(0.1, path=PICTURE_PATH))
    running = make_running(account=with_picture(confluence))
    shown: list[None] = []
    running.services.portrait.changed.connect(lambda: shown.append(None))
    running.services.portrait.want()
    qtbot.waitUntil(lambda: fetches(confluence) == 1, timeout=TIMEOUT_MS)
    running.services.session.sign_out(lambda: None, lambda error: pytest.fail(str(error)))
    qtbot.waitUntil(lambda: running.services.session.account is None, timeout=TIMEOUT_MS)
    have_the_next_one_come_to_nothing(running, confluence, qtbot, caplog)
    assert not shown
    assert not running.paths.portrait.exists()


def test_it_is_gone_after_a_sign_out_in_a_run_that_showed_it_nowhere(
    make_running: Callable[..., Running], confluence: ConfluenceServer, qtbot: QtBot
) -> None:
    running = make_running(account=with_picture(confluence))
    running.services.portrait.want()
    wait_for_picture(running, qtbot)
    running.end()
    running.begin_anew()
    running.services.departure.sign_out(Wish.KEEP, lambda _: None, lambda error: pytest.fail(str(error)))
    qtbot.waitUntil(lambda: not running.paths.portrait.exists(), timeout=TIMEOUT_MS)


def test_while_the_keyring_is_locked_it_waits(
    make_running: Callable[..., Running], confluence: ConfluenceServer, qtbot: QtBot
) -> None:
    vault = FaultyVault()
    running = make_running(account=with_picture(confluence), vault=vault)
    running.end()
    vault.locked = True
    running.begin_anew()
    running.services.portrait.want()
    qtbot.waitUntil(lambda: running.services.secrets.problem is not None, timeout=TIMEOUT_MS)
    assert fetches(confluence) == 0
    running.services.secrets.unlock()
    wait_for_picture(running, qtbot)


def test_what_is_no_picture_leaves_the_initials(
    make_running: Callable[..., Running],
    confluence: ConfluenceServer,
    qtbot: QtBot,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level("INFO")
    confluence.picture = b"<svg/>"
    running = make_running(account=with_picture(confluence))
    shown: list[None] = []
    running.services.portrait.changed.connect(lambda: shown.append(None))
    running.services.portrait.want()
    qtbot.waitUntil(lambda: fetches(confluence) == 1, timeout=TIMEOUT_MS)
    have_the_next_one_come_to_nothing(running, confluence, qtbot, caplog)
    assert not shown
    assert not running.paths.portrait.exists()
