"""How hard the questions of an exam are, and whether they tell the able from the others; in words."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QSplitter

from communeapp.core.training.statistics import ItemStatistics, ItemVerdict
from communeapp.ui.context import UiContext
from communeapp.ui.register.filters import Chooser
from communeapp.ui.teaching.catalogue import Catalogue, read_catalogue
from communeapp.ui.teaching.rows import ListPane, col
from communeapp.ui.teaching.view import View
from communeapp.ui.teaching.words import percent
from communeapp.ui.widgets.cards import chip
from communeapp.ui.widgets.fields import Field
from communeapp.ui.widgets.layouts import GAP, GAP_S, ScrollColumn, clear, column
from communeapp.ui.widgets.text import heading, label, small, soft

TONES = {
    ItemVerdict.FEW: "",
    ItemVerdict.FINE: "ok",
    ItemVerdict.TOO_EASY: "info",
    ItemVerdict.TOO_HARD: "warn",
    ItemVerdict.WEAK: "warn",
    ItemVerdict.WRONG_WAY: "danger",
}

#: What has to be looked at stands above.
ORDER = (
    ItemVerdict.WRONG_WAY,
    ItemVerdict.TOO_HARD,
    ItemVerdict.WEAK,
    ItemVerdict.TOO_EASY,
    ItemVerdict.FINE,
    ItemVerdict.FEW,
)


class ItemsTab(View):
    """``argument``: the reference of an exam."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        self._wanted = ""
        body = column(self, gap=GAP_S)
        self.exam = Chooser(44)
        self.exam.currentIndexChanged.connect(self._read_items)
        body.addWidget(Field(self.tr("Exam"), self.exam), 0, Qt.AlignmentFlag.AlignLeft)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(GAP_S)
        self.list: ListPane[ItemStatistics] = ListPane(
            context,
            self.tr("Questions of the exam"),
            [
                col("stem", self.tr("Question"), lambda one: one.stem, 38),
                col("verdict", self.tr("What to think of it"), self._verdict, 15),
                col("difficulty", self.tr("Right"), self._right, 5, numeric=True),
                col("power", self.tr("Tells apart"), self._power, 9),
                col("answers", self.tr("Answers"), lambda one: str(one.answers), 5, numeric=True),
            ],
            icon="register",
        )
        self.list.say(
            self.tr("No answers to this exam yet"),
            self.tr("After some learners have taken it, you see here which questions work."),
            lambda total: self.tr("%n question(s)", "", total),
        )
        self.list.decorate_with(self._decorate)
        self.list.picked.connect(self._on_picked)
        split.addWidget(self.list)
        self._right_side = ScrollColumn(widest=2000, margin=GAP)
        self._right_side.body.setSpacing(GAP_S)
        split.addWidget(self._right_side)
        split.setSizes([770, 310])
        body.addWidget(split, 1)

    # --- words ---------------------------------------------------------------------------------

    def _verdict(self, one: ItemStatistics) -> str:
        return {
            ItemVerdict.FEW: self.tr("Too few answers yet"),
            ItemVerdict.FINE: self.tr("Works well"),
            ItemVerdict.TOO_EASY: self.tr("Too easy"),
            ItemVerdict.TOO_HARD: self.tr("Too hard"),
            ItemVerdict.WEAK: self.tr("Tells little"),
            ItemVerdict.WRONG_WAY: self.tr("The key may be wrong"),
        }[one.verdict]

    def _advice(self, one: ItemStatistics) -> str:
        return {
            ItemVerdict.FEW: self.tr("Wait until more learners have answered."),
            ItemVerdict.FINE: self.tr("Those who know more answer it right more often. Keep it."),
            ItemVerdict.TOO_EASY: self.tr(
                "Nearly everybody is right. Good to begin with; it tells little about who knows more."
            ),
            ItemVerdict.TOO_HARD: self.tr(
                "Hardly anybody is right. Look at its words, and whether the lesson teaches it."
            ),
            ItemVerdict.WEAK: self.tr(
                "Strong and weak learners do equally well. Perhaps it can be guessed, or is unclear."
            ),
            ItemVerdict.WRONG_WAY: self.tr(
                "Strong learners are wrong more often than weak ones. Check which option is right."
            ),
        }[one.verdict]

    def _right(self, one: ItemStatistics) -> str:
        return percent(one.difficulty, self.context.language) if one.answers else "–"

    def _power(self, one: ItemStatistics) -> str:
        if one.upper_lower is None:
            return "–"
        if one.upper_lower >= 300:
            return self.tr("well")
        if one.upper_lower >= 150:
            return self.tr("somewhat")
        return self.tr("hardly") if one.upper_lower >= 0 else self.tr("the wrong way")

    def _decorate(self, one: ItemStatistics, key: str, role: int) -> Any:
        tone = TONES[one.verdict]
        if key == "verdict" and role == Qt.ItemDataRole.ForegroundRole and tone:
            return self.context.theme.palette.colour(tone)
        return None

    # --- reading -------------------------------------------------------------------------------

    def show_argument(self, argument: Any) -> None:
        self._wanted = str(argument)

    def argument(self) -> object:
        return str(self.exam.currentData() or "")

    def read(self) -> None:
        context = self.context

        def done(catalogue: Catalogue) -> None:
            self.exam.offer(list(catalogue.exam_choices()))
            if self._wanted:
                self.exam.blockSignals(True)
                self.exam.choose(self._wanted)
                self.exam.blockSignals(False)
                self._wanted = ""
            self._read_items()

        self.query(lambda: read_catalogue(context), done)

    @Slot()
    def _read_items(self) -> None:
        office, ref = self.context.office, str(self.exam.currentData() or "")

        def items() -> list[ItemStatistics]:
            found = office.exams.statistics(ref) if ref else ()
            return sorted(found, key=lambda one: ORDER.index(one.verdict))

        self.list.show_all(items, lambda one: one.question)

    def focus_first(self) -> None:
        self.list.focus_list()

    @Slot(object)
    def _on_picked(self, one: ItemStatistics | None) -> None:
        body = self._right_side.body
        clear(body)
        if one is None:
            body.addStretch(1)
            return
        language = self.context.language
        body.addWidget(heading(self._verdict(one)))
        body.addWidget(soft(self._advice(one)))
        body.addWidget(label(one.stem))
        if one.topic:
            body.addWidget(chip(one.topic))
        body.addWidget(label(self.tr("{0} of the points reached").format(self._right(one))))
        if one.upper_lower is not None:
            body.addWidget(
                label(
                    self.tr("Best 27 % against worst 27 %: {0} points apart").format(
                        percent(one.upper_lower, language)
                    )
                )
            )
        if one.point_biserial is not None:
            body.addWidget(
                small(
                    self.tr("Correlation with the rest of the exam: {0}").format(
                        f"{one.point_biserial / 1000:.2f}"
                    )
                )
            )
        if one.empty:
            body.addWidget(small(self.tr("%n left it empty", "", one.empty)))
        if one.options:
            body.addWidget(label(self.tr("How often each option was chosen"), "label"))
            for words, count in zip(one.options, one.chosen, strict=False):
                body.addWidget(label(f"{count} × {words}"))
        body.addStretch(1)
