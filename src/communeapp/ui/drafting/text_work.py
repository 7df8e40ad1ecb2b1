"""What the drafting page does with the assistant's small tasks and the phrase book."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from communeapp.core.figures.tracing import traced
from communeapp.core.text_tasks import TextTask
from communeapp.ui.drafting.authorship_dialog import cells_words
from communeapp.ui.drafting.editor_words import insert_phrase, put_back, words_to_rewrite
from communeapp.ui.drafting.lines import Line
from communeapp.ui.drafting.loudspeaker import announce
from communeapp.ui.drafting.text_dialog import TextDialog
from communeapp.ui.widgets import dialogs

if TYPE_CHECKING:
    from communeapp.ui.drafting.page import DraftingPage


class TextWork(QObject):
    """Connects one page with its rewriting, its phrases and its loudspeaker."""

    def __init__(self, page: DraftingPage) -> None:
        super().__init__(page)
        self._page = page
        self._type = ""
        tools = page.body_step.tools.words
        tools.rewrite_wanted.connect(self._on_rewrite)
        tools.phrase_chosen.connect(self._on_phrase)
        tools.announce_wanted.connect(self._on_announce)
        tools.opened.connect(self._offer_phrases)
        page.export_step.announce_wanted.connect(self._on_announce)
        page.body_step.where.more = self._cells

    @Slot()
    def _offer_phrases(self) -> None:
        """Show the phrases of the letter's type; the packs are read by then."""
        page = self._page
        if page.facts.type and page.facts.type != self._type:
            self._type = page.facts.type
            phrases = page.context.wiring.drafting.inserts(self._type)
            page.body_step.tools.words.show_phrases(phrases)

    @Slot(str)
    def _on_phrase(self, text: str) -> None:
        insert_phrase(self._page.body_step.editor, text)

    @Slot(object)
    def _on_rewrite(self, task: TextTask) -> None:
        page = self._page
        editor = page.body_step.editor
        cursor = words_to_rewrite(editor)
        if cursor is None:
            return
        text = cursor.selectedText()
        tasks = page.context.wiring.text_tasks
        dialog = TextDialog(
            page.window(), page.context, page.assistant, self._head(task), text,
            lambda: tasks.rewrite(task, text), take=self.tr("Use this text"),
        )  # fmt: skip
        if dialogs.run_dialog(dialog):
            put_back(editor, cursor, dialog.result_text)

    @Slot()
    def _on_announce(self) -> None:
        page = self._page
        announce(page, page.context, page.assistant, page.current_document())

    def _cells(self, line: Line, column: int) -> str:
        """Say where the number under the cursor comes from; it was counted from the villages' files."""
        numbers = traced(self._page.facts, line.point, line.text)
        for one in numbers:
            if one.start <= column <= one.end:
                return f"{line.text[one.start : one.end]} ← {cells_words(one)}"
        if not numbers:
            return ""
        return self.tr("%n number(s) from the villages: put the cursor on one", "", len(numbers))

    def _head(self, task: TextTask) -> str:
        return {
            TextTask.SHORTER: self.tr("Shorter"),
            TextTask.FORMAL: self.tr("More formal"),
        }.get(task, self.tr("Correct the spelling"))
