"""The list of spaces: what is chosen stays chosen, whatever a load brings, also with 20,000 rows."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy

from confsync_gui.core.settings import Space
from confsync_gui.core.space_catalogue import ListedSpace, SpaceRow, catalogue, row_of, row_of_saved
from confsync_gui.ui.space_model import Column, Kind, Order, SpaceModel

pytestmark = pytest.mark.usefixtures("qapp")

ENG = Space(id="1", key="ENG", name="Engineering")
OPS = Space(id="2", key="OPS", name="Operations", enabled=False)
ROWS = [
    row_of(ListedSpace(id="1", key="ENG", name="Engineering")),
    row_of(ListedSpace(id="2", key="OPS", name="Operations")),
    row_of(ListedSpace(id="3", key="HR", name="People and Culture")),
]
ADA = row_of(ListedSpace(id="4", key="~ada", name="Ada Lovelace", personal=True))
OLD = row_of(ListedSpace(id="5", key="AAA", name="Old", archived=True))


@pytest.fixture
def model() -> SpaceModel:
    """Return a model with one chosen space, watched by Qt's own tester for every rule a model must keep."""
    model = SpaceModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning, model)
    model.show(map(row_of_saved, [ENG, OPS]), {"1"})
    return model


def names(model: SpaceModel) -> list[str]:
    return [model.index(row, Column.NAME).data() for row in range(model.rowCount())]


def marks(model: SpaceModel) -> list[str]:
    return [model.index(row, Column.MARK).data() for row in range(model.rowCount())]


def checked(model: SpaceModel) -> list[bool]:
    states = [model.index(row, 0).data(Qt.ItemDataRole.CheckStateRole) for row in range(model.rowCount())]
    return [Qt.CheckState(state) is Qt.CheckState.Checked for state in states]


def load(model: SpaceModel, *pages: list[SpaceRow]) -> None:
    for page in pages:
        model.add(page)
    model.take(catalogue([row for page in pages for row in page], 0))


def test_the_saved_spaces_are_shown_with_their_marks(model: SpaceModel) -> None:
    assert names(model) == ["Engineering", "Operations"]
    assert [model.index(row, Column.KEY).data() for row in (0, 1)] == ["ENG", "OPS"]
    assert checked(model) == [True, False]


def test_a_load_adds_what_is_new_and_keeps_the_choice(model: SpaceModel) -> None:
    load(model, ROWS[:1], ROWS[1:])
    assert names(model) == ["Engineering", "Operations", "People and Culture"]
    assert checked(model) == [True, False, False]


def test_chosen_spaces_come_first_and_the_others_by_name(model: SpaceModel) -> None:
    late, early = (
        row_of(ListedSpace(id="8", key="B", name="beta")),
        row_of(ListedSpace(id="9", key="A", name="Älpha")),
    )
    load(model, [late, *ROWS, early])
    assert names(model) == ["Engineering", "Älpha", "beta", "Operations", "People and Culture"]
    model.sort_by(Order.NAME)
    assert names(model) == ["Älpha", "beta", "Engineering", "Operations", "People and Culture"]
    model.sort_by(Order.KEY)
    assert names(model) == ["Älpha", "beta", "Engineering", "People and Culture", "Operations"]


def test_a_chosen_space_that_the_site_no_longer_lists_stays_and_says_so(model: SpaceModel) -> None:
    load(model, ROWS[1:])
    assert names(model)[0] == "Engineering"
    assert marks(model)[0] == "No longer visible to you"
    assert "no longer lists" in model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert model.index(0, Column.MARK).data(Qt.ItemDataRole.DecorationRole) is not None
    assert model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == (
        "Engineering, key ENG, No longer visible to you"
    )
    assert model.selection() == [ENG]
    assert model.gone == {"1"}
    assert model.has_marks


def test_an_unchosen_space_that_the_site_no_longer_lists_goes(model: SpaceModel) -> None:
    load(model, ROWS[:1])
    assert names(model) == ["Engineering"]
    assert not model.has_marks


def test_a_load_that_did_not_end_marks_nothing_as_gone(model: SpaceModel) -> None:
    model.add(ROWS[2:])
    assert model.gone == set()
    assert checked(model) == [True, False, False]


def test_a_space_that_comes_back_is_no_longer_marked(model: SpaceModel) -> None:
    load(model, ROWS[1:])
    load(model, ROWS)
    assert model.gone == set()
    assert marks(model) == ["", "", ""]


def test_a_renamed_space_takes_its_new_name_into_the_selection(model: SpaceModel) -> None:
    changed = QSignalSpy(model.dataChanged)
    model.add([row_of(ListedSpace(id="1", key="ENG2", name="Platform"))])
    assert names(model) == ["Platform", "Operations"]
    assert changed.count() == 1
    model.search("platform")
    assert names(model) == ["Platform"]
    assert [(space.id, space.key, space.name) for space in model.selection()] == [("1", "ENG2", "Platform")]


def test_the_same_space_twice_on_a_page_is_one_row(model: SpaceModel) -> None:
    model.add([*ROWS, *ROWS])
    assert model.rowCount() == 3
    load(model, [*ROWS, *ROWS])
    assert model.rowCount() == 3


