"""Item statistics over all scored attempts at an exam, those of other PCs among them."""

from __future__ import annotations

from communeapp.core.training.attempt import AttemptState
from communeapp.core.training.questions import Question
from communeapp.core.training.statistics import ItemStatistics, Sat, item_statistics, sat
from communeapp.store.exams import ExamRows


def exam_items(rows: ExamRows, exam_ref: str) -> tuple[ItemStatistics, ...]:
    """Tell of every question of an exam.

    The paper of an attempt on another PC is not here: its shares count, where a paper of this PC knows
    the questions, but which options were chosen is not known, for each paper has its own order.
    """
    scored = rows.list(exam=exam_ref, state=AttemptState.SCORED.value)
    read = {one.id: rows.paper(one.id) for one in scored}
    papers = {name: one.questions for name, one in read.items() if one is not None}
    known: dict[str, Question] = {one.id: one for here in papers.values() for one in here}
    found: list[Sat] = []
    for record in scored:
        paper = papers.get(record.id)
        asked = paper or tuple(known[one] for one in record.questions if one in known)
        if len(asked) != len(record.questions):
            continue
        answers = [record.answers[at] for at in range(len(asked))]
        found += sat(
            asked,
            [None if paper is None else one.given for one in answers],
            [one.share or 0 for one in answers],
        )
    return item_statistics(found)
