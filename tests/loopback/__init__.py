"""Loopback servers that only tests use: an OpenID provider, Confluence Data Center, and a scripted web browser."""
