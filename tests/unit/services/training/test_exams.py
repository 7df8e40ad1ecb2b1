"""Taking an exam of a course: paper, answers, the clock, the result, two people, two versions."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from tests.conftest import FakeClock
from tests.unit.services.training.exam_parts import (
    PIN,
    Shelf,
    course,
    plan,
    right,
    seat,
    single,
)

from communeapp.core.errors import EnvironmentProblem, UserError
from communeapp.core.people import Role
from communeapp.core.training.attempt import AttemptState
from communeapp.core.training.courses import Part, ResultPolicy
from communeapp.core.training.exam import open_ref
from communeapp.core.training.questions import Given, QuestionKind
from communeapp.services.office import Office
from communeapp.services.training.exams import Attempt

REF = open_ref("an-toan", "kiem-tra")
MINUTE = 60_000


@pytest.fixture
def office(quick_pins: None, open_profile: Callable[..., Office]) -> Office:
    opened = open_profile()
    seat(opened)
    return opened


def answer_all(office: Office, attempt: Attempt, wrong: int = 0) -> None:
    """Answer rightly, but for the first so many."""
    record = office.exams.attempt(attempt.id).record
    for at, keyed in enumerate(office.exams._scoring.key(record)):
        if at >= wrong:
            office.exams.answer(attempt.id, at, right(keyed), 4_000)


def test_a_paper_shows_every_kind_without_its_key(office: Office) -> None:
    attempt = office.exams.start(REF)
    assert {one.kind for one in attempt.paper} == {
        one for one in QuestionKind if one not in (QuestionKind.ESSAY, QuestionKind.NOTE)
    }
    for one in attempt.paper:
        assert not (one.answers or one.numbers or one.explanation or one.if_right or one.title)
        assert one.truth is None
        assert all(choice.weight == 0 and not choice.feedback for choice in one.choices)
        assert not any(line.wrong or line.why for line in one.document)


def test_right_answers_in_the_order_shown_give_full_marks_at_once(
    office: Office, clock: FakeClock
) -> None:
    attempt = office.exams.start(REF)
    answer_all(office, attempt)
    clock.pass_time(5 * MINUTE)
    result, changes = office.exams.finish(attempt.id)
    assert (result.share, result.passed, result.waiting) == (1000, True, False)
    assert result.record.used_ms == 5 * MINUTE
    assert result.topics == {"du-lieu": 1000, "mat-khau": 1000}
    assert changes.has("exam", attempt.id)
    assert all(one.score.right for one in office.exams.review(attempt.id))
    assert all(one.spent_ms == 4_000 for one in result.record.answers.values())


def test_unanswered_questions_count_nothing_and_the_pass_mark_is_not_rounded(
    office: Office,
) -> None:
    shelf = Shelf([course(exam=plan(3, pass_percent=67))])
    shelf.bank[("an-toan", "1.0.0")] = tuple(single(at) for at in range(3))
    office.exams.library = lambda: shelf
    attempt = office.exams.start(REF)
    answer_all(office, attempt, wrong=1)
    result, _ = office.exams.finish(attempt.id)
    assert (result.share, result.passed) == (666, False)


def test_an_answer_can_be_changed_and_taken_back(office: Office) -> None:
    attempt = office.exams.start(REF)
    at = next(at for at, one in enumerate(attempt.paper) if one.kind is QuestionKind.TRUE_FALSE)
    for given in (Given(truth=False), Given(truth=True), Given()):
        office.exams.answer(attempt.id, at, given, 1_000)
        assert office.exams.attempt(attempt.id).given(at) == given
    assert office.exams.attempt(attempt.id).record.answered == 0
    assert office.exams.attempt(attempt.id).record.answers[at].spent_ms == 3_000


def test_an_answer_that_says_the_same_writes_no_event(office: Office) -> None:
    attempt = office.exams.start(REF)
    office.exams.answer(attempt.id, 0, Given(choices=(1,)))
    before = office.events.count()
    office.exams.answer(attempt.id, 0, Given(choices=(1,)))
    office.exams.heartbeat(attempt.id)
    assert office.events.count() == before


def test_flags_are_kept(office: Office) -> None:
    attempt = office.exams.start(REF)
    office.exams.flag(attempt.id, 2)
    office.exams.flag(attempt.id, 3)
    office.exams.flag(attempt.id, 3, False)
    kept = office.exams.attempt(attempt.id)
    assert [at for at in range(8) if kept.flagged(at)] == [2]


# ------------------------------------------------------------------ the clock


def test_a_clock_that_is_set_neither_gives_nor_takes_time(office: Office, clock: FakeClock) -> None:
    attempt = office.exams.start(REF)
    for jump in (-3_600_000, 7_200_000, -86_400_000):
        clock.pass_time(MINUTE)
        clock.jump(jump)
        office.exams.heartbeat(attempt.id)
    left = office.exams.heartbeat(attempt.id)
    assert (left.used_ms, left.left_ms) == (3 * MINUTE, 27 * MINUTE)
    clock.jump(-31_536_000_000)
    result, _ = office.exams.finish(attempt.id)
    assert result.record.used_ms == 3 * MINUTE


def test_the_time_is_over_and_only_what_was_under_way_is_taken(
    office: Office, clock: FakeClock
) -> None:
    attempt = office.exams.start(REF)
    clock.pass_time(30 * MINUTE + 2_000)
    assert office.exams.answer(attempt.id, 0, Given(choices=(0,))).over
    clock.pass_time(2_000)
    with pytest.raises(UserError, match=r"exams\.time_over"):
        office.exams.answer(attempt.id, 1, Given(choices=(0,)))
    result, _ = office.exams.finish(attempt.id)
    assert result.record.by_time
    assert result.record.used_ms == 30 * MINUTE
    assert result.record.answered == 1


def test_a_new_start_of_the_program_keeps_answers_and_time(
    open_profile: Callable[..., Office], office: Office, clock: FakeClock
) -> None:
    attempt = office.exams.start(REF)
    office.exams.answer(attempt.id, 1, Given(choices=(2,)), 1_000)
    clock.pass_time(4 * MINUTE)
    office.exams.heartbeat(attempt.id)
    learner = office.people.current
    assert learner is not None
    office.close()
    clock.pass_time(9 * 3_600_000)  # the power was away for a night
    again = open_profile()
    again.exams.library = lambda: Shelf()
    again.people.switch(learner.id, "1379")
    (info,) = again.exams.available()
    assert info.open_attempt == attempt.id
    assert not info.startable
    with pytest.raises(UserError, match=r"exams\.not_running"):
        again.exams.heartbeat(attempt.id)
    resumed = again.exams.resume(attempt.id)
    assert resumed.paper == attempt.paper
    assert resumed.given(1) == Given(choices=(2,))
    assert resumed.record.interruptions == 1
    assert again.exams.heartbeat(attempt.id).left_ms == 26 * MINUTE


def test_leaving_a_test_of_oneself_stops_its_clock(office: Office, clock: FakeClock) -> None:
    attempt = office.exams.start(REF)
    clock.pass_time(MINUTE)
    office.exams.pause(attempt.id)
    clock.pass_time(60 * MINUTE)
    assert office.exams.resume(attempt.id).record.used_ms == MINUTE
    assert office.exams.resume(attempt.id).record.interruptions == 1  # it runs: nothing new


# ------------------------------------------------------------------ attempts and people


def test_a_second_start_on_one_account_is_refused_in_words(office: Office) -> None:
    attempt = office.exams.start(REF)
    with pytest.raises(UserError, match=r"exams\.already_open") as caught:
        office.exams.start(REF)
    assert caught.value.values["attempt"] == attempt.id
    office.exams.finish(attempt.id)
    office.exams.start(REF)


def test_nobody_goes_on_with_the_attempt_of_another(office: Office) -> None:
    attempt = office.exams.start(REF)
    clerk = office.people.find("Trần Thị Văn Thư")
    office.people.switch(clerk.id, PIN)
    for act in (
        lambda: office.exams.resume(attempt.id),
        lambda: office.exams.answer(attempt.id, 0, Given(choices=(0,))),
        lambda: office.exams.finish(attempt.id),
    ):
        with pytest.raises(UserError, match=r"exams\.not_yours"):
            act()
    office.people.lock()
    with pytest.raises(UserError, match=r"people\.locked"):
        office.exams.start(REF)
    office.people.sign_out()
    with pytest.raises(UserError, match=r"exams\.choose_person"):
        office.exams.start(REF)


def test_attempts_are_counted(office: Office) -> None:
    office.exams.library = lambda: Shelf([course(exam=plan(attempts=2))])
    for left in (1, 0):
        office.exams.finish(office.exams.start(REF).id)
        (info,) = office.exams.available()
        assert (info.attempts_left, info.startable) == (left, left > 0)
    with pytest.raises(UserError, match=r"exams\.no_attempts_left"):
        office.exams.start(REF)


@pytest.mark.parametrize(
    ("policy", "share"),
    [(ResultPolicy.FIRST, 250), (ResultPolicy.BEST, 750), (ResultPolicy.LAST, 500)],
)
def test_the_blueprint_says_which_attempt_counts(
    office: Office, clock: FakeClock, policy: ResultPolicy, share: int
) -> None:
    shelf = Shelf([course(exam=plan(4, counts=policy))])
    shelf.bank[("an-toan", "1.0.0")] = tuple(single(at) for at in range(4))
    office.exams.library = lambda: shelf
    for wrong in (3, 1, 2):
        attempt = office.exams.start(REF)
        answer_all(office, attempt, wrong=wrong)
        office.exams.finish(attempt.id)
        clock.jump(-90 * MINUTE)  # the order of the log tells which was the last
    person = office.people.current
    assert person is not None
    found = office.exams.standing(person.id, REF)
    assert found is not None
    assert found.share == share
    assert [one.share for one in office.exams.results()] == [500, 750, 250]


def test_only_a_trainer_sees_the_results_of_others(office: Office) -> None:
    learner, _ = _beginner(office)
    office.exams.finish(office.exams.start(REF).id)
    office.people.switch(learner, "4826")
    assert office.exams.results() == ()
    first = office.people.find("Nguyễn Học Viên")
    for act in (
        lambda: office.exams.results(first.id),
        lambda: office.exams.records(),
        lambda: office.exams.statistics(REF),
    ):
        with pytest.raises(UserError, match=r"people\.not_allowed"):
            act()
    office.people.switch(office.people.find("Lê Giảng Viên").id, PIN)
    assert len(office.exams.results()) == 1
    assert len(office.exams.results(first.id)) == 1


def _beginner(office: Office) -> tuple[str, str]:
    here = office.people.current
    assert here is not None
    office.people.switch(office.people.find("Trần Thị Văn Thư").id, PIN)
    made, _ = office.people.add("Phạm Tập Sự", "", Role.LEARNER, "4826")
    office.people.switch(here.id, "1379")
    return made.id, here.id


# ------------------------------------------------------------------ fault 33, other PCs, the log


def test_fault_33_a_course_updated_meanwhile_leaves_the_attempt_on_its_version(
    office: Office,
) -> None:
    shelf = Shelf()
    office.exams.library = lambda: shelf
    attempt = office.exams.start(REF)
    assert office.exams.versions_in_use() == {("an-toan", "1.0.0")}
    # Version 2 turns every answer round, and version 1 is not even there any more.
    shelf.courses = [course("2.0.0", plan(1, pass_percent=90))]
    shelf.bank = {("an-toan", one): (single(9),) for one in ("1.0.0", "2.0.0")}
    answer_all(office, attempt)
    result, _ = office.exams.finish(attempt.id)
    assert (result.share, result.record.version, result.record.pass_percent) == (1000, "1.0.0", 70)
    second = office.exams.start(REF)
    answer_all(office, second)
    result, _ = office.exams.finish(second.id)
    assert (result.share, result.record.version, result.record.pass_percent) == (1000, "2.0.0", 90)
    assert [one.record.version for one in office.exams.results()] == ["2.0.0", "1.0.0"]
    assert office.exams.versions_in_use() == frozenset()


def test_a_lost_key_of_the_pc_is_made_good_by_the_course(office: Office) -> None:
    attempt = office.exams.start(REF)
    answer_all(office, attempt)
    (office.paths.keys_dir / "exam.key").unlink()
    result, _ = office.exams.finish(attempt.id)
    assert result.share == 1000


def test_without_key_and_course_the_attempt_waits_and_says_why(office: Office) -> None:
    attempt = office.exams.start(REF)
    answer_all(office, attempt)
    (office.paths.keys_dir / "exam.key").write_text("cắt", "utf-8")
    office.exams.library = None
    result, _ = office.exams.finish(attempt.id)
    assert result.waiting
    with pytest.raises(UserError, match=r"exams\.key_lost"):
        office.exams.review(attempt.id)
    office.exams.library = lambda: Shelf()
    assert office.exams.finish(attempt.id)[0].share == 1000


def test_the_log_alone_gives_the_same_attempts(office: Office, clock: FakeClock) -> None:
    for wrong in (2, 0):
        attempt = office.exams.start(REF)
        office.exams.flag(attempt.id, 1)
        answer_all(office, attempt, wrong=wrong)
        clock.pass_time(MINUTE)
        office.exams.finish(attempt.id)
    office.exams.start(REF)
    before = office.exams._rows.list()
    with office.store.atomic():
        office.store.write("DELETE FROM exam_answer")
        office.store.write("UPDATE exam_attempt SET state = 'running', share = NULL, passed = NULL")
    office.exams.rebuild()
    assert office.exams._rows.list() == before
    for event in office.events.all():
        assert not office.exams.apply(event).touched  # a second time changes nothing


def test_attempts_of_two_pcs_are_both_kept(
    open_profile: Callable[..., Office], office: Office, tmp_path: Path
) -> None:
    other = open_profile(tmp_path / "máy khác")
    seat(other)
    person = office.people.current
    attempts = []
    for wrong, one in ((4, office), (0, other)):
        attempt = one.exams.start(REF)
        answer_all(one, attempt, wrong=wrong)
        one.exams.finish(attempt.id)
        attempts.append(attempt.id)
    assert person is not None
    for event in other.events.all():
        if event.type.startswith("exam."):
            office.exams.apply(replace(event, body=_with_person(event.body, person.id)))
    assert {one.id for one in office.exams._rows.list()} == set(attempts)
    found = office.exams.standing(person.id, REF)
    assert found is not None
    assert (found.record.id, found.share) == (attempts[1], 1000)
    assert office.exams.attempt(attempts[1]).paper == ()
    office.people.switch("Lê Giảng Viên", PIN)
    counted = office.exams.statistics(REF)
    assert len(counted) == 8
    assert {one.answers for one in counted} == {2}
    assert {sum(one.chosen) for one in counted if one.options} <= {0, 1, 2}  # of this PC alone
    assert office.exams.available()[0].open_attempt is None


def _with_person(body: object, person: str) -> dict[str, object]:
    known = json.loads(json.dumps(body))
    return {**known, **({"person": person} if "person" in known else {})}


def test_a_running_attempt_of_another_pc_hinders_nobody_here(
    open_profile: Callable[..., Office], office: Office, tmp_path: Path
) -> None:
    other = open_profile(tmp_path / "máy khác")
    seat(other)
    there = other.exams.start(REF)
    person = office.people.current
    assert person is not None
    for event in other.events.all("exam.started"):
        office.exams.apply(replace(event, body=_with_person(event.body, person.id)))
    with pytest.raises(UserError, match=r"exams\.elsewhere"):
        office.exams.resume(there.id)
    assert office.exams.start(REF).record.state is AttemptState.RUNNING


# ------------------------------------------------------------------ what is refused


@pytest.mark.parametrize("ref", ["open:an-toan/khac", "open:khac/kiem-tra", "sealed:0", "x", ""])
def test_an_exam_that_is_not_there(office: Office, ref: str) -> None:
    with pytest.raises(UserError, match=r"exams\.unknown"):
        office.exams.start(ref)


def test_a_question_that_is_not_there(office: Office) -> None:
    attempt = office.exams.start(REF)
    for at in (-1, 8):
        with pytest.raises(UserError, match=r"exams\.no_question"):
            office.exams.answer(attempt.id, at, Given(truth=True))


def test_places_that_no_question_has_are_no_right_answer(office: Office) -> None:
    attempt = office.exams.start(REF)
    wild = Given((99, -5), True, (77,) * 400, (5, 4, 3, 2, 1, 0, 9), "x" * 99_999, "1e999", (42,))
    for at in range(8):
        office.exams.answer(attempt.id, at, wild)
    result, _ = office.exams.finish(attempt.id)
    assert result.record.answered == 8
    assert (result.share or 0) <= 125  # truth alone was answered rightly


def test_too_few_questions_name_the_part(office: Office) -> None:
    exam = plan(parts=(Part(2, "mat-khau"), Part(3, "du-lieu")))
    shelf = Shelf([course(exam=exam)])
    office.exams.library = lambda: shelf
    with pytest.raises(UserError, match=r"exams\.too_few_questions") as caught:
        office.exams.start(REF)
    assert caught.value.values["part"] == 1
    assert caught.value.values["found"] == 1


def test_logs_hold_no_names_and_no_answers(
    office: Office, caplog: pytest.LogCaptureFixture
) -> None:
    attempt = office.exams.start(REF)
    answer_all(office, attempt)
    office.exams.finish(attempt.id)
    assert "Nguyễn" not in caplog.text
    assert "Đúng" not in caplog.text


def test_a_disk_that_is_full_at_the_end_ends_nothing(
    office: Office, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    attempt = office.exams.start(REF)
    clock.pass_time(MINUTE)
    with monkeypatch.context() as broken:
        problem = EnvironmentProblem("store.disk_full", drive="C:", needed=1, needed_mb=1)

        def full(*_: object, **__: object) -> None:
            raise problem

        broken.setattr(office.store, "put", full)
        with pytest.raises(EnvironmentProblem, match=r"store\.disk_full"):
            office.exams.finish(attempt.id)
    assert office.exams.attempt(attempt.id).record.state is AttemptState.RUNNING
    answer_all(office, attempt)
    clock.pass_time(MINUTE)
    result, _ = office.exams.finish(attempt.id)
    assert (result.share, result.record.used_ms) == (1000, 2 * MINUTE)
    assert result.record.interruptions == 0


def test_what_is_not_there_and_what_is_not_handed_in(office: Office) -> None:
    for act in (office.exams.attempt, office.exams.resume, office.exams.review):
        with pytest.raises(UserError, match=r"exams\.unknown_attempt"):
            act("0" * 32)
    attempt = office.exams.start(REF)
    with pytest.raises(UserError, match=r"exams\.not_finished"):
        office.exams.review(attempt.id)
    office.exams.finish(attempt.id)
    for act in (office.exams.resume, office.exams.heartbeat):
        with pytest.raises(UserError, match=r"exams\.finished"):
            act(attempt.id)
    assert not office.exams.finish(attempt.id)[0].waiting  # a second time is no error


def test_a_course_that_lost_the_questions_leaves_the_attempt_waiting(office: Office) -> None:
    attempt = office.exams.start(REF)
    (office.paths.keys_dir / "exam.key").unlink()
    office.exams.library = lambda: Shelf([], {("an-toan", "1.0.0"): (single(1),)})
    assert office.exams.finish(attempt.id)[0].waiting


def test_an_office_without_learners_sees_results_before_anybody_signs_in(office: Office) -> None:
    office.exams.finish(office.exams.start(REF).id)
    office.people.sign_out()
    assert len(office.exams.results()) == 1
    assert office.exams.available()[0].result is None
