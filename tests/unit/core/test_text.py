"""Sentences are English strings everywhere, and remember how they were made."""

import copy
import json
import pickle

import msgspec
import pytest

from confsync_gui.core.errors import Problem, Remedy, VaultLockedError
from confsync_gui.core.kept_problem import from_kept, to_keep
from confsync_gui.core.text import Text, from_recipe, joined, plain, recipe, say, several


def test_a_sentence_is_its_english() -> None:
    text = say("The proxy {place} cannot be reached.", place="proxy:3128")

    assert text == "The proxy proxy:3128 cannot be reached."
    assert hash(text) == hash("The proxy proxy:3128 cannot be reached.")
    assert json.dumps(text) == '"The proxy proxy:3128 cannot be reached."'
    assert msgspec.json.encode({"a": text}, enc_hook=plain) == b'{"a":"The proxy proxy:3128 cannot be reached."}'


@pytest.mark.parametrize(
    ("count", "english"), [(0, "0 spaces of Ada"), (1, "one space of Ada"), (2, "2 spaces of Ada")]
)
def test_a_count_has_the_right_form(count: int, english: str) -> None:
    text = several("one space of {name}", "%n spaces of {name}", count, name="Ada")

    assert text == english
    assert (text.template, text.number) == ("%n spaces of {name}", count)


def test_a_value_may_look_like_a_place() -> None:
    assert say("{name} is here.", name="{name}") == "{name} is here."


def test_empty_parts_are_left_out() -> None:
    assert joined(" · ", ["", say("a"), "b", ""]) == "a · b"
    assert joined(" · ", ["", ""]) == ""
    only = say("a")
    assert joined(" · ", ["", only]) is only


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda text: pickle.loads(pickle.dumps(text))])  # noqa: S301 - our own
def test_a_copy_remembers_as_well(again: object) -> None:
    assert callable(again)
    made = again(say("{who} waits for {what}", who="Ada", what=say("the network")))
    assert isinstance(made, Text)
    assert recipe(made) == recipe(say("{who} waits for {what}", who="Ada", what=say("the network")))


PROBLEM = Problem(
    say("{what} cannot be reached.", what=say("The proxy {place}", place="p:1")),
    joined(" ", (several("Wait one minute.", "Wait %n minutes.", 3), "Or not.")),
    Remedy.NETWORK,
)


def test_a_kept_problem_comes_back_with_all_that_it_takes_to_say_it_anew() -> None:
    back = from_kept(msgspec.json.decode(msgspec.json.encode(to_keep(PROBLEM))))

    assert back == PROBLEM
    assert (recipe(back.what), recipe(back.advice)) == (recipe(PROBLEM.what), recipe(PROBLEM.advice))


def test_a_kept_problem_is_english_for_older_versions() -> None:
    assert msgspec.convert(to_keep(PROBLEM), Problem) == PROBLEM


def test_a_problem_of_an_older_version_is_read_as_it_is() -> None:
    assert from_kept({"what": "It broke.", "advice": "", "remedy": "retry"}) == Problem("It broke.", "", Remedy.RETRY)


@pytest.mark.parametrize(
    "kept",
    [
        None,
        3,
        {},
        {"template": "It {how}.", "values": {}, "number": None},
        {"template": "It {0}.", "values": {}, "number": None},
        {"template": "It {", "values": {}, "number": None},
        {"template": "It {a.b}.", "values": {"a": "x"}, "number": None},
        {"template": "It {a[b]}.", "values": {"a": "x"}, "number": None},
        {"template": "It works.", "values": {}, "number": None},
        {"template": "It broke.", "values": [], "number": None},
        {"template": "It broke.", "values": {}, "number": "1"},
    ],
)
def test_what_does_not_make_the_sentence_is_not_believed(kept: object) -> None:
    told = from_recipe("It broke.", kept)

    assert told == "It broke."
    assert not isinstance(told, Text)


def test_nothing_but_a_sentence_is_encoded_as_one() -> None:
    with pytest.raises(NotImplementedError):
        msgspec.json.encode(object(), enc_hook=plain)


def test_an_error_keeps_its_sentences() -> None:
    problem = VaultLockedError(say("The keyring is locked."), say("Unlock it.")).problem

    assert isinstance(problem.sentence, Text)
    assert problem.plain == {"what": "The keyring is locked.", "advice": "Unlock it.", "remedy": "unlock"}
