"""A person as a circle: initials, or their picture."""

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from confsync_gui.ui.person import PersonCircle, initials, person_icon


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Ada Lovelace", "AL"),
        ("ada", "A"),
        ("Augusta Ada King, Countess of Lovelace", "AL"),
        ("  Grace   Hopper ", "GH"),
        ("élodie ångström", "ÉÅ"),
        ("", ""),
        ("   ", ""),
    ],
)
def test_initials_are_the_first_letters_of_the_first_and_the_last_word(name: str, expected: str) -> None:
    assert initials(name) == expected


class Album(QObject):
    """A portrait that is there, or not."""

    changed = Signal()

    def __init__(self, image: QImage | None) -> None:
        super().__init__()
        self.image = image
        self.is_wanted = False

    def want(self) -> None:
        self.is_wanted = True


def green() -> QImage:
    image = QImage(256, 256, QImage.Format.Format_RGB32)
    image.fill(QColor("green"))
    return image


def test_picture_is_round_and_takes_the_place_of_the_initials(qtbot: QtBot) -> None:
    album = Album(None)
    circle = PersonCircle(album)  # type: ignore[arg-type]
    qtbot.addWidget(circle)
    circle.set_name("Ada Lovelace")
    circle.resize(48, 48)
    assert album.is_wanted
    highlight = circle.palette().color(circle.palette().ColorRole.Highlight)
    assert circle.grab().toImage().pixelColor(24, 5) == highlight
    corner = circle.grab().toImage().pixelColor(1, 1)
    album.image = green()
    album.changed.emit()
    shown = circle.grab().toImage()
    assert (shown.pixelColor(24, 24), shown.pixelColor(24, 5)) == (QColor("green"), QColor("green"))
    assert shown.pixelColor(1, 1) == corner
    assert circle.accessibleName() == "Ada Lovelace"


@pytest.mark.usefixtures("qapp")
def test_icon_for_menus_is_round_and_sharp_at_every_size() -> None:
    icon = person_icon("Ada Lovelace", green())
    for edge in (16, 22, 32, 64):
        image = icon.pixmap(edge, edge).toImage()
        assert image.width() == edge
        assert image.pixelColor(edge // 2, edge // 2) == QColor("green")
        assert image.pixelColor(0, 0).alpha() == 0
