"""Autosave, kept versions, trash and review."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from communeapp.core.documents import (
    Appendix,
    Block,
    BlockKind,
    Document,
    FactSheet,
    Origin,
    Signer,
    Status,
    Unsupported,
    UnsupportedKind,
)
from communeapp.core.errors import UserError
from communeapp.core.events import check_chain
from communeapp.core.people import Role
from communeapp.core.reviewing import Held, HeldKind, mark_key, with_ticks
from communeapp.services.office import Office
from communeapp.store.draft_content import Content, review_hash, version_hash

if TYPE_CHECKING:
    from conftest import FakeClock

PIN = "2580"
FACTS = FactSheet(
    "CONG_VAN",
    "phòng, chống rét cho đàn vật nuôi",
    ("tuyên truyền đến từng hộ", "che chắn chuồng trại"),
    to=("Trưởng các bản",),
    basis=("Công văn số 123/SNNMT-CN",),
    place="Thu Lũm",
    date=dt.date(2025, 12, 1),
    signer=Signer("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Nguyễn Văn A"),
    fields={"khẩn": "có"},
    notes=("facts.note.nfd",),
)
BLOCK = replace(
    Block.plain(BlockKind.CLAUSE, "Tuyên truyền đến 12 hộ.", Origin.AI, number="1.", point=0),
    unsupported=(Unsupported("12", UnsupportedKind.NUMBER, 16, 18),),
)
# A person has looked at the one mark; without that no review is taken.
UNTICKED = FACTS
FACTS = with_ticks(FACTS, frozenset({mark_key(BLOCK.text, BLOCK.unsupported[0])}))
DOCUMENT = Document(
    "CONG_VAN",
    FACTS.subject,
    "ỦY BAN NHÂN DÂN XÃ THU LŨM",
    date=dt.date(2025, 12, 1),
    body=(BLOCK, Block(BlockKind.TABLE, rows=(("STT", "Bản"), ("1", "Thu Lũm")))),
    signers=(FACTS.signer,),
    appendices=(Appendix("Phụ lục", (BLOCK,), landscape=True),),
    missing=("contact",),
)


@pytest.fixture
def office(open_profile: Callable[..., Office]) -> Office:
    return open_profile()


def refused(code: str, action: Callable[[], object]) -> None:
    with pytest.raises(UserError) as caught:
        action()
    assert caught.value.code == code


def edited(text: str) -> Document:
    return replace(DOCUMENT, body=(BLOCK.with_text(text, Origin.USER),))


def types(office: Office) -> list[str]:
    return [one.type for one in office.events.all()]


def test_a_draft_comes_back_exactly_as_it_was(
    office: Office, open_profile: Callable[..., Office]
) -> None:
    record = office.drafts.create(FACTS, DOCUMENT)
    office.close()
    again = open_profile().drafts.load(record.id)
    assert again == record
    assert (again.facts, again.document) == (FACTS, DOCUMENT)
    assert again.base == again.version_hash


def test_an_unfinished_fact_sheet_can_be_kept(office: Office) -> None:
    bare = FactSheet("KE_HOACH", "", ())
    record = office.drafts.create(bare, Document("KE_HOACH", "", ""))
    assert office.drafts.load(record.id).facts == bare


def test_autosave_changes_the_row_and_writes_no_event(office: Office, clock: FakeClock) -> None:
    record = office.drafts.create(FACTS, DOCUMENT)
    events = office.events.count()
    clock.pass_time(1_500)
    assert office.drafts.save(record.id, FACTS, edited("mới"), record.base).has("draft", record.id)
    assert office.events.count() == events
    loaded = office.drafts.load(record.id)
    assert loaded.document == edited("mới")
    assert loaded.updated_ms == record.updated_ms + 1_500
    assert len(office.drafts.versions(record.id)) == 1
    # Saving the same again does nothing at all.
    assert office.drafts.save(record.id, FACTS, edited("mới"), record.base).touched == frozenset()


def test_a_kept_version_and_its_event_come_together(office: Office) -> None:
    record = office.drafts.create(FACTS, DOCUMENT)
    office.drafts.save(record.id, FACTS, edited("hai"), record.base)
    kept = office.drafts.keep_version(record.id)
    assert kept.has("draft", record.id)
    newest, first = office.drafts.versions(record.id)
    assert (newest.hash, newest.base) == (kept.base, (record.base,))
    assert first.base == ()
    event = office.events.all("draft.version")[-1]
    assert event.body == {
        "draft": record.id,
        "version": newest.hash,
        "base": [record.base],
        "document": newest.document_hash,
        "content": Content.of(FACTS, edited("hai")).hash,
        "at_ms": newest.at_ms,
    }
    assert office.drafts.load_version(record.id, first.hash) == (FACTS, DOCUMENT)
    assert office.drafts.load_version(record.id, newest.hash) == (FACTS, edited("hai"))
    refused("drafts.unknown_version", lambda: office.drafts.load_version(record.id, "x"))


def test_keeping_the_same_again_keeps_nothing(office: Office) -> None:
    record = office.drafts.create(FACTS, DOCUMENT)
    kept = office.drafts.keep_version(record.id)
    assert (kept.touched, kept.base) == (frozenset(), record.base)
    assert types(office)[-1] == "draft.created"


def test_a_text_that_returns_to_an_earlier_wording_is_a_new_version(office: Office) -> None:
    record = office.drafts.create(FACTS, edited("A"))
    base = record.base
    for text in ("B", "A", "B"):
        office.drafts.save(record.id, FACTS, edited(text), base)
        base = office.drafts.keep_version(record.id).base
    versions = office.drafts.versions(record.id)
    assert len({one.hash for one in versions}) == 4
    parents = {one.hash: one.base for one in versions}
    walked, at = 1, versions[0].hash
    while parents[at]:
        (at,) = parents[at]
        walked += 1
    assert walked == 4  # one line, no ring


def test_the_name_of_a_version_is_its_content_and_its_bases() -> None:
    content = Content.of(FACTS, DOCUMENT)
    assert version_hash(content, ("a", "b")) == version_hash(content, ("b", "a"))
    assert version_hash(content, ("a",)) != version_hash(content, ())
    assert version_hash(Content.of(FACTS, edited("x")), ()) != version_hash(content, ())


def test_a_save_on_top_of_another_version_is_refused(office: Office) -> None:
    record = office.drafts.create(FACTS, DOCUMENT)
    office.drafts.save(record.id, FACTS, edited("một"), record.base)
    kept = office.drafts.keep_version(record.id)
    refused(
        "drafts.changed_elsewhere",
        lambda: office.drafts.save(record.id, FACTS, edited("hai"), record.base),
    )
    assert office.drafts.load(record.id).document == edited("một")
    office.drafts.save(record.id, FACTS, edited("hai"), kept.base)


def test_the_list_shows_the_last_changed_first(office: Office, clock: FakeClock) -> None:
    old = office.drafts.create(FACTS, DOCUMENT)
    clock.pass_time(1000)
    new = office.drafts.create(replace(FACTS, subject="khác"), DOCUMENT)
    assert [one.id for one in office.drafts.list()] == [new.id, old.id]
    clock.pass_time(1000)
    office.drafts.save(old.id, replace(FACTS, subject="sửa"), DOCUMENT, old.base)
    assert [one.subject for one in office.drafts.list()] == ["sửa", "khác"]


def test_the_trash_gives_back_and_forgets(office: Office) -> None:
    record = office.drafts.create(FACTS, DOCUMENT)
    refused("drafts.not_in_trash", lambda: office.drafts.restore(record.id))
    refused("drafts.not_in_trash", lambda: office.drafts.purge(record.id))
    assert office.drafts.trash(record.id).has("trash", record.id)
    assert office.drafts.list() == ()
    assert [one.trashed for one in office.drafts.list(trashed=True)] == [True]
    assert office.drafts.load(record.id).trashed
    for action in (
        lambda: office.drafts.save(record.id, FACTS, DOCUMENT, record.base),
        lambda: office.drafts.keep_version(record.id),
        lambda: office.drafts.trash(record.id),
    ):
        refused("drafts.in_trash", action)
    office.drafts.restore(record.id)
    assert [one.id for one in office.drafts.list()] == [record.id]
    office.drafts.trash(record.id)
    office.drafts.purge(record.id)
    refused("drafts.unknown", lambda: office.drafts.load(record.id))
    refused("drafts.unknown", lambda: office.drafts.versions(record.id))
    assert types(office)[-4:] == [
        "draft.trashed",
        "draft.untrashed",
        "draft.trashed",
        "draft.purged",
    ]


def test_what_was_purged_is_nowhere_on_the_disk(office: Office) -> None:
    secret = "Chữ này phải biến mất"
    record = office.drafts.create(replace(FACTS, subject=secret), edited(secret))
    assert secret.encode() in office.paths.database.read_bytes()
    office.drafts.trash(record.id)
    office.drafts.purge(record.id)
    office.close()
    assert secret.encode() not in office.paths.database.read_bytes()


# ------------------------------------------------------------------ review


def reviewer(office: Office, role: Role = Role.LEADER) -> str:
    return office.people.add("Nguyễn Văn A", "Chủ tịch", role, PIN)[0].id


def test_a_review_says_who_when_and_what(office: Office, clock: FakeClock) -> None:
    record = office.drafts.create(FACTS, DOCUMENT)
    office.drafts.save(record.id, FACTS, edited("xong"), record.base)
    person = reviewer(office)
    review = office.drafts.review(record.id, person, PIN)
    assert (review.person, review.title, review.at_ms) == (
        "Nguyễn Văn A",
        "Chủ tịch",
        clock.now_ms(),
    )
    assert review.document_hash == review_hash(edited("xong"))
    loaded = office.drafts.load(record.id)
    assert loaded.review == review
    assert loaded.document == replace(edited("xong"), status=Status.REVIEWED)
    assert office.drafts.list()[0].reviewed
    # The reviewed content is a kept version, and both events lie in one chain.
    assert types(office)[-2:] == ["draft.version", "draft.reviewed"]
    check_chain(office.events.all())


def test_an_edit_after_the_review_makes_it_a_draft_again(office: Office) -> None:
    record = office.drafts.create(FACTS, DOCUMENT)
    review = office.drafts.review(record.id, reviewer(office), PIN)
    office.drafts.save(record.id, FACTS, replace(DOCUMENT, status=Status.REVIEWED), record.base)
    assert office.drafts.load(record.id).review == review  # nothing was changed
    office.drafts.save(record.id, FACTS, edited("sửa"), record.base)
    loaded = office.drafts.load(record.id)
    assert loaded.review is None
    assert loaded.document.status is Status.DRAFT
    assert not office.drafts.list()[0].reviewed
    assert types(office)[-1] == "draft.review_ended"
    assert office.drafts.reviews(record.id) == (review,)
    # Typing the old words again is not a review.
    office.drafts.save(record.id, FACTS, DOCUMENT, record.base)
    assert office.drafts.load(record.id).document.status is Status.DRAFT


def test_new_facts_end_the_review_too(office: Office) -> None:
    record = office.drafts.create(FACTS, DOCUMENT)
    office.drafts.review(record.id, reviewer(office), PIN)
    office.drafts.save(record.id, replace(FACTS, points=("khác",)), DOCUMENT, record.base)
    assert office.drafts.load(record.id).review is None


def test_a_screen_cannot_say_reviewed_by_itself(office: Office) -> None:
    record = office.drafts.create(FACTS, replace(DOCUMENT, status=Status.REVIEWED))
    assert office.drafts.load(record.id).document.status is Status.DRAFT


def test_a_review_needs_the_role_and_the_pin(office: Office) -> None:
    record = office.drafts.create(FACTS, DOCUMENT)
    person = reviewer(office)
    admin = office.people.add("B", "", Role.ADMINISTRATOR, PIN)[0].id
    refused("drafts.may_not_review", lambda: office.drafts.review(record.id, admin, PIN))
    refused("people.wrong_pin", lambda: office.drafts.review(record.id, person, "0001"))
    refused("people.unknown", lambda: office.drafts.review(record.id, "ai đó", PIN))
    assert office.drafts.load(record.id).review is None
    office.drafts.trash(record.id)
    refused("drafts.in_trash", lambda: office.drafts.review(record.id, person, PIN))


def test_a_review_is_held_until_every_mark_is_confirmed(office: Office) -> None:
    record = office.drafts.create(UNTICKED, DOCUMENT)
    person = reviewer(office)
    with pytest.raises(UserError) as caught:
        office.drafts.review(record.id, person, PIN)
    assert caught.value.code == "drafts.review_held"
    assert caught.value.values["first"] == "12"
    assert office.drafts.load(record.id).review is None
    office.drafts.save(record.id, FACTS, DOCUMENT, office.drafts.load(record.id).base)
    review = office.drafts.review(record.id, person, PIN)
    events = [one for one in office.events.all() if one.id == review.id]
    mark = mark_key(BLOCK.text, BLOCK.unsupported[0])
    assert events[0].body["confirmed"] == [
        ["unsupported", Held(mark, HeldKind.UNSUPPORTED, "12").fingerprint]
    ]


def test_a_tick_for_one_sentence_is_none_for_another(office: Office) -> None:
    other = BLOCK.with_text("Hỗ trợ cho 12 hộ.", Origin.USER)
    other = replace(other, unsupported=(Unsupported("12", UnsupportedKind.NUMBER, 11, 13),))
    record = office.drafts.create(FACTS, replace(DOCUMENT, body=(BLOCK, other)))
    refused("drafts.review_held", lambda: office.drafts.review(record.id, reviewer(office), PIN))


@pytest.mark.parametrize("stamp", ["MẬT", "TỐI MẬT", "TUYỆT MẬT"])
def test_nothing_with_a_mark_of_secrecy_is_kept_or_logged(office: Office, stamp: str) -> None:
    letter = f"UBND TỈNH\nSố: 12/KH-UBND\n{stamp}\nKế hoạch diễn tập Hồ Thầu"
    secret = replace(FACTS, points=(*FACTS.points, letter))
    pasted = replace(DOCUMENT, body=(*DOCUMENT.body, BLOCK.with_text(letter, Origin.USER)))
    refused("secrecy.text_refused", lambda: office.drafts.create(secret, DOCUMENT))
    record = office.drafts.create(FACTS, DOCUMENT)
    for facts, document in ((secret, DOCUMENT), (FACTS, pasted)):
        refused(
            "secrecy.text_refused",
            lambda f=facts, d=document: office.drafts.save(record.id, f, d, record.base),
        )
        refused(
            "secrecy.text_refused",
            lambda f=facts, d=document: office.drafts.keep_beside(record.id, f, d, record.base),
        )
    assert office.drafts.load(record.id).facts == FACTS
    assert len(office.drafts.list()) == 1
    assert all("Hồ Thầu" not in str(one.body) for one in office.events.all())
    for file in office.paths.database.parent.rglob("*"):
        if file.is_file():
            assert "Hồ Thầu".encode() not in file.read_bytes()


def test_a_reviewer_who_left_keeps_the_name_on_the_review(office: Office) -> None:
    record = office.drafts.create(FACTS, DOCUMENT)
    person = reviewer(office)
    office.drafts.review(record.id, person, PIN)
    office.people.remove(person)
    loaded = office.drafts.load(record.id)
    assert loaded.review is not None
    assert loaded.review.person == "Nguyễn Văn A"
