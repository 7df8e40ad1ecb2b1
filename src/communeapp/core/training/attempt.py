"""Attempts at an exam: what happened in them, told by events, and what comes of it.

One function, :func:`apply`, turns events into the state of an attempt; the running exam and a replay of the
log (own events or those of another PC) both use it, so that both come to the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from communeapp.core.training.questions import Given, Question, Score


class AttemptState(StrEnum):
    """How far an attempt is."""

    RUNNING = "running"  # begun, perhaps interrupted by a power cut
    WAITING = "waiting"  # finished; the trainer's key has to score it
    SCORED = "scored"


@dataclass(frozen=True)
class AnswerRecord:
    """What stands at one place of the paper. ``given`` counts in the order that was shown."""

    given: Given = Given()
    spent_ms: int = 0
    flagged: bool = False
    share: int | None = None  # thousandths of the points, once scored


@dataclass(frozen=True)
class AttemptRecord:
    """One attempt. ``exam`` is its reference (:func:`communeapp.core.training.exam.open_ref`),
    ``person`` the id of the person, or of the member of a class who has no account here.

    Times in ms; ``used_ms`` is what counts against ``limit_ms`` (0: no limit). ``share`` is in
    thousandths of all points.
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
