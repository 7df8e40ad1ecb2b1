"""Installs updates and dies on the way.

``python updating.py kill HOME ARCHIVE FOLDER STEP``: a copy of the home in FOLDER for every STEP-th thing
that an installation asks of the file system; it is killed there, and what is left is told as a line of JSON.

``python updating.py power HOME ARCHIVES``: everything is kept on the disk first; then one update follows the
other, and each is told when it is done.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import sys
from pathlib import Path
from typing import Any

from communeapp import durable
from communeapp.updating.homes import Home
from communeapp.updating.unpacking import is_whole

_WATCHED = {
    "open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.chmod", "shutil.rmtree", "os.scandir",
}  # fmt: skip
OLD, NEW = "0.1.0", "0.2.0"


def passes(_: Path) -> tuple[bool, str]:
    return True, ""


def die_at(count: int, folder: Path) -> None:
    """Be killed before the N-th call that touches something in the home."""
    left = count

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal left
        inside = str(arguments[0]).startswith(str(folder)) if arguments else False
        # Folders are emptied by names alone, beside an open folder.
        inside = inside or (event in ("os.remove", "os.rmdir") and arguments[1] != -1)
        if event in _WATCHED and inside:
            left -= 1
            if not left:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(hook)


def install(folder: Path, archive: Path) -> None:
    home = Home(folder, running=OLD, prover=passes)
    home.install(archive, NEW)
    home.tidy()


def state(folder: Path) -> dict[str, Any]:
    home = Home(folder)
    return {
        "current": home.current,
        "previous": home.previous,
        "whole": all(is_whole(one.folder) for one in home.installed()),
    }


def one_round(original: Path, archive: Path, folder: Path, at: int) -> dict[str, Any]:
    home = folder / f"Nhà {at}"
    shutil.copytree(original, home)
    child = os.fork()
    if not child:
        try:
            die_at(at, home)
            install(home, archive)
        finally:
            os._exit(0)
    _, status = os.waitpid(child, 0)
    found = state(home) | {"at": at, "killed": os.WIFSIGNALED(status)}
    install(home, archive)  # the second try
    found["after"] = state(home)
    found["left"] = sorted(one.name for one in home.rglob("*.part"))
    shutil.rmtree(home)
    return found


def keep_everything(folder: Path) -> None:
    for where, _, names in os.walk(folder):
        for name in names:
            durable.sync_file(Path(where) / name)
        durable.sync_folder(Path(where))


def say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def main() -> None:
    mode, home, archive = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    if mode == "kill":
        at, killed = 1, True
        while killed:
            found = one_round(home, archive, Path(sys.argv[4]), at)
            say(json.dumps(found))
            at, killed = at + int(sys.argv[5]), found["killed"]
        return
    keep_everything(home)
    say(OLD)
    made = Home(home, prover=passes)
    for number in range(2, 2 + len(list(archive.iterdir()))):
        version = f"0.{number}.0"
        made.install(archive / f"{version}.tar.xz", version)
        made.tidy()
        say(version)


if __name__ == "__main__":
    main()
