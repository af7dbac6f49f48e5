"""Tests of what ConfSync says to servers, against real servers on loopback."""
