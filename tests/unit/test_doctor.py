"""`confsync doctor`: it tells the truth about each part, changes nothing, and ends whatever hangs."""

import json
from pathlib import Path
from typing import Any

import pytest

from confsync_gui.cli import main
from confsync_gui.demo.receiver import InngestReceiver
from confsync_gui.desktop.autostart import find_autostart
from confsync_gui.desktop.paths import Paths

TOPICS = ["settings", "tray", "keyring", "shortcut", "proxy", "tls", "destination", "autostart"]


@pytest.fixture(autouse=True)
def no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have no X server, whatever the machine has."""
    monkeypatch.delenv("DISPLAY", raising=False)


def write(home: Path, event_api_url: str, network: str = 'proxy = "none"') -> None:
    address = f'[destination.inngest]\nevent_api_url = "{event_api_url}"\napi_url = "{event_api_url}"\n'
    (home / "settings.toml").write_text(f"{address}[network]\n{network}\n", encoding="utf-8")


def examine(capsys: pytest.CaptureFixture[str]) -> tuple[int, dict[str, dict[str, Any]]]:
    """Run it, and return its exit code and its findings by topic."""
    code = main(["doctor", "--json"])
    findings = json.loads(capsys.readouterr().out)["findings"]
    assert [finding["topic"] for finding in findings] == TOPICS
    return code, {finding["topic"]: finding for finding in findings}


def test_each_part_is_told_with_what_to_do(confsync_home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with InngestReceiver() as inngest:
        write(confsync_home, inngest.url)
        code, found = examine(capsys)
    wrong = {topic for topic, finding in found.items() if not finding["ok"]}
    # Tests have no desktop and no keyring, and without that nobody can tell whether the destination takes the key.
    assert (code, wrong) == (1, {"tray", "keyring", "destination"})
    assert all(found[topic]["problem"]["advice"] for topic in wrong)
    assert inngest.events == []


def test_for_people_it_is_a_line_for_each(confsync_home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with InngestReceiver() as inngest:
        write(confsync_home, inngest.url)
        assert main(["doctor"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[1].rstrip(":").lower() for line in lines] == TOPICS
    assert {line.split()[0] for line in lines} == {"ok", "wrong"}


def test_a_server_that_does_not_answer_is_told(confsync_home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with InngestReceiver() as inngest:
        url = inngest.url
    write(confsync_home, url)
    _code, found = examine(capsys)
    assert url.removeprefix("http://") in found["destination"]["problem"]["what"]


def test_the_proxy_is_told_without_its_password(confsync_home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(confsync_home, "http://confluence.test:1", 'proxy = "http://127.0.0.1:9"')
    _code, found = examine(capsys)
    assert found["proxy"]["seen"] == "through 127.0.0.1:9"


def test_an_address_that_no_name_server_could_know_is_told(
    confsync_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    # No label of a name in another script is written so (RFC 5891, 4.2).
    write(confsync_home, "https://xn--zz", 'proxy = "system"')
    _code, found = examine(capsys)
    assert "malformed" in found["destination"]["problem"]["what"]


def test_a_certificate_file_that_cannot_be_used_is_told(
    confsync_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(confsync_home, "https://127.0.0.1:9", 'ca_file = "/nonexistent.pem"')
    _code, found = examine(capsys)
    assert "nonexistent.pem" in found["tls"]["problem"]["what"]


def test_settings_that_cannot_be_used_are_told(confsync_home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (confsync_home / "settings.toml").write_text("[network]\nproxy = 7\n", encoding="utf-8")
    findings = examine(capsys)[1]
    assert "network.proxy" in findings["settings"]["problem"]["what"]


def test_autostart_is_what_the_system_says(confsync_home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with InngestReceiver() as inngest:
        write(confsync_home, inngest.url)
        find_autostart(Paths.find()).turn(on=True)
        assert examine(capsys)[1]["autostart"]["seen"] == "on"


@pytest.mark.parametrize(("desktop", "word"), [("ubuntu:GNOME", "AppIndicator"), ("KDE", "System Tray"), ("", "panel")])
def test_without_a_tray_the_remedy_is_the_desktops_own(
    confsync_home: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    desktop: str,
    word: str,
) -> None:
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", desktop)
    write(confsync_home, "http://127.0.0.1:9")
    assert word in examine(capsys)[1]["tray"]["problem"]["advice"]
