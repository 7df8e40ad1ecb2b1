"""Files of keys: made once, read by their owner alone, never overwritten."""

from __future__ import annotations

import os
from pathlib import Path

from communeapp import durable
from communeapp.core.errors import EnvironmentProblem

#: The file of this device's own key.
KEY_FILE = "device.key"


def read_key(path: Path) -> bytes | None:
    """Read a key file; None where there is none. EnvironmentProblem ``store.key_unreadable``."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise EnvironmentProblem("store.key_unreadable", path=str(path)) from error


def write_key(path: Path, data: bytes) -> None:
    """Write a new key file (mode 0600), whole or not at all, so that a power cut does not take it away.

    OSError where that cannot be done.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(path.name + ".part")
    part.unlink(missing_ok=True)
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
        durable.flush(file)
    durable.place(part, path)


def put_aside(path: Path) -> None:
    """Keep a file that is no key under another name."""
    number = 1
    while (target := path.with_name(f"{path.name}.broken{number}")).exists():
        number += 1
    path.replace(target)
