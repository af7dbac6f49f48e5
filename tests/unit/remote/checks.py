"""A test of the connection as whoever watches it sees it."""

from confsync_gui.core.account import User
from confsync_gui.remote.checkup import CheckStep, Checkup, Mark
from confsync_gui.remote.contract import Destination


def steps_of(destination: Destination, user: User | None = None) -> list[CheckStep]:
    """Return what each step found, in their order; each must have been told when it began."""
    told: list[CheckStep] = []
    destination.check(Checkup(told.append, user))
    begun, ended = told[::2], told[1::2]
    assert [step.title for step in begun] == [step.title for step in ended]
    assert all(step == CheckStep(step.title) for step in begun)
    assert all(step.mark is not Mark.RUNNING for step in ended)
    return ended


def marks(steps: list[CheckStep]) -> dict[str, Mark]:
    """Return the mark of each step by its title."""
    return {str(step.title): step.mark for step in steps}


def problem_of(steps: list[CheckStep]) -> str:
    """Return title and first sentence of what the test found wrong, which must be its last step."""
    assert all(step.problem is None for step in steps[:-1])
    problem = steps[-1].problem
    assert problem is not None, steps
    return f"{steps[-1].title}: {problem.what}"
