"""A folder that behaves like a stick and records every operation; a process of its own.

    python folder.py MOUNTPOINT LOG OPTIONS(JSON)

Prints ``ready`` when it is mounted. Files are kept in memory, in blocks, so that a file of 4 GiB with a
hole costs nothing. One line of LOG is one operation that changed something, as JSON.
"""

from __future__ import annotations

import base64
import ctypes
import errno
import json
import os
import signal
import stat
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import mfusepy

BLOCK = 4096


@dataclass
class Options:
    """How the stick behaves; sizes are bytes."""

    #: FAT32 takes no larger file.
    file_limit: int = (4 << 30) - 1
    #: What it says that it holds.
    capacity: int = 32 << 30
    #: What it truly holds, 0: what it says. More goes over what was there before ...
    truly: int = 0
    #: ... or is lost.
    vanish: bool = False
    read_only: bool = False
    #: What it answers when a folder is to be flushed.
    folder_sync: int = errno.EINVAL
    #: It is pulled out after so many operations that change something, 0: never.
    pulled_after: int = 0


@dataclass
class Node:
    """A file or a folder. ``blocks``: number of the block in the file → its place on the medium."""

    number: int
    folder: bool
    name: str
    blocks: dict[int, int] = field(default_factory=dict)
    size: int = 0


class Medium:
    """The memory of the stick: places are handed out one after the other."""

    def __init__(self, options: Options) -> None:
        self._slots = options.truly // BLOCK
        self._vanish = options.vanish
        self._data: dict[int, bytes] = {}
        self.used = 0

    def take(self) -> int:
        self.used += 1
        return self.used - 1

    def _slot(self, place: int) -> int | None:
        if not self._slots or place < self._slots:
            return place
        return None if self._vanish else place % self._slots

    def read(self, place: int) -> bytes:
        slot = self._slot(place)
        return bytes(BLOCK) if slot is None else self._data.get(slot, bytes(BLOCK))

    def write(self, place: int, data: bytes) -> None:
        slot = self._slot(place)
        if slot is not None:
            self._data[slot] = data


