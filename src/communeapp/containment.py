"""How child processes are kept from outliving this program: on Windows by a job object.

Through ctypes (Win32: CreateJobObjectW, SetInformationJobObject). Not run on Windows yet. A job with
the limit *kill on close* ends its processes when the last handle to it is closed, which the system
does for us even if we are killed.
"""

from __future__ import annotations

import ctypes
import sys

_KILL_ON_JOB_CLOSE = 0x2000
_PROCESS_MEMORY = 0x100
_EXTENDED_LIMIT_INFORMATION = 9
_SET_QUOTA_AND_TERMINATE = 0x0100 | 0x0001  # rights on the process


class _Basic(ctypes.Structure):
    _fields_ = (
        ("per_process_user_time", ctypes.c_int64),
        ("per_job_user_time", ctypes.c_int64),
        ("limit_flags", ctypes.c_uint32),
        ("minimum_working_set", ctypes.c_size_t),
        ("maximum_working_set", ctypes.c_size_t),
        ("active_process_limit", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority_class", ctypes.c_uint32),
        ("scheduling_class", ctypes.c_uint32),
    )


class _Extended(ctypes.Structure):
    _fields_ = (
        ("basic", _Basic),
        ("io", ctypes.c_uint64 * 6),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("peak_process_memory", ctypes.c_size_t),
        ("peak_job_memory", ctypes.c_size_t),
    )


def _contain(pid: int, memory_mb: int = 0) -> int:
    """Put a process into a new job and give the job's handle, or 0 where the system refuses."""
    if sys.platform == "win32":
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.CreateJobObjectW.restype = ctypes.c_void_p
        kernel.CreateJobObjectW.argtypes = [ctypes.c_void_p, ctypes.c_wchar_p]
        kernel.OpenProcess.restype = ctypes.c_void_p
        kernel.SetInformationJobObject.argtypes = [
            ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p, ctypes.c_uint32,
        ]  # fmt: skip
        kernel.AssignProcessToJobObject.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
        kernel.CloseHandle.argtypes = [ctypes.c_void_p]
        job = kernel.CreateJobObjectW(None, None)
        if not job:
            return 0
        limits = _Extended()
        limits.basic.limit_flags = _KILL_ON_JOB_CLOSE
        if memory_mb > 0:
            limits.basic.limit_flags |= _PROCESS_MEMORY
            limits.process_memory = memory_mb * 1024 * 1024
        process = kernel.OpenProcess(_SET_QUOTA_AND_TERMINATE, False, pid)
        done = bool(
            process
            and kernel.SetInformationJobObject(
                job, _EXTENDED_LIMIT_INFORMATION, ctypes.byref(limits), ctypes.sizeof(limits)
            )
            and kernel.AssignProcessToJobObject(job, process)
        )
        if process:
            kernel.CloseHandle(process)
        if not done:
            kernel.CloseHandle(job)
            return 0
        return int(job)
    return 0


def _close(job: int) -> None:
    """Close a job's handle; its processes end."""
    if sys.platform == "win32":
        ctypes.WinDLL("kernel32").CloseHandle(ctypes.c_void_p(job))


class Containment:
    """On Windows a job object that ends the child when this program ends, however it ends.

    Elsewhere nothing is needed: the end of standard input ends our children, and on Linux the kernel
    ends the model's with its parent (``llm.worker``). ``memory_mb`` bounds the child's memory on Windows.
    """

    def __init__(self) -> None:
        self._job = 0

    def add(self, pid: int, memory_mb: int = 0) -> bool:
        """Put a child process into the job; returns whether a job holds it."""
        if sys.platform == "win32":
            self.release()
            self._job = _contain(pid, memory_mb)
        return self._job != 0

    def release(self) -> None:
        """Close the job; what is still in it ends."""
        if sys.platform == "win32" and self._job:
            _close(self._job)
            self._job = 0
