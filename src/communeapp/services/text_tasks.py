"""Other work of the assistant than drafting, without waiting: give the questions, take the answers.

    job = tasks.rewrite(TextTask.FORMAL, "…")
    answers = ... run job.plan, if there is one ...
    result = tasks.accept(job, answers)

Every job has an answer without a model. A result that is not ``sure`` says so; nothing is put anywhere by
itself: a person looks at it beside the original and takes or leaves it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from communeapp.core.errors import UserError
from communeapp.core.incoming.header import Header
from communeapp.core.incoming.header import Part as HeaderPart
from communeapp.core.incoming.untrusted import find_instructions, set_aside
from communeapp.core.loudspeaker import Announcement, announcement, sentences_to_say
from communeapp.core.prompts import PromptPlan
from communeapp.core.sentences import Wording
from communeapp.core.support import SupportContext
from communeapp.core.text_tasks import (
    MAX_CHARS,
    MAX_SENTENCES,
    Part,
    TextTask,
    judge,
    lead_of,
    nearest_old,
    not_renewed,
    plain_part,
    plan_of,
    split_sentences,
    without_figures,
)
from communeapp.core.vietnamese import clean_input, collapse
from communeapp.services.drafting import Answer, wording_of
from communeapp.services.packs import PackLibrary
from communeapp.services.secrecy import refuse_marked_text

REWRITES = (TextTask.SHORTER, TextTask.FORMAL, TextTask.CORRECT)
#: Words by which an office says what it wants; the sentence that has most of them is summed up.
_WANTS = (
    "đề nghị",
    "yêu cầu",
    "báo cáo",
    "trước ngày",
    "gửi về",
    "giao",
    "thực hiện",
    "chậm nhất",
    "hướng dẫn",
)
_LONGEST_PASSAGE = 700
#: A subject of a letter begins so; in a sentence the words come before it already.
_ABOUT = re.compile(r"(?i)\A(?:v/v|về việc)[:.]?\s+")


@dataclass(frozen=True)
class TextJob:
    """A text that is whole already, and the questions that could better it.

    ``parts`` hold the answer without a model; question ``i`` is about part ``asked[i]``. ``olds`` are the
    sentences of a last report, ``given`` the one of them that question ``i`` was shown. ``lead`` is the
    number or the dash before a rewritten text, which stays.
    """

    task: TextTask
    parts: tuple[Part, ...]
    plan: PromptPlan | None
    asked: tuple[int, ...] = ()
    olds: tuple[str, ...] = ()
    given: tuple[str, ...] = ()
    header: Header | None = None
    office: str = ""
    unit: str = ""
    subject: str = ""
    lead: str = ""


@dataclass(frozen=True)
class TextResult:
    """What is shown beside the original. ``left`` is what was left out or not renewed."""

    task: TextTask
    text: str
    parts: tuple[Part, ...]
    sure: bool
    by_model: int = 0
    left: tuple[str, ...] = ()
    seconds: int = 0
    lines: tuple[str, ...] = field(default=())


class TextTasks:
    """Use cases of small tasks over one library of packs; keeps no text."""

    def __init__(self, packs: PackLibrary) -> None:
        self._packs = packs
        self._wording: Wording = wording_of(packs)

    def rewrite(self, task: TextTask, text: str) -> TextJob:
        """Rewrite a selection; UserError ``tasks.no_text``, ``tasks.too_long``, ``secrecy.text_refused``."""
        if task not in REWRITES:
            raise UserError("tasks.unknown", field="mode", value=task.value)
        job = self._job(task, self._sentences(text))
        return replace(job, lead=lead_of(clean_input(text).text))

    def report(self, last: str, facts: Sequence[str]) -> TextJob:
        """Renew last month's report with new facts, one sentence per fact."""
        olds = self._sentences(last)
        refuse_marked_text(*facts)
        points = tuple(one for fact in facts if (one := collapse(clean_input(fact).text)))
        if not points:
            raise UserError("tasks.no_facts", field="facts")
        if len(points) > MAX_SENTENCES:
            raise UserError("tasks.too_long", field="facts", limit=MAX_SENTENCES)
        return self._job(
            TextTask.REPORT, points, tuple(nearest_old(one, olds) for one in points), olds
        )

    def announce(self, unit: str, subject: str, text: str) -> TextJob:
        """Say a letter in plain words for the loudspeaker."""
        sentences = sentences_to_say(split_sentences(self._clean(text)))
        if not sentences:
            raise UserError("tasks.no_text", field="text")
        job = self._job(TextTask.ANNOUNCE, _bounded(sentences))
        return replace(job, unit=unit or "Ủy ban nhân dân xã", subject=subject)

    def proposal(self, header: Header, text: str, office: str) -> TextJob:
        """Sum an incoming document up for whoever decides; ``office`` is the name of who should handle it.

        A long document is not read as a whole by the model: the sentences that ask for something are.
        """
        refuse_marked_text(text)
        sentences = [one for one in split_sentences(set_aside(clean_input(text).text)) if one]
        wanting = sorted(
            range(len(sentences)), key=lambda place: (-_wants(sentences[place]), place)
        )[:2]
        passage = " ".join(
            sentences[place] for place in sorted(wanting) if _wants(sentences[place])
        )
        job = self._job(TextTask.SUMMARY, (passage[:_LONGEST_PASSAGE],) if passage else ())
        return replace(job, header=header, office=office)

    def accept(self, job: TextJob, answers: Iterable[Answer] = ()) -> TextResult:
        """Take the answers that may stand; the others leave the part as it is without a model."""
        parts = list(job.parts)
        context = SupportContext(tuple(filter(None, (job.subject, job.unit))), self._wording)
        for answer in answers:
            if answer.finish != "stop" or not 0 <= answer.key < len(job.asked):
                continue
            place = job.asked[answer.key]
            own = context
            if job.given:
                # Names may come from last month's sentence, its figures may not.
                own = replace(
                    context, texts=(*context.texts, without_figures(job.given[answer.key]))
                )
            part = judge(job.task, answer.text, parts[place].original, self._wording, own)
            if part is not None:
                parts[place] = part
        return self._result(job, tuple(parts))

    # -- inside ---------------------------------------------------------------------------------

    @staticmethod
    def _clean(text: str) -> str:
        refuse_marked_text(text)
        cleaned = clean_input(text).text
        if len(cleaned) > MAX_CHARS:
            raise UserError("tasks.too_long", field="text", limit=MAX_CHARS)
        return cleaned

    def _sentences(self, text: str) -> tuple[str, ...]:
        sentences = split_sentences(self._clean(text))
        if not any(char.isalnum() for one in sentences for char in one):
            raise UserError("tasks.no_text", field="text")
        return _bounded(sentences)

    def _job(
        self,
        task: TextTask,
        sentences: Sequence[str],
        olds: tuple[str, ...] = (),
        last: tuple[str, ...] = (),
    ) -> TextJob:
        parts = tuple(plain_part(task, one, self._wording) for one in sentences)
        # Who gives orders to the program is not asked about: the sentence stays as it is.
        asked = tuple(
            place
            for place, one in enumerate(sentences)
            if not find_instructions(one) and (task is not TextTask.REPORT or olds[place])
        )
        prompt = self._packs.tasks.get(task)
        plan = None
        if prompt is not None and asked:
            shown = [olds[place] for place in asked] if olds else []
            plan = plan_of(task, prompt, [sentences[place] for place in asked], shown)
        given = tuple(olds[place] for place in asked) if olds else ()
        return TextJob(task, parts, plan, asked, last, given)

    def _result(self, job: TextJob, parts: tuple[Part, ...]) -> TextResult:
        by_model = sum(one.by_model for one in parts)
        sure = bool(parts) and all(one.sure for one in parts)
        if job.task is TextTask.ANNOUNCE:
            made: Announcement = announcement(job.unit, job.subject, [one.text for one in parts])
            text = "\n".join(made.lines)
            return TextResult(
                job.task, text, parts, sure, by_model, made.left_out, made.seconds, made.lines
            )
        if job.task is TextTask.SUMMARY:
            lines = tuple(_proposal(job, parts))
            return TextResult(job.task, "\n".join(lines), parts, sure, by_model, lines=lines)
        if job.task is TextTask.REPORT:
            used = [nearest_old(one.original, job.olds) for one in parts]
            left = tuple(not_renewed(job.olds, used))
            lines = tuple(one.text for one in parts)
            return TextResult(
                job.task, "\n".join(lines), parts, sure and not left, by_model, left, lines=lines
            )
        text = job.lead + " ".join(one.text for one in parts)
        return TextResult(job.task, text, parts, sure, by_model)


