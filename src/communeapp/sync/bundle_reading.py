"""Opens, checks and reads bundles. Streaming, no Qt, no store.

    with open_bundle(path, trust, today=day) as bundle:    # magic, lengths, signature, chain, revocation
        if not nothing_new(held, bundle.manifest.ranges):
            with store.atomic():
                bundle.read(key, sink)                      # ciphertext hash, decrypting, unpacking, events

Nothing reaches the sink before the header's checks have passed and the ciphertext's hash was found right.
What comes after that is checked while it is handed on, so that a content of any size takes no memory: when
``read`` raises, everything that the sink was given is to be thrown away.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import struct
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import IO, Self, cast

import zstandard
from pyrage import DecryptError, decrypt_io

from communeapp.core.errors import UserError
from communeapp.core.sync.believing import Believed, believe
from communeapp.core.sync.frames import Nothing, Sink
from communeapp.core.sync.limits import (
    MAGIC,
    MAGIC_STEM,
    MAX_FILE,
    MAX_MANIFEST,
    MAX_WINDOW,
    SIGNATURE_BYTES,
    damaged,
    too_new,
)
from communeapp.core.sync.manifest import Manifest, bundle_id, parse_manifest, signed_bytes
from communeapp.core.sync.unpacking import Unpacker
from communeapp.core.trust import Trust
from communeapp.sync.recipients import BundleKey
from communeapp.sync.signing import verify

_PIECE = 1 << 16
_LENGTH = struct.Struct(">I")
#: What the library hears when it asks again after an error of ours.
_STOPPED = "stopped"


@dataclass(frozen=True)
class Took:
    """What a bundle held: events (of these ``quarantined``), numbers withheld, blobs, lists."""

    events: int
    quarantined: int
    withheld: int
    blobs: int
    lists: int


class Bundle:
    """A bundle whose header was checked. Close it, or use it as a context.

    ``manifest`` is proven, ``believed`` says who signed it. ``id`` names the bundle.
    """

    def __init__(
        self, file: IO[bytes], start: int, raw: bytes, manifest: Manifest, believed: Believed
    ) -> None:
        self._file = file
        self._start = start
        self.manifest = manifest
        self.believed = believed
        self.id = bundle_id(raw)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def is_for(self, key: BundleKey) -> bool:
        """Say whether it was encrypted to this key."""
        return key.public in self.manifest.recipients

    def check_cipher(self, progress: Callable[[int], None] | None = None) -> None:
        """Compare the hash of the ciphertext; needs no key. UserError ``bundles.damaged``.

        For a hub that keeps a bundle before it reads it, and for the read-back from a stick.
        """
        digest, done = hashlib.sha256(), 0
        self._file.seek(self._start)
        while data := self._file.read(1 << 20):
            digest.update(data)
            done += len(data)
            if progress is not None:
                progress(done)
        said = self.manifest.cipher
        if (done, digest.hexdigest()) != (said.size, said.sha256):
            raise damaged("cipher")

    def read(
        self,
        key: BundleKey,
        sink: Sink | None = None,
        progress: Callable[[int], None] | None = None,
    ) -> Took:
        """Check everything that is inside and give it to ``sink``; without one it is only checked.

        ``progress`` is told the bytes of ciphertext that were decrypted. UserError ``bundles.damaged``,
        ``bundles.not_for_us``, ``bundles.too_new``; OSError where the file cannot be read on; whatever
        the sink or ``progress`` raises, as it is. May be called again: it reads anew.
        """
        self.check_cipher()
        if not self.is_for(key):
            raise UserError("bundles.not_for_us", unit=self.believed.unit)
        said = self.manifest
        unpacker = Unpacker(said, self.believed.devices, sink or Nothing())
        self._file.seek(self._start)
        source = _In(self._file, progress)
        window = zstandard.ZstdDecompressor(max_window_size=MAX_WINDOW)
        # Written to in pieces: whatever a few bytes unfold to, it comes out in buffers of one size.
        unzip = window.stream_writer(cast(IO[bytes], unpacker), write_size=_PIECE, closefd=False)
        packed = _Packed(unzip)
        try:
            decrypt_io(source, packed, [key.identity])
        except Exception as error:
            # What went wrong on our side, the library says in its own words; the rest is its judgement.
            ours = source.error or packed.error
            if ours is None and isinstance(error, (DecryptError, OSError)):
                raise damaged("open") from error
            if isinstance(ours, zstandard.ZstdError):
                raise damaged("unpack") from ours
            raise ours or error from None
        # Between the two passes the file may have been another: a stick is not a safe place.
        if (source.size, source.hash.hexdigest()) != (said.cipher.size, said.cipher.sha256):
            raise damaged("cipher")
        unpacker.end()
        return Took(said.events, unpacker.quarantined, said.withheld, said.blobs, said.lists)


def open_bundle(source: Path | IO[bytes], trust: Trust, *, today: dt.date) -> Bundle:
    """Open a bundle and check its header: magic, lengths, signature, chain, revocation, scopes.

    ``source`` is a path, or a file opened for reading that can be sought; the bundle closes it.
    ``trust`` holds roots and lists that are believed (:class:`communeapp.sync.trust.TrustFolder`),
    ``today`` is this PC's day. UserError ``bundles.*`` as in ``docs/formats/bundle.md``; OSError.
    """
    file = source.open("rb") if isinstance(source, Path) else source
    try:
        raw, signature, start, size = _head(file)
        manifest = parse_manifest(raw)
        if size < start + manifest.cipher.size:
            raise UserError("bundles.incomplete")
        if size > start + manifest.cipher.size:
            raise damaged("length")
        believed = believe(manifest, raw, signature, trust, today=today, verify=verify)
        return Bundle(file, start, raw, manifest, believed)
    except BaseException:
        file.close()
        raise


@dataclass(frozen=True)
class Peeked:
    """What a file says of itself. Whole in length, and signed by the key that it names; whether that key
    is to be believed, and what the ciphertext holds, was not asked. ``size`` are the bytes of the file."""

    id: str
    manifest: Manifest
    size: int


def peek(path: Path) -> Peeked:
    """Read what a bundle says of itself, for lists; nothing may be taken in on that word alone.

    UserError ``bundles.*`` for steps 1 to 3 of ``docs/formats/bundle.md``; OSError.
    """
    with path.open("rb") as file:
        raw, signature, start, size = _head(file)
    manifest = parse_manifest(raw)
    if size < start + manifest.cipher.size:
        raise UserError("bundles.incomplete")
    if size > start + manifest.cipher.size:
        raise damaged("length")
    if not verify(manifest.signer.key, signature, signed_bytes(raw)):
        raise damaged("signature")
    return Peeked(bundle_id(raw), manifest, size)


def promised_size(path: Path, trust: Trust, *, today: dt.date) -> int | None:
    """Give the bytes that a bundle will have whose beginning is here; None where too little came to say.

    The signer is believed by then: who receives by a line need not keep what strangers send. UserError
    ``bundles.*`` as :func:`open_bundle`; OSError.
    """
    with path.open("rb") as file:
        try:
            raw, signature, start, _ = _head(file)
        except UserError as error:
            if error.code == "bundles.incomplete":
                return None
            raise
    manifest = parse_manifest(raw)
    believe(manifest, raw, signature, trust, today=today, verify=verify)
    return start + manifest.cipher.size


def looks_like_bundle(path: Path) -> bool:
    """Say whether a file claims to be a bundle, of whatever version; False where it cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(len(MAGIC_STEM)) == MAGIC_STEM
    except OSError:
        return False


