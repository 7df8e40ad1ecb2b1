"""The named paragraph styles of a Word document, one for each component of the decree."""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsmap, qn
from docx.oxml.parser import oxml_parser
from lxml import etree

from communeapp.core.layout.model import MM_PER_PT, Align, LayoutDoc, Style

STATUS_LABELS = {"draft": "draft", "reviewed": "final"}
_JUSTIFY = {Align.LEFT: "left", Align.CENTER: "center", Align.RIGHT: "right", Align.JUSTIFY: "both"}
_SPACE = {"w": nsmap["w"]}
_named = cache(qn)


def twips(mm: float) -> int:
    """Twentieths of a point; rounded up, so that no margin falls below its least."""
    value = mm / MM_PER_PT * 20
    return int(value) if abs(value - round(value)) < 1e-6 else int(value) + (value > int(value))


def element(tag: str, **attributes: object) -> Any:
    """Make an element of the word processing namespace; attributes get its prefix too."""
    values = {_named(f"w:{name}"): str(value) for name, value in attributes.items()}
    return oxml_parser.makeelement(_named(tag), attrib=values, nsmap=_SPACE)


def fonts(name: str) -> Any:
    """Name the typeface for every script, so that no program falls back to another one."""
    return element("w:rFonts", ascii=name, hAnsi=name, eastAsia=name, cs=name)


def paragraph_properties(style: Style, plain: Style | None = None) -> list[Any]:
    """Give the elements of ``w:pPr`` in their prescribed order, only those that differ."""
    base = plain or Style(size_pt=0, line=0)
    found: list[Any] = []
    if style.keep_with_next != base.keep_with_next:
        found.append(element("w:keepNext", val=int(style.keep_with_next)))
    # LibreOffice moves a paragraph as a whole that is kept with the next; Word has to be told.
    whole = style.keep_together or style.keep_with_next
    if whole != (base.keep_together or base.keep_with_next):
        found.append(element("w:keepLines", val=int(whole)))
    if plain is None:
        found.append(element("w:widowControl", val=1))
    spacing = (style.before_pt, style.after_pt, style.line)
    if spacing != (base.before_pt, base.after_pt, base.line):
        found.append(
            element(
                "w:spacing",
                before=round(style.before_pt * 20),
                after=round(style.after_pt * 20),
                line=round(style.line * 240),
                lineRule="auto",
            )
        )
    indents = (style.left_mm, style.right_mm, style.first_mm)
    if indents != (base.left_mm, base.right_mm, base.first_mm):
        found.append(indent(*indents))
    if style.align is not base.align:
        found.append(element("w:jc", val=_JUSTIFY[style.align]))
    return found


def indent(left_mm: float, right_mm: float, first_mm: float = 0) -> Any:
    """Give ``w:ind``; a negative first-line indent is a hanging one."""
    values = {"left": round(left_mm / MM_PER_PT * 20), "right": round(right_mm / MM_PER_PT * 20)}
    first = round(abs(first_mm) / MM_PER_PT * 20)
    values["hanging" if first_mm < 0 else "firstLine"] = first
    return element("w:ind", **values)


def run_properties(style: Style, font: str | None = None) -> list[Any]:
    """Give the elements of ``w:rPr`` in their prescribed order."""
    found: list[Any] = [fonts(font)] if font else []
    if style.bold:
        found += [element("w:b"), element("w:bCs")]
    if style.italic:
        found += [element("w:i"), element("w:iCs")]
    if style.color != "000000":
        found.append(element("w:color", val=style.color))
    half_points = round(style.size_pt * 2)
    found += [element("w:sz", val=half_points), element("w:szCs", val=half_points)]
    return found


class StyleBook:
    """Writes the styles into a document and knows which id belongs to which role.

    All documents of one pack have the same styles: they are made once and kept as text.
    """

    def __init__(self, word: WordDocument, layout: LayoutDoc) -> None:
        self.layout = layout
        self.ids = {role: role for role in layout.styles}
        key = _Key(
            tuple(
                (role, layout.style_names.get(role, role), s) for role, s in layout.styles.items()
            ),
            layout.font,
            layout.language,
        )
        sheet = _SHEETS.get(key)
        if sheet is None:
            _defaults(word, key)
            _named_styles(word, key)
            _SHEETS.clear()
            _SHEETS[key] = etree.tostring(word.styles.element)
        else:
            word.part._styles_part._element = parse_xml(sheet)

    def plain(self, role: str) -> Style | None:
        """Give the style of a role without changes."""
        return self.layout.styles.get(role)


class _Key(NamedTuple):
    """What the style sheet of a document is made of: role, name and style of each, font, language."""

    styles: tuple[tuple[str, str, Style], ...]
    font: str
    language: str


_SHEETS: dict[_Key, bytes] = {}


def _named_styles(word: WordDocument, key: _Key) -> None:
    for role, name, style in key.styles:
        made = word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        made.element.set(qn("w:styleId"), role)
        made.base_style = word.styles["Normal"]
        made.quick_style = True
        p_pr = made.element.get_or_add_pPr()
        for child in paragraph_properties(style):
            p_pr.append(child)
        r_pr = made.element.get_or_add_rPr()
        for child in run_properties(style, key.font):
            r_pr.append(child)


def _defaults(word: WordDocument, key: _Key) -> None:
    """Set typeface and language of everything, and drop what the template brought along."""
    sheet = word.styles.element
    keep = {"Normal", "DefaultParagraphFont", "TableNormal", "NoList"}
    for style in list(sheet.findall(qn("w:style"))):
        if style.get(qn("w:styleId")) not in keep:
            sheet.remove(style)
    for latent in sheet.findall(qn("w:latentStyles")):
        sheet.remove(latent)
    defaults = sheet.find(qn("w:docDefaults"))
    for child in list(defaults):
        defaults.remove(child)
    r_default = element("w:rPrDefault")
    r_pr = element("w:rPr")
    r_pr.append(fonts(key.font))
    r_pr.append(element("w:sz", val=28))
    r_pr.append(element("w:szCs", val=28))
    language = key.language
    r_pr.append(element("w:lang", val=language, eastAsia=language, bidi="ar-SA"))
    r_default.append(r_pr)
    p_default = element("w:pPrDefault")
    p_pr = element("w:pPr")
    p_pr.append(element("w:spacing", before=0, after=0, line=240, lineRule="auto"))
    p_default.append(p_pr)
    defaults.append(r_default)
    defaults.append(p_default)
    normal = word.styles["Normal"].element
    for tag in ("w:pPr", "w:rPr"):
        for old in normal.findall(qn(tag)):
            normal.remove(old)
    r_pr = normal.get_or_add_rPr()
    r_pr.append(fonts(key.font))
