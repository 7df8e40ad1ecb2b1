"""Help without a network: one Markdown page per screen, shown beside the work."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QWidget

from communeapp import paths
from communeapp.ui.context import UiContext
from communeapp.ui.widgets.buttons import button, quiet
from communeapp.ui.widgets.layouts import GAP, GAP_L, column, row
from communeapp.ui.widgets.mnemonics import assign_mnemonics

CONTENTS = "index"


def help_file(language: str, topic: str) -> Path:
    """Where the help of a topic lies; Vietnamese where a language lacks it, else the contents."""
    folder = paths.resources_dir() / "help"
    for candidate in (folder / language / f"{topic}.md", folder / "vi" / f"{topic}.md"):
        if candidate.is_file():
            return candidate
    return folder / language / f"{CONTENTS}.md"


class LocalBrowser(QTextBrowser):
    """Shows our own pages only: no picture and no page is ever fetched from anywhere else."""

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        name = QUrl(name)
        folder = paths.resources_dir()
        if name.isLocalFile() and Path(name.toLocalFile()).resolve().is_relative_to(folder):
            return super().loadResource(kind, name)
        return None


class HelpWindow(QWidget):
    """A window of its own, so that one can read and work at the same time.

    Signals: ``closed()``.
    """

    closed = Signal()

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.context = context
        self.topic = ""
        self.setWindowTitle(self.tr("Help"))
        self.setObjectName("wholeWindow")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.resize(620, 680)
        body = column(self, gap=GAP, margin=GAP_L)
        self.browser = LocalBrowser()
        self.browser.setOpenLinks(False)
        self.browser.setAccessibleName(self.tr("Help text"))
        self.browser.document().setDocumentMargin(18)
        self.browser.anchorClicked.connect(self._on_link)
        body.addWidget(self.browser, 1)
        line = row()
        line.addWidget(quiet(self.tr("All topics"), self._on_contents))
        line.addStretch(1)
        line.addWidget(button(self.tr("Close"), self.close))
        body.addLayout(line)

    def show_topic(self, topic: str) -> None:
        """Show the help of a topic and come to the front."""
        self.topic = topic
        text = help_file(self.context.language, topic).read_text(encoding="utf-8")
        document = self.browser.document()
        document.setDefaultStyleSheet("")
        document.setMarkdown(text, QTextDocument.MarkdownFeature.MarkdownNoHTML)
        self.browser.moveCursor(self.browser.textCursor().MoveOperation.Start)
        assign_mnemonics(self)
        self.show()
        self.raise_()
        self.activateWindow()
        self.browser.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    @Slot(QUrl)
    def _on_link(self, link: QUrl) -> None:
        name = link.fileName()
        if name.endswith(".md") and not link.scheme():
            self.show_topic(name.removesuffix(".md"))

    @Slot()
    def _on_contents(self) -> None:
        self.show_topic(CONTENTS)
