"""The page beside the editor: what is short follows the typing, what is long never holds the window up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, cast

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.official_forms import document, every_type, hard_cases

from communeapp.core.documents import Appendix, Block, BlockKind, Document
from communeapp.core.layout import Layouter
from communeapp.ui.bridge.tasks import Tasks
from communeapp.ui.drafting.preview import SHORT, PreviewPane, weight
from communeapp.ui.rendering.pages import Pages, paginate
from communeapp.ui.theme import Theme


class WaitingTasks:
    """Keeps what is to be done outside until the test lets it go."""

    def __init__(self) -> None:
        self.waiting: list[tuple[Callable[[], Any], Callable[[Any], Any]]] = []

    def outside(self, work: Any, on_done: Any, _on_error: Any, *, owner: object) -> None:
        assert isinstance(owner, PreviewPane)
        self.waiting.append((work, on_done))

    def let_go(self) -> None:
        work, on_done = self.waiting.pop(0)
        on_done(work())


@pytest.fixture
def tasks() -> WaitingTasks:
    return WaitingTasks()


@pytest.fixture
def laid() -> list[Document]:
    """What was laid out, in order."""
    return []


@pytest.fixture
def pane(
    qtbot: QtBot,
    qapp: QApplication,
    layouter: Layouter,
    tasks: WaitingTasks,
    laid: list[Document],
) -> PreviewPane:
    def lay_out(one: Document) -> Pages:
        laid.append(one)
        return paginate(layouter.layout(one))

    made = PreviewPane(Theme(qapp), cast(Tasks, tasks), lay_out)
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize("code", sorted(every_type()))
def test_a_letter_of_any_type_is_laid_out_at_once(code: str) -> None:
    assert weight(every_type()[code]) < SHORT


def test_tables_and_annexes_count(pane: PreviewPane, tasks: WaitingTasks, qtbot: QtBot) -> None:
    long = hard_cases()["bang_dai"]
    table = long.body[1]
    annex = document("CONG_VAN", "x", appendices=(Appendix("Danh sách", (table,)),))
    for one in (long, annex):
        assert weight(one) > SHORT
    pane.show_document(long)
    qtbot.waitUntil(lambda: len(tasks.waiting) == 1)
    assert pane.page_count == 0
    tasks.let_go()
    assert pane.page_count >= 6


def test_of_many_changes_only_the_last_is_laid_out(
    pane: PreviewPane, tasks: WaitingTasks, laid: list[Document], qtbot: QtBot
) -> None:
    long = hard_cases()["bang_dai"]
    pane.show_document(long)
    qtbot.waitUntil(lambda: len(tasks.waiting) == 1)
    words = Block.plain(BlockKind.PARAGRAPH, "Một đoạn. " * 40)
    for count in (1, 2, 3):
        pane.show_document(replace(long, body=(words,) * count))
    tasks.let_go()
    qtbot.waitUntil(lambda: pane.page_count < 4)
    assert [len(one.body) for one in laid] == [3, 3]
    assert laid[1].body[0] is words


def test_pages_on_their_side_are_shown_as_they_lie(pane: PreviewPane, qtbot: QtBot) -> None:
    one: Document = hard_cases()["bang_ngang_cuoi"]
    pane.show_document(one)
    qtbot.waitUntil(lambda: pane.page_count == 2)
    first, second = pane.sheets._rects()
    assert first.width() < first.height()
    assert second.width() > second.height()
