"""Certificates: those that were given, the sheet beside them; giving, printing, taking back, checking."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QSplitter

from communeapp.core.changes import Changes
from communeapp.core.errors import UserError
from communeapp.core.training.certificate import Certificate, CertificateSheet, file_stem
from communeapp.services.training.verifying import Verified
from communeapp.ui import opening
from communeapp.ui.context import UiContext
from communeapp.ui.register.filters import FilterBar
from communeapp.ui.rendering.certificates import certificate_image
from communeapp.ui.teaching.certificates.give_dialog import GiveDialog, Where
from communeapp.ui.teaching.certificates.revoke_dialog import RevokeDialog
from communeapp.ui.teaching.certificates.sheet_view import SheetView
from communeapp.ui.teaching.certificates.trust_dialog import TrustDialog
from communeapp.ui.teaching.certificates.values import CertificateWords
from communeapp.ui.teaching.certificates.verify_dialog import PICTURE_PX, VerifyDialog
from communeapp.ui.teaching.rows import ListPane, col
from communeapp.ui.teaching.view import View
from communeapp.ui.widgets import dialogs
from communeapp.ui.widgets.buttons import primary, quiet
from communeapp.ui.widgets.dates import day_words
from communeapp.ui.widgets.layouts import GAP, GAP_L, GAP_S, FlowLayout, ScrollColumn, column
from communeapp.ui.widgets.mnemonics import assign_mnemonics
from communeapp.ui.widgets.text import label, reveal

ANY = ""


@dataclass(frozen=True)
class Office:
    """What the screen needs to know besides the certificates."""

    places: tuple[tuple[str, Where], ...]
    years: tuple[int, ...]
    next_number: int


class CertificatesView(View):
    """``argument``: ("class", id) opens the giving for a class."""

    touching = frozenset({"certificate", "class"})

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        self._office = Office((), (), 1)
        self._wanted: Where | None = None
        outer = column(self, gap=GAP_S)
        outer.setContentsMargins(GAP_L, GAP_S, GAP_L, GAP_S)
        self.filters = FilterBar(self.tr("Name or number"))
        self.filters.add("year", self.tr("Year"), 10).offer([(self.tr("All years"), 0)])
        self.filters.add("state", self.tr("State"), 14).offer(
            [
                (self.tr("All"), ANY),
                (self.tr("Valid"), "valid"),
                (self.tr("Taken back"), "revoked"),
            ]
        )
        self.filters.changed.connect(self._read_rows)
        outer.addWidget(self.filters)
        outer.addLayout(self._make_tools())
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(GAP_S)
        self.list: ListPane[Certificate] = ListPane(
            context,
            self.tr("Certificates"),
            [
                col("number", self.tr("Number"), lambda one: one.data.number, 10),
                col("name", self.tr("Full name"), lambda one: one.data.name, 15),
                col("course", self.tr("Course"), self._course, 28),
                col("day", self.tr("Given on"), self._day, 9),
                col("state", self.tr("State"), self._state, 7),
            ],
            icon="stamp",
        )
        self.list.decorate_with(self._decorate)
        self.list.picked.connect(self._on_picked)
        self.list.opened.connect(lambda _one: self._on_show())
        split.addWidget(self.list)
        right = ScrollColumn(widest=2000, margin=GAP)
        right.body.setSpacing(GAP_S)
        self.sheet = SheetView(self.tr("The sheet of the certificate"))
        right.body.addWidget(self.sheet)
        self._values = label("")
        right.body.addWidget(self._values)
        right.body.addStretch(1)
        self._right = right
        split.addWidget(right)
        split.setSizes([690, 400])
        outer.addWidget(split, 1)
        self._on_picked(None)

    def _make_tools(self) -> FlowLayout:
        theme = self.context.theme
        line = FlowLayout(gap=GAP_S)
        self.give = primary(self.tr("Give certificates"), self._on_give, theme=theme, icon="stamp")
        self.show_button = quiet(self.tr("Print"), self._on_show, theme=theme, icon="print")
        self.show_button.setToolTip(self.tr("Opens the PDF; print it from there"))
        self.save = quiet(self.tr("Save the files"), self._on_save, theme=theme, icon="save")
        self.revoke = quiet(self.tr("Take back"), self._on_revoke, theme=theme, icon="undo")
        self.verify = quiet(self.tr("Check a file"), self._on_verify, theme=theme, icon="search")
        self.trust = quiet(self.tr("Keys and lists"), self._on_trust, theme=theme, icon="lock")
        for one in (
            self.give,
            self.show_button,
            self.save,
            self.revoke,
            self.verify,
            self.trust,
        ):
            line.addWidget(one)
        return line

    # --- words ---------------------------------------------------------------------------------

    def _course(self, one: Certificate) -> str:
        data = one.data
        return " · ".join(part for part in (data.course_title, data.class_title) if part)

    def _day(self, one: Certificate) -> str:
        return day_words(one.data.day, self.context.language)

    def _state(self, one: Certificate) -> str:
        return self.tr("Valid") if one.valid else self.tr("Taken back")

    def _decorate(self, one: Certificate, key: str, role: int) -> Any:
        if key == "state" and role == Qt.ItemDataRole.ForegroundRole:
            return self.context.theme.palette.colour("ok" if one.valid else "danger")
        return None

    # --- View ----------------------------------------------------------------------------------

    def show_argument(self, argument: Any) -> None:
        if isinstance(argument, tuple | list):
            self._wanted = (str(argument[0]), str(argument[1]))

    def read(self) -> None:
        office, wiring = self.context.office, self.context.wiring

        def work() -> Office:
            places: list[tuple[str, Where]] = [
                (self.tr("Class: {0}").format(one.title), ("class", one.id))
                for one in office.classes.list()
            ]
            places += [
                (self.tr("Course: {0}").format(one.title), ("course", one.id))
                for one in wiring.courses.list()
                if one.exams
            ]
            years = sorted({one.data.day.year for one in office.certificates.list()}, reverse=True)
            return Office(tuple(places), tuple(years), office.certificates.next_number())

        def done(read: Office) -> None:
            self._office = read
            years = [(str(one), one) for one in read.years]
            self.filters.offer("year", [(self.tr("All years"), 0), *years])
            self._read_rows()
            if self._wanted is not None:
                wanted, self._wanted = self._wanted, None
                self._ask_give(wanted)

        self.query(work, done)

    @Slot()
    def _read_rows(self) -> None:
        office = self.context.office
        year, state = self.filters.value("year"), self.filters.value("state")
        text = self.filters.text.lower()
        if self.filters.narrowed:
            self.list.say(
                self.tr("No certificate fits"), self.tr("Use fewer words, or show all of them.")
            )
        else:
            self.list.say(
                self.tr("No certificate was given yet"),
                self.tr(
                    "Whoever meets the conditions of a class, or passes the exam of a course, can be "
                    "given one here."
                ),
                lambda total: self.tr("%n certificate(s)", "", total),
            )

        def rows() -> list[Certificate]:
            found = office.certificates.list(year=int(str(year or 0)))
            return [
                one
                for one in found
                if (not state or one.valid == (state == "valid"))
                and text in f"{one.data.number} {one.data.name}".lower()
            ]

        self.list.show_all(rows, lambda one: one.id)

    def focus_first(self) -> None:
        self.list.focus_list()

    @Slot(object)
    def _on_picked(self, one: Certificate | None) -> None:
        valid = one is not None and one.valid
        for tool in (self.show_button, self.save, self.revoke):
            tool.setEnabled(valid)
        reveal(self._right, shown=one is not None)
        if one is None:
            return
        office = self.context.office
        words = CertificateWords().rows(one.data, self.context.language)
        self._values.setText("\n".join(f"{name}: {value}" for name, value in words))

        def done(sheet: CertificateSheet) -> None:
            now = self.list.current()
            if now is not None and now.id == one.id:
                self.sheet.show_image(certificate_image(sheet, 1000), self._values.text())

        self.query(lambda: office.certificates.sheet(one.id), done, lambda _error: True)

    # --- giving --------------------------------------------------------------------------------

    @Slot()
    def _on_give(self) -> None:
        self._ask_give(None)

    def _ask_give(self, where: Where | None) -> None:
        if not self._office.places:
            self.tell(
                self.tr("There is no class and no course with an exam yet."),
                self.tr("Make a class with conditions first."),
            )
            return
        dialog = GiveDialog(
            self.window(), self.context, self._office.places, where, self._office.next_number
        )
        if not dialogs.run_dialog(dialog):
            return
        (kind, ident), chosen, signer, first = dialog.answer
        office = self.context.office

        def work() -> tuple[int, str, Changes]:
            changes, last = Changes(), ""
            for place, one in enumerate(chosen):
                number = first if place == 0 else None
                if kind == "class":
                    made, change = office.certificates.issue(
                        member=one.member, class_id=ident, signer=signer, number=number
                    )
                else:
                    made, change = office.certificates.issue(
                        person=one.person, course=ident, signer=signer, number=number
                    )
                changes, last = changes | change, made.id
            return len(chosen), last, changes

        def done(answer: tuple[int, str, Changes]) -> None:
            self.list.table.want(answer[1])
            self.read()
            self.tell(self.tr("%n certificate(s) were given.", "", answer[0]), tone="ok")

        self.change(work, done)

    # --- one certificate -----------------------------------------------------------------------

    @Slot()
    def _on_show(self) -> None:
        one = self.list.current()
        if one is None or not one.valid:
            return
        office = self.context.office
        place = opening.copies(self.context).place(f"{file_stem(one.data)}.pdf")

        def done(path: Path) -> None:
            if not opening.open_path(path):
                self.tell(
                    self.tr("No program of this PC opens PDF files."),
                    self.tr("Save the files and print them elsewhere."),
                    tone="warn",
                )

        self.query(lambda: office.certificates.save_pdf(one.id, place), done)

    @Slot()
    def _on_save(self) -> None:
        one = self.list.current()
        folder = dialogs.open_folder(self.window(), self.tr("Where to, for example a stick"))
        if one is None or folder is None:
            return
        office = self.context.office
        self.query(
            lambda: office.certificates.save(one.id, folder),
            lambda files: self.tell(
                self.tr("The sheet and its signed file were written."),
                "\n".join(str(file) for file in files),
                tone="ok",
            ),
        )

    @Slot()
    def _on_revoke(self) -> None:
        one = self.list.current()
        if one is None:
            return
        dialog = RevokeDialog(self.window(), self.context, one)
        if dialogs.run_dialog(dialog):
            reason, note = dialog.answer
            office = self.context.office
            self.change(
                lambda: office.certificates.revoke(one.id, reason, note),
                lambda _answer: self.read(),
            )

    # --- checking ------------------------------------------------------------------------------

    @Slot()
    def _on_verify(self) -> None:
        path = dialogs.open_file(
            self.window(),
            self.tr("The certificate to check"),
            self.tr("Certificates (*.pdf *.jwt *.txt)"),
        )
        if path is not None:
            self.check_file(path)

    def check_file(self, path: Path) -> None:
        """Check a file and show what is signed beside what it shows."""
        office, wiring = self.context.office, self.context.wiring

        def picture() -> bytes:
            if path.suffix.lower() != ".pdf":
                return b""
            try:
                return wiring.reading.picture(path, 0, PICTURE_PX)
            except UserError:
                # What cannot be drawn is still checked: the verdict does not hang on the picture.
                return b""

        def checked(found: Verified) -> None:
            def show(data: bytes) -> None:
                dialogs.run_dialog(VerifyDialog(self.window(), self.context, path, found, data))

            self.context.tasks.read(picture, show, owner=self)

        self.query(lambda: office.certificates.verify(path), checked)

    @Slot()
    def _on_trust(self) -> None:
        office = self.context.office

        def show(state: Any) -> None:
            dialogs.run_dialog(TrustDialog(self.window(), self.context, state))
            if self.isVisible():
                assign_mnemonics(self.window())

        self.query(lambda: office.trust.state(), show)
