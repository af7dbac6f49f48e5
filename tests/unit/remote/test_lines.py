"""The lines: one client for each way out, kept warm, closed at the end."""

from confsync_gui.core.clock import Clock
from confsync_gui.core.settings import NetworkSettings
from confsync_gui.demo.receiver import InngestReceiver
from confsync_gui.remote.lines import Lines


def test_each_way_out_has_one_client() -> None:
    lines = Lines(Clock())
    direct, proxied = NetworkSettings(proxy="none"), NetworkSettings(proxy="http://127.0.0.1:9")
    client = lines.http(direct)
    assert lines.http(proxied) is not client
    assert lines.http(NetworkSettings(proxy="none")) is client


def test_closed_lines_open_again() -> None:
    lines = Lines(Clock())
    with InngestReceiver() as server:
        for _ in range(2):
            assert lines.http(NetworkSettings()).request("GET", f"{server.url}/health").status == 200
            lines.close()
