"""Nobody at the other end of a line keeps us waiting without end: neither in the head of an answer nor after it.

A timeout of a socket begins anew with every byte, so that a letter a minute would hold a line for ever. Here
the time that was spent waiting is added up, whatever a byte of it was for: the head, the sizes of pieces, the
body. What the caller does in between does not count.
"""

from __future__ import annotations

import http.client
import io
import socket
import time
from collections.abc import Callable
from typing import Any

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

#: So many bytes have to come in twice the time that one may take: a tenth of what a modem of 9,600 bit/s brings.
LEAST = 16 * 1024


class SlowError(TimeoutError):
    """The other end sends just enough to keep us waiting."""


class _InTime(io.RawIOBase):
    """Reads a socket; SlowError when the waiting since the last ``LEAST`` bytes was too long."""

    def __init__(
        self, raw: Any, sock: socket.socket, now: Callable[[], float] = time.monotonic
    ) -> None:
        self._raw, self._sock, self._now = raw, sock, now
        self._one = sock.gettimeout()
        self._waited, self._had = 0.0, 0
        #: The head has to be through in one window, however long it is.
        self.in_head = True

    def begin_body(self) -> None:
        """The head is through."""
        self.in_head = False
        self._waited, self._had = 0.0, 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int | None:
        if self._one is None:
            return int(self._raw.readinto(buffer))
        left = 2 * self._one - self._waited
        if left <= 0:
            raise SlowError
        begun = self._now()
        self._sock.settimeout(min(self._one, left))
        try:
            count = int(self._raw.readinto(buffer))
        except TimeoutError as error:
            if left < self._one:  # else it was silent from the beginning: gone, not slow
                raise SlowError from error
            raise
        finally:
            self._sock.settimeout(self._one)
        self._waited += self._now() - begun
        self._had += count
        if self._had >= LEAST and not self.in_head:
            self._waited, self._had = 0.0, 0
        return count

    def close(self) -> None:
        if not self.closed:
            self._raw.close()
            super().close()


class _Answer(http.client.HTTPResponse):
    def __init__(self, sock: socket.socket, *args: Any, **more: Any) -> None:
        super().__init__(sock, *args, **more)
        self._in_time = _InTime(self.fp.detach(), sock)
        self.fp = io.BufferedReader(self._in_time)

    def begin(self) -> None:
        super().begin()
        self._in_time.begin_body()


class PlainConnection(HTTPConnection):
    """A connection that waits for nobody without end."""

    response_class = _Answer


class SecureConnection(HTTPSConnection):
    """The same under TLS."""

    response_class = _Answer


class PlainPool(HTTPConnectionPool):
    """Makes plain connections."""

    ConnectionCls = PlainConnection


class SecurePool(HTTPSConnectionPool):
    """Makes connections under TLS."""

    ConnectionCls = SecureConnection
