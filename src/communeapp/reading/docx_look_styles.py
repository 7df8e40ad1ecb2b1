"""The effective look of paragraphs and letters of a Word file: defaults, theme, styles, own settings.

After ECMA-376 part 1, 17.7.2: document defaults, then the style of the table, of the paragraph, of the
letters, then what is set directly. Properties are plain dictionaries that are laid over one another.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from communeapp.reading.xmls import Readable, drop, events, local

Props = dict[str, Any]
MM_PER_TWIP = 25.4 / 1440
_OFF = {"0", "false", "off", "none"}
_DEEPEST = 20  # styles based on each other
_TOGGLES = ("bold", "italic", "caps")
_DARK = {"text1", "dark1", "tx1", "dk1"}
_LIGHT = {"background1", "light1", "bg1", "lt1"}


@dataclass
class Style:
    """One style: what it is based on and what it sets."""

    kind: str
    based: str = ""
    name: str = ""
    letters: Props = field(default_factory=dict)
    paragraph: Props = field(default_factory=dict)
    bordered: bool = False


@dataclass
class StyleSheet:
    """All styles of a file, its defaults and the fonts of its theme."""

    letters: Props = field(default_factory=dict)
    paragraph: Props = field(default_factory=dict)
    styles: dict[str, Style] = field(default_factory=dict)
    default: str = ""
    default_table: str = ""
    fonts: dict[str, str] = field(default_factory=dict)

    def chain(self, identifier: str) -> list[Style]:
        """Give a style and those it is based on, the outermost first."""
        found: list[Style] = []
        while identifier in self.styles and len(found) < _DEEPEST:
            found.append(self.styles[identifier])
            identifier = found[-1].based
        return found[::-1]

    def of_paragraph(self, style: str, table: str) -> tuple[Props, Props]:
        """Give what a paragraph style makes of a paragraph and of its letters."""
        paragraph, letters = dict(self.paragraph), dict(self.letters)
        for one in (*self.chain(table), *self.chain(style)):
            paragraph.update(one.paragraph)
            letters.update(one.letters)
        return paragraph, letters

    def of_letters(self, style: str, base: Props) -> Props:
        """Lay a character style over the letters of a paragraph; switches set twice are off again."""
        made = dict(base)
        for one in self.chain(style):
            for name, value in one.letters.items():
                twice = name in _TOGGLES and value and base.get(name)
                made[name] = False if twice else value
        return made

    def bordered(self, table: str) -> bool:
        """Say whether the style of a table draws lines."""
        return any(one.bordered for one in self.chain(table or self.default_table))

    def font(self, props: Props, text: str) -> str:
        """Name the typeface of a text: Word keeps one for ASCII and one for all other letters."""
        wide = not text.isascii()
        return self._font(props, "hAnsi" if wide else "ascii") or self._font(
            props, "ascii" if wide else "hAnsi"
        )

    def _font(self, props: Props, slot: str) -> str:
        value = str(props.get(f"font_{slot}", ""))
        return self.fonts.get(value[1:], "") if value.startswith("+") else value


def read_sheet(stream: Readable) -> StyleSheet:
    """Read ``styles.xml``."""
    sheet = StyleSheet()
    for _, element in events(stream, ("rPrDefault", "pPrDefault", "style")):
        name = local(element.tag)
        if name == "rPrDefault":
            for own in element.iterchildren("{*}rPr"):
                sheet.letters.update(letter_props(own))
        elif name == "pPrDefault":
            for own in element.iterchildren("{*}pPr"):
                sheet.paragraph.update(paragraph_props(own))
        else:
            identifier = attribute(element, "styleId")
            sheet.styles[identifier] = _style(element)
            if attribute(element, "default") in ("1", "true", "on"):
                if attribute(element, "type") == "paragraph":
                    sheet.default = identifier
                elif attribute(element, "type") == "table":
                    sheet.default_table = identifier
            drop(element)
    return sheet


def read_theme(stream: Readable) -> dict[str, str]:
    """Read the typefaces that a theme calls minor and major."""
    fonts: dict[str, str] = {}
    for _, element in events(stream, ("majorFont", "minorFont")):
        slot = local(element.tag)[:5]
        for latin in element.iterchildren("{*}latin"):
            for ending in ("HAnsi", "Ascii", "EastAsia", "Bidi"):
                fonts[f"{slot}{ending}"] = str(latin.get("typeface", ""))
    return fonts


def _style(element: Any) -> Style:
    made = Style(attribute(element, "type"))
    for child in element.iterchildren():
        name = local(child.tag)
        if name == "basedOn":
            made.based = value_of(child)
        elif name == "name":
            made.name = value_of(child)
        elif name == "rPr":
            made.letters = letter_props(child)
        elif name == "pPr":
            made.paragraph = paragraph_props(child)
        elif name == "tblPr":
            made.bordered = has_borders(child)
    return made


def letter_props(element: Any) -> Props:
    """Read what a ``w:rPr`` sets."""
    made: Props = {}
    for child in element.iterchildren():
        name = local(child.tag)
        if name == "rFonts":
            for slot in ("ascii", "hAnsi"):
                if font := attribute(child, slot):
                    made[f"font_{slot}"] = font
                if theme := attribute(child, f"{slot}Theme"):
                    made[f"font_{slot}"] = f"+{theme}"
        elif name in ("b", "i", "caps", "vanish"):
            long = {"b": "bold", "i": "italic"}.get(name, name)
            made[long] = value_of(child) not in _OFF
        elif name == "sz":
            if (number := _number(value_of(child))) is not None:
                made["size"] = number / 2
        elif name == "u":
            made["underline"] = value_of(child) not in ("none", "")
        elif name == "color":
            made["color"] = _color(child)
        elif name == "rStyle":
            made["style"] = value_of(child)
    return made


def _color(element: Any) -> str:
    theme = attribute(element, "themeColor")
    if theme in _DARK:
        return ""
    if theme in _LIGHT:
        return "FFFFFF"
    value = value_of(element).upper()
    return "" if value in ("AUTO", "000000") else value


def paragraph_props(element: Any) -> Props:
    """Read what a ``w:pPr`` sets; lengths in millimetres, spacing in points."""
    made: Props = {}
    for child in element.iterchildren():
        name = local(child.tag)
        if name == "jc":
            made["align"] = {"both": "justify", "distribute": "justify", "end": "right",
                             "start": "left"}.get(value_of(child), value_of(child))  # fmt: skip
        elif name == "ind":
            _indents(child, made)
        elif name == "spacing":
            _spacing(child, made)
        elif name == "numPr":
            for one in child.iterchildren():
                if local(one.tag) in ("numId", "ilvl"):
                    made[local(one.tag)] = value_of(one)
        elif name == "pBdr":
            drawn = {local(one.tag) for one in child.iterchildren() if is_line(one)}
            made["framed"] = {"top", "left", "bottom", "right"} <= drawn
            made["rule"] = not made["framed"] and bool({"top", "bottom"} & drawn)
        elif name == "pStyle":
            made["style"] = value_of(child)
    return made


def _indents(element: Any, made: Props) -> None:
    for ours, names in (("left", ("left", "start")), ("right", ("right", "end"))):
        for name in names:
            if (number := _number(attribute(element, name))) is not None:
                made[ours] = number * MM_PER_TWIP
    if (number := _number(attribute(element, "firstLine"))) is not None:
        made["first"] = number * MM_PER_TWIP
    if (number := _number(attribute(element, "hanging"))) is not None:
        made["first"] = -number * MM_PER_TWIP


def _spacing(element: Any, made: Props) -> None:
    for name in ("before", "after"):
        if attribute(element, f"{name}Autospacing") in ("1", "true", "on"):
            made[name] = 14.0  # what Word makes of it
        elif (number := _number(attribute(element, name))) is not None:
            made[name] = number / 20
    if (number := _number(attribute(element, "line"))) is not None:
        exact = attribute(element, "lineRule") in ("exact", "atLeast")
        made["line"] = 0.0 if exact else number / 240
        made["line_pt"] = number / 20 if exact else 0.0


def has_borders(element: Any) -> bool:
    """Say whether the properties of a table or a cell draw lines around or inside."""
    for child in element.iterchildren():
        if local(child.tag) in ("tblBorders", "tcBorders"):
            return any(is_line(one) for one in child.iterchildren())
    return False


def is_line(border: Any) -> bool:
    """Say whether a border is drawn."""
    return value_of(border) not in ("", "none", "nil")


def attribute(element: Any, name: str) -> str:
    """Give an attribute in the namespace of its element, "" where it is missing."""
    space = str(element.tag).rpartition("}")[0]
    return str(element.get(f"{space}}}{name}", ""))


def value_of(element: Any) -> str:
    """Give the attribute ``w:val``."""
    return attribute(element, "val")


def _number(text: str) -> float | None:
    """Read a measure of Word: twips or half-points, also with a unit ("12pt"); None if it is none."""
    factor = 1.0
    for unit, worth in (("pt", 20.0), ("cm", 1440 / 2.54), ("mm", 1440 / 25.4), ("in", 1440.0)):
        if text.endswith(unit):
            text, factor = text.removesuffix(unit), worth
    try:
        number = float(text) * factor
    except ValueError:
        return None
    return number if abs(number) < 1e6 else None
