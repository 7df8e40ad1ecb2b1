"""Results of people: exams, courses, classes, works, certificates; out as a table and as xAPI."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Protocol

from communeapp.clock import local_time
from communeapp.core.errors import UserError
from communeapp.core.people import Action, Person, may
from communeapp.core.training.attempt import Result
from communeapp.core.training.certificate import Certificate
from communeapp.core.training.classes import Cohort, Member
from communeapp.core.training.conditions import Standing
from communeapp.core.training.courses import KeyPolicy
from communeapp.core.training.exam import parse_ref
from communeapp.core.training.results import ResultFilter, ResultKind, ResultRow
from communeapp.core.training.rubric import passed
from communeapp.core.training.works import Work
from communeapp.render.tables import Cell, TableSheet
from communeapp.services.books import draw_file
from communeapp.services.training.class_lists import write_table
from communeapp.services.training.classes import ClassesService
from communeapp.services.training.statements import Learner, Progressing, StatementMaker
from communeapp.services.training.works import WorksService

__all__ = ["ResultFilter", "ResultKind", "ResultRow", "ResultsService"]

EVERYTHING = ResultFilter()
_PERMILLE = 1000


class Certified(Protocol):
    """Who has certificates (``CertificateService``)."""

    def list(
        self, *, person: str = "", class_id: str = "", year: int = 0
    ) -> tuple[Certificate, ...]: ...


#: class → member → where they stand; filled while rows are put together.
Standings = dict[str, dict[str, Standing]]


class ResultsService:
    """Puts results together. Database thread. One's own need LEARN, those of others TEACH.

    ``learning`` and ``certificates`` are ports that the office sets; exams and courses are asked
    through the class service.
    """

    def __init__(self, classes: ClassesService, works: WorksService) -> None:
        self._classes = classes
        self._works = works
        self.learning: Progressing | None = None
        self.certificates: Certified | None = None
        #: The code of the office, which statements name their people by.
        self.unit: Callable[[], str] = str

    def rows(self, wanted: ResultFilter = EVERYTHING) -> tuple[ResultRow, ...]:
        """Give the results, newest first; those without a date last.

        A learner gets their own, whatever is asked. UserError ``people.not_allowed`` for somebody
        else's, ``classes.unknown``.
        """
        found: list[ResultRow] = []
        standings: Standings = {}
        for one in self._learners(wanted):
            found += self._of(one, wanted, standings)
        if wanted.cohort_id:
            cohort = self._classes.load(wanted.cohort_id)
            found = [one for one in found if _concerns(cohort, one)]
        if wanted.kinds:
            found = [one for one in found if one.kind in wanted.kinds]
        return tuple(sorted(found, key=lambda one: (one.at_ms or 0, one.id), reverse=True))

    def people(self) -> tuple[Person, ...]:
        """Give those with an account whose results may be asked for; needs TEACH."""
        self._classes.people.require(Action.TEACH)
        return self._classes.people.list()

    # -------------------------------------------------------------- who

    def _learners(self, wanted: ResultFilter) -> list[Learner]:
        if wanted.cohort_id:
            members = self._classes.members(wanted.cohort_id)
            who = [_as_learner(one) for one in members]
            return [one for one in who if wanted.person_id in ("", one.person_id, one.member_id)]
        me = self._classes.people.current
        if wanted.person_id or (me is not None and not self._teaches()):
            return [self._account(self._classes.myself_or(wanted.person_id))]
        accounts = [self._account(one.id) for one in self.people()]
        # Members of classes without an account here, or with one that was removed, are learners too.
        known = {one.person_id for one in accounts}
        for cohort in self._classes.list():
            for member in self._classes.members(cohort.id):
                if member.person_id not in known:
                    accounts.append(_as_learner(member))
                    known |= {member.person_id} - {""}
        return accounts

    def _teaches(self) -> bool:
        me = self._classes.people.current
        return me is None or may(me.role, Action.TEACH)

    def _account(self, person_id: str) -> Learner:
        """Give somebody with an account, with unit and code from the latest class that says them."""
        person = self._classes.people.get(person_id)
        members = [member for _, member in self._classes.rows.of_person(person_id)]
        unit = next((one.unit for one in reversed(members) if one.unit), "")
        code = next((one.code for one in reversed(members) if one.code), "")
        return Learner(person.id, person.name, unit, code)

    # -------------------------------------------------------------- what

    def _of(
        self, learner: Learner, wanted: ResultFilter, standings: Standings
    ) -> Iterator[ResultRow]:
        yield from self._courses(learner, wanted)
        yield from self._exams(learner, wanted)
        yield from self._of_classes(learner, wanted, standings)
        yield from self._certificates(learner, wanted)

    def _courses(self, learner: Learner, wanted: ResultFilter) -> Iterator[ResultRow]:
        library = self._classes.stand.courses
        if self.learning is None or library is None or not learner.person_id:
            return
        for course in library().list():
            if wanted.course_id not in ("", course.id):
                continue
            how = self.learning.progress(learner.person_id, course.id)
            if not how.lessons and not how.answered:
                continue
            days = [at for one in how.lessons for at in (one.opened_ms, one.finished_ms) if at]
            whole = how.lessons_done >= how.lessons_total > 0
            yield _row(
                ResultKind.COURSE, f"{learner.person_id}/{course.id}", learner, course.id,
                course.title, max(days, default=None), how.lessons_done, how.lessons_total,
                how.mastery // 10, None, "done" if whole else "open",
            )  # fmt: skip

    def _exams(self, learner: Learner, wanted: ResultFilter) -> Iterator[ResultRow]:
        exams = self._classes.stand.exams
        if exams is None:
            return
        members = [member.id for _, member in self._memberships(learner)]
        for person in filter(None, (learner.person_id, *members)):
            attempts: tuple[Result, ...] = ()
            with contextlib.suppress(UserError):  # learners may ask for their account alone
                attempts = exams.results(person)
            for one in attempts:
                if wanted.course_id in ("", one.record.course):
                    yield _exam_row(one, learner)

    def _of_classes(
        self, learner: Learner, wanted: ResultFilter, standings: Standings
    ) -> Iterator[ResultRow]:
        for cohort, member in self._memberships(learner):
            if wanted.cohort_id not in ("", cohort.id):
                continue
            if wanted.course_id and wanted.course_id not in cohort.courses:
                continue
            who = Learner(
                learner.person_id, member.name, member.unit or learner.unit,
                member.code or learner.code, member.id,
            )  # fmt: skip
            yield _class_row(cohort, self._standing(cohort, member, standings), who)
            for work in self._works.of_member(cohort.id, member.id):
                yield _work_row(cohort, work, who)

    def _standing(self, cohort: Cohort, member: Member, known: Standings) -> Standing:
        """Give where a member stands; of a class of hundreds all are found at once."""
        if not self._teaches():
            return self._classes.standing(cohort.id, member.id)
        if cohort.id not in known:
            every = self._classes.standings(cohort.id)
            known[cohort.id] = {one.member_id: one for one in every}
        return known[cohort.id][member.id]

    def _memberships(self, learner: Learner) -> list[tuple[Cohort, Member]]:
        if learner.person_id:
            return list(self._classes.of_person(learner.person_id))
        found = self._classes.rows.member(learner.member_id)
        return [] if found is None else [(self._classes.known(found[0]), found[1])]

    def _certificates(self, learner: Learner, wanted: ResultFilter) -> Iterator[ResultRow]:
        if self.certificates is None:
            return
        if learner.person_id:
            given = self.certificates.list(person=learner.person_id)
        else:
            found = self._classes.rows.member(learner.member_id)
            class_id = "" if found is None else found[0]
            given = tuple(
                one
                for one in self.certificates.list(class_id=class_id)
                if one.member == learner.member_id
            )
        for one in given:
            if wanted.course_id in ("", one.data.course) and (
                wanted.cohort_id in ("", one.class_id)
            ):
                yield _row(
                    ResultKind.CERTIFICATE, one.id, learner, one.data.course,
                    f"{one.data.number} – {one.data.course_title}", one.issued_ms,
                    percent=one.data.per_mille // 10 if one.data.per_mille >= 0 else None,
                    passed=one.valid, state="valid" if one.valid else "revoked",
                )  # fmt: skip

    # -------------------------------------------------------------- out

    def write_xlsx(self, rows: Sequence[ResultRow], path: Path) -> int:
        """Write a table (.xlsx, or .csv by its suffix); gives the rows. Errors as the lists of classes."""
        cells = [_cells(number, one) for number, one in enumerate(rows, 1)]
        above = ("KẾT QUẢ HỌC TẬP",)
        return write_table([TableSheet("Kết quả", _HEADINGS, cells, above)], path)

    def write_xapi(self, wanted: ResultFilter, path: Path) -> int:
        """Write statements of xAPI 1.0.3 as a JSON array; gives their number.

        One for every row, every lesson done and every answer, those of exams whose key is nobody's
        secret among them. An answer to a question that no pack here holds any more has no statement.
        """
        rows = self.rows(wanted)
        learners = self._learners(wanted)
        statements = StatementMaker(self.unit(), self._classes.stand, self.learning)
        written = 0

        def draw(part: Path) -> int:
            nonlocal written
            with part.open("w", encoding="utf-8") as file:
                for one in statements.of(rows, learners, wanted):
                    file.write("[\n" if not written else ",\n")
                    file.write(json.dumps(one, ensure_ascii=False))
                    written += 1
                file.write("\n]\n" if written else "[]\n")
            return written

        return draw_file(path, draw)


_HEADINGS = (
    "TT", "Họ và tên", "Đơn vị", "Mã", "Loại", "Nội dung", "Ngày", "Đạt được", "Tổng", "Tỷ lệ (%)",
    "Kết quả",
)  # fmt: skip
_KINDS = {
    ResultKind.COURSE: "Khóa học",
    ResultKind.EXAM: "Bài kiểm tra",
    ResultKind.CLASS: "Lớp học",
    ResultKind.WORK: "Bài thu hoạch",
    ResultKind.CERTIFICATE: "Giấy chứng nhận",
}
_STATES = {
    "passed": "Đạt", "failed": "Chưa đạt", "waiting": "Chờ chấm", "open": "Đang học",
    "done": "Đã học xong", "valid": "Còn hiệu lực", "revoked": "Đã thu hồi",
    "taken_back": "Đã rút lại", "behind": "Chậm tiến độ",
}  # fmt: skip


def _cells(number: int, one: ResultRow) -> list[Cell]:
    day = "" if one.at_ms is None else f"{local_time(one.at_ms):%d/%m/%Y}"
    return [
        number, one.name, one.unit, one.code, _KINDS[one.kind], one.title or one.what, day,
        one.have if one.of else None, one.of or None, one.percent,
        _STATES.get(one.state, one.state),
    ]  # fmt: skip


def _concerns(cohort: Cohort, row: ResultRow) -> bool:
    """Say whether a row belongs to a class: what its members learn elsewhere is not the class's."""
    if row.kind is ResultKind.COURSE:
        return not cohort.courses or row.what in cohort.courses
    if row.kind is ResultKind.EXAM:
        policy, course, _ = parse_ref(row.what)
        in_course = policy is KeyPolicy.OPEN and (not cohort.courses or course in cohort.courses)
        return in_course or row.what in cohort.conditions.exams
    return True


