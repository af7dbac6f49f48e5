"""Behind a company's proxy: a sync waits for what the proxy wants, and goes out as soon as it is given."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from confsync_gui.core.errors import Remedy
from confsync_gui.core.request import RequestState
from confsync_gui.core.secrets import SecretName
from tests.loopback.proxy import ForwardingProxy
from tests.unit.remote.certificates import Authority
from tests.unit.services.running import Running

SIGN_IN = "ada:the-password-of-ada"


@pytest.fixture
def running(qtbot: QtBot) -> Iterator[Running]:
    with Running(qtbot) as running:
        running.wait_for_keyring()
        yield running


@pytest.fixture
def authority(tmp_path: Path) -> Authority:
    return Authority(tmp_path)


def test_every_step_takes_effect_without_a_restart(running: Running, authority: Authority) -> None:
    with ForwardingProxy(running.receiver.url, authority, SIGN_IN) as proxy:
        running.set("destination.inngest.event_api_url", "https://inngest.test")
        running.set("network.proxy", proxy.url)
        request = running.press()
        problem = running.wait_for_problem(request).problem
        assert problem is not None
        assert problem.what == "The proxy asks for a user name and a password."
        assert problem.remedy is Remedy.NETWORK
        assert running.find(request).next_attempt_at is None, "to try again and again would lock an account"
        running.store(SecretName.PROXY, SIGN_IN)
        running.wait_until(lambda: "not trusted" in running.trouble(request))
        running.set("network.ca_file", str(authority.file))
        running.wait_for(request, RequestState.ACCEPTED)
        assert len(running.receiver.events) == 1
        assert not any(b"authorization" in head.lower() for head in proxy.forwarded)


def test_another_proxy_is_used_from_the_next_request_on(running: Running, authority: Authority) -> None:
    running.set("destination.inngest.event_api_url", "http://inngest.test")
    for _ in range(2):
        with ForwardingProxy(running.receiver.url, authority) as proxy:
            running.set("network.proxy", proxy.url)
            running.wait_for(running.press(), RequestState.ACCEPTED)
            assert len(proxy.asked) == 1
