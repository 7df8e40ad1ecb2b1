"""The books: what they show, what printing locks, how a correction stays visible."""

from __future__ import annotations

import datetime as dt
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from communeapp.core.errors import Bug, UserError
from communeapp.core.incoming.confirming import with_value
from communeapp.core.incoming.header import Part
from communeapp.core.incoming.register import Book, BookKind, StampData, Struck
from communeapp.core.people import Role
from communeapp.core.profile import Profile
from communeapp.services.classifying import Classified
from communeapp.services.incoming import IncomingRecord
from communeapp.services.office import Office

MakePaper = Callable[..., Classified]
Register = Callable[..., IncomingRecord]
INCOMING, FOLLOWUP = BookKind.INCOMING, BookKind.FOLLOWUP


class Paper:
    """Remembers what it was given to draw."""

    def __init__(self) -> None:
        self.books: list[Book] = []

    def book(self, book: Book, path: Path) -> int:
        self.books.append(book)
        path.write_bytes(b"%PDF " + book.title.encode())
        return 1 + len(book.rows)

    def stamp(self, stamp: StampData, path: Path) -> None:
        path.write_bytes(b"%PDF stamp")


@pytest.fixture
def drawn() -> Paper:
    return Paper()


@pytest.fixture
def office(open_profile: Callable[..., Office], drawn: Paper) -> Office:
    office = open_profile()
    office.profile.save(Profile(unit_name="ỦY BAN NHÂN DÂN XÃ THU LŨM"))
    office.register.renderer = office.folders.renderer = drawn
    return office


@pytest.fixture
def register(office: Office, paper: MakePaper) -> Register:
    def make(number: int, /, **parts: str) -> IncomingRecord:
        kept = office.incoming.receive(paper(number, **parts))
        office.incoming.confirm(kept.id, kept.header, "NOI_VU", "VHXH")
        return office.register.register(kept.id)

    return make


def test_the_incoming_register_fills_its_ten_columns(office: Office, register: Register) -> None:
    kept = register(5)
    office.register.hand_over(kept.id, "VHXH")
    office.incoming.set_notes(kept.id, "bản giấy")
    book = office.register.book(INCOMING, 2026)
    assert [one.title for one in book.columns] == [
        "Ngày đến", "Số đến", "Tác giả", "Số, ký hiệu văn bản", "Ngày tháng văn bản",
        "Tên loại và trích yếu nội dung văn bản", "Đơn vị hoặc người nhận", "Ngày chuyển",
        "Ký nhận", "Ghi chú",
    ]  # fmt: skip
    (row,) = book.rows
    assert [cell.text for cell in row.cells] == [
        "30/11/2026", "1", "Sở Nội vụ tỉnh Lai Châu", "5/SNV-XDCQ", "27/11/2026",
        "Công văn: V/v rà soát cán bộ lần 5", "Phòng Văn hóa - Xã hội", "30/11/2026", "", "bản giấy",
    ]  # fmt: skip
    assert (book.unit, book.title) == ("ỦY BAN NHÂN DÂN XÃ THU LŨM", "SỔ ĐĂNG KÝ VĂN BẢN ĐẾN")
    assert office.register.years(INCOMING) == (2026,)


def test_the_follow_up_book_fills_its_seven_columns(office: Office, register: Register) -> None:
    kept = register(5)
    office.register.hand_over(kept.id, "VHXH", deadline=dt.date(2026, 12, 4))
    office.register.reply(kept.id, number="09/UBND-VHXH")
    book = office.register.book(FOLLOWUP, 2026)
    assert [label for label, _ in book.cover] == ["Năm", "Từ ngày", "Quyển số"]
    assert len(book.columns) == 7
    (row,) = book.rows
    assert [cell.text for cell in row.cells] == [
        "1", "Công văn số 5/SNV-XDCQ ngày 27/11/2026 của Sở Nội vụ tỉnh Lai Châu",
        "Phòng Văn hóa - Xã hội", "04/12/2026", "Đã trả lời", "09/UBND-VHXH", "",
    ]  # fmt: skip


