"""Bundles on sticks and in folders, at the hub: taken in from there, written there, and cleared away when confirmed."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.engine import Engine

from communeapp.core.errors import AppError, UserError
from communeapp.hub.db.engine import reading
from communeapp.hub.devices import Device, devices
from communeapp.hub.downlink import Downlink
from communeapp.hub.identity import load_identity
from communeapp.hub.ingest import Ingest, Taken
from communeapp.hub.settings import HubSettings
from communeapp.store.files import told
from communeapp.sync.bundle_writing import Written
from communeapp.sync.stick import StickFile, bundle_files, contents, put, remove


@dataclass(frozen=True)
class Outcome:
    """What became of one file: taken, or the error that refused it."""

    path: Path
    taken: Taken | None
    error: AppError | None = None


@dataclass(frozen=True)
class Lying:
    """A bundle that was written for units: the file as it lies there, read back and right."""

    path: Path
    unit: str
    written: Written
    sha256: str


def bundles_in(paths: Iterable[Path]) -> tuple[Path, ...]:
    """List the bundles of files, folders and sticks; UserError ``hub.nothing_there`` for a path without any."""
    found: list[Path] = []
    for path in paths:
        try:
            here = bundle_files(path) if path.exists() else ()
        except OSError as error:
            raise told(error, path) from error
        if not here:
            raise UserError("hub.nothing_there", field="path", path=str(path))
        found += here
    return tuple(dict.fromkeys(found))


def take_all(
    ingest: Ingest, paths: Iterable[Path], own_key: bytes, *, way: str, courier: str = ""
) -> Iterator[Outcome]:
    """Take in bundle after bundle; one that is refused does not stop the others.

    What the hub itself wrote and what is for others only lies there: on a stick of a courier it is passed over.
    """
    for path in paths:
        try:
            lying = contents(path).files
            if lying and lying[0].manifest.signer.key == own_key:
                continue
            yield Outcome(path, ingest.take(path, way, courier))
        except AppError as error:
            yield Outcome(path, None, error)


def write_to(
    settings: HubSettings,
    engine: Engine,
    downlink: Downlink,
    folder: Path,
    *,
    unit: str | None = None,
    device: str | None = None,
    progress: Callable[[int], None] | None = None,
) -> tuple[Lying, ...]:
    """Write bundles onto a stick or into a folder, each read back from there.

    Older ones of the hub that all their readers have confirmed are cleared away. EnvironmentProblem
    ``stick.*``, ``store.*``; UserError as :meth:`Downlink.write`.
    """
    identity = load_identity(settings.paths)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        settings.paths.downlinks_dir.mkdir(parents=True, exist_ok=True)
        scratch = Path(tempfile.mkdtemp(dir=settings.paths.downlinks_dir))
    except OSError as error:
        raise told(error, folder) from error
    with reading(engine) as connection:
        readers = {one.age: one for one in devices(connection) if one.age}
    made = []
    try:
        for one in downlink.write(scratch, unit, device, progress=progress):
            lying = put(one.path, folder, identity.device)
            for_unit = readers[one.manifest.recipients[0]].unit
            made.append(Lying(lying.path, for_unit, one, lying.sha256))
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    _clear(folder, identity.key.public, readers, {one.path for one in made})
    return tuple(made)


def _clear(folder: Path, own_key: bytes, readers: dict[str, Device], new: set[Path]) -> None:
    """Delete own bundles that are confirmed by all who can read them; nothing else is touched."""
    with contextlib.suppress(OSError):  # the stick may be gone; what lies there does no harm
        for one in contents(folder).by(own_key):
            if one.path not in new and _is_confirmed(one, readers):
                remove(one, own_key)


def _is_confirmed(file: StickFile, readers: dict[str, Device]) -> bool:
    said = file.manifest
    known = [readers[one] for one in said.recipients if one in readers]
    return bool(said.ranges) and all(
        device.have.get(part.log, 0) >= part.last for device in known for part in said.ranges
    )
