"""All faults of the form at once, dates and pasted lines as people write them."""

from __future__ import annotations

import datetime as dt

import pytest

from communeapp.core.documents import ArticleFacts, FactSheet
from communeapp.core.field_values import read_day
from communeapp.ui.drafting.fact_form import (
    FactForm,
    articles_text,
    check_form,
    read_articles,
    split_points,
)

KNOWN = ("CONG_VAN",)


def form(**changes: object) -> FactForm:
    values: dict[str, object] = {
        "type": "CONG_VAN",
        "subject": "phòng rét",
        "points": ("một việc",),
    }
    return FactForm(**{**values, **changes})  # type: ignore[arg-type]


def test_a_good_form_gives_a_fact_sheet() -> None:
    checked = check_form(form(date="1/12/2025", points=("một", "", "hai", "")), KNOWN)
    assert checked.faults == {}
    assert isinstance(checked.facts, FactSheet)
    assert checked.facts.points == ("một", "hai")
    assert checked.facts.date == dt.date(2025, 12, 1)


def test_every_fault_is_found_at_once() -> None:
    checked = check_form(
        form(subject="", date="31/02/2025", points=("một", "x" * 2001, "hai", "y" * 2001)), KNOWN
    )
    assert checked.facts is None
    assert set(checked.faults) == {"subject", "date", "points[2]", "points[4]"}


@pytest.mark.parametrize(
    ("changes", "name"),
    [
        ({"points": ()}, "points"),
        ({"points": tuple("x" for _ in range(41))}, "points"),
        ({"type": "KHAC"}, "type"),
        ({"to": ("a" * 1001,)}, "to[1]"),
    ],
)
def test_each_limit_names_its_field(changes: dict[str, object], name: str) -> None:
    assert name in check_form(form(**changes), KNOWN).faults


def test_a_form_made_of_facts_gives_them_back() -> None:
    facts = check_form(form(date="08/12/2025", to=("Trưởng bản",)), KNOWN).facts
    assert facts is not None
    assert check_form(FactForm.of(facts), KNOWN).facts == facts


@pytest.mark.parametrize("text", ["1/12/2025", "01-12-2025", " 1 . 12 . 2025 "])
def test_dates_as_people_write_them(text: str) -> None:
    assert read_day(text) == dt.date(2025, 12, 1)


@pytest.mark.parametrize("text", ["", "12/2025", "30/2/2025", "1/13/2025", "mai"])
def test_what_is_no_date(text: str) -> None:
    assert read_day(text) is None


def test_pasted_lines_lose_bullets_and_numbers() -> None:
    pasted = (
        "1. tuyên truyền;\n\n- che chắn chuồng trại\n  a) dự trữ 250 kg rơm\n• báo cáo 10/12\n---"
    )
    assert split_points(pasted) == (
        "tuyên truyền", "che chắn chuồng trại", "dự trữ 250 kg rơm", "báo cáo 10/12",
    )  # fmt: skip


def test_a_line_that_begins_with_a_figure_keeps_it() -> None:
    assert split_points("250 kg rơm mỗi con\n15/12 họp") == ("250 kg rơm mỗi con", "15/12 họp")


def test_articles_are_read_as_they_are_typed() -> None:
    text = (
        "Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi điều chỉnh\n1. ý một\n- ý hai\n"
        "CHƯƠNG II. Tổ chức\n\nđiều 2: Trách nhiệm\ný ba\n"
    )
    assert read_articles(text) == (
        ArticleFacts("Phạm vi điều chỉnh", ("ý một", "ý hai"), "QUY ĐỊNH CHUNG"),
        ArticleFacts("Trách nhiệm", ("ý ba",), "Tổ chức"),
    )
    assert read_articles(articles_text(read_articles(text))) == read_articles(text)
    assert read_articles(" \n") == ()


def test_an_article_without_a_title_or_a_point_is_a_fault() -> None:
    form = FactForm("QUY_CHE", subject="x", articles=read_articles("lạc lõng\nĐiều 1. Có tên"))
    assert set(check_form(form, ("QUY_CHE",)).faults) == {"articles[1].title"}
    form = FactForm("QUY_CHE", subject="x", articles=read_articles("Điều 1. Có tên"))
    assert set(check_form(form, ("QUY_CHE",)).faults) == {"articles[1].points"}
