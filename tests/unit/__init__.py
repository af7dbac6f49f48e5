"""Tests of single modules and files, in the order of the source."""
