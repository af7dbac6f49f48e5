"""settings.toml on disk: what a person wrote there by hand survives whatever ConfSync writes, and a bad file is told, not touched."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from pathlib import Path
from stat import S_IMODE
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from confsync_gui.core.errors import Remedy, SettingsError
from confsync_gui.core.settings import Settings, Space, get_value, parse_settings, with_value
from confsync_gui.core.settings_file import SettingsFile

ENG = '{ id = "1", key = "ENG", name = "Engineering" }'
HR = '{ id = "2", key = "HR", name = "People", enabled = false }'


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


def edit(path: Path, text: str, **changes: str) -> str:
    """Write `text`, save it with `changes` (key with __ for dots), check that they and nothing else changed, and return the text."""
    path.write_text(text, "utf-8", newline="")
    before = tomllib.loads(text)
    file = SettingsFile(path)
    wanted = file.current()
    for key, typed in changes.items():
        wanted = with_value(wanted, key.replace("__", "."), typed)
    file.save(wanted)
    assert SettingsFile(path).current() == file.current() == wanted
    result = path.read_text("utf-8")
    assert unknown(tomllib.loads(result)) == unknown(before)
    return result


def unknown(tables: dict[str, Any]) -> dict[str, Any]:
    """Return what `tables` hold beyond the settings and empty tables."""
    own = flat(msgspec.to_builtins(Settings()))
    return {
        key: value for key, value in flat(tables).items() if key not in own and value != {} and "extra_app" not in key
    }


def flat(tables: dict[str, Any], prefix: str = "") -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in tables.items():
        found |= flat(value, f"{prefix}{key}.") if isinstance(value, dict) and value else {f"{prefix}{key}": value}
    return found


def only(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


# Reading.


def test_no_file_and_an_empty_file_mean_the_defaults(path: Path) -> None:
    assert SettingsFile(path).current() == Settings()
    path.touch()
    assert SettingsFile(path).current() == Settings()
    assert path.read_bytes() == b""


def test_a_change_on_disk_is_seen(path: Path) -> None:
    file = SettingsFile(path)
    assert file.current().app.theme == "system"
    path.write_text('[app]\ntheme = "dark"\n')
    assert file.current().app.theme == "dark"
    path.write_text('[app]\ntheme = "light"\n')
    assert file.current().app.theme == "light"


def test_an_unchanged_file_is_not_parsed_again(path: Path) -> None:
    path.write_text("[sync]\nevery_minutes = 5\n")
    file = SettingsFile(path)
    assert file.current() is file.current()


def test_a_file_that_vanished_means_the_last_good_settings_until_it_is_back(path: Path) -> None:
    path.write_text('[app]\ntheme = "dark"\n')
    file = SettingsFile(path)
    file.current()
    path.unlink()
    assert file.current().app.theme == "dark"
    path.write_text('[app]\ntheme = "light"\n')
    assert file.current().app.theme == "light"


def test_a_vanished_file_is_written_anew(path: Path) -> None:
    path.write_text('[app]\ntheme = "dark"\n')
    file = SettingsFile(path)
    chosen = with_value(file.current(), "app.notify", "all")
    path.unlink()
    file.save(chosen)
    assert tomllib.loads(path.read_text()) == {"app": {"theme": "dark", "notify": "all"}}


def test_a_byte_order_mark_and_windows_line_ends_are_read(path: Path) -> None:
    path.write_bytes(b'\xef\xbb\xbf[app]\r\ntheme = "dark" # why\r\n')
    file = SettingsFile(path)
    assert file.current().app.theme == "dark"
    file.save(with_value(file.current(), "app.notify", "all"))
    assert path.read_bytes() == b'[app]\ntheme = "dark" # why\nnotify = "all"\n'


BAD: list[tuple[bytes, str]] = [
    (b"[app\n", "is not valid TOML"),
    (b"theme = dark\n", "is not valid TOML"),
    (b"a = 1\na = 2\n", "is not valid TOML"),
    (b"a = " + b"[" * 5000, "is not valid TOML"),
    (b"a = " + b"9" * 5000, "is not valid TOML"),
    (b"\x00", "is not valid TOML"),
    ("[app]\n".encode("utf-16"), "is not UTF-8 text"),
    (b'[app]\nlanguage = "\xfc"\n', "is not UTF-8 text"),
    (b"[app]\nstart_at_login = 1\n", "The setting app.start_at_login is 1."),
    (b'app = "dark"\n', 'The setting app is "dark".'),
    (b"app.extra_app_settings." + b"a." * 3000 + b"b = 1\n", "nested too deeply"),
]


@pytest.mark.parametrize(("content", "told"), BAD)
def test_a_bad_file_is_told_and_left_as_it_is(path: Path, content: bytes, told: str) -> None:
    path.write_bytes(content)
    file = SettingsFile(path)
    for _ in range(2):
        with pytest.raises(SettingsError) as caught:
            file.current()
        assert told in caught.value.problem.what
        assert caught.value.problem.advice
        assert caught.value.problem.remedy is Remedy.SETTINGS_FILE
    assert path.read_bytes() == content


@pytest.mark.parametrize("content", [content for content, _ in BAD])
def test_saving_over_a_bad_file_sets_it_aside(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    file = SettingsFile(path)
    file.save(with_value(Settings(), "app.theme", "dark"))
    assert file.current().app.theme == "dark"
    [aside] = path.parent.glob("settings.toml.set-aside-*")
    assert aside.read_bytes() == content


def test_a_file_that_turns_bad_and_good_again_while_running(path: Path) -> None:
    path.write_text('[app]\ntheme = "dark"\n')
    file = SettingsFile(path)
    file.current()
    path.write_text("[app\n")
    with pytest.raises(SettingsError):
        file.current()
    path.write_text('[app]\ntheme = "light"\n')
    assert file.current().app.theme == "light"


def test_a_folder_in_the_files_place_is_told_and_set_aside_by_saving(path: Path) -> None:
    (path / "inner").mkdir(parents=True)
    file = SettingsFile(path)
    with pytest.raises(SettingsError, match="is a folder, not a settings file"):
        file.current()
    file.save(with_value(Settings(), "app.theme", "dark"))
    assert path.is_file()
    [aside] = path.parent.glob("settings.toml.set-aside-*")
    assert only(aside) == ["inner"]


def test_a_file_in_the_folders_place_is_told(path: Path) -> None:
    path.touch()
    file = SettingsFile(path / "settings.toml")
    with pytest.raises(SettingsError, match="cannot be read: Not a directory"):
        file.current()
    with pytest.raises(SettingsError):
        file.save(Settings())


def test_a_bad_file_behind_a_link_is_set_aside_and_the_link_stays(tmp_path: Path, path: Path) -> None:
    real = tmp_path / "dotfiles" / "confsync.toml"
    real.parent.mkdir()
    real.write_text("[app\n")
    path.symlink_to(real)
    SettingsFile(path).save(with_value(Settings(), "app.theme", "dark"))
    assert path.is_symlink()
    assert SettingsFile(path).current().app.theme == "dark"
    [aside] = real.parent.glob("confsync.toml.set-aside-*")
    assert aside.read_text() == "[app\n"


@pytest.mark.usefixtures("permissions_hold")
def test_an_unreadable_file_is_told(path: Path) -> None:
    path.touch(mode=0)
    with pytest.raises(SettingsError, match=r"cannot be read: Permission denied. Check its permissions\."):
        SettingsFile(path).current()


# Saving.


@pytest.mark.usefixtures("permissions_hold")
def test_in_a_read_only_folder_nothing_changes(path: Path) -> None:
    path.write_text('[app]\ntheme = "dark"\n')
    file = SettingsFile(path)
    file.current()
    path.parent.chmod(0o500)
    try:
        with pytest.raises(SettingsError, match=r"could not be saved to .*: Permission denied"):
            file.save(Settings())
    finally:
        path.parent.chmod(0o700)
    assert file.current().app.theme == "dark"
    assert path.read_text() == '[app]\ntheme = "dark"\n'
    assert only(path.parent) == ["settings.toml"]


def test_a_read_only_file_is_replaced_for_its_folder_says_who_may(path: Path) -> None:
    path.touch(mode=0o400)
    SettingsFile(path).save(with_value(Settings(), "app.theme", "dark"))
    assert SettingsFile(path).current().app.theme == "dark"


FULL_DISK = """
import resource, signal, sys
from pathlib import Path
from confsync_gui.core.errors import SettingsError
from confsync_gui.core.settings import Settings, with_value
from confsync_gui.core.settings_file import SettingsFile
from confsync_gui.core.toml_edit import edited
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))
try:
    SettingsFile(Path(sys.argv[1])).save(with_value(Settings(), "network.ca_file", "x" * 5000))
