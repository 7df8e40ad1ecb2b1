"""Taking files in: read beside the window, a few at a time, and stored in batches on the database thread."""

from __future__ import annotations

import gc
import threading
from collections import deque
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from communeapp.core.changes import Changes
from communeapp.core.errors import AppError, EnvironmentProblem, UserError
from communeapp.core.incoming.header import Header
from communeapp.services.classifying import Classified
from communeapp.services.incoming import IncomingRecord
from communeapp.services.reading import SecretDocument
from communeapp.ui.context import UiContext
from communeapp.ui.incoming.gathering import gather
from communeapp.ui.incoming.queue_model import Entry, QueueModel, State
from communeapp.ui.incoming.words import what_to_check

BATCH = 100  # files that are stored at once; with more, the database thread is held up too long
GATHER_MS = 400  # how long a read file waits for others to be stored with
TELL_MS = 60  # of many changes in a row the screen hears once
AHEAD = 4 * BATCH  # read, not yet stored: beyond this reading waits, or memory would grow

_Stored = tuple[Sequence[IncomingRecord], Sequence[IncomingRecord | SecretDocument], Changes]


def intake_of(context: UiContext) -> Intake:
    """Give the one queue of the window; it outlives screens that are made anew."""
    return context.shared(Intake, lambda: Intake(context))


