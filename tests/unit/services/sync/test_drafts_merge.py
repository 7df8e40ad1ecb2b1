"""Letters that were written at two PCs: nothing is lost, nothing chosen without a person."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.unit.services.sync.drafts_at_pcs import (
    FACTS,
    PIN,
    carry,
    edit,
    exchange,
    finish,
    letter,
    log_of,
    state_hash,
    state_of,
    text_at,
)
from tests.unit.services.training.conftest import quick_pins

from communeapp.core.document_merging import Choice
from communeapp.core.errors import UserError
from communeapp.core.events import Scope
from communeapp.core.merging import Take
from communeapp.core.people import Role
from communeapp.services.office import Office
from communeapp.services.sync.drafts_merge import DraftsApplier
from communeapp.store.apply_queue import ApplyQueue

if TYPE_CHECKING:
    from conftest import FakeClock

OLD = Path(__file__).parents[3] / "data" / "old_databases"
Open = Callable[..., Office]
__all__ = ["quick_pins"]


@pytest.fixture
def pcs(tmp_path: Path, open_profile: Open, quick_pins: None) -> tuple[Office, Office, Office]:
    """Three PCs of one office, each with its own clerk and leader."""
    made = []
    for number in range(3):
        folder = tmp_path / f"máy {number + 1}"
        folder.mkdir()
        office = open_profile(folder)
        leader, _ = office.people.add("Lý Gì Xừ", "Chủ tịch", Role.LEADER, PIN, True)
        office.people.switch(leader.id, PIN)
        made.append(office)
    return (made[0], made[1], made[2])


@pytest.fixture
def two(pcs: tuple[Office, Office, Office]) -> tuple[Office, Office, str]:
    """Two PCs that both hold one letter."""
    ours, theirs, _ = pcs
    draft = ours.drafts.create(FACTS, letter("một", "hai", "ba")).id
    carry(ours, theirs)
    return ours, theirs, draft


def refused(code: str, action: Callable[[], object]) -> None:
    with pytest.raises(UserError) as caught:
        action()
    assert caught.value.code == code


def review(office: Office, draft: str) -> str:
    person = office.people.list()[0]
    return office.drafts.review(draft, person.id, PIN).id


# ------------------------------------------------------------------ one line


def test_a_letter_comes_whole(two: tuple[Office, Office, str]) -> None:
    ours, theirs, draft = two
    mine, other = ours.drafts.load(draft), theirs.drafts.load(draft)
    assert (other.facts, other.document, other.base) == (mine.facts, mine.document, mine.base)
    assert theirs.drafts.versions(draft) == ours.drafts.versions(draft)
    assert state_hash(ours) == state_hash(theirs)


def test_what_goes_on_from_here_goes_on_here(two: tuple[Office, Office, str]) -> None:
    ours, theirs, draft = two
    edit(theirs, draft, "một", "hai", "ba", "bốn")
    carry(theirs, ours)
    assert text_at(ours, draft) == "một\nhai\nba\nbốn"
    assert ours.conflicts.list() == ()
    assert len(ours.drafts.versions(draft)) == 2


def test_what_was_typed_and_not_kept_is_kept_before_it_is_covered(
    two: tuple[Office, Office, str],
) -> None:
    ours, theirs, draft = two
    edit(ours, draft, "đang gõ", keep=False)
    edit(theirs, draft, "của máy kia")
    carry(theirs, ours)
    assert text_at(ours, draft) == "đang gõ"
    assert [one.id for one in ours.conflicts.list()] == [draft]
    conflict = ours.conflicts.load(draft)
    left, right = conflict.sides
    assert (left.text.document, right.text.document) == (letter("đang gõ"), letter("của máy kia"))
    assert (left.here, right.here) == (True, False)
    assert conflict.base is not None
    assert conflict.base.document == letter("một", "hai", "ba")


def test_who_goes_on_typing_is_not_disturbed_by_what_was_kept_aside(
    two: tuple[Office, Office, str],
) -> None:
    ours, theirs, draft = two
    base = edit(ours, draft, "đang gõ", keep=False)
    edit(theirs, draft, "của máy kia")
    carry(theirs, ours)
    ours.drafts.save(draft, FACTS, letter("đang gõ tiếp"), base)
    kept = ours.drafts.keep_version(draft)
    exchange(ours, theirs)
    assert ours.drafts.load(draft).base == kept.base
    assert {one.texts for one in theirs.drafts.list()} == {2}


def test_a_screen_that_missed_a_change_keeps_its_text_beside_the_other(
    two: tuple[Office, Office, str],
) -> None:
    ours, theirs, draft = two
    base = ours.drafts.load(draft).base
    edit(theirs, draft, "của máy kia")
    carry(theirs, ours)
    refused(
        "drafts.changed_elsewhere",
        lambda: ours.drafts.save(draft, FACTS, letter("trên màn hình"), base),
    )
    ours.drafts.keep_beside(draft, FACTS, letter("trên màn hình"), base)
    assert text_at(ours, draft) == "trên màn hình"
    left, right = ours.conflicts.load(draft).sides
    assert left.text.document == letter("trên màn hình")
    assert right.text.document == letter("của máy kia")


def test_a_screen_with_nothing_new_makes_no_second_text(two: tuple[Office, Office, str]) -> None:
    ours, theirs, draft = two
    old = ours.drafts.load(draft)
    edit(theirs, draft, "của máy kia")
    carry(theirs, ours)
    ours.drafts.keep_beside(draft, old.facts, old.document, old.base)
    assert ours.conflicts.list() == ()
    assert text_at(ours, draft) == "của máy kia"


# ------------------------------------------------------------------ two texts


def test_two_texts_are_seen_on_both_pcs_and_each_shows_its_own(
    two: tuple[Office, Office, str],
) -> None:
    ours, theirs, draft = two
    edit(ours, draft, "trái")
    edit(theirs, draft, "phải")
    exchange(ours, theirs)
    assert [text_at(one, draft) for one in (ours, theirs)] == ["trái", "phải"]
    assert [one.conflicts.count() for one in (ours, theirs)] == [1, 1]
    assert state_hash(ours) == state_hash(theirs)


def test_settling_it_settles_it_everywhere_and_loses_no_text(
    two: tuple[Office, Office, str],
) -> None:
    ours, theirs, draft = two
    mine, other = (
        edit(ours, draft, "một", "hai trái", "ba"),
        edit(theirs, draft, "một", "hai", "ba phải"),
    )
    exchange(ours, theirs)
    conflict = ours.conflicts.load(draft)
    comparison = conflict.compare()
    text = comparison.compose(comparison.proposals())
    kept = ours.conflicts.resolve(draft, conflict.heads, text.facts, text.document)
    exchange(ours, theirs)
    for office in (ours, theirs):
        assert text_at(office, draft) == "một\nhai trái\nba phải"
        assert office.conflicts.count() == 0
        newest = office.drafts.versions(draft)[0]
        assert (newest.hash, set(newest.base)) == (kept.base, {mine, other})
        assert office.drafts.load_version(draft, other)[1] == letter("một", "hai", "ba phải")
    assert state_hash(ours) == state_hash(theirs)


def test_settled_at_both_pcs_in_the_same_way_is_settled(two: tuple[Office, Office, str]) -> None:
    ours, theirs, draft = two
    edit(ours, draft, "trái")
    edit(theirs, draft, "phải")
    exchange(ours, theirs)
    for office in (ours, theirs):
        conflict = office.conflicts.load(draft)
        office.conflicts.resolve(draft, conflict.heads, FACTS, letter("chung"))
    exchange(ours, theirs)
    assert [text_at(one, draft) for one in (ours, theirs)] == ["chung", "chung"]
    assert len(ours.drafts.versions(draft)) == 4
    assert state_hash(ours) == state_hash(theirs)


def test_settled_differently_is_asked_again(two: tuple[Office, Office, str]) -> None:
    ours, theirs, draft = two
    edit(ours, draft, "trái")
    edit(theirs, draft, "phải")
    exchange(ours, theirs)
    for office, line in ((ours, "chung 1"), (theirs, "chung 2")):
        conflict = office.conflicts.load(draft)
        office.conflicts.resolve(draft, conflict.heads, FACTS, letter(line))
    exchange(ours, theirs)
    assert [one.conflicts.count() for one in (ours, theirs)] == [1, 1]
    left, right = ours.conflicts.load(draft).sides
    assert {one.text.document.body[0].text for one in (left, right)} == {"chung 1", "chung 2"}


def test_the_same_edit_at_both_pcs_is_no_conflict(two: tuple[Office, Office, str]) -> None:
    ours, theirs, draft = two
    edit(ours, draft, "tạm")
    for office in (ours, theirs):
        edit(office, draft, "giống nhau")
    exchange(ours, theirs)
    assert [one.conflicts.count() for one in (ours, theirs)] == [0, 0]
    # What follows goes on from both.
    edit(ours, draft, "tiếp theo")
    exchange(ours, theirs)
    assert len(ours.drafts.versions(draft)[0].base) == 2
    assert text_at(theirs, draft) == "tiếp theo"


def test_three_texts_are_settled_one_after_the_other(pcs: tuple[Office, Office, Office]) -> None:
    draft = pcs[0].drafts.create(FACTS, letter("gốc")).id
    exchange(*pcs)
    for number, office in enumerate(pcs):
        edit(office, draft, f"bản {number}")
    exchange(*pcs)
    conflict = pcs[0].conflicts.load(draft)
    assert conflict.more == 1
    pcs[0].conflicts.resolve(draft, conflict.heads, FACTS, letter("gộp"))
    again = pcs[0].conflicts.load(draft)
    assert again.more == 0
    pcs[0].conflicts.resolve(draft, again.heads, FACTS, letter("gộp hết"))
    exchange(*pcs)
    assert {text_at(one, draft) for one in pcs} == {"gộp hết"}
    assert len({state_hash(one) for one in pcs}) == 1


def test_what_changed_while_comparing_is_not_written_over(two: tuple[Office, Office, str]) -> None:
    ours, theirs, draft = two
    edit(ours, draft, "trái")
    edit(theirs, draft, "phải")
    exchange(ours, theirs)
    conflict = ours.conflicts.load(draft)
    edit(theirs, draft, "phải, mới hơn")
    carry(theirs, ours)
    events = ours.events.count()
    refused(
        "merge.changed",
        lambda: ours.conflicts.resolve(draft, conflict.heads, FACTS, letter("gộp")),
    )
    assert ours.events.count() == events
    again = ours.conflicts.load(draft)
    ours.conflicts.resolve(draft, again.heads, FACTS, letter("gộp"))
    refused("merge.settled", lambda: ours.conflicts.load(draft))


def test_the_choices_are_named_with_person_and_pc(two: tuple[Office, Office, str]) -> None:
    ours, theirs, draft = two
    row = {"dev": theirs.events.dev, "kind": "colleague", "unit": "", "name": "Máy văn thư",
           "age": "", "added_ms": 0, "seen_ms": 0}  # fmt: skip
    with ours.store.atomic():
        ours.store.put("peer", row, "dev")
    edit(ours, draft, "trái")
    edit(theirs, draft, "phải")
    exchange(ours, theirs)
    left, right = ours.conflicts.load(draft).sides
    assert (left.person, left.place, right.place) == ("Lý Gì Xừ", "", "Máy văn thư")


# ------------------------------------------------------------------ trash, deleting, reviews


def test_trash_travels_and_so_does_taking_out(two: tuple[Office, Office, str]) -> None:
    ours, theirs, draft = two
    ours.drafts.trash(draft)
    carry(ours, theirs)
    assert [one.id for one in theirs.drafts.list(trashed=True)] == [draft]
    theirs.drafts.restore(draft)
    carry(theirs, ours)
    assert [one.id for one in ours.drafts.list()] == [draft]
    assert state_hash(ours) == state_hash(theirs)


def test_work_at_another_pc_takes_a_letter_out_of_the_trash(
    two: tuple[Office, Office, str],
) -> None:
    ours, theirs, draft = two
    edit(theirs, draft, "vẫn cần")
    ours.drafts.trash(draft)
    exchange(ours, theirs)
    for office in (ours, theirs):
        assert text_at(office, draft) == "vẫn cần"
        assert not office.drafts.load(draft).trashed
    assert state_hash(ours) == state_hash(theirs)


def test_what_was_typed_and_not_kept_is_not_thrown_away_by_another_pc(
    two: tuple[Office, Office, str],
) -> None:
    ours, theirs, draft = two
    edit(ours, draft, "đang gõ", keep=False)
    theirs.drafts.trash(draft)
    theirs.drafts.purge(draft)
    carry(theirs, ours)
    assert text_at(ours, draft) == "đang gõ"
    exchange(ours, theirs)
    assert text_at(theirs, draft) == "đang gõ"
    assert state_hash(ours) == state_hash(theirs)


def test_deleting_for_good_deletes_everywhere_and_for_latecomers(
    pcs: tuple[Office, Office, Office],
) -> None:
    ours, theirs, late = pcs
    secret = "Nguyễn Thị Bưởi, sinh năm 1971"
    draft = ours.drafts.create(FACTS, letter(secret)).id
    edit(ours, draft, secret, "thêm một dòng")
    review(ours, draft)
    carry(ours, theirs)
    ours.drafts.trash(draft)
    ours.drafts.purge(draft)
    events = {one.id for one in log_of(ours)}
    carry(ours, theirs)
    # A third PC gets the versions first, and their deletion only later.
    carry(theirs, late, only={one.id for one in log_of(theirs) if one.type != "draft.purged"})
    carry(theirs, late)
    for office in pcs:
        refused("drafts.unknown", lambda office=office: office.drafts.load(draft))
        assert {one.id for one in log_of(office)} == events
        for table in ("draft", "draft_version", "review", "draft_claim", "draft_state"):
            assert office.store.rows(f"SELECT * FROM {table}") == []
        assert not list(office.paths.blobs_dir.glob("*/*"))
        office.close()
        assert secret.encode() not in office.paths.database.read_bytes()


def test_a_deleted_text_is_given_to_nobody(two: tuple[Office, Office, str]) -> None:
    ours, _, draft = two
    applier = DraftsApplier(ours)
    created = log_of(ours)[0]
    (name,) = applier.blobs_of(created)
    assert applier.has(name)
    ours.drafts.trash(draft)
    ours.drafts.purge(draft)
    assert (applier.blobs_of(created), applier.open(name)) == ((), None)
    # Nor is it taken in again from a PC that has not heard of its deletion.
    assert applier.has(name)
    # The same words in another letter are another matter.
    ours.drafts.create(FACTS, letter("một", "hai", "ba"))
    assert applier.open(name) is not None


def test_a_text_that_comes_after_its_deletion_is_dropped(
    pcs: tuple[Office, Office, Office],
) -> None:
    ours, theirs, _ = pcs
    draft = ours.drafts.create(FACTS, letter("xóa đi")).id
    name = DraftsApplier(ours).blobs_of(log_of(ours)[0])[0]
    data = DraftsApplier(ours).open(name)[1]().read()  # type: ignore[index]
    carry(ours, theirs, texts=False)
    assert theirs.blobs.wanted() == {name}
    ours.drafts.trash(draft)
    ours.drafts.purge(draft)
    carry(ours, theirs, texts=False)
    # No bundle's file is taken in for it; one that is there by chance goes with the event.
    assert DraftsApplier(theirs).has(name)
    with theirs.store.atomic():
        writer = theirs.blobs.writer(name, len(data))
        writer.write(data)
        writer.done()
    DraftsApplier(theirs).apply(log_of(theirs)[0])
    assert not theirs.blobs.has(name)
    assert list(theirs.paths.blobs_dir.glob("[0-9a-f]*")) == []
    assert theirs.drafts.list() == ()


def test_a_review_travels(two: tuple[Office, Office, str]) -> None:
    ours, theirs, draft = two
    name = review(ours, draft)
    carry(ours, theirs)
    record = theirs.drafts.load(draft)
    assert record.review is not None
    assert (record.review.id, record.review.person) == (name, "Lý Gì Xừ")
    assert theirs.drafts.reviews(draft) == ours.drafts.reviews(draft)


def test_an_edit_at_another_pc_ends_the_review_in_sight(two: tuple[Office, Office, str]) -> None:
    ours, theirs, draft = two
    edit(theirs, draft, "sửa khi chưa biết đã duyệt")
    review(ours, draft)
    exchange(ours, theirs)
    for office in (ours, theirs):
        (line,) = office.drafts.list()
        assert (line.reviewed, line.review_lost) == (False, True)
        assert len(office.drafts.reviews(draft)) == 1
    assert state_hash(ours) == state_hash(theirs)


def test_a_reviewed_text_stays_as_it_was_confirmed(two: tuple[Office, Office, str]) -> None:
    ours, theirs, draft = two
    review(ours, draft)
    confirmed = ours.drafts.load(draft)
    carry(ours, theirs)
    edit(theirs, draft, "sửa sau khi duyệt")
    exchange(ours, theirs)
    for office in (ours, theirs):
        facts, document = office.drafts.load_version(draft, confirmed.base)
        assert (facts, document) == (confirmed.facts, letter("một", "hai", "ba"))
        assert office.drafts.load(draft).review is None


def test_two_texts_cannot_be_reviewed(two: tuple[Office, Office, str]) -> None:
    ours, theirs, draft = two
    edit(ours, draft, "trái")
    edit(theirs, draft, "phải")
    exchange(ours, theirs)
    refused("merge.two_texts", lambda: review(ours, draft))


def test_taking_the_reviewed_text_whole_keeps_its_review(two: tuple[Office, Office, str]) -> None:
    ours, theirs, draft = two
    edit(theirs, draft, "sửa khi chưa biết đã duyệt")
    edit(ours, draft, "bản được duyệt")
    name = review(ours, draft)
    exchange(ours, theirs)
    conflict = ours.conflicts.load(draft)
    left, _ = conflict.sides
    assert left.reviewed == "Lý Gì Xừ"
    comparison = conflict.compare()
    text = comparison.compose({one.id: Choice(Take.LEFT) for one in comparison.differences})
    ours.conflicts.resolve(draft, conflict.heads, text.facts, text.document)
    exchange(ours, theirs)
    for office in (ours, theirs):
        record = office.drafts.load(draft)
        assert record.review is not None
        assert record.review.id == name


# ------------------------------------------------------------------ texts that come late or wrong


def test_events_without_their_texts_wait_for_them(pcs: tuple[Office, Office, Office]) -> None:
    ours, theirs, _ = pcs
    draft = ours.drafts.create(FACTS, letter("một")).id
    edit(ours, draft, "hai")
    carry(ours, theirs, texts=False)
    assert theirs.drafts.list() == ()
    assert len(theirs.blobs.wanted()) == 2
    carry(ours, theirs)
    assert text_at(theirs, draft) == "hai"
    assert theirs.blobs.wanted() == frozenset()
    assert state_hash(ours) == state_hash(theirs)


def test_a_newer_text_that_has_not_come_is_said(two: tuple[Office, Office, str]) -> None:
    ours, theirs, draft = two
    edit(theirs, draft, "mới")
    carry(theirs, ours, texts=False)
    (line,) = ours.drafts.list()
    assert (line.texts, line.waiting) == (1, True)
    assert text_at(ours, draft) == "một\nhai\nba"


def test_a_text_that_is_not_what_its_version_says_is_not_taken(
    two: tuple[Office, Office, str],
) -> None:
    ours, theirs, draft = two
    version = edit(ours, draft, "thật")
    forged = dict(log_of(ours)[-1].body)
    assert forged["version"] == version
    other = ours.drafts.create(FACTS, letter("giả"))
    forged["content"] = log_of(ours)[-1].body["content"]
    with ours.store.atomic():
        ours.projection_event = ours.events.append("draft.version", Scope.OFFICE, forged)  # type: ignore[attr-defined]
    mine = {ours.projection_event.id, *(e.id for e in log_of(ours) if e.body["draft"] == other.id)}  # type: ignore[attr-defined]
    carry(ours, theirs, only=mine)
    assert text_at(theirs, draft) == "một\nhai\nba"
    (line,) = (one for one in theirs.drafts.list() if one.id == draft)
    assert line.waiting
    # The right text is taken when its own event brings it.
    carry(ours, theirs)
    assert text_at(theirs, draft) == "thật"


@pytest.mark.parametrize(
    ("type_", "body"),
    [
        ("draft.version", {}),
        ("draft.version", {"draft": "d", "version": "x", "base": [], "document": "0" * 64}),
        ("draft.version", {"draft": "d", "version": "0" * 64, "base": "0" * 64, "document": "0" * 64}),
        ("draft.version", {"draft": "d", "version": "0" * 64, "base": ["0" * 64] * 2,
                           "document": "0" * 64}),
        ("draft.created", {"draft": "", "version": "0" * 64, "base": [], "document": "0" * 64}),
        ("draft.created", {"draft": "d", "version": "0" * 64, "base": [], "document": "0" * 64,
                           "content": "../../x"}),
        ("draft.trashed", {"draft": ["d"]}),
        ("draft.purged", {"draft": "d", "heads": [1]}),
        ("draft.reviewed", {"draft": "d", "version": "0" * 64}),
        ("draft.described", {"draft": "d", "texts": {"0" * 64: "no hash"}}),
    ],
)  # fmt: skip
def test_a_body_that_no_program_of_ours_writes_is_kept_aside(
    open_profile: Open, type_: str, body: dict[str, object]
) -> None:
    office = open_profile()
    with office.store.atomic():
        event = office.events.append(type_, Scope.OFFICE, body)
        ApplyQueue(office.store).add([(str(event.hlc), event.id)])
    finish(office)
    (aside,) = office.store.rows("SELECT event, reason FROM quarantine")
    assert aside == {"event": event.id, "reason": "bad"}
    assert office.drafts.list() == ()


def test_an_event_of_a_newer_program_is_left_alone(open_profile: Open) -> None:
    office = open_profile()
    with office.store.atomic():
        event = office.events.append("draft.painted", Scope.OFFICE, {"draft": "d"})
    assert DraftsApplier(office).apply(event).touched == frozenset()


def test_events_applied_again_change_nothing(two: tuple[Office, Office, str]) -> None:
    ours, theirs, draft = two
    edit(ours, draft, "trái")
    edit(theirs, draft, "phải")
    exchange(ours, theirs)
    before, rows = state_hash(ours), ours.store.rows("SELECT * FROM draft")
    for event in [*log_of(ours), *reversed(log_of(ours))]:
        DraftsApplier(ours).apply(event)
    assert (state_hash(ours), ours.store.rows("SELECT * FROM draft")) == (before, rows)


def test_the_graph_can_be_made_anew_from_the_log(two: tuple[Office, Office, str]) -> None:
    ours, theirs, draft = two
    edit(ours, draft, "trái")
    edit(theirs, draft, "phải")
    gone = ours.drafts.create(FACTS, letter("bỏ")).id
    ours.drafts.trash(gone)
    ours.drafts.purge(gone)
    exchange(ours, theirs)
    before = state_of(theirs)
    DraftsApplier(theirs).rebuild()
    assert state_of(theirs) == before


# ------------------------------------------------------------------ the first release


def test_letters_of_the_first_release_travel_with_all_versions(
    tmp_path: Path, open_profile: Open, clock: FakeClock
) -> None:
    folder = tmp_path / "máy cũ"
    folder.mkdir()
    shutil.copyfile(OLD / "v0.1.0_schema3.db", folder / "data.db")
    old, new = open_profile(folder), open_profile()
    described = [one for one in log_of(old) if one.type == "draft.described"]
    (line,) = old.drafts.list()
    assert [one.body["draft"] for one in described] == [line.id]
    assert all("content" not in one.body for one in log_of(old) if one.type == "draft.version")
    carry(old, new)
    mine, other = old.drafts.load(line.id), new.drafts.load(line.id)
    assert (other.facts, other.document) == (mine.facts, mine.document)
    assert other.review is not None
    assert other.review == mine.review
    assert [one.hash for one in new.drafts.versions(line.id)] == [
        one.hash for one in old.drafts.versions(line.id)
    ]
    assert state_hash(old) == state_hash(new)
    # It is said once.
    old.close()
    assert len([one for one in log_of(open_profile(folder)) if one.type == "draft.described"]) == 1


def test_letters_of_the_first_release_go_on_at_another_pc(
    tmp_path: Path, open_profile: Open
) -> None:
    folder = tmp_path / "máy cũ"
    folder.mkdir()
    shutil.copyfile(OLD / "v0.1.0_schema3.db", folder / "data.db")
    old, new = open_profile(folder), open_profile()
    (line,) = old.drafts.list()
    old.people.switch(old.people.find("nguyen van a").id, "2580")
    carry(old, new)
    edit(new, line.id, "viết tiếp ở máy mới")
    exchange(old, new)
    assert text_at(old, line.id) == "viết tiếp ở máy mới"
    (line,) = old.drafts.list()
    assert (line.reviewed, line.review_lost) == (False, True)
    assert state_hash(old) == state_hash(new)


def test_the_order_in_which_a_description_comes_makes_no_difference(
    tmp_path: Path, open_profile: Open
) -> None:
    folder = tmp_path / "máy cũ"
    folder.mkdir()
    shutil.copyfile(OLD / "v0.1.0_schema3.db", folder / "data.db")
    old, new = open_profile(folder), open_profile()
    carry(old, new, only={one.id for one in log_of(old) if one.type == "draft.described"})
    carry(old, new)
    assert state_hash(old) == state_hash(new)
    new.close()
    again = open_profile()
    assert [one.dev for one in log_of(again) if one.type == "draft.described"] == [old.events.dev]
