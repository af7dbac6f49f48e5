"""The lines: one client for each way out, kept warm, closed at the end."""

from pathlib import Path

import pytest

from confsync_gui.core.clock import Clock
from confsync_gui.core.settings import NetworkSettings
from confsync_gui.demo.receiver import InngestReceiver
from confsync_gui.remote.http import TransportError
from confsync_gui.remote.lines import Lines
from tests.unit.remote.certificates import Authority


def test_each_way_out_has_one_client() -> None:
    lines = Lines(Clock())
    direct, proxied = NetworkSettings(proxy="none"), NetworkSettings(proxy="http://127.0.0.1:9")
    client = lines.http(direct)
    assert lines.http(proxied) is not client
    assert lines.http(NetworkSettings(proxy="none")) is client


def test_a_certificate_file_that_was_renewed_counts_at_once(tmp_path: Path) -> None:
    renewed = Authority(tmp_path)
    network = NetworkSettings(proxy="none", ca_file=str(renewed.file))
    pem = renewed.file.read_bytes()
    (tmp_path / "former").mkdir()
    renewed.file.write_bytes(Authority(tmp_path / "former").file.read_bytes())
    lines = Lines(Clock())
    with InngestReceiver(tls=renewed.server()) as server:
        with pytest.raises(TransportError, match="not trusted"):
            lines.http(network).request("GET", f"{server.url}/health")
        renewed.file.write_bytes(pem + b"\n")
        assert lines.http(network).request("GET", f"{server.url}/health").status == 200
        assert lines.http(network) is lines.http(network)
    lines.close()


def test_closed_lines_open_again() -> None:
    lines = Lines(Clock())
    with InngestReceiver() as server:
        for _ in range(2):
            assert lines.http(NetworkSettings()).request("GET", f"{server.url}/health").status == 200
            lines.close()