def _as_learner(member: Member) -> Learner:
    return Learner(member.person_id, member.name, member.unit, member.code, member.id)


def _row(
    kind: ResultKind,
    id_: str,
    learner: Learner,
    what: str,
    title: str,
    at_ms: int | None,
    have: int = 0,
    of: int = 0,
    percent: int | None = None,
    passed: bool | None = None,
    state: str = "",
) -> ResultRow:
    return ResultRow(
        kind, id_, learner.person_id, learner.name, learner.unit, learner.code, what, title, at_ms,
        have, of, percent, passed, state, learner.member_id,
    )  # fmt: skip


def _exam_row(result: Result, learner: Learner) -> ResultRow:
    record, share = result.record, result.share
    state = "waiting" if share is None else "passed" if result.passed else "failed"
    percent = None if share is None else share // 10
    return _row(
        ResultKind.EXAM, record.id, learner, record.exam, record.title, record.finished_ms,
        share or 0, _PERMILLE if share is not None else 0, percent, result.passed, state,
    )  # fmt: skip


def _class_row(cohort: Cohort, stands: Standing, learner: Learner) -> ResultRow:
    percent = 100 * stands.attended // stands.held if stands.held else None
    state = "passed" if stands.met else "behind" if stands.behind else "open"
    return _row(
        ResultKind.CLASS, f"{cohort.id}/{learner.member_id}", learner, cohort.id, cohort.title, None,
        stands.attended, stands.held, percent, stands.met, state,
    )  # fmt: skip


def _work_row(cohort: Cohort, work: Work, learner: Learner) -> ResultRow:
    title = cohort.title if cohort.work is None else f"{cohort.title}: {cohort.work.title}"
    if work.mark is None:
        state = "taken_back" if work.state.value == "taken_back" else "waiting"
        return _row(
            ResultKind.WORK, work.id, learner, cohort.id, title, work.handed_ms, state=state
        )
    good = passed(work.rubric, work.mark)
    return _row(
        ResultKind.WORK, work.id, learner, cohort.id, title, work.handed_ms, work.mark.total,
        work.rubric.points, work.percent, good, "passed" if good else "failed",
    )  # fmt: skip
