"""Does an item say what its fact says, and nothing else?

Two questions per item. *Support*: is every number, date, hour, phone number, citation and proper name
of the item in its facts? What is not is marked with exact offsets. *Coverage*: does the item keep every
such detail of its fact, its negations and limits, and most of its words? The checks judge letters, not
meaning: a person still reads every line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from communeapp.core.details import Detail, DetailKind, DetailSet, find_details
from communeapp.core.documents import Unsupported, UnsupportedKind
from communeapp.core.sentences import Wording, sentence, tidy
from communeapp.core.vietnamese import nfc

MIN_COVERED_WORDS = 0.8
_TOKEN = re.compile(r"[^\W_]+(?:[./,:-][^\W_]+)*")
_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE_START = re.compile(r"(?:\A|[.!?:;\n]\s*[\"“(]*|\A[\"“(]+)\Z")
_FOREIGN = re.compile(
    "[\u0370-\u1cff\u2e80-\u9fff\ua000-\udfff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]"
)
_NOT_VIETNAMESE = re.compile(r"(?i)[fjwz]")
_KIND = {
    DetailKind.CITATION: UnsupportedKind.CITATION,
    DetailKind.PHONE: UnsupportedKind.NUMBER,
    DetailKind.DATE: UnsupportedKind.DATE,
    DetailKind.WEEKDAY: UnsupportedKind.DATE,
    DetailKind.TIME: UnsupportedKind.DATE,
    DetailKind.NUMBER: UnsupportedKind.NUMBER,
}
_LAW = re.compile(r"(?<!\w)(?:Luật|Bộ luật|Pháp lệnh|Hiến pháp)(?: [^\W\d_]+){0,12}")
# Words that carry no content of their own: a fact is covered without them.
_STOPWORDS = frozenset(
    """
    và hoặc thì là của cho các những ở tại về đến từ trong ngoài vào ra lên xuống được bị do
    bởi với có để khi nếu mà này đó ấy kia một mỗi từng cả cũng đã đang sẽ rồi còn nữa phải
    cần nên hãy làm đi lại theo như việc cái con người ai gì nào lúc ngày giờ tháng năm phút
    số thứ
    """.split()  # noqa: SIM905 - a list literal would fill the screen
)
# A word of the fact and what may stand for it in an item.
_SAME = {
    "xong": ("hoàn", "kết"), "rà": ("soát",), "nộp": ("gửi", "nộp"), "gửi": ("nộp", "báo", "chuyển"),
    "góp": ("đóng",), "báo": ("thông", "trình"), "bố": ("cha", "phụ"), "mẹ": ("phụ",),
    "tiền": ("phí", "kinh"), "mất": ("thu", "trả", "phải", "miễn"), "gọi": ("liên", "điện"),
    "hỏi": ("thông", "chi", "biết"), "lập": ("thành", "xây"), "dự": ("tham",), "chừng": ("khoảng",),
    "khoảng": ("chừng",), "thấy": ("phát",), "lo": ("phụ", "tổ", "bảo"),
    "thêm": ("tin", "chi", "bổ"), "chết": ("tử",), "dặn": ("nhắc", "giáo"), "nắm": ("theo",),
    "kiểm": ("rà",), "sửa": ("khắc", "chữa"), "dọn": ("vệ",), "mang": ("đem", "theo"),
}  # fmt: skip
# Each group: words of the fact of which the item must keep one, or another of the same group.
_NEGATION = ("không", "chưa", "đừng", "cấm", "chớ", "miễn", "tránh", "khỏi", "thôi")
_LIMITS: tuple[tuple[str, ...], ...] = (
    ("không quá", "tối đa", "nhiều nhất", "chậm nhất"),
    ("ít nhất", "tối thiểu", "trở lên", "từ đủ"),
    ("trừ", "ngoại trừ"),
    ("chỉ", "duy nhất"),
    ("trước", "chậm nhất", "hạn"),
    ("dưới", "chưa đủ", "chưa đến", "thấp hơn"),
    ("trên", "quá", "hơn", "vượt"),
    ("sau", "kể từ"),
)
# Negations and limits are judged by themselves.
_NO_CONTENT = _STOPWORDS.union(
    _NEGATION, (word for group in _LIMITS for words in group for word in words.split())
)


class Problem(StrEnum):
    """Why an item cannot stand as it is."""

    EMPTY = "empty"
    NOT_COVERED = "not_covered"
    NEGATION_ADDED = "negation_added"
    UNSUPPORTED = "unsupported"
    FOREIGN = "foreign"
    REPETITION = "repetition"
    TOO_LONG = "too_long"
    LEAK = "leak"
    ADDED = "added"


@dataclass(frozen=True)
class ItemCheck:
    """The verdict on one item. ``copies_fact``: it repeats the fact's words and nothing more."""

    unsupported: tuple[Unsupported, ...]
    covered: bool
    copies_fact: bool
    problems: tuple[Problem, ...]

    @property
    def good(self) -> bool:
        """Say whether the item may stand without a mark."""
        return not self.problems


