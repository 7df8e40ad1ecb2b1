"""The notices of everything inside, as a folder: texts, and ``parts.json`` which the program shows."""

from __future__ import annotations

import json
import re
from pathlib import Path

from tools.packages.parts import Part

FOLDER, LIST = "licences", "parts.json"


def write(root: Path, parts: list[Part], own: Path) -> Path:
    """Write ``licences/`` below ``root`` (where the resources lie); ``own`` is our own licence. Gives the folder."""
    folder = root / FOLDER
    folder.mkdir(parents=True)
    shelf: dict[bytes, str] = {}
    entries = []
    for part in parts:
        names = [_place(folder, shelf, part, name, data) for name, data in part.texts]
        entries.append(
            {
                "name": part.name,
                "version": part.version,
                "licence": part.licence,
                "source": part.source,
                "note": part.note,
                "texts": names,
            }
        )
    (folder / "CommuneApp.txt").write_bytes(own.read_bytes())
    text = json.dumps({"parts": entries}, ensure_ascii=False, indent=1) + "\n"
    (folder / LIST).write_text(text, encoding="utf-8", newline="\n")
    return folder


def _place(folder: Path, shelf: dict[bytes, str], part: Part, name: str, data: bytes) -> str:
    """Write a text once, however many parts it belongs to; give its name."""
    if data not in shelf:
        stem = re.sub(r"[^a-z0-9]+", "-", part.name.lower()).strip("-")
        base = re.sub(r"[^A-Za-z0-9.-]+", "-", name)
        wanted = f"{stem}/{base}"
        number = 2
        while (folder / wanted).exists():
            wanted = f"{stem}/{number}-{base}"
            number += 1
        (folder / wanted).parent.mkdir(exist_ok=True)
        (folder / wanted).write_bytes(data)
        shelf[data] = wanted
    return shelf[data]
