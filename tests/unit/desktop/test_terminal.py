"""What a command prints and reads, with standard streams as shells, pipes and services hand them over."""

import contextlib
import io
import os
import pty
import subprocess
import sys
import traceback
from pathlib import Path

import pytest

from confsync_gui.core.errors import UsageError
from confsync_gui.desktop.terminal import complain, read_secret, say

COMMAND = Path(sys.executable).parent / "confsync"


def piped(monkeypatch: pytest.MonkeyPatch, raw: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw)))


def test_a_text_is_printed_as_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    say("3 spaces → Inngest")
    complain("The keyring is locked. Unlock it.")

    assert capsys.readouterr() == ("3 spaces → Inngest\n", "confsync: The keyring is locked. Unlock it.\n")


def test_a_letter_that_the_encoding_lacks_is_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    printed = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(printed, encoding="cp1252"))
    say("3 spaces → Zoë")

    assert printed.getvalue().decode("cp1252").rstrip() == "3 spaces ? Zoë"


def test_a_reader_that_has_seen_enough_is_no_fault() -> None:
    read, write = os.pipe()
    os.close(read)
    ended = subprocess.run([COMMAND, "settings", "path"], stdout=write, stderr=subprocess.PIPE, check=False)
    os.close(write)

    assert (ended.returncode, ended.stderr) == (0, b"")


def test_a_full_disk_under_the_output_is_told_on_standard_error() -> None:
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run(
            [COMMAND, "settings", "path"], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )

    assert ended.returncode == 0
    assert ended.stderr == (
        "confsync: The output could not be written: No space left on device. Send it somewhere else.\n"
    )


@pytest.mark.parametrize("closed", ["stdout", "stderr"])
def test_a_closed_stream_takes_nothing_and_hands_nothing_on(
    closed: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, closed, None)
    say("told")
    complain("wrong")

    assert capsys.readouterr() == (("", "confsync: wrong\n") if closed == "stdout" else ("told\n", ""))


def test_a_secret_is_one_line_of_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    piped(monkeypatch, "\ufeff  key-Ü \r\n".encode())

    assert read_secret("key") == "key-Ü"


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (b"", "No token came from standard input."),
        (b"one\ntwo", "line break"),
        (b"\xff\xfe-made-up", "is not text"),
        (b"x" * 40_000, "longer than any token"),
    ],
)
def test_what_cannot_be_a_secret_is_refused_and_never_shown(
    raw: bytes, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    piped(monkeypatch, raw)
    with pytest.raises(UsageError, match=told) as refused:
        read_secret("token")

    assert "made-up" not in "".join(traceback.format_exception(refused.value))


def test_a_closed_standard_input_brings_no_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(UsageError, match="No key came from standard input"):
        read_secret("key")


@pytest.mark.usefixtures("confsync_home")
def test_the_end_of_input_at_a_terminal_brings_no_secret() -> None:
    ours, terminal = pty.openpty()
    command = subprocess.Popen(
        [COMMAND, "key", "set", "inngest-event"],
        stdin=terminal,
        stdout=terminal,
        stderr=terminal,
        start_new_session=True,
    )
    os.close(terminal)
    shown = b""
    with contextlib.suppress(OSError):
        # The system ends the reading with an error when the command has ended (pty(7)).
        while piece := os.read(ours, 4096):
            shown += piece
            if shown.endswith(b"(not shown): "):
                os.write(ours, b"\x04")
    os.close(ours)
    assert command.wait() == 2
    assert shown.splitlines()[-1].startswith(b"confsync: No key came from standard input.")


def test_bytes_that_are_no_text_are_refused_as_an_argument() -> None:
    words = [os.fsencode(COMMAND), b"settings", b"set", b"destination.inngest.env", b"\xff\xfe"]
    ended = subprocess.run(words, env={**os.environ, "LC_ALL": "C.UTF-8"}, capture_output=True, text=True, check=False)

    assert ended.returncode == 2
    assert ended.stderr == (
        "confsync: the command line holds bytes that are not text in this system's encoding. See: confsync --help\n"
    )
