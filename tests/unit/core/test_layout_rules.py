"""The check against Decree 30: every rule once broken and once kept, and a sentence for each."""

from __future__ import annotations

import ast
import datetime as dt
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from communeapp import texts
from communeapp.core import layout_rules
from communeapp.core.documents import Appendix, Block, BlockKind, Document, Signer
from communeapp.core.layout import Layouter
from communeapp.core.layout.model import Cell, Grid
from communeapp.core.layout_rules import Finding, Severity, check
from communeapp.core.layout_rules.finding import Subject

K = BlockKind
SAMPLES = sorted(f.stem for f in (Path(__file__).parents[2] / "data" / "layout").glob("*.json"))


def block(text: str, kind: BlockKind = K.PARAGRAPH, number: str = "", title: str = "") -> Block:
    return Block.plain(kind, text, number=number, title=title)


END = block("Hết./.", K.CLOSING)


def letter(**changes: Any) -> Document:
    plain = Document(
        "CONG_VAN",
        "phòng, chống rét cho đàn vật nuôi",
        "ỦY BAN NHÂN DÂN XÃ THU LŨM",
        number="12",
        symbol="UBND-KT",
        place="Thu Lũm",
        date=dt.date(2025, 12, 1),
        addressees=("Trưởng các bản",),
        recipients=("Như trên", "Lưu: VT, KT"),
        body=(block("Nội dung."), END),
        signers=(Signer("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Nguyễn Văn A"),),
    )
    return replace(plain, **changes)


def text(words: str) -> dict[str, Any]:
    return {"body": (block(words), END)}


def signer(authority: str, title: str = "CHỦ TỊCH", name: str = "Nguyễn Văn A") -> dict[str, Any]:
    return {"signers": (Signer(authority, title, name),)}


def rules(document: Document, layouter: Layouter) -> list[tuple[str, str, str]]:
    return [(f.rule, f.severity.value, f.where) for f in check(document, layouter)]


def test_a_good_letter_has_no_findings(layouter: Layouter) -> None:
    assert check(letter(), layouter) == ()


