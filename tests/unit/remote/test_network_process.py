"""The network in a process of its own: when it is there, how it ends, and what is said when it does so unasked.

What is sent by it, and what is made of the answers, is in test_http.py and test_proxy_sign_in.py.
"""

import os
import signal
import subprocess
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from confsync_gui.core.secrets import SecretName
from confsync_gui.demo.faults import Hang
from confsync_gui.demo.receiver import InngestReceiver
from confsync_gui.remote import network_process
from confsync_gui.remote.http import Http, Timeouts, TransportError
from confsync_gui.remote.network_process import NetworkProcess, find_network_process
from tests.conftest import AllowedLogs
from tests.integration.harness.processes import wait_until
from tests.loopback.proxy import ForwardingProxy
from tests.unit.children import children
from tests.unit.remote.certificates import Authority
from tests.unit.remote.conftest import MemorySecrets

KEY = "topsecretkey"
PASSWORD = "ada:s3cret-words"
LOST = "The part of ConfSync that talks to servers ended unexpectedly."


@pytest.fixture
def network() -> Iterator[NetworkProcess]:
    """Return a process of this very test; nothing of it is left at the end."""
    process = find_network_process()
    assert process is not None
    yield process
    process.close()
    assert children() == set()


@pytest.fixture
def server() -> Iterator[InngestReceiver]:
    with InngestReceiver() as receiver:
        yield receiver


def _lost(http: Http, url: str) -> TransportError:
    with pytest.raises(TransportError) as caught:
        http.request("POST", f"{url}/e/{KEY}")
    assert caught.value.problem.what == LOST
    assert KEY not in "".join(traceback.format_exception(caught.value))
    return caught.value


def _ask_aside(http: Http, url: str) -> tuple[threading.Thread, list[TransportError]]:
    """Ask on a thread, and return it with the errors that come to that."""
    errors: list[TransportError] = []
    thread = threading.Thread(target=lambda: errors.append(_lost(http, url)), name="asker")
    thread.start()
    return thread, errors


def test_there_is_none_before_the_first_request_and_one_for_all(
    make_http: Callable[..., Http], server: InngestReceiver
) -> None:
    one, other = make_http(), make_http(proxy="none")
    assert children() == set()
    for http in (one, other, one):
        assert http.request("GET", f"{server.url}/health").status == 200
    assert len(children()) == 1


def test_httpx_stays_out_of_this_process() -> None:
    code = (
        "import sys\n"
        "from confsync_gui.core.settings import NetworkSettings\n"
        "from confsync_gui.demo.receiver import InngestReceiver\n"
        "from confsync_gui.remote.http import Http\n"
        "from confsync_gui.remote.network_process import NetworkProcess\n"
        "process = NetworkProcess()\n"
        "with InngestReceiver() as server:\n"
        "    print(Http(NetworkSettings(), process=process).request('GET', f'{server.url}/health').status)\n"
        "process.close()\n"
        "print({'httpx', 'truststore'} & set(sys.modules))\n"
    )
    ended = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True)
    assert ended.stdout.split() == ["200", "set()"]


