"""Everything that is inside a program: which, in what version, under which licence, and with what text.

Found by looking into the finished folder, not by what was meant to be in it: the Python packages by the papers
that they bring, libraries and data by the names of ``parts.toml``. A library that belongs to none is an error.
"""

from __future__ import annotations

import email.parser
import importlib.metadata
import re
import struct
import subprocess
import sysconfig
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from email.message import Message
from functools import cache
from pathlib import Path
from typing import Any

from tools.packages import facts

PYTHON, MODEL = "python", "model"
_OWN = Path(__file__).resolve().parents[2] / "installer" / "licences"
_COMMON = Path("/usr/share/common-licenses")
_DOC = Path("/usr/share/doc")
_LIBRARY = re.compile(r"\.(so(\.\d+)*|dll|pyd|exe)$")
_LAUNCHERS = ("CommuneApp.exe", "communeapp-cli.exe")  # ours: installer/windows/program.c
#: Begins VS_FIXEDFILEINFO, with the version of the structure itself.
_FIXED_INFO = b"\xbd\x04\xef\xfe\x00\x00\x01\x00"
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
_LICENCE = re.compile(r"(?i)^licen[cs]es/|licen[cs]e|copying|notice|authors")
_SPDX = {
    "MIT License": "MIT",
    "BSD License": "BSD-3-Clause",
    "BSD": "BSD-3-Clause",
    "PSFL": "PSF-2.0",
    "Apache License, Version 2.0": "Apache-2.0",
    "Apache Software License": "Apache-2.0",
}


class UnknownPartError(Exception):
    """Something is inside of which nobody wrote down what it is."""


@dataclass(frozen=True)
class Part:
    """One thing made by others. ``files`` are its libraries inside, ``hashes`` those of its packages in the lock.

    ``licence`` is an SPDX expression, ``texts`` the texts of it: (name of the file, content).
    """

    name: str
    version: str
    licence: str
    source: str
    kind: str
    texts: tuple[tuple[str, bytes], ...]
    files: tuple[str, ...] = ()
    hashes: tuple[str, ...] = ()
    note: str = ""
    bytes: int = 0


def collect(folder: Path, sources: Path, python: str) -> list[Part]:
    """Find the parts of a version folder; ``python`` is the version of the Python inside.

    Raises :exc:`UnknownPartError` for a library that is of no part, for a part without licence or text.
    """
    said = tomllib.loads((Path(__file__).parent / "parts.toml").read_text(encoding="utf-8"))
    papers = sorted(folder.rglob("*.dist-info/METADATA"))
    found = [_python(file, said["python"], sources) for file in papers]
    versions = {_plain(one.name): one.version for one in found} | {"python": python}
    names = sorted(name for name in facts.paths(folder))
    taken = set(_LAUNCHERS)
    for entry in said["native"]:
        files = [name for name in names if any(_matches(name, one) for one in entry["files"])]
        if files:
            taken.update(files)
            found.append(_native(entry, tuple(files), folder, papers, versions))
    owned = {
        top for one in found if one.kind == PYTHON for top in _folders_of(one.name, one.version)
    }
    for name in names:
        if _LIBRARY.search(name) and name not in taken and not owned & set(Path(name).parts):
            raise UnknownPartError(f"whose is {name}? Write it into tools/packages/parts.toml")
    for one in found:
        if not one.licence or not (one.texts or one.note):
            raise UnknownPartError(f"no licence or no text of {one.name}")
    return sorted(found, key=lambda one: (one.kind != "framework", one.name.lower()))


def models(sources: Path) -> list[Part]:
    """Give the models of the manifest: none is inside, each can be put beside the program."""
    manifest = tomllib.loads((sources / "models" / "manifest.toml").read_text(encoding="utf-8"))
    return [
        Part(
            str(one["title"]), "", str(one["license"]), str(one.get("home", "")), MODEL, (),
            (str(one["file"]),), (str(one["sha256"]),), bytes=int(one["bytes"]),
        )
        for one in manifest["model"]
    ]  # fmt: skip


def _python(file: Path, known: Mapping[str, Mapping[str, Any]], sources: Path) -> Part:
    data = email.parser.Parser().parsestr(file.read_text(encoding="utf-8"))
    name, version = str(data["Name"]), str(data["Version"])
    more = known.get(_plain(name), {})
    own = [one for one in sorted(file.parent.rglob("*")) if one.is_file() and one.name != file.name]
    names = [one for one in own if _LICENCE.search(one.relative_to(file.parent).as_posix())]
    texts = [(one.name, one.read_bytes()) for one in names]
    texts += [_text(one, "", ()) for one in more.get("texts", ())]
    return Part(
        name, version, more.get("licence") or _licence(data), more.get("source") or _source(data),
        PYTHON, tuple(texts), hashes=_hashes(sources).get(_plain(name), ()),
    )  # fmt: skip


