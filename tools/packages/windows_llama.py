"""Build llama.cpp for Windows with mingw-w64, once for each version, flags and compiler.

The same source as on Linux (``tools/llama_build.toml``), one module for each kind of CPU. What was built is kept in
the cache beside the Linux wheels: a build takes about eight minutes of CPU.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import Any

from tools.packages import archives

ROOT = Path(__file__).resolve().parents[2]
INSTALLER = ROOT / "installer" / "windows"
RECIPE = ROOT / "tools" / "llama_build.toml"
OWN_RECIPE = INSTALLER / "llama.toml"
TOOLCHAIN, COMPAT = INSTALLER / "mingw64.cmake", INSTALLER / "mingw_compat.h"
#: Beside the libraries: the Python files of the binding.
PYTHON = "python"
C_COMPILER, CXX_COMPILER = "x86_64-w64-mingw32-gcc-posix", "x86_64-w64-mingw32-g++-posix"
STRIP = "x86_64-w64-mingw32-strip"


class BuildError(RuntimeError):
    """A package cannot be made; the text says why and what to do."""


def cache_folder() -> Path:
    """Where downloads and builds are kept: beside the Linux wheel of ``tools/bootstrap.py``."""
    home = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return home / "communeapp" / "windows"


def built_folder() -> Path:
    """Where the libraries of this recipe and this compiler are kept, built or not."""
    return cache_folder() / f"llama-{_recipe()['version']}-{key()}"


def libraries() -> Path:
    """Give the folder with the DLLs and the binding, which are built now if nobody did before."""
    _check_tools()
    folder = built_folder()
    if not folder.is_dir():
        _say("Building llama.cpp for Windows: once, about eight minutes of CPU")
        cache_folder().mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=cache_folder(), prefix=".llama-") as scratch:
            built = _build(Path(scratch))
            built.replace(folder)
    return folder


def _binding(into: Path) -> None:
    """Keep the Python files of the binding, which are the same on both systems, and what it says of itself."""
    recipe = _recipe()
    with tempfile.TemporaryDirectory(dir=into) as scratch:
        source = unpack(source_archive(), Path(scratch), ("llama_cpp/", "PKG-INFO", "LICENSE.md"))
        shutil.copytree(source / "llama_cpp", into / PYTHON / "llama_cpp")
        said = into / PYTHON / f"llama_cpp_python-{recipe['version']}.dist-info"
        (said / "licenses").mkdir(parents=True)
        shutil.copyfile(source / "PKG-INFO", said / "METADATA")
        shutil.copyfile(source / "LICENSE.md", said / "licenses" / "LICENSE.md")


def key() -> str:
    """What the libraries depend on: both recipes, the headers beside them and the compiler."""
    digest = hashlib.sha256()
    for file in (RECIPE, OWN_RECIPE, TOOLCHAIN, COMPAT):
        digest.update(file.read_bytes() + b"\0")
    digest.update(_output(CXX_COMPILER, "--version"))
    return digest.hexdigest()[:16]


def source_archive() -> Path:
    """Fetch the source of the binding with llama.cpp inside, by its hash."""
    recipe = _recipe()
    return fetch(recipe["package"], recipe["version"], recipe["sha256"])


def fetch(package: str, version: str, sha256: str) -> Path:
    """Fetch a source archive from the package registry once, and look at its hash each time."""
    folder = cache_folder() / "sources"
    name = f"{package.replace('-', '_')}-{version}.tar.gz"
    archive = folder / name
    if not archive.is_file():
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder) as scratch:
            wanted = Path(scratch) / "wanted.txt"
            wanted.write_text(f"{package}=={version} --hash=sha256:{sha256}\n", encoding="ascii")
            command = [
                sys.executable, "-m", "pip", "--disable-pip-version-check", "download", "-q", "--no-deps",
                "--no-cache-dir", "--no-binary", package, "--require-hashes", "-r", str(wanted), "-d", scratch,
            ]  # fmt: skip
            if subprocess.run(command, stdout=sys.stderr, check=False).returncode != 0:
                raise BuildError(f"{name} could not be fetched. Check the line to the registry.")
            (Path(scratch) / name).replace(archive)
    with archive.open("rb") as file:
        if hashlib.file_digest(file, "sha256").hexdigest() != sha256:
            raise BuildError(f"{archive} is not the file that we know. Delete it and try again.")
    return archive


def _build(scratch: Path) -> Path:
    own = tomllib.loads(OWN_RECIPE.read_text(encoding="utf-8"))
    source = unpack(source_archive(), scratch, ("vendor/llama.cpp/",)) / "vendor" / "llama.cpp"
    _leave_out(source / "ggml" / "src" / "CMakeLists.txt", own["leave_out"])
    # Names of source files stand in messages: they shall not say where this was built.
    flags = (
        f"-include {COMPAT} -ffile-prefix-map={source}=llama.cpp -ffile-prefix-map={scratch}=build"
    )
    build = scratch / "build"
    _run(
        "cmake", "-S", str(source), "-B", str(build), "-G", "Ninja", f"-DCMAKE_TOOLCHAIN_FILE={TOOLCHAIN}",
        *own["cmake_args"], f"-DCMAKE_C_FLAGS={flags}", f"-DCMAKE_CXX_FLAGS={flags}",
        f"-DCMAKE_SHARED_LINKER_FLAGS={own['link_flags']}", f"-DCMAKE_MODULE_LINKER_FLAGS={own['link_flags']}",
    )  # fmt: skip
    _run("cmake", "--build", str(build), "-j", str(os.cpu_count() or 1))
    result = scratch / "result"
    result.mkdir()
    _binding(result)
    for library in sorted(build.rglob("*.dll")):
        shutil.copyfile(library, result / library.name)
    for name in own["runtime"]:
        _run(STRIP, "--strip-unneeded", "-p", "-o", str(result / name), str(_of_compiler(name)))
    variants = [one.name for one in result.glob("ggml-cpu-*.dll")]
    if not (result / "libllama.dll").is_file() or len(variants) < 10:
        raise BuildError(f"llama.cpp was built, but not all of it is there: {sorted(variants)}")
    return result


def _leave_out(file: Path, variants: list[str]) -> None:
    """Take kinds of CPU out that the compiler cannot build for."""
    text = file.read_text(encoding="utf-8")
    for variant in variants:
        lines = [
            one for one in text.splitlines() if f"ggml_add_cpu_backend_variant({variant} " in one
        ]
        if len(lines) != 1:
            raise BuildError(
                f"llama.cpp names the CPU {variant} {len(lines)} times; look at {OWN_RECIPE.name}."
            )
        text = text.replace(lines[0] + "\n", "")
    file.write_text(text, encoding="utf-8")


def unpack(archive: Path, into: Path, inside: tuple[str, ...]) -> Path:
    """Unpack files and folders (with a slash at the end) of a source archive; gives the archive's top folder."""
    with archives.opened(archive) as packed:
        for entry in packed:
            top, _, name = entry.name.partition("/")
            if name.startswith(tuple(one for one in inside if one.endswith("/"))) or name in inside:
                packed.extract(entry, into)
    return into / top


