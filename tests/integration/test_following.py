"""What became of a sync, with real processes: followed across a crash, and cancelled where it runs."""

import math

from tests.integration.harness.confsync import ConfSyncUnderTest


def press_for_a_run_without_end(confsync: ConfSyncUnderTest) -> None:
    confsync.inngest.ingestion_seconds, confsync.inngest.run_seconds = 0.0, math.inf
    confsync.press_sync_in_tray()
    confsync.wait_for_request("running")


def test_a_run_is_followed_across_a_crash(running: ConfSyncUnderTest) -> None:
    press_for_a_run_without_end(running)
    running.program.kill()
    run = running.inngest.runs[0]
    run.ends_at = run.starts_at + 12.0
    running.inngest.clock_skew = 60.0
    running.start()
    ended = running.wait_for_request("succeeded")
    assert (ended["durationMs"], len(running.inngest.events)) == (12_000, 1)


def test_a_running_sync_is_cancelled_in_the_tray(running: ConfSyncUnderTest) -> None:
    press_for_a_run_without_end(running)
    running.press_cancel_in_tray()
    running.wait_for_request("cancelled")
    assert running.inngest.runs[0].cancelled_at is not None
