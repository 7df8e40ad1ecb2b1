"""Write requirements/runtime.lock and dev.lock anew from pyproject.toml (needs uv: pip install uv)."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LLAMA = "llama-cpp-python"
# What llama-cpp-python imports. Its own wheel is built by tools/bootstrap.py, so it is not locked here.
# numpy 1.26: the last one that the Windows test bed can run (see docs/decisions).
EXTRA = ["numpy==1.26.4", "jinja2", "diskcache", "typing-extensions", "setuptools==80.9.0"]


def compile_lock(wanted: list[str], lock: Path) -> None:
    with tempfile.NamedTemporaryFile("w", suffix=".in", encoding="utf-8") as file:
        file.write("\n".join(wanted) + "\n")
        file.flush()
        subprocess.run(
            [
                sys.executable, "-m", "uv", "pip", "compile", "--universal", "--python-version", "3.11",
                "--generate-hashes", "--no-emit-index-url", "--no-header", "--no-annotate", "-q",
                file.name, "-o", str(lock),
            ],
            check=True,
        )  # fmt: skip


def main() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    runtime = [
        one for one in project["project"]["dependencies"] if not one.startswith(LLAMA)
    ] + EXTRA
    compile_lock(runtime, ROOT / "requirements" / "runtime.lock")
    compile_lock(runtime + project["dependency-groups"]["dev"], ROOT / "requirements" / "dev.lock")


if __name__ == "__main__":
    main()
