"""The README tells the truth about what stands elsewhere."""

import re
import tomllib
from pathlib import Path

from confsync_gui.core.settings import Settings, all_keys, get_value

README = (Path(__file__).parents[2] / "README.md").read_text("utf-8")


def settings_table() -> dict[str, object]:
    """Return the keys of the table of settings, in its order, with their defaults."""
    section = README.partition("\n## Settings\n")[2].partition("\n#")[0]
    rows = re.findall(r"^\| `([a-z_.]+)` \| `(.*?)` \|", section, re.MULTILINE)
    return {key: tomllib.loads(f"value = {default}")["value"] for key, default in rows}


def test_the_table_of_settings_has_every_key_in_the_order_of_the_file_with_its_default() -> None:
    declared = {key: get_value(Settings(), key) for key in all_keys()}
    assert settings_table() == declared
    assert list(settings_table()) == list(declared)
