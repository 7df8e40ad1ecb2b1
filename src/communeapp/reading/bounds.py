"""Bounds that the kernel keeps for the child, whatever a parser does."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
from pathlib import Path

from communeapp.reading.limits import Limits

MIB = 1024 * 1024


def bind_for_good() -> None:
    """Lower the priority of this process; let the kernel refuse every write to a file."""
    sys.dont_write_bytecode = True
    with contextlib.suppress(OSError):
        if sys.platform == "win32":
            import psutil

            psutil.Process().nice(psutil.BELOW_NORMAL_PRIORITY_CLASS)
        else:
            import resource

            os.nice(5)
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # the write fails instead
            resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def bind(limits: Limits) -> None:
    """Bound memory and processor time for the job at hand; the parent bounds the clock."""
    if sys.platform == "win32":
        return  # a job object of the parent does (communeapp.containment)
    import resource

    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    resource.setrlimit(resource.RLIMIT_AS, (limits.memory_mb * MIB, hard))
    # Only reached where nobody is left to kill us: then the kernel does.
    used = sum(resource.getrusage(resource.RUSAGE_SELF)[:2])
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    resource.setrlimit(resource.RLIMIT_CPU, (int(used + limits.seconds) + 5, hard))


def bind_growth(megabytes: int) -> None:
    """Let this process grow by so much from here on: formats of text need little, bombs want all."""
    if sys.platform != "linux":
        return
    import resource

    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    most = pages * resource.getpagesize() + megabytes * MIB
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    if soft == resource.RLIM_INFINITY or most < soft:
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))


def peak_memory() -> int:
    """Give the most resident memory of this process so far, in bytes."""
    if sys.platform == "win32":
        import psutil

        return int(psutil.Process().memory_info().peak_wset)
    status = Path("/proc/self/status")
    if status.exists():
        # Not ru_maxrss: on Linux it begins with the size of the process that started this one.
        for line in status.read_text(encoding="ascii", errors="replace").splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