@dataclass(frozen=True)
class SupportContext:
    """What an item may lean on beside its own fact: subject, addressees, bases, place, signer.

    ``plain`` holds small words that add nothing for this type: those of its proposed beginnings.
    """

    texts: tuple[str, ...]
    wording: Wording
    example_notes: tuple[str, ...] = ()
    plain: frozenset[str] = frozenset()


def check_item(text: str, fact: str, context: SupportContext) -> ItemCheck:
    """Check one item against its fact; offsets in the answer count code points of ``text``."""
    tidied = tidy(fact, context.wording)
    unsupported = find_unsupported(text, (fact, tidied), context)
    covered = covers(text, fact, context.wording)
    problems = []
    if not any(char.isalnum() for char in text):
        problems.append(Problem.EMPTY)
    if not covered:
        problems.append(Problem.NOT_COVERED)
    if _adds_negation(text, fact):
        problems.append(Problem.NEGATION_ADDED)
    if unsupported:
        problems.append(Problem.UNSUPPORTED)
    if _foreign(text, (fact, tidied, *context.texts)):
        problems.append(Problem.FOREIGN)
    if _repeats(text, fact):
        problems.append(Problem.REPETITION)
    if len(text) > 160 + 2 * len(tidied):
        problems.append(Problem.TOO_LONG)
    if _adds_words(text, (tidied, *context.texts), context):
        problems.append(Problem.ADDED)
    if _leaks(text, (tidied, *context.texts), context):
        problems.append(Problem.LEAK)
    return ItemCheck(
        unsupported, covered, copies_fact(text, fact, context.wording), tuple(problems)
    )


def find_unsupported(
    text: str, facts: Sequence[str], context: SupportContext
) -> tuple[Unsupported, ...]:
    """Mark every number, date, name and citation of a text that none of the facts holds."""
    known = DetailSet(*facts, *context.texts)
    marks = list(_laws(text, known.text))
    marks.extend(_mark(text, one) for one in find_details(text) if not known.supports(one))
    names = _unknown_names(text, known.text, context.wording, [*facts, *context.texts])
    marks.extend(Unsupported(text[a:b], UnsupportedKind.NAME, a, b) for a, b in names)
    return _without_overlap(marks)


