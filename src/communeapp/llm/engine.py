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
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from communeapp.core.prompts import PromptPlan
from communeapp.llm import chat, threads
from communeapp.llm.decoding import Run
from communeapp.llm.lookahead import MOST, OPENING
from communeapp.llm.native import abort_callback, cpu_variant, library_version
from communeapp.llm.ports import EngineError, EngineInfo, Sink, StopFlag, Stopped
from communeapp.llm.prefix_store import PrefixStore, state_key
from communeapp.llm.protocol import ModelSpec, Sampling, Timing

N_BATCH = 256  # tokens handed over at once: the grain of progress reports
N_UBATCH = 128  # tokens computed at once: sizes the scratch memory
_MEASURE_ROUNDS, _MEASURE_STEPS, _MEASURE_S = 4, 4, 3.0


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
    for name, value in threads.WAITING.items():
        os.environ.setdefault(name, value)
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


def library() -> dict[str, str]:
    """Load the library without a model; give the CPU variant in use and the version of the binding."""
    lc = binding()
    silence = lc.llama_log_callback(lambda _level, _text, _data: None)
    lc.llama_log_set(silence, None)
    load_backends(lc)
    return {"variant": cpu_variant(), "version": library_version()}


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
        self._threads = self._running = 1
        self._pressure = threads.Pressure()
        self._measuring = False
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
        self._threads = self._running = spec.threads or threads.default_threads(os.cpu_count() or 2)
        self._open_context(stop)
        self._store = PrefixStore(Path(spec.states_dir)) if spec.states_dir else None
        return EngineInfo(self._variant, self._threads, self._n_ctx, library_version())

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
        params.n_outputs_max = self.most_outputs
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
        run = Run(self, plan, sampling, sink, stop)
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
        self._yield_to_others()
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

    def sample(self, sampler: Any, row: int) -> int:
        """Choose the token after a row of the last decode; rows in order, without gaps."""
        return int(self._lc.llama_sampler_sample(sampler, self._ctx, row))

    def free_sampler(self, sampler: Any) -> None:
        self._lc.llama_sampler_free(sampler)

    def ends_turn(self, token: int) -> bool:
        return bool(self._lc.llama_vocab_is_eog(self._vocab, token))

    def lend_prefix(self, seq: int, length: int) -> None:
        """Let a sequence start after the shared part."""
        self._lc.llama_memory_seq_rm(self._memory, seq, -1, -1)
        self._lc.llama_memory_seq_cp(self._memory, 0, seq, 0, length)

    def forget_from(self, seq: int, position: int) -> None:
        """Take back what was evaluated from a position on: guesses that were wrong."""
        self._lc.llama_memory_seq_rm(self._memory, seq, position, -1)

    def drop(self, seq: int) -> None:
        self._lc.llama_memory_seq_rm(self._memory, seq, -1, -1)

    @property
    def room(self) -> int:
        """Tokens that fit into the cache, over all sequences."""
        return self._n_ctx

    @property
    def most_outputs(self) -> int:
        """Rows of one decode that may want logits, over all sequences."""
        return max(MOST * self._spec.n_parallel, 1 + OPENING)

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
        speeds: dict[int, list[float]] = {one: [] for one in candidates}
        position, began = 0, time.perf_counter()
        self._measuring = True
        try:
            for number in range(_MEASURE_ROUNDS):
                for count in candidates:
                    lc.llama_set_n_threads(self._ctx, count, count)
                    start = time.perf_counter()
                    for _step in range(_MEASURE_STEPS):
                        self.decode([(token, position, 1 + i, True) for i in range(seqs)])
                        position += 1
                        sink.step()
                    took = time.perf_counter() - start
                    if number or len(candidates) == 1:  # the first round warms the caches
                        speeds[count].append(_MEASURE_STEPS * seqs / took)
                if number and time.perf_counter() - began > _MEASURE_S:
                    break
        finally:
            self._measuring = False
            lc.llama_memory_clear(self._memory, True)
            self.use_threads(self._threads)
        found = {one: statistics.median(some) for one, some in speeds.items()}
        best = threads.choose(found)
        self.use_threads(best)
        return best, {str(one): speed for one, speed in found.items()}

    def use_threads(self, count: int) -> None:
        """Work with this many threads from now on, fewer while other programs need the cores."""
        self._threads = self._running = count
        self._lc.llama_set_n_threads(self._ctx, count, count)

    def _yield_to_others(self) -> None:
        """Look at the load of other programs now and then, and take as many threads as fit beside."""
        others = None if self._measuring else self._pressure.others()
        if others is None:
            return
        count = threads.threads_beside(self._threads, os.cpu_count() or 1, others)
        if count != self._running:
            self._running = count
            self._lc.llama_set_n_threads(self._ctx, count, count)
