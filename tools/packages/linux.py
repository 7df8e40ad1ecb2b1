"""The Linux program: frozen by PyInstaller into one folder that runs wherever it is put."""

from __future__ import annotations

import platform
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tools.packages import (
    archives,
    debian,
    facts,
    libraries,
    licences,
    parts,
    sbom,
    selfextract,
)
from tools.packages.staging import Source, say

PROGRAM = "CommuneApp"
# Modules lie in the program unpacked: they start faster, and the archive packs them better as a whole.
_SETTINGS = {"PYINSTALLER_ZLIB_COMPRESSION_LEVEL": "0"}


def make(source: Source, build: Path, out: Path) -> list[Path]:
    """Make everything for Linux in ``out``; give the files."""
    folder = freeze(source, build)
    name = f"{PROGRAM}-{source.version}-{facts.LINUX}"
    archive, run = out / f"{name}.tar.xz", out / f"{name}.run"
    deb = out / f"communeapp_{source.version}_amd64.deb"
    managed = build / "managed"
    shutil.rmtree(managed, ignore_errors=True)
    shutil.copytree(folder, managed, copy_function=_link)
    for file in (managed / facts.PROGRAM, managed / facts.FILES):
        file.unlink()  # a link to the other's: written anew, not over
    facts.write(managed, source.facts(facts.LINUX, platform.python_version(), "dpkg"))
    say("Packing: about three minutes")
    with ThreadPoolExecutor(2) as both:  # the compressor lets go of the interpreter
        waiting = [
            both.submit(archives.tar_xz, folder, archive, source.epoch),
            both.submit(debian.make, source, managed, deb),
        ]
        for one in waiting:
            one.result()
    size = sum((folder / one).stat().st_size for one in facts.paths(folder))
    selfextract.make(source, archive, size, run)
    bill = papers(source, folder, facts.LINUX, platform.python_version(), out)
    return [archive, run, deb, bill]


def papers(source: Source, folder: Path, system: str, python: str, out: Path) -> Path:
    """Put the list of parts and the notices of a version folder beside the packages; give the list."""
    bill = out / f"sbom-{system.partition('-')[0]}.cdx.json"
    found = parts.collect(folder, source.folder, python)
    sbom.write(source, system, folder, [*found, *parts.models(source.folder)], bill)
    notices = out / licences.FOLDER / system
    shutil.rmtree(notices, ignore_errors=True)
    shutil.copytree(next(folder.rglob(licences.LIST)).parent, notices)
    return bill


def _link(source: str, target: str) -> None:
    Path(target).hardlink_to(source)


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
    found = parts.collect(folder, source.folder, platform.python_version())
    licences.write(folder / "_internal", found, source.folder / "LICENSE")
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