def test_printing_makes_volumes_that_follow_each_other(
    office: Office, register: Register, drawn: Paper, tmp_path: Path
) -> None:
    for number in range(1, 4):
        register(number)
    pdf = tmp_path / "sổ.pdf"
    first = office.register.print_book(INCOMING, 2026, pdf)
    assert (first.rows, first.pages, first.volume, first.first, first.last) == (3, 4, 1, 1, 3)
    assert drawn.books[-1].cover == (
        ("Năm", "2026"),
        ("Từ ngày", "30/11/2026 đến ngày 30/11/2026"),
        ("Từ số", "1 đến số 3"),
        ("Quyển số", "01"),
    )
    register(4)
    second = office.register.print_book(INCOMING, 2026, pdf)
    assert (second.rows, second.volume, second.first, second.last) == (1, 2, 4, 4)
    again = office.register.print_book(INCOMING, 2026, pdf)  # nothing new: the last one again
    assert (again.rows, again.volume) == (1, 2)
    assert office.register.print_book(INCOMING, 2026, pdf, volume=1).rows == 3
    volumes = office.register.volumes(INCOMING, 2026)
    assert [(one.number, one.first, one.last, one.rows, one.pages) for one in volumes] == [
        (1, 1, 3, 3, 4), (2, 4, 4, 1, 2),
    ]  # fmt: skip
    assert len(office.events.all("book.printed")) == 2
    assert office.register.volumes(FOLLOWUP, 2026) == ()
    whole = office.register.print_book(INCOMING, 2026, pdf, lock=False)
    assert whole.rows == 4
    assert [one.name for one in tmp_path.iterdir() if one.suffix == ".pdf"] == ["sổ.pdf"]


def test_printing_for_reading_locks_nothing(
    office: Office, register: Register, drawn: Paper, tmp_path: Path
) -> None:
    kept = register(1)
    printed = office.register.print_book(INCOMING, 2026, tmp_path / "a.pdf", lock=False)
    assert printed.rows == 1
    assert ("Ghi chú", "Bản in để xem, chưa khóa sổ") in drawn.books[-1].cover
    assert office.register.volumes(INCOMING, 2026) == ()
    office.register.correct(kept.id, "notes", "không cần lý do")


def test_what_is_printed_is_locked_and_corrections_stay_visible(
    office: Office, register: Register, tmp_path: Path
) -> None:
    kept = register(1)
    office.people.add("Lò Thị Mai", "Văn thư", Role.CLERK, "2580")
    office.people.switch("Lò Thị Mai", "2580")
    office.register.print_book(INCOMING, 2026, tmp_path / "a.pdf")
    changed = with_value(kept.header, Part.NUMBER, "11/SNV-XDCQ")
    with pytest.raises(UserError, match=r"register\.printed"):
        office.incoming.confirm(kept.id, changed, "NOI_VU", "VHXH")
    with pytest.raises(UserError, match=r"register\.reason"):
        office.register.correct(kept.id, "number", "11/SNV-XDCQ")
    office.register.correct(kept.id, "number", "11/SNV-XDCQ", "ghi nhầm")
    office.register.correct(kept.id, "date", "2026-11-26", "ghi nhầm ngày")
    (row,) = office.register.book(INCOMING, 2026).rows
    assert row.volume == 1
    assert row.cells[3].text == "11/SNV-XDCQ"
    day = office.clock.today()
    assert row.cells[3].struck == (Struck("1/SNV-XDCQ", "Lò Thị Mai", day, "ghi nhầm"),)
    assert (row.cells[4].text, row.cells[4].struck[0].text) == ("26/11/2026", "27/11/2026")
    (follow,) = office.register.book(FOLLOWUP, 2026).rows
    assert follow.cells[1].struck[0].text == "1/SNV-XDCQ"
    # What is not in the printed columns may still be confirmed.
    now = office.incoming.load(kept.id)
    signer = with_value(now.header, Part.SIGNER, "Lò Văn A")
    assert office.incoming.confirm(kept.id, signer, "NOI_VU", "VHXH").header == signer


