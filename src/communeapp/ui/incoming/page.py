"""The screen of what arrives: take files in, see what waits for a person, review it."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from communeapp.services.incoming import Counts, IncomingStatus
from communeapp.ui.bridge.bus import ChangeNotice
from communeapp.ui.context import UiContext
from communeapp.ui.incoming.desk_view import DeskView
from communeapp.ui.incoming.dialogs import SecrecyDialog
from communeapp.ui.incoming.documents import MOST, MOST_BUSY, Desk, read_desk
from communeapp.ui.incoming.drop_zone import files_of
from communeapp.ui.incoming.intake import intake_of
from communeapp.ui.incoming.queue_model import Entry, State
from communeapp.ui.incoming.review import ReviewScreen
from communeapp.ui.incoming.reviewing import Reviewing
from communeapp.ui.incoming.watching import watch_of
from communeapp.ui.page import Page, Saved
from communeapp.ui.widgets import dialogs
from communeapp.ui.widgets.layouts import column
from communeapp.ui.widgets.mnemonics import assign_mnemonics

REFRESH_MS = 300
REFRESH_BUSY_MS = 2500  # during a large import the list is read again at most this often
FILE_KINDS = (
    "*.docx *.docm *.doc *.pdf *.png *.jpg *.jpeg *.tif *.tiff *.bmp *.webp *.txt *.rtf *.odt *.html *.htm "
    "*.xlsx *.xls"
)
WAITING = frozenset(
    (IncomingStatus.TO_REVIEW, IncomingStatus.NEEDS_LOOK, IncomingStatus.WAITING_NUMBER)
)


class IncomingPage(Page):
    """Two views: the desk with queue and list, and the review of one document."""

    help_topic = "incoming"

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        self.setAcceptDrops(True)
        self.counts = Counts({})
        self.intake = intake_of(context)
        self.watch = watch_of(context)
        self._stale = False
        self._reading = False
        self._finished = False
        outer = column(self, gap=0)
        self._stack = QStackedWidget()
        outer.addWidget(self._stack)
        self.desk = DeskView(context, self.intake)
        self.review = ReviewScreen(context)
        self._stack.addWidget(self.desk)
        self._stack.addWidget(self.review)
        self.reviewing = Reviewing(self, self.review)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._read)
        zone = self.desk.zone
        zone.dropped.connect(self.take_in)
        zone.files_wanted.connect(self._on_files)
        zone.folder_wanted.connect(self._on_folder)
        zone.scanner_wanted.connect(self._on_scanner)
        self.desk.document_wanted.connect(self.open_document)
        self.desk.queue.opened.connect(self._on_entry)
        self.intake.changed.connect(self._on_intake)
        self.intake.refused.connect(self._on_refused)
        self.intake.finished.connect(self._on_finished)
        self.watch.arrived.connect(self.take_in)
        self.watch.changed.connect(self._show_watching)
        context.bus.changed.connect(self._on_changed)
        self._show_watching()

    # --- Page -----------------------------------------------------------------------------------

    def page_title(self) -> str:
        return self.tr("Incoming documents")

    def activate(self, argument: Any = None) -> None:
        """``argument``: the id of a document to review, or None."""
        if isinstance(argument, str) and argument:
            self.open_document(argument)
        else:
            self._read()
            if not self.in_review:
                self.desk.focus_list()
        self._on_intake()

    def restore_argument(self) -> Any:
        return self.reviewing.doc_id if self.in_review else None

    @property
    def in_review(self) -> bool:
        """Say whether a document is being reviewed."""
        return self._stack.currentIndex() == 1

    @property
    def refreshing(self) -> bool:
        """Say whether the list is about to be read anew."""
        return self._reading or self._stale or self._timer.isActive()

    # --- taking in ------------------------------------------------------------------------------

    @Slot(list)
    def take_in(self, paths: list[Path]) -> None:
        """Put files and folders into the queue."""
        self.intake.add(paths)

    @Slot()
    def _on_files(self) -> None:
        pattern = self.tr("Documents ({0});;All files (*)").format(FILE_KINDS)
        files = dialogs.open_files(self.window(), self.tr("Which documents have arrived?"), pattern)
        if files:
            self.take_in(files)

    @Slot()
    def _on_folder(self) -> None:
        folder = dialogs.open_folder(self.window(), self.tr("Folder with documents"))
        if folder is not None:
            self.take_in([folder])

    @Slot()
    def _on_scanner(self) -> None:
        """Take in what the scanner has written, or ask once where that is."""
        folder = self.context.preferences.scan_folder
        if not folder:
            chosen = dialogs.open_folder(
                self.window(), self.tr("Which folder does the scanner write to?")
            )
            if chosen is None:
                return
            self.context.set_preference("scan_folder", str(chosen))
            self.context.set_preference("watch_scan_folder", True)
        elif not self.context.preferences.watch_scan_folder:
            self.context.set_preference("watch_scan_folder", True)
        self.watch.look()

    @Slot()
    def _show_watching(self) -> None:
        folder = self.watch.folder
        self.desk.zone.show_watching(
            self.tr("What the scanner writes to {0} is taken in by itself.").format(folder)
            if folder is not None
            else ""
        )

    @Slot()
    def _on_intake(self) -> None:
        busy = self.intake.busy
        self.saved_changed.emit(
            Saved.SAVING if busy else Saved.SAVED if self.intake.model.entries else Saved.NOTHING
        )

    @Slot()
    def _on_finished(self) -> None:
        self._finished = True
        self._timer.stop()
        self._read()

    @Slot(object)
    def _on_refused(self, entry: Entry) -> None:
        """Explain at once where a person has just brought one file; a folder goes on."""
        if len(self.intake.model.entries) == 1 and self.isVisible():
            QTimer.singleShot(0, self, lambda: self.explain_secrecy(entry))

    @Slot(object)
    def _on_entry(self, entry: Entry) -> None:
        if entry.state is State.SECRET:
            self.explain_secrecy(entry)
        elif entry.doc_id:
            self.open_document(entry.doc_id)

    def explain_secrecy(self, entry: Entry) -> None:
        """Say why a file was refused; a named person may answer for its being none."""
        dialog = SecrecyDialog(self.context, self.window(), entry)
        clearances: list[str] = []
        dialog.accepted.connect(lambda: clearances.append(dialog.clearance))
        dialogs.run_dialog(dialog)
        if clearances:
            self.intake.add_cleared(entry, clearances[0])

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if not self.in_review and files_of(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = files_of(event.mimeData())
        if paths and not self.in_review:
            event.acceptProposedAction()
            self.take_in(paths)

    # --- the list ----------------------------------------------------------------------------------

    @Slot(object)
    def _on_changed(self, notice: ChangeNotice) -> None:
        if notice.changes.has("incoming"):
            self._read_soon()

    def _read_soon(self) -> None:
        if not self._timer.isActive():
            self._timer.start(REFRESH_BUSY_MS if self.intake.busy else REFRESH_MS)

    @Slot()
    def _read(self) -> None:
        if self._reading:
            self._stale = True
            return
        self._reading = True
        language, most = self.context.language, MOST_BUSY if self.intake.busy else MOST
        self.context.tasks.query(
            lambda: read_desk(self.context.office, WAITING, language, most),
            self._on_desk,
            self._on_no_desk,
            owner=self,
        )

    def _on_desk(self, desk: Desk) -> None:
        self._reading = False
        self.counts = desk.counts
        self.desk.show_waiting(desk)
        if not self.in_review:
            if self._finished and self.desk.idle():
                self.desk.focus_list()  # the next key opens the first document
            assign_mnemonics(self.window())
        self._finished = False
        if self._stale:
            self._stale = False
            self._read_soon()

    def _on_no_desk(self, _error: BaseException) -> bool:
        self._reading = False
        return False

    # --- review ------------------------------------------------------------------------------------

    @Slot(str)
    def open_document(self, doc_id: str) -> None:
        """Show one document for review."""
        self.reviewing.open(doc_id)

    def show_review(self) -> None:
        """Show the review in place of the desk."""
        self._stack.setCurrentIndex(1)

    @Slot()
    def show_desk(self) -> None:
        """Show the desk again, at the document one came from."""
        last = self.reviewing.doc_id
        self.reviewing.leave()
        self._stack.setCurrentIndex(0)
        self.desk.choose(last)
        self.desk.focus_list()
        self._read()
        assign_mnemonics(self.window())

    def next_after(self, doc_id: str, decided: Collection[str] = ()) -> str:
        """Give the document to review after one; "" where nothing waits."""
        return self.desk.next_after(doc_id, decided)

    def parent_widget(self) -> QWidget:
        """Give the window that dialogs stand over."""
        return self.window()
