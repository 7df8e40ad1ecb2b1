"""What this machine can carry: memory and CPU features, as the model's process will find them."""

from __future__ import annotations

import ctypes
import os
import sys
from dataclasses import dataclass
from pathlib import Path

MB = 1024 * 1024
_NO_LIMIT = 1 << 60  # the kernels write "unlimited" as a number near 2**63

X86_64_V2 = frozenset({"cx16", "popcnt", "sse3", "ssse3", "sse4_1", "sse4_2"})
"""CPU floor of the program: Nehalem 2008, Bulldozer 2011. Below it neither Qt nor numpy starts."""

# Bits of CPUID leaf 1 ECX and leaf 7 EBX (Intel SDM vol. 2A, CPUID), by the names Linux gives them.
_LEAF1_ECX = {
    "sse3": 0,
    "ssse3": 9,
    "fma": 12,
    "cx16": 13,
    "sse4_1": 19,
    "sse4_2": 20,
    "popcnt": 23,
    "avx": 28,
    "f16c": 29,
}
_LEAF7_EBX = {"avx2": 5, "bmi2": 8, "avx512f": 16}
_NAMES = frozenset(_LEAF1_ECX) | frozenset(_LEAF7_EBX)


@dataclass(frozen=True)
class Memory:
    """Megabytes of the machine or of the container this process lives in, whichever is smaller."""

    total_mb: int
    available_mb: int


@dataclass(frozen=True)
class Cpu:
    """Logical cores this process may use and the instruction sets that matter to the model."""

    cores: int
    features: frozenset[str]

    @property
    def known(self) -> bool:
        """False where the system does not tell: then nothing is refused because of the CPU."""
        return bool(self.features)

    @property
    def missing(self) -> frozenset[str]:
        """What the CPU lacks of x86-64-v2; empty also where the features are not known."""
        return X86_64_V2 - self.features if self.known else frozenset()

    @property
    def runs_model(self) -> bool:
        """Say whether the model may be loaded at all."""
        return not self.missing

    @property
    def slow(self) -> bool:
        """Without AVX a prompt is read about thirteen times slower."""
        return self.known and "avx" not in self.features


def memory(root: Path = Path("/")) -> Memory:
    """Measure memory; a cgroup or an address space limit counts as the size of the machine.

    ``root`` is where ``proc`` and ``sys`` are mounted (another folder in tests).
    """
    import psutil  # here, because a start asks for the features of the CPU alone

    seen = psutil.virtual_memory()
    total, available = seen.total, seen.available
    for limit, used in (*_cgroup_limits(root), *_address_space_limit()):
        total = min(total, limit)
        available = min(available, max(0, limit - used))
    return Memory(total // MB, available // MB)


def cpu() -> Cpu:
    """Read the CPU's features without executing anything that an old CPU does not know."""
    return Cpu(_cores(), _features())


def features_suffice() -> bool:
    """Say whether the CPU has all of x86-64-v2, or does not tell; takes microseconds."""
    features = _features()
    return not features or not X86_64_V2 - features


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):  # a container may own fewer than the machine has
        return len(os.sched_getaffinity(0))
    import psutil

    return psutil.cpu_count(logical=True) or 1


def _features() -> frozenset[str]:
    """Ask Windows, or the C library, or the kernel; nothing where none of them tells."""
    return (
        _features_windows()
        or _features_glibc()
        or features_of_cpuinfo(_read(Path("/proc/cpuinfo")))
    )


def features_of_cpuinfo(text: str) -> frozenset[str]:
    """Take the features out of ``/proc/cpuinfo`` (``pni`` is its name of SSE3)."""
    for line in text.splitlines():
        name, _, value = line.partition(":")
        if name.strip() == "flags":
            flags = set(value.split())
            if "pni" in flags:
                flags.add("sse3")
            return frozenset(flags & _NAMES)
    return frozenset()


class _CpuidLeaf(ctypes.Structure):
    # struct cpuid_feature of <sys/platform/x86.h>: what the CPU has, then what the kernel allows
    _fields_ = (("cpuid", ctypes.c_uint * 4), ("active", ctypes.c_uint * 4))


def _features_glibc() -> frozenset[str]:
    """Ask the C library (glibc 2.33 and later): it ran CPUID itself, also inside an emulator."""
    try:
        library = ctypes.CDLL("libc.so.6")
        leaf = library["__x86_get_cpuid_feature_leaf"]
    except (OSError, AttributeError):
        return frozenset()
    leaf.argtypes, leaf.restype = [ctypes.c_uint], ctypes.POINTER(_CpuidLeaf)
    one, seven = leaf(0).contents.cpuid, leaf(1).contents.cpuid
    found = {name for name, bit in _LEAF1_ECX.items() if one[2] >> bit & 1}
    found |= {name for name, bit in _LEAF7_EBX.items() if seven[1] >> bit & 1}
    return frozenset(found)


if sys.platform == "win32":

    def _features_windows() -> frozenset[str]:
        present = ctypes.windll.kernel32.IsProcessorFeaturePresent
        # PF_* numbers of winnt.h. Before Windows 10 2004 the newer ones always answer no, so SSSE3
        # and SSE4 are only believed when at least one of them is reported.
        numbers = {
            "sse3": 13, "cx16": 14, "ssse3": 36, "sse4_1": 37, "sse4_2": 38,
            "avx": 39, "avx2": 40, "avx512f": 41,
        }  # fmt: skip
        found = {name for name, number in numbers.items() if present(number)}
        if not found & {"ssse3", "sse4_1", "sse4_2"}:
            return frozenset()
        if "sse4_2" in found:
            found.add("popcnt")  # every CPU with SSE4.2 has it; Windows has no number for it
        return frozenset(found)

else:

    def _features_windows() -> frozenset[str]:
        return frozenset()


def _cgroup_limits(root: Path) -> list[tuple[int, int]]:
    """List pairs of limit and use in bytes of this process's control groups, version 2 and 1."""
    found: list[tuple[int, int]] = []
    for line in _read(root / "proc/self/cgroup").splitlines():
        _, controllers, place = [*line.split(":", 2), "", ""][:3]
        if controllers == "":
            base, names = root / "sys/fs/cgroup", ("memory.max", "memory.current")
        elif "memory" in controllers.split(","):
            base = root / "sys/fs/cgroup/memory"
            names = ("memory.limit_in_bytes", "memory.usage_in_bytes")
        else:
            continue
        folder = base / place.strip("/")
        # A limit of any parent group holds too; inside a container only the top one is visible.
        for group in (folder, *folder.parents):
            limit = _read(group / names[0]).strip()
            if limit.isdigit() and int(limit) < _NO_LIMIT:
                used = _read(group / names[1]).strip()
                found.append((int(limit), max(0, _used(used) - _reclaimable(group))))
            if group == base:
                break
    return found


def _used(text: str) -> int:
    return int(text) if text.isdigit() else 0


def _reclaimable(group: Path) -> int:
    """Count cached file pages: the kernel gives them back before it kills anybody."""
    for line in _read(group / "memory.stat").splitlines():
        name, _, value = line.partition(" ")
        if name in ("inactive_file", "total_inactive_file") and value.isdigit():
            return int(value)
    return 0


def _address_space_limit() -> list[tuple[int, int]]:
    if sys.platform == "win32":
        return []
    import resource

    soft, _ = resource.getrlimit(resource.RLIMIT_AS)
    if soft in (resource.RLIM_INFINITY, -1):
        return []
    return [(soft, 0)]  # the child starts with an address space of its own


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
