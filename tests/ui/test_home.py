"""Home: what is open, the trash, and what to do next."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from communeapp.core.changes import Changes
from communeapp.core.facts import parse_facts
from communeapp.ui.application import Program
from communeapp.ui.home.draft_row import DraftRow
from communeapp.ui.home.page import HomePage
from communeapp.ui.register.page import RegisterPage
from communeapp.ui.register.show import Show
from communeapp.ui.register.sources import Press

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


class TestWhatPresses:
    """The traffic light: on top of Home, in the navigation and on the task bar."""

    @pytest.fixture
    def busy(self, at_work: Program, calm: Calm) -> HomePage:
        at_work.window.show_page("home")
        calm(at_work)
        page = at_work.window.current_page
        assert isinstance(page, HomePage)
        return page

    def test_each_pile_says_what_it_is_and_leads_to_its_list(
        self, busy: HomePage, at_work: Program, calm: Calm, qtbot: QtBot
    ) -> None:
        piles = {one.pile.argument: one for one in busy.pressing.tiles}
        overdue = piles[Show(press=Press.OVERDUE)]
        assert overdue.pile.count == 1
        assert overdue.pile.tone == "danger"
        assert overdue.accessibleName().startswith("1 · ")
        assert piles[Show(press=Press.SOON)].pile.tone == "warn"
        assert Show(press=Press.URGENT) in piles
        icons = {one.pile.icon for one in busy.pressing.tiles}
        assert len(icons) > 1  # told apart without the colour
        with qtbot.waitSignal(busy.page_wanted) as asked:
            overdue.click()
        calm(at_work)
        assert asked.args == ["register", Show(press=Press.OVERDUE)]
        page = at_work.window.current_page
        assert isinstance(page, RegisterPage)
        assert page.follow.table.rows.total == overdue.pile.count

    def test_every_pile_shows_as_many_as_it_counts(
        self, busy: HomePage, at_work: Program, calm: Calm
    ) -> None:
        shown = {}
        for tile in list(busy.pressing.tiles):
            if tile.pile.page != "register":
                continue
            at_work.window.show_page("register", tile.pile.argument)
            calm(at_work)
            page = at_work.window.current_page
            assert isinstance(page, RegisterPage)
            shown[tile.pile.words] = (page._current().table.rows.total, tile.pile.count)
        assert shown
        assert all(listed == counted for listed, counted in shown.values()), shown

    def test_navigation_and_title_say_it_on_every_screen(
        self, busy: HomePage, at_work: Program, calm: Calm
    ) -> None:
        red = at_work.context.board.attention.red
        assert red
        at_work.window.show_page("about")
        calm(at_work)
        _, button = at_work.window.rail._buttons["register"]
        assert button.badge == f"⚠ {red}"
        assert str(red) in button.accessibleName()
        assert at_work.window.windowTitle() == f"({red}) CommuneApp"

    def test_it_follows_what_is_done(
        self, busy: HomePage, at_work: Program, calm: Calm, qtbot: QtBot
    ) -> None:
        before = at_work.context.board.attention.overdue
        register = at_work.context.office.register
        found: list[Any] = []
        at_work.tasks.query(lambda: register.due(limit=50), found.append)
        calm(at_work)
        late = next(one for one in found[0] if one.days_left < 0 and one.reason == "deadline")
        at_work.tasks.change(
            lambda: (register.close(late.id), Changes.of("incoming", late.id)), owner=busy
        )
        qtbot.waitUntil(lambda: at_work.context.board.attention.overdue == before - 1)
        calm(at_work)
        arguments = [one.pile.argument for one in busy.pressing.tiles]
        assert Show(press=Press.OVERDUE) not in arguments

    def test_nothing_to_do_is_one_calm_line(self, home: HomePage) -> None:
        assert home.pressing.tiles == []
        assert home.pressing._head.text()
        assert not home.pressing._holder.isVisibleTo(home)
