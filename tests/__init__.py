"""The tests of ConfSync."""
