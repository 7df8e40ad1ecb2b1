"""Every ready template, drafted and exported: the file is without an error, as its document is."""

from __future__ import annotations

import io
from functools import cache

import pytest

from communeapp.core.checking import Checker, Severity
from communeapp.core.checking.page.checking import PageChecker
from communeapp.core.checking.page.rebuild import rebuild
from communeapp.core.doctypes import DocumentType
from communeapp.core.layout import Layouter
from communeapp.core.profile import Profile
from communeapp.core.ready_templates import ReadyTemplate
from communeapp.core.vietnamese import fold
from communeapp.reading.docx_look import read_look
from communeapp.reading.limits import Limits
from communeapp.render.docx import docx_bytes
from communeapp.services.drafting import DraftingService
from communeapp.services.exporting import checker_of, layouter_of
from communeapp.services.packs import PackLibrary, PackLoader


@cache
def library() -> PackLibrary:
    return PackLoader().load()


@cache
def tools() -> tuple[DraftingService, Layouter, Checker, PageChecker, dict[str, str]]:
    layouter = layouter_of(library())
    types = {fold(one.name.split("(")[0].strip()): one.code for one in library().type_names}
    pages = PageChecker(library().rules, types)
    return DraftingService(library()), layouter, checker_of(library(), layouter), pages, types


def errors(template: ReadyTemplate) -> tuple[str, list[tuple[str, str]]]:
    """Draft a template without AI, export it, read the file back: its type and its errors."""
    drafting, layouter, checker, pages, types = tools()
    result = drafting.accept(drafting.begin(template.facts, Profile(), use_ai=False), ())
    data = docx_bytes(layouter.layout(result.document))
    found = pages.recognise(read_look(io.BytesIO(data), Limits()))
    rebuilt = rebuild(found, types, "BAO_CAO")
    told = [(one.finding.rule, one.excerpt) for one in pages.check(found)
            if one.finding.severity is Severity.ERROR]  # fmt: skip
    told += [(one.rule, one.where) for one in checker.check(rebuilt.document, rebuilt.printed)
             if one.severity is Severity.ERROR]  # fmt: skip
    return found.type, told


@pytest.mark.parametrize("template", library().templates, ids=lambda one: one.id)
def test_an_exported_template_is_a_file_without_error(template: ReadyTemplate) -> None:
    assert errors(template) == (template.facts.type, [])


def test_every_type_that_can_be_drafted_has_a_template_here() -> None:
    types: tuple[DocumentType, ...] = tools()[0].types()
    assert {one.code for one in types} - {one.facts.type for one in library().templates} <= {
        "QUY_CHE", "QUY_DINH", "THONG_CAO", "CHUONG_TRINH", "DE_AN", "DU_AN",
    }  # fmt: skip
