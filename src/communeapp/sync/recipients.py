"""The device's own key for opening bundles: age (X25519), made at first use, beside the signing key.

Two keys, because one signs and the other decrypts: a lost bundle key costs a second sending of what was
under way, a lost signing key makes another device. Both belong into the key backup.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from pyrage import IdentityError, RecipientError, x25519

from communeapp.core.errors import UserError
from communeapp.core.sync.limits import MAX_RECIPIENTS
from communeapp.sync.key_files import put_aside, read_key, write_key

KEY_FILE = "bundle.key"


@dataclass(frozen=True)
class BundleKey:
    """A key that opens bundles; the private half is never shown."""

    _private: x25519.Identity

    @property
    def public(self) -> str:
        """Give the public half (``age1…``), for those who write to this device."""
        return str(self._private.to_public())

    @property
    def identity(self) -> x25519.Identity:
        """Give the private half, to the library that decrypts."""
        return self._private

    def __repr__(self) -> str:
        return f"BundleKey({self.public})"


def bundle_key(folder: Path) -> BundleKey:
    """Read this device's key for bundles, or make it at first use (mode 0600).

    One that cannot be read for its content is put aside under another name, never overwritten, and a
    new one is made: whoever writes to this device learns the new one from its next bundle.
    EnvironmentProblem ``store.key_unreadable``; OSError where a new key cannot be written.
    """
    path = folder / KEY_FILE
    data = read_key(path)
    if data is not None:
        try:
            return key_from_text(data.decode("ascii").strip())
        except ValueError:
            put_aside(path)
    made = x25519.Identity.generate()
    write_key(path, f"{made}\n".encode("ascii"))
    return BundleKey(made)


def key_from_text(text: str) -> BundleKey:
    """Read the private half (``AGE-SECRET-KEY-1…``); ValueError."""
    try:
        return BundleKey(x25519.Identity.from_str(text))
    except IdentityError as error:
        message = "not an age key"
        raise ValueError(message) from error


def check_recipients(publics: Iterable[str]) -> tuple[str, ...]:
    """Give public keys once each, in order; UserError ``bundles.no_recipient``, ``bundles.bad_recipient``."""
    found = tuple(sorted({one.strip() for one in publics}))
    if not 1 <= len(found) <= MAX_RECIPIENTS:
        raise UserError("bundles.no_recipient", most=MAX_RECIPIENTS)
    for one in found:
        try:
            fine = str(x25519.Recipient.from_str(one)) == one
        except RecipientError:
            fine = False
        if not fine:
            raise UserError("bundles.bad_recipient")
    return found
