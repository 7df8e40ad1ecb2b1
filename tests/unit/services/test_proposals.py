"""A proposal on an incoming document is kept as a draft that says what it is about."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from tests.unit.services.office_work import PIN, person_of

from communeapp.core.documents import Origin
from communeapp.core.errors import UserError
from communeapp.core.incoming.header import Found, Header, Part
from communeapp.core.people import Role
from communeapp.services.drafting import DraftingService
from communeapp.services.office import Office
from communeapp.services.packs import PackLoader
from communeapp.services.proposals import keep_as_draft, named
from communeapp.services.text_tasks import TextTasks

PACKS = PackLoader().load()
HEADER = Header(
    {
        Part.NUMBER: Found("12/SNV-XDCQ"),
        Part.DATE: Found("2026-11-20"),
        Part.ISSUER: Found("Sở Nội vụ"),
        Part.SUBJECT: Found("rà soát cán bộ"),
    }
)
TEXT = "Đề nghị Ủy ban nhân dân xã rà soát cán bộ và báo cáo trước ngày 15/12/2026."


@pytest.fixture
def office(open_profile: Callable[[], Office]) -> Office:
    opened = open_profile()
    opened.people.switch(person_of(opened, Role.CLERK, "Vàng Thị Mai").id, PIN)
    return opened


def test_a_proposal_becomes_a_submission(office: Office) -> None:
    tasks, drafting = TextTasks(PACKS), DraftingService(PACKS)
    result = tasks.accept(tasks.proposal(HEADER, TEXT, "Văn phòng"))
    text = result.text.replace("tham mưu xử lý", "rà soát, báo cáo trong tuần")
    made = keep_as_draft(office, drafting, HEADER, text, result)
    assert (made.facts.type, made.facts.to) == ("TO_TRINH", ("Lãnh đạo Ủy ban nhân dân xã",))
    assert "12/SNV-XDCQ" in made.facts.subject
    said = {block.point: block for block in made.document.body if block.point is not None}
    lines = text.splitlines()
    assert len(said) == len(lines) == len(made.facts.points)
    assert [said[at].origin for at in range(len(lines))][-1] is Origin.USER
    assert said[0].origin is Origin.TEMPLATE
    assert "báo cáo trong tuần" in said[len(lines) - 1].text
    (step,) = office.workflow.show(made.id).route.steps
    assert step.source == named(HEADER)


def test_words_of_the_assistant_stay_its_own(office: Office) -> None:
    tasks = TextTasks(PACKS)
    result = tasks.accept(tasks.proposal(HEADER, TEXT, "Văn phòng"))
    parts = tuple(replace(one, by_model=True) for one in result.parts)
    made = keep_as_draft(
        office, DraftingService(PACKS), HEADER, result.text, replace(result, parts=parts)
    )
    assert Origin.AI in {block.origin for block in made.document.body}


def test_nothing_is_no_proposal(office: Office) -> None:
    tasks = TextTasks(PACKS)
    result = tasks.accept(tasks.proposal(HEADER, TEXT, ""))
    with pytest.raises(UserError, match=r"tasks\.no_text"):
        keep_as_draft(office, DraftingService(PACKS), HEADER, " \n ", result)
    with pytest.raises(UserError, match=r"secrecy\."):
        keep_as_draft(office, DraftingService(PACKS), HEADER, "Độ mật: MẬT\nĐề xuất.", result)
