"""Keys of releases: a folder with ``<role>-<n>.pub`` for everybody and ``<role>-<n>.key`` for its holder.

Ed25519. A private key is a PKCS #8 file that its passphrase encrypts; without a passphrase none is written.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
    load_pem_public_key,
)
from securesystemslib.signer import CryptoSigner, Key, Signer, SSlibKey

#: Who signs what: ``targets`` programs and models, ``content`` packs and courses.
ROLES = ("root", "targets", "content", "snapshot", "timestamp")
_FILE = re.compile(r"([a-z]+)-([0-9]+)\.(pub|key)\Z")
_LEAST_PASSPHRASE = 12


class KeyProblem(Exception):  # noqa: N818 - what it is
    """Keys that are not there or do not open; the text says which, in words for the person at the console."""


@dataclass
class Keys:
    """Public keys by role, and the private ones that are at hand, by the id of the key."""

    public: dict[str, list[Key]] = field(default_factory=dict)
    signers: dict[str, Signer] = field(default_factory=dict)

    def add(self, role: str, signer: CryptoSigner) -> None:
        """Add a key of which the private half is here."""
        self.know(role, signer.public_key)
        self.signers[signer.public_key.keyid] = signer

    def know(self, role: str, key: Key) -> None:
        """Add a public key."""
        there = self.public.setdefault(role, [])
        if key.keyid not in [one.keyid for one in there]:
            there.append(key)

    def signers_of(self, role: str) -> list[Signer]:
        """Give the signers of a role that are here."""
        return [
            self.signers[one.keyid]
            for one in self.public.get(role, ())
            if one.keyid in self.signers
        ]

    def merged(self, other: Keys) -> Keys:
        """Give both together."""
        both = Keys({role: list(keys) for role, keys in self.public.items()}, dict(self.signers))
        for role, keys in other.public.items():
            for key in keys:
                both.know(role, key)
        both.signers |= other.signers
        return both


def make_keys(folder: Path, role: str, count: int, passphrase: str) -> list[Path]:
    """Make keys beside those that are there; never over one. KeyProblem for a short passphrase."""
    if role not in ROLES:
        raise KeyProblem(f"no such role: {role}; there are {', '.join(ROLES)}")
    if len(passphrase) < _LEAST_PASSPHRASE:
        raise KeyProblem(f"the passphrase needs {_LEAST_PASSPHRASE} letters at least")
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    made = []
    names = [_FILE.match(one.name) for one in folder.iterdir()]
    taken = {int(one[2]) for one in names if one is not None and one[1] == role}
    number = max(taken, default=0)
    for _ in range(count):
        number += 1
        private = Ed25519PrivateKey.generate()
        name = folder / f"{role}-{number}.key"
        sealed = private.private_bytes(
            Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(passphrase.encode())
        )
        handle = os.open(name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(sealed)
            file.flush()
            os.fsync(file.fileno())
        public = private.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
        name.with_suffix(".pub").write_bytes(public)
        made.append(name)
    return made


def read_keys(folder: Path, passphrase: str) -> Keys:
    """Read a folder: every public key, and the private ones that are there. KeyProblem, OSError."""
    found = Keys()
    for path in sorted(folder.iterdir()):
        named = _FILE.match(path.name)
        if named is None or named[1] not in ROLES:
            continue
        try:
            if named[3] == "pub":
                public = load_pem_public_key(path.read_bytes())
                found.know(named[1], SSlibKey.from_crypto(public))
            else:
                private = load_pem_private_key(path.read_bytes(), passphrase.encode() or None)
                found.add(named[1], CryptoSigner(private))
        except (ValueError, TypeError) as error:
            raise KeyProblem(f"{path.name} does not open: wrong passphrase, or no key") from error
    if not found.public:
        raise KeyProblem(f"there are no keys in {folder}")
    return found