class Intake(QObject):
    """The queue of files on their way in. Each ends as done or with its reason; none stops the others.

    Signals: ``changed()`` when there is something else to show; ``stored(list)`` with the ids of new documents;
    ``finished()`` when the last file is through; ``refused(Entry)`` for a document marked as secret.
    """

    changed = Signal()
    stored = Signal(list)
    finished = Signal()
    refused = Signal(object)
    _progressed = Signal(int, int, int)

    def __init__(self, context: UiContext) -> None:
        super().__init__(context.tasks)
        self.context = context
        self.model = QueueModel()
        self._waiting: deque[Entry] = deque()
        self._stops: dict[int, threading.Event] = {}
        self._read: list[tuple[Entry, Classified]] = []
        self._broken: list[tuple[Entry, AppError]] = []
        self._saving = 0
        self._gathering = 0
        self._closed = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(GATHER_MS)
        self._timer.timeout.connect(self._store)
        self._progressed.connect(self._on_progress, Qt.ConnectionType.QueuedConnection)
        self._telling = QTimer(self)
        self._telling.setSingleShot(True)
        self._telling.setInterval(TELL_MS)
        self._telling.timeout.connect(self.changed)
        self.model.counted.connect(self._tell)
        context.session.changed.connect(self._on_session)

    # --- what the screen asks for -----------------------------------------------------------------

    def add(self, chosen: Iterable[Path]) -> None:
        """Take in files and folders; a folder with all files below it."""
        paths = tuple(chosen)
        self._gathering += 1
        self.changed.emit()
        self.context.tasks.outside(
            partial(gather, paths), self._on_gathered, self._on_not_gathered, owner=self
        )

    def add_cleared(self, entry: Entry, clearance: str) -> None:
        """Read a refused file again, now that a named person answers for it."""
        entry.clearance = clearance
        self._again(entry)

    def retry(self, entry: Entry) -> None:
        """Try a file once more that ended without being kept."""
        if entry.state in (State.FAILED, State.CANCELLED):
            self._again(entry)

    @Slot()
    def _tell(self) -> None:
        if not self._telling.isActive() and not self._closed:
            self._telling.start()

    def cancel(self, entry: Entry) -> None:
        """Do not take in this file; one that is being read is let go at once."""
        if entry.state is State.WAITING:
            self._waiting.remove(entry)
            self.model.change(entry, State.CANCELLED)
            self._look_for_end()
        elif entry.key in self._stops:
            self._stops[entry.key].set()

    def cancel_all(self) -> None:
        """Stop; what has been read is still stored."""
        waiting, self._waiting = self._waiting, deque()
        for entry in waiting:
            self.model.change(entry, State.CANCELLED)
        for stop in self._stops.values():
            stop.set()
        self._look_for_end()

    @property
    def busy(self) -> bool:
        """Say whether files are still on their way."""
        return bool(self._gathering or self.model.open)

    @property
    def gathering(self) -> bool:
        """Say whether folders are still being looked through."""
        return self._gathering > 0

    def close(self) -> None:
        """The program ends: stop reading, store what was read."""
        self.cancel_all()
        self._timer.stop()
        self._telling.stop()
        while self._read or self._broken:
            self._store()
        self._closed = True
        gc.unfreeze()

    # --- reading ---------------------------------------------------------------------------------------

    def _on_gathered(self, paths: tuple[Path, ...]) -> None:
        self._gathering -= 1
        # Thousands of files make Python look for garbage; as it goes through all that the window
        # holds, which takes long, everything stands still. What is there now is left out of that.
        gc.freeze()
        self._waiting += self.model.add(paths)
        self.changed.emit()
        self._fill()

    def _on_not_gathered(self, _error: BaseException) -> bool:
        self._gathering -= 1
        self.changed.emit()
        return False

    def _again(self, entry: Entry) -> None:
        self.model.change(entry, State.WAITING)
        self._waiting.append(entry)
        self._fill()

    def _fill(self) -> None:
        """Read as many files at a time as the machine bears, and not far ahead of the storing."""
        tasks = self.context.tasks
        while (
            self._waiting
            and not self._closed
            and len(self._stops) < tasks.readers
            and len(self._read) + self._saving < AHEAD
        ):
            self._begin(self._waiting.popleft())

    def _begin(self, entry: Entry) -> None:
        stop = threading.Event()
        self._stops[entry.key] = stop
        self.model.change(entry, State.READING)
        classifying, incoming = self.context.wiring.classifying, self.context.office.incoming

        def progress(done: int, total: int) -> None:
            self._progressed.emit(entry.key, done, total)

        def work() -> Classified | str:
            if not entry.clearance and not entry.fresh:
                # A file that lies in the scanner's folder since yesterday is not read once more.
                known = incoming.kept_hash(entry.path)
                if known is not None:
                    return known
            classified = classifying.classify(
                entry.path, cleared=entry.clearance, progress=progress, cancelled=stop.is_set
            )
            incoming.stage(classified)
            return classified

        self.context.tasks.read(
            work, partial(self._on_read, entry), partial(self._on_unread, entry), owner=self
        )

    @Slot(int, int, int)
    def _on_progress(self, key: int, done: int, total: int) -> None:
        entry = self.model.entry(key)
        if entry is not None and entry.state is State.READING:
            entry.page, entry.pages = done, total
            self.model.touched(entry)

    def _look_up(self, entry: Entry, sha256: str) -> None:
        """Find the document of a file that is kept; where there is none any more, read it after all."""
        incoming = self.context.office.incoming

        def done(found: tuple[IncomingRecord, ...]) -> None:
            same = [one for one in found if one.sha256 == sha256 and not one.trashed]
            if not same:
                entry.fresh = True
                self._again(entry)
                return
            entry.doc_id = same[0].id
            self.model.change(entry, State.KNOWN)
            self._fill()
            self._look_for_end()

        def failed(error: BaseException) -> bool:
            return self._on_unread(entry, error)

        self.context.tasks.query(
            lambda: incoming.duplicates(Header(), sha256), done, failed, owner=self
        )

    def _on_read(self, entry: Entry, classified: Classified | str) -> None:
        self._stops.pop(entry.key, None)
        if isinstance(classified, str):
            self._look_up(entry, classified)
            return
        self.model.change(entry, State.SAVING)
        self._read.append((entry, classified))
        self._store_soon()
        self._fill()

    def _on_unread(self, entry: Entry, error: BaseException) -> bool:
        self._stops.pop(entry.key, None)
        known = isinstance(error, AppError)
        if isinstance(error, SecretDocument):
            self._refuse(entry, error)
        elif isinstance(error, UserError) and error.code == "reading.cancelled":
            self.model.change(entry, State.CANCELLED)
        elif isinstance(error, UserError) and error.code != "reading.gone":
            self.model.change(entry, State.SAVING)
            self._broken.append((entry, error))
            self._store_soon()
        elif isinstance(error, AppError):
            told = self.context.told(error)
            self.model.change(entry, State.FAILED, told.message, told.hint)
        else:
            self.model.change(entry, State.FAILED, self.tr("Something went wrong in the program."))
        self._fill()
        self._look_for_end()
        return known

    def _refuse(self, entry: Entry, error: SecretDocument) -> None:
        told = self.context.told(error)
        entry.level, entry.where = error.level, error.where
        self.model.change(entry, State.SECRET, told.message, told.hint)
        self.refused.emit(entry)

    # --- storing ---------------------------------------------------------------------------------------

    def _store_soon(self) -> None:
        if len(self._read) + len(self._broken) >= BATCH:
            self._store()
        elif not self._timer.isActive():
            self._timer.start()

    @Slot()
    def _store(self) -> None:
        """Hand a batch to the database thread; while the screen is locked it waits for a person."""
        if self.context.session.locked and not self._closed:
            return
        self._timer.stop()
        read, self._read = self._read[:BATCH], self._read[BATCH:]
        broken, self._broken = self._broken[:BATCH], self._broken[BATCH:]
        if not read and not broken:
            return
        self._saving += len(read) + len(broken)
        office = self.context.office

        def keep_broken(entry: Entry, error: AppError) -> IncomingRecord | SecretDocument:
            try:
                return office.incoming.receive_broken(entry.path, error.code, error.values)
            except SecretDocument as secret:  # its name says so: nothing is kept of it either
                return secret

        def work() -> _Stored:
            kept = office.incoming.receive_many([one for _, one in read])
            bad = [keep_broken(entry, error) for entry, error in broken]
            return kept, bad, Changes.of("incoming")

        self.context.tasks.change(
            work,
            partial(self._on_stored, read, broken),
            partial(self._on_not_stored, read, broken),
            owner=self,
        )

    def _on_stored(
        self,
        read: list[tuple[Entry, Classified]],
        broken: list[tuple[Entry, AppError]],
        answer: _Stored,
    ) -> None:
        kept, bad, _ = answer
        self._saving -= len(read) + len(broken)
        new = []
        for (entry, classified), record in zip(read, kept, strict=True):
            entry.doc_id = record.id
            if record.duplicate_of == record.id:
                self.model.change(entry, State.KNOWN)
                continue
            new.append(record.id)
            reason = what_to_check(classified.header, abstained=classified.field.abstained)
            self.model.change(entry, State.TO_CHECK if reason else State.DONE, reason)
        for (entry, error), outcome in zip(broken, bad, strict=True):
            if isinstance(outcome, SecretDocument):
                self._refuse(entry, outcome)
                continue
            entry.doc_id = outcome.id
            if outcome.duplicate_of == outcome.id:
                self.model.change(entry, State.KNOWN)
                continue
            told = self.context.told(error)
            new.append(outcome.id)
            self.model.change(entry, State.BROKEN, told.message, told.hint)
        self.stored.emit(new)
        if self._read or self._broken:
            self._store_soon()
        self._fill()
        self._look_for_end()

    def _on_not_stored(
        self,
        read: list[tuple[Entry, Classified]],
        broken: list[tuple[Entry, AppError]],
        error: BaseException,
    ) -> bool:
        """Nothing of the batch was kept: a full disk, or somebody who may not. Each file says so."""
        self._saving -= len(read) + len(broken)
        entries = [one for one, _ in read] + [one for one, _ in broken]
        told = self.context.told(error) if isinstance(error, AppError) else None
        for entry in entries:
            if told is None:
                self.model.change(
                    entry, State.FAILED, self.tr("Something went wrong in the program.")
                )
            else:
                self.model.change(entry, State.FAILED, told.message, told.hint)
        if isinstance(error, EnvironmentProblem):
            self.cancel_all()  # the next batch would fare no better
        else:
            self._fill()
        self._look_for_end()
        return told is not None

    @Slot()
    def _on_session(self) -> None:
        if not self.context.session.locked and (self._read or self._broken):
            self._store_soon()

    def _look_for_end(self) -> None:
        if not self.busy and self.model.entries:
            gc.unfreeze()
            self.changed.emit()
            self.finished.emit()
