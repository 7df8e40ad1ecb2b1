"""What came down: messages of the hub, and courses, packs and lists that it published."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from communeapp import texts
from communeapp.core.news import Content, Message, State
from communeapp.ui.context import UiContext
from communeapp.ui.exchange.words import state_words
from communeapp.ui.widgets.buttons import quiet
from communeapp.ui.widgets.cards import Card, chip
from communeapp.ui.widgets.dates import when
from communeapp.ui.widgets.layouts import GAP, GAP_S, clear, column, row, rule
from communeapp.ui.widgets.text import heading, label, reveal, small, soft

_TONES = {
    State.IN_USE: "ok",
    State.NOT_USED: "danger",
    State.NEWER_PROGRAM: "warn",
    State.WITHDRAWN: "",
}


class NewsCard(Card):
    """Messages first, the newest on top.

    Signals: ``read(str)`` when a message was marked as read.
    """

    read = Signal(str)

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self.body.addWidget(heading(self.tr("From the hub")))
        self.nothing = soft(self.tr("No message and no new content yet."))
        self.body.addWidget(self.nothing)
        self._messages = column(gap=GAP)
        self.body.addLayout(self._messages)
        self._contents = column(gap=GAP_S)
        self.body.addLayout(self._contents)

    def show_news(self, messages: tuple[Message, ...], contents: tuple[Content, ...]) -> None:
        """Show them."""
        clear(self._messages)
        clear(self._contents)
        reveal(self.nothing, not messages and not contents)
        for one in messages:
            self._add_message(one)
        if contents:
            self._contents.addWidget(label(self.tr("Content"), "label"))
        for content in contents:
            self._add_content(content)

    def _add_message(self, one: Message) -> None:
        line = row(gap=GAP)
        line.addWidget(label(one.title, "label"), 1)
        if one.read_ms is None:
            line.addWidget(chip(self.tr("New"), "info"), 0, Qt.AlignmentFlag.AlignTop)
        self._messages.addLayout(line)
        self._messages.addWidget(label(one.text))
        foot = row(gap=GAP)
        foot.addWidget(small(when(one.sent_ms, self._context.language)), 1)
        if one.read_ms is None:
            message_id = one.id
            foot.addWidget(quiet(self.tr("I have read it"), lambda: self.read.emit(message_id)))
        self._messages.addLayout(foot)
        self._messages.addWidget(rule())

    def _add_content(self, one: Content) -> None:
        line = row(gap=GAP)
        name = f"{one.title or one.id} {one.version}".strip()
        line.addWidget(label(name), 1)
        made = chip(state_words(one.state), _TONES.get(one.state, "info"))
        line.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)
        self._contents.addLayout(line)
        if one.problem:
            told = texts.tell(one.problem, self._context.language, id=one.id, found="")
            self._contents.addWidget(small(told.message))
