"""Reports to a hub: what they say, when they are told again, and that they name nobody they should not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from tests.unit.services.test_register import reviewed_draft

from communeapp.core.documents import Block, BlockKind, Document, FactSheet, Origin
from communeapp.core.events import Event, Scope
from communeapp.core.people import Role
from communeapp.core.profile import Profile
from communeapp.core.reporting import COUNTS, HEADER, IMPACT, ITEMS, STANDING
from communeapp.core.training.questions import Given
from communeapp.core.training.records import BadRecord
from communeapp.core.training.reviewing import Mode
from communeapp.services.classifying import Classified
from communeapp.services.office import Office
from communeapp.services.training.courses import CourseLibrary

if TYPE_CHECKING:
    from conftest import FakeClock

MakePaper = Callable[..., Classified]
MINUTE_MS = 60_000


@pytest.fixture
def office(open_profile: Callable[..., Office]) -> Office:
    office = open_profile()
    library = CourseLibrary(office.paths)
    office.library = lambda: library
    office.profile.save(Profile(unit_name="ỦY BAN NHÂN DÂN XÃ THU LŨM", unit_code="03433"))
    return office


def bodies(office: Office, type_: str) -> list[dict[str, Any]]:
    return [dict(one.body) for one in office.events.all(type_)]


def test_where_a_learner_stands_is_told_once_and_again_when_it_changed(office: Office) -> None:
    person, _ = office.people.add("Lò Thị Bình", "Công chức", Role.CLERK, "2580")
    office.people.switch(person.id, "2580")
    course = next(one for one in office.learning.courses().list() if one.exams)
    lesson = course.lessons[0].id
    office.learning.finish_lesson(course.id, course.version, lesson)
    assert office.reporting.gather() == 1
    [told] = bodies(office, STANDING)
    assert told["person"] == person.id
    assert (told["name"], told["unit"], told["state"]) == ("Lò Thị Bình", "03433", "enrolled")
    assert (told["lessons_done"], told["best_per_mille"], told["certificate"]) == (1, -1, "")
    assert office.reporting.gather() == 0
    for module in course.modules:
        for lesson in module.lessons:
            office.learning.finish_lesson(course.id, course.version, lesson)
    assert office.reporting.gather() == 1
    assert bodies(office, STANDING)[-1]["state"] == "finished"


def test_answers_are_counted_by_question_and_never_by_person(office: Office) -> None:
    person, _ = office.people.add("Lò Thị Bình", "", Role.CLERK, "2580")
    office.people.switch(person.id, "2580")
    library = office.library
    assert library is not None
    course = library().list()[0]
    question = library().questions(course.id)[0]
    given = Given(choices=(0,))
    for _ in range(2):
        office.learning.answer(
            course.id, course.version, question, given, mode=Mode.PRACTICE, ms=10
        )
    office.reporting.gather()
    [items] = bodies(office, ITEMS)
    assert items["course"] == course.id
    [[asked, right]] = items["items"].values()
    assert asked == 2
    assert right in (0, 2)
    assert person.id not in str(items)
    assert all(one.actor == "" for one in office.events.all(ITEMS))


def test_documents_are_counted_by_the_month_at_the_pc_that_keeps_the_registers(
    office: Office, paper: MakePaper
) -> None:
    for number in (1, 2):
        kept = office.incoming.receive(paper(number))
        kept = office.incoming.confirm(kept.id, kept.header, "NOI_VU", "VHXH")
        office.register.register(kept.id)
    office.reporting.gather()
    [counts] = bodies(office, COUNTS)
    assert (counts["received"], counts["registered"], counts["by_field"]) == (2, 2, {"NOI_VU": 2})
    assert bodies(office, HEADER) == []  # nobody allowed it
    office.settings.set("share_register", True)
    office.reporting.gather()
    headers = bodies(office, HEADER)
    assert [one["number"] for one in headers] == [1, 2]
    assert all("notes" not in one and "receiver" not in one for one in headers)
    office.settings.set("registers_here", False)
    kept = office.incoming.receive(paper(3))
    assert office.reporting.gather() == 0


def test_what_became_of_drafts_is_told_in_numbers(office: Office, clock: FakeClock) -> None:
    draft = reviewed_draft(office)
    clock.pass_time(12 * MINUTE_MS)
    office.register.register_outgoing(draft)
    office.reporting.gather()
    [impact] = bodies(office, IMPACT)
    assert (impact["drafts"], impact["issued"], impact["returns"]) == (1, 1, 0)
    assert impact["minutes"] == [0, 0, 1, 0, 0, 0, 0, 0]
    assert "Lò Văn A" not in str(impact)


def test_a_review_that_an_edit_ended_counts_as_a_return(office: Office) -> None:
    draft = reviewed_draft(office)
    record = office.drafts.load(draft)
    changed = replace(record.document, subject="V/v trả lời lần hai")
    office.drafts.save(draft, record.facts, changed, record.base)
    office.reporting.gather()
    assert bodies(office, IMPACT)[-1]["returns"] == 1


def test_reports_travel_to_the_hub_alone(office: Office, paper: MakePaper) -> None:
    office.incoming.receive(paper(1))
    reviewed_draft(office)
    office.reporting.gather()
    told = [one for one in office.events.all() if one.type in (COUNTS, IMPACT)]
    assert {one.type for one in told} == {COUNTS, IMPACT}
    assert {one.scope for one in told} == {Scope.UNIT_TO_HUB}


def test_what_a_colleague_told_is_not_told_again(
    office: Office,
) -> None:
    person, _ = office.people.add("Lò Thị Bình", "", Role.CLERK, "2580")
    office.people.switch(person.id, "2580")
    course = office.learning.courses().list()[0]
    office.learning.finish_lesson(course.id, course.version, course.lessons[0].id)
    office.reporting.gather()
    [event] = office.events.all(STANDING)
    with office.store.atomic():
        office.store.write("DELETE FROM report")
        office.reporting.apply(event)  # as if it came from the other PC
    assert office.reporting.gather() == 0
    office.reporting.rebuild()
    assert office.reporting.gather() == 0


def test_a_report_without_its_subject_is_no_report(office: Office) -> None:
    [event] = office.events.all("epoch.started")
    broken: Event = replace(event, type=STANDING, body={"person": 1})
    with pytest.raises(BadRecord):
        office.reporting.apply(broken)


def test_the_assistants_sentences_are_followed_to_the_issue(office: Office) -> None:
    person, _ = office.people.add("Lò Văn A", "", Role.CLERK, "2580")
    block = Block.plain(BlockKind.CLAUSE, "Tuyên truyền đến từng hộ.", Origin.AI, point=0)
    document = Document("CONG_VAN", "V/v rét", "ỦY BAN NHÂN DÂN XÃ THU LŨM", body=(block,))
    facts = FactSheet("CONG_VAN", "V/v rét", ("tuyên truyền đến từng hộ",))
    draft = office.drafts.create(facts, document)
    office.drafts.review(draft.id, person.id, "2580")
    office.register.register_outgoing(draft.id)
    office.reporting.gather()
    [impact] = bodies(office, IMPACT)
    assert impact["sentences"] == {"kept": 1, "edited": 0, "struck": 0, "own": 0}
