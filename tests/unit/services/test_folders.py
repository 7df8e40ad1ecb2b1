"""Folders: opening, filling, closing, the contents list, what goes to the archive."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from communeapp.core.errors import UserError
from communeapp.core.incoming.folders import ItemKind
from communeapp.core.incoming.record import IncomingFilter
from communeapp.core.incoming.register import Book
from communeapp.core.profile import Profile
from communeapp.services.classifying import Classified
from communeapp.services.office import Office

MakePaper = Callable[..., Classified]


@pytest.fixture
def office(open_profile: Callable[..., Office]) -> Office:
    office = open_profile()
    office.profile.save(Profile(unit_name="ỦY BAN NHÂN DÂN XÃ THU LŨM"))
    return office


def test_a_folder_is_opened_changed_closed_and_opened_again(office: Office) -> None:
    made = office.folders.create("01.TCCB", "  Rà soát\n cán bộ ", 10, opened=dt.date(2026, 1, 5))
    assert (made.title, made.items, made.keep_until) == ("Rà soát cán bộ", 0, None)
    changed = office.folders.update(dataclasses.replace(made, title="Khác", retention_years=None))
    assert office.folders.load(made.id) == changed
    closed = office.folders.close(made.id, dt.date(2026, 3, 1))
    assert closed.keep_until is None
    with pytest.raises(UserError, match=r"register\.folder_closed"):
        office.folders.update(closed)
    assert office.folders.reopen(made.id).closed is None
    office.folders.update(dataclasses.replace(changed, retention_years=5))
    assert office.folders.close(made.id, dt.date(2026, 3, 1)).keep_until == dt.date(2031, 12, 31)
    types = [one.type for one in office.events.all() if one.type.startswith("folder.")]
    assert types == [
        "folder.created", "folder.changed", "folder.closed", "folder.opened", "folder.changed",
        "folder.closed",
    ]  # fmt: skip


def test_what_is_no_folder_is_said(office: Office) -> None:
    made = office.folders.create("01", "a", 5)
    for symbol, title, years, code in (
        ("01", "b", 5, "register.folder_symbol"),
        ("02", "", 5, "people.empty"),
        ("02", "b", 0, "register.retention"),
        ("02", "b", 500, "register.retention"),
        ("x" * 61, "b", 5, "incoming.too_long"),
    ):
        with pytest.raises(UserError) as caught:
            office.folders.create(symbol, title, years)
        assert caught.value.code == code
    with pytest.raises(UserError, match=r"register\.closed_before"):
        office.folders.close(made.id, dt.date(2020, 1, 1))
    with pytest.raises(UserError, match=r"register\.unknown_folder"):
        office.folders.load("none")


def test_documents_lie_in_one_folder_in_order(office: Office, paper: MakePaper) -> None:
    one, two = office.incoming.receive_many([paper(1), paper(2)])
    first, second = office.folders.create("01", "a", 5), office.folders.create("02", "b", None)
    for doc in (two, one):
        office.folders.add(first.id, doc.id)
    assert [item.id for item in office.folders.contents(first.id)] == [two.id, one.id]
    changes = office.folders.add(second.id, two.id)
    assert changes.has("folder", first.id)
    assert changes.has("folder", second.id)
    assert [item.id for item in office.folders.contents(first.id)] == [one.id]
    assert office.incoming.load(two.id).folder_id == second.id
    assert [doc.id for doc in office.incoming.list(IncomingFilter(folder_id=second.id))] == [two.id]
    with pytest.raises(UserError, match=r"register\.folder_not_empty"):
        office.folders.delete(second.id)
    office.folders.remove(two.id)
    office.folders.delete(second.id)
    assert [folder.symbol for folder in office.folders.list()] == ["01"]
    with pytest.raises(UserError, match=r"register\.in_no_folder"):
        office.folders.set_sheets(two.id, "1-2")
    with pytest.raises(UserError, match=r"incoming\.unknown"):
        office.folders.add(first.id, "none")


def test_a_closed_folder_keeps_what_it_holds(office: Office, paper: MakePaper) -> None:
    one, two = office.incoming.receive_many([paper(1), paper(2)])
    folder = office.folders.create("01", "a", 5)
    office.folders.add(folder.id, one.id)
    office.folders.close(folder.id)
    for act in (
        lambda: office.folders.add(folder.id, two.id),
        lambda: office.folders.remove(one.id),
        lambda: office.folders.set_sheets(one.id, "1"),
    ):
        with pytest.raises(UserError, match=r"register\.folder_closed"):
            act()


def test_the_contents_list_has_its_columns(
    office: Office, paper: MakePaper, tmp_path: Path
) -> None:
    kept = office.incoming.receive(paper(3))
    folder = office.folders.create("01.TCCB", "Rà soát", None, opened=dt.date(2026, 1, 5))
    office.folders.add(folder.id, kept.id)
    office.folders.set_sheets(kept.id, "1-4", "bản chính")
    book = office.folders.book(folder.id)
    assert [column.title for column in book.columns] == [
        "STT", "Số, ký hiệu văn bản", "Ngày tháng năm văn bản",
        "Tên loại và trích yếu nội dung văn bản", "Tác giả văn bản", "Tờ số/Trang số", "Ghi chú",
    ]  # fmt: skip
    assert [cell.text for cell in book.rows[0].cells] == [
        "1", "3/SNV-XDCQ", "27/11/2026", "Công văn: V/v rà soát cán bộ lần 3",
        "Sở Nội vụ tỉnh Lai Châu", "1-4", "bản chính",
    ]  # fmt: skip
    assert ("Thời hạn bảo quản", "Vĩnh viễn") in book.cover
    assert ("Từ ngày", "05/01/2026 đến ngày …") in book.cover

    class Paper:
        def book(self, book: Book, path: Path) -> int:
            path.write_bytes(book.title.encode())
            return 2

        def stamp(self, *_: object) -> None: ...

    office.folders.renderer = Paper()
    assert office.folders.print_contents(folder.id, tmp_path / "mục lục.pdf") == 2
    assert (tmp_path / "mục lục.pdf").read_text("utf-8") == "MỤC LỤC VĂN BẢN TRONG HỒ SƠ"


def test_folders_are_found_without_marks(office: Office) -> None:
    office.folders.create("02", "Đất đai bản Mới", 20)
    office.folders.create("01", "Cán bộ", 20)
    assert [one.symbol for one in office.folders.list()] == ["01", "02"]
    assert [one.symbol for one in office.folders.list(text="dat dai")] == ["02"]
    office.folders.close(office.folders.list()[0].id)
    assert [one.symbol for one in office.folders.list(closed=True)] == ["01"]
    assert [one.symbol for one in office.folders.list(closed=False)] == ["02"]


def test_folders_go_to_the_archive_after_a_year(office: Office) -> None:
    long, short = office.folders.create("01", "a", 5), office.folders.create("02", "b", 2)
    ever = office.folders.create("03", "c", None, opened=dt.date(2024, 1, 1))
    office.folders.close(long.id)
    office.folders.close(short.id)
    office.folders.close(ever.id, dt.date(2024, 2, 29))
    due = [one.id for one in office.folders.due_for_archive(dt.date(2027, 10, 30))]
    assert due == [ever.id]
    due = [one.id for one in office.folders.due_for_archive(dt.date(2027, 10, 31))]
    assert due == [long.id, ever.id]


def test_an_outgoing_document_can_lie_in_a_folder(office: Office) -> None:
    from communeapp.core.incoming.register import OutgoingEntry
    from communeapp.store.register import RegisterRows

    entry = OutgoingEntry(
        "o" * 32, "d", 2026, "", 1, "01/UBND", dt.date(2026, 11, 30), "CONG_VAN", "Công văn",
        "V/v trả lời", "A",
    )  # fmt: skip
    with office.store.atomic():
        RegisterRows(office.store).put_outgoing(entry, 1)
    folder = office.folders.create("01", "a", 5)
    office.folders.add(folder.id, entry.id, ItemKind.OUTGOING)
    (item,) = office.folders.contents(folder.id)
    assert (item.number, item.issuer) == ("01/UBND", "ỦY BAN NHÂN DÂN XÃ THU LŨM")
    assert item.type_and_subject == "Công văn: V/v trả lời"
    (listed,) = office.register.outgoing(2026)
    assert listed.folder_id == folder.id
