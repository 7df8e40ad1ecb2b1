"""``course.toml`` and ``tracks.toml``: what they say, and refusals with the line."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.courses import COURSE

from communeapp.core.errors import UserError
from communeapp.core.training.course_toml import Head, expand_tracks, parse_outline, parse_tracks
from communeapp.core.training.courses import Course, KeyPolicy, Part, Track
from communeapp.core.training.questions import Difficulty

HEAD = Head("khoa-thu", "Khóa thử", "1.0.0", dt.date(2026, 11, 1), "CC0-1.0", builtin=False)


def course() -> Course:
    return parse_outline(COURSE.encode()).course(HEAD, lambda one: f"Bài {one}", 8)


def test_a_course_is_read() -> None:
    found = course()
    assert (found.id, found.language, found.question_count) == ("khoa-thu", "vi", 8)
    assert [one.id for one in found.lessons] == ["bai-1", "bai-2"]
    assert found.lessons[1].body == "Bài bai-2"
    assert found.lessons[1].exercise == "drafting"
    assert found.lessons[1].mistakes == ("number.form",)
    (exam,) = found.exams
    assert exam.parts == (Part(3, "mot"), Part(3))
    assert (exam.minutes, exam.pass_percent, exam.attempts, exam.shuffle) == (30, 70, 0, True)
    assert exam.key is KeyPolicy.OPEN
    assert found.sources[0].certainty == "A"


def test_lessons_stand_in_the_order_of_the_modules() -> None:
    turned = COURSE.replace('lessons = ["bai-1", "bai-2"]', 'lessons = ["bai-2", "bai-1"]')
    outline = parse_outline(turned.encode())
    assert [one.id for one in outline.in_order()] == ["bai-2", "bai-1"]


def test_an_exam_may_ask_by_difficulty_and_be_sealed() -> None:
    changed = COURSE.replace(
        "{ count = 3 }]", '{ count = 3, difficulty = 3 }]\nkey = "sealed"\nsupervised = true'
    )
    (exam,) = parse_outline(changed.encode()).exams
    assert exam.parts[1].difficulty is Difficulty.HARD
    assert (exam.key, exam.supervised) == (KeyPolicy.SEALED, True)


FAULTS = [
    ('summary = "Khóa học để thử."', "", "courses.missing", "summary"),
    ('language = "vi"', 'language = "Việt"', "courses.bad_value", "language"),
    ('language = "vi"', 'langage = "vi"', "courses.unknown_field", "langage"),
    ('number = "1/2026"', "number = 1", "courses.bad_value", "number"),
    ('number = "1/2026"', 'certainty = "C"', "courses.bad_value", "certainty"),
    ('number = "1/2026"', 'date = "2026"', "courses.bad_value", "date"),
    ('id = "hai"', 'id = "mot"', "courses.equal_ids", "id"),
    ('id = "hai"', 'id = "Hai"', "courses.bad_value", "id"),
    ('id = "bai-2"', 'id = "bai-1"', "courses.equal_ids", "id"),
    ('["bai-1", "bai-2"]', '["bai-1"]', "courses.lesson_in_no_module", "id"),
    ('["bai-1", "bai-2"]', '["bai-1", "bai-3"]', "courses.unknown_reference", "lessons"),
    ('["bai-1", "bai-2"]', '["bai-1", "bai-1"]', "courses.bad_value", "lessons"),
    (
        '["bai-1", "bai-2"]',
        '["bai-1", "bai-2"]\n[[modules]]\nid = "b"\ntitle = "B"\nlessons = ["bai-2"]',
        "courses.lesson_twice",
        "lessons",
    ),
    ("minutes = 10", "minutes = 0", "courses.bad_value", "minutes"),
    ("minutes = 10", 'minutes = "10"', "courses.bad_value", "minutes"),
    ('topics = ["hai"]', 'topics = ["ba"]', "courses.unknown_reference", "topics"),
    ('exercise = "drafting"', 'exercise = "../x"', "courses.bad_value", "exercise"),
    ('["number.form"]', '["số"]', "courses.bad_value", "mistakes"),
    ("pass_percent = 70", "pass_percent = 101", "courses.bad_value", "pass_percent"),
    ('topic = "mot" }', 'topic = "ba" }', "courses.unknown_reference", "parts[1].topic"),
    ("count = 3, ", "count = 0, ", "courses.bad_value", "parts[1].count"),
    ("minutes = 30", 'minutes = 30\nkey = "mine"', "courses.bad_value", "key"),
]


@pytest.mark.parametrize(
    ("old", "new", "code", "field"), FAULTS, ids=[str(at) for at in range(len(FAULTS))]
)
def test_a_slip_is_refused_with_its_line(old: str, new: str, code: str, field: str) -> None:
    assert old in COURSE
    text = COURSE.replace(old, new, 1)
    with pytest.raises(UserError) as caught:
        parse_outline(text.encode())
    assert (caught.value.code, caught.value.field) == (code, field)
    line = text.split("\n")[int(str(caught.value.values["line"])) - 1]
    name = field.split("[")[0].split(".")[0]
    assert line.startswith((name, "[[")) or code == "courses.missing"


def test_no_lessons_at_all() -> None:
    with pytest.raises(UserError, match=r"courses\.missing lessons"):
        parse_outline(b'summary = "x"\n')


def test_tracks_take_the_lessons_that_are_here() -> None:
    tracks = parse_tracks(
        b'[[tracks]]\nid = "a"\ntitle = "A"\nsummary = "s"\n'
        b'lessons = ["khoa-thu/bai-2", "khoa-thu/*", "khac/bai-1", "khoa-thu/bai-9"]\n'
    )
    (track,) = expand_tracks(tracks, [course()])
    assert track == Track("a", "A", "s", ("khoa-thu/bai-2", "khoa-thu/bai-1"))


@pytest.mark.parametrize("lessons", ['["khoa"]', '["a/b/c"]', '["../x/y"]', "[1]"])
def test_a_bad_track_is_refused(lessons: str) -> None:
    with pytest.raises(UserError, match="lessons"):
        parse_tracks(f'[[tracks]]\nid = "a"\ntitle = "A"\nlessons = {lessons}\n'.encode())