# what breaks a rule -> the finding it gives, and no other
BROKEN: list[tuple[dict[str, Any], str, str, str]] = [
    ({"issuer": " "}, "issuer_missing", "error", "issuer"),
    ({"number": "12a"}, "number_format", "error", "number"),
    ({"number": "0"}, "number_format", "error", "number"),
    ({"symbol": ""}, "symbol_missing", "error", "symbol"),
    ({"symbol": "UBND - KT"}, "symbol_format", "error", "symbol"),
    ({"symbol": "ubnd-kt"}, "symbol_format", "error", "symbol"),
    ({"symbol": "CV-UBND"}, "symbol_letter", "error", "symbol"),
    ({"symbol": "UBND"}, "symbol_unit", "note", "symbol"),
    ({"type": "THONG_BAO", "symbol": "KH-UBND"}, "symbol_type", "error", "symbol"),
    ({"type": "THONG_BAO", "symbol": "TB"}, "symbol_type", "error", "symbol"),
    ({"place": ""}, "place_missing", "error", "place"),
    ({"place": "Thu Lũm,"}, "place_format", "error", "place"),
    ({"place": "Thu Lũm, ngày 1"}, "place_format", "error", "place"),
    ({"date": None}, "date_open", "note", "date"),
    ({"subject": ""}, "subject_missing", "error", "subject"),
    ({"subject": "phòng rét " * 60}, "subject_long", "error", "subject"),
    ({"subject": "phòng, chống rét."}, "subject_end", "note", "subject"),
    ({"addressees": ()}, "addressees_missing", "error", "addressees"),
    ({"addressees": ("Sở Y tế", "Sở y tế")}, "addressees_twice", "note", "addressees[1]"),
    ({"urgency": "RẤT KHẨN"}, "urgency_unknown", "error", "urgency"),
    ({"circulation": "MẬT"}, "secret_mark", "error", "circulation"),
    ({"circulation": "KHÔNG PHỔ BIẾN"}, "circulation_unknown", "note", "circulation"),
    ({"body": ()}, "body_missing", "error", "body"),
    (
        {"body": (block("Căn cứ Nghị định A,", K.BASIS), END)},
        "basis_comma", "note", "body[0]",
    ),
    (
        {"body": (block("Căn cứ Luật Đất đai số 31/2024/QH15", K.BASIS), END)},
        "basis_law_number", "note", "body[0]",
    ),
    ({"body": (block("", K.CHAPTER, "Chương I"), END)}, "heading_title", "error", "body[0]"),
    (
        {"body": (block("a", K.ARTICLE, "Điều 1.", "Phạm vi"), block("b./.", K.ARTICLE, "Điều 2."))},
        "article_title", "note", "body[1]",
    ),
    (
        {"body": (block("a", K.ARTICLE, "Điều 1."), block("b./.", K.ARTICLE, "Điều 3."))},
        "numbering", "error", "body[1]",
    ),
    (
        {"body": (block("a", K.CLAUSE, "1."), block("b", K.CLAUSE, "3."), END)},
        "numbering", "error", "body[1]",
    ),
    (
        {"body": (block("a", K.POINT, "a)"), block("b", K.POINT, "b)"), block("c", K.POINT, "c)"),
                  block("d", K.POINT, "d)"), block("đ", K.POINT, "e)"), END)},
        "numbering", "error", "body[4]",
    ),
    ({"body": (block("a", K.ROMAN, "II.", "Mục đích"), END)}, "numbering", "error", "body[0]"),
    ({"body": (block("Nội dung."),)}, "end_mark", "note", "body[0]"),
    ({"body": (block("Nội dung./."), END)}, "end_mark_early", "error", "body[0]"),
    (text("Kinh phí là ..... đồng."), "open_place", "note", "body[0]"),
    (text("Kinh phí là … đồng."), "open_place", "note", "body[0]"),
    ({"appendices": (Appendix("Biểu", ()),)}, "appendix_unmentioned", "error", "appendices"),
    (text("Theo điều 5 Nghị định A."), "article_capital", "error", "body[0]"),
    (text("Theo quy định tại Khoản 2 Điều 5."), "clause_capital", "error", "body[0]"),
    (text("Theo quy định tại Điểm a khoản 2 Điều 5."), "clause_capital", "error", "body[0]"),
    (text("Nhân dân trên địa bàn Xã Thu Lũm."), "unit_noun", "note", "body[0]"),
    (text("Trước ngày 5 tháng 12 năm 2025."), "day_zero", "note", "body[0]"),
    (text("Ngày hội: ngày 15 tháng 1 năm 2026."), "month_zero", "note", "body[0]"),
    (text("Trong tháng 03 năm 2026."), "month_no_zero", "note", "body[0]"),
    (text("Gửi UBND huyện Mường Tè."), "district_body", "note", "body[0]"),
    (
        {"recipients": ("Như trên", "Phòng Nội vụ huyện", "Lưu: VT")},
        "district_body", "note", "recipients[1]",
    ),
    (text("Che chắn chuồng trại ; giữ ấm."), "blank_before_mark", "note", "body[0]"),
    (text("Che chắn  chuồng trại."), "two_blanks", "note", "body[0]"),
    (text(unicodedata.normalize("NFD", "Phòng rét.")), "unicode", "error", "body[0]"),
    ({"signers": ()}, "signer_missing", "error", "signers"),
    (signer("", ""), "signer_title", "error", "signers[0].title"),
    (signer("TM ỦY BAN NHÂN DÂN"), "signer_mark", "error", "signers[0].authority"),
    (signer("T/M ỦY BAN NHÂN DÂN"), "signer_mark", "error", "signers[0].authority"),
    (signer("KT.CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "signer_mark", "error", "signers[0].authority"),
    (signer("KT. ỦY BAN NHÂN DÂN"), "signer_collective", "error", "signers[0].authority"),
    (signer("", name=""), "signer_name", "note", "signers[0].name"),
    (signer("", name="Ông Nguyễn Văn A"), "signer_address", "error", "signers[0].name"),
    (signer("", name="ThS. Nguyễn Văn A"), "signer_degree", "note", "signers[0].name"),
    (signer("", name="NGUYỄN VĂN A"), "signer_capitals", "error", "signers[0].name"),
    ({"recipients": ("Như trên", "Lưu VT")}, "recipients_archive", "error", "recipients[1]"),
    ({"recipients": ("Như trên",)}, "recipients_archive", "error", "recipients[0]"),
    ({"recipients": ("Sở Y tế", "Lưu: VT")}, "recipients_first", "note", "recipients[0]"),
]  # fmt: skip


@pytest.mark.parametrize(("change", "rule", "severity", "where"), BROKEN)
def test_each_rule_finds_its_fault_and_only_that(
    change: dict[str, Any], rule: str, severity: str, where: str, layouter: Layouter
) -> None:
    assert rules(letter(**change), layouter) == [(rule, severity, where)]


KEPT: list[dict[str, Any]] = [
    {"number": ""},
    {"number": "5"},
    {"symbol": "UBND-VHXH"},
    {"type": "TO_TRINH", "symbol": "TTr-UBND"},
    {"type": "CHUONG_TRINH", "symbol": "CTr-UBND"},
    {"subject": "V/v phòng rét"},
    {"addressees": ("Sở Y tế;", "Sở Nội vụ.")},
    {"urgency": "Hoả tốc"},
    {"circulation": "Lưu hành nội bộ"},
    {"body": (block("Căn cứ Luật Đất đai ngày 18 tháng 01 năm 2024;", K.BASIS), END)},
    {"body": (block("Căn cứ Nghị định số 30/2020/NĐ-CP;", K.BASIS), END)},
    text("Điều 5 quy định; theo điểm a khoản 2 Điều 5 thì thực hiện. Khoản 3 Điều 6 cũng vậy."),
    text("Có nhiều điều cần làm, trong đó có ba điều sau."),
    text("Bí thư Tỉnh ủy, Ủy ban nhân dân tỉnh Lai Châu, Thành phố Hồ Chí Minh."),
    text("Trước ngày 05 tháng 12 năm 2025, ngày 15 tháng 3 năm 2026, tháng 01 năm 2026."),
    text("Quyết định số 12/QĐ-UBND ngày 05 tháng 6 năm 2020 của Ủy ban nhân dân huyện Mường Tè."),
    text("Kinh phí 1.250.000 đồng (50 %); lúc 16 giờ 30."),
    {**text("Gửi UBND huyện Mường Tè."), "date": dt.date(2024, 5, 1)},
    {
        "body": (*(block("x", K.POINT, f"{c})") for c in "abcdđeghiklmnopqrstuvxy"), END),
    },
    {
        "body": (
            block("", K.ROMAN, "I.", "A"), block("x", K.CLAUSE, "1."), block("x", K.CLAUSE, "2."),
            block("", K.ROMAN, "II.", "B"), block("x", K.CLAUSE, "1."), block("x", K.POINT, "a)"),
            block("x", K.CLAUSE, "2."), block("x", K.POINT, "a)"), END,
        )
    },
    {
        "body": (block("Xem Phụ lục kèm theo./.", K.CLOSING),),
        "appendices": (
            Appendix("A", (block("x", K.CLAUSE, "1."),)),
            Appendix("B", (block("x", K.CLAUSE, "1."),)),
        ),
    },
    signer("Q. CHỦ TỊCH", ""),
    signer("TUQ. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"),
    signer("", "QUYỀN CHỦ TỊCH"),
    {"recipients": ("Như trên", "Lưu: VT, KT (2).")},
    {"recipients": ()},
]  # fmt: skip


@pytest.mark.parametrize("change", KEPT)
def test_what_the_decree_allows_is_not_complained_about(
    change: dict[str, Any], layouter: Layouter
) -> None:
    assert rules(letter(**change), layouter) == []


def test_one_gap_in_the_numbers_is_told_once(layouter: Layouter) -> None:
    body = tuple(block("x", K.CLAUSE, f"{n}.") for n in (1, 2, 4, 5, 6))
    found = rules(letter(body=(*body, END)), layouter)
    assert found == [("numbering", "error", "body[2]")]


@pytest.mark.parametrize(
    ("role", "rule"),
    [
        ("kinh_gui", "addressees_mark"),
        ("noi_nhan_list", "recipients_mark"),
        ("can_cu", "basis_end"),
    ],
)
def test_marks_at_the_ends_of_printed_lines(role: str, rule: str, layouter: Layouter) -> None:
    """Our own layout sets them right; the rule looks at the page, whoever made it."""
    document = letter(addressees=("Sở Y tế", "Sở Nội vụ"), body=(block("Căn cứ A", K.BASIS), END))
    layout = layouter.layout(document)

    def bad(found: Any) -> Any:
        if isinstance(found, Grid):
            return replace(
                found, rows=tuple(tuple(Cell(bad(c.blocks)) for c in r) for r in found.rows)
            )
        if isinstance(found, tuple):
            return tuple(bad(one) for one in found)
        if getattr(found, "role", "") == role:
            (run,) = found.runs
            return replace(found, runs=(replace(run, text=run.text.rstrip(".;")),))
        return found

    (section,) = layout.sections
    broken = replace(layout, sections=(replace(section, blocks=bad(section.blocks)),))
    subject = Subject(document, layouter.form("CONG_VAN"), broken)
    found = {f.rule for one in layout_rules._RULES for f in one(subject)}
    assert rule in found
    subject = Subject(document, layouter.form("CONG_VAN"), layout)
    found = {f.rule for one in layout_rules._RULES for f in one(subject)}
    assert rule not in found


def test_errors_come_first(layouter: Layouter) -> None:
    found = check(letter(date=None, place="", subject="a."), layouter)
    assert [f.severity for f in found] == [Severity.ERROR, Severity.NOTE, Severity.NOTE]


@pytest.mark.parametrize("name", SAMPLES)
def test_the_samples_have_no_errors_but_the_empty_one(
    name: str, layouter: Layouter, sample_document: Callable[[str], Document]
) -> None:
    errors = [f.rule for f in check(sample_document(name), layouter) if f.severity == "error"]
    assert bool(errors) is (name == "thong_bao_bo_trong"), errors


def rule_ids() -> set[str]:
    """Read the ids out of the sources, so that no rule is forgotten."""
    folder = Path(layout_rules.__file__).parent
    found = set()
    for file in folder.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id in {"error", "note"}
                and isinstance(node.args[0], ast.Constant)
            ):
                found.add(str(node.args[0].value))
    return found


def test_every_rule_is_tested() -> None:
    tested = {rule for _, rule, _, _ in BROKEN} | {
        "addressees_mark",
        "recipients_mark",
        "basis_end",
    }
    assert rule_ids() == tested
    assert len(tested) >= 45


@pytest.mark.parametrize("language", texts.LANGUAGES)
def test_every_rule_has_its_sentence(language: str) -> None:
    told = texts.catalogue(language)
    assert {f"lint.{rule}" for rule in rule_ids()} == {c for c in told if c.startswith("lint.")}


@pytest.mark.parametrize(("change", "rule", "severity", "where"), BROKEN)
def test_sentences_are_filled_in(
    change: dict[str, Any], rule: str, severity: str, where: str, layouter: Layouter
) -> None:
    for finding in check(letter(**change), layouter):
        assert isinstance(finding, Finding)
        assert finding.source
        for language in texts.LANGUAGES:
            told = texts.tell(finding.code, language, **finding.values)
            assert told.hint
            assert "{" not in told.message + told.hint
