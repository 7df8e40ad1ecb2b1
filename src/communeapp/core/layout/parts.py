"""Small makers of paragraphs and lines that the parts of a page share."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from communeapp.core.layout.binding import NO_BREAK, bind
from communeapp.core.layout.metrics import (
    balanced_width_mm,
    text_width_mm,
    wrapped_lines,
)
from communeapp.core.layout.model import Align, Paragraph, Rule, Run, Style
from communeapp.core.layout.rules import LayoutRules

# Other renderers may measure a letter a little wider than we do.
_SLACK_MM = 0.8
_STEP_MM = 0.5


class Parts:
    """Makes paragraphs of named roles by the rules of the pack."""

    def __init__(self, rules: LayoutRules) -> None:
        self.rules = rules
        self.geometry = rules.geometry

    def style(self, role: str) -> Style:
        """Give the plain style of a role."""
        return self.rules.styles[role]

    def paragraph(self, role: str, text: str | Iterable[Run], **changes: Any) -> Paragraph:
        """Make a paragraph of a role; ``changes`` override single values of its style."""
        runs = (Run(text),) if isinstance(text, str) else tuple(text)
        style = self.style(role)
        return Paragraph(role, runs, replace(style, **changes) if changes else style)

    def width(self, role: str, text: str) -> float:
        """Length of a text in the type of a role, in millimetres."""
        style = self.style(role)
        return text_width_mm(text, style.size_pt, bold=style.bold, italic=style.italic)

    def lines(self, role: str, text: str, width_mm: float) -> tuple[str, ...]:
        """Say how a centred heading breaks inside the width: into lines of about equal length."""
        width = self._heading_width(role, text, width_mm)
        return self._wrapped(role, text, min(width + _SLACK_MM, width_mm))

    def centred(
        self, role: str, text: str, width_mm: float, column_mm: float, **changes: Any
    ) -> Paragraph:
        """Make a centred heading in a column; narrower indents make its lines equally long."""
        width = self._heading_width(role, text, width_mm)
        side = max(0.0, round((column_mm - min(width + _SLACK_MM, width_mm)) / 2, 2))
        if width >= width_mm:  # a single line
            side = 0.0
        return self.paragraph(
            role, text, align=Align.CENTER, left_mm=side, right_mm=side, **changes
        )

    def _heading_width(self, role: str, text: str, width_mm: float) -> float:
        """Choose the width in which a heading has the fewest lines of about equal length.

        It is made wider where a line would break inside a name or a date, if that costs no line.
        """
        style = self.style(role)
        width = balanced_width_mm(
            text, width_mm, style.size_pt, bold=style.bold, italic=style.italic
        )
        wider = width
        while wider + _SLACK_MM <= width_mm:
            near = (wider + _SLACK_MM - _STEP_MM, wider + _SLACK_MM)
            if all(self._breaks_well(role, text, one) for one in near):
                return wider
            wider += _STEP_MM
        return width

    def _breaks_well(self, role: str, text: str, width_mm: float) -> bool:
        bound = bind(" ".join(text.split()), self.rules.together)
        at = 0
        for line in self._wrapped(role, text, width_mm)[:-1]:
            at += len(line)
            if bound[at] == NO_BREAK:
                return False
            at += 1
        return True

    def _wrapped(self, role: str, text: str, width_mm: float) -> tuple[str, ...]:
        style = self.style(role)
        return wrapped_lines(text, width_mm, style.size_pt, bold=style.bold, italic=style.italic)

    def part_line(self, role: str, lines: tuple[str, ...], column_mm: float) -> Rule:
        """Make the line under a heading: a third to a half of its text.

        With several lines of text it is a third to a half of each of them where they allow that,
        otherwise of the longest.
        """
        widths = [self.width(role, line) for line in lines] or [0.0]
        longest, shortest = max(widths), min(widths)
        wanted = longest * self.geometry.part_line
        if shortest / 2 >= longest / 3:
            wanted = min(wanted, shortest / 2)
        return Rule(min(wanted, column_mm), before_pt=2)
