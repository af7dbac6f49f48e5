"""Every setting of the contract: its default, what is allowed, and what is said of anything else."""

from __future__ import annotations

import json
import tomllib
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from confsync_gui.core.errors import SettingsError, UsageError
from confsync_gui.core.settings import (
    AppSettings,
    ConfluenceSettings,
    Settings,
    Space,
    all_keys,
    get_value,
    meta_of,
    parse_settings,
    with_value,
)
from confsync_gui.core.sign_in_settings import with_application, with_site

PROXY = '"system", "none" or http://host:port; user name and password belong into the keyring'
SPACE = {"id": "98305", "key": "ENG", "name": "Engineering", "enabled": True}
ADDRESS = "an address that starts with https:// or http://, without a user name or password in it"
EVENT_ADDRESS = (
    "an address that starts with https:// or http://, without a user name, a password or the event key in it"
)
PATH = "a path that starts with one /"
TRUTH = "true or false"
DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
BAD_ADDRESSES = [
    "inn.gs", "ftp://inn.gs", "https://", "https://a b", "https://a?x=1", "https://a#x", "https://:80", "https://a:b", "https://a:65536", "https://a:0",
    "https://[::1", "https://a\n", "HTTPS://a",
]  # fmt: skip
BAD_PATHS = ["", "api", "//evil.example/x", "/a b", "/a\n"]

# Key, default, another good value, what is allowed, wrong values: of a wrong type first.
CONTRACT: list[tuple[str, Any, Any, str, list[Any]]] = [
    ("destination.kind", "inngest", "webapp", '"inngest" or "webapp"', [5, "", "Inngest", "kafka"]),
    ("destination.inngest.event_api_url", "https://inn.gs", "http://127.0.0.1:8288", EVENT_ADDRESS, [True, "", *BAD_ADDRESSES]),
    ("destination.inngest.api_url", "https://api.inngest.com", "http://[::1]:8288/a/", ADDRESS, [["x"], "", *BAD_ADDRESSES]),
    ("destination.inngest.env", "", "feature/x-1", "a name without blanks, or nothing", [1, "a b", "prod\n", "ü"]),
    ("destination.webapp.url", "", "https://app.example.com", f"{ADDRESS}; or nothing", [1.5, "\n", *BAD_ADDRESSES]),
    ("destination.webapp.sync_path", "/api/sync/confluence", "/sync?a=b", PATH, [1, *BAD_PATHS]),
    ("destination.webapp.session_path", "/api/auth/session", "/", PATH, [{"a": 1}, *BAD_PATHS]),
    ("destination.webapp.auth", "bearer", "session-cookie", '"bearer" or "session-cookie"', [False, "", "cookie"]),
    ("destination.webapp.cookie_name", "", "__Secure-x.y", "the name of a cookie, or nothing for the usual names", [1, "a=b", "a;b", "a b", "a\n"]),
    ("destination.webapp.idempotent", False, True, TRUTH, [1, "true", "yes"]),
    ("sign_in.method", "atlassian", "oidc", '"atlassian" or "datacenter" or "oidc" or "webapp"', [1, "", "saml"]),
    ("sign_in.issuer", "", "https://login.example.com", f"{ADDRESS}; or nothing", [0, *BAD_ADDRESSES]),
    ("sign_in.client_id", "", "confsync-desktop", "text", [1, True]),
    ("sign_in.scope", "openid profile email offline_access", "openid a:b", "words with a blank between them", [1, "", " a", "a  b", "a\n", 'a"b']),
    ("confluence.site_url", "", "https://example.atlassian.net/wiki", f"{ADDRESS}; or nothing", [0, *BAD_ADDRESSES]),
    ("confluence.spaces", [], [SPACE], "a list of tables with id, key, name and enabled", ["ENG", 5, {}]),
    ("sync.every_minutes", 0, 44_640, "a whole number of minutes from 0 (never) to 44640 (31 days)", ["5", True, 1.5, 60.0, -1, 44_641]),
    ("sync.times", [], ["09:00", "23:59"], 'a list of times such as "09:00"', ["09:00", 9]),
    ("sync.days", DAYS, ["mon", "sun"], f"at least one of {', '.join(map(json.dumps, DAYS))}", ["mon", []]),
    ("sync.on_metered", True, False, TRUTH, ["yes", 0]),
    ("sync.shortcut", "Ctrl+Alt+S", "", "keys such as Ctrl+Alt+S, or nothing for none", [1, "S", "Ctrl+", "Ctrl+A B", "Ctrl+A+B", "F0", "Ctrl+S\n"]),
    ("history.keep_days", 365, 1, "1 to 36500 days", ["x", 0, 36_501]),
    ("history.keep_syncs", 10_000, 1_000_000, "1 to 1000000 syncs", [None, 0, 1_000_001]),
    ("network.proxy", "system", "http://proxy:65535/", PROXY, [1, "", "proxy:3128", "http://proxy:65536", "socks5://h", "none\n"]),
    ("network.ca_file", "", "/etc/ca.pem", "the path of a file, or nothing", [1, ["/etc/ca.pem"]]),
    ("app.start_at_login", False, True, TRUTH, ["no", 0]),
    ("app.tray_icon", "auto", "dark", '"auto" or "light" or "dark"', [True, "", "grey"]),
    ("app.notify", "failures", "none", '"failures" or "mine" or "all" or "none"', [True, "", "some"]),
    ("app.language", "", "pt_BR", 'a language such as "de", or nothing for the system\'s', [1, "German!", "d", "de\n"]),
    ("app.theme", "system", "dark", '"system" or "light" or "dark"', [1, "", "black"]),
    ("app.user_claims", [], ["organizationId", "role"], 'a list of names, such as ["organizationId", "role"]', ["role", {"a": 1}]),
    ("app.extra_app_settings", {}, {"a": {"b": [1, True, "x"]}}, "a table of values that JSON can hold", ["x", [], 5]),
]  # fmt: skip
KEYS = [row[0] for row in CONTRACT]
WRONG = [(key, values, allowed) for key, _, _, allowed, values in CONTRACT]
# Text is what is typed, and typed these are as good as a truth or a number.
GOOD_TYPED = {("destination.webapp.idempotent", "true"): True, ("sync.every_minutes", "5"): 5}


