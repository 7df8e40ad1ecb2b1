"""Ready templates: each drafts to a whole document without an error, as it was read and approved."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from communeapp.core.checking import Checker, Severity
from communeapp.core.documents import Block, Document, Signer
from communeapp.core.errors import UserError
from communeapp.core.profile import Profile
from communeapp.core.ready_templates import ReadyTemplate, made_out_for, parse_template
from communeapp.services.drafting import DraftingService
from communeapp.services.exporting import checker_of, layouter_of
from communeapp.services.packs import PackLibrary, PackLoader

READ = Path(__file__).parents[2] / "data" / "templates"
COMMON = {
    "CONG_VAN", "THONG_BAO", "BAO_CAO", "QUYET_DINH", "TO_TRINH", "GIAY_MOI", "BIEN_BAN", "KE_HOACH",
}  # fmt: skip
#: Notes that a finished example may have: its day stays open.
OPEN = ("ND30.PL1.II.4.b.DE_TRONG", "ND30.D10.2")


@cache
def library() -> PackLibrary:
    return PackLoader().load()


@cache
def checker() -> Checker:
    return checker_of(library(), layouter_of(library()))


def drafted(template: ReadyTemplate) -> Document:
    service = DraftingService(library())
    result = service.accept(service.begin(template.facts, Profile(), use_ai=False), ())
    assert [point.text for point in result.points if not point.covered] == []
    return result.document


def line(block: Block) -> str:
    cells = " / ".join(" | ".join(row) for row in block.rows)
    parts = (block.kind.value, block.number, f"[{block.title}]" if block.title else "")
    return " ".join(one for one in (*parts, block.text, cells) if one)


def as_text(document: Document) -> str:
    """Write a document as one reads it, for the approved copy in the repository."""
    head = [document.issuer, document.symbol, document.subject, document.urgency]
    rows = [" / ".join(one for one in head if one)]
    rows += [f"Kính gửi: {one}" for one in document.addressees]
    rows += [line(block) for block in document.body]
    for one in document.appendices:
        rows.append(f"== {one.type_name or 'PHỤ LỤC'}: {one.title}")
        rows += [line(block) for block in one.body]
    rows += [
        f"Ký: {' / '.join(p for p in (s.party, s.authority, s.title, s.name) if p)}"
        for s in document.signers
    ]
    rows += [f"Nơi nhận: {one}" for one in document.recipients]
    if document.copy is not None:
        rows.append(
            f"{document.copy.form.value} {document.copy.symbol} {document.copy.signer.name}"
        )
    return "\n".join(rows).replace("\n\n", "\n") + "\n"


@pytest.mark.parametrize("template", library().templates, ids=lambda one: one.id)
def test_a_template_drafts_as_it_was_read(template: ReadyTemplate) -> None:
    document = drafted(template)
    assert document.missing == ()
    findings = checker().check(document)
    assert [one for one in findings if one.severity is Severity.ERROR] == []
    unexpected = [one for one in findings if not one.rule.startswith(OPEN)]
    assert [(one.rule, one.where, dict(one.values)) for one in unexpected] == []
    assert as_text(document) == (READ / f"{template.id}.txt").read_text(encoding="utf-8")


def test_there_are_templates_for_what_a_commune_writes_most() -> None:
    found = library().templates
    assert len(found) >= 30
    assert {one.facts.type for one in found} >= COMMON
    by_type = [one.facts.type for one in found]
    assert all(by_type.count(code) >= 2 for code in COMMON)
    assert {file.stem for file in READ.glob("*.txt")} == {one.id for one in found}


def test_a_template_is_made_out_for_the_office() -> None:
    profile = Profile(
        unit_name="ỦY BAN NHÂN DÂN XÃ TÀ TỔNG",
        place="Tà Tổng",
        signers=(Signer("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Thào A Dua"),),
    )
    template = next(one for one in library().templates if one.id == "giay-moi-hop")
    facts = made_out_for(template, profile)
    assert facts.place == "Tà Tổng"
    assert facts.fields["dia_diem"] == "Hội trường Ủy ban nhân dân xã Tà Tổng"
    service = DraftingService(library())
    document = service.begin(facts, profile, use_ai=False).document
    assert document.signers[0].name == "Thào A Dua"
    assert "Bum Tở" not in as_text(document)
    assert made_out_for(template, Profile()) == template.facts


def test_a_resolution_is_not_signed_by_the_committee() -> None:
    profile = Profile(
        unit_name="ỦY BAN NHÂN DÂN XÃ TÀ TỔNG",
        place="Tà Tổng",
        signers=(Signer("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Thào A Dua"),),
    )
    template = next(one for one in library().templates if one.facts.type == "NGHI_QUYET")
    facts = made_out_for(template, profile)
    document = DraftingService(library()).begin(facts, profile, use_ai=False).document
    assert document.issuer == "HỘI ĐỒNG NHÂN DÂN XÃ TÀ TỔNG"
    assert document.symbol == "NQ-HĐND"
    assert document.signers == (Signer("", "CHỦ TỊCH", ""),)
    assert "signer.name" in document.missing


@pytest.mark.parametrize(
    ("data", "field"),
    [
        ({"title": "x"}, "templates/a.toml"),
        ({"title": 1, "facts": {}}, "templates/a.toml"),
        ({"title": "x", "facts": {"type": "CONG_VAN"}}, "templates/a.toml: subject"),
        ({"title": "x", "facts": {}, "more": 1}, "templates/a.toml"),
    ],
)
def test_a_mistake_in_a_template_is_named(data: dict[str, object], field: str) -> None:
    with pytest.raises(UserError) as caught:
        parse_template("a", data, ("CONG_VAN",))
    assert (caught.value.code, caught.value.field) == ("packs.bad_content", field)


def test_every_example_says_where_it_is() -> None:
    for one in library().templates:
        assert one.facts.place, one.id
        assert one.facts.date is None, one.id  # a draft lives without a day
        assert replace(one.facts, notes=()).notes == ()
