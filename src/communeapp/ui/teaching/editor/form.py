"""One form for questions of all kinds; only the part of the chosen kind is shown."""

from __future__ import annotations

import dataclasses
from decimal import Decimal

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QRadioButton, QWidget

from communeapp.core.training.questions import NOTHING, Difficulty, Question, QuestionKind, Rich
from communeapp.ui.context import UiContext
from communeapp.ui.input_safety import line_edit, text_of
from communeapp.ui.register.filters import Chooser
from communeapp.ui.teaching.editor.answers import NumbersPart, ShortPart
from communeapp.ui.teaching.editor.choices import ChoicesPart
from communeapp.ui.teaching.editor.numbers import read_decimal, typed_decimal
from communeapp.ui.teaching.editor.pieces import DocumentPart, PairsPart, StepsPart
from communeapp.ui.teaching.rich_box import RichBox
from communeapp.ui.teaching.words import difficulty_name
from communeapp.ui.training.words import kind_words
from communeapp.ui.widgets.buttons import quiet
from communeapp.ui.widgets.fields import Field
from communeapp.ui.widgets.layouts import GAP, FlowLayout, column, row
from communeapp.ui.widgets.mnemonics import assign_mnemonics
from communeapp.ui.widgets.text import label, reveal, small

K = QuestionKind


