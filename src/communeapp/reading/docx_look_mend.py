"""Makes a copy of a Word file with some settings and words changed; everything else stays as it is.

The file itself is opened for reading only: the copy is bytes in memory. Only the parts that change are
written anew, the others are taken over.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, BinaryIO, Final

from lxml import etree

from communeapp.core.errors import UserError
from communeapp.reading.docx_look import main_part
from communeapp.reading.docx_look_flow import paragraphs_of, runs_of
from communeapp.reading.docx_look_styles import MM_PER_TWIP
from communeapp.reading.limits import Limits
from communeapp.reading.xmls import local
from communeapp.reading.zips import Budget, Part, open_document

MAX_PART: Final = 40_000_000  # bytes of XML that are held as a tree
_LETTERS = (
    "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline",
    "shadow", "emboss", "imprint", "noProof", "snapToGrid", "vanish", "webHidden", "color", "spacing",
    "w", "kern", "position", "sz", "szCs", "highlight", "u", "effect", "bdr", "shd", "fitText",
    "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout", "specVanish", "oMath",
)  # fmt: skip
_PARAGRAPH = (
    "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr",
    "suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap",
    "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd",
    "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc",
    "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr",
    "sectPr", "pPrChange",
)  # fmt: skip
_SIGNS = {"tab", "br", "cr", "noBreakHyphen", "ptab", "sym"}
_JC = {"justify": "both", "center": "center", "left": "left", "right": "right"}


def mend(
    file: BinaryIO,
    limits: Limits,
    changes: Sequence[Mapping[str, Any]],
    words: Sequence[Mapping[str, Any]],
) -> tuple[bytes, list[int]]:
    """Give the bytes of the copy and the places in ``words`` that could not be changed.

    A change names ``what``, ``value`` and ``places`` (or ``section``); words name ``where``, ``start``,
    ``end`` and ``text``. Raises UserError ``reading.*``.
    """
    with open_document(file, limits.unpacked_bytes) as archive:
        names = set(archive.namelist())
        budget = Budget(limits.unpacked_bytes)
        main = main_part(archive, names, budget)
        folder = main.rpartition("/")[0]
        trees: dict[str, Any] = {}
        found: dict[str, list[Any]] = {}

        def paragraph(where: str) -> Any | None:
            story, _, index = where.rpartition(".") if "." in where else ("", "", where)
            part = main if not story else f"{folder}/{story}.xml"
            if part not in names or not index.startswith("p["):
                return None
            if part not in trees:
                trees[part] = _tree(archive, part, budget)
                found[part] = list(walk(trees[part].getroot()))
            at = int(index[2:-1])
            return found[part][at] if at < len(found[part]) else None

        failed = [
            number
            for number, one in sorted(
                enumerate(words), key=lambda pair: (pair[1]["where"], -int(pair[1]["start"]))
            )
            if not _reword(paragraph(str(one["where"])), one)
        ]
        for one in changes:
            if str(one["what"]).startswith("margin_"):
                if main not in trees:
                    trees[main] = _tree(archive, main, budget)
                    found[main] = list(walk(trees[main].getroot()))
                _margin(trees[main].getroot(), one)
            for where in one.get("places", ()):
                element = paragraph(str(where))
                if element is not None:
                    _change(element, str(one["what"]), one["value"])
        return _packed(archive, trees, budget), failed


def walk(root: Any) -> Iterator[Any]:
    """Give the paragraphs of a part in the order in which they are read."""
    for one in root.iter("{*}p"):
        if not any(local(up.tag) == "p" for up in one.iterancestors()):
            yield from _with_boxes(one)


def _with_boxes(paragraph: Any) -> Iterator[Any]:
    yield paragraph
    boxes: list[Any] = []
    for _ in runs_of(paragraph, boxes, []):
        pass
    for box in boxes:
        for inner in paragraphs_of(box):
            yield from _with_boxes(inner)


def _tree(archive: zipfile.ZipFile, name: str, budget: Budget) -> Any:
    if archive.getinfo(name).file_size > MAX_PART:
        raise UserError("checking.too_long_to_mend")
    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False
    )
    with Part(archive, name, budget) as part:
        try:
            return etree.parse(io.BytesIO(part.readall()), parser)
        except etree.XMLSyntaxError as problem:
            raise UserError("reading.broken") from problem


def _packed(archive: zipfile.ZipFile, trees: Mapping[str, Any], budget: Budget) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        for info in archive.infolist():
            if info.filename in trees:
                data = etree.tostring(
                    trees[info.filename], xml_declaration=True, encoding="UTF-8", standalone=True
                )
            else:
                with Part(archive, info.filename, budget) as part:
                    data = part.readall()
            new.writestr(info, data)
    return packed.getvalue()


# ------------------------------------------------------------------ settings


def _change(paragraph: Any, what: str, value: Any) -> None:
    if what in ("align", "first", "before", "after", "line"):
        _set_paragraph(paragraph, what, value)
        return
    for run, _, gone in runs_of(paragraph, [], []):
        if gone or local(run.tag) != "r":
            continue
        if what == "upper":
            for text in run.iterchildren("{*}t"):
                text.text = (text.text or "").upper()
        else:
            _set_letters(run, what, value)


def _set_letters(run: Any, what: str, value: Any) -> None:
    properties = _child(run, "rPr", ("rPr",), first=True)
    if what == "size":
        for name in ("sz", "szCs"):
            _set(_child(properties, name, _LETTERS), val=round(float(value) * 2))
    elif what in ("bold", "italic"):
        for name in ("b", "bCs") if what == "bold" else ("i", "iCs"):
            _set(_child(properties, name, _LETTERS), val=int(bool(value)))
    elif what == "font":
        _replace(properties, "rFonts", _LETTERS, ascii=value, hAnsi=value, eastAsia=value, cs=value)
    elif what == "color":
        _replace(properties, "color", _LETTERS, val=value)


def _set_paragraph(paragraph: Any, what: str, value: Any) -> None:
    properties = _child(paragraph, "pPr", ("pPr",), first=True)
    if what == "align":
        _replace(properties, "jc", _PARAGRAPH, val=_JC[str(value)])
    elif what == "first":
        _replace(properties, "ind", _PARAGRAPH, left=0, firstLine=round(float(value) / MM_PER_TWIP))
    else:
        spacing = _child(properties, "spacing", _PARAGRAPH)
        if what == "line":
            _set(spacing, line=round(float(value) * 240), lineRule="auto")
        else:
            _set(spacing, **{what: round(float(value) * 20)})
            spacing.attrib.pop(_name(spacing, f"{what}Autospacing"), None)
            for old in properties.iterchildren("{*}contextualSpacing"):
                properties.remove(old)


def _margin(root: Any, one: Mapping[str, Any]) -> None:
    sections = list(root.iter("{*}sectPr"))
    number = int(one["section"])
    if number >= len(sections):
        return
    for margins in sections[number].iterchildren("{*}pgMar"):
        side = str(one["what"]).removeprefix("margin_")
        twips = float(one["value"]) / MM_PER_TWIP
        _set(margins, **{side: int(twips) + (twips > int(twips))})


def _child(parent: Any, name: str, order: Sequence[str], *, first: bool = False) -> Any:
    """Give a child, made at the place that the file format prescribes where it is missing."""
    for one in parent.iterchildren():
        if local(one.tag) == name:
            return one
    made = parent.makeelement(_name(parent, name), {})
    if first:
        parent.insert(0, made)
        return made
    rank = order.index(name)
    at = 0
    for index, one in enumerate(parent):
        known = local(one.tag)
        if known in order and order.index(known) < rank:
            at = index + 1
    parent.insert(at, made)
    return made


def _replace(parent: Any, name: str, order: Sequence[str], **values: object) -> None:
    for old in [one for one in parent.iterchildren() if local(one.tag) == name]:
        parent.remove(old)
    _set(_child(parent, name, order), **values)


def _set(element: Any, **values: object) -> None:
    for name, value in values.items():
        element.set(_name(element, name), str(value))


def _name(element: Any, name: str) -> str:
    return str(element.tag).rpartition("}")[0] + "}" + name


# ------------------------------------------------------------------ words


def _reword(paragraph: Any | None, one: Mapping[str, Any]) -> bool:
    """Put other words into a paragraph; they look like the first letter that they replace.

    Nothing is changed unless the old words stand where they are said to.
    """
    if paragraph is None:
        return False
    start, end, words = int(one["start"]), int(one["end"]), str(one["text"])
    pieces: list[tuple[Any, int, int]] = []
    whole = ""
    for run, _, gone in runs_of(paragraph, [], []):
        if gone or local(run.tag) != "r":
            continue
        for child in run.iterchildren():
            name = local(child.tag)
            if name == "t" and not len(child):
                text = child.text or ""
                pieces.append((child, len(whole), len(whole) + len(text)))
                whole += text
            elif name in _SIGNS:
                whole += "\0"  # a tab or a line end: no words to put others for
    if not 0 <= start <= end <= len(whole) or whole[start:end] != str(one["old"]):
        return False
    touched = [piece for piece in pieces if piece[1] <= start <= piece[2]] or pieces[:1]
    touched = [piece for piece in pieces if piece[1] < end and piece[2] > start] or touched[:1]
    for number, (piece, low, _high) in enumerate(touched):
        text = piece.text or ""
        before, after = text[: max(0, start - low)], text[max(0, end - low) :]
        piece.text = before + (words if number == 0 else "") + after
        piece.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return bool(touched)
