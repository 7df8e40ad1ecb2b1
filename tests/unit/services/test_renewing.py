"""A new report from the last one: what is new, what is asked, what stays, and who wrote it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from tests.unit.services.office_work import PIN, letter, person_of, reviewed

from communeapp.core.copying import copied
from communeapp.core.documents import (
    Appendix,
    Block,
    BlockKind,
    CopyForm,
    CopyMark,
    Origin,
    Span,
)
from communeapp.core.errors import UserError
from communeapp.core.people import Role
from communeapp.core.renewal import olds_of, olds_of_text
from communeapp.core.text_tasks import Part
from communeapp.services.drafting import DraftingService
from communeapp.services.office import Office
from communeapp.services.packs import PackLibrary, PackLoader
from communeapp.services.renewing import (
    Kind,
    Last,
    Line,
    Where,
    facts_in,
    last_of_text,
    lines_with,
    report_job,
)
from communeapp.services.text_tasks import TextTasks
from communeapp.services.workflow import StepKind

OPENING = "UBND xã báo cáo kết quả công tác tháng 10 năm 2026 như sau:"
ORDER = "An ninh trật tự được giữ vững."
MEETINGS = "Trong tháng, xã đã tổ chức 03 cuộc họp dân."
POOR = "Toàn xã có 125 hộ nghèo, giảm 12 hộ so với tháng trước."


@pytest.fixture
def office(open_profile: Callable[[], Office]) -> Office:
    opened = open_profile()
    opened.people.switch(person_of(opened, Role.CLERK, "Vàng Thị Mai").id, PIN)
    return opened


@pytest.fixture(scope="module")
def packs() -> PackLibrary:
    return PackLoader().load()


def last_report(office: Office) -> str:
    document = letter(OPENING, type_code="BAO_CAO", subject="Kết quả công tác tháng 10 năm 2026")
    body = (
        *document.body,
        Block(
            BlockKind.CLAUSE,
            (Span(f"{MEETINGS} ", Origin.AI), Span(ORDER, Origin.TEMPLATE)),
            number="1.", point=0,
        ),
        Block.plain(BlockKind.CLAUSE, POOR, number="2.", point=1),
        Block(BlockKind.TABLE, rows=(("Bản", "Số hộ"), ("Lỳ Xé Pu", "12"))),
        Block.plain(BlockKind.CLOSING, "Trên đây là báo cáo của UBND xã./."),
    )  # fmt: skip
    annex = Appendix("Danh sách tháng 10", (Block.plain(BlockKind.PARAGRAPH, "a"),))
    return reviewed(office, replace(document, body=body, appendices=(annex,)))


def sheet(office: Office, packs: PackLibrary, *facts: str) -> tuple[Last, list[tuple[Kind, str]]]:
    last = office.renewing.last(last_report(office))
    lines = made_lines(office, packs, last, *facts)
    return last, [(one.kind, one.text) for one in lines]


def made_lines(
    office: Office, packs: PackLibrary, last: Last, *facts: str, model: bool = False
) -> tuple[Line, ...]:
    tasks = TextTasks(packs)
    result = tasks.accept(report_job(tasks, last, facts))
    if model:
        parts = tuple(Part(one.original, one.text, True, True) for one in result.parts)
        result = replace(result, parts=parts)
    return lines_with(last, result, office.clock.today(), 1)


def test_each_old_sentence_is_renewed_asked_or_kept(office: Office, packs: PackLibrary) -> None:
    _, lines = sheet(
        office, packs, "trong tháng tổ chức 05 cuộc họp dân", "làm mới 2 km đường bản Lỳ Xé Pu"
    )
    assert lines == [
        (Kind.ASKED, "UBND xã báo cáo kết quả công tác tháng 11 năm 2026 như sau:"),
        (Kind.FRESH, "Trong tháng tổ chức 05 cuộc họp dân."),
        (Kind.KEPT, ORDER),
        (Kind.ASKED, POOR),
        (Kind.ASKED, "Bản | Số hộ"),
        (Kind.KEPT, "Trên đây là báo cáo của UBND xã./."),
        (Kind.ASKED, "Danh sách tháng 10"),
        (Kind.FRESH, "Làm mới 2 km đường bản Lỳ Xé Pu."),
    ]


def test_the_new_report_keeps_its_shape_and_who_wrote_what(
    office: Office, packs: PackLibrary
) -> None:
    last = office.renewing.last(last_report(office))
    facts = ("trong tháng tổ chức 05 cuộc họp dân", "làm mới 2 km đường bản Lỳ Xé Pu")
    lines = made_lines(office, packs, last, *facts, model=True)
    said = [one.text for one in lines]
    said[3] = "Toàn xã còn 110 hộ nghèo."
    said[4] = said[6] = ""
    made = office.renewing.make(DraftingService(packs), last, "Kết quả tháng 11", lines, said)
    body = made.document.body
    assert [(one.kind, one.number, one.text) for one in body] == [
        (BlockKind.PARAGRAPH, "", "UBND xã báo cáo kết quả công tác tháng 11 năm 2026 như sau:"),
        (BlockKind.CLAUSE, "1.", f"Trong tháng tổ chức 05 cuộc họp dân. {ORDER}"),
        (BlockKind.CLAUSE, "2.", "Toàn xã còn 110 hộ nghèo."),
        (BlockKind.CLAUSE, "3.", "Làm mới 2 km đường bản Lỳ Xé Pu."),
        (BlockKind.CLOSING, "", "Trên đây là báo cáo của UBND xã./."),
    ]
    assert [(one.text.strip(), one.origin) for one in body[1].spans] == [
        ("Trong tháng tổ chức 05 cuộc họp dân.", Origin.AI), (ORDER, Origin.TEMPLATE),
    ]  # fmt: skip
    assert [one.origin for one in body[2:4]] == [Origin.USER, Origin.AI]
    assert made.facts.points == tuple(one.text for one in body[1:4])
    assert [one.point for one in body] == [None, 0, 1, 2, None]
    assert (made.document.appendices, made.document.number, made.document.date) == ((), "", None)
    (step,) = office.workflow.show(made.id).route.steps
    assert (step.kind, step.source_draft) == (StepKind.BEGUN, last.draft)
    assert office.drafts.load(last.draft).document == last.document


def test_the_end_of_a_report_keeps_its_mark(office: Office, packs: PackLibrary) -> None:
    last = office.renewing.last(last_report(office))
    lines = made_lines(office, packs, last, "làm mới 2 km đường")
    said = [one.text for one in lines]
    said[5] = said[5].replace("của UBND xã", "tháng 11 của UBND xã")
    made = office.renewing.make(DraftingService(packs), last, "x", lines, said)
    assert made.document.body[-1].text == "Trên đây là báo cáo tháng 11 của UBND xã./."


def test_a_table_without_words_in_its_head_stays(office: Office, packs: PackLibrary) -> None:
    bare = Block(BlockKind.TABLE, rows=(("", ""), ("Lỳ Xé Pu", "12")))
    last = office.renewing.last(last_report(office))
    assert last.document is not None
    document = replace(last.document, body=(*last.document.body, bare))
    last = replace(last, document=document, olds=olds_of(document))
    lines = made_lines(office, packs, last, "làm mới 2 km đường")
    said = [one.text for one in lines]
    made = office.renewing.make(DraftingService(packs), last, "x", lines, said)
    assert bare in made.document.body


def test_a_new_title_of_an_annex_is_taken(office: Office, packs: PackLibrary) -> None:
    last = office.renewing.last(last_report(office))
    lines = made_lines(office, packs, last, "làm mới 2 km đường")
    said = [one.text for one in lines]
    at = next(n for n, one in enumerate(lines) if one.place and one.place.where is Where.ANNEX)
    said[at] = "Danh sách tháng 11"
    made = office.renewing.make(DraftingService(packs), last, "x", lines, said)
    assert [one.title for one in made.document.appendices] == ["Danh sách tháng 11"]
    assert last.document is not None
    assert made.document.appendices[0].body == last.document.appendices[0].body


def test_what_is_renewed_from_a_copy_is_no_copy(office: Office, packs: PackLibrary) -> None:
    last = office.renewing.last(last_report(office))
    assert last.document is not None
    assert last.facts is not None
    issued = replace(last.document, number="12")
    copy = copied(issued, CopyMark(CopyForm.SAO_Y, issued.issuer))
    last = replace(last, document=copy, facts=replace(last.facts, copy=copy.copy))
    lines = made_lines(office, packs, last, "làm mới 2 km đường")
    said = [one.text for one in lines]
    made = office.renewing.make(DraftingService(packs), last, "x", lines, said)
    assert (made.document.copy, made.facts.copy) == (None, None)


FILE = """CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 12/BC-UBND ngày 30 tháng 10 năm 2026
BÁO CÁO
Kết quả công tác tháng 10
Ủy ban nhân dân xã báo cáo như sau:
I. TÌNH HÌNH
1. Trong tháng, xã đã tổ chức 03 cuộc họp dân.
2. An ninh trật tự được giữ vững.
Trên đây là báo cáo của xã.
Nơi nhận:
- Như trên;
"""


def test_a_file_gives_its_sentences_only(office: Office, packs: PackLibrary) -> None:
    last = last_of_text(FILE, "bao-cao.docx", "Kết quả công tác tháng 10")
    assert [one.text for one in last.olds] == [MEETINGS, ORDER]
    lines = made_lines(
        office, packs, last, "tổ chức 05 cuộc họp dân", "xong 2 km đường", model=True
    )
    assert [one.kind for one in lines] == [Kind.FRESH, Kind.KEPT, Kind.FRESH]
    said = [one.text for one in lines]
    made = office.renewing.make(DraftingService(packs), last, "Kết quả tháng 11", lines, said)
    points = {one.point: one for one in made.document.body if one.point is not None}
    assert made.facts.type == "BAO_CAO"
    assert [points[at].origin for at in range(3)] == [Origin.AI, Origin.USER, Origin.AI]
    assert "05 cuộc họp dân" in points[0].text


@pytest.mark.parametrize("text", ["", "   \n", "Nơi nhận:"])
def test_a_file_without_sentences_is_refused(text: str) -> None:
    assert olds_of_text(text)[1:] == ()
    if not text.strip():
        with pytest.raises(UserError, match=r"renew\.no_text"):
            last_of_text(text, "x")


def test_what_is_missing_is_said(office: Office, packs: PackLibrary) -> None:
    last = last_of_text(FILE, "x")
    lines = made_lines(office, packs, last, "tổ chức 05 cuộc họp dân")
    drafting = DraftingService(packs)
    for subject, said, code in (
        (" ", ["a"] * len(lines), "renew.subject"),
        ("x", [" "] * len(lines), "renew.empty"),
    ):
        with pytest.raises(UserError) as caught:
            office.renewing.make(drafting, last, subject, lines, said)
        assert caught.value.code == code
    for text, code in (("\n \n", "tasks.no_facts"), ("a\n" * 50, "tasks.too_long")):
        with pytest.raises(UserError) as caught:
            facts_in(text)
        assert caught.value.code == code
    with pytest.raises(UserError, match=r"drafts\.unknown"):
        office.renewing.last("none")


def test_a_long_report_is_no_trouble(office: Office, packs: PackLibrary) -> None:
    long = "\n".join(f"Bản số {n} đã làm xong việc của mình trong tháng." for n in range(400))
    last = last_of_text(f"{long}\n{MEETINGS}", "x")
    lines = made_lines(office, packs, last, "tổ chức 05 cuộc họp dân")
    assert [one.text for one in lines if one.kind is Kind.FRESH] == ["Tổ chức 05 cuộc họp dân."]
    assert len(lines) == 401
