"""Packs: data with a version, a date and a signature. One shape for types, rules, guides, courses, laws.

A pack is a folder with ``manifest.toml`` (what it is, the hash of every file), ``manifest.sig`` (the
Ed25519 signature over :func:`canonical_manifest`, base64) and its files. This module only judges
values; reading and checking the signature is :mod:`communeapp.services.packs`.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePosixPath

from communeapp.core.errors import UserError
from communeapp.core.vietnamese import nfc

FORMAT = 1
MAX_FILES = 500
MAX_FILE_BYTES = 16 * 1024 * 1024
MAX_COURSE_FILE_BYTES = 2**40  # the importer of courses refuses by kind, and names the file
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z")
_VERSION = re.compile(r"(\d{1,4})\.(\d{1,4})\.(\d{1,4})\Z")
_SHA256 = re.compile(r"[0-9a-f]{64}\Z")
_KEY = re.compile(r"[a-z0-9][a-z0-9.-]{0,39}\Z")
_PATH_PART = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]*\Z")
_KEYS = frozenset(
    {"format", "id", "title", "kind", "version", "as_of", "source", "licence", "key", "files"}
)


class PackKind(StrEnum):
    """What a pack brings."""

    DOCUMENTS = "documents"  # document types and layout rules
    GUIDES = "guides"  # procedures for citizens
    COURSE = "course"  # training
    LEGAL = "legal"  # lists of legal texts


@dataclass(frozen=True)
class PackFile:
    """A file of a pack: path with ``/``, size in bytes, SHA-256 in hex."""

    path: str
    bytes: int
    sha256: str


@dataclass(frozen=True)
class PackManifest:
    """What a pack says of itself. ``as_of`` is the day up to which its content was checked."""

    id: str
    title: str
    kind: PackKind
    version: str
    as_of: dt.date
    source: str
    licence: str
    key: str
    files: tuple[PackFile, ...]

    @property
    def version_key(self) -> tuple[int, ...]:
        """The version as numbers, for comparing."""
        return tuple(int(part) for part in self.version.split("."))


def _fault(field: str) -> UserError:
    return UserError("packs.bad_manifest", field=field)


def parse_manifest(data: Mapping[str, object]) -> PackManifest:
    """Check the data of ``manifest.toml``; raises UserError ``packs.bad_manifest`` with the field."""
    for name in data:
        if name not in _KEYS:
            raise _fault(name)
    version_of_format = data.get("format")
    if not isinstance(version_of_format, int) or isinstance(version_of_format, bool):
        raise _fault("format")
    if version_of_format > FORMAT:
        raise UserError("packs.too_new", field="format")
    text: dict[str, str] = {}
    for name in ("id", "title", "kind", "version", "source", "licence", "key"):
        value = data.get(name)
        if not isinstance(value, str) or not value.strip():
            raise _fault(name)
        text[name] = nfc(value.strip())
    for name, pattern in (("id", _ID), ("version", _VERSION), ("key", _KEY)):
        if not pattern.match(text[name]):
            raise _fault(name)
    if text["kind"] not in set(PackKind):
        raise _fault("kind")
    as_of = data.get("as_of")
    if not isinstance(as_of, dt.date) or isinstance(as_of, dt.datetime):
        raise _fault("as_of")
    return PackManifest(
        id=text["id"],
        title=text["title"],
        kind=PackKind(text["kind"]),
        version=text["version"],
        as_of=as_of,
        source=text["source"],
        licence=text["licence"],
        key=text["key"],
        files=_files(data.get("files"), PackKind(text["kind"])),
    )


def _files(value: object, kind: PackKind) -> tuple[PackFile, ...]:
    most = MAX_COURSE_FILE_BYTES if kind is PackKind.COURSE else MAX_FILE_BYTES
    if not isinstance(value, list) or not 0 < len(value) <= MAX_FILES:
        raise _fault("files")
    files = []
    for number, entry in enumerate(value, 1):
        where = f"files[{number}]"
        if not isinstance(entry, dict) or set(entry) != {"path", "bytes", "sha256"}:
            raise _fault(where)
        path, size, sha = entry["path"], entry["bytes"], entry["sha256"]
        if not isinstance(path, str) or not safe_path(path):
            raise _fault(where + ".path")
        if not isinstance(size, int) or isinstance(size, bool) or not 0 <= size <= most:
            raise _fault(where + ".bytes")
        if not isinstance(sha, str) or not _SHA256.match(sha):
            raise _fault(where + ".sha256")
        files.append(PackFile(path, size, sha))
    if len({one.path.lower() for one in files}) != len(files):
        raise _fault("files")
    return tuple(files)


def safe_path(path: str) -> bool:
    """Say whether a path stays inside the pack and works on every system."""
    parts = PurePosixPath(path).parts
    return (
        bool(parts)
        and len(path) <= 200
        and path == "/".join(parts)
        and all(_PATH_PART.match(part) for part in parts)
        and not path.startswith("manifest.")
    )


def canonical_manifest(manifest: PackManifest) -> bytes:
    """Give the bytes that are signed: independent of line endings, order and spacing of the file."""
    value = {
        "format": FORMAT,
        "id": manifest.id,
        "title": manifest.title,
        "kind": manifest.kind.value,
        "version": manifest.version,
        "as_of": manifest.as_of.isoformat(),
        "source": manifest.source,
        "licence": manifest.licence,
        "key": manifest.key,
        "files": [
            {"path": one.path, "bytes": one.bytes, "sha256": one.sha256}
            for one in sorted(manifest.files, key=lambda one: one.path)
        ],
    }
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
