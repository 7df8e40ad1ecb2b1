"""What the drafting page does with the assistant's small tasks and the phrase book."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from communeapp.core.text_tasks import TextTask
from communeapp.ui.drafting.editor_words import insert_phrase, put_back, words_to_rewrite
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
        document = page.current_document()
        text = "\n".join(block.text for block in document.body if block.text)
        unit, subject = page.context.board.profile.unit_name, document.subject
        tasks = page.context.wiring.text_tasks
        dialog = TextDialog(
            page.window(), page.context, page.assistant, self.tr("For the loudspeaker"), text,
            lambda: tasks.announce(unit.capitalize() if unit.isupper() else unit, subject, text),
        )  # fmt: skip
        dialogs.run_dialog(dialog)

    def _head(self, task: TextTask) -> str:
        return {
            TextTask.SHORTER: self.tr("Shorter"),
            TextTask.FORMAL: self.tr("More formal"),
        }.get(task, self.tr("Correct the spelling"))
