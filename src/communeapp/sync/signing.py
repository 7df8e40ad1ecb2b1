"""The device's own key: Ed25519, made at first start, kept in a file that only its owner reads."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from communeapp.core.events import device_id
from communeapp.sync.key_files import KEY_FILE as KEY_FILE
from communeapp.sync.key_files import put_aside, read_key, write_key

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


def key_from_file(data: bytes) -> DeviceKey:
    """Read what stands in a key file; ValueError."""
    if len(data) != len(_HEAD) + 32 or not data.startswith(_HEAD):
        message = "not a device key"
        raise ValueError(message)
    return DeviceKey(Ed25519PrivateKey.from_private_bytes(data[len(_HEAD) :]))


def device_key(folder: Path) -> DeviceKey:
    """Read the device's key, or make it at first start (mode 0600).

    A key file that cannot be read for its content is put aside under another name, never
    overwritten, and a new key is made: the log then goes on in a new epoch of a new device.
    EnvironmentProblem ``store.key_unreadable``; OSError where a new key cannot be written.
    """
    path = folder / KEY_FILE
    data = read_key(path)
    if data is not None:
        try:
            return key_from_file(data)
        except ValueError:
            put_aside(path)
    private = Ed25519PrivateKey.generate()
    write_key(path, _HEAD + private.private_bytes_raw())
    return DeviceKey(private)