def nested(key: str, value: object) -> dict[str, Any]:
    """Return the tables of a file that holds just `key` with `value`."""
    raw: Any = value
    for part in reversed(key.split(".")):
        raw = {part: raw}
    return dict(raw)


def test_the_keys_are_those_of_the_contract_in_the_order_of_the_file() -> None:
    assert all_keys() == KEYS


@pytest.mark.parametrize(("key", "default"), [(row[0], row[1]) for row in CONTRACT], ids=KEYS)
def test_a_key_has_its_default(key: str, default: object) -> None:
    value = get_value(Settings(), key)
    assert (value, type(value)) == (default, type(default))
    assert parse_settings(nested(key, default)) == parse_settings({}) == Settings()


@pytest.mark.parametrize(("key", "good"), [(row[0], row[2]) for row in CONTRACT], ids=KEYS)
def test_a_good_value_is_taken_and_changes_nothing_else(key: str, good: object) -> None:
    changed = parse_settings(nested(key, good))
    assert get_value(changed, key) == good
    assert {other for other in KEYS if get_value(changed, other) != get_value(Settings(), other)} == {key}


@pytest.mark.parametrize(("key", "values", "allowed"), WRONG, ids=KEYS)
def test_a_wrong_value_names_the_key_the_value_and_what_is_allowed(
    key: str, values: list[object], allowed: str
) -> None:
    for wrong in values:
        with pytest.raises(SettingsError) as caught:
            parse_settings(nested(key, wrong))
        assert caught.value.problem.what == f"The setting {key} is {json.dumps(wrong, ensure_ascii=False)}."
        assert caught.value.problem.advice == f"Allowed is {allowed}."


@pytest.mark.parametrize("section", ["destination", "destination.inngest", "confluence", "sync", "network", "app"])
def test_a_section_that_is_no_table_is_told(section: str) -> None:
    with pytest.raises(SettingsError) as caught:
        parse_settings(nested(section, 5))
    assert caught.value.problem.sentence == f"The setting {section} is 5. Allowed is a table of settings."


