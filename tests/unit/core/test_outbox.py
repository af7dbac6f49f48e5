"""The outbox keeps what it took: across crashes, processes, threads, full disks and files that are not its own."""

from __future__ import annotations

import contextlib
import os
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from stat import S_IMODE

import pytest

from confsync_gui.core.errors import OutboxError, Problem, Remedy
from confsync_gui.core.outbox import Outbox
from confsync_gui.core.outbox_file import APPLICATION_ID
from confsync_gui.core.outbox_schema import MIGRATIONS
from confsync_gui.core.request import Held, NewRequest, Overview, RequestState, SyncRequest, Trigger

WRONG = Problem("The server refused.", "Ask its people.", Remedy.DESTINATION)
DELIVERED = [state for state in RequestState if not state.undelivered]


def new(name: str, user: str = "ada", at: int = 1000, body: bytes = b"{}") -> NewRequest:
    return NewRequest(
        id=name, user_id=user, trigger=Trigger.TRAY, body=body, seed=f"seed-{name}", server_id=f"S{name}", created_at=at
    )


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "outbox.sqlite3"


@pytest.fixture
def outbox(path: Path) -> Iterator[Outbox]:
    opened = Outbox(path)
    yield opened
    opened.close()


@contextlib.contextmanager
def opened(path: Path) -> Iterator[Outbox]:
    outbox = Outbox(path)
    try:
        yield outbox
    finally:
        outbox.close()


