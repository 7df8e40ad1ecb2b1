"""Workbooks (.xlsx, .xlsm) as a stream: one line a row, cells by tabs, values as they were saved."""

from __future__ import annotations

import re
import zipfile
from typing import TYPE_CHECKING, Any

from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format
from openpyxl.utils.datetime import from_excel

from communeapp.core.legacy import Run
from communeapp.reading.assembly import RawLine, clean
from communeapp.reading.xmls import drop, events, local
from communeapp.reading.zips import Budget, Part, open_document

if TYPE_CHECKING:
    from communeapp.reading.reader import Reading

_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT_RELATION = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"
_MOST_STRINGS = 2_000_000


def fill_xlsx(job: Reading) -> None:
    """Read a workbook."""
    with open_document(job.file, job.limits.unpacked_bytes) as archive:
        Workbook(job, archive).read()


class Workbook:
    """A workbook as it is read; :mod:`communeapp.reading.tables` reads it as tables."""

    def __init__(self, job: Reading, archive: zipfile.ZipFile) -> None:
        self._job = job
        self._out = job.out
        self._archive = archive
        self._names = set(archive.namelist())
        self._budget = Budget(job.limits.unpacked_bytes)
        self._strings: list[tuple[str, str]] = []  # text, font where the string names one
        self._fonts: list[str] = []
        self._cells: list[tuple[str, bool]] = []  # of each cell format: font, whether it is a date
        self._percents: set[int] = set()  # cell formats that show a hundred times the number

    def read(self) -> None:
        """Read all of it into the text."""
        low = [name.lower() for name in self._names]
        if any(name.endswith("vbaproject.bin") for name in low):
            self._out.note("reading.macros")
        if external := sum("/externallinks/" in name and name.endswith(".xml") for name in low):
            self._out.note("reading.external", count=external)
        if embedded := sum("/embeddings/" in name for name in low):
            self._out.note("reading.embedded", count=embedded)
        if "xl/styles.xml" in self._names:
            self._read_styles()
        if "xl/sharedStrings.xml" in self._names:
            self._read_strings()
        sheets = self._sheets()
        shown = [(name, part) for name, part, hidden in sheets if not hidden]
        if len(shown) < len(sheets):
            self._out.note("reading.hidden_sheets", count=len(sheets) - len(shown))
        self._out.pages = max(1, len(shown))
        for number, (name, part) in enumerate(shown):
            if len(shown) > 1:
                self._out.add(RawLine([Run(clean(name))], page=number))
            self._read_sheet(part, number)
            self._job.progress(number + 1, len(shown))

    def _part(self, name: str) -> Part:
        return Part(self._archive, name, self._budget)

    def _sheets(self) -> list[tuple[str, str, bool]]:
        """Give name, part and whether it is hidden, of every sheet that has a part."""
        targets: dict[str, str] = {}
        with self._part("xl/_rels/workbook.xml.rels") as part:
            for _, element in events(part, ("Relationship",)):
                target = str(element.get("Target", ""))
                whole = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
                targets[str(element.get("Id"))] = whole
        found = []
        with self._part("xl/workbook.xml") as part:
            for _, element in events(part, ("sheet",)):
                link = element.get(_RELATION) or element.get(_STRICT_RELATION) or ""
                hidden = element.get("state", "visible") != "visible"
                if targets.get(link) in self._names:
                    found.append((str(element.get("name", "")), targets[link], hidden))
        return found

    def _read_styles(self) -> None:
        formats = dict(BUILTIN_FORMATS)
        inside = ""
        with self._part("xl/styles.xml") as part:
            tags = ("fonts", "cellXfs", "cellStyleXfs", "dxfs", "numFmt", "font", "xf")
            for event, element in events(part, tags, ("start", "end")):
                name = local(element.tag)
                if event == "start":
                    inside = (
                        name if name in ("fonts", "cellXfs", "cellStyleXfs", "dxfs") else inside
                    )
                elif name == "numFmt":
                    formats[int(element.get("numFmtId", 0))] = str(element.get("formatCode", ""))
                elif name == "font" and inside == "fonts":
                    names = [one.get("val", "") for one in element.iterchildren("{*}name")]
                    self._fonts.append(names[0] if names else "")
                elif name == "xf" and inside == "cellXfs":
                    font = int(element.get("fontId", 0))
                    code = formats.get(int(element.get("numFmtId", 0)), "")
                    known = self._fonts[font] if font < len(self._fonts) else ""
                    if "%" in code:
                        self._percents.add(len(self._cells))
                    self._cells.append((known, bool(code) and is_date_format(code)))

    def _read_strings(self) -> None:
        left = self._job.limits.letters * 2
        with self._part("xl/sharedStrings.xml") as part:
            for _, element in events(part, ("si",)):
                text, font = _string(element)
                drop(element)
                left -= len(text)
                if left < 0 or len(self._strings) > _MOST_STRINGS:
                    self._out.note("reading.cut", letters=self._job.limits.letters)
                    return
                self._strings.append((text, font))

    def _read_sheet(self, name: str, number: int) -> None:
        with self._part(name) as part:
            for _, element in events(part, ("row",)):
                runs: list[Run] = []
                for cell in element.iterchildren("{*}c"):
                    text, font = self._cell(cell)
                    text = re.sub(r"\s+", " ", clean(text)).strip()
                    if not text:
                        continue
                    if runs:
                        runs.append(Run("\t"))
                    runs.append(Run(text, font))
                hidden = element.get("hidden") in ("1", "true")
                drop(element)
                if hidden:
                    self._out.hide("".join(run.text for run in runs))
                elif runs:
                    self._out.add(RawLine(runs, page=number))
                if self._out.full:
                    return

    def _cell(self, cell: Any) -> tuple[str, str]:
        """Give what a cell shows, and its font. Formulas show the value saved with them."""
        style = str(cell.get("s", "0"))
        index = int(style) if style.isdigit() else 0
        font, is_date = self._cells[index] if index < len(self._cells) else ("", False)
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            for inline in cell.iterchildren("{*}is"):
                text, own = _string(inline)
                return text, own or font
            return "", font
        value = next((one.text or "" for one in cell.iterchildren("{*}v")), "")
        if kind == "s":
            place = int(value) if value.isdigit() else -1
            text, own = self._strings[place] if 0 <= place < len(self._strings) else ("", "")
            return text, own or font
        if kind == "b":
            return ("TRUE" if value == "1" else "FALSE"), font
        if kind == "n" and value:
            return (_date(value) if is_date else _number(value)), font
        return value, font


def _string(element: Any) -> tuple[str, str]:
    """Join the runs of a string; its font is that of the longest run which names one."""
    pieces: list[str] = []
    best = ("", 0)
    for child in element.iterchildren():
        name = local(child.tag)
        if name == "t":
            pieces.append(child.text or "")
        elif name == "r":
            text = "".join(one.text or "" for one in child.iterchildren("{*}t"))
            pieces.append(text)
            font = next((one.get("val", "") for one in child.iter("{*}rFont")), "")
            if font and len(text) > best[1]:
                best = (font, len(text))
    return "".join(pieces), best[0]


def _number(value: str) -> str:
    """Show a number without the noise of binary fractions."""
    try:
        return f"{float(value):.12g}" if "." in value or "E" in value.upper() else value
    except ValueError:
        return value


def _date(value: str) -> str:
    try:
        when: Any = from_excel(float(value))
    except (ValueError, OverflowError, TypeError):
        return value
    return str(when.strftime("%d/%m/%Y" if hasattr(when, "year") else "%H:%M"))
