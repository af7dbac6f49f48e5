"""The queue: opened when it is first needed, told about when it cannot be, and closed for good."""

from pathlib import Path

import pytest

from confsync_gui.core.errors import OutboxError
from confsync_gui.services.queue import Queue


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "outbox.sqlite3"


def test_nothing_is_opened_before_it_is_needed(path: Path) -> None:
    queue = Queue(path)
    assert not path.exists()
    assert queue.outbox() is queue.outbox()
    assert path.exists()
    queue.close()


def test_damaged_file_is_told_until_somebody_has_seen_it(path: Path) -> None:
    path.write_bytes(b"This is no database. " * 100)
    queue = Queue(path)
    aside = queue.outbox().set_aside_as
    assert queue.problem is not None
    assert str(aside) in queue.problem.advice
    queue.acknowledge()
    assert queue.problem is None
    queue.close()


def test_folder_that_cannot_be_used_is_told_and_tried_again(path: Path) -> None:
    path.parent.joinpath("place").write_text("")
    queue = Queue(path.parent / "place" / "outbox.sqlite3")
    with pytest.raises(OutboxError):
        queue.outbox()
    assert queue.problem is not None
    path.parent.joinpath("place").unlink()
    queue.outbox()
    assert queue.problem is None
    queue.close()


def test_who_comes_after_the_end_opens_nothing(path: Path) -> None:
    queue = Queue(path)
    queue.close()
    with pytest.raises(OutboxError, match="is ending"):
        queue.outbox()
    assert not path.exists()
