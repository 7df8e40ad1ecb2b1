"""A copy of an issued document in the window: from the button to its own number on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from tests.ui.drafting.test_work import answer, confirm, picture, press, status, written

from communeapp.core.documents import CopyForm
from communeapp.services.workflow import FlowStatus
from communeapp.ui.drafting.copy_dialog import CopyDialog
from communeapp.ui.drafting.steps_bar import Step
from communeapp.ui.register.outgoing import OutgoingDialog

if TYPE_CHECKING:
    from tests.ui.drafting.conftest import Desk

__all__ = ["written"]


@pytest.fixture
def issued(written: Desk, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A letter that went out with the number 1."""
    desk = written
    confirm(desk)
    desk.until(lambda: not desk.page.work.bar.number.isHidden())
    number(desk, monkeypatch)
    return desk


def number(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> str:
    """Have a number given, and say which one was proposed."""
    proposed: list[str] = []

    def give(dialog: OutgoingDialog) -> None:
        proposed.append(dialog.number.control.placeholderText())
        dialog.accept()

    answer(monkeypatch, OutgoingDialog, give)
    desk.page.work.bar.number.click()
    desk.until(lambda: status(desk) is FlowStatus.ISSUED and not desk.program.tasks.pending)
    return proposed[0]


def copy(desk: Desk, monkeypatch: pytest.MonkeyPatch, form: CopyForm, *rows: int) -> None:
    """Make a copy by its dialog; ``rows`` are the parts to tick."""
    source = desk.page.letter.draft_id

    def fill(dialog: CopyDialog) -> None:
        desk.until(lambda: dialog.form.control.count())
        at = dialog.form.control.findData(form)
        assert at >= 0, form
        dialog.form.control.setCurrentIndex(at)
        dialog.recipients.control.setPlainText("Công an xã\nLưu: VT")
        if form is CopyForm.TRICH_SAO:
            assert not dialog.go.isEnabled(), "nothing is ticked yet"
        for row in rows:
            dialog.items()[row].setCheckState(0, Qt.CheckState.Checked)
        dialog.show()
        desk.until(lambda: dialog.preview.page_count)
        picture(dialog, f"copy-{form.value}")
        dialog.go.click()
        assert not dialog.go.isEnabled(), "a second press makes no second copy"
        desk.until(lambda: dialog.result())

    answer(monkeypatch, CopyDialog, fill)
    press(desk.page.work.bar, "Make a copy …")
    desk.until(
        lambda: (
            desk.page.letter.draft_id not in ("", source)
            and desk.page.document.copy
            and not desk.program.tasks.pending
        )
    )


def test_a_sao_y_is_reviewed_numbered_in_its_series_and_never_edited(
    issued: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, page = issued, issued.page
    original = page.work.leaving(page.current_document())
    assert original.number == "01"
    copy(desk, monkeypatch, CopyForm.SAO_Y)
    assert page.step is Step.REVIEW
    assert page.reachable() == {Step.REVIEW, Step.EXPORT}
    desk.until(lambda: page.review_step.confirm.isEnabled())
    picture(desk.window, "copy-review")
    made = page.current_document()
    assert (made.body, made.number, made.date) == (original.body, "01", original.date)
    assert made.copy is not None
    assert made.copy.symbol == "SY-UBND"
    assert made.copy.recipients == ("Công an xã", "Lưu: VT")
    assert made.copy.signer.name == "Lò Văn Minh"
    confirm(desk)
    desk.until(lambda: not page.work.bar.number.isHidden())
    assert number(desk, monkeypatch) == "1", "copies have a series of their own"
    entry = page.work.bar.entry
    assert entry is not None
    assert (entry.printed, entry.type_name, entry.type_code) == ("01/SY-UBND", "Bản sao y", "SAO_Y")
    leaving = page.work.leaving(page.current_document())
    assert leaving.copy is not None
    assert (leaving.number, leaving.copy.number, leaving.copy.date) == ("01", "01", entry.date)
    assert leaving.date == original.date
    copy(desk, monkeypatch, CopyForm.SAO_LUC)
    assert page.document.copy is not None
    assert page.document.copy.symbol == "SL-UBND"


def test_an_extract_has_the_ticked_parts_alone(
    issued: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, page = issued, issued.page
    body = page.current_document().body
    copy(desk, monkeypatch, CopyForm.TRICH_SAO, 2)
    made = page.current_document()
    assert [one.text for one in made.body if one.text != "…"] == [body[2].text]
    assert made.body[1].number == body[2].number
    desk.until(lambda: page.review_step.confirm.isEnabled())
