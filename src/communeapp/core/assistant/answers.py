"""Passages, and answers that rest on them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from communeapp.core.search.hits import Kind


class Goal(StrEnum):
    """Where a question or a wish belongs."""

    DRAFT = "draft"  # write a document
    ARCHIVE = "archive"  # find documents
    ANSWER = "answer"  # answer a question from documents of the archive
    LESSON = "lesson"  # learn or practise
    GUIDE = "guide"  # a citizen's procedure
    HELP = "help"  # how to use the program
    UNSURE = "unsure"  # ask back, with ``choices``


@dataclass(frozen=True)
class Route:
    """Where to go. ``argument`` by goal: DRAFT the subject, ARCHIVE and ANSWER the words to search
    for, HELP the help topic (a file of ``resources/help`` without its ending), LESSON and GUIDE the
    topic asked for.

    ``type_code`` is the type to draft, "" when it cannot be told. ``available`` is False for rooms
    that this version does not have. ``choices`` are what to ask back with when the goal is UNSURE.
    """

    goal: Goal
    argument: str = ""
    type_code: str = ""
    available: bool = True
    choices: tuple[Route, ...] = ()


@dataclass(frozen=True)
class Passage:
    """A piece of a document: ``text`` is ``start`` … ``end`` of its body, in code points.

    ``marks`` are places in ``text`` that the question's words hit.
    """

    doc_id: str
    kind: Kind
    title: str
    number: str
    date: dt.date | None
    text: str
    start: int
    end: int
    score: float = 0.0
    marks: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True)
class Answer:
    """What may be shown. ``text`` is "" when nothing the model said may stand: ``code`` (a sentence of
    ``messages``) says why, and the passages alone are shown. ``used`` are those that it rests on.
    """

    text: str
    used: tuple[Passage, ...]
    sure: bool
    code: str = ""
