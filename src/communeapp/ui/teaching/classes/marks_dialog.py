"""A marking sheet that came back: which marks it brings, which rows it does not."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QWidget

from communeapp.services.training.works import MarksPreview
from communeapp.ui.context import UiContext
from communeapp.ui.teaching.plain_table import PlainTable
from communeapp.ui.teaching.tall_dialog import TallDialog
from communeapp.ui.widgets.text import label


class MarksDialog(TallDialog):
    """Shows the marks before they are entered."""

    def __init__(self, parent: QWidget | None, context: UiContext, preview: MarksPreview) -> None:
        super().__init__(parent, context, "", wide=760)
        self.set_head(self.tr("Take over marks"))
        self.form.addWidget(
            label(self.tr("%n work(s) with marks", "", len(preview.marks)), "label")
        )
        table = PlainTable(
            self.tr("Marks to take over"),
            [self.tr("File"), self.tr("Points"), self.tr("Remark")],
            stretch=0,
        )
        table.show_rows(
            [(work.file_name, str(mark.total), mark.remark) for work, mark in preview.marks]
        )
        self.form.addWidget(table)
        if preview.problems:
            self.form.addWidget(
                label(self.tr("%n row(s) cannot be taken over", "", len(preview.problems)), "label")
            )
            problems = PlainTable(
                self.tr("Rows that cannot be taken over"),
                [self.tr("Row"), self.tr("Why")],
                stretch=1,
                lines=3,
            )
            problems.show_rows(
                [
                    (str(one.row), context.sentence(one.code, value=one.value, row=one.row))
                    for one in preview.problems
                ]
            )
            self.form.addWidget(problems)
        self.back = QCheckBox(self.tr("Give the works back at once"))
        self.form.addWidget(self.back)
        self.finish(self.tr("Take over"))
        self.yes.setEnabled(bool(preview.marks))