except SettingsError as error:
    print(error)
"""


@pytest.mark.parametrize("content", ['[app]\ntheme = "dark"\n', "[app\n"], ids=["good", "bad"])
def test_on_a_full_disk_the_old_file_is_whole(path: Path, content: str) -> None:
    path.write_text(content)
    told = subprocess.run(
        [sys.executable, "-B", "-c", FULL_DISK, path], capture_output=True, text=True, check=True, timeout=20
    )
    assert (
        told.stdout
        == f"The settings could not be saved to {path}: File too large. Check the folder's permissions and the disk.\n"
    )
    assert path.read_text() == content
    assert only(path.parent) == ["settings.toml"]


def test_the_file_and_its_folder_are_for_their_owner_only(tmp_path: Path) -> None:
    path = tmp_path / "config" / "settings.toml"
    SettingsFile(path).save(Settings())
    assert S_IMODE(path.stat().st_mode) == 0o600
    assert S_IMODE(path.parent.stat().st_mode) == 0o700


def test_only_what_differs_from_the_defaults_is_written_and_reads_well(path: Path) -> None:
    SettingsFile(path).save(Settings())
    assert path.read_text() == ""
    text = edit(
        path,
        "",
        confluence__spaces=f"[{ENG}, {HR}]",
        destination__webapp__url="https://a.example",
        app__extra_app_settings='{"a": {"b": 1}}',
    )
    assert text == (
        '[destination.webapp]\nurl = "https://a.example"\n\n'
        "[confluence]\nspaces = [\n"
        '    {id = "1", key = "ENG", name = "Engineering", enabled = true},\n'
        '    {id = "2", key = "HR", name = "People", enabled = false},\n]\n\n'
        "[app.extra_app_settings.a]\nb = 1\n"
    )  # fmt: skip


def test_a_key_that_stands_there_stays_when_it_is_back_at_its_default(path: Path) -> None:
    assert (
        edit(path, "[sync]\nevery_minutes = 5 # often\n", sync__every_minutes="0")
        == "[sync]\nevery_minutes = 0 # often\n"
    )


def test_saving_what_is_there_changes_no_byte(path: Path) -> None:
    text = f"# top\n\n[ app ]\n theme='dark'   # why\n\n\n[confluence]\nspaces = [ {ENG},\n  # later\n  {HR} ]\n# end"
    assert edit(path, text) == text


def test_comments_order_layout_and_unknown_keys_are_kept(path: Path) -> None:
    text = '# mine\n[app]\nnew = 2026-11-24 # later version\ntheme = "dark" # eyes\n\n[other]\nx = [1, 2]\n\n[sync]\n# every_minutes = 5\n'
    changed = edit(path, text, app__theme="light", destination__kind="webapp")
    assert changed.startswith(
        '# mine\n[app]\nnew = 2026-11-24 # later version\ntheme = "light" # eyes\n\n[other]\nx = [1, 2]\n\n[sync]\n# every'
    )
    assert changed.endswith('# every_minutes = 5\n\n[destination]\nkind = "webapp"\n')


def test_the_list_of_spaces_is_changed_in_its_place(path: Path) -> None:
    text = f'[confluence]\nspaces = [\n  {ENG}, # main\n  {HR},\n] # all\nsite_url = ""\n'
    changed = edit(path, text, confluence__spaces=f"[{ENG}, {HR.replace('false', 'true')}]")
    assert changed == text.replace("false", "true")
    grown = edit(path, text, confluence__spaces=f'[{ENG}, {HR}, {{ id = "3", key = "X", name = "Y" }}]')
    assert "# main" in grown
    assert grown.endswith('] # all\nsite_url = ""\n')
    assert "# all" in edit(path, text, confluence__spaces=f"[{ENG}]")


def test_tables_of_spaces_are_changed_in_their_place(path: Path) -> None:
    text = '[[confluence.spaces]]\nid = "1" # first\nkey = "E"\nname = "N"\nowner = "me"\n\n[[confluence.spaces]]\nid = "2"\nkey = "F"\nname = "M"\n'
    changed = edit(
        path,
        text,
        confluence__spaces='[{ id = "1", key = "E", name = "New" }, { id = "2", key = "F", name = "M", enabled = false }]',
    )
    assert changed == text.replace('name = "N"', 'name = "New"') + "enabled = false\n"
    grown = edit(
        path,
        text,
        confluence__spaces='[{ id = "1", key = "E", name = "N" }, { id = "3", key = "G", name = "O" }, { id = "4", key = "H", name = "P" }]',
    )
    assert grown.count("[[confluence.spaces]]") == 3
    assert "# first" in grown


def test_what_somebody_noted_at_a_space_goes_with_the_space(path: Path) -> None:
    text = '[confluence]\nspaces = [{ id = "1", key = "E", name = "N", owner = "me" }, { id = "2", key = "F", name = "M", owner = "you" }]\n'
    path.write_text(text)
    file = SettingsFile(path)
    first, second = file.current().confluence.spaces
    chosen = msgspec.structs.replace(
        file.current().confluence, spaces=[second, Space(id="3", key="G", name="O"), first]
    )
    file.save(msgspec.structs.replace(file.current(), confluence=chosen))
    spaces = tomllib.loads(path.read_text())["confluence"]["spaces"]
    assert [(space["id"], space.get("owner")) for space in spaces] == [("2", "you"), ("3", None), ("1", "me")]


@pytest.mark.parametrize(
    "text",
    [
        f"[confluence]\nspaces = [{ENG}]\n[app]\n",
        f"confluence.spaces = [{ENG}]\n",
        '[[confluence.spaces]]\nid = "1"\nkey = "E"\nname = "N"\n[app]\ntheme = "dark"\n',
    ],
)
def test_emptied_spaces_are_gone(path: Path, text: str) -> None:
    assert "spaces" not in edit(path, text, confluence__spaces="[]")


@pytest.mark.parametrize(
    "text",
    [
        "[app]\n[app.extra_app_settings]\na = 1\n[app.extra_app_settings.b]\nc = [{ d = 1 }]\n[sync]\nevery_minutes = 3\n",
        "[app.extra_app_settings]\na = 1\n",
        "[app]\nextra_app_settings = { a = 1, b = { c = 2 } } # x\n",
        "app.extra_app_settings.a = 1\n",
        '[app]\nextra_app_settings.a = 1\ntheme = "dark"\n',
    ],
)
def test_extra_app_settings_are_replaced_as_a_whole_and_removed_when_emptied(path: Path, text: str) -> None:
    changed = edit(path, text, app__extra_app_settings="{ b = { x = [1, { y = 2 }] }, z = {} }", app__notify="all")
    assert tomllib.loads(changed)["app"]["extra_app_settings"] == {"b": {"x": [1, {"y": 2}]}, "z": {}}
    assert "extra_app_settings" not in edit(path, text, app__extra_app_settings="{}")


def test_a_number_that_becomes_a_truth_is_written(path: Path) -> None:
    assert edit(path, "[app.extra_app_settings]\na = 1 # x\n", app__extra_app_settings="{ a = true }") == (
        "[app.extra_app_settings]\na = true # x\n"
    )
    file = SettingsFile(path)
    assert get_value(file.current(), "app.extra_app_settings")["a"] is True


LAYOUTS = {
    "dotted": 'destination.kind = "inngest"\n# why\nsync.every_minutes = 5 # often\n',
    "dotted with others": 'confluence.site_url = ""\ndestination.inngest.env = "a" # x\napp.extra_app_settings.a.b = 1\n\n[other]\nx = 1 # why\n',
    "dotted in a table": '[destination]\ninngest.env = "a" # why\nkind = "inngest"\n',
    "inline": 'destination = { kind = "inngest", inngest = { env = "a" } } # why\nother = { a = 1 }\n',
    "out of order": '[destination.inngest]\nenv = "a" # why\n[app]\ntheme = "dark"\n[destination.webapp]\nurl = ""\n[destination]\nkind = "webapp"\n',
    "parted": '[destination.inngest]\nenv = "a"\n[app]\ntheme = "dark" # why\n[destination.webapp]\nurl = ""\n',
    "quoted keys": '["destination"]\n"kind" = "inngest" # why\n',
    "tight": '[app]\ntheme="dark"#why\n[destination]\nkind="inngest"',
    "comments only": "# why\n",
    "empty tables": "[destination] # why\n[destination.webapp]\n[confluence]\n[app]\n[app.extra_app_settings]\n",
    "multi-line": '[network]\nca_file = """\n/etc/\\\n   ca.pem""" # why\n',
    "other tables inside": '[destination.kafka]\nurl = "x" # why\n[[destination.more]]\na = 1\n',
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_any_layout_is_edited_and_keeps_its_comments(path: Path, layout: str) -> None:
    changed = edit(
        path, LAYOUTS[layout], destination__kind="webapp", destination__webapp__url="https://a.example", destination__inngest__env="b",
        app__theme="light", app__extra_app_settings='{"a": {"c": 1}, "d": {"e": [1]}}', confluence__spaces=f"[{ENG}, {HR}]",
    )  # fmt: skip
    assert "why" in changed
    assert only(path.parent) == ["settings.toml"]


def test_a_layout_that_cannot_be_edited_is_told_and_left_as_it_is(path: Path) -> None:
    text = "other." + "a." * 3000 + "b = 1\n"
    path.write_text(text)
    file = SettingsFile(path)
    with pytest.raises(SettingsError, match=r"too unusual to change it.*Move it away"):
        file.save(with_value(file.current(), "app.theme", "dark"))
    assert path.read_text() == text
    assert only(path.parent) == ["settings.toml"]


def test_a_link_stays_a_link(tmp_path: Path, path: Path) -> None:
    real = tmp_path / "dotfiles" / "confsync.toml"
    real.parent.mkdir()
    real.write_text('[app]\ntheme = "dark" # why\n')
    path.symlink_to(real)
    file = SettingsFile(path)
    file.save(with_value(file.current(), "app.theme", "light"))
    assert path.is_symlink()
    assert real.read_text() == '[app]\ntheme = "light" # why\n'
    assert only(real.parent) == ["confsync.toml"]


def test_a_letter_that_is_none_is_told_and_nothing_written(path: Path) -> None:
    # What Python makes of bytes on a command line that are not UTF-8.
    with pytest.raises(SettingsError, match=r"hold '\\udcff'"):
        SettingsFile(path).save(with_value(Settings(), "network.ca_file", os.fsdecode(b"/\xff")))
    assert not path.exists()


TEXT = st.text(st.characters(codec="utf-8"), max_size=12)
SPACES = st.lists(
    st.builds(Space, id=st.sampled_from("123456"), key=TEXT, name=TEXT, enabled=st.booleans()),
    max_size=4,
    unique_by=lambda space: space.id,
)
PLAIN = st.booleans() | st.integers(-(2**53), 2**53) | st.floats(allow_nan=False, allow_infinity=False) | TEXT
NESTED = st.recursive(
    PLAIN, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3), max_leaves=6
)
TABLES = st.fixed_dictionaries(
    {},
    optional={
        "destination": st.fixed_dictionaries(
            {}, optional={"kind": st.sampled_from(["inngest", "webapp"]), "webapp": st.fixed_dictionaries({}, optional={"idempotent": st.booleans()})}
        ),
        "confluence": st.fixed_dictionaries({}, optional={"spaces": SPACES.map(msgspec.to_builtins)}),
        "network": st.fixed_dictionaries({}, optional={"ca_file": TEXT}),
        "app": st.fixed_dictionaries({}, optional={"theme": st.just("dark"), "extra_app_settings": st.dictionaries(TEXT, NESTED, max_size=3)}),
    },
)  # fmt: skip


@settings(max_examples=40)
@given(layout=st.sampled_from(sorted(LAYOUTS)), first=TABLES, second=TABLES)
def test_whatever_is_saved_over_whatever_layout_is_read_back(
    tmp_path_factory: pytest.TempPathFactory, layout: str, first: dict[str, Any], second: dict[str, Any]
) -> None:
    path = tmp_path_factory.mktemp("settings") / "settings.toml"
    path.write_text(LAYOUTS[layout])
    others = unknown(tomllib.loads(LAYOUTS[layout]))
    file = SettingsFile(path)
    for wanted in (parse_settings(first), parse_settings(second)):
        file.save(wanted)
        read = SettingsFile(path).current()
        assert msgspec.json.encode(read, order="sorted") == msgspec.json.encode(wanted, order="sorted")
        assert unknown(tomllib.loads(path.read_text("utf-8"))) == others


def test_a_free_table_that_goes_from_dotted_keys_while_another_key_changes(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text('app.extra_app_settings."" = []\napp.theme = "dark"\n\n[other]\nx = 1 # why\n')
    SettingsFile(path).save(Settings())
    assert tomllib.loads(path.read_text()) == {"app": {"theme": "system"}, "other": {"x": 1}}
    assert "# why" in path.read_text()


LAID_OUT = """[confluence]
spaces = [
    { id = "1", key = "ENG", name = "Engineering", note = "theirs" },  # ours
    {id="2",key="OPS",name="Operations",enabled=false},
]
"""


@pytest.mark.parametrize(
    "text",
    [
        LAID_OUT + '[app]\nnotify = "none" # quiet\n',
        # The same lines as a part of a longer text, before the real ones.
        f"note = '''\n{LAID_OUT}'''\n{LAID_OUT}[app]\nnotify = \"none\" # quiet\n",
    ],
)
def test_spaces_that_stay_keep_their_layout_while_another_setting_changes(text: str, tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(text)
    file = SettingsFile(path)
    file.save(with_value(file.current(), "app.notify", "all"))

    assert path.read_text() == text.replace('"none"', '"all"')
