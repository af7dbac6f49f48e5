"""Tests of the core, which knows neither network nor screen."""
