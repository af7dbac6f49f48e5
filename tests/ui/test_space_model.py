"""The list of spaces: what is chosen stays chosen, whatever a load brings, also with 20,000 rows."""

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy

from confsync_gui.core.settings import Space
from confsync_gui.ui.space_model import SpaceFilter, SpaceModel

pytestmark = pytest.mark.usefixtures("qapp")

ENG = Space(id="1", key="ENG", name="Engineering")
OPS = Space(id="2", key="OPS", name="Operations", enabled=False)
HR = Space(id="3", key="HR", name="People and Culture", enabled=False)
OFF = [Space(id=space.id, key=space.key, name=space.name, enabled=False) for space in (ENG, OPS, HR)]


@pytest.fixture
def model() -> SpaceModel:
    """Return a model with one chosen space, watched by Qt's own tester for every rule a model must keep."""
    model = SpaceModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning, model)
    model.show([ENG, OPS])
    return model


def rows(model: SpaceModel | SpaceFilter) -> list[str]:
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def marks(model: SpaceModel) -> list[bool]:
    states = [model.index(row).data(Qt.ItemDataRole.CheckStateRole) for row in range(model.rowCount())]
    return [Qt.CheckState(state) is Qt.CheckState.Checked for state in states]


def load(model: SpaceModel, *pages: list[Space]) -> None:
    model.begin_load()
    for page in pages:
        model.add(page)
    model.end_load()


def test_the_saved_spaces_are_shown_with_their_marks(model: SpaceModel) -> None:
    assert rows(model) == ["Engineering (ENG)", "Operations (OPS)"]
    assert marks(model) == [True, False]


def test_a_load_adds_what_is_new_and_keeps_the_choice(model: SpaceModel) -> None:
    load(model, [OFF[0]], OFF[1:])
    assert rows(model) == ["Engineering (ENG)", "Operations (OPS)", "People and Culture (HR)"]
    assert marks(model) == [True, False, False]


def test_chosen_spaces_come_first_and_the_others_by_name(model: SpaceModel) -> None:
    late, early = (
        Space(id="8", key="B", name="beta", enabled=False),
        Space(id="9", key="A", name="Alpha", enabled=False),
    )
    load(model, [late, *OFF, early])
    assert rows(model) == [
        "Engineering (ENG)",
        "Alpha (A)",
        "beta (B)",
        "Operations (OPS)",
        "People and Culture (HR)",
    ]


def test_a_chosen_space_that_the_site_no_longer_lists_stays_and_says_so(model: SpaceModel) -> None:
    load(model, OFF[1:])
    assert rows(model)[0] == "No longer visible: Engineering (ENG)"
    assert "no longer lists" in model.index(0).data(Qt.ItemDataRole.ToolTipRole)
    assert model.selection() == [ENG]
    assert model.gone == {"1"}


def test_an_unchosen_space_that_the_site_no_longer_lists_goes(model: SpaceModel) -> None:
    load(model, [OFF[0]])
    assert rows(model) == ["Engineering (ENG)"]


def test_a_load_that_did_not_end_marks_nothing_as_gone(model: SpaceModel) -> None:
    model.begin_load()
    model.add(OFF[2:])
    assert model.gone == set()
    assert marks(model) == [True, False, False]


def test_a_space_that_comes_back_is_no_longer_marked(model: SpaceModel) -> None:
    load(model, OFF[1:])
    load(model, OFF)
    assert model.gone == set()
    assert rows(model)[0] == "Engineering (ENG)"


def test_a_renamed_space_takes_its_new_name_into_the_selection(model: SpaceModel) -> None:
    load(model, [Space(id="1", key="ENG2", name="Platform", enabled=False)])
    assert rows(model) == ["Platform (ENG2)"]
    assert [space.name for space in model.selection()] == ["Platform"]


def test_the_same_space_twice_on_a_page_is_one_row(model: SpaceModel) -> None:
    load(model, [*OFF, *OFF])
    assert model.rowCount() == 3


def test_a_row_that_somebody_stands_on_is_followed_through_the_sorting(model: SpaceModel) -> None:
    model.begin_load()
    model.add(
        [OFF[0], Space(id="9", key="Z", name="Zoo", enabled=False), Space(id="8", key="A", name="Alpha", enabled=False)]
    )
    here, gone = QPersistentModelIndex(model.index(3)), QPersistentModelIndex(model.index(1))
    assert here.data() == "Alpha (A)"
    model.end_load()
    assert here.data() == "Alpha (A)"
    assert here.row() == 1
    assert not gone.isValid()


def test_checking_a_row_chooses_its_space_and_tells_once(model: SpaceModel) -> None:
    told = QSignalSpy(model.chosen_changed)
    assert model.setData(model.index(1), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert model.chosen == {"1", "2"}
    assert told.count() == 1
    assert model.setData(model.index(1), Qt.CheckState.Unchecked.value, Qt.ItemDataRole.CheckStateRole)
    assert model.chosen == {"1"}


def test_only_the_check_mark_can_be_edited(model: SpaceModel) -> None:
    assert not model.setData(model.index(0), "Other name", Qt.ItemDataRole.EditRole)
    assert rows(model)[0] == "Engineering (ENG)"


@pytest.mark.parametrize(
    ("text", "found"),
    [("", 3), ("ENG", 1), ("eng", 1), ("culture people", 1), ("hr", 1), ("zzz", 0), ("o", 2), ("  ops ", 1)],
)
def test_the_filter_finds_parts_of_name_and_key_in_any_case_and_order(model: SpaceModel, text: str, found: int) -> None:
    load(model, OFF)
    shown = SpaceFilter(model)
    shown.set_text(text)
    assert shown.rowCount() == found
    assert len(shown.shown_rows()) == found


def test_choosing_what_is_shown_leaves_the_rest_alone(model: SpaceModel) -> None:
    load(model, OFF)
    shown = SpaceFilter(model)
    shown.set_text("culture")
    model.choose(shown.shown_rows(), chosen=True)
    assert model.chosen == {"1", "3"}
    model.choose(shown.shown_rows(), chosen=False)
    assert model.chosen == {"1"}


def test_choosing_nothing_tells_nothing(model: SpaceModel) -> None:
    told = QSignalSpy(model.chosen_changed)
    model.choose([], chosen=True)
    assert told.count() == 0


def test_twenty_thousand_spaces_come_in_one_insertion_per_page() -> None:
    model = SpaceModel()
    model.show([ENG])
    shown = SpaceFilter(model)
    inserted = QSignalSpy(model.rowsInserted)
    spaces = [Space(id=str(n), key=f"K{n}", name=f"Space {n:05}", enabled=False) for n in range(100, 20_100)]
    load(model, *(spaces[start : start + 250] for start in range(0, 20_000, 250)))
    assert inserted.count() == 80
    assert model.rowCount() == 20_001
    shown.set_text("space 00100")
    assert shown.rowCount() == 1
    changed = QSignalSpy(model.dataChanged)
    shown.set_text("")
    model.choose(shown.shown_rows(), chosen=True)
    assert changed.count() == 1
    assert len(model.selection()) == 20_001
