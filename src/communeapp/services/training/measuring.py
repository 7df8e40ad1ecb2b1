"""The figures of the progress pictures, from the tables of learning and the courses that are here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

from communeapp.clock import Clock, civil_date, start_of_day_ms
from communeapp.core.training import mastery
from communeapp.core.training.courses import Course
from communeapp.core.training.goals import DEFAULT_GOAL, streak
from communeapp.core.training.mastery import Known, Progress, TopicMastery
from communeapp.core.training.practice import Key, Offer
from communeapp.core.training.records import CardRecord
from communeapp.core.training.reviewing import is_due, last_ms, retrievability, wanted_ms
from communeapp.store.learning import LearningRows

_FIRST_DAY = dt.date(1970, 1, 1)


def measure(
    rows: LearningRows,
    clock: Clock,
    person: str,
    course: str,
    courses: Sequence[Course],
    offers: Sequence[Offer],
) -> Progress:
    """Measure one learner over some courses and their questions; ``course`` "" is all of them.

    What was learnt of courses and questions that are gone counts in the answers given and nowhere else.
    """
    now, today = clock.now_ms(), clock.today()
    here = {one.key: one.question.topic for one in offers}
    cards = {
        (one.course, one.question): one
        for one in rows.cards(person, course)
        if (one.course, one.question) in here
    }
    known = {key: _known(one, now) for key, one in cards.items()}
    lessons = rows.lessons(person, course)
    real = {(each.id, one.id) for each in courses for one in each.lessons}
    answered, right = rows.totals(person, course)
    waits = [one for one in cards.values() if _due(one, now)]
    days = [today if _due(one, now) else civil_date(wanted_ms(one.card)) for one in cards.values()]
    return Progress(
        person=person,
        lessons_done=sum(
            one.finished_ms is not None and (one.course, one.lesson) in real for one in lessons
        ),
        lessons_total=len(real),
        answered=answered,
        right=right,
        known=len(cards),
        questions=len(here),
        mastery=mastery.mastery(known.values(), len(here)),
        topics=tuple(_topics(courses, here, known)),
        lessons=lessons,
        due=len(waits),
        today=rows.asked_since(
            person, start_of_day_ms(today), start_of_day_ms(today + dt.timedelta(days=1))
        ),
        goal=rows.goal(person) or DEFAULT_GOAL,
        streak=streak([_FIRST_DAY + dt.timedelta(n) for n in rows.days(person)], today),
        forecast=mastery.forecast(days, today),
    )


def _due(one: CardRecord, now_ms: int) -> bool:
    return is_due(wanted_ms(one.card), last_ms(one.card), now_ms)


def _known(one: CardRecord, now_ms: int) -> Known:
    return Known(retrievability(one.card, now_ms), one.card.stability or 0.0, one.right)


def _topics(
    courses: Sequence[Course], here: Mapping[Key, str], known: Mapping[Key, Known]
) -> Iterator[TopicMastery]:
    totals: dict[Key, int] = {}
    mine: dict[Key, list[Known]] = {}
    for key, name in here.items():
        totals[key[0], name] = totals.get((key[0], name), 0) + 1
        if key in known:
            mine.setdefault((key[0], name), []).append(known[key])
    for each in courses:
        for topic in each.topics:
            total, answered = totals.get((each.id, topic.id), 0), mine.get((each.id, topic.id), [])
            worth = mastery.mastery(answered, total)
            yield TopicMastery(each.id, topic.id, topic.title, worth, len(answered), total)
