"""Figures of the villages: blank files out, filled ones in, what is wrong with them, and the report."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
)

from communeapp.core.changes import Changes
from communeapp.core.errors import AppError, Bug
from communeapp.core.letters import key_of
from communeapp.services.village_figures import (
    Fault,
    Form,
    Month,
    Period,
    fault_values,
    files_in,
    read_files,
    write_blanks,
)
from communeapp.ui.bridge.bus import ChangeNotice
from communeapp.ui.context import UiContext
from communeapp.ui.figures.form_dialog import FormDialog, names_of
from communeapp.ui.input_safety import line_edit, text_of
from communeapp.ui.page import Page
from communeapp.ui.register.filters import Chooser
from communeapp.ui.widgets import dialogs
from communeapp.ui.widgets.buttons import button, primary, quiet
from communeapp.ui.widgets.cards import Banner
from communeapp.ui.widgets.fields import Field
from communeapp.ui.widgets.layouts import GAP, GAP_L, FlowLayout, column, row
from communeapp.ui.widgets.text import heading


class FiguresPage(Page):
    """A form and a month above, what the villages sent below."""

    help_topic = "figures"

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        self.forms: tuple[Form, ...] = ()
        self.month: Month | None = None
        self._files: tuple[Path, ...] = ()
        body = column(self, gap=GAP, margin=GAP_L)
        body.addLayout(self._make_head())
        self.state = Banner(context.theme)
        body.addWidget(self.state)
        halves = QSplitter(Qt.Orientation.Vertical)
        halves.setChildrenCollapsible(False)
        self.table = QTableWidget(0, 0)
        self.table.setAccessibleName(self.tr("Figures of the month"))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().setVisible(False)
        halves.addWidget(self.table)
        self.faults = QListWidget()
        self.faults.setAccessibleName(self.tr("What to look at"))
        self.faults.setWordWrap(True)
        halves.addWidget(self.faults)
        halves.setStretchFactor(0, 3)
        halves.setStretchFactor(1, 2)
        body.addWidget(halves, 1)
        body.addLayout(self._make_end())
        context.bus.changed.connect(self._on_changed)
        self._begin()

    def _make_head(self) -> Any:
        lines = column(gap=GAP // 2)
        line = row(gap=GAP)
        self.form = Field(self.tr("Form"), Chooser(34))
        self.form.control.currentIndexChanged.connect(self._begin)
        line.addWidget(self.form, 3, Qt.AlignmentFlag.AlignTop)
        self.period = Field(self.tr("Month"), line_edit(self._last_month().words, "11/2026"))
        self.period.control.textEdited.connect(self._begin)
        line.addWidget(self.period, 1, Qt.AlignmentFlag.AlignTop)
        lines.addLayout(line)
        flow = FlowLayout(gap=GAP)
        theme = self.context.theme
        self.choose = primary(
            self.tr("Files that came back …"), self._on_files, theme=theme, icon="folder"
        )
        self.folder = button(
            self.tr("A folder or stick …"), self._on_folder, theme=theme, icon="usb"
        )
        self.blank = button(self.tr("Blank files for the villages …"), self._on_blank)
        self.edit = button(self.tr("Change the form …"), self._on_edit)
        self.new = quiet(self.tr("New form …"), self._on_new, theme=theme, icon="plus")
        for one in (self.choose, self.folder, self.blank, self.edit, self.new):
            flow.addWidget(one)
        lines.addLayout(flow)
        return lines

    def _make_end(self) -> Any:
        line = row(gap=GAP)
        self._count = heading("")
        line.addWidget(self._count, 1)
        self.chart = Chooser(22)
        self.chart.setAccessibleName(self.tr("Chart of the column"))
        self.chart.setToolTip(self.tr("Chart of the column"))
        line.addWidget(self.chart)
        self.keep = button(self.tr("Only keep the month"), self._on_keep)
        self.report = primary(
            self.tr("Make the report"), self._on_report, theme=self.context.theme, icon="draft"
        )
        line.addWidget(self.keep)
        line.addWidget(self.report)
        return line

    def _last_month(self) -> Period:
        today = self.context.office.clock.today() if self.context.is_open else dt.date(2026, 1, 1)
        this = Period(today.year, today.month)
        return this if today.day >= 20 else this.before()

    # --- showing -----------------------------------------------------------------------------

    def page_title(self) -> str:
        return self.tr("Figures of the villages")

    def activate(self, argument: Any = None) -> None:
        self._read_forms()

    @Slot(object)
    def _on_changed(self, notice: ChangeNotice) -> None:
        if notice.changes.has("figures"):
            self._read_forms()

    def _read_forms(self) -> None:
        office = self.context.office
        self.context.tasks.query(office.figures.forms, self._show_forms, owner=self)

    def _show_forms(self, forms: tuple[Form, ...]) -> None:
        self.forms = forms
        self.form.control.offer([(one.title, one.id) for one in forms])
        if self.month is None or self._form() != self.month.form:
            self._begin()

    def _form(self) -> Form | None:
        wanted = self.form.control.currentData()
        return next((one for one in self.forms if one.id == wanted), None)

    def _period(self) -> Period | None:
        found = Period.parse(text_of(self.period.control))
        self.period.show_error("" if found else self.tr("Write the month as 11/2026."))
        return found

    @Slot()
    def _begin(self) -> None:
        """Forget what was read: another form or month was chosen."""
        self.month, self._files = None, ()
        form = self._form()
        self.table.setRowCount(0)
        self.table.setColumnCount(0)
        self.faults.clear()
        self._count.setText("")
        names = [] if form is None else names_of(form.columns)
        self.chart.offer([(self.tr("Chart: {0}").format(one), key_of(one)) for one in names])
        for one in (self.choose, self.folder, self.blank, self.edit):
            one.setEnabled(form is not None)
        self._let_report(False)
        if form is None:
            self.state.tell(
                "info",
                self.tr("Make a form first."),
                self.tr("It says what every village reports each month, and how the columns fit."),
            )
        else:
            self.state.tell(
                "info",
                self.tr("Choose the files that the villages sent."),
                self.tr("Columns and villages are found by name; nothing is guessed."),
            )

    def _show(self, month: Month) -> None:
        self.month = month
        office = self.context.office
        rows = office.figures.rows(month)
        self.table.setColumnCount(len(rows[0]))
        self.table.setRowCount(len(rows) - 1)
        self.table.setHorizontalHeaderLabels(list(rows[0]))
        for at, cells in enumerate(rows[1:]):
            village = cells[1]
            for place, text in enumerate(cells):
                item = QTableWidgetItem(text)
                if place >= 2:
                    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                    item.setTextAlignment(right)
                    key = month.form.columns[place - 2].key
                    figure = month.figures.get(village, {}).get(key)
                    if figure is not None:
                        item.setToolTip(str(figure.source))
                if at == len(rows) - 2:
                    look = item.font()
                    look.setBold(True)
                    item.setFont(look)
                self.table.setItem(at, place, item)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        if header.length() < self.table.viewport().width():  # else names would give way
            header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self._show_faults(month.faults)
        here = len(month.form.villages) - len(month.missing)
        self._count.setText(self.tr("{0} of {1} villages").format(here, len(month.form.villages)))
        refused = sum(one.refused for one in month.faults)
        if refused:
            words = self.tr("%n thing(s) could not be taken.", "", refused)
            self.state.tell("warn", words, self.tr("They are named below and not counted."))
        elif month.faults:
            words = self.tr("%n thing(s) to look at.", "", len(month.faults))
            self.state.tell("info", words, self.tr("They are counted as they stand."))
        else:
            self.state.tell("ok", self.tr("Everything fits."))
        full = any(month.values.values())
        self._let_report(full)

    def _let_report(self, may: bool) -> None:
        self.keep.setEnabled(may)
        self.report.setEnabled(may)
        self.chart.setEnabled(may)

    def _show_faults(self, faults: Sequence[Fault]) -> None:
        self.faults.clear()
        for one in sorted(faults, key=lambda fault: not fault.refused):
            sign = "✕" if one.refused else "?"
            self.faults.addItem(QListWidgetItem(f"{sign}  {self.fault_words(one)}"))

    def fault_words(self, fault: Fault) -> str:
        """Say a fault in a sentence."""
        values = fault_values(fault, lambda code, inner: self.context.sentence(code, **inner))
        return self.context.sentence(fault.code, **values)

    # --- doing -------------------------------------------------------------------------------

    @Slot()
    def _on_new(self) -> None:
        dialogs.run_dialog(FormDialog(self, self.context, None))

    @Slot()
    def _on_edit(self) -> None:
        dialogs.run_dialog(FormDialog(self, self.context, self._form()))

    @Slot()
    def _on_blank(self) -> None:
        form, period = self._form(), self._period()
        if form is None or period is None:
            return
        folder = dialogs.open_folder(self, self.tr("Where to save the blank files"))
        if folder is None:
            return

        def done(files: tuple[Path, ...]) -> None:
            words = self.tr("%n blank file(s) written", "", len(files))
            self.state.tell("ok", words, str(folder))

        self.context.tasks.outside(
            lambda: write_blanks(form, period, folder), done, self._refused, owner=self
        )

    @Slot()
    def _on_files(self) -> None:
        pattern = self.tr("Lists (*.xlsx *.xlsm *.xls *.csv)")
        if chosen := dialogs.open_files(self, self.tr("Files that came back"), pattern):
            self.take(chosen)

    @Slot()
    def _on_folder(self) -> None:
        folder = dialogs.open_folder(self, self.tr("Folder or stick with the files"))
        if folder is not None:
            self.take([folder])

    def take(self, given: Sequence[Path]) -> None:
        """Read files and folders, then merge them with what is known of the month before."""
        form, period = self._form(), self._period()
        if form is None or period is None:
            return
        reading, office = self.context.wiring.reading, self.context.office
        self.state.tell("info", self.tr("Reading …"))
        for one in (self.choose, self.folder):
            one.setEnabled(False)

        def merge(files: Any) -> None:
            self.context.tasks.query(
                lambda: office.figures.merge(form, period, files), show, self._refused, owner=self
            )

        def show(month: Month) -> None:
            for one in (self.choose, self.folder):
                one.setEnabled(True)
            if self._form() == month.form:
                self._show(month)

        self.context.tasks.read(
            lambda: read_files(reading, form, period, files_in(given)),
            merge, self._refused, owner=self,
        )  # fmt: skip

    @Slot()
    def _on_keep(self) -> None:
        month, office = self.month, self.context.office
        if month is None:
            return

        def done(_: object) -> None:
            self.state.tell("ok", self.tr("The month is kept, the next one compares with it."))

        self.context.tasks.change(
            lambda: office.figures.keep(month), done, self._refused, owner=self
        )

    @Slot()
    def _on_report(self) -> None:
        month, office, wiring = self.month, self.context.office, self.context.wiring
        if month is None:
            return
        chart = str(self.chart.currentData() or "")

        def make() -> tuple[str, Changes]:
            made = office.figures.report(wiring.drafting, month, chart=chart)
            return made.id, Changes.of("draft", made.id) | Changes.of("figures")

        def show(answer: tuple[str, Changes]) -> None:
            self.page_wanted.emit("drafting", answer[0])

        self.context.tasks.change(make, show, self._refused, owner=self)

    def _refused(self, error: BaseException) -> bool:
        for one in (self.choose, self.folder):
            one.setEnabled(self._form() is not None)
        if not isinstance(error, AppError) or isinstance(error, Bug):
            return False
        told = self.context.told(error)
        self.state.tell("danger", told.message, told.hint)
        return True
