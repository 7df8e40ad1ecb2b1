"""The incoming screen of a real program: real files, the real reading child, the real database."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from communeapp.core.incoming.header import Part
from communeapp.services.incoming import IncomingRecord
from communeapp.ui.application import Program
from communeapp.ui.incoming.page import IncomingPage
from communeapp.ui.incoming.queue_model import Entry, State
from communeapp.ui.incoming.review import ReviewScreen
from communeapp.ui.main_window import MainWindow

LETTER = """UBND TỈNH LAI CHÂU
SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: {number}
Lai Châu, ngày {day} tháng {month} năm {year}

KẾ HOẠCH
{subject}

Thực hiện chỉ đạo của Ủy ban nhân dân tỉnh, Sở Nông nghiệp và Môi trường xây dựng kế hoạch như sau:
1. Tiêm phòng bệnh lở mồm long móng cho đàn trâu, bò, dê trên địa bàn các xã.
2. Phun tiêu độc khử trùng chuồng trại, kiểm soát việc vận chuyển gia súc, gia cầm.
3. Đề nghị Ủy ban nhân dân các xã báo cáo kết quả trước ngày 20/12/{year}.
{more}
Nơi nhận:
- UBND các xã, phường;
- Lưu: VT, CNTY.
KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC


Nguyễn Văn Bình
"""


def letter(
    number: str = "125/KH-SNNMT",
    subject: str = "Phòng, chống dịch bệnh gia súc, gia cầm trong vụ Đông Xuân",
    day: tuple[int, int, int] = (2026, 11, 5),
    more: str = "",
) -> str:
    """Write a plan of a department of the province, laid out by Decree 30."""
    year, month, date = day
    return LETTER.format(
        number=number,
        subject=subject,
        day=f"{date:02d}",
        month=f"{month:02d}",
        year=year,
        more=more,
    )


@dataclass
class Desk:
    """The window with its incoming screen."""

    qtbot: QtBot
    program: Program
    window: MainWindow
    folder: Path
    rounds: int = 0

    @property
    def page(self) -> IncomingPage:
        page = self.window.current_page
        assert isinstance(page, IncomingPage)
        return page

    @property
    def review(self) -> ReviewScreen:
        return self.page.review

    def until(self, condition: Callable[[], object], timeout: int = 30_000) -> None:
        """Let the window work until a condition holds."""
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=timeout)

    def calm(self) -> None:
        """Wait until every piece of work has answered and the list is up to date."""
        self.until(
            lambda: (
                not self.program.tasks.pending
                and not self.page.intake.busy
                and not self.page.refreshing
            )
        )

    def file(self, name: str, text: str | bytes) -> Path:
        """Write a file that arrives."""
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
        return file

    def take_in(self, *paths: Path) -> list[Entry]:
        """Take files in and wait until each has its result."""
        before = len(self.page.intake.model.entries)
        self.page.take_in(list(paths))
        self.until(lambda: len(self.page.intake.model.entries) > before)
        self.calm()
        return self.page.intake.model.entries[before:]

    def open(self, doc_id: str) -> None:
        """Open a document for review."""
        self.page.open_document(doc_id)
        self.until(lambda: self.page.in_review and self.page.reviewing.doc_id == doc_id)
        self.calm()

    @property
    def focus(self) -> QWidget | None:
        """Where the keyboard is."""
        return self.window.focusWidget()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        """Press a key where the keyboard is, as a person does."""
        target: QWidget = self.focus or self.window
        QTest.keyClick(target, key, modifier or Qt.KeyboardModifier.NoModifier)

    def enter(self, part: Part) -> None:
        """Put the keyboard into a field; the event comes also where no window can be active."""
        control = self.review.form.parts[part].control
        control.setFocus()
        QApplication.sendEvent(control, QFocusEvent(QEvent.Type.FocusIn))

    def patience(self) -> bool:
        """Give the layout some rounds, then let the assertion that follows tell what is wrong."""
        self.rounds += 1
        return self.rounds % 40 == 0

    def record(self, doc_id: str) -> IncomingRecord:
        """Read a document from the database."""
        answers: list[IncomingRecord] = []
        office = self.program.context.office
        self.program.tasks.query(lambda: office.incoming.load(doc_id), answers.append)
        self.until(lambda: answers)
        return answers[0]

    def one(self, name: str = "ke-hoach.txt", text: str | None = None) -> str:
        """Take one letter in; give its id."""
        entry = self.take_in(self.file(name, letter() if text is None else text))[0]
        assert entry.state in (State.DONE, State.TO_CHECK), entry.sentence
        return entry.doc_id


@pytest.fixture
def desk(signed_in: Program, qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    """The program on its incoming screen, with the keyboard in it."""
    window = signed_in.window
    window.resize(1366, 768)
    made = Desk(qtbot, signed_in, window, tmp_path / "den")
    made.folder.mkdir()
    window.show_page("incoming")
    made.calm()
    yield made
    made.page.intake.cancel_all()
    made.calm()
