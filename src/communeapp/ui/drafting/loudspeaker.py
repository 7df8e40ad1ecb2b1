"""A document said in plain words for the loudspeaker: read beside its text, copied or printed in large letters."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from communeapp.core.documents import Document
from communeapp.core.issuing import name_in_text
from communeapp.ui.context import UiContext
from communeapp.ui.drafting.assistant import Assistant
from communeapp.ui.drafting.text_dialog import Keep, TextDialog
from communeapp.ui.widgets import dialogs

#: Read standing before a microphone, often in the half dark.
_POINTS = 18


def announce(parent: QWidget, context: UiContext, assistant: Assistant, document: Document) -> None:
    """Show what the loudspeaker would say of a document."""
    text = "\n".join(block.text for block in document.body if block.text)
    unit, subject = context.board.profile.unit_name, document.subject
    tasks = context.wiring.text_tasks
    dialog = TextDialog(
        parent.window(),
        context,
        assistant,
        QCoreApplication.translate("TextWork", "For the loudspeaker"),
        text,
        lambda: tasks.announce(name_in_text(unit), subject, text),
        keeps=(Keep(QCoreApplication.translate("Loudspeaker", "Print …"), _print),),
    )
    dialogs.run_dialog(dialog)


def announce_draft(parent: QWidget, context: UiContext, draft_id: str) -> None:
    """The same for a stored document, by its id."""
    assistant = Assistant(context, parent)
    assistant.look()
    drafts = context.office.drafts
    context.tasks.query(
        lambda: drafts.load(draft_id).document,
        lambda document: announce(parent, context, assistant, document),
        owner=parent,
    )


def _print(dialog: TextDialog, text: str) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(QCoreApplication.translate("TextWork", "For the loudspeaker"))
    asked = QPrintDialog(printer, dialog)
    if dialogs.run_dialog(asked) == QDialog.DialogCode.Accepted:
        page_of(text).print_(printer)


def page_of(text: str) -> QTextDocument:
    """Lay the words out in large letters."""
    made = QTextDocument()
    font = made.defaultFont()
    font.setPointSize(_POINTS)
    made.setDefaultFont(font)
    made.setPlainText("\n\n".join(text.splitlines()))
    return made