def sql(path: Path, statement: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        return connection.execute(statement).fetchall()
    finally:
        connection.close()


# The life of a request.


def test_a_press_is_stored_as_it_was_made(outbox: Outbox) -> None:
    body = bytes(range(256))
    assert outbox.press(new("a", at=5, body=body)) == SyncRequest(
        seq=1, id="a", user_id="ada", trigger=Trigger.TRAY, destination="", body=body, seed="seed-a", server_id="Sa",
        state=RequestState.QUEUED, created_at=5, updated_at=5, attempts=0, next_attempt_at=5, problem=None,
    )  # fmt: skip


def test_an_empty_outbox_has_nothing(outbox: Outbox) -> None:
    assert (outbox.head(), outbox.overview(), outbox.waiting(), outbox.interrupted()) == (None, Overview(), 0, [])
    assert outbox.set_aside_as is None
    with pytest.raises(KeyError):
        outbox.get(1)


def test_an_attempt_and_its_end_are_noted(outbox: Outbox) -> None:
    seq = outbox.press(new("a", at=5)).seq
    sending = outbox.begin(seq, "inngest", 10)
    assert (sending.state, sending.destination, sending.attempts, sending.next_attempt_at, sending.updated_at) == (
        RequestState.SENDING, "inngest", 1, None, 10,
    )  # fmt: skip
    again = outbox.record(seq, RequestState.QUEUED, 20, problem=WRONG, next_attempt_at=30)
    assert (again.state, again.attempts, again.next_attempt_at, again.problem, again.updated_at) == (
        RequestState.QUEUED,
        1,
        30,
        WRONG,
        20,
    )
    outbox.begin(seq, "inngest", 30)
    done = outbox.accept(seq, 40, server_id="S2")
    assert (done.state, done.attempts, done.next_attempt_at, done.problem, done.server_id) == (
        RequestState.ACCEPTED,
        2,
        None,
        None,
        "S2",
    )
    assert (done.id, done.body, done.seed, done.created_at) == ("a", b"{}", "seed-a", 5)


def test_a_server_that_gives_no_id_leaves_the_computed_one(outbox: Outbox) -> None:
    seq = outbox.press(new("a")).seq
    assert outbox.accept(seq, 1, server_id="").server_id == "Sa"
    assert outbox.accept(seq, 1).server_id == "Sa"


@pytest.mark.parametrize("state", list(RequestState))
def test_only_what_is_undelivered_waits(outbox: Outbox, state: RequestState) -> None:
    seq = outbox.press(new("a")).seq
    request = outbox.record(seq, state, 1)
    assert outbox.waiting() == int(state.undelivered)
    assert outbox.head() == (request if state.undelivered else None)
    assert outbox.interrupted() == ([request] if state is RequestState.SENDING else [])
    taken = state in {RequestState.ACCEPTED, RequestState.RUNNING, RequestState.SUCCEEDED}
    assert outbox.overview() == Overview(
        head=outbox.head(),
        newest=request,
        last_accepted=request if taken else None,
        waiting=outbox.waiting(),
        running=request if state is RequestState.RUNNING else None,
    )


def test_the_overview_tells_the_rows_apart(outbox: Outbox) -> None:
    taken, refused, head, newest = (outbox.press(new(user, user)) for user in ("a", "b", "c", "d"))
    taken = outbox.accept(taken.seq, 6)
    outbox.record(refused.seq, RequestState.FAILED, 7, problem=WRONG)
    assert outbox.overview() == Overview(head=head, newest=newest, last_accepted=taken, waiting=2)


def test_what_is_not_there_cannot_change(outbox: Outbox) -> None:
    with pytest.raises(KeyError):
        outbox.begin(7, "inngest", 1)
    with pytest.raises(KeyError):
        outbox.accept(7, 1)
    assert outbox.press(new("a")).seq == 1


# Coalescing, order, hurry.


@pytest.mark.parametrize("state", [RequestState.QUEUED, RequestState.SENDING])
def test_a_second_press_of_the_same_user_adds_none_while_one_waits(outbox: Outbox, state: RequestState) -> None:
    first = outbox.press(new("a", at=5))
    outbox.record(first.seq, state, 6, problem=WRONG, next_attempt_at=99_000)
    second = outbox.press(new("b", at=10, body=b"other"))
    assert (second.seq, second.id, second.body) == (first.seq, "a", b"{}")
    assert second.next_attempt_at == (10 if state is RequestState.QUEUED else 99_000)
    assert outbox.waiting() == 1


@pytest.mark.parametrize("state", DELIVERED)
def test_a_press_after_delivery_is_a_new_request(outbox: Outbox, state: RequestState) -> None:
    first = outbox.press(new("a"))
    outbox.record(first.seq, state, 6)
    second = outbox.press(new("b"))
    assert (second.seq > first.seq, second.id) == (True, "b")
    assert outbox.get(first.seq).state is state


def test_another_user_gets_a_request_of_their_own_and_hurries_all(outbox: Outbox) -> None:
    ada = outbox.press(new("a", "ada", at=5))
    outbox.record(ada.seq, RequestState.QUEUED, 6, next_attempt_at=99_000)
    bob = outbox.press(new("b", "bob", at=10))
    assert outbox.head() == outbox.get(ada.seq)
    assert (outbox.get(ada.seq).next_attempt_at, bob.next_attempt_at, outbox.waiting()) == (10, 10, 2)


def test_the_oldest_waiting_request_is_next_due_or_not(outbox: Outbox) -> None:
    ada, bob = outbox.press(new("a", "ada")), outbox.press(new("b", "bob"))
    outbox.record(ada.seq, RequestState.QUEUED, 6, next_attempt_at=None)
    assert outbox.head() == outbox.get(ada.seq)
    outbox.record(ada.seq, RequestState.FAILED, 7)
    assert outbox.head() == bob
    assert outbox.overview().newest == bob


def test_hurry_makes_due_what_waits_and_nothing_else(outbox: Outbox) -> None:
    held, sent, done = (outbox.press(new(user, user)) for user in ("a", "b", "c"))
    outbox.record(held.seq, RequestState.QUEUED, 6, problem=WRONG)
    outbox.begin(sent.seq, "inngest", 6)
    outbox.record(done.seq, RequestState.FAILED, 6)
    outbox.hurry(50)
    assert [outbox.get(request.seq).next_attempt_at for request in (held, sent, done)] == [50, None, None]
    assert outbox.get(held.seq).problem == WRONG


def test_two_requests_never_share_an_id(outbox: Outbox) -> None:
    outbox.accept(outbox.press(new("a")).seq, 1)
    with pytest.raises(OutboxError, match="UNIQUE"):
        outbox.press(new("a"))
    assert outbox.waiting() == 0
    assert outbox.press(new("b")).id == "b"


def test_notes_are_kept(outbox: Outbox, path: Path) -> None:
    assert outbox.note("x") == ""
    outbox.keep_note("x", "1")
    outbox.keep_note("x", "2")
    outbox.keep_note("y", "ü")
    with opened(path) as again:
        assert (again.note("x"), again.note("y")) == ("2", "ü")


def test_an_unchanged_note_is_not_written(outbox: Outbox, path: Path) -> None:
    outbox.keep_note("x", "1")
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    # Nobody else can write now, and nothing has to.
    outbox.keep_note("x", "1")
    holder.close()
    assert outbox.note("x") == "1"


# On disk.


def test_everything_is_there_after_opening_again(path: Path) -> None:
    with opened(path) as first:
        seq = first.press(new("a")).seq
        before = first.record(seq, RequestState.QUEUED, 6, problem=WRONG, next_attempt_at=7)
    with opened(path) as again:
        assert again.get(seq) == before
        assert again.set_aside_as is None


def test_the_file_survives_a_power_cut_by_its_settings(path: Path, outbox: Outbox) -> None:
    outbox.press(new("a"))
    assert sql(path, "PRAGMA journal_mode") == [("wal",)]
    assert sql(path, "PRAGMA application_id") == [(APPLICATION_ID,)]
    assert sql(path, "PRAGMA user_version") == [(len(MIGRATIONS),)]


def test_after_a_note_that_may_be_lost_everything_is_durable_again(outbox: Outbox) -> None:
    seq = outbox.press(new("a")).seq
    outbox.begin(seq, "inngest", 5, durable=False)
    # A power cut cannot be had here: SQLite's own setting stands for it, and 2 is FULL (sqlite.org/pragma.html).
    assert outbox._connection.execute("PRAGMA synchronous").fetchone() == (2,)  # noqa: SLF001 - it is the connection's own
    with pytest.raises(KeyError):
        outbox.begin(seq + 1, "inngest", 6, durable=False)
    assert outbox._connection.execute("PRAGMA synchronous").fetchone() == (2,)  # noqa: SLF001 - the same


def test_what_was_noted_in_haste_is_made_durable_in_the_log_where_it_stands(
    outbox: Outbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[int] = []
    outbox.begin(outbox.press(new("a")).seq, "inngest", 5, durable=False)
    monkeypatch.setattr(os, "fsync", lambda file: synced.append(os.fstat(file).st_ino))
    outbox.make_durable()
    assert synced == [outbox.path.with_name(f"{outbox.path.name}-wal").stat().st_ino]


def test_the_files_are_for_their_owner_only(tmp_path: Path) -> None:
    umask = os.umask(0)
    try:
        with opened(tmp_path / "data" / "outbox.sqlite3") as outbox:
            outbox.press(new("a"))
            modes = {path.name: S_IMODE(path.stat().st_mode) for path in (tmp_path / "data").iterdir()}
            assert S_IMODE((tmp_path / "data").stat().st_mode) == 0o700
    finally:
        os.umask(umask)
    assert modes == dict.fromkeys(["outbox.sqlite3", "outbox.sqlite3-wal", "outbox.sqlite3-shm"], 0o600)


def test_an_open_file_that_others_could_read_is_closed_to_them(path: Path) -> None:
    Outbox(path).close()
    path.chmod(0o644)
    with opened(path):
        assert S_IMODE(path.stat().st_mode) == 0o600


PRESS_AND_WAIT = """
import sys, time
from pathlib import Path
from confsync_gui.core.outbox import Outbox
from confsync_gui.core.request import NewRequest, Trigger
outbox = Outbox(Path(sys.argv[1]))
for user in sys.argv[2:]:
    outbox.press(NewRequest(id=user, user_id=user, trigger=Trigger.TRAY, body=b"x" * 9000, seed="s", server_id="S", created_at=1))
    print(user, flush=True)
{rest}
"""


def pressing(path: Path, *users: str, rest: str = "sys.stdin.read()") -> subprocess.Popen[str]:
    code = PRESS_AND_WAIT.format(rest=rest)
    return subprocess.Popen(
        [sys.executable, "-c", code, path, *users], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


@pytest.mark.parametrize(
    ("rest", "state"),
    [
        ("sys.stdin.read()", RequestState.QUEUED),
        ("outbox.begin(2, 'inngest', 5); print('began', flush=True); sys.stdin.read()", RequestState.SENDING),
        (
            "outbox.begin(2, 'inngest', 5, durable=False); print('began', flush=True); sys.stdin.read()",
            RequestState.SENDING,
        ),
    ],
    ids=["between press and attempt", "between attempt and record", "the same where no power cut matters"],
)
def test_a_request_survives_kill_9(path: Path, rest: str, state: RequestState) -> None:
    with pressing(path, "ada", "bob", rest=rest) as process:
        assert process.stdout is not None
        for _ in range(2 + ("began" in rest)):
            assert process.stdout.readline()
        process.kill()
        assert process.wait(20) == -signal.SIGKILL
    with opened(path) as outbox:
        assert outbox.set_aside_as is None
        assert [outbox.get(seq).id for seq in (1, 2)] == ["ada", "bob"]
        assert outbox.get(2).state is state
        assert outbox.get(2).body == b"x" * 9000
        assert [request.seq for request in outbox.interrupted()] == ([2] if state is RequestState.SENDING else [])


def test_a_transaction_cut_short_by_kill_9_leaves_nothing_behind(path: Path) -> None:
    rest = "outbox._connection.execute('BEGIN'); outbox._connection.execute('DELETE FROM request'); print('cut', flush=True); sys.stdin.read()"
    with pressing(path, "ada", rest=rest) as process:
        assert process.stdout is not None
        assert [process.stdout.readline() for _ in range(2)] == ["ada\n", "cut\n"]
        process.kill()
    with opened(path) as outbox:
        assert outbox.waiting() == 1


def test_two_processes_share_one_outbox(path: Path) -> None:
    users = [[f"{process}-{number}" for number in range(10)] for process in range(3)]
    # All at once on a file that is not there yet: each of them tries to make it.
    processes = [pressing(path, *some, rest="") for some in users]
    for process in processes:
        told, _ = process.communicate(timeout=30)
        assert process.returncode == 0
        assert len(told.split()) == 10
    with opened(path) as outbox:
        assert outbox.set_aside_as is None
        stored = [outbox.get(seq).id for seq in range(1, 31)]
    assert sorted(stored) == sorted(user for some in users for user in some)
    for some in users:
        assert [user for user in stored if user in some] == some
    assert not list(path.parent.glob("*set-aside*"))


def test_threads_that_open_the_same_new_file_at_once_all_get_it(tmp_path: Path) -> None:
    for attempt in range(10):
        path = tmp_path / f"outbox-{attempt}.sqlite3"
        barrier, got = threading.Barrier(4), list[Outbox]()

        def open_it(path: Path = path, barrier: threading.Barrier = barrier, got: list[Outbox] = got) -> None:
            barrier.wait(10)
            got.append(Outbox(path))

        run_all(open_it for _ in range(4))
        assert [outbox.set_aside_as for outbox in got] == [None] * 4
        for outbox in got:
            outbox.close()


def run_all(jobs: Iterator[Callable[[], None]]) -> None:
    threads = [threading.Thread(target=job) for job in jobs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
        assert not thread.is_alive()


def test_several_threads_use_one_outbox(outbox: Outbox) -> None:
    def work(user: str) -> None:
        for number in range(15):
            request = outbox.press(new(f"{user}{number}", user))
            outbox.begin(request.seq, "inngest", 2)
            outbox.press(new(f"{user}{number}-again", user))
            outbox.keep_note(user, str(number))
            outbox.accept(request.seq, 3)

    run_all((lambda user=user: work(user)) for user in "abcd")  # type: ignore[misc]
    requests = [outbox.get(seq) for seq in range(1, 61)]
    assert {request.state for request in requests} == {RequestState.ACCEPTED}
    for user in "abcd":
        assert [request.id for request in requests if request.user_id == user] == [
            f"{user}{number}" for number in range(15)
        ]
        assert outbox.note(user) == "14"
    assert (outbox.waiting(), {request.attempts for request in requests}) == (0, {1})


# Files that cannot be used.


def test_an_older_file_is_brought_up_to_date(path: Path) -> None:
    # A program that ended between making the file and its first table.
    path.touch()
    with opened(path) as outbox:
        assert outbox.set_aside_as is None
        outbox.press(new("a"))
    sql(path, "PRAGMA user_version")
    with opened(path) as again:
        assert again.waiting() == 1


def foreign(path: Path) -> None:
    sql(path, "CREATE TABLE mine (a)")


def newer(path: Path) -> None:
    Outbox(path).close()
    sql(path, f"PRAGMA user_version = {len(MIGRATIONS) + 1}")


def garbage(path: Path) -> None:
    path.write_bytes(b"this is no database, whatever its name says\n" * 200)


def short_garbage(path: Path) -> None:
    path.write_bytes(b"x")


def truncated(path: Path) -> None:
    with opened(path) as outbox:
        for number in range(20):
            outbox.press(new(str(number), str(number), body=b"x" * 5000))
    os.truncate(path, path.stat().st_size // 2)


def overwritten(path: Path, page: int = 1) -> None:
    with opened(path) as outbox:
        for number in range(20):
            outbox.press(new(str(number), str(number), body=b"x" * 5000))
    with path.open("r+b") as file:
        file.seek(4096 * page)
        file.write(b"\xff" * 8192)


def overwritten_behind_the_first_rows(path: Path) -> None:
    overwritten(path, page=30)


def with_a_letter_that_is_none(path: Path) -> None:
    with opened(path) as outbox:
        outbox.press(new("a"))
    path.write_bytes(path.read_bytes().replace(b"seed-a", b"\xff" * 6))


def without_a_column(path: Path) -> None:
    Outbox(path).close()
    sql(path, "ALTER TABLE request DROP COLUMN seed")


def without_tables(path: Path) -> None:
    Outbox(path).close()
    sql(path, "DROP TABLE request")


@pytest.mark.parametrize(
    "spoil",
    [
        foreign,
        newer,
        garbage,
        short_garbage,
        truncated,
        overwritten,
        overwritten_behind_the_first_rows,
        with_a_letter_that_is_none,
        without_a_column,
        without_tables,
    ],
)
def test_a_file_that_cannot_be_used_is_set_aside_untouched(path: Path, spoil: Callable[[Path], None]) -> None:
    spoil(path)
    content = path.read_bytes()
    with opened(path) as outbox:
        assert outbox.set_aside_as is not None
        assert outbox.set_aside_as.name.startswith("outbox.sqlite3.set-aside-")
        assert outbox.set_aside_as.read_bytes() == content
        assert outbox.press(new("a")).seq == 1
    with opened(path) as again:
        assert (again.set_aside_as, again.waiting()) == (None, 1)


def test_a_foreign_file_keeps_its_permissions_and_its_journal(path: Path) -> None:
    foreign(path)
    path.chmod(0o644)
    for suffix in ("-journal", "-wal"):
        path.with_name(path.name + suffix).write_bytes(b"")
    with opened(path) as outbox:
        aside = outbox.set_aside_as
    assert aside is not None
    assert S_IMODE(aside.stat().st_mode) == 0o644
    assert aside.with_name(f"{aside.name}-journal").exists()
    assert sql(aside, "PRAGMA journal_mode") == [("delete",)]


def test_a_folder_in_the_files_place_is_set_aside(path: Path) -> None:
    (path / "inner").mkdir(parents=True)
    with opened(path) as outbox:
        assert outbox.set_aside_as is not None
        assert (outbox.set_aside_as / "inner").is_dir()
        assert outbox.press(new("a")).seq == 1


def test_a_request_that_this_version_does_not_know_is_an_error_and_not_a_crash(path: Path) -> None:
    with opened(path) as outbox:
        outbox.press(new("a"))
        sql(path, "UPDATE request SET trigger = 'telepathy'")
        with pytest.raises(OutboxError, match="request 1 holds what this version does not know"):
            outbox.head()


@pytest.mark.usefixtures("permissions_hold")
@pytest.mark.parametrize("there", [False, True])
def test_a_read_only_folder_is_told_and_nothing_set_aside(path: Path, *, there: bool) -> None:
    if there:
        Outbox(path).close()
        path.chmod(0o400)
    names = sorted(path.parent.iterdir())
    path.parent.chmod(0o500)
    try:
        with pytest.raises(OutboxError) as caught:
            Outbox(path)
    finally:
        path.parent.chmod(0o700)
    assert str(path) in caught.value.problem.what
    assert caught.value.problem.advice
    assert sorted(path.parent.iterdir()) == names


def test_a_file_in_the_folders_place_is_told(path: Path) -> None:
    path.touch()
    with pytest.raises(OutboxError, match="File exists"):
        Outbox(path / "outbox.sqlite3")


def test_a_file_that_somebody_else_locked_is_told_and_not_set_aside(path: Path, outbox: Outbox) -> None:
    outbox._connection.execute("PRAGMA busy_timeout = 1")  # noqa: SLF001 - not to wait five seconds for what will not come
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with pytest.raises(OutboxError, match="locked"):
        outbox.press(new("a"))
    holder.close()
    assert outbox.press(new("a")).seq == 1


def test_a_closed_outbox_says_so(path: Path) -> None:
    outbox = Outbox(path)
    outbox.close()
    with pytest.raises(OutboxError, match="closed"):
        outbox.head()


FULL_DISK = """
import resource, signal, sys
from pathlib import Path
from confsync_gui.core.errors import OutboxError
from confsync_gui.core.outbox import Outbox
from confsync_gui.core.request import Held, NewRequest, Overview, RequestState, Trigger
def new(name):
    return NewRequest(id=name, user_id=name, trigger=Trigger.TRAY, body=b"x" * 5000, seed="s", server_id="S", created_at=1)
outbox = Outbox(Path(sys.argv[1]))
outbox.press(new("first"))
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
for limit in (250_000, resource.RLIM_INFINITY):
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
    taken = 0
    try:
        for number in range(20):
            outbox.press(new(f"{limit}-{number}"))
            taken += 1
    except OutboxError as error:
        print(error.problem.what)
    print(taken, outbox.waiting())
"""


def test_on_a_full_disk_a_press_is_refused_and_what_was_taken_is_kept(path: Path) -> None:
    told = subprocess.run(
        [sys.executable, "-c", FULL_DISK, path], capture_output=True, text=True, check=True, timeout=30
    )
    refused, full, after = told.stdout.splitlines()
    assert refused.startswith(f"The queue {path} cannot be used: ")
    taken, waiting = map(int, full.split())
    assert 0 < taken == waiting - 1 < 20
    assert after == f"20 {waiting + 20}"
    with opened(path) as outbox:
        assert (outbox.set_aside_as, outbox.waiting()) == (None, waiting + 20)


def test_a_database_that_may_not_grow_refuses_the_press_whole(outbox: Outbox) -> None:
    kept = outbox.press(new("a"))
    outbox._connection.execute("PRAGMA max_page_count = 1")  # noqa: SLF001 - the disk is full from here on
    with pytest.raises(OutboxError, match="full"):
        outbox.press(new("b", "bob", at=9999, body=b"x" * 100_000))
    assert [outbox.head(), outbox.overview().newest] == [kept, kept]
    outbox._connection.execute("PRAGMA max_page_count = 1000000")  # noqa: SLF001 - and has room again
    assert outbox.press(new("b", "bob", body=b"x" * 100_000)).id == "b"


# Whose it is.


def test_each_user_sees_their_own_and_what_waits_for_others(outbox: Outbox) -> None:
    of_ada, of_bob = outbox.press(new("a", "ada", 1)), outbox.press(new("b", "bob", 2))
    of_ada, of_bob = outbox.get(of_ada.seq), outbox.get(of_bob.seq)
    assert outbox.overview("ada") == Overview(
        head=of_ada, newest=of_ada, waiting=1, held=(Held(user_id="bob", name="bob", count=1),)
    )
    assert outbox.overview("zoe").head is None
    assert (outbox.overview("").head, len(outbox.overview("").held)) == (None, 2)
    assert (outbox.head("ada"), outbox.head("bob"), outbox.head("")) == (of_ada, of_bob, None)
    assert outbox.overview().waiting == 2


def test_what_is_released_is_anybodys_to_send_and_held_for_nobody(outbox: Outbox) -> None:
    pressed = outbox.press(new("a", "ada", 1))
    outbox.release(pressed.seq, "inngest", 7)
    released = outbox.get(pressed.seq)
    assert (released.released, released.destination, released.next_attempt_at) == (True, "inngest", 7)
    assert outbox.overview("") == Overview(head=released, newest=released, waiting=1)
    assert outbox.head("bob") == released


def test_what_is_delivered_is_not_released(outbox: Outbox) -> None:
    pressed = outbox.press(new("a"))
    accepted = outbox.accept(pressed.seq, 2)
    outbox.release(pressed.seq, "inngest", 7)
    assert outbox.get(pressed.seq) == accepted


def test_an_outbox_of_the_version_before_keeps_its_queue_for_its_user(path: Path) -> None:
    with opened(path) as outbox:
        pressed = outbox.press(new("a", "ada"))
    sql(path, "DROP INDEX by_user")
    sql(path, "ALTER TABLE request DROP COLUMN released")
    sql(path, "ALTER TABLE request DROP COLUMN place")
    sql(path, "PRAGMA user_version = 2")
    with opened(path) as outbox:
        assert (outbox.head("ada"), outbox.head("bob")) == (pressed, None)


def test_what_moved_is_told_by_its_order_and_not_by_the_clock(outbox: Outbox) -> None:
    first, second = outbox.press(new("a", at=9_000)), outbox.press(new("b", user="bob", at=9_000))
    moment, moved = outbox.moved_since(None)
    assert moved == []
    # The clock was set back meanwhile.
    outbox.record(first.seq, RequestState.FAILED, 10, problem=WRONG)
    later, moved = outbox.moved_since(moment)
    assert [(request.seq, request.state) for request in moved] == [(first.seq, RequestState.FAILED)]
    assert outbox.moved_since(later) == (later, [])
    outbox.begin(second.seq, "inngest", 20)
    outbox.accept(second.seq, 30)
    assert [request.seq for request in outbox.moved_since(moment)[1]] == [first.seq, second.seq]
    assert [request.seq for request in outbox.moved_since(later)[1]] == [second.seq]
