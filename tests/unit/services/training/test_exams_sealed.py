"""Sealed exams: nothing to read in the data folder, opened by a PIN, many learners one after the other."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.conftest import FakeClock
from tests.unit.services.training.exam_parts import (
    PIN,
    SECRET_NUMBER,
    SECRET_SHORT,
    SECRET_WHY,
    Shelf,
    course,
    of_every_kind,
    plan,
    right,
    seat,
    single,
)

from communeapp.core.errors import UserError
from communeapp.core.people import Role
from communeapp.core.training.courses import Part
from communeapp.core.training.questions import Given, Question, QuestionKind, Rich
from communeapp.services.office import Office
from communeapp.services.training.exams import Attempt, Candidate

MINUTE = 60_000
HIDDEN = (SECRET_SHORT, SECRET_WHY, SECRET_NUMBER)


@pytest.fixture
def office(quick_pins: None, open_profile: Callable[..., Office]) -> Office:
    opened = open_profile()
    seat(opened, Shelf([]))
    as_trainer(opened)
    return opened


def as_trainer(office: Office) -> str:
    person = office.people.find("Lê Giảng Viên")
    office.people.switch(person.id, PIN)
    return person.id


def as_learner(office: Office) -> str:
    person = office.people.find("Nguyễn Học Viên")
    office.people.switch(person.id, "1379")
    return person.id


def set_exam(office: Office, *, supervised: bool = True, **more: object) -> str:
    made, changes = office.exams.create_sealed(
        "Kiểm tra cuối khóa",
        of_every_kind(),
        plan(supervised=supervised, **more),
        [as_trainer(office)],
    )
    assert changes.has("exam", made.ref)
    return made.ref


def answer_rightly(office: Office, attempt: Attempt) -> None:
    for at, keyed in enumerate(office.exams._scoring.key(attempt.record)):
        office.exams.answer(attempt.id, at, right(keyed))


def everything(folder: Path) -> Iterator[tuple[Path, bytes]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path, path.read_bytes()


def readable(data: bytes, words: str) -> bool:
    """Look for words as they may stand in a file: plain, escaped in JSON, in base64, in UTF-16."""
    plain = words.encode("utf-8")
    forms = [plain, json.dumps(words).strip('"').encode(), words.encode("utf-16-le")]
    forms += [base64.b64encode(b"x" * at + plain)[4:-4] for at in range(3)]
    return any(one in data for one in forms)


# ------------------------------------------------------------------ nothing to read


@pytest.mark.parametrize("supervised", [True, False])
def test_no_answer_stands_in_the_clear_in_any_file(office: Office, supervised: bool) -> None:
    ref = set_exam(office, supervised=supervised)
    trainer = as_trainer(office)
    office.exams.open_supervised(ref, trainer, PIN)
    attempt = office.exams.start(ref, Candidate("hv-1", "Vàng A Sử"))
    for at in range(8):  # somebody who knows nothing
        office.exams.answer(attempt.id, at, Given((0,), False, text="không biết", number="1"))
    office.exams.finish(attempt.id)
    office.exams.close_supervised()
    office.close()
    seen = 0
    for path, data in everything(office.paths.data_dir):
        seen += len(data)
        assert [one for one in HIDDEN if readable(data, one)] == [], path
        assert b"AGE-SECRET-KEY" not in data or path.name == "exam.key"
    assert seen > 100_000
    assert readable((office.paths.database).read_bytes(), "Bước 0"), (
        "the texts drawn do stand there"
    )


def test_under_supervision_the_questions_too_stay_sealed_until_they_are_drawn(
    office: Office,
) -> None:
    bank = [replace(single(at), stem=Rich(f"Câu chưa rút {at:04d}?")) for at in range(40)]
    made, _ = office.exams.create_sealed("Đề", bank, plan(5, supervised=True), [as_trainer(office)])
    assert not any(readable(data, "Câu chưa rút") for _, data in everything(office.paths.data_dir))
    office.exams.open_supervised(made.ref, as_trainer(office), PIN)
    assert not any(readable(data, "Câu chưa rút") for _, data in everything(office.paths.data_dir))
    attempt = office.exams.start(made.ref, Candidate("hv-1", "A"))
    office.close()
    data = b"".join(data for _, data in everything(office.paths.data_dir))
    drawn = {one.stem.text for one in attempt.paper}
    found = {one.stem.text for one in bank if readable(data, one.stem.text)}
    assert found == drawn


def test_what_is_shown_does_not_lean_to_the_place_of_the_right_option(office: Office) -> None:
    """The first option of the author is right; neither the stored texts nor a paper show it first."""
    bank = [single(at) for at in range(200)]
    made, _ = office.exams.create_sealed("Đề", bank, plan(200), [as_trainer(office)])
    row = office.exams._sealed.row(made.ref)
    as_learner(office)
    for texts in (row.texts, office.exams.start(made.ref).paper):
        first = sum(one.choices[0].text.text.startswith("Đúng") for one in texts)
        assert 25 <= first <= 80  # 50 in the mean; 5 standard deviations


def test_the_data_of_the_log_says_nothing_of_the_order(office: Office) -> None:
    ref = set_exam(office)
    office.exams.open_supervised(ref, as_trainer(office), PIN)
    office.exams.start(ref, Candidate("hv-1", "A"))
    bodies = [one.body for one in office.events.all() if one.type.startswith("exam.")]
    assert not any("places" in body or "seed" in body for body in bodies)


# ------------------------------------------------------------------ supervised


def test_many_learners_one_after_the_other_with_results_at_once(
    office: Office, clock: FakeClock
) -> None:
    ref = set_exam(office, minutes=20)
    session = office.exams.open_supervised(ref, as_trainer(office), PIN)
    assert (session.exam, office.exams.session) == (ref, session)
    papers = []
    for number in range(5):
        attempt = office.exams.start(ref, Candidate(f"hv-{number}", f"Học viên {number}"))
        papers.append(attempt.paper)
        answer_rightly(office, attempt)
        clock.pass_time(10 * MINUTE)
        result, _ = office.exams.finish(attempt.id)
        assert (result.share, result.passed) == (1000, True)
    assert len(set(papers)) == 5, "neighbours see the same paper"
    assert [one.record.name for one in office.exams.results()] == [
        f"Học viên {at}" for at in (4, 3, 2, 1, 0)
    ]
    found = office.exams.standing("hv-3", ref)
    assert found is not None
    assert found.passed


def test_no_trainer_no_start(office: Office) -> None:
    ref = set_exam(office)
    as_learner(office)
    (info,) = office.exams.available()
    assert not info.startable
    with pytest.raises(UserError, match=r"exams\.needs_trainer"):
        office.exams.start(ref)
    with pytest.raises(UserError, match=r"exams\.needs_trainer"):
        office.exams.start(ref, Candidate("hv-1", "A"))
    office.exams.open_supervised(ref, "Lê Giảng Viên", PIN)
    assert office.exams.available()[0].startable
    with pytest.raises(UserError, match=r"exams\.needs_trainer"):
        office.exams.start(ref, Candidate("hv-1", "A"))  # a learner lets nobody else in
    attempt = office.exams.start(ref)
    assert attempt.record.name == "Nguyễn Học Viên"
    office.exams.close_supervised()
    with pytest.raises(UserError, match=r"exams\.not_running"):
        office.exams.heartbeat(attempt.id)


def test_a_supervised_attempt_stands_while_the_trainer_is_away(
    office: Office, clock: FakeClock
) -> None:
    ref = set_exam(office)
    as_learner(office)
    office.exams.open_supervised(ref, "Lê Giảng Viên", PIN)
    attempt = office.exams.start(ref)
    office.exams.answer(attempt.id, 0, Given(choices=(1,)))
    clock.pass_time(MINUTE)
    office.exams.pause(attempt.id)  # leaving the screen does not stop this clock
    clock.pass_time(MINUTE)
    office.exams.close_supervised()
    clock.pass_time(60 * MINUTE)
    with pytest.raises(UserError, match=r"exams\.needs_trainer"):
        office.exams.resume(attempt.id)
    office.exams.open_supervised(ref, "Lê Giảng Viên", PIN)
    resumed = office.exams.resume(attempt.id)
    assert resumed.record.used_ms == 2 * MINUTE
    assert resumed.given(0) == Given(choices=(1,))


def test_handed_in_without_the_trainer_waits_and_is_scored_at_the_next_opening(
    office: Office,
) -> None:
    ref = set_exam(office)
    as_learner(office)
    office.exams.open_supervised(ref, "Lê Giảng Viên", PIN)
    attempt = office.exams.start(ref)
    answer_rightly(office, attempt)
    office.exams.close_supervised()
    result, _ = office.exams.finish(attempt.id)
    assert (result.waiting, result.share, result.passed) == (True, None, None)
    with pytest.raises(UserError, match=r"exams\.needs_trainer"):
        office.exams.review(attempt.id)
    assert office.exams.open_supervised(ref, "Lê Giảng Viên", PIN).scored == 1
    assert office.exams.results()[0].share == 1000
    with pytest.raises(UserError, match=r"exams\.needs_trainer"):
        office.exams.review(attempt.id)  # others have yet to sit it
    as_trainer(office)
    assert all(one.score.right for one in office.exams.review(attempt.id))


def test_an_exam_of_a_course_may_be_supervised_too(office: Office) -> None:
    office.exams.library = lambda: Shelf([course(exam=plan(supervised=True))])
    as_learner(office)
    ref = office.exams.available()[0].ref
    with pytest.raises(UserError, match=r"exams\.needs_trainer"):
        office.exams.start(ref)
    with pytest.raises(UserError, match=r"exams\.not_a_trainer"):
        office.exams.open_supervised(ref, "Nguyễn Học Viên", "1379")
    office.exams.open_supervised(ref, "Lê Giảng Viên", PIN)
    attempt = office.exams.start(ref)
    answer_rightly(office, attempt)
    assert office.exams.finish(attempt.id)[0].share == 1000


# ------------------------------------------------------------------ unsupervised: sealed keys


def test_taken_alone_it_waits_for_the_trainer(office: Office) -> None:
    ref = set_exam(office, supervised=False)
    learner = as_learner(office)
    attempts = []
    for _ in range(3):
        attempt = office.exams.start(ref)
        for at, one in enumerate(attempt.paper):
            if one.kind is QuestionKind.TRUE_FALSE:
                office.exams.answer(attempt.id, at, Given(truth=True))
        assert office.exams.finish(attempt.id)[0].waiting
        attempts.append(attempt.id)
    assert office.exams.standing(learner, ref) is None
    as_trainer(office)
    assert office.exams.sealed()[0].waiting == 3
    scored, changes = office.exams.score_waiting("Lê Giảng Viên", PIN)
    assert scored == 3
    assert changes.has("exam", ref)
    assert {one.share for one in office.exams.results()} == {125}
    assert office.exams.sealed()[0].waiting == 0
    assert office.exams.score_waiting("Lê Giảng Viên", PIN) == (0, type(changes)())


def test_a_closed_exam_takes_nobody_in_but_lets_everybody_out(office: Office) -> None:
    ref = set_exam(office, supervised=False)
    as_learner(office)
    attempt = office.exams.start(ref)
    as_trainer(office)
    office.exams.close_sealed(ref)
    assert office.exams.sealed()[0].closed
    assert office.exams.available() == ()
    as_learner(office)
    assert office.exams.available()[0].open_attempt == attempt.id
    office.exams.finish(attempt.id)
    with pytest.raises(UserError, match=r"exams\.closed"):
        office.exams.start(ref)


# ------------------------------------------------------------------ keys and their trainers


def test_a_wrong_pin_opens_nothing_and_is_slowed_down(office: Office, clock: FakeClock) -> None:
    ref = set_exam(office)
    for _ in range(4):
        clock.pass_time(1)
        with pytest.raises(UserError, match=r"people\.(wrong_pin|wait)"):
            office.exams.open_supervised(ref, "Lê Giảng Viên", "111222")
    with pytest.raises(UserError, match=r"people\.wait"):
        office.exams.open_supervised(ref, "Lê Giảng Viên", PIN)
    assert office.exams.session is None
    clock.pass_time(5_000)
    assert office.exams.open_supervised(ref, "Lê Giảng Viên", PIN)


def test_another_trainer_opens_it_only_when_named(office: Office) -> None:
    ref = set_exam(office)
    clerk = office.people.find("Trần Thị Văn Thư")
    office.people.switch(clerk.id, PIN)
    second, _ = office.people.add("Hà Đồng Giảng", "", Role.TRAINER, PIN)
    with pytest.raises(UserError, match=r"exams\.no_key"):
        office.exams.open_supervised(ref, second.id, PIN)
    office.exams.keys.make(second.id, PIN)
    with pytest.raises(UserError, match=r"exams\.not_a_trainer"):
        office.exams.open_supervised(ref, second.id, PIN)
    first = as_trainer(office)
    with pytest.raises(UserError, match=r"exams\.needs_trainer"):
        office.exams.set_trainers(ref, [first, second.id])
    office.exams.open_supervised(ref, first, PIN)
    office.exams.set_trainers(ref, [first, second.id])
    office.exams.close_supervised()
    assert set(office.exams.sealed()[0].trainers) == {first, second.id}
    assert office.exams.open_supervised(ref, second.id, PIN).trainer == second.id
    assert office.exams.open_supervised(ref, first, PIN).trainer == first


def test_the_sealed_text_of_one_exam_does_not_open_in_the_place_of_another(
    office: Office,
) -> None:
    one, two = set_exam(office), set_exam(office)
    rows = office.exams._rows
    first, second = office.exams._sealed.row(one), office.exams._sealed.row(two)
    with office.store.atomic():
        rows.put_sealed(replace(first, sealed=second.sealed))
    with pytest.raises(UserError, match=r"exams\.other_key"):
        office.exams.open_supervised(one, as_trainer(office), PIN)


# ------------------------------------------------------------------ what is refused


def essay() -> Question:
    return Question("tu-luan", QuestionKind.ESSAY, Rich("Hãy trình bày"))


@pytest.mark.parametrize(
    ("questions", "more", "code"),
    [
        ((essay(),), {}, "exams.essay"),
        ((replace(single(1), choices=()),), {}, "exams.bad_question"),
        ((single(1), single(1)), {}, "exams.bad_question"),
        ((single(1),), {"parts": (Part(2),)}, "exams.too_few_questions"),
        ((single(1),), {"parts": ()}, "exams.no_parts"),
        ((single(1),), {"parts": (Part(0),)}, "exams.out_of_range"),
        ((single(1),), {"parts": (Part(150), Part(150))}, "exams.out_of_range"),
        ((single(1),), {"parts": (Part(1),), "minutes": 0}, "exams.out_of_range"),
        ((single(1),), {"parts": (Part(1),), "pass_percent": 101}, "exams.out_of_range"),
        ((single(1),) * 5_001, {"parts": (Part(1),)}, "exams.too_many_questions"),
    ],
    ids=[
        "essay", "no-option", "equal-ids", "too-few", "no-parts", "empty-part", "too-long",
        "no-time", "pass-mark", "5001",
    ],
)  # fmt: skip
def test_what_no_exam_can_be_set_from(
    office: Office, questions: tuple[Question, ...], more: dict[str, object], code: str
) -> None:
    before = office.events.count()
    with pytest.raises(UserError) as caught:
        office.exams.create_sealed("Đề", questions, plan(**more), [as_trainer(office)])
    assert caught.value.code == code
    assert office.events.count() == before


def test_a_title_and_a_trainer_are_needed(office: Office) -> None:
    with pytest.raises(UserError, match=r"people\.empty"):
        office.exams.create_sealed(" ", of_every_kind(), plan(), [as_trainer(office)])
    with pytest.raises(UserError, match=r"exams\.no_trainer"):
        office.exams.create_sealed("Đề", of_every_kind(), plan(), [])
    clerk = office.people.find("Trần Thị Văn Thư")
    with pytest.raises(UserError, match=r"exams\.no_key"):
        office.exams.create_sealed("Đề", of_every_kind(), plan(), [clerk.id])


def test_a_learner_sets_no_exam(office: Office) -> None:
    trainer = as_trainer(office)
    as_learner(office)
    with pytest.raises(UserError, match=r"people\.not_allowed"):
        office.exams.create_sealed("Đề", of_every_kind(), plan(), [trainer])
    with pytest.raises(UserError, match=r"people\.not_allowed"):
        office.exams.sealed()


def test_a_bank_of_5000_questions_is_set_and_opened(office: Office) -> None:
    bank = [single(at) for at in range(5_000)]
    made, _ = office.exams.create_sealed("Đề", bank, plan(100), [as_trainer(office)])
    office.exams.open_supervised(made.ref, as_trainer(office), PIN)
    attempt = office.exams.start(made.ref, Candidate("hv-1", "A"))
    assert len({one.id for one in attempt.paper}) == 100


# ------------------------------------------------------------------ statistics


def test_statistics_tell_good_questions_from_bad_ones(office: Office) -> None:
    """Twelve learners of rising skill: the third question has a wrong key, the first is known to all."""
    bank = [single(at) for at in range(12)]
    made, _ = office.exams.create_sealed(
        "Đề", bank, plan(12, supervised=True), [as_trainer(office)]
    )
    office.exams.open_supervised(made.ref, as_trainer(office), PIN)
    for skill in range(12):
        attempt = office.exams.start(made.ref, Candidate(f"hv-{skill}", "A"))
        for at, keyed in enumerate(office.exams._scoring.key(attempt.record)):
            number = int(keyed.question.id[2:])
            knows = {0: True, 2: skill < 6}.get(number, skill >= number)
            wrong = Given(choices=((right(keyed).choices[0] + 1) % 4,))
            office.exams.answer(attempt.id, at, right(keyed) if knows else wrong)
        office.exams.finish(attempt.id)
    found = {one.question: one for one in office.exams.statistics(made.ref)}
    assert found["q-0000"].verdict == "too_easy"
    assert found["q-0000"].difficulty == 1000
    assert found["q-0000"].point_biserial is None
    assert found["q-0002"].verdict == "wrong_way"
    assert (found["q-0002"].point_biserial or 0) < -500
    assert found["q-0006"].verdict == "fine"
    assert found["q-0006"].difficulty == 500
    assert found["q-0006"].upper_lower == 1000
    assert sum(found["q-0006"].chosen) == 12
    assert dict(zip(found["q-0006"].options, found["q-0006"].chosen, strict=True))["Đúng 6"] == 6
