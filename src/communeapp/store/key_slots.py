"""A key under a secret: wrapped by what argon2id makes of a passphrase, a PIN or a recovery code.

A slot is plain data that lies beside what the key opens:
``{kind, kdf, t, m, p, salt, wrapped}``, the last two in hex.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from typing import Any

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

#: Work of one guess: 64 MiB and about 0.2 s on an office PC.
COST = {"t": 3, "m": 65_536, "p": 1}


def make_slot(kind: str, secret: str, key: bytes) -> dict[str, Any]:
    """Wrap a key under a secret; ``kind`` says which secret it is and is bound to the slot."""
    slot: dict[str, Any] = {"kind": kind, "kdf": "argon2id", **COST, "salt": secrets.token_hex(16)}
    # One use per derived key (the salt is new each time), so a fixed nonce is safe.
    wrapped = ChaCha20Poly1305(_derive(slot, secret)).encrypt(bytes(12), key, kind.encode("ascii"))
    return {**slot, "wrapped": wrapped.hex()}


def open_slot(slot: Mapping[str, Any], secret: str) -> bytes | None:
    """Give the key in a slot; None for another secret, or for a slot that was changed."""
    try:
        return ChaCha20Poly1305(_derive(slot, secret)).decrypt(
            bytes(12), bytes.fromhex(slot["wrapped"]), slot["kind"].encode("ascii")
        )
    except InvalidTag:
        return None


def _derive(slot: Mapping[str, Any], secret: str) -> bytes:
    return hash_secret_raw(
        secret.encode("utf-8"),
        bytes.fromhex(slot["salt"]),
        time_cost=slot["t"],
        memory_cost=slot["m"],
        parallelism=slot["p"],
        hash_len=32,
        type=Type.ID,
    )
