"""How the portal is told which keys are wanted."""

import pytest

pytest.importorskip("jeepney", reason="portals are of Linux")

from confsync_gui.desktop.portal_grant import trigger
from confsync_gui.desktop.shortcut_keys import read_keys


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Ctrl+Alt+S", "CTRL+ALT+s"),
        ("Meta+Shift+Ctrl+Alt+F9", "CTRL+ALT+SHIFT+LOGO+F9"),
        ("Ctrl+,", "CTRL+comma"),
        ("Alt+PgDown", "ALT+Next"),
        ("F5", "F5"),
    ],
)
def test_keys_are_written_as_the_specification_has_them(text: str, written: str) -> None:
    assert trigger(read_keys(text)) == written
