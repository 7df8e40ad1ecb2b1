"""When two documents are the same one."""

from __future__ import annotations

import pytest

from communeapp.core.incoming.duplicates import issuer_key, number_key, twin_key
from communeapp.core.incoming.header import Found, Header, Part


def header(number: str, issuer: str = "Sở Nội vụ", date: str = "2026-01-05") -> Header:
    values = {Part.NUMBER: number, Part.ISSUER: issuer, Part.DATE: date}
    return Header({part: Found(value) for part, value in values.items() if value})


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (header("05/QĐ-UBND"), header("5/qđ - ubnd")),
        (header("5/QĐ-UBND"), header("5 / QD-UBND")),
        (header("12-CV/ĐU"), header("12 - CV/ĐU")),
        (header("1/CV", "Ủy ban nhân dân tỉnh Lai Châu"), header("1/CV", "UBND TỈNH LAI CHÂU")),
        (header("1/CV", "HĐND thành phố A"), header("1/CV", "Hội đồng nhân dân TP A")),
        (header("1/CV", "Sở Nội vụ", "2026-01-05"), header("1/CV", "Sở Nội vụ", "2026-02-07")),
    ],
)
def test_the_same_document_has_the_same_key(one: Header, other: Header) -> None:
    assert twin_key(one) == twin_key(other) is not None


@pytest.mark.parametrize(
    "other",
    [
        header("50/QĐ-UBND"),
        header("5/QĐ-HĐND"),
        header("5/QĐ-UBND", "Sở Y tế"),
        header("5/QĐ-UBND", date="2025-01-05"),
        header("15/QĐ-UBND"),
    ],
)
def test_another_document_has_another_key(other: Header) -> None:
    assert twin_key(header("5/QĐ-UBND")) != twin_key(other)


@pytest.mark.parametrize("lacking", [header(""), header("5/QĐ", ""), header("/QĐ-UBND")])
def test_what_lacks_number_or_issuer_has_no_key(lacking: Header) -> None:
    assert twin_key(lacking) is None


def test_keys_hold_letters_and_digits_alone() -> None:
    assert number_key(" 007/QĐ–UBND. ") == "7/qd/ubnd"
    assert issuer_key("Ủy ban MTTQ Việt Nam  xã A") == "uy ban mttq viet nam xa a"
