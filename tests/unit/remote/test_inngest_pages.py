"""Where Inngest's own interface shows a run."""

import pytest

from confsync_gui.core.request import Place
from confsync_gui.remote.inngest_pages import run_page

CLOUD = Place("https://inn.gs", "https://api.inngest.com")
DEV = Place("http://127.0.0.1:8288", "http://127.0.0.1:8288/")
BRANCH = Place("https://inn.gs", "https://api.inngest.com", "feature/x")


@pytest.mark.parametrize(
    ("place", "run_id", "address"),
    [
        (CLOUD, "01RUN", "https://app.inngest.com/env/production/runs/01RUN"),
        (CLOUD, "", "https://app.inngest.com/env/production/runs"),
        (BRANCH, "01RUN", "https://app.inngest.com/env/feature%2Fx/runs/01RUN"),
        (DEV, "01RUN", "http://127.0.0.1:8288/run?runID=01RUN"),
        (DEV, "", "http://127.0.0.1:8288/runs"),
        (DEV, "a&b", "http://127.0.0.1:8288/run?runID=a%26b"),
    ],
)
def test_the_page_of_a_run(place: Place, run_id: str, address: str) -> None:
    assert run_page(place, run_id) == address
