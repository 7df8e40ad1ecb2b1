"""The language model itself: the only module that imports ``llama_cpp``.

Points of a letter are parallel sequences. Their shared start is evaluated once, in sequence 0, and
lent to the others (``llama_memory_seq_cp`` only marks cells in a unified cache); then every sequence
adds one token per ``llama_decode``, which costs little more than one token of a single sequence.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import statistics
import sys
import time
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from communeapp.core.prompts import PromptPlan
from communeapp.llm import chat
from communeapp.llm.answers import Answer
from communeapp.llm.ports import EngineError, EngineInfo, Sink, StopFlag, Stopped
from communeapp.llm.prefix_store import PrefixStore, state_key
from communeapp.llm.protocol import ModelSpec, Sampling, Timing

N_BATCH = 256  # tokens handed over at once: the grain of progress reports
N_UBATCH = 128  # tokens computed at once: sizes the scratch memory
_TAIL_GRAIN = 96  # prompt tokens that may join a step, so that running answers are not held up


def binding() -> Any:
    """Import the low-level part of ``llama_cpp`` alone.

    Its package module would also import the high-level class with Jinja (the template inside a GGUF is
    never rendered here), diskcache (unsafe pickles) and numpy (30 MB that nobody uses). A package object
    that was not executed lets the submodule be imported by itself.
    """
    if "llama_cpp" not in sys.modules:
        spec = importlib.util.find_spec("llama_cpp")
        if spec is None:
            raise EngineError("llm.no_library")
        sys.modules["llama_cpp"] = importlib.util.module_from_spec(spec)
    # A spinning thread pool falls to a tenth of its speed when another program takes a core.
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    os.environ.setdefault("GOMP_SPINCOUNT", "0")
    try:
        import llama_cpp.llama_cpp as lc
    except (OSError, RuntimeError, ImportError) as error:
        raise EngineError("llm.no_library") from error
    return lc


def load_backends(lc: Any) -> None:
    """Load the CPU library that fits this machine; without it no model can be loaded.

    On Linux the package holds two copies of libggml with a registry each: only the one that libllama
    itself is linked to counts, so it is reached through libllama.
    """
    if sys.platform == "win32":
        from llama_cpp._ggml import libggml as lib
    else:
        lib = lc._lib
    lib.ggml_backend_reg_count.restype = ctypes.c_size_t
    if lib.ggml_backend_reg_count() == 0:
        load_all = lib.ggml_backend_load_all_from_path
        load_all.argtypes, load_all.restype = [ctypes.c_char_p], None
        load_all(str(Path(lc.__file__).resolve().parent / "lib").encode("utf-8"))
    if lib.ggml_backend_reg_count() == 0:
        raise EngineError("llm.no_cpu_library")


def cpu_variant() -> str:
    """Name the CPU library in use (``haswell``), or ``built-in`` for a static build."""
    import psutil

    for mapped in psutil.Process().memory_maps():
        name = Path(mapped.path).name
        if "ggml-cpu-" in name:
            return name.split("ggml-cpu-", 1)[1].split(".", 1)[0]
    return "built-in"


def library_version() -> str:
    """Version of the installed binding, part of the key of every kept state."""
    from importlib import metadata

    try:
        return metadata.version("llama-cpp-python")
    except metadata.PackageNotFoundError:
        return "unknown"


def abort_callback(lc: Any) -> Any:
    """Give a native function that says whether the flag's byte is set.

    The check runs thousands of times per token; a Python function there costs a tenth of the speed and
    needs the interpreter lock. ``strlen`` of the flag's C string is 0 or 1: exactly "go on" or "abort".
    """
    library = ctypes.CDLL("ucrtbase" if sys.platform == "win32" else None)
    return ctypes.cast(library.strlen, lc.ggml_abort_callback)


@dataclass
class _Slot:
    """One sequence at work on one item."""

    seq: int
    answer: Answer
    sampler: Any
    waiting: list[int]  # prompt tokens not yet evaluated
    position: int
    retried: bool = False
    output: int = -1  # row of this step's batch whose logits are wanted


class LlamaEngine:
    """A GGUF model on the CPU. Used by one thread; the stop flag is set by another."""

    def __init__(self) -> None:
        self._lc: Any = None
        self._model: Any = None
        self._ctx: Any = None
        self._batch: Any = None
        self._abort: Any = None
        self._spec = ModelSpec("", "")
        self._store: PrefixStore | None = None
        self._held: tuple[int, ...] = ()  # fixed part that sequence 0 holds
        self._variant = ""
        self._threads = 1
        self._n_ctx = 0

    # --- loading ----------------------------------------------------------------------------------

    def load(self, spec: ModelSpec, sink: Sink, stop: StopFlag) -> EngineInfo:
        """Load a model and make its context; the file is mapped, not copied."""
        self.close()
        if spec.chat_format not in chat.FORMATS:
            raise EngineError("llm.unknown_chat_format", format=spec.chat_format)
        lc = self._lc = binding()
        self._silence = lc.llama_log_callback(lambda _level, _text, _data: None)
        lc.llama_log_set(self._silence, None)
        load_backends(lc)
        lc.llama_backend_init()
        self._variant = cpu_variant()
        self._model = self._open_model(spec, sink, stop)
        self._vocab = lc.llama_model_get_vocab(self._model)
        self._spec = spec
        self._threads = spec.threads or max(1, (os.cpu_count() or 2) // 2)
        self._open_context(stop)
        self._store = PrefixStore(Path(spec.states_dir)) if spec.states_dir else None
        return EngineInfo(self._variant, self._threads, self._n_ctx)

    def _open_model(self, spec: ModelSpec, sink: Sink, stop: StopFlag) -> Any:
        lc = self._lc

        def progress(fraction: float, _data: object) -> bool:
            sink.progress(int(fraction * 1000), 1000, "load")
            return not stop.is_set()

        params = lc.llama_model_default_params()
        params.n_gpu_layers = 0
        params.load_mode = lc.LLAMA_LOAD_MODE_MMAP
        params.progress_callback = lc.llama_progress_callback(progress)
        model = lc.llama_model_load_from_file(str(spec.path).encode("utf-8"), params)
        if not model:
            if stop.is_set():
                raise Stopped
            raise EngineError("llm.load_failed")
        return model

    def _open_context(self, stop: StopFlag) -> None:
        lc, spec = self._lc, self._spec
        params = lc.llama_context_default_params()
        params.n_ctx = min(spec.n_ctx, int(lc.llama_model_n_ctx_train(self._model)) or spec.n_ctx)
        params.n_batch, params.n_ubatch = N_BATCH, N_UBATCH
        params.n_seq_max = spec.n_parallel + 1
        params.n_outputs_max = spec.n_parallel + 1
        params.kv_unified = True
        params.n_threads = params.n_threads_batch = self._threads
        params.no_perf = True
        self._abort = abort_callback(lc)
        params.abort_callback = self._abort
        params.abort_callback_data = stop.address
        self._ctx = lc.llama_init_from_model(self._model, params)
        if not self._ctx:
            raise EngineError("llm.load_failed")
        lc.llama_set_abort_callback(self._ctx, self._abort, stop.address)
        self._memory = lc.llama_get_memory(self._ctx)
        self._batch = lc.llama_batch_init(N_BATCH, 0, 1)
        self._n_ctx = int(lc.llama_n_ctx(self._ctx))
        self._stop = stop
        self._held = ()

    def close(self) -> None:
        """Free the model."""
        lc = self._lc
        if self._batch is not None:
            lc.llama_batch_free(self._batch)
        if self._ctx:
            lc.llama_free(self._ctx)
        if self._model:
            lc.llama_model_free(self._model)
        self._batch = self._ctx = self._model = None
        self._held = ()

    # --- answering --------------------------------------------------------------------------------

    def generate(self, plan: PromptPlan, sampling: Sampling, sink: Sink, stop: StopFlag) -> Timing:
        """Answer all items of a plan; at most ``n_parallel`` at once, the others join as room comes."""
        if self._ctx is None:
            raise EngineError("llm.not_loaded")
        run = _Run(self, plan, sampling, sink, stop)
        try:
            return run.all_items()
        finally:
            self._trim()

    def _trim(self) -> None:
        """Leave only the fixed part, in sequence 0, for the next letter of this type."""
        lc = self._lc
        for seq in range(1, self._spec.n_parallel + 1):
            lc.llama_memory_seq_rm(self._memory, seq, -1, -1)
        lc.llama_memory_seq_rm(self._memory, 0, len(self._held), -1)

    def tokens_of(self, pieces: Sequence[chat.Piece]) -> list[int]:
        """Tokenise; control tokens only come from marks."""
        found: list[int] = []
        for piece in pieces:
            raw = piece.text.encode("utf-8")
            room = (ctypes.c_int32 * (len(raw) + 8))()
            count = self._tokenise(raw, room, piece.mark)
            if count < 0:  # a letter may fall into more tokens than it has bytes
                room = (ctypes.c_int32 * -count)()
                count = self._tokenise(raw, room, piece.mark)
            found += room[:count]
        return found

    def _tokenise(self, raw: bytes, room: Any, mark: bool) -> int:
        lc = self._lc
        return int(lc.llama_tokenize(self._vocab, raw, len(raw), room, len(room), False, mark))

    def piece_of(self, token: int) -> bytes:
        """Give the bytes of a token; control tokens have none."""
        size = 64
        while True:
            room = ctypes.create_string_buffer(size)
            count = self._lc.llama_token_to_piece(self._vocab, token, room, size, 0, False)
            if count >= 0:
                return room.raw[:count]
            size = -count

    def decode(self, rows: Sequence[tuple[int, int, int, bool]]) -> None:
        """Evaluate rows of (token, position, sequence, wants logits)."""
        batch = self._batch
        for index, (token, position, seq, wanted) in enumerate(rows):
            batch.token[index] = token
            batch.pos[index] = position
            batch.n_seq_id[index] = 1
            batch.seq_id[index][0] = seq
            batch.logits[index] = wanted
        batch.n_tokens = len(rows)
        code = self._lc.llama_decode(self._ctx, batch)
        if code == 2 or self._stop.is_set():
            raise Stopped
        if code != 0:
            raise EngineError("llm.failed")

    def evaluate(
        self, tokens: Sequence[int], position: int, seq: int, read: Callable[[int], None]
    ) -> None:
        """Read prompt tokens into a sequence; ``read`` hears how many are done."""
        for start in range(0, len(tokens), N_BATCH):
            part = tokens[start : start + N_BATCH]
            self.decode([(one, position + start + i, seq, False) for i, one in enumerate(part)])
            read(start + len(part))

    def hold_fixed(self, tokens: tuple[int, ...], read: Callable[[int], None]) -> str:
        """Bring the fixed part into sequence 0: still there, from disk, or computed and kept."""
        if tokens and tokens == self._held:
            return "memory"
        lc = self._lc
        lc.llama_memory_clear(self._memory, True)
        self._held = ()
        key = state_key(
            (self._spec.sha256, library_version(), self._variant, f"{N_BATCH}/{N_UBATCH}"), tokens
        )
        source = "computed"
        if self._store is not None and tokens and self._load_state(key, tokens):
            source = "disk"
        else:
            self.evaluate(tokens, 0, 0, read)
            if self._store is not None and tokens:
                self._store.keep(key, lambda file: self._save_state(file, tokens))
        self._held = tokens
        return source

    def _save_state(self, file: Path, tokens: tuple[int, ...]) -> bool:
        row = (ctypes.c_int32 * len(tokens))(*tokens)
        name = str(file).encode("utf-8")
        return bool(self._lc.llama_state_seq_save_file(self._ctx, name, 0, row, len(tokens)) > 0)

    def _load_state(self, key: str, tokens: tuple[int, ...]) -> bool:
        assert self._store is not None  # noqa: S101 - said by the only caller
        file = self._store.find(key)
        if file is None:
            return False
        row = (ctypes.c_int32 * len(tokens))()
        count = ctypes.c_size_t(0)
        name = str(file).encode("utf-8")
        size = self._lc.llama_state_seq_load_file(
            self._ctx, name, 0, row, len(tokens), ctypes.byref(count)
        )
        if size > 0 and count.value == len(tokens) and tuple(row) == tokens:
            return True
        self._lc.llama_memory_clear(self._memory, True)
        self._store.forget(key)
        return False

    def sampler(self, sampling: Sampling, *, penalised: bool) -> Any:
        """Make a chain that ends in the likeliest token, or in a seeded draw."""
        lc = self._lc
        chain = lc.llama_sampler_chain_init(lc.llama_sampler_chain_default_params())
        if penalised:
            n_vocab = lc.llama_vocab_n_tokens(self._vocab)
            penalties = lc.llama_sampler_init_penalties(n_vocab, 64, 1.15, 0.0, 0.0)
            lc.llama_sampler_chain_add(chain, penalties)
        if sampling.temperature > 0:
            lc.llama_sampler_chain_add(chain, lc.llama_sampler_init_top_k(40))
            lc.llama_sampler_chain_add(chain, lc.llama_sampler_init_temp(sampling.temperature))
            lc.llama_sampler_chain_add(chain, lc.llama_sampler_init_dist(sampling.seed))
        else:
            lc.llama_sampler_chain_add(chain, lc.llama_sampler_init_greedy())
        return chain

    def sample(self, slot: _Slot) -> int:
        return int(self._lc.llama_sampler_sample(slot.sampler, self._ctx, slot.output))

    def free_sampler(self, sampler: Any) -> None:
        self._lc.llama_sampler_free(sampler)

    def ends_turn(self, token: int) -> bool:
        return bool(self._lc.llama_vocab_is_eog(self._vocab, token))

    def lend_prefix(self, seq: int, length: int) -> None:
        """Let a sequence start after the shared part."""
        self._lc.llama_memory_seq_rm(self._memory, seq, -1, -1)
        self._lc.llama_memory_seq_cp(self._memory, 0, seq, 0, length)

    def drop(self, seq: int) -> None:
        self._lc.llama_memory_seq_rm(self._memory, seq, -1, -1)

    @property
    def room(self) -> int:
        """Tokens that fit into the cache, over all sequences."""
        return self._n_ctx

    @property
    def spec(self) -> ModelSpec:
        return self._spec

    # --- measuring --------------------------------------------------------------------------------

    def measure(
        self, candidates: Sequence[int], sink: Sink, stop: StopFlag
    ) -> tuple[int, Mapping[str, float]]:
        """Time short runs of parallel tokens for each thread count, in turn, and choose.

        The smallest count within 8 % of the fastest wins: the cores it leaves are the official's.
        """
        if self._ctx is None:
            raise EngineError("llm.not_loaded")
        lc, seqs = self._lc, self._spec.n_parallel
        lc.llama_memory_clear(self._memory, True)
        self._held = ()
        token = self.tokens_of([chat.Piece(" xã")])[0]
        seconds: dict[int, list[float]] = {one: [] for one in candidates}
        position = 0
        try:
            for _round in range(4):
                for threads in candidates:
                    lc.llama_set_n_threads(self._ctx, threads, threads)
                    began = time.perf_counter()
                    for _step in range(6):
                        self.decode([(token, position, 1 + i, True) for i in range(seqs)])
                        position += 1
                        sink.step()
                    if _round:  # the first round warms the caches
                        seconds[threads].append(time.perf_counter() - began)
        finally:
            lc.llama_memory_clear(self._memory, True)
            lc.llama_set_n_threads(self._ctx, self._threads, self._threads)
        speeds = {one: 6 * seqs / statistics.median(took) for one, took in seconds.items()}
        best = choose_threads(speeds)
        self._threads = best
        lc.llama_set_n_threads(self._ctx, best, best)
        return best, {str(one): speed for one, speed in speeds.items()}


def choose_threads(speeds: Mapping[int, float]) -> int:
    """Take the smallest thread count that reaches 92 % of the best speed."""
    fastest = max(speeds.values())
    return min(one for one, speed in speeds.items() if speed >= 0.92 * fastest)


class _Run:
    """One generate request: slots, the queue of items and the clock."""

    def __init__(
        self, engine: LlamaEngine, plan: PromptPlan, sampling: Sampling, sink: Sink, stop: StopFlag
    ) -> None:
        self._began = time.perf_counter()
        self._engine = engine
        self._plan = plan
        self._sampling = sampling
        self._sink = sink
        self._stop = stop
        rendered = chat.render(plan, engine.spec.chat_format)
        self._fixed = tuple(engine.tokens_of(rendered.fixed))
        self._context = engine.tokens_of(rendered.context)
        self._tails = [engine.tokens_of(tail) for tail in rendered.tails]
        self._shared = len(self._fixed) + len(self._context)
        self._queue = deque(range(len(self._tails)))
        self._slots: list[_Slot] = []
        self._free = list(range(1, engine.spec.n_parallel + 1))
        self._evaluated = 0
        self._output = 0
        self._first: float | None = None

    def all_items(self) -> Timing:
        """Do the work; raises Stopped in between when the flag is set."""
        try:
            source = self._read_shared()
            while self._queue or self._slots:
                self._fill()
                if self._slots:
                    self._step()
        finally:
            for slot in self._slots:
                self._engine.free_sampler(slot.sampler)
        total = time.perf_counter() - self._began
        asked = self._shared + sum(len(tail) for tail in self._tails)
        return Timing(
            self._first if self._first is not None else total,
            total, asked, self._evaluated, self._output, source,
        )  # fmt: skip

    def _read_shared(self) -> str:
        if self._shared >= self._engine.room - 16:
            raise EngineError("llm.prompt_too_long")
        fixed = len(self._fixed)

        def read(done: int) -> None:
            self._evaluated = done
            self._sink.progress(done, self._shared)

        source = self._engine.hold_fixed(self._fixed, read)
        evaluated = self._evaluated

        def read_context(done: int) -> None:
            self._evaluated = evaluated + done
            self._sink.progress(fixed + done, self._shared)

        self._engine.evaluate(self._context, fixed, 0, read_context)
        return source

    def _fill(self) -> None:
        """Give free sequences the next items, as long as the cache is sure to hold their answers."""
        while self._queue and self._free:
            key = self._queue[0]
            need = len(self._tails[key]) + self._plan.max_tokens
            taken = sum(len(self._tails[one.answer.key]) for one in self._slots)
            taken += len(self._slots) * self._plan.max_tokens
            if self._shared + taken + need > self._engine.room:
                if self._slots:
                    return
                self._queue.popleft()
                self._sink.item(key, "", "too_long", 0)
                continue
            self._queue.popleft()
            self._slots.append(self._start(key, self._free.pop(0)))

    def _start(self, key: int, seq: int, *, retried: bool = False) -> _Slot:
        self._engine.lend_prefix(seq, self._shared)
        answer = Answer(key, self._plan.max_tokens, self._sampling)
        sampler = self._engine.sampler(self._sampling, penalised=retried)
        return _Slot(seq, answer, sampler, list(self._tails[key]), self._shared, retried)

    def _step(self) -> None:
        """One decode: the next token of each running answer, and some prompt of those that join."""
        rows: list[tuple[int, int, int, bool]] = []
        grain = _TAIL_GRAIN
        for slot in self._slots:
            slot.output = -1
            answering = bool(slot.answer.tokens)
            part = slot.waiting[: 1 if answering else grain]
            if not part:
                continue
            if not answering:
                grain -= len(part)
                self._evaluated += len(part)
            del slot.waiting[: len(part)]
            for token in part:
                rows.append((token, slot.position, slot.seq, False))
                slot.position += 1
            if not slot.waiting:
                token, position, seq, _ = rows[-1]
                rows[-1] = (token, position, seq, True)
                slot.output = len(rows) - 1
        self._engine.decode(rows)
        self._sink.step()
        for slot in [one for one in self._slots if one.output >= 0]:
            self._advance(slot)

    def _advance(self, slot: _Slot) -> None:
        token = self._engine.sample(slot)
        if self._first is None:
            self._first = time.perf_counter() - self._began
        self._output += 1
        answer = slot.answer
        if self._engine.ends_turn(token):
            added = answer.end()
        else:
            added = answer.feed(token, self._engine.piece_of(token))
            slot.waiting.append(token)
        if added:
            self._sink.delta(answer.key, added)
        if answer.finish is None:
            return
        self._engine.free_sampler(slot.sampler)
        self._slots.remove(slot)
        if answer.finish == "repeat" and self._sampling.retry_repeats and not slot.retried:
            self._sink.restart(answer.key)
            self._slots.append(self._start(answer.key, slot.seq, retried=True))
            return
        self._engine.drop(slot.seq)
        self._free.append(slot.seq)
        self._sink.item(answer.key, answer.text, answer.finish, len(answer.tokens))
