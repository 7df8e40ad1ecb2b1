"""The baselines of the benchmarks, in a process of their own that shares no code with the program.

Reads one JSON command per line and answers with one JSON line. ``decode``: a bare ``llama_decode`` loop,
one sequence, likeliest token. ``chat``: one plain ``Llama.create_chat_completion`` call. Started by
``communeapp bench``; arguments: model file, threads, context.
"""

from __future__ import annotations

import ctypes
import json
import os
import sys
import time
from pathlib import Path
from typing import Any


def load_backends(lc: Any) -> None:
    """As a program with a portable build has to (llama.cpp alone looks in the current folder)."""
    lib = lc._lib
    lib.ggml_backend_reg_count.restype = ctypes.c_size_t
    if lib.ggml_backend_reg_count() == 0:
        lib.ggml_backend_load_all_from_path.argtypes = [ctypes.c_char_p]
        lib.ggml_backend_load_all_from_path(str(Path(lc.__file__).parent / "lib").encode())


def peak_kib(pid: int | str = "self") -> int:
    """Peak resident memory of a process in KiB (Linux)."""
    for line in Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmHWM"):
            return int(line.split()[1])
    return 0


class Bare:
    """One model, one context with the library's own sizes, one sequence."""

    def __init__(self, path: str, threads: int, n_ctx: int) -> None:
        import llama_cpp.llama_cpp as lc

        self.lc = lc
        self.quiet = lc.llama_log_callback(lambda _level, _text, _data: None)
        lc.llama_log_set(self.quiet, None)
        load_backends(lc)
        lc.llama_backend_init()
        model_params = lc.llama_model_default_params()
        self.model = lc.llama_model_load_from_file(path.encode(), model_params)
        self.vocab = lc.llama_model_get_vocab(self.model)
        params = lc.llama_context_default_params()
        params.n_ctx, params.n_batch, params.n_ubatch = n_ctx, 512, 512
        params.n_threads = params.n_threads_batch = threads
        self.ctx = lc.llama_init_from_model(self.model, params)
        self.memory = lc.llama_get_memory(self.ctx)

    def decode(self, prompt: str, count: int) -> dict[str, float]:
        """Read a prompt and write ``count`` tokens; tokens a second of the writing alone."""
        lc = self.lc
        lc.llama_memory_clear(self.memory, True)
        raw = prompt.encode()
        tokens = (ctypes.c_int32 * (len(raw) + 8))()
        n = lc.llama_tokenize(self.vocab, raw, len(raw), tokens, len(tokens), False, True)
        sampler = lc.llama_sampler_chain_init(lc.llama_sampler_chain_default_params())
        lc.llama_sampler_chain_add(sampler, lc.llama_sampler_init_greedy())
        began = time.perf_counter()
        lc.llama_decode(self.ctx, lc.llama_batch_get_one(tokens, n))
        token = lc.llama_sampler_sample(sampler, self.ctx, -1)
        first = time.perf_counter()
        one = (ctypes.c_int32 * 1)(token)
        written = 1
        while written < count and not lc.llama_vocab_is_eog(self.vocab, token):
            lc.llama_decode(self.ctx, lc.llama_batch_get_one(one, 1))
            token = lc.llama_sampler_sample(sampler, self.ctx, -1)
            one[0] = token
            written += 1
        ended = time.perf_counter()
        lc.llama_sampler_free(sampler)
        speed = (written - 1) / (ended - first)
        return {
            "tokens_per_s": speed,
            "tokens": written,
            "prompt_s": first - began,
            "peak_kib": peak_kib(),
        }


class Chat:
    """The high-level class with its defaults, as a first program would use it."""

    def __init__(self, path: str, threads: int, n_ctx: int) -> None:
        import llama_cpp
        import llama_cpp.llama_cpp as lc

        load_backends(lc)
        self.llama = llama_cpp.Llama(
            path, n_ctx=n_ctx, n_threads=threads, n_threads_batch=threads, verbose=False
        )

    def complete(self, messages: list[dict[str, str]]) -> dict[str, Any]:
        """Ask once, likeliest token, to the natural end; a model that loops is cut after 800 tokens."""
        began = time.perf_counter()
        answer = self.llama.create_chat_completion(messages, temperature=0.0, max_tokens=800)
        seconds = time.perf_counter() - began
        choice = answer["choices"][0]
        return {
            "seconds": seconds,
            "text": choice["message"]["content"],
            "finish": choice["finish_reason"],
            "prompt_tokens": answer["usage"]["prompt_tokens"],
            "tokens": answer["usage"]["completion_tokens"],
            "peak_kib": peak_kib(),
        }


def main() -> None:
    path, threads, n_ctx = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    # Keep the pipe for answers: the library prints.
    out = os.fdopen(os.dup(1), "w", encoding="utf-8", buffering=1)
    os.dup2(2, 1)
    bare: Bare | None = None
    chat: Chat | None = None
    print(json.dumps({"ready": True}), file=out)
    for line in sys.stdin:
        command = json.loads(line)
        if command["do"] == "decode":
            bare = bare or Bare(path, threads, n_ctx)
            answer: dict[str, Any] = bare.decode(command["prompt"], command["count"])
        else:
            chat = chat or Chat(path, threads, n_ctx)
            answer = chat.complete(command["messages"])
        print(json.dumps(answer), file=out)


if __name__ == "__main__":
    main()
