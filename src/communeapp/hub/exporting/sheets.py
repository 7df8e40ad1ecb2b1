"""Tables as .xlsx and .csv that are written while they are read: memory does not grow with the rows.

openpyxl keeps whole sheets or writes them aside first; here the parts of the workbook go into the zip as
they come, so that the first bytes leave at once. Cells are numbers or texts, never formulas; in .csv an
apostrophe goes before a text that a spreadsheet would run (as :mod:`communeapp.render.tables` does).
"""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from xml.sax.saxutils import escape

Cell = str | int | float | None

#: What a sheet can hold, its headings included (limits of spreadsheets).
MOST_ROWS = 1_048_576
_LONGEST_CELL = 32_767
_BLOCK = 64 * 1024
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_DANGEROUS = ("=", "+", "-", "@", "\t", "\r")
_NO_TITLE = re.compile(r"[\\/*?:\[\]]")

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def csv_stream(headings: Sequence[str], rows: Iterable[Sequence[Cell]]) -> Iterator[bytes]:
    """Give a .csv in UTF-8, with the mark by which Excel knows Vietnamese letters."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    yield b"\xef\xbb\xbf"
    writer.writerow([_harmless(one) for one in headings])
    for row in rows:
        writer.writerow([_harmless(one) for one in row])
        if text.tell() >= _BLOCK:
            yield _taken(text)
    yield _taken(text)


def xlsx_stream(
    title: str, headings: Sequence[str], rows: Iterable[Sequence[Cell]], most: int = MOST_ROWS
) -> Iterator[bytes]:
    """Give a workbook; what does not fit on one sheet goes on on the next, under the same headings."""
    sink = _Sink()
    waiting = iter(rows)
    titles: list[str] = []
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED, compresslevel=4) as book:
        more = True
        while more:
            titles.append(_title(title, len(titles) + 1))
            entry = zipfile.ZipInfo(f"xl/worksheets/sheet{len(titles)}.xml", _OLD)
            entry.compress_type = zipfile.ZIP_DEFLATED
            with book.open(entry, "w", force_zip64=True) as sheet:
                sheet.write(_sheet_head(headings).encode("utf-8"))
                more = False
                block: list[str] = []
                for number, row in enumerate(waiting, 2):
                    block.append(_row(row))
                    if len(block) >= 500:
                        sheet.write("".join(block).encode("utf-8"))
                        block.clear()
                        yield sink.taken()
                    if number >= most:
                        more = True
                        break
                sheet.write("".join(block).encode("utf-8"))
                sheet.write(b"</sheetData></worksheet>")
        for name, content in _parts(titles):
            book.writestr(zipfile.ZipInfo(name, _OLD), content, zipfile.ZIP_DEFLATED)
    yield sink.taken()


#: Entries carry no day: the same table gives the same bytes.
_OLD = (1980, 1, 1, 0, 0, 0)


class _Sink(io.RawIOBase):
    """Where the zip is written to: what came since it was looked at last; it cannot go back."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: list[bytes] = []

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        part = bytes(data)  # type: ignore[call-overload]
        self._parts.append(part)
        return len(part)

    def taken(self) -> bytes:
        """Give what was written since the last time."""
        parts, self._parts = self._parts, []
        return b"".join(parts)


def zip_stream(files: Iterable[tuple[str, bytes]]) -> Iterator[bytes]:
    """Give a .zip of files, one after the other."""
    sink = _Sink()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED, compresslevel=4) as book:
        for number, (name, content) in enumerate(files):
            book.writestr(zipfile.ZipInfo(name, _OLD), content, zipfile.ZIP_DEFLATED)
            if number % 50 == 0:
                yield sink.taken()
    yield sink.taken()


# ------------------------------------------------------------------ parts


def _sheet_head(headings: Sequence[str]) -> str:
    widths = "".join(
        f'<col min="{at}" max="{at}" width="{max(9, min(40, len(one) + 3))}" customWidth="1"/>'
        for at, one in enumerate(headings, 1)
    )
    cells = "".join(f'<c t="inlineStr" s="1"><is><t>{_text(one)}</t></is></c>' for one in headings)
    return (
        f'{_XML}<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">'
        '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
        f"</sheetView></sheetViews><cols>{widths}</cols><sheetData><row>{cells}</row>"
    )


def _row(row: Sequence[Cell]) -> str:
    cells = []
    for one in row:
        if one is None or one == "":
            cells.append("<c/>")
        elif isinstance(one, str):
            cells.append(f'<c t="inlineStr"><is><t xml:space="preserve">{_text(one)}</t></is></c>')
        else:
            cells.append(f"<c><v>{one}</v></c>")
    return f"<row>{''.join(cells)}</row>"


def _parts(titles: Sequence[str]) -> Iterator[tuple[str, str]]:
    numbers = range(1, len(titles) + 1)
    yield (
        "[Content_Types].xml",
        (
            f'{_XML}<Types xmlns="{_PACKAGE}/content-types">'
            '<Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPES}.sheet.main+xml"/>'
            f'<Override PartName="/xl/styles.xml" ContentType="{_TYPES}.styles+xml"/>'
            + "".join(
                f'<Override PartName="/xl/worksheets/sheet{one}.xml" '
                f'ContentType="{_TYPES}.worksheet+xml"/>'
                for one in numbers
            )
            + "</Types>"
        ),
    )
    yield (
        "_rels/.rels",
        (
            f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
            f'Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
        ),
    )
    yield (
        "xl/workbook.xml",
        (
            f'{_XML}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>'
            + "".join(
                f'<sheet name="{_text(titles[one - 1], {chr(34): "&quot;"})}" sheetId="{one}" r:id="rId{one}"/>'
                for one in numbers
            )
            + "</sheets></workbook>"
        ),
    )
    yield (
        "xl/_rels/workbook.xml.rels",
        (
            f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">'
            + "".join(
                f'<Relationship Id="rId{one}" Type="{_OFFICE}/worksheet" '
                f'Target="worksheets/sheet{one}.xml"/>'
                for one in numbers
            )
            + f'<Relationship Id="rId{len(titles) + 1}" Type="{_OFFICE}/styles" Target="styles.xml"/>'
            "</Relationships>"
        ),
    )
    yield (
        "xl/styles.xml",
        (
            f'{_XML}<styleSheet xmlns="{_MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/>'
            '</font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
            '<fills count="2"><fill><patternFill patternType="none"/></fill>'
            '<fill><patternFill patternType="gray125"/></fill></fills>'
            '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
            '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
            '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
            '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs>'
            '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
            "</styleSheet>"
        ),
    )


def _title(title: str, number: int) -> str:
    plain = " ".join(_NO_TITLE.sub(" ", title).split())[:27] or "1"
    return plain if number == 1 else f"{plain} {number}"


def _text(text: str, more: dict[str, str] | None = None) -> str:
    return escape(_CONTROL.sub("", text)[:_LONGEST_CELL], more or {})


def _harmless(cell: Cell) -> Cell:
    if isinstance(cell, str):
        text = _CONTROL.sub("", cell)
        return f"'{text}" if text.startswith(_DANGEROUS) else text
    return cell


def _taken(text: io.StringIO) -> bytes:
    data = text.getvalue().encode("utf-8")
    text.seek(0)
    text.truncate()
    return data
