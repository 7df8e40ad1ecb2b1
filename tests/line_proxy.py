"""A bad line: a TCP relay that is slow, cuts, stalls, and speaks CONNECT as a proxy where it is asked to."""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass
class Line:
    """How bad the line is. Counts are over all connections; 0 switches a fault off.

    ``bits`` a second each way, ``cut_after`` bytes of a connection it ends with a reset, ``cuts`` how often
    in all, ``stall_after`` bytes from which on nothing passes any more, ``stalls`` how often.
    """

    target: tuple[str, int]
    bits: int = 0
    cut_after: int = 0
    cuts: int = 0
    stall_after: int = 0
    stalls: int = 0
    connections: int = 0
    passed: int = 0
    asked: list[str] = field(default_factory=list)
    connect: bool = False
    port: int = 0
    _stop: threading.Event = field(default_factory=threading.Event)
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _threads: list[threading.Thread] = field(default_factory=list)

    @property
    def url(self) -> str:
        return f"127.0.0.1:{self.port}"

    def listen(self, server: socket.socket) -> None:
        while not self._stop.is_set():
            try:
                client, _ = server.accept()
            except TimeoutError:
                continue
            except OSError:
                return
            thread = threading.Thread(target=self._serve, args=(client,), daemon=True)
            self._threads.append(thread)
            thread.start()

    def _serve(self, client: socket.socket) -> None:
        self.connections += 1
        target = self.target
        with client:
            if self.connect:
                asked = _head(client)
                self.asked.append(asked)
                client.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
            try:
                server = socket.create_connection(target, 10)
            except OSError:
                return
            with server:
                done = threading.Event()
                back = threading.Thread(target=self._pump, args=(server, client, done), daemon=True)
                back.start()
                self._pump(client, server, done)
                back.join(30)

    def _pump(self, source: socket.socket, sink: socket.socket, done: threading.Event) -> None:
        count = 0
        source.settimeout(0.05)
        while not done.is_set() and not self._stop.is_set():
            try:
                data = source.recv(1024 if self.bits else 16_384)
            except TimeoutError:
                continue
            except OSError:
                break
            if not data:
                break
            count += len(data)
            if self._fault("cuts", self.cut_after, count):
                for one in (source, sink):
                    with contextlib.suppress(OSError):
                        one.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\0\0\0\0\0\0\0")
                break
            if self._fault("stalls", self.stall_after, count):
                done.wait(60)
                break
            try:
                sink.sendall(data)
            except OSError:
                break
            self.passed += len(data)
            if self.bits:
                done.wait(len(data) * 8 / self.bits)
        done.set()
        for one in (source, sink):
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)

    def _fault(self, name: str, after: int, count: int) -> bool:
        with self._lock:
            left = getattr(self, name)
            if not after or not left or count < after:
                return False
            setattr(self, name, left - 1)
            return True


@contextlib.contextmanager
def bad_line(target: tuple[str, int], **faults: int | bool) -> Iterator[Line]:
    """Open a relay to a server for the time of a test."""
    line = Line(target, **faults)  # type: ignore[arg-type]
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen(16)
        server.settimeout(0.1)
        line.port = server.getsockname()[1]
        thread = threading.Thread(target=line.listen, args=(server,), daemon=True)
        thread.start()
        try:
            yield line
        finally:
            line._stop.set()
            thread.join(10)
            for one in line._threads:
                one.join(10)


@contextlib.contextmanager
def answering(*pieces: bytes, pause_s: float = 0.0, endless: bool = False) -> Iterator[str]:
    """A server that says the same to everybody, piece by piece."""
    ended = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.1)

        def serve() -> None:
            while not ended.is_set():
                with contextlib.suppress(TimeoutError, OSError):
                    client, _ = server.accept()
                    with client:
                        client.settimeout(5)
                        client.recv(65536)
                        for piece in pieces:
                            client.sendall(piece)
                            ended.wait(pause_s)
                        while endless and not ended.is_set():
                            client.sendall(pieces[-1])
                            ended.wait(pause_s)

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.getsockname()[1]}"
        finally:
            ended.set()
            thread.join(10)


def _head(client: socket.socket) -> str:
    data = b""
    client.settimeout(10)
    until = time.monotonic() + 10
    while b"\r\n\r\n" not in data and time.monotonic() < until:
        data += client.recv(4096)
    return data.split(b"\r\n")[0].decode("ascii")
