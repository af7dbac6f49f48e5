"""News: what is worth telling of a request, and to whom."""

import pytest

from confsync_gui.core.errors import Problem, Remedy
from confsync_gui.core.news import TROUBLE, News, is_over, is_wanted, news_of
from confsync_gui.core.request import RequestState, SyncRequest, Trigger

AWAY = Problem("Nothing answers.", "Wait.", Remedy.RETRY)
NO_RUN = Problem("No run has started.", "Check the function.", Remedy.DESTINATION)
NO_KEY = Problem("Inngest asks for an API key.", "Add one.", Remedy.API_KEY)
ASKS_ITSELF = Problem("The keyring has not answered yet.")


def request(state: RequestState, **other: object) -> SyncRequest:
    fields: dict[str, object] = {"attempts": 1, "next_attempt_at": None, "problem": None} | other
    return SyncRequest(
        seq=1,
        id="id",
        user_id="ada",
        trigger=Trigger.TRAY,
        destination="inngest",
        body=b"{}",
        seed="seed",
        server_id="S1",
        state=state,
        created_at=1_000,
        updated_at=1_000,
        **fields,  # type: ignore[arg-type]
    )


@pytest.mark.parametrize(
    ("state", "other", "news"),
    [
        (RequestState.QUEUED, {}, None),
        # Repeated in a moment: no news yet.
        (RequestState.QUEUED, {"problem": AWAY, "next_attempt_at": 2_000}, None),
        (RequestState.QUEUED, {"problem": AWAY, "next_attempt_at": 61_000}, News.WAITS),
        (RequestState.QUEUED, {"problem": AWAY, "next_attempt_at": 2_000, "attempts": 2}, News.WAITS),
        (RequestState.QUEUED, {"problem": NO_RUN}, News.WAITS),
        (RequestState.QUEUED, {"problem": ASKS_ITSELF}, None),
        (RequestState.SENDING, {}, None),
        (RequestState.RUNNING, {}, None),
        (RequestState.ACCEPTED, {"following": True}, News.ACCEPTED),
        (RequestState.ACCEPTED, {}, News.LEFT),
        (RequestState.ACCEPTED, {"following": True, "problem": NO_KEY}, News.LEFT),
        (RequestState.ACCEPTED, {"following": True, "problem": NO_RUN}, News.DOUBTFUL),
        (RequestState.SUCCEEDED, {}, News.SUCCEEDED),
        (RequestState.FAILED, {"problem": AWAY}, News.FAILED),
        (RequestState.UNKNOWN, {"problem": AWAY}, News.DOUBTFUL),
        (RequestState.CANCELLED, {}, News.CANCELLED),
    ],
)
def test_what_can_be_told_of_a_request(state: RequestState, other: dict[str, object], news: News | None) -> None:
    assert news_of(request(state, **other)) is news


@pytest.mark.parametrize(
    ("wish", "of_a_press", "of_the_schedule"),
    [
        ("all", set(News), set(News)),
        ("mine", set(News) - {News.ACCEPTED}, TROUBLE),
        ("failures", TROUBLE, TROUBLE),
        ("none", set(), set()),
    ],
)
def test_each_wish_is_told_what_it_asks_for(wish: str, of_a_press: set[News], of_the_schedule: set[News]) -> None:
    pressed = [trigger for trigger in Trigger if trigger is not Trigger.SCHEDULE]
    for trigger in pressed:
        assert {news for news in News if is_wanted(news, trigger, wish)} == of_a_press
    assert {news for news in News if is_wanted(news, Trigger.SCHEDULE, wish)} == of_the_schedule


def test_only_what_ended_and_is_not_asked_about_is_over() -> None:
    assert is_over(request(RequestState.FAILED))
    assert not is_over(request(RequestState.UNKNOWN, following=True))
    assert not is_over(request(RequestState.QUEUED))
