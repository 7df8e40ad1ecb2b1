"""From a note to a sentence, without a model: spelling out, capitals, one full stop.

What officials type ("xong trước 15/12/2025, 7h30, 85 triệu") is written as documents write it. The
same tidying is the basis of the template sentence, of what the model is given and of how its answer
is polished. Nothing is added that the note does not say.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from communeapp.core.errors import UserError
from communeapp.core.vietnamese import capitalize_first, collapse, fold, nfc, without_emoji

_TIME = re.compile(r"(?<![\w/.,])(\d{1,2})\s?(?:h|g|H)\s?(\d{2})?(?![\w])")
_CLOCK = re.compile(r"(?<![\w/.,:])([01]?\d|2[0-3]):([0-5]\d)(?![\w:])")
_ROUND_CLOCK = re.compile(r"(?<=24/24)\s?h\b|(?<=24/24)(?!\s?(?:giờ|h\b))(?!\w)")
_DATE = re.compile(
    r"(?<![\w/.,-])(?<!ngày )(?<!Ngày )(0?[1-9]|[12]\d|3[01])/(0?[1-9]|1[0-2])/((?:19|20)\d\d)(?![\w/-])"
)
_SHORT_DATE = re.compile(
    r"\b(từ|đến|trước|sau|hết|sáng|chiều|tối|đêm|qua|kể từ) (0?[1-9]|[12]\d|3[01])/(0?[1-9]|1[0-2])"
    r"(?![\w/-])(?! (?:số|hộ|người|tổng|dân|diện))"
)
_MONEY = re.compile(
    r"(?<![\w.,/])(\d[\d.,]*) (nghìn|ngàn|triệu|tỷ|tỉ)(?=\s*(?:[,;:.)]|/|$)|\s+(?:từ|lấy|do|bố trí|trích|cho)\b)"
)
_WEEKDAY = re.compile(r"\b(?:([^\W\d_]+) )?[Tt]hứ (hai|ba|tư|năm|sáu|bảy)\b(?!\s*:)")
# What is counted ("tuần thứ hai", "kỳ họp thứ ba"): behind these "thứ hai" is no day of the week.
_COUNTED_NOUNS = frozenset(
    """
    lần đợt hạng tuần buổi năm tháng quý kỳ khóa khoá lớp vòng loại nhóm bước phần điều khoản điểm chương
    mục câu tờ trang bản thôn tổ đội hộ người con vị đoạn lượt phiên cuộc hội đại phương bên cách hàng
    dòng cột tầng ngôi nhà vụ mùa số đời học lứa lý việc ý cây chiếc cái mũi liều
    """.split()  # noqa: SIM905 - a list literal would fill the screen
)
_SESSION = re.compile(r"\b(?:kỳ|kì|cuộc|phiên|buổi) (?:họp)\Z", re.IGNORECASE)
_DAY_OF_WEEK = re.compile(
    r"\s*(?:hằng tuần|hàng tuần|đầu tuần|cuối tuần|tuần|[,(]|ngày|\d|và thứ|đến thứ)"
)
# "8 công an xã" are eight persons and "3 trường tiểu học" three schools: no name of one office.
_AMOUNT_BEFORE = re.compile(
    r"(?<![\w/.,:-])(?:\d{1,3}|hai|ba|bốn|sáu|bảy|tám|chín|mười|mỗi|từng|những|mấy|nhiều) \Z",
    re.IGNORECASE,
)
_NO_AMOUNT = re.compile(
    r"(?:ngày|giờ|phút|tháng|năm|quý|thôn|bản|số|điểm|khu|khóa|cấp|thứ|\d) \S+ \Z", re.IGNORECASE
)
_SUNDAY = re.compile(r"\bchủ nhật\b")
_END = re.compile(r"[\s.;,:!…/]+\Z")
_NUMBERING = re.compile(r"\A(?:[-–—•*+]\s*|\(?\d{1,2}[.)]\s+|[a-zđ]\)\s+)+")
_QUOTES = (("“", "”"), ('"', '"'), ("'", "'"), ("‘", "’"), ("«", "»"))


@dataclass(frozen=True)
class Wording:
    """Shared spelling of a documents pack: abbreviations, names of offices, usual slips.

    ``common`` holds the syllables of ordinary office wording, which add nothing to a fact;
    ``informal`` those that no official document says on its own ("bạn", "tôi"); ``own`` the names of
    the office that writes, which every letter may hold.
    """

    abbreviations: Mapping[str, str] = field(default_factory=dict)
    offices: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    common: frozenset[str] = frozenset()
    informal: frozenset[str] = frozenset()
    corrections: Mapping[str, str] = field(default_factory=dict)
    own: tuple[str, ...] = ()

    @cached_property
    def office_pattern(self) -> re.Pattern[str] | None:
        """One pattern for all offices, longer names first."""
        return _any_of(self.offices, re.IGNORECASE)

    @cached_property
    def official(self) -> dict[str, str]:
        """The official capitals of an office by its name in small letters."""
        return {name.casefold(): name for name in self.offices}

    @cached_property
    def abbreviation_pattern(self) -> re.Pattern[str] | None:
        """One pattern for all abbreviations; those inside a symbol (15/QĐ-UBND) stay."""
        return _any_of(self.abbreviations, re.NOFLAG, "[\\w/-]")

    @cached_property
    def lexicon(self) -> frozenset[str]:
        """Names that are no strange ones, in small letters."""
        known = (*self.offices, *self.words, *self.abbreviations, *self.abbreviations.values())
        return frozenset(one.casefold() for one in known)

    @classmethod
    def from_mapping(cls, data: Mapping[str, object]) -> Wording:
        """Read ``wording.toml``; raises UserError ``packs.bad_content``."""

        def pairs(name: str) -> dict[str, str]:
            value = data.get(name, {})
            if not isinstance(value, dict) or not all(isinstance(v, str) for v in value.values()):
                raise UserError("packs.bad_content", field=name)
            return {nfc(key): nfc(one) for key, one in value.items()}

        def texts(name: str) -> tuple[str, ...]:
            table = data.get("offices", {})
            value = table.get(name, []) if isinstance(table, dict) else None
            if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
                raise UserError("packs.bad_content", field=f"offices.{name}")
            return tuple(nfc(one) for one in value)

        def syllables(name: str) -> frozenset[str]:
            value = data.get(name, "")
            if not isinstance(value, str):
                raise UserError("packs.bad_content", field=name)
            return frozenset(nfc(value).casefold().split())

        return cls(
            pairs("abbreviations"),
            texts("names"),
            texts("words"),
            syllables("common"),
            syllables("informal"),
            pairs("corrections"),
            texts("own"),
        )


def tidy(note: str, wording: Wording) -> str:
    """Write a note as documents do: 16 giờ, ngày 15/12/2025, 85 triệu đồng, offices with capitals."""
    text = collapse(without_emoji(nfc(note)))
    text = _ROUND_CLOCK.sub(" giờ", text)
    text = _TIME.sub(_time, text)
    text = _CLOCK.sub(_time, text)
    text = _DATE.sub(r"ngày \1/\2/\3", text)
    text = _SHORT_DATE.sub(r"\1 ngày \2/\3", text)
    text = _MONEY.sub(_money, text)
    text = _weekdays(text)
    text = _SUNDAY.sub("Chủ nhật", text)
    if wording.abbreviation_pattern is not None:
        text = wording.abbreviation_pattern.sub(lambda m: wording.abbreviations[m[0]], text)
    text = _offices(text, wording)
    return collapse(re.sub(r"\s+([,;.])", r"\1", text))


def sentence(note: str, wording: Wording) -> str:
    """Make the template sentence of a note: its own words, a capital, a full stop."""
    return finish(tidy(note, wording))


def finish(text: str) -> str:
    """Start with a capital and end with one full stop (a question keeps its mark)."""
    text = collapse(text)
    if text.endswith("?"):
        return capitalize_first(text)
    bare = _END.sub("", text)
    return capitalize_first(bare) + "." if bare else ""


def polish(answer: str, wording: Wording) -> str:
    """Mend the outside of a model's answer: numbering, quotes, usual slips, capitals, full stop."""
    text = collapse(without_emoji(nfc(answer.replace("<|im_end|>", " "))))
    for _ in range(2):
        text = _NUMBERING.sub("", text).strip()
        text = _unquote(text)
    for wrong, right in wording.corrections.items():
        text = re.sub(rf"(?<!\w){re.escape(wrong)}(?!\w)", right, text)
    text = _ROUND_CLOCK.sub(" giờ", text)
    text = _TIME.sub(_time, text)
    text = _weekdays(text)
    text = _SUNDAY.sub("Chủ nhật", text)
    return finish(_offices(text, wording))


