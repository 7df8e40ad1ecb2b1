"""The Windows program: a version folder with Python beside it, started by a small launcher of ours.

Built on Linux without Wine: CPython's own signed runtime, wheels of the lock, llama.cpp by mingw-w64, the launchers
by the same compiler (docs/decisions/133-python-beside-a-launcher.md).
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

from tools.packages import (
    contents,
    facts,
    licences,
    parts,
    signing,
    windows_contents,
    windows_llama,
    windows_runtime,
)
from tools.packages.staging import Source, say
from tools.packages.windows_llama import BuildError

#: One for people, one for scripts: a program of the window gives a script neither its words nor its end.
WINDOW, CONSOLE = "CommuneApp.exe", "communeapp-cli.exe"
_WINDRES = "x86_64-w64-mingw32-windres"
_C_FLAGS = (
    "-O2", "-s", "-Wall", "-Wextra", "-Werror", "-municode", "-static", "-Wl,--no-insert-timestamp",
    "-Wl,--dynamicbase", "-Wl,--nxcompat", "-Wl,--high-entropy-va",
)  # fmt: skip


def make(source: Source, build: Path) -> Path:
    """Make the version folder in ``build``; give it. Raises BuildError where something is missing."""
    if sys.version_info[:2] != (3, 11):
        raise BuildError(
            "The Windows program is built with Python 3.11: its modules are compiled for that."
        )
    say(f"Laying out the Windows program {source.version}")
    folder = build / "program"
    shutil.rmtree(build, ignore_errors=True)
    folder.mkdir(parents=True)
    lock = source.folder / "requirements" / "runtime.lock"
    windows_runtime.embeddable(folder / "python")
    windows_runtime.packages(lock, folder / "lib")
    windows_runtime.newer_run_time(windows_runtime.wheel_folder(lock), folder / "python")
    _add_llama(folder / "lib")
    _add_program(source, folder)
    _compile(source, folder)
    compile_launchers(source, folder, source.folder / "installer" / "windows" / "program.c")
    found = parts.collect(folder, source.folder, windows_runtime.PYTHON)
    licences.write(folder, found, source.folder / "LICENSE")
    facts.write(
        folder,
        source.facts(facts.WINDOWS, windows_runtime.PYTHON),
        runnable=frozenset({WINDOW, CONSOLE}),
    )
    return folder


def home(source: Source, version_folder: Path, home_folder: Path) -> None:
    """Lay out what a home is made of around a version folder: launchers, ``current``, the version itself."""
    home_folder.mkdir(parents=True)
    compile_launchers(source, home_folder, source.folder / "installer" / "windows" / "home.c")
    shutil.copytree(version_folder, home_folder / "versions" / source.version)
    (home_folder / "current").write_text(f"{source.version}\n", encoding="ascii")


def _add_llama(lib: Path) -> None:
    """Libraries of llama.cpp, and of its binding the few modules that run."""
    libraries = windows_llama.libraries()
    target = lib / "llama_cpp"
    (target / "lib").mkdir(parents=True)
    for library in sorted(libraries.glob("*.dll")):
        shutil.copyfile(library, target / "lib" / library.name)
    for name in windows_contents.BINDING:
        shutil.copyfile(libraries / windows_llama.PYTHON / "llama_cpp" / name, target / name)
    for said in (libraries / windows_llama.PYTHON).glob("*.dist-info"):
        windows_runtime.copy_tree(said, lib / said.name)


def _add_program(source: Source, folder: Path) -> None:
    """Our own package without the parts for a server, the resources, the list of models."""
    package = source.folder / "src" / "communeapp"
    for file in sorted(package.rglob("*.py")):
        inside = file.relative_to(source.folder / "src")
        name = ".".join(inside.with_suffix("").parts).removesuffix(".__init__")
        if contents.is_of_the_program(name):
            (folder / "app" / inside).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, folder / "app" / inside)
    windows_runtime.copy_tree(source.folder / "resources", folder / "resources")
    (folder / "models").mkdir()
    shutil.copyfile(source.folder / "models" / "manifest.toml", folder / "models" / "manifest.toml")


def _compile(source: Source, folder: Path) -> None:
    """Leave compiled modules alone, most of them in two archives.

    An old disk and a virus scanner notice every file at each start: 2900 files become 900.
    """
    names = ("app", "lib")
    run = subprocess.run(
        [
            sys.executable, "-m", "compileall", "-q", "-b", "--invalidation-mode", "unchecked-hash", "-s", str(folder),
            *names,
        ],
        check=False, cwd=folder, env=source.environment(), stdout=sys.stderr,
    )  # fmt: skip
    if run.returncode != 0:
        raise BuildError("A module could not be compiled.")
    for name in names:
        for file in (folder / name).rglob("*.py"):
            file.unlink()
        _pack_pure(folder / name, folder / f"{name}.zip")
        _drop_empty(folder / name)


def _pack_pure(folder: Path, archive: Path) -> None:
    """Move modules and packages that are nothing but modules into an archive, from which Python imports them.

    A package with data or libraries stays as it is: it looks for them beside its modules. Not compressed: each
    module is read by itself, and what carries the program compresses all of it at once.
    """
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_STORED) as packed:
        for top in sorted(folder.iterdir()):
            files = [
                one for one in (sorted(top.rglob("*")) if top.is_dir() else [top]) if one.is_file()
            ]
            if any(one.suffix != ".pyc" for one in files):
                continue
            for file in files:
                packed.writestr(
                    zipfile.ZipInfo(file.relative_to(folder).as_posix()), file.read_bytes()
                )
                file.unlink()


def _drop_empty(folder: Path) -> None:
    """Remove folders in which no file is left, at last the folder itself."""
    for place in sorted([*folder.rglob("*"), folder], key=lambda one: len(one.parts), reverse=True):
        if place.is_dir() and not any(place.iterdir()):
            place.rmdir()


def compile_launchers(source: Source, folder: Path, code: Path) -> None:
    """Compile a launcher as program of the window and of the console, and sign both where there is a certificate."""
    signs = signing.given()
    for name, kind in ((WINDOW, "windows"), (CONSOLE, "console")):
        resources = folder / f"{name}.res"
        _run(
            source, code.parent, _WINDRES, "-c", "65001", "-O", "coff", "-i", "launcher.rc", "-o", str(resources),
            "-D", f"NUMBERS={numbers(source.version)}", "-D", rf"VERSION=\"{source.version}\"",
            "-D", rf"FILE_NAME=\"{name}\"",
        )  # fmt: skip
        _run(
            source, code.parent, windows_llama.C_COMPILER, *_C_FLAGS, f"-m{kind}", f'-DNAME=L"{name}"', code.name,
            str(resources), "-o", str(folder / name),
        )  # fmt: skip
        resources.unlink()
        if signs:
            signing.sign(folder / name, signs, source.epoch)


def numbers(version: str) -> str:
    """Give a version as the four numbers that Windows wants."""
    parts = [*version.split("."), "0", "0", "0"][:4]
    return ",".join(parts)


def _run(source: Source, folder: Path, *command: str) -> None:
    if shutil.which(command[0]) is None:
        raise BuildError("Install what compiles: apt-get install gcc-mingw-w64-x86-64-posix")
    run = subprocess.run(
        command,
        check=False,
        cwd=folder,
        env=source.environment() | {"PATH": os.environ["PATH"]},
        stdout=sys.stderr,
    )
    if run.returncode != 0:
        raise BuildError(f"This step failed: {' '.join(command[:4])} …")
