"""One exchange with a stick, in steps: those on files alone may run beside the database's thread.

    job = sticks.job(place, progress)
    for step in job.steps():
        step.run()            # on the office's thread where step.office, else on any
    report = job.report

First what is for us is taken in, so that what is written afterwards answers it; then our own files that
arrived are deleted; then ours are written, read back, and everything of ours is read once more.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from communeapp import durable, log
from communeapp.core.changes import Changes
from communeapp.core.errors import AppError, EnvironmentProblem, UserError
from communeapp.core.sync.manifest import Manifest
from communeapp.drives import drive_of
from communeapp.services.sync.exchange_types import Imported, PeerKind
from communeapp.services.sync.stick_types import Phase, Progress, Refused, Report, Sent
from communeapp.store.files import need_space
from communeapp.store.files import told as told_here
from communeapp.sync import stick
from communeapp.sync.bundle_writing import Written
from communeapp.sync.read_back import read_back
from communeapp.sync.stick_errors import need_room, told, where
from communeapp.sync.volumes import Volume

if TYPE_CHECKING:
    from communeapp.services.sync.stick import StickService

_LOG = log.get(__name__)
_COPY = 1 << 20
#: So many events are applied in one step.
SLICE = 500


@dataclass(frozen=True)
class Step:
    """A part of an exchange. ``office``: it needs the database, and runs on the office's thread."""

    office: bool
    run: Callable[[], None]


