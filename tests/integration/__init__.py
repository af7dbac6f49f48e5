"""Whole processes on a real desktop: X server, tray, D-Bus, keyring and notification daemon; nothing replaced."""
