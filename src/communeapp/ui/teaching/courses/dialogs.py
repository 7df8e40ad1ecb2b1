"""Which pack of a stick, whom to trust, what a check of one's own course found."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from communeapp.services.training.course_check import CourseFinding
from communeapp.services.training.course_keys import Signer
from communeapp.ui.context import UiContext
from communeapp.ui.teaching.check_list import CheckList
from communeapp.ui.teaching.plain_table import PlainTable
from communeapp.ui.teaching.tall_dialog import TallDialog
from communeapp.ui.widgets.buttons import button
from communeapp.ui.widgets.text import label, soft


class ChoosePackDialog(TallDialog):
    """Which of the packs that were found."""

    def __init__(self, parent: QWidget | None, context: UiContext, found: Sequence[Path]) -> None:
        super().__init__(parent, context, "", wide=560)
        self.set_head(self.tr("Course packs on the stick"))
        self.packs = CheckList(self.tr("Course packs on the stick"), lines=7)
        names = [(one.name, str(one)) for one in found]
        self.packs.offer(names, [value for _, value in names])
        self.form.addWidget(soft(self.tr("Space ticks.")))
        self.form.addWidget(self.packs)
        self.finish(self.tr("Take over"))
        self.packs.setFocus()

    @property
    def answer(self) -> tuple[Path, ...]:
        """The packs that are ticked."""
        return tuple(Path(one) for one in self.packs.chosen())


class SignersDialog(TallDialog):
    """Signers that people of this office trusted; one can be dropped again."""

    def __init__(
        self, parent: QWidget | None, context: UiContext, signers: Sequence[Signer]
    ) -> None:
        super().__init__(parent, context, "", wide=640)
        self.set_head(self.tr("Trusted signers"))
        self.dropped = False
        self.form.addWidget(
            soft(self.tr("Packs of these signers are taken over, besides those of the program."))
        )
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Trusted signers"))
        self.list.setMinimumHeight(round(self.fontMetrics().lineSpacing() * 9))
        for one in signers:
            item = QListWidgetItem(f"{one.name or '–'}\n{one.fingerprint}")
            item.setData(Qt.ItemDataRole.UserRole, one.fingerprint)
            self.list.addItem(item)
        self.form.addWidget(self.list)
        if not signers:
            self.form.addWidget(label(self.tr("Nobody yet: only the program’s own courses.")))
        self.drop = button(
            self.tr("Trust no more"), self._on_drop, kind="danger", theme=context.theme
        )
        self.drop.setEnabled(bool(signers))
        self.buttons.addWidget(self.drop)
        self.add_button(self.tr("Close"), accept=True, kind="primary")
        if signers:
            self.list.setCurrentRow(0)
        self.list.setFocus()

    @Slot()
    def _on_drop(self) -> None:
        place = self.list.currentRow()
        if place < 0:
            return
        item = self.list.item(place)
        wiring = self.context.wiring
        fingerprint = str(item.data(Qt.ItemDataRole.UserRole))

        def done(_none: object) -> None:
            self.dropped = True
            self.list.takeItem(self.list.row(item))
            self.drop.setEnabled(self.list.count() > 0)

        self.context.tasks.outside(
            lambda: wiring.courses.distrust(fingerprint),
            done,
            lambda error: self.show_trouble(error, {}),
            owner=self,
        )


class FindingsDialog(TallDialog):
    """What speaks against a course that somebody writes."""

    def __init__(
        self, parent: QWidget | None, context: UiContext, findings: Sequence[CourseFinding]
    ) -> None:
        super().__init__(parent, context, "", wide=860)
        self.set_head(self.tr("What the check found"))
        if findings:
            self.form.addWidget(label(self.tr("%n finding(s)", "", len(findings)), "label"))
            table = PlainTable(
                self.tr("Findings"),
                [self.tr("File"), self.tr("Line"), self.tr("What to put right")],
                stretch=2,
                lines=9,
            )
            table.show_rows([_row(context, one) for one in findings])
            self.form.addWidget(table)
        else:
            self.form.addWidget(label(self.tr("✓ The course is in order.")))
        self.add_button(self.tr("Close"), accept=True, kind="primary")


def _row(context: UiContext, one: CourseFinding) -> tuple[str, str, str]:
    told = context.told(one.as_error())
    return one.file, str(one.line or ""), told.words
