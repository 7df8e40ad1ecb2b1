"""Telling the hub about a difficulty, in one's own words; details about people are found before it goes."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QPlainTextEdit, QWidget

from communeapp.core.difficulties import MAX_TEXT, Topic
from communeapp.core.errors import AppError
from communeapp.ui.context import UiContext
from communeapp.ui.widgets.buttons import primary, quiet
from communeapp.ui.widgets.dialogs import PlainDialog
from communeapp.ui.widgets.fields import Field
from communeapp.ui.widgets.layouts import FlowLayout
from communeapp.ui.widgets.text import reveal, soft


def topic_words(topic: Topic) -> str:
    """Name what a difficulty is about."""
    return {
        Topic.PROGRAM: QCoreApplication.translate("Difficulty", "This program"),
        Topic.LEARNING: QCoreApplication.translate("Difficulty", "Learning and courses"),
        Topic.SERVICES: QCoreApplication.translate("Difficulty", "Public services online"),
        Topic.MACHINE: QCoreApplication.translate("Difficulty", "Computer and network"),
        Topic.WORK: QCoreApplication.translate("Difficulty", "Work and rules"),
        Topic.OTHER: QCoreApplication.translate("Difficulty", "Something else"),
    }[topic]


class DifficultyDialog(PlainDialog):
    """Asks what is difficult; ``sent`` is true once it is kept for the next exchange."""

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self.set_head(self.tr("Report a difficulty"))
        self._context = context
        self.sent = False
        self.setMinimumWidth(560)
        self.body.addWidget(
            soft(
                self.tr(
                    "It goes to those who run the hub with the next exchange. Their answer appears "
                    "here."
                )
            )
        )
        self.topic = Field(self.tr("What it is about"), QComboBox())
        for one in Topic:
            self.topic.control.addItem(topic_words(one), one.value)
        self.body.addWidget(self.topic)
        self.text = Field(
            self.tr("In your own words"),
            QPlainTextEdit(),
            self.tr("Please name no citizens and no numbers of theirs."),
        )
        self.text.control.setTabChangesFocus(True)
        self.text.control.setMinimumHeight(140)
        self.body.addWidget(self.text)
        tools = FlowLayout()
        self.hide_button = quiet(self.tr("Hide personal details"), self._on_hide)
        reveal(self.hide_button, False)
        tools.addWidget(self.hide_button)
        self.body.addLayout(tools)
        self.unnamed = QCheckBox(self.tr("Send it without my name"))
        self.body.addWidget(self.unnamed)
        self.add_button(self.tr("Cancel"), accept=False)
        self.go = primary(self.tr("Send"), self._on_go)
        self.buttons.addWidget(self.go)
        self.text.control.setFocus()

    @Slot()
    def _on_hide(self) -> None:
        office, text = self._context.office, self.text.control.toPlainText()
        self._context.tasks.query(
            lambda: office.difficulties.hidden(text), self.text.control.setPlainText, owner=self
        )

    @Slot()
    def _on_go(self) -> None:
        text = self.text.control.toPlainText()[: MAX_TEXT + 1]
        topic, unnamed = str(self.topic.control.currentData()), self.unnamed.isChecked()
        office = self._context.office
        self.go.setEnabled(False)
        self._context.tasks.change(
            lambda: office.difficulties.report(text, topic, unnamed=unnamed),
            self._on_sent,
            self._on_error,
            owner=self,
        )

    def _on_sent(self, _found: object) -> None:
        self.sent = True
        self.accept()

    def _on_error(self, error: BaseException) -> bool:
        self.go.setEnabled(True)
        if not isinstance(error, AppError):
            return False
        told = self._context.told(error)
        self.text.show_error(told.words)
        reveal(self.hide_button, error.code == "reports.personal")
        self.text.control.setFocus()
        return True
