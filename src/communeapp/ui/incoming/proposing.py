"""The proposal on an incoming document: read beside its text, then kept as a draft or as the instruction."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from communeapp.core.changes import Changes
from communeapp.core.incoming.offices import Offices
from communeapp.core.incoming.record import IncomingRecord
from communeapp.core.incoming.status import OPEN
from communeapp.services.proposals import keep_as_draft
from communeapp.ui.context import UiContext
from communeapp.ui.drafting.assistant import Assistant
from communeapp.ui.drafting.text_dialog import Keep, TextDialog
from communeapp.ui.widgets import dialogs


def propose(
    parent: QWidget,
    context: UiContext,
    assistant: Assistant,
    record: IncomingRecord,
    offices: Offices,
    text: str,
    show: Callable[[str], None],
) -> None:
    """Show a proposal; ``show`` opens the draft that it was kept as, by its id."""
    tasks, header = context.wiring.text_tasks, record.header
    office = offices.name(record.office) if record.office else ""
    keeps = [
        Keep(
            QCoreApplication.translate("Proposing", "Keep as a draft submission"),
            _Drafting(context, record, show),
        )
    ]
    if record.number_in is not None and record.status in OPEN:
        words = QCoreApplication.translate("Proposing", "The leader agrees: enter as instruction")
        keeps.append(Keep(words, _Instructing(context, record)))
    dialog = TextDialog(
        parent.window(),
        context,
        assistant,
        QCoreApplication.translate("Proposing", "Proposal"),
        text,
        lambda: tasks.proposal(header, text, office),
        keeps=keeps,
    )
    dialogs.run_dialog(dialog)


class _Drafting:
    """Keeps the words as a draft and goes there."""

    def __init__(
        self, context: UiContext, record: IncomingRecord, show: Callable[[str], None]
    ) -> None:
        self._context = context
        self._record = record
        self._show = show

    def __call__(self, dialog: TextDialog, text: str) -> None:
        context, result = self._context, dialog.proposed
        if result is None:
            return
        office, drafting, header = context.office, context.wiring.drafting, self._record.header

        def work() -> tuple[str, Changes]:
            made = keep_as_draft(office, drafting, header, text, result).id
            return made, Changes.of("draft", made)

        def done(answer: tuple[str, Changes]) -> None:
            dialog.accept()
            self._show(answer[0])

        dialog.hold()
        context.tasks.change(work, done, dialog.refused, owner=dialog)


class _Instructing:
    """Writes the words as the leader's instruction, after a person said that the leader agrees."""

    def __init__(self, context: UiContext, record: IncomingRecord) -> None:
        self._context = context
        self._record = record

    def __call__(self, dialog: TextDialog, text: str) -> None:
        register, doc_id = self._context.office.register, self._record.id

        def work() -> tuple[IncomingRecord, Changes]:
            return register.set_instruction(doc_id, text), Changes.of("incoming", doc_id)

        dialog.hold()
        self._context.tasks.change(work, lambda _: dialog.accept(), dialog.refused, owner=dialog)
