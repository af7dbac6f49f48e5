"""Tests of the services: real threads, files and loopback servers, without a widget."""