def _of_compiler(name: str) -> Path:
    """Find a DLL that comes with the compiler, or with the system's libraries for Windows."""
    found = Path(_output(C_COMPILER, f"-print-file-name={name}").decode().strip())
    if not found.is_file():
        raise BuildError(f"The compiler has no {name}; install g++-mingw-w64-x86-64-posix.")
    return found


def _check_tools() -> None:
    tools = {
        CXX_COMPILER: "g++-mingw-w64-x86-64-posix", STRIP: "binutils-mingw-w64-x86-64", "cmake": "cmake",
        "ninja": "ninja-build",
    }  # fmt: skip
    missing = sorted(package for tool, package in tools.items() if shutil.which(tool) is None)
    if missing:
        raise BuildError(f"Install what builds for Windows: apt-get install {' '.join(missing)}")


def _recipe() -> dict[str, Any]:
    return tomllib.loads(RECIPE.read_text(encoding="utf-8"))


def _output(*command: str) -> bytes:
    return subprocess.run(command, check=True, capture_output=True).stdout


def _run(*command: str) -> None:
    """Run a build step; its words go to stderr."""
    if subprocess.run(command, stdout=sys.stderr, check=False).returncode != 0:
        raise BuildError(f"This step failed: {' '.join(command[:6])} …")


def _say(text: str) -> None:
    print(f"==> {text}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    print(libraries())
