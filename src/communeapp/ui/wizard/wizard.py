"""The first steps: one question at a time; may be left at any point and taken up again."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QWidget

from communeapp.core.changes import Changes
from communeapp.core.errors import AppError
from communeapp.ui.context import UiContext
from communeapp.ui.theme import make_icon
from communeapp.ui.widgets.buttons import button, primary, quiet
from communeapp.ui.widgets.cards import Banner
from communeapp.ui.widgets.layouts import GAP, GAP_L, GAP_XL, ScrollColumn, column, row
from communeapp.ui.widgets.mnemonics import assign_mnemonics
from communeapp.ui.widgets.text import label, reveal, small, soft, title
from communeapp.ui.wizard.letter_step import LetterStep
from communeapp.ui.wizard.machine_step import MachineStep
from communeapp.ui.wizard.model_step import ModelStep
from communeapp.ui.wizard.start_step import StartStep
from communeapp.ui.wizard.step import Step
from communeapp.ui.wizard.steps import CommuneStep, LanguageStep, PeopleStep

STEPS: tuple[type[Step], ...] = (
    LanguageStep,
    MachineStep,
    StartStep,
    CommuneStep,
    PeopleStep,
    ModelStep,
    LetterStep,
)


class Wizard(QWidget):
    """Leads through the steps. Each is kept as soon as one goes on.

    Signals: ``left(object)`` when it is done or put off, with where to go: an argument for the drafting
    screen, or None for Home; ``renewed()`` when an old PC was taken over: everything that was read at the
    start is another's now. A change of language has the window made anew, and with it this screen.
    """

    left = Signal(object)
    renewed = Signal()
    help_topic = "wizard"

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self.context = context
        self.setObjectName("wholeWindow")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        line = row(self, gap=0)
        self.steps: list[Step] = [make(context) for make in STEPS]
        line.addWidget(self._make_side())
        right = column(gap=0)
        self.trouble = Banner(context.theme, "warn")
        holder = column(gap=0)
        holder.setContentsMargins(GAP_XL, GAP, GAP_XL, 0)
        holder.addWidget(self.trouble)
        self._stack = QStackedWidget()
        for step in self.steps:
            scroll = ScrollColumn(widest=800)
            scroll.body.addWidget(title(step.head()))
            scroll.body.addWidget(soft(step.explanation()))
            scroll.body.addWidget(step, 1)
            self._stack.addWidget(scroll)
        right.addWidget(self._stack, 1)
        right.addLayout(holder)
        right.addLayout(self._make_footer())
        line.addLayout(right, 1)
        self._language = context.languages.current
        for step in self.steps:
            if isinstance(step, LanguageStep):
                step.language_chosen.connect(self._on_language)
            step.changed.connect(self._refresh)
            step.done.connect(self.renewed)
        self._to_letter = False
        self.at = min(context.preferences.first_run_step, len(self.steps) - 1)
        if not self.step.offered():
            self.at = self._beside(1)
        self._show()

    def _make_side(self) -> QWidget:
        side = QWidget()
        side.setObjectName("rail")
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        side.setFixedWidth(round(QFontMetricsF(self.font()).averageCharWidth() * 34))
        body = column(side, gap=GAP_L)
        body.setContentsMargins(GAP_XL, GAP_XL, GAP_L, GAP_L)
        emblem = QLabel()
        emblem.setPixmap(make_icon("app", "#000000").pixmap(56, 56))
        body.addWidget(emblem)
        body.addWidget(title("CommuneApp"))
        body.addWidget(
            small(
                self.tr(
                    "A few questions, then everything is ready. You can change all of it later."
                )
            )
        )
        body.addSpacing(GAP)
        self._names: list[QLabel] = []
        for step in self.steps:
            name = label(step.short_name())
            self._names.append(name)
            body.addWidget(name)
            # Told once: a list that grows shorter on the way would only puzzle.
            reveal(name, step.offered())
        body.addStretch(1)
        body.addWidget(small(self.tr("Nothing you enter leaves this PC.")))
        return side

    def _make_footer(self) -> QHBoxLayout:
        footer = row(gap=GAP)
        footer.setContentsMargins(GAP_XL, GAP, GAP_XL, GAP_L)
        self.later = quiet(self.tr("Finish later"), self.put_off)
        self.back = button(self.tr("Back"), self.go_back)
        self.next = primary(self.tr("Next"), self.go_on)
        footer.addWidget(self.later)
        footer.addStretch(1)
        footer.addWidget(self.back)
        footer.addWidget(self.next)
        return footer

    @property
    def step(self) -> Step:
        """The step that is shown."""
        return self.steps[self.at]

    def _beside(self, way: int) -> int:
        """Give the place of the next step that is asked, on (1) or back (-1); the present one at an end."""
        at = self.at + way
        while 0 <= at < len(self.steps) and not self.steps[at].offered():
            at += way
        return at if 0 <= at < len(self.steps) else self.at

    @property
    def is_last(self) -> bool:
        """Say whether nothing comes after this step."""
        return self._beside(1) == self.at

    def _show(self) -> None:
        self._stack.setCurrentIndex(self.at)
        self.trouble.tell("warn", "")
        for place, (name, step) in enumerate(zip(self._names, self.steps, strict=True)):
            # A sign besides the weight: done, here, to come.
            mark = "✓" if place < self.at else ("➤" if place == self.at else "○")
            name.setText(f"{mark}  {step.short_name()}")
            font = name.font()
            font.setBold(place == self.at)
            name.setFont(font)
        self._refresh()
        self.next.setFocus()  # it was disabled while the answer was kept; a step may put it elsewhere
        self.step.entered()
        following = self._beside(1)
        if following != self.at:
            self.steps[following].prepare()
        assign_mnemonics(self)

    @Slot()
    def _refresh(self) -> None:
        """Show what the buttons do now."""
        step, last = self.step, self.is_last
        usual = self.tr("Finish") if last else self.tr("Next")
        words = step.next_words() or usual
        if self.next.text().replace("&", "") != words:
            self.next.setText(words)
        self.next.setEnabled(step.may_go_on() and not step.busy() and not self._keeping)
        self.back.setVisible(self._beside(-1) != self.at and not step.only_on())
        self.back.setEnabled(not step.busy())
        self.later.setText(self.tr("To Home") if last else self.tr("Finish later"))
        self.later.setEnabled(not step.busy())
        self.later.setVisible(not step.only_on())
        assign_mnemonics(self)

    _keeping = False

    def _turn(self, at: int) -> None:
        self.step.left()
        self.at = at
        self._show()

    @Slot()
    def go_back(self) -> None:
        """Show the step before; nothing typed is lost."""
        before = self._beside(-1)
        if before != self.at:
            self._turn(before)

    @Slot()
    def go_on(self) -> None:
        """Keep what the step holds, then show the next one."""
        self.trouble.tell("warn", "")
        if self.step.go() or not self.step.complete():
            return
        self._to_letter = self.is_last
        self._keep()

    def _keep(self) -> None:
        following, last = self._beside(1), self.is_last
        stored = len(self.steps) if last else following
        keep = self.step.keeper()

        def work() -> Changes:
            changes = keep() if keep is not None else Changes()
            settings = self.context.office.settings
            changes = changes | settings.set("first_run_step", stored)
            return changes | settings.set("first_run_done", True) if last else changes

        self._keeping = True
        self._refresh()
        self.context.tasks.change(work, self._on_kept, self._on_refused, owner=self)

    def _on_kept(self, _changes: Changes) -> None:
        self._keeping = False
        following, last = self._beside(1), self.is_last
        stored = len(self.steps) if last else following
        preferences = replace(self.context.preferences, first_run_step=stored)
        if last:
            self.context.board.update(preferences=replace(preferences, first_run_done=True))
            self._leave(self.step.destination() if self._to_letter else None)
            return
        self.context.board.update(preferences=preferences)
        self._turn(following)

    def _on_refused(self, error: BaseException) -> bool:
        self._keeping = False
        self._refresh()
        if not isinstance(error, AppError):
            return False
        if not self.step.show_error(error):
            told = self.context.told(error)
            self.trouble.tell("warn", told.message, told.hint)
        return True

    @Slot()
    def put_off(self) -> None:
        """Leave now; Home reminds and leads back to this step. At the last step nothing is left to do."""
        if self.is_last:
            self._to_letter = False
            self._keep()
            return
        self._leave(None)

    def _leave(self, to: object) -> None:
        self.step.left()
        self.left.emit(to)

    @Slot(str)
    def _on_language(self, language: str) -> None:
        if language != self._language:
            self.context.set_preference("language", language)
