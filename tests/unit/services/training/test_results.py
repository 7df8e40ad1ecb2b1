"""Results: rows of everything, whose they are, out as a table and as statements."""

from __future__ import annotations

import dataclasses
import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from tests.unit.services.training.class_parts import (
    PIN,
    PLAN,
    Exams,
    furnished,
    make_class,
    member,
    people,
    question,
)

from communeapp.core.errors import UserError
from communeapp.core.people import Person, Role
from communeapp.core.profile import Profile
from communeapp.core.training.classes import Presence
from communeapp.core.training.conditions import Conditions
from communeapp.core.training.questions import Given
from communeapp.core.training.results import ResultFilter, ResultKind
from communeapp.core.training.reviewing import Mode
from communeapp.core.training.rubric import Mark
from communeapp.core.training.xapi_check import check_statement
from communeapp.services.office import Office

Opener = Callable[..., Office]


@pytest.fixture
def office(open_profile: Opener, quick_pins: None) -> Office:
    office, _ = furnished(open_profile())
    office.profile.save(Profile(unit_name="ỦY BAN NHÂN DÂN XÃ THU LŨM", unit_code="H.01.05"))
    return office


@pytest.fixture
def who(office: Office, tmp_path: Path) -> dict[Role, Person]:
    """A learner who did a bit of everything, an official who did nothing, a member without account."""
    found = people(office)
    learner = found[Role.LEARNER].id
    cohort = make_class(
        office, [member("Tẩn A Chín", code="08")], conditions=Conditions(0, work=True), work=PLAN
    )
    office.classes.add_people(cohort.id, [learner])
    mine, chin = office.classes.members(cohort.id)
    first = office.classes.sessions(cohort.id)[0]
    office.classes.set_attendance(
        cohort.id, first.id, {mine.id: Presence.PRESENT, chin.id: Presence.ABSENT}
    )
    exams = office.classes.stand.exams
    assert isinstance(exams, Exams)
    exams.put(learner, 850, at_ms=1_796_000_000_000)
    exams.put(chin.id, None)
    file = tmp_path / "bài.txt"
    file.write_text("Bài thu hoạch", "utf-8")
    work = office.works.hand_in(cohort.id, mine.id, office.works.stage(file))
    office.works.mark(work.id, Mark((5, 4)))
    office.people.switch(learner, PIN)
    office.learning.finish_lesson("a", "1.0", "bai-1")
    office.learning.answer(
        "a", "1.0", question(), Given(choices=(1,)), mode=Mode.PRACTICE, ms=4_000
    )
    office.people.switch(found[Role.CLERK].id, PIN)
    return found


def test_a_trainer_sees_everybodys(office: Office, who: dict[Role, Person]) -> None:
    office.people.switch(who[Role.TRAINER].id, PIN)
    rows = office.results.rows()
    learner = who[Role.LEARNER].id
    assert Counter((one.kind, one.name) for one in rows) == {
        (ResultKind.COURSE, "Lò Thị Bình"): 1,
        (ResultKind.EXAM, "Lò Thị Bình"): 1,
        (ResultKind.CLASS, "Lò Thị Bình"): 1,
        (ResultKind.WORK, "Lò Thị Bình"): 1,
        (ResultKind.EXAM, "Tẩn A Chín"): 1,
        (ResultKind.CLASS, "Tẩn A Chín"): 1,
    }
    by_kind = {one.kind: one for one in rows if one.person_id == learner}
    course, exam = by_kind[ResultKind.COURSE], by_kind[ResultKind.EXAM]
    assert (course.title, course.have, course.of, course.state) == ("Nền tảng", 1, 2, "open")
    assert (exam.percent, exam.passed, exam.state) == (85, True, "passed")
    work, stands = by_kind[ResultKind.WORK], by_kind[ResultKind.CLASS]
    assert (work.have, work.of, work.percent, work.state) == (9, 10, 90, "passed")
    assert (stands.have, stands.of, stands.state) == (1, 1, "passed")
    dates = [one.at_ms or 0 for one in rows]
    assert dates == sorted(dates, reverse=True)