def test_it_ends_when_nothing_is_sent_for_a_while(
    http: Http, server: InngestReceiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(network_process, "_REST_S", 0.01)
    http.request("GET", f"{server.url}/health")
    wait_until(lambda: not children(), "the process has ended")
    assert http.request("GET", f"{server.url}/health").status == 200


def test_it_is_kept_while_somebody_waits_for_an_answer(
    make_http: Callable[..., Http], server: InngestReceiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(network_process, "_REST_S", 0.01)
    server.faults.append(Hang())
    # Many times as long as it rests.
    with pytest.raises(TransportError, match="did not answer in time"):
        make_http(Timeouts(read=0.3)).request("GET", server.url)


def test_one_that_was_killed_at_rest_is_replaced(http: Http, server: InngestReceiver) -> None:
    http.request("GET", f"{server.url}/health")
    [child] = children()
    os.kill(child, signal.SIGKILL)
    os.waitid(os.P_PID, child, os.WEXITED | os.WNOWAIT)
    assert http.request("GET", f"{server.url}/health").status == 200


def test_one_that_is_killed_in_the_middle_is_told_and_replaced(
    make_http: Callable[..., Http], server: InngestReceiver
) -> None:
    http = make_http(Timeouts())
    server.faults.append(Hang())
    thread, errors = _ask_aside(http, server.url)
    wait_until(lambda: server.requests, "the request has arrived")
    os.kill(children().pop(), signal.SIGKILL)
    thread.join(10)
    assert [error.may_have_arrived for error in errors] == [True]
    assert http.request("GET", f"{server.url}/health").status == 200


def test_one_that_hangs_is_given_up_and_replaced(
    http: Http, server: InngestReceiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(network_process, "_LONGEST_S", 0.2)
    http.request("GET", f"{server.url}/health")
    [child] = children()
    os.kill(child, signal.SIGSTOP)
    os.waitid(os.P_PID, child, os.WSTOPPED | os.WNOWAIT)
    assert _lost(http, server.url).may_have_arrived
    assert http.request("GET", f"{server.url}/health").status == 200


@pytest.mark.parametrize("program", ["/nowhere/python", "/bin/false"])
def test_one_that_cannot_be_started_has_sent_nothing(
    http: Http, server: InngestReceiver, monkeypatch: pytest.MonkeyPatch, program: str
) -> None:
    monkeypatch.setattr(sys, "executable", program)
    assert not _lost(http, server.url).may_have_arrived
    assert server.requests == []


def test_whoever_waits_at_the_end_hears_of_it_and_nothing_is_sent_any_more(
    network: NetworkProcess, make_http: Callable[..., Http], server: InngestReceiver
) -> None:
    http = make_http(Timeouts())
    server.faults.append(Hang())
    thread, errors = _ask_aside(http, server.url)
    wait_until(lambda: server.requests, "the request has arrived")
    network.close()
    thread.join(10)
    assert len(errors) == 1
    assert not _lost(http, server.url).may_have_arrived
    assert len(server.requests) == 1


def test_it_ends_with_confsync_however_that_ended(server: InngestReceiver) -> None:
    server.faults.append(Hang())
    code = (
        "from confsync_gui.core.settings import NetworkSettings\n"
        "from confsync_gui.remote.http import Http\n"
        "from confsync_gui.remote.network_process import NetworkProcess\n"
        f"Http(NetworkSettings(), process=NetworkProcess()).request('GET', '{server.url}')\n"
    )
    with subprocess.Popen([sys.executable, "-c", code]) as confsync:
        wait_until(lambda: server.requests, "the request has arrived")
        [child] = children(confsync.pid)
        confsync.kill()
    wait_until(lambda: not Path(f"/proc/{child}/exe").exists(), "the process has ended")


def test_no_secret_is_in_its_arguments_or_its_environment(
    make_http: Callable[..., Http], server: InngestReceiver, secrets: MemorySecrets, tmp_path: Path
) -> None:
    secrets.values[SecretName.PROXY] = PASSWORD
    with ForwardingProxy(server.url, Authority(tmp_path), PASSWORD) as proxy:
        http = make_http(secrets=secrets, proxy=proxy.url)
        http.request("POST", f"http://inngest.test/e/{KEY}", headers={"authorization": KEY}, content=KEY.encode())
    [child] = children()
    seen = b"".join(Path(f"/proc/{child}/{what}").read_bytes() for what in ("cmdline", "environ"))
    assert b"network_child" in seen
    assert not any(secret.encode() in seen for secret in (KEY, PASSWORD, "s3cret-words"))


def test_an_address_that_is_no_text_is_malformed(http: Http) -> None:
    with pytest.raises(TransportError, match="malformed") as caught:
        http.request("GET", "http://127.0.0.1/half \ud83d")
    assert caught.value.__cause__ is None
    assert not caught.value.may_have_arrived


def test_a_defect_there_is_told_by_its_name(
    make_http: Callable[..., Http], server: InngestReceiver, allowed_logs: AllowedLogs
) -> None:
    allowed_logs.allow("The network process failed with ValueError$")
    assert _lost(make_http(Timeouts(connect=-1.0)), server.url).may_have_arrived
    # It goes on.
    assert make_http().request("GET", f"{server.url}/health").status == 200
    assert len(children()) == 1


@pytest.mark.parametrize(("name", "value"), [("platform", "win32"), ("executable", ""), ("frozen", True)])
def test_where_no_process_can_be_started_there_is_none(
    monkeypatch: pytest.MonkeyPatch, name: str, value: object
) -> None:
    monkeypatch.setattr(sys, name, value, raising=False)
    assert find_network_process() is None
