"""``SHA256SUMS`` of what is given away: ``sha256sum -c`` reads it."""

from __future__ import annotations

from pathlib import Path

from tools.packages import facts, licences

NAME = "SHA256SUMS"


def write(folder: Path) -> Path:
    """Write the hashes of the packages in a folder and of the notices, in order of their names.

    Other folders in it (a stick kit) have hashes of their own.
    """
    found = [*folder.glob("*"), *(folder / licences.FOLDER).rglob("*")]
    names = sorted(
        file.relative_to(folder).as_posix()
        for file in found
        if file.is_file() and file.name != NAME and file.suffix not in (".part", ".data")
    )
    lines = [f"{facts.sha256(folder / name)}  {name}\n" for name in names]
    (folder / NAME).write_text("".join(lines), encoding="utf-8", newline="\n")
    return folder / NAME
