"""Course packs: in from a stick, whose they are, which versions are here, out again; one's own course."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QSplitter

from communeapp.core.changes import Changes
from communeapp.core.errors import UserError
from communeapp.core.training.courses import Course
from communeapp.services.training.course_check import CourseFinding
from communeapp.services.training.course_keys import Signer
from communeapp.services.training.course_packs import CoursePack, CourseProblem
from communeapp.ui.context import UiContext
from communeapp.ui.teaching.courses.dialogs import ChoosePackDialog, FindingsDialog, SignersDialog
from communeapp.ui.teaching.rows import ListPane, col
from communeapp.ui.teaching.view import View
from communeapp.ui.widgets import dialogs
from communeapp.ui.widgets.buttons import primary, quiet
from communeapp.ui.widgets.cards import Banner, chip
from communeapp.ui.widgets.dates import day_words, size
from communeapp.ui.widgets.layouts import GAP, GAP_L, GAP_S, FlowLayout, ScrollColumn, clear, column
from communeapp.ui.widgets.mnemonics import assign_mnemonics
from communeapp.ui.widgets.text import heading, label, small, soft

STRANGER = "courses.stranger"


@dataclass(frozen=True)
class Shelf:
    """What is here: packs, what was left out, the newest course of each id."""

    packs: tuple[CoursePack, ...]
    problems: tuple[CourseProblem, ...]
    courses: dict[str, Course]


class CoursesView(View):
    """A list of packs, and what the one under the cursor holds."""

    touching = frozenset({"course"})

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        self.shelf = Shelf((), (), {})
        outer = column(self, gap=GAP_S)
        outer.setContentsMargins(GAP_L, GAP_S, GAP_L, GAP_S)
        self.banner = Banner(context.theme, "warn")
        outer.addWidget(self.banner)
        theme = context.theme
        tools = FlowLayout(gap=GAP_S)
        self.take = primary(
            self.tr("Take over from a stick"), self._on_stick, theme=theme, icon="usb"
        )
        self.file = quiet(self.tr("Take over a file"), self._on_file, theme=theme, icon="incoming")
        self.remove = quiet(self.tr("Remove"), self._on_remove, theme=theme, icon="trash")
        self.signers = quiet(
            self.tr("Trusted signers"), self._on_signers, theme=theme, icon="stamp"
        )
        self.check = quiet(
            self.tr("Check a course of my own"), self._on_check, theme=theme, icon="check"
        )
        self.make = quiet(self.tr("Make a pack of it"), self._on_make, theme=theme, icon="pack")
        for one in (self.take, self.file, self.remove, self.signers, self.check, self.make):
            tools.addWidget(one)
        outer.addLayout(tools)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(GAP_S)
        self.list: ListPane[CoursePack] = ListPane(
            context,
            self.tr("Course packs"),
            [
                col("title", self.tr("Course"), lambda one: one.title, 32),
                col("version", self.tr("Version"), self._version, 10),
                col("as_of", self.tr("As of"), self._as_of, 9),
                col("signer", self.tr("Signed by"), self._signer, 15),
                col("size", self.tr("Size"), self._size, 6, numeric=True),
            ],
            icon="pack",
        )
        self.list.say(
            self.tr("There is no course here yet"),
            self.tr("Course packs come on a stick; take one over."),
            lambda total: self.tr("%n pack(s)", "", total),
        )
        self.list.picked.connect(self._on_picked)
        split.addWidget(self.list)
        self._right = ScrollColumn(widest=2000, margin=GAP)
        self._right.body.setSpacing(GAP_S)
        split.addWidget(self._right)
        split.setSizes([660, 400])
        outer.addWidget(split, 1)

    # --- words ---------------------------------------------------------------------------------

    def _version(self, one: CoursePack) -> str:
        return one.version if one.newest else self.tr("{0}, older").format(one.version)

    def _as_of(self, one: CoursePack) -> str:
        return day_words(one.as_of, self.context.language)

    def _signer(self, one: CoursePack) -> str:
        return self.tr("Shipped with the program") if one.builtin else one.signer

    def _size(self, one: CoursePack) -> str:
        return size(one.bytes, self.context.language)

    # --- View ----------------------------------------------------------------------------------

    def read(self) -> None:
        wiring = self.context.wiring

        def work() -> Shelf:
            library = wiring.courses
            return Shelf(
                library.packs(), library.problems(), {one.id: one for one in library.list()}
            )

        def done(shelf: Shelf) -> None:
            self.shelf = shelf
            self._show_problems()
            self.list.show_all(lambda: shelf.packs, lambda one: f"{one.id}@{one.version}")

        self.context.tasks.outside(work, done, owner=self)

    def focus_first(self) -> None:
        self.list.focus_list()

    def _show_problems(self) -> None:
        told = [f"{one.id}: {self.context.told(one.error).message}" for one in self.shelf.problems]
        self.banner.tell(
            "warn",
            self.tr("%n pack(s) cannot be used", "", len(told)) if told else "",
            "\n".join(told),
        )

    @Slot(object)
    def _on_picked(self, one: CoursePack | None) -> None:
        self.remove.setEnabled(one is not None and not one.builtin)
        body = self._right.body
        clear(body)
        if one is not None:
            body.addWidget(heading(one.title))
            tag = self.tr("Shipped with the program") if one.builtin else self.tr("Taken over")
            body.addWidget(chip(tag, "accent" if one.builtin else "info"))
            course = self.shelf.courses.get(one.id)
            if course is not None:
                body.addWidget(soft(course.summary))
                counts = [
                    self.tr("%n lesson(s)", "", len(course.lessons)),
                    self.tr("%n question(s)", "", course.question_count),
                    self.tr("%n exam(s)", "", len(course.exams)),
                ]
                body.addWidget(label(" · ".join(counts)))
                for module in course.modules:
                    body.addWidget(label(module.title, "label"))
                    for lesson_id in module.lessons:
                        lesson = course.lesson(lesson_id)
                        if lesson is not None:
                            minutes = self.tr("%n minute(s)", "", lesson.minutes)
                            body.addWidget(label(f"• {lesson.title} ({minutes})"))
            body.addWidget(small(self.tr("Source: {0}").format(one.source)))
            body.addWidget(small(self.tr("Licence: {0}").format(one.licence)))
        body.addStretch(1)
        if self.isVisible():
            assign_mnemonics(self.window())

    # --- in ------------------------------------------------------------------------------------

    @Slot()
    def _on_stick(self) -> None:
        folder = dialogs.open_folder(self.window(), self.tr("The stick or folder with the packs"))
        if folder is None:
            return
        wiring = self.context.wiring

        def done(found: tuple[Path, ...]) -> None:
            if not found:
                self.tell(
                    self.tr("No course pack was found there."),
                    self.tr("A pack is a folder with manifest.toml, or a .zip file."),
                )
            elif len(found) == 1:
                self.import_pack(found[0])
            else:
                dialog = ChoosePackDialog(self.window(), self.context, found)
                if dialogs.run_dialog(dialog):
                    for path in dialog.answer:
                        self.import_pack(path)

        self.context.tasks.outside(lambda: wiring.courses.find_packs(folder), done, owner=self)

    @Slot()
    def _on_file(self) -> None:
        path = dialogs.open_file(
            self.window(), self.tr("A course pack"), self.tr("Course packs (*.zip)")
        )
        if path is not None:
            self.import_pack(path)

    def import_pack(self, path: Path) -> None:
        """Take a pack over; a stranger's only after a person has compared the fingerprint."""
        wiring = self.context.wiring

        def work() -> tuple[Course, Changes]:
            course = wiring.courses.import_pack(path)
            return course, Changes.of("course", course.id)

        def done(answer: tuple[Course, Changes]) -> None:
            course = answer[0]
            self.read()
            self.tell(
                self.tr("The course was taken over."),
                self.tr("{0}, version {1}").format(course.title, course.version),
                tone="ok",
            )

        def failed(error: BaseException) -> bool:
            if isinstance(error, UserError) and error.code == STRANGER:
                self._ask_trust(path)
                return True
            return False

        self.context.tasks.outside(work, done, failed, owner=self)

    def _ask_trust(self, path: Path) -> None:
        wiring = self.context.wiring

        def ask(signer: Signer) -> None:
            if self.sure(
                self.tr("Nobody here knows who signed this pack"),
                self.tr(
                    "It says it is from “{0}”. Ask them for the fingerprint by telephone or on paper, "
                    "and compare:\n\n{1}"
                ).format(signer.name or "–", signer.fingerprint),
                self.tr("It is the same: trust them"),
                self.tr("Do not take it over"),
                tone="warn",
            ):
                self.context.tasks.outside(
                    lambda: wiring.courses.trust(path, signer.fingerprint),
                    lambda _signer: self.import_pack(path),
                    owner=self,
                )

        self.context.tasks.outside(lambda: wiring.courses.signer_of(path), ask, owner=self)

    # --- out -----------------------------------------------------------------------------------

    @Slot()
    def _on_remove(self) -> None:
        one = self.list.current()
        if one is None or one.builtin:
            return
        if self.sure(
            self.tr("Remove this course pack?"),
            self.tr("{0}, version {1}. Answers and results of learners stay.").format(
                one.title, one.version
            ),
            self.tr("Remove it"),
            self.tr("Keep it"),
            tone="danger",
        ):
            wiring = self.context.wiring

            def work() -> Changes:
                wiring.courses.remove(one.id, one.version)
                return Changes.of("course", one.id)

            # Whether a running attempt needs it is asked of the database.
            self.change(work, lambda _answer: self.read())

    @Slot()
    def _on_signers(self) -> None:
        wiring = self.context.wiring

        def show(signers: tuple[Signer, ...]) -> None:
            dialog = SignersDialog(self.window(), self.context, signers)
            dialogs.run_dialog(dialog)
            if dialog.dropped:
                self.read()

        self.context.tasks.outside(lambda: wiring.courses.signers(), show, owner=self)

    # --- one's own course ----------------------------------------------------------------------

    @Slot()
    def _on_check(self) -> None:
        folder = dialogs.open_folder(self.window(), self.tr("The folder of the course"))
        if folder is not None:
            wiring = self.context.wiring
            self.context.tasks.outside(
                lambda: wiring.courses.check(folder), self._show_findings, owner=self
            )

    def _show_findings(self, findings: tuple[CourseFinding, ...]) -> None:
        dialogs.run_dialog(FindingsDialog(self.window(), self.context, findings))

    @Slot()
    def _on_make(self) -> None:
        folder = dialogs.open_folder(self.window(), self.tr("The folder of the course"))
        if folder is None:
            return
        out = dialogs.save_file(
            self.window(),
            self.tr("Save the course pack"),
            self.tr("Course packs (*.zip)"),
            Path.home() / f"{folder.name}.zip",
        )
        if out is None:
            return
        wiring, person = self.context.wiring, self.context.session.person
        author = person.name if person is not None else ""
        self.context.tasks.outside(
            lambda: wiring.sign_course(folder, out, author),
            lambda signer: self.tell(
                self.tr("The pack was written and signed with the key of this PC."),
                self.tr("{0}\n\nTell those who get it this fingerprint:\n{1}").format(
                    out, signer.fingerprint
                ),
                tone="ok",
            ),
            owner=self,
        )
