"""Underlines that say who wrote a word and which detail no fact supports.

The marks are formats of the layout, not of the text: they are never undone, copied or saved.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtGui import (
    QColor,
    QFont,
    QPalette,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextDocument,
)

from communeapp.core.documents import Origin, Span, Unsupported
from communeapp.core.reviewing import mark_key
from communeapp.ui.drafting.lines import Role, Sources
from communeapp.ui.drafting.provenance import attribute
from communeapp.ui.drafting.review_list import Finding
from communeapp.ui.drafting.textblocks import line_at

UNDERLINES = {
    Origin.TEMPLATE: QTextCharFormat.UnderlineStyle.DotLine,
    Origin.AI: QTextCharFormat.UnderlineStyle.DashUnderline,
    Origin.USER: QTextCharFormat.UnderlineStyle.NoUnderline,
}


def is_dark(palette: QPalette) -> bool:
    """Say whether the window is painted light on dark."""
    return palette.base().color().lightness() < 128


def origin_color(origin: Origin, palette: QPalette) -> QColor:
    """Give the colour that goes with an origin; the underline and the word beside say the same."""
    dark = is_dark(palette)
    return {
        Origin.TEMPLATE: QColor("#8fa3b5" if dark else "#7a8896"),
        Origin.AI: QColor("#7fb2ff" if dark else "#1c5fb8"),
        Origin.USER: QColor("#8fd19e" if dark else "#1f7a3a"),
    }[origin]


def warning_color(palette: QPalette) -> QColor:
    """Give the colour of an unsupported detail."""
    return QColor("#ffb454" if is_dark(palette) else "#a85400")


def finding_color(palette: QPalette) -> QColor:
    """Give the colour of what a rule complains about."""
    return QColor("#ff8f8f" if is_dark(palette) else "#b3261e")


class BodyHighlighter(QSyntaxHighlighter):
    """Paints origins and unsupported details of the lines of one editor."""

    def __init__(self, document: QTextDocument, sources: Sources) -> None:
        super().__init__(document)
        self._sources = sources
        self._palette = QPalette()
        self._marks: dict[str, tuple[Unsupported, ...]] = {}
        self._doubtful: dict[str, Unsupported] = {}
        self._confirmed: frozenset[str] = frozenset()
        self._findings: dict[str, list[Finding]] = {}
        self.show_origins = True

    def set_palette(self, palette: QPalette) -> None:
        """Follow a change between light and dark."""
        self._palette = palette
        self.rehighlight()

    def set_sources(self, sources: Sources) -> None:
        """Look up origins in another draft from now on."""
        self._sources = sources

    def set_marks(
        self, marks: dict[str, tuple[Unsupported, ...]], confirmed: frozenset[str]
    ) -> None:
        """Take the result of a check: unsupported details by text of their line.

        ``confirmed`` are the keys of what a person has confirmed (``core.reviewing``).
        """
        self._marks = marks
        self._confirmed = confirmed
        self._doubtful = {
            one.text: one
            for text, found in marks.items()
            for one in found
            if mark_key(text, one) not in confirmed
        }
        self.rehighlight()

    def set_findings(self, findings: Iterable[Finding]) -> None:
        """Take what the rules complain about: findings by the text of their line."""
        found: dict[str, list[Finding]] = {}
        for one in findings:
            if one.in_text and one.span and one.span[0] < one.span[1]:
                found.setdefault(one.line, []).append(one)
        if found != self._findings:
            self._findings = found
            self.rehighlight()

    def finding_at(self, text: str, column: int) -> Finding | None:
        """Give the finding at a place of a line, counted in code points."""
        for one in self._findings.get(text, ()):
            if one.span and one.span[0] <= column < one.span[1]:
                return one
        return None

    def marks_in(self, text: str) -> list[tuple[int, int, str]]:
        """Give the unsupported details of a line as (start, length, text), confirmed ones left out."""
        return [(one.start, one.end - one.start, one.text) for one in self.doubts_in(text)]

    def doubts_in(self, text: str) -> list[Unsupported]:
        """Give the marks of a line, by place, confirmed ones left out.

        While a line is being typed its last check no longer fits; the same details are then looked up
        in the new text, so that a mark does not blink at every letter.
        """
        checked = self._marks.get(text.strip())
        if checked is not None:
            lead = len(text) - len(text.lstrip())
            found = [
                replace(one, start=lead + one.start, end=lead + one.end)
                for one in checked
                if mark_key(text.strip(), one) not in self._confirmed
            ]
        else:
            found = []
            for words, one in self._doubtful.items():
                start = text.find(words)
                if start >= 0:
                    found.append(replace(one, start=start, end=start + len(words)))
        return sorted(found, key=lambda one: (one.start, one.end))

    def doubt_at(self, text: str, column: int) -> Unsupported | None:
        """Give the mark at a place of a line, counted in code points."""
        return next((one for one in self.doubts_in(text) if one.start <= column < one.end), None)

    def spans_of(self, text: str, item: int) -> Iterable[Span]:
        """Give the origins of a line as it stands now."""
        source = self._sources.get(item)
        return attribute(text, source.spans if source is not None else ())

    def highlightBlock(self, text: str) -> None:
        """Paint one line (Qt calls this for each line that changed)."""
        line = line_at(self.currentBlock())
        if line.role in (Role.TITLE, Role.ANNEX):
            bold = QTextCharFormat()
            bold.setFontWeight(QFont.Weight.Bold)
            self.setFormat(0, _units(text), bold)
        if self.show_origins and line.role is Role.TEXT:
            start = 0
            for span in self.spans_of(text, line.item):
                look = QTextCharFormat()
                look.setUnderlineStyle(UNDERLINES[span.origin])
                look.setUnderlineColor(origin_color(span.origin, self._palette))
                self.setFormat(_units(text[:start]), _units(span.text), look)
                start += len(span.text)
        for one in self._findings.get(text, ()):
            if one.span:
                self._underline(text, *one.span)
        color = warning_color(self._palette)
        tint = QColor(color)
        tint.setAlpha(48)
        for start, length, _ in self.marks_in(text):
            look = QTextCharFormat()
            look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            look.setUnderlineColor(color)
            look.setBackground(tint)
            look.setFontWeight(QFont.Weight.DemiBold)
            self.setFormat(_units(text[:start]), _units(text[start : start + length]), look)

    def _underline(self, text: str, start: int, end: int) -> None:
        """Mark what a rule complains about; whoever wrote the words stays to be seen by their colour."""
        first, count = _units(text[:start]), _units(text[start:end])
        for place in range(first, first + count):
            look = QTextCharFormat(self.format(place))
            look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            look.setUnderlineColor(finding_color(self._palette))
            self.setFormat(place, 1, look)


def _units(text: str) -> int:
    """Count UTF-16 units: Qt's positions are not code points beyond the basic plane (emoji)."""
    return len(text.encode("utf-16-le")) // 2
