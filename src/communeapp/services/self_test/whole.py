"""Whether a package is whole: every file as it was made, every module to be imported."""

from __future__ import annotations

import hashlib
import importlib
import importlib.util
import json
import pkgutil
from pathlib import Path
from typing import Any

import communeapp

FILES = "files.json"
#: What only a hub or a developer has installed, and the entry of the program itself.
_LEFT_OUT = ("communeapp.hub", "communeapp.bench", "communeapp.__main__")
_NOT_HERE = ("sqlalchemy", "psycopg", "starlette", "uvicorn", "alembic", "jinja2")


def check_files(folder: Path) -> dict[str, Any]:
    """Compare size and SHA-256 of every file with ``files.json``; raises ValueError naming the first few."""
    listed = json.loads((folder / FILES).read_text(encoding="utf-8"))["files"]
    wrong, size = [], 0
    for one in listed:
        file = folder / str(one["path"])
        try:
            whole = file.stat().st_size == one["bytes"] and _digest(file) == one["sha256"]
        except OSError:
            whole = False
        size += int(one["bytes"])
        if not whole:
            wrong.append(str(one["path"]))
    if wrong or not listed:
        message = f"{len(wrong)} of {len(listed)} files are not as they were made: {wrong[:5]}"
        raise ValueError(message)
    return {"files": len(listed), "mb": size // 2**20}


def _digest(file: Path) -> str:
    """Hash a file, most of which are small: the blocks for models would take longer than the reading."""
    with file.open("rb", buffering=0) as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def import_all() -> dict[str, Any]:
    """Import every module of the program; raises ImportError for one that cannot be."""
    count = 0
    for found in pkgutil.walk_packages(communeapp.__path__, "communeapp."):
        if found.name.startswith(_LEFT_OUT):
            continue
        try:
            importlib.import_module(found.name)
        except ModuleNotFoundError as error:
            # Commands of the hub are there to say that the hub is not.
            missing = error.name or ""
            if missing.split(".")[0] not in _NOT_HERE and not missing.startswith(_LEFT_OUT):
                raise
        count += 1
    return {"modules": count}