def test_a_new_receiver_after_printing_leaves_the_old_one_visible(
    office: Office, register: Register, tmp_path: Path
) -> None:
    kept, later = register(1), register(2)
    office.register.hand_over(kept.id, "KT")
    office.register.print_book(INCOMING, 2026, tmp_path / "a.pdf")
    office.register.hand_over(kept.id, "VP")
    office.register.hand_over(later.id, "VP")
    first, second = office.register.book(INCOMING, 2026).rows
    assert first.cells[6].struck == (Struck("Phòng Kinh tế", "", office.clock.today()),)
    assert second.cells[6].struck == ()  # an empty cell was filled in
    assert second.cells[6].text == "Văn phòng HĐND và UBND"


def test_nothing_is_locked_when_the_file_cannot_be_written(
    office: Office, register: Register, drawn: Paper, tmp_path: Path
) -> None:
    register(1)
    with pytest.raises(UserError, match=r"export\.no_folder"):
        office.register.print_book(INCOMING, 2026, tmp_path / "không có" / "a.pdf")
    with pytest.raises(UserError, match=r"export\.is_folder"):
        office.register.print_book(INCOMING, 2026, tmp_path)

    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    drawn.book = full  # type: ignore[method-assign]
    with pytest.raises(Exception, match=r"store\.disk_full"):
        office.register.print_book(INCOMING, 2026, tmp_path / "a.pdf")
    assert office.register.volumes(INCOMING, 2026) == ()
    assert not list(tmp_path.glob("*.pdf"))
    assert not list(tmp_path.glob(".~*"))


def test_what_cannot_be_printed_is_said(office: Office, register: Register, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"register\.empty_book"):
        office.register.print_book(INCOMING, 2026, tmp_path / "a.pdf")
    register(1)
    with pytest.raises(UserError, match=r"register\.no_volume"):
        office.register.print_book(INCOMING, 2026, tmp_path / "a.pdf", volume=3)
    office.register.renderer = None
    with pytest.raises(Bug):
        office.register.print_book(INCOMING, 2026, tmp_path / "a.pdf")


def test_the_stamp_has_its_lines(office: Office, register: Register, tmp_path: Path) -> None:
    kept = register(1)
    folder = office.folders.create("01.TCCB", "Rà soát cán bộ", 10)
    office.folders.add(folder.id, kept.id)
    office.register.hand_over(kept.id, "VHXH")
    stamp = office.register.print_stamp(kept.id, tmp_path / "dấu.pdf")
    assert stamp == StampData(
        "ỦY BAN NHÂN DÂN XÃ THU LŨM", "1", "30/11/2026", "Phòng Văn hóa - Xã hội", "01.TCCB"
    )
    assert (tmp_path / "dấu.pdf").read_bytes() == b"%PDF stamp"


def test_a_year_of_five_thousand_entries_is_put_together_quickly(office: Office) -> None:
    # The queries must not grow with the square of the entries: 5,000 rows take no 5,000 questions.
    asked: list[str] = []
    rows = office.store.rows
    office.store.rows = lambda sql, values=(): asked.append(sql) or rows(sql, values)  # type: ignore[method-assign,func-returns-value]
    office.register.book(INCOMING, 2026)
    assert len(asked) < 10


@pytest.mark.skipif(sys.platform == "win32", reason="has no pipes as files")
def test_a_pipe_or_a_device_is_not_replaced(
    office: Office, register: Register, tmp_path: Path
) -> None:
    register(1)
    pipe = tmp_path / "a.pdf"
    os.mkfifo(pipe)
    with pytest.raises(UserError, match=r"export\.no_file"):
        office.register.print_book(INCOMING, 2026, pipe)
    assert pipe.is_fifo()