class StickJob:
    """An exchange; use it once. ``read`` and ``write`` say which ways."""

    def __init__(
        self,
        service: StickService,
        volume: Volume,
        progress: Progress | None,
        *,
        read: bool = True,
        write: bool = True,
        kinds: Sequence[PeerKind] = tuple(PeerKind),
        only: Path | None = None,
    ) -> None:
        self._service = service
        self._volume = volume
        self._root = volume.root
        self._only = only or volume.root
        self._tell = progress or (lambda *_: None)
        self._read, self._write, self._kinds = read, write, kinds
        self._folder = service.paths.stick_dir / service.new_id()
        self._found = stick.Contents()
        self._device = 0
        self._single = False
        self._written: list[tuple[PeerKind, Written]] = []
        self._clean: list[stick.StickFile] = []
        self._passing: list[stick.StickFile] = []
        self._request: Path | None = None
        self._sent: list[Sent] = []
        self._received: list[Imported] = []
        self._refused: list[Refused] = []
        self._cleaned: list[str] = []
        self._confirmed = 0
        self._changes = Changes()
        self._problem: AppError | None = None
        self._unsent: AppError | None = None
        self._safe = False

    @property
    def report(self) -> Report:
        """Say what was done so far."""
        return Report(
            volume=self._volume,
            sent=tuple(self._sent),
            received=tuple(self._received),
            refused=tuple(self._refused),
            confirmed=self._confirmed,
            cleaned=tuple(self._cleaned),
            others=self._service.others(self._found),
            problem=self._problem or self._unsent,
            safe=self._safe and self._problem is None,
            changes=self._changes,
        )

    def steps(self) -> Iterator[Step]:
        """Give one step after the other; each is to be run before the next is asked for.

        Problems with the stick are told in the report. Whatever ``progress`` raises comes out of the
        step; close the iterator then.
        """
        try:
            yield self._on_files(self._look)
            if self._read and self._problem is None:
                yield from self._reading()
            if self._write and self._problem is None:
                yield from self._writing()
            if self._problem is None:
                yield self._on_files(self._settle)
            yield self._in_office(self._record)
        finally:
            shutil.rmtree(self._folder, ignore_errors=True)

    def _on_files(self, work: Callable[[], None]) -> Step:
        return Step(False, lambda: self._guarded(work))

    def _in_office(self, work: Callable[[], None]) -> Step:
        return Step(True, lambda: self._guarded(work))

    def _guarded(self, work: Callable[[], None]) -> None:
        try:
            work()
        except AppError as error:
            self._stop(error)
        except OSError as error:
            self._stop(told(error, self._root))

    def _stop(self, problem: AppError) -> None:
        if self._problem is None:
            _LOG.warning("an exchange by stick stopped: %s", problem.code)
            self._problem = problem

    # -------------------------------------------------------------- looking

    def _look(self) -> None:
        self._tell(Phase.LOOK, 0, 1)
        self._device = self._root.stat().st_dev
        self._found = stick.contents(self._only)
        self._single = self._only.is_file()
        self._tell(Phase.LOOK, 1, 1)

    # -------------------------------------------------------------- reading

    def _reading(self) -> Iterator[Step]:
        fresh: list[stick.StickFile] = []
        if self._single:  # whoever names a file is told why it cannot be taken in
            fresh.extend(self._found.files)
        else:
            yield self._in_office(lambda: fresh.extend(self._service.to_read(self._found)))
        yield self._in_office(self._renew)
        done, total = 0, sum(one.size for one in fresh)
        for one in fresh:
            local = self._folder / f"{one.id}.cabundle"
            yield self._on_files(partial(self._fetch, one, local, done, total))
            if self._problem is not None:
                break
            done += one.size
            if local.exists():
                yield self._in_office(partial(self._take, one, local, done - one.size, total))
        if self._single and not self._found.files:
            self._refused += (
                Refused(one.path, UserError(one.code)) for one in self._found.unusable
            )
        left = [1]
        while self._received and left[-1]:
            yield self._in_office(partial(self._apply, left))
        yield self._in_office(self._confirm)

    def _renew(self) -> None:
        if not self._single:
            self._changes |= self._service.renew(stick.folders_of(self._only))

    def _fetch(self, one: stick.StickFile, local: Path, done: int, total: int) -> None:
        """Copy a bundle to this PC: a stick that is pulled out must not end a transaction."""
        self._tell(Phase.FETCH, done, total)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            need_space(self._folder, one.size)
        except OSError as error:
            raise told_here(error, self._folder, one.size) from error
        copied = 0
        with one.path.open("rb") as source, local.open("xb") as out:
            while data := source.read(_COPY):
                try:
                    out.write(data)
                except OSError as error:
                    raise told_here(error, self._folder, one.size) from error
                copied += len(data)
                self._tell(Phase.FETCH, done + min(copied, one.size), total)

    def _take(self, one: stick.StickFile, local: Path, done: int, total: int) -> None:
        try:
            taken = self._service.engine.read(
                local, partial(self._tell_more, Phase.READ, done, total)
            )
        except UserError as error:
            # One that cannot be taken in does not hold up the others.
            self._refused.append(Refused(one.path, error))
            local.unlink(missing_ok=True)
            return
        self._tell(Phase.READ, done + one.size, total)
        self._received.append(taken)
        self._changes |= taken.changes
        self._service.keep_for_colleagues(one.manifest, local)

    def _apply(self, left: list[int]) -> None:
        before = left[-1]
        left.append(0)  # an error ends it; the rest is applied at the next start
        self._changes |= self._service.engine.finish_projections(SLICE)
        now = self._service.engine.applying.waiting()
        if len(left) == 2 or now < before:
            left.append(now)

    def _confirm(self) -> None:
        self._confirmed = self._service.confirm()

    # -------------------------------------------------------------- writing

    def _writing(self) -> Iterator[Step]:
        yield self._in_office(lambda: self._clean.extend(self._service.to_clean(self._found)))
        yield self._on_files(self._delete)
        for kind in self._kinds:
            yield self._in_office(partial(self._make, kind))
            if self._problem is not None:
                return
        yield self._in_office(
            lambda: self._passing.extend(self._service.to_pass_on(self._found, self._kinds))
        )
        if self._written:
            yield self._in_office(self._ask)
        yield self._on_files(self._put)
        if self._problem is None:
            yield self._on_files(self._check)

    def _delete(self) -> None:
        for number, one in enumerate(self._clean):
            self._tell(Phase.CLEAN, number, len(self._clean))
            try:
                gone = stick.remove(one, self._service.key)
            except OSError as error:
                if told(error, self._root).code == "stick.read_only":
                    return  # what cannot be deleted is no harm
                raise
            if gone:
                self._cleaned.append(one.path.name)
        gone_names = set(self._cleaned)
        self._found = stick.Contents(
            tuple(one for one in self._found.files if one.path.name not in gone_names),
            self._found.unusable,
            self._found.parts,
        )

    def _make(self, kind: PeerKind) -> None:
        self._tell(Phase.WRITE, 0, 1)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            made = self._service.make(kind, self._folder)
        except OSError as error:
            raise told_here(error, self._folder) from error
        except UserError as error:
            # No certificate for the hub is no reason not to write to colleagues.
            self._unsent = self._unsent or error
            return
        self._written += ((kind, one) for one in made)
        self._tell(Phase.WRITE, 1, 1)

    def _ask(self) -> None:
        try:
            self._request = self._service.ask_to_renew(self._folder)
        except UserError as error:  # what cannot be asked for today must not keep data from going
            _LOG.warning("no request to renew: %s", error.code)

    def _put(self) -> None:
        self._see_it_is_there()
        ours = {_content(one.manifest): one for one in self._found.by(self._service.key)}
        todo: list[tuple[PeerKind, Written]] = []
        for kind, one in self._written:
            there = ours.get(_content(one.manifest))
            if there is not None and stick.is_whole(there):
                size, sha256 = read_back(there.path)
                self._keep(stick.Put(there.path, size, sha256), kind, there.peeked, already=True)
            else:
                todo.append((kind, one))
        needed = sum(one.size for _, one in todo)
        done = 0
        if todo and self._volume.read_only:
            raise EnvironmentProblem("stick.read_only", drive=drive_of(self._root))
        if todo:
            need_room(self._root, needed)
        for kind, one in todo:
            tell = partial(self._tell_more, Phase.PUT, done, 2 * needed)
            put = stick.put(one.path, self._root, self._service.device, tell)
            self._keep(put, kind, stick.Peeked(one.id, one.manifest, one.size))
            done += 2 * one.size
        if self._request is not None and not self._volume.read_only:
            stick.put_own(self._request, self._root, self._service.device)
        self._pass_on()

    def _keep(
        self, put: stick.Put, kind: PeerKind | None, peeked: stick.Peeked, *, already: bool = False
    ) -> None:
        one = peeked.manifest
        self._sent.append(
            Sent(
                put.path, peeked.id, kind, one.events, one.blobs, put.size, put.sha256, one, already
            )
        )

    def _tell_more(self, phase: Phase, done: int, total: int, count: int) -> None:
        self._tell(phase, min(done + count, total), total)

    def _pass_on(self) -> None:
        """Put a hub's bundles for colleagues beside ours, as long as there is room for them."""
        there = {one.id for one in self._found.files}
        for one in self._passing:
            if one.id in there or self._volume.read_only:
                continue
            try:
                put = stick.put(one.path, self._root, self._service.device)
            except EnvironmentProblem as error:
                if error.code == "stick.full":
                    return
                raise
            except UserError:  # damaged here since it came; the hub writes it anew
                one.path.unlink(missing_ok=True)
                continue
            self._keep(put, None, one.peeked)

    def _check(self) -> None:
        """Read everything of ours once more: a later file may have gone over an earlier one."""
        names = {one.bundle for one in self._sent}
        files = [
            one
            for one in stick.contents(self._root).files
            if one.id in names or one.manifest.signer.key == self._service.key
        ]
        done, total = 0, sum(one.size for one in files)
        for one in files:
            self._tell(Phase.CHECK, done, total)
            if not stick.is_whole(one, partial(self._tell_more, Phase.CHECK, done, total)):
                raise EnvironmentProblem("stick.wrong_content", **where(self._root, one.size))
            done += one.size
            self._tell(Phase.CHECK, done, total)
        if names - {one.id for one in files}:
            raise EnvironmentProblem("stick.wrong_content", **where(self._root, total))
        stick.remove_parts(self._found, self._service.device)

    def _settle(self) -> None:
        durable.sync_drive(self._root)
        self._see_it_is_there()
        self._safe = True

    def _see_it_is_there(self) -> None:
        if self._root.stat().st_dev != self._device:  # pulled out; the folder below it answers
            raise EnvironmentProblem("stick.gone", drive=str(self._root))

    # -------------------------------------------------------------- what is remembered

    def _record(self) -> None:
        self._service.record(self._volume, self._sent, self._cleaned, done=self._problem is None)


def _content(one: Manifest) -> tuple[object, ...]:
    """Tell two bundles apart by what they say, not by when they were written."""
    return (
        one.recipients, one.reply, one.scopes, tuple(sorted(one.have.items())), one.ranges, one.plain,
        one.piece, one.pieces,
    )  # fmt: skip
