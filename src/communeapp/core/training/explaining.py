"""Explain it to me: a question over one lesson's own passages, and what of the answer may stand.

The same rules as in the assistant's room: an answer stands when a passage holds its words, numbers, names
and negations; otherwise the passages alone are shown. What the lesson does not contain is said.
"""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from communeapp.core.assistant.answers import Passage
from communeapp.core.assistant.asking import MAX_PASSAGES, make_plan, read_answer
from communeapp.core.assistant.passages import choose
from communeapp.core.assistant.routing import content_words
from communeapp.core.prompts import PromptPlan
from communeapp.core.search.folding import fold_chars, words
from communeapp.core.search.hits import Kind
from communeapp.core.search.query import parse
from communeapp.core.search.ranking import Wanted
from communeapp.core.sentences import Wording
from communeapp.core.training.courses import Lesson
from communeapp.core.training.markup import LessonPassage, passages

__all__ = ["Explanation", "LessonPassage", "find_passages", "make_question", "read_explanation"]

#: A passage has to hold so much of the question, by weight.
_MIN_SHARE = 0.3
#: One place of the lesson has to hold so much of each sentence of an answer; so many of its pairs of
#: neighbouring words have to stand there or in the question.
_MIN_HELD = 0.7
_NEGATIONS = frozenset(("không", "chưa", "cấm", "đừng", "chớ", "tránh"))
_SENTENCE_END = re.compile(r"[.;!?](?=\s|$)|\n")
#: What is said here instead of what the assistant's room says.
_CODES = {
    "assistant.no_passage": "learning.not_in_lesson",
    "assistant.not_in_passages": "learning.not_in_lesson",
    "assistant.withheld": "learning.explanation_withheld",
}


@dataclass(frozen=True)
class Explanation:
    """What may be shown. ``text`` is "" when nothing may stand; ``code`` (a sentence of ``messages``)
    says why, and the passages alone are shown. ``used`` are those that it rests on.
    """

    text: str
    used: tuple[LessonPassage, ...]
    sure: bool
    code: str = ""


def find_passages(question: str, lesson: Lesson) -> tuple[LessonPassage, ...]:
    """Give the pieces of a lesson that bear on a question, the best first; nothing where none does."""
    every = passages(lesson)
    query = _weigh(question, every)
    if not query:
        return ()
    found: list[tuple[float, int, LessonPassage]] = []
    for number, one in enumerate(every):
        best = next(iter(choose(one.text, one.heading, query, 1)), None)
        if best is not None and best.share >= _MIN_SHARE:
            found.append((-best.score, number, one))
    found.sort(key=lambda one: one[:2])
    return tuple(one for _, _, one in found[:MAX_PASSAGES])


def make_question(question: str, found: Sequence[LessonPassage]) -> PromptPlan:
    """Ask the model one question over passages of a lesson."""
    return make_plan(question, [_passage(one) for one in found])


def read_explanation(
    answer: str, question: str, found: Sequence[LessonPassage], wording: Wording
) -> Explanation:
    """Take the model's answer, or say why it cannot stand.

    Beyond the rules of the assistant's room: each sentence has to rest on one place of the lesson, not
    on words gathered from everywhere, and to join its words as the lesson or the question does; it has
    to say something that the question did not; and no "not" may be left out or put in, since lessons
    say what must not be done.
    """
    given = [_passage(one) for one in found]
    read = read_answer(answer, question, given, wording)
    used = tuple(found[given.index(one)] for one in read.used)
    if read.text and not (
        _plain_words(read.text) - _plain_words(question)
        and all(_rests(said, used[0], question) for said in _sentences(read.text))
    ):
        return Explanation("", tuple(found), sure=False, code=_CODES["assistant.withheld"])
    return Explanation(read.text, used, read.sure, _CODES.get(read.code, read.code))


def _rests(said: str, passage: LessonPassage, question: str) -> bool:
    """Say whether a sentence of an answer rests on a place of a passage and denies what that denies.

    A place is two sentences that follow each other, under their heading. "Không đưa vào chatbot" above
    a list denies each of its lines.
    """
    own, head = _plain_words(said), _plain_words(passage.heading)
    sentences = _sentences(passage.text)
    pairs = [" ".join(sentences[place : place + 2]) for place in range(len(sentences))]
    held = max((len(own & (head | _plain_words(one))) for one in pairs), default=0)
    if held < _MIN_HELD * len(own):
        return False
    joined = _neighbours(said)
    known = {two for one in (passage.heading, passage.text, question) for two in _neighbours(one)}
    if sum(two in known for two in joined) < _MIN_HELD * len(joined):
        return False
    nearest = max(sentences, key=lambda one: len(own & _plain_words(one)))
    return _denies(said) == (_denies(passage.heading) or _denies(nearest))


def _sentences(text: str) -> list[str]:
    return [one for one in _SENTENCE_END.split(text) if words(one)]


def _plain_words(text: str) -> set[str]:
    return {fold_chars(word) for word in words(text)}


def _neighbours(text: str) -> list[tuple[str, str]]:
    return list(itertools.pairwise(fold_chars(word) for word in words(text)))


def _denies(text: str) -> bool:
    return any(word.lower() in _NEGATIONS for word in words(text))


def _passage(one: LessonPassage) -> Passage:
    """Write a piece of a lesson as the assistant's room takes it; it asks no archive for its kind."""
    return Passage(one.lesson, Kind.DRAFT, one.heading, "", None, one.text, 0, len(one.text))


def _weigh(question: str, every: Sequence[LessonPassage]) -> tuple[Wanted, ...]:
    """Weigh the words of a question: those that few pieces of the lesson hold say more."""
    held = [set(words(fold_chars(f"{one.heading} {one.text}"))) for one in every]
    found = []
    for word in parse(content_words(question), growing=False).words:
        count = sum(fold_chars(word) in one for one in held)
        weight = math.log(2.0 + len(held) / (1.0 + count))
        found.append(Wanted(word, word, 1.0, weight))
    return tuple(found)
