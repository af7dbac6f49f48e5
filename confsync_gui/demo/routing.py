"""A table of routes: which function answers which method and path."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from confsync_gui.demo.messages import Answer, SeenRequest, text_answer

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

ANY = "*"


class Route(NamedTuple):
    """One row: `handler` gets the request and the percent-decoded groups of the regular expression `path`."""

    method: str
    path: str
    handler: Callable[..., Answer]


def not_found(_request: SeenRequest, *_groups: str) -> Answer:
    """Answer 404 as plain text."""
    return text_answer("404 page not found\n", 404)


class Router:
    """Looks requests up in the table: the first row whose path and method fit answers."""

    def __init__(self, routes: Sequence[Route]) -> None:
        """Take the table."""
        self._routes = [(route.method, re.compile(route.path), route.handler) for route in routes]

    def answer(self, request: SeenRequest) -> Answer:
        """Return what the handler answers; 404 where no path fits, 405 where only the method does not."""
        path_fits = False
        for method, path, handler in self._routes:
            match = path.fullmatch(request.route)
            if match and method in (ANY, request.method):
                return handler(request, *(unquote(group or "") for group in match.groups()))
            path_fits = path_fits or match is not None
        return Answer(405) if path_fits else not_found(request)
