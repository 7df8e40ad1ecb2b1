"""Sealed exams: set from a bank, opened by a PIN, supervised on this PC."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Slot

from communeapp.core.changes import Changes
from communeapp.core.people import Action, may
from communeapp.core.training.banks import Bank
from communeapp.services.training.exam_keys import KeyState
from communeapp.services.training.exam_types import SealedExam, Session
from communeapp.ui.context import UiContext
from communeapp.ui.teaching.exams.new_dialog import NewExamDialog
from communeapp.ui.teaching.exams.pin_dialogs import CodeDialog, PinDialog, trainers_of
from communeapp.ui.teaching.exams.sticks import fetch, take
from communeapp.ui.teaching.exams.supervised import supervise
from communeapp.ui.teaching.exams.trainers_dialog import TrainersDialog
from communeapp.ui.teaching.rows import ListPane, col
from communeapp.ui.teaching.view import View
from communeapp.ui.widgets import dialogs
from communeapp.ui.widgets.buttons import button, primary, quiet
from communeapp.ui.widgets.cards import Banner
from communeapp.ui.widgets.dates import when
from communeapp.ui.widgets.layouts import GAP_L, GAP_S, FlowLayout, clear, column
from communeapp.ui.widgets.mnemonics import assign_mnemonics


@dataclass(frozen=True)
class ExamDesk:
    """What the screen needs besides the exams: keys of those who teach, and an open session."""

    keys: dict[str, KeyState]
    session: Session | None
    banks: tuple[Bank, ...]


class ExamsView(View):
    """A list of sealed exams under what stands in the way or is open."""

    touching = frozenset({"exam", "bank", "person"})

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        self.desk = ExamDesk({}, None, ())
        outer = column(self, gap=GAP_S)
        outer.setContentsMargins(GAP_L, GAP_S, GAP_L, GAP_S)
        self.banner = Banner(context.theme, "info")
        outer.addWidget(self.banner)
        theme = context.theme
        tools = FlowLayout(gap=GAP_S)
        self.new = primary(self.tr("New sealed exam"), self._on_new, theme=theme, icon="plus")
        self.open = quiet(self.tr("Supervise"), self._on_open, theme=theme, icon="people")
        self.score = quiet(self.tr("Score what waits"), self._on_score, theme=theme, icon="check")
        self.results = quiet(
            self.tr("Results and questions"), self._on_results, theme=theme, icon="register"
        )
        self.trainers = quiet(
            self.tr("Who may open it"), self._on_trainers, theme=theme, icon="user"
        )
        self.take = quiet(self.tr("To a stick"), self._on_take, theme=theme, icon="usb")
        self.fetch = quiet(self.tr("From a stick"), self._on_fetch, theme=theme, icon="usb")
        self.close_exam = quiet(self.tr("Close the exam"), self._on_close, theme=theme, icon="lock")
        self.key = quiet(self.tr("My exam key"), self._on_key, theme=theme, icon="stamp")
        for one in (
            self.new,
            self.open,
            self.score,
            self.results,
            self.trainers,
            self.take,
            self.fetch,
            self.close_exam,
            self.key,
        ):
            tools.addWidget(one)
        outer.addLayout(tools)
        self.list: ListPane[SealedExam] = ListPane(
            context,
            self.tr("Sealed exams"),
            [
                col("title", self.tr("Exam"), lambda one: one.title, 28),
                col("state", self.tr("State"), self._state, 12),
                col("questions", self.tr("Paper"), self._paper, 17),
                col("pass", self.tr("Passed from"), self._least, 6),
                col("attempts", self.tr("Taken"), lambda one: str(one.attempts), 5, numeric=True),
                col("waiting", self.tr("To score"), lambda one: str(one.waiting), 5, numeric=True),
                col("made", self.tr("Made"), self._made, 12),
            ],
            icon="lock",
        )
        self.list.say(
            self.tr("There is no sealed exam here yet"),
            self.tr(
                "A sealed exam takes its questions from your bank; only a trainer’s PIN opens it. The "
                "exams of the courses need no preparation."
            ),
            lambda total: self.tr("%n exam(s)", "", total),
        )
        self.list.decorate_with(self._decorate)
        self.list.picked.connect(self._on_picked)
        self.list.opened.connect(lambda _one: self._on_open())
        outer.addWidget(self.list, 1)

    # --- words ---------------------------------------------------------------------------------

    def _state(self, one: SealedExam) -> str:
        session = self.desk.session
        if session is not None and session.exam == one.ref:
            return self.tr("Open on this PC")
        if one.closed:
            return self.tr("Closed")
        return self.tr("Supervised") if one.blueprint.supervised else self.tr("Free to take")

    def _paper(self, one: SealedExam) -> str:
        drawn = sum(part.count for part in one.blueprint.parts)
        return self.tr("{0} of {1} questions, {2} minutes").format(
            drawn, one.questions, one.blueprint.minutes
        )

    def _least(self, one: SealedExam) -> str:
        return f"{one.blueprint.pass_percent} %"

    def _made(self, one: SealedExam) -> str:
        return when(one.created_ms, self.context.language)

    def _decorate(self, one: SealedExam, key: str, role: int) -> Any:
        if role != Qt.ItemDataRole.ForegroundRole:
            return None
        session = self.desk.session
        palette = self.context.theme.palette
        if key == "state" and session is not None and session.exam == one.ref:
            return palette.colour("ok")
        return palette.colour("warn") if key == "waiting" and one.waiting else None

    # --- View ----------------------------------------------------------------------------------

    def read(self) -> None:
        office = self.context.office
        teaching = [one.id for one in self.context.session.people if may(one.role, Action.TEACH)]

        def work() -> ExamDesk:
            keys = {one: office.exams.keys.state(one) for one in teaching}
            return ExamDesk(keys, office.exams.session, office.banks.list())

        def done(desk: ExamDesk) -> None:
            self.desk = desk
            self._show_banner()
            self.list.show_all(lambda: office.exams.sealed(), lambda one: one.ref)

        self.query(work, done)

    def focus_first(self) -> None:
        self.list.focus_list()

    def _show_banner(self) -> None:
        clear(self.banner.buttons)
        session = self.desk.session
        if session is not None:
            exam = session.exam
            self.banner.tell(
                "ok",
                self.tr("A supervised exam is open on this PC."),
                self.tr("Learners with an account find it under Training; others begin here."),
            )
            self.banner.buttons.addWidget(
                primary(self.tr("Hand the PC to a learner"), lambda: supervise(self, exam))
            )
            self.banner.buttons.addWidget(button(self.tr("End the supervision"), self._on_end))
        elif KeyState.READY not in self.desk.keys.values():
            locked = KeyState.LOCKED in self.desk.keys.values()
            self.banner.tell(
                "info",
                self.tr("An exam key is locked since its PIN was reset.")
                if locked
                else self.tr("No trainer of this PC has an exam key yet."),
                self.tr("The recovery code opens it.")
                if locked
                else self.tr("A sealed exam needs one. It is made once, under your PIN."),
            )
            self.banner.buttons.addWidget(primary(self.tr("My exam key"), self._on_key))
        else:
            self.banner.tell("info", "")
        if self.isVisible():
            assign_mnemonics(self.window())

    @Slot(object)
    def _on_picked(self, one: SealedExam | None) -> None:
        session = self.desk.session
        ready = KeyState.READY in self.desk.keys.values()
        self.new.setEnabled(ready and bool(self.desk.banks))
        self.open.setEnabled(one is not None and not one.closed)
        self.score.setEnabled(one is not None and one.waiting > 0)
        self.results.setEnabled(one is not None)
        self.take.setEnabled(one is not None)
        self.fetch.setEnabled(ready)
        here = one is not None and session is not None and session.exam == one.ref
        self.trainers.setEnabled(here)
        self.trainers.setToolTip("" if here else self.tr("Open the exam first: “Supervise”."))
        self.close_exam.setEnabled(one is not None and not one.closed)

    # --- doing ---------------------------------------------------------------------------------

    @Slot()
    def _on_new(self) -> None:
        keys = {one: state is KeyState.READY for one, state in self.desk.keys.items()}
        dialog = NewExamDialog(self.window(), self.context, self.desk.banks, keys)
        if dialogs.run_dialog(dialog):
            title, questions, blueprint, trainers = dialog.answer
            office = self.context.office

            def done(answer: tuple[SealedExam, Changes]) -> None:
                self.list.table.want(answer[0].ref)
                self.read()

            self.change(
                lambda: office.exams.create_sealed(title, questions, blueprint, trainers), done
            )

    @Slot()
    def _on_open(self) -> None:
        one, session = self.list.current(), self.desk.session
        if one is None or one.closed:
            return
        if session is not None and session.exam == one.ref:
            supervise(self, one.ref)
            return
        office = self.context.office

        def opens(trainer: str, pin: str, _code: str) -> tuple[Session, Changes]:
            return office.exams.open_supervised(one.ref, trainer, pin), Changes.of("exam", one.ref)

        dialog = PinDialog(
            self.window(),
            self.context,
            self.tr("Open the exam"),
            self.tr("{0}. Its key stays open on this PC until you end the supervision.").format(
                one.title
            ),
            self.tr("Open"),
            opens,
        )
        if dialogs.run_dialog(dialog):
            opened: Session = dialog.outcome[0]
            if opened.scored:
                self.tell(
                    self.tr("%n attempt(s) that waited were scored.", "", opened.scored), tone="ok"
                )
            self.read()

    @Slot()
    def _on_end(self) -> None:
        office = self.context.office

        def work() -> Changes:
            office.exams.close_supervised()
            return Changes.of("exam")

        self.change(work, lambda _answer: self.read())

    @Slot()
    def _on_score(self) -> None:
        office = self.context.office
        dialog = PinDialog(
            self.window(),
            self.context,
            self.tr("Score what waits"),
            self.tr("Every attempt that waits for this trainer is scored; nothing stays open."),
            self.tr("Score"),
            lambda trainer, pin, _code: office.exams.score_waiting(trainer, pin),
        )
        if dialogs.run_dialog(dialog):
            count = dialog.outcome[0]
            self.tell(self.tr("%n attempt(s) were scored.", "", count), tone="ok")
            self.read()

    @Slot()
    def _on_results(self) -> None:
        one = self.list.current()
        if one is not None:
            from communeapp.ui.teaching.page import Teach

            self.page_wanted.emit("teaching", Teach("results", ("exam", one.ref)))

    @Slot()
    def _on_trainers(self) -> None:
        one = self.list.current()
        if one is None:
            return
        ready = [key for key, state in self.desk.keys.items() if state is KeyState.READY]
        dialog = TrainersDialog(self.window(), self.context, one, ready)
        if dialogs.run_dialog(dialog):
            chosen, office = dialog.answer, self.context.office
            self.change(
                lambda: office.exams.set_trainers(one.ref, chosen), lambda _answer: self.read()
            )

    @Slot()
    def _on_take(self) -> None:
        one = self.list.current()
        path = None if one is None else take(self.window(), self.context, one)
        if path is not None:
            self.tell(self.tr("The exam was written to a file."), str(path), tone="ok")

    @Slot()
    def _on_fetch(self) -> None:
        came = fetch(self.window(), self.context)
        if came is not None:
            self.list.table.want(came.ref)
            self.read()

    @Slot()
    def _on_close(self) -> None:
        one = self.list.current()
        if one is not None and self.sure(
            self.tr("Close this exam?"),
            self.tr("Nobody can begin it any more; what was written stays."),
            self.tr("Close it"),
            self.tr("Keep it open"),
            tone="danger",
        ):
            office = self.context.office
            self.change(lambda: office.exams.close_sealed(one.ref), lambda _answer: self.read())

    @Slot()
    def _on_key(self) -> None:
        mine = self.context.session.person
        people = trainers_of(self.context)
        me = mine.id if mine is not None else (people[0].id if people else "")
        state = self.desk.keys.get(me, KeyState.NONE)
        office = self.context.office
        if state is KeyState.READY:
            self.tell(
                self.tr("You have an exam key."),
                self.tr("Your PIN opens it. When you change the PIN, the key follows."),
            )
            return
        if state is KeyState.LOCKED:
            dialog = PinDialog(
                self.window(),
                self.context,
                self.tr("Open your exam key again"),
                self.tr("Your PIN was reset. The recovery code opens the key for the new PIN."),
                self.tr("Open"),
                lambda trainer, pin, code: office.exams.keys.restore(trainer, code, pin),
                trainer=me,
                with_code=True,
            )
            if dialogs.run_dialog(dialog):
                self.read()
                return
            if not self.sure(
                self.tr("Is the recovery code lost too?"),
                self.tr(
                    "A new key can be made. Exams sealed to the old one are then opened by their other "
                    "trainers alone."
                ),
                self.tr("Make a new key"),
                self.tr("Not now"),
                tone="danger",
            ):
                return
        dialog = PinDialog(
            self.window(),
            self.context,
            self.tr("Make an exam key"),
            self.tr("It needs a PIN of at least six signs, because it guards the answers."),
            self.tr("Make the key"),
            lambda trainer, pin, _code: office.exams.keys.make(trainer, pin),
            trainer=me,
        )
        if dialogs.run_dialog(dialog):
            dialogs.run_dialog(CodeDialog(self.window(), self.context, dialog.outcome[0]))
            self.read()
