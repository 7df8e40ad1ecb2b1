"""The name of this device without its key: every start needs the name, and few need the library of ciphers.

The name follows from the public half of the key, which only that library gives. It is noted in a file together
with a hash over the key's file, so that a note of another key is none; without a note it is worked out again.
"""

from __future__ import annotations

import contextlib
import hashlib
from pathlib import Path

from communeapp.sync.key_files import KEY_FILE, read_key, write_key

_HEAD = b"communeapp device note 1\n"


def device_name(keys: Path, note: Path) -> str:
    """Give what ``signing.device_key(keys).id`` gives, and make the key where there is none. Errors: those of it."""
    data = read_key(keys / KEY_FILE)
    if data is not None:
        with contextlib.suppress(OSError, UnicodeDecodeError):
            name, _, mark = note.read_text(encoding="ascii").partition(" ")
            if mark == _mark(data, name):
                return name
    from communeapp.sync.signing import device_key

    name = device_key(keys).id
    data = read_key(keys / KEY_FILE)
    if data is not None:
        with contextlib.suppress(OSError):  # the next start works it out again
            write_key(note, f"{name} {_mark(data, name)}".encode("ascii"))
    return name


def _mark(data: bytes, name: str) -> str:
    """Hash the key's 256 random bits with the name: nobody finds them by it, and neither can be another."""
    return hashlib.sha256(_HEAD + name.encode("ascii") + b"\n" + data).hexdigest()
