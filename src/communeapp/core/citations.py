"""Legal texts that Vietnamese prose names: "Nghị định số 30/2020/NĐ-CP", "Luật Đất đai", "Thông tư 01/2019".

What is compared is what both sides say: a number, a year, a symbol, the name of a law. Offsets count
code points.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from communeapp.core.vietnamese import nfc

#: What the citation stands on while nobody has checked it.
TO_VERIFY = "[cần xác minh]"

_KINDS = (
    "Hiến pháp|Bộ luật|Luật|Pháp lệnh|Lệnh|Nghị quyết liên tịch|Nghị quyết|Nghị định|Thông tư liên tịch|"
    "Thông tư|Quyết định|Chỉ thị|Công văn|Công điện|Kế hoạch|Hướng dẫn|Thông báo|Kết luận|Quy định|"
    "Báo cáo|Tờ trình|Chương trình|Văn bản"
)
_NUMBER = (
    r"(?P<number>\d{1,6})(?:/(?P<year>(?:19|20)\d\d))?"
    r"(?:/(?P<symbol>[A-ZĐ][\wĐđ]*(?:[-.&][A-ZĐ][\wĐđ]*)*))?"
)
_PARTY = r"(?P<party>\d{1,5}-[A-ZĐ][\wĐđ]{0,3}/[A-ZĐ][\wĐđ]*)"
_NUMBERED = re.compile(
    rf"(?<!\w)(?P<kind>(?i:{_KINDS}))\s+(?:(?:số|Số)\s*:?\s*)?(?:{_PARTY}|{_NUMBER})(?![\w/])"
)
_BARE = re.compile(
    rf"(?<![\w/.,-])(?:{_PARTY}|(?P<number>\d{{1,6}})(?:/(?P<year>(?:19|20)\d\d))?"
    r"/(?P<symbol>[A-ZĐ][\wĐđ]*(?:[-.&][A-ZĐ][\wĐđ]*)*))(?![\w/])"
)
_LAW = re.compile(
    r"(?<!\w)(?P<kind>Hiến pháp|Bộ luật|Luật|Pháp lệnh)\s+"
    r"(?P<name>[A-ZĐÀ-Ỹ][^\W\d_]*(?:(?:, | - | )[^\W\d_]+){0,11})"
    r"(?:\s+(?:năm\s+)?(?P<year>(?:19|20)\d\d)(?![\d/]))?"
)
_TAIL = re.compile(
    r"(?:,?\s+ngày\s+\d{1,2}(?:/\d{1,2}/\d{4}|\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4}|/\d{4})))?"
    r"(?:\s+của\s+(?:Thủ tướng Chính phủ|Chính phủ|Quốc hội|Ủy ban Thường vụ Quốc hội"
    r"|Chủ tịch nước|Bộ trưởng Bộ [A-ZĐ][^,;.]{0,60}|Bộ [A-ZĐ][^,;.]{0,60}))?"
)
_HEAD = re.compile(
    r"(?:(?:điểm\s+[a-zđ]|khoản\s+\d+|điều\s+\d+[a-zđ]?)[\s,]+(?:của\s+)?)+\Z", re.IGNORECASE
)
# Words that end the name of a law and begin the sentence again.
_NAME_END = frozenset(
    """
    và hoặc là thì được quy theo tại của cho từ đến trong ngày năm để do khi nếu có không phải đã sẽ
    này đó cần nêu trên về ban hành hiện gồm đối
    """.split()  # noqa: SIM905
)
# "Luật Phòng, chống thiên tai", "Luật Thi đua, khen thưởng", "Luật Trật tự, an toàn giao thông đường bộ".
_AFTER_COMMA = frozenset({"chống", "khen", "an", "nhập", "dân"})
_GENERIC = frozenset({"văn bản", "báo cáo", "kế hoạch", "chương trình", "thông báo", "tờ trình"})


@dataclass(frozen=True)
class Citation:
    """One naming of a legal text.

    ``number`` without leading zeros; ``symbol`` in small letters ("nđ-cp"); ``name`` of a law in small
    letters. ``start`` and ``end`` hold the type, the number and the symbol or name.
    """

    kind: str
    number: str = ""
    year: int | None = None
    symbol: str = ""
    name: str = ""
    start: int = 0
    end: int = 0

    def agrees(self, other: Citation) -> bool:
        """Say whether both can mean the same text: nothing that both say differs."""
        if self.number or other.number:
            if self.number != other.number:
                return False
            if self.kind and other.kind and self.kind != other.kind:
                return False
            if self.year and other.year and self.year != other.year:
                return False
            return not (self.symbol and other.symbol) or self.symbol == other.symbol
        return bool(self.name and other.name) and (
            self.name == other.name
            or self.name.startswith(other.name + " ")
            or other.name.startswith(self.name + " ")
        )


def find_citations(text: str) -> tuple[Citation, ...]:
    """Give the legal texts that a text names, in order."""
    text = nfc(text)
    taken = [False] * len(text)
    found: list[Citation] = []
    for one in (*_numbered(text), *_bare(text), *_laws(text)):
        if not any(taken[one.start : one.end]):
            taken[one.start : one.end] = [True] * (one.end - one.start)
            found.append(one)
    return tuple(sorted(found, key=lambda one: one.start))


def whole_place(text: str, citation: Citation) -> tuple[int, int]:
    """Give the place of a citation with its "khoản 2 Điều 5" before and its day and issuer after."""
    start, end = citation.start, citation.end
    if (head := _HEAD.search(text[:start])) is not None:
        start = head.start()
    if (tail := _TAIL.match(text, end)) is not None:
        end = tail.end()
    return start, end


def is_named(citation: Citation, known: Iterable[Citation]) -> bool:
    """Say whether one of the known citations is the same text."""
    return any(citation.agrees(one) for one in known)


def _numbered(text: str) -> Iterator[Citation]:
    for match in _NUMBERED.finditer(text):
        kind = " ".join(match["kind"].casefold().split())
        symbol = match["party"] or match["symbol"]
        # "thông báo 12 hộ", "kế hoạch 2026": a number of something else.
        if not symbol and not match["year"]:
            spelt = re.search(r"\bsố\s*:?\s*\d", match[0], re.IGNORECASE) is not None
            if (kind in _GENERIC or not match["kind"][:1].isupper()) and not spelt:
                continue
            if re.match(r"\s*(?:đồng|hộ|người|điểm|%)", text[match.end() :]) or (
                len(match["number"]) == 4 and not spelt
            ):
                continue
        yield _made(match, kind)


def _bare(text: str) -> Iterator[Citation]:
    for match in _BARE.finditer(text):
        yield _made(match, "")


def _made(match: re.Match[str], kind: str) -> Citation:
    if match["party"]:
        number, _, symbol = match["party"].partition("-")
        year = None
    else:
        number, symbol = match["number"], match["symbol"] or ""
        year = int(match["year"]) if match["year"] else None
    return Citation(
        kind, number.lstrip("0") or "0", year, symbol.casefold(), "", match.start(), match.end()
    )


def _laws(text: str) -> Iterator[Citation]:
    for match in _LAW.finditer(text):
        words: list[str] = []
        for word in match["name"].split(" "):
            if word.strip(",").casefold() in _NAME_END and words:
                break
            if words and words[-1].endswith(",") and word not in _AFTER_COMMA:
                break
            words.append(word)
        while words and words[-1] in {"-", ","}:
            words.pop()
        name = " ".join(words).rstrip(",")
        if not name or match["kind"] == "Hiến pháp":
            continue
        whole = name == match["name"].removesuffix(" năm") and match["year"]
        end = match.end() if whole else match.start("name") + len(name)
        yield Citation(
            match["kind"].casefold(), "", int(match["year"]) if whole else None, "",
            name.casefold(), match.start(), end,
        )  # fmt: skip
