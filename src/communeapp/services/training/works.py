"""Final works: handing in, marking, giving back. The files lie byte for byte under their hash."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from communeapp import log
from communeapp.clock import civil_date
from communeapp.core.changes import Changes
from communeapp.core.errors import AppError, UserError
from communeapp.core.events import Event, Scope
from communeapp.core.people import Action
from communeapp.core.training.classes import MAX_NOTE, Cohort, Member, line
from communeapp.core.training.rubric import (
    Criterion,
    Mark,
    Rubric,
    checked_mark,
    mark_to_json,
    passed,
    rubric_to_json,
)
from communeapp.core.training.works import (
    MAX_BYTES,
    SUFFIXES,
    Staged,
    Work,
    WorkState,
    safe_file_name,
)
from communeapp.services.training import marking_sheets
from communeapp.services.training.classes import ClassesService, Table
from communeapp.services.training.marking_sheets import MarkProblem, MarksPreview
from communeapp.services.training.standing import last_works
from communeapp.services.training.work_files import WorkFiles
from communeapp.store.final_works import WorkRows

__all__ = [
    "MAX_BYTES", "SUFFIXES", "Criterion", "Mark", "MarkProblem", "MarksPreview", "Rubric", "Staged",
    "Work", "WorkState", "WorksService",
]  # fmt: skip

_LOG = log.get(__name__)

#: So often may one member hand in for one class.
MAX_ATTEMPTS = 20


class WorksService:
    """Keeps final works. Database thread, but for :meth:`stage`.

    ``gate`` looks for marks of secrecy in a file before it is taken (the wiring sets it).
    """

    def __init__(self, classes: ClassesService, folder: Path) -> None:
        self._classes = classes
        self._rows = WorkRows(classes.store)
        self._files = WorkFiles(folder)
        self.gate: Callable[[Path], None] | None = None

    # -------------------------------------------------------------- handing in

    def stage(self, file: Path) -> Staged:
        """Copy a file aside and hash it; safe in any thread.

        UserError ``works.kind``, ``works.empty``, ``works.too_big``, ``works.gone``,
        ``secrecy.refused``; EnvironmentProblem ``store.*``.
        """
        staged = self._files.checked(file)
        if self.gate is not None:
            self.gate(file)
        self._files.stage(file, staged)
        return staged

    def hand_in(self, cohort_id: str, member_id: str, staged: Staged, note: str = "") -> Work:
        """Enter a staged file. A learner hands in their own; a trainer for anybody.

        The same file twice is one work. UserError ``classes.closed``, ``works.not_asked``,
        ``works.passed`` (nothing is left to hand in), ``works.too_many``.
        """
        cohort = self._classes.known(cohort_id)
        member = self._classes.member(cohort_id, member_id)
        self._classes.allow(member)
        if cohort.closed:
            raise UserError("classes.closed", title=cohort.title)
        if cohort.work is None:
            raise UserError("works.not_asked", title=cohort.title)
        before = self._rows.of_members([member_id])
        if len(before) >= MAX_ATTEMPTS:
            raise UserError("works.too_many", most=MAX_ATTEMPTS)
        last = last_works(before).get(member_id)
        if last is not None and last.sha256 == staged.sha256:
            return self._shown(last)
        if last is not None and _is_done(last):
            raise UserError("works.passed")
        body = {
            "work": self._classes.new_id(),
            **_whose(cohort, member),
            "sha256": staged.sha256,
            "bytes": staged.bytes,
            "file_name": safe_file_name(staged.file_name),
            "note": line(note, "note", MAX_NOTE, empty_ok=True),
            "handed_ms": self._classes.clock.now_ms(),
        }
        fresh = not self._rows.known([staged.sha256])
        with self._files.placing(staged.sha256, fresh=fresh), self._classes.store.atomic():
            self._apply("work.handed_in", body)
            self._files.place(staged.sha256)
        _LOG.info("work handed in bytes=%d", staged.bytes)
        return self._mine_or_any(str(body["work"]))

    def take_back(self, work_id: str) -> Work:
        """Withdraw a work that nobody has marked yet; UserError ``works.marked_already``."""
        work, _, member = self._found(work_id)
        self._classes.allow(member)
        if work.state is WorkState.TAKEN_BACK:
            return work
        if work.mark is not None:
            raise UserError("works.marked_already")
        self._step("work.taken_back", work, {})
        return self._mine_or_any(work_id)

    # -------------------------------------------------------------- lists

    def list(self, cohort_id: str, *, all_attempts: bool = False) -> tuple[Work, ...]:
        """Give the works of a class, the last of each member in the order of members; needs TEACH."""
        order = {one.id: place for place, one in enumerate(self._classes.members(cohort_id))}
        works: Iterable[Work] = self._rows.of_cohort(cohort_id)
        if not all_attempts:
            works = last_works(tuple(works)).values()
        here = [self._dated(one) for one in works if one.member_id in order]
        return tuple(sorted(here, key=lambda one: (order[one.member_id], one.attempt)))

    def of_person(self, person_id: str = "") -> tuple[Work, ...]:
        """Give one's own works, newest first; marks only of those that were given back."""
        members = [member.id for _, member in self._classes.of_person(person_id)]
        works = [self._shown(one) for one in self._rows.of_members(members)]
        return tuple(sorted(works, key=lambda one: (one.handed_ms, one.id), reverse=True))

    def of_member(self, cohort_id: str, member_id: str) -> tuple[Work, ...]:
        """Give the works of one member, oldest first, as the person at the PC may see them."""
        self._classes.allow(self._classes.member(cohort_id, member_id))
        return tuple(self._mine_or_any(one.id) for one in self._rows.of_members([member_id]))

    def load(self, work_id: str) -> Work:
        """Give one; UserError ``works.unknown``."""
        _, _, member = self._found(work_id)
        self._classes.allow(member)
        return self._mine_or_any(work_id)

    # -------------------------------------------------------------- marking

    def mark(self, work_id: str, mark: Mark, *, give_back: bool = False) -> Work:
        """Mark a work by the rubric of its class; may be changed until the class is closed.

        UserError ``works.given``, ``works.incomplete``, ``works.taken_back_already``.
        """
        work, cohort, _ = self._found(work_id)
        self._classes.open_class(cohort.id)
        rubric = Rubric() if cohort.work is None else cohort.work.rubric
        if not rubric.criteria:
            raise UserError("works.not_asked", title=cohort.title)
        if work.state is WorkState.TAKEN_BACK:
            raise UserError("works.taken_back_already")
        clean = checked_mark(rubric, mark)
        me = self._classes.people.current
        told = {
            "mark": mark_to_json(clean),
            "rubric": rubric_to_json(rubric),
            "marker": "" if me is None else me.name,
            "points": clean.total,
            "of": rubric.points,
            "passed": passed(rubric, clean),
        }
        with self._classes.store.atomic():
            self._step("work.marked", work, told)
            if give_back and work.state is not WorkState.RETURNED:
                self._step("work.returned", work, {})
        return self.load(work_id)

    def give_back(self, work_id: str) -> Work:
        """Show the marks to the learner; UserError ``works.not_marked``."""
        work, cohort, _ = self._found(work_id)
        self._classes.open_class(cohort.id)
        if work.mark is None:
            raise UserError("works.not_marked")
        if work.state is not WorkState.RETURNED:
            self._step("work.returned", work, {})
        return self.load(work_id)

    # -------------------------------------------------------------- files

    def copy_out(self, work_id: str, folder: Path) -> Path:
        """Write a copy of the file under a readable name, checked by its hash; gives its path.

        UserError ``works.damaged``; ``export.*`` and EnvironmentProblem ``store.*`` for the place.
        """
        work, _, member = self._found(work_id)
        self._classes.allow(member)
        return self._files.copy(work.sha256, folder, f"{member.name} - {work.file_name}")

    def export(self, cohort_id: str, folder: Path) -> int:
        """Write all works that wait and a marking sheet (.xlsx), for marking on another PC.

        Gives the number of works; UserError ``works.none_waiting``.
        """
        cohort = self._classes.load(cohort_id)
        members = {one.id: one for one in self._classes.members(cohort_id)}
        waiting = [one for one in self.list(cohort_id) if one.mark is None]
        if cohort.work is None or not waiting:
            raise UserError("works.none_waiting", title=cohort.title)
        rows = []
        for number, work in enumerate(waiting, 1):
            member = members[work.member_id]
            name = f"{number:03d} {member.name} - {work.file_name}"
            rows.append((work, member, self._files.copy(work.sha256, folder, name).name))
        marking_sheets.write_sheet(cohort, cohort.work.rubric, rows, folder)
        return len(waiting)

    def preview_marks(self, cohort_id: str, table: Table) -> MarksPreview:
        """Read a marking sheet that came back; UserError ``works.no_sheet``."""
        cohort = self._classes.load(cohort_id)
        rubric = Rubric() if cohort.work is None else cohort.work.rubric
        return marking_sheets.read_sheet(table, rubric, self.list(cohort_id))

    def accept_marks(
        self, marks: Sequence[tuple[Work, Mark]], *, give_back: bool = False
    ) -> Changes:
        """Enter what a preview showed, all or nothing."""
        with self._classes.store.atomic():
            for work, mark in marks:
                self.mark(work.id, mark, give_back=give_back)
        return Changes.of("class", *{work.cohort_id for work, _ in marks})

    def write_returned(self, work_id: str, path: Path) -> None:
        """Write the marks of one work as a sheet (.xlsx) to give back; UserError ``works.not_marked``."""
        work, cohort, member = self._found(work_id)
        self._classes.allow(member)
        shown = self._mine_or_any(work_id)
        if shown.mark is None:
            raise UserError("works.not_marked")
        marking_sheets.write_returned(cohort, member, shown, path)
        _LOG.info("marks written out attempt=%d", work.attempt)

    # -------------------------------------------------------------- for the office

    def missing_files(self) -> tuple[str, ...]:
        """Give the hashes of files that works name and that are not there."""
        return self._files.missing(self._rows.hashes())

    def apply(self, event: Event) -> Changes:
        """Do what an event from another PC (or of a replay) says."""
        with self._classes.store.atomic():
            return Changes.of("class") if self._rows.apply(event) else Changes()

    def rebuild(self) -> Changes:
        """Fill the tables anew from the log."""
        with self._classes.store.atomic():
            self._rows.clear()
            for event in self._classes.events.all():
                self._rows.apply(event)
        return Changes.of("class")

    def _found(self, work_id: str) -> tuple[Work, Cohort, Member]:
        work = self._rows.get(work_id)
        if work is None:
            raise UserError("works.unknown", field="work", given=work_id)
        cohort = self._classes.known(work.cohort_id)
        return self._dated(work), cohort, self._classes.member(cohort.id, work.member_id)

    def _mine_or_any(self, work_id: str) -> Work:
        """Give a work as the person at the PC may see it."""
        work, _, _ = self._found(work_id)
        try:
            self._classes.people.require(Action.TEACH)
        except AppError:
            return self._shown(work)
        return work

    def _shown(self, work: Work) -> Work:
        """Hide marks that were not given back yet."""
        dated = self._dated(work)
        if dated.state is not WorkState.MARKED:
            return dated
        return replace(
            dated, state=WorkState.HANDED_IN, mark=None, rubric=Rubric(), marked_ms=None,
            marker_id="", marker="",
        )  # fmt: skip

    def _dated(self, work: Work) -> Work:
        plan = self._classes.known(work.cohort_id).work
        due = None if plan is None else plan.due
        return replace(work, late=due is not None and civil_date(work.handed_ms) > due)

    def _step(self, type_: str, work: Work, told: Mapping[str, object]) -> None:
        cohort = self._classes.known(work.cohort_id)
        member = self._classes.member(work.cohort_id, work.member_id)
        now = self._classes.clock.now_ms()
        self._apply(type_, {"work": work.id, **_whose(cohort, member), "at_ms": now, **told})

    def _apply(self, type_: str, body: Mapping[str, object]) -> None:
        # The trainer of a commune's class often works for the province: works and marks go up.
        with self._classes.events.change(type_, Scope.UNIT_TO_HUB, body) as event:
            self._rows.apply(event)


def _is_done(work: Work) -> bool:
    """Say whether a work was given back as passed: there is nothing to hand in again."""
    if work.state is not WorkState.RETURNED or work.mark is None:
        return False
    return passed(work.rubric, work.mark)


def _whose(cohort: Cohort, member: Member) -> dict[str, object]:
    """Name class and member: those who read the event elsewhere do not have the class."""
    return {
        "cohort": cohort.id,
        "class_title": cohort.title,
        "member": member.id,
        "person": member.person_id,
        "name": member.name,
        "unit": member.unit,
        "code": member.code,
    }
