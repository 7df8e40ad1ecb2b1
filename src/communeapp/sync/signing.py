"""The device's own key: Ed25519, made at first start, kept in a file that only its owner reads."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from communeapp.core.errors import EnvironmentProblem
from communeapp.core.events import device_id

KEY_FILE = "device.key"
_HEAD = b"COMMUNEAPP DEVICE KEY 1\n"


@dataclass(frozen=True)
class DeviceKey:
    """The key of this device; the private half never leaves this object but to its file."""

    _private: Ed25519PrivateKey

    @property
    def public(self) -> bytes:
        """Give the public half, 32 bytes."""
        return self._private.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)

    @property
    def id(self) -> str:
        """Give the device's name in the event log."""
        return device_id(self.public)

    def sign(self, data: bytes) -> bytes:
        """Sign; 64 bytes."""
        return self._private.sign(data)

    def __repr__(self) -> str:
        return f"DeviceKey({self.id})"


def verify(public_key: bytes, signature: bytes, data: bytes) -> bool:
    """Say whether a signature belongs to the data and the key."""
    try:
        Ed25519PublicKey.from_public_bytes(public_key).verify(signature, data)
    except (InvalidSignature, ValueError):
        return False
    return True


def device_key(folder: Path) -> DeviceKey:
    """Read the device's key, or make it at first start (mode 0600).

    A key file that cannot be read for its content is put aside under another name, never
    overwritten, and a new key is made: the log then goes on in a new epoch of a new device.
    EnvironmentProblem ``store.key_unreadable``; OSError where a new key cannot be written.
    """
    path = folder / KEY_FILE
    if path.exists():
        try:
            data = path.read_bytes()
        except OSError as error:
            raise EnvironmentProblem("store.key_unreadable", path=str(path)) from error
        if len(data) == len(_HEAD) + 32 and data.startswith(_HEAD):
            return DeviceKey(Ed25519PrivateKey.from_private_bytes(data[len(_HEAD) :]))
        _put_aside(path)
    return _make(path)


def _make(path: Path) -> DeviceKey:
    path.parent.mkdir(parents=True, exist_ok=True)
    private = Ed25519PrivateKey.generate()
    part = path.with_name(path.name + ".part")
    part.unlink(missing_ok=True)
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(_HEAD + private.private_bytes_raw())
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)
    _keep_name(path.parent)
    return DeviceKey(private)


def _keep_name(folder: Path) -> None:
    """Make the new name last: a key that a power cut takes away makes this another device."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _put_aside(path: Path) -> None:
    number = 1
    while (target := path.with_name(f"{path.name}.broken{number}")).exists():
        number += 1
    path.replace(target)