def covers(text: str, fact: str, wording: Wording) -> bool:
    """Say whether an item keeps its fact: details, names, negations, limits and most words."""
    tidied = tidy(fact, wording)
    said = DetailSet(text, loose=True)
    if not all(said.supports(one) for one in find_details(tidied)):
        return False
    spoken = f" {' '.join(_words(text))} "
    for start, end in _capital_runs(fact):
        name = tidied_name(fact[start:end], wording)
        if not _starts_sentence(fact, start) and f" {name} " not in spoken:
            return False
    noted = f" {' '.join(_words(tidied))} "
    # "không quá" is one limit, which "tối đa" keeps as well: neither a "không" nor a "quá".
    plain = noted.replace(" không quá ", " ")
    if _count(plain, _NEGATION) and not _count(spoken, _NEGATION):
        return False
    for group in _LIMITS:
        source = noted if group is _LIMITS[0] else plain
        if any(f" {word} " in source for word in group) and not any(
            f" {word} " in spoken for word in group
        ):
            return False
    content = [word for word in _words(tidied) if word not in _NO_CONTENT]
    if not content:
        return True
    present = set(_words(text))
    kept = [
        word in present or any(other in present for other in _SAME.get(word, ()))
        for word in content
    ]
    # The first word is nearly always what has to be done, or who has to do it.
    return kept[0] and sum(kept) / len(kept) >= MIN_COVERED_WORDS


def copies_fact(text: str, fact: str, wording: Wording) -> bool:
    """Say whether an item is its fact word for word: as typed, or only spelt out and punctuated."""
    item = _tokens(text)
    return item in (_tokens(fact), _tokens(sentence(fact, wording)))


def tidied_name(name: str, wording: Wording) -> str:
    """Give a name as its words in small letters, abbreviations written out."""
    return " ".join(_words(tidy(name, wording)))


def _mark(text: str, detail: Detail) -> Unsupported:
    return Unsupported(
        text[detail.start : detail.end], _KIND[detail.kind], detail.start, detail.end
    )


def _laws(text: str, known: str) -> Iterable[Unsupported]:
    """Find laws by name; the longest beginning of the words that the facts hold is supported."""
    for match in _LAW.finditer(text):
        words = match[0].split(" ")
        if _holds(known, " ".join(words[:2])) if len(words) > 1 else _holds(known, words[0]):
            continue
        if len(words) == 1 or not words[1][:1].isupper():
            continue  # "luật chơi", "theo Luật": no law is named
        end = match.start() + len(" ".join(words[: min(len(words), 4)]))
        yield Unsupported(text[match.start() : end], UnsupportedKind.CITATION, match.start(), end)


def _unknown_names(
    text: str, known: str, wording: Wording, sources: Sequence[str]
) -> list[tuple[int, int]]:
    lexicon = wording.lexicon
    full = text.casefold()
    runs = {source[a:b].casefold() for source in sources for a, b in _capital_runs(source)}.union(
        lexicon
    )
    found = []
    for start, end in _capital_runs(text):
        run = text[start:end].casefold()
        if _allowed(run, known, runs) or _inside_lexicon(full, start, end, lexicon):
            continue
        if _starts_sentence(text, start):
            rest = re.sub(r"\A\w+[ -]?", "", run)
            # A capital that only starts the sentence is no name; the rest must still be known.
            if not rest or _allowed(rest, known, runs):
                continue
            if _inside_lexicon(full, end - len(rest), end, lexicon):
                continue
        found.append((start, end))
    return found


def _allowed(run: str, known: str, runs: set[str]) -> bool:
    """Say whether a run of capitals is in the facts, or is two known names side by side."""
    if _holds(known, run):
        return True
    words = run.split(" ")
    return any(
        " ".join(words[:cut]) in runs and " ".join(words[cut:]) in runs
        for cut in range(1, len(words))
    )


def _inside_lexicon(full: str, start: int, end: int, lexicon: frozenset[str]) -> bool:
    """Say whether the run is part of an office name that stands here in full."""
    for name in lexicon:
        place = full.find(name)
        while place >= 0:
            if place <= start and end <= place + len(name):
                return True
            place = full.find(name, place + 1)
    return False


def _holds(known: str, words: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(words.casefold())}(?!\w)", known) is not None


