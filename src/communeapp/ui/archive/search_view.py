"""Searching while one types: hits at the left, the document at the right."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSplitter, QStackedWidget, QWidget

from communeapp.core.people import Action
from communeapp.core.search.hits import Filters, Hit, Hits, Kind
from communeapp.ui.archive import words
from communeapp.ui.archive.preview import Look, PreviewPane
from communeapp.ui.archive.results import HitList
from communeapp.ui.archive.search_filters import SearchFilters
from communeapp.ui.context import UiContext
from communeapp.ui.input_safety import text_of
from communeapp.ui.widgets.buttons import button, primary
from communeapp.ui.widgets.cards import EmptyState
from communeapp.ui.widgets.fields import Field
from communeapp.ui.widgets.layouts import GAP, GAP_L, GAP_S, ScrollColumn, clear, column
from communeapp.ui.widgets.mnemonics import assign_mnemonics
from communeapp.ui.widgets.text import label, reveal

DEBOUNCE_MS = 150
PAGE = 40


class SearchBox(QLineEdit):
    """The field for the words. It never changes what is typed.

    Signals: ``down()`` and ``enter()`` for the keys that lead into the hits.
    """

    down = Signal()
    enter = Signal()

    def __init__(self, placeholder: str) -> None:
        super().__init__()
        self.setPlaceholderText(placeholder)
        self.setMaxLength(400)
        self.setInputMethodHints(Qt.InputMethodHint.ImhNoPredictiveText)
        self.setClearButtonEnabled(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.down.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.enter.emit()
        else:
            super().keyPressEvent(event)


@dataclass
class Names:
    """Names by code, for filters and rows."""

    types: dict[str, str] = field(default_factory=dict)
    fields: dict[str, str] = field(default_factory=dict)


class SearchView(QWidget):
    """Signals: ``page_wanted(str, object)``, ``entry_wanted(Kind, str, str)`` with kind, id, state;
    ``original_wanted(str)``; ``found(object)`` with each answer that is shown.
    """

    page_wanted = Signal(str, object)
    entry_wanted = Signal(object, str, str)
    original_wanted = Signal(str)
    found = Signal(object)

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self.context = context
        self.names = Names()
        self._busy = False
        self._again = False
        self._answered: tuple[str, Filters] | None = None
        self._look: Look | None = None
        outer = column(self, gap=GAP_S)
        outer.setContentsMargins(GAP_L, GAP_S, GAP_L, 0)
        self.box = Field(
            self.tr("Look for"),
            SearchBox(self.tr("Words with or without marks, a number, “a phrase”, begin…")),
        )
        self.box.control.textChanged.connect(self._on_typed)
        self.box.control.down.connect(self._on_down)
        self.box.control.enter.connect(self._on_enter)
        outer.addWidget(self.box)
        self.filters = SearchFilters(context)
        self.filters.changed.connect(self.search)
        self.filters.folded.connect(self._fit)
        outer.addWidget(self.filters)
        self._said = label("", "soft")
        outer.addWidget(self._said)
        self.list = HitList(context.theme, self.tr("What was found"), self._describe)
        self.list.picked.connect(self._on_picked)
        self.list.opened.connect(self._on_opened)
        self.list.left_above.connect(self.focus_box)
        self.list.hits.more_wanted.connect(self._on_more)
        self._none = ScrollColumn(widest=620, margin=GAP)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._none)
        self.preview = PreviewPane(context)
        self.preview.entry_wanted.connect(self._on_entry)
        self.preview.original_wanted.connect(self.original_wanted)
        self.preview.back_wanted.connect(self._on_back)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(GAP_S)
        self._split.addWidget(self._stack)
        self._split.addWidget(self.preview)
        self._split.setSizes([560, 480])
        self._split.setStretchFactor(0, 1)
        self._split.setStretchFactor(1, 1)
        outer.addWidget(self._split, 1)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(DEBOUNCE_MS)
        self._typing.timeout.connect(self.search)

    def _describe(self, hit: Hit) -> str:
        return words.describe(hit, self.context.language, self.names.types)

    def show_names(self, types: Mapping[str, str], fields: Mapping[str, str]) -> None:
        """Take over names of types and fields."""
        self.names = Names(dict(types), dict(fields))
        self.filters.offer(types, fields)
        self.list.viewport().update()

    # --- searching -----------------------------------------------------------------------------

    @property
    def query(self) -> str:
        """The words as they are typed."""
        return text_of(self.box.control)

    def look_for(self, query: str) -> None:
        """Put words into the field and search at once."""
        self.box.control.setText(query)
        self._typing.stop()
        self.search()

    @Slot()
    def _on_typed(self) -> None:
        self._typing.start()

    @Slot()
    def search(self) -> None:
        """Search by what stands there now. One search at a time: the next takes what stands then."""
        if self._busy:
            self._again = True
            return
        self._busy, self._again = True, False
        query, filters = self.query, self.filters.filters

        def done(answer: Hits) -> None:
            self._busy = False
            if self._again:
                self.search()  # this answer is to words that stand there no more
                return
            self._show(query, filters, answer)

        def failed(_: BaseException) -> bool:
            self._busy = False
            return False

        archive = self.context.office.archive
        self.context.tasks.query(
            lambda: archive.search(query, filters, PAGE), done, failed, owner=self
        )

    def _show(self, query: str, filters: Filters, answer: Hits) -> None:
        before = self.list.current_hit()
        same = self._answered == (query, filters)
        self._answered = (query, filters)
        self.list.hits.show(answer.hits, answer.total)
        self._said.setText(self._count_words(answer))
        if answer.hits:
            self._stack.setCurrentWidget(self.list)
            if same and before is not None:
                self._keep(before)
        else:
            self._show_empty(query, filters)
        if self._look is None and not self.list.currentIndex().isValid():
            self.preview.show_nothing()
        self.found.emit(answer)

    def _keep(self, before: Hit) -> None:
        for row, hit in enumerate(self.list.hits.hits):
            if (hit.kind, hit.id) == (before.kind, before.id):
                self.list.setCurrentIndex(self.list.hits.index(row))
                return

    def _count_words(self, answer: Hits) -> str:
        said = self.tr("%n document(s)", "", answer.total)
        if self.query:
            said += " · " + self.tr("{0} ms").format(f"{answer.elapsed_ms:.0f}")
        if answer.read_as:
            said += " · " + self.tr("read as “{0}”").format(answer.read_as)
        if answer.building < 1.0:
            percent = round(100 * answer.building)
            said += " · " + self.tr("the index is being built: {0} %").format(percent)
        return said

    @Slot()
    def _on_more(self) -> None:
        if self._answered is None:
            return
        wanted = self._answered
        query, filters = wanted
        offset = self.list.hits.rowCount()
        archive = self.context.office.archive

        def done(answer: Hits) -> None:
            if self._answered == wanted and self.list.hits.rowCount() == offset:
                self.list.hits.append(answer.hits)

        self.context.tasks.query(
            lambda: archive.search(query, filters, PAGE, offset), done, owner=self
        )

    def _show_empty(self, query: str, filters: Filters) -> None:
        clear(self._none.body)
        theme = self.context.theme
        if query or filters.any:
            state = EmptyState(
                theme,
                "search",
                self.tr("Nothing was found"),
                self.tr(
                    "Try fewer words, or part of a word. Marks are not needed: “dat dai” finds "
                    "“đất đai”."
                ),
            )
            if filters.any:
                state.buttons.addWidget(
                    button(self.tr("Search without filters"), self.filters.clear)
                )
        else:
            state = EmptyState(
                theme,
                "archive",
                self.tr("The archive is still empty"),
                self.tr(
                    "What comes in, what goes out and what is being drafted can be found here as "
                    "soon as it is there."
                ),
            )
            if self.context.session.may(Action.WRITE_DOCUMENTS):
                state.buttons.addWidget(
                    primary(
                        self.tr("Take in documents"),
                        lambda: self.page_wanted.emit("incoming", None),
                        theme=theme,
                        icon="plus",
                    )
                )
        self._none.body.addWidget(state)
        self._none.body.addStretch(1)
        self._stack.setCurrentWidget(self._none)
        if self.isVisible():
            assign_mnemonics(self.window())

    # --- keys ------------------------------------------------------------------------------------

    @Slot()
    def focus_box(self) -> None:
        """Put the keyboard into the field."""
        self.box.control.setFocus(Qt.FocusReason.OtherFocusReason)
        self.box.control.selectAll()

    @Slot()
    def _on_down(self) -> None:
        self.list.go_first()

    @Slot()
    def _on_enter(self) -> None:
        if self._typing.isActive():
            self._typing.stop()
            self.search()
        elif self.list.hits.rowCount():
            self._on_opened(self.list.current_hit() or self.list.hits.hits[0])

    # --- the document ------------------------------------------------------------------------------

    @Slot(object)
    def _on_picked(self, hit: Hit | None) -> None:
        if hit is not None:
            self._look = None
            self.preview.show_hit(hit, self.names.types)

    def show_place(self, look: Look) -> None:
        """Show a document at a place of its text."""
        self._look = look
        self._fit()
        self.preview.show_place(look)
        self.preview.text.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def look(self) -> Look | None:
        """The place that is shown because another screen asked for it."""
        return self._look

    @Slot(object)
    def _on_opened(self, hit: Hit) -> None:
        self.entry_wanted.emit(hit.kind, hit.id, hit.status)

    @Slot(object, str)
    def _on_entry(self, kind: Kind, doc_id: str) -> None:
        current = self.list.current_hit()
        known = current is not None and (current.kind, current.id) == (kind, doc_id)
        self.entry_wanted.emit(kind, doc_id, current.status if known and current else "")

    # --- room ----------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _on_back(self) -> None:
        self._look = None
        self._fit()
        self.list.go_first()

    def _fit(self) -> None:
        """Show the document beside the hits where there is room, in their place where there is not."""
        metrics = self.fontMetrics()
        narrow = self.width() < metrics.horizontalAdvance("n") * 80
        low = self.height() < metrics.lineSpacing() * 30
        self.filters.fold(low)
        only_filters = low and self.filters.unfolded
        self._split.setVisible(not only_filters)
        self.preview.setVisible(not narrow or self._look is not None)
        self._stack.setVisible(not narrow or self._look is None)
        reveal(self.preview.back_button, narrow)
