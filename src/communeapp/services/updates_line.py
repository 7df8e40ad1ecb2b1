"""The line to the hub as a source of updates: the pinned key and the proxy of the exchange, files by ranges."""

from __future__ import annotations

import contextlib
import urllib.parse
from collections.abc import Iterator
from dataclasses import dataclass

import urllib3
from urllib3.exceptions import HTTPError

from communeapp import __version__
from communeapp.core.errors import UserError
from communeapp.sync.line import API, STALL_S
from communeapp.sync.line_pin import PinError, checked_url, manager, pin_failed, was_slow
from communeapp.updating.sources import LineSource, Missing, TooSlow, Unreadable

_CONNECT_S = 20
_BLOCK = 16 * 1024


@dataclass(frozen=True)
class HubPlace:
    """The hub as a place of updates: its address, the pins of its key, ``proxy`` as in the settings."""

    url: str
    pins: tuple[str, ...]
    proxy: str = ""


@contextlib.contextmanager
def line_source(place: HubPlace, stall_s: float = STALL_S) -> Iterator[LineSource]:
    """Open the line for one look; UserError ``online.bad_url``."""
    line = _Line(place, stall_s)
    try:
        yield LineSource(line.get)
    finally:
        line.close()


class _Line:
    def __init__(self, place: HubPlace, stall_s: float) -> None:
        self._base = checked_url(place.url)
        self._pool = manager(self._base, place.pins, place.proxy)
        self._timeout = urllib3.Timeout(connect=min(_CONNECT_S, stall_s), read=stall_s)

    def close(self) -> None:
        self._pool.clear()

    @contextlib.contextmanager
    def get(self, name: str, start: int) -> Iterator[Iterator[bytes]]:
        """Ask for a file from an offset on. Missing, Unreadable, TooSlow; UserError ``online.other_key`` …"""
        headers = {"User-Agent": f"CommuneApp/{__version__}", "Accept-Encoding": "identity"}
        if start:
            headers["Range"] = f"bytes={start}-"
        try:
            answer = self._pool.request(
                "GET",
                f"{self._base}{API}/updates/{urllib.parse.quote(name)}",
                headers=headers,
                timeout=self._timeout,
                retries=False,
                redirect=False,
                preload_content=False,
            )
        except PinError as error:
            raise UserError("online.other_key") from error
        except (HTTPError, OSError) as error:
            if pin_failed(error):
                raise UserError("online.other_key") from error
            raise self._ended(error, name) from error
        try:
            yield self._blocks(answer, name, start)
        except (HTTPError, OSError) as error:
            raise self._ended(error, name) from error
        finally:
            answer.close()
            answer.release_conn()

    def _ended(self, error: Exception, name: str) -> Exception:
        return TooSlow(name) if was_slow(error) else Unreadable(self._base)

    def _blocks(self, answer: urllib3.BaseHTTPResponse, name: str, start: int) -> Iterator[bytes]:
        status = answer.status
        if status in (404, 410):
            raise Missing(name)
        if status == 416:
            return  # nothing after what is here already; its hash says whether it is whole
        if 300 <= status < 400 or status == 407:
            # The page of a network that wants a login, or a proxy that does: not the hub.
            raise UserError("online.not_the_hub")
        if status not in (200, 206):
            raise Unreadable(self._base)
        passing = start if status == 200 else 0
        # As it comes: a read of a whole block would wait on somebody who sends a byte a minute.
        while block := answer.read1(_BLOCK, decode_content=False):
            if passing >= len(block):
                passing -= len(block)
                continue
            yield block[passing:]
            passing = 0
