"""``SHA256SUMS`` of what is given away: ``sha256sum -c`` reads it."""

from __future__ import annotations

from pathlib import Path

from tools.packages import facts

NAME = "SHA256SUMS"


def write(folder: Path) -> Path:
    """Write the hashes of all files of a folder and below, in order of their names."""
    names = sorted(
        file.relative_to(folder).as_posix()
        for file in folder.rglob("*")
        if file.is_file() and file.name != NAME and not file.name.endswith(".part")
    )
    lines = [f"{facts.sha256(folder / name)}  {name}\n" for name in names]
    (folder / NAME).write_text("".join(lines), encoding="utf-8", newline="\n")
    return folder / NAME
