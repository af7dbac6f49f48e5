"""A stand-in for Confluence Data Center: one site below a context path, one user, and spaces."""

from __future__ import annotations

from typing import Any

from confsync_gui.demo.loopback import LoopbackServer
from confsync_gui.demo.messages import Answer, SeenRequest, json_answer
from confsync_gui.demo.routing import Route, Router

DATA_CENTER_TOKEN = "datacenter-personal-token"


class DataCenterServer(LoopbackServer):
    """The site.

    These attributes can be changed at any time:

    - `context`: the path below which it lives, "" for none
    - `token`: the personal access token it takes
    - `anonymous`: whoever has no good token is answered as nobody, with 200, instead of being refused
    - `user`: who the token belongs to; `spaces`: all spaces; `page_limit`: how many a page holds at most
    - `links`: whether pages tell where the next one is
    - `knows_status`: whether it answers with the spaces of the status that is asked for, or with all of them
    """

    def __init__(self, context: str = "/confluence") -> None:
        super().__init__()
        self.context = context
        self.token = DATA_CENTER_TOKEN
        self.anonymous = False
        self.links = True
        self.knows_status = True
        self.page_limit = 200
        self.user: dict[str, Any] = {
            "type": "known",
            "username": "ada",
            "userKey": "ff8080815aa1b2c3015aa1b2c3d40001",
            "displayName": "Ada Lovelace",
            "profilePicture": {"path": f"{context}/images/icons/profilepics/default.png"},
        }
        self.spaces: list[dict[str, Any]] = [
            {"id": 98305 + number, "key": f"S{number}", "name": f"Space {number}", "status": "CURRENT"}
            for number in range(7)
        ]
        self._router = Router(
            [
                Route("GET", f"{context}/rest/api/user/current", self._current_user),
                Route("GET", f"{context}/rest/api/space", self._list),
            ]
        )

    @property
    def base(self) -> str:
        """The address of the site, with its context path."""
        return f"{self.url}{self.context}"

    def respond(self, request: SeenRequest) -> Answer:
        """Answer as the site does."""
        return self._router.answer(request)

    def _knows(self, request: SeenRequest) -> bool:
        return request.headers.get("Authorization", "") == f"Bearer {self.token}"

    def _current_user(self, request: SeenRequest) -> Answer:
        if self._knows(request):
            return json_answer(self.user)
        if self.anonymous:
            return json_answer({"type": "anonymous", "profilePicture": {"path": "/x.png"}, "displayName": "Anonymous"})
        return json_answer({"message": "no"}, 401, headers=[("X-Seraph-LoginReason", "AUTHENTICATED_FAILED")])

    def _list(self, request: SeenRequest) -> Answer:
        if not self._knows(request):
            return json_answer({"message": "no"}, 401)
        start, limit = int(request.query["start"]), min(int(request.query["limit"]), self.page_limit)
        fitting = [space for space in self.spaces if self._has_status(space, request.query["status"])]
        shown = fitting[start : start + limit]
        page: dict[str, Any] = {"results": shown, "start": start, "limit": limit, "size": len(shown)}
        if self.links:
            page["_links"] = {"base": self.base, "context": self.context}
            if start + limit < len(fitting):
                # Relative to the context, not to the host.
                page["_links"]["next"] = f"/rest/api/space?limit={limit}&start={start + limit}"
        return json_answer(page)

    def _has_status(self, space: dict[str, Any], status: str) -> bool:
        return not self.knows_status or space.get("status", "CURRENT").lower() == status