def test_an_attempt_under_the_members_own_id_is_the_accounts_too(
    office: Office, who: dict[Role, Person]
) -> None:
    (cohort,) = office.classes.list()
    mine = next(one for one in office.classes.members(cohort.id) if one.person_id)
    exams = office.classes.stand.exams
    assert isinstance(exams, Exams)
    supervised = exams.put(mine.id, 400)
    rows = office.results.rows(ResultFilter(person_id=mine.person_id, kinds=(ResultKind.EXAM,)))
    assert supervised.record.id in {one.id for one in rows}
    assert len(rows) == 2


def test_a_class_shows_what_belongs_to_it(office: Office, who: dict[Role, Person]) -> None:
    (cohort,) = office.classes.list()
    exams = office.classes.stand.exams
    assert isinstance(exams, Exams)
    other = exams.put(who[Role.LEARNER].id, 900, exam="open:b/kiem-tra")
    sealed = exams.put(who[Role.LEARNER].id, 900, exam="sealed:1")
    wanted = ResultFilter(cohort_id=cohort.id, kinds=(ResultKind.EXAM,))
    assert not {other.record.id, sealed.record.id} & {one.id for one in office.results.rows(wanted)}
    asked = dataclasses.replace(cohort.conditions, exams=("sealed:1",))
    office.classes.update(dataclasses.replace(cohort, conditions=asked))
    assert sealed.record.id in {one.id for one in office.results.rows(wanted)}
    everything = ResultFilter(kinds=(ResultKind.EXAM,))
    assert other.record.id in {one.id for one in office.results.rows(everything)}


def test_who_left_the_office_keeps_their_results(office: Office, who: dict[Role, Person]) -> None:
    before = {one.id for one in office.results.rows()}
    office.classes.add_people(make_class(office).id, [who[Role.LEARNER].id])  # in two classes
    office.people.remove(who[Role.LEARNER].id)
    after = [one.id for one in office.results.rows()]
    assert before < set(after)
    assert len(after) == len(set(after)) == len(before) + 1


def test_a_learner_sees_their_own_alone(office: Office, who: dict[Role, Person]) -> None:
    office.people.switch(who[Role.LEARNER].id, PIN)
    rows = office.results.rows()
    assert {one.person_id for one in rows} == {who[Role.LEARNER].id}
    work = next(one for one in rows if one.kind is ResultKind.WORK)
    assert (work.state, work.percent) == ("waiting", None)  # marked, not given back yet
    for wanted in (
        ResultFilter(person_id=who[Role.OFFICIAL].id),
        ResultFilter(cohort_id=office.classes.of_person()[0][0].id),
    ):
        with pytest.raises(UserError, match=r"people\.not_allowed"):
            office.results.rows(wanted)
    with pytest.raises(UserError, match=r"people\.not_allowed"):
        office.results.people()


def test_results_are_narrowed_down(office: Office, who: dict[Role, Person]) -> None:
    (cohort,) = office.classes.list()
    learner, official = who[Role.LEARNER].id, who[Role.OFFICIAL].id
    chin = next(one for one in office.classes.members(cohort.id) if not one.person_id)
    counts = {
        ResultFilter(person_id=learner): 4,
        ResultFilter(person_id=official): 0,
        ResultFilter(cohort_id=cohort.id): 6,
        ResultFilter(cohort_id=cohort.id, person_id=chin.id): 2,
        ResultFilter(course_id="a"): 6,
        ResultFilter(course_id="z"): 0,
        ResultFilter(kinds=(ResultKind.EXAM,)): 2,
    }
    assert {one: len(office.results.rows(one)) for one in counts} == counts
    with pytest.raises(UserError, match=r"classes\.unknown"):
        office.results.rows(ResultFilter(cohort_id="none"))


