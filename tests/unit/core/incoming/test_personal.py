"""Details about people are found by structure and by the words beside them; an office's are left out."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest
from tests.conftest import SHARED

from communeapp.core.incoming.personal import find_personal, redact
from communeapp.core.incoming.personal_kinds import LABELS
from communeapp.core.incoming.personal_numbers import (
    luhn_holds,
    personal_number_holds,
    tax_code_holds,
)

DOMAIN = SHARED / "domain" / "pii_patterns.json"
REAL = SHARED / "data" / "van-ban-that" / "documents_dev.jsonl"


def kinds(text: str, *, sure: bool | None = None) -> set[str]:
    return {hit.kind for hit in find_personal(text) if sure is None or hit.sure is sure}


def values(text: str, kind: str) -> list[str]:
    return [text[hit.start : hit.end] for hit in find_personal(text) if hit.kind == kind]


@pytest.mark.skipif(not DOMAIN.is_file(), reason="the patterns of the domain are not here")
def test_every_example_of_the_domain() -> None:
    domain = json.loads(DOMAIN.read_text(encoding="utf-8"))
    for example in domain["examples"]:
        assert (example["code"] in kinds(example["text"])) is example["match"], example
    assert {pattern["code"] for pattern in domain["patterns"]} <= set(LABELS)


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("Số CCCD: 012084000999 cấp ngày", "SO_DINH_DANH", "012084000999"),
        ("căn cước công dân số 854812512288", "SO_DINH_DANH", "854812512288"),  # unknown province
        ("012.084.000.999 (CCCD)", "SO_DINH_DANH", "012.084.000.999"),
        ("0 1 2 0 8 4 0 0 0 9 9 9 là số CCCD", "SO_DINH_DANH", "0 1 2 0 8 4 0 0 0 9 9 9"),
        ("MST cá nhân: 012084000999", "SO_DINH_DANH", "012084000999"),
        ("so CMND 045 123 456", "CMND_9", "045 123 456"),
        ("chứng minh nhân dân số\n045123456", "CMND_9", "045123456"),
        ("liên hệ 0912.345.678", "DIEN_THOAI_DI_DONG", "0912.345.678"),
        ("(+84) 387 654 321", "DIEN_THOAI_DI_DONG", "(+84) 387 654 321"),
        ("Ông Lò Văn Pán, ĐT nhà riêng: 0213 3878 436", "DIEN_THOAI_CO_DINH", "0213 3878 436"),
        ("mã số BHXH 0123456789", "MA_SO_BHXH", "0123456789"),
        ("thẻ BHYT HS 4 01 0123456789", "THE_BHYT", "HS 4 01 0123456789"),
        ("số thẻ BHYT: 0123456789", "THE_BHYT", "0123456789"),
        ("mã số thuế 0100109106", "MA_SO_THUE", "0100109106"),
        ("MST 0312345678-001", "MA_SO_THUE", "0312345678-001"),
        ("STK 19034567890123 Techcombank", "TAI_KHOAN_NGAN_HANG", "19034567890123"),
        ("so tai khoan ngan hang: 1234 567 890", "TAI_KHOAN_NGAN_HANG", "1234 567 890"),
        ("thẻ 4111 1111 1111 1111", "THE_NGAN_HANG", "4111 1111 1111 1111"),
        ("hộ chiếu số B1234567", "HO_CHIEU", "B1234567"),
        ("GPLX số 120123456789", "GIAY_PHEP_LAI_XE", "120123456789"),
        ("bien so 43B 67890", "BIEN_SO_XE", "43B 67890"),
        ("xe 25B1-123.45", "BIEN_SO_XE", "25B1-123.45"),
        ("BKS 25H-1234", "BIEN_SO_XE", "25H-1234"),
        ("thư: lo.pan@example.vn.", "EMAIL", "lo.pan@example.vn"),
        ("email yến@example.com", "EMAIL", "yến@example.com"),
        ("sinh ngày 05 tháng 02 năm 1984 tại", "NGAY_SINH", "05 tháng 02 năm 1984"),
        ("ông Lò Văn Pán (SN 1984)", "NGAY_SINH", "1984"),
        ("Họ và tên: Lò Thị Mỷ Giới tính: Nữ", "HO_TEN", "Lò Thị Mỷ"),
        ("Tôi tên là: Đặng Quốc Giang", "HO_TEN", "Đặng Quốc Giang"),
        ("CHỦ HỘ: LÒ VĂN PÁN", "HO_TEN", "LÒ VĂN PÁN"),
        ("bà Giàng Thị Mỷ trú tại", "HO_TEN", "Giàng Thị Mỷ"),
        ("Địa chỉ thường trú: Số 5, bản Pa Ủ, xã Pa Ủ", "DIA_CHI", "Số 5, bản Pa Ủ, xã Pa Ủ"),
        ("Dân tộc: Hà Nhì; Tôn giáo: Không", "DAN_TOC_TON_GIAO", "Hà Nhì"),
        ("ông Lò Văn Pán, dân tộc Thái, sinh năm 1984", "DAN_TOC_TON_GIAO", "Thái"),
        ("xe máy 29B1 12345 gây tai nạn", "BIEN_SO_XE", "29B1 12345"),
        ("TK 0123456789012 Vietcombank", "TAI_KHOAN_NGAN_HANG", "0123456789012"),
        ("date of birth 1990-09-02", "NGAY_SINH", "1990-09-02"),
        ("tel: 0084912345678", "DIEN_THOAI_DI_DONG", "0084912345678"),
        ("chuyển khoản vào số 123456789012", "TAI_KHOAN_NGAN_HANG", "123456789012"),
        ("khách tên Nguyễn Văn An đến", "HO_TEN", "Nguyễn Văn An"),
        ("bệnh nhân Trần Thị Bích khám", "HO_TEN", "Trần Thị Bích"),
        (
            "ngụ tại 12 Lê Lợi, phường Bến Nghé, TP. Huế",
            "DIA_CHI",
            "12 Lê Lợi, phường Bến Nghé, TP. Huế",
        ),
        ("MAC 00:1A:2B:3C:4D:5E", "MA_THIET_BI", "00:1A:2B:3C:4D:5E"),
        ("IMEI 490154203237518", "MA_THIET_BI", "490154203237518"),
    ],
)
def test_details_with_their_place(text: str, kind: str, value: str) -> None:
    assert value in values(text, kind)
    assert any(hit.sure for hit in find_personal(text) if hit.kind == kind)


@pytest.mark.parametrize(
    "text",
    [
        "Số: 15/QĐ-UBND ngày 05 tháng 02 năm 2026",
        "Số 0123/UBND-VP; 12-CV/ĐU; 79/2025/QH15; QCVN 01:2024/BTNMT",
        "tổng số tiền 1.234.567.890 đồng; 912345678 đồng; 0912345678 đồng",
        "mã hồ sơ 000.00.12.H08-260101-0001, mã khách hàng 963990270944",
        "ngày 05-03-2024 15 người dự họp",
        "Điện thoại: (0213) 3878 436; Fax: 0213 3878 437; website laichau.gov.vn",
        "UBND xã Thu Lũm, điện thoại 0213 3878 436, email ubndthulum@laichau.gov.vn",
        "tài khoản 3713.0.1056789.00000 tại Kho bạc Nhà nước Mường Tè",
        "Ông Nguyễn Văn Hùng, Chủ tịch UBND xã, và bà Trần Thị Lan - Phó Chủ tịch",
        "Đồng chí Lê Văn An, Bí thư Đảng ủy",
        "Bà Rịa - Vũng Tàu; Anh hùng Lao động; ông Chủ tịch",
        "đồng bào dân tộc Mông ở các bản; chính sách dân tộc, tôn giáo",
        "sinh viên năm 2024 sinh hoạt hè",
        "cư trú tại Việt Nam, doanh nghiệp do công dân Việt Nam thành lập",
        "Nơi cư trú: Cơ quan thuế nhận tờ khai: người nhận ghi rõ họ tên",
        "Họ tên: Vợ Con",
        "công dân Việt Nam; Học sinh Trường Tiểu Học; dãy số 02-09-90-12-15-20",
        "phối hợp thực hiện tại Quyết định số 1744/QĐ-BGTVT, giao Sở",
        "",
    ],
)
def test_what_is_no_detail_of_a_person(text: str) -> None:
    assert kinds(text) == set()


def test_an_office_s_data_is_not_sure() -> None:
    text = (
        "Công ty TNHH Bắc Hà\nĐịa chỉ: Số 89, đường Lý Thường Kiệt, Hà Nội\nMã số thuế: 0100109106"
    )
    assert kinds(text, sure=True) == set()
    assert kinds(text, sure=False) == {"DIA_CHI", "MA_SO_THUE"}
    assert kinds("a.b@laichau.gov.vn", sure=False) == {"EMAIL"}


def test_words_about_health_are_sure_beside_a_name() -> None:
    assert kinds("người khuyết tật nặng", sure=False) == {"SUC_KHOE"}
    assert kinds("ông Lò Văn Pán, khuyết tật nặng", sure=True) == {"SUC_KHOE", "HO_TEN"}
    assert all(hit.sensitive for hit in find_personal("nhiễm HIV"))


def test_a_name_counts_wherever_it_stands_again() -> None:
    text = "Họ và tên: Lò Văn Pán\nĐề nghị xem xét.\nNgười làm đơn\n(Ký tên)\n\n\nLÒ VĂN PÁN"
    assert values(text, "HO_TEN") == ["Lò Văn Pán", "LÒ VĂN PÁN"]


def test_one_who_acts_in_office_does_so_throughout() -> None:
    text = "ông Nguyễn Mạnh Hùng, Phó Bí thư. Giao ông Nguyễn Mạnh Hùng thi hành."
    assert kinds(text) == set()


def test_columns_of_a_list() -> None:
    text = (
        "DANH SÁCH HỘ NGHÈO\n"
        "STT\tHọ và tên\tNăm sinh\tDân tộc\tSố CCCD\tNơi ở\n"
        "1\tLò Văn Pán\t1984\tHà Nhì\t012084000999\tBản Nậm Củm\n"
        "2\tGiàng Thị Mỷ\t12/05/1990\tMông\t045123456\tBản Pa Ủ\n"
        "Tổng số: 2 hộ\n"
        "3\tNội dung\t1990\tThái\t1\t2\n"
    )
    assert values(text, "HO_TEN") == ["Lò Văn Pán", "Giàng Thị Mỷ"]
    assert values(text, "DAN_TOC_TON_GIAO") == ["Hà Nhì", "Mông"]
    assert values(text, "NGAY_SINH") == ["1984", "12/05/1990"]
    assert values(text, "SO_DINH_DANH") == ["012084000999"]
    assert values(text, "CMND_9") == ["045123456"]
    assert values(text, "DIA_CHI") == ["Bản Nậm Củm", "Bản Pa Ủ"]
    assert values(text.replace("\t", " | "), "HO_TEN") == ["Lò Văn Pán", "Giàng Thị Mỷ"]


def test_redacted_text_holds_marks_in_place_of_details() -> None:
    text = "Ông Lò Văn Pán, CCCD 012084000999, bị khuyết tật, ĐT 0912345678."
    assert redact(text, find_personal(text)) == (
        "Ông [HỌ TÊN], CCCD [CCCD], bị khuyết tật, ĐT [ĐIỆN THOẠI]."
    )
    assert redact(text, ()) == text


def test_hits_are_in_order_and_apart() -> None:
    text = "CCCD 012084000999, Zalo 0987654321 và MST 0101234567, STK 0987654321 của ông Lò Văn Pán"
    hits = find_personal(text)
    assert all(a.end <= b.start for a, b in pairwise(hits))
    assert [hit.kind for hit in hits] == [
        "SO_DINH_DANH", "DIEN_THOAI_DI_DONG", "MA_SO_THUE", "TAI_KHOAN_NGAN_HANG", "HO_TEN",
    ]  # fmt: skip


def test_check_digits() -> None:
    assert tax_code_holds("0100109106")
    assert not tax_code_holds("0100109107")
    assert luhn_holds("4111111111111111")
    assert not luhn_holds("4111111111111112")
    assert personal_number_holds("012084000999")
    assert not personal_number_holds("854812512288")


@pytest.mark.skipif(not REAL.is_file(), reason="the real documents are not here")
def test_ordinary_official_documents_hold_next_to_nothing() -> None:
    rows = [json.loads(row) for row in REAL.read_text(encoding="utf-8").splitlines()]
    with_hits = [row["id"] for row in rows if any(hit.sure for hit in find_personal(row["text"]))]
    assert len(with_hits) <= len(rows) // 10
