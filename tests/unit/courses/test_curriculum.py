"""The shipped curriculum: whole, sourced, answerable, fair; nothing can be passed by the shape of answers."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from communeapp import paths
from communeapp.core.checking import RuleBook
from communeapp.core.training.checking import check_question
from communeapp.core.training.course_rules import fairness
from communeapp.core.training.course_toml import Outline, parse_outline, parse_tracks
from communeapp.core.training.courses import KeyPolicy, Lesson
from communeapp.core.training.markup import passages, to_plain
from communeapp.core.training.question_toml import parse_questions
from communeapp.core.training.questions import (
    Difficulty,
    Given,
    Question,
    QuestionKind,
    Rich,
    TextFormat,
)
from communeapp.core.training.scoring import right_answer, score
from communeapp.core.training.svg_safety import check_media
from communeapp.core.vietnamese import collapse, fold
from communeapp.paths import Paths
from communeapp.services.packs import PackLoader
from communeapp.services.training.course_check import check_course, content_paths
from communeapp.services.training.courses import CourseLibrary
from communeapp.ui.entries import ENTRIES

ROOT = paths.resources_dir() / "courses"
LETTERS = {
    "chuyen-doi-so": "a",
    "an-toan-thong-tin": "b",
    "cong-cu-so": "c",
    "ai-trong-cong-vu": "d",
    "the-thuc-van-ban": "e",
    "huong-dan-nguoi-dan": "f",
}
IDS = sorted(LETTERS)
TRACKS = {"leader", "specialist", "clerk", "school", "health", "party", "volunteer"}
# Numbers of legal texts; numbers of documents (15/QĐ-UBND) have no year in them.
LAW = re.compile(r"\b\d+/\d{4}/[A-ZĐ]+[\w-]*")
REPLACED = re.compile(
    r"thay thế[^.]{0,20}\b\d+/\d{4}/[A-ZĐ]+[\w-]*"
)  # what a law took the place of
# Words that make a question a matter of opinion.
OPINION = re.compile(
    r"\b(?:theo bạn|theo anh|bạn nghĩ|tốt nhất là gì|quan trọng nhất|hay nhất|đẹp nhất)\b",
    re.IGNORECASE,
)


@cache
def outline(course: str) -> Outline:
    return parse_outline((ROOT / course / "course.toml").read_bytes())


@cache
def questions(course: str) -> tuple[Question, ...]:
    found: list[Question] = []
    for file in sorted((ROOT / course / "questions").glob("*.toml")):
        found += parse_questions(file.read_bytes(), file.name, file.stem)
    return tuple(found)


def everything() -> Iterator[tuple[str, Question]]:
    return ((course, one) for course in IDS for one in questions(course))


def body(course: str, lesson: str) -> str:
    return (ROOT / course / "lessons" / f"{lesson}.md").read_text(encoding="utf-8")


def test_the_courses_are_those_of_the_plan() -> None:
    assert sorted(one.name for one in ROOT.iterdir() if one.is_dir()) == IDS


@pytest.mark.parametrize("course", IDS)
def test_no_rule_finds_anything(course: str) -> None:
    assert [
        (one.code, one.file, one.line, dict(one.values)) for one in check_course(ROOT / course)
    ] == []


def test_the_rules_would_find_something() -> None:
    assert [one.code for one in check_course(ROOT / "khong-co")] == ["courses.not_a_course"]
    guessed = [one for one in questions(IDS[0]) if one.kind is QuestionKind.SINGLE]
    turned = [
        replace(one, choices=tuple(sorted(one.choices, key=lambda c: -c.weight))) for one in guessed
    ]
    assert "courses.rule_place" in {one.code for one in fairness(turned)}


@pytest.mark.parametrize("course", IDS)
def test_lessons_and_questions_are_enough(course: str) -> None:
    lessons = outline(course).lessons
    assert len(lessons) == 5
    assert len(questions(course)) >= 50
    per_lesson = Counter(one.lesson for one in questions(course))
    assert min(per_lesson[one.id] for one in lessons) >= 8
    assert all(one.id.startswith(f"{LETTERS[course]}-") for one in lessons)
    assert all(5 <= one.minutes <= 30 for one in lessons)


def test_the_curriculum_is_as_large_as_promised() -> None:
    assert sum(len(outline(course).lessons) for course in IDS) >= 30
    assert len(list(everything())) >= 300
    kinds = Counter(one.kind for _, one in everything())
    assert set(kinds) == set(QuestionKind) - {QuestionKind.ESSAY, QuestionKind.NOTE}
    assert min(kinds.values()) >= 6, kinds
    assert {one.difficulty for _, one in everything()} == set(Difficulty)


@pytest.mark.parametrize("course", IDS)
def test_every_question_names_its_source_its_lesson_and_its_reason(course: str) -> None:
    here = outline(course)
    lessons = {one.id for one in here.lessons}
    sources = {one.id for one in here.sources}
    topics = {one.id for one in here.topics}
    for one in questions(course):
        assert one.id.startswith(f"{LETTERS[course]}-"), one.id
        assert one.lesson in lessons, one.id
        assert one.topic in topics, one.id
        assert one.sources and set(one.sources) <= sources, one.id
        assert len(to_plain(one.explanation)) >= 20, one.id
        assert check_question(one) == (), one.id


def test_no_two_questions_ask_the_same_in_any_course() -> None:
    ids = Counter(one.id for _, one in everything())
    assert [name for name, count in ids.items() if count > 1] == []
    stems = Counter(collapse(fold(to_plain(one.stem))).strip(" .?:") for _, one in everything())
    assert [stem for stem, count in stems.items() if count > 1] == []
    every = [
        (one.id, frozenset(re.findall(r"\w+", fold(to_plain(one.stem))))) for _, one in everything()
    ]
    near = [
        (name, other)
        for at, (name, words) in enumerate(every)
        for other, bag in every[:at]
        if len(words & bag) > 0.85 * len(words | bag)
    ]
    assert near == []


def test_the_right_answer_has_no_place_and_no_length_of_its_own() -> None:
    assert list(fairness(one for _, one in everything())) == []
    truths = Counter(one.truth for _, one in everything() if one.kind is QuestionKind.TRUE_FALSE)
    assert 0.4 <= truths[True] / sum(truths.values()) <= 0.6


@pytest.mark.parametrize("course", IDS)
def test_answers_are_worth_what_they_should_be(course: str) -> None:
    for one in questions(course):
        assert score(one, right_answer(one)).share == 1000, one.id
        assert score(one, Given()).share == 0, one.id
        if one.kind is QuestionKind.SINGLE:
            shares = [score(one, Given(choices=(at,))).share for at in range(len(one.choices))]
            assert sorted(shares) == [0] * (len(shares) - 1) + [1000], one.id
            assert len(shares) >= 3, one.id
        if one.kind is QuestionKind.MULTIPLE:
            every = Given(choices=tuple(range(len(one.choices))))
            assert not score(one, every).right, one.id
        if one.kind is QuestionKind.TRUE_FALSE:
            assert score(one, Given(truth=not one.truth)).share == 0, one.id
        if one.kind is QuestionKind.MISTAKE:
            assert all(line.why for line in one.document if line.wrong), one.id


def test_nothing_is_a_matter_of_opinion() -> None:
    assert [one.id for _, one in everything() if OPINION.search(to_plain(one.stem))] == []


@pytest.mark.parametrize("course", IDS)
def test_laws_are_cited_only_where_they_are_named_as_sources(course: str) -> None:
    here = outline(course)
    named = {number for one in here.sources for number in LAW.findall(f"{one.number} {one.title}")}
    said = {}
    for lesson in here.lessons:
        said[lesson.id] = body(course, lesson.id)
    for one in questions(course):
        shown = (one.stem, one.explanation, *(c.text for c in one.choices if c.weight > 0))
        said[one.id] = "\n".join(map(to_plain, shown))
    strange = {
        (where, number)
        for where, text in said.items()
        for number in LAW.findall(REPLACED.sub("", text))
        if number not in named
    }
    assert strange == set()


def test_sources_agree_with_the_list_of_legal_texts() -> None:
    # The codification is one source of its own; the courses have theirs.
    texts = PackLoader().load().legal_texts
    known = {one.number: one for one in texts if one.number and "phapdien" not in one.source}
    compared = 0
    for course in IDS:
        for source in outline(course).sources:
            text = known.get(source.number)
            assert source.number or source.title, source.id
            if text is None:
                continue
            compared += 1
            assert text.issued is None or source.date == text.issued, (course, source.id)
            assert source.certainty == text.certainty, (course, source.id)
    assert compared >= 3


@pytest.mark.parametrize("course", IDS)
def test_a_lesson_leads_to_screens_and_rules_that_exist(course: str, rule_book: RuleBook) -> None:
    screens = {one.key for one in ENTRIES}
    known = {name for rule in rule_book.rules for name in (*beginnings(rule.id), rule.formerly)}
    for lesson in outline(course).lessons:
        assert lesson.exercise in screens | {""}, lesson.id
        assert set(lesson.mistakes) <= known, lesson.id
        assert lesson.topics and lesson.sources, lesson.id
        assert len(passages(lesson_with_body(course, lesson.id))) >= 3, lesson.id


def lesson_with_body(course: str, lesson: str) -> Lesson:
    found = next(one for one in outline(course).lessons if one.id == lesson)
    return replace(found, body=body(course, lesson))


def beginnings(rule: str) -> Iterator[str]:
    """Give the id of a rule and everything above it: ``ND30``, ``ND30.PL1``, …"""
    parts = rule.split(".")
    return (".".join(parts[:count]) for count in range(1, len(parts) + 1))


def test_the_course_of_documents_covers_the_checker(rule_book: RuleBook) -> None:
    """Each rule of the text is taught by a lesson, so that a mistake in a draft leads somewhere."""
    taught = {name for course in IDS for one in outline(course).lessons for name in one.mistakes}
    rules = rule_book.area("text")
    assert [one.id for one in rules if not taught & set(beginnings(one.id))] == []
    assert [one.formerly for one in rules if one.formerly and one.formerly not in taught] == []


@pytest.mark.parametrize("course", IDS)
def test_every_lesson_has_a_drawing_that_is_safe_and_used(course: str) -> None:
    media = ROOT / course / "media"
    used = set()
    for lesson in outline(course).lessons:
        pictures = re.findall(r"!\[([^\]]+)\]\((media/[^)]+)\)", body(course, lesson.id))
        assert pictures, lesson.id
        assert all(len(words) >= 10 for words, _ in pictures), lesson.id
        used.update(path for _, path in pictures)
    assert {f"media/{one.name}" for one in media.iterdir()} == used
    for path in used:
        assert check_media(path, (ROOT / course / path).read_bytes()) == "", path


@pytest.mark.parametrize("course", IDS)
def test_the_exam_of_a_course(course: str) -> None:
    (exam,) = outline(course).exams
    assert exam.id == "kiem-tra"
    assert sum(part.count for part in exam.parts) == 20
    assert (exam.minutes, exam.pass_percent, exam.key) == (30, 70, KeyPolicy.OPEN)
    topics = Counter(one.topic for one in questions(course))
    asked = {part.topic for part in exam.parts} - {""}
    assert asked <= set(topics)


def test_tracks_choose_from_the_courses() -> None:
    tracks = parse_tracks((ROOT / "tracks.toml").read_bytes())
    assert {one.id for one in tracks} == TRACKS
    lessons = {f"{course}/{one.id}" for course in IDS for one in outline(course).lessons}
    for track in tracks:
        assert track.lessons and track.summary, track.id
        for path in track.lessons:
            course = path.partition("/")[0]
            assert path in lessons or (path.endswith("/*") and course in LETTERS), (track.id, path)
    chosen = {path.partition("/")[0] for track in tracks for path in track.lessons}
    assert chosen == set(LETTERS)


def test_the_shipped_courses_are_signed_and_whole(tmp_path: Path) -> None:
    library = CourseLibrary(Paths(tmp_path))
    assert library.problems() == ()
    assert sorted(one.id for one in library.list()) == IDS
    assert all(one.builtin and one.as_of.year >= 2026 and one.licence for one in library.list())
    assert all(track.lessons for track in library.tracks())
    for course in IDS:
        assert library.questions(course) == questions(course)
        manifest = tomllib.loads((ROOT / course / "manifest.toml").read_text(encoding="utf-8"))
        assert sorted(one["path"] for one in manifest["files"]) == sorted(
            content_paths(ROOT / course)
        )
        there = {
            p.relative_to(ROOT / course).as_posix()
            for p in (ROOT / course).rglob("*")
            if p.is_file()
        }
        assert there - set(content_paths(ROOT / course)) == {
            "pack.toml", "manifest.toml", "manifest.sig",
        }  # fmt: skip


def test_lessons_are_plain_and_calm() -> None:
    for course in IDS:
        for lesson in outline(course).lessons:
            text = to_plain(Rich(body(course, lesson.id), TextFormat.MARKDOWN))
            assert not re.search(r"[^\W\d]!(?:\s|$)", text.replace("#REF!", "")), lesson.id
            longest = max(len(part.split()) for part in re.split(r"[.?:;\n]", text))
            assert longest <= 60, (lesson.id, longest)
