"""What a pack says of itself, read from its .zip without unpacking it, and whether its files are what it says.

Who signed it is judged where it is used: PCs go by the keys that they trust.
"""

from __future__ import annotations

import hashlib
import tomllib
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from communeapp.core.errors import UserError
from communeapp.core.packs import PackKind, PackManifest, parse_manifest
from communeapp.store.files import told

_MAX_MANIFEST = 1 << 20
_MOST_MEMBERS = 2000
_COPY = 1 << 20


@dataclass(frozen=True)
class PackFacts:
    """Kind as it is published (course or pack), id, version, title."""

    kind: str
    id: str
    version: str
    title: str


def look_at(path: Path) -> PackFacts:
    """Read a pack; UserError ``hub.not_a_pack``, ``packs.*``; EnvironmentProblem ``store.*``."""
    if not path.is_file():
        raise UserError("hub.not_a_pack", field="file", path=str(path))
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
            manifests = [
                one for one in members if PurePosixPath(one.filename).name == "manifest.toml"
            ]
            if len(members) > _MOST_MEMBERS or len(manifests) != 1:
                raise UserError("hub.not_a_pack", field="file", path=str(path))
            raw = _content(archive, manifests[0], _MAX_MANIFEST)
            found = parse_manifest(tomllib.loads(raw.decode("utf-8")))
            root = PurePosixPath(manifests[0].filename).parent
            _check_files(archive, {one.filename: one for one in members}, root, found, path)
    except OSError as error:
        raise told(error, path) from error
    except (
        zipfile.BadZipFile, zlib.error, tomllib.TOMLDecodeError, ValueError, EOFError,
        NotImplementedError, RuntimeError,
    ) as error:  # fmt: skip
        raise UserError("hub.not_a_pack", field="file", path=str(path)) from error
    kind = "course" if found.kind is PackKind.COURSE else "pack"
    return PackFacts(kind, found.id, found.version, found.title)


def _check_files(
    archive: zipfile.ZipFile,
    members: dict[str, zipfile.ZipInfo],
    root: PurePosixPath,
    found: PackManifest,
    path: Path,
) -> None:
    for one in found.files:
        member = members.get(str(root / one.path))
        if member is None or member.file_size != one.bytes:
            raise UserError("hub.pack_damaged", field="file", path=str(path), name=one.path)
        digest, left = hashlib.sha256(), one.bytes
        with archive.open(member) as file:
            while left and (data := file.read(min(left, _COPY))):
                digest.update(data)
                left -= len(data)
        if left or digest.hexdigest() != one.sha256:
            raise UserError("hub.pack_damaged", field="file", path=str(path), name=one.path)


def _content(archive: zipfile.ZipFile, member: zipfile.ZipInfo, most: int) -> bytes:
    with archive.open(member) as file:
        data = file.read(most + 1)
    if len(data) > most:
        raise ValueError
    return data
