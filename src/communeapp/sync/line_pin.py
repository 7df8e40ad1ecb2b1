"""Who is at the other end of a line: the key that was pinned at enrolment, through whatever proxy there is."""

from __future__ import annotations

import base64
import hashlib
import ssl
import urllib.request
from typing import Any

import urllib3
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from urllib3.connectionpool import HTTPSConnectionPool
from urllib3.exceptions import LocationParseError
from urllib3.util import parse_url

from communeapp import log
from communeapp.core.errors import UserError
from communeapp.sync.line_time import PlainPool, SecureConnection, SecurePool, SlowError

_LOG = log.get(__name__)


class PinError(ssl.SSLError):
    """The other end has another key than the hub that this PC was enrolled at."""


def pin_failed(error: BaseException) -> bool:
    """Look for the failed comparison among what urllib3 wrapped it into."""
    return _holds(error, PinError)


def was_slow(error: BaseException) -> bool:
    """Look there for an end that was only kept waiting for."""
    return _holds(error, SlowError)


def _holds(error: BaseException, kind: type[BaseException]) -> bool:
    if isinstance(error, kind):
        return True
    inside = (*error.args, getattr(error, "reason", None), error.__cause__)
    return any(isinstance(one, BaseException) and _holds(one, kind) for one in inside)


def spki_pin(certificate: bytes) -> str:
    """Give the pin of a certificate (DER): base64 of the SHA-256 of its public key (SPKI)."""
    key = x509.load_der_x509_certificate(certificate).public_key()
    spki = key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    return base64.b64encode(hashlib.sha256(spki).digest()).decode("ascii")


def manager(base: str, pins: tuple[str, ...], proxy: str) -> urllib3.PoolManager:
    """Make what connects to ``base``. ``proxy``: "" takes the system's, ``direct`` none, else its address."""
    options: dict[str, Any] = {"num_pools": 1, "maxsize": 1}
    if pins:
        # The pinned key takes the place of the authorities, of the name and of the days.
        options |= {"cert_reqs": "CERT_NONE", "assert_hostname": False}
    address = _proxy_for(base, proxy)
    made: urllib3.PoolManager = (
        urllib3.ProxyManager(address, **options) if address else urllib3.PoolManager(**options)
    )
    made.pool_classes_by_scheme = {
        "http": PlainPool,
        "https": _pinned(pins) if pins else SecurePool,
    }
    return made


def _pinned(pins: tuple[str, ...]) -> type[HTTPSConnectionPool]:
    wanted = frozenset(pins)

    class Connection(SecureConnection):
        def connect(self) -> None:
            super().connect()
            found = (
                self.sock.getpeercert(binary_form=True)
                if isinstance(self.sock, ssl.SSLSocket)
                else None
            )
            if not isinstance(found, bytes) or spki_pin(found) not in wanted:
                self.close()
                _LOG.warning("the other end of the line has another key")
                raise PinError("pin")
            self.is_verified = True

    class Pool(SecurePool):
        ConnectionCls = Connection

    return Pool


def _proxy_for(base: str, proxy: str) -> str:
    if proxy == "direct":
        return ""
    if proxy:
        return checked_url(proxy, "proxy")
    host = parse_url(base).host or ""
    if urllib.request.proxy_bypass(host):
        return ""
    found = urllib.request.getproxies().get(base.partition(":")[0], "")
    return checked_url(found, "proxy") if found else ""


def checked_url(url: str, field: str = "url") -> str:
    """Give an address without its last stroke; UserError ``online.bad_url``."""
    text = url.strip()
    try:
        parsed = parse_url(text)
    except LocationParseError as error:
        raise UserError("online.bad_url", field=field, url=url) from error
    if parsed.scheme not in ("http", "https") or not parsed.host or parsed.query or parsed.fragment:
        raise UserError("online.bad_url", field=field, url=url)
    return text.rstrip("/")
