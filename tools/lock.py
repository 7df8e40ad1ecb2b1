"""Write requirements/*.lock anew from pyproject.toml (needs uv: pip install uv).

``runtime`` is the program, ``hub`` the hub alone (no Qt, no model), ``dev`` both and the test tools, ``packages`` the
program and what makes packages of it.
"""

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


# What the hub shares with the program; the rest of the runtime stays away from a server.
HUB_SHARES = (
    "argon2-cffi", "click", "cryptography", "defusedxml", "nh3", "markdown-it-py", "openpyxl", "platformdirs",
    "psutil", "pyjwt", "pyrage", "segno", "sqlite-utils", "tomli-w", "tuf", "tzdata", "zstandard",
)  # fmt: skip


def compile_lock(wanted: list[str], lock: Path, same_as: Path | None = None) -> None:
    with tempfile.NamedTemporaryFile("w", suffix=".in", encoding="utf-8") as file:
        file.write("\n".join(wanted) + "\n")
        file.flush()
        subprocess.run(
            [
                sys.executable, "-m", "uv", "pip", "compile", "--universal", "--python-version", "3.11",
                "--generate-hashes", "--no-emit-index-url", "--no-header", "--no-annotate", "-q",
                file.name, "-o", str(lock), *(("-c", str(same_as)) if same_as else ()),
            ],
            check=True,
        )  # fmt: skip


def main() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    dependencies: list[str] = project["project"]["dependencies"]
    runtime = [one for one in dependencies if not one.startswith(LLAMA)] + EXTRA
    hub: list[str] = project["project"]["optional-dependencies"]["hub"]
    shared = [one for one in dependencies if one.startswith(HUB_SHARES)] + ["setuptools==80.9.0"]
    folder = ROOT / "requirements"
    dev = folder / "dev.lock"
    groups: dict[str, list[str]] = project["dependency-groups"]
    compile_lock(runtime + hub + groups["dev"] + groups["packages"], dev)
    compile_lock(runtime, folder / "runtime.lock", dev)
    compile_lock(shared + hub, folder / "hub.lock", dev)
    compile_lock(runtime + groups["packages"], folder / "packages.lock", dev)


if __name__ == "__main__":
    main()
