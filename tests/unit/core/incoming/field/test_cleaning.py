"""What is kept of a correction holds no names, numbers or places."""

from __future__ import annotations

import json

import pytest

from communeapp.core.incoming.field.cleaning import correction_of, without_names
from communeapp.core.incoming.header import Found, Header, Part


def header(subject: str = "", issuer: str = "", number: str = "") -> Header:
    given = {Part.SUBJECT: subject, Part.ISSUER: issuer, Part.NUMBER: number}
    return Header({part: Found(value) for part, value in given.items() if value})


@pytest.mark.parametrize(
    ("subject", "gone"),
    [
        ("giải quyết đơn của ông Lò Văn Thắng, bản Nậm Cuổi", ("thắng", "lò")),
        ("trợ cấp cho bà Giàng Thị Mỷ", ("giàng", "mỷ")),
        ("đơn của ông lò văn toàn về đất", ("toàn",)),
        ("kết luận của đồng chí Nguyễn Hoàng Thao", ("nguyễn", "thao")),
        ("khen thưởng Trần Quốc Bảo vì thành tích", ("trần", "bảo")),
        ("cấp lại thẻ số 012345678901 cho công dân Vừ A Dính", ("dính", "012345678901")),
    ],
)
def test_names_and_numbers_are_not_kept(subject: str, gone: tuple[str, ...]) -> None:
    kept = correction_of(header(subject), "", "NOI_VU", "VHXH", "")
    said = json.dumps(kept.to_json(), ensure_ascii=False).lower().split()
    assert not [one for one in gone if any(one in word for word in said)]
    assert kept.words


def test_the_matter_is_kept() -> None:
    kept = correction_of(
        header("Về việc tiêm phòng cho gia súc", "Sở Nội vụ tỉnh Lai Châu", "12/SNV-TC"),
        "",
        "NOI_VU",
        "VHXH",
        "GIAO_DUC",
    )
    assert {"gia súc", "tiêm phòng", "tiêm"} <= set(kept.words)
    assert (kept.issuer, kept.symbol) == ("sở nội vụ tỉnh", "SNV-TC")
    assert (kept.code, kept.office, kept.wrong) == ("NOI_VU", "VHXH", "GIAO_DUC")


def test_no_run_crosses_a_place_where_a_name_stood() -> None:
    kept = correction_of(header("đơn của ông Lò Văn A về tranh chấp đất"), "", "DAT_DAI", "", "")
    assert "ông về" not in kept.words
    assert "tranh chấp" in kept.words
    small = correction_of(header("đơn của ông lò văn a về tranh chấp đất"), "", "DAT_DAI", "", "")
    assert small.words == kept.words


def test_the_text_of_a_document_without_a_subject_is_not_kept() -> None:
    assert correction_of(header(), "dòng một\ndòng hai bí mật", "NOI_VU", "", "").words == ()
    assert "gia súc" in correction_of(header(), "tiêm phòng gia súc", "NOI_VU", "", "").words


def test_ordinary_capitals_stay() -> None:
    assert "Dương lịch" in without_names("nghỉ Tết Dương lịch")