class Stick(mfusepy.Operations):
    """The operations, as FUSE asks for them. Names are kept as given and found in any case."""

    use_ns = True

    def __init__(self, log: Path, options: Options) -> None:
        self._options = options
        self._medium = Medium(options)
        self._nodes: dict[str, Node] = {"/": Node(1, folder=True, name="/")}
        self._open: dict[int, Node] = {}
        self._handle = 0
        self._count = 1
        self._changes = 0
        self._log = log.open("w", encoding="ascii", buffering=1)

    # ---------------------------------------------------------- the state

    def _there(self) -> None:
        after = self._options.pulled_after
        if after and self._changes >= after:
            raise mfusepy.FuseOSError(errno.EIO)

    def _changing(self) -> None:
        self._there()
        if self._options.read_only:
            raise mfusepy.FuseOSError(errno.EROFS)

    def _record(self, op: str, **more: Any) -> None:
        self._changes += 1
        self._log.write(json.dumps({"op": op, **more}) + "\n")

    def _node(self, path: str) -> Node:
        self._there()
        try:
            return self._nodes[path.casefold()]
        except KeyError:
            raise mfusepy.FuseOSError(errno.ENOENT) from None

    def _add(self, path: str, *, folder: bool) -> Node:
        self._count += 1
        node = Node(self._count, folder, path)
        self._nodes[path.casefold()] = node
        return node

    # ---------------------------------------------------------- reading

    def init(self, path: str) -> None:
        sys.stdout.write("ready\n")
        sys.stdout.flush()

    def getattr(self, path: str, fh: int | None = None) -> dict[str, Any]:
        node = self._node(path)
        kind = stat.S_IFDIR | 0o755 if node.folder else stat.S_IFREG | 0o644
        return {"st_mode": kind, "st_nlink": 1, "st_size": node.size, "st_ino": node.number}

    def readdir(self, path: str, fh: int) -> list[str]:
        self._node(path)
        inside = path.casefold().rstrip("/") + "/"
        names = [
            node.name.rsplit("/", 1)[1]
            for key, node in self._nodes.items()
            if key != "/" and key.startswith(inside) and "/" not in key[len(inside) :]
        ]
        return [".", "..", *names]

    def statfs(self, path: str) -> dict[str, int]:
        self._there()
        total = self._options.capacity // BLOCK
        free = max(0, total - self._medium.used)
        return {
            "f_bsize": BLOCK, "f_frsize": BLOCK, "f_blocks": total, "f_bfree": free, "f_bavail": free,
            "f_namemax": 255,
        }  # fmt: skip

    def read(self, path: str, size: int, offset: int, fh: int) -> bytes:
        self._there()
        node = self._open[fh]
        end = min(offset + size, node.size)
        out = bytearray()
        for number in range(offset // BLOCK, -(-end // BLOCK)):
            place = node.blocks.get(number)
            out += bytes(BLOCK) if place is None else self._medium.read(place)
        start = offset % BLOCK
        return bytes(out[start : start + max(0, end - offset)])

    def open(self, path: str, flags: int) -> int:
        if flags & os.O_TRUNC:
            self.truncate(path, 0)
        return self._opened(self._node(path))

    def _opened(self, node: Node) -> int:
        self._handle += 1
        self._open[self._handle] = node
        return self._handle

    def release(self, path: str, fh: int) -> int:
        self._open.pop(fh, None)
        return 0

    # ---------------------------------------------------------- changing

    def create(self, path: str, mode: int, fi: Any = None) -> int:
        self._changing()
        node = self._add(path, folder=False)
        self._record("create", path=path, node=node.number)
        return self._opened(node)

    def mkdir(self, path: str, mode: int) -> int:
        self._changing()
        if path.casefold() in self._nodes:
            raise mfusepy.FuseOSError(errno.EEXIST)
        self._add(path, folder=True)
        self._record("mkdir", path=path)
        return 0

    def write(self, path: str, data: bytes, offset: int, fh: int) -> int:
        self._changing()
        node = self._open[fh]
        end = offset + len(data)
        if end > self._options.file_limit:
            raise mfusepy.FuseOSError(errno.EFBIG)
        fresh = [
            number
            for number in range(offset // BLOCK, -(-end // BLOCK))
            if number not in node.blocks
        ]
        if (self._medium.used + len(fresh)) * BLOCK > self._options.capacity:
            raise mfusepy.FuseOSError(errno.ENOSPC)
        node.blocks.update((number, self._medium.take()) for number in fresh)
        at = offset
        while at < end:
            number, start = divmod(at, BLOCK)
            part = data[at - offset : at - offset + BLOCK - start]
            old = self._medium.read(node.blocks[number])
            self._medium.write(node.blocks[number], old[:start] + part + old[start + len(part) :])
            at += len(part)
        node.size = max(node.size, end)
        text = base64.b64encode(data).decode("ascii")
        self._record("write", node=node.number, offset=offset, data=text)
        return len(data)

    def truncate(self, path: str, length: int, fh: int | None = None) -> int:
        self._changing()
        node = self._node(path)
        node.size = length
        node.blocks = {one: place for one, place in node.blocks.items() if one * BLOCK < length}
        self._record("truncate", node=node.number, length=length)
        return 0

    def fsync(self, path: str, datasync: int, fh: int) -> int:
        self._there()
        self._record("fsync", node=self._open[fh].number)
        return 0

    def fsyncdir(self, path: str, datasync: int, fh: int) -> int:
        self._there()
        if self._options.folder_sync:
            raise mfusepy.FuseOSError(self._options.folder_sync)
        self._record("fsyncdir", path=path)
        return 0

    def rename(self, old: str, new: str) -> int:
        self._changing()
        node = self._node(old)
        del self._nodes[old.casefold()]
        node.name = new
        self._nodes[new.casefold()] = node
        self._record("rename", old=old, new=new)
        return 0

    def unlink(self, path: str) -> int:
        self._changing()
        self._node(path)
        del self._nodes[path.casefold()]
        self._record("unlink", path=path)
        return 0

    def rmdir(self, path: str) -> int:
        return self.unlink(path)

    def utimens(self, path: str, times: Any = None) -> int:
        return 0

    def chmod(self, path: str, mode: int) -> int:
        return 0


if __name__ == "__main__":
    # Unmounted also when the tests are killed: libfuse unmounts on this signal.
    ctypes.CDLL(None).prctl(1, signal.SIGTERM)  # PR_SET_PDEATHSIG
    point, log, options = sys.argv[1:]
    # The kernel keeps what was written in its memory, as it does for a true stick: a program that
    # only reads again sees what it wrote, not what is on the medium.
    mfusepy.FUSE(
        Stick(Path(log), Options(**json.loads(options))),
        point,
        foreground=True,
        nothreads=True,
        kernel_cache=True,
    )
