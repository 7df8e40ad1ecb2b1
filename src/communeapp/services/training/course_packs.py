"""One course pack: who signed it, whether each file is the one that was signed, what it holds."""

from __future__ import annotations

import base64
import binascii
import datetime as dt
import hashlib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from communeapp.core.errors import AppError, UserError
from communeapp.core.packs import (
    PackFile,
    PackKind,
    PackManifest,
    canonical_manifest,
    parse_manifest,
)
from communeapp.core.training.course_rules import lesson_file
from communeapp.core.training.course_toml import COURSE_FILE, Head, parse_outline
from communeapp.core.training.courses import Course
from communeapp.core.training.question_toml import count_questions
from communeapp.core.training.questions import Question
from communeapp.core.training.toml_reading import load_toml
from communeapp.core.vietnamese import clean_input
from communeapp.services.training.course_check import lesson_text, refuse_errors
from communeapp.services.training.course_keys import (
    MAX_SIGNER,
    SIGNER_FILE,
    Signer,
    read_signer,
)
from communeapp.services.training.course_sources import (
    MANIFEST,
    MAX_MANIFEST,
    SIGNATURE,
    FolderSource,
    PackSource,
)
from communeapp.sync.signing import verify

_MOST_HEAD = 1000  # letters of a title, a source, a licence


@dataclass(frozen=True)
class CoursePack:
    """What a screen shows of a pack. ``signer`` is empty for the shipped ones; ``bytes`` on the disk."""

    id: str
    title: str
    version: str
    as_of: dt.date
    source: str
    licence: str
    signer: str
    builtin: bool
    bytes: int
    newest: bool


@dataclass(frozen=True)
class CourseProblem:
    """A pack that was left out: its folder's name and the error that tells why."""

    id: str
    error: AppError


def signer_in(source: PackSource) -> Signer | None:
    """Read the signer's key that a pack carries, if it does; it is not yet trusted."""
    if not source.has(SIGNER_FILE):
        return None
    return read_signer(source.read(SIGNER_FILE, MAX_SIGNER))


def read_manifest(source: PackSource) -> PackManifest:
    """Read the list of a pack, unchecked; raises UserError ``courses.*`` and ``packs.*``."""
    if not source.has(MANIFEST):
        raise UserError("courses.no_manifest")
    raw = source.read(MANIFEST, MAX_MANIFEST)
    try:
        manifest = parse_manifest(load_toml(raw.decode("utf-8")))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UserError("packs.bad_manifest", field=MANIFEST) from error
    if manifest.kind is not PackKind.COURSE:
        raise UserError("courses.other_kind", kind=manifest.kind.value)
    for name in ("title", "source", "licence"):  # lists show them before anybody believes the pack
        text = getattr(manifest, name)
        if len(text) > _MOST_HEAD or clean_input(text).text != text:
            raise UserError("packs.bad_manifest", field=name)
    return manifest


def open_pack(source: PackSource, keys: Mapping[str, bytes], *, builtin: bool) -> OpenPack:
    """Check the signature of a pack; files are checked when they are read.

    UserError ``courses.stranger`` names the fingerprint where nobody here trusts the signer.
    """
    manifest = read_manifest(source)
    public = keys.get(manifest.key)
    if public is None:
        signer = signer_in(source)
        if builtin or signer is None or signer.id != manifest.key:
            raise UserError("packs.unknown_key", key=manifest.key)
        raise UserError("courses.stranger", fingerprint=signer.fingerprint, name=signer.name or "–")
    try:
        signature = base64.b64decode(source.read(SIGNATURE, 1024).strip(), validate=True)
    except binascii.Error as error:
        raise UserError("packs.bad_signature", pack=manifest.id) from error
    if not verify(public, signature, canonical_manifest(manifest)):
        raise UserError("packs.bad_signature", pack=manifest.id)
    return OpenPack(source, manifest, builtin)


@dataclass(frozen=True)
class OpenPack:
    """A pack whose signature is right."""

    source: PackSource
    manifest: PackManifest
    builtin: bool
    _files: Mapping[str, PackFile] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        files = {one.path: one for one in self.manifest.files}
        object.__setattr__(self, "_files", files)

    @cached_property
    def digest(self) -> str:
        """Name exactly this pack: SHA-256 of what was signed, in hex."""
        return hashlib.sha256(canonical_manifest(self.manifest)).hexdigest()

    @property
    def paths(self) -> tuple[str, ...]:
        return tuple(self._files)

    @property
    def size(self) -> int:
        return sum(one.bytes for one in self._files.values())

    def has(self, path: str) -> bool:
        """Say whether the signed list names a file."""
        return path in self._files

    def read(self, path: str) -> bytes:
        """Give a file as it was signed; UserError ``packs.changed_file``, ``courses.*``."""
        entry = self._files.get(path)
        if entry is None:
            raise UserError("courses.no_media", file=path)
        try:
            data = self.source.read(path, entry.bytes)
        except UserError as error:
            if (
                error.code == "courses.too_large"
            ):  # than what was signed: somebody wrote more into it
                raise UserError("packs.changed_file", file=path) from error
            raise
        if len(data) != entry.bytes or hashlib.sha256(data).hexdigest() != entry.sha256:
            raise UserError("packs.changed_file", file=path)
        return data

    def folder(self) -> Path:
        """Give the folder of an installed pack."""
        assert isinstance(self.source, FolderSource)  # noqa: S101 - only those are installed
        return self.source.folder

    def question_paths(self) -> tuple[str, ...]:
        return tuple(sorted(one for one in self._files if one.startswith("questions/")))

    def course(self) -> Course:
        """Read the course with the bodies of its lessons; its questions are only counted."""
        outline = parse_outline(self.read(COURSE_FILE))
        count = sum(count_questions(self.read(path)) for path in self.question_paths())

        def body(lesson: str) -> str:
            path = lesson_file(lesson)
            return lesson_text(self.read(path), path)

        return outline.course(self._head(), body, count)

    def _head(self) -> Head:
        one = self.manifest
        return Head(one.id, one.title, one.version, one.as_of, one.licence, self.builtin)

    def check(self) -> tuple[Course, tuple[Question, ...]]:
        """Read everything; raises UserError for the first thing that keeps a course out."""
        outline = parse_outline(self.read(COURSE_FILE))
        parts = refuse_errors(outline, self.paths, self.read)
        count = len(parts.questions)
        course = outline.course(self._head(), lambda one: parts.bodies[one], count)
        return course, tuple(one.question for one in parts.questions)

    def info(self, *, newest: bool) -> CoursePack:
        """Describe it for a screen."""
        one = self.manifest
        signer = "" if self.builtin else one.key
        return CoursePack(
            one.id, one.title, one.version, one.as_of, one.source, one.licence, signer,
            self.builtin, self.size, newest,
        )  # fmt: skip
