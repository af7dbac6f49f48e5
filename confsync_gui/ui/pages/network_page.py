"""Settings, Network: the way out, for places where the system's own settings are not enough."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QVBoxLayout

from confsync_gui.ui.fields import SettingField, make_form, text_field
from confsync_gui.ui.pages.page import Page


class NetworkPage(Page):
    """Proxy and certificates."""

    def __init__(self) -> None:
        super().__init__("network")
        self.setWindowTitle(self.tr("Network"))
        self.adopt(_proxy_field(), text_field("network.ca_file"))
        form = make_form()
        for field in self._fields:
            form.addRow(field.label, field)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addStretch()


def _proxy_field() -> SettingField:
    combo = QComboBox()
    combo.setEditable(True)
    combo.addItems(["system", "none"])
    field = SettingField("network.proxy", combo, combo.currentText, combo.setEditText)
    combo.editTextChanged.connect(field.edited)
    return field
