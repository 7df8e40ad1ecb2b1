"""Incoming documents: who gives the numbers, the scanner, what reads scans, who handles what, what was learnt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QWidget

from communeapp.core.incoming.field import LearntRow
from communeapp.core.incoming.offices import Offices, parse_offices
from communeapp.core.people import Action
from communeapp.services.reading import ReaderTools
from communeapp.ui.bridge.bus import ChangeNotice
from communeapp.ui.context import UiContext
from communeapp.ui.incoming.fields import field_names, usual_offices
from communeapp.ui.incoming.offices_dialog import OfficesDialog
from communeapp.ui.incoming.review_data import usual_office
from communeapp.ui.settings.laid_down import hold
from communeapp.ui.settings.registers import NumbersCard
from communeapp.ui.settings.series import SeriesCard
from communeapp.ui.widgets import dialogs
from communeapp.ui.widgets.buttons import button, quiet
from communeapp.ui.widgets.cards import Banner, Card
from communeapp.ui.widgets.layouts import GAP_S, FlowLayout, clear, column
from communeapp.ui.widgets.mnemonics import assign_mnemonics
from communeapp.ui.widgets.text import label, reveal, small, soft

SHOWN_LEARNT = 30


@dataclass(frozen=True)
class _Found:
    """What the panel shows, read in one go."""

    offices: Offices
    learnt: tuple[LearntRow, ...]


class IncomingPanel(QWidget):
    """Six cards."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self.context = context
        body = column(self)
        self._may_change = context.session.may(Action.CHANGE_PROFILE)
        self.registers = NumbersCard(context)
        self.numbers = self.registers.numbers
        body.addWidget(self.registers)
        self.series = SeriesCard(context)
        body.addWidget(self.series)
        body.addWidget(self._scanner_card())
        body.addWidget(self._reader_card())
        body.addWidget(self._offices_card())
        body.addWidget(self._learnt_card())
        context.bus.changed.connect(self._on_changed)
        context.board.changed.connect(self._show_scanner)
        context.tasks.outside(context.wiring.reading.tools, self._on_tools, owner=self)
        self._read()

    # --- scanner -------------------------------------------------------------------------------

    def _scanner_card(self) -> Card:
        card = Card(self.tr("Scanner"))
        self._folder = label("")
        card.body.addWidget(self._folder)
        self.watch = QCheckBox(self.tr("Take in by itself what the scanner writes there"))
        self.watch.toggled.connect(self._on_watch)
        card.body.addWidget(self.watch)
        buttons = FlowLayout()
        self.choose = button(
            self.tr("Choose the folder …"), self._on_folder, theme=self.context.theme, icon="folder"
        )
        buttons.addWidget(self.choose)
        card.body.addLayout(buttons)
        self._show_scanner()
        notes = (
            hold(self.context, "scan_folder", self.choose),
            hold(self.context, "watch_scan_folder", self.watch),
        )
        for note in [one for one in notes if one is not None][:1]:  # both say the same
            card.body.addWidget(note)
        return card

    @Slot()
    def _show_scanner(self) -> None:
        preferences = self.context.preferences
        folder = preferences.scan_folder
        self._folder.setText(
            self.tr("The scanner writes to: {0}").format(folder)
            if folder
            else self.tr("No folder has been chosen yet.")
        )
        self.watch.blockSignals(True)
        self.watch.setChecked(preferences.watch_scan_folder and bool(folder))
        self.watch.blockSignals(False)
        self.watch.setEnabled(bool(folder) and not self.context.is_locked("watch_scan_folder"))

    @Slot(bool)
    def _on_watch(self, on: bool) -> None:
        self.context.set_preference("watch_scan_folder", on)

    @Slot()
    def _on_folder(self) -> None:
        folder = dialogs.open_folder(
            self.window(), self.tr("Which folder does the scanner write to?")
        )
        if folder is not None:
            self.use_folder(folder)

    def use_folder(self, folder: Path) -> None:
        """Watch a folder from now on."""
        self.context.set_preference("scan_folder", str(folder))
        self.context.set_preference("watch_scan_folder", True)

    # --- what reads scans ------------------------------------------------------------------------

    def _reader_card(self) -> Card:
        card = Card(self.tr("Reading scans and photos"))
        self.reader = Banner(self.context.theme, "info", self.tr("Looking …"))
        card.body.addWidget(self.reader)
        self._old_word = small("")
        card.body.addWidget(self._old_word)
        return card

    def _on_tools(self, tools: ReaderTools) -> None:
        if tools.reads_scans:
            self.reader.tell(
                "ok",
                self.tr("Scans and photos can be read (Tesseract {0}, Vietnamese).").format(
                    tools.tesseract_version
                ),
            )
        elif tools.tesseract:
            self.reader.tell(
                "warn",
                self.tr("Tesseract is there, but not its Vietnamese letters."),
                self.tr(
                    "Install the language file “vie” of Tesseract (vie.traineddata). Until then scans can only be "
                    "looked at, not read."
                ),
            )
        else:
            self.reader.tell(
                "warn",
                self.tr("Scans and photos cannot be read at this PC."),
                self.tr(
                    "Install the free program Tesseract OCR with its language file “vie”. Everything else works "
                    "without it; scans can be looked at and entered by hand."
                ),
            )
        self._old_word.setText(
            self.tr("Old Word files (.doc) can be read.")
            if tools.antiword or getattr(tools, "soffice", "")
            else self.tr("Old Word files (.doc) need LibreOffice or antiword.")
        )

    # --- who handles what ------------------------------------------------------------------------

    def _offices_card(self) -> Card:
        card = Card(
            self.tr("Who handles which field"),
            self.tr("What the program proposes. Your commune decides."),
        )
        self._office_lines = column(gap=GAP_S)
        card.body.addLayout(self._office_lines)
        buttons = FlowLayout()
        self.change_offices = button(
            self.tr("Change …"), self._on_offices, theme=self.context.theme, icon="edit"
        )
        self.change_offices.setEnabled(self._may_change)
        buttons.addWidget(self.change_offices)
        card.body.addLayout(buttons)
        self._offices = parse_offices("")
        return card

    @Slot()
    def _on_offices(self) -> None:
        dialogs.run_dialog(OfficesDialog(self.context, self.window(), self._offices))

    # --- what was learnt ----------------------------------------------------------------------------

    def _learnt_card(self) -> Card:
        card = Card(
            self.tr("What the program learnt here"),
            self.tr("From every field that somebody corrected. It stays within the office."),
        )
        self._learnt_lines = column(gap=GAP_S)
        card.body.addLayout(self._learnt_lines)
        buttons = FlowLayout()
        self.forget = quiet(
            self.tr("Forget all of it …"), self._on_forget, theme=self.context.theme, icon="trash"
        )
        buttons.addWidget(self.forget)
        card.body.addLayout(buttons)
        return card

    @Slot()
    def _on_forget(self) -> None:
        if dialogs.ask(
            self.window(),
            self.context.theme,
            self.tr("Forget what was learnt?"),
            self.tr(
                "Fields are then proposed as on the first day. The documents stay as they are."
            ),
            self.tr("Forget it"),
            self.tr("Keep it"),
            tone="danger",
        ):
            self.context.tasks.change(
                lambda: self.context.office.incoming.forget_corrections(),
                lambda _: self._read(),
                owner=self,
            )

    # --- reading ------------------------------------------------------------------------------------

    @Slot(object)
    def _on_changed(self, notice: ChangeNotice) -> None:
        if notice.changes.has("setting"):
            self._read()

    def _read(self) -> None:
        office, field = self.context.office, self.context.wiring

        def work() -> _Found:
            offices = parse_offices(office.settings.text("handling_offices"))
            return _Found(offices, tuple(field.field.explain_learnt()))

        self.context.tasks.query(work, self._on_found, owner=self)

    def _on_found(self, found: _Found) -> None:
        self._offices = found.offices
        clear(self._office_lines)
        defaults = usual_offices(self.context)
        names = field_names()
        for code, name in found.offices.names.items():
            mine = [
                title
                for field_code, title in names
                if usual_office(found.offices, defaults, field_code) == code
            ]
            if mine:
                self._office_lines.addWidget(label(name, "label"))
                self._office_lines.addWidget(soft("; ".join(mine)))
        self._show_learnt(found.learnt)
        if self.isVisible():
            assign_mnemonics(self.window())

    def _show_learnt(self, rows: Sequence[LearntRow]) -> None:
        clear(self._learnt_lines)
        names = dict(field_names())
        for one in rows[:SHOWN_LEARNT]:
            self._learnt_lines.addWidget(
                label(
                    self.tr("“{0}” speaks for {1} (%n correction(s))", "", one.corrections).format(
                        one.text, names.get(one.code, one.code)
                    )
                )
            )
        if not rows:
            self._learnt_lines.addWidget(soft(self.tr("Nothing yet.")))
        reveal(self.forget, bool(rows) and self._may_change)
