"""Sealed copies of a backup, for a stick: opened by a passphrase or by the printed recovery code.

Format, version 1 (``docs/formats/sealed-backup.md``)::

    "CAPPBAK1" | u32 header length | header (canonical JSON) | chunks

The header holds the key slots and ``plain``, the size of what is inside. The file's own random key
lies in each slot, wrapped under a key that argon2id makes from the passphrase or the code. Chunks
are 64 KiB of ChaCha20-Poly1305; their number and "this is the last one" are the nonce, the hash of
everything before the chunks is authenticated with each: nothing can be cut, swapped or added.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import secrets
import struct
import time
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from communeapp.core.errors import EnvironmentProblem, UserError
from communeapp.core.events import NotCanonicalError, canonical_json, parse_canonical
from communeapp.store.files import Waiter, need_space, replace_file, told
from communeapp.store.key_slots import make_slot, open_slot

SUFFIX = ".cabackup"
MAGIC = b"CAPPBAK1"
VERSION = 1
CHUNK = 65_536
TAG = 16
_MAX_HEADER = 16_384
MIN_PASSPHRASE = 8

#: What a file may ask of the reader: a crafted header must not eat the memory.
_KDF_MOST = {"t": 10, "m": 1_048_576, "p": 8}

#: What opens a slot: a passphrase, the code of a sealed copy, the code of a backup of keys (:mod:`key_backup`).
KINDS = ("passphrase", "recovery", "code")

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # without I, L, O, U: nothing to mix up in print
_CODE_RANDOM, _CODE_CHECK, _GROUP = 26, 4, 5


@dataclass(frozen=True)
class Head:
    """The head of a sealed file: its bytes, the slots, the size of what is inside, all its values."""

    raw: bytes
    slots: tuple[dict[str, Any], ...]
    plain: int
    values: Mapping[str, Any] = field(default_factory=dict)

    @property
    def binding(self) -> bytes:
        """What each chunk is bound to."""
        return hashlib.sha256(self.raw).digest()


def is_sealed(path: Path) -> bool:
    """Say whether a file claims to be a sealed copy."""
    try:
        with path.open("rb") as file:
            return file.read(len(MAGIC)) == MAGIC
    except OSError:
        return False


def check_passphrase(passphrase: str) -> str:
    """Check a new passphrase; UserError ``backup.passphrase_short``."""
    text = unicodedata.normalize("NFC", passphrase).strip()
    if len(text) < MIN_PASSPHRASE:
        raise UserError("backup.passphrase_short", field="passphrase", least=MIN_PASSPHRASE)
    return text


def seal(source: Path, target: Path, passphrase: str, wait: Waiter = time.sleep) -> str:
    """Write a sealed copy of a file and give its recovery code, to be printed and locked away.

    Written as ``.part``, flushed, read back wholly, and only then renamed.
    """
    text = check_passphrase(passphrase)
    code = new_recovery_code()
    try:
        size = source.stat().st_size
        with source.open("rb") as plain:
            secrets_of = {"passphrase": text, "recovery": code_letters(code)}
            seal_stream(plain, size, target, secrets_of, wait=wait)
    except OSError as error:
        raise told(error, target) from error
    return code


def seal_stream(
    plain: IO[bytes],
    size: int,
    target: Path,
    secret_of: Mapping[str, str],
    *,
    magic: bytes = MAGIC,
    wait: Waiter = time.sleep,
) -> None:
    """Write what a stream holds (``size`` bytes) as a sealed file, opened by each of the secrets.

    ``secret_of`` has one for each kind of slot, ``magic`` (8 bytes) says what the file is. EnvironmentProblem
    ``store.*``, ``backup.copy_differs``; nothing is left behind after an error.
    """
    key = secrets.token_bytes(32)
    slots = [make_slot(kind, secret, key) for kind, secret in secret_of.items()]
    header = canonical_json({"v": VERSION, "plain": size, "slots": slots})
    raw = magic + struct.pack(">I", len(header)) + header
    head = Head(raw, tuple(slots), size)
    part = target.with_name(target.name + ".part")
    chunks = max(1, -(-size // CHUNK))
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        need_space(part, len(raw) + size + chunks * TAG)
        with part.open("wb") as file:
            file.write(raw)
            written = _encrypt(plain, file, key, head)
            file.flush()
            os.fsync(file.fileno())
        if _plain_hash(part, key, magic) != written:
            raise EnvironmentProblem("backup.copy_differs", path=str(target))
        replace_file(part, target, wait)
    except OSError as error:
        _forget(part)
        raise told(error, target, size) from error
    except BaseException:
        _forget(part)
        raise


def unseal_bytes(source: Path, secret: str, *, magic: bytes, most: int) -> bytes:
    """Open a small sealed file into memory; errors as :func:`unseal`, ``most`` bytes at most."""
    head = read_head(source, magic)
    if head.plain > most:
        raise EnvironmentProblem("backup.copy_damaged", path=str(source))
    key = open_slots(head, secret)
    return b"".join(_decrypt(source, key, head))


def unseal(source: Path, target: Path, secret: str) -> None:
    """Open a sealed copy with the passphrase or the recovery code, into ``target``.

    UserError ``backup.wrong_passphrase``; EnvironmentProblem ``backup.copy_damaged`` for a file
    that was cut or changed, ``backup.copy_too_new`` for a later version of the format. Nothing
    stays under ``target`` when it fails.
    """
    head = read_head(source, MAGIC)
    key = open_slots(head, secret)
    try:
        need_space(target, head.plain)
        with target.open("wb") as file:
            for piece in _decrypt(source, key, head):
                file.write(piece)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        _forget(target)
        raise told(error, target, head.plain) from error
    except BaseException:
        _forget(target)
        raise


def new_recovery_code() -> str:
    """Make a code of 130 random bits with a check: six groups of five, easy to read from paper."""
    letters = "".join(secrets.choice(_ALPHABET) for _ in range(_CODE_RANDOM))
    letters += _check_letters(letters)
    return "-".join(letters[at : at + _GROUP] for at in range(0, len(letters), _GROUP))


def parse_recovery_code(text: str) -> str | None:
    """Read a typed code, forgiving blanks, case, O for 0 and I or L for 1; None when it is none."""
    letters = "".join(text.upper().replace("-", "").split())
    letters = letters.translate(str.maketrans("OIL", "011"))
    if len(letters) != _CODE_RANDOM + _CODE_CHECK or any(one not in _ALPHABET for one in letters):
        return None
    return letters if letters[_CODE_RANDOM:] == _check_letters(letters[:_CODE_RANDOM]) else None


# ------------------------------------------------------------------ keys


def _check_letters(letters: str) -> str:
    number = int.from_bytes(hashlib.sha256(letters.encode("ascii")).digest()[:4], "big")
    return "".join(_ALPHABET[number >> (5 * at) & 31] for at in range(_CODE_CHECK))


def code_letters(code: str) -> str:
    """Give the letters of a code of our own, as its slot is made with them."""
    letters = parse_recovery_code(code)
    assert letters is not None  # noqa: S101 - we made it
    return letters


def open_slots(head: Head, secret: str) -> bytes:
    """Give the key of a sealed file by one of its secrets; UserError ``backup.wrong_passphrase``."""
    letters = parse_recovery_code(secret)
    passphrase = unicodedata.normalize("NFC", secret).strip()
    for slot in head.slots:
        given = {"recovery": letters, "code": secret}.get(slot["kind"], passphrase)
        if given is None:
            continue
        if (key := open_slot(slot, given)) is not None:
            return key
    raise UserError("backup.wrong_passphrase", field="passphrase")


# ------------------------------------------------------------------ reading and writing


def read_head(path: Path, magic: bytes) -> Head:
    """Read the head of a sealed file and check its size; EnvironmentProblem ``backup.copy_damaged``,
    ``backup.copy_too_new``, ``store.*``."""
    damaged = EnvironmentProblem("backup.copy_damaged", path=str(path))
    try:
        with path.open("rb") as file:
            start = file.read(len(magic) + 4)
            if len(start) < len(magic) + 4 or not start.startswith(magic):
                raise damaged
            length = struct.unpack(">I", start[len(magic) :])[0]
            if length > _MAX_HEADER:
                raise damaged
            header = file.read(length)
            size = file.seek(0, 2)
    except OSError as error:
        raise told(error, path) from error
    try:
        data = parse_canonical(header)
        version = data["v"]
        if type(version) is int and version > VERSION:
            raise EnvironmentProblem("backup.copy_too_new", path=str(path))
        head = Head(start + header, tuple(data["slots"]), data["plain"], data)
        _check_head(head)
    except (NotCanonicalError, KeyError, TypeError, ValueError) as error:
        raise damaged from error
    chunks = max(1, -(-head.plain // CHUNK))
    if size != len(head.raw) + head.plain + chunks * TAG:
        raise damaged
    return head


def _check_head(head: Head) -> None:
    if type(head.plain) is not int or head.plain < 0 or not 1 <= len(head.slots) <= 8:
        raise ValueError
    for slot in head.slots:
        costs = {name: slot[name] for name in _KDF_MOST}
        if any(type(one) is not int or not 1 <= one <= _KDF_MOST[n] for n, one in costs.items()):
            raise ValueError
        if slot["kdf"] != "argon2id" or slot["kind"] not in KINDS:
            raise ValueError
        if slot["m"] < 8 * slot["p"]:  # argon2 itself refuses that
            raise ValueError
        if len(bytes.fromhex(slot["salt"])) != 16 or len(bytes.fromhex(slot["wrapped"])) != 48:
            raise ValueError


def nonce(number: int, last: bool) -> bytes:
    """Give the nonce of a chunk: its number, and whether it is the last one."""
    return number.to_bytes(11, "big") + (b"\x01" if last else b"\x00")


def _encrypt(plain: IO[bytes], file: IO[bytes], key: bytes, head: Head) -> bytes:
    """Write the chunks; give the hash of what was inside."""
    cipher, digest = ChaCha20Poly1305(key), hashlib.sha256()
    chunks = max(1, -(-head.plain // CHUNK))
    for number in range(chunks):
        piece = plain.read(CHUNK)
        digest.update(piece)
        file.write(cipher.encrypt(nonce(number, number == chunks - 1), piece, head.binding))
    return digest.digest()


def _decrypt(path: Path, key: bytes, head: Head) -> Iterator[bytes]:
    cipher = ChaCha20Poly1305(key)
    chunks = max(1, -(-head.plain // CHUNK))
    with path.open("rb") as file:
        file.seek(len(head.raw))
        for number in range(chunks):
            piece = file.read(CHUNK + TAG)
            try:
                yield cipher.decrypt(nonce(number, number == chunks - 1), piece, head.binding)
            except InvalidTag as error:
                raise EnvironmentProblem("backup.copy_damaged", path=str(path)) from error


def _plain_hash(path: Path, key: bytes, magic: bytes) -> bytes:
    digest = hashlib.sha256()
    for piece in _decrypt(path, key, read_head(path, magic)):
        digest.update(piece)
    return digest.digest()


def _forget(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)
