"""The account on disk: read back as it was written, and a damaged file is an error with a remedy, not a crash."""

from __future__ import annotations

import json
from pathlib import Path
from stat import S_IMODE

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from confsync_gui.core.account import Account, User, load_account, save_account
from confsync_gui.core.errors import ConfSyncError, Remedy

ADA = Account(
    method="atlassian",
    site_url="https://example.atlassian.net/wiki",
    api_base="https://api.atlassian.com/ex/confluence/1",
    login="ada@example.com",
    user=User(id="5b10", name="Ada Lovelace", email="ada@example.com", image="https://example.com/ada.png"),
)
TEXT = st.text(st.characters(codec="utf-8"), max_size=20)
USERS = st.builds(
    User,
    id=st.text(st.characters(codec="utf-8"), min_size=1, max_size=9),
    name=TEXT,
    email=st.none() | TEXT,
    image=st.none() | TEXT,
)
ACCOUNTS = st.builds(
    Account,
    method=TEXT,
    site_url=TEXT,
    api_base=TEXT,
    login=TEXT,
    user=USERS,
    client_id=TEXT,
    claims=st.dictionaries(TEXT, TEXT | st.lists(TEXT, max_size=2), max_size=2),
    verified=st.booleans(),
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("account")


@settings(max_examples=30)
@given(account=ACCOUNTS)
def test_an_account_is_read_back_as_it_was_written(folder: Path, account: Account) -> None:
    save_account(folder / "account.json", account)
    assert load_account(folder / "account.json") == account


def test_the_file_is_for_its_owner_only_and_holds_just_these_keys(tmp_path: Path) -> None:
    path = tmp_path / "new" / "account.json"
    save_account(path, ADA)
    assert S_IMODE(path.stat().st_mode) == 0o600
    assert S_IMODE(path.parent.stat().st_mode) == 0o700
    told = json.loads(path.read_text("utf-8"))
    assert sorted(told) == ["api_base", "login", "method", "site_url", "user"]
    assert sorted(told["user"]) == ["email", "id", "image", "name"]


@pytest.mark.parametrize(
    ("method", "name"), [("atlassian", "account-token"), ("datacenter", "account-token"), ("webapp", "webapp")]
)
def test_the_vault_keeps_each_method_s_secret_under_its_name(method: str, name: str) -> None:
    account = Account(method=method, site_url="", api_base="", login="", user=ADA.user)
    assert account.secret_name == name


def test_no_file_and_an_empty_file_are_nobody(tmp_path: Path) -> None:
    path = tmp_path / "account.json"
    assert load_account(path) is None
    path.touch()
    assert load_account(path) is None


def test_keys_of_a_newer_version_are_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "account.json"
    save_account(path, ADA)
    path.write_text(json.dumps({**json.loads(path.read_text()), "since": 5}))
    assert load_account(path) == ADA


@pytest.mark.parametrize(
    "damage",
    [b"{", b"[]", b"null", b'{"method": "atlassian"}', b"\xff\xfe", b'{"user": "\xff"}', b'{"new": ' + b"[" * 5000],
    ids=["cut", "list", "null", "keys missing", "utf-16", "latin-1", "deep"],
)
def test_a_damaged_file_says_to_sign_in_again(tmp_path: Path, damage: bytes) -> None:
    path = tmp_path / "account.json"
    path.write_bytes(damage)
    with pytest.raises(ConfSyncError) as caught:
        load_account(path)
    assert str(path) in caught.value.problem.what
    assert caught.value.problem.remedy is Remedy.SIGN_IN
    assert path.read_bytes() == damage


def test_a_user_without_an_id_is_damage(tmp_path: Path) -> None:
    path = tmp_path / "account.json"
    save_account(path, ADA)
    path.write_text(path.read_text().replace("5b10", ""))
    with pytest.raises(ConfSyncError, match="damaged"):
        load_account(path)


def test_a_folder_in_the_files_place_is_told(tmp_path: Path) -> None:
    path = tmp_path / "account.json"
    path.mkdir()
    with pytest.raises(ConfSyncError, match="cannot be read: Is a directory"):
        load_account(path)
    with pytest.raises(OSError, match=r"account\.json"):
        save_account(path, ADA)
    assert list(tmp_path.iterdir()) == [path]
