"""Training on several PCs: events of learning, exams, classes, works, questions and certificates.

Most of these tables follow from each event by itself. Attempts at exams and certificates do not: there, the
rows of one subject are made anew from all of its events in the order of replay, so that the order in which
bundles come makes no difference. Services are asked for when an event comes, not before: some are slow to load.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from communeapp.core.changes import Changes
from communeapp.core.events import Event
from communeapp.core.sync.applying import BadRecord, Opened, file_hash
from communeapp.core.training.attempt import EVENTS, AttemptRecord
from communeapp.core.training.attempt import apply as follow
from communeapp.services.training.certificate_events import ISSUED, NOTED, REVOKED, enter
from communeapp.store.credentials import CredentialRows
from communeapp.store.exams import ExamRows
from communeapp.store.final_works import WorkRows
from communeapp.store.originals import Originals

if TYPE_CHECKING:
    from communeapp.services.office import Office

_CERTIFICATE_EVENTS = (ISSUED, REVOKED, NOTED)


def _all(table: str, keys: str) -> str:
    return f"SELECT * FROM {table} ORDER BY {keys}"  # noqa: S608 - names of our own


class LearningApplier:
    """Answers with the cards they make, and lessons."""

    def __init__(self, office: Office) -> None:
        self._office = office

    def apply(self, event: Event) -> Changes:
        """See :class:`communeapp.core.sync.applying.Applier`."""
        return self._office.learning.apply(event)

    def rebuild(self) -> object:
        """Make the tables anew."""
        return self._office.learning.rebuild()

    def merged(self) -> Mapping[str, str]:
        """Name what is the same on every PC; goals and mistakes stay on theirs."""
        return {
            "learn_answer": _all("learn_answer", "id"),
            "learn_card": _all("learn_card", "person, course, question"),
            "learn_lesson": _all("learn_lesson", "person, course, lesson"),
        }


class ExamApplier:
    """Attempts at exams: made anew from all that is known of one."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._events = office.events
        self._rows = ExamRows(office.store)

    def apply(self, event: Event) -> Changes:
        """See :class:`communeapp.core.sync.applying.Applier`."""
        if event.type not in EVENTS:
            return Changes()
        attempt = event.body.get("attempt")
        if not isinstance(attempt, str):
            msg = "attempt"
            raise BadRecord(msg)
        record: AttemptRecord | None = None
        for one in self._events.of_subject(attempt):
            if one.type in EVENTS:
                record = follow(record, one.type, one.body, one.hlc, one.dev)
        if record is None:
            return Changes()
        known = self._rows.get(attempt)
        used = record.used_ms if known is None else max(known.used_ms, record.used_ms)
        self._rows.put(replace(record, used_ms=used))
        return Changes.of("exam", record.exam, record.id)

    def rebuild(self) -> object:
        """Make the tables anew."""
        self._office.exams.rebuild()
        return None

    def merged(self) -> Mapping[str, str]:
        """Name what is the same on every PC: not the paper, nor the time used since the last event."""
        attempt = (
            "id, exam, title, course, version, person, name, questions, limit_ms, pass_percent, "
            "started_ms, began, device, supervised, counts, state, interruptions, finished_ms, "
            "by_time, share, passed"
        )
        return {
            "exam_attempt": f"SELECT {attempt} FROM exam_attempt ORDER BY id",  # noqa: S608
            "exam_answer": _all("exam_answer", "attempt, place"),
        }


class ClassApplier:
    """Classes with sessions, members, attendance and records."""

    def __init__(self, office: Office) -> None:
        self._office = office

    def apply(self, event: Event) -> Changes:
        """See :class:`communeapp.core.sync.applying.Applier`."""
        return self._office.classes.apply(event)

    def rebuild(self) -> object:
        """Make the tables anew."""
        return self._office.classes.rebuild()

    def merged(self) -> Mapping[str, str]:
        """Name what is the same on every PC."""
        return {
            "cohort": _all("cohort", "id"),
            "cohort_session": _all("cohort_session", "id"),
            "cohort_member": _all("cohort_member", "id"),
            "attendance": _all("attendance", "session, member"),
            "member_record": _all("member_record", "member, kind, what"),
        }


