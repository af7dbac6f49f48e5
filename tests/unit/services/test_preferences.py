"""Preferences: always good settings, the file's problem beside them, and the file followed."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from confsync_gui.core.errors import ConfSyncError, Problem, SettingsError
from confsync_gui.core.settings import Settings, Space, with_value
from confsync_gui.core.settings_file import SettingsFile
from confsync_gui.services.preferences import Preferences
from confsync_gui.services.worker import Worker

DARK = '[app]\ntheme = "dark"\n'
BROKEN = "[app\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


@pytest.fixture
def preferences(path: Path, qtbot: QtBot) -> Iterator[Preferences]:  # noqa: ARG001 - its events are processed by it
    path.write_text(DARK)
    preferences = Preferences(SettingsFile(path), Worker("files"))
    preferences.watch()
    yield preferences
    preferences.stop_watching()


def test_file_that_cannot_be_used_at_the_start_is_a_problem_and_not_an_error(path: Path) -> None:
    path.write_text(BROKEN)
    preferences = Preferences(SettingsFile(path), Worker("files"))
    assert preferences.settings == Settings()
    assert preferences.problem is not None
    assert str(path) in preferences.problem.what


def test_change_by_an_editor_is_noticed(preferences: Preferences, path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(preferences.changed, timeout=5_000):
        path.write_text('[app]\ntheme = "light"\n')
    assert preferences.settings.app.theme == "light"


def test_file_put_in_the_place_of_the_old_one_is_noticed_each_time(
    preferences: Preferences, path: Path, qtbot: QtBot
) -> None:
    for theme in ("light", "system", "dark"):
        new = path.with_name("settings.toml.new")
        new.write_text(f'[app]\ntheme = "{theme}"\n')
        with qtbot.waitSignal(preferences.changed, timeout=5_000):
            new.replace(path)
        assert preferences.settings.app.theme == theme


def test_broken_file_keeps_the_last_good_settings_until_it_is_mended(
    preferences: Preferences, path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(preferences.changed, timeout=5_000):
        path.write_text(BROKEN)
    assert preferences.problem is not None
    assert preferences.settings.app.theme == "dark"
    with qtbot.waitSignal(preferences.changed, timeout=5_000):
        path.write_text(DARK)
    assert preferences.problem is None


def test_vanished_file_changes_nothing(preferences: Preferences, path: Path) -> None:
    path.unlink()
    assert preferences.refresh().app.theme == "dark"
    assert preferences.problem is None


def test_refresh_raises_while_the_file_cannot_be_used(preferences: Preferences, path: Path, qtbot: QtBot) -> None:
    path.write_text(BROKEN)
    with qtbot.waitSignal(preferences.changed), pytest.raises(SettingsError, match="not valid TOML"):
        preferences.refresh()


def test_saved_settings_are_in_force_and_in_the_file(preferences: Preferences, path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(preferences.changed):
        preferences.save(with_value(preferences.settings, "app.notify", "all"))
    assert preferences.settings.app.notify == "all"
    assert 'notify = "all"' in path.read_text()


def test_save_that_the_disk_refuses_changes_nothing(tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "file").write_text("")
    preferences = Preferences(SettingsFile(tmp_path / "file" / "settings.toml"), Worker("files"))
    with qtbot.assertNotEmitted(preferences.changed), pytest.raises(SettingsError, match="could not be saved"):
        preferences.save(with_value(Settings(), "app.notify", "all"))
    assert preferences.settings == Settings()


def test_what_the_organisation_sets_is_followed_too(tmp_path: Path, qtbot: QtBot) -> None:
    site = tmp_path / "everybody" / "site.toml"
    site.parent.mkdir()
    site.write_text(DARK)
    preferences = Preferences(SettingsFile(tmp_path / "settings.toml", site), Worker("files"))
    preferences.watch()
    with qtbot.waitSignal(preferences.changed, timeout=5_000):
        site.write_text('[locked]\nkeys = ["app.theme"]\n')
    assert preferences.settings.app.theme == "system"
    assert preferences.locked == {"app.theme"}
    with qtbot.waitSignal(preferences.changed, timeout=5_000):
        site.write_text(BROKEN)
    assert preferences.problem is None, "a person's own file is all right, and syncs go out"
    assert preferences.site_problem is not None
    preferences.stop_watching()


MANY = [Space(id=str(n), key=f"K{n}", name=f"Space {n}") for n in range(400)]


def with_spaces(settings: Settings, spaces: list[Space]) -> Settings:
    return msgspec.structs.replace(settings, confluence=msgspec.structs.replace(settings.confluence, spaces=spaces))


class Outcome:
    """Whether a save is over, and what was wrong."""

    def __init__(self) -> None:
        self.saved = 0
        self.problems: list[Problem] = []

    def done(self) -> None:
        self.saved += 1

    def failed(self, error: ConfSyncError) -> None:
        self.problems.append(error.problem)


@pytest.fixture
def slow(path: Path, qtbot: QtBot) -> Iterator[Preferences]:  # noqa: ARG001 - its events are processed by it
    worker = Worker("files")
    preferences = Preferences(SettingsFile(path), worker)
    yield preferences
    worker.stop()
    worker.join(5)


def test_few_spaces_are_saved_at_once(slow: Preferences, path: Path) -> None:
    outcome = Outcome()
    slow.save_and_tell(with_spaces(Settings(), MANY[:3]), outcome.done, outcome.failed)
    assert outcome.saved == 1
    assert SettingsFile(path).current().confluence.spaces == MANY[:3]


def test_many_spaces_are_saved_without_holding_anybody_up(slow: Preferences, path: Path, qtbot: QtBot) -> None:
    outcome = Outcome()
    told = QSignalSpy(slow.changed)
    slow.save_and_tell(with_spaces(Settings(), MANY), outcome.done, outcome.failed)
    assert outcome.saved == told.count() == 0
    assert slow.refresh().confluence.spaces == MANY, "whoever asks meanwhile gets what will be"
    qtbot.waitUntil(lambda: outcome.saved == 1)
    assert told.count() == 1
    assert SettingsFile(path).current().confluence.spaces == MANY


def test_what_is_saved_on_top_meanwhile_keeps_both(slow: Preferences, path: Path, qtbot: QtBot) -> None:
    outcome = Outcome()
    slow.save_and_tell(with_spaces(Settings(), MANY), outcome.done, outcome.failed)
    slow.save(with_value(slow.settings, "app.theme", "dark"))
    qtbot.waitUntil(lambda: outcome.saved == 1)
    for settings in (slow.settings, SettingsFile(path).current()):
        assert settings.app.theme == "dark"
        assert settings.confluence.spaces == MANY


def test_a_save_under_way_is_finished_before_the_end(slow: Preferences, path: Path) -> None:
    outcome = Outcome()
    slow.save_and_tell(with_spaces(Settings(), MANY), outcome.done, outcome.failed)
    slow.finish()
    assert SettingsFile(path).current().confluence.spaces == MANY


def test_a_disk_that_refuses_many_spaces_changes_nothing(slow: Preferences, qtbot: QtBot) -> None:
    outcome = Outcome()
    before = slow.settings
    lone = [Space(id="1", key="K", name="\udcff"), *MANY]
    slow.save_and_tell(with_spaces(Settings(), lone), outcome.done, outcome.failed)
    qtbot.waitUntil(lambda: bool(outcome.problems))
    assert "no character" in outcome.problems[0].what
    assert slow.settings == before
