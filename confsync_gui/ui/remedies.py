"""What the button beside a problem says. What it does is the desk's business."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from confsync_gui.core.errors import Remedy

SETTINGS_PAGES = {
    Remedy.EVENT_KEY: "destination",
    Remedy.API_KEY: "destination",
    Remedy.DESTINATION: "destination",
    Remedy.CONFLUENCE: "confluence",
    Remedy.NETWORK: "network",
}
"""The remedies that are found on a page of the settings dialog."""


def remedy_label(remedy: Remedy) -> str:
    """Return the words on the button for `remedy`, "" where there is nothing to press."""
    translate = QCoreApplication.translate
    labels = {
        Remedy.RETRY: translate("Remedy", "&Try again"),
        Remedy.NETWORK: translate("Remedy", "Check &network…"),
        Remedy.SIGN_IN: translate("Remedy", "Sign &in…"),
        Remedy.UNLOCK: translate("Remedy", "&Unlock keyring"),
        Remedy.KEYRING: translate("Remedy", "&Keyring: what to do…"),
        Remedy.EVENT_KEY: translate("Remedy", "Enter &key…"),
        Remedy.API_KEY: translate("Remedy", "Add API &key…"),
        Remedy.DESTINATION: translate("Remedy", "Check &destination…"),
        Remedy.CONFLUENCE: translate("Remedy", "&Choose spaces…"),
        Remedy.SETTINGS_FILE: translate("Remedy", "Open settings &file"),
        Remedy.ACKNOWLEDGE: translate("Remedy", "&OK"),
        Remedy.RESUME: translate("Remedy", "Resu&me automatic sync"),
        Remedy.SET_UP: translate("Remedy", "Set &up…"),
    }
    return labels.get(remedy, "")
