"""Attempts at an exam: what happened in them, told by events, and what comes of it.

One function, :func:`apply`, turns events into the state of an attempt; the running exam and a replay of the
log (own events or those of another PC) both use it, so that both come to the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from communeapp.core.events import Hlc
from communeapp.core.training.courses import ResultPolicy
from communeapp.core.training.given_json import given_from_json
from communeapp.core.training.questions import Given, Question, Score

UNANSWERED = Given()


class AttemptState(StrEnum):
    """How far an attempt is."""

    RUNNING = "running"  # begun, perhaps interrupted by a power cut
    WAITING = "waiting"  # finished; the trainer's key has to score it
    SCORED = "scored"


@dataclass(frozen=True)
class AnswerRecord:
    """What stands at one place of the paper. ``given`` counts in the order that was shown."""

    given: Given = UNANSWERED
    spent_ms: int = 0
    flagged: bool = False
    share: int | None = None  # thousandths of the points, once scored


@dataclass(frozen=True)
class AttemptRecord:
    """One attempt. ``exam`` is its reference (:func:`communeapp.core.training.exam.open_ref`),
    ``person`` the id of the person, or of the member of a class who has no account here.

    Times in ms; ``began`` is the reading of the logical clock at the beginning, which tells the order
    also where the PC's clock was set back. ``used_ms`` is what counts against ``limit_ms`` (0: no
    limit). ``share`` is in thousandths of all points.
    """

    id: str
    exam: str
    title: str
    course: str
    version: str
    person: str
    name: str
    questions: tuple[str, ...]
    limit_ms: int
    pass_percent: int
    started_ms: int
    began: str = ""
    supervised: bool = False
    counts: ResultPolicy = ResultPolicy.BEST
    device: str = ""
    state: AttemptState = AttemptState.RUNNING
    used_ms: int = 0
    interruptions: int = 0
    finished_ms: int | None = None
    by_time: bool = False
    share: int | None = None
    passed: bool | None = None
    answers: Mapping[int, AnswerRecord] = field(default_factory=dict)

    @property
    def answered(self) -> int:
        """Count the questions that have an answer."""
        return sum(1 for one in self.answers.values() if not one.given.empty)

    def capped(self, used_ms: int) -> int:
        """Give the time that counts as used: never more than there is."""
        return min(used_ms, self.limit_ms) if self.limit_ms else used_ms


@dataclass(frozen=True)
class Attempt:
    """What a learner sees of an attempt: the paper in its order, without any key.

    ``paper[i]`` is a question whose weights, truth, order and explanations were taken out; a
    :class:`Given` for it counts in the order in which the paper shows the parts. Options, right
    sides and steps already stand in the order to show: do not shuffle again.
    """

    record: AttemptRecord
    paper: tuple[Question, ...]

    @property
    def id(self) -> str:
        """Give the id of the attempt."""
        return self.record.id

    def given(self, index: int) -> Given:
        """Give what was answered at a place; an empty answer where nothing was."""
        found = self.record.answers.get(index)
        return Given() if found is None else found.given

    def flagged(self, index: int) -> bool:
        """Say whether a place is marked to be looked at again."""
        found = self.record.answers.get(index)
        return found is not None and found.flagged


@dataclass(frozen=True)
class Result:
    """What came of a finished attempt. ``share`` and ``passed`` are None while the trainer is waited for.

    ``topics``: for each topic id thousandths reached; empty while waiting.
    """

    record: AttemptRecord
    topics: Mapping[str, int] = field(default_factory=dict)

    @property
    def waiting(self) -> bool:
        """Say whether the trainer has to open the key first."""
        return self.record.state is AttemptState.WAITING

    @property
    def share(self) -> int | None:
        """Give thousandths of the points."""
        return self.record.share

    @property
    def passed(self) -> bool | None:
        """Say whether the pass mark was reached."""
        return self.record.passed


@dataclass(frozen=True)
class Reviewed:
    """One question of a finished attempt, with its key; ``given`` counts in the question's own order."""

    question: Question
    given: Given
    score: Score


# ------------------------------------------------------------------ from events to the state

STARTED = "exam.started"
RESUMED = "exam.resumed"
ANSWERED = "exam.answered"
FLAGGED = "exam.flagged"
FINISHED = "exam.finished"
SCORED = "exam.scored"
EVENTS = (STARTED, RESUMED, ANSWERED, FLAGGED, FINISHED, SCORED)


def apply(
    record: AttemptRecord | None, type_: str, body: Mapping[str, Any], hlc: Hlc, device: str
) -> AttemptRecord | None:
    """Give the state after an event; None while nothing is known of the beginning.

    What comes twice or too late changes nothing: an answer after the end, a second end, a second
    score. Raises KeyError, TypeError or ValueError for a body that no program wrote.
    """
    if type_ == STARTED:
        return record or _started(body, hlc, device)
    if record is None:
        return None
    if type_ == SCORED:
        return record if record.state is AttemptState.SCORED else _scored(record, body)
    if record.state is not AttemptState.RUNNING:
        return record
    used = record.capped(max(record.used_ms, int(body["used_ms"])))
    if type_ == RESUMED:
        return replace(record, used_ms=used, interruptions=record.interruptions + 1)
    if type_ == FINISHED:
        return replace(
            record,
            state=AttemptState.WAITING,
            used_ms=used,
            finished_ms=hlc.ms,
            by_time=bool(body["by_time"]),
        )
    place = int(body["place"])
    old = record.answers.get(place, AnswerRecord())
    if type_ == ANSWERED:
        spent = old.spent_ms + int(body["spent_ms"])
        new = replace(old, given=given_from_json(body["given"]), spent_ms=spent)
    elif type_ == FLAGGED:
        new = replace(old, flagged=bool(body["flagged"]))
    else:
        return record
    return replace(record, used_ms=used, answers={**record.answers, place: new})


def _started(body: Mapping[str, Any], hlc: Hlc, device: str) -> AttemptRecord:
    return AttemptRecord(
        id=str(body["attempt"]),
        exam=str(body["exam"]),
        title=str(body["title"]),
        course=str(body["course"]),
        version=str(body["version"]),
        person=str(body["person"]),
        name=str(body["name"]),
        questions=tuple(str(one) for one in body["questions"]),
        limit_ms=int(body["limit_ms"]),
        pass_percent=int(body["pass_percent"]),
        supervised=bool(body["supervised"]),
        counts=ResultPolicy(body["counts"]),
        started_ms=hlc.ms,
        began=str(hlc),
        device=device,
    )


def _scored(record: AttemptRecord, body: Mapping[str, Any]) -> AttemptRecord:
    answers = dict(record.answers)
    for place, share in enumerate(body["shares"]):
        answers[place] = replace(answers.get(place, AnswerRecord()), share=int(share))
    return replace(
        record,
        state=AttemptState.SCORED,
        share=int(body["share"]),
        passed=bool(body["passed"]),
        answers=answers,
    )


def counting(records: Iterable[AttemptRecord]) -> AttemptRecord | None:
    """Give the scored attempt that counts, the same on every PC whatever order they came in.

    The policy is that of the latest attempt. Attempts stand in the order of the log; of equally good
    ones the first counts.
    """
    scored = sorted(
        (one for one in records if one.state is AttemptState.SCORED),
        key=lambda one: (one.began, one.device, one.id),
    )
    if not scored:
        return None
    policy = scored[-1].counts
    if policy is ResultPolicy.FIRST:
        return scored[0]
    if policy is ResultPolicy.LAST:
        return scored[-1]
    return max(scored, key=lambda one: one.share or 0)
