"""The helping programs: where they are, and what they can do."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path

VIETNAMESE = "vie"
_ASK_S = 20  # a cold start from a slow disk


@dataclass(frozen=True)
class ReaderTools:
    """What is installed. Paths are "" where a program is missing."""

    tesseract: str = ""
    tesseract_version: str = ""
    languages: tuple[str, ...] = ()
    antiword: str = ""

    @property
    def reads_scans(self) -> bool:
        """Whether pictures of Vietnamese pages can be read."""
        return bool(self.tesseract) and VIETNAMESE in self.languages


def find_tools() -> ReaderTools:
    """Look for the programs and ask Tesseract what it can do."""
    tesseract = _find("tesseract", "Tesseract-OCR")
    version, languages = _ask(tesseract) if tesseract else ("", ())
    return ReaderTools(tesseract, version, languages, _find("antiword", "antiword"))


def _find(name: str, windows_folder: str) -> str:
    """Look beside the program, in the path, and where the Windows installers put it."""
    own = Path(sys.executable).parent  # not followed: a link to the system's Python is not ours
    folders = [own, own / windows_folder]
    if sys.platform == "win32":
        for variable in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA", "SYSTEMDRIVE"):
            if base := os.environ.get(variable):
                folders += [Path(base) / windows_folder, Path(base) / "Programs" / windows_folder]
    file = f"{name}.exe" if sys.platform == "win32" else name
    for folder in folders:
        if (folder / file).is_file():
            return str(folder / file)
    return shutil.which(name) or ""


@cache
def _ask(tesseract: str) -> tuple[str, tuple[str, ...]]:
    """Ask for version and languages, once a process; none for a program that does not answer."""
    try:
        version = _output(tesseract, "--version")
        languages = _output(tesseract, "--list-langs")
    except (OSError, subprocess.SubprocessError):
        return "", ()
    number = re.search(r"tesseract\s+v?(\d[\w.]*)", version)
    names = (line.strip() for line in languages.splitlines()[1:])
    return number[1] if number else "", tuple(one for one in names if one)


def _output(*command: str) -> str:
    done = subprocess.run(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        timeout=_ASK_S, check=False, creationflags=creation_flags(),
    )  # fmt: skip
    return done.stdout.decode("utf-8", "replace")


def creation_flags() -> int:
    """Give the flags of a new process: on Windows no console window flashes up."""
    if sys.platform == "win32":
        return subprocess.CREATE_NO_WINDOW
    return 0
