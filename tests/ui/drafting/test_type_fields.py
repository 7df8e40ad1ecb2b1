"""The facts form asks for what a type needs, and gives back what stood in a template."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from communeapp.core.doctypes import find_type, needs_of
from communeapp.core.documents import FactSheet, Signer
from communeapp.services.packs import PackLibrary, PackLoader
from communeapp.ui.drafting.facts_step import FactsStep
from communeapp.ui.drafting.sentences import Sentences
from communeapp.ui.theme import Theme


@cache
def library() -> PackLibrary:
    return PackLoader().load()


@pytest.fixture
def step(qapp: QApplication, qtbot: QtBot) -> FactsStep:
    made = FactsStep(Theme(qapp), Sentences("vi"))
    qtbot.addWidget(made)
    made.show()
    return made


def ask(step: FactsStep, code: str, facts: FactSheet | None = None) -> None:
    kind = find_type(library().types, code)
    assert kind is not None
    step.configure(kind, needs_of(library().types), (), "Mường Tè")
    step.load(facts or FactSheet(code, "", ()))


@pytest.mark.parametrize(
    "name",
    [
        "giay-moi-hop", "bien-ban-hop-giao-ban", "quyet-dinh-ban-hanh-quy-che", "giay-nghi-phep-nam",
        "phieu-gui-tai-lieu", "hop-dong-mua-ban-ghe", "thong-bao-lich-tiep-cong-dan",
        "quyet-dinh-thanh-lap-to", "sao-y-quyet-dinh",
    ],
)  # fmt: skip
def test_a_template_goes_through_the_form_unchanged(step: FactsStep, name: str) -> None:
    facts = next(one.facts for one in library().templates if one.id == name)
    ask(step, facts.type, facts)
    checked = step.check()
    assert checked.faults == {}
    assert checked.facts is not None
    assert step.over(checked.facts, facts) == facts
    assert step.loose(facts) == facts


def test_fields_follow_the_type(step: FactsStep) -> None:
    ask(step, "GIAY_MOI")
    assert step.asked.names == {"chu_tri", "thoi_gian", "dia_diem"}
    assert step.to.isVisibleTo(step)
    assert not step.articles.isVisibleTo(step)
    ask(step, "GIAY_NGHI_PHEP")
    assert "noi_nghi" in step.asked.names
    assert not step.subject.isVisibleTo(step)
    ask(step, "QUYET_DINH")
    assert step.articles.isVisibleTo(step)
    assert "loai_kem" in step.also.names
    assert step.subject.isVisibleTo(step)


def test_a_day_that_is_none_is_said_beside_its_field(step: FactsStep) -> None:
    facts = next(one.facts for one in library().templates if one.id == "giay-nghi-phep-nam")
    ask(step, facts.type, replace(facts, fields={**facts.fields, "nghi_tu": "mùng ba"}))
    checked = step.check()
    assert checked.facts is None
    assert [error.code for error in checked.faults.values()] == ["facts.field_date"]
    step.show_faults(checked.faults)
    field = step.asked.field("nghi_tu")
    assert field is not None
    assert field.control.property("invalid") is True


def test_what_the_form_does_not_ask_for_stays(step: FactsStep) -> None:
    facts = FactSheet("CONG_VAN", "việc", ("ý",), to=("A",), signer=Signer("", "X", "Y"))
    ticked = replace(facts, fields={"review.ticked": "a", "noi_nhan": "cũ"})
    ask(step, "CONG_VAN", ticked)
    noi_nhan = step.more.field("noi_nhan")
    assert noi_nhan is not None
    noi_nhan.control.clear()
    assert dict(step.loose(ticked).fields) == {"review.ticked": "a"}
