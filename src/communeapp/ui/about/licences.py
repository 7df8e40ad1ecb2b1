"""What the program is made of, and under which licences."""

from __future__ import annotations

import importlib.metadata
import tomllib
from dataclasses import dataclass

from communeapp import paths


@dataclass(frozen=True)
class Part:
    """One third-party part: its licence, and where its source can be had."""

    name: str
    version: str
    licence: str
    source: str


# What Qt asks for is said on the screen in full: LGPL, replaceable libraries, source address.
_OTHER = (
    Part("Qt 6", "", "LGPL-3.0-only", "https://code.qt.io"),
    Part("llama.cpp / ggml", "", "MIT", "https://github.com/ggml-org/llama.cpp"),
    Part("SQLite", "", "public domain", "https://sqlite.org"),
    Part("Liberation Fonts 2", "", "OFL-1.1", "https://github.com/liberationfonts"),
    Part("Python", "", "PSF-2.0", "https://www.python.org"),
)
_LIBRARIES = (
    "PySide6-Essentials",
    "llama-cpp-python",
    "argon2-cffi",
    "click",
    "cryptography",
    "platformdirs",
    "psutil",
    "pypdfium2",
    "python-docx",
    "lxml",
    "numpy",
    "sqlite-utils",
    "tomli-w",
    "tzdata",
)


def libraries() -> tuple[Part, ...]:
    """The Python libraries as installed, from their own metadata."""
    found = []
    for name in _LIBRARIES:
        try:
            data = importlib.metadata.metadata(name)
        except importlib.metadata.PackageNotFoundError:
            continue
        licence = (
            _one(data, "License-Expression") or _from_classifiers(data) or _one(data, "License")
        )
        found.append(Part(name, data["Version"], licence.partition("\n")[0][:60], _home(data)))
    return tuple(found)


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


def parts() -> tuple[Part, ...]:
    """Everything, what is not a Python library first."""
    return _OTHER + models() + libraries()
