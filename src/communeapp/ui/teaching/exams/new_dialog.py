"""Setting an exam: questions of a bank, how many of what, time, pass mark, who may open it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QCheckBox, QWidget

from communeapp.core.training.banks import Bank
from communeapp.core.training.courses import Blueprint, KeyPolicy, Part, ResultPolicy
from communeapp.core.training.questions import Difficulty, Question, QuestionKind
from communeapp.ui.context import UiContext
from communeapp.ui.input_safety import line_edit, text_of
from communeapp.ui.register.filters import Chooser
from communeapp.ui.teaching.check_list import CheckList
from communeapp.ui.teaching.editor.lines import Line, LinesPart
from communeapp.ui.teaching.tall_dialog import TallDialog
from communeapp.ui.teaching.words import difficulty_name
from communeapp.ui.theme import Theme
from communeapp.ui.widgets.fields import Field
from communeapp.ui.widgets.layouts import GAP, FlowLayout, row
from communeapp.ui.widgets.number_box import NumberBox
from communeapp.ui.widgets.text import label, small, soft

TOP = Qt.AlignmentFlag.AlignVCenter
ANY = ""
NOT_ASKED = frozenset({QuestionKind.ESSAY, QuestionKind.NOTE})


class PartLine(Line[Part]):
    """So many questions of a topic and a difficulty; behind it how many the bank has."""

    def __init__(self, value: Part | None, topics: Sequence[str]) -> None:
        super().__init__()
        given = value or Part(10)
        self.amount = NumberBox(1, 200, given.count)
        self.topic = Chooser(18)
        self.topic.offer([(self.tr("any topic"), ANY), *((one, one) for one in topics)])
        self.topic.choose(given.topic)
        self.difficulty = Chooser(12)
        self.difficulty.offer(
            [
                (self.tr("any difficulty"), None),
                *((difficulty_name(one), one) for one in Difficulty),
            ]
        )
        self.difficulty.choose(given.difficulty)
        self.has = small("")
        self.has.setWordWrap(False)
        self.body.addWidget(self.amount, 0, TOP)
        self.body.addWidget(self.topic, 1, TOP)
        self.body.addWidget(self.difficulty, 0, TOP)
        self.body.addWidget(self.has, 0, TOP)
        self.amount.valueChanged.connect(self.changed)
        self.topic.currentIndexChanged.connect(self.changed)
        self.difficulty.currentIndexChanged.connect(self.changed)

    def value(self) -> Part:
        return Part(
            self.amount.value(),
            str(self.topic.currentData() or ""),
            self.difficulty.currentData(),
        )

    @property
    def empty(self) -> bool:
        return False

    def first(self) -> QWidget:
        return self.amount

    def call(self, place: int) -> None:
        self.amount.setAccessibleName(self.tr("Part {0}: how many questions").format(place))
        self.topic.setAccessibleName(self.tr("Part {0}: topic").format(place))
        self.difficulty.setAccessibleName(self.tr("Part {0}: difficulty").format(place))


class PartsPart(LinesPart[Part]):
    """The parts of an exam."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "", least=1)
        self.more.setText(self.tr("One more part"))
        self._topics: tuple[str, ...] = ()

    def make(self, value: Part | None) -> PartLine:
        return PartLine(value, self._topics)

    def offer(self, topics: Sequence[str]) -> None:
        """Offer other topics; parts that are there stay."""
        parts = self.values()
        self._topics = tuple(topics)
        self.show_values(parts)

    def count_in(self, questions: Sequence[Question]) -> bool:
        """Say behind each part how many the bank has; False where one asks for more."""
        enough = bool(self.lines)
        for one in self.lines:
            if not isinstance(one, PartLine):
                continue
            part = one.value()
            has = sum(fits(part, question) for question in questions)
            one.has.setText(self.tr("of {0}").format(has))
            enough = enough and part.count <= has
        return enough and sum(part.count for part in self.values()) <= len(questions)


def fits(part: Part, question: Question) -> bool:
    """Say whether a question may be drawn for a part."""
    return part.topic in ("", question.topic) and part.difficulty in (None, question.difficulty)