def _mend_first_word(text: str, source: str, noted: set[str], wording: Wording) -> str:
    """Mend a first word that is one letter away from the note's first word ("Hội dân" → "Họp dân")."""
    first = re.match(r"[^\W\d_]+", text)
    meant = re.match(r"[^\W\d_]+", source)
    if first is None or meant is None:
        return text
    wrong, right = first[0].casefold(), meant[0].casefold()
    said = {word.casefold() for word in re.findall(r"[^\W\d_]+", text)}
    if wrong in noted or wrong in wording.common or right in said:
        return text
    one, two = fold(wrong), fold(right)
    near = len(one) == len(two) and sum(a != b for a, b in zip(one, two, strict=True)) <= 1
    return right.capitalize() + text[first.end() :] if near else text


def _unquote(text: str) -> str:
    bare = text.rstrip(".")
    for left, right in _QUOTES:
        if len(bare) > 2 and bare[0] == left and bare[-1] == right:
            inner = bare[1:-1]
            if left not in inner and right not in inner:
                return inner.strip()
    return text


def mend_spelling(text: str, note: str, wording: Wording) -> str:
    """Give words back the marks and capitals that they have in the note ("Khởi thông" → "Khơi thông").

    Only where it is certain: the note's word is missing from the text, and exactly one of the text's
    strange words is the same without marks.
    """
    source = tidy(note, wording)
    noted = re.findall(r"[^\W\d_]+", source)
    said = re.findall(r"[^\W\d_]+", text)
    said_small = {word.casefold() for word in said}
    noted_small = {word.casefold() for word in noted}
    for word in noted_small - said_small:
        strange = {
            one for one in said
            if fold(one) == fold(word) and one.casefold() not in noted_small
            and one.casefold() not in wording.common
        }  # fmt: skip
        if len(strange) == 1:
            wrong = strange.pop()
            right = word.capitalize() if wrong[0].isupper() else word
            text = re.sub(rf"(?<!\w){re.escape(wrong)}(?!\w)", right, text)
    text = _mend_first_word(text, source, noted_small, wording)
    # Names keep the capitals of the note, wherever the same words stand ("bản là 1" → "bản Là 1").
    for found in re.finditer(r"(?<=\w )[^\W\d_a-zà-ỹđ]\w*(?: [^\W\d_a-zà-ỹđ]\w*)*", source):
        before = source[: found.start()].split()[-1]
        text = re.sub(
            rf"(?<!\w)({re.escape(before)} ){re.escape(found[0])}(?!\w)",
            rf"\g<1>{found[0]}",
            text,
            flags=re.IGNORECASE,
        )
    return text


