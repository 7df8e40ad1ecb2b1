"""Packs in from a stick, out of the data folder, and made from a trainer's own course.

A pack is staged beside its place under a name with a dot, checked completely there, and renamed: a stick
pulled out or a power cut leaves either the whole version or none.
"""

from __future__ import annotations

import base64
import errno
import hashlib
import os
import secrets
import shutil
import time
import zipfile
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Final

import tomli_w

from communeapp.core.errors import UserError
from communeapp.core.packs import canonical_manifest, parse_manifest
from communeapp.core.training.course_toml import COURSE_FILE, parse_outline
from communeapp.core.training.courses import Course
from communeapp.core.training.questions import Question
from communeapp.core.training.svg_safety import max_bytes
from communeapp.services.training.course_check import content_paths, pack_head, refuse_errors
from communeapp.services.training.course_keys import (
    SIGNER_FILE,
    SignerBook,
    make_signer,
    write_signer,
)
from communeapp.services.training.course_packs import OpenPack, open_pack
from communeapp.services.training.course_shelf import Shelf
from communeapp.services.training.course_sources import (
    MANIFEST,
    MAX_MANIFEST,
    MAX_TOTAL,
    SIGNATURE,
    FolderSource,
    open_source,
)
from communeapp.store.files import need_space, patiently, replace_file, sync_folder, told
from communeapp.sync.signing import DeviceKey

_STALE_S: Final = 3600
_MAX_TEXT: Final = 16 * 1024 * 1024


@dataclass(frozen=True)
class Imported:
    """What came in: the pack where it now lies, its course, its questions."""

    pack: OpenPack
    course: Course
    questions: tuple[Question, ...]


def import_pack(path: Path, root: Path, book: SignerBook, shelf: Shelf) -> Imported | None:
    """Check a pack and keep it below ``root``; None where this very pack is here already.

    Raises UserError ``courses.*`` and ``packs.*`` naming file and line, EnvironmentProblem.
    """
    keys = book.imported()
    with open_source(path) as source:
        pack = open_pack(source, keys, builtin=False)
        if not _may_come(pack, shelf, book):
            return None
        _check_sizes(pack)
        target = root / pack.manifest.id / pack.manifest.version
        stage = root / f".part-{secrets.token_hex(6)}"
        try:
            root.mkdir(parents=True, exist_ok=True)
            _sweep(root)
            need_space(root, pack.size + MAX_MANIFEST)
            _stage(pack, stage)
            staged = open_pack(FolderSource(stage), keys, builtin=False)
            course, questions = staged.check()
            _keep(stage, target)
        except OSError as error:
            raise told(error, root, pack.size) from error
        finally:
            shutil.rmtree(stage, ignore_errors=True)
    kept = OpenPack(FolderSource(target), pack.manifest, builtin=False)
    return Imported(kept, course, questions)


def _may_come(pack: OpenPack, shelf: Shelf, book: SignerBook) -> bool:
    """Compare with what is here; False where this very pack is. Raises UserError ``courses.*``."""
    here = shelf.packs.get(pack.manifest.id, ())
    if not here:
        return True
    newest = here[0][0]
    for own, _ in here:
        if own.manifest.version == pack.manifest.version:
            if own.digest == pack.digest:
                return False
            raise UserError(
                "courses.same_version", id=pack.manifest.id, version=pack.manifest.version
            )
    if pack.manifest.version_key < newest.manifest.version_key:
        raise UserError(
            "courses.older", version=pack.manifest.version, newest=newest.manifest.version
        )
    own_key = newest.manifest.key
    # A course is renewed by whom it is from; a shipped one by the project's publishers.
    allowed = book.publishers() if newest.builtin else {own_key, *book.publishers()}
    if pack.manifest.key not in allowed:
        raise UserError("courses.other_signer", id=pack.manifest.id)
    return True


def _check_sizes(pack: OpenPack) -> None:
    """Refuse too large files by the signed list, before any is read."""
    for entry in pack.manifest.files:
        most = max_bytes(entry.path) if entry.path.startswith("media/") else _MAX_TEXT
        if entry.bytes > most:
            raise UserError("courses.too_large", file=entry.path, most=max(1, most // 2**20))
    if pack.size > MAX_TOTAL:
        raise UserError("courses.pack_too_large", most=MAX_TOTAL // 2**20)


def _stage(pack: OpenPack, stage: Path) -> None:
    for path in pack.paths:
        _write(stage / path, pack.read(path))
    for name in (SIGNATURE, MANIFEST):
        _write(stage / name, pack.source.read(name, MAX_MANIFEST))


def _write(file: Path, data: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("xb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())


def _keep(stage: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.exists():  # it is not on the shelf, so it is damaged
        drop_folder(target)
    for folder in {one.parent for one in stage.rglob("*")}:
        sync_folder(folder)
    try:
        patiently(lambda: stage.rename(target))
    except OSError as error:
        if error.errno not in (errno.ENOTEMPTY, errno.EEXIST) or not _same(stage, target):
            raise  # else another import of this very pack was quicker
    sync_folder(target.parent)


def _same(one: Path, two: Path) -> bool:
    return (one / SIGNATURE).read_bytes() == (two / SIGNATURE).read_bytes()


def drop_folder(folder: Path) -> None:
    """Delete a version so that it is either there or gone; OSError where a file is held."""
    gone = folder.parent.parent / f".gone-{secrets.token_hex(6)}"
    patiently(lambda: folder.rename(gone))
    shutil.rmtree(gone, ignore_errors=True)
    with suppress(OSError):
        folder.parent.rmdir()  # only when it was the last version


def _sweep(root: Path) -> None:
    """Delete what an import that was cut off left behind."""
    for one in root.glob(".*-*"):
        if one.name.startswith((".part-", ".gone-")):
            with suppress(OSError):
                if abs(time.time() - one.stat().st_mtime) > _STALE_S:
                    shutil.rmtree(one, ignore_errors=True)


# ------------------------------------------------------------------ making one


def make_pack(folder: Path, out: Path, key: DeviceKey, author: str) -> Path:
    """Sign a course in a folder (``pack.toml``, ``course.toml`` …) and write it as .zip.

    ``out`` is a file or a folder. Raises UserError for the first thing that is not in order.
    """
    head = pack_head(folder)
    source = FolderSource(folder)

    def read(path: str) -> bytes:
        most = max_bytes(path) if path.startswith("media/") else _MAX_TEXT
        return source.read(path, most)

    paths = content_paths(folder)
    refuse_errors(parse_outline(read(COURSE_FILE)), paths, read)
    files = {path: read(path) for path in paths}
    signer = make_signer(author, key.public)
    files[SIGNER_FILE] = write_signer(signer)
    entries = [
        {"path": path, "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
        for path, data in sorted(files.items())
    ]
    table = {"format": 1, **head, "key": key.id, "files": entries}
    manifest = parse_manifest(table)
    signature = base64.b64encode(key.sign(canonical_manifest(manifest))) + b"\n"
    files[MANIFEST] = tomli_w.dumps(table).encode("utf-8")
    files[SIGNATURE] = signature
    target = out / f"{manifest.id}-{manifest.version}.zip" if out.is_dir() else out
    _write_zip(files, target)
    return target


def _write_zip(files: dict[str, bytes], target: Path) -> None:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, data in sorted(files.items()):
            info = zipfile.ZipInfo(path)  # 1980 for all: the same course gives the same file
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            archive.writestr(info, data)
    part = target.with_name(target.name + ".part")
    try:
        part.write_bytes(packed.getvalue())
        replace_file(part, target)
    except OSError as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise told(error, target, len(packed.getvalue())) from error
