"""The address of a Confluence site, out of whatever somebody typed or pasted."""

from __future__ import annotations

import re
from urllib.parse import SplitResult, urlsplit

from confsync_gui.core.errors import Remedy, UsageError
from confsync_gui.core.text import say
from confsync_gui.remote.addresses import bracketed, is_loopback

_CLOUD_DOMAIN = ".atlassian.net"
_HOST = re.compile(r"[^\W_]([\w-]*[^\W_])?(\.[^\W_]([\w-]*[^\W_])?)*|\[[0-9a-f:.]+\]", re.ASCII | re.IGNORECASE)
_PORTS = {"https": 443, "http": 80}
# Where Confluence's own pages begin: what stands before them is the context path of the installation.
_PAGE = re.compile(
    r"/(display|pages|spaces|rest|plugins|people|label|labels|users|user|admin|download|images|s|x|login|dashboard|setup"
    r"|[\w.~-]+\.action)(/|\Z)",
    re.ASCII,
)
_CONTEXT = re.compile(r"(/[\w.~-]+)*", re.ASCII)


class SiteAddressError(UsageError):
    """What somebody typed as the address of a Confluence site cannot be one."""

    default_remedy = Remedy.SIGN_IN


def normalise_site(text: str) -> str:
    """Return the address, ending in /wiki, of the Cloud site that somebody typed or pasted; SiteAddressError if it is none.

    A bare name means NAME.atlassian.net; an address of any page of a site means the site. Only this very machine may be
    reached by http://, because the token would travel in clear text.
    """
    parts, port = _parse(text.strip())
    host = bracketed(parts).rstrip(".")
    if "://" not in text and re.fullmatch(r"[a-z0-9-]+", host) and host != "localhost" and port is None:
        host += _CLOUD_DOMAIN
    if not _HOST.fullmatch(host) or host == _CLOUD_DOMAIN[1:]:
        raise _bad_site()
    if host.endswith(_CLOUD_DOMAIN):
        return _encrypted(f"{parts.scheme}://{host}/wiki")
    return _encrypted(f"{_origin(parts, host, port)}{_path_to_wiki(parts.path)}")


def normalise_data_center(text: str) -> str:
    """Return the base address, with its context path, of the Data Center site that somebody typed or pasted.

    SiteAddressError if it is none, or one of Atlassian's cloud. http:// as in `normalise_site`.
    """
    parts, port = _parse(text.strip())
    host = bracketed(parts).rstrip(".")
    if not _HOST.fullmatch(host):
        raise _bad_server()
    if f".{host}".endswith(_CLOUD_DOMAIN):
        raise SiteAddressError(
            say("This is a site in Atlassian's cloud, which takes no personal access token."),
            say("Sign in with an Atlassian API token instead."),
        )
    page = _PAGE.search(f"{parts.path}/")
    context = (parts.path[: page.start()] if page else parts.path).rstrip("/")
    if not _CONTEXT.fullmatch(context):
        raise _bad_server()
    return _encrypted(_origin(parts, host, port) + context)


def _origin(parts: SplitResult, host: str, port: int | None) -> str:
    return f"{parts.scheme}://{host}{'' if port in {None, _PORTS[parts.scheme]} else f':{port}'}"


def _parse(text: str) -> tuple[SplitResult, int | None]:
    # Not even inside: urlsplit would drop some blanks silently.
    if re.search(r"[\s\x00-\x1f\x7f\\]", text):
        raise _bad_site()
    try:
        parts = urlsplit(text if "://" in text else f"https://{text}")
        port = parts.port
    except ValueError:
        raise _bad_site() from None
    if parts.scheme not in _PORTS or "@" in parts.netloc or port == 0:
        raise _bad_site()
    return parts, port


def _path_to_wiki(path: str) -> str:
    match = re.match(r"(/[\w.~-]+)*?/wiki(?=/|$)", path, re.ASCII)
    return match[0] if match else "/wiki"


def _encrypted(site: str) -> str:
    if site.startswith("http://") and not is_loopback(site):
        raise SiteAddressError(
            say("A site's address must start with https://, or your API token could be read on its way."),
            say("Enter the address with https://."),
        )
    return site


def _bad_site() -> SiteAddressError:
    # What was typed is not repeated: it may hold a password.
    return SiteAddressError(
        say("This is not the address of a Confluence site."),
        say("Enter it as in https://example.atlassian.net/wiki, or just its name."),
    )


def _bad_server() -> SiteAddressError:
    return SiteAddressError(
        say("This is not the address of a Confluence site."), say("Enter it as in https://wiki.example.com/confluence.")
    )
