"""Every window for people who do not see it, or who use no mouse: names, roles, and the keyboard reaches everything."""

from collections.abc import Callable, Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QFormLayout, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from confsync_gui.core.account import Account
from confsync_gui.services.set_up import Step
from confsync_gui.ui.desk import Desk
from confsync_gui.ui.welcome.window import WelcomeWindow
from tests.ui.stage import ADA, Stage

# Offscreen, windows cannot be raised nor sized by a window manager, and Qt says so for each that opens.
pytestmark = [pytest.mark.usefixtures("qapp"), pytest.mark.qt_log_ignore("This plugin does not support")]

PAGES = ("account", "confluence", "destination", "sync", "notifications", "general", "network")


def on_screen() -> list[QWidget]:
    return [window for window in QApplication.topLevelWidgets() if window.isVisible()]


def put_away() -> None:
    for window in QApplication.topLevelWidgets():
        window.hide()
        window.deleteLater()


def settings(page: str) -> Callable[[Desk], None]:
    return lambda desk: desk.show_settings(page)


def welcome(step: Step) -> Callable[[Desk], None]:
    def show(desk: Desk) -> None:
        desk.show_welcome()
        (window,) = (window for window in on_screen() if isinstance(window, WelcomeWindow))
        window.show_step(step)

    return show


WINDOWS: dict[str, tuple[Account | None, Callable[[Desk], None]]] = {
    "status": (ADA, Desk.show_status),
    "status, signed out": (None, Desk.show_status),
    "sign-in": (None, Desk.show_sign_in),
    "activity": (ADA, Desk.show_activity),
    "account, signed out": (None, settings("account")),
    "welcome, signed out": (None, welcome(Step.SIGN_IN)),
    **{f"welcome, {step}": (ADA, welcome(step)) for step in Step},
    **{page: (ADA, settings(page)) for page in PAGES},
}
Role = QAccessible.Role
# What only holds others, or is there to be looked at.
QUIET = {Role.Client, Role.Grouping, Role.Pane, Role.LayeredPane, Role.Window, Role.Dialog, Role.Border, Role.Separator}


@pytest.fixture(params=WINDOWS)
def window(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[QWidget]:
    """Open each window, and return it."""
    account, show = WINDOWS[request.param]
    # A test of another module may have left its own to the next collection.
    put_away()
    with Stage(account=account) as stage:
        show(Desk(stage.services, stage.paths.settings))
        (shown,) = on_screen()
        qtbot.waitUntil(shown.isActiveWindow)
        yield shown
        put_away()


def tree(root: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Return `root` and all that can be seen below it, as a screen reader walks."""
    yield root
    for index in range(root.childCount()):
        child = root.child(index)
        if child.isValid() and not child.state().invisible:
            yield from tree(child)


def described(node: QAccessibleInterface) -> str:
    """Return which one it is, for a failure."""
    found = node.object()
    return f"{node.role().name} {found.objectName()} of {type(found).__name__}"


def test_the_window_and_whatever_takes_the_focus_have_names(window: QWidget) -> None:
    nodes = list(tree(QAccessible.queryAccessibleInterface(window)))
    focusable = [node for node in nodes if node.state().focusable and node.role() not in QUIET]
    assert focusable
    nameless = [described(node) for node in (nodes[0], *focusable) if not node.text(QAccessible.Text.Name).strip()]
    assert nameless == []


def test_tab_reaches_every_control_and_comes_back(window: QWidget, qtbot: QtBot) -> None:
    wanted = {widget for widget in window.findChildren(QWidget) if takes_tab(widget)}
    reached: set[QWidget] = set()
    # A label with a link takes two: one for itself, one for the link.
    for _ in range(2 * len(wanted)):
        focused = QApplication.focusWidget()
        assert focused is not None
        reached.add(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    missed = [widget.objectName() or type(widget).__name__ for widget in wanted - reached]
    assert missed == []


def test_tab_goes_as_people_read(window: QWidget, qtbot: QtBot) -> None:
    area = next((area for area in window.findChildren(QScrollArea) if area.isVisible()), None)
    part = (area.widget() if area is not None else None) or window
    seen: list[QWidget] = []
    for _ in range(2 * len(window.findChildren(QWidget))):
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused in seen[:-1]:
            break
        seen.append(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    stops = [stop for stop in seen if part.isAncestorOf(stop)]
    ring = pairwise([*stops, *stops[:1]])
    backward = [f"{a.objectName()} → {b.objectName()}" for a, b in ring if comes_before(b, a, part)]
    # From the last one back to the first.
    assert len(backward) <= 1


def comes_before(one: QWidget, other: QWidget, part: QWidget) -> bool:
    """Return whether people come to `one` first: it is in a row above, or in the same row and farther left."""
    first, second = place_in(one, part), place_in(other, part)
    if first.bottom() < second.top():
        return True
    return first.top() <= second.bottom() and first.right() < second.left()


def place_in(widget: QWidget, part: QWidget) -> QRect:
    """Return where `widget` is in `part`."""
    return QRect(widget.mapTo(part, QPoint(0, 0)), widget.size())


def test_labels_beside_controls_name_them(window: QWidget) -> None:
    forms = window.findChildren(QFormLayout)
    labels = [label for form in forms for label in labels_of(form) if label.isVisible() and label.text()]
    assert [label.objectName() or label.text() for label in labels if label.buddy() is None] == []


def labels_of(form: QFormLayout) -> Iterator[QLabel]:
    """Return the labels of the rows of `form`."""
    for row in range(form.rowCount()):
        item = form.itemAt(row, QFormLayout.ItemRole.LabelRole)
        label = item.widget() if item is not None else None
        if isinstance(label, QLabel):
            yield label


def takes_tab(widget: QWidget) -> bool:
    """Return whether Tab has to stop at `widget`: it can be seen and used, and nothing inside of it stands for it."""
    by_tab = widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
    return bool(by_tab) and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None