@pytest.mark.parametrize(
    ("space", "place", "allowed"),
    [
        ({**SPACE, "id": 98305}, ".id is 98305", "the space's id, as text"),
        ({**SPACE, "id": ""}, '.id is ""', "the space's id, as text"),
        ({**SPACE, "key": 1}, ".key is 1", "text"),
        ({**SPACE, "enabled": "yes"}, '.enabled is "yes"', "true or false"),
        ("ENG", ' is "ENG"', "a list of tables with id, key, name and enabled"),
        ({"id": "1", "key": "E"}, ' is {"id": "1", "key": "E"}', "a list of tables with id, key, name and enabled"),
    ],
)
def test_a_wrong_space_is_named_by_its_place(space: object, place: str, allowed: str) -> None:
    with pytest.raises(SettingsError) as caught:
        parse_settings({"confluence": {"spaces": [SPACE, SPACE, space]}})
    assert caught.value.problem.sentence == f"The setting confluence.spaces[2]{place}. Allowed is {allowed}."


def test_a_space_is_enabled_unless_it_says_otherwise() -> None:
    told = parse_settings({"confluence": {"spaces": [{"id": "1", "key": "E", "name": "N"}]}})
    assert told.confluence.spaces == [Space(id="1", key="E", name="N", enabled=True)]


def test_keys_that_nobody_knows_are_passed_over() -> None:
    assert parse_settings({"other": 1, "app": {"new": [], "theme": "dark"}}) == parse_settings(
        {"app": {"theme": "dark"}}
    )


@pytest.mark.parametrize(
    "address",
    [
        "http://ada:hunter22@proxy:8080",
        "ada:hunter22@proxy:8080",
        "https://ada:hunt/er22@h",
        'http://ada:hunt"er22@h',
        "http://a:hunt er22@b@h",
    ],
)
@pytest.mark.parametrize("key", ["network.proxy", "confluence.site_url", "destination.inngest.event_api_url"])
def test_a_password_in_an_address_is_never_repeated(key: str, address: str) -> None:
    with pytest.raises(SettingsError) as caught:
        parse_settings(nested(key, address))
    assert "hunt" not in str(caught.value)
    assert "er22" not in str(caught.value)
    assert "…@" in caught.value.problem.what


@pytest.mark.parametrize("address", ["https://inn.gs/e/made-up-key", "http://h:8288/inngest/e/made-up-key?x=1"])
def test_an_event_key_in_an_address_is_refused_and_never_repeated(address: str) -> None:
    with pytest.raises(SettingsError) as caught:
        parse_settings(nested("destination.inngest.event_api_url", address))
    assert "made-up-key" not in str(caught.value)
    assert "/e/…" in caught.value.problem.what


def test_an_address_that_only_looks_as_if_a_key_were_in_it_is_taken() -> None:
    for address in ("https://inn.gs/e", "https://inn.gs/eu/e/", "https://e/x"):
        parse_settings(nested("destination.inngest.event_api_url", address))


def test_a_very_long_value_is_cut_in_the_message() -> None:
    with pytest.raises(SettingsError) as caught:
        parse_settings({"app": {"theme": 'dark"' * 50_000}})
    assert len(caught.value.problem.what) < 300
    assert caught.value.problem.what.endswith("….")


@pytest.mark.parametrize(("key", "values"), [(row[0], row[1:3]) for row in CONTRACT], ids=KEYS)
def test_what_is_shown_of_a_setting_can_be_typed_back(key: str, values: tuple[object, ...]) -> None:
    for value in values:
        start = parse_settings(nested(key, value))
        shown = get_value(start, key)
        typed = shown if isinstance(shown, str) else json.dumps(shown, ensure_ascii=False)
        assert with_value(Settings(), key, typed) == start
        assert with_value(start, key, typed) == start


@pytest.mark.parametrize(
    ("key", "wrong"),
    [
        ("sync.times", "9:00"),
        ("sync.times", "24:00"),
        ("sync.times", "09:00\n"),
        ("sync.days", "Mon"),
        ("sync.days", 1),
    ],
)
def test_a_wrong_item_of_a_list_is_named(key: str, wrong: object) -> None:
    with pytest.raises(SettingsError) as caught:
        parse_settings(nested(key, [wrong]))
    assert caught.value.problem.what == f"The setting {key}[0] is {json.dumps(wrong)}."


def test_lists_and_tables_can_be_typed_as_toml_too() -> None:
    chosen = with_value(Settings(), "confluence.spaces", '[{ id = "98305", key = "ENG", name = "Engineering" }]')
    assert get_value(chosen, "confluence.spaces") == [SPACE]
    chosen = with_value(chosen, "app.extra_app_settings", "{ a = { b = [1, 2] } } # a comment")
    assert get_value(chosen, "app.extra_app_settings") == {"a": {"b": [1, 2]}}


