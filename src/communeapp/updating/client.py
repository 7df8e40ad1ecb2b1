"""The client of signed updates: python-tuf's workflow over our sources, its state kept so that it lasts.

    client = Client(root, folder, downloads, source, reference)
    client.refresh()                  # roles, rollback, freezing, mix and match: all of TUF's checks
    client.offers()                   # what is signed
    client.fetch(offer, progress)     # a file, copied or fetched, resumed, checked; only then it has its name

Errors are UserError ``update.*`` for what is wrong with an update and EnvironmentProblem ``update.*`` for what
a second try may mend. Nothing of the program or of its data is touched here.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import errno
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from tuf.api import exceptions
from tuf.api.metadata import TargetFile, Targets
from tuf.ngclient import FetcherInterface, Updater, UpdaterConfig

from communeapp import durable, log
from communeapp.core.errors import AppError, EnvironmentProblem, UserError
from communeapp.drives import drive_of, free_bytes
from communeapp.updating.offers import BadOffer, Offer, offer_of
from communeapp.updating.sources import (
    METADATA,
    TARGETS,
    Broken,
    Missing,
    Source,
    TooSlow,
    Unreadable,
)

if TYPE_CHECKING:
    from tuf.api.metadata import DelegatedRole

_LOG = log.get(__name__)

Progress = Callable[[int, int], None]

_SCHEME = "update:"
#: So often a fetch over a line goes on where it ended before it is left to the next time.
_TRIES = 8
#: What an earlier update left is deleted after so many seconds.
_STALE_S = 3600
_SLACK = 16 * 1024 * 1024
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
#: Far above what this project signs, far below what hurts: bytes of each role's file.
CONFIG = UpdaterConfig(
    max_root_rotations=64,
    max_delegations=8,
    root_max_length=128 * 1024,
    timestamp_max_length=16 * 1024,
    snapshot_max_length=64 * 1024,
    targets_max_length=2 * 1024 * 1024,
    prefix_targets_with_hash=False,
)


class _Fetcher(FetcherInterface):
    """Gives python-tuf the bytes of a source, never more than it asked for, and none through the disk."""

    def __init__(self, source: Source) -> None:
        self._source = source

    def _fetch(self, url: str) -> Iterator[bytes]:
        try:
            yield from self._source.blocks(url.removeprefix(_SCHEME))
        except Missing as error:
            # So the library is told that there is no next root.
            raise exceptions.DownloadHTTPError(str(error), 404) from error

    def download_bytes(self, url: str, max_length: int) -> bytes:
        """Give a file of at most so many bytes."""
        found = bytearray()
        for block in self._fetch(url):
            found += block
            if len(found) > max_length:
                raise exceptions.DownloadLengthMismatchError(url)
        return bytes(found)


class _Updater(Updater):
    """The library's workflow with a time of our own, and with state that lasts through a power cut.

    The library keeps its state by a rename alone, and points to the newest root by a link: the first may
    leave empty files after a power cut (its protection against older metadata would be gone unseen), the
    second does not work on FAT, where a portable program lies. The link is needed only by who starts from
    the kept root; we always start from the root that came with the program.
    """

    def __init__(self, root: bytes, folder: Path, source: Source, reference: dt.datetime) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        super().__init__(
            str(folder),
            f"{_SCHEME}{METADATA}",
            fetcher=_Fetcher(source),
            config=CONFIG,
            bootstrap=root,
        )
        self._trusted_set.reference_time = reference

    def _persist_file(self, filename: str, data: bytes) -> None:
        target = Path(filename)
        if target.is_file() and target.read_bytes() == data:
            return
        part = target.with_name(target.name + ".part")
        with part.open("wb") as file:
            file.write(data)
            durable.flush(file)
        durable.place(part, target)

    def _update_root_symlink(self) -> None:
        """Do without the link."""

    def signed_targets(self) -> Iterator[TargetFile]:
        """Give every target that is signed, by the roles that may sign it."""
        top = self._trusted_set.targets
        yield from top.targets.values()
        roles: dict[str, DelegatedRole] = (
            {} if top.delegations is None else dict(top.delegations.roles or {})
        )
        for name in list(roles)[: CONFIG.max_delegations]:
            held = self._load_targets(name, Targets.type)
            for path, info in held.targets.items():
                # Only what the role may sign, and no more trusted role signs otherwise.
                if path not in top.targets and self.get_targetinfo(path) == info:
                    yield info


class Client:
    """Looks into one source of updates. Not for two at once in one folder: the caller holds a lock.

    ``root``: the root that is trusted from the start. ``folder`` keeps what was verified, for good;
    ``downloads`` what is on its way, and may be deleted. ``reference``: the time that dates are judged by.
    """

    def __init__(
        self, root: bytes, folder: Path, downloads: Path, source: Source, reference: dt.datetime
    ) -> None:
        self._folder, self._downloads = folder, downloads
        self._source = source
        self._reference = reference
        with self._told(folder):
            try:
                self._updater = _Updater(root, folder, source, reference)
            except exceptions.RepositoryError as error:
                raise EnvironmentProblem("update.bad_root") from error

    def refresh(self) -> None:
        """Bring the signed metadata up to date, with every check of TUF.

        UserError ``update.nothing_there``, ``update.not_trusted``, ``update.older``, ``update.expired``,
        ``update.damaged``; EnvironmentProblem ``update.unreadable``, ``update.slow``, ``update.no_space``.
        """
        with self._told(self._folder):
            self._updater.refresh()

    def offers(self) -> tuple[Offer, ...]:
        """Give what is signed and what this program can make sense of; refreshed before. Errors as above."""
        found = []
        with self._told(self._folder):
            for info in self._updater.signed_targets():
                try:
                    offer = offer_of(info.path, info.length, info.hashes, info.custom)
                except BadOffer as error:
                    _LOG.warning("an offer is left out: %s", error.args[0])
                    continue
                if offer is not None:
                    found.append(offer)
        return tuple(found)

    def has(self, offer: Offer) -> bool:
        """Say whether the file of an offer lies there: a stick may carry programs of one system alone."""
        return self._source.has(f"{TARGETS}/{offer.path}")

    def is_whole(self, offer: Offer, path: Path) -> bool:
        """Say whether a file that lies here is the one that is signed. OSError."""
        info = self._updater.get_targetinfo(offer.path)
        return info is not None and _is(info, path)

    def fetch(self, offer: Offer, progress: Progress | None = None) -> Path:
        """Have the file of an offer on this PC, whole and checked; gives its path in ``downloads``.

        What an earlier try left is gone on with; a file that is not what was signed is thrown away. Errors
        as :meth:`refresh`; what ``progress`` raises stops it.
        """
        whole = self._downloads / f"{offer.sha256}.whole"
        part = self._downloads / f"{offer.sha256}.part"
        with self._told(self._downloads, offer.bytes):
            info = self._updater.get_targetinfo(offer.path)
            if info is None or info.length != offer.bytes:
                raise UserError("update.changed")
            if info.hashes.get("sha256") != offer.sha256:
                raise UserError("update.changed")
            self._downloads.mkdir(parents=True, exist_ok=True)
            self._sweep(offer.sha256)
            if whole.is_file() and _is(info, whole):
                _tell(progress, offer.bytes, offer.bytes)
                return whole
            self._need_space(part, offer.bytes)
            went_on = part.exists() and part.stat().st_size > 0
            self._fill(offer, part, progress)
            if not _is(info, part):
                part.unlink()
                if went_on:  # what an earlier try left may have been the damaged half
                    self._fill(offer, part, progress)
                if not went_on or not _is(info, part):
                    part.unlink(missing_ok=True)
                    _LOG.warning("a file of an update is not what was signed")
                    raise UserError("update.damaged", name=offer.path.rpartition("/")[2])
            durable.place(part, whole)
        return whole

    # -------------------------------------------------------------- bytes

    def _fill(self, offer: Offer, part: Path, progress: Progress | None) -> None:
        """Copy on where an earlier try ended; a line that is cut is asked again while it brings something."""
        last: Exception | None = None
        for _ in range(_TRIES):
            had = part.stat().st_size if part.exists() else 0
            try:
                self._fill_once(offer, part, progress)
            except (Unreadable, TooSlow) as error:
                last = error
                if not part.exists() or part.stat().st_size <= had:
                    break
            else:
                return
        raise last or Unreadable(offer.path)

    def _fill_once(self, offer: Offer, part: Path, progress: Progress | None) -> None:
        have = part.stat().st_size if part.exists() else 0
        if have > offer.bytes:
            part.unlink()
            have = 0
        _tell(progress, have, offer.bytes)
        if have == offer.bytes:
            return
        with part.open("ab") as file:
            try:
                for block in self._source.blocks(f"{TARGETS}/{offer.path}", have):
                    have += len(block)
                    if have > offer.bytes:
                        raise UserError("update.damaged", name=offer.path.rpartition("/")[2])
                    file.write(block)
                    _tell(progress, have, offer.bytes)
            finally:
                durable.flush(file)
        if have < offer.bytes:
            raise UserError("update.damaged", name=offer.path.rpartition("/")[2])

    def _need_space(self, part: Path, size: int) -> None:
        have = part.stat().st_size if part.exists() else 0
        needed = size - have + _SLACK
        if free_bytes(part.parent) < needed:
            raise no_space(part, needed)

    def _sweep(self, keep: str) -> None:
        """Delete what other fetches left; not what another window may be taking over just now."""
        for one in self._downloads.iterdir():
            if one.suffix in (".part", ".whole") and one.stem != keep:
                with contextlib.suppress(OSError):
                    if abs(time.time() - one.stat().st_mtime) > _STALE_S:
                        one.unlink()

    # -------------------------------------------------------------- telling

    @contextlib.contextmanager
    def _told(self, folder: Path, needed: int = 1_000_000) -> Iterator[None]:
        """Turn what goes wrong into what a person is told."""
        try:
            yield
        except AppError:
            raise
        except exceptions.DownloadHTTPError as error:
            raise self._missing(error) from error
        except exceptions.DownloadLengthMismatchError as error:
            raise UserError("update.too_long") from error
        except exceptions.ExpiredMetadataError as error:
            raise UserError("update.expired", today=f"{self._reference:%d/%m/%Y}") from error
        except exceptions.BadVersionNumberError as error:
            raise UserError("update.replayed") from error
        except (exceptions.RepositoryError, exceptions.DownloadError) as error:
            _LOG.warning("an update is refused: %s", type(error).__name__)
            raise UserError("update.not_trusted") from error
        except (Missing, Broken) as error:
            raise UserError("update.damaged", name=Path(str(error)).name) from error
        except Unreadable as error:
            raise EnvironmentProblem("update.unreadable", place=str(error)) from error
        except TooSlow as error:
            raise EnvironmentProblem("update.slow") from error
        except OSError as error:
            if error.errno in _FULL:
                raise no_space(folder, needed) from error
            raise EnvironmentProblem("update.disk", path=str(folder), detail=error.errno) from error

    def _missing(self, error: exceptions.DownloadHTTPError) -> UserError:
        name = str(error)
        if name.endswith("/timestamp.json"):
            return UserError("update.nothing_there", place=getattr(self._source, "place", ""))
        return UserError("update.damaged", name=name.rpartition("/")[2])


def no_space(path: Path, needed: int) -> EnvironmentProblem:
    """Make the error that names the drive and the room that has to be made."""
    return EnvironmentProblem(
        "update.no_space", drive=drive_of(path), needed_mb=max(1, -(-needed // 1_000_000))
    )


def _is(info: TargetFile, path: Path) -> bool:
    """Compare a file with what was signed: its length and every hash."""
    try:
        with path.open("rb") as file:
            info.verify_length_and_hashes(file)
    except exceptions.LengthOrHashMismatchError:
        return False
    return True


def _tell(progress: Progress | None, done: int, total: int) -> None:
    if progress is not None:
        progress(done, total)
