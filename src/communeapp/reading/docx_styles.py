"""How letters of a Word document look, as far as it matters: font, weight, size, whether they show."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from communeapp.reading.xmls import Readable, drop, events, local

_OFF = {"0", "false", "off", "none"}
_DEEPEST = 20  # styles based on each other


@dataclass(frozen=True)
class Look:
    """What a run looks like. ``size`` in points, 0 where nothing says."""

    font: str = ""
    bold: bool = False
    size: float = 0.0
    hidden: bool = False


@dataclass
class Styles:
    """The styles of a document by their identifier."""

    base: Look = field(default_factory=Look)
    default: str = ""  # the paragraph style of paragraphs without one
    properties: dict[str, tuple[str, list[tuple[str, str, str]]]] = field(default_factory=dict)

    def of_paragraph(self, paragraph: Any) -> Look:
        """Give the look of a paragraph's letters where its runs say nothing."""
        name = self.default
        for properties in paragraph.iterchildren("{*}pPr"):
            for style in properties.iterchildren("{*}pStyle"):
                name = _value(style)
        return self._style(name, self.base)

    def of_run(self, run: Any, look: Look) -> Look:
        """Give the look of a run in a paragraph."""
        for properties in run.iterchildren("{*}rPr"):
            direct = _properties(properties)
            for kind, value, _ in direct:
                if kind == "rStyle":
                    look = self._style(value, look)
            look = _apply(look, direct)
        return look

    def _style(self, name: str, look: Look) -> Look:
        chain: list[list[tuple[str, str, str]]] = []
        while name in self.properties and len(chain) < _DEEPEST:
            name, own = self.properties[name]
            chain.append(own)
        for own in reversed(chain):
            look = _apply(look, own)
        return look


def read_styles(stream: Readable) -> Styles:
    """Read ``styles.xml``."""
    styles = Styles()
    for _, element in events(stream, ("rPrDefault", "style")):
        name = local(element.tag)
        if name == "rPrDefault":
            for properties in element.iterchildren("{*}rPr"):
                styles.base = _apply(styles.base, _properties(properties))
        elif name == "style":
            based, own = "", []
            for child in element.iterchildren():
                if local(child.tag) == "basedOn":
                    based = _value(child)
                elif local(child.tag) == "rPr":
                    own = _properties(child)
            identifier = _get(element, "styleId")
            styles.properties[identifier] = (based, own)
            if _get(element, "type") == "paragraph" and _get(element, "default") in ("1", "true"):
                styles.default = identifier
            drop(element)
    return styles


def _get(element: Any, name: str) -> str:
    space = str(element.tag).rpartition("}")[0]
    return str(element.get(f"{space}}}{name}", ""))


def _value(element: Any) -> str:
    return _get(element, "val")


def _properties(element: Any) -> list[tuple[str, str, str]]:
    """Give (name, value, second value) of the properties that matter."""
    found = []
    for child in element.iterchildren():
        name = local(child.tag)
        if name == "rFonts":
            # Old Vietnamese fonts hold Western code points: those of ascii and hAnsi.
            found.append((name, _get(child, "ascii") or _get(child, "hAnsi"), ""))
        elif name in ("b", "vanish", "specVanish", "webHidden", "sz", "color", "rStyle"):
            found.append((name, _value(child), _get(child, "themeColor")))
    return found


def _apply(look: Look, properties: list[tuple[str, str, str]]) -> Look:
    for name, value, theme in properties:
        if name == "rFonts" and value:
            look = replace(look, font=value)
        elif name == "b":
            look = replace(look, bold=value not in _OFF)
        elif name == "sz" and value.isdigit():
            size = int(value) / 2
            look = replace(look, size=size, hidden=look.hidden or size < 1.5)
        elif name in ("vanish", "specVanish"):
            look = replace(look, hidden=value not in _OFF)
        elif name == "color":
            white = value.upper() in ("FFFFFF", "FEFEFE", "FDFDFD") or theme in (
                "background1",
                "bg1",
            )
            look = replace(look, hidden=look.hidden or (white and theme not in ("text1",)))
    return look
