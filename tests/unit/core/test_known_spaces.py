"""The last known list of spaces: one person's, at one site, in a private file."""

import stat
from pathlib import Path

import pytest

from confsync_gui.core.account import Account, User
from confsync_gui.core.errors import ConfSyncError
from confsync_gui.core.known_spaces import forget_others, keep_spaces, owner_of, recall_spaces
from confsync_gui.core.space_catalogue import ListedSpace, catalogue, row_of

KNOWN = catalogue(
    map(
        row_of,
        [
            ListedSpace(id="1", key="ENG", name="Größe # 1"),
            ListedSpace(id="2", key="~ada", name="Ada", personal=True, archived=True),
        ],
    ),
    1_700_000_000_000,
)


def account(base: str = "https://a.example/wiki", user: str = "ada") -> Account:
    return Account(method="atlassian", site_url=base, api_base=base, login="", user=User(id=user, name="Ada"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "spaces.json"


def test_a_list_comes_back_as_it_was_kept(path: Path) -> None:
    owner = owner_of(account())
    keep_spaces(path, owner, KNOWN)
    assert recall_spaces(path, owner) == KNOWN
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert "a.example" not in path.read_text()


@pytest.mark.parametrize(
    "other", [account(user="grace"), account(base="https://b.example/wiki"), account(base=""), None]
)
def test_nobody_else_gets_it_and_it_goes_when_they_come(path: Path, other: Account | None) -> None:
    keep_spaces(path, owner_of(account()), KNOWN)
    assert recall_spaces(path, owner_of(other)) is None
    forget_others(path, owner_of(account()))
    assert path.exists()
    forget_others(path, owner_of(other))
    assert not path.exists()


def test_no_file_is_no_list_and_a_broken_one_names_itself(path: Path) -> None:
    assert recall_spaces(path, "somebody") is None
    path.parent.mkdir()
    path.write_text('{"version": 1, "owner": "somebody"')
    with pytest.raises(ConfSyncError) as caught:
        recall_spaces(path, "somebody")
    assert str(path) in caught.value.problem.what
    forget_others(path, "somebody")
    assert not path.exists()
