"""From a corrected document to what may be kept of it: runs of syllables without personal details."""

from __future__ import annotations

import re

from communeapp.core.incoming.field.bodies import body_kind
from communeapp.core.incoming.field.features import read_subject, runs
from communeapp.core.incoming.field.learning import MOST_WORDS, Correction
from communeapp.core.incoming.header import Header, Part
from communeapp.core.incoming.personal import find_personal
from communeapp.core.vietnamese import nfc

_UPPER = "".join(one for one in map(chr, range(0x41, 0x1EFA)) if one.isupper())
_SMALL = rf"\b[^\W\d_{_UPPER}][^\W\d_]*"
_CAPITAL = rf"\b[{_UPPER}][^\W\d_]*"
# "ông Nguyễn Văn A", "bà Lò Thị B", "đồng chí Trần C", "hộ ông ...": up to five syllables of a name.
_TITLED = re.compile(
    rf"\b(?:(?i:hộ\s+)?(?i:ông|bà|anh|chị|đ/c|đồng\s+chí|công\s+dân|cháu|em|gia\s+đình|bị\s+can|người\s+tên))"
    rf"\s+((?:{_CAPITAL}\s*){{1,5}})"
)
# Register rows are written in small letters: up to four syllables after the title go, as far as no word
# that follows a name begins.
_AFTER = r"(?:về|tại|ở|đề|xin|khiếu|tố|có|là|và|với|do|trú|ngụ|thôn|bản|xã|phường|tổ|đối|liên|vì|được|không)"
_TITLED_SMALL = re.compile(rf"\b(?:ông|bà)\s+((?:(?!{_AFTER}\b){_SMALL}\s*){{1,4}})")
_FAMILY = (
    "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý lò vàng giàng sùng thào vừ mùa hạng "
    "cứ sìn chang pờ lù tao lừu hờ má phùng tẩn chẻo đèo quàng cà tòng lường hà mai trịnh đinh đoàn lâm trương"
)
_FAMILIES = frozenset(_FAMILY.split())
_CAPITALS = re.compile(rf"{_CAPITAL}(?:\s+{_CAPITAL}){{1,4}}")
_HARMLESS = frozenset(("dương lịch", "hà nội", "hồ chí minh", "lý lịch", "cà phê"))


def without_names(subject: str) -> str:
    """Put a mark in place of names and details about people: what is left may be remembered."""
    text = nfc(subject)
    cuts = [(one.start, one.end) for one in find_personal(text)]
    cuts += [match.span(1) for match in _TITLED.finditer(text)]
    cuts += [match.span(1) for match in _TITLED_SMALL.finditer(text)]
    for match in _CAPITALS.finditer(text):
        words = match.group().lower()
        if words.split()[0] in _FAMILIES and not any(words.startswith(one) for one in _HARMLESS):
            cuts.append(match.span())
    kept, at = [], 0
    for start, end in sorted(cuts):
        if start >= at:
            kept.append(text[at:start])
        at = max(at, end)
    kept.append(text[at:])
    return " | ".join(kept)


def correction_of(header: Header, text: str, code: str, office: str, wrong: str) -> Correction:
    """Make a correction from what a person decided about a document.

    The runs do not cross a place from which a name was taken. Of a document without a subject nothing
    is kept but its issuer: its text could hold anything.
    """
    subject = header.value(Part.SUBJECT)
    if subject is None:
        lines = [line for line in text.split("\n") if line.strip()]
        subject = lines[0] if len(lines) == 1 else ""
    words: set[str] = set()
    for piece in without_names(subject).split("|"):
        words.update(runs(read_subject(piece).syllables, 2))
    return Correction(
        words=tuple(sorted(words)[:MOST_WORDS]),
        issuer=body_kind(without_names(header.value(Part.ISSUER) or ""))[:120],
        symbol=(header.symbol or "")[:60],
        code=code,
        office=office,
        wrong=wrong,
    )
