"""The spaces: page by page, and nothing more after a cancel."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from confsync_gui.core.errors import Problem, Remedy
from confsync_gui.core.secrets import SecretName
from confsync_gui.core.settings import Space
from confsync_gui.demo.confluence import ConfluenceServer
from confsync_gui.demo.faults import Hang
from confsync_gui.remote.credentials import AtlassianCredentials
from tests.unit.services.running import TIMEOUT_MS, Running


@pytest.fixture
def signed_in(running: Running, confluence: ConfluenceServer, qtbot: QtBot) -> Running:
    """Sign in at the loopback site."""
    credentials = AtlassianCredentials(site=confluence.site_url, email=confluence.email, token=confluence.token)
    with qtbot.waitSignal(running.services.session.changed, timeout=TIMEOUT_MS):
        running.services.session.sign_in(credentials, lambda _: None, lambda error: pytest.fail(str(error)))
    confluence.requests.clear()
    return running


def test_pages_come_in_order_and_then_the_end(signed_in: Running, confluence: ConfluenceServer, qtbot: QtBot) -> None:
    confluence.page_limit = 5
    pages: list[list[Space]] = []
    loader = signed_in.services.spaces
    loader.page.connect(pages.append)
    with qtbot.waitSignal(loader.finished, timeout=TIMEOUT_MS):
        loader.start()
        assert loader.running
    assert not loader.running
    assert [len(page) for page in pages] == [5, 5, 2]
    assert pages[0][0] == Space(id="98305", key="ENG", name="Engineering", enabled=False)


def test_fault_after_a_page_is_told(signed_in: Running, confluence: ConfluenceServer, qtbot: QtBot) -> None:
    loader = signed_in.services.spaces
    confluence.token = "another"
    problems: list[Problem] = []
    loader.failed.connect(problems.append)
    with qtbot.waitSignal(loader.failed, timeout=TIMEOUT_MS):
        loader.start()
    assert problems[0].remedy is Remedy.SIGN_IN
    assert not loader.running


def test_token_that_another_program_replaced_is_used(
    signed_in: Running, confluence: ConfluenceServer, qtbot: QtBot
) -> None:
    confluence.token = "another"
    signed_in.vault.put(SecretName.ACCOUNT_TOKEN, "another")
    with qtbot.waitSignal(signed_in.services.spaces.finished, timeout=TIMEOUT_MS):
        signed_in.services.spaces.start()


def test_token_that_another_program_deleted_leads_to_a_sign_in(
    signed_in: Running, confluence: ConfluenceServer, qtbot: QtBot
) -> None:
    confluence.token = "another"
    signed_in.vault.put(SecretName.ACCOUNT_TOKEN, "")
    with qtbot.waitSignal(signed_in.services.spaces.failed, timeout=TIMEOUT_MS) as failed:
        signed_in.services.spaces.start()
    problem: Problem = failed.args[0]
    assert ("not in the keyring any more" in problem.what, problem.remedy) == (True, Remedy.SIGN_IN)


def test_signed_out_there_is_nothing_to_load(make_running: Callable[..., Running], qtbot: QtBot) -> None:
    loader = make_running(account=None).services.spaces
    with qtbot.waitSignal(loader.failed) as failed:
        loader.start()
    assert failed.args[0].remedy is Remedy.SIGN_IN


def test_nothing_comes_after_a_cancel(signed_in: Running, confluence: ConfluenceServer, qtbot: QtBot) -> None:
    loader = signed_in.services.spaces
    confluence.faults.append(Hang())
    told: list[object] = []
    loader.page.connect(told.append)
    loader.failed.connect(told.append)
    loader.finished.connect(lambda: told.append("finished"))
    loader.start()
    assert confluence.wait_for(lambda: bool(confluence.requests))
    loader.cancel()
    assert not loader.running
    confluence.stop()
    confluence.start()
    with qtbot.waitSignal(loader.finished, timeout=TIMEOUT_MS):
        loader.start()
    assert [type(one) for one in told] == [list, str]
