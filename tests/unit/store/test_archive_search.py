"""Searching: what is found, in which order, with which marks and filters."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from communeapp.core.search.folding import fold_chars
from communeapp.core.search.hits import ArchiveText, Filters, Hits, Kind, Sort
from communeapp.paths import Paths
from communeapp.store import archive_search
from communeapp.store.archive_index import ArchiveIndex
from communeapp.store.archive_search import ArchiveSearch

I, O, D = Kind.INCOMING, Kind.OUTGOING, Kind.DRAFT  # noqa: E741
DAY = dt.date(2026, 3, 1)


def text(
    name: str, subject: str, number: str = "", body: str = "", kind: Kind = I, **more: object
) -> ArchiveText:
    return ArchiveText(name, kind, subject, number, body=body, **more)  # type: ignore[arg-type]


TEXTS = (
    text("ret", "V/v phòng, chống rét cho đàn vật nuôi", "123/SNN-CN", "Đề nghị che chắn chuồng trại.",
         issuer="Sở Nông nghiệp và Môi trường", type="CONG_VAN", field="NONG_NGHIEP", date=DAY,
         deadline=dt.date(2026, 3, 20), status="registered", folder="f1"),
    text("dat", "Kế hoạch sử dụng đất đai năm 2026", "05/KH-UBND", "Giao công chức địa chính.",
         issuer="Ủy ban nhân dân tỉnh Lai Châu", type="KE_HOACH", field="DAT_DAI",
         date=dt.date(2026, 1, 5), status="closed"),
    text("dat2", "Kết quả đạt được trong năm", "15/BC-UBND", "Thu hồi đất của hộ gia đình; đặt hàng.",
         issuer="Ủy ban nhân dân tỉnh Lai Châu", type="BAO_CAO", date=dt.date(2025, 12, 10),
         status="to_review"),
    text("cites", "V/v nộp báo cáo", "99/STC-NS", "Thực hiện Báo cáo số 15/BC-UBND ngày 10/12/2025.",
         issuer="Sở Tài chính", type="CONG_VAN", deadline=dt.date(2026, 2, 1), date=DAY),
    text("hoa", "Giải quyết hoà giải ở cơ sở", "7/TP", "Tổ hòa giải các bản.", kind=O, date=DAY),
    text("note", "thông báo lịch tiếp dân", body="Ngày 5 hằng tháng.", kind=D, status="draft"),
)  # fmt: skip


@pytest.fixture(scope="module")
def search(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ArchiveSearch]:
    index = ArchiveIndex.open(Paths(tmp_path_factory.mktemp("archive")))
    index.add(TEXTS)
    index.vocabulary.learn(one for _, one in index.heads(0, 100))
    yield ArchiveSearch(index)
    index.close()


def ask(
    search: ArchiveSearch, typed: str, limit: int = 20, offset: int = 0, **limits: object
) -> Hits:
    return search.search(typed, Filters(**limits), limit, offset)  # type: ignore[arg-type]


def ids(hits: Hits) -> list[str]:
    return [one.id for one in hits.hits]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("đất đai", "dat"), ("dat dai", "dat"), ("đat dai", "dat"), ("dất đai", "dat"),
        ("phong chong ret", "ret"), ("chuong tr", "ret"), ('"che chan"', "ret"),
        ("15/BC-UBND", "dat2"), ("123/snn", "ret"), ("10/12/2025", "dat2"),
        ("so nong nghiep", "ret"), ("hòa giải", "hoa"), ("hoà giải", "hoa"), ("lich tiep dan", "note"),
        ("5/KH-UBND", "dat"), ("nam 2026 dat", "dat"),
    ],
)  # fmt: skip
def test_it_is_found(search: ArchiveSearch, typed: str, first: str) -> None:
    found = ask(search, typed)
    assert ids(found)[0] == first
    assert found.total >= 1
    assert found.every_word


def test_exact_marks_come_before_plain_letters(search: ArchiveSearch) -> None:
    assert ids(ask(search, "đất ")) == ["dat", "dat2"]
    assert ids(ask(search, "đạt ")) == ["dat2", "dat"]
    assert ids(ask(search, "dat "))[0] == "dat"


def test_a_document_that_cites_a_number_comes_behind_its_own(search: ArchiveSearch) -> None:
    assert ids(ask(search, "15/BC-UBND")) == ["dat2", "cites"]


def test_marks_are_right_in_the_original(search: ArchiveSearch) -> None:
    (hit,) = ask(search, "chong ret").hits
    assert [hit.subject[a:b] for a, b in hit.subject_marks] == ["chống", "rét"]
    (hit, *_) = ask(search, "thu hoi dat").hits
    shown = [hit.snippet[a:b] for a, b in hit.marks]
    assert shown == ["Thu", "hồi", "đất"]
    (hit, _) = ask(search, "15/BC-UBND").hits
    assert [hit.number[a:b] for a, b in hit.number_marks] == ["15/BC-UBND"]


def test_how_unmarked_words_were_read_is_said(search: ArchiveSearch) -> None:
    assert ask(search, "dat dai ").read_as == "đất đai"
    assert ask(search, "đất đai ").read_as == ""


def test_what_no_document_holds_whole_is_found_by_its_parts(search: ArchiveSearch) -> None:
    found = ask(search, "chống rét cho trâu bò ở khu vực biên giới xyz")
    assert not found.every_word
    assert ids(found)[0] == "ret"
    nothing = ask(search, "xyzw qqq")
    assert (nothing.total, nothing.hits) == (0, ())


@pytest.mark.parametrize(
    ("limits", "found"),
    [
        ({"kinds": (O,)}, {"hoa"}),
        ({"kinds": (O, D)}, {"hoa", "note"}),
        ({"types": ("CONG_VAN",)}, {"ret", "cites"}),
        ({"fields": ("NONG_NGHIEP", "DAT_DAI")}, {"ret", "dat"}),
        ({"issuer": "lai chau"}, {"dat", "dat2"}),
        ({"issuer": "Sở"}, {"ret", "cites"}),
        ({"issuer": "so tai ch"}, {"cites"}),
        ({"date_from": DAY}, {"ret", "cites", "hoa"}),
        ({"date_from": dt.date(2025, 12, 10), "date_to": dt.date(2026, 1, 5)}, {"dat", "dat2"}),
        ({"deadline_to": dt.date(2026, 2, 1)}, {"cites"}),
        ({"deadline_from": dt.date(2026, 2, 2)}, {"ret"}),
        ({"statuses": ("closed", "draft")}, {"dat", "note"}),
        ({"folder": "f1"}, {"ret"}),
        ({"types": ("CONG_VAN",), "issuer": "tai chinh"}, {"cites"}),
        ({"types": ("NOTHING",)}, set()),
    ],
)
def test_filters(search: ArchiveSearch, limits: dict[str, object], found: set[str]) -> None:
    listed = ask(search, "", **limits)
    assert set(ids(listed)) == found
    assert listed.total == len(found)
    # The same limits hold for words.
    for typed in ("ubnd", "nam", "v/v"):
        worded = ask(search, typed, **limits)
        assert set(ids(worded)) == found & set(ids(ask(search, typed)))


def test_orders(search: ArchiveSearch) -> None:
    assert ids(ask(search, ""))[-1] == "note"  # without a date
    assert ids(ask(search, "", sort=Sort.OLDEST))[:2] == ["dat2", "dat"]
    assert ids(ask(search, "", sort=Sort.DEADLINE))[:2] == ["cites", "ret"]
    assert ids(ask(search, "nam", sort=Sort.NEWEST)) == ["dat", "dat2"]


def test_pages_hold_every_hit_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive_search, "RANKED", 30)  # what thousands of documents do
    monkeypatch.setattr(archive_search, "_POOL", 10)
    monkeypatch.setattr(archive_search, "_BIG", 10)
    index = ArchiveIndex.open(Paths(tmp_path))
    index.add(
        text(f"d{n:03}", f"Báo cáo tháng {n} về đất đai", body="kế hoạch đất đai của xã")
        for n in range(100)
    )
    search = ArchiveSearch(index)
    for typed in ("dat dai", "đất ", "bao cao ke hoach", "báo cáo tháng 7 "):
        pages = [ids(ask(search, typed, 7, offset)) for offset in range(0, 105, 7)]
        flat = [one for page in pages for one in page]
        assert len(flat) == len(set(flat)) == ask(search, typed).total
    assert ids(ask(search, "báo cáo tháng 7 ", 1)) == ["d007"]
    index.close()


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.text(max_size=40)
    | st.text(alphabet='ađất dai"*()^:-NEAR/15', max_size=40)
    | st.lists(st.sampled_from(fold_chars(" ".join(one.subject for one in TEXTS)).split())).map(
        " ".join
    )
)
def test_no_query_fails_and_every_place_is_inside(search: ArchiveSearch, typed: str) -> None:
    found = ask(search, typed)
    assert len(found.hits) == min(20, found.total)
    for hit in found.hits:
        for of, marks in (
            (hit.snippet, hit.marks), (hit.subject, hit.subject_marks), (hit.number, hit.number_marks),
        ):  # fmt: skip
            assert all(0 <= a < b <= len(of) for a, b in marks)


def test_a_page_behind_the_last_is_empty(search: ArchiveSearch) -> None:
    found = ask(search, "ubnd", 20, 500)
    assert found.hits == ()
    assert found.total > 0