class TruthPart(QWidget):
    """True or false. Signals: ``changed()``."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        line = row(self, gap=GAP)
        self.true = QRadioButton(self.tr("The statement is true"))
        self.false = QRadioButton(self.tr("The statement is false"))
        group = QButtonGroup(self)
        for one in (self.true, self.false):
            group.addButton(one)
            line.addWidget(one)
            one.toggled.connect(self.changed)
        line.addStretch(1)

    def show_value(self, truth: bool | None) -> None:
        """Choose one; neither for None."""
        self.true.setChecked(truth is True)
        self.false.setChecked(truth is False)

    def value(self) -> bool | None:
        """What is chosen."""
        if self.true.isChecked():
            return True
        return False if self.false.isChecked() else None


class QuestionForm(QWidget):
    """Shows a question and reads it back; what the form has no field for stays as it came.

    Signals: ``changed()``.
    """

    changed = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._before = Question("", K.SINGLE, NOTHING)
        theme = context.theme
        body = column(self, gap=GAP)
        self.kind = Field(self.tr("Kind"), Chooser(22))
        self.kind.control.offer([(kind_words(one), one) for one in K])
        self.difficulty = Field(self.tr("Difficulty"), Chooser(10))
        self.difficulty.control.offer([(difficulty_name(one), one) for one in Difficulty])
        self.points = Field(self.tr("Points"), line_edit(longest=12))
        self.points.control.setMaximumWidth(self.fontMetrics().averageCharWidth() * 12)
        top = FlowLayout(gap=GAP)
        for one in (self.kind, self.difficulty, self.points):
            top.addWidget(one)
        body.addLayout(top)
        name = self.tr("Question")
        self.stem: Field[RichBox] = Field(name, RichBox(name, lines=3, most=10))
        body.addWidget(self.stem)
        self._key = label(self.tr("Answer"), "label")
        body.addWidget(self._key)
        self.single = ChoicesPart(theme, several=False)
        self.multiple = ChoicesPart(theme, several=True)
        self.truth = TruthPart()
        self.pairs = PairsPart(theme)
        self.steps = StepsPart(theme)
        self.short = ShortPart(theme)
        self.numbers = NumbersPart(theme)
        self.document = DocumentPart(theme)
        self._parts: dict[QuestionKind, QWidget] = {
            K.SINGLE: self.single,
            K.MULTIPLE: self.multiple,
            K.TRUE_FALSE: self.truth,
            K.MATCHING: self.pairs,
            K.ORDERING: self.steps,
            K.SHORT: self.short,
            K.NUMERIC: self.numbers,
            K.MISTAKE: self.document,
        }
        for part in self._parts.values():
            body.addWidget(part)
        self.shuffle = QCheckBox(self.tr("Show the options in another order each time"))
        body.addWidget(self.shuffle)
        name = self.tr("Explanation, shown after the answer")
        self.explanation: Field[RichBox] = Field(name, RichBox(name, lines=3, most=10))
        body.addWidget(self.explanation)
        self.topic = Field(self.tr("Topic"), line_edit(longest=100))
        self.lesson = Field(self.tr("Lesson"), line_edit(longest=100))
        self.sources = Field(self.tr("Sources"), line_edit(longest=500))
        line = row(gap=GAP)
        for field in (self.topic, self.lesson, self.sources):
            line.addWidget(field, 1)
        body.addLayout(line)
        self._more_button = quiet(self.tr("More"), self._on_more, theme=theme, icon="plus")
        more_line = FlowLayout(gap=GAP)
        more_line.addWidget(self._more_button)
        body.addLayout(more_line)
        body.addWidget(self._make_more())
        self._listen()

    def _make_more(self) -> QWidget:
        self._more = QWidget()
        body = column(self._more, gap=GAP)
        optional = self.tr("may be empty")
        self.title = Field(self.tr("Short title"), line_edit(longest=300), optional=optional)
        self.category = Field(self.tr("Category"), line_edit(longest=300), optional=optional)
        self.tags = Field(
            self.tr("Tags, parted by commas"), line_edit(longest=500), optional=optional
        )
        name = self.tr("Said when the answer is right")
        self.if_right: Field[RichBox] = Field(name, RichBox(name), optional=optional)
        name = self.tr("Said when the answer is wrong")
        self.if_wrong: Field[RichBox] = Field(name, RichBox(name), optional=optional)
        line = row(gap=GAP)
        for one in (self.title, self.category, self.tags):
            line.addWidget(one, 1)
        body.addLayout(line)
        body.addWidget(self.if_right)
        body.addWidget(self.if_wrong)
        self._kept = small("")
        body.addWidget(self._kept)
        self._more.setVisible(False)
        return self._more

    def _listen(self) -> None:
        self.kind.control.currentIndexChanged.connect(self._on_kind)
        self.difficulty.control.currentIndexChanged.connect(self.changed)
        for edit in (
            self.points,
            self.topic,
            self.lesson,
            self.sources,
            self.title,
            self.category,
            self.tags,
        ):
            edit.control.textChanged.connect(self.changed)
        for box in (self.stem, self.explanation, self.if_right, self.if_wrong):
            box.control.textChanged.connect(self.changed)
        for part in (
            self.single,
            self.multiple,
            self.truth,
            self.pairs,
            self.steps,
            self.short,
            self.numbers,
            self.document,
        ):
            part.changed.connect(self.changed)
        self.shuffle.toggled.connect(self.changed)

    # --- showing and reading -------------------------------------------------------------------

    def show_question(self, question: Question) -> None:
        """Put a question into the form."""
        self._before = question
        self.blockSignals(True)
        self.kind.control.choose(question.kind)
        self.difficulty.control.choose(question.difficulty)
        self.points.control.setText(typed_decimal(question.points))
        self.stem.control.show_rich(question.stem)
        self.single.show_values(question.choices)
        self.multiple.show_values(question.choices)
        self.truth.show_value(question.truth)
        self.pairs.show_values(question.pairs)
        self.steps.show_values(question.steps)
        self.short.show_values(question.answers)
        self.short.case.setChecked(question.case_matters)
        self.short.marks.setChecked(question.marks_matter)
        self.numbers.show_values(question.numbers)
        self.numbers.unit.setText(question.unit)
        self.document.show_values(question.document)
        self.shuffle.setChecked(question.shuffle)
        self.explanation.control.show_rich(question.explanation)
        self.topic.control.setText(question.topic)
        self.lesson.control.setText(question.lesson)
        self.sources.control.setText(", ".join(question.sources))
        self.title.control.setText(question.title)
        self.category.control.setText(question.category)
        self.tags.control.setText(", ".join(question.tags))
        self.if_right.control.show_rich(question.if_right)
        self.if_wrong.control.show_rich(question.if_wrong)
        kept = sorted({name.partition(".")[0] for name, _ in question.extra})
        self._kept.setText(
            self.tr("Kept for export, without a field here: {0}").format(", ".join(kept))
            if kept
            else ""
        )
        reveal(self._kept, shown=bool(kept))
        self._show_kind()
        self.blockSignals(False)
        self.changed.emit()

    def question(self) -> Question:
        """Read the form."""
        kind = self.kind_now
        points = read_decimal(text_of(self.points.control))
        mine: dict[str, object] = {
            "choices": (),
            "truth": None,
            "pairs": (),
            "steps": (),
            "answers": (),
            "numbers": (),
            "unit": "",
            "document": (),
            "case_matters": False,
            "marks_matter": False,
        }
        if kind in (K.SINGLE, K.MULTIPLE):
            mine["choices"] = (self.single if kind is K.SINGLE else self.multiple).values()
        elif kind is K.TRUE_FALSE:
            mine["truth"] = self.truth.value()
            # Feedback of the two sides stands in the options of some formats; it is kept.
            mine["choices"] = self._before.choices if self._before.kind is K.TRUE_FALSE else ()
        elif kind is K.MATCHING:
            mine["pairs"] = self.pairs.values()
        elif kind is K.ORDERING:
            mine["steps"] = self.steps.values()
        elif kind is K.SHORT:
            mine["answers"] = self.short.values()
            mine["case_matters"] = self.short.case.isChecked()
            mine["marks_matter"] = self.short.marks.isChecked()
        elif kind is K.NUMERIC:
            mine["numbers"] = self.numbers.values()
            mine["unit"] = self.numbers.unit_text
        elif kind is K.MISTAKE:
            mine["document"] = self.document.values()
        return dataclasses.replace(
            self._before,
            kind=kind,
            stem=self._rich(self.stem),
            difficulty=Difficulty(self.difficulty.control.currentData()),
            points=points if points is not None else Decimal(1),
            explanation=self._rich(self.explanation),
            if_right=self._rich(self.if_right),
            if_wrong=self._rich(self.if_wrong),
            shuffle=self.shuffle.isChecked(),
            topic=text_of(self.topic.control),
            lesson=text_of(self.lesson.control),
            sources=self._parted(self.sources),
            title=text_of(self.title.control),
            category=text_of(self.category.control),
            tags=self._parted(self.tags),
            **mine,  # type: ignore[arg-type]
        )

    def _rich(self, field: Field[RichBox]) -> Rich:
        return field.control.rich()

    def _parted(self, field: object) -> tuple[str, ...]:
        text = text_of(field.control)  # type: ignore[attr-defined]
        return tuple(part for part in (one.strip() for one in text.split(",")) if part)

    @property
    def kind_now(self) -> QuestionKind:
        """The kind that is chosen."""
        return QuestionKind(self.kind.control.currentData())

    @property
    def unreadable(self) -> bool:
        """Say whether a number was typed that is none."""
        points = text_of(self.points.control)
        wrong = bool(points) and read_decimal(points) is None
        return wrong or (self.kind_now is K.NUMERIC and self.numbers.unreadable)

    # --- what is shown -------------------------------------------------------------------------

    @Slot()
    def _on_kind(self) -> None:
        """Take what was typed over into the other kind, where it has a place there."""
        kind = self.kind_now
        if kind is K.MULTIPLE and not self.multiple.values():
            self.multiple.show_values(self.single.values())
        elif kind is K.SINGLE and not self.single.values():
            self.single.show_values(self.multiple.values())
        self._show_kind()
        self.changed.emit()

    def _show_kind(self) -> None:
        kind = self.kind_now
        for one, part in self._parts.items():
            reveal(part, shown=one is kind)
        reveal(self._key, shown=kind in self._parts)
        reveal(self.shuffle, shown=kind in (K.SINGLE, K.MULTIPLE))
        if self.isVisible():
            assign_mnemonics(self.window())

    @Slot()
    def _on_more(self) -> None:
        shown = self._more.isHidden()
        reveal(self._more, shown=shown)
        self._more_button.setText(self.tr("Less") if shown else self.tr("More"))
        assign_mnemonics(self.window())
