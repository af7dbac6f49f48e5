"""Loopback servers that only tests use: an OpenID provider, Confluence Data Center, a web application, and a scripted web browser."""
