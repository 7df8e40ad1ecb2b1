"""What the program is made of, and under which licences.

A packaged program brings the list and the texts with it (``licences/parts.json``, made from what is really
inside). In a clone the same is asked of the packages that are installed.
"""

from __future__ import annotations

import functools
import importlib.metadata
import json
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from communeapp import paths


@dataclass(frozen=True)
class Part:
    """One third-party part: its licence, where its source can be had, and files with the whole text."""

    name: str
    version: str
    licence: str
    source: str
    note: str = ""
    texts: tuple[Path, ...] = ()


# What Qt asks for is said on the screen in full: LGPL, replaceable libraries, source address.
_OTHER = (
    Part("Qt", "", "LGPL-3.0-only", "https://code.qt.io"),
    Part("llama.cpp and ggml", "", "MIT", "https://github.com/ggml-org/llama.cpp"),
    Part("SQLite", "", "public domain", "https://sqlite.org"),
    Part("Liberation Fonts", "2", "OFL-1.1", "https://github.com/liberationfonts"),
    Part("CPython", "", "PSF-2.0", "https://www.python.org"),
)
_TEXT = re.compile(r"(?i)licen[cs]e|copying|notice")
_MOST_CHARACTERS = 200_000  # of one text; the longest there is has half of that


def parts() -> tuple[Part, ...]:
    """Everything: what is inside, then the models that can be put beside it."""
    return (shipped() or _OTHER + libraries()) + models()


def shipped() -> tuple[Part, ...]:
    """The list that a packaged program brings with it; empty in a clone, and where it cannot be read."""
    folder = paths.licences_dir()
    try:
        listed = json.loads((folder / "parts.json").read_text(encoding="utf-8"))["parts"]
        return tuple(_listed(folder, one) for one in listed)
    except (OSError, ValueError, KeyError, TypeError):
        return ()


def _listed(folder: Path, entry: dict[str, object]) -> Part:
    texts = entry["texts"]
    if not isinstance(texts, list):
        raise TypeError(texts)
    name, version, licence, source, note = (
        str(entry[key]) for key in ("name", "version", "licence", "source", "note")
    )
    files = tuple(folder / str(one) for one in texts)
    return Part(name, version, licence, source, note, files)


def libraries() -> tuple[Part, ...]:
    """The Python packages that the program stands on, directly or not, from their own metadata."""
    return tuple(_installed(name) for name in sorted(_needed("communeapp"), key=str.lower))


def _needed(root: str) -> set[str]:
    found: set[str] = set()
    waiting = [root]
    while waiting:
        for name in _requires(waiting.pop()):
            if name not in found:
                found.add(name)
                waiting.append(name)
    return found


def _requires(name: str) -> Iterator[str]:
    """Name what a package needs here, without its extras; nothing for one that is not installed."""
    for line in importlib.metadata.requires(name) or ():
        wanted, _, condition = line.partition(";")
        match = re.match(r"[\w.-]+", wanted)
        if match is None or "extra" in condition:
            continue
        try:
            yield importlib.metadata.metadata(match[0])["Name"]
        except importlib.metadata.PackageNotFoundError:
            continue


def _installed(name: str) -> Part:
    data = importlib.metadata.metadata(name)
    licence = _one(data, "License-Expression") or _from_classifiers(data) or _one(data, "License")
    files = importlib.metadata.distribution(name).files or ()
    texts = [
        Path(str(file.locate()))
        for file in files
        if ".dist-info" in file.parts[0] and _TEXT.search(file.name)
    ]
    if not licence and texts:
        licence = _read(texts[0]).lstrip("\n# ")  # its title
    short = licence.partition("\n")[0][:60]
    return Part(name, data["Version"], short, _home(data), texts=tuple(texts))


def _one(data: importlib.metadata.PackageMetadata, name: str) -> str:
    return next(iter(data.get_all(name) or []), "")


def _from_classifiers(data: importlib.metadata.PackageMetadata) -> str:
    lines = data.get_all("Classifier") or []
    names = [one.rsplit(" :: ", 1)[-1] for one in lines if one.startswith("License :: ")]
    return ", ".join(one for one in names if one != "OSI Approved")


def _home(data: importlib.metadata.PackageMetadata) -> str:
    for line in data.get_all("Project-URL") or []:
        name, _, address = line.partition(",")
        if name.strip().lower() in (
            "source",
            "source code",
            "homepage",
            "home",
            "repository",
            "github",
            "code",
        ):
            return str(address.strip())
    return _one(data, "Home-page")


def models() -> tuple[Part, ...]:
    """The language models of the manifest."""
    data = tomllib.loads(paths.models_manifest().read_text(encoding="utf-8"))
    entries = data.get("model", [])
    return tuple(
        Part(str(one["title"]), "", str(one["license"]), str(one.get("home", "")))
        for one in entries
    )


def text_of(part: Part) -> str:
    """Give the whole text of the licence, all of its files one after the other; "" where none is there."""
    return "\n\n".join(_read(file) for file in part.texts).strip()


@functools.lru_cache(maxsize=4)
def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8", errors="replace")[:_MOST_CHARACTERS]
    except OSError:
        return ""
