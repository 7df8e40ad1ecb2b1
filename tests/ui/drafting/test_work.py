"""The bar of the open document: steps, number, comments, versions, letters to many."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget

from communeapp.services.workflow import FlowStatus
from communeapp.ui.drafting.comments_dialog import CommentsDialog
from communeapp.ui.drafting.letters_dialog import LettersDialog
from communeapp.ui.drafting.steps_bar import Step
from communeapp.ui.drafting.versions_dialog import VersionsDialog
from communeapp.ui.register.outgoing import OutgoingDialog
from communeapp.ui.register.reason import ReasonDialog
from communeapp.ui.widgets import dialogs

if TYPE_CHECKING:
    from tests.ui.drafting.conftest import Desk

PICTURES = os.environ.get("WORK_PICTURES", "")


def picture(widget: QWidget, name: str) -> None:
    """Keep a picture where somebody wants to look."""
    if PICTURES:
        QTest.qWait(1_500)  # previews are drawn a little later
        widget.grab().save(f"{PICTURES}/{name}.png")


def confirm(desk: Desk) -> None:
    page = desk.page
    page.go(Step.REVIEW)
    desk.saved()
    page.letter.confirm(desk.program.context.session.people[0].id, "2580")
    desk.until(lambda: page.letter.is_reviewed and not desk.program.tasks.pending)


def press(widget: QWidget, words: str) -> None:
    """Press the button of these words."""
    QApplication.processEvents()  # what was just put into a line is not shown before that
    for one in widget.findChildren(QPushButton):
        if one.text().replace("&", "") == words and not one.isHidden():
            one.click()
            return
    shown = [one.text() for one in widget.findChildren(QPushButton) if not one.isHidden()]
    pytest.fail(f"no button {words} among {shown}")


def status(desk: Desk) -> FlowStatus | None:
    work = desk.page.work.bar.work
    return None if work is None else work.status


def answer(
    monkeypatch: pytest.MonkeyPatch, kind: type[QDialog], act: Callable[[Any], object]
) -> list[QDialog]:
    """Answer the next dialog of a kind."""
    shown: list[QDialog] = []

    def run(dialog: QDialog) -> int:
        assert isinstance(dialog, kind), dialog
        shown.append(dialog)
        act(dialog)
        result = dialog.result()
        dialog.deleteLater()
        return result

    monkeypatch.setattr(dialogs, "run_dialog", run)
    return shown


@pytest.fixture
def written(desk: Desk) -> Desk:
    """A letter with its text, stored."""
    desk.letter()
    desk.write()
    desk.page.flush()
    desk.saved()
    desk.until(lambda: desk.page.work.bar.work is not None)
    return desk


def test_a_letter_goes_its_way_on_the_page(
    written: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    desk, page = written, written.page
    bar = page.work.bar
    assert not bar.isHidden()
    press(bar, "Hand in for signature")
    desk.until(lambda: status(desk) is FlowStatus.IN_REVIEW)
    answer(
        monkeypatch, ReasonDialog,
        lambda d: (d.accept(), d.reason.control.setPlainText("Thiếu căn cứ"), d.accept()),
    )  # fmt: skip
    press(bar, "Return it …")
    desk.until(lambda: status(desk) is FlowStatus.DRAFT)
    assert "Thiếu căn cứ" in bar._note.text()
    picture(desk.window, "returned")
    assert bar.number.isHidden()  # nobody has reviewed it
    confirm(desk)
    desk.until(lambda: not bar.number.isHidden())
    press(bar, "Enter the signature")
    desk.until(lambda: status(desk) is FlowStatus.SIGNED)
    # A signed text is closed: only the last step can be entered.
    desk.until(lambda: page.step is Step.EXPORT)
    assert page.reachable() == {Step.EXPORT}
    desk.saved()
    assert "(dự thảo)" not in page.export_step.name.control.text()
    answer(monkeypatch, OutgoingDialog, lambda d: d.accept())
    press(bar, "Signed: give the number …")
    desk.until(lambda: status(desk) is FlowStatus.ISSUED)
    assert bar.entry is not None
    desk.saved()
    picture(desk.window, "issued")
    page.export_step.propose("thu", tmp_path)
    page.export_step.save.click()
    desk.until(lambda: (tmp_path / "thu.pdf").exists() and not desk.program.tasks.pending)
    from tests.ui.drafting.test_page import pdf_text

    text = pdf_text(tmp_path / "thu.pdf")
    assert f"Số: {bar.entry.printed}" in " ".join(text.split())
    # What the page stores is still the draft: the number stands in the register alone.
    assert page.current_document().number == ""


def test_opening_a_signed_letter_again_lets_it_be_written(
    written: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, page = written, written.page
    confirm(desk)
    desk.until(lambda: page.work.bar.work is not None)
    press(page.work.bar, "Enter the signature")
    desk.until(lambda: status(desk) is FlowStatus.SIGNED and page.step is Step.EXPORT)
    answer(
        monkeypatch, ReasonDialog,
        lambda d: (d.reason.control.setPlainText("Sai ngày"), d.accept()),
    )  # fmt: skip
    press(page.work.bar, "Open it again …")
    desk.until(lambda: status(desk) is FlowStatus.DRAFT and not page.letter.is_reviewed)
    desk.saved()
    page.go(Step.BODY)
    page.body_step.editor.insertPlainText("Câu mới. ")
    desk.page.flush()
    desk.saved()
    record = desk.program.context.office
    assert record is not None
    assert "Câu mới." in page.current_document().body[0].text


def test_comments_are_written_answered_and_settled(
    written: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, page = written, written.page

    def act(dialog: CommentsDialog) -> None:
        dialog.where.control.setCurrentIndex(2)
        dialog.text.control.setPlainText("Ghi rõ hạn báo cáo.")
        dialog.write.click()
        desk.until(lambda: len(dialog.comments) == 1)
        press(dialog, "Answer")
        assert dialog.text.error
        dialog.text.control.setPlainText("Đã ghi.")
        press(dialog, "Answer")
        desk.until(lambda: dialog.comments[0].answers)
        dialog.resize(760, 560)
        dialog.show()
        picture(dialog, "comments")
        press(dialog, "Settle")
        desk.until(lambda: not dialog.comments[0].open)
        dialog.accept()

    answer(monkeypatch, CommentsDialog, act)
    press(page.work.bar, "Comments (0)")
    desk.until(lambda: page.work.bar.work is not None and page.work.bar.work.comments)
    work = page.work.bar.work
    assert work is not None
    assert (work.comments[0].quote, work.open_comments) == (
        page.document.body[1].text or page.document.body[1].title, 0,
    )  # fmt: skip


def test_what_changed_between_two_versions_is_marked(
    written: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, page = written, written.page
    page.go(Step.BODY)
    page.body_step.editor.moveCursor(page.body_step.editor.textCursor().MoveOperation.Start)
    page.body_step.editor.insertPlainText("Khẩn trương ")
    page.flush()
    desk.saved()
    seen: list[str] = []

    def act(dialog: VersionsDialog) -> None:
        desk.until(lambda: "Khẩn" in dialog.view.toPlainText())
        seen.append(dialog.view.toHtml())
        dialog.resize(900, 580)
        dialog.show()
        picture(dialog, "versions")
        dialog.accept()

    answer(monkeypatch, VersionsDialog, act)
    press(page.work.bar, "Versions")
    desk.until(lambda: seen)
    assert "underline" in seen[0]
    assert desk.program.context.theme.palette.colour("ok").name() in seen[0]


def test_a_list_becomes_letters_on_the_page(
    written: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    desk, page = written, written.page
    file, out = tmp_path / "danh sách.csv", tmp_path / "ra"
    file.write_text("Kính gửi,Ghi chú\nBản Á Mé,\n,trống\nBản U Ma,\n", encoding="utf-8")
    out.mkdir()
    confirm(desk)
    page.go(Step.EXPORT)

    def act(dialog: LettersDialog) -> None:
        assert not dialog.write.isEnabled()
        desk.until(lambda: dialog.each.isChecked())
        dialog.take(file)
        desk.until(lambda: dialog.rows.count() == 2)
        assert "3" in dialog.faults.text()
        dialog.joined.setChecked(True)
        dialog.resize(1100, 640)
        dialog.show()
        desk.until(lambda: not desk.program.tasks.pending)
        picture(dialog, "letters")
        dialog.write_into(out)
        desk.until(lambda: dialog.written, timeout=30_000)
        dialog.reject()

    answer(monkeypatch, LettersDialog, act)
    page.export_step.many_button.click()
    desk.until(lambda: status(desk) is FlowStatus.ISSUED)
    assert sorted(one.name for one in out.iterdir()) == [
        "001 Bản Á Mé.docx", "002 Bản U Ma.docx", "All letters.pdf",
    ]  # fmt: skip
