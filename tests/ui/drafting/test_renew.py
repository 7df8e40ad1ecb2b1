"""A new report from the last one in the window: chosen, new facts typed, each sentence answered."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.ui.drafting.test_office_dialogs import issue, register
from tests.ui.drafting.test_work import answer, picture, press

from communeapp.services.renewing import Kind
from communeapp.ui.drafting.renew_dialog import FACTS, LINES, RenewDialog
from communeapp.ui.home.page import HomePage

if TYPE_CHECKING:
    from tests.ui.drafting.conftest import Desk

OLD = (
    "UBND xã báo cáo kết quả công tác tháng 10 năm 2026 như sau:\n"
    "Trong tháng, xã đã tổ chức 03 cuộc họp dân.\n"
    "An ninh trật tự được giữ vững.\n"
    "Toàn xã có 125 hộ nghèo, giảm 12 hộ so với tháng trước.\n"
)


def test_a_report_is_made_new_from_a_file(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "báo cáo tháng 10.txt"
    file.write_text(OLD, encoding="utf-8")
    desk.window.show_page("home")
    home = desk.window.current_page
    assert isinstance(home, HomePage)
    desk.until(lambda: not home.office_work.isHidden() and not desk.program.tasks.pending)
    made = []

    def act(dialog: RenewDialog) -> None:
        dialog.show()
        dialog.resize(1000, 640)
        desk.until(lambda: dialog.assistant.looked and not desk.program.tasks.pending)
        assert not dialog.go.isEnabled()
        assert "file" in dialog.state.text
        picture(dialog, "renew-1-source")
        dialog.take_file(file)
        desk.until(lambda: dialog.pages.currentIndex() == FACTS)
        dialog.go.click()
        desk.until(lambda: dialog.go.isEnabled() and not desk.program.tasks.pending)
        assert dialog.pages.currentIndex() == FACTS
        dialog.subject.control.setText("Kết quả công tác tháng 11 năm 2026")
        dialog.facts.control.setPlainText(
            "trong tháng tổ chức 05 cuộc họp dân\nlàm mới 2 km đường bản Lỳ Xé Pu"
        )
        picture(dialog, "renew-2-facts")
        dialog.go.click()
        desk.until(lambda: dialog.pages.currentIndex() == LINES)
        kinds = [one.line.kind for one in dialog.lines.rows]
        assert kinds == [Kind.FRESH, Kind.KEPT, Kind.ASKED, Kind.FRESH]
        assert dialog.lines.rows[1].isHidden()
        assert dialog.lines.rows[2].open
        assert not dialog.go.isEnabled()
        picture(dialog, "renew-3-lines")
        for row in dialog.lines.rows:
            if row.open and row.line.kind is Kind.FRESH:
                row.stands.click()
        dialog.lines.rows[2].new.setPlainText("Toàn xã còn 110 hộ nghèo.")
        assert dialog.go.isEnabled()
        dialog.lines.rows[2].stands.setChecked(False)
        assert dialog.go.isEnabled()
        dialog.go.click()
        desk.until(lambda: dialog.made)
        made.append(dialog.made)

    answer(monkeypatch, RenewDialog, act)
    home.office_work.renew.click()
    desk.until(lambda: desk.window.current_page is not home)
    desk.until(lambda: desk.page.letter.draft_id == made[0] and desk.page.document.body)
    said = [one.text for one in desk.page.document.body if one.point is not None]
    assert len(said) == 4
    assert "Toàn xã còn 110 hộ nghèo." in said
    assert any("2 km đường" in one for one in said)
    picture(desk.window, "renew-4-draft")


def test_only_what_is_a_report_offers_a_new_one(desk: Desk) -> None:
    issue(desk)
    page = register(desk)
    assert page.sent.renew.isHidden()
    assert not page.sent.again.isHidden()


def test_a_last_report_is_chosen_and_dropped_sentences_go(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = issue(desk)
    dialog = RenewDialog(desk.window, desk.program.context)
    desk.until(lambda: dialog.list.count() == 1 and not desk.program.tasks.pending)
    press(dialog, "Go on")
    desk.until(lambda: dialog.pages.currentIndex() == FACTS)
    assert dialog.last is not None
    assert dialog.last.draft == source
    dialog.facts.control.setPlainText("tổ bảo vệ rừng đã đi tuần 4 lần")
    desk.until(lambda: dialog.assistant.looked)
    press(dialog, "Write the sentences")
    desk.until(lambda: dialog.pages.currentIndex() == LINES)
    for row in dialog.lines.rows:
        if row.line.kind is Kind.ASKED:
            row.drop.click()
            assert not row.open
        elif row.open:
            row.stands.click()
    press(dialog, "Begin the report")
    desk.until(lambda: dialog.made and not desk.program.tasks.pending)
    dialog.deleteLater()
