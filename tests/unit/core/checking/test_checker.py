"""The check of a whole document: order, silence where all is right, and each fault told once."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from communeapp.core.checking import Checker, Names, RuleBook, Severity
from communeapp.core.checking.examples import example_document
from communeapp.core.checking.registry import parse_rules
from communeapp.core.documents import Appendix, Block, BlockKind, Document
from communeapp.core.errors import UserError
from communeapp.core.layout import Layouter

K = BlockKind
SAMPLES = sorted(f.stem for f in (Path(__file__).parents[3] / "data" / "layout").glob("*.json"))
END = Block.plain(K.CLOSING, "Đề nghị thực hiện./.")


def block(text: str, kind: BlockKind = K.PARAGRAPH, number: str = "", title: str = "") -> Block:
    return Block.plain(kind, text, number=number, title=title)


def letter(**changes: Any) -> Document:
    return replace(example_document("Ủy ban nhân dân xã đề nghị thực hiện."), **changes)


def rules(document: Document, checker: Checker) -> list[tuple[str, str, str]]:
    return [(f.rule, f.severity.value, f.where) for f in checker.check(document)]


def test_a_good_letter_has_no_findings(checker: Checker) -> None:
    assert checker.check(letter()) == ()


KEPT: list[dict[str, Any]] = [
    {"number": ""},
    {"number": "05"},
    {"subject": "V/v phòng rét"},
    {"addressees": ("Sở Y tế;", "Sở Nội vụ.")},
    {"body": (*(block("x", K.POINT, f"{c})") for c in "abcdđeghiklmnopqrstuvxy"), END)},
    {
        "body": (block("Xem Phụ lục kèm theo./.", K.CLOSING),),
        "appendices": (
            Appendix("A", (block("x", K.CLAUSE, "1."),)),
            Appendix("B", (block("x", K.CLAUSE, "1."),)),
        ),
    },
    {"body": (block("Gửi UBND huyện Mường Tè."), END), "date": dt.date(2024, 5, 1)},
]


@pytest.mark.parametrize("change", KEPT)
def test_what_the_decree_allows_is_not_complained_about(
    change: dict[str, Any], checker: Checker
) -> None:
    assert rules(letter(**change), checker) == []


def test_one_gap_in_the_numbers_is_told_once(checker: Checker) -> None:
    body = tuple(block("x", K.CLAUSE, f"{n}.") for n in (1, 2, 4, 5, 6))
    found = rules(letter(body=(*body, END)), checker)
    assert found == [("ND30.PL1.II.6.dd.THU_TU_KHOAN", "error", "body[2]")]


def test_errors_come_first_then_the_order_of_the_page(checker: Checker) -> None:
    found = checker.check(letter(date=None, place="", subject="a.", issuer=""))
    assert [f.severity for f in found] == [Severity.ERROR] * 2 + [Severity.NOTE] * 2
    assert [f.where for f in found] == ["issuer", "place", "date", "subject"]


@pytest.mark.parametrize("name", SAMPLES)
def test_the_samples_have_no_errors_but_the_empty_one(
    name: str, checker: Checker, sample_document: Callable[[str], Document]
) -> None:
    errors = [f.rule for f in checker.check(sample_document(name)) if f.severity == "error"]
    assert bool(errors) is (name == "thong_bao_bo_trong"), errors


def test_a_long_document_is_checked_at_once(checker: Checker) -> None:
    """Some 30 paragraphs within 20 ms on the PC of an office; a slow build machine gets more."""
    text = (
        "Ủy ban nhân dân xã yêu cầu Phòng Kinh tế, Phòng Văn hóa - Xã hội và các bản triển khai Kế hoạch số "
        "12/KH-UBND ngày 05 tháng 3 năm 2026, báo cáo kết quả theo khoản 2 Điều 5 trước ngày 20 tháng 12."
    )
    long = letter(body=(*(block(f"{text} Lần {n}.") for n in range(30)), END))
    checker.check(long)
    best = 1.0
    for _ in range(5):
        begun = time.perf_counter()
        checker.check(long)
        best = min(best, time.perf_counter() - begun)
    assert best < 0.06


def test_a_rule_holds_from_its_day_on(rule_book: RuleBook) -> None:
    rule = rule_book.get("CQDP72.CAP_HUYEN")
    assert rule is not None
    assert not rule.applies("CONG_VAN", dt.date(2025, 6, 30))
    assert rule.applies("CONG_VAN", dt.date(2025, 7, 1))
    assert rule.applies("CONG_VAN", None)
    ended = replace(rule, until=dt.date(2026, 1, 1))
    assert not ended.applies("CONG_VAN", None)
    assert not ended.applies("CONG_VAN", dt.date(2026, 1, 2))


def plain_rule(**changes: Any) -> dict[str, Any]:
    rule = {
        "id": "ND99.D1.A", "severity": "error", "source": "Điều 1", "since": dt.date(2027, 1, 1),
        "check": "wording", "options": {"find": "sai"}, "right": ["đúng"], "wrong": ["sai"],
    }  # fmt: skip
    return {name: value for name, value in {**rule, **changes}.items() if value is not None}


def test_a_new_decree_is_a_new_file(layouter: Layouter, rule_book: RuleBook) -> None:
    files = [("nd99.toml", {"rules": [plain_rule(message="viet_hoa", since=dt.date(2025, 1, 1))]})]
    own = Checker(RuleBook.of(files), layouter, Names())
    assert [one.rule for one in own.check(example_document("Viết sai."))] == ["ND99.D1.A"]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"id": "nd99"}, "rules.rules[1].id"),
        ({"severity": "fatal"}, "rules.rules[1](ND99.D1.A).severity"),
        ({"source": ""}, "rules.rules[1](ND99.D1.A).source"),
        ({"since": "2027"}, "rules.rules[1](ND99.D1.A).since"),
        ({"since": dt.datetime(2027, 1, 1, tzinfo=dt.UTC)}, "rules.rules[1](ND99.D1.A).since"),
        ({"until": 1}, "rules.rules[1](ND99.D1.A).until"),
        ({"check": "Os System"}, "rules.rules[1](ND99.D1.A).check"),
        ({"right": []}, "rules.rules[1](ND99.D1.A).right"),
        ({"wrong": None}, "rules.rules[1](ND99.D1.A).wrong"),
        ({"safe_fix": "yes"}, "rules.rules[1](ND99.D1.A).safe_fix"),
        ({"types": "CONG_VAN"}, "rules.rules[1](ND99.D1.A).types"),
        ({"options": []}, "rules.rules[1](ND99.D1.A).options"),
        ({"colour": "red"}, "rules.rules[1](ND99.D1.A).colour"),
    ],
)
def test_a_bad_rule_is_refused_and_named(changes: dict[str, Any], field: str) -> None:
    with pytest.raises(UserError) as caught:
        parse_rules({"rules": [plain_rule(**changes)]})
    assert caught.value.code == "packs.bad_content"
    assert caught.value.values["field"] == field


def test_unknown_functions_double_ids_and_no_tables_are_refused(
    layouter: Layouter,
) -> None:
    unknown = Checker(
        RuleBook.of([("a", {"rules": [plain_rule(check="no_such")]})]), layouter, Names()
    )
    with pytest.raises(UserError, match=r"packs\.bad_content"):
        unknown.check(letter())
    with pytest.raises(UserError, match=r"packs\.bad_content"):
        RuleBook.of([("a", {"rules": [plain_rule(), plain_rule()]})])
    bad: tuple[dict[str, Any], ...] = ({"rules": {}}, {"rules": [1]}, {"rule": []})
    for data in bad:
        with pytest.raises(UserError, match=r"packs\.bad_content"):
            parse_rules(data)