@pytest.mark.parametrize(("key", "values", "allowed"), WRONG, ids=KEYS)
def test_a_wrong_text_is_refused_as_it_is_in_the_file(key: str, values: list[object], allowed: str) -> None:
    for wrong in values:
        if isinstance(wrong, str) and (key, wrong) not in GOOD_TYPED:
            with pytest.raises(SettingsError) as caught:
                with_value(Settings(), key, wrong)
            assert caught.value.problem.advice == f"Allowed is {allowed}."


@pytest.mark.parametrize(("typed", "value"), GOOD_TYPED.items())
def test_a_number_and_a_truth_are_typed_without_quotes(typed: tuple[str, str], value: object) -> None:
    key, text = typed
    assert get_value(with_value(Settings(), key, text), key) == value


@pytest.mark.parametrize(
    "typed", ["5\nx = 3", "5]\nx = [3", "5, 6", "", "  ", "[" * 5000, "9" * 5000, "1e3", "True", "five", "null"]
)
def test_a_number_is_one_number_and_nothing_else(typed: str) -> None:
    with pytest.raises(SettingsError, match="a whole number of minutes"):
        with_value(Settings(), "sync.every_minutes", typed)


@settings(max_examples=60)
@given(st.sampled_from(KEYS), st.text(max_size=30))
def test_whatever_is_typed_is_taken_or_refused_in_a_sentence(key: str, typed: str) -> None:
    try:
        changed = with_value(Settings(), key, typed)
    except SettingsError as error:
        refusal = error.problem
    else:
        assert parse_settings(msgspec.to_builtins(changed)) == changed
        return
    assert refusal.what.startswith(f"The setting {key}")
    assert refusal.advice


@pytest.mark.parametrize(
    ("unknown", "suggested"),
    [
        ("sync.every_minute", "sync.every_minutes"),
        ("every_minutes", "sync.every_minutes"),
        ("destination.inngest.url", "destination.inngest.api_url"),
        ("confluence.space", "confluence.spaces"),
        ("app.Theme", "app.theme"),
        ("kind", "destination.kind"),
    ],
)
def test_an_unknown_key_gets_suggestions(unknown: str, suggested: str) -> None:
    with pytest.raises(UsageError) as of_get:
        get_value(Settings(), unknown)
    with pytest.raises(UsageError) as of_set:
        with_value(Settings(), unknown, "x")
    assert of_get.value.problem == of_set.value.problem
    assert of_get.value.problem.what == f'There is no setting "{unknown}".'
    assert suggested in of_get.value.problem.advice.removeprefix("Did you mean ").removesuffix("?").split(" or ")


@pytest.mark.parametrize("unknown", ["", "xyzzy", "§"])
def test_a_key_like_no_other_gets_the_whole_list(unknown: str) -> None:
    with pytest.raises(UsageError) as caught:
        get_value(Settings(), unknown)
    assert caught.value.problem.advice == f"The keys are: {', '.join(KEYS)}."


@pytest.mark.parametrize("section", ["destination", "destination.inngest", "app"])
def test_a_section_is_no_setting(section: str) -> None:
    with pytest.raises(UsageError, match="There is no setting"):
        get_value(Settings(), section)


@pytest.mark.parametrize("key", KEYS)
def test_every_key_has_a_label(key: str) -> None:
    assert meta_of(key).title


def test_a_label_needs_a_key() -> None:
    with pytest.raises(KeyError):
        meta_of("app.colour")


def test_the_site_of_the_account_becomes_the_setting() -> None:
    changed = with_site(with_value(Settings(), "app.theme", "dark"), "https://s.example/wiki")
    assert get_value(changed, "confluence.site_url") == "https://s.example/wiki"
    assert get_value(changed, "app.theme") == "dark"


def test_the_web_application_of_the_account_becomes_the_setting() -> None:
    changed = with_application(Settings(), "https://app.example.com", "session-cookie")
    assert get_value(changed, "destination.webapp.url") == "https://app.example.com"
    assert get_value(changed, "destination.webapp.auth") == "session-cookie"
    assert get_value(changed, "destination.webapp.sync_path") == "/api/sync/confluence"


