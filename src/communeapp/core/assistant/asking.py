"""The question to the model, and what of its answer may stand.

The passages come from other people's documents: they are fenced, and the model is told that nothing in
them is for it. The answer may stand when it names its passages and every number, date, name and
citation in it is in them; otherwise only the passages are shown.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from communeapp.core.assistant.answers import Answer, Passage
from communeapp.core.details import Detail, find_details
from communeapp.core.incoming.untrusted import FENCE_RULE, fence, set_aside
from communeapp.core.prompts import PromptPlan
from communeapp.core.search.folding import fold_chars, words
from communeapp.core.sentences import Wording
from communeapp.core.support import SupportContext, find_unsupported
from communeapp.core.vietnamese import collapse, nfc

TEMPLATE_ID = "assistant-1"
MAX_TOKENS = 120
MAX_PASSAGES = 4
#: So much of an answer's words has to be in one sentence; to be sure, so much.
_MIN_SHARE, _SURE_SHARE = 0.7, 0.9
#: Words before a number that say what it is of; words that an answer has to add to be one.
_BEFORE, _NEWS = 6, 3
_CONTRADICTED = -1.0
_MAX_ANSWER = 600
_MAX_QUESTION = 500
NONE = "KHÔNG CÓ"

_SYSTEM = (
    "Bạn trả lời câu hỏi của công chức xã chỉ bằng các đoạn văn bản được cho. "
    "Trả lời một câu ngắn, chép đúng số, ngày, tên như trong đoạn, cuối câu ghi số đoạn trong ngoặc "
    f"vuông. Nếu các đoạn không có câu trả lời, chỉ ghi: {NONE}. {FENCE_RULE}"
)
_MARKET = "(Trích từ: 7/KH-UBND Kế hoạch kiểm tra chợ)\nPhòng Kinh tế chủ trì kiểm tra chợ bản Na."
_EXAMPLES = (
    (
        "Đoạn 1:\n"
        + fence(
            "(Trích từ: 15/VHXH V/v lập danh sách học sinh)\n"
            "Đề nghị các trường gửi danh sách học sinh về Phòng Văn hóa - Xã hội trước ngày 12/9/2024."
        )
        + f"\nĐoạn 2:\n{fence(_MARKET)}\nCâu hỏi: Các trường gửi danh sách học sinh trước ngày nào?",
        "Các trường gửi danh sách học sinh trước ngày 12/9/2024 [1].",
    ),
    (
        f"Đoạn 1:\n{fence(_MARKET)}\nCâu hỏi: Kinh phí kiểm tra chợ là bao nhiêu?",
        NONE,
    ),
)
_REFERENCE = re.compile(r"\s*[\[(](?:đoạn\s*)?(\d{1,2}(?:\s*,\s*(?:đoạn\s*)?\d{1,2})*)[\])]")
_SENTENCE_END = re.compile(r"(?<=[.;!?])\s+(?=[A-ZĐÀ-Ỹ])|\n\s*\n")
#: Words that say nothing by themselves.
_PLAIN = frozenset(
    ("la", "co", "duoc", "cua", "cac", "nhung", "va", "thi", "o", "tai", "vao", "den", "tu",
     "ngay", "nay", "do", "so", "theo", "ve", "viec")
)  # fmt: skip
_NEGATIONS = ("không", "chưa", "cấm", "đừng")


def make_plan(question: str, passages: Sequence[Passage]) -> PromptPlan:
    """Ask the model one question over some passages."""
    fenced = [
        f"Đoạn {number}:\n{fence(set_aside(_titled(one)))}\n"
        for number, one in enumerate(passages[:MAX_PASSAGES], 1)
    ]
    return PromptPlan(
        template_id=TEMPLATE_ID,
        system=_SYSTEM,
        examples=_EXAMPLES,
        context="".join(fenced),
        items=(f"Câu hỏi: {collapse(nfc(question))[:_MAX_QUESTION]}",),
        max_tokens=MAX_TOKENS,
    )


def read_answer(
    answer: str, question: str, passages: Sequence[Passage], wording: Wording
) -> Answer:
    """Take the model's answer, or say why it cannot stand; the passages are shown either way."""
    shown = tuple(passages[:MAX_PASSAGES])
    if not shown:
        return Answer("", (), sure=False, code="assistant.no_passage")
    said = collapse(nfc(answer))
    if not any(char.isalnum() for char in said) or fold_chars(said).startswith(fold_chars(NONE)):
        return Answer("", shown, sure=False, code="assistant.not_in_passages")
    named = _named(said, len(shown))
    text = collapse(_REFERENCE.sub("", said))
    if len(text) <= _MAX_ANSWER:
        # The model often names the neighbour of the passage that it read.
        for place in dict.fromkeys([*named, *range(len(shown))]):
            share = _support(text, shown[place], wording)
            if share == _CONTRADICTED:
                break
            if share >= _MIN_SHARE:
                sure = place in named and share >= _SURE_SHARE and _says_more(text, question)
                return Answer(text, (shown[place],), sure=sure)
    return Answer("", shown, sure=False, code="assistant.withheld")


