"""A problem as plain values that JSON can hold, and back: English for every reader, and with it how each sentence was made."""

from __future__ import annotations

from typing import Any

import msgspec

from confsync_gui.core.errors import Problem
from confsync_gui.core.text import from_recipe, recipe

_RECIPES = "recipes"


def to_keep(problem: Problem) -> dict[str, Any]:
    """Return `problem` as plain values; versions that know nothing of other languages read the English alone."""
    made = {name: recipe(getattr(problem, name)) for name in ("what", "advice")}
    return problem.plain | {_RECIPES: {name: how for name, how in made.items() if how}}


def from_kept(kept: Any) -> Problem:  # noqa: ANN401 - whatever JSON holds
    """Return the problem that `to_keep`, or an older version, made `kept` of; ValueError (msgspec.ValidationError) for anything else."""
    problem = msgspec.convert(kept, Problem)
    recipes = kept.get(_RECIPES)
    if not isinstance(recipes, dict):
        return problem
    what, advice = (from_recipe(getattr(problem, name), recipes.get(name)) for name in ("what", "advice"))
    return Problem(what, advice, problem.remedy)
