"""What an event is about, in words: as whom it was sent, and which spaces it names."""

from __future__ import annotations

import msgspec

_LONGEST_SPACES = 500


class EventWords(msgspec.Struct, frozen=True, kw_only=True):
    """The user's name, the names of the chosen spaces on one line (cut where there are very many), and how many there are."""

    user: str = ""
    spaces: str = ""
    space_count: int = 0

    def searchable(self, *facts: str) -> str:
        """Return these words and further `facts` of the request as one case-folded text."""
        return " ".join(word for word in (self.user, self.spaces, *facts) if word).casefold()


class _User(msgspec.Struct, frozen=True):
    name: str = ""
    # Null where nobody knows it, as on every Data Center site.
    email: str | None = None
    id: str = ""


class _Space(msgspec.Struct, frozen=True):
    id: str = ""
    name: str = ""
    key: str = ""
    enabled: bool = True


class _Confluence(msgspec.Struct, frozen=True):
    spaces: list[_Space] = []


class _AppSettings(msgspec.Struct, frozen=True):
    confluence: _Confluence = _Confluence()


class _Data(msgspec.Struct, frozen=True, rename="camel"):
    app_settings: _AppSettings = _AppSettings()


class _Event(msgspec.Struct, frozen=True):
    user: _User = _User()
    data: _Data = _Data()


_decoder = msgspec.json.Decoder(_Event)


def words_of(body: bytes) -> EventWords:
    """Return the words of the event `body`, as it goes out; empty ones for bytes that are no event of ours."""
    try:
        event = _decoder.decode(body)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        # Extra settings may shape the event in ways that nobody foresaw; it is sent all the same.
        return EventWords()
    names = [space.name or space.key for space in event.data.app_settings.confluence.spaces if space.enabled]
    user = event.user.name or event.user.email or event.user.id
    return EventWords(user=user, spaces=one_line(names), space_count=len(names))


def chosen_spaces(body: bytes) -> frozenset[str]:
    """Return the ids of the spaces that the event `body` names as chosen; none for bytes that are no event of ours."""
    try:
        event = _decoder.decode(body)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return frozenset()
    return frozenset(space.id for space in event.data.app_settings.confluence.spaces if space.enabled)


def one_line(names: list[str]) -> str:
    """Return `names` on one line, cut where there are very many."""
    line = ", ".join(names)
    return line if len(line) <= _LONGEST_SPACES else f"{line[: _LONGEST_SPACES - 1]}…"
