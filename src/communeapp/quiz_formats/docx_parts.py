"""Paragraphs and tables of a .docx with questions: words, numbers that Word writes itself, marks."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from communeapp.core.errors import UserError
from communeapp.core.vietnamese import nfc
from communeapp.reading.xmls import drop, events, local
from communeapp.reading.zips import Budget, Part

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_RED = re.compile(r"(?:[C-Fc-f][0-9A-Fa-f])(?:[0-3][0-9A-Fa-f]){2}")
_OFF = ("0", "false", "none", "auto")
_MOST_PARAGRAPHS = 300_000


@dataclass(frozen=True)
class Paragraph:
    """A paragraph outside of tables. ``format`` is how Word numbers it (``decimal``, ``upperLetter``,
    "" for not at all) with the text around the number in ``label`` (``Câu %1.``).

    ``marked``: all of it is bold, underlined, highlighted or red, as authors mark the right option.
    ``picture``: it holds a drawing or a formula that is no text.
    """

    text: str
    format: str = ""
    label: str = ""
    marked: bool = False
    picture: bool = False


Table = list[list[str]]


def parts(archive: zipfile.ZipFile, unpacked: int) -> Iterator[Paragraph | Table]:
    """Give paragraphs and tables in their order. UserError ``reading.*``."""
    budget = Budget(unpacked)
    lists = _Lists(archive, budget)
    depth, count = 0, 0
    with Part(archive, "word/document.xml", budget) as part:
        for event, element in events(part, ("p", "tbl"), ("start", "end")):
            name = local(element.tag)
            if name == "tbl":
                depth += 1 if event == "start" else -1
                if event == "end" and not depth:
                    yield [
                        ["\n".join(_words(p)[0] for p in cell.iter("{*}p")).strip() for cell in row]
                        for row in ([*one.iterchildren("{*}tc")] for one in element.iter("{*}tr"))
                    ]
                    drop(element)
            elif event == "end" and not depth:
                count += 1
                if count > _MOST_PARAGRAPHS:
                    raise UserError("reading.bomb")
                yield _paragraph(element, lists)
                drop(element)


def _paragraph(element: Any, lists: _Lists) -> Paragraph:
    text, marked, picture = _words(element)
    form, label = "", ""
    for one in element.iterchildren("{*}pPr"):
        form, label = lists.of_paragraph(one)
    return Paragraph(text, form, label, marked, picture)


def _words(element: Any) -> tuple[str, bool, bool]:
    """Give text, whether all of it is marked, and whether it holds what is no text."""
    pieces: list[str] = []
    marked, any_text, picture = True, False, False
    for run in element.iter("{*}r"):
        if any(local(one.tag) in ("del", "moveFrom") for one in run.iterancestors()):
            continue
        words = ""
        for child in run:
            name = local(child.tag)
            if name == "t":
                words += child.text or ""
            elif name == "tab":
                words += "\t"
            elif name in ("br", "cr"):
                words += "\n"
            elif name in ("drawing", "pict", "object"):
                picture = True
        pieces.append(words)
        if words.strip():
            any_text = True
            marked = marked and _is_marked(run)
    picture = picture or next(element.iter("{*}oMath"), None) is not None
    return nfc("".join(pieces)), marked and any_text, picture


def _is_marked(run: Any) -> bool:
    for look in run.iterchildren("{*}rPr"):
        for one in look:
            name, value = local(one.tag), _value(one)
            if name in ("b", "u", "highlight", "shd") and value not in _OFF:
                return name != "shd" or one.get(f"{_W}fill", "auto").lower() not in (
                    "auto",
                    "ffffff",
                )
            if name == "color" and _RED.fullmatch(value):
                return True
    return False


class _Lists:
    """How paragraphs are numbered: by themselves or by their style."""

    def __init__(self, archive: zipfile.ZipFile, budget: Budget) -> None:
        self._levels: dict[tuple[str, str], tuple[str, str]] = {}  # list, level → format, label
        self._styles: dict[str, tuple[str, str]] = {}  # style → list, level
        names = set(archive.namelist())
        if "word/numbering.xml" not in names:
            return
        with Part(archive, "word/numbering.xml", budget) as part:
            self._read_levels(part)
        if "word/styles.xml" in names:
            with Part(archive, "word/styles.xml", budget) as part:
                for _, element in events(part, ("style",)):
                    for look in element.iterchildren("{*}pPr"):
                        if found := _list_of(look):
                            self._styles[_attribute(element, "styleId")] = found

    def _read_levels(self, part: Part) -> None:
        known: dict[str, dict[str, tuple[str, str]]] = {}
        for _, element in events(part, ("abstractNum", "num")):
            if local(element.tag) == "abstractNum":
                known[_attribute(element, "abstractNumId")] = {
                    _attribute(one, "ilvl"): (_child(one, "numFmt"), _child(one, "lvlText"))
                    for one in element.iterchildren("{*}lvl")
                }
            else:
                for level, said in known.get(_child(element, "abstractNumId"), {}).items():
                    self._levels[(_attribute(element, "numId"), level)] = said

    def of_paragraph(self, look: Any) -> tuple[str, str]:
        """Give format and label for the properties of a paragraph; empty for one without a number."""
        place = _list_of(look) or self._styles.get(_child(look, "pStyle"), ("", ""))
        return self._levels.get(place, ("", ""))


def _list_of(look: Any) -> tuple[str, str] | None:
    for number in look.iterchildren("{*}numPr"):
        found = {local(child.tag): _value(child) for child in number}
        return found.get("numId", ""), found.get("ilvl", "0")
    return None


def _child(element: Any, name: str) -> str:
    return next((_value(one) for one in element.iterchildren(f"{{*}}{name}")), "")


def _value(element: Any) -> str:
    return _attribute(element, "val")


def _attribute(element: Any, name: str) -> str:
    return str(element.get(f"{_W}{name}") or element.get(f"{_STRICT}{name}") or "")