def test_the_list_of_somebody_else_goes_and_the_choice_stays(model: SpaceModel) -> None:
    load(model, ROWS)
    model.forget()
    assert names(model) == ["Engineering"]
    assert model.selection() == [ENG]


@pytest.mark.parametrize(
    ("kind", "shown"),
    [
        (Kind.CURRENT, ["Engineering", "Ada Lovelace", "Operations", "People and Culture"]),
        (Kind.GLOBAL, ["Engineering", "Operations", "People and Culture"]),
        (Kind.PERSONAL, ["Ada Lovelace"]),
        (Kind.ARCHIVED, ["Old"]),
        (Kind.CHOSEN, ["Engineering"]),
    ],
)
def test_one_kind_at_a_time(model: SpaceModel, kind: Kind, shown: list[str]) -> None:
    load(model, [*ROWS, ADA, OLD])
    model.show_kind(kind)
    assert names(model) == shown


def test_a_chosen_space_that_is_archived_is_always_in_view_and_says_so(model: SpaceModel) -> None:
    load(model, [*ROWS, OLD])
    model.show_kind(Kind.ARCHIVED)
    model.choose([0], chosen=True)
    model.show_kind(Kind.CURRENT)
    assert names(model) == ["Engineering", "Old", "Operations", "People and Culture"]
    assert marks(model)[1] == "Archived"


def test_an_archived_space_that_comes_while_current_ones_are_shown_stays_out(model: SpaceModel) -> None:
    model.add([ADA, OLD])
    assert names(model) == ["Engineering", "Operations", "Ada Lovelace"]


def test_checking_a_row_chooses_its_space_and_tells_once(model: SpaceModel) -> None:
    told = QSignalSpy(model.chosen_changed)
    assert model.setData(model.index(1, 0), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert model.chosen == {"1", "2"}
    assert told.count() == 1
    assert model.setData(model.index(1, 0), Qt.CheckState.Unchecked.value, Qt.ItemDataRole.CheckStateRole)
    assert model.chosen == {"1"}


def test_only_the_check_mark_can_be_edited(model: SpaceModel) -> None:
    assert not model.setData(model.index(0, 0), "Other name", Qt.ItemDataRole.EditRole)
    assert names(model)[0] == "Engineering"


def test_a_locked_choice_stays_as_it_is(model: SpaceModel) -> None:
    model.set_locked(locked=True)
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsUserCheckable
    model.choose_shown(chosen=False)
    assert model.chosen == {"1"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", 3),
        ("ENG", 1),
        ("eng", 1),
        ("culture people", 1),
        ("hr", 1),
        ("zzz", 0),
        ("o", 2),
        ("  ops ", 1),
        ("OPÉRATIONS", 1),
    ],
)
def test_the_search_finds_parts_of_name_and_key_in_any_case_and_order(model: SpaceModel, text: str, found: int) -> None:
    load(model, ROWS)
    model.search(text)
    assert model.rowCount() == found


def test_a_page_that_comes_during_a_search_adds_what_matches(model: SpaceModel) -> None:
    model.search("people")
    model.add(ROWS)
    assert names(model) == ["People and Culture"]
    model.search("")
    assert names(model) == ["Engineering", "Operations", "People and Culture"]


def test_choosing_what_is_shown_leaves_the_rest_alone(model: SpaceModel) -> None:
    load(model, ROWS)
    model.search("culture")
    model.choose_shown(chosen=True)
    assert model.chosen == {"1", "3"}
    model.choose_shown(chosen=False)
    assert model.chosen == {"1"}


def test_choosing_nothing_tells_nothing(model: SpaceModel) -> None:
    told = QSignalSpy(model.chosen_changed)
    model.choose([], chosen=True)
    assert told.count() == 0


@pytest.mark.parametrize(
    ("typed", "begin", "found"),
    [("p", 0, [2]), ("e", 1, [0]), ("OP", 0, [1]), ("hr", 0, [2]), ("x", 0, []), ("people and", 2, [2])],
)
def test_letters_lead_to_the_next_name_or_key_that_begins_so(
    model: SpaceModel, typed: str, begin: int, found: list[int]
) -> None:
    load(model, ROWS)
    hits = model.match(model.index(begin, 0), Qt.ItemDataRole.DisplayRole, typed)
    assert [index.row() for index in hits] == found


def test_twenty_thousand_spaces_come_in_one_insertion_per_page() -> None:
    model = SpaceModel()
    model.show([row_of_saved(ENG)], {"1"})
    inserted = QSignalSpy(model.rowsInserted)
    rows = [row_of(ListedSpace(id=str(n), key=f"K{n}", name=f"Space {n:05}")) for n in range(100, 20_100)]
    load(model, *(rows[start : start + 250] for start in range(0, 20_000, 250)))
    assert inserted.count() == 80
    assert model.rowCount() == model.total == 20_001
    model.search("space 00100")
    assert model.rowCount(QModelIndex()) == 1
    changed = QSignalSpy(model.dataChanged)
    model.search("")
    model.choose_shown(chosen=True)
    assert changed.count() == 1
    assert len(model.selection()) == 20_001
