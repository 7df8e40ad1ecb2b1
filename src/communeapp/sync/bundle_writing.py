"""Writes bundles: frames → zstd → age → manifest with the hashes → signature. Streaming, no Qt, no store.

    written = write_bundles(Content(scopes, have, logs=…, blobs=…), Sender(chain, key.sign, reply),
                            recipients, folder, made_ms=clock.now_ms())

``docs/formats/bundle.md`` is the format. The ciphertext is written first, because its hash stands in the
manifest before it; both come together in ``<name>.part``, which is renamed when it is whole and on the
disk. The folder is one of this PC; bringing the file to a stick is another's work.
"""

from __future__ import annotations

import contextlib
import hashlib
import secrets
import struct
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import IO

import zstandard
from pyrage import encrypt_io, x25519

from communeapp import durable
from communeapp.core.errors import UserError
from communeapp.core.sync.limits import MAGIC, MAX_PLAIN, SUFFIX
from communeapp.core.sync.manifest import (
    Body,
    Chain,
    Manifest,
    bundle_id,
    file_name,
    manifest_bytes,
    parse_manifest,
    signed_bytes,
)
from communeapp.core.trust import Sign
from communeapp.sync.bundle_contents import Content, Counts, Source, broken
from communeapp.sync.recipients import check_recipients

_LEVEL = 3
_STOPPED = "stopped"
_COPY = 1 << 20


@dataclass(frozen=True)
class Sender:
    """Who writes: the chain of the device's key, the key's hand, the age key to answer to."""

    chain: Chain
    sign: Sign
    reply: str


@dataclass(frozen=True)
class Written:
    """A bundle as it lies there. ``id`` names it, ``size`` are the bytes of the file."""

    path: Path
    id: str
    manifest: Manifest
    size: int


def write_bundles(
    content: Content,
    sender: Sender,
    recipients: Iterable[str],
    folder: Path,
    *,
    made_ms: int,
    piece_bytes: int = MAX_PLAIN,
    progress: Callable[[int], None] | None = None,
) -> tuple[Written, ...]:
    """Write a bundle into a folder, or several pieces where the content is larger than one may be.

    ``progress`` is told the bytes that were taken in so far, before compression. All pieces are there
    or none: until the last is signed they lie under other names. UserError ``bundles.no_recipient``,
    ``bundles.bad_recipient``, ``bundles.not_certified`` where the sender's certificate does not hold
    the scopes, ``bundles.blob_too_large``, ``bundles.blob_changed``; Bug
    ``bundles.broken_log`` where events do not follow each other or may not travel; OSError as the disk
    gives it.
    """
    publics = check_recipients(recipients)
    if not {one.value for one in content.scopes} <= set(sender.chain[0].scopes):
        raise UserError("bundles.not_certified")
    source = Source(content, min(piece_bytes, MAX_PLAIN), progress or (lambda _: None))
    set_id = secrets.token_hex(16)
    names = [folder / f"{set_id}.0001.cipher"]
    bodies: list[tuple[Body, Body, Counts]] = []
    parts: list[Path] = []
    try:
        while True:
            piece = _Piece(source)
            cipher = _encrypt(piece, publics, names[-1])
            plain = Body(piece.hash.hexdigest(), piece.counts.size)
            bodies.append((cipher, plain, piece.counts))
            if source.done:
                break
            names.append(folder / f"{set_id}.{len(names) + 1:04d}.cipher")
        made = []
        for index, (cipher, plain, counts) in enumerate(bodies):
            manifest = Manifest(
                chain=sender.chain,
                recipients=publics,
                reply=sender.reply,
                scopes=tuple(sorted(content.scopes)),
                cipher=cipher,
                plain=plain,
                made_ms=made_ms,
                set=set_id,
                have=content.have,
                ranges=tuple(counts.ranges),
                carried=_carried(content, counts, sender),
                lists=counts.lists,
                blobs=counts.blobs,
                blob_bytes=counts.blob_bytes,
                piece=index + 1,
                pieces=len(bodies),
            )
            target = folder / (file_name(manifest) + SUFFIX)
            parts.append(target.with_name(target.name + ".part"))
            made.append(_assemble(manifest, sender, names[index], parts[-1], target))
        for part, one in zip(parts, made, strict=True):
            part.replace(one.path)
        durable.sync_folder(folder)
    finally:
        for path in (*names, *parts):
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)
    return tuple(made)


def _carried(content: Content, counts: Counts, sender: Sender) -> tuple[Chain, ...]:
    inside = {one.log.dev for one in counts.ranges} - {sender.chain[0].device}
    chains = {chain[0].device: tuple(chain) for chain in content.carried}
    if not inside <= chains.keys():
        raise broken("carried")
    return tuple(chains[dev] for dev in sorted(inside))


def _assemble(
    manifest: Manifest, sender: Sender, cipher: Path, part: Path, target: Path
) -> Written:
    raw = manifest_bytes(manifest)
    try:
        parse_manifest(raw)  # what no reader would take is not written
    except UserError as error:
        raise broken("manifest") from error
    head = MAGIC + struct.pack(">I", len(raw)) + raw + sender.sign(signed_bytes(raw))
    with part.open("wb") as file, cipher.open("rb") as body:
        file.write(head)
        while data := body.read(_COPY):
            file.write(data)
        durable.flush(file)
    cipher.unlink()
    return Written(target, bundle_id(raw), manifest, len(head) + manifest.cipher.size)


# ------------------------------------------------------------------ encrypting


class _Out:
    """A file that is hashed as it is written."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self.hash = hashlib.sha256()
        self.size = 0
        self.error: BaseException | None = None

    def write(self, data: bytes) -> int:
        if self.error is not None:
            raise OSError(_STOPPED)  # the library tries once more when it gives up
        self.hash.update(data)
        self.size += len(data)
        try:
            self._file.write(data)
        except BaseException as error:
            self.error = error
            raise
        return len(data)

    def flush(self) -> None:
        """The file is flushed when it is whole."""


def _encrypt(piece: _Piece, publics: Sequence[str], path: Path) -> Body:
    with path.open("xb") as file:
        out = _Out(file)
        try:
            encrypt_io(piece, out, [x25519.Recipient.from_str(one) for one in publics])
        except Exception as error:
            ours = piece.error or out.error
            if ours is None:
                raise
            raise ours from error
    return Body(out.hash.hexdigest(), out.size)


class _Piece:
    """What stands in one piece, compressed as it is read; afterwards knows what that was."""

    def __init__(self, source: Source) -> None:
        self.counts = Counts()
        self._frames = source.frames(self.counts)
        self._zstd = zstandard.ZstdCompressor(
            level=_LEVEL, write_checksum=False, write_content_size=False
        ).compressobj()
        self._ready = BytesIO()
        self._ended = False
        self.hash = hashlib.sha256()
        #: What went wrong on our side: the library that encrypts says it in its own words.
        self.error: BaseException | None = None

    def read(self, size: int) -> bytes:
        """Give compressed bytes, none at the end."""
        if self.error is not None:
            raise OSError(_STOPPED)  # asked again, for ever, where a call was interrupted
        try:
            while not (data := self._ready.read(size)) and not self._ended:
                self._ready = BytesIO(self._next())
        except BaseException as error:
            self.error = error
            raise
        return data

    def _next(self) -> bytes:
        plain = next(self._frames, None)
        if plain is None:
            self._ended = True
            return self._zstd.flush()
        self.hash.update(plain)
        return self._zstd.compress(plain)
