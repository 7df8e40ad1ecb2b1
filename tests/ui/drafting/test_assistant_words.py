"""Why no model writes is said once, in a line that an office can read."""

from __future__ import annotations

from typing import Any

import pytest
from tests.ui.drafting.conftest import Desk, NoModels

from communeapp.llm.models import Choice, Reason


class TwoMissing(NoModels):
    def choice(self, _model_id: str | None = None) -> Any:
        here = Reason("models.reason.not_here", {"title": "Lớn", "id": "large"})
        other = Reason("models.reason.not_here", {"title": "Nhỏ", "id": "small"})
        return Choice(None, (here, other, Reason("models.reason.none", {})), None)


@pytest.fixture
def models() -> NoModels:
    return TwoMissing()


def test_the_model_that_suits_best_is_named_and_no_other(desk: Desk) -> None:
    page = desk.page
    page.type_step.chosen.emit("GIAY_MOI")
    assert not page.facts_step.use_ai.isEnabled()
    said = page.facts_step._ai_note.text()
    assert "“Lớn” is not on this machine" in said
    assert "Nhỏ" not in said
    assert said.count("Template sentences") == 1
    assert "No model is used" not in said
