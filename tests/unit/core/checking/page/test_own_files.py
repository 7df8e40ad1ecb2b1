"""Our own exports of every type are without an error; so are the official files, but for what is listed."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.official_forms import every_copy, every_type, hard_cases
from tests.page_documents import look_of

from communeapp.core.checking import Severity
from communeapp.core.checking.page.checking import PageChecker
from communeapp.core.layout import Layouter
from communeapp.render.docx import docx_bytes

DOCUMENTS = every_type() | every_copy() | hard_cases()

#: What the official files themselves do otherwise, by file and rule, and why.
EXCEPTIONS: dict[str, dict[str, str]] = {
    "30_2020_ND_CP": {},
    "Phuluc1": {
        "ND30.PL1.I.3.LE_DUOI": "the sheet with the drawings lies on its side with 15 mm below",
        "ND30.PL1.II.6.e.CACH_DOAN": "six paragraphs about stamps stand 4 pt apart",
    },
    "Phuluc2": {},
    "Phuluc3": {
        "ND30.PL1.I.4.PHONG_CHU": "headings between the forms are set in Calibri",
        "ND30.PL1.II.6.e.NOI_DUNG.CO_CHU": "headings between the forms are set in 11 pt",
        "ND30.PL1.II.6.e.NOI_DUNG.LUI_DONG": "headings between the forms are not indented",
        "ND30.PL1.II.7.dd.CHUC_VU.CHU_HOA": "form 3.1 has a number where the form of the copy is blank",
        "ND30.PL1.II.7.dd.CHUC_VU.DAM": "form 3.1 has a number where the form of the copy is blank",
        "ND30.PL1.II.7.dd.CHUC_VU.DUNG": "form 3.1 has a date where the form of the copy is blank",
        "ND30.PL1.III.1.dd.SO_TRANG": "forms of annexes stand on pages of the appendix itself",
        "ND30.PL1.V.6.MUC_LA_MA.DUNG": "the heading of part I is in italics",
    },
    "Phuluc4": {
        "ND30.PL1.I.3.LE_PHAI": "the right margin is 4.3 mm",
        "ND30.PL1.II.6.e.NOI_DUNG.CO_CHU": "the measures beside the drawing of the stamp are in 12 pt",
        "ND30.PL1.II.9.d.KINH_GUI.CO_CHU": "the drawing of an envelope has its addressee in 11 pt",
        "ND30.PL1.II.9.d.KINH_GUI.DUNG": "the drawing of an envelope has its addressee in italics",
        "ND30.PL1.V.6.MUC_LA_MA.CHU_HOA": "heading V goes on with its text on the same line",
        "ND30.PL1.V.6.MUC_LA_MA.DAM": "heading V goes on with its text on the same line",
    },
    "Phuluc5": {
        "ND30.PL1.II.6.a.CAN_CU.NGHIENG": "the form of the record of hand-over has an upright basis",
        "ND30.PL1.II.6.e.CACH_DOAN": "the form of the record of hand-over stands 3 pt apart",
        "ND30.PL1.II.6.e.NOI_DUNG.DUNG": "explanations in the form of the record are in italics",
        "ND30.PL1.III.1.c.KEM_THEO.CANH_GIUA": "the reference in a form is indented",
    },
    "Phuluc6": {
        "ND30.PL1.I.4.PHONG_CHU": "one heading is set in Calibri",
        "ND30.PL1.V.6.MUC_LA_MA.CO_CHU": "one heading is set in 11 pt",
        "ND30.PL1.V.6.MUC_LA_MA.DAM": "one heading is not bold",
    },
}  # fmt: skip


def errors_of(data: bytes, checker: PageChecker) -> dict[str, str]:
    """Give the rules that a file breaks, each with the first words it is about."""
    return {
        one.finding.rule: one.excerpt
        for one in checker.check(checker.recognise(look_of(data)))
        if one.finding.severity is Severity.ERROR
    }


@pytest.mark.parametrize("name", DOCUMENTS)
def test_our_own_files_have_no_error(
    name: str, layouter: Layouter, page_checker: PageChecker
) -> None:
    data = docx_bytes(layouter.layout(DOCUMENTS[name]))
    assert errors_of(data, page_checker) == {}
    assert page_checker.recognise(look_of(data)).type == DOCUMENTS[name].type


@pytest.mark.parametrize("name", EXCEPTIONS)
def test_official_files_break_only_what_is_listed(
    name: str, shared: Path, page_checker: PageChecker
) -> None:
    data = (shared / "data" / "nghi-dinh-30" / f"{name}.docx").read_bytes()
    assert set(errors_of(data, page_checker)) == set(EXCEPTIONS[name])
