"""A stand-in for Confluence Cloud: one site, its gateway for tokens with scopes, one user, and a few spaces."""

from __future__ import annotations

import base64
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from confsync_gui.demo.loopback import LoopbackServer
from confsync_gui.demo.messages import Answer, SeenRequest, json_answer
from confsync_gui.demo.portrait import picture
from confsync_gui.demo.routing import Route, Router, not_found

if TYPE_CHECKING:
    import ssl
    from collections.abc import Callable

DEMO_EMAIL = "ada@example.com"
# A made-up token for a server that only this computer reaches.
DEMO_TOKEN = "demo-atlassian-token"
DEMO_CLOUD_ID = "11223344-a1b2-3b33-c444-def123456789"
_DEFAULT_LIMIT, _LARGEST_LIMIT = 25, 250
_GATEWAY = "/ex/confluence/"
_USER_SCOPES = ("read:confluence-user", "read:user:confluence")
_SPACE_SCOPES = ("read:space:confluence",)


@dataclass(frozen=True)
class Space:
    """A space as version 2 of the API knows it."""

    id: str
    key: str
    name: str
    type: str = "global"
    status: str = "current"


def demo_spaces() -> list[Space]:
    """Return the spaces of a small company, personal and archived ones among them."""
    return [
        Space("98305", "ENG", "Engineering"),
        Space("98306", "OPS", "Operations"),
        Space("98307", "HR", "People and Culture"),
        Space("98308", "PROD", "Product"),
        Space("98309", "DES", "Design"),
        Space("98310", "SUP", "Customer Support"),
        Space("98311", "FIN", "Finance"),
        Space("98312", "LEGAL", "Legal"),
        Space("98313", "SEC", "Security Handbook", "collaboration"),
        Space("98314", "KB", "Knowledge Base", "knowledge_base"),
        Space("98315", "~ada", "Ada Lovelace", "personal"),
        Space("98316", "~grace", "Grace Hopper", "personal"),
        Space("98317", "OLD", "Project Difference Engine", status="archived"),
    ]


