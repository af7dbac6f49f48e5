"""The spaces: page by page, and nothing more after a cancel."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from confsync_gui.core.errors import Problem, Remedy
from confsync_gui.core.secrets import SecretName
from confsync_gui.core.space_catalogue import Catalogue, ListedSpace, SpaceRow
from confsync_gui.demo.confluence import ConfluenceServer
from confsync_gui.demo.faults import FixedAnswer, Hang
from confsync_gui.remote.credentials import AtlassianCredentials
from confsync_gui.services import spaces as spaces_module
from tests.unit.services.running import TIMEOUT_MS, Running


def sign_in(running: Running, confluence: ConfluenceServer, qtbot: QtBot) -> None:
    credentials = AtlassianCredentials(site=confluence.site_url, email=confluence.email, token=confluence.token)
    with qtbot.waitSignal(running.services.session.changed, timeout=TIMEOUT_MS):
        running.services.session.sign_in(credentials, lambda _: None, lambda error: pytest.fail(str(error)))


@pytest.fixture
def signed_in(running: Running, confluence: ConfluenceServer, qtbot: QtBot) -> Running:
    """Sign in at the loopback site."""
    sign_in(running, confluence, qtbot)
    confluence.requests.clear()
    return running


def test_pages_come_in_order_and_then_the_end(signed_in: Running, confluence: ConfluenceServer, qtbot: QtBot) -> None:
    confluence.page_limit = 5
    pages: list[list[SpaceRow]] = []
    loader = signed_in.services.spaces
    loader.page.connect(pages.append)
    with qtbot.waitSignal(loader.finished, timeout=TIMEOUT_MS) as finished:
        loader.start()
        assert loader.running
    assert not loader.running
    assert [len(page) for page in pages] == [5, 5, 2, 1]
    assert pages[0][0].space == ListedSpace(id="98305", key="ENG", name="Engineering")
    assert [row.space.name for row in finished.args[0].rows[:2]] == ["Ada Lovelace", "Customer Support"]


def recalled(running: Running, qtbot: QtBot) -> Catalogue | None:
    loader = running.services.spaces
    with qtbot.waitSignal(loader.recalled, timeout=TIMEOUT_MS) as told:
        loader.recall()
    found: Catalogue | None = told.args[0].known
    return found


def load(running: Running, qtbot: QtBot) -> Catalogue:
    with qtbot.waitSignal(running.services.spaces.finished, timeout=TIMEOUT_MS) as finished:
        running.services.spaces.start()
    known: Catalogue = finished.args[0]
    return known


def test_last_list_is_known_without_a_connection(
    signed_in: Running, confluence: ConfluenceServer, qtbot: QtBot
) -> None:
    assert recalled(signed_in, qtbot) is None
    known = load(signed_in, qtbot)
    confluence.stop()
    assert recalled(signed_in, qtbot) == known
    assert signed_in.paths.spaces.stat().st_mode & 0o777 == 0o600
    assert confluence.token not in signed_in.paths.spaces.read_text()


def test_load_that_fails_or_is_dropped_leaves_the_last_list(
    signed_in: Running, confluence: ConfluenceServer, qtbot: QtBot
) -> None:
    known = load(signed_in, qtbot)
    confluence.page_limit = 5
    confluence.faults.append(FixedAnswer(503, path="/wiki/api/v2/spaces"))
    with qtbot.waitSignal(signed_in.services.spaces.failed, timeout=TIMEOUT_MS):
        signed_in.services.spaces.start()
    assert recalled(signed_in, qtbot) == known


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"version": 2}', b"\xff\xfe", b"[" * 100_000])
def test_file_that_cannot_be_used_is_overlooked_and_written_anew(
    signed_in: Running, qtbot: QtBot, content: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO", "confsync_gui.services.spaces")
    assert recalled(signed_in, qtbot) is None
    signed_in.paths.spaces.write_bytes(content)
    assert recalled(signed_in, qtbot) is None
    assert not content or str(signed_in.paths.spaces) in caplog.text
    assert load(signed_in, qtbot) == recalled(signed_in, qtbot)


def test_nobody_sees_the_list_of_another_person(signed_in: Running, confluence: ConfluenceServer, qtbot: QtBot) -> None:
    load(signed_in, qtbot)
    kept = signed_in.paths.spaces.read_bytes()
    confluence.user["accountId"] = "557058:somebody-else"
    sign_in(signed_in, confluence, qtbot)
    qtbot.waitUntil(lambda: not signed_in.paths.spaces.exists(), timeout=TIMEOUT_MS)
    signed_in.paths.spaces.write_bytes(kept)
    assert recalled(signed_in, qtbot) is None


def test_list_goes_with_a_sign_out(signed_in: Running, qtbot: QtBot) -> None:
    load(signed_in, qtbot)
    with qtbot.waitSignal(signed_in.services.session.changed, timeout=TIMEOUT_MS):
        signed_in.services.session.sign_out(lambda: None, lambda error: pytest.fail(str(error)))
    qtbot.waitUntil(lambda: not signed_in.paths.spaces.exists(), timeout=TIMEOUT_MS)
    assert recalled(signed_in, qtbot) is None


def test_list_stays_when_the_same_person_signs_in_again(
    signed_in: Running, confluence: ConfluenceServer, qtbot: QtBot
) -> None:
    known = load(signed_in, qtbot)
    sign_in(signed_in, confluence, qtbot)
    assert recalled(signed_in, qtbot) == known


def test_disk_that_refuses_the_list_does_not_hold_the_load_up(signed_in: Running, qtbot: QtBot) -> None:
    assert recalled(signed_in, qtbot) is None
    signed_in.paths.spaces.mkdir()
    assert len(load(signed_in, qtbot).rows) == 13
    assert recalled(signed_in, qtbot) is None


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


def test_a_site_that_asks_to_wait_is_waited_for_and_nothing_is_lost(
    signed_in: Running, confluence: ConfluenceServer, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = load(signed_in, qtbot).rows
    monkeypatch.setattr(spaces_module, "_USUAL_WAIT_S", 0.01)
    confluence.page_limit = 5
    confluence.faults.append(FixedAnswer(429, path="/wiki/api/v2/spaces"))
    told: list[Problem] = []
    signed_in.services.spaces.paused.connect(told.append)
    assert load(signed_in, qtbot).rows == expected
    assert ["asks to wait" in problem.what for problem in told] == [True]


def test_a_site_that_asks_to_wait_too_long_is_told(
    signed_in: Running, confluence: ConfluenceServer, qtbot: QtBot
) -> None:
    confluence.faults.append(FixedAnswer(429, headers=[("Retry-After", "3600")], path="/wiki/api/v2/spaces"))
    with qtbot.waitSignal(signed_in.services.spaces.failed, timeout=TIMEOUT_MS) as failed:
        signed_in.services.spaces.start()
    assert "asks to wait 3600 seconds" in failed.args[0].what


def test_a_site_that_wants_to_be_asked_again_at_once_is_given_time(
    signed_in: Running, confluence: ConfluenceServer, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    # So much time that nobody would wait for it.
    monkeypatch.setattr(spaces_module, "_SHORTEST_WAIT_S", 1000.0)
    soon = (datetime.now(UTC) + timedelta(seconds=1)).isoformat()
    confluence.faults.append(FixedAnswer(429, headers=[("X-RateLimit-Reset", soon)], path="/wiki/api/v2/spaces"))
    with qtbot.waitSignal(signed_in.services.spaces.failed, timeout=TIMEOUT_MS) as failed:
        signed_in.services.spaces.start()
    assert "asks to wait" in failed.args[0].what


def test_who_does_not_want_to_wait_for_a_site_need_not(
    signed_in: Running, confluence: ConfluenceServer, qtbot: QtBot
) -> None:
    confluence.faults.append(FixedAnswer(429, headers=[("Retry-After", "60")], path="/wiki/api/v2/spaces"))
    with qtbot.waitSignal(signed_in.services.spaces.paused, timeout=TIMEOUT_MS):
        signed_in.services.spaces.start()
    signed_in.services.spaces.cancel()
    assert load(signed_in, qtbot).rows


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
    assert [type(one) for one in told] == [list, list, str]
