"""The spaces in a settings file, line by line: read as tomllib reads them, written so that nothing else moves."""

import tomllib
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from confsync_gui.core.toml_edit import edited
from confsync_gui.core.toml_space_writing import is_same
from confsync_gui.core.toml_spaces import STAND_IN, loads, read

# What TOML and JSON, or lines of text, take differently.
TROUBLE = [
    '"',
    "\\",
    "#",
    "{",
    "}",
    "]",
    ",",
    "\t",
    "\n",
    "\r",
    "\x7f",
    "\x00",
    "\x85",
    "\u2028",
    "é",
    "😀",
    "'",
    " = ",
]
WORDS = st.lists(st.sampled_from(TROUBLE) | st.characters(codec="utf-8"), max_size=6).map("".join)
IDS = st.sampled_from("123456") | WORDS
ROWS = st.lists(
    st.fixed_dictionaries(
        {"id": IDS, "key": WORDS, "name": WORDS, "enabled": st.booleans()}, optional={"note": WORDS, "a b": st.booleans()}
    ),
    max_size=5,
    unique_by=lambda row: row["id"],
)  # fmt: skip
BEFORE = "# first\ntitle = 'x' # here\n[confluence] # ours\n  site_url  =  'https://a.example' \n"
AFTER = " # all of them\n\n[other]\nspaces = [\n  1, # one\n]\n"

PIECES = [
    "spaces = [\n",
    "  spaces=[ \n",
    "[confluence]\n",
    "[[confluence.spaces]]\n",
    '    {id = "1", key = "K", name = "N", enabled = true},\n',
    '1,    {id = "7", key = "K", name = "N", enabled = true},\n',
    '{id = "1", key = "K\\ud800", name = "N", enabled = true},\n',
    '    {id = "2", key = "\\u00e9\\/", name = "a # b", enabled = false}, # said\n',
    "  { id='3' , key = \"}\", name = '#', 'enabled'=true }\n",
    '{id = "4", name = """a"}, # b"""},\n',
    '{id = "5", key = {a = 1}},\n',
    "{id = 6},\n",
    "{},\n",
    "    # a comment\n",
    "    # one that \x7f breaks\n",
    "\n",
    "]\n",
    "] # done\n",
    ",\n",
    "x = '''\n",
    "'''\n",
    'y = """\n',
    '"""\n',
    f'z = "{STAND_IN}"\n',
    "confluence = 1\n",
]


def outcome(text: str) -> dict[str, Any] | str:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return str(error)


@settings(max_examples=200)
@given(st.lists(st.sampled_from(PIECES), max_size=9))
def test_any_text_is_read_as_tomllib_reads_it(pieces: list[str]) -> None:
    for text in ("".join(pieces), "[confluence]\nspaces = [\n" + "".join(pieces) + "]\n"):
        expected = outcome(text)
        try:
            found: dict[str, Any] | str = loads(text)
        except tomllib.TOMLDecodeError as error:
            found = str(error)
        assert is_same(found, expected)


def wanted(text: str, rows: list[dict[str, Any]]) -> dict[str, Any]:
    tables = tomllib.loads(text)
    return tables | {"confluence": tables["confluence"] | {"spaces": rows}}


@settings(max_examples=40)
@given(first=ROWS.filter(bool), second=ROWS.filter(bool))
def test_whatever_is_written_is_read_back_and_nothing_else_moves(
    first: list[dict[str, Any]], second: list[dict[str, Any]]
) -> None:
    text = f"{BEFORE}spaces = [\n]{AFTER}"
    for rows in (first, second, first[::-1]):
        result = edited(text, wanted(text, rows))
        assert result is not None
        assert is_same(tomllib.loads(result), wanted(text, rows))
        assert result.startswith(f"{BEFORE}spaces = [\n")
        assert result.endswith(f"\n]{AFTER}")
        text = result


PERSON = f"""{BEFORE}spaces = [
  # the teams

  {{ id = "1",   key = 'ENG', name = "Engineering" }},   # theirs, not ours
    {{id = "2", key = "OPS", name = "Operations # 2", enabled = true}}, # run
  # the people
\t{{ id="3",key="HR",name="People",note="ask Ada" }}
  # the end
]{AFTER}"""
ENG = {"id": "1", "key": "ENG", "name": "Engineering"}
OPS = {"id": "2", "key": "OPS", "name": "Operations # 2", "enabled": True}
HR = {"id": "3", "key": "HR", "name": "People", "note": "ask Ada"}
NEW = {"id": "9", "key": "NEW", "name": "New", "enabled": True}


