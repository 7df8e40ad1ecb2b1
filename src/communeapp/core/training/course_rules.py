"""What makes a course good enough: whole, answerable, fair. Every rule that a machine can check.

An *error* keeps a course out; a *note* is for its author. The rules of fairness (where the right answer
stands, whether it is the longest) look at the course as a whole: a learner must not be able to pass by
the shape of the answers.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from communeapp.core.errors import UserError
from communeapp.core.training.checking import Severity, check_question
from communeapp.core.training.course_toml import Outline
from communeapp.core.training.courses import KeyPolicy
from communeapp.core.training.markup import has_html, media_of, to_plain
from communeapp.core.training.question_toml import Placed
from communeapp.core.training.questions import Question, QuestionKind, Rich, TextFormat
from communeapp.core.vietnamese import collapse, fold

LEAST_WORDS, MOST_WORDS = 300, 700  # syllables of a lesson
MOST_IN_ONE_PLACE: Final = 0.40  # of the right answers of single choices
MOST_LONGEST: Final = 0.45
_NEAR: Final = 0.85  # shared words of two stems, of all their words
_FEW: Final = 10  # questions, below which shares say nothing
_PAIRWISE: Final = 2_000  # questions, above which near doubles are not looked for
#: Chi-square at 1 %, by degrees of freedom.
_CRITICAL: Final = (0.0, 6.63, 9.21, 11.34, 13.28, 15.09, 16.81, 18.48)
_EVERYTHING = re.compile(
    r"\b(?:tat ca (?:cac |nhung )?(?:dap an|phuong an|y|lua chon|cau|truong hop|noi dung)?\s*"
    r"(?:tren|neu tren|o tren|deu dung|deu sai)|ca (?:hai|ba|bon|tat ca) (?:dap an|phuong an|y|cau)"
    r"|ca [a-d](?:,| va) |khong (?:co )?(?:dap an|phuong an) nao)\b"
)
_OLD_UNITS = re.compile(
    r"(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd|hội đồng nhân dân|hđnd|công an|chủ tịch|cấp|phòng \w+) "
    r"(?:huyện|quận|thị xã)\b",
    re.IGNORECASE,
)
_HISTORY = re.compile(
    r"không còn|trước đây|trước kia|trước ngày|bỏ|kết thúc|chấm dứt|đã có|từng|cũ\b|nay|nữa\b|không ghi|không giao",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.!?;])\s+|\n")


@dataclass(frozen=True)
class CourseFinding:
    """One thing found. ``code`` names a sentence, ``file`` and ``line`` (from 1) the place."""

    code: str
    severity: Severity
    file: str = ""
    line: int = 0
    values: tuple[tuple[str, str], ...] = ()

    def as_error(self) -> UserError:
        """Make the refusal of it."""
        values: dict[str, object] = {"file": self.file, "line": self.line, **dict(self.values)}
        field = values.pop("field", None)
        return UserError(self.code, field=None if field is None else str(field), **values)


@dataclass(frozen=True)
class CourseParts:
    """A course as it lies in its files. ``bodies`` by lesson; ``media`` all paths that are there."""

    outline: Outline
    bodies: Mapping[str, str]
    questions: tuple[Placed, ...]
    media: frozenset[str]


def lesson_file(lesson: str) -> str:
    """Name the file of a lesson's text."""
    return f"lessons/{lesson}.md"


def finding_of(fault: UserError) -> CourseFinding:
    """Make a finding of a refusal while reading."""
    values = {name: str(value) for name, value in fault.values.items()}
    line = int(values.pop("line", "0"))
    file = values.pop("file", "")
    return CourseFinding(fault.code, Severity.ERROR, file, line, tuple(values.items()))


def errors_of(parts: CourseParts) -> Iterator[CourseFinding]:
    """Find what keeps a course out."""
    yield from _lessons_whole(parts)
    yield from _references(parts)
    for placed in parts.questions:
        for one in check_question(placed.question):
            if one.severity is Severity.ERROR:
                yield _at(placed, one.code, Severity.ERROR, field=one.field)
    yield from _exams(parts)


def notes_of(parts: CourseParts) -> Iterator[CourseFinding]:
    """Find what its author should look at."""
    yield from _lessons_good(parts)
    for placed in parts.questions:
        for one in check_question(placed.question):
            if one.severity is Severity.NOTE:
                yield _at(placed, one.code, Severity.NOTE, field=one.field)
        yield from _options(placed)
        if any(_speaks_of_old_units(text) for text in _claims(placed.question)):
            yield _at(placed, "courses.rule_old_unit", Severity.NOTE)
    yield from _doubles(parts.questions)
    yield from fairness(one.question for one in parts.questions)
    yield from _unused(parts)


