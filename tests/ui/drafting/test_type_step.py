"""The first step: types by how often they are written, search without marks, ready templates."""

from __future__ import annotations

from functools import cache

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from communeapp.core.ready_templates import ReadyTemplate
from communeapp.services.drafting import DraftingService
from communeapp.services.packs import PackLoader
from communeapp.ui.drafting.type_step import AT_ONCE, Choices, TypeStep, choices_of
from communeapp.ui.theme import Theme


@cache
def choices() -> Choices:
    return choices_of(DraftingService(PackLoader().load()))


@pytest.fixture
def step(qapp: QApplication, qtbot: QtBot) -> TypeStep:
    made = TypeStep(Theme(qapp), "vi")
    qtbot.addWidget(made)
    made.resize(1130, 660)
    made.show()
    made.show_choices(choices())
    return made


def shown(step: TypeStep) -> list[str]:
    return [t.accessibleName() for g in step._groups for t in g.tiles if t.isVisibleTo(step)]


def all_there(step: TypeStep) -> bool:
    return len(shown(step)) == len(choices().types) + len(choices().templates)


def test_the_usual_types_stand_first_and_templates_come_a_few_at_a_time(
    step: TypeStep, qtbot: QtBot
) -> None:
    names = shown(step)
    assert names[:8] == [
        "Công văn", "Thông báo", "Báo cáo", "Kế hoạch", "Quyết định", "Tờ trình", "Giấy mời",
        "Biên bản",
    ]  # fmt: skip
    assert len(names) < len(choices().types) + AT_ONCE + 1
    qtbot.waitUntil(lambda: all_there(step))
    assert not step._later.isActive()
    assert all(not tile.isWindow() for group in step._groups for tile in group.tiles)


@pytest.mark.parametrize(
    ("typed", "first"),
    [("giay moi", "Giấy mời"), ("qd", "Quyết định"),
     ("khen thuong", "Quyết định"), ("trau bo", "Thông báo lịch tiêm phòng vật nuôi")],
)  # fmt: skip
def test_search_needs_no_marks(step: TypeStep, typed: str, first: str) -> None:
    step.search.setText(typed)
    assert shown(step)[0] == first
    assert len(shown(step)) < 8
    step.search.clear()
    assert all_there(step)


def test_nothing_found_is_said(step: TypeStep) -> None:
    step.search.setText("xyzxyz")
    assert shown(step) == []
    assert step._nothing.isVisibleTo(step)


@pytest.mark.parametrize(
    ("typed", "code"), [("giay gioi thieu", "GIAY_GIOI_THIEU"), ("GIẤY NGHỈ", "GIAY_NGHI_PHEP")]
)
def test_enter_takes_what_is_named_so(step: TypeStep, qtbot: QtBot, typed: str, code: str) -> None:
    """Giấy mời holds "hội nghị", and so the words of "giấy nghỉ" as well."""
    step.search.setText(typed)
    with qtbot.waitSignal(step.chosen) as chosen:
        QTest.keyClick(step.search, Qt.Key.Key_Return)
    assert chosen.args == [code]


def test_a_template_is_handed_on(step: TypeStep, qtbot: QtBot) -> None:
    step.search.setText("thành lập tổ")
    with qtbot.waitSignal(step.template_chosen) as chosen:
        QTest.keyClick(step.search, Qt.Key.Key_Return)
    assert chosen.args is not None
    found: ReadyTemplate = chosen.args[0]
    assert found.id == "quyet-dinh-thanh-lap-to"


def test_the_type_of_the_letter_is_marked(step: TypeStep) -> None:
    step.mark("TO_TRINH")
    assert [code for code, card in step._cards.items() if card.isChecked()] == ["TO_TRINH"]
