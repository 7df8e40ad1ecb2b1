"""Home: what is open, the trash, and what to do next."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from communeapp.core.facts import parse_facts
from communeapp.ui.application import Program
from communeapp.ui.home.draft_row import DraftRow
from communeapp.ui.home.page import HomePage

Calm = Callable[[Program], None]
FACTS = """
type = "CONG_VAN"
subject = "tăng cường phòng, chống rét cho đàn vật nuôi"
points = ["che chắn chuồng trại"]
place = "Thu Lũm"
"""


@pytest.fixture
def home(signed_in: Program, calm: Calm) -> HomePage:
    """Home with one document on it."""

    def write() -> Any:
        facts = parse_facts(FACTS, {"CONG_VAN"})
        profile = signed_in.context.office.profile.show()
        drafting = signed_in.wiring.drafting
        result = drafting.accept(drafting.begin(facts, profile, use_ai=False), (), None)
        return signed_in.context.office.drafts.create(facts, result.document)

    signed_in.tasks.query(write)
    calm(signed_in)
    signed_in.window.show_page("home")
    calm(signed_in)
    page = signed_in.window.current_page
    assert isinstance(page, HomePage)
    return page


def rows(page: HomePage) -> list[DraftRow]:
    return page.findChildren(DraftRow)


def test_document_is_listed_with_its_type_and_state(home: HomePage) -> None:
    (line,) = rows(home)
    assert line.draft.subject == "tăng cường phòng, chống rét cho đàn vật nuôi"
    words = " ".join(one.text() for one in line.findChildren(QLabel))
    assert "Công văn" in words
    assert "Bản nháp" in words


def test_trash_gives_back_and_deletes_only_after_asking(
    home: HomePage, signed_in: Program, calm: Calm, person_at_dialogs: Any
) -> None:
    rows(home)[0].trash_wanted.emit(rows(home)[0].draft.id)
    calm(signed_in)
    assert rows(home) == []
    home._on_trash()
    calm(signed_in)
    (line,) = rows(home)
    line.restore_wanted.emit(line.draft.id)
    calm(signed_in)
    assert rows(home) == []
    home._on_trash()
    calm(signed_in)
    (line,) = rows(home)
    line.trash_wanted.emit(line.draft.id)
    calm(signed_in)
    home._on_trash()
    calm(signed_in)
    (line,) = rows(home)
    person_at_dialogs.answer(False)
    line.purge_wanted.emit(line.draft.id)
    calm(signed_in)
    assert len(rows(home)) == 1
    person_at_dialogs.answer(True)
    line.purge_wanted.emit(line.draft.id)
    calm(signed_in)
    assert rows(home) == []


def test_open_leads_to_the_document(home: HomePage, qtbot: QtBot) -> None:
    (line,) = rows(home)
    with qtbot.waitSignal(home.page_wanted) as asked:
        line.open_wanted.emit(line.draft.id)
    assert asked.args == ["drafting", line.draft.id]


def test_next_steps_name_what_is_left_and_lead_there(home: HomePage) -> None:
    steps = {one.page: one for one in home._next.steps()}
    assert steps["drafting"].argument == rows(home)[0].draft.id
    targets = {(one.page, one.argument) for one in home._next.steps()}
    assert ("settings", "people") in targets  # nobody's signature is known yet
    assert ("settings", "model") in targets
