"""The field of work in the review: the answer or "not sure", why, and the office that handles it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Signal, Slot

from communeapp.core.incoming.opinion import OTHER, FieldOpinion, Reason, ReasonKind
from communeapp.ui.context import UiContext
from communeapp.ui.incoming.part_field import Check, NoWheelCombo, PartField
from communeapp.ui.incoming.words import FIELD
from communeapp.ui.widgets.buttons import quiet
from communeapp.ui.widgets.cards import Card
from communeapp.ui.widgets.fields import Field
from communeapp.ui.widgets.layouts import FlowLayout
from communeapp.ui.widgets.text import reveal, small, soft

SHOWN_REASONS = 6


def reason_words(reasons: Sequence[Reason]) -> str:
    """Say in a few words what spoke for a field, each kind of reason once."""
    kinds = {
        ReasonKind.ISSUER: QCoreApplication.translate("Incoming", "issued by “{0}”"),
        ReasonKind.SYMBOL: QCoreApplication.translate("Incoming", "symbol “{0}”"),
        ReasonKind.WORD: QCoreApplication.translate("Incoming", "words “{0}”"),
        ReasonKind.LEARNED: QCoreApplication.translate("Incoming", "learnt here: “{0}”"),
        ReasonKind.MODEL: QCoreApplication.translate("Incoming", "second opinion of the model"),
    }
    found: dict[ReasonKind, list[str]] = {}
    for one in reasons:
        found.setdefault(one.kind, []).append(one.text)
    return "; ".join(kinds[kind].format("”, “".join(texts)) for kind, texts in found.items())


class FieldChoice(Card):
    """Chooses one of the fields; an abstained one has to be settled by the person.

    Signals: ``changed()``; ``settled()`` after Enter; ``focused()``; ``opinion_wanted()``.
    """

    changed = Signal()
    settled = Signal()
    focused = Signal()
    opinion_wanted = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__(kind="well")
        self.context = context
        self._names: Mapping[str, str] = {}
        self._offices: Mapping[str, str] = {}
        self._office_of: Mapping[str, str] = {}
        self._opinion = FieldOpinion(OTHER, 0.0, True)
        self.combo = NoWheelCombo()
        self.field = PartField(context.theme, FIELD, self.tr("Field of work"), self.combo)
        self.field.settled.connect(self.settled)
        self.field.focused.connect(self.focused)
        self.field.changed.connect(self._on_changed)
        self.body.addWidget(self.field)
        self.state = soft("")
        self.body.addWidget(self.state)
        self.reasons = small("")
        self.body.addWidget(self.reasons)
        buttons = FlowLayout()
        self.ask = quiet(
            self.tr("Ask the assistant for a second opinion"),
            self.opinion_wanted.emit,
            theme=context.theme,
            icon="wand",
        )
        buttons.addWidget(self.ask)
        self.body.addLayout(buttons)
        self.office = NoWheelCombo()
        self.office_field: Field[NoWheelCombo] = Field(self.tr("Handled by"), self.office)
        self.body.addWidget(self.office_field)
        self.office.activated.connect(self._on_office)
        reveal(self.ask, False)

    def offer(
        self,
        names: Sequence[tuple[str, str]],
        offices: Mapping[str, str],
        office_of: Mapping[str, str],
    ) -> None:
        """Take over the fields, the offices and who handles what."""
        self._names = dict(names)
        self._offices, self._office_of = offices, office_of
        self.combo.clear()
        for code, name in names:
            self.combo.addItem(name, code)
        self.office.clear()
        self.office.addItem(self.tr("Nobody yet"), "")
        for code, name in offices.items():
            self.office.addItem(name, code)

    def load(self, opinion: FieldOpinion, code: str, office: str, *, confirmed: bool) -> None:
        """Show what the program thinks, or what a person has confirmed."""
        self._opinion = opinion
        open_ = opinion.abstained and not confirmed
        if open_:
            code = opinion.code  # the best guess, which counts only once a person says so
        place = self.combo.findData(code)
        name = self.combo.itemText(place) if place >= 0 else self._names.get(OTHER, code)
        self.field.load(
            name,
            Check.OPEN if open_ else Check.PLAIN,
            self.tr("Not sure. Choose the field; the program learns from it.") if open_ else "",
        )
        self._tell()
        self._set_office(office or self._office_of.get(code, ""))

    @property
    def code(self) -> str:
        """The field that is chosen."""
        return str(self.combo.currentData() or OTHER)

    @property
    def office_code(self) -> str:
        """The office that is chosen."""
        return str(self.office.currentData() or "")

    @property
    def is_open(self) -> bool:
        """Say whether the person still has to settle it."""
        return self.field.check is Check.OPEN

    @property
    def corrected(self) -> bool:
        """Say whether the person chose something else than the program, or settled what it left open."""
        return self.code != self._opinion.code or self._opinion.abstained

    def lock(self, locked: bool) -> None:
        """Only show."""
        self.field.lock(locked)
        self.office.setEnabled(not locked)
        if locked:
            self.field.set_check(Check.PLAIN)

    def offer_second_opinion(self, possible: bool) -> None:
        """Show the way to the model's opinion; only for what the program left open."""
        reveal(self.ask, possible and self.is_open)

    def show_second_opinion(self, code: str) -> None:
        """Say what the model thinks beside the best guess, which is right more often (decision 066)."""
        self.ask.setEnabled(True)
        if not code or self.combo.findData(code) < 0:
            self.state.setText(self.tr("The assistant could not tell either."))
            return
        self.state.setText(
            self.tr("The assistant thinks: {0}. Please decide.").format(self._names.get(code, code))
        )

    def show_asking(self) -> None:
        """Say that the model is at work."""
        self.ask.setEnabled(False)
        self.state.setText(self.tr("The assistant is thinking …"))

    def _tell(self) -> None:
        opinion = self._opinion
        name = self._names.get(opinion.code, opinion.code)
        percent = round(opinion.confidence * 100)
        if opinion.code == OTHER:
            text = self.tr("The document says too little about its field.")
        elif opinion.abstained:
            text = self.tr("Perhaps {0} ({1} %)").format(name, percent)
            if opinion.second and opinion.second in self._names:
                text += " " + self.tr("or {0}").format(self._names[opinion.second])
        else:
            text = self.tr("{0} % sure").format(percent)
        self.state.setText(text)
        mine = [one for one in opinion.reasons if one.code == opinion.code] or opinion.reasons
        words = reason_words(mine[:SHOWN_REASONS])
        self.reasons.setText(self.tr("Because of: {0}").format(words) if words else "")
        reveal(self.reasons, bool(words))

    def _set_office(self, code: str) -> None:
        self.office.setCurrentIndex(max(0, self.office.findData(code)))

    @Slot(object)
    def _on_changed(self, _part: object) -> None:
        self._set_office(self._office_of.get(self.code, ""))
        reveal(self.ask, self.ask.isVisible() and self.is_open)
        self.changed.emit()

    @Slot()
    def _on_office(self) -> None:
        self.changed.emit()