def cut_label(note: str, labels: tuple[str, ...]) -> str:
    """Take a label that the heading already says ("mục đích: …") from the start of a note."""
    for label in sorted(labels, key=len, reverse=True):
        start = fold(label)
        if fold(note).startswith(start):
            rest = note[len(label) :].lstrip(" :-–")
            if rest:
                return rest
    return note


def lower_first(text: str) -> str:
    """Make the first letter small inside a sentence, unless the first word looks like a name."""
    words = text.split(" ", 2)
    first = words[0]
    if not first[:1].isupper() or first[1:] != first[1:].lower():
        return text
    if len(words) > 1 and words[1][:1].isupper():
        return text
    return first[0].lower() + text[1:]


def _time(found: re.Match[str]) -> str:
    hours, minutes = found[1], found[2]
    if int(hours) > 24:
        return found[0]
    if minutes is None or minutes == "00":
        return f"{hours} giờ"
    return f"{hours} giờ {minutes} phút"


def _money(found: re.Match[str]) -> str:
    return f"{found[1]} {found[2]} đồng"


def _weekdays(text: str) -> str:
    """Write days of the week with their capital ("thứ Hai"); what is only counted keeps its letters."""
    if re.search(r"\bthứ nhất\b", text, re.IGNORECASE):
        return text  # "thứ nhất …, thứ hai …" lists

    def written(found: re.Match[str]) -> str:
        before = (found[1] or "").casefold()
        if before in _COUNTED_NOUNS or _SESSION.search(text[: found.end(1)] if before else ""):
            return found[0]
        if before == "ngày" and not _DAY_OF_WEEK.match(text[found.end() :]):
            return found[0]
        return found[0][: -len(found[2])] + found[2].capitalize()

    return _WEEKDAY.sub(written, text)


def _offices(text: str, wording: Wording) -> str:
    """Write the names of offices with their official capitals."""
    if wording.office_pattern is None:
        return text

    def written(found: re.Match[str]) -> str:
        before = text[: found.start()]
        if _AMOUNT_BEFORE.search(before) and not _NO_AMOUNT.search(before):
            return found[0]
        return wording.official.get(found[0].casefold(), found[0])

    return wording.office_pattern.sub(written, text)


def _any_of(
    words: Iterable[str], flags: re.RegexFlag, letters: str = r"\w"
) -> re.Pattern[str] | None:
    ordered = sorted(words, key=len, reverse=True)
    if not ordered:
        return None
    inner = "|".join(re.escape(one) for one in ordered)
    return re.compile(rf"(?<!{letters})(?:{inner})(?!{letters})", flags)
