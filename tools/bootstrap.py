"""Make the development environment of this clone, from a bare machine, with the standard library alone.

    python3 tools/bootstrap.py run|demo|hub|test|packages|packages-linux|packages-test

``run`` and ``demo`` need the program and a model, ``demo`` also the hub, ``hub`` the hub alone (no Qt, no model),
``test`` everything and the test tools. ``packages`` makes ``.venv-packages``, with what goes into the packages
and nothing of the tests; ``packages-linux`` asks the system for less, ``packages-test`` is ``test`` with Wine
and what the packages are tried with. Every step is skipped
when it was done before; what is missing from the system is named with the command that installs it.
"""

from __future__ import annotations

import ctypes.util
import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import tomllib
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PACKAGING = ("packages", "packages-linux")
# Packages are made in an environment of their own: what tests need must not slip into them.
VENV = ROOT / (".venv-packages" if sys.argv[1:2] and sys.argv[1] in PACKAGING else ".venv")
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
DEFAULT_MODEL = "qwen2.5-coder-1.5b-instruct-q4_k_m"
SMALL_MODEL = "qwen2.5-coder-0.5b-instruct-q4_k_m"


@dataclass(frozen=True)
class Need:
    """Something of the system, and the Debian package that brings it."""

    package: str
    command: str = ""
    library: str = ""
    module: str = ""
    file: str = ""

    def is_there(self) -> bool:
        if self.command:
            return shutil.which(self.command) is not None
        if self.library:
            return ctypes.util.find_library(self.library) is not None
        if self.file:
            return Path(self.file).exists()
        return importlib.util.find_spec(self.module) is not None


BUILD = (
    Need("python3-venv", module="ensurepip"),
    Need("gcc", command="gcc"),
    Need("g++", command="g++"),
)
QT = (
    Need("libegl1", library="EGL"),
    Need("libgl1", library="GL"),
    Need("libfontconfig1", library="fontconfig"),
    Need("libxkbcommon0", library="xkbcommon"),
    Need("libdbus-1-3", library="dbus-1"),
    Need("libglib2.0-0", library="glib-2.0"),
)
TEST = (
    Need("xvfb", command="Xvfb"),
    Need("xdotool", command="xdotool"),
    Need("openbox", command="openbox"),
    Need("libreoffice-writer-nogui", command="libreoffice"),
    Need("poppler-utils", command="pdftoppm"),
    Need("tesseract-ocr", command="tesseract"),
    Need("tesseract-ocr-vie", file="/usr/share/tesseract-ocr/5/tessdata/vie.traineddata"),
    Need("antiword", command="antiword"),
    Need("fonts-liberation2", file="/usr/share/fonts/truetype/liberation2"),
    Need("qemu-user", command="qemu-x86_64"),
    Need("faketime", command="faketime"),
    Need("strace", command="strace"),
    Need("postgresql", command="psql"),
    Need("chromium", command="chromium"),
    Need("fuse3", command="fusermount3"),
)
XCB = (
    Need("libxkbcommon-x11-0", library="xkbcommon-x11"),
    Need("libxcb-cursor0", library="xcb-cursor"),
    Need("libxcb-icccm4", library="xcb-icccm"),
    Need("libxcb-image0", library="xcb-image"),
    Need("libxcb-keysyms1", library="xcb-keysyms"),
    Need("libxcb-randr0", library="xcb-randr"),
    Need("libxcb-render-util0", library="xcb-render-util"),
    Need("libxcb-shape0", library="xcb-shape"),
    Need("libxcb-xinerama0", library="xcb-xinerama"),
    Need("libxcb-xkb1", library="xcb-xkb"),
)
# A Python without its shared library (Debian's has it in a package of its own) cannot be frozen.
PYTHON_LIBRARY = "/".join(sysconfig.get_config_var(name) or "" for name in ("LIBDIR", "INSTSONAME"))
LINUX = (
    Need("libpython3.11", file=PYTHON_LIBRARY),
    Need("binutils", command="objcopy"),
    Need("dpkg", command="dpkg-deb"),
    Need("git", command="git"),
    Need("xz-utils", command="xz"),
)
# The Windows packages are cross-compiled; Wine only tries them.
WINDOWS = (
    Need("gcc-mingw-w64-x86-64-posix", command="x86_64-w64-mingw32-gcc-posix"),
    Need("g++-mingw-w64-x86-64-posix", command="x86_64-w64-mingw32-g++-posix"),
    Need("cmake", command="cmake"),
    Need("ninja-build", command="ninja"),
    Need("nsis", command="makensis"),
)
TRYING = (
    Need("wine", command="wine"),
    Need("wine64", file="/usr/lib/wine/wine64"),
    Need("osslsigncode", command="osslsigncode"),
)
NEEDS = {
    "hub": BUILD[:1],
    "run": BUILD + QT,
    "demo": BUILD + QT,
    "test": BUILD + QT + TEST + XCB,
    "packages": BUILD + QT + XCB + LINUX + WINDOWS,
    "packages-linux": BUILD + QT + XCB + LINUX,
    "packages-test": BUILD + QT + TEST + XCB + WINDOWS + TRYING,
}
LOCKS = {
    "hub": ("hub",),
    "run": ("runtime",),
    "demo": ("runtime", "hub"),
    "test": ("dev",),
    "packages": ("packages",),
    "packages-linux": ("packages",),
    "packages-test": ("dev",),
}


def say(text: str) -> None:
    print(f"==> {text}", file=sys.stderr, flush=True)


def fail(text: str) -> None:
    print(f"\n{text}\n", file=sys.stderr, flush=True)
    raise SystemExit(3)


