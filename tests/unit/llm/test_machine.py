"""Memory and CPU of this machine, of a container, and of machines we do not have."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from communeapp.llm import machine
from communeapp.llm.machine import MB, Cpu, features_of_cpuinfo, memory

SRC = Path(__file__).parents[3] / "src"


def put(root: Path, name: str, text: str) -> None:
    file = root / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def test_without_a_limit_the_machine_counts(tmp_path: Path) -> None:
    assert memory(tmp_path).total_mb == psutil.virtual_memory().total // MB


def test_a_control_group_is_the_size_of_the_machine(tmp_path: Path) -> None:
    """Fault 18: a container of 3 GB on a large machine."""
    put(tmp_path, "proc/self/cgroup", "0::/office/app\n")
    put(tmp_path, "sys/fs/cgroup/office/app/memory.max", "max\n")
    put(tmp_path, "sys/fs/cgroup/office/memory.max", f"{3000 * MB}\n")
    put(tmp_path, "sys/fs/cgroup/office/memory.current", f"{1200 * MB}\n")
    put(tmp_path, "sys/fs/cgroup/office/memory.stat", f"anon 1\ninactive_file {200 * MB}\n")
    seen = memory(tmp_path)
    assert (seen.total_mb, seen.available_mb) == (3000, 2000)


def test_the_older_control_groups_count_too(tmp_path: Path) -> None:
    put(tmp_path, "proc/self/cgroup", "5:cpu,cpuacct:/x\n4:memory:/x\n")
    put(tmp_path, "sys/fs/cgroup/memory/x/memory.limit_in_bytes", f"{1000 * MB}")
    put(tmp_path, "sys/fs/cgroup/memory/x/memory.usage_in_bytes", f"{400 * MB}")
    put(tmp_path, "sys/fs/cgroup/memory/memory.limit_in_bytes", str(2**63 - 4096))
    seen = memory(tmp_path)
    assert (seen.total_mb, seen.available_mb) == (1000, 600)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no address space limit")
def test_an_address_space_limit_counts() -> None:
    code = (
        "import resource; resource.setrlimit(resource.RLIMIT_AS, (2000 << 20, 2000 << 20))\n"
        "from communeapp.llm.machine import memory; print(memory().total_mb)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert int(done.stdout) <= 2000


def test_cpuinfo_is_read_by_its_own_names() -> None:
    text = "processor\t: 0\nflags\t\t: fpu pni ssse3 cx16 sse4_1 sse4_2 popcnt avx avx2 erms\n"
    assert features_of_cpuinfo(text) == {
        "sse3", "ssse3", "cx16", "sse4_1", "sse4_2", "popcnt", "avx", "avx2",
    }  # fmt: skip
    assert features_of_cpuinfo("Features : fp asimd\n") == frozenset()


def test_this_machine_runs_the_program() -> None:
    seen = machine.cpu()
    assert seen.cores >= 1
    assert seen.runs_model


def test_what_is_missing_is_named() -> None:
    old = Cpu(2, frozenset({"sse3", "ssse3", "cx16", "sse4_1"}))
    assert old.missing == {"sse4_2", "popcnt"}
    assert not old.runs_model
    assert Cpu(2, machine.X86_64_V2).runs_model
    assert Cpu(2, machine.X86_64_V2).slow


@pytest.mark.skipif(shutil.which("qemu-x86_64") is None, reason="qemu-user is not installed")
@pytest.mark.parametrize(
    ("model", "runs", "slow"),
    [("Penryn", False, True), ("Nehalem", True, True), ("SandyBridge", True, False)],
)
def test_an_old_processor_is_recognised(model: str, runs: bool, slow: bool) -> None:
    """Fault 19: the same Python in an emulator that has only the instructions of that processor."""
    code = (
        f"import sys; sys.path[:0] = {[str(SRC), *sys.path]!r}\n"
        "from communeapp.llm.machine import cpu; c = cpu(); print(c.runs_model, c.slow)"
    )
    python = Path(sys.executable).resolve()
    environment = {k: v for k, v in os.environ.items() if k != "OPENBLAS_CORETYPE"}
    done = subprocess.run(
        ["qemu-x86_64", "-cpu", model, str(python), "-c", code],
        capture_output=True,
        text=True,
        timeout=200,
        env=environment,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == [str(runs), str(slow)]
