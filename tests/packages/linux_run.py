"""What the tests of the Linux packages share: where they lie, a person without rights, a display."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import subprocess
import tempfile
import threading
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
DIST = Path(os.environ.get("COMMUNEAPP_DIST", ROOT / "dist"))
SMALL_MODEL = "qwen2.5-coder-0.5b-instruct-q4_k_m"
NOBODY = 65534


def newest(pattern: str) -> Path:
    """Give the package that was made last; a skip where none was made."""
    found = sorted(DIST.glob(pattern), key=lambda file: file.stat().st_mtime)
    if not found:
        pytest.skip(f"{pattern} is not in {DIST}: make packages-linux")
    return found[-1]


class Person:
    """Someone without rights on this PC, with a home of their own whose name has letters and blanks."""

    def __init__(self, folder: Path) -> None:
        self.home = folder / "Nguyễn Văn Ả" / "nhà của tôi"
        self.home.mkdir(parents=True)
        for place in (self.home, self.home.parent):
            if os.geteuid() == 0:
                os.chown(place, NOBODY, NOBODY)

    @property
    def app(self) -> Path:
        """Where the program is installed."""
        return self.home / ".local" / "opt" / "communeapp"

    @property
    def launcher(self) -> Path:
        """What the person starts."""
        return self.app / "CommuneApp"

    def environment(self, more: Mapping[str, str] | None = None) -> dict[str, str]:
        """A bare one: nothing of the machine that builds reaches the program."""
        plain = {"PATH": "/usr/bin:/bin", "HOME": str(self.home), "LANG": "C.UTF-8"}
        return plain | dict(more or {})

    def command(self, *words: object) -> list[str]:
        """Give the command that runs words as this person."""
        drop = ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", "--"]
        return [*(drop if os.geteuid() == 0 else []), *map(str, words)]

    def run(
        self, *words: object, timeout: float = 400, **more: str
    ) -> subprocess.CompletedProcess[str]:
        """Run a command to its end."""
        return subprocess.run(
            self.command(*words), capture_output=True, text=True, check=False, timeout=timeout,
            env=self.environment(more), cwd="/",
        )  # fmt: skip

    def install(
        self, package: Path, *words: object, **more: str
    ) -> subprocess.CompletedProcess[str]:
        """Install a ``.run`` with options."""
        return self.run("sh", package, *words, **more)

    def current(self) -> str:
        """The version that the launcher starts, as the program says it."""
        return self.run(self.launcher, "--version").stdout.strip()


@contextlib.contextmanager
def person() -> Iterator[Person]:
    """Give a person whose home others may walk through, and take it away again."""
    folder = Path(tempfile.mkdtemp(prefix="communeapp-packages-"))
    folder.chmod(0o755)
    try:
        yield Person(folder)
    finally:
        shutil.rmtree(folder)


@contextlib.contextmanager
def display() -> Iterator[str]:
    """Start an X server of the size of an office's screen and give its name."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1366x768x24", "-nolisten", "tcp"],
        pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(write)
    try:
        with os.fdopen(read) as said:
            yield f":{said.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


def self_test(
    who: Person, program: Path | str, *words: object, **more: str
) -> tuple[int, dict[str, Any]]:
    """Run the self-test of an installed program; give its exit code and what it found."""
    out = who.home / "self-test.json"
    run = who.run(program, "--self-test", "--out", out, *words, **more)
    assert out.is_file(), run.stderr
    found = json.loads(out.read_text(encoding="utf-8"))
    out.unlink()
    return run.returncode, found


def steps(found: dict[str, Any]) -> dict[str, bool]:
    """Which steps of a self-test were good; those that were skipped are left out."""
    return {one["name"]: one["ok"] for one in found["steps"] if not one["skipped"]}


def small_model(models: Path, into: Path) -> Path:
    """Lay the small model where anybody may read it: the user's own folder may be closed to others."""
    file = models / f"{SMALL_MODEL}.gguf"
    if not file.is_file():
        pytest.skip("the small model is not on this machine: make test fetches it")
    target = into / file.name
    shutil.copyfile(file, target)
    target.chmod(0o644)
    return target


def wait_until_it_is_the_program(pid: int, folder: Path) -> None:
    """Wait for the launcher to have become the program."""
    tick = threading.Event()
    for _ in range(400):
        try:
            if str(folder) in str(Path(f"/proc/{pid}/exe").readlink()):
                return
        except OSError:
            pass
        tick.wait(0.05)
    pytest.fail("the program did not start")
