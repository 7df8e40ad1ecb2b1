"""What issuing bodies and symbols speak for."""

from __future__ import annotations

import pytest

from communeapp.core.errors import Bug
from communeapp.core.incoming.field.bodies import Bodies, body_kind
from communeapp.core.incoming.opinion import ReasonKind
from communeapp.services.field import read_bodies, read_catalogue


def best(issuer: str = "", symbol: str = "", parent: str = "") -> str | None:
    found = read_bodies().evidence(issuer, parent, symbol)
    if not found:
        return None
    fields = found[0].fields
    return max(fields, key=lambda code: fields[code])


@pytest.mark.parametrize(
    ("issuer", "code"),
    [
        ("Sở Nông nghiệp và Môi trường tỉnh Lai Châu", "NONG_NGHIEP_MOI_TRUONG"),
        ("SỞ TÀI CHÍNH", "TAI_CHINH_KE_HOACH"),
        ("Sở Văn hoá, Thể thao và Du lịch", "VAN_HOA_THONG_TIN"),
        ("Sở Dân tộc và Tôn giáo", "DAN_TOC_TON_GIAO"),
        ("Sở Xây dựng", "XAY_DUNG_CONG_THUONG"),
        ("Sở Khoa học và Công nghệ", "CHUYEN_DOI_SO_KHCN"),
        ("Công an tỉnh Điện Biên", "AN_NINH_TRAT_TU"),
        ("Ban Chỉ huy Quân sự xã Thu Lũm", "QUOC_PHONG_BIEN_GIOI"),
        ("Đảng ủy xã Bum Tở", "DANG_MAT_TRAN_DOAN_THE"),
        ("Ủy ban Mặt trận Tổ quốc Việt Nam xã", "DANG_MAT_TRAN_DOAN_THE"),
        ("Văn phòng Đăng ký đất đai", "DAT_DAI"),
        ("Bộ Giáo dục và Đào tạo", "GIAO_DUC"),
    ],
)
def test_a_body_speaks_for_its_field(issuer: str, code: str) -> None:
    assert best(issuer) == code


@pytest.mark.parametrize(
    ("symbol", "code"),
    [
        ("SNNMT-CNTY", "NONG_NGHIEP_MOI_TRUONG"),
        ("STC-QLNS", "TAI_CHINH_KE_HOACH"),
        ("CAT-PC06", "AN_NINH_TRAT_TU"),
        ("BCHQS", "QUOC_PHONG_BIEN_GIOI"),
        ("BC-TCKH", "TAI_CHINH_KE_HOACH"),
        ("UBND-NV", "NOI_VU"),
        ("CV/TU", "DANG_MAT_TRAN_DOAN_THE"),
        ("HD/ĐU", "DANG_MAT_TRAN_DOAN_THE"),
        ("TT-BYT", "Y_TE_BAO_TRO_XA_HOI"),
    ],
)
def test_a_symbol_speaks_for_its_field(symbol: str, code: str) -> None:
    assert best(symbol=symbol) == code


@pytest.mark.parametrize("symbol", ["KH-UBND", "QĐ-UBND", "NĐ-CP", "", "TB"])
def test_a_committee_without_a_unit_says_nothing(symbol: str) -> None:
    assert best("Ủy ban nhân dân xã Thu Lũm", symbol) is None


def test_a_unit_of_a_committee_speaks_for_several_fields() -> None:
    (one,) = read_bodies().evidence("Ủy ban nhân dân tỉnh", "", "UBND-VHXH")
    assert one.kind is ReasonKind.SYMBOL
    assert one.text == "VHXH"
    assert len(one.fields) > 3


def test_a_body_named_twice_is_one_piece_of_evidence() -> None:
    assert len(read_bodies().evidence("Sở Nội vụ", "", "SNV-XDCQ")) == 1


def test_the_parent_speaks_only_where_no_issuer_was_read() -> None:
    assert best(parent="Sở Y tế") == "Y_TE_BAO_TRO_XA_HOI"
    assert best("Ủy ban nhân dân xã", parent="Sở Y tế") is None


def test_every_field_of_the_table_exists() -> None:
    known = {one.code for one in read_catalogue().fields}
    bodies = read_bodies()
    named = [fields for _, fields in bodies._names] + [*bodies._symbols.values()]
    named += bodies._units.values()
    assert {code for fields in named for code in fields} == known


def test_a_damaged_table_is_refused() -> None:
    with pytest.raises(Bug):
        Bodies({"bodies": [{"names": ["x"]}], "units": []})


def test_the_kind_of_a_body_has_no_place() -> None:
    assert body_kind("Ủy ban nhân dân xã Thu Lũm") == "ủy ban nhân dân xã"
    assert body_kind("Sở Nội vụ tỉnh Lai Châu") == "sở nội vụ tỉnh"
    assert body_kind("Sở Nội vụ") == "sở nội vụ"