def _support(text: str, passage: Passage, wording: Wording) -> float:
    """Say which part of an answer one sentence of a passage holds, 0…1; 0 when it says anything else,
    less when it contradicts the answer.

    Every number, day, name and citation, and every negation, has to be in the passage. The question
    is no support: to repeat its names and days would be to confirm them. Where there is a number or a
    day, the words have to stand in one sentence: the day of one deed is not that of another.
    """
    source = nfc(_titled(passage))
    if find_unsupported(text, (source,), SupportContext((), wording)):
        return 0.0
    spoken, noted = f" {text.lower()} ", f" {' '.join(words(source.lower()))} "
    if any(f" {one} " in spoken and f" {one} " not in noted for one in _NEGATIONS):
        return 0.0
    details = find_details(text)
    said = _content(text)
    if not said:
        return 0.0
    head = set(words(fold_chars(_head(passage))))
    places = _sentences(passage.text) if details else [passage.text]
    best = max(places, key=lambda one: len(said & set(words(fold_chars(one)))))
    if any(_belongs_elsewhere(text, one, best) for one in details):
        return _CONTRADICTED
    own = set(words(fold_chars(best)))
    if 2 * len(said & own) < len(said):
        return 0.0  # the title alone is no answer
    return len(said & (head | own)) / len(said)


def _belongs_elsewhere(text: str, detail: Detail, sentence: str) -> bool:
    """Say whether a sentence says another number or day of what the answer says this one of.

    "Passed on 13 November, in force from 1 January": what stands before a day says whose it is.
    """
    others = [one for one in find_details(sentence) if one.kind == detail.kind]
    if len({one.value for one in others}) < 2:
        return False
    before = _before(text, detail)
    near = [(len(before & _before(sentence, one)), one.value == detail.value) for one in others]
    mine = max((share for share, same in near if same), default=0)
    return any(share > mine for share, same in near if not same)


def _before(text: str, detail: Detail) -> set[str]:
    return set(words(fold_chars(text[: detail.start]))[-_BEFORE:])


def _says_more(text: str, question: str) -> bool:
    """Say whether an answer says more than its question does."""
    return bool(find_details(text)) or len(_content(text) - _content(question)) >= _NEWS


def _content(text: str) -> set[str]:
    return {fold_chars(word) for word in words(text)} - _PLAIN


def _sentences(text: str) -> list[str]:
    """Divide a passage into sentences."""
    return [one for one in _SENTENCE_END.split(text) if one.strip()] or [text]


def _named(said: str, count: int) -> list[int]:
    numbers = [int(n) for one in _REFERENCE.findall(said) for n in re.findall(r"\d+", one)]
    return [n - 1 for n in dict.fromkeys(numbers) if 1 <= n <= count]


def _head(passage: Passage) -> str:
    day = f" ngày {passage.date:%d/%m/%Y}" if passage.date else ""
    return collapse(f"{passage.number}{day} {passage.title}")


def _titled(passage: Passage) -> str:
    """Give a passage under the line that says whose it is."""
    head = _head(passage)
    return f"(Trích từ: {head})\n{passage.text}" if head else passage.text
