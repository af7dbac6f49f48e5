"""Tests of confsync_gui.desktop."""
