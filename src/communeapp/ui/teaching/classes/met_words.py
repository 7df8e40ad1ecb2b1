"""Conditions of a certificate in words: what is asked, what is there, what is missing."""

from __future__ import annotations

from PySide6.QtCore import QObject

from communeapp.core.training.conditions import ConditionKind, Met, Standing
from communeapp.ui.teaching.catalogue import Catalogue


class MetWords(QObject):
    """``tr`` knows the plural forms."""

    def words(self, met: Met, catalogue: Catalogue) -> str:
        """Say one condition with its figures."""
        if met.kind is ConditionKind.ATTENDANCE:
            if met.state == "none":
                return self.tr("Attendance: no session was held yet ({0} % asked)").format(met.need)
            return self.tr("Attendance: {0} % of {1} % asked").format(met.have, met.need)
        if met.kind is ConditionKind.MODULE:
            title = catalogue.module_title(met.what)
            if met.state == "recorded":
                return self.tr("{0}: done, by the trainer’s word").format(title)
            return self.tr("{0}: {1} of {2} lessons done").format(title, met.have, met.need)
        if met.kind is ConditionKind.EXAM:
            return f"{catalogue.exam_title(met.what)}: {self._state(met)}"
        return self.tr("Final work: {0}").format(self._state(met))

    def _state(self, met: Met) -> str:
        if met.state == "passed":
            return self.tr("passed with {0} %").format(met.have) if met.have else self.tr("passed")
        if met.state == "recorded":
            return self.tr("passed, by the trainer’s word")
        if met.state == "waiting":
            return self.tr("waits for the trainer")
        if met.state == "failed":
            return self.tr("not passed ({0} %)").format(met.have)
        return self.tr("nothing yet")

    def short(self, standing: Standing) -> str:
        """Say in a few words where somebody stands."""
        if standing.met and standing.conditions:
            return self.tr("Meets everything")
        missing = len(standing.missing)
        if standing.behind:
            return self.tr("Behind: %n missing", "", missing)
        return self.tr("On the way: %n missing", "", missing)


def met_words(met: Met, catalogue: Catalogue) -> str:
    """Say one condition with its figures."""
    return MetWords().words(met, catalogue)


def short_standing(standing: Standing) -> str:
    """Say in a few words where somebody stands."""
    return MetWords().short(standing)
