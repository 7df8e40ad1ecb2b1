"""Whether a form comes from a page of ours.

Two checks, both needed: the browser's own word where it gives one (``Sec-Fetch-Site``, ``Origin``), and a
token that only our page knew. Signed in, the token is that of the session; before, it is made from a cookie that
no other place can read or set. Each page carries it under another mask, so that packing the page tells nothing.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from communeapp.hub.web.refusals import Refused

if TYPE_CHECKING:
    from communeapp.hub.web.request import HubRequest

FIELD = "csrf"


def new_visitor() -> str:
    """Make the secret of a browser that nobody has signed in with."""
    return secrets.token_urlsafe(24)


def token(request: HubRequest) -> str:
    """Give the token that forms of this page carry, masked anew at each call."""
    plain = _plain(request)
    mask = secrets.token_bytes(len(plain))
    return (mask + _mixed(plain, mask)).hex()


def _plain(request: HubRequest) -> bytes:
    if request.signed is not None:
        return hashlib.sha256(request.signed.csrf.encode()).digest()
    return hashlib.sha256(b"communeapp hub login\n" + request.visitor.encode()).digest()


def _mixed(one: bytes, other: bytes) -> bytes:
    return bytes(a ^ b for a, b in zip(one, other, strict=True))


def check_origin(request: HubRequest) -> None:
    """Refuse a form that another site sent, before anything of it is read."""
    if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        raise Refused(403, "foreign_form")
    origin = request.headers.get("origin")
    # The name alone: behind a proxy the hub may not know the port that the browser sees.
    if origin is not None and _host(origin) != _host(f"//{request.headers.get('host', '')}"):
        raise Refused(403, "foreign_form")


def _host(address: str) -> str | None:
    try:
        return urlsplit(address).hostname
    except ValueError:
        return None


def check_token(request: HubRequest, given: str) -> None:
    """Refuse a form without the token of its page."""
    if request.signed is None and not request.visitor:
        raise Refused(403, "stale_form")
    try:
        both = bytes.fromhex(given) if len(given) == 128 else b""
    except ValueError:
        both = b""
    plain = _plain(request)
    if len(both) != 64 or not hmac.compare_digest(_mixed(both[:32], both[32:]), plain):
        raise Refused(403, "stale_form")
