"""The exchange in the window: a stick to the hub and back, consent, trouble, messages, difficulties."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot
from tests.ui.exchange.conftest import Village

from communeapp.services.sync.exchange_types import PeerKind
from communeapp.ui.application import Program
from communeapp.ui.exchange.page import ExchangePage
from communeapp.ui.widgets import dialogs

Calm = Callable[[Program], None]


@pytest.fixture
def program(enrolled: Village, signed_in: Program) -> Program:
    """The window of the enrolled profile."""
    return signed_in


def opened(program: Program, calm: Calm) -> ExchangePage:
    program.window.show_page("exchange")
    calm(program)
    page = program.window.current_page
    assert isinstance(page, ExchangePage)
    return page


def plugged(page: ExchangePage, program: Program, calm: Calm, folder: Path) -> None:
    page.stick.use_folder(folder)
    calm(program)
    calm(program)


def exchanged(page: ExchangePage, program: Program, calm: Calm, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.stick.exchanged, timeout=20_000):
        page.stick.go.click()
    calm(program)


def leave(page: ExchangePage) -> None:
    page.stick.leave()


def test_a_pc_alone_is_shown_the_way(signed_in: Program, calm: Calm, qtbot: QtBot) -> None:
    page = opened(signed_in, calm)
    assert page.alone.isVisible()
    assert not page.stick.isVisible()
    wanted: list[Any] = []
    page.page_wanted.connect(lambda *args: wanted.append(args))
    page.page_wanted.disconnect(signed_in.window.show_page)
    page._on_connect()
    assert wanted == [("settings", "connections")]
    leave(page)


def test_a_stick_goes_to_the_hub_and_the_receipt_comes_home(
    enrolled: Village, program: Program, calm: Calm, qtbot: QtBot
) -> None:
    page = opened(program, calm)
    assert not page.alone.isVisible()
    assert not page.stick.go.isEnabled()  # no stick yet
    plugged(page, program, calm, enrolled.stick)
    assert page.stick.go.isEnabled()
    assert enrolled.stick.name in page.stick.head.text()
    exchanged(page, program, calm, qtbot)
    assert page.stick.safe.isVisible()
    assert "rút" in page.stick.safe.text
    assert "Gửi cấp trên" in page.stick.done.text()
    office = program.context.office
    waiting: list[int] = []
    program.tasks.query(lambda: office.exchange.status().confirmed[PeerKind.HUB], waiting.append)
    calm(program)
    assert waiting == [0]
    assert enrolled.carry() == 1
    page.stick._on_chosen()
    calm(program)
    assert "mới cho máy này" in page.stick.lines.text()
    exchanged(page, program, calm, qtbot)
    assert "đã đến nơi" in page.stick.done.text()
    program.tasks.query(lambda: office.exchange.status().confirmed[PeerKind.HUB], waiting.append)
    calm(program)
    assert waiting[-1] > 0
    leave(page)


def test_the_button_keeps_the_focus_so_that_the_outcome_stays_in_sight(
    enrolled: Village, program: Program, calm: Calm, qtbot: QtBot
) -> None:
    page = opened(program, calm)
    plugged(page, program, calm, enrolled.stick)
    bar = page._scroll.verticalScrollBar()
    page.stick.go.setFocus()
    bar.setValue(bar.maximum())
    began: list[bool] = []
    page.stick.run.progressed.connect(lambda *_: began.append(page.stick.stop_button.hasFocus()))
    exchanged(page, program, calm, qtbot)
    assert all(began)
    assert program.window.focusWidget() is page.stick.go
    calm(program)
    for one in (page.stick.head, page.stick.go, page.stick.safe, page.stick.done):
        assert not one.visibleRegion().isEmpty()
    leave(page)


def test_after_the_consent_the_stick_stands_in_front(
    enrolled: Village, program: Program, calm: Calm, person_at_dialogs: Any
) -> None:
    page = opened(program, calm)
    plugged(page, program, calm, enrolled.stick)
    card = page.consents[PeerKind.HUB]
    person_at_dialogs.answer(True)
    card.withdraw.click()
    calm(program)
    calm(program)
    assert page._first(card) and page._scroll.verticalScrollBar().value() == 0
    card.agree.setFocus()
    card.agree.click()
    calm(program)
    calm(program)
    assert not page._first(card)
    assert program.window.focusWidget() is page.stick.go
    assert page._scroll.verticalScrollBar().value() == 0
    leave(page)


def test_a_stick_that_is_gone_is_said_and_nothing_is_lost(
    enrolled: Village, program: Program, calm: Calm, qtbot: QtBot
) -> None:
    page = opened(program, calm)
    plugged(page, program, calm, enrolled.stick)
    enrolled.stick.rmdir()
    exchanged(page, program, calm, qtbot)
    assert page.stick.trouble.isVisible()
    assert "Chưa xong" in page.stick.safe.text
    assert not page.stick.go.isEnabled()
    leave(page)


def test_what_leaves_is_shown_before_anything_does(
    enrolled: Village, program: Program, calm: Calm, person_at_dialogs: Any, qtbot: QtBot
) -> None:
    page = opened(program, calm)
    card = page.consents[PeerKind.HUB]
    assert card.isVisible()
    assert not card.agree.isVisible()  # somebody agreed already
    assert "Vàng A Súa" in card.given.text()
    person_at_dialogs.answer(True)
    card.withdraw.click()
    calm(program)
    calm(program)
    assert card.agree.isVisible()
    assert not page.line.go.isEnabled()
    plugged(page, program, calm, enrolled.stick)
    exchanged(page, program, calm, qtbot)
    assert not list(enrolled.stick.rglob("*.cabundle"))
    assert page.stick.trouble.isVisible()
    card.agree.click()
    calm(program)
    calm(program)
    assert not card.agree.isVisible()
    exchanged(page, program, calm, qtbot)
    assert list(enrolled.stick.rglob("*.cabundle"))
    leave(page)


def test_a_message_of_the_hub_is_shown_until_it_is_read(
    enrolled: Village, program: Program, calm: Calm, qtbot: QtBot
) -> None:
    page = opened(program, calm)
    plugged(page, program, calm, enrolled.stick)
    exchanged(page, program, calm, qtbot)
    enrolled.hub.publishing.send_message("Họp trực tuyến", "Sáng thứ hai.", by="thử")
    enrolled.carry()
    exchanged(page, program, calm, qtbot)
    calm(program)
    texts = [one.text() for one in page.news.findChildren(type(page.news.nothing))]
    assert "Họp trực tuyến" in texts
    assert "Mới" in [one.text() for one in page.news.findChildren(type(page.stick.doing))]
    office = program.context.office
    shown: list[Any] = []
    program.tasks.query(office.news.messages, shown.extend)
    calm(program)
    page.news.read.emit(shown[0].id)
    calm(program)
    left: list[int] = []
    program.tasks.query(office.news.unread, left.append)
    calm(program)
    assert left == [0]
    leave(page)


def test_a_difficulty_is_checked_for_people_and_then_kept(
    program: Program, calm: Calm, person_at_dialogs: Any, qtbot: QtBot
) -> None:
    page = opened(program, calm)

    def fill(dialog: Any) -> int:
        dialog.text.control.setPlainText("Bà Lò Thị Pó, số CCCD 012345678901, không nộp được.")
        dialog.go.click()
        calm(program)
        assert dialog.text.error
        assert dialog.hide_button.isVisible()
        dialog.hide_button.click()
        calm(program)
        assert "012345678901" not in dialog.text.control.toPlainText()
        dialog.go.click()
        calm(program)
        return int(dialog.sent)

    person_at_dialogs.answer(fill)
    page.difficulty.click()
    calm(program)
    assert page.said.isVisible()
    found: list[Any] = []
    program.tasks.query(program.context.office.difficulties.list, found.extend)
    calm(program)
    assert len(found) == 1
    leave(page)


def test_the_line_says_when_it_does_not_work(program: Program, calm: Calm, qtbot: QtBot) -> None:
    page = opened(program, calm)
    # This hub has no address: the stick is the way, and nothing is offered that cannot work.
    assert not page.line.go.isVisible()
    assert page.line.state.text()
    leave(page)


def test_the_line_can_be_left_to_the_button_and_led_through_a_proxy(
    enrolled: Village, program: Program, calm: Calm, person_at_dialogs: Any
) -> None:
    page = opened(program, calm)
    page.line.by_itself.setChecked(False)
    calm(program)

    def fill(dialog: Any) -> int:
        dialog.own.setChecked(True)
        dialog.address.control.setText("10.0.0.1")
        dialog.go.click()
        assert dialog.address.error
        dialog.address.control.setText("http://10.0.0.1:3128")
        dialog.go.click()
        return 1

    person_at_dialogs.answer(fill)
    page.line.proxy.click()
    calm(program)
    office = program.context.office
    kept: list[Any] = []
    program.tasks.query(
        lambda: (office.settings.switch("online"), office.settings.text("proxy")), kept.append
    )
    calm(program)
    assert kept == [(False, "http://10.0.0.1:3128")]
    assert program.context.preferences.proxy == "http://10.0.0.1:3128"
    leave(page)


def test_a_document_is_addressed_to_the_hub_with_its_file(
    program: Program,
    calm: Calm,
    person_at_dialogs: Any,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = opened(program, calm)
    picture, report = tmp_path / "anh.png", tmp_path / "bao-cao.pdf"
    picture.write_bytes(b"\x89PNG")
    report.write_bytes(b"%PDF-1.7 bao cao")
    given = [picture]
    monkeypatch.setattr(dialogs, "open_files", lambda *_: list(given))

    def fill(dialog: Any) -> int:
        dialog.go.click()
        calm(program)
        assert dialog.title.error
        dialog.title.control.setText("Báo cáo hộ nghèo")
        dialog.go.click()
        calm(program)
        assert dialog.trouble.isVisible()  # no file
        dialog.choose.click()
        dialog.go.click()
        calm(program)
        assert dialog.trouble.text() and not dialog.sent  # no document
        given[:] = [report]
        dialog.choose.click()
        assert report.name in dialog.chosen.text()
        dialog.number.control.setText("12/BC-UBND")
        dialog.go.click()
        calm(program)
        return int(dialog.sent)

    person_at_dialogs.answer(fill)
    assert page.send.isVisible()
    page.send.click()
    calm(program)
    assert page.said.isVisible()
    found: list[Any] = []
    program.tasks.query(program.context.office.sending.list, found.extend)
    calm(program)
    [one] = found
    assert (one.title, one.number) == ("Báo cáo hộ nghèo", "12/BC-UBND")
    assert [name for _, _, name in one.files] == ["bao-cao.pdf"]
    leave(page)
