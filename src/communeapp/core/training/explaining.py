"""Explain it to me: the question to the model over one lesson's own passages, and what may stand."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class LessonPassage:
    """A piece of a lesson under its heading. ``marks`` are places in ``text`` of the question's words."""

    course: str
    lesson: str
    heading: str
    text: str
    score: float = 0.0
    marks: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True)
class Explanation:
    """What may be shown. ``text`` is "" when nothing may stand; ``code`` (a sentence of ``messages``)
    says why, and the passages alone are shown. ``used`` are those that it rests on.
    """

    text: str
    used: tuple[LessonPassage, ...]
    sure: bool
    code: str = ""
