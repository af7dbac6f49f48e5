"""Where Inngest's own interface shows a run."""

import pytest

from confsync_gui.core.settings import InngestSettings
from confsync_gui.remote.inngest_pages import run_page

DEV = InngestSettings(api_url="http://127.0.0.1:8288/")
BRANCH = InngestSettings(env="feature/x")


@pytest.mark.parametrize(
    ("inngest", "run_id", "address"),
    [
        (InngestSettings(), "01RUN", "https://app.inngest.com/env/production/runs/01RUN"),
        (InngestSettings(), "", "https://app.inngest.com/env/production/runs"),
        (BRANCH, "01RUN", "https://app.inngest.com/env/feature%2Fx/runs/01RUN"),
        (DEV, "01RUN", "http://127.0.0.1:8288/run?runID=01RUN"),
        (DEV, "", "http://127.0.0.1:8288/runs"),
        (DEV, "a&b", "http://127.0.0.1:8288/run?runID=a%26b"),
    ],
)
def test_the_page_of_a_run(inngest: InngestSettings, run_id: str, address: str) -> None:
    assert run_page(inngest, run_id) == address
