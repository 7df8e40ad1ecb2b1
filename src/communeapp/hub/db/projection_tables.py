"""Tables that are made of events and can be thrown away: facts (one row a key) and sums of facts.

A table of facts has ``key`` (a hash of what the fact is about), ``rank`` (its event's place in the order of
replay), ``home`` (the unit whose PC told it), ``dev``, and ``unit``, the unit it counts for. A table of sums
has its group as key, ``n`` (how many facts it is the sum of) and the sums. What is changed here is made
anew and filled from the log (:mod:`communeapp.hub.projections.projector`); so no change of these tables
ever carries data over.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from communeapp.hub.db.types import Code, Whole

#: Raised with every change of a table here or of how events are read: the tables are then filled anew.
EDITION = 2

METADATA = sa.MetaData()

_WORDS, _NUMBER, _LIST = sa.Text(), Whole, sa.JSON()


def _columns(kind: Any, names: str) -> list[sa.Column[Any]]:
    return [sa.Column(one, kind, nullable=False) for one in names.split()]


def _fact(name: str, *columns: sa.Column[Any] | list[sa.Column[Any]] | sa.Index) -> sa.Table:
    flat: list[Any] = []
    for one in columns:
        flat += one if isinstance(one, list) else [one]
    return sa.Table(
        f"fact_{name}",
        METADATA,
        sa.Column("key", Code, primary_key=True),
        *_columns(Code, "rank home dev"),
        *flat,
    )


def _sum(name: str, group: str, sums: str) -> sa.Table:
    return sa.Table(
        f"sum_{name}",
        METADATA,
        *(sa.Column(one, Code, primary_key=True) for one in group.split()),
        *_columns(_NUMBER, f"n {sums}"),
    )


#: How far the log is followed: one row; ``edition`` is that of the tables it stands for.
progress = sa.Table(
    "projection",
    METADATA,
    sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
    *_columns(_NUMBER, "edition position"),
)

#: Events that could be taken in but not read: no program of ours writes such a body.
unread = sa.Table(
    "unread_event",
    METADATA,
    sa.Column("id", Code, primary_key=True),
    *_columns(Code, "dev home type"),
    *_columns(_WORDS, "reason"),
    sa.Index("unread_event_home", "home"),
)

# ------------------------------------------------------------------ training

standing = _fact(
    "standing",
    *_columns(Code, "unit person course class course_version state certificate"),
    *_columns(_WORDS, "name class_title"),
    *_columns(_NUMBER, "lessons_done lessons best last_ms"),
    sa.Index("fact_standing_unit", "unit", "course"),
    sa.Index("fact_standing_class", "class"),
    # Who is behind: those not finished, the longest without a step first; and how many they are, and how
    # many people a course has, both from the index alone.
    sa.Index("fact_standing_behind", "state", "last_ms", "key"),
    sa.Index("fact_standing_late", "state", "last_ms", "unit", "course", "class"),
    sa.Index("fact_standing_course", "course", "unit", "state", "person"),
)
items = _fact(
    "items", *_columns(Code, "course course_version"), sa.Column("items", _LIST, nullable=False)
)
attempt = _fact(
    "attempt",
    *_columns(Code, "unit attempt exam course course_version person"),
    *_columns(_NUMBER, "share at_ms"),
    sa.Column("passed", sa.Boolean, nullable=False),
    sa.Column("answers", _LIST, nullable=False),
    sa.Index("fact_attempt_unit", "unit", "course"),
)
#: Attempts that were handed in; those without an ``attempt`` wait for their trainer's key.
sitting = _fact(
    "sitting",
    *_columns(Code, "unit attempt exam course course_version person"),
    *_columns(_NUMBER, "at_ms"),
    sa.Index("fact_sitting_attempt", "attempt"),
)
certificate = _fact(
    "certificate",
    *_columns(Code, "unit certificate person course class day"),
    *_columns(_WORDS, "number name course_title class_title token"),
    *_columns(_NUMBER, "per_mille issued_ms"),
    sa.Index("fact_certificate_unit", "unit", "course"),
    sa.Index("fact_certificate_day", "day", "key"),
    sa.Index("fact_certificate_id", "certificate"),
)
revoked = _fact(
    "revoked",
    *_columns(Code, "certificate day reason"),
    sa.Index("fact_revoked_id", "certificate"),
)
class_report = _fact(
    "class",
    *_columns(Code, "unit class starts ends"),
    *_columns(_WORDS, "title"),
    *_columns(_NUMBER, "sessions members met"),
    sa.Column("courses", _LIST, nullable=False),
    sa.Index("fact_class_id", "class"),
)
work = _fact(
    "work",
    *_columns(Code, "unit work step class"),
    *_columns(_WORDS, "class_title"),
    *_columns(_NUMBER, "at_ms percent"),
    sa.Column("passed", sa.Boolean, nullable=False),
    sa.Index("fact_work_class", "class"),
)
mistakes = _fact(
    "mistakes",
    *_columns(Code, "unit month rule"),
    *_columns(_NUMBER, "people"),
)
question = _fact(
    "question",
    *_columns(Code, "unit question course lesson course_version person"),
    *_columns(_WORDS, "name text"),
    *_columns(_NUMBER, "at_ms"),
    sa.Index("fact_question_at", "at_ms", "key"),
    sa.Index("fact_question_id", "question"),
)
answer = _fact(
    "answer",
    *_columns(Code, "question"),
    *_columns(_WORDS, "text name"),
    *_columns(_NUMBER, "at_ms"),
    sa.Index("fact_answer_question", "question"),
)

# ------------------------------------------------------------------ offices

counts = _fact(
    "counts",
    *_columns(Code, "unit month"),
    *_columns(_NUMBER, "received registered late open issued"),
    sa.Column("by_field", _LIST, nullable=False),
    sa.Column("by_type", _LIST, nullable=False),
    sa.Index("fact_counts_month", "month", "unit"),
)
impact = _fact(
    "impact",
    *_columns(Code, "unit month"),
    *_columns(_NUMBER, "drafts issued kept edited struck own returns"),
    sa.Column("minutes", _LIST, nullable=False),
    sa.Index("fact_impact_month", "month", "unit"),
)
header = _fact(
    "header",
    *_columns(Code, "unit doc direction symbol type field status date deadline number"),
    *_columns(_WORDS, "issuer subject"),
    *_columns(_NUMBER, "year at_ms"),
    sa.Index("fact_header_unit", "unit", "date", "key"),
    sa.Index("fact_header_date", "date", "key"),
)
sent_up = _fact(
    "sent_up",
    *_columns(Code, "unit document type date"),
    *_columns(_WORDS, "title number note"),
    *_columns(_NUMBER, "at_ms"),
    sa.Column("files", _LIST, nullable=False),
    sa.Index("fact_sent_up_at", "at_ms", "key"),
)
difficulty = _fact(
    "difficulty",
    *_columns(Code, "unit difficulty"),
    *_columns(_WORDS, "topic name text"),
    *_columns(_NUMBER, "at_ms"),
    sa.Index("fact_difficulty_at", "at_ms", "key"),
    sa.Index("fact_difficulty_id", "difficulty"),
)
advice = _fact(
    "advice",
    *_columns(Code, "difficulty"),
    *_columns(_WORDS, "text"),
    *_columns(_NUMBER, "at_ms"),
    sa.Index("fact_advice_difficulty", "difficulty"),
)
support = _fact(
    "support",
    *_columns(Code, "unit support day what age_group"),
    *_columns(_WORDS, "stuck"),
    *_columns(_NUMBER, "people minutes"),
    sa.Column("done", sa.Boolean, nullable=False),
    sa.Index("fact_support_day", "day", "key"),
)
feedback = _fact(
    "feedback",
    *_columns(Code, "unit feedback day service"),
    *_columns(_WORDS, "text"),
    *_columns(_NUMBER, "score"),
    sa.Index("fact_feedback_day", "day", "key"),
)

# ------------------------------------------------------------------ sums

sum_learning = _sum(
    "learning", "unit course class", "finished passed lessons_done lessons best scored"
)
sum_learner = _sum("learner", "unit home person", "finished passed")
sum_mistakes = _sum("mistakes", "unit month rule", "people")
sum_exam = _sum("exam", "unit course exam", "passed share")
#: ``asked`` and ``correct`` while learning; ``sat`` times in exams, with the sums (share, rest, squares,
#: products, in thousandths) that mean and correlation are computed from.
sum_item = _sum(
    "item",
    "course course_version question",
    "asked correct sat share share_sq rest rest_sq both",
)
#: ``m0`` … ``m7``: issues by the time since the draft was begun (core.reporting.MINUTE_BOUNDS, then more).
sum_impact = _sum(
    "impact",
    "unit month",
    "drafts issued returns kept edited struck own m0 m1 m2 m3 m4 m5 m6 m7",
)
sum_support = _sum("support", "unit month what age_group", "people minutes done")
sum_feedback = _sum("feedback", "unit month service", "texts s1 s2 s3 s4 s5")
sum_header = _sum("header", "unit direction year field", "")

# ------------------------------------------------------------------ PCs

replaced = _fact(
    "replaced",
    *_columns(Code, "old"),
    *_columns(_WORDS, "name"),
    *_columns(_NUMBER, "at_ms"),
    sa.Index("fact_replaced_old", "old"),
)

FACTS = {
    one.name.removeprefix("fact_"): one
    for one in METADATA.tables.values()
    if one.name.startswith("fact_")
}
SUMS = {
    one.name.removeprefix("sum_"): one
    for one in METADATA.tables.values()
    if one.name.startswith("sum_")
}
