"""A course as its pack describes it: modules, lessons, topics, exams, sources, tracks."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from communeapp.core.training.questions import Difficulty


class KeyPolicy(StrEnum):
    """Who holds the key of an exam."""

    OPEN = "open"  # the course's own questions: a test of oneself, scored at once
    SEALED = "sealed"  # a trainer's bank: scored where the trainer's PIN opened it


class ResultPolicy(StrEnum):
    """Which of several attempts at an exam counts, also where two PCs each hold one."""

    BEST = "best"
    FIRST = "first"
    LAST = "last"


@dataclass(frozen=True)
class Source:
    """What a lesson or a question rests on. ``certainty``: A official text read, B sources agree."""

    id: str
    title: str
    number: str = ""
    date: dt.date | None = None
    certainty: str = "A"


@dataclass(frozen=True)
class Topic:
    """What mastery is told of."""

    id: str
    title: str


@dataclass(frozen=True)
class Lesson:
    """One lesson. ``body`` is Markdown; pictures are ``![words](media/name.svg)``.

    ``exercise`` is a screen of the program to try things on (a key of its navigation), or "".
    ``mistakes`` are rules of the checker that this lesson is about: ids, or beginnings of ids that stand
    for all below them (``ND30.PL1.II.5``).
    """

    id: str
    title: str
    minutes: int
    body: str
    topics: tuple[str, ...]
    sources: tuple[str, ...] = ()
    exercise: str = ""
    mistakes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Module:
    """A chapter: lessons in their order."""

    id: str
    title: str
    lessons: tuple[str, ...]


@dataclass(frozen=True)
class Part:
    """What an exam draws: ``count`` questions of a topic ("" for any), of a difficulty (None: any)."""

    count: int
    topic: str = ""
    difficulty: Difficulty | None = None


@dataclass(frozen=True)
class Blueprint:
    """The plan of an exam. ``attempts`` 0 is as many as one likes; ``pass_percent`` of the points."""

    id: str
    title: str
    parts: tuple[Part, ...]
    minutes: int
    pass_percent: int
    attempts: int = 0
    shuffle: bool = True
    supervised: bool = False
    key: KeyPolicy = KeyPolicy.OPEN
    counts: ResultPolicy = ResultPolicy.BEST


@dataclass(frozen=True)
class Track:
    """Which lessons are for whom: ``lessons`` as ``course/lesson``, in their order."""

    id: str
    title: str
    summary: str
    lessons: tuple[str, ...]


@dataclass(frozen=True)
class Course:
    """A whole course without its questions, which are read when they are wanted."""

    id: str
    title: str
    summary: str
    language: str
    version: str
    as_of: dt.date
    licence: str
    modules: tuple[Module, ...]
    lessons: tuple[Lesson, ...]
    topics: tuple[Topic, ...]
    exams: tuple[Blueprint, ...]
    sources: tuple[Source, ...]
    question_count: int
    builtin: bool = True

    def lesson(self, lesson_id: str) -> Lesson | None:
        """Find a lesson."""
        return next((one for one in self.lessons if one.id == lesson_id), None)
