"""The activity window: every sync request, newest first, and all that became of one."""
