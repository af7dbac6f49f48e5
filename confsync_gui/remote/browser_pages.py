"""The pages that the browser shows at the end of a sign-in. Whole in themselves: they load nothing from anywhere."""

from __future__ import annotations

from html import escape

_PAGE = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{title} - ConfSync</title>
<style>
body {{ font: 16px/1.5 system-ui, sans-serif; display: grid; place-items: center; min-height: 90vh; margin: 0 1.5rem }}
main {{ max-width: 30rem }}
h1 {{ font-size: 1.5rem; margin: 0 0 .5rem }}
p {{ margin: .5rem 0 }}
small {{ opacity: .7 }}
</style>
<main>
<h1>{title}</h1>
<p>{text}</p>
<p>{advice}</p>
<p><small>ConfSync</small></p>
</main>
</html>
"""
RETURN = "You can close this tab and return to ConfSync."


def recognised(name: str) -> str:
    """Return the page for somebody whom the provider knows as `name`."""
    return _page("That worked", f"You signed in as {name}.", RETURN)


def failed(what: str, advice: str) -> str:
    """Return the page for a sign-in that came to nothing."""
    return _page("You are not signed in", what, f"{advice} Return to ConfSync for that.".strip())


def already_done() -> str:
    """Return the page for an answer that came before, from another tab or once more."""
    return _page("Nothing more to do here", "This sign-in has been taken care of already.", RETURN)


def foreign() -> str:
    """Return the page for an answer that belongs to no sign-in under way."""
    return _page("This page has expired", "It does not belong to the sign-in that ConfSync is waiting for.", RETURN)


def _page(title: str, text: str, advice: str) -> str:
    return _PAGE.format(title=escape(title), text=escape(text), advice=escape(advice))
