"""Texts of real documents: no errors but those that the decree itself calls errors, one by one."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest
from tests.plain_text import read_text

from communeapp.core.checking import Checker, Severity
from communeapp.core.vietnamese import fold
from communeapp.paths import resources_dir

#: What stands in a text as its source has it: nothing is guessed between its letters. The recognised
#: scans (``ocr_…``) are left out: their wrong letters are those of the machine, not of the office.
RELIABLE = {"transcript_page1", "transcript_legacy", "pdf_text"}
CUT = "the data hold the first page or 6,000 characters: the signature is not among them"
#: Errors that stay, with the reason: rule and what it is about.
KNOWN: dict[str, dict[tuple[str, str], str]] = {
    "nv-real_hanoi_kh_173_festival": {("ND30.PL1.II.7.c.THIEU", "signers"): CUT},
    "nv-real_hanoi_qd_2280_water": {
        (
            "ND30.PL1.II.9.d.NOI_NHAN_DAU",
            "recipients[1]",
        ): "II.9.d: the semicolon ends the line; here “(để b/c)” follows it",
        (
            "ND30.PL1.II.9.d.NOI_NHAN_DAU",
            "recipients[6]",
        ): "II.9.d: the semicolon ends the line; here “(để ph/h th/h)” follows it",
    },
    "nv-real_qd_729_ttg": {
        (
            "ND30.PL1.II.9.d.NOI_NHAN_DAU",
            "recipients[5]",
        ): "II.9.d: the last line ends with a full stop; “- Lưu: VT, QHĐP (3) Cương” has none",
    },
    "ot-1628620817": {
        (
            "ND30.PL1.II.5.b.CHU_THUONG",
            "subject",
        ): "II.5.b: the subject is printed in small letters; this edition has capitals",
        ("ND30.PL1.II.7.c.THIEU", "signers"): CUT,
    },
    "qn-q23": {
        (
            "ND30.PL1.II.4.a.THIEU",
            "place",
        ): "the stamp of the digital signature stands before the head in the text layer of the PDF",
        ("ND30.PL1.II.7.c.THIEU", "signers"): CUT,
    },
}


def test_real_documents_have_no_errors_but_those_of_the_decree(
    checker: Checker, shared: Path
) -> None:
    file = shared / "data" / "van-ban-that" / "documents_dev.jsonl"
    rows = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    pack = resources_dir() / "packs" / "van-ban-hanh-chinh"
    names = tomllib.loads((pack / "type_names.toml").read_text("utf-8"))["types"]
    types = {fold(one["name"].split("(")[0].strip()): one["code"] for one in names}
    found: dict[str, set[tuple[str, str]]] = {}
    checked = 0
    for row in rows:
        if row["kind"] != "hanh_chinh" or row["text_kind"] not in RELIABLE:
            continue
        read = read_text(row["text"], types)
        assert len(read.document.body) > 0, row["id"]
        findings = checker.check(read.document, printed=read.printed)
        errors = {(f.rule, f.where) for f in findings if f.severity is Severity.ERROR}
        checked += 1
        if errors:
            found[row["id"]] = errors
    assert checked == 13
    assert found == {name: set(known) for name, known in KNOWN.items()}


@pytest.mark.parametrize("name", KNOWN)
def test_every_error_that_stays_has_its_reason(name: str) -> None:
    assert all(len(reason) > 20 for reason in KNOWN[name].values())
