"""Cancelling numbers in the register, beginning from an issued document, what comes back, series."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QPushButton
from tests.ui.drafting.test_work import answer, picture, press
from tests.unit.services.office_work import letter

from communeapp.core.documents import FactSheet
from communeapp.core.numbering import Group
from communeapp.core.reviewing import with_ticks
from communeapp.ui.drafting.precedent_dialog import PrecedentDialog
from communeapp.ui.drafting.recurring_dialog import RecurringDialog
from communeapp.ui.home.page import HomePage
from communeapp.ui.register.page import RegisterPage
from communeapp.ui.register.reason import ReasonDialog
from communeapp.ui.register.show import OUTGOING, Show
from communeapp.ui.settings.series import SeriesCard, read_groups

if TYPE_CHECKING:
    from tests.ui.drafting.conftest import Desk


def issue(desk: Desk, number: int | None = None) -> str:
    """Issue a letter, as another hand of the same office would."""
    context = desk.program.context
    office, made = context.office, []
    said = "Mời ông Lò Văn Pâng họp ngày 02/11/2026."
    document = letter(said, subject="Họp dân")
    facts = FactSheet(document.type, document.subject, (said,), to=document.addressees)

    def work() -> Any:
        ticks = frozenset(one.key for one in office.drafts.gate(facts, document))
        draft = office.drafts.create(with_ticks(facts, ticks), document).id
        office.drafts.review(draft, office.people.list()[0].id, "2580")
        office.register.register_outgoing(draft, number)
        made.append(draft)
        return made

    context.tasks.query(work, lambda _: None, owner=desk.window)
    desk.until(lambda: made and not desk.program.tasks.pending)
    return str(made[0])


def register(desk: Desk) -> RegisterPage:
    desk.window.show_page("register", Show(OUTGOING))
    page = desk.window.current_page
    assert isinstance(page, RegisterPage)
    desk.until(lambda: page.outgoing.table.rows.total and not desk.program.tasks.pending)
    page.outgoing.table.go_to(0)
    desk.until(lambda: page.sent._entry is not None and not desk.program.tasks.pending)
    return page


def test_a_number_is_cancelled_and_a_skipped_one_explained(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    issue(desk)
    issue(desk, 3)
    page = register(desk)
    assert "2" in page.sent.gaps.text
    answer(
        monkeypatch, ReasonDialog,
        lambda d: (d.reason.control.setPlainText("Bỏ sót khi ghi sổ"), d.accept()),
    )  # fmt: skip
    press(page.sent, "Say why …")
    desk.until(lambda: not page.sent.gaps.text and not desk.program.tasks.pending)
    entry = page.sent._entry
    assert entry is not None
    page.sent.show_entry(next(iter(desk_entries(desk, 1))))
    answer(
        monkeypatch, ReasonDialog,
        lambda d: (d.reason.control.setPlainText("In hỏng phôi"), d.accept()),
    )  # fmt: skip
    press(page.sent, "Cancel the number …")
    desk.until(lambda: "In hỏng phôi" in page.sent.cancelled.text)
    assert page.sent.cancel.isHidden()
    desk.until(lambda: not desk.program.tasks.pending)
    rows = page.outgoing.table.rows

    def cancelled() -> int:
        shown = [rows.record(row) for row in range(rows.total)]
        return sum(one is not None and one.cancelled is not None for one in shown)

    desk.until(lambda: cancelled() == 2)
    picture(desk.window, "register")


def desk_entries(desk: Desk, number: int) -> list[Any]:
    found: list[Any] = []
    office = desk.program.context.office
    year = office.clock.today().year
    desk.program.context.tasks.query(
        lambda: office.register.outgoing(year), found.extend, owner=desk.window
    )
    desk.until(lambda: found)
    return [one for one in found if one.number == number]


def test_a_new_document_begins_from_an_issued_one(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = issue(desk)
    page = register(desk)

    def act(dialog: PrecedentDialog) -> None:
        desk.until(lambda: dialog.lines)
        assert not dialog.go.isEnabled()
        for one, new, keep in dialog.lines:
            if one.old == "02/11/2026":
                new.setText("09/11/2026")
                new.textEdited.emit(new.text())
            else:
                keep.click()
        assert dialog.go.isEnabled()
        dialog.resize(900, 600)
        dialog.show()
        picture(dialog, "precedent")
        dialog.go.click()
        desk.until(lambda: dialog.made)

    answer(monkeypatch, PrecedentDialog, act)
    press(page.sent, "Begin a new one from it …")
    desk.until(lambda: desk.window.current_page is not page)
    desk.until(lambda: desk.page.letter.draft_id not in ("", source))
    desk.until(lambda: desk.page.work.bar.work is not None)
    assert desk.page.document.body[0].text == "Mời ông Lò Văn Pâng họp ngày 09/11/2026."
    assert "01/UBND-VHXH" in desk.page.work.bar._note.text()


def test_home_shows_what_comes_back_and_prepares_it(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    issue(desk)
    page = register(desk)
    today = desk.program.context.office.clock.today()
    soon = today + dt.timedelta(2)

    def act(dialog: RecurringDialog) -> None:
        dialog.every.control.setCurrentIndex(0)
        assert (dialog.on.isHidden(), dialog.weekday.isHidden()) == (True, False)
        dialog.weekday.control.setCurrentIndex(soon.isoweekday() - 1)
        dialog.name.control.setText("Giấy mời họp dân")
        dialog.resize(520, 420)
        dialog.show()
        picture(dialog, "recurring")
        dialog.yes.click()
        desk.until(lambda: dialog.result())

    answer(monkeypatch, RecurringDialog, act)
    press(page.sent, "Let it come back …")
    desk.window.show_page("home")
    home = desk.window.current_page
    assert isinstance(home, HomePage)
    desk.until(lambda: not home.coming.isHidden() and not desk.program.tasks.pending)
    # It was due at once, so it is prepared already and waits to be opened.
    desk.until(
        lambda: any(
            b.text().replace("&", "") == "Open" for b in home.coming.findChildren(QPushButton)
        )
    )
    picture(desk.window, "home")
    press(home.coming, "Open")
    desk.until(lambda: desk.window.current_page is not home)
    desk.until(lambda: desk.page.letter.draft_id)


def test_series_are_set_by_names_of_types(desk: Desk, qtbot: Any) -> None:
    card = SeriesCard(desk.program.context)
    qtbot.addWidget(card)
    desk.until(lambda: card._types and not desk.program.tasks.pending)
    card.mode.control.setCurrentIndex(2)
    card.groups.control.setPlainText("Cá biệt: quyet dinh, Không Có")
    card.keep.click()
    assert "Không Có" in card.groups.error
    card.groups.control.setPlainText("Cá biệt: quyet dinh, Thông báo")
    card.keep.click()
    desk.until(lambda: card._known.groups)
    assert card._known.groups[0].types == ("QUYET_DINH", "THONG_BAO")
    kept = card._known.groups[0].id
    again, _ = read_groups("CÁ BIỆT: Quyết định", card._types, card._known.groups)
    assert again == (Group(kept, "CÁ BIỆT", ("QUYET_DINH",)),)
    card.resize(700, 420)
    card.show()
    picture(card, "series")
