"""Banks: files shown before they are taken over, questions written, proposals judged one by one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QPushButton
from tests.ui.teaching.conftest import Taught, part, question, told

from communeapp.core.training.banks import BankFormat
from communeapp.ui.application import Program
from communeapp.ui.teaching.banks.file_dialogs import (
    ExportDialog,
    ImportQuestionsDialog,
    WrittenDialog,
)
from communeapp.ui.teaching.banks.proposals import ProposalsDialog
from communeapp.ui.teaching.banks_view import BanksView
from communeapp.ui.teaching.editor.dialog import QuestionDialog
from communeapp.ui.widgets import dialogs

Calm = Callable[[Program], None]
GIFT = """::a::Mật khẩu tốt dài ít nhất mấy ký tự? {=12 ~4 ~6}

::b::Hà Nội là thủ đô. {T}

::c::Không có đáp án đúng? {~a ~b}

::d::Câu hỏng {
"""


def banks(program: Program, calm: Calm, bank: str) -> BanksView:
    view = part(program, calm, "banks", bank)
    assert isinstance(view, BanksView)
    return view


def test_a_file_is_shown_with_what_cannot_be_taken_before_anything_is_kept(
    teaching: Program,
    calm: Calm,
    taught: Taught,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    person_at_dialogs: Any,
) -> None:
    file = tmp_path / "ngan-hang.gift"
    file.write_text(GIFT, encoding="utf-8")
    monkeypatch.setattr(dialogs, "open_file", lambda *_args: file)
    view = banks(teaching, calm, taught.bank)

    def look(dialog: ImportQuestionsDialog) -> int:
        assert dialog.preview.read.format is BankFormat.GIFT
        assert len(dialog.preview.good) == 2
        assert len(dialog.preview.bad) == 1
        assert len(dialog.preview.read.skipped) == 1
        dialog.bank.control.choose("")
        dialog.title.control.setText("")
        assert not dialog.check()
        dialog.title.control.setText("Từ Moodle")
        assert dialog.check()
        return 1

    person_at_dialogs.answer(look, True)
    view.take.click()
    calm(teaching)
    assert sorted(one.title for one in view.banks) == ["Ngân hàng của xã", "Từ Moodle"]
    assert view.bank.currentText().startswith("Từ Moodle")
    assert view.list.total == 2


def test_what_a_format_cannot_hold_is_named_after_saving(
    teaching: Program,
    calm: Calm,
    taught: Taught,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    person_at_dialogs: Any,
) -> None:
    target = tmp_path / "ra.txt"
    monkeypatch.setattr(dialogs, "save_file", lambda *_args: target)
    view = banks(teaching, calm, taught.bank)

    def choose(dialog: ExportDialog) -> int:
        dialog.format.control.choose(BankFormat.AIKEN)
        return 1

    heads: list[str] = []

    def read(dialog: WrittenDialog) -> int:
        heads.append(dialog.windowTitle())
        return 1

    person_at_dialogs.answer(choose, read)
    view.save.click()
    calm(teaching)
    assert "6" in heads[0]
    assert target.read_text(encoding="utf-8").count("ANSWER: B") == 6


def test_a_question_is_written_searched_and_deleted(
    teaching: Program, calm: Calm, taught: Taught, person_at_dialogs: Any
) -> None:
    view = banks(teaching, calm, taught.bank)
    assert view.list.total == 6

    def write(dialog: QuestionDialog) -> int:
        dialog.form.show_question(question(77))
        dialog.form.stem.control.setPlainText("Văn thư là ai?")
        assert dialog.check()
        return 1

    person_at_dialogs.answer(write)
    view.add.click()
    calm(teaching)
    assert view.list.total == 7
    view.filters.words.control.setText("van thu")
    view.filters.changed.emit()
    calm(teaching)
    assert view.list.total == 1
    found = view.list.current()
    assert found is not None
    assert found.stem == "Văn thư là ai?"
    person_at_dialogs.answer(True)
    view.remove.click()
    calm(teaching)
    assert view.list.total == 0
    assert told(teaching, calm, lambda office: office.banks.count(taught.bank)) == 6


def test_nothing_that_the_model_proposed_is_kept_by_itself(
    teaching: Program, calm: Calm, taught: Taught, person_at_dialogs: Any
) -> None:
    view = banks(teaching, calm, taught.bank)

    def judge(dialog: ProposalsDialog) -> int:
        calm(teaching)
        dialog.show_proposals((question(91), question(92)))
        assert told(teaching, calm, lambda office: office.banks.count(taught.bank)) == 6
        buttons = {
            one.accessibleName(): one
            for one in dialog.findChildren(QPushButton)
            if one.accessibleName()
        }
        accept = next(one for name, one in buttons.items() if "91" in name)
        accept.click()
        calm(teaching)
        assert dialog.accepted_count == 1
        return 1

    person_at_dialogs.answer(judge)
    view.propose.click()
    calm(teaching)
    kept = told(teaching, calm, lambda office: office.banks.questions(taught.bank))
    assert len(kept) == 7
    assert [one.stem.text for one in kept][-1] == question(91).stem.text
