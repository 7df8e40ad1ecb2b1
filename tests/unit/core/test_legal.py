"""Citations looked up in the shipped list: what exists, what has lapsed, what nobody has checked."""

from __future__ import annotations

import datetime as dt

import pytest

from communeapp.core.citations import TO_VERIFY, find_citations, is_named, whole_place
from communeapp.core.errors import UserError
from communeapp.core.legal import LegalIndex, Standing, parse_legal_list, verified
from communeapp.services.packs import PackLoader

DAY = dt.date(2026, 11, 22)


@pytest.fixture(scope="module")
def index() -> LegalIndex:
    return PackLoader().load().legal


def test_the_list_is_dated_and_every_lapse_names_its_source(index: LegalIndex) -> None:
    assert index.as_of is not None
    assert len(index.texts) > 1000
    gone = [one for one in index.texts if one.lapsed is not None]
    assert len(gone) >= 6
    assert all(one.source and one.replaced_by for one in gone)
    keys = [(one.kind, one.number) for one in index.texts]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize(
    ("text", "standing", "by"),
    [
        ("Luật số 29/2018/QH14", Standing.LAPSED, "Luật số 117/2025/QH15"),
        ("Luật Bảo vệ bí mật nhà nước năm 2018", Standing.LAPSED, "Luật số 117/2025/QH15"),
        ("Luật Bảo vệ bí mật nhà nước", Standing.LISTED, ""),
        ("Nghị định số 13/2023/NĐ-CP", Standing.LAPSED, "Luật số 91/2025/QH15"),
        ("Nghị định 110/2004/NĐ-CP", Standing.LAPSED, "Nghị định số 30/2020/NĐ-CP"),
        ("Quy định số 66-QĐ/TW", Standing.LAPSED, "Quy định số 399-QĐ/TW"),
        ("Nghị định số 30/2020/NĐ-CP", Standing.LISTED, ""),
        ("30/2020/NĐ-CP", Standing.LISTED, ""),
        ("Nghị định số 30/2021/NĐ-CP", Standing.UNKNOWN, ""),
        ("Nghị định số 999/2031/NĐ-CP", Standing.UNKNOWN, ""),
        ("Nghị định 30", Standing.UNKNOWN, ""),
        ("Luật Bay lên cung trăng", Standing.UNKNOWN, ""),
    ],
)
def test_standing_of_a_citation(index: LegalIndex, text: str, standing: Standing, by: str) -> None:
    (cited,) = find_citations(text)
    found, entry = index.standing(cited, DAY)
    assert found is standing
    if by:
        assert entry is not None
        assert entry.replaced_by[0] == by


def test_a_text_lapses_only_on_its_day(index: LegalIndex) -> None:
    (cited,) = find_citations("Luật số 29/2018/QH14")
    assert index.standing(cited, dt.date(2026, 2, 28))[0] is Standing.LISTED
    assert index.standing(cited, dt.date(2026, 3, 1))[0] is Standing.LAPSED
    (young,) = find_citations("Luật số 116/2025/QH15")
    assert index.standing(young, dt.date(2026, 6, 30))[0] is Standing.NOT_YET


def test_a_warning_has_its_place_in_the_text(index: LegalIndex) -> None:
    text = "Căn cứ Luật Bảo vệ bí mật nhà nước số 29/2018/QH14; Nghị định số 13/2023/NĐ-CP"
    marks = index.warnings(text, DAY)
    assert [text[one.start : one.end] for one in marks][-1] == "Nghị định số 13/2023/NĐ-CP"
    assert len(marks) == 2


@pytest.mark.parametrize(
    ("text", "source", "wanted"),
    [
        ("Theo Nghị định số 99/2031/NĐ-CP, các bản rà soát.", "rà soát", f"Theo {TO_VERIFY}, các bản rà soát."),
        (
            "Theo khoản 2 Điều 5 Nghị định số 99/2031/NĐ-CP ngày 05/3/2031 của Chính phủ, rà soát.",
            "rà soát", f"Theo {TO_VERIFY}, rà soát.",
        ),
        ("Theo Nghị định số 30/2020/NĐ-CP, rà soát.", "rà soát", None),
        ("Theo Công văn số 12/UBND-VX, rà soát.", "rà soát", f"Theo {TO_VERIFY}, rà soát."),
        ("Theo Công văn số 12/UBND-VX, rà soát.", "theo công văn 12/UBND-VX rà soát", None),
        ("Thực hiện Luật Rừng xanh, trồng cây.", "trồng cây", f"Thực hiện {TO_VERIFY}, trồng cây."),
        ("Thực hiện Luật Rừng xanh, trồng cây.", "thực hiện luật rừng xanh", None),
        ("Báo cáo 12 hộ, kế hoạch 2026.", "báo cáo", None),
    ],
)  # fmt: skip
def test_what_nobody_knows_is_to_be_verified(
    index: LegalIndex, text: str, source: str, wanted: str | None
) -> None:
    assert verified(text, (source,), index) == (wanted or text)


@pytest.mark.parametrize(
    ("text", "known", "named"),
    [
        ("Nghị định 30/2020/NĐ-CP", "NĐ 30/2020/NĐ-CP", True),
        ("Nghị định số 30/2020", "Nghị định số 30/2020/NĐ-CP", True),
        ("Nghị định số 30/2020/NĐ-CP", "Thông tư số 30/2020/TT-BYT", False),
        ("Quyết định số 05/QĐ-UBND", "Quyết định số 5/QĐ-UBND", True),
        ("Quyết định số 15/QĐ-UBND", "Quyết định số 5/QĐ-UBND", False),
        ("Luật Phòng, chống thiên tai", "Luật Phòng, chống thiên tai năm 2013", True),
    ],
)
def test_citations_agree_where_nothing_said_differs(text: str, known: str, named: bool) -> None:
    (cited,) = find_citations(text)
    assert is_named(cited, find_citations(known)) is named


def test_a_citation_goes_with_its_article_and_issuer() -> None:
    text = "theo điểm a khoản 1 Điều 7 Nghị định số 1/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về"
    (cited,) = find_citations(text)
    start, end = whole_place(text, cited)
    assert text[start:end].startswith("điểm a")
    assert text[start:end].endswith("của Chính phủ")


@pytest.mark.parametrize(
    "data",
    [
        {}, {"texts": [1]}, {"texts": [{"kind": "Luật", "title": "X", "certainty": "Z"}]},
        {"texts": [{"kind": "Luật", "title": "X", "certainty": "A", "lapsed": "2026"}]},
        {"texts": [{"kind": "Luật", "title": "X", "certainty": "A", "replaced_by": "Y"}]},
    ],
)  # fmt: skip
def test_a_bad_list_is_named(data: dict[str, object]) -> None:
    with pytest.raises(UserError) as caught:
        parse_legal_list(data)
    assert caught.value.code == "packs.bad_content"
