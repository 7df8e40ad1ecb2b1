"""Find the mistake: the document stands there as a printed page, and its lines are picked."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy

from communeapp.core.training.markup import to_plain
from communeapp.core.training.questions import DocumentLine, Given, Question
from communeapp.ui.rendering.typeface import family
from communeapp.ui.training.answering.base import Answering, Tools
from communeapp.ui.training.answering.tile import Tile, Verdict
from communeapp.ui.widgets.layouts import GAP_L, GAP_S, column, row
from communeapp.ui.widgets.text import label

_ALIGN = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "right": Qt.AlignmentFlag.AlignRight,
    "centre": Qt.AlignmentFlag.AlignHCenter,
    "body": Qt.AlignmentFlag.AlignLeft,
}
WIDEST = 760


class Mistake(Answering):
    """``tiles`` are the lines of the page from the top."""

    def __init__(self, question: Question, tools: Tools) -> None:
        super().__init__(question, tools)
        page = QFrame()
        page.setProperty("kind", "paper")
        page.setMaximumWidth(WIDEST)
        page.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        lines = column(page, gap=GAP_S // 2, margin=GAP_L)
        self.tiles: list[Tile] = []
        for number, line in enumerate(question.document, 1):
            made = Tile(
                str(number),
                self._line(line),
                self.tr("Line {0}: {1}").format(number, line.text),
                kind="docline",
            )
            made.setCheckable(True)
            made.toggled.connect(self._on_toggled)
            self.tiles.append(made)
            lines.addWidget(made)
        holder = row(gap=0)
        holder.addWidget(page, 1)
        holder.addStretch(0)
        self.body.addLayout(holder)

    def _line(self, line: DocumentLine) -> QLabel:
        role, *marks = line.role.split("+")
        made = label(line.text)
        made.setProperty("kind", "print")
        font = QFont(family())
        font.setPointSizeF(self.context.theme.points * 1.15)
        font.setBold("bold" in marks)
        font.setItalic("italic" in marks)
        made.setFont(font)
        made.setAlignment(_ALIGN.get(role, Qt.AlignmentFlag.AlignLeft))
        return made

    def _on_toggled(self, _checked: bool) -> None:
        self.changed.emit()

    # -- Answering ------------------------------------------------------------------------------

    @property
    def given(self) -> Given:
        return Given(lines=tuple(at for at, one in enumerate(self.tiles) if one.isChecked()))

    def put(self, given: Given) -> None:
        for at, one in enumerate(self.tiles):
            one.setChecked(at in given.lines)

    def begin(self) -> None:
        if self.tiles:
            self.tiles[0].setFocus()

    def hint(self) -> str:
        return self.tr(
            "Pick every line with a mistake: arrows go from line to line, Space or the number picks, "
            "Enter ends."
        )

    def take_key(self, event: QKeyEvent) -> bool:
        return self.take_tile_key(event, self.tiles) or self.take_enter(event)

    def judge(self) -> None:
        self.judged = True
        for line, one in zip(self.question.document, self.tiles, strict=True):
            why = to_plain(line.why)
            if line.wrong and one.isChecked():
                one.judge(Verdict.RIGHT, self.tr("✓ Found"), why)
            elif line.wrong:
                one.judge(
                    Verdict.MISSED, self.tr("✗ Here is a mistake, not found"), why, tone="danger"
                )
            elif one.isChecked():
                one.judge(Verdict.WRONG, self.tr("✗ This line is right"))
            else:
                one.judge(Verdict.OPEN, "")