def check_system(purpose: str) -> None:
    """Stop with one sentence that names every missing package."""
    if not (3, 11) <= sys.version_info[:2] < (3, 13):
        fail(
            f"Python 3.11 or 3.12 is needed; this is {sys.version.split()[0]}. Set PYTHON=python3.11."
        )
    if not sys.platform.startswith("linux"):
        return
    missing = [need.package for need in NEEDS[purpose] if not need.is_there()]
    if missing:
        sudo = "" if os.geteuid() == 0 else "sudo "
        fail(
            f"These system packages are missing: {', '.join(missing)}.\nInstall them and run the same command again:\n"
            f"    {sudo}apt-get update && {sudo}apt-get install --no-install-recommends -y {' '.join(missing)}"
        )


def pip(*arguments: str) -> None:
    """Run pip of the environment; its own words go to stderr."""
    command = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", *arguments]
    if subprocess.run(command, stdout=sys.stderr, check=False).returncode != 0:
        fail(
            f"pip could not finish: {' '.join(arguments[:6])} …\nCheck the line to the package registry and try again."
        )


def stamp(name: str, *parts: bytes) -> tuple[Path, str]:
    """Give the stamp file of a step and what it holds once the step was done for these inputs."""
    return VENV / f".{name}.stamp", hashlib.sha256(b"\0".join(parts)).hexdigest()


def done(file: Path, digest: str) -> bool:
    return file.is_file() and file.read_text(encoding="ascii") == digest


def make_environment() -> None:
    if not PYTHON.exists():
        say(f"Making the virtual environment {VENV.name}")
        subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=True)


def install_locked(purpose: str) -> None:
    """Install exactly the locked versions of what is asked for; ``dev.lock`` covers the other two."""
    everything = ROOT / "requirements" / "dev.lock"
    if done(*stamp(everything.stem, everything.read_bytes())):
        return
    for name in LOCKS[purpose]:
        lock = ROOT / "requirements" / f"{name}.lock"
        file, digest = stamp(name, lock.read_bytes())
        if done(file, digest):
            continue
        say(f"Installing the locked packages ({lock.name})")
        pip("install", "-q", "--require-hashes", "-r", str(lock))
        file.write_text(digest, encoding="ascii")


def install_llama() -> None:
    """Build llama.cpp once per version and flags, keep the wheel, install it."""
    build = tomllib.loads((ROOT / "tools" / "llama_build.toml").read_text(encoding="utf-8"))
    recipe = json.dumps(build, sort_keys=True).encode()
    file, digest = stamp("llama", recipe)
    if done(file, digest):
        return
    key = hashlib.sha256(recipe + sys.implementation.cache_tag.encode()).hexdigest()[:16]
    home = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    folder = home / "communeapp" / "wheels" / f"{build['version']}-{key}"
    wheels = sorted(folder.glob("*.whl"))
    if not wheels:
        say("Building llama.cpp for every x86-64 CPU: once, about ten minutes on two cores")
        wheels = build_llama(build, folder)
    pip("install", "-q", "--no-deps", "--no-index", "--force-reinstall", str(wheels[0]))
    file.write_text(digest, encoding="ascii")


def build_llama(build: dict[str, object], folder: Path) -> list[Path]:
    folder.mkdir(parents=True, exist_ok=True)
    arguments = build["cmake_args"]
    assert isinstance(arguments, list)
    os.environ["CMAKE_ARGS"] = " ".join(str(one) for one in arguments)
    with tempfile.TemporaryDirectory(dir=folder) as scratch:
        wanted = Path(scratch) / "llama.txt"
        wanted.write_text(
            f"{build['package']}=={build['version']} --hash=sha256:{build['sha256']}\n",
            encoding="ascii",
        )
        # pip's own wheel cache does not look at CMAKE_ARGS, hence --no-cache-dir and our own folder.
        pip(
            "wheel", "--no-deps", "--no-cache-dir", "--no-binary", str(build["package"]),
            "--require-hashes", "-r", str(wanted), "-w", scratch,
        )  # fmt: skip
        for wheel in Path(scratch).glob("*.whl"):
            wheel.replace(folder / wheel.name)
    return sorted(folder.glob("*.whl"))


def install_program() -> None:
    """Install the clone itself, editable."""
    file, digest = stamp("program", (ROOT / "pyproject.toml").read_bytes())
    if not done(file, digest):
        say("Installing the program into .venv")
        pip("install", "-q", "--no-deps", "--no-build-isolation", "-e", str(ROOT))
        file.write_text(digest, encoding="ascii")


def build_translations() -> None:
    """Build the translations of the window."""
    subprocess.run(
        [str(PYTHON), str(ROOT / "tools" / "i18n.py"), "build"], check=True, stdout=sys.stderr
    )


def fetch_models(purpose: str) -> None:
    """Fetch the default model once into the user's data folder; the tests also use the small one."""
    small_too = purpose in ("test", "packages-test")
    for model in (DEFAULT_MODEL, SMALL_MODEL) if small_too else (DEFAULT_MODEL,):
        command = [str(PYTHON), "-m", "communeapp", "--lang", "en", "models", "get", model]
        if subprocess.run(command, stdout=subprocess.DEVNULL, check=False).returncode != 0:
            fail(
                f"The model {model} could not be fetched. Nothing is lost: run the same command again to go on."
            )


def main() -> None:
    purpose = sys.argv[1] if len(sys.argv) > 1 else "run"
    if purpose not in NEEDS:
        fail(f"Usage: bootstrap.py {'|'.join(NEEDS)}")
    check_system(purpose)
    make_environment()
    install_locked(purpose)
    if purpose in PACKAGING:
        install_llama()
        return
    install_program()
    if purpose == "hub":
        return
    install_llama()
    build_translations()
    fetch_models(purpose)


if __name__ == "__main__":
    main()
