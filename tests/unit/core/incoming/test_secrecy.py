"""Marks of state secrets are seen wherever a stamp stands, and nowhere else."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from tests.conftest import SHARED

from communeapp.core.incoming.secrecy import Level, Verdict, judge
from communeapp.core.incoming.text import Box, Line, Origin, ReadText, Word

DATA = SHARED / "data"
LETTER = """ỦY BAN NHÂN DÂN
XÃ THU LŨM
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
{number}
{stamp}
Thu Lũm, ngày 12 tháng 3 năm 2026
BÁO CÁO
Về công tác quản lý mặt bằng và bảo mật thông tin
Kính gửi: Ủy ban nhân dân tỉnh Lai Châu
Thực hiện Luật Bảo vệ bí mật nhà nước, Ủy ban nhân dân xã báo cáo như sau."""


def letter(stamp: str, number: str = "Số: 12/BC-UBND") -> str:
    return LETTER.format(stamp=stamp, number=number)


@pytest.mark.parametrize(
    ("stamp", "level"),
    [
        ("MẬT", Level.SECRET),
        ("TỐI MẬT", Level.TOP_SECRET),
        ("TUYỆT MẬT", Level.MOST_SECRET),
        ("  M Ậ T  ", Level.SECRET),
        ("T U Y Ệ T   M Ậ T", Level.MOST_SECRET),
        ("[ MẬT ]", Level.SECRET),
        ("│ TỐI MẬT │", Level.TOP_SECRET),
        ("* * MẬT * *", Level.SECRET),
        ("TUYET MAT", Level.MOST_SECRET),
        ("TOI MAT", Level.TOP_SECRET),
        ("MAT", Level.SECRET),
        ("Mật", Level.SECRET),
        ("Độ mật: Tối mật", Level.TOP_SECRET),
        ("Mức độ mật: MẬT", Level.SECRET),
        ("TÀI LIỆU MẬT", Level.SECRET),
        ("VĂN BẢN TUYỆT MẬT", Level.MOST_SECRET),
        ("MẬT - HỎA TỐC", Level.SECRET),
        ("KHẨN\nMẬT", Level.SECRET),
        ("MẬT          Bản số: 03", Level.SECRET),
        ("TUYỆT\nMẬT", Level.MOST_SECRET),
        ("TỐI\nMẬT", Level.TOP_SECRET),
        ("M\nẬ\nT", Level.SECRET),
        ("T\nẬ\nM\nI\nỐ\nT", Level.TOP_SECRET),  # turned to the left
        ("Thu Lũm, ngày 12 tháng 3 năm 2026 TỐI MẬT", Level.TOP_SECRET),
        ("|MẬT|    Thu Lũm, ngày 12 tháng 3 năm 2026", Level.SECRET),
        ("TU\u0059\u0045\u0323\u0302T MA\u0323\u0302T", Level.MOST_SECRET),
    ],
)
def test_stamps_in_typed_text(stamp: str, level: Level) -> None:
    assert judge(ReadText.plain(letter(stamp))) == Verdict(level, "stamp")


@pytest.mark.parametrize(
    "number",
    ["Số: 12/BC-UBND MẬT", "Số: 12/BC-UBND (Mật)", "Số: 12/BC-UBND\tMẬT", "Số 7-BC/ĐU   MẬT"],
)
def test_stamps_beside_the_number(number: str) -> None:
    assert judge(ReadText.plain(letter("", number))) == Verdict(Level.SECRET, "stamp")


@pytest.mark.parametrize(
    ("stamp", "level"),
    [
        ("MÂT", Level.SECRET),
        ("MẶT", Level.SECRET),
        ("MẤT.", Level.SECRET),
        ("TÓI MẬT", Level.TOP_SECRET),
        ("TÔIMẬT", Level.TOP_SECRET),
        ("TUYỆTMÁT", Level.MOST_SECRET),
        ("TUVỆT MẬT", Level.MOST_SECRET),
        ("TUYỆT MẬI", Level.MOST_SECRET),
        ("T0I MẬT", Level.TOP_SECRET),
    ],
)
def test_stamps_as_machines_read_them(stamp: str, level: Level) -> None:
    read = ReadText.plain(letter(stamp), Origin.MACHINE_READ)
    assert judge(read) == Verdict(level, "stamp")


def test_the_highest_level_counts() -> None:
    assert judge(ReadText.plain(letter("MẬT\nTUYỆT MẬT"))) == Verdict(Level.MOST_SECRET, "stamp")


@pytest.mark.parametrize(
    "line",
    [
        "",
        "HỎA TỐC",
        "LƯU HÀNH NỘI BỘ",
        "BÍ MẬT NHÀ NƯỚC",
        "BẢO MẬT",
        "CÓ MẶT",
        "Mặt",
        "MẶT",
        "Mắt",
        "mất",
        "ONG MẬT",
        "GIẢI MẬT",
        "DANH MỤC BÍ MẬT NHÀ NƯỚC ĐỘ TUYỆT MẬT, TỐI MẬT",
        "Quyết định ban hành danh mục bí mật nhà nước độ Tuyệt mật, độ Tối mật và độ Mật",
        "V/v quản lý tài liệu mật, tối mật, tuyệt mật",
        "QUY ĐỊNH VỀ TÀI LIỆU MẬT",
        "HỢP TÁC XÃ ONG MẬT",
        "UBND XÃ MẬT SƠN",
        "Nguyễn Văn Mật",
        "1\tNguyễn Thị\tMật\t1990",
        "V/v giao nhận tài liệu MẬT",
        "Về việc đóng dấu MẬT",
    ],
)
def test_lines_that_are_no_stamps(line: str) -> None:
    assert judge(ReadText.plain(letter(line))) is None


def test_a_level_deep_in_the_text_is_none_without_a_header_near() -> None:
    body = "\n".join(["nội dung"] * 60)
    assert judge(ReadText.plain(letter("") + "\n" + body + "\nMẬT\n" + body)) is None
    assert judge(ReadText.plain(letter("") + "\n" + body + "\n" + letter("MẬT") + body)) is not None


def placed(*rows: tuple[str, float], page: int = 0, **more: bool) -> ReadText:
    """Make a text whose lines stand at the given heights of a page."""
    lines, start = [], 0
    for text, top in rows:
        box = Box(page, 0.1, top, 0.5, top + 0.02)
        lines.append(Line(start, start + len(text), page, box, **more))
        start += len(text) + 1
    return ReadText("\n".join(text for text, _ in rows), tuple(lines), page + 1)


def test_places_on_the_page_decide() -> None:
    assert judge(placed(("Kính gửi", 0.3), ("MẬT", 0.1))) is not None
    assert (
        judge(placed(("một", 0.1), *[("x", 0.5)] * 50, ("MẬT", 0.7), ("a", 0.8), ("b", 0.9)))
        is None
    )
    assert judge(placed(("trang sau", 0.5), ("MẬT", 0.05), page=3)) is not None
    assert judge(placed(("một", 0.1), *[("x", 0.5)] * 50, ("MẬT", 0.7), stamp=True)) is not None


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("TÔI", Level.TOP_SECRET),
        ("TUYỆT", Level.MOST_SECRET),
        ("MAI", None),  # a name
        ("ĐẾN", None),
        ("HỎA TỐC", None),
        ("tối", None),
    ],
)
def test_half_a_stamp_is_enough_where_stamps_are(text: str, level: Level | None) -> None:
    verdict = judge(placed((text, 0.1), stamp=True))
    assert (verdict and verdict.level) == level
    if text == "TÔI":
        assert judge(placed((text, 0.1))) is None


def test_a_gap_sets_a_stamp_apart() -> None:
    text = "BÁO CÁO MẬT"
    for gap, found in ((0.2, True), (0.005, False)):
        right = 0.35
        words = (
            Word(0, 3, Box(0, 0.1, 0.1, 0.2, 0.12)),
            Word(4, 7, Box(0, 0.21, 0.1, right, 0.12)),
            Word(8, 11, Box(0, right + gap, 0.1, right + gap + 0.1, 0.12)),
        )
        line = Line(0, len(text), 0, Box(0, 0.1, 0.1, 0.9, 0.12), words)
        assert (judge(ReadText(text, (line,))) is not None) is found


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("MAT_12-BC-UBND.docx", Level.SECRET),
        ("Báo cáo quý I (Mật).docx", Level.SECRET),
        ("[mật] danh sách.pdf", Level.SECRET),
        ("(TOI MAT) ke hoach.pdf", Level.TOP_SECRET),
        ("Kế hoạch - TUYỆT MẬT.pdf", Level.MOST_SECRET),
        ("TUYET_MAT_KH.pdf", Level.MOST_SECRET),
        ("12-BC_TUYETMAT.docx", Level.MOST_SECRET),
        ("Báo cáo MẬT tháng 3.docx", Level.SECRET),
        ("bao cao TOI MAT thang 3.doc", Level.TOP_SECRET),
        ("Mật_KH diễn tập.docx", Level.SECRET),
        ("KH dien tap (ma\u0323\u0302t).docx", Level.SECRET),
    ],
)
def test_file_names(name: str, level: Level) -> None:
    assert judge(None, name) == Verdict(level, "name")
    assert judge(ReadText.plain(letter("")), f"C:/thu muc/{name}") is not None


@pytest.mark.parametrize(
    "name",
    [
        "quy hoạch mặt bằng.dwg",
        "MAT BANG.pdf",
        "MAT_BANG_KHU_DAN_CU.pdf",
        "mat-bang-quy-hoach.pdf",
        "BAO-MAT-THONG-TIN.docx",
        "bao_mat.docx",
        "bảo-mật-thông-tin.docx",
        "Danh sách phường Mật Sơn.xlsx",
        "nuôi ong lấy mật ong.docx",
        "Luật Bảo vệ bí mật nhà nước.pdf",
        "QĐ danh mục bí mật nhà nước độ Tuyệt mật, Tối mật.pdf",
        "Quy định về độ TỐI MẬT.pdf",
        "TIEN MAT.xlsx",
        "CO_MAT.xlsx",
        "đơn trình báo mất giấy tờ.docx",
        "Nguyễn Thị Mật.pdf",
        "mật khẩu.txt",
        "MẬT ĐỘ DÂN SỐ.xlsx",
        "TM-UBND.docx",
        "xe toi mat.docx",
        "CON.docx",
        "",
        ".docx",
    ],
)
def test_file_names_that_say_nothing_of_secrets(name: str) -> None:
    assert judge(None, name) is None


@pytest.mark.parametrize(
    ("number", "level"),
    [
        ("12/MẬT-UBND", Level.SECRET),
        ("05/BC-UBND (Tối mật)", Level.TOP_SECRET),
        ("15/QĐ-UBND", None),
        ("12/BC-UBND(M)", None),
        ("", None),
    ],
)
def test_numbers(number: str, level: Level | None) -> None:
    verdict = judge(None, "", number)
    assert (verdict and verdict.level) == level


def strings(value: object) -> Iterator[str]:
    """List the texts inside a value of JSON."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from strings(one)
    elif isinstance(value, list):
        for one in value:
            yield from strings(one)


@pytest.mark.parametrize(
    "name",
    [
        "van-ban-that/documents_dev.jsonl",
        "van-ban-that/register_rows_dev.jsonl",
        "phap-dien/articles_dev.jsonl",
        "phap-dien/legal_documents_dev.jsonl",
    ],
)
def test_no_real_open_document_is_refused(name: str) -> None:
    file = DATA / name
    if not file.is_file():
        pytest.skip(f"{name} is not here")
    for row in file.read_text(encoding="utf-8").splitlines():
        for text in strings(json.loads(row)):
            for origin in Origin:
                assert judge(ReadText.plain(text, origin)) is None, text[:200]
            assert judge(None, text[:120]) is None, text[:120]
