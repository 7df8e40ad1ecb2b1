"""What Windows PCs are given: the archive for updates, the setup program, the folder for a stick.

All of them hold the same version folder; a setup and a portable folder also the launchers of a home.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from PIL import Image
from tools.packages import archives, facts, linux, signing, windows, windows_runtime
from tools.packages.staging import Source, say
from tools.packages.windows_llama import BuildError

ROOT = Path(__file__).resolve().parents[2]
#: Room that setup wants besides what it puts there, in KiB: the self-test writes documents and pictures.
_SLACK_KB = 100 * 1024
_PORTABLE = "# CommuneApp keeps data and models in this folder, beside the program.\n"


def packages(source: Source, build: Path, out: Path) -> list[Path]:
    """Make everything for Windows in ``out``; give the files. Raises BuildError where something is missing."""
    folder = windows.make(source, build)
    out.mkdir(parents=True, exist_ok=True)
    name = f"CommuneApp-{source.version}-{facts.WINDOWS}"
    say("Packing the Windows program")
    archive = out / f"{name}.tar.xz"
    archives.tar_xz(folder, archive, source.epoch)
    return [
        archive,
        setup(source, folder, build, out / f"{name}-setup.exe"),
        portable(source, folder, build, out / f"{name}-portable.zip"),
        linux.papers(source, folder, facts.WINDOWS, windows_runtime.PYTHON, out),
    ]


def portable(source: Source, folder: Path, build: Path, out: Path) -> Path:
    """Pack a home that keeps its data beside itself; the one folder in the archive is ready for a stick."""
    home = build / "portable" / "CommuneApp"
    shutil.rmtree(home.parent, ignore_errors=True)
    windows.home(source, folder, home)
    (home / "portable.toml").write_text(_PORTABLE, encoding="utf-8", newline="\n")
    archives.zip_folder(home, out, source.epoch, prefix="CommuneApp/")
    return out


def setup(source: Source, folder: Path, build: Path, out: Path) -> Path:
    """Make the setup program of a version folder, signed where a certificate was given."""
    if shutil.which("makensis") is None:
        raise BuildError("Install what makes the setup program: apt-get install nsis")
    say("Making the Windows setup")
    stage = build / "setup"
    shutil.rmtree(stage, ignore_errors=True)
    (stage / "home").mkdir(parents=True)
    installer = source.folder / "installer" / "windows"
    windows.compile_launchers(source, stage / "home", installer / "home.c")
    (stage / "files.nsh").write_text(_every_file(folder), encoding="utf-8")
    pictures = _pictures(installer, build / "pictures")
    need_kb = (
        sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) // 1024 + _SLACK_KB
    )
    signs = signing.given()
    given = {
        "VERSION": source.version,
        "NUMBERS": windows.numbers(source.version).replace(",", "."),
        "STAGE": str(stage),
        "PICTURES": str(pictures),
        "OUT": str(out),
        "NEED_KB": str(need_kb),
        "NEED_MB": str(need_kb // 1024),
    }
    if signs:
        given["SIGN"] = f'"{sys.executable}" -m tools.packages.signing'
    command = ["makensis", "-V2", "-WX", "-INPUTCHARSET", "UTF8"]
    command += [f"-D{name}={value}" for name, value in given.items()]
    if os.environ.get("PACKAGES_QUICK"):
        command.append("-DQUICK")
    run = subprocess.run(
        [*command, str(installer / "communeapp.nsi")],
        check=False, cwd=source.folder, stdout=sys.stderr,
        env=source.environment() | {"PYTHONPATH": str(ROOT)},  # it runs the signing from its own folder
    )  # fmt: skip
    if run.returncode != 0:
        raise BuildError("The setup program could not be made.")
    if signs:
        signing.sign(out, signs, source.epoch)
    return out


def _every_file(folder: Path) -> str:
    """Write the commands that unpack a version folder, always in one order."""
    lines, present = [], None
    for name in sorted(facts.paths(folder), key=lambda one: (one.rpartition("/")[0], one)):
        place = name.rpartition("/")[0].replace("/", "\\").replace("$", "$$")
        if place != present:
            present = place
            lines.append(
                rf'SetOutPath "$INSTDIR\versions\.new-${{VERSION}}\{place}"'.replace('\\"', '"')
            )
        lines.append(f'File "{str(folder / name).replace("$", "$$")}"')
    return "\n".join([*lines, ""])


def _pictures(installer: Path, into: Path) -> Path:
    """NSIS reads bitmaps alone; the repository keeps them small."""
    into.mkdir(parents=True, exist_ok=True)
    for name in ("welcome", "header"):
        with Image.open(installer / f"{name}.png") as picture:
            picture.convert("RGB").save(into / f"{name}.bmp")
    return into
