"""A list of people out of a file: which column is what, what would be taken, what not and why."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from communeapp.core.training.classes import Member
from communeapp.core.training.members import Column, MembersPreview
from communeapp.ui.context import UiContext
from communeapp.ui.register.filters import Chooser
from communeapp.ui.teaching.plain_table import PlainTable
from communeapp.ui.teaching.tall_dialog import TallDialog
from communeapp.ui.widgets.fields import Field
from communeapp.ui.widgets.layouts import GAP, FlowLayout
from communeapp.ui.widgets.text import label, reveal, soft

Preview = Callable[[Mapping[Column, int] | None], MembersPreview]
NOWHERE = -1


class ImportMembersDialog(TallDialog):
    """Shows a preview; another choice of columns asks for another one on the database thread."""

    def __init__(
        self,
        parent: QWidget | None,
        context: UiContext,
        file_name: str,
        preview: Preview,
        first: MembersPreview,
    ) -> None:
        super().__init__(parent, context, "", wide=900)
        self.set_head(self.tr("Take over a list of people"))
        self._preview = preview
        self.shown = first
        self.form.addWidget(soft(file_name))
        names = self._names()
        line = FlowLayout(gap=GAP)
        self._choosers: dict[Column, Chooser] = {}
        for column in Column:
            chooser = Chooser(13)
            chooser.offer(
                [
                    (self.tr("not in the list"), NOWHERE),
                    *(
                        (words or self.tr("Column {0}").format(place + 1), place)
                        for place, words in enumerate(first.headings)
                    ),
                ]
            )
            chooser.currentIndexChanged.connect(self._on_column)
            self._choosers[column] = chooser
            line.addWidget(Field(names[column], chooser))
        self.form.addLayout(line)
        self._count = label("", "label")
        self.form.addWidget(self._count)
        self.table = PlainTable(
            self.tr("People who would be taken over"),
            [
                self.tr("Row"),
                self.tr("Full name"),
                self.tr("Position"),
                self.tr("Unit"),
                self.tr("Code"),
                self.tr("Account on this PC"),
            ],
            stretch=1,
        )
        self.form.addWidget(self.table)
        self._wrong = label("", "label")
        self.problems = PlainTable(
            self.tr("Rows to look at"), [self.tr("Row"), self.tr("What is to be seen")], stretch=1,
            lines=3,
        )  # fmt: skip
        self.form.addWidget(self._wrong)
        self.form.addWidget(self.problems)
        # One reading for a burst of choices; the answer of an older one is dropped.
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(0)
        self._again.timeout.connect(self._read)
        self.finish(self.tr("Take over"))
        self._show(first)

    def _names(self) -> dict[Column, str]:
        return {
            Column.NAME: self.tr("Full name"),
            Column.SURNAME: self.tr("Family and middle name"),
            Column.GIVEN: self.tr("Given name"),
            Column.TITLE: self.tr("Position"),
            Column.UNIT: self.tr("Unit"),
            Column.CODE: self.tr("Code"),
            Column.NOTE: self.tr("Note"),
        }

    def _on_column(self) -> None:
        self._again.start()

    def choose(self, column: Column, place: int) -> None:
        """Say in which column (from 0) something stands."""
        self._choosers[column].choose(place)

    def _read(self) -> None:
        columns = {
            column: int(chooser.currentData())
            for column, chooser in self._choosers.items()
            if chooser.currentData() != NOWHERE
        }
        self.context.tasks.query(
            lambda: self._preview(columns),
            self._show,
            lambda error: self.show_trouble(error, {}),
            owner=self,
        )

    def _show(self, preview: MembersPreview) -> None:
        self.shown = preview
        self.trouble.tell("warn", "")
        places = dict(preview.columns)
        for column, chooser in self._choosers.items():
            chooser.blockSignals(True)
            chooser.choose(places.get(column, NOWHERE))
            chooser.blockSignals(False)
        accounts = {one.id: one.name for one in self.context.session.people}
        self.table.show_rows(
            [
                (
                    str(one.row),
                    one.member.name,
                    one.member.title,
                    one.member.unit,
                    one.member.code,
                    accounts.get(one.member.person_id, ""),
                )
                for one in preview.rows
            ]
        )
        self._count.setText(self.tr("%n person(s) would be taken over", "", len(preview.rows)))
        lost = sum(not one.taken for one in preview.problems)
        self._wrong.setText(
            self.tr("%n row(s) cannot be taken over", "", lost)
            if lost
            else self.tr("Rows to look at")
        )
        palette = self.context.theme.palette
        self.problems.show_rows(
            [
                (str(one.row), self.context.sentence(one.code, value=one.value, row=one.row))
                for one in preview.problems
            ],
            [palette.colour("warn" if one.taken else "danger") for one in preview.problems],
        )
        for part in (self._wrong, self.problems):
            reveal(part, shown=bool(preview.problems))
        self.yes.setEnabled(bool(preview.rows))

    @property
    def answer(self) -> tuple[Member, ...]:
        """The members that are taken over."""
        return tuple(one.member for one in self.shown.rows)