def _at(placed: Placed, code: str, severity: Severity, **values: object) -> CourseFinding:
    # The sentences of ``quiz`` do not say where; those of ``courses`` name file, line and question.
    code = code.replace("quiz.", "courses.question_")
    known = {"id": placed.question.id, **values}
    given = tuple((name, str(value)) for name, value in known.items())
    return CourseFinding(code, severity, placed.file, placed.line, given)


# ------------------------------------------------------------------ wholeness


def _lessons_whole(parts: CourseParts) -> Iterator[CourseFinding]:
    for lesson in parts.outline.lessons:
        body, file = parts.bodies.get(lesson.id, ""), lesson_file(lesson.id)
        if not body.strip():
            yield CourseFinding("courses.no_body", Severity.ERROR, file, 1, (("id", lesson.id),))
            continue
        if has_html(body):
            line = next((at for at, one in enumerate(body.split("\n"), 1) if has_html(one)), 1)
            yield CourseFinding("courses.html", Severity.ERROR, file, line)
        for path in media_of(Rich(body, TextFormat.MARKDOWN)):
            if path not in parts.media:
                line = body[: body.find(path)].count("\n") + 1
                yield CourseFinding(
                    "courses.no_such_media", Severity.ERROR, file, line, (("path", path),)
                )


def _references(parts: CourseParts) -> Iterator[CourseFinding]:
    lessons = {one.id for one in parts.outline.lessons}
    topics = {one.id for one in parts.outline.topics}
    sources = {one.id for one in parts.outline.sources}
    seen: set[str] = set()
    for placed in parts.questions:
        question = placed.question
        if question.id in seen:
            yield _at(placed, "courses.equal_ids", Severity.ERROR, field="id")
        seen.add(question.id)
        wanted = [("lesson", question.lesson, lessons)]
        wanted += [("topic", question.topic, topics)] if question.topic else []
        wanted += [("sources", one, sources) for one in question.sources]
        for field, name, known in wanted:
            if name not in known:
                yield _at(placed, "courses.unknown_reference", Severity.ERROR, field=field, id=name)
        for rich in _texts(question):
            for path in media_of(rich):
                if path not in parts.media:
                    yield _at(placed, "courses.no_such_media", Severity.ERROR, path=path)


def _texts(question: Question) -> Iterator[Rich]:
    yield from (question.stem, question.explanation, question.if_right, question.if_wrong)
    for choice in question.choices:
        yield from (choice.text, choice.feedback)
    for pair in question.pairs:
        yield from (pair.left, pair.right)
    yield from question.steps


def _exams(parts: CourseParts) -> Iterator[CourseFinding]:
    """An exam must find the questions it draws."""
    asked = [one.question for one in parts.questions if one.question.kind is not QuestionKind.NOTE]
    for exam in parts.outline.exams:
        if exam.key is not KeyPolicy.OPEN:
            continue  # its questions come from a trainer's bank
        for part in exam.parts:
            have = sum(
                (not part.topic or one.topic == part.topic)
                and (part.difficulty is None or one.difficulty is part.difficulty)
                for one in asked
            )
            if have < part.count:
                yield _short(exam.id, part.count, have)
        total = sum(part.count for part in exam.parts)
        if total > len(asked):
            yield _short(exam.id, total, len(asked))


def _short(exam: str, wanted: int, have: int) -> CourseFinding:
    values = (("id", exam), ("count", str(wanted)), ("have", str(have)))
    return CourseFinding("courses.exam_short", Severity.ERROR, "course.toml", 1, values)


# ------------------------------------------------------------------ goodness


def _lessons_good(parts: CourseParts) -> Iterator[CourseFinding]:
    asked = Counter(one.question.lesson for one in parts.questions)
    for lesson in parts.outline.lessons:
        body, file = parts.bodies.get(lesson.id, ""), lesson_file(lesson.id)
        plain = to_plain(Rich(body, TextFormat.MARKDOWN))
        words = len(plain.split())

        def remark(code: str, file: str = file, **values: object) -> CourseFinding:
            given = tuple((name, str(value)) for name, value in values.items())
            return CourseFinding(code, Severity.NOTE, file, 1, given)

        if not LEAST_WORDS <= words <= MOST_WORDS:
            yield remark("courses.rule_length", words=words, least=LEAST_WORDS, most=MOST_WORDS)
        if "> **Ghi nhớ.**" not in body and parts.outline.language == "vi":
            yield remark("courses.rule_remember")
        if not lesson.sources:
            yield remark("courses.rule_no_source", id=lesson.id)
        if not asked[lesson.id]:
            yield remark("courses.rule_no_question", id=lesson.id)
        if _speaks_of_old_units(plain):
            yield remark("courses.rule_old_unit", id=lesson.id)


def _claims(question: Question) -> Iterator[str]:
    """What a question says as true: not the wrong options."""
    yield to_plain(question.stem) if question.truth is not False else ""
    yield to_plain(question.explanation)
    yield from (to_plain(one.text) for one in question.choices if one.weight > 0)


