"""The members of a class: by hand, from the accounts of this PC, from a list."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from communeapp.core.changes import Changes
from communeapp.core.training.classes import Cohort, Member
from communeapp.core.training.members import Column, MembersPreview
from communeapp.ui.context import UiContext
from communeapp.ui.teaching.check_list import CheckList
from communeapp.ui.teaching.classes.dialogs import MemberDialog
from communeapp.ui.teaching.classes.import_dialog import ImportMembersDialog
from communeapp.ui.teaching.rows import ListPane, col
from communeapp.ui.teaching.tall_dialog import TallDialog
from communeapp.ui.teaching.view import View
from communeapp.ui.widgets import dialogs
from communeapp.ui.widgets.buttons import quiet
from communeapp.ui.widgets.layouts import GAP_S, FlowLayout, column
from communeapp.ui.widgets.text import soft


class PeopleDialog(TallDialog):
    """Which accounts of this PC join the class."""

    def __init__(
        self, parent: QWidget | None, context: UiContext, choices: list[tuple[str, str]]
    ) -> None:
        super().__init__(parent, context, "", wide=520)
        self.set_head(self.tr("Add people of this PC"))
        self.people = CheckList(self.tr("People of this PC"), lines=9)
        self.people.offer(choices)
        self.form.addWidget(soft(self.tr("Space ticks. Those who are in the class are left out.")))
        self.form.addWidget(self.people)
        self.finish(self.tr("Add"))
        self.people.setFocus()

    @property
    def answer(self) -> tuple[str, ...]:
        """Ids of the people chosen."""
        return self.people.chosen()


class MembersTab(View):
    """The list and what can be done with it."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        self.cohort: Cohort | None = None
        self._members: tuple[Member, ...] = ()
        body = column(self, gap=GAP_S)
        theme = context.theme
        tools = FlowLayout(gap=GAP_S)
        self.add = quiet(self.tr("Add a member"), self._on_add, theme=theme, icon="plus")
        self.people = quiet(
            self.tr("Add people of this PC"), self._on_people, theme=theme, icon="people"
        )
        self.take = quiet(
            self.tr("Take over a list"), self._on_import, theme=theme, icon="incoming"
        )
        self.edit = quiet(self.tr("Change"), self._on_edit, theme=theme, icon="edit")
        self.remove = quiet(self.tr("Take out"), self._on_remove, theme=theme, icon="close")
        self.save = quiet(self.tr("Save as a table"), self._on_save, theme=theme, icon="save")
        for one in (self.add, self.people, self.take, self.edit, self.remove, self.save):
            tools.addWidget(one)
        body.addLayout(tools)
        self.list: ListPane[Member] = ListPane(
            context,
            self.tr("Members of the class"),
            [
                col("name", self.tr("Full name"), lambda one: one.name, 20),
                col("title", self.tr("Position"), lambda one: one.title, 18),
                col("unit", self.tr("Unit"), lambda one: one.unit, 28),
                col("code", self.tr("Code"), lambda one: one.code, 7),
                col("account", self.tr("Account"), self._account, 12),
                col("note", self.tr("Note"), lambda one: one.note, 12),
            ],
            icon="people",
            lines=1,
        )
        self.list.say(
            self.tr("Nobody is in this class yet"),
            self.tr("Add people one by one, or take over a list (.xlsx, .csv) with their names."),
            lambda total: self.tr("%n member(s)", "", total),
        )
        self.list.opened.connect(lambda _member: self._on_edit())
        self.list.picked.connect(self._on_picked)
        body.addWidget(self.list, 1)

    def _account(self, member: Member) -> str:
        known = {one.id for one in self.context.session.people}
        return self.tr("on this PC") if member.person_id in known else ""

    def show_class(self, cohort: Cohort) -> None:
        """Show the members of a class."""
        self.cohort = cohort
        for one in (self.add, self.people, self.take):
            one.setEnabled(not cohort.closed)
        self.read()

    def read(self) -> None:
        cohort = self.cohort
        if cohort is None:
            return
        office = self.context.office

        def members() -> tuple[Member, ...]:
            self._members = office.classes.members(cohort.id)
            return self._members

        self.list.show_all(members, lambda one: one.id)

    def focus_first(self) -> None:
        self.list.focus_list()

    @Slot(object)
    def _on_picked(self, member: Member | None) -> None:
        open_ = self.cohort is not None and not self.cohort.closed
        for one in (self.edit, self.remove):
            one.setEnabled(member is not None and open_)
        self.save.setEnabled(member is not None)

    # --- doing ---------------------------------------------------------------------------------

    @Slot()
    def _on_add(self) -> None:
        cohort = self.cohort
        dialog = MemberDialog(self.window(), self.context)
        if cohort is not None and dialogs.run_dialog(dialog):
            member, office = dialog.answer, self.context.office
            self.change(lambda: office.classes.add_members(cohort.id, [member]), self._again)

    @Slot()
    def _on_people(self) -> None:
        cohort = self.cohort
        if cohort is None:
            return
        inside = {one.person_id for one in self._members if one.person_id}
        choices = [
            (f"{one.name} · {one.title}" if one.title else one.name, one.id)
            for one in self.context.session.people
            if one.id not in inside
        ]
        if not choices:
            self.tell(self.tr("Everybody of this PC is in the class already."))
            return
        dialog = PeopleDialog(self.window(), self.context, choices)
        if dialogs.run_dialog(dialog) and dialog.answer:
            people, office = dialog.answer, self.context.office
            self.change(lambda: office.classes.add_people(cohort.id, people), self._again)

    @Slot()
    def _on_edit(self) -> None:
        cohort, member = self.cohort, self.list.current()
        if cohort is None or member is None or cohort.closed:
            return
        dialog = MemberDialog(self.window(), self.context, member)
        if dialogs.run_dialog(dialog):
            changed, office = dialog.answer, self.context.office
            self.change(
                lambda: (
                    office.classes.update_member(cohort.id, changed),
                    Changes.of("class", cohort.id),
                ),
                self._again,
            )

    @Slot()
    def _on_remove(self) -> None:
        cohort, member = self.cohort, self.list.current()
        if cohort is None or member is None:
            return
        if self.sure(
            self.tr("Take this member out of the class?"),
            self.tr("{0}: attendance and works stay on record.").format(member.name),
            self.tr("Take out"),
            self.tr("Keep"),
            tone="danger",
        ):
            office = self.context.office
            self.change(lambda: office.classes.remove_member(cohort.id, member.id), self._again)

    @Slot()
    def _on_import(self) -> None:
        cohort = self.cohort
        path = dialogs.open_file(
            self.window(), self.tr("A list of people"), self.tr("Tables (*.xlsx *.csv)")
        )
        if path is None or cohort is None:
            return
        wiring = self.context.wiring
        self.context.tasks.read(
            lambda: wiring.reading.table(path),
            lambda table: self._preview(cohort.id, path, table),
            owner=self,
        )

    def _preview(self, cohort_id: str, path: Path, table: list[list[str]]) -> None:
        office = self.context.office

        def preview(columns: Mapping[Column, int] | None) -> MembersPreview:
            return office.classes.preview_members(cohort_id, table, columns)

        def show(first: MembersPreview) -> None:
            dialog = ImportMembersDialog(self.window(), self.context, path.name, preview, first)
            if dialogs.run_dialog(dialog) and dialog.answer:
                members = dialog.answer
                self.change(lambda: office.classes.add_members(cohort_id, members), self._again)

        self.query(lambda: preview(None), show)

    @Slot()
    def _on_save(self) -> None:
        cohort = self.cohort
        if cohort is None:
            return
        path = dialogs.save_file(
            self.window(),
            self.tr("Save the list of members"),
            self.tr("Tables (*.xlsx *.csv)"),
            Path.home() / "danh-sach-lop.xlsx",
        )
        if path is not None:
            office = self.context.office
            self.query(
                lambda: office.classes.export_members(cohort.id, path),
                lambda rows: self.tell(
                    self.tr("%n row(s) were written.", "", rows), str(path), tone="ok"
                ),
            )

    def _again(self, _answer: object) -> None:
        self.read()