def _licence(data: Message) -> str:
    if expression := data["License-Expression"]:
        return str(expression)
    short = str(data["License"] or "").strip()
    if short and "\n" not in short and len(short) < 60:
        return _SPDX.get(short, short)
    lines = [
        one.rsplit(" :: ", 1)[-1] for one in data.get_all("Classifier") or [] if "License ::" in one
    ]
    return " OR ".join(_SPDX.get(one, one) for one in lines if one != "OSI Approved")


def _source(data: Message) -> str:
    for line in data.get_all("Project-URL") or []:
        name, _, address = line.partition(",")
        if name.strip().lower() in (
            "source",
            "source code",
            "homepage",
            "repository",
            "github",
            "code",
        ):
            return str(address.strip())
    return str(data["Home-page"] or "")


def _native(
    entry: dict[str, Any],
    files: tuple[str, ...],
    folder: Path,
    papers: list[Path],
    versions: dict[str, str],
) -> Part:
    package = str(entry.get("debian", ""))
    version = str(entry.get("version", ""))
    if of := entry.get("version_of"):
        version = versions.get(_plain(of)) or importlib.metadata.version(of)
    elif package and any(re.search(r"\.so(\.|$)", one) for one in files):
        version = _debian_version(package)
    elif package:
        version = _file_version(folder / files[0]) or entry.get("with_python", {}).get(
            versions["python"], ""
        )
        if not version:
            raise UnknownPartError(f"which version is {files[0]}? Write it into parts.toml")
    texts = [_text(one, package, papers, folder) for one in entry["texts"]]
    return Part(
        entry["name"], version, entry["licence"], entry["source"], entry.get("kind", "library"),
        tuple(texts), files, note=entry.get("note", ""),
    )  # fmt: skip


def _text(
    asked: str, package: str, papers: list[Path] | tuple[()], folder: Path | None = None
) -> tuple[str, bytes]:
    """Fetch a text (see parts.toml). Raises UnknownPartError where it is not there."""
    where, _, name = asked.partition(":")
    file: Path | None = None
    if where == "common":
        file = _COMMON / name
    elif where == "own":
        file = _OWN / name
    elif where == "debian":
        file, name = _DOC / package / "copyright", f"{package}.txt"
    elif where == "python":
        file, name = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt", "LICENSE.txt"
    elif where == "file" and folder is not None:
        file = next(iter(folder.rglob(name)), None)
        name = Path(name).name
    elif where == "dist":
        of, _, name = name.partition("/")
        places = [one.parent for one in papers if one.parent.name.startswith(f"{of}-")]
        file = next((one for place in places for one in place.rglob(name)), None)
    if file is None or not file.is_file():
        raise UnknownPartError(f"no text {asked} of a licence ({file})")
    return name if "." in name else f"{name}.txt", file.read_bytes()


@cache
def _debian_version(package: str) -> str:
    run = subprocess.run(
        ["dpkg-query", "-W", "-f=${Version}", package], check=False, capture_output=True, text=True
    )
    if run.returncode != 0:
        raise UnknownPartError(f"{package} is not installed: which version is inside?")
    return run.stdout.strip()


def _file_version(file: Path) -> str:
    """Read the version that a library of Windows says of itself; "" where it says none."""
    data = file.read_bytes()
    place = data.find(_FIXED_INFO)
    if place < 0 or place + 24 > len(data):
        return ""
    high, low = struct.unpack_from("<II", data, place + 16)  # of the product
    numbers = [high >> 16, high & 0xFFFF, low >> 16, low & 0xFFFF]
    while len(numbers) > 2 and numbers[-1] == 0:
        numbers.pop()
    return ".".join(map(str, numbers))


def _folders_of(name: str, version: str) -> Iterator[str]:
    """Name the folders and modules at the top that a Python package puts libraries into."""
    try:
        files = importlib.metadata.distribution(name).files or ()
    except importlib.metadata.PackageNotFoundError:
        files = ()
    tops = {file.parts[0] for file in files} - {"..", "__pycache__"}
    yield from tops or {_plain(name).replace("-", "_")}


@cache
def _hashes(sources: Path) -> dict[str, tuple[str, ...]]:
    """Read the hashes of the lock: of each package all the files that are the locked version."""
    lock = (sources / "requirements" / "runtime.lock").read_text(encoding="utf-8")
    entries = re.split(r"^(?=\S+==)", lock, flags=re.MULTILINE)
    return {
        _plain(one.partition("==")[0]): tuple(sorted(_HASH.findall(one)))
        for one in entries
        if "==" in one
    }


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _matches(name: str, pattern: str) -> bool:
    return _pattern(pattern).fullmatch(name) is not None


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    """Translate ``**/a/*.dll``: ``**/`` any folders or none, ``**`` anything, ``*`` within one name."""
    words = re.split(r"(\*\*/|\*\*|\*)", pattern)
    said = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*"}
    return re.compile("".join(said.get(one, re.escape(one)) for one in words))
