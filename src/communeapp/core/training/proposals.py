"""Questions that the local model proposes from a text; a person accepts each.

Small models write one thing at a time: each passage of the text is asked for one question with one right
and three wrong options, on one line. What may be shown is checked here: the right option stands in the
passage word for word, no option says the same as another, and every number of the question is in the text.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Final

from communeapp.core.errors import UserError
from communeapp.core.incoming.untrusted import FENCE_RULE, fence, set_aside
from communeapp.core.prompts import PromptPlan
from communeapp.core.training.checking import check_question, errors
from communeapp.core.training.questions import Choice, Question, QuestionKind, Rich
from communeapp.core.vietnamese import clean_input, collapse, fold

TEMPLATE_ID: Final = "questions-1"
MAX_TOKENS: Final = 160
MAX_PASSAGES: Final = 8  # of one text; the rest is asked for after these were looked at
_LEAST, _MOST = 60, 700  # letters of a passage
_OPTIONS: Final = 3
_LONGEST_STEM, _LONGEST_OPTION = 300, 160

_SYSTEM = (
    "Bạn soạn câu hỏi trắc nghiệm cho công chức xã từ đoạn văn bản được cho. Viết đúng một dòng theo mẫu: "
    "HỎI: câu hỏi? | ĐÚNG: chép nguyên văn vài từ trong đoạn | SAI: … | SAI: … | SAI: … "
    f"Chỉ hỏi điều có trong đoạn. {FENCE_RULE}"
)
_EXAMPLES = (
    (
        fence(
            "Mật khẩu của tài khoản công vụ có ít nhất 12 ký tự và được thay sáu tháng một lần; "
            "không dùng chung với tài khoản cá nhân."
        ),
        "HỎI: Mật khẩu của tài khoản công vụ được thay bao lâu một lần? | ĐÚNG: sáu tháng một lần "
        "| SAI: một năm một lần | SAI: hai năm một lần | SAI: chỉ khi quên mật khẩu",
    ),
)
_LINE = re.compile(
    r"HỎI\s*:\s*(.+?)\s*\|\s*ĐÚNG\s*:\s*(.+?)((?:\s*\|\s*SAI\s*:\s*[^|]+)+)", re.IGNORECASE
)
_WRONG = re.compile(r"\|\s*SAI\s*:\s*([^|]+)", re.IGNORECASE)
_SENTENCES = re.compile(r"(?<=[.;!?])\s+(?=[A-ZĐÀ-Ỹ])|\n+")
_NUMBERS = re.compile(r"\d+(?:[.,/]\d+)*")


def make_plan(text: str) -> PromptPlan:
    """Ask for one question about each of the first passages. UserError ``quiz.text_short``."""
    pieces = passages(text)
    if not pieces:
        raise UserError("quiz.text_short", field="text", least=_LEAST)
    return PromptPlan(
        template_id=TEMPLATE_ID,
        system=_SYSTEM,
        examples=_EXAMPLES,
        context="",
        items=tuple(fence(set_aside(one)) for one in pieces[:MAX_PASSAGES]),
        max_tokens=MAX_TOKENS,
    )


def passages(text: str) -> tuple[str, ...]:
    """Divide a text at the ends of sentences into pieces that are long enough to ask about."""
    found: list[str] = []
    piece = ""
    for raw in _SENTENCES.split(clean_input(text).text):
        sentence = collapse(raw)
        if piece and len(piece) + len(sentence) > _MOST:
            found.append(piece)
            piece = ""
        piece = f"{piece} {sentence}".strip()[:_MOST]
        if len(piece) >= _MOST // 2:
            found.append(piece)
            piece = ""
    if len(piece) >= _LEAST:
        found.append(piece)
    return tuple(one for one in found if len(one) >= _LEAST)


def read_proposals(answer: str, text: str) -> tuple[Question, ...]:
    """Read the model's lines; those that the text does not bear are left out."""
    known = collapse(clean_input(text).text)
    found: dict[str, Question] = {}
    for line in clean_input(answer).text.splitlines():
        for match in _LINE.finditer(line):
            question = _question(match, known)
            if question is not None and not errors(check_question(question)):
                found.setdefault(fold(question.stem.text), question)
    return tuple(replace(one, id=f"de-xuat-{at:02d}") for at, one in enumerate(found.values(), 1))


def _question(match: re.Match[str], text: str) -> Question | None:
    stem, right = collapse(match[1]), collapse(match[2]).rstrip(".;")
    wrong = list(dict.fromkeys(collapse(one).rstrip(".;") for one in _WRONG.findall(match[3])))
    folded = fold(text)
    if not stem.endswith("?") or len(stem) > _LONGEST_STEM or not 1 < len(right) <= _LONGEST_OPTION:
        return None
    place = folded.find(fold(right))
    if place < 0 or fold(right) in fold(stem):
        return None
    numbers = set(_NUMBERS.findall(text))
    if not set(_NUMBERS.findall(stem)) <= numbers:
        return None
    wrong = [one for one in wrong if _differs(one, right)][:_OPTIONS]
    if len(wrong) < 2:
        return None
    # Its place follows from its words: no option is the right one more often than another.
    at = int.from_bytes(hashlib.sha256(stem.encode()).digest()[:4], "big") % (len(wrong) + 1)
    options = [Choice(Rich(one)) for one in wrong]
    options.insert(at, Choice(Rich(right), Decimal(100)))
    return Question(
        "de-xuat",
        QuestionKind.SINGLE,
        Rich(stem),
        choices=tuple(options),
        explanation=Rich(_sentence_of(fold(right), text)),
    )


def _differs(wrong: str, right: str) -> bool:
    one, two = fold(wrong), fold(right)
    return 1 < len(wrong) <= _LONGEST_OPTION and not (one.startswith(two) or two.startswith(one))


def _sentence_of(folded: str, text: str) -> str:
    return next((one for one in _sentences(text) if folded in fold(one)), "")


def _sentences(text: str) -> Iterator[str]:
    yield from (collapse(one) for one in _SENTENCES.split(text))
