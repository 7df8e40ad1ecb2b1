"""The columns of a sheet with questions: how ours are called, how others call them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from communeapp.core.training.questions import Difficulty, QuestionKind
from communeapp.core.vietnamese import collapse, fold

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
#: Heads of our own sheets, in their order; options and what is said to them come behind.
HEADS: dict[str, str] = {
    "id": "Mã",
    "kind": "Loại",
    "stem": "Câu hỏi",
    "key": "Đáp án",
    "explanation": "Giải thích",
    "title": "Tiêu đề",
    "topic": "Chủ đề",
    "lesson": "Bài học",
    "difficulty": "Độ khó",
    "points": "Điểm",
    "unit": "Đơn vị",
    "sources": "Nguồn",
    "tags": "Nhãn",
    "category": "Nhóm",
    "if_right": "Khi trả lời đúng",
    "if_wrong": "Khi trả lời sai",
    "settings": "Thiết lập",
    "weights": "Trọng số",
}
OPTION_HEAD = "Phương án {}"
SAID_HEAD = "Phản hồi {}"

_OTHERS: dict[str, tuple[str, ...]] = {
    "id": ("ma cau hoi", "ma cau", "id", "code", "question id"),
    "kind": ("loai cau hoi", "dang", "dang cau hoi", "kieu", "type", "kind", "question type"),
    "stem": ("noi dung", "noi dung cau hoi", "cau hoi va phuong an", "question", "stem",
             "question text", "de bai"),
    "key": ("dap an dung", "phuong an dung", "tra loi", "key", "answer", "answers", "correct",
            "correct answer", "right answer", "ket qua"),
    "explanation": ("loi giai", "huong dan", "can cu va giai thich", "explanation", "rationale",
                    "feedback", "general feedback"),
    "title": ("ten cau hoi", "title", "name"),
    "topic": ("chuyen de", "linh vuc", "topic", "subject"),
    "lesson": ("bai", "lesson"),
    "difficulty": ("muc do", "do kho cau hoi", "difficulty", "level"),
    "points": ("so diem", "points", "score", "marks", "mark"),
    "unit": ("don vi tinh", "unit"),
    "sources": ("can cu", "can cu phap ly", "nguon tham khao", "source", "sources", "reference"),
    "tags": ("the", "tu khoa", "tags", "keywords"),
    "category": ("phan nhom", "chuong", "category", "group", "chapter"),
}  # fmt: skip
_OPTION = re.compile(
    r"(?:(?:phuong an|dap an|lua chon|tra loi|option|choice|answer)\s*)?([a-z]|\d{1,2})[.):]?"
)
_SAID = re.compile(r"(?:phan hoi|feedback)\s*([a-z]|\d{1,2})")

KIND_WORDS: dict[QuestionKind, str] = {
    QuestionKind.SINGLE: "một lựa chọn",
    QuestionKind.MULTIPLE: "nhiều lựa chọn",
    QuestionKind.TRUE_FALSE: "đúng sai",
    QuestionKind.MATCHING: "ghép đôi",
    QuestionKind.ORDERING: "sắp thứ tự",
    QuestionKind.SHORT: "trả lời ngắn",
    QuestionKind.NUMERIC: "số",
    QuestionKind.MISTAKE: "tìm lỗi",
    QuestionKind.ESSAY: "tự luận",
    QuestionKind.NOTE: "lời dẫn",
}
_KIND_OTHERS: dict[str, QuestionKind] = {
    "trac nghiem": QuestionKind.SINGLE, "single choice": QuestionKind.SINGLE,
    "multiple choice": QuestionKind.SINGLE, "mcq": QuestionKind.SINGLE, "mot dap an": QuestionKind.SINGLE,
    "nhieu dap an": QuestionKind.MULTIPLE, "multiple answer": QuestionKind.MULTIPLE,
    "multiple response": QuestionKind.MULTIPLE, "true/false": QuestionKind.TRUE_FALSE,
    "true false": QuestionKind.TRUE_FALSE, "dung/sai": QuestionKind.TRUE_FALSE,
    "dung hay sai": QuestionKind.TRUE_FALSE, "ghep noi": QuestionKind.MATCHING,
    "noi": QuestionKind.MATCHING, "match": QuestionKind.MATCHING, "sap xep": QuestionKind.ORDERING,
    "order": QuestionKind.ORDERING, "dien tu": QuestionKind.SHORT, "dien khuyet": QuestionKind.SHORT,
    "short answer": QuestionKind.SHORT, "number": QuestionKind.NUMERIC,
    "numerical": QuestionKind.NUMERIC, "description": QuestionKind.NOTE,
}  # fmt: skip
DIFFICULTY_WORDS: dict[Difficulty, str] = {
    Difficulty.EASY: "dễ", Difficulty.MEDIUM: "trung bình", Difficulty.HARD: "khó",
}  # fmt: skip
_DIFFICULTY_OTHERS: dict[str, Difficulty] = {
    "1": Difficulty.EASY, "nhan biet": Difficulty.EASY, "easy": Difficulty.EASY,
    "2": Difficulty.MEDIUM, "thong hieu": Difficulty.MEDIUM, "medium": Difficulty.MEDIUM,
    "3": Difficulty.HARD, "van dung": Difficulty.HARD, "van dung cao": Difficulty.HARD,
    "hard": Difficulty.HARD,
}  # fmt: skip


@dataclass(frozen=True)
class Columns:
    """Where things stand in a row: places of fields, of options and of what is said to them."""

    fields: Mapping[str, int]
    options: tuple[int, ...]
    said: Mapping[int, int] = field(default_factory=dict)  # number of the option → place


def find_columns(row: Sequence[str]) -> Columns | None:
    """Tell the columns by their heads; None for a row that is no head of questions."""
    fields: dict[str, int] = {}
    options: dict[int, int] = {}
    said: dict[int, int] = {}
    for place, cell in enumerate(row):
        name = fold(collapse(cell)).rstrip(" *:")
        if not name:
            continue
        known = _NAMES.get(name)
        if known is not None and known not in fields:
            fields[known] = place
        elif found := _SAID.fullmatch(name):
            said.setdefault(_number(found[1]), place)
        elif found := _OPTION.fullmatch(name):
            options.setdefault(_number(found[1]), place)
    if "stem" not in fields or not (options or "key" in fields):
        return None
    ordered = tuple(options[number] for number in sorted(options))
    numbers = {number: at for at, number in enumerate(sorted(options))}
    return Columns(
        fields, ordered, {numbers[one]: place for one, place in said.items() if one in numbers}
    )


def kind_of(word: str) -> QuestionKind | None:
    """Read a kind in Vietnamese, English or our own name; None for another word."""
    name = fold(collapse(word))
    return _KINDS.get(name)


def difficulty_of(word: str) -> Difficulty | None:
    """Read a difficulty; None for another word."""
    return _DIFFICULTIES.get(fold(collapse(word)).removesuffix(".0"))


def _number(sign: str) -> int:
    return int(sign) - 1 if sign.isdigit() else ord(sign) - ord("a")


_NAMES = {fold(head): name for name, head in HEADS.items()} | {
    other: name for name, others in _OTHERS.items() for other in others
}
_KINDS = (
    {fold(word): kind for kind, word in KIND_WORDS.items()}
    | {kind.value: kind for kind in QuestionKind}
    | _KIND_OTHERS
)
_DIFFICULTIES = {fold(word): one for one, word in DIFFICULTY_WORDS.items()} | _DIFFICULTY_OTHERS