def _capital_runs(text: str) -> list[tuple[int, int]]:
    """Give the places of words with capitals that stand side by side ("Lỳ Xé Pu", "VNeID")."""
    runs: list[tuple[int, int]] = []
    previous_end = -2
    for match in re.finditer(r"[^\W\d_]\w*", text):
        if not any(char.isupper() for char in match[0]):
            continue
        if re.fullmatch(r"[IVXLC]+", match[0]):
            continue  # a Roman numeral is a number
        joined = text[previous_end : match.start()] if runs else ""
        if runs and joined in (" ", "-") and previous_end >= 0:
            runs[-1] = (runs[-1][0], match.end())
        else:
            runs.append(match.span())
        previous_end = match.end()
    return runs


def _starts_sentence(text: str, start: int) -> bool:
    return _SENTENCE_START.search(text[:start]) is not None


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(nfc(text))]


def _tokens(text: str) -> list[str]:
    return [word.casefold() for word in _TOKEN.findall(nfc(text))]


def _count(spoken: str, words: Sequence[str]) -> int:
    return sum(spoken.count(f" {word} ") for word in words)


def _adds_negation(text: str, fact: str) -> bool:
    noted = f" {' '.join(_words(fact))} "
    spoken = f" {' '.join(_words(text))} "
    return (
        _count(noted, (*_NEGATION, "ko", "trừ")) == 0
        and _count(spoken, ("không", "cấm", "chưa")) > 0
    )


def _adds_words(text: str, sources: Sequence[str], context: SupportContext) -> bool:
    """Find content that is neither the facts' nor ordinary office wording ("đã", "chào mừng").

    One strange word may be grammar; more are somebody's invention. The informal words of the pack
    ("bạn", and the past tense "đã", which makes a task look done) are one too many.
    """
    known = {word for source in sources for word in _words(source)}
    allowed = known | _STOPWORDS | context.wording.common | context.plain
    said = _words(text)
    if any(word in context.wording.informal and word not in known for word in said):
        return True
    if said[:1] == ["để"] and "để" not in known:
        return True  # a clause of purpose that the facts do not have
    return sum(word not in allowed for word in said) > 1


def _foreign(text: str, sources: Sequence[str]) -> bool:
    """Find other scripts, and Latin words that cannot be Vietnamese and that nobody typed."""
    if _FOREIGN.search(text) or "\ufffd" in text:
        return True
    known = {word for source in sources for word in _words(source)}
    return any(_NOT_VIETNAMESE.search(word) and word not in known for word in _words(text))


def _repeats(text: str, fact: str) -> bool:
    """Find the same four words twice where the fact does not repeat them."""
    words = _words(text)
    grams = [tuple(words[i : i + 4]) for i in range(len(words) - 3)]
    noted = _words(fact)
    own = [tuple(noted[i : i + 4]) for i in range(len(noted) - 3)]
    return any(grams.count(one) > max(1, own.count(one)) for one in set(grams))


def _leaks(text: str, sources: Sequence[str], context: SupportContext) -> bool:
    """Find four words in a row of an example's note that the facts do not hold.

    Ordinary office wording ("triệu đồng, trong đó") belongs to everybody.
    """
    plain = {word for source in sources for word in _words(source)}
    plain |= _STOPWORDS | context.wording.common
    words = _words(text)
    grams = {tuple(words[i : i + 4]) for i in range(len(words) - 3)}
    for note in context.example_notes:
        told = _words(note)
        for index in range(len(told) - 3):
            gram = tuple(told[index : index + 4])
            if gram in grams and any(word not in plain for word in gram):
                return True
    return False


def _without_overlap(marks: list[Unsupported]) -> tuple[Unsupported, ...]:
    """Keep the longer of two marks that overlap; order by place."""
    kept: list[Unsupported] = []
    for mark in sorted(marks, key=lambda one: (-(one.end - one.start), one.start)):
        if all(mark.end <= other.start or other.end <= mark.start for other in kept):
            kept.append(mark)
    return tuple(sorted(kept, key=lambda one: one.start))
