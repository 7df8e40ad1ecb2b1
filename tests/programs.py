"""Small programs for tests of updates and launchers: real version folders with a script to start."""

from __future__ import annotations

import lzma
import tarfile
from pathlib import Path

from tools.packages import facts

from communeapp import program

#: Says which version ran, with what, and where; a self-test that passes, unless a file says otherwise.
STARTER = """#!/bin/sh
here=$(dirname -- "$0")
if [ "$1 $2 $3 $4" = "--self-test --no-model --hidden --out" ]; then
    if [ -f "$here/resources/fails" ]; then
        printf '{"ok": false, "steps": [{"name": "start", "ok": true}, {"name": "window", "ok": false}]}' >"$5"
        exit 1
    fi
    printf '{"ok": true, "steps": []}' >"$5"
    exit 0
fi
printf '%s\\n' VERSION "$@"
exit 7
"""


def make_program(
    folder: Path,
    version: str,
    *,
    schema: int = 16,
    system: str = "",
    extra: dict[str, bytes] | None = None,
) -> Path:
    """Write a version folder as the packages have it; give it."""
    folder.mkdir(parents=True)
    name = "CommuneApp.exe" if system.startswith("windows") else "CommuneApp"
    files = {
        name: STARTER.replace("VERSION", version).encode(),
        "resources/messages/vi/xã.toml": "a = 'ă'\n".encode(),
        "_internal/base.bin": bytes(range(256)) * 40 + version.encode(),
        **(extra or {}),
    }
    for path, data in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    said = facts.Facts(
        version, "c0ffee", "2026-11-22", system or program.system(), schema, "3.11.9"
    )
    facts.write(folder, said, frozenset({name}))
    return folder


def archive_of(folder: Path, archive: Path) -> Path:
    """Pack a version folder as ``make packages`` does: sorted files, nothing of the machine."""
    with (
        lzma.open(archive, "wb", preset=1) as packed,
        tarfile.open(fileobj=packed, mode="w") as tar,
    ):
        for file in sorted(folder.rglob("*"), key=lambda one: one.relative_to(folder).as_posix()):
            if file.is_file():
                tar.add(file, file.relative_to(folder).as_posix())
    return archive


def make_archive(
    folder: Path,
    version: str,
    *,
    schema: int = 16,
    system: str = "",
    extra: dict[str, bytes] | None = None,
) -> Path:
    """Make a program and pack it; give the archive."""
    folder.mkdir(parents=True, exist_ok=True)
    made = make_program(
        folder / f"made-{version}", version, schema=schema, system=system, extra=extra
    )
    return archive_of(made, folder / f"CommuneApp-{version}.tar.xz")


def make_home(folder: Path, *versions: str, schema: int = 16) -> Path:
    """Make a home with versions; the last is current, the one before it previous."""
    for version in versions:
        make_program(folder / "versions" / version, version, schema=schema)
    (folder / "current").write_text(f"{versions[-1]}\n")
    if len(versions) > 1:
        (folder / "previous").write_text(f"{versions[-2]}\n")
    launcher = folder / "CommuneApp"
    source = Path(__file__).parents[1] / "installer" / "linux" / "launcher.sh"
    launcher.write_bytes(source.read_bytes())
    launcher.chmod(0o755)
    return folder