def test_the_lines_of_a_person_are_known() -> None:
    tables, lines = read(PERSON)
    assert lines is not None
    assert tables == tomllib.loads(PERSON)
    assert tables["confluence"]["spaces"] == [ENG, OPS, HR]


@pytest.mark.parametrize(
    ("rows", "before", "after"),
    [
        ([ENG, OPS, HR], "", ""),
        ([ENG, OPS, HR, NEW], '"ask Ada" }\n', '"ask Ada" },\n    {id = "9", key = "NEW", name = "New", enabled = true},\n'),
        ([ENG | {"name": "E"}, OPS, HR], '"Engineering"', '"E"'),
        ([ENG, OPS | {"enabled": False}, HR], "enabled = true}, # run", "enabled = false}, # run"),
        ([ENG, OPS, HR | {"note": "ask # Bob"}], '"ask Ada" }\n', '"ask # Bob" },\n'),
    ],
)  # fmt: skip
def test_a_change_keeps_the_lines_of_a_person(rows: list[dict[str, Any]], before: str, after: str) -> None:
    result = edited(PERSON, wanted(PERSON, rows))
    assert result is not None
    expected = PERSON.replace(before, after)
    # The last line gets a comma as soon as the list is another one.
    assert result in {expected, expected.replace('"ask Ada" }\n', '"ask Ada" },\n')}


def test_comments_outlive_the_spaces_that_they_stood_before() -> None:
    result = edited(PERSON, wanted(PERSON, [OPS]))
    assert result is not None
    assert tomllib.loads(result) == wanted(PERSON, [OPS])
    assert all(remark in result for remark in ("# the teams", "# the people", "# the end", "# run", "# all of them"))


def test_a_list_that_goes_takes_nothing_with_it() -> None:
    empty = tomllib.loads(PERSON)
    del empty["confluence"]["spaces"]
    result = edited(PERSON, empty)
    assert result is not None
    assert tomllib.loads(result) == empty
    assert result.startswith(BEFORE)
    assert result.endswith("[other]\nspaces = [\n  1, # one\n]\n")


LAYOUTS = [
    "[confluence]\nspaces = []\n",
    '[confluence]\nsite_url = "" # kept\n',
    'confluence.site_url = "" # kept\n',
    '[confluence]\nspaces = [{id = "1", key = "K", name = "N"}] # kept\n',
    '[confluence]\n# kept\nspaces = [ {id = "1", key = "K", name = "N"},\n # inside\n ]\n',
    '[[confluence.spaces]] # one\nid = "1"\nkey = "K"\nname = "N"\n',
    'confluence = {site_url = "a"}\n',
    'confluence = {spaces = [{id = "1", key = "K", name = "N"}]}\n',
    '[confluence]\nspaces = [\n  {id = "1", key = "K", name = "N", sub = {a = 1}}, # kept\n]\n',
]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_hundreds_of_spaces_go_into_any_layout(layout: str) -> None:
    text = f"{layout}\n[other] # kept too\nx = 1\n"
    rows = [{"id": str(n), "key": f"K{n}", "name": f"Name {n}", "enabled": True} for n in range(100)]
    tables = tomllib.loads(text)
    goal = tables | {"confluence": tables["confluence"] | {"spaces": rows}}
    result = edited(text, goal)
    assert result is not None
    assert is_same(tomllib.loads(result), goal)
    assert "[other] # kept too\nx = 1\n" in result


def test_a_value_that_is_no_text_is_kept() -> None:
    text = "[confluence]\nspaces = [\n  {id = '1', key = 'K', name = 'N', rank = 1.0},\n]\n"
    row = {"id": "1", "key": "K", "name": "N", "rank": 1.0}
    for rows in ([row, NEW], [row | {"name": "M"}], [row | {"rank": 2}]):
        result = edited(text, wanted(text, rows))
        assert result is not None
        assert is_same(tomllib.loads(result), wanted(text, rows))


def test_thousands_of_spaces_are_not_left_to_the_libraries(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [{"id": str(n), "key": f"K{n}", "name": f"Größe {n} # \x7f", "enabled": n % 2 == 0} for n in range(4_000)]
    start = "[confluence]\nspaces = [\n]\n"
    text = edited(start, wanted(start, rows))
    assert text is not None
    assert tomllib.loads(text)["confluence"]["spaces"] == rows
    library = tomllib.loads
    asked: list[int] = []

    def counted(part: str) -> dict[str, Any]:
        asked.append(len(part))
        return library(part)

    monkeypatch.setattr(tomllib, "loads", counted)
    assert edited(text, {"confluence": {"spaces": rows[::-2]}}) is not None
    assert sum(asked) < 1_000
