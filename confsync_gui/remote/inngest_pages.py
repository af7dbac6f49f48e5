"""Where Inngest's own web interface shows a run."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from confsync_gui.core.request import Place


# The hosted service has its interface elsewhere than its API (inngest.com/docs, Monitor); the dev server and the self-hosted one have
# both at one address.
_HOSTED_API = "https://api.inngest.com"
_HOSTED = "https://app.inngest.com/env/{env}/runs"


def run_page(place: Place, run_id: str) -> str:
    """Return the address of the page of the run `run_id` of what was sent to `place`, or of the list of runs where that is ""."""
    api = place.api_url.rstrip("/")
    if api == _HOSTED_API:
        runs = _HOSTED.format(env=quote(place.env or "production", safe=""))
        return f"{runs}/{quote(run_id, safe='')}" if run_id else runs
    return f"{api}/run?runID={quote(run_id, safe='')}" if run_id else f"{api}/runs"
