"""Browser sign-in with nothing replaced but the person: the real app, keyring and bus, and a browser that `xdg-open` starts."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.integration.harness import browser
from tests.integration.harness.confsync import ConfSyncUnderTest
from tests.integration.harness.monitor import BusMonitor
from tests.integration.harness.processes import wait_until
from tests.integration.test_secrets_sweep import files_of, process_of
from tests.loopback.openid import CLIENT_ID, OpenIdProvider

KEY = "event-key-of-the-browser-test"


@pytest.fixture
def provider() -> Iterator[OpenIdProvider]:
    with OpenIdProvider() as server:
        # So short that every sync needs a new access token.
        server.life = 0.001
        yield server


@pytest.mark.parametrize("inngest", [frozenset({KEY})], indirect=True)
def test_signed_in_once_one_stays_so_and_no_token_is_anywhere_but_in_the_keyring(
    confsync: ConfSyncUnderTest, provider: OpenIdProvider, tmp_path: Path
) -> None:
    confsync.extra_env["PATH"] = f"{browser.install(tmp_path / 'browser')}:{os.environ['PATH']}"
    monitor = BusMonitor(confsync.desktop)
    confsync.start()
    told = confsync.done("sign-in", "--method", "oidc", "--issuer", provider.url, "--client-id", CLIENT_ID)
    assert told == f"Signed in as Ada Lovelace at {provider.url}.\n"
    confsync.done("key", "set", "inngest-event", stdin=KEY)
    confsync.done("sync")
    seen = process_of(confsync.pid)
    confsync.done("quit")
    assert confsync.program.wait() == 0
    # The next process finds the refresh token in the keyring, and the access token nowhere.
    confsync.start()
    confsync.done("sync")
    provider.end_sign_ins()
    held = confsync.command("sync")
    assert held.returncode == 3
    assert "Sign in again" in held.stderr
    confsync.done("sign-in", "--method", "oidc", "--issuer", provider.url, "--client-id", CLIENT_ID)
    wait_until(lambda: len(confsync.inngest.events) == 3, "what was held goes out")
    confsync.done("sign-out", "--keep-keys")
    wait_until(lambda: bool(provider.revoked), "the sign-in is revoked")
    confsync.done("quit")
    tokens = provider.access_tokens | provider.refresh_tokens | {*provider.revoked}
    assert len(tokens) > 4
    seen += [monitor.text().encode(), *(request.body for request in confsync.inngest.requests)]
    seen += [path.read_bytes() for path in files_of(confsync)]
    assert not any(token.encode() in text for token in tokens for text in seen)
