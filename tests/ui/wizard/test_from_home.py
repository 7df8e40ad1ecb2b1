"""Who skipped the sample finds it on the empty Home."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton
from tests.ui.wizard.conftest import First

from communeapp.ui.drafting.page import DraftingPage
from communeapp.ui.wizard.letter_step import LetterStep


def test_the_sample_is_offered_where_nothing_was_written_yet(first: First) -> None:
    first.go_to(LetterStep)
    first.wizard.later.click()
    window = first.program.window
    first.until(lambda: window.current_key == "home")
    first.calm()
    page = window.current_page
    assert page is not None
    words = page.tr("Begin with a sample")

    def offered() -> list[QPushButton]:
        every = page.findChildren(QPushButton)
        return [one for one in every if one.isVisible() and one.text().replace("&", "") == words]

    first.until(lambda: bool(offered()))
    offered()[0].click()
    first.until(lambda: window.current_key == "drafting")
    first.calm()
    drafting = window.current_page
    assert isinstance(drafting, DraftingPage)
    assert drafting.facts.points
    assert drafting.flow.guide.active
