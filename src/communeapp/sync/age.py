"""Age encryption to one or several keys (X25519), and this PC's own such key. Texts are armoured."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from pyrage import DecryptError, IdentityError, RecipientError, decrypt, encrypt, x25519

from communeapp.sync.key_files import write_key

#: This PC's key: it keeps the keys of a course's exams out of plain sight, nothing more.
KEY_FILE = "exam.key"


class CannotOpenError(ValueError):
    """The key does not open the text, or the text is damaged."""


def new_identity() -> tuple[str, str]:
    """Make a key; give its private half (``AGE-SECRET-KEY-1…``) and its public one (``age1…``)."""
    made = x25519.Identity.generate()
    return str(made), str(made.to_public())


def public_of(identity: str) -> str:
    """Give the public half of a key; :class:`CannotOpenError` for what is none."""
    return str(_identity(identity).to_public())


def seal_to(publics: Iterable[str], plain: bytes) -> str:
    """Encrypt so that each of these keys opens it. Raises ValueError for what is no public key."""
    try:
        recipients = [x25519.Recipient.from_str(one) for one in publics]
    except RecipientError as error:
        message = "not an age key"
        raise ValueError(message) from error
    sealed: bytes = encrypt(plain, recipients, armored=True)
    return sealed.decode("ascii")


def open_with(identity: str, sealed: str) -> bytes:
    """Decrypt with a private key; :class:`CannotOpenError`."""
    try:
        plain: bytes = decrypt(sealed.encode("ascii"), [_identity(identity)])
    except (DecryptError, UnicodeEncodeError) as error:
        raise CannotOpenError from error
    return plain


def pc_identity(folder: Path) -> str:
    """Read this PC's key, or make it (mode 0600). OSError where it cannot be read or written."""
    path = folder / KEY_FILE
    try:
        text = path.read_text("ascii").strip()
        public_of(text)
    except FileNotFoundError:
        pass
    except (UnicodeDecodeError, CannotOpenError):
        path.replace(path.with_name(KEY_FILE + ".broken"))
    else:
        return text
    private, _ = new_identity()
    write_key(path, f"{private}\n".encode("ascii"))
    return private


def _identity(text: str) -> x25519.Identity:
    try:
        return x25519.Identity.from_str(text)
    except IdentityError as error:
        raise CannotOpenError from error
