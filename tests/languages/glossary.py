"""One word for one thing: what German calls what the English texts name, whoever translates the next one."""

from __future__ import annotations

import re

GERMAN = {
    r"spaces?": "Bereich|{spaces}",
    r"sites?": "Website",
    r"(?<!gnome-)keyring": "chlüsselbund",
    r"computer": "Computer",
    r"dev server": "Entwicklungsserver",
    r"web application": "Webanwendung",
    r"folder": "Ordner",
    r"token": "[Tt]oken",
    r"certificate": "Zertifikat",
    r"password": "Passw(ort|ört)",
    r"try again": "[Nn]och einmal versuchen",
    r"session cookie": "Sitzungs-Cookie",
    r"client ID": "Client-ID",
    r"notification": "Benachrichtigung",
    r"organisation": "Organisation",
    r"queue": "Warteschlange",
    r"history": "Verlauf",
    r"sign out": "bmeld",
    r"sign in(?!-)": "nmeld|ngemeld",
}
"""By what an English text says (a regular expression, between word boundaries): what the German one has to hold (another one)."""

NOT_IN_GERMAN = {
    r"\bRechner": "Computer",
    r"\b\w+en Sie\b(?! sind| etwas)": "the infinitive: the interface tells what to do without addressing anybody",
}
"""What must not stand in a German text (a regular expression), with what stands there instead."""


def faults(english: str, german: str) -> list[str]:
    """Return what is wrong with the words of `german`, the translation of `english`; both without marks for letters."""
    lacking = [
        f"{named} is {word}: {german}"
        for named, word in GERMAN.items()
        if re.search(rf"\b{named}\b", english, re.IGNORECASE) and not re.search(word, german)
    ]
    return lacking + [
        f"not so, but {better}: {german}" for wrong, better in NOT_IN_GERMAN.items() if re.search(wrong, german)
    ]
