"""Updates that a hub passes on to its PCs, over the line and onto sticks. It signs nothing and changes nothing.

    updates/<number>/metadata, updates/<number>/targets     one state of a publisher, whole
    updates/current                                         the number that is served

A state is checked as a PC checks it before it is served; the one before stays for those who are in the
middle of it.
"""

from __future__ import annotations

import contextlib
import json
import re
import shutil
from dataclasses import dataclass
from pathlib import Path

from communeapp import durable, locking
from communeapp.clock import Clock, local_time
from communeapp.core.errors import EnvironmentProblem, UserError
from communeapp.paths import HubPaths
from communeapp.store.files import told, write_atomically
from communeapp.updating.client import Client, Progress
from communeapp.updating.offers import Offer
from communeapp.updating.sources import (
    METADATA,
    TARGETS,
    Source,
    Unreadable,
    find_updates,
    is_metadata_of_a_state,
)
from communeapp.updating.sticks import put_on_stick

_CURRENT = "current"
_TRUSTED = "trusted"
_COMING = "coming"
_NAME = re.compile(r"(metadata|targets/[a-z]{1,20})/[A-Za-z0-9][A-Za-z0-9._-]{0,149}\Z")


@dataclass(frozen=True)
class Served:
    """What a hub passes on. ``missing``: signed, and neither brought nor here from before."""

    offers: tuple[Offer, ...]
    missing: tuple[Offer, ...]
    folder: Path


class HubUpdates:
    """The folder of updates of one hub. ``root``: the root that is trusted, None without one."""

    def __init__(self, paths: HubPaths, clock: Clock, root: bytes | None) -> None:
        self._folder = paths.updates_dir
        self._clock = clock
        self._root = root

    # -------------------------------------------------------------- taking in

    def add(self, place: Path, progress: Progress | None = None) -> Served:
        """Take in an update (a repository, a stick, a .caupdate) and serve it from now on.

        UserError and EnvironmentProblem ``update.*``: then what was served still is.
        """
        if self._root is None:
            raise EnvironmentProblem("update.no_root")
        try:
            found = find_updates(place)
            if not found:
                raise UserError("update.nothing_there", field="place", place=str(place))
            self._folder.mkdir(parents=True, exist_ok=True)
            with locking.alone(self._folder / "lock", "update.busy"):
                return self._take(found[0], self._root, progress)
        except Unreadable as error:
            raise EnvironmentProblem("update.unreadable", place=str(place)) from error
        except OSError as error:
            raise told(error, self._folder) from error

    def _take(self, source: Source, root: bytes, progress: Progress | None) -> Served:
        number = max(self._numbers(), default=0) + 1
        coming = self._folder / _COMING
        shutil.rmtree(coming, ignore_errors=True)
        client = Client(
            root,
            self._folder / _TRUSTED,
            self._folder / "parts",
            source,
            local_time(self._clock.now_ms()),
        )
        client.refresh()
        offers = client.offers()
        try:
            missing = [one for one in offers if not self._have(client, one, coming, progress)]
            if not missing or len(missing) < len(offers):
                self._metadata(coming / METADATA)
                place = self._folder / str(number)
                coming.rename(place)
                durable.sync_folder(self._folder)
                write_atomically(self._folder / _CURRENT, str(number).encode("ascii"))
                self._sweep(number)
                there = tuple(one for one in offers if one not in missing)
                return Served(there, tuple(missing), place)
        finally:
            shutil.rmtree(coming, ignore_errors=True)
        raise UserError("update.damaged", name=missing[0].path.rpartition("/")[2])

    def _have(self, client: Client, offer: Offer, coming: Path, progress: Progress | None) -> bool:
        """Put a file into the new state: from the source, or the same one from the state before."""
        target = coming / TARGETS / offer.path
        target.parent.mkdir(parents=True, exist_ok=True)
        before = self.file(f"{TARGETS}/{offer.path}")
        if client.has(offer):
            durable.place(client.fetch(offer, progress), target)
            return True
        if before is not None and client.is_whole(offer, before):
            shutil.copyfile(before, target)
            durable.sync_file(target)
            return True
        return False

    def _metadata(self, folder: Path) -> None:
        """Write what was verified under the names that it is asked for by."""
        folder.mkdir(parents=True, exist_ok=True)
        trusted = self._folder / _TRUSTED
        for path in sorted((trusted / "root_history").glob("*.root.json")):
            _copy(path, folder / path.name)
        for path in sorted(trusted.glob("*.json")):
            if path.name == "timestamp.json":
                _copy(path, folder / path.name)
                continue
            version = int(json.loads(path.read_bytes())["signed"]["version"])
            _copy(path, folder / f"{version}.{path.name}")
        durable.sync_folder(folder)

    def _sweep(self, newest: int) -> None:
        """Keep the state before for those who are in the middle of it; older ones go."""
        for number in self._numbers()[:-2]:
            if number < newest:
                shutil.rmtree(self._folder / str(number), ignore_errors=True)

    def _numbers(self) -> list[int]:
        with contextlib.suppress(OSError):
            return sorted(int(one.name) for one in self._folder.iterdir() if one.name.isdecimal())
        return []

    # -------------------------------------------------------------- giving out

    @property
    def current(self) -> Path | None:
        """The folder of the state that is served; None before the first."""
        try:
            name = (self._folder / _CURRENT).read_text("ascii").strip()
        except (OSError, UnicodeDecodeError):
            return None
        found = self._folder / name
        return found if name.isdecimal() and found.is_dir() else None

    def file(self, name: str) -> Path | None:
        """Give a file by the name that PCs ask for, also of the state before; None where there is none."""
        current = self.current
        if current is None or not _NAME.match(name) or ".." in name:
            return None
        places = [current]
        if is_metadata_of_a_state(name) or name.startswith(TARGETS):
            places += [
                self._folder / str(one) for one in self._numbers() if str(one) != current.name
            ]
        return next((one / name for one in places if (one / name).is_file()), None)

    def put_on_stick(self, stick: Path) -> Path | None:
        """Copy what is served onto a stick for PCs without a line; None where nothing is. EnvironmentProblem."""
        current = self.current
        if current is None:
            return None
        try:
            return put_on_stick(current, stick)
        except OSError as error:
            raise told(error, stick) from error


def _copy(source: Path, target: Path) -> None:
    shutil.copyfile(source, target)
    durable.sync_file(target)
