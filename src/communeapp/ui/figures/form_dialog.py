"""A form for the villages: its title, the villages, and the columns with their rules."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLayout,
    QPlainTextEdit,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from communeapp.core.changes import Changes
from communeapp.core.errors import AppError, Bug
from communeapp.services.village_figures import Column, Form, Kind, Total
from communeapp.ui.context import UiContext
from communeapp.ui.input_safety import commit_composition, line_edit, text_of
from communeapp.ui.register.filters import Chooser
from communeapp.ui.widgets import dialogs
from communeapp.ui.widgets.buttons import button, quiet
from communeapp.ui.widgets.cards import Banner
from communeapp.ui.widgets.fields import Field
from communeapp.ui.widgets.layouts import GAP, column, row
from communeapp.ui.widgets.number_box import NumberBox
from communeapp.ui.widgets.text import small

_NAME, _UNIT, _KIND, _TOTAL, _AT_MOST, _SUM_OF = range(6)
_SEPARATOR = ";"


class FormDialog(dialogs.PlainDialog):
    """Makes a form, or changes one; ``kept`` is what was kept, None before."""

    def __init__(self, parent: QWidget | None, context: UiContext, form: Form | None) -> None:
        super().__init__(parent)
        self.set_head(self.tr("New form") if form is None else self.tr("Change the form"))
        self.context = context
        self.form = form
        self.kept: Form | None = None
        self.setMinimumSize(1180, 600)
        self.state = Banner(context.theme)
        self.state.tell("info", "")
        self.body.addWidget(self.state)
        head = row(gap=GAP)
        title = "" if form is None else form.title
        self.title = Field(self.tr("Title of the form"), line_edit(title, longest=300))
        head.addWidget(self.title, 3, Qt.AlignmentFlag.AlignTop)
        self.jump = Field(self.tr("Ask about changes above"), NumberBox(0, 1000, suffix=" %"))
        self.jump.control.setValue(30 if form is None else form.jump)
        head.addWidget(self.jump, 1, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(head)
        halves = row(gap=GAP)
        names = QPlainTextEdit("" if form is None else "\n".join(form.villages))
        names.setTabChangesFocus(True)
        self.villages = Field(self.tr("Villages, one in each line"), names)
        halves.addWidget(self.villages, 1)
        halves.addLayout(self._make_columns(), 4)
        self.body.addLayout(halves, 1)
        for one in () if form is None else form.columns:
            self._add(one)
        if form is None:
            self._add(Column("", ""))
        self.add_button(self.tr("Cancel"), accept=False)
        self.save = button(self.tr("Keep the form"), self._on_save, kind="primary")
        self.buttons.addWidget(self.save)
        self.title.control.setFocus()

    def _make_columns(self) -> QLayout:
        side = column(gap=GAP // 2)
        self.columns = QTableWidget(0, 6)
        self.columns.setAccessibleName(self.tr("Columns"))
        self.columns.setHorizontalHeaderLabels(
            [
                self.tr("Column"), self.tr("Unit"), self.tr("Holds"), self.tr("Below"),
                self.tr("At most the column"), self.tr("Sum of the columns"),
            ]
        )  # fmt: skip
        self.columns.verticalHeader().setVisible(False)
        self.columns.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        header = self.columns.horizontalHeader()
        header.setMinimumSectionSize(self.fontMetrics().horizontalAdvance("n") * 10)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        side.addWidget(self.columns, 1)
        side.addWidget(small(self.tr("Several columns are parted by ;")))
        line = row(gap=GAP)
        theme = self.context.theme
        line.addWidget(button(self.tr("Add a column"), self._on_add, theme=theme, icon="plus"))
        line.addWidget(quiet(self.tr("Take the column away"), self._on_remove))
        line.addStretch(1)
        side.addLayout(line)
        return side

    def _add(self, one: Column) -> None:
        at = self.columns.rowCount()
        self.columns.insertRow(at)
        for place, text in (
            (_NAME, one.name), (_UNIT, one.unit), (_AT_MOST, one.at_most),
            (_SUM_OF, f"{_SEPARATOR} ".join(one.sum_of)),
        ):  # fmt: skip
            self.columns.setItem(at, place, QTableWidgetItem(text))
        kind = Chooser(11)
        kind.offer(
            [
                (self.tr("whole number"), Kind.WHOLE),
                (self.tr("number"), Kind.DECIMAL),
                (self.tr("words"), Kind.TEXT),
            ]
        )
        kind.choose(one.kind)
        kind.setAccessibleName(self.tr("Holds"))
        total = Chooser(8)
        total.offer(
            [
                (self.tr("sum"), Total.SUM),
                (self.tr("mean"), Total.MEAN),
                (self.tr("nothing"), Total.NONE),
            ]
        )
        total.choose(one.total)
        total.setAccessibleName(self.tr("Below"))
        self.columns.setCellWidget(at, _KIND, kind)
        self.columns.setCellWidget(at, _TOTAL, total)
        self.columns.setRowHeight(at, kind.sizeHint().height() + GAP // 2)

    @Slot()
    def _on_add(self) -> None:
        self._add(Column("", ""))
        self.columns.setCurrentCell(self.columns.rowCount() - 1, _NAME)
        self.columns.setFocus()

    @Slot()
    def _on_remove(self) -> None:
        if (at := self.columns.currentRow()) >= 0:
            self.columns.removeRow(at)

    # --- keeping -----------------------------------------------------------------------------

    def read(self) -> Form:
        """Give the form as it stands on the screen; columns without a name are left out."""
        commit_composition()
        found = []
        for at in range(self.columns.rowCount()):
            name = self._text(at, _NAME)
            if not name:
                continue
            # Qt gives plain texts back.
            kind, total = Kind(self._chosen(at, _KIND)), Total(self._chosen(at, _TOTAL))
            parts = tuple(
                one.strip() for one in self._text(at, _SUM_OF).split(_SEPARATOR) if one.strip()
            )
            found.append(
                Column(name, self._text(at, _UNIT), kind, total, self._text(at, _AT_MOST), parts)
            )
        lines = text_of(self.villages.control).split("\n")
        villages = tuple(one.strip() for one in lines if one.strip())
        form_id = "" if self.form is None else self.form.id
        return Form(
            form_id, text_of(self.title.control), villages, tuple(found), self.jump.control.value()
        )

    def _text(self, at: int, place: int) -> str:
        item = self.columns.item(at, place)
        return "" if item is None else " ".join(item.text().split())

    def _chosen(self, at: int, place: int) -> Any:
        control = self.columns.cellWidget(at, place)
        return control.currentData() if isinstance(control, Chooser) else None

    @Slot()
    def _on_save(self) -> None:
        made, office = self.read(), self.context.office
        self.save.setEnabled(False)

        def keep() -> tuple[Form, Changes]:
            return office.figures.set_form(made), Changes.of("figures")

        self.context.tasks.change(keep, self._done, self._refused, owner=self)

    def _done(self, answer: tuple[Form, Changes]) -> None:
        self.kept = answer[0]
        self.accept()

    def _refused(self, error: BaseException) -> bool:
        self.save.setEnabled(True)
        if not isinstance(error, AppError) or isinstance(error, Bug):
            return False
        told = self.context.told(error)
        self.state.tell("danger", told.message, told.hint)
        return True


def names_of(columns: Sequence[Column]) -> list[str]:
    """Give the names of the columns that a chart can show."""
    return [one.name for one in columns if one.kind is not Kind.TEXT]
