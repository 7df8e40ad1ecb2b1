"""A basis that is known to have lapsed is warned of, with what replaced it and the day of the list."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from communeapp.core.checking import Severity
from communeapp.core.checking.legal import LAPSED, NOT_YET, legal_findings
from communeapp.core.documents import Block, BlockKind, Document
from communeapp.core.legal import LegalIndex
from communeapp.services.packs import PackLoader

TODAY = dt.date(2026, 11, 22)


@pytest.fixture(scope="module")
def index() -> LegalIndex:
    return PackLoader().load().legal


def letter(basis: str) -> Document:
    return Document(
        "QUYET_DINH", "thành lập tổ", "ỦY BAN NHÂN DÂN", body=(Block.plain(BlockKind.BASIS, basis),)
    )


@pytest.mark.parametrize(
    ("basis", "by"),
    [
        ("Căn cứ Luật số 29/2018/QH14 về bảo vệ bí mật nhà nước", "Luật số 117/2025/QH15"),
        (
            "Căn cứ Nghị định số 13/2023/NĐ-CP về bảo vệ dữ liệu cá nhân",
            "Luật số 91/2025/QH15, Nghị định số 356/2025/NĐ-CP",
        ),
    ],
)
def test_a_lapsed_basis_names_what_replaced_it(index: LegalIndex, basis: str, by: str) -> None:
    (found,) = legal_findings(letter(basis), index, TODAY)
    assert (found.rule, found.severity, found.where) == (LAPSED, Severity.NOTE, "body[0]")
    assert found.values["by"] == by
    assert index.as_of is not None
    assert found.values["as_of"] == f"{index.as_of:%d/%m/%Y}"
    assert basis[found.start : found.end] == found.values["found"]


def test_the_day_of_the_document_decides(index: LegalIndex) -> None:
    old = replace(letter("Căn cứ Luật số 29/2018/QH14"), date=dt.date(2025, 5, 1))
    assert list(legal_findings(old, index, TODAY)) == []
    early = replace(letter("Căn cứ Luật số 117/2025/QH15"), date=dt.date(2026, 1, 5))
    assert [one.rule for one in legal_findings(early, index, TODAY)] == [NOT_YET]


@pytest.mark.parametrize(
    "basis",
    ["Căn cứ Nghị định số 30/2020/NĐ-CP", "Căn cứ Công văn số 12/UBND-VX", "Căn cứ Luật Đất đai"],
)
def test_what_nobody_said_to_have_lapsed_is_left_alone(index: LegalIndex, basis: str) -> None:
    assert list(legal_findings(letter(basis), index, TODAY)) == []
