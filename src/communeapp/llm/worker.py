"""The child process that runs the model. Imports neither Qt nor click nor SQLite, and logs nothing.

Three threads: this one works, one reads requests (so that a cancel is seen while native code runs) and
one sends heartbeats. The end of standard input ends the process at once, whatever the others do.
"""

from __future__ import annotations

import contextlib
import os
import queue
import signal
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from communeapp.llm import threads
from communeapp.llm.ports import Engine, EngineError, EngineInfo, StopFlag, Stopped
from communeapp.llm.protocol import (
    MAX_LINE,
    VERSION,
    Alive,
    Cancel,
    Delta,
    Done,
    Failed,
    Generate,
    Hello,
    Item,
    Load,
    Loaded,
    Measure,
    Measured,
    ModelSpec,
    Ping,
    Pong,
    Progress,
    ProtocolError,
    Reply,
    Request,
    decode,
    encode,
)

HEARTBEAT_S: Final = 0.5
COALESCE_S: Final = 0.05  # at most 20 deltas a second and item


def main(argv: Sequence[str] | None = None) -> int:
    """Run the worker on standard input and output; returns when the input ends.

    ``--library`` only loads the library, without a model, and prints what it is as one line.
    """
    if list(argv or ()) == ["--library"]:
        return _show_library()
    out = _take_protocol_pipe()
    _lower_priority()
    _die_with_parent()
    # Ctrl-C in a terminal reaches the whole group; the program decides, not the signal.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # Before any library loads: how threads wait for each other is read at its start.
    os.environ.update(threads.WAITING)
    return Worker(0, out).run()


def _show_library() -> int:
    """Load the library that fits this CPU and print it; exit code 1 where there is none."""
    import json

    from communeapp.llm.engine import library

    try:
        found = library()
    except EngineError as error:
        print(error.code, file=sys.stderr)  # noqa: T201 - the answer of this command
        return 1
    print(json.dumps(found))  # noqa: T201
    return 0


def _take_protocol_pipe() -> int:
    """Keep fd 1 for the protocol alone: native code that prints then prints to stderr."""
    out = os.dup(1)
    try:
        os.dup2(2, 1)
    except OSError:  # no stderr: into nothing
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    return out


def _lower_priority() -> None:
    with contextlib.suppress(OSError):
        if sys.platform == "win32":
            import psutil

            psutil.Process().nice(psutil.BELOW_NORMAL_PRIORITY_CLASS)
        else:
            os.nice(5)


def _die_with_parent() -> None:
    """On Linux let the kernel end us with the thread that started us; Windows has its job object."""
    if sys.platform != "linux":
        return
    import ctypes

    parent = os.getppid()
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(1, signal.SIGKILL)  # PR_SET_PDEATHSIG
    if os.getppid() != parent:  # it died in between
        os._exit(0)


def make_engine(protocol_fd: int) -> Engine:
    """Choose the engine; anything but the model is for tests."""
    if os.environ.get("COMMUNEAPP_WORKER_ENGINE") == "echo":
        from communeapp.llm.echo import EchoEngine

        return EchoEngine(protocol_fd)
    from communeapp.llm.engine import LlamaEngine

    return LlamaEngine()


class _Sink:
    """Work of one request on its way out; text is gathered for 50 ms.

    The heartbeat flushes too, so that the last words before a pause are not held back.
    """

    def __init__(self, worker: Worker, request_id: str) -> None:
        self._worker = worker
        self._id = request_id
        self._lock = threading.RLock()
        self._waiting: dict[int, str] = {}
        self._flushed = 0.0

    def progress(self, done: int, total: int, phase: str = "prompt") -> None:
        self.flush()
        self._worker.step()
        self._worker.send(Progress(self._id, done, total, phase))

    def delta(self, key: int, text: str) -> None:
        with self._lock:
            self._waiting[key] = self._waiting.get(key, "") + text
            self._flush_if_due()

    def restart(self, key: int) -> None:
        with self._lock:
            self._waiting.pop(key, None)
            self._worker.send(Delta(self._id, key, "", restart=True))

    def item(self, key: int, text: str, finish: str, tokens: int) -> None:
        with self._lock:
            self._waiting.pop(key, None)
            self._worker.send(Item(self._id, key, text, finish, tokens))

    def step(self) -> None:
        self._worker.step()
        with self._lock:
            self._flush_if_due()

    def _flush_if_due(self) -> None:
        if self._waiting and time.monotonic() - self._flushed >= COALESCE_S:
            self.flush()

    def flush(self) -> None:
        with self._lock:
            for key, text in self._waiting.items():
                self._worker.send(Delta(self._id, key, text))
            self._waiting.clear()
            self._flushed = time.monotonic()


