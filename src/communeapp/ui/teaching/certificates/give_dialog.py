"""Giving certificates: to those of a class or course who have earned one; what is missing for the rest."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from communeapp.core.documents import Signer
from communeapp.core.training.certificate import Candidate
from communeapp.ui.context import UiContext
from communeapp.ui.register.filters import Chooser
from communeapp.ui.teaching.check_list import CheckList
from communeapp.ui.teaching.plain_table import PlainTable
from communeapp.ui.teaching.tall_dialog import TallDialog
from communeapp.ui.teaching.words import percent
from communeapp.ui.widgets.fields import Field
from communeapp.ui.widgets.layouts import GAP, row
from communeapp.ui.widgets.number_box import NumberBox
from communeapp.ui.widgets.text import label, reveal, soft

Where = tuple[str, str]  # ("class" or "course", id)


class GiveDialog(TallDialog):
    """Class or course, who of them, signed by whom, from which number."""

    def __init__(
        self,
        parent: QWidget | None,
        context: UiContext,
        places: Sequence[tuple[str, Where]],
        where: Where | None,
        next_number: int,
    ) -> None:
        super().__init__(parent, context, "", wide=820)
        self.set_head(self.tr("Give certificates"))
        self.candidates: tuple[Candidate, ...] = ()
        self.place = Field(self.tr("For which class or course"), Chooser(44))
        self.place.control.offer(list(places))
        if where is not None:
            self.place.control.choose(where)
        self.form.addWidget(self.place)
        self._ready = label("", "label")
        self.form.addWidget(self._ready)
        self.people = CheckList(self.tr("Who gets one now"), lines=3)
        self.form.addWidget(self.people)
        self._rest = label(self.tr("Not yet"), "label")
        self.form.addWidget(self._rest)
        self.rest = PlainTable(
            self.tr("Who cannot get one yet"),
            [self.tr("Full name"), self.tr("Why")],
            stretch=1,
            lines=2,
        )
        self.form.addWidget(self.rest)
        signers = context.board.profile.signers
        self.signer = Field(self.tr("Signed by"), Chooser(30))
        self.signer.control.offer(
            [(" · ".join((one.title.replace("\n", " "), one.name)), one) for one in signers]
            or [(self.tr("Nobody is named in the settings"), Signer())]
        )
        number = NumberBox(next_number, 999_999, next_number)
        self.number = Field(self.tr("First number"), number)
        line = row(gap=GAP)
        line.addWidget(self.signer, 2)
        line.addWidget(self.number, 1)
        self.form.addLayout(line)
        self.form.addWidget(
            soft(self.tr("A number is given once and never again, also when it is taken back."))
        )
        self.place.control.currentIndexChanged.connect(self._read)
        self.people.ticked.connect(self._on_ticked)
        self.finish(self.tr("Give certificates"))
        self.yes.setEnabled(False)
        self._read()

    @property
    def where(self) -> Where | None:
        """The class or course that is chosen."""
        found = self.place.control.currentData()
        return tuple(found) if found is not None else None  # Qt makes a list of a tuple

    @Slot()
    def _read(self) -> None:
        where, office = self.where, self.context.office
        if where is None:
            self._show(())
            return
        kind, ident = where

        def work() -> tuple[Candidate, ...]:
            if kind == "class":
                return office.certificates.candidates(class_id=ident)
            return office.certificates.candidates(course=ident)

        self.context.tasks.query(work, self._show, self._refused, owner=self)

    def _refused(self, error: BaseException) -> bool:
        self._show(())
        return self.show_trouble(error, {})

    def _show(self, candidates: tuple[Candidate, ...]) -> None:
        self.candidates = candidates
        language = self.context.language
        ready = [(i, one) for i, one in enumerate(candidates) if one.ready]
        rest = [one for one in candidates if not one.ready]
        if candidates:
            self.trouble.tell("warn", "")
        self.people.offer(
            [(self._name(one, language), str(i)) for i, one in ready], [str(i) for i, _ in ready]
        )
        self._ready.setText(
            self.tr("%n person(s) have earned a certificate", "", len(ready))
            if ready
            else self.tr("Nobody has earned a new certificate yet.")
        )
        self.rest.show_rows([(one.name, self._why(one)) for one in rest])
        reveal(self.people, shown=bool(ready))
        for part in (self._rest, self.rest):
            reveal(part, shown=bool(rest))
        self._on_ticked()
        if self.isVisible():
            self.fit()

    def _name(self, one: Candidate, language: str) -> str:
        result = percent(one.per_mille, language) if one.per_mille >= 0 else ""
        return " · ".join(part for part in (one.name, one.title, one.unit, result) if part)

    def _why(self, one: Candidate) -> str:
        if one.certificate:
            return self.tr("Has one already")
        words: dict[str, str] = {
            "attendance": self.tr("attendance"),
            "module": self.tr("lessons"),
            "exam": self.tr("exam"),
            "work": self.tr("final work"),
            "no_conditions": self.tr("the class has no conditions yet"),
        }
        return self.tr("Missing: {0}").format(
            ", ".join(dict.fromkeys(words.get(code, code) for code in one.missing))
        )

    @Slot()
    def _on_ticked(self) -> None:
        self.yes.setEnabled(bool(self.people.chosen()) and bool(self.candidates))

    @property
    def answer(self) -> tuple[Where, tuple[Candidate, ...], Any, int]:
        """Where, who, the signer (None: the first of the profile), the first number."""
        chosen = tuple(self.candidates[int(one)] for one in self.people.chosen())
        signers = self.context.board.profile.signers
        place = self.signer.control.currentIndex()
        signer = signers[place] if 0 <= place < len(signers) else None
        where = self.where or ("class", "")
        return where, chosen, signer, self.number.control.value()
