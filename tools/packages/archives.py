"""Archives that are the same bytes every time: files in order, one time, one owner, one way to compress."""

from __future__ import annotations

import datetime as dt
import io
import lzma
import os
import tarfile
import zipfile
from pathlib import Path

from tools.packages import facts

#: Programs shrink by a tenth more when jumps are written from the start of the file (the x86 filter), and the
#: variants of the model library lie within one dictionary. ``PACKAGES_QUICK`` is for trying things out.
_LZMA = {"id": lzma.FILTER_LZMA2, "preset": 7, "dict_size": 64 << 20}
_QUICK = {"id": lzma.FILTER_LZMA2, "preset": 0}


def filters() -> list[dict[str, int]]:
    """Give the chain of filters of an ``.xz`` of ours; ``xz`` and ``dpkg`` read it as any other."""
    quick = bool(os.environ.get("PACKAGES_QUICK"))
    return [{"id": lzma.FILTER_X86}, _QUICK if quick else _LZMA]


def opened(archive: Path) -> tarfile.TarFile:
    """Open an archive to unpack it; no member leaves the folder it is unpacked into.

    The Python of Debian 12 does not know that filter: there the archives are trusted by their hash alone.
    """
    tar = tarfile.open(archive)  # noqa: SIM115 - the caller closes it
    if hasattr(tarfile, "data_filter"):
        tar.extraction_filter = tarfile.data_filter
    return tar


def tar_xz(folder: Path, out: Path, epoch: int) -> None:
    """Pack the content of a folder; every member belongs to root and has the time ``epoch`` (seconds).

    Folders are no members: each file makes its own. Raises ValueError for links (see :func:`facts.paths`).
    """
    part = out.with_name(f"{out.name}.part")
    with (
        lzma.open(part, "wb", check=lzma.CHECK_CRC64, filters=filters()) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as tar,
    ):
        for name in sorted(facts.paths(folder)):
            add(tar, name, folder / name, epoch)
    part.replace(out)


def add(tar: tarfile.TarFile, name: str, file: Path | None, epoch: int) -> None:
    """Add a file, or with None a folder."""
    member = tarfile.TarInfo(name)
    member.mtime = epoch
    member.uname = member.gname = "root"
    if file is None:
        member.type, member.mode = tarfile.DIRTYPE, facts.RUNNABLE
        tar.addfile(member)
        return
    member.size, member.mode = file.stat().st_size, file.stat().st_mode & 0o777
    with file.open("rb") as stream:
        tar.addfile(member, stream)


def add_text(
    tar: tarfile.TarFile, name: str, text: str | bytes, epoch: int, mode: int = facts.PLAIN
) -> None:
    """Add a file that is not on any disk."""
    data = text if isinstance(text, bytes) else text.encode("utf-8")
    member = tarfile.TarInfo(name)
    member.mtime, member.mode, member.size = epoch, mode, len(data)
    member.uname = member.gname = "root"
    tar.addfile(member, io.BytesIO(data))


def add_link(tar: tarfile.TarFile, name: str, target: str, epoch: int) -> None:
    """Add a symbolic link."""
    member = tarfile.TarInfo(name)
    member.type, member.linkname, member.mtime, member.mode = tarfile.SYMTYPE, target, epoch, 0o777
    member.uname = member.gname = "root"
    tar.addfile(member)


def zip_folder(folder: Path, out: Path, epoch: int, *, prefix: str = "") -> None:
    """Pack a folder as ``.zip`` (deflate), names in UTF-8, times in UTC; readable by every Windows."""
    moment = dt.datetime.fromtimestamp(epoch, dt.UTC)
    when = (moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.second)
    part = out.with_name(f"{out.name}.part")
    with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in sorted(facts.paths(folder)):
            member = zipfile.ZipInfo(f"{prefix}{name}", when)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.create_system = 3
            member.external_attr = (0o100000 | ((folder / name).stat().st_mode & 0o777)) << 16
            with (folder / name).open("rb") as stream, archive.open(member, "w") as into:
                while piece := stream.read(1 << 20):
                    into.write(piece)
    part.replace(out)
