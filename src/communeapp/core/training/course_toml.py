"""``course.toml`` and ``tracks.toml``: what a course is made of, and which lessons are for whom.

Every refusal is a UserError ``courses.*`` with the file and the line.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final, TypeVar

from communeapp.core.training.courses import (
    Blueprint,
    Course,
    KeyPolicy,
    Lesson,
    Module,
    Part,
    ResultPolicy,
    Source,
    Topic,
    Track,
)
from communeapp.core.training.question_toml import ID
from communeapp.core.training.questions import Difficulty
from communeapp.core.training.toml_reading import MAX_TEXT, Entry, TomlText

COURSE_FILE: Final = "course.toml"
_MOST: Final = 500  # lessons, modules, topics, sources of a course
_LANGUAGE = re.compile(r"[a-z]{2}\Z")
_CERTAINTY = re.compile(r"[AB]\Z")
_COURSE_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z")
_LESSON_PATH = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*/(?:\*|[a-z0-9][a-z0-9._-]{0,63})\Z")
_RULE = re.compile(r"[A-Za-z0-9_]+(\.[A-Za-z0-9_]+)*\Z")
T = TypeVar("T")


@dataclass(frozen=True)
class Head:
    """What the pack says of the course beside ``course.toml``."""

    id: str
    title: str
    version: str
    as_of: dt.date
    licence: str
    builtin: bool


@dataclass(frozen=True)
class Outline:
    """What ``course.toml`` says; the bodies of the lessons and the questions stand in other files."""

    summary: str
    language: str
    sources: tuple[Source, ...]
    topics: tuple[Topic, ...]
    modules: tuple[Module, ...]
    lessons: tuple[Lesson, ...]  # their bodies empty
    exams: tuple[Blueprint, ...]

    def course(self, head: Head, bodies: Callable[[str], str], question_count: int) -> Course:
        """Make the course; ``bodies`` gives the Markdown of a lesson by its id.

        Lessons stand in the order of the modules.
        """
        return Course(
            id=head.id,
            title=head.title,
            summary=self.summary,
            language=self.language,
            version=head.version,
            as_of=head.as_of,
            licence=head.licence,
            modules=self.modules,
            lessons=tuple(_with_body(one, bodies(one.id)) for one in self.in_order()),
            topics=self.topics,
            exams=self.exams,
            sources=self.sources,
            question_count=question_count,
            builtin=head.builtin,
        )

    def in_order(self) -> tuple[Lesson, ...]:
        """Give the lessons in the order of the modules."""
        by_id = {one.id: one for one in self.lessons}
        return tuple(by_id[name] for module in self.modules for name in module.lessons)


def _with_body(lesson: Lesson, body: str) -> Lesson:
    return Lesson(
        lesson.id, lesson.title, lesson.minutes, body, lesson.topics, lesson.sources,
        lesson.exercise, lesson.mistakes,
    )  # fmt: skip


def parse_outline(data: bytes, file: str = COURSE_FILE) -> Outline:
    """Read ``course.toml``; raises UserError ``courses.*`` with file, line and field."""
    source = TomlText(file, data)
    table = source.parse()
    top = Entry(source, table)
    summary = top.text("summary", most=MAX_TEXT)
    language = top.matching("language", _LANGUAGE, "vi")
    for name in ("sources", "topics", "modules", "lessons", "exams"):
        top.raw(name)
    top.end()
    sources = _all(source.entries(table, "sources", _MOST), _source)
    topics = _all(source.entries(table, "topics", _MOST), _topic)
    topic_ids = {one.id for one in topics}
    source_ids = {one.id for one in sources}
    lessons = _all(
        source.entries(table, "lessons", _MOST),
        lambda entry: _lesson(entry, topic_ids, source_ids),
    )
    lesson_ids = {one.id for one in lessons}
    placed: set[str] = set()
    modules = _all(
        source.entries(table, "modules", _MOST), lambda entry: _module(entry, lesson_ids, placed)
    )
    exams = _all(source.entries(table, "exams", 50), lambda entry: _exam(entry, topic_ids))
    if not lessons:
        raise top.fault("courses.missing", "lessons")
    for number, lesson in enumerate(lessons):
        if lesson.id not in placed:
            raise Entry(source, {}, "lessons", number).fault(
                "courses.lesson_in_no_module", "id", id=lesson.id
            )
    return Outline(summary, language, sources, topics, modules, lessons, exams)


def _all(entries: Iterable[Entry], read: Callable[[Entry], T]) -> tuple[T, ...]:
    """Read every entry; refuse two of the same id."""
    found: list[T] = []
    seen: set[str] = set()
    for entry in entries:
        identity = entry.matching("id", ID)
        if identity in seen:
            raise entry.fault("courses.equal_ids", "id", id=identity)
        seen.add(identity)
        found.append(read(entry))
        entry.end()
    return tuple(found)


def _source(entry: Entry) -> Source:
    return Source(
        id=entry.text("id"),
        title=entry.text("title"),
        number=entry.text("number", ""),
        date=entry.date("date"),
        certainty=entry.matching("certainty", _CERTAINTY, "A"),
    )


def _topic(entry: Entry) -> Topic:
    return Topic(entry.text("id"), entry.text("title"))


def _known(entry: Entry, name: str, known: set[str]) -> tuple[str, ...]:
    found = entry.words(name)
    for one in found:
        if one not in known:
            raise entry.fault("courses.unknown_reference", name, id=one)
    if len(set(found)) != len(found):
        raise entry.fault("courses.bad_value", name)
    return found


def _lesson(entry: Entry, topics: set[str], sources: set[str]) -> Lesson:
    lesson = Lesson(
        id=entry.text("id"),
        title=entry.text("title"),
        minutes=entry.integer("minutes", 1, 240),
        body="",
        topics=_known(entry, "topics", topics),
        sources=_known(entry, "sources", sources),
        exercise=entry.matching("exercise", ID, ""),
        mistakes=entry.words("mistakes"),
    )
    if not all(_RULE.match(one) for one in lesson.mistakes):
        raise entry.fault("courses.bad_value", "mistakes")
    return lesson


def _module(entry: Entry, lessons: set[str], placed: set[str]) -> Module:
    module = Module(entry.text("id"), entry.text("title"), _known(entry, "lessons", lessons))
    for one in module.lessons:
        if one in placed:
            raise entry.fault("courses.lesson_twice", "lessons", id=one)
        placed.add(one)
    return module


def _exam(entry: Entry, topics: set[str]) -> Blueprint:
    parts = []
    for row in entry.tables("parts", 100):
        topic = row.text("topic", "")
        if topic and topic not in topics:
            raise row.fault("courses.unknown_reference", "topic", id=topic)
        level = row.integer("difficulty", 1, 3, 0)
        count = row.integer("count", 1, 500)
        row.end()
        parts.append(Part(count, topic, Difficulty(level) if level else None))
    if not parts:
        raise entry.fault("courses.missing", "parts")
    key = entry.text("key", KeyPolicy.OPEN.value)
    if key not in {one.value for one in KeyPolicy}:
        raise entry.fault("courses.bad_value", "key")
    counts = entry.text("counts", ResultPolicy.BEST.value)
    if counts not in {one.value for one in ResultPolicy}:
        raise entry.fault("courses.bad_value", "counts")
    return Blueprint(
        id=entry.text("id"),
        title=entry.text("title"),
        parts=tuple(parts),
        minutes=entry.integer("minutes", 1, 600),
        pass_percent=entry.integer("pass_percent", 1, 100),
        attempts=entry.integer("attempts", 0, 1000, 0),
        shuffle=entry.flag("shuffle", default=True),
        supervised=entry.flag("supervised", default=False),
        key=KeyPolicy(key),
        counts=ResultPolicy(counts),
    )


def parse_tracks(data: bytes, file: str = "tracks.toml") -> tuple[Track, ...]:
    """Read the tracks. A lesson is ``course/lesson``; ``course/*`` stands for all of a course."""
    source = TomlText(file, data)
    table = source.parse()
    top = Entry(source, table)
    top.raw("tracks")
    top.end()
    return _all(source.entries(table, "tracks", 100), _track)


def _track(entry: Entry) -> Track:
    lessons = entry.words("lessons", _MOST)
    if not all(_LESSON_PATH.match(one) for one in lessons):
        raise entry.fault("courses.bad_value", "lessons")
    return Track(
        entry.text("id"), entry.text("title"), entry.text("summary", "", MAX_TEXT), lessons
    )


def expand_tracks(tracks: Iterable[Track], courses: Iterable[Course]) -> tuple[Track, ...]:
    """Put the lessons that are here into the tracks; what is not here is left out."""
    by_id = {one.id: one for one in courses}
    found = []
    for track in tracks:
        lessons: list[str] = []
        for path in track.lessons:
            course_id, _, lesson_id = path.partition("/")
            course = by_id.get(course_id)
            if course is None:
                continue
            wanted = [one.id for one in course.lessons if lesson_id in ("*", one.id)]
            lessons += [f"{course_id}/{one}" for one in wanted]
        unique = tuple(dict.fromkeys(lessons))
        found.append(Track(track.id, track.title, track.summary, unique))
    return tuple(found)
