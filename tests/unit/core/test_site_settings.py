"""What an organisation has set: defaults beneath everybody's own settings, and values that nobody else changes."""

from pathlib import Path

import pytest

from confsync_gui.core.errors import Remedy, SettingsError
from confsync_gui.core.settings import Space, get_value, with_value
from confsync_gui.core.settings_file import SettingsFile
from confsync_gui.core.site_settings import read_site_settings, refuse_locked

PROXY = '[network]\nproxy = "http://proxy.example.com:3128"\n'
LOCKED = f'{PROXY}[locked]\nkeys = ["network.proxy"]\n'
SPACES = '[confluence]\nspaces = [{ id = "1", key = "ENG", name = "Engineering" }]\n'
EXTRA = "[app.extra_app_settings]\nteam = 7\n"


class Desk:
    """One person's settings file on a computer with a file of the organisation."""

    def __init__(self, folder: Path, site: str = "", own: str = "") -> None:
        self.site, self.own = folder / "site.toml", folder / "settings.toml"
        for path, text in ((self.site, site), (self.own, own)):
            if text:
                path.write_text(text, "utf-8")
        self.file = SettingsFile(self.own, self.site)

    def get(self, key: str) -> object:
        return get_value(self.file.current(), key)

    def set(self, key: str, text: str) -> None:
        self.file.save(with_value(self.file.current(), key, text))

    @property
    def written(self) -> str:
        return self.own.read_text("utf-8") if self.own.exists() else ""


def test_without_a_file_of_the_organisation_nothing_is_locked(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    assert desk.get("network.proxy") == "system"
    assert (desk.file.locked, desk.file.site_problem) == (frozenset(), None)


def test_its_values_are_defaults_which_anybody_may_change(tmp_path: Path) -> None:
    desk = Desk(tmp_path, PROXY)
    assert desk.get("network.proxy") == "http://proxy.example.com:3128"
    desk.set("network.proxy", "system")
    assert desk.written == '[network]\nproxy = "system"\n', "ConfSync's own default is another value here, and is kept"
    assert SettingsFile(desk.own, desk.site).current().network.proxy == "system"


def test_a_default_of_the_organisation_is_not_copied_into_the_persons_file(tmp_path: Path) -> None:
    desk = Desk(tmp_path, PROXY)
    desk.set("app.theme", "dark")
    assert desk.written == '[app]\ntheme = "dark"\n'
    desk.site.write_text(PROXY.replace("3128", "8080"), "utf-8")
    assert desk.get("network.proxy") == "http://proxy.example.com:8080"


def test_a_locked_value_wins_and_the_persons_file_stays_as_it_is(tmp_path: Path) -> None:
    own = '# mine\n[network]\nproxy = "none" # at home\n'
    desk = Desk(tmp_path, LOCKED, own)
    assert desk.get("network.proxy") == "http://proxy.example.com:3128"
    assert desk.file.locked == {"network.proxy"}
    desk.set("app.theme", "dark")
    assert desk.written == f'{own}\n[app]\ntheme = "dark"\n'
    desk.site.unlink()
    assert desk.get("network.proxy") == "none"


def test_what_is_saved_for_a_locked_key_is_not_in_force(tmp_path: Path) -> None:
    desk = Desk(tmp_path, LOCKED)
    in_force = desk.file.save(with_value(desk.file.current(), "network.proxy", "none"))
    assert in_force.network.proxy == desk.get("network.proxy") == "http://proxy.example.com:3128"
    assert not desk.written


def test_a_key_that_is_wrong_and_locked_harms_nobody(tmp_path: Path) -> None:
    own = "[network]\nproxy = 7\n"
    desk = Desk(tmp_path, LOCKED, own)
    assert desk.get("network.proxy") == "http://proxy.example.com:3128"
    desk.set("app.theme", "dark")
    assert desk.written.startswith(own)


def test_a_section_that_is_no_table_is_told_although_a_key_in_it_is_locked(tmp_path: Path) -> None:
    desk = Desk(tmp_path, LOCKED, "network = 7\n")
    with pytest.raises(SettingsError, match="The setting network is 7"):
        desk.file.current()
    assert desk.written == "network = 7\n"


def test_a_locked_key_without_a_value_is_locked_at_its_default(tmp_path: Path) -> None:
    desk = Desk(tmp_path, '[locked]\nkeys = ["app.notify"]\n', '[app]\nnotify = "all"\n')
    assert desk.get("app.notify") == "failures"


def test_a_list_and_a_free_table_of_the_organisation_can_be_replaced_and_emptied(tmp_path: Path) -> None:
    desk = Desk(tmp_path, SPACES + EXTRA)
    assert desk.file.current().confluence.spaces == [Space(id="1", key="ENG", name="Engineering")]
    desk.set("confluence.spaces", "[]")
    desk.set("app.extra_app_settings", '{ "role" = "editor" }')
    again = SettingsFile(desk.own, desk.site).current()
    assert (again.confluence.spaces, again.app.extra_app_settings) == ([], {"role": "editor"})
    desk.set("app.extra_app_settings", "{}")
    assert SettingsFile(desk.own, desk.site).current().app.extra_app_settings == {}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('[network]\nproxy = "socks"\n', "The setting network.proxy is"),
        ("[network\n", "is not valid TOML"),
        ('[locked]\nkeys = ["network.prxy"]\n', "Did you mean network.proxy"),
        ('[locked]\nkeys = "network.proxy"\n', "a list of settings"),
        ("locked = true\n", "a list of settings"),
    ],
)
def test_a_bad_file_names_itself_and_what_is_wrong(tmp_path: Path, text: str, told: str) -> None:
    desk = Desk(tmp_path, text, '[app]\ntheme = "dark"\n')
    with pytest.raises(SettingsError) as caught:
        read_site_settings(desk.site)
    assert str(desk.site) in caught.value.problem.what
    assert told in caught.value.problem.what
    assert caught.value.problem.remedy is Remedy.NONE, "nobody but the administrator can mend it"


def test_a_bad_file_is_told_and_the_persons_own_settings_hold(tmp_path: Path) -> None:
    desk = Desk(tmp_path, "[network\n", '[app]\ntheme = "dark"\n')
    assert desk.get("app.theme") == "dark"
    assert desk.file.site_problem is not None
    desk.site.write_text(PROXY, "utf-8")
    assert desk.get("network.proxy") == "http://proxy.example.com:3128"
    assert desk.file.site_problem is None


def test_a_file_that_becomes_bad_leaves_in_force_what_it_said_before(tmp_path: Path) -> None:
    desk = Desk(tmp_path, LOCKED)
    before = desk.file.current()
    desk.site.write_text("[network\n", "utf-8")
    assert desk.file.current() == before
    assert desk.file.locked == {"network.proxy"}
    assert desk.file.site_problem is not None


def test_a_locked_key_is_refused_in_a_sentence(tmp_path: Path) -> None:
    locked = read_site_settings(Desk(tmp_path, LOCKED).site).locked
    refuse_locked("app.theme", locked)
    with pytest.raises(SettingsError, match=r"network\.proxy is set by your organisation"):
        refuse_locked("network.proxy", locked)
