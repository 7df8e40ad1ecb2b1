"""The Linux program: frozen by PyInstaller into one folder that runs wherever it is put."""

from __future__ import annotations

import platform
import shutil
import subprocess
import sys
from pathlib import Path

from tools.packages import facts, libraries
from tools.packages.staging import Source, say

PROGRAM = "CommuneApp"
# Modules lie in the program unpacked: they start faster, and the archive packs them better as a whole.
_SETTINGS = {"PYINSTALLER_ZLIB_COMPRESSION_LEVEL": "0"}


def freeze(source: Source, build: Path) -> Path:
    """Make the version folder in ``build``; give it. Raises CalledProcessError where PyInstaller fails."""
    say(f"Freezing the Linux program {source.version}")
    made = build / "frozen"
    for old in (made, build / "work"):
        shutil.rmtree(old, ignore_errors=True)
    build.mkdir(parents=True, exist_ok=True)
    log = build / "pyinstaller.log"
    with log.open("wb") as out:
        run = subprocess.run(
            [
                sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN",
                "--distpath", str(made), "--workpath", str(build / "work"),
                str(source.folder / "installer" / "communeapp.spec"),
            ],
            check=False, cwd=source.folder, stdout=out, stderr=subprocess.STDOUT,
            env=source.environment() | _SETTINGS | {"PYINSTALLER_CONFIG_DIR": str(build / "pyinstaller")},
        )  # fmt: skip
    if run.returncode != 0:
        sys.stderr.write(log.read_text(encoding="utf-8", errors="replace")[-4000:])
        run.check_returncode()
    folder = made / PROGRAM
    _slim(folder)
    facts.write(folder, source.facts(facts.LINUX, platform.python_version()))
    return folder


def _slim(folder: Path) -> None:
    """Remove what nothing uses, and folders that were left empty: no archive would hold those."""
    inside = folder / "_internal"
    libraries.prune(inside)
    libraries.strip(inside)
    for place in sorted(folder.rglob("*"), key=lambda one: len(one.parts), reverse=True):
        if place.is_dir() and not any(place.iterdir()):
            place.rmdir()
