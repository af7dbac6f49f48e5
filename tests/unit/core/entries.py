"""A request as the history has it."""

from confsync_gui.core.errors import Problem
from confsync_gui.core.request import HistoryEntry, RequestState, Trigger

ENTRY = HistoryEntry(
    seq=7,
    id="an-id",
    user_id="557058:ada",
    user_name="Ada Lovelace",
    spaces="Engineering, Küche",
    space_count=2,
    trigger=Trigger.TRAY,
    destination="inngest",
    server_id="01M8",
    state=RequestState.FAILED,
    created_at=1_800_000_000_000,
    updated_at=1_800_000_009_000,
    accepted_at=1_800_000_001_000,
    ended_at=1_800_000_009_000,
    duration_ms=7_500,
    attempts=2,
    next_attempt_at=None,
    problem=Problem("The function failed.", "Look there."),
    following=False,
    cancel_asked=False,
    retry_of=3,
)