def test_claims_are_a_list_of_names() -> None:
    changed = with_value(Settings(), "app.user_claims", '["organizationId", "https://example.com/role"]')
    assert get_value(changed, "app.user_claims") == ["organizationId", "https://example.com/role"]
    with pytest.raises(SettingsError, match="a list of names"):
        with_value(Settings(), "app.user_claims", '[{"a": 1}]')


# What the consumers of the event read.


def test_app_settings_are_as_the_consumers_read_them() -> None:
    other = {"id": "98306", "key": "HR", "name": "People", "enabled": False}
    told = parse_settings({"confluence": {"spaces": [SPACE, other]}}).app_settings()
    assert told == {
        "services": [{"id": "confluence", "name": "confluence", "providerId": "atlassian", "enabled": True}],
        "confluence": {"enabled": True, "spaces": [SPACE, other]},
        "filters": {"datasources": {"confluence": {"spaces": [SPACE]}}},
    }
    assert list(told) == ["services", "confluence", "filters"]


@settings(max_examples=40)
@given(
    st.lists(st.builds(Space, id=st.text(min_size=1), key=st.text(), name=st.text(), enabled=st.booleans()), max_size=5)
)
def test_filters_hold_the_enabled_spaces_only(spaces: list[Space]) -> None:
    told = Settings(confluence=ConfluenceSettings(spaces=spaces)).app_settings()
    listed = [{"id": space.id, "key": space.key, "name": space.name, "enabled": space.enabled} for space in spaces]
    assert told["confluence"]["spaces"] == listed
    assert told["filters"]["datasources"]["confluence"]["spaces"] == [space for space in listed if space["enabled"]]


def test_extra_app_settings_are_merged_into_tables_and_replace_anything_else() -> None:
    extra = {
        "theme": "x",
        "services": [],
        "confluence": {"enabled": False, "labels": ["a"]},
        "filters": {"datasources": {"jira": {}}},
    }
    told = Settings(app=AppSettings(extra_app_settings=extra)).app_settings()
    assert told == {
        "services": [],
        "confluence": {"enabled": False, "spaces": [], "labels": ["a"]},
        "filters": {"datasources": {"confluence": {"spaces": []}, "jira": {}}},
        "theme": "x",
    }


def test_building_app_settings_changes_no_setting() -> None:
    chosen = parse_settings(
        {"app": {"extra_app_settings": {"confluence": {"labels": ["a"]}}}, "confluence": {"spaces": [SPACE]}}
    )
    before = msgspec.json.encode(chosen)
    chosen.app_settings()["confluence"]["spaces"].clear()
    assert msgspec.json.encode(chosen) == before


@pytest.mark.parametrize(
    ("toml", "named"),
    [
        ("a = nan", "app.extra_app_settings.a is nan"),
        ("a.b = -inf", "app.extra_app_settings.a.b is -inf"),
        ("a = [[9007199254740993]]", "app.extra_app_settings.a is 9007199254740993"),
        ("a = -9007199254740993", "app.extra_app_settings.a is -9007199254740993"),
        ("a = [{ b = 2026-11-24 }]", "app.extra_app_settings.a.b is the date or time 2026-11-24"),
        ("a = 2026-11-24T00:00:00Z", "app.extra_app_settings.a is the date or time 2026-11-24 00:00:00+00:00"),
        ("a = 07:00:00", "app.extra_app_settings.a is the date or time 07:00:00"),
    ],
)
def test_extra_values_that_json_cannot_carry_are_named(toml: str, named: str) -> None:
    with pytest.raises(SettingsError, match="The setting ") as caught:
        parse_settings({"app": {"extra_app_settings": tomllib.loads(toml)}})
    assert caught.value.problem.what == f"The setting {named}."
    assert caught.value.problem.advice


def test_the_largest_exact_integers_are_taken() -> None:
    extra = {"a": 2**53, "b": [-(2**53)], "c": True, "d": 1.5}
    assert parse_settings({"app": {"extra_app_settings": extra}}).app_settings()["b"] == [-(2**53)]


def test_null_is_refused_where_it_is_typed() -> None:
    with pytest.raises(SettingsError, match=r"app\.extra_app_settings\.a\.b is null"):
        with_value(Settings(), "app.extra_app_settings", '{"a": {"b": null}}')


def test_tables_nested_thousands_deep_are_refused() -> None:
    with pytest.raises(SettingsError, match="nested too deeply"):
        parse_settings(tomllib.loads("app.extra_app_settings." + "a." * 3000 + "b = 1"))
