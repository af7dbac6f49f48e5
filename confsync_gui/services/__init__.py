"""Threads and state between the logic and the screen. QObjects, no widgets."""
