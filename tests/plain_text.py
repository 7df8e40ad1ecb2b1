"""A document from the plain text of a real one: lines to paragraphs, then the program's own recogniser."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from communeapp.core.checking.page.look import Align, Cell, Letters, Paragraph, PrintedLook
from communeapp.core.checking.page.rebuild import Rebuilt, rebuild
from communeapp.core.checking.page.recognise import recognise
from communeapp.core.incoming.header import Part
from communeapp.core.incoming.letters import repair
from communeapp.core.incoming.reading_header import read_header
from communeapp.core.incoming.text import ReadText

# A line that begins a paragraph; every other one goes on where the line before broke off.
_BEGINS = re.compile(
    r"(?:Căn cứ|Theo đề nghị|Xét|Điều \d|Chương |Phần |Mục |Phụ lục|Kính gửi|Nơi nhận|Số:|[-+•*]|\d{1,2}[.)]|"
    r"[IVX]{1,4}\.|[a-zđ]\)|\(|(?:TM|KT|TL|TUQ|Q)\.)"
)
_ENDS = (".", ";", ":", "./.", "!", "?")


def read_text(text: str, types: Mapping[str, str]) -> Rebuilt:
    """Give the document of a text: its head as of a document that comes in, the rest as of a file."""
    text = repair(text)
    look = PrintedLook(tuple(_paragraphs(text)))
    made = rebuild(recognise(look, types), types, "CONG_VAN")
    head = read_header(ReadText.plain(text))
    number = head.value(Part.NUMBER) or ""
    code = head.type_code if head.type_code in types.values() else made.document.type
    made.document = replace(
        made.document,
        type=code,
        number=number.partition("/")[0],
        symbol=head.symbol or made.document.symbol,
        date=head.date,
        issuer=(head.value(Part.ISSUER) or made.document.issuer).upper(),
        subject=head.value(Part.SUBJECT) or made.document.subject,
    )
    return made


def _paragraphs(text: str) -> Iterator[Paragraph]:
    table = 0
    joined = ""
    head = True
    for raw in [*text.splitlines(), ""]:
        line = re.sub(r"[_-]{4,}|={4,}", "", raw).strip()
        columns = [one.strip() for one in re.split(r"\s{3,}|\t", line) if one.strip()]
        two = head and len(columns) == 2
        if joined and (
            two
            or not line
            or _BEGINS.match(line)
            or joined.endswith(_ENDS)
            or line.isupper() != joined.isupper()
            or head
        ):
            yield _paragraph(joined)
            joined = ""
        if two:
            for column, words in enumerate(columns):
                yield _paragraph(words, Cell(table, 0, column, 2, 67.0 * column, 80.0))
            continue
        if line.startswith("Căn cứ"):
            head = False
        if re.match(r"Nơi nhận", line):
            head, table = True, table + 1
        joined = f"{joined} {line}".strip() if line else joined
        if not line and joined:
            yield _paragraph(joined)
            joined = ""


def _paragraph(text: str, cell: Cell | None = None) -> Paragraph:
    align = Align.CENTER if text.isupper() else Align.LEFT
    letters = (Letters(text, "Times New Roman", 13.0, bold=text.isupper()),)
    return Paragraph(f"p[{abs(hash(text)) % 10**6}]", letters, align, cell=cell)