def _bounded(sentences: tuple[str, ...]) -> tuple[str, ...]:
    """Refuse more sentences than are worked on: none is left out in silence."""
    if len(sentences) > MAX_SENTENCES:
        raise UserError("tasks.too_long", field="text", limit=MAX_SENTENCES)
    return sentences


def _wants(sentence: str) -> int:
    low = sentence.casefold()
    return sum(word in low for word in _WANTS)


def _proposal(job: TextJob, parts: Sequence[Part]) -> Iterable[str]:
    """Write the proposal: which document, what it wants, until when, who should handle it."""
    header = job.header
    if header is not None:
        number = header.value(HeaderPart.NUMBER) or ""
        day = header.date
        issuer = header.value(HeaderPart.ISSUER) or ""
        subject = _ABOUT.sub("", header.value(HeaderPart.SUBJECT) or "")
        known = (
            f"số {number}" if number else "",
            f"ngày {day:%d/%m/%Y}" if day else "",
            f"của {issuer}" if issuer else "",
            f"về việc {subject}" if subject else "",
        )
        yield f"Văn bản {' '.join(filter(None, known))}.".replace(" .", ".")
    for part in parts:
        yield f"Nội dung chính: {part.text}"
    due = header.deadline if header is not None else None
    until = f", hoàn thành trước ngày {due:%d/%m/%Y}" if due else ""
    if job.office:
        yield f"Đề xuất: giao {job.office} tham mưu xử lý{until}."
    else:
        yield f"Đề xuất: kính trình lãnh đạo cho ý kiến phân công xử lý{until}."
