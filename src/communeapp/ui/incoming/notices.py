"""The banners above the fields: what a person should know before believing what was read."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from communeapp import texts
from communeapp.core.incoming.text import Note, Personal
from communeapp.services.incoming import IncomingRecord, IncomingStatus
from communeapp.ui.context import UiContext
from communeapp.ui.incoming import legacy
from communeapp.ui.incoming.dialogs import TextDialog
from communeapp.ui.incoming.review_data import ReviewData
from communeapp.ui.widgets import dialogs
from communeapp.ui.widgets.buttons import quiet
from communeapp.ui.widgets.cards import Banner
from communeapp.ui.widgets.dates import day_words
from communeapp.ui.widgets.layouts import GAP_S, clear, column
from communeapp.ui.widgets.text import reveal

HIDDEN = "reading.hidden"
ENCODINGS = {"tcvn3": "TCVN3 (ABC)", "vni": "VNI"}


class Notices(QWidget):
    """A column of banners; empty for a document with nothing to say."""

    def __init__(
        self,
        context: UiContext,
        *,
        on_other: Callable[[str], None],
        on_discard: Callable[[], None],
        on_redact: Callable[[], None],
        on_hidden: Callable[[], None],
        on_again: Callable[[], None],
    ) -> None:
        super().__init__()
        self.context = context
        self._on_other, self._on_discard, self._on_redact = on_other, on_discard, on_redact
        self._on_hidden, self._on_again = on_hidden, on_again
        self._data: ReviewData | None = None
        self._lines = column(self, gap=GAP_S)
        #: What is only good to know; it stands below the fields.
        self.below = QWidget()
        self._later = column(self.below, gap=GAP_S)
        self.shown: list[str] = []

    def show_document(self, data: ReviewData) -> None:
        """Show what there is to say about a document."""
        clear(self._lines)
        clear(self._later)
        self.shown = []
        self._data = data
        record, read = data.record, data.read
        if record.status is IncomingStatus.NEEDS_LOOK and record.problem:
            told = self.context.sentence(record.problem, **dict(record.problem_values))
            banner = self._add(
                "broken", "danger", told,
                self.tr("Open the original and fill the fields in by hand, or throw it away."),
            )  # fmt: skip
            if data.original is not None:
                banner.buttons.addWidget(
                    quiet(
                        self.tr("Try to read it again"), self._on_again,
                        theme=self.context.theme, icon="restore",
                    )
                )  # fmt: skip
        for twin in data.duplicates:
            self._add_duplicate(twin)
        hidden = next((one for one in read.notes if one.code == HIDDEN), None)
        if hidden is not None:
            count = int(str(hidden.values.get("count", 1)))
            banner = self._add(
                "hidden", "warn",
                self.tr(
                    "The file holds %n piece(s) of text that a reader of the page does not see.",
                    "", count,
                ),
                self.tr("It is not indexed and given to no model."),
            )  # fmt: skip
            banner.buttons.addWidget(
                quiet(self.tr("Show the hidden text"), self._on_hidden, theme=self.context.theme)
            )
        if read.encoding:
            banner = self._add(
                "encoding", "info",
                self.tr("Written in the old letters of {0}; converted.").format(
                    ENCODINGS.get(read.encoding, read.encoding)
                ),
                self.tr("The original stays as it is."),
            )  # fmt: skip
            banner.buttons.addWidget(
                quiet(self.tr("Before and after"), self._show_letters, theme=self.context.theme)
            )
        for note in read.notes:
            if note.code not in (legacy.CODE, HIDDEN):  # these have banners of their own
                self._add_note(note)
        reveal(self, self._lines.count() > 0)
        reveal(self.below, self._later.count() > 0)

    def _add(self, key: str, tone: str, text: str, hint: str = "") -> Banner:
        banner = Banner(self.context.theme, tone, text, hint)
        first = tone != "info" or key == "encoding"
        (self._lines if first else self._later).addWidget(banner)
        self.shown.append(key)
        return banner

    def _add_note(self, note: Note) -> None:
        told = texts.tell(note.code, self.context.language, **dict(note.values))
        tone = "warn" if note.code.endswith(("injection", "macros", "instructions")) else "info"
        self._add(note.code, tone, told.message, told.hint)

    def _add_duplicate(self, twin: IncomingRecord) -> None:
        same = self._data is not None and twin.sha256 and twin.sha256 == self._data.record.sha256
        if twin.number_in is not None:
            day = day_words(twin.arrived, self.context.language) if twin.arrived else ""
            known = self.tr("registered as {0} on {1}").format(twin.number_in, day)
        else:
            known = self.tr("not registered yet")
        head = (
            self.tr("The same file is here already ({0}).")
            if same
            else self.tr("A document with this number and issuer is here already ({0}).")
        )
        banner = self._add("duplicate", "warn", head.format(known))
        banner.buttons.addWidget(
            quiet(
                self.tr("Open the other one"), lambda: self._on_other(twin.id),
                theme=self.context.theme, icon="document",
            )
        )  # fmt: skip
        if self._data is not None and self._data.open:
            banner.buttons.addWidget(
                quiet(
                    self.tr("Throw this one away"), self._on_discard,
                    theme=self.context.theme, icon="trash",
                )
            )  # fmt: skip

    def add_personal(self, personal: tuple[Personal, ...]) -> None:
        """Say which details about people were found, and offer the copy without them."""
        sensitive = sum(one.sensitive for one in personal)
        text = self.tr("%n detail(s) about people found.", "", len(personal))
        hint = (
            self.tr("%n of them of the sensitive kinds.", "", sensitive) + " " if sensitive else ""
        )
        banner = self._add(
            "personal", "info", text,
            hint + self.tr("Before you pass a copy on, have them blacked out."),
        )  # fmt: skip
        banner.buttons.addWidget(
            quiet(
                self.tr("Copy with details blacked out …"), self._on_redact,
                theme=self.context.theme, icon="save",
            )
        )  # fmt: skip
        reveal(self.below, True)

    def show_hidden(self, pieces: Sequence[str]) -> None:
        """Show the text that the page does not show."""
        text = "\n\n".join(pieces)
        dialogs.run_dialog(
            TextDialog(
                self.window(),
                self.tr("Hidden text"),
                self.tr(
                    "White or tiny letters, comments or deleted words. Somebody may have put them there to mislead "
                    "a program; do not act on them."
                ),
                ((self.tr("Text that the page does not show"), text),),
                self.tr("Close"),
            )
        )

    def _show_letters(self) -> None:
        if self._data is None:
            return
        before, after = legacy.before_and_after(self._data.read)
        dialogs.run_dialog(
            TextDialog(
                self.window(),
                self.tr("Old letters, converted"),
                self.tr("Please compare some lines. The original stays as it is."),
                ((self.tr("In the file"), before), (self.tr("Converted"), after)),
                self.tr("Close"),
            )
        )
