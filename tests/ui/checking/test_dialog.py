"""The screen that checks a Word file: findings, filter, fixes one by one, the copy, what is refused."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from communeapp import texts
from communeapp.core.checking import Finding, Severity
from communeapp.core.checking.page.subject import Change
from communeapp.core.errors import AppError, UserError
from communeapp.services.checking import Corrected, FileCheck, FileFinding, Words
from communeapp.services.reading import SecretDocument
from communeapp.ui.bridge.bus import ChangeBus
from communeapp.ui.bridge.tasks import Tasks
from communeapp.ui.checking.dialog import CheckDialog
from communeapp.ui.checking.findings_model import Shown, place_of
from communeapp.ui.context import UiContext
from communeapp.ui.theme import Theme

SOURCE = "điểm a khoản 1 Mục II Phần I Phụ lục I, Nghị định 30/2020/NĐ-CP"
FINDINGS = (
    FileFinding(
        Finding("ND30.PL1.II.1.a.QUOC_HIEU.CO_CHU", Severity.ERROR, "p[2]", SOURCE,
                {"component": "Quốc hiệu", "found": "20", "wanted": "12 - 13"}, message="page_size"),
        ("p[2]", "p[9]"), "CỘNG HÒA", "quoc_hieu", Change("size", 13.0), None, True,
    ),
    FileFinding(
        Finding("ND30.PL1.II.1.b.TIEU_NGU.DUONG_KE", Severity.ERROR, "p[3]", SOURCE,
                {"component": "Tiêu ngữ"}, message="page_line_below"),
        ("p[3]",), "Độc lập", "tieu_ngu",
    ),
    FileFinding(
        Finding("ND30.PL1.II.4.b.NGAY", Severity.NOTE, "p[12]", SOURCE, {"found": "ngày 5 tháng",
                "wanted": "ngày 05 tháng"}),
        ("p[12]",), "Báo cáo trước ngày 5", "noi_dung", None,
        Words("p[12]", 15, 27, "ngày 05 tháng", "ngày 5 tháng"), False,
    ),
)  # fmt: skip


class Checking:
    """Answers for the service; the service has tests of its own."""

    def __init__(self) -> None:
        self.states: tuple[str, ...] = ()
        self.refusal: AppError | None = None
        self.corrected: list[tuple[Path, frozenset[int]]] = []

    def check(self, path: Path) -> FileCheck:
        if self.refusal is not None:
            raise self.refusal
        return FileCheck(path, "CONG_VAN", FINDINGS, self.states, changes=4)

    def correct(
        self, check: FileCheck, out: Path, *, chosen: frozenset[int], overwrite: bool
    ) -> Corrected:
        assert overwrite
        self.corrected.append((out, chosen))
        return Corrected(out, len(chosen), 0, FileCheck(out, "CONG_VAN", FINDINGS[1:2]))


@pytest.fixture
def checking() -> Checking:
    return Checking()


@pytest.fixture
def open_dialog(
    qtbot: QtBot, qapp: QApplication, checking: Checking
) -> Iterator[Callable[..., CheckDialog]]:
    """Open the dialog on a file and wait for what it says."""
    tasks = Tasks(ChangeBus())
    context = SimpleNamespace(
        theme=Theme(qapp),
        tasks=tasks,
        language="vi",
        wiring=SimpleNamespace(checking=checking),
        told=lambda error: texts.tell_error(error, "vi"),
        sentence=lambda code, **values: texts.tell(code, "vi", **values).message,
    )

    def opener(path: Path | None = Path("/tệp/công văn.docx")) -> CheckDialog:
        dialog = CheckDialog(None, cast(UiContext, context), path)
        qtbot.addWidget(dialog)
        qtbot.waitUntil(lambda: not tasks.pending)
        return dialog

    yield opener
    tasks.close()
    tasks.deleteLater()


def lines(dialog: CheckDialog) -> list[str]:
    model = dialog.model
    return [str(model.index(n).data()) for n in range(model.rowCount())]


def test_findings_stand_with_place_source_and_way_out(
    open_dialog: Callable[..., CheckDialog],
) -> None:
    dialog = open_dialog()
    assert len(lines(dialog)) == 3
    assert "Quốc hiệu: cỡ chữ 20, phải là 12 - 13." in lines(dialog)[0]
    assert "công văn.docx" in dialog.sums.text()
    shown = dialog.detail.toPlainText()
    for words in ("CỘNG HÒA", SOURCE, "3", "ND30.PL1.II.1.a.QUOC_HIEU.CO_CHU"):
        assert words in shown
    dialog.list.setCurrentIndex(dialog.model.index(2))
    assert "ngày 5 tháng” → “ngày 05 tháng" in dialog.detail.toPlainText()


@pytest.mark.parametrize(
    ("shown", "count"), [(Shown.ALL, 3), (Shown.ERRORS, 2), (Shown.NOTES, 1), (Shown.FIXES, 2)]
)
def test_one_sort_of_findings_can_be_shown(
    shown: Shown, count: int, open_dialog: Callable[..., CheckDialog]
) -> None:
    dialog = open_dialog()
    dialog.sort.setCurrentIndex(dialog.sort.findData(shown))
    assert dialog.model.rowCount() == count


def test_each_fix_is_taken_or_left_alone_and_only_those_are_made(
    open_dialog: Callable[..., CheckDialog],
    checking: Checking,
    person_at_dialogs: Any,
    tmp_path: Path,
) -> None:
    dialog = open_dialog()
    model = dialog.model
    ticks = [model.index(n).data(Qt.ItemDataRole.CheckStateRole) for n in range(3)]
    assert ticks == [
        Qt.CheckState.Checked,
        None,
        Qt.CheckState.Unchecked,
    ]  # safe ones to begin with
    model.setData(model.index(0), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert not dialog.save_button.isEnabled()
    model.setData(model.index(2), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    out = tmp_path / "bản đã sửa.docx"

    def save(files: QFileDialog) -> int:
        files.selectFile(str(out))
        return 1

    person_at_dialogs.answer(save)
    dialog.save_button.click()
    dialog_tasks = dialog.context.tasks
    QApplication.processEvents()
    while dialog_tasks.pending:
        QApplication.processEvents()
    assert checking.corrected == [(out, frozenset({2}))]
    assert "bản đã sửa.docx" in dialog.note.accessibleName()
    dialog.all_button.click()
    assert dialog.model.taken == {0}
    dialog.none_button.click()
    assert dialog.model.taken == set()


@pytest.mark.parametrize("state", ["protected", "signed", "changes", "old_word"])
def test_what_may_not_be_corrected_says_so_and_offers_no_copy(
    state: str, open_dialog: Callable[..., CheckDialog], checking: Checking
) -> None:
    checking.states = (state,)
    dialog = open_dialog()
    assert not dialog.save_button.isEnabled()
    assert dialog.model.index(0).data(Qt.ItemDataRole.CheckStateRole) is None
    sentence = texts.tell(f"checking.state_{state}", "vi", count=4).message
    assert sentence in dialog.note.accessibleName()
    assert len(lines(dialog)) == 3


def test_a_refused_file_is_explained_with_the_law(
    open_dialog: Callable[..., CheckDialog], checking: Checking
) -> None:
    checking.refusal = SecretDocument("TỐI MẬT", "stamp")
    dialog = open_dialog()
    assert "TỐI MẬT" in dialog.note.accessibleName()
    assert texts.tell("secrecy.why", "vi").message in dialog.note.accessibleName()
    assert lines(dialog) == []
    checking.refusal = UserError("checking.not_word", kind="PDF")
    dialog.open(Path("a.pdf"))
    while dialog.context.tasks.pending:
        QApplication.processEvents()
    assert "PDF" in dialog.note.accessibleName()


def test_a_dropped_file_is_checked(open_dialog: Callable[..., CheckDialog]) -> None:
    dialog = open_dialog(None)
    assert lines(dialog) == []
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/tệp/khác.docx")])
    event = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    dialog.dropEvent(event)
    while dialog.context.tasks.pending:
        QApplication.processEvents()
    assert "khác.docx" in dialog.sums.text()
    assert len(lines(dialog)) == 3


def test_findings_stand_in_the_order_of_the_page() -> None:
    places = ["p[3]", "header1.p[0]", "section[0]", "p[12]", "p[9]", ""]
    assert sorted(places, key=place_of) == [
        "section[0]",
        "",
        "p[3]",
        "p[9]",
        "p[12]",
        "header1.p[0]",
    ]


def test_without_a_file_there_is_only_the_way_to_choose_one(
    open_dialog: Callable[..., CheckDialog],
) -> None:
    dialog = open_dialog(None)
    assert not dialog.first.isHidden()
    for part in (dialog.split, dialog.sort, dialog.other, dialog.save_button):
        assert part.isHidden()
    dialog.open(Path("/tệp/công văn.docx"))
    assert dialog.first.isHidden()
    assert not dialog.other.isHidden()
