"""The way of a document: handing in, sending back, signing, issuing, filing; comments."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from tests.unit.services.office_work import PIN, draft_of, letter, person_of, reviewed

from communeapp.core.errors import UserError
from communeapp.core.incoming.folders import ItemKind
from communeapp.core.people import Role
from communeapp.services.office import Office
from communeapp.services.workflow import FlowStatus, StepKind


@pytest.fixture
def office(open_profile: Callable[[], Office]) -> Office:
    opened = open_profile()
    opened.people.switch(person_of(opened, Role.LEADER, "Lý Gì Xừ").id, PIN)
    return opened


def at(office: Office, role: Role, name: str) -> None:
    office.people.switch(person_of(office, role, name).id, PIN)


def status(office: Office, draft: str) -> FlowStatus:
    (shown,) = (one.status for one in office.drafts.list() if one.id == draft)
    assert office.workflow.show(draft).status is shown  # the list and the letter say the same
    return shown


def refused(code: str, act: Callable[[], object]) -> None:
    with pytest.raises(UserError) as caught:
        act()
    assert caught.value.code == code


def test_a_document_goes_its_way_from_draft_to_folder(office: Office) -> None:
    draft = reviewed(office)
    assert status(office, draft) is FlowStatus.DRAFT
    office.workflow.submit(draft)
    assert status(office, draft) is FlowStatus.IN_REVIEW
    office.workflow.sign(draft, "Lò Văn A")
    assert status(office, draft) is FlowStatus.SIGNED
    at(office, Role.CLERK, "Vàng Thị Mai")
    entry = office.register.register_outgoing(draft)
    assert status(office, draft) is FlowStatus.ISSUED
    folder = office.folders.create("01/2026", "Công văn đi năm 2026", 10)
    office.folders.add(folder.id, entry.id, ItemKind.OUTGOING)
    assert status(office, draft) is FlowStatus.FILED
    steps = office.workflow.show(draft).route.steps
    assert [(one.kind, one.person) for one in steps] == [
        (StepKind.SUBMITTED, "Lý Gì Xừ"), (StepKind.SIGNED, "Lý Gì Xừ"),
    ]  # fmt: skip
    assert steps[1].signer == "Lò Văn A"


def test_the_number_of_a_paper_signature_enters_the_signature_too(office: Office) -> None:
    at(office, Role.CLERK, "Vàng Thị Mai")
    draft = reviewed(office)
    office.workflow.submit(draft)
    office.register.register_outgoing(draft)
    (step,) = (s for s in office.workflow.show(draft).route.steps if s.kind is StepKind.SIGNED)
    assert (step.person, step.signer) == ("Vàng Thị Mai", "Lò Văn A")


def test_who_may_not_sign_may_hand_in_and_take_back(office: Office) -> None:
    draft = reviewed(office)
    at(office, Role.OFFICIAL, "Lò Thị Bé")
    assert office.workflow.show(draft).steps == {StepKind.SUBMITTED}
    office.workflow.submit(draft, "xin ký gấp")
    assert office.workflow.show(draft).steps == {StepKind.WITHDRAWN}
    refused("people.not_allowed", lambda: office.workflow.sign(draft))
    refused("people.not_allowed", lambda: office.workflow.send_back(draft, "sửa"))
    office.workflow.withdraw(draft)
    refused("flow.not_now", lambda: office.workflow.withdraw(draft))
    assert status(office, draft) is FlowStatus.DRAFT


def test_what_comes_back_says_why_until_it_is_handed_in_again(office: Office) -> None:
    draft = reviewed(office)
    office.workflow.submit(draft)
    refused("flow.reason", lambda: office.workflow.send_back(draft, " "))
    office.workflow.send_back(draft, "sai căn cứ")
    work = office.workflow.show(draft)
    assert work.route.returned is not None
    assert work.route.returned.reason == "sai căn cứ"
    assert office.drafts.list()[0].returned
    office.workflow.submit(draft)
    assert office.workflow.show(draft).route.returned is None
    assert not office.drafts.list()[0].returned


def test_nothing_is_signed_that_nobody_reviewed(office: Office) -> None:
    draft = draft_of(office)
    office.workflow.submit(draft)
    assert office.workflow.show(draft).steps == {StepKind.WITHDRAWN, StepKind.RETURNED}
    refused("flow.not_reviewed", lambda: office.workflow.sign(draft))


def test_a_signed_text_is_closed_and_opening_it_makes_a_new_version(office: Office) -> None:
    draft = reviewed(office)
    office.workflow.sign(draft)
    record = office.drafts.load(draft)
    changed = replace(record.document, subject="khác")
    refused("flow.closed", lambda: office.drafts.save(draft, record.facts, changed, record.base))
    # What stands there already may be saved as often as a screen likes.
    office.drafts.save(draft, record.facts, record.document, record.base)
    assert office.drafts.load(draft).document.subject == "V/v trả lời"
    before = len(office.drafts.versions(draft))
    refused("flow.reason", lambda: office.workflow.reopen(draft, ""))
    office.workflow.reopen(draft, "sai ngày họp")
    after = office.drafts.load(draft)
    assert len(office.drafts.versions(draft)) == before + 1
    assert after.review is None
    assert after.document.subject == "V/v trả lời"
    assert status(office, draft) is FlowStatus.DRAFT
    office.drafts.save(draft, after.facts, changed, after.base)
    assert office.drafts.load(draft).document.subject == "khác"


def test_an_issued_document_is_opened_only_after_its_number_was_cancelled(office: Office) -> None:
    at(office, Role.CLERK, "Vàng Thị Mai")
    draft = reviewed(office)
    entry = office.register.register_outgoing(draft)
    assert office.workflow.show(draft).steps == frozenset()
    refused("flow.issued", lambda: office.workflow.reopen(draft, "sai"))
    office.register.cancel_number(entry.id, "sai nơi nhận")
    assert status(office, draft) is FlowStatus.SIGNED
    office.workflow.reopen(draft, "sai nơi nhận")
    assert [one.cancelled is not None for one in office.workflow.show(draft).entries] == [True]


# ------------------------------------------------------------------ comments


def test_a_comment_stands_at_its_paragraph_and_is_settled(office: Office) -> None:
    draft = draft_of(office, letter("Họp giao ban tuần.", "Thời gian: 8 giờ ngày 02/12/2026."))
    whole = office.workflow.comment(draft, "Thêm nơi nhận Đảng ủy.")
    at_line = office.workflow.comment(draft, "Sai giờ.", 1)
    refused("flow.comment", lambda: office.workflow.comment(draft, "  "))
    refused("flow.no_paragraph", lambda: office.workflow.comment(draft, "x", 2))
    assert (whole.block, at_line.quote) == (None, "Thời gian: 8 giờ ngày 02/12/2026.")
    assert office.drafts.list()[0].comments == 2
    office.workflow.answer(draft, at_line.id, "Đã sửa thành 7 giờ 30.")
    office.workflow.resolve(draft, at_line.id)
    assert office.drafts.list()[0].comments == 1
    shown = {one.id: one for one in office.workflow.show(draft).comments}
    assert shown[at_line.id].resolved_by == "Lý Gì Xừ"
    assert [one.text for one in shown[at_line.id].answers] == ["Đã sửa thành 7 giờ 30."]
    office.workflow.reopen_comment(draft, at_line.id)
    assert office.workflow.show(draft).open_comments == 2
    refused("flow.unknown_comment", lambda: office.workflow.resolve(draft, "không có"))


def test_a_comment_finds_its_paragraph_again_after_edits(office: Office) -> None:
    draft = draft_of(office, letter("Họp giao ban tuần.", "Thời gian: 8 giờ ngày 02/12/2026."))
    one = office.workflow.comment(draft, "Sai giờ.", 1)
    moved = letter("Câu mới.", "Họp giao ban tuần.", "Thời gian: 7 giờ 30 ngày 02/12/2026.")
    assert office.workflow.places(draft, moved) == {one.id: 2}
    assert office.workflow.places(draft, letter("Hoàn toàn khác hẳn.")) == {}


# ------------------------------------------------------------------ versions


def test_any_two_versions_are_set_side_by_side(office: Office) -> None:
    draft = draft_of(office, letter("Họp lúc 8 giờ.", subject="V/v họp"))
    first = office.drafts.load(draft)
    changed = replace(letter("Họp lúc 9 giờ."), subject="V/v họp giao ban")
    office.drafts.save(draft, first.facts, changed, first.base)
    office.drafts.keep_version(draft)
    new, old = (one.hash for one in office.workflow.versions(draft))
    parts = [one.part.value for one in office.workflow.compare(draft, old, new).differences]
    assert parts == ["subject", "body"]


def test_no_word_beside_a_text_carries_a_mark_of_secrecy(office: Office) -> None:
    draft = reviewed(office)
    marked = "TỐI MẬT: kế hoạch phòng thủ Hồ Thầu"
    kept = office.workflow.comment(draft, "xem lại nơi nhận")
    office.workflow.submit(draft)
    for act in (
        lambda: office.workflow.comment(draft, marked),
        lambda: office.workflow.answer(draft, kept.id, marked),
        lambda: office.workflow.send_back(draft, marked),
        lambda: office.workflow.sign(draft, marked),
    ):
        refused("secrecy.text_refused", act)
    assert status(office, draft) is FlowStatus.IN_REVIEW
    assert "Hồ Thầu" not in str(office.events.of_subject(draft))
