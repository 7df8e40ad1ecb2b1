"""Starts a stick of :mod:`tests.fuse.folder`, and brings back what it would hold after a power cut."""

from __future__ import annotations

import base64
import ctypes
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any

SECTOR = 512
_MNT_DETACH = 2

Op = dict[str, Any]


def why_not() -> str:
    """Say what is missing here to make such a stick, "" where nothing is."""
    if not Path("/dev/fuse").exists():
        return "no /dev/fuse here: a folder that behaves like a stick cannot be made"
    if shutil.which("fusermount3") is None:
        return (
            "no fusermount3 here (package fuse3): a folder that behaves like a stick cannot be made"
        )
    return ""


class Cut(Enum):
    """What becomes of data that were not flushed when the power went."""

    KEPT = "kept"
    LOST = "lost"
    ZEROS = "zeros"  # the length is there, the content is not: as FAT does


@dataclass
class Mounted:
    """A stick that is plugged in."""

    root: Path
    log: Path
    process: subprocess.Popen[str]

    @classmethod
    def plug(cls, folder: Path, **options: object) -> Mounted:
        """Make one; ``folder`` is empty. Options are those of ``folder.Options``."""
        root, log = folder / "USB XÃ", folder / "operations"
        root.mkdir(parents=True)
        server = Path(__file__).with_name("folder.py")
        process = subprocess.Popen(
            [sys.executable, str(server), str(root), str(log), json.dumps(options)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        assert process.stdout is not None
        if process.stdout.readline() != "ready\n":
            raise RuntimeError(process.communicate()[1])
        return cls(root, log, process)

    def pull(self) -> None:
        """Unmount; its process ends by itself. Again does nothing."""
        if self.process.poll() is not None:
            return
        libc = ctypes.CDLL(None, use_errno=True)
        if os.geteuid() == 0:
            libc.umount2(os.fsencode(self.root), _MNT_DETACH)
        else:
            subprocess.run(["fusermount3", "-uz", str(self.root)], check=True)
        self.process.communicate(timeout=20)

    def operations(self) -> list[Op]:
        """Give what was done so far."""
        return [json.loads(line) for line in self.log.read_text("ascii").splitlines()]


def prefixes(operations: list[Op], since: int = 0) -> Iterator[list[Op]]:
    """Give every prefix from a number of operations on; writes are cut at each sector."""
    for count in range(since, len(operations) + 1):
        done = operations[:count]
        yield done
        if count == len(operations) or operations[count]["op"] != "write":
            continue
        write = operations[count]
        data = base64.b64decode(write["data"])
        for end in range(SECTOR, len(data), SECTOR):
            yield [*done, {**write, "data": base64.b64encode(data[:end]).decode("ascii")}]


def bring_back(operations: list[Op], folder: Path, cut: Cut) -> None:
    """Write what the stick holds after these operations into a plain folder, which is emptied before."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    flushed = {op["node"]: at for at, op in enumerate(operations) if op["op"] == "fsync"}
    places: dict[int, Path] = {}
    for at, op in enumerate(operations):
        match op["op"]:
            case "mkdir":
                _at(folder, op["path"]).mkdir()
            case "create":
                places[op["node"]] = _at(folder, op["path"])
                places[op["node"]].write_bytes(b"")
            case "write":
                data = base64.b64decode(op["data"])
                if at > flushed.get(op["node"], -1) and cut is not Cut.KEPT:
                    if cut is Cut.LOST:
                        continue
                    data = bytes(len(data))
                _write(places[op["node"]], op["offset"], data)
            case "truncate":
                os.truncate(places[op["node"]], op["length"])
            case "rename":
                old, new = _at(folder, op["old"]), _at(folder, op["new"])
                old.replace(new)
                places = {node: new if path == old else path for node, path in places.items()}
            case "unlink":
                path = _at(folder, op["path"])
                path.rmdir() if path.is_dir() else path.unlink()


def _at(folder: Path, path: str) -> Path:
    return folder / path.lstrip("/")


def _write(path: Path, offset: int, data: bytes) -> None:
    if not path.exists():  # written to after it was deleted
        return
    with path.open("r+b") as file:
        file.seek(offset)
        file.write(data)