def _speaks_of_old_units(text: str) -> bool:
    """Districts are no level of government since 1 July 2025; what was before may be told."""
    return any(
        _OLD_UNITS.search(sentence) and not _HISTORY.search(sentence)
        for sentence in _SENTENCE.split(text)
    )


def _options(placed: Placed) -> Iterator[CourseFinding]:
    question = placed.question
    # Capitals and marks count: they may be the very thing asked about.
    texts = [
        (collapse(to_plain(one.text)).rstrip(" .;"), one.weight > 0) for one in question.choices
    ]
    rights = [text for text, right in texts if right]
    for text, right in texts:
        if not right and any(one.startswith(text) for one in rights):
            yield _at(placed, "courses.rule_prefix", Severity.NOTE)
        if _EVERYTHING.search(fold(text)):
            yield _at(placed, "courses.rule_everything", Severity.NOTE)


def _bare(rich: Rich) -> str:
    return collapse(fold(to_plain(rich))).strip(" .,;:?…")


def _doubles(questions: tuple[Placed, ...]) -> Iterator[CourseFinding]:
    seen: dict[str, str] = {}
    bags: list[tuple[str, frozenset[str]]] = []
    for placed in questions:
        stem = _bare(placed.question.stem)
        if stem in seen:
            yield _at(placed, "courses.rule_same_stem", Severity.NOTE, other=seen[stem])
            continue
        seen[stem] = placed.question.id
        if len(questions) > _PAIRWISE:
            continue
        words = frozenset(re.findall(r"\w+", stem))
        for other, bag in bags:
            if len(words & bag) > _NEAR * len(words | bag):
                yield _at(placed, "courses.rule_near_stem", Severity.NOTE, other=other)
                break
        bags.append((placed.question.id, words))


def fairness(questions: Iterable[Question]) -> Iterator[CourseFinding]:
    """Find shapes by which the right answer could be guessed."""
    every = list(questions)
    singles = [
        one
        for one in every
        if one.kind is QuestionKind.SINGLE and sum(c.weight > 0 for c in one.choices) == 1
    ]
    if len(singles) >= _FEW:
        yield from _place_bias(singles)
        longest = sum(map(_right_is_longest, singles)) / len(singles)
        if longest > MOST_LONGEST:
            yield _whole("courses.rule_longest", percent=round(100 * longest))
    truths = [one.truth for one in every if one.kind is QuestionKind.TRUE_FALSE]
    right = sum(one is True for one in truths)
    if len(truths) >= 4 and abs(2 * right - len(truths)) > max(2, 0.3 * len(truths)):
        yield _whole("courses.rule_truths", right=right, count=len(truths))


def _whole(code: str, **values: object) -> CourseFinding:
    given = tuple((name, str(value)) for name, value in values.items())
    return CourseFinding(code, Severity.NOTE, "questions", 0, given)


def right_place(question: Question) -> int:
    """Give the place of the right option, from 0."""
    return next(at for at, one in enumerate(question.choices) if one.weight > 0)


def _place_bias(singles: list[Question]) -> Iterator[CourseFinding]:
    places = Counter(right_place(one) for one in singles)
    most = max(len(one.choices) for one in singles)
    # With four options in most questions and three in some, the last place is expected less often.
    expected = [
        sum(1 / len(one.choices) for one in singles if at < len(one.choices)) for at in range(most)
    ]
    chi = sum((places[at] - wanted) ** 2 / wanted for at, wanted in enumerate(expected))
    critical = _CRITICAL[min(most, len(_CRITICAL)) - 1]
    top, count = places.most_common(1)[0]
    share = count / len(singles)
    limit = max(MOST_IN_ONE_PLACE, 1.3 * max(expected) / len(singles))
    if chi > critical or share > limit:
        yield _whole("courses.rule_place", place=top + 1, percent=round(100 * share))


def _right_is_longest(question: Question) -> bool:
    lengths = [len(to_plain(one.text)) for one in question.choices]
    right = right_place(question)
    return all(lengths[right] > one for at, one in enumerate(lengths) if at != right)


def _unused(parts: CourseParts) -> Iterator[CourseFinding]:
    questions = [one.question for one in parts.questions]
    topics = {one.topic for one in questions}
    sources = {name for one in questions for name in one.sources}
    sources.update(name for one in parts.outline.lessons for name in one.sources)
    idle = [("topics", one.id) for one in parts.outline.topics if one.id not in topics]
    idle += [("sources", one.id) for one in parts.outline.sources if one.id not in sources]
    for field, name in idle:
        values = (("field", field), ("id", name))
        yield CourseFinding("courses.rule_unused", Severity.NOTE, "course.toml", 1, values)