class NewExamDialog(TallDialog):
    """A sealed exam from a bank."""

    def __init__(
        self,
        parent: QWidget | None,
        context: UiContext,
        banks: Sequence[Bank],
        keys: Mapping[str, bool],
    ) -> None:
        """``keys``: ids of those who may open exams, with whether they have a key."""
        super().__init__(parent, context, "", wide=760)
        self.set_head(self.tr("New sealed exam"))
        self.questions: tuple[Question, ...] = ()
        self.form.addWidget(
            soft(
                self.tr(
                    "Questions and answers are encrypted; only the PIN of a trainer named here opens "
                    "them. The bank itself stays readable to those who teach."
                )
            )
        )
        self.title = Field(self.tr("Title"), line_edit(longest=200))
        self.bank = Field(self.tr("Questions from the bank"), Chooser(30))
        self.bank.control.offer([(f"{one.title} ({one.questions})", one.id) for one in banks])
        line = row(gap=GAP)
        line.addWidget(self.title, 1)
        line.addWidget(self.bank, 1)
        self.form.addLayout(line)
        self.form.addWidget(label(self.tr("How many questions of what"), "label"))
        self.parts = PartsPart(context.theme)
        self.form.addWidget(self.parts)
        self._drawn = small("")
        self.form.addWidget(self._drawn)
        self.minutes = Field(self.tr("Minutes"), NumberBox(1, 600, 30))
        self.least = Field(self.tr("Passed from"), NumberBox(1, 100, 70, " %"))
        self.attempts = Field(self.tr("Attempts"), NumberBox(0, 99, 1))
        self.attempts.control.setSpecialValueText(self.tr("as many as wanted"))
        self.counts = Field(self.tr("What counts"), Chooser(14))
        self.counts.control.offer(
            [
                (self.tr("the best attempt"), ResultPolicy.BEST),
                (self.tr("the first attempt"), ResultPolicy.FIRST),
                (self.tr("the last attempt"), ResultPolicy.LAST),
            ]
        )
        figures = FlowLayout(gap=GAP)
        for field in (self.minutes, self.least, self.attempts, self.counts):
            figures.addWidget(field)
        self.form.addLayout(figures)
        self.shuffle = QCheckBox(self.tr("Questions and options in another order for each"))
        self.shuffle.setChecked(True)
        self.supervised = QCheckBox(self.tr("Supervised: only while a trainer has opened it here"))
        self.supervised.setChecked(True)
        self.form.addWidget(self.shuffle)
        self.form.addWidget(self.supervised)
        self.trainers = Field(
            self.tr("Who may open it"), CheckList(self.tr("Who may open it"), lines=3)
        )
        names = {one.id: one.name for one in context.session.people}
        mine = context.session.person
        ready = [one for one, has in keys.items() if has]
        usual = [mine.id] if mine is not None and mine.id in ready else ready[:1]
        self.trainers.control.offer([(names.get(one, one), one) for one in ready], usual)
        self.form.addWidget(self.trainers)
        self.bank.control.currentIndexChanged.connect(self._read)
        self.parts.changed.connect(self._count)
        self.finish(self.tr("Seal the exam"))
        self.parts.show_values((Part(20),))
        self.title.control.setFocus()
        self._read()

    @Slot()
    def _read(self) -> None:
        bank_id, office = str(self.bank.control.currentData() or ""), self.context.office
        if bank_id:
            self.context.tasks.query(
                lambda: office.banks.questions(bank_id), self._show, owner=self
            )

    def _show(self, questions: tuple[Question, ...]) -> None:
        self.questions = tuple(one for one in questions if one.kind not in NOT_ASKED)
        self.parts.offer(sorted({one.topic for one in self.questions if one.topic}))
        first = self.parts.lines[0] if len(self.parts.lines) == 1 else None
        if isinstance(first, PartLine) and self.questions:
            first.amount.setValue(min(first.amount.value(), len(self.questions)))
        self._count()
        if self.isVisible():  # once the new lines know how wide they are
            QTimer.singleShot(0, self, self.fit)

    @Slot()
    def _count(self) -> None:
        enough = self.parts.count_in(self.questions)
        total = sum(one.count for one in self.parts.values())
        words = self.tr("%n question(s) in each paper", "", total)
        if not enough:
            words = self.tr("{0}; the bank has not enough of them").format(words)
        self._drawn.setText(words)

    def check(self) -> bool:
        empty = not text_of(self.title.control)
        self.title.show_error(self.tr("This has to be filled in.") if empty else "")
        nobody = not self.trainers.control.chosen()
        self.trainers.show_error(
            self.tr("Name at least one trainer with an exam key.") if nobody else ""
        )
        enough = self.parts.count_in(self.questions)
        self.trouble.tell(
            "warn", "" if enough else self.tr("The bank has not enough questions for these parts.")
        )
        return not (empty or nobody) and enough

    @property
    def answer(self) -> tuple[str, tuple[Question, ...], Blueprint, tuple[str, ...]]:
        """Title, questions, blueprint, trainers."""
        title = text_of(self.title.control)
        wanted = self.parts.values()
        questions = tuple(one for one in self.questions if any(fits(part, one) for part in wanted))
        blueprint = Blueprint(
            id="",
            title=title,
            parts=wanted,
            minutes=self.minutes.control.value(),
            pass_percent=self.least.control.value(),
            attempts=self.attempts.control.value(),
            shuffle=self.shuffle.isChecked(),
            supervised=self.supervised.isChecked(),
            key=KeyPolicy.SEALED,
            counts=ResultPolicy(self.counts.control.currentData()),
        )
        return title, questions, blueprint, self.trainers.control.chosen()
