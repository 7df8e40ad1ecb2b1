"""The ``.deb``: the same program under ``/opt``, for everyone of a PC, brought up to date by dpkg."""

from __future__ import annotations

import gzip
import hashlib
import io
import lzma
import tarfile
from collections.abc import Iterable
from pathlib import Path

from tools.packages import archives, facts
from tools.packages.staging import Source

HOME = "opt/communeapp"
_AR = "{name:<16}{time:<12}{owner:<6}{group:<6}{mode:<8}{size:<10}`\n"
_SCRIPTS = ("preinst", "postinst", "prerm", "postrm")


def make(source: Source, folder: Path, out: Path) -> None:
    """Write the ``.deb`` of a version folder whose facts say ``managed_by`` dpkg.

    An ``ar`` file with two archives, written here: ``dpkg-deb`` cannot use the filter for programs, and its
    result depends on its version. ValueError for a folder that belongs to someone else.
    """
    if facts.read(folder).managed_by != "dpkg":
        raise ValueError("this folder is not for dpkg")
    extra = _extra(source)
    names = sorted(facts.paths(folder))
    size = sum((folder / name).stat().st_size for name in names)
    sums = [f"{_md5((folder / name).read_bytes())}  {HOME}/{name}" for name in names]
    sums += [f"{_md5(data)}  {name}" for name, data in sorted(extra.items())]
    linux = source.folder / "installer" / "linux"
    control = (linux / "control").read_text(encoding="utf-8")
    control = control.replace("@VERSION@", source.version).replace("@SIZE@", str(size // 1024))
    papers = {"control": control, "md5sums": "\n".join(sums) + "\n"}
    papers |= {
        name: (linux / "debian" / name)
        .read_text(encoding="utf-8")
        .replace("@VERSION@", source.version)
        for name in _SCRIPTS
    }
    part = out.with_name(f"{out.name}.part")
    data = part.with_suffix(".data")
    _data(source, folder, names, extra, data)
    with part.open("wb") as deb:
        deb.write(b"!<arch>\n")
        _member(deb, "debian-binary", b"2.0\n", source.epoch)
        _member(deb, "control.tar.xz", _control(papers, source.epoch), source.epoch)
        _member(deb, "data.tar.xz", data.read_bytes(), source.epoch)
    data.unlink()
    part.replace(out)


def _member(deb: io.BufferedWriter, name: str, data: bytes, epoch: int) -> None:
    head = _AR.format(name=name, time=epoch, owner=0, group=0, mode="100644", size=len(data))
    deb.write(head.encode("ascii") + data + b"\n" * (len(data) % 2))


def _control(papers: dict[str, str], epoch: int) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=tarfile.GNU_FORMAT) as tar:
        archives.add(tar, "./", None, epoch)
        for name, text in sorted(papers.items()):
            mode = facts.RUNNABLE if name in _SCRIPTS else facts.PLAIN
            archives.add_text(tar, f"./{name}", text, epoch, mode)
    return lzma.compress(out.getvalue())


def _data(
    source: Source, folder: Path, names: list[str], extra: dict[str, bytes], out: Path
) -> None:
    with (
        lzma.open(out, "wb", check=lzma.CHECK_CRC64, filters=archives.filters()) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.GNU_FORMAT) as tar,
    ):
        inside = [f"{HOME}/{name}" for name in names]
        for place in _folders([*inside, *extra, "usr/bin/communeapp"]):
            archives.add(tar, f"./{place}", None, source.epoch)
        for name in names:
            archives.add(tar, f"./{HOME}/{name}", folder / name, source.epoch)
        for name, data in sorted(extra.items()):
            archives.add_text(tar, f"./{name}", data, source.epoch)
        archives.add_link(tar, "./usr/bin/communeapp", f"/{HOME}/CommuneApp", source.epoch)


def _folders(names: Iterable[str]) -> list[str]:
    found = {""}
    for name in names:
        parts = name.split("/")[:-1]
        found |= {"/".join(parts[: n + 1]) + "/" for n in range(len(parts))}
    return sorted(found)


def _extra(source: Source) -> dict[str, bytes]:
    """What lies outside the program: the entry of the menu, its icon, the papers that Debian asks for."""
    linux = source.folder / "installer" / "linux"
    entry = (linux / "communeapp.desktop").read_text(encoding="utf-8")
    changes = (source.folder / "CHANGELOG.md").read_bytes()
    return {
        "usr/share/applications/communeapp.desktop": entry.replace(
            "@EXEC@", "/usr/bin/communeapp"
        ).encode("utf-8"),
        "usr/share/icons/hicolor/scalable/apps/communeapp.svg": (
            source.folder / "resources" / "icons" / "app.svg"
        ).read_bytes(),
        "usr/share/doc/communeapp/copyright": (linux / "copyright").read_bytes(),
        "usr/share/doc/communeapp/changelog.gz": gzip.compress(changes, 9, mtime=source.epoch),
    }


def _md5(data: bytes) -> str:
    """Hash a file as the package manager of Debian does; it guards against accidents, not against people."""
    return hashlib.md5(data, usedforsecurity=False).hexdigest()