class ConfluenceServer(LoopbackServer):
    """Confluence Cloud: its base is `{url}/wiki`, and behind its gateway `{url}/ex/confluence/{cloud_id}/wiki`.

    These attributes can be changed at any time:

    - `email`, `token`: what the Basic credential must hold
    - `scoped`: the token has scopes: the site refuses it and the gateway takes it; else the other way round
    - `missing_scope`: a scope that the token lacks, which refuses the requests that need it; empty: it has all
    - `missing_scope_status`: the status of that refusal, 401 or 403
    - `user`: who is signed in, as the API tells it
    - `picture`: that person's picture as a file; empty: one that is drawn when it is asked for
    - `spaces`: all spaces
    - `page_limit`: how many of them a page holds at most, whatever was asked for
    """

    def __init__(
        self, *, port: int = 0, tls: ssl.SSLContext | None = None, clock: Callable[[], float] = time.time
    ) -> None:
        """Prepare a site whose one user is Ada Lovelace."""
        super().__init__(port=port, tls=tls, clock=clock)
        self.email = DEMO_EMAIL
        self.token = DEMO_TOKEN
        self.cloud_id = DEMO_CLOUD_ID
        self.scoped = False
        self.missing_scope = ""
        self.missing_scope_status = 401
        self.user: dict[str, Any] = {
            "type": "known",
            "accountId": "557058:0a1b2c3d-0000-4000-8000-1815121018520",
            "accountType": "atlassian",
            "email": DEMO_EMAIL,
            "publicName": "Ada Lovelace",
            "displayName": "Ada Lovelace",
            "profilePicture": {
                "path": "/wiki/aa-avatar/557058:0a1b2c3d-0000-4000-8000-1815121018520",
                "width": 48,
                "height": 48,
                "isDefault": False,
            },
        }
        self.picture = b""
        self.spaces = demo_spaces()
        self.page_limit = _LARGEST_LIMIT
        self._router = Router(
            [
                Route("GET", r"/_edge/tenant_info", self._tenant_info),
                Route("GET", r"(/ex/confluence/[^/]+)?/wiki/rest/api/user/current", self._current_user),
                Route("GET", r"(/ex/confluence/[^/]+)?/wiki/api/v2/spaces", self._list_spaces),
                Route("GET", r"/wiki/aa-avatar/.*", self._picture),
            ]
        )

    @property
    def site_url(self) -> str:
        """The address that a person would give: the site's, with `/wiki`."""
        return f"{self.url}/wiki"

    def respond(self, request: SeenRequest) -> Answer:
        """Answer as the site and its gateway do."""
        return self._router.answer(request)

    def _tenant_info(self, _request: SeenRequest) -> Answer:
        return json_answer({"cloudId": self.cloud_id})

    def _current_user(self, request: SeenRequest, gateway: str) -> Answer:
        return self._refusal(request, gateway, _USER_SCOPES) or json_answer(self.user)

    def _list_spaces(self, request: SeenRequest, gateway: str) -> Answer:
        return self._refusal(request, gateway, _SPACE_SCOPES) or self._page(request)

    def _picture(self, request: SeenRequest) -> Answer:
        return self._refusal(request, "", ()) or Answer(200, self.picture or picture(), "image/png")

    def _refusal(self, request: SeenRequest, gateway: str, scopes: tuple[str, ...]) -> Answer | None:
        if gateway and gateway.removeprefix(_GATEWAY) != self.cloud_id:
            return not_found(request)
        if bool(gateway) != self.scoped or not self._is_credential(request.headers.get("Authorization", "")):
            return json_answer({"code": 401, "message": "Unauthorized"}, 401)
        if self.missing_scope in scopes:
            body = {"code": self.missing_scope_status, "message": "Unauthorized; scope does not match"}
            return json_answer(body, self.missing_scope_status)
        return None

    def _is_credential(self, authorization: str) -> bool:
        expected = "Basic " + base64.b64encode(f"{self.email}:{self.token}".encode()).decode()
        return authorization == expected

    def _page(self, request: SeenRequest) -> Answer:
        query = request.query
        asked, begin = query.get("limit", str(_DEFAULT_LIMIT)), _decode_cursor(query.get("cursor", ""))
        if begin is None or not asked.isdecimal() or not 1 <= int(asked) <= _LARGEST_LIMIT:
            return json_answer({"errors": [{"status": 400, "code": "INVALID_REQUEST_PARAMETER"}]}, 400)
        fitting = [space for space in self.spaces if query.get("status", space.status) == space.status]
        end = begin + min(int(asked), self.page_limit)
        links = {"base": self.site_url}
        headers = []
        if end < len(fitting):
            # Relative to the host, on the gateway too: there it is wrong until the gateway's path is put before it.
            links["next"] = "/wiki/api/v2/spaces?" + urlencode(query | {"cursor": _encode_cursor(end)})
            headers.append(("Link", f'<{links["next"]}>; rel="next"'))
        shown = [_shown(space) for space in fitting[begin:end]]
        return json_answer({"results": shown, "_links": links}, headers=headers)


def _shown(space: Space) -> dict[str, Any]:
    return {
        "id": space.id,
        "key": space.key,
        "name": space.name,
        "type": space.type,
        "status": space.status,
        "homepageId": f"{space.id}1",
        "_links": {"webui": f"/spaces/{space.key}"},
    }


def _encode_cursor(position: int) -> str:
    return base64.b64encode(f"space {position}".encode()).decode()


def _decode_cursor(cursor: str) -> int | None:
    """Return the position that `cursor` stands for; of none, 0; of a cursor that this server never gave, None."""
    if not cursor:
        return 0
    try:
        return int(base64.b64decode(cursor, validate=True).removeprefix(b"space "))
    except ValueError:
        return None
