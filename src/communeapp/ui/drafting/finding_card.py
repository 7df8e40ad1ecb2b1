"""A finding of the rules in the review: the words in their line, the fix to take or leave, the source."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QPushButton

from communeapp.ui.drafting.review_list import Finding
from communeapp.ui.theme import Theme
from communeapp.ui.widgets.buttons import quiet
from communeapp.ui.widgets.layouts import GAP, column, row
from communeapp.ui.widgets.text import label, small

_AROUND = 60


class FindingCard(QFrame):
    """What a rule complains about, in the words of the letter.

    Signals: ``fix_wanted`` and ``fix_refused`` with the finding.
    """

    fix_wanted = Signal(object)
    fix_refused = Signal(object)

    def __init__(self, theme: Theme, finding: Finding) -> None:
        super().__init__()
        self._finding = finding
        body = column(self, gap=2)
        self.words = label("")
        self.words.setTextFormat(Qt.TextFormat.RichText)
        self.words.setText(self._marked())
        self.words.setVisible(bool(finding.found))
        body.addWidget(self.words)
        buttons = row(gap=GAP)
        self.take: QPushButton | None = None
        self.leave: QPushButton | None = None
        if finding.fix is not None:
            self.take = quiet(self._fix_words(), self._take, theme=theme, icon="check")
            self.leave = quiet(self.tr("Leave it"), self._leave, theme=theme)
            self.take.setProperty("noMnemonic", True)  # the words of the letter are no keys
            buttons.addWidget(self.take)
            buttons.addWidget(self.leave)
        self.why = quiet(self.tr("Which rule?"), self._toggle, theme=theme)
        self.why.setCheckable(True)
        self.why.setVisible(bool(finding.source))
        buttons.addWidget(self.why)
        buttons.addStretch(1)
        body.addLayout(buttons)
        self.source = small(self._source_words())
        self.source.setVisible(False)
        body.addWidget(self.source)

    def _marked(self) -> str:
        """Give the words around the place, the place itself in bold."""
        finding = self._finding
        if finding.span is None:
            return ""
        start, end = finding.span
        before, after = finding.line[:start], finding.line[end:]
        if len(before) > _AROUND:
            before = "… " + before[-_AROUND:].partition(" ")[2]
        if len(after) > _AROUND:
            after = after[:_AROUND].rpartition(" ")[0] + " …"
        found = finding.found if finding.found.strip() else "␣" * len(finding.found)
        return f"{escape(before)}<b><u>{escape(found)}</u></b>{escape(after)}"

    def _fix_words(self) -> str:
        fix, found = self._finding.fix, self._finding.found
        right = fix.text.strip() if fix is not None else ""
        if not right:
            return self.tr("Remove it") if found.strip() else self.tr("Remove the blank")
        if len(right) > 48:
            right = right[:48] + " …"
        return self.tr("Change to “{0}”").format(right)

    def _source_words(self) -> str:
        finding = self._finding
        parts = [self.tr("Source: {0}").format(finding.source), finding.rule]
        if finding.right:
            parts.append(self.tr("Right: {0}").format(finding.right))
            parts.append(self.tr("Wrong: {0}").format(finding.wrong))
        return "\n".join(parts)

    @Slot()
    def _take(self) -> None:
        self.fix_wanted.emit(self._finding)

    @Slot()
    def _leave(self) -> None:
        self.fix_refused.emit(self._finding)

    @Slot()
    def _toggle(self) -> None:
        self.source.setVisible(self.why.isChecked())