class Worker:
    """The loop between two file descriptors."""

    def __init__(self, inward: int, outward: int) -> None:
        self._inward = inward
        self._outward = outward
        self._writing = threading.Lock()
        self._state = threading.Lock()
        self._requests: queue.Queue[Request] = queue.Queue()
        self._stop = StopFlag()
        self._current = ""
        self._cancelled: set[str] = set()
        self._steps = 0
        self._engine: Engine | None = None
        self._sink: _Sink | None = None

    def run(self) -> int:
        """Serve until the input ends (the reading thread then ends the process)."""
        engine = os.environ.get("COMMUNEAPP_WORKER_ENGINE", "llama")
        self.send(Hello(VERSION, os.getpid(), engine))
        threading.Thread(target=self._read, name="requests", daemon=True).start()
        threading.Thread(target=self._beat, name="heartbeat", daemon=True).start()
        while True:
            request = self._requests.get()
            with self._state:
                self._current = request.id
                self._stop.clear()
                if request.id in self._cancelled:
                    self._cancelled.discard(request.id)
                    self._stop.set()
            reply = self._serve(request)
            self._sink = None
            with self._state:
                self._current = ""
            self.send(reply)

    def send(self, reply: Reply) -> None:
        """Write one message whole; without a reader there is nothing left to do here."""
        line = memoryview(encode(reply))
        with self._writing:
            try:
                while line:
                    line = line[os.write(self._outward, line) :]
            except OSError:
                os._exit(0)

    def step(self) -> None:
        """Count a piece of work, so that heartbeats show movement."""
        self._steps += 1

    def _serve(self, request: Request) -> Reply:
        sink = self._sink = _Sink(self, request.id)
        try:
            if self._stop.is_set():
                raise Stopped
            return self._work(request, sink)
        except Stopped:
            return Done(request.id, cancelled=True)
        except EngineError as error:
            return Failed(request.id, error.code, error.values)
        except MemoryError:
            return Failed(request.id, "llm.out_of_memory")
        except Exception as error:  # noqa: BLE001 - outer border: the loop must go on
            # Only the kind of error: its text may hold the prompt.
            return Failed(request.id, "llm.failed", {"kind": type(error).__name__})
        finally:
            sink.flush()  # text goes before the reply that ends the request

    def _work(self, request: Request, sink: _Sink) -> Reply:
        if isinstance(request, Load):
            return self._load(request, sink)
        if self._engine is None:
            raise EngineError("llm.not_loaded")
        if isinstance(request, Generate):
            timing = self._engine.generate(request.plan, request.sampling, sink, self._stop)
            return Done(request.id, timing)
        if isinstance(request, Measure):
            candidates = request.candidates or threads.candidates(os.cpu_count() or 1)
            best, speeds = self._engine.measure(candidates, sink, self._stop)
            return Measured(request.id, best, speeds)
        raise EngineError("llm.failed", kind="request")

    def _load(self, request: Load, sink: _Sink) -> Reply:
        from communeapp.llm import memory

        began = time.perf_counter()
        memory.require_free(request.model.need_mb)
        memory.cap_address_space(request.model.memory_cap_mb)
        if self._engine is None:
            self._engine = make_engine(self._outward)
        info = self._engine.load(request.model, sink, self._stop)
        count = info.threads
        if request.model.threads == 0 and request.model.states_dir:
            count = self._choose_threads(self._engine, request.model, info, sink)
        seconds = time.perf_counter() - began
        return Loaded(request.id, info.variant, count, info.n_ctx, seconds)

    def _choose_threads(
        self, engine: Engine, model: ModelSpec, info: EngineInfo, sink: _Sink
    ) -> int:
        """Use what was measured before; measure on a quiet machine; on a busy one put it off."""
        cores = os.cpu_count() or 1
        choices = threads.ThreadChoices(Path(model.states_dir))
        key = f"{model.sha256[:16]} {info.variant} {info.version} {cores}"
        count = choices.find(key)
        if count is None and threads.machine_is_quiet():
            pressure = threads.Pressure()
            count, _ = engine.measure(threads.candidates(cores), sink, self._stop)
            if threads.undisturbed(pressure):
                choices.keep(key, count)
            else:
                count = None
        count = count or threads.default_threads(cores)
        engine.use_threads(count)
        return count

    def _read(self) -> None:
        """Take requests; cancels and pings do not wait for the work at hand."""
        with open(self._inward, "rb", closefd=False) as stream:
            while line := stream.readline(MAX_LINE + 2):
                try:
                    message = decode(line)
                except ProtocolError:
                    self.send(Failed("", "llm.failed", {"kind": "ProtocolError"}))
                    continue
                if isinstance(message, Cancel):
                    self._cancel(message.target)
                elif isinstance(message, Ping):
                    self.send(Pong(message.id))
                elif isinstance(message, Load | Generate | Measure):
                    self._requests.put(message)
        os._exit(0)

    def _cancel(self, target: str) -> None:
        with self._state:
            if target == self._current:
                self._stop.set()
            else:
                self._cancelled.add(target)

    def _beat(self) -> None:
        pause = threading.Event()
        while not pause.wait(HEARTBEAT_S):
            sink = self._sink
            if sink is not None:
                sink.flush()
                self.send(Alive(self._steps))


if __name__ == "__main__":
    sys.exit(main())
