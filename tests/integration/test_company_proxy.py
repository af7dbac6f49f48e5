"""Behind a company's proxy with a password and a certificate of its own: the real command and the real keyring."""

import base64
from collections.abc import Iterator

import pytest

from tests.integration.harness.confsync import ConfSyncUnderTest
from tests.loopback.proxy import ForwardingProxy
from tests.unit.remote.certificates import Authority

WRONG, RIGHT = "ada:wrong-pass/word", "ada:right-pass/word"


@pytest.fixture
def proxy(signed_in: ConfSyncUnderTest) -> Iterator[ForwardingProxy]:
    authority = Authority(signed_in.home)
    with ForwardingProxy(signed_in.inngest.url, authority, RIGHT) as proxy:
        file = signed_in.home / "settings.toml"
        text = file.read_text().replace(
            f'event_api_url = "{signed_in.inngest.url}"', 'event_api_url = "https://inngest.test"'
        )
        file.write_text(f'{text}[network]\nproxy = "{proxy.url}"\nca_file = "{authority.file}"\n')
        signed_in.done("key", "set", "inngest-event", stdin="any")
        yield proxy


def test_a_sync_waits_for_the_right_password_and_the_password_is_nowhere_else(
    signed_in: ConfSyncUnderTest, proxy: ForwardingProxy
) -> None:
    refused = signed_in.command("sync")
    assert "The proxy asks for a user name and a password. Enter them in Settings → Network." in refused.stderr
    signed_in.start()
    signed_in.done("key", "set", "proxy", stdin=WRONG)
    signed_in.wait_for_status(lambda status: "did not take" in str(status), "the password is refused")
    signed_in.done("key", "set", "proxy", stdin=RIGHT)
    signed_in.wait_for_request("accepted")
    assert len(signed_in.inngest.events) == 1
    signed_in.done("quit")
    assert signed_in.program.wait() == 0
    credentials = [shape for word in (WRONG, RIGHT) for shape in (word, word.partition(":")[2], _encoded(word))]
    files = [path for root in (signed_in.home, signed_in.desktop.logs) for path in root.rglob("*") if path.is_file()]
    assert signed_in.home / "confsync.log" in files
    assert [path for path in files for word in credentials if word.encode() in path.read_bytes()] == []
    assert any(_encoded(RIGHT).encode() in head for head in proxy.asked)
    assert not any(b"authorization" in head.lower() for head in proxy.forwarded)


def _encoded(sign_in: str) -> str:
    return base64.b64encode(sign_in.encode()).decode()
