"""Rules of the bases and of citing other documents (Appendix I, II.6.a and b)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communeapp.core.checking.finding import Finding
from communeapp.core.checking.registry import Rule
from communeapp.core.checking.subject import Subject
from communeapp.core.checking.text.wording import compiled
from communeapp.core.documents import Block, BlockKind

_KINDS = (
    "Nghị quyết|Quyết định|Nghị định|Thông tư liên tịch|Thông tư|Chỉ thị|Kế hoạch|Công văn|Thông báo|"
    "Chương trình|Tờ trình|Báo cáo|Hướng dẫn|Công điện|Kết luận|Đề án|Quy định"
)
# "Nghị định số 30/2020/NĐ-CP": the kind, then the number with its symbol.
_CITED = re.compile(rf"\b(?P<kind>{_KINDS}) số (?P<number>\d[\w./-]*[\w])")
_DATED = re.compile(r"[ ,]*(?:\(?ngày|ký ngày|đề ngày) (?:\d|…|\.)")
_ISSUED = re.compile(r"[^;\n]{0,60}\bcủa \w")


def bases(subject: Subject) -> list[tuple[str, Block]]:
    """Give the bases with their places."""
    return [(where, block) for where, block in subject.blocks if block.kind is BlockKind.BASIS]


def basis_none(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """Decisions and resolutions rest on bases."""
    body = subject.document.body
    if any(block.text for block in body) and not bases(subject):
        yield rule.at("body")


def basis_comma(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """The last basis ends with a full stop; a comma is wide-spread."""
    found = [one for one in bases(subject) if one[0].startswith("body")]
    if found:
        where, block = found[-1]
        text = block.text.rstrip()
        if text.endswith(","):
            yield rule.at(where, len(text) - 1, len(text), right=".")


def basis_mark(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """A basis before the last one ends with ``;`` where its author wrote another mark."""
    for where, block in bases(subject)[:-1]:
        text = block.text.rstrip()
        if text.endswith((",", ".", ":")):
            yield rule.at(where, len(text) - 1, len(text), right=";", found=text[-1])


def basis_end(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """Every printed basis ends with ``;``, the last with ``.``."""
    lines = bases(subject)
    printed = subject.printed("can_cu") if lines else []
    for index, ((where, _), line) in enumerate(zip(lines, printed, strict=False)):
        if not line.endswith((".", ";")):
            yield rule.at(where, wanted="." if index == len(lines) - 1 else ";")


def basis_part(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """A basis of some kinds (``find``) has what ``part`` looks for."""
    for where, block in bases(subject):
        match = compiled(rule.options["find"]).search(block.text)
        if match and not compiled(rule.options["part"]).search(block.text):
            yield rule.at(where, match.start(), match.end(), found=block.text.strip()[:80])


def basis_later(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """No basis is younger than the document (``find`` with day, month and year)."""
    date = subject.document.date
    if date is None:
        return
    for where, block in bases(subject):
        for match in compiled(rule.options["find"]).finditer(block.text):
            day, month, year = (int(one) for one in match.groups())
            if (year, month, day) > (date.year, date.month, date.day):
                yield rule.at(where, match.start(), match.end(), found=match[0])


def _citations(subject: Subject) -> Iterator[tuple[int, re.Match[str], str]]:
    """Give every citation with how often it was cited before, and what follows it in its line."""
    seen: dict[str, int] = {}
    text = subject.story("body").text
    for match in _CITED.finditer(text):
        key = match["number"].casefold()
        seen[key] = seen.get(key, 0) + 1
        end = text.find("\n", match.end())
        yield seen[key], match, text[match.end() : end if end >= 0 else len(text)]


def first_citation(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """The first time a document is cited with its date and its issuer."""
    own = f"{subject.document.number.strip()}/{subject.document.symbol.strip()}"
    for count, match, after in _citations(subject):
        if count > 1 or match["number"] == own:
            continue
        if not (_DATED.match(after) and _ISSUED.match(after)):
            yield _told(subject, rule, match.start(), match.end(), match[0])


def later_citation(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """Later it is cited by kind, number and symbol alone."""
    for count, match, after in _citations(subject):
        if count > 1:
            dated = _DATED.match(after)
            if dated and not subject.story("body").piece(match.start()).where.endswith(".title"):
                yield _told(subject, rule, match.start(), match.end(), match[0])


def _told(subject: Subject, rule: Rule, start: int, end: int, found: str) -> Finding:
    piece = subject.story("body").piece(start)
    return rule.at(piece.where, start - piece.at, end - piece.at, found=found)
