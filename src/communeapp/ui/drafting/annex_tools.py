"""The menu that adds annexes and tables, and the line over the editor about the one the cursor is in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QComboBox, QMenu, QToolButton, QWidget

from communeapp.core.vietnamese import collapse
from communeapp.ui.drafting.annexes import (
    EMPTY_ROWS,
    add_annex,
    add_table,
    change_head,
    current_head,
    current_name,
    current_table,
    put_table,
    remove_annex,
)
from communeapp.ui.drafting.body_editor import BodyEditor
from communeapp.ui.drafting.lines import AnnexHead
from communeapp.ui.drafting.table_dialog import TableDialog
from communeapp.ui.drafting.textblocks import line_at
from communeapp.ui.theme import Theme
from communeapp.ui.widgets import dialogs
from communeapp.ui.widgets.buttons import icon_button, quiet
from communeapp.ui.widgets.layouts import FlowLayout
from communeapp.ui.widgets.text import label, reveal


class AnnexTools(QWidget):
    """Says which annex the cursor is in and changes it. ``menu_button`` stands among the item tools.

    Signal: ``opened`` before the menu or the types are shown, so that they fit the type of the document.
    """

    opened = Signal()

    def __init__(self, theme: Theme, editor: BodyEditor) -> None:
        super().__init__()
        self._theme = theme
        self._editor = editor
        self._showing = False
        self.menu_button = self._menu()
        line = FlowLayout(self, gap=6)
        self._name = label("", "label")
        self.type_name = QComboBox()
        self.type_name.setEditable(True)
        # Qt's own completer would write over what an input method composes.
        self.type_name.setCompleter(None)  # type: ignore[arg-type]
        self.type_name.setAccessibleName(self.tr("Type of the text that is issued"))
        self.type_name.setToolTip(self.type_name.accessibleName())
        self.type_name.setMinimumContentsLength(14)
        edit = self.type_name.lineEdit()
        if edit is not None:
            edit.editingFinished.connect(self._on_type)
        self.type_name.activated.connect(self._on_type)
        self.landscape = QCheckBox(self.tr("Landscape pages"))
        self.landscape.setProperty("noMnemonic", True)
        self.landscape.clicked.connect(self._on_turned)
        self.table = quiet(self.tr("Edit the table …"), self._on_table, theme=theme, icon="edit")
        self.remove = quiet(
            self.tr("Delete this annex"), self._on_remove, theme=theme, icon="trash"
        )
        for one in (self._name, self.type_name, self.landscape, self.table, self.remove):
            line.addWidget(one)
        editor.item_changed.connect(self.refresh)
        editor.edited.connect(self.refresh)
        self.refresh()

    def _menu(self) -> QToolButton:
        made = icon_button(self.tr("Annexes and tables"), self._theme, "paste")
        made.setMenu(QMenu(made))
        made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = made.menu()
        menu.aboutToShow.connect(self.opened)
        menu.addAction(self.tr("Add an annex"), partial(self._add, AnnexHead()))
        menu.addAction(
            self.tr("Add an annex with a table, landscape"),
            partial(self._add, AnnexHead(landscape=True), table=True),
        )
        self.attach: QAction = menu.addAction(
            self.tr("Add a text issued with it (quy chế, quy định …)"),
            partial(self._add, AnnexHead(attached=True, type_name="QUY CHẾ")),
        )
        menu.addSeparator()
        menu.addAction(self.tr("Add a table here"), self._on_new_table)
        return made

    def offer(self, type_names: Sequence[str]) -> None:
        """Say which texts the document may issue; none where its type issues none."""
        self.attach.setEnabled(bool(type_names))
        if [self.type_name.itemText(at) for at in range(self.type_name.count())] != [*type_names]:
            self._showing = True
            self.type_name.clear()
            self.type_name.addItems(type_names)
            self._showing = False

    @Slot()
    def refresh(self) -> None:
        """Follow the cursor."""
        head = current_head(self._editor)
        table = current_table(self._editor) is not None
        own = AnnexHead() if head is None else line_at(head).annex
        if own.attached:
            self.opened.emit()
        self._showing = True
        self._name.setText(current_name(self._editor))
        if not (edit := self.type_name.lineEdit()) or not edit.hasFocus():
            self.type_name.setCurrentText(own.type_name)
        self.landscape.setChecked(own.landscape)
        self._showing = False
        for one, shown in (
            (self._name, head is not None and not own.attached),
            (self.type_name, own.attached),
            (self.landscape, head is not None),
            (self.table, table),
            (self.remove, head is not None),
        ):
            reveal(one, shown)
        reveal(self, head is not None or table)

    # -- doing ------------------------------------------------------------------------------------

    def _add(self, head: AnnexHead, *, table: bool = False) -> None:
        add_annex(self._editor, head, table=table)

    @Slot()
    def _on_type(self) -> None:
        head = current_head(self._editor)
        name = collapse(self.type_name.currentText()).upper()
        if self._showing or head is None or not name:
            return
        change_head(self._editor, replace(line_at(head).annex, type_name=name))

    @Slot(bool)
    def _on_turned(self, on: bool) -> None:
        head = current_head(self._editor)
        if head is not None:
            change_head(self._editor, replace(line_at(head).annex, landscape=on))

    @Slot()
    def _on_remove(self) -> None:
        remove_annex(self._editor)

    @Slot()
    def _on_table(self) -> None:
        known = current_table(self._editor)
        if known is None:
            return
        dialog = TableDialog(self.window(), self._theme, known.rows)
        if dialogs.run_dialog(dialog) and dialog.rows:
            put_table(self._editor, dialog.rows)
        self._editor.setFocus()

    @Slot()
    def _on_new_table(self) -> None:
        dialog = TableDialog(self.window(), self._theme, EMPTY_ROWS)
        if dialogs.run_dialog(dialog) and dialog.rows:
            add_table(self._editor, dialog.rows)
        self._editor.setFocus()
