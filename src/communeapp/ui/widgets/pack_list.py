"""The packs in use with the day their contents were checked."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QGridLayout, QWidget

from communeapp.core.errors import AppError
from communeapp.ui.context import UiContext
from communeapp.ui.widgets.dates import day_words
from communeapp.ui.widgets.layouts import GAP, GAP_L
from communeapp.ui.widgets.text import label, small


class PackList(QWidget):
    """Reads the packs off the UI thread and lists them."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self.context = context
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GAP_L)
        self._grid.setVerticalSpacing(GAP)
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(1, 1)
        context.tasks.outside(self._read, self._show, owner=self)

    def _read(self) -> Any:
        return self.context.wiring.packs

    def _show(self, library: Any) -> None:
        line = 0
        for info in library.infos():
            words = label(info.title, "label")
            self._grid.addWidget(words, line, 0)
            day = day_words(info.as_of, self.context.language)
            self._grid.addWidget(label(self.tr("as of {0}").format(day)), line, 1)
            note = self.tr("Version {0} · {1}").format(info.version, info.source)
            self._grid.addWidget(small(note), line + 1, 0, 1, 2)
            line += 2
        for problem in library.problems:
            if isinstance(problem.error, AppError):
                words = label(
                    f"⚠ {problem.id}: {self.context.told(problem.error).message}", "error"
                )
                self._grid.addWidget(words, line, 0, 1, 2)
                line += 1
