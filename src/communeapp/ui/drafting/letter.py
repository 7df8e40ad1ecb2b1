"""The open letter: its facts, its document, and its way to the database thread and back.

The page says what stands on the screen (``snapshot``); this says when and how it is stored.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from communeapp.core.changes import Changes
from communeapp.core.documents import Document, FactSheet, Status
from communeapp.core.errors import AppError, Bug, UserError
from communeapp.services.drafts import DraftRecord, DraftsService, ReviewRecord
from communeapp.ui.bridge.tasks import Tasks
from communeapp.ui.drafting.autosave import Autosave, SaveState

Snapshot = Callable[[], tuple[FactSheet, Document]]


@dataclass
class Place:
    """Where the draft lies.

    Read and written on the database thread only, so that saves handed over one after the other each
    find the version the one before has kept.
    """

    draft_id: str = ""
    base: str = ""


class Letter(QObject):
    """One draft being edited.

    Signals: ``stored(str)`` with the id when a new draft got its place; ``save_state(SaveState)``;
    ``set_beside(bool)`` when another PC's text had come in between and this one was kept beside it,
    False where both turned out to say the same;
    ``reviewed(ReviewRecord)``; ``review_refused(UserError)``; ``gone()`` when it was put away
    elsewhere; ``save_failed(AppError)`` when the disk would not take it (it is tried again).
    """

    stored = Signal(str)
    save_state = Signal(object)
    set_beside = Signal(bool)
    reviewed = Signal(object)
    review_refused = Signal(object)
    gone = Signal()
    save_failed = Signal(object)

    def __init__(
        self,
        tasks: Tasks,
        drafts: Callable[[], DraftsService],
        snapshot: Snapshot,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._drafts = drafts
        self._snapshot = snapshot
        self.place = Place()
        self.draft_id = ""
        self.review: ReviewRecord | None = None
        self.autosave = Autosave(self._save, self)
        self.autosave.state_changed.connect(self.save_state)

    # -- which draft ----------------------------------------------------------------------------

    def begin(self) -> None:
        """Start a new letter; it gets its place in the database with the first save."""
        self.place = Place()
        self.draft_id = ""
        self.review = None
        self.autosave.start_over()

    def take(self, record: DraftRecord) -> None:
        """Go on with a stored draft."""
        self.place = Place(record.id, record.base)
        self.draft_id = record.id
        self.review = record.review
        self.autosave.start_over()

    @property
    def is_reviewed(self) -> bool:
        """Say whether a person has confirmed what stands there."""
        return self.review is not None

    def touch(self) -> None:
        """Something was changed by a person: a review no longer holds."""
        self.review = None
        self.autosave.touch()

    def flush(self, *, version: bool = False, then: Callable[[], None] | None = None) -> None:
        """Hand over what is unsaved now, with a version where asked."""
        self.autosave.flush(version=version, then=then)

    # -- saving ---------------------------------------------------------------------------------

    def _plain_snapshot(self) -> tuple[FactSheet, Document]:
        facts, document = self._snapshot()
        return facts, replace(document, status=Status.DRAFT)

    def _save(self, keep: bool) -> None:
        facts, document = self._plain_snapshot()
        drafts, place = self._drafts(), self.place

        def work() -> tuple[str, Changes]:
            if not place.draft_id:
                record = drafts.create(facts, document)
                place.draft_id, place.base = record.id, record.base
                return record.id, Changes.of("draft", record.id)
            changes = drafts.save(place.draft_id, facts, document, place.base)
            if keep:
                kept = drafts.keep_version(place.draft_id)
                place.base = kept.base
                changes = changes | kept
            return place.draft_id, changes

        def done(answer: tuple[str, Changes]) -> None:
            if place is not self.place:
                return
            if answer[0] != self.draft_id:
                self.draft_id = answer[0]
                self.stored.emit(answer[0])
            self.autosave.saved()

        def refused(error: BaseException) -> bool:
            if place is not self.place:
                return False
            if isinstance(error, UserError) and error.code == "drafts.changed_elsewhere":
                self.autosave.conflict()
                # What was typed since the save began is kept too.
                self._keep_beside(*self._plain_snapshot())
                return True
            if isinstance(error, UserError) and error.code in ("drafts.unknown", "drafts.in_trash"):
                self.autosave.conflict()
                self.gone.emit()
                return True
            if isinstance(error, UserError) and error.code == "secrecy.text_refused":
                self.autosave.withheld()
                self.save_failed.emit(error)
                return True
            self.autosave.failed()
            if isinstance(error, AppError) and not isinstance(error, Bug):
                self.save_failed.emit(error)
                return True
            return False

        self._tasks.change(work, done, refused, owner=self, initiator=self)

    def _keep_beside(self, facts: FactSheet, document: Document) -> None:
        """Keep what was to be saved as a text of its own, beside the one that came from elsewhere."""
        drafts, place = self._drafts(), self.place

        def work() -> tuple[Changes, DraftRecord]:
            changes = drafts.keep_beside(place.draft_id, facts, document, place.base)
            record = drafts.load(place.draft_id)
            place.base = record.base
            return changes, record

        def done(answer: tuple[Changes, DraftRecord]) -> None:
            if place is not self.place:
                return
            late = self._plain_snapshot() != (facts, document)
            self.take(answer[1])
            if late:  # typed while it was being kept
                self.touch()
            self.set_beside.emit(answer[1].texts > 1)

        def refused(error: BaseException) -> bool:
            gone = isinstance(error, UserError) and error.code in (
                "drafts.unknown",
                "drafts.in_trash",
            )
            if gone and place is self.place:
                self.gone.emit()
            return gone

        self._tasks.change(work, done, refused, owner=self, initiator=self)

    # -- review ---------------------------------------------------------------------------------

    def confirm(self, person_id: str, pin: str) -> None:
        """Record a review of exactly what is stored; everything unsaved is stored first."""

        def ask() -> None:
            drafts, place = self._drafts(), self.place

            def work() -> tuple[ReviewRecord, str, Changes]:
                record = drafts.review(place.draft_id, person_id, pin)
                place.base = drafts.load(place.draft_id).base
                return record, place.draft_id, Changes.of("draft", place.draft_id)

            def done(answer: tuple[ReviewRecord, str, Changes]) -> None:
                # Typing between the question and the answer: the service has ended the review too.
                if place is self.place and self.autosave.state is SaveState.CLEAN:
                    self.review = answer[0]
                    self.reviewed.emit(answer[0])

            def refused(error: BaseException) -> bool:
                if isinstance(error, UserError):
                    self.review_refused.emit(error)
                    return True
                return False

            self._tasks.change(work, done, refused, owner=self, initiator=self)

        self.flush(version=True, then=ask)
