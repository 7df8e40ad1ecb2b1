"""Words for what training knows by codes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from communeapp.clock import SystemClock, local_time
from communeapp.core.training.courses import Course, Source
from communeapp.core.training.practice import Why
from communeapp.core.training.questions import QuestionKind
from communeapp.ui.widgets.dates import day_words


def kind_words(kind: QuestionKind) -> str:
    """Say what a learner does with a question."""
    return {
        QuestionKind.SINGLE: QCoreApplication.translate("TrainingWords", "Choose one"),
        QuestionKind.MULTIPLE: QCoreApplication.translate("TrainingWords", "Choose several"),
        QuestionKind.TRUE_FALSE: QCoreApplication.translate("TrainingWords", "True or false"),
        QuestionKind.MATCHING: QCoreApplication.translate("TrainingWords", "Match"),
        QuestionKind.ORDERING: QCoreApplication.translate("TrainingWords", "Put in order"),
        QuestionKind.SHORT: QCoreApplication.translate("TrainingWords", "Short answer"),
        QuestionKind.NUMERIC: QCoreApplication.translate("TrainingWords", "A number"),
        QuestionKind.MISTAKE: QCoreApplication.translate("TrainingWords", "Find the mistake"),
        QuestionKind.ESSAY: QCoreApplication.translate("TrainingWords", "Write a text"),
        QuestionKind.NOTE: QCoreApplication.translate("TrainingWords", "To read"),
    }[kind]


def why_words(why: Why) -> str:
    """Say why a question is asked now."""
    return {
        Why.MISTAKE: QCoreApplication.translate("TrainingWords", "Answered wrongly before"),
        Why.DUE: QCoreApplication.translate("TrainingWords", "To repeat today"),
        Why.NEW: QCoreApplication.translate("TrainingWords", "New"),
        Why.AHEAD: QCoreApplication.translate("TrainingWords", "Ahead of its day"),
    }[why]


def source_words(course: Course, ids: Sequence[str]) -> tuple[str, ...]:
    """Name sources of a course: number and title."""
    known = {one.id: one for one in course.sources}
    return tuple(source_name(known[one]) for one in ids if one in known)


def source_name(source: Source) -> str:
    """Name a source; what number and title both say is said once (an annex and its name)."""
    head, _, part = source.number.rpartition(", ")
    if head and source.title.startswith(part):
        return f"{head}, {source.title}"
    return f"{source.number} – {source.title}" if source.number else source.title


def topic_words(course: Course | None, topic: str) -> str:
    """Name a topic; nothing for one that the course does not know."""
    if course is None:
        return ""
    return next((one.title for one in course.topics if one.id == topic), "")


def again_words(due_ms: int | None, language: str) -> str:
    """Say when a question comes again."""
    if due_ms is None:
        return ""
    day, today = local_time(due_ms).date(), SystemClock().today()
    days = (day - today).days
    if days <= 0:
        return QCoreApplication.translate("TrainingWords", "It comes again today.")
    if days == 1:
        return QCoreApplication.translate("TrainingWords", "It comes again tomorrow.")
    return QCoreApplication.translate(
        "TrainingWords", "It comes again in {0} days, on {1}."
    ).format(days, day_words(day, language))


def day_name(day: dt.date) -> str:
    """Name a day of the week shortly."""
    return {
        0: QCoreApplication.translate("TrainingWords", "Mon"),
        1: QCoreApplication.translate("TrainingWords", "Tue"),
        2: QCoreApplication.translate("TrainingWords", "Wed"),
        3: QCoreApplication.translate("TrainingWords", "Thu"),
        4: QCoreApplication.translate("TrainingWords", "Fri"),
        5: QCoreApplication.translate("TrainingWords", "Sat"),
        6: QCoreApplication.translate("TrainingWords", "Sun"),
    }[day.weekday()]


def percent(share: int) -> str:
    """Write thousandths as percent, rounded down so that nothing looks passed that was not."""
    return f"{share // 10} %"


def screen_words(key: str) -> str:
    """Name a screen of the program as its navigation does; its key where it has no name there."""
    names = {
        "home": QCoreApplication.translate("Rail", "Home"),
        "drafting": QCoreApplication.translate("Rail", "Draft a document"),
        "incoming": QCoreApplication.translate("Rail", "Incoming documents"),
        "register": QCoreApplication.translate("Rail", "Registers"),
        "archive": QCoreApplication.translate("Rail", "Archive"),
        "assistant": QCoreApplication.translate("Rail", "Assistant"),
        "settings": QCoreApplication.translate("Rail", "Settings"),
    }
    return names.get(key, key)
