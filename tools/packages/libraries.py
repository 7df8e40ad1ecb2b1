"""Shared libraries in a frozen folder: which are needed, which are stripped."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

_NEEDED = re.compile(r"^\s*NEEDED\s+(\S+)", re.MULTILINE)
#: Opened by name while the program runs; nothing is linked to them.
_BY_NAME = re.compile(r"libpython3[\d.]*\.so[\d.]*")


def prune(folder: Path) -> list[str]:
    """Remove libraries at the top of ``folder`` that no library and no program in it asks for; name them.

    PyInstaller gathers what a plug-in needs before the spec leaves that plug-in out.
    """
    loose = {file.name: file for file in folder.iterdir() if re.search(r"\.so(\.|$)", file.name)}
    loose = {name: file for name, file in loose.items() if re.match(r"lib.*\.so(\.\d+)*$", name)}
    others = [
        file for file in folder.rglob("*.so*") if file.parent != folder or file.name not in loose
    ]
    wanted = {name for name in loose if _BY_NAME.fullmatch(name)}
    waiting = [*others, *(loose[name] for name in wanted)]
    while waiting:
        found = {name for file in waiting for name in needed(file)} & loose.keys() - wanted
        wanted |= found
        waiting = [loose[name] for name in found]
    gone = sorted(loose.keys() - wanted)
    for name in gone:
        loose[name].unlink()
    return gone


def needed(file: Path) -> list[str]:
    """Name the libraries that one is linked to. Raises CalledProcessError for what is no library."""
    run = subprocess.run(["objdump", "-p", str(file)], check=True, capture_output=True, text=True)
    return _NEEDED.findall(run.stdout)


def strip(folder: Path) -> None:
    """Take the symbols out of Python's own libraries and of those that come with all of theirs.

    Not out of every one: OpenBLAS and others were rewritten by the tool that made their wheel, and strip
    breaks the layout that it left.
    """
    files = [*folder.glob("libpython3*.so*"), *folder.glob("python3*/lib-dynload/*.so")]
    files += folder.glob("zstandard/backend_c*.so")
    subprocess.run(["strip", "--strip-unneeded", *map(str, files)], check=True)
