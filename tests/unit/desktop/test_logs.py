"""The log file, and what goes into it by itself."""

import logging
import sys
import threading
import warnings
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtCore import qCritical, qWarning

from confsync_gui.core.redaction import Redactor
from confsync_gui.desktop.logs import set_up_logging
from tests.conftest import AllowedLogs

SECRET = "hunter22-the-key"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state" / "confsync.log"


@pytest.fixture
def redactor() -> Redactor:
    redactor = Redactor()
    redactor.add(SECRET)
    return redactor


@pytest.fixture
def log(path: Path, redactor: Redactor) -> Iterator[ExitStack]:
    with set_up_logging(path, redactor) as undo:
        yield undo


@pytest.mark.usefixtures("log")
def test_the_file_is_for_its_owner_and_holds_what_was_logged(path: Path) -> None:
    logging.getLogger("somebody").info("an ä and a %s", "word")

    assert path.stat().st_mode & 0o777 == 0o600
    assert "INFO MainThread somebody: an ä and a word\n" in path.read_text(encoding="utf-8")


@pytest.mark.usefixtures("log")
def test_no_secret_gets_in_neither_by_a_message_nor_by_a_traceback(path: Path, allowed_logs: AllowedLogs) -> None:
    allowed_logs.allow("somebody")
    try:
        int(SECRET)
    except ValueError:
        logging.getLogger("somebody").exception("posting to https://inn.gs/e/%s", "another-key")

    text = path.read_text()
    assert "ValueError" in text
    assert SECRET not in text
    assert "another-key" not in text


@pytest.mark.usefixtures("log")
def test_it_rotates_at_1_mib_and_keeps_3_files_for_their_owner(path: Path) -> None:
    line = "x" * 100_000
    for _ in range(50):
        logging.getLogger("somebody").info(line)

    files = sorted(path.parent.iterdir())
    assert [file.name for file in files] == ["confsync.log", "confsync.log.1", "confsync.log.2"]
    assert all(file.stat().st_size <= 1024 * 1024 for file in files)
    assert {file.stat().st_mode & 0o777 for file in files} == {0o600}


def test_it_goes_on_where_it_stopped(path: Path, redactor: Redactor) -> None:
    for word in ("first", "second"):
        with set_up_logging(path, redactor):
            logging.getLogger("somebody").info(word)

    assert [line.rsplit(" ", 1)[1] for line in path.read_text().splitlines()] == ["first", "second"]


@pytest.mark.usefixtures("log")
def test_text_that_is_not_unicode_is_no_reason_to_fail(path: Path) -> None:
    logging.getLogger("somebody").info("a file called %s", "\udcff")

    assert r"a file called \udcff" in path.read_text()


@pytest.mark.usefixtures("log")
def test_what_nobody_caught_is_logged_and_told_on_standard_error(
    path: Path, capsys: pytest.CaptureFixture[str], allowed_logs: AllowedLogs
) -> None:
    allowed_logs.allow("did not expect")
    error = RuntimeError(f"no good: {SECRET}")

    sys.excepthook(RuntimeError, error, None)

    for text in (path.read_text(), capsys.readouterr().err):
        assert "RuntimeError: no good: [redacted]" in text
        assert SECRET not in text


@pytest.mark.usefixtures("log")
def test_ctrl_c_is_not_an_error(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)

    # The file comes with the first record.
    assert not path.exists()
    assert "KeyboardInterrupt" in capsys.readouterr().err


@pytest.mark.usefixtures("log")
def test_a_thread_that_fails_is_logged(path: Path, allowed_logs: AllowedLogs) -> None:
    allowed_logs.allow("ended by an error")

    def fail() -> None:
        raise RuntimeError(SECRET)

    for target in (fail, sys.exit):
        thread = threading.Thread(target=target, name="courier")
        thread.start()
        thread.join()

    text = path.read_text()
    assert "The thread courier ended by an error." in text
    assert "RuntimeError" in text
    assert text.count("ended by") == 1
    assert SECRET not in text


@pytest.mark.usefixtures("log")
def test_warnings_of_python_are_logged(path: Path, allowed_logs: AllowedLogs) -> None:
    allowed_logs.allow("py.warnings")
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        logging.captureWarnings(capture=False)
        logging.captureWarnings(capture=True)
        warnings.warn(f"do not say {SECRET}", UserWarning, stacklevel=1)
        logging.captureWarnings(capture=False)

    assert "do not say [redacted]" in path.read_text()


@pytest.mark.usefixtures("log")
@pytest.mark.no_qt_log
def test_messages_of_qt_are_logged_with_their_level(path: Path, allowed_logs: AllowedLogs) -> None:
    allowed_logs.allow("^qt: ")

    qWarning("mind the gap")
    qCritical(f"no {SECRET}")

    text = path.read_text()
    assert "WARNING MainThread qt: default: mind the gap" in text
    assert "ERROR MainThread qt: default: no [redacted]" in text


def test_a_log_that_cannot_be_written_is_told_once_and_stops_nothing(
    tmp_path: Path, redactor: Redactor, capsys: pytest.CaptureFixture[str], allowed_logs: AllowedLogs
) -> None:
    allowed_logs.allow("cannot be written")
    (tmp_path / "file").touch()

    with set_up_logging(tmp_path / "file" / "confsync.log", redactor):
        logging.getLogger("somebody").info("lost")

    assert capsys.readouterr().err.count("cannot be written") == 1


def test_a_full_disk_is_silent(path: Path, redactor: Redactor, capsys: pytest.CaptureFixture[str]) -> None:
    path.parent.mkdir()
    path.symlink_to("/dev/full")

    with set_up_logging(path, redactor):
        logging.getLogger("somebody").info("lost, and no reason to show %s", SECRET)

    assert capsys.readouterr().err == ""


def test_undoing_it_leaves_nothing(path: Path, redactor: Redactor) -> None:
    before = (sys.excepthook, threading.excepthook, list(logging.getLogger().handlers), logging.getLogger().level)

    set_up_logging(path, redactor).close()

    assert before == (sys.excepthook, threading.excepthook, logging.getLogger().handlers, logging.getLogger().level)