def _head(file: IO[bytes]) -> tuple[bytes, bytes, int, int]:
    """Read up to the ciphertext; give manifest, signature, where the ciphertext starts, the file's size."""
    size = file.seek(0, 2)
    file.seek(0)
    magic = file.read(len(MAGIC))
    if magic != MAGIC:
        if MAGIC.startswith(magic) and magic:
            raise UserError("bundles.incomplete")
        if len(magic) == len(MAGIC) and magic.startswith(MAGIC_STEM) and magic[-1:].isdigit():
            raise too_new(int(magic[-1:]))
        raise UserError("bundles.not_a_bundle")
    length = file.read(_LENGTH.size)
    if len(length) < _LENGTH.size:
        raise UserError("bundles.incomplete")
    (count,) = _LENGTH.unpack(length)
    if count > MAX_MANIFEST or size > MAX_FILE:
        raise UserError("bundles.too_large", step="lengths")
    raw, signature = file.read(count), file.read(SIGNATURE_BYTES)
    if len(raw) < count or len(signature) < SIGNATURE_BYTES:
        raise UserError("bundles.incomplete")
    return raw, signature, file.tell(), size


class _In:
    """The ciphertext, hashed once more as it is decrypted; after an error nothing more.

    The library asks again, for ever, where it hears that a call was interrupted.
    """

    def __init__(self, file: IO[bytes], progress: Callable[[int], None] | None) -> None:
        self._file = file
        self._progress = progress
        self.hash = hashlib.sha256()
        self.size = 0
        self.error: BaseException | None = None

    def read(self, size: int) -> bytes:
        if self.error is not None:
            raise OSError(_STOPPED)
        try:
            data = self._file.read(size)
            self.hash.update(data)
            self.size += len(data)
            if self._progress is not None:
                self._progress(self.size)
        except BaseException as error:
            self.error = error
            raise
        return data


class _Packed:
    """Takes what was decrypted and unpacks it; after an error nothing more, however often it is asked.

    The library tries once more to write what it holds when it gives up.
    """

    def __init__(self, unzip: zstandard.ZstdDecompressionWriter) -> None:
        self._unzip = unzip
        self.error: BaseException | None = None

    def write(self, data: bytes) -> int:
        if self.error is not None:
            raise OSError(_STOPPED)
        try:
            self._unzip.write(data)
        except BaseException as error:
            self.error = error
            raise
        return len(data)

    def flush(self) -> None:
        """Nothing waits here."""
