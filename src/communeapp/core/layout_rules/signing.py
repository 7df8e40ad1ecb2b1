"""Rules of the signature and of ``Nơi nhận`` (Article 13; Appendix I, II.7 and II.9)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communeapp.core.layout_rules.finding import Finding, Rule, Subject, error, note

_SOURCE = "Điều 13; Phụ lục I, Phần I, II.7"
_WRONG_MARK = re.compile(
    r"^(?:T/M|K/T|T/L|TUQ/|(?:TM|KT|TL|TUQ|Q)(?:\s|\.(?=\S))|(?:Tm|Kt|Tl|Tuq)\.)"
)
_COLLECTIVE = re.compile(r"^KT\.\s*(?:ỦY BAN|HỘI ĐỒNG|THƯỜNG TRỰC)")
_FORM_OF_ADDRESS = re.compile(r"^(?:ông|bà|đ/c|đồng chí)\s", re.IGNORECASE)
_DEGREE = re.compile(
    r"^(?:(?:GS|PGS|TS|ThS|BS|KS|CN|LS|NGND|NGƯT|NSND|NSƯT)\b\.?|"
    r"(?:Giáo sư|Phó Giáo sư|Tiến sĩ|Thạc sĩ|Kỹ sư|Cử nhân|Luật sư|Nhà giáo)\s)"
)


def signers(subject: Subject) -> Iterator[Finding]:
    """Title and name, the marks TM., KT., TL., TUQ., Q., and no honours before the name."""
    if not subject.document.signers:
        yield error("signer_missing", "signers", _SOURCE)
    for index, signer in enumerate(subject.document.signers):
        where = f"signers[{index}]"
        lines = [
            line.strip()
            for text in (signer.authority, signer.title)
            for line in text.split("\n")
            if line.strip()
        ]
        if not lines:
            yield error("signer_title", f"{where}.title", _SOURCE)
        for line in lines:
            if _WRONG_MARK.match(line):
                yield error("signer_mark", f"{where}.authority", _SOURCE, found=line)
            elif _COLLECTIVE.match(line.upper()):
                yield error("signer_collective", f"{where}.authority", _SOURCE, found=line)
        yield from _name(signer.name.strip(), f"{where}.name")


def _name(name: str, where: str) -> Iterator[Finding]:
    if not name:
        yield note("signer_name", where, _SOURCE)
    elif _FORM_OF_ADDRESS.match(name):
        yield error("signer_address", where, _SOURCE, found=name)
    elif _DEGREE.match(name):
        yield note("signer_degree", where, _SOURCE, found=name)
    elif name == name.upper() and len(name) > 3:
        yield error("signer_capitals", where, "Phụ lục I, Phần I, V.7", found=name)


def recipients(subject: Subject) -> Iterator[Finding]:
    """The list starts with "Như trên" under a Kính gửi and ends with ``- Lưu: VT, …`` (II.9)."""
    source = "Phụ lục I, Phần I, II.9"
    document = subject.document
    lines = subject.printed("noi_nhan_list")
    names = [one for one in document.recipients if one.strip(" -")]
    last = len(lines) - 1
    for index, line in enumerate(lines):
        if not line.endswith("." if index == last else ";"):
            wanted = "." if index == last else ";"
            yield error("recipients_mark", f"recipients[{index}]", source, wanted=wanted)
    if not lines or not re.match(r"- Lưu: VT\b", lines[-1]):
        yield error("recipients_archive", f"recipients[{max(len(names) - 1, 0)}]", source)
    if any(one.strip() for one in document.addressees) and names:
        first = names[0].strip(" -;.").casefold()
        if not first.startswith("như trên") and len(names) > 1:
            yield note("recipients_first", "recipients[0]", source, found=names[0].strip())


RULES: tuple[Rule, ...] = (signers, recipients)
