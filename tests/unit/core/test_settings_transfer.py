"""Settings on their way to another computer: nothing is lost, nothing is half done, and no secret is among them."""

import os
from pathlib import Path

import msgspec
import pytest

from confsync_gui.core.errors import ConfSyncError, SettingsError, UsageError
from confsync_gui.core.settings import Settings, Space, all_keys, with_value
from confsync_gui.core.settings_transfer import Import, export_settings, read_import
from confsync_gui.core.site_settings import read_site_settings

NOTHING: frozenset[str] = frozenset()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "exported.toml"


def full() -> Settings:
    settings = with_value(Settings(), "network.proxy", "http://proxy.example.com:3128")
    settings = with_value(settings, "app.extra_app_settings", '{ "team" = { "id" = 7 } }')
    spaces = [Space(id="1", key="ENG", name='Engi"neering'), Space(id="2", key="HR", name="Leute ✓", enabled=False)]
    return msgspec.structs.replace(settings, confluence=msgspec.structs.replace(settings.confluence, spaces=spaces))


def take(path: Path, text: str, onto: Settings | None = None, locked: frozenset[str] = NOTHING) -> Import:
    path.write_text(text, "utf-8")
    return read_import(path, onto or Settings(), locked)


def test_what_was_exported_makes_another_computer_the_same(path: Path, tmp_path: Path) -> None:
    export_settings(full(), path, tmp_path / "settings.toml")
    other = with_value(with_value(Settings(), "app.theme", "dark"), "sync.every_minutes", "15")
    taken = read_import(path, other, NOTHING)
    assert taken.settings == full()
    assert (taken.unknown, taken.locked) == ((), ())
    assert set(taken.changed) == {
        "network.proxy",
        "app.extra_app_settings",
        "confluence.spaces",
        "app.theme",
        "sync.every_minutes",
    }


def test_an_export_names_every_setting_and_may_be_an_organisations_file(path: Path, tmp_path: Path) -> None:
    export_settings(full(), path, tmp_path / "settings.toml")
    text = path.read_text("utf-8")
    assert all(f"{key.rpartition('.')[2]} = " in text or f"[{key}" in text for key in all_keys())
    assert text.startswith("# Settings of ConfSync.")
    assert read_site_settings(path).defaults == full()


def test_a_file_that_names_little_changes_little(path: Path) -> None:
    taken = take(path, '[app]\ntheme = "dark"\nnotify = "failures"\n', full())
    assert taken.settings == with_value(full(), "app.theme", "dark")
    assert taken.changed == ("app.theme",)


def test_unknown_keys_are_told_and_left_out(path: Path) -> None:
    taken = take(path, 'colour = "red"\n[app]\ntheme = "dark"\nfont.size = 7\n[future]\n')
    assert taken.settings == with_value(Settings(), "app.theme", "dark")
    assert taken.unknown == ("colour", "app.font.size", "future")
    assert "Unknown, and left out: colour, app.font.size, future." in taken.lines()


def test_locked_keys_are_told_and_stay(path: Path) -> None:
    taken = take(path, '[app]\ntheme = "dark"\nnotify = "all"\n', locked=frozenset({"app.notify", "app.language"}))
    assert taken.settings == with_value(Settings(), "app.theme", "dark")
    assert taken.locked == ("app.notify",)
    assert "Set by your organisation, and left as they are: app.notify." in taken.lines()


def test_nothing_new_is_told_as_such(path: Path) -> None:
    assert take(path, "").lines() == ["No setting is another one than before."]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('[app]\ntheme = "dark"\n[network]\nproxy = 7\n', "The setting network.proxy is 7."),
        ("network = 7\n", "The setting network is 7."),
        ("[app\n", "is not valid TOML"),
    ],
)
def test_one_wrong_setting_and_nothing_is_taken(path: Path, text: str, told: str) -> None:
    with pytest.raises(SettingsError, match="Nothing was imported") as caught:
        take(path, text)
    assert told in caught.value.problem.what


def test_a_file_that_is_not_there(path: Path) -> None:
    with pytest.raises(SettingsError, match="There is no file"):
        read_import(path, Settings(), NOTHING)


def test_a_file_that_the_system_cannot_look_at(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"Nothing was imported from .* cannot be read"):
        read_import(tmp_path / ("x" * 300), Settings(), NOTHING)


def test_what_never_ends_is_not_read(path: Path) -> None:
    os.mkfifo(path)
    with pytest.raises(SettingsError, match="It is no file of settings"):
        read_import(path, Settings(), NOTHING)


def test_a_folder_is_not_somebodys_to_move_away(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"It is no file of settings\. Choose another one"):
        read_import(tmp_path, Settings(), NOTHING)


def test_what_is_too_large_for_settings_is_not_read(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(1 << 30)
    with pytest.raises(SettingsError, match="It is no file of settings"):
        read_import(path, Settings(), NOTHING)


def test_the_settings_file_itself_is_not_written_over(path: Path) -> None:
    path.write_text("# mine\n", "utf-8")
    with pytest.raises(UsageError, match="is the settings file itself"):
        export_settings(full(), path.parent / "." / path.name, path)
    assert path.read_text("utf-8") == "# mine\n"


def test_a_pipe_gets_the_settings_as_a_file_does(tmp_path: Path) -> None:
    export_settings(full(), tmp_path / "exported.toml", tmp_path / "settings.toml")
    read, write = os.pipe()
    export_settings(full(), Path(f"/dev/fd/{write}"), tmp_path / "settings.toml")
    os.close(write)
    with os.fdopen(read, encoding="utf-8") as pipe:
        assert pipe.read() == (tmp_path / "exported.toml").read_text("utf-8")


def test_a_link_to_itself_is_told(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    with pytest.raises(SettingsError, match="symbolic links"):
        read_import(tmp_path / "loop", Settings(), NOTHING)
    export_settings(full(), tmp_path / "loop", tmp_path / "settings.toml")
    assert (tmp_path / "loop").is_file()


def test_a_disk_that_refuses_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ConfSyncError, match="could not be written to"):
        export_settings(full(), tmp_path / "file" / "exported.toml", tmp_path / "settings.toml")