def test_a_workbook_holds_every_row(
    office: Office, who: dict[Role, Person], tmp_path: Path
) -> None:
    rows = office.results.rows()
    assert office.results.write_xlsx(rows, tmp_path / "a.xlsx") == 6
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets[0]
    cells = [list(row) for row in sheet.iter_rows(values_only=True)]
    assert cells[2][:6] == ["TT", "Họ và tên", "Đơn vị", "Mã", "Loại", "Nội dung"]
    exam = next(row for row in cells[3:] if row[4] == "Bài kiểm tra" and row[1] == "Lò Thị Bình")
    assert exam[5:] == ["Kiểm tra cuối khóa", "30/11/2026", 850, 1000, 85, "Đạt"]
    assert office.results.write_xlsx(rows, tmp_path / "a.csv") == 6
    assert (tmp_path / "a.csv").read_bytes().startswith(b"\xef\xbb\xbfTT,")
    assert office.results.write_xlsx((), tmp_path / "b.xlsx") == 0


def statements(path: Path) -> list[dict[str, Any]]:
    found = json.loads(path.read_text("utf-8"))
    assert isinstance(found, list)
    return found


def test_statements_are_valid_and_say_who_did_what(
    office: Office, who: dict[Role, Person], tmp_path: Path
) -> None:
    file = tmp_path / "a.json"
    count = office.results.write_xapi(ResultFilter(), file)
    found = statements(file)
    # 6 rows, a lesson done, an answer, and the answers of the two attempts.
    assert count == len(found) == 6 + 1 + 1 + 2
    assert [problem for one in found for problem in check_statement(one)] == []
    verbs = Counter(one["verb"]["id"].rpartition("/")[2] for one in found)
    assert verbs == {
        "progressed": 1,
        "completed": 1,
        "answered": 3,
        "passed": 3,
        "attempted": 1,
        "failed": 1,
    }
    accounts = {one["actor"]["account"]["name"] for one in found}
    chin = next(
        one for one in office.classes.rows.members(office.classes.list()[0].id) if not one.person_id
    )
    assert accounts == {who[Role.LEARNER].id, chin.id}
    assert {one["actor"]["account"]["homePage"] for one in found} == {
        "https://communeapp.invalid/units/H.01.05"
    }
    answered = next(one for one in found if one["verb"]["display"]["en"] == "answered")
    assert answered["result"]["success"] is False
    # The same export again says the same: importing it twice changes nothing.
    office.results.write_xapi(ResultFilter(), tmp_path / "b.json")
    assert statements(tmp_path / "b.json") == found


def test_statements_of_one_person(office: Office, who: dict[Role, Person], tmp_path: Path) -> None:
    wanted = ResultFilter(person_id=who[Role.OFFICIAL].id)
    assert office.results.write_xapi(wanted, tmp_path / "a.json") == 0
    assert statements(tmp_path / "a.json") == []
    wanted = ResultFilter(person_id=who[Role.LEARNER].id, kinds=(ResultKind.CLASS,))
    assert office.results.write_xapi(wanted, tmp_path / "a.json") == 1


def test_answers_whose_question_is_gone_are_left_out(
    office: Office, who: dict[Role, Person], tmp_path: Path
) -> None:
    office.people.switch(who[Role.LEARNER].id, PIN)
    gone = question("q-gone")
    office.learning.answer("a", "1.0", gone, Given(choices=(0,)), mode=Mode.PRACTICE, ms=1)
    wanted = ResultFilter(kinds=(ResultKind.COURSE,))
    assert office.results.write_xapi(wanted, tmp_path / "a.json") == 1 + 1 + 1


def test_a_place_that_is_not_there_is_said(office: Office, tmp_path: Path) -> None:
    for write in (
        lambda path: office.results.write_xlsx((), path),
        lambda path: office.results.write_xapi(ResultFilter(), path),
    ):
        with pytest.raises(UserError, match=r"export\.no_folder"):
            write(tmp_path / "none" / "a.xlsx")