class WorkApplier:
    """Final works. The file that was handed in goes to the other PCs of the office, not to a hub."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._rows = WorkRows(office.store)
        self._files = Originals(office.paths.works_dir)
        self._blobs = office.blobs

    def apply(self, event: Event) -> Changes:
        """See :class:`communeapp.core.sync.applying.Applier`."""
        changes = self._office.works.apply(event)
        for sha256 in self.blobs_of(event):
            self._take(sha256, event)
        return changes

    def _take(self, sha256: str, event: Event) -> None:
        if self._files.missing([sha256]):
            if not self._blobs.has(sha256):
                self._blobs.want(sha256, event.id)
                return
            path = self._blobs.path(sha256)
            self._files.stage(path, sha256, path.stat().st_size)
            self._files.place([sha256])
            self._files.settle([sha256])
        if self._blobs.has(sha256):
            self._blobs.drop(sha256)

    def rebuild(self) -> object:
        """Make the tables anew."""
        return self._office.works.rebuild()

    def blobs_of(self, event: Event) -> Sequence[str]:
        """See :class:`communeapp.core.sync.applying.BlobSource`."""
        if event.type != "work.handed_in":
            return ()
        return (file_hash(event.body.get("sha256")),)

    def open(self, sha256: str) -> Opened | None:
        """See :class:`communeapp.core.sync.applying.BlobSource`."""
        path = self._files.path(sha256)
        return (path.stat().st_size, lambda: path.open("rb")) if path.is_file() else None

    def has(self, sha256: str) -> bool:
        """See :class:`communeapp.core.sync.applying.BlobSource`."""
        return not self._files.missing([sha256])

    def merged(self) -> Mapping[str, str]:
        """Name what is the same on every PC."""
        return {
            "final_work": _all("final_work", "id"),
            "work_step": _all("work_step", "work, kind"),
        }


class AskingApplier:
    """Questions to the trainer and their answers."""

    def __init__(self, office: Office) -> None:
        self._office = office

    def apply(self, event: Event) -> Changes:
        """See :class:`communeapp.core.sync.applying.Applier`."""
        return self._office.asking.apply(event)

    def rebuild(self) -> object:
        """Make the tables anew."""
        return self._office.asking.rebuild()

    def merged(self) -> Mapping[str, str]:
        """Name what is the same on every PC: drafts and what was read stay on theirs."""
        return {
            "lesson_question": "SELECT * FROM lesson_question WHERE state = 'sent' ORDER BY id",
            "lesson_answer": _all("lesson_answer", "question"),
        }


class CertificateApplier:
    """Certificates of training: made anew from all that is known of one."""

    def __init__(self, office: Office) -> None:
        self._store = office.store
        self._events = office.events
        self._rows = CredentialRows(office.store)

    def apply(self, event: Event) -> Changes:
        """See :class:`communeapp.core.sync.applying.Applier`."""
        if event.type not in _CERTIFICATE_EVENTS:
            return Changes()
        certificate = event.body.get("certificate")
        if not isinstance(certificate, str):
            msg = "certificate"
            raise BadRecord(msg)
        self._make(certificate)
        return Changes.of("certificate", certificate)

    def _make(self, certificate: str) -> None:
        self._store.write("DELETE FROM certificate WHERE id = ?", [certificate])
        told = self._events.of_subject(certificate)
        # First that it was given, whoever's clock was behind; of two givers the later one.
        for type_ in _CERTIFICATE_EVENTS:
            for one in told:
                if one.type == type_:
                    enter(self._rows, one)

    def rebuild(self) -> object:
        """Make the tables anew."""
        self._store.write("DELETE FROM certificate")
        for event in self._events.all(ISSUED):
            self._make(str(event.body["certificate"]))
        return None

    def merged(self) -> Mapping[str, str]:
        """Name what is the same on every PC."""
        return {"certificate": _all("certificate", "id")}
