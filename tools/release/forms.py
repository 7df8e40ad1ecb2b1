"""The forms that an update travels in: a folder on a stick, one file for a drive of a province."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Sequence
from pathlib import Path

from communeapp import durable
from communeapp.updating.sources import SUFFIX
from communeapp.updating.sticks import names_of
from communeapp.updating.sticks import put_on_stick as write_stick

__all__ = ["FAT32", "write_file", "write_stick"]

#: FAT32 holds no larger file.
FAT32 = 4 * 1024**3 - 1
_DAY = (1980, 1, 1, 0, 0, 0)


def write_file(repository: Path, out: Path, systems: Sequence[str] = ()) -> Path:
    """Write the one-file form: nothing packed, fixed times, the same bytes each time."""
    target = out if out.name.endswith(SUFFIX) else out.with_name(out.name + SUFFIX)
    part = target.with_name(target.name + ".part")
    with part.open("wb") as stream:
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED, allowZip64=True) as archive:
            for name in names_of(repository, systems):
                info = zipfile.ZipInfo(name, _DAY)
                info.external_attr = 0o644 << 16
                info.create_system = 3
                info.file_size = (repository / name).stat().st_size
                with (repository / name).open("rb") as source, archive.open(info, "w") as held:
                    shutil.copyfileobj(source, held, 1 << 20)
        durable.flush(stream)
    durable.place(part, target)
    return target
