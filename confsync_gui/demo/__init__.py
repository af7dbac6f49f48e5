"""Servers on this machine's loopback address that stand in for Inngest and Confluence.

`confsync demo` and the tests talk to them. They use the standard library only: no Qt, no HTTP client.
"""
