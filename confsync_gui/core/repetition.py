"""What would be different if a sync were asked for again: another person, another destination, other spaces."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from confsync_gui.core.event_words import chosen_spaces, one_line
from confsync_gui.core.request import HistoryEntry, Place
from confsync_gui.core.text import say
from confsync_gui.core.wording import destination_name

if TYPE_CHECKING:
    from confsync_gui.core.account import User
    from confsync_gui.core.settings import ConfluenceSettings, DestinationSettings, Settings


def differences(entry: HistoryEntry, event: bytes, settings: Settings, user: User) -> list[str]:
    """Return a sentence for each way in which a sync by `settings` as `user` differs from the request `entry`, which sent `event`."""
    found = (
        _other_person(entry, user),
        _other_destination(entry, settings.destination),
        _other_spaces(event, settings.confluence),
    )
    return [sentence for sentences in found for sentence in sentences]


def _other_person(entry: HistoryEntry, user: User) -> Iterator[str]:
    if entry.user_id != user.id:
        yield say("Sync again goes out as {new}, not as {old}.", new=user.name, old=entry.user_name)


def _other_destination(entry: HistoryEntry, destination: DestinationSettings) -> Iterator[str]:
    now = _place_by(destination)
    is_other_place = bool(entry.place.address) and (entry.place.address, entry.place.env) != (now.address, now.env)
    if entry.destination and (entry.destination != destination.kind or is_other_place):
        new, old = _where(destination.kind, now), _where(entry.destination, entry.place)
        yield say("Sync again goes to {new}, not to {old}.", new=new, old=old)


def _other_spaces(event: bytes, confluence: ConfluenceSettings) -> Iterator[str]:
    chosen = [space for space in confluence.spaces if space.enabled]
    if chosen_spaces(event) == {space.id for space in chosen}:
        return
    if chosen:
        names = one_line([space.name or space.key for space in chosen])
        yield say("Sync again takes the spaces that are chosen now: {spaces}.", spaces=names)
    else:
        yield say("Sync again takes no spaces, for none is chosen now.")


def _place_by(destination: DestinationSettings) -> Place:
    if destination.kind == "inngest":
        return Place(address=destination.inngest.event_api_url.rstrip("/"), env=destination.inngest.env)
    return Place(address=f"{destination.webapp.url.rstrip('/')}{destination.webapp.sync_path}")


def _where(kind: str, place: Place) -> str:
    name = destination_name(kind)
    if not place.address:
        return name
    if place.env:
        return say("{name} ({address}, {env})", name=name, address=place.address, env=place.env)
    return say("{name} ({address})", name=name, address=place.address)
