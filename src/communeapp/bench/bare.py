"""The baseline's own process: ``tools/bench/bare_loop.py``, which knows nothing of this program."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Any

from communeapp.core.errors import EnvironmentProblem
from communeapp.llm.threads import WAITING

SAME_WAITING = WAITING  # the waiting policy of our own worker
SCRIPT = Path(__file__).resolve().parents[3] / "tools" / "bench" / "bare_loop.py"


class BareLoop:
    """A running baseline. Use it as a context manager."""

    def __init__(
        self, model: Path, threads: int, n_ctx: int, environment: Mapping[str, str] | None = None
    ) -> None:
        if not SCRIPT.is_file():  # a packaged program has no baselines to compare with
            raise EnvironmentProblem("bench.failed", name=SCRIPT.name)
        clean = {
            name: value
            for name, value in os.environ.items()
            if name not in ("OMP_WAIT_POLICY", "GOMP_SPINCOUNT", "OMP_NUM_THREADS")
        }
        self._process = subprocess.Popen(
            [sys.executable, str(SCRIPT), str(model), str(threads), str(n_ctx)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**clean, **(environment or {})},
        )
        self._read()

    @property
    def pid(self) -> int:
        return self._process.pid

    def decode(self, prompt: str, count: int) -> dict[str, Any]:
        """Run the bare loop; ``tokens_per_s``, ``tokens``, ``prompt_s``, ``peak_kib``."""
        return self._ask({"do": "decode", "prompt": prompt, "count": count})

    def chat(self, messages: list[dict[str, str]]) -> dict[str, Any]:
        """Run one plain chat completion; ``seconds``, ``text``, ``tokens``, ``peak_kib``."""
        return self._ask({"do": "chat", "messages": messages})

    def __enter__(self) -> BareLoop:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._process.kill()
        self._process.communicate()

    def _ask(self, command: dict[str, Any]) -> dict[str, Any]:
        assert self._process.stdin is not None  # noqa: S101 - opened with a pipe
        self._process.stdin.write(json.dumps(command).encode() + b"\n")
        self._process.stdin.flush()
        return self._read()

    def _read(self) -> dict[str, Any]:
        assert self._process.stdout is not None  # noqa: S101 - opened with a pipe
        line = self._process.stdout.readline()
        if not line:
            raise EnvironmentProblem("bench.failed", name=SCRIPT.name)
        answer: dict[str, Any] = json.loads(line)
        return answer
