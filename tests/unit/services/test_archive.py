"""The archive follows the database by itself, whatever happens in between."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from communeapp.core.documents import Block, BlockKind, Document, FactSheet, Signer
from communeapp.core.errors import UserError
from communeapp.core.incoming.header import Found, Part
from communeapp.core.people import Role
from communeapp.core.search.hits import CANCELLED
from communeapp.services import archive as archive_module
from communeapp.services.archive import ArchiveService, Filters, Kind
from communeapp.services.classifying import Classified
from communeapp.services.office import Office

MakePaper = Callable[..., Classified]
FACTS = FactSheet("CONG_VAN", "tăng cường phòng, chống rét", ("che chắn chuồng trại",))
LETTER = Document(
    "CONG_VAN",
    FACTS.subject,
    "Ủy ban nhân dân xã Thu Lũm",
    symbol="UBND-VP",
    addressees=("Trưởng các bản",),
    body=(
        Block.plain(BlockKind.CLAUSE, "Che chắn chuồng trại", number="1."),
        Block(BlockKind.TABLE, rows=(("Bản", "Số hộ"), ("Lỳ Xé Pu", "12"))),
    ),
    recipients=("Như trên", "Lưu: VT"),
    signers=(Signer("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lò Văn A"),),
)


@pytest.fixture
def office(open_profile: Callable[..., Office]) -> Office:
    return open_profile()


def ids(archive: ArchiveService, typed: str, **limits: object) -> set[str]:
    return {hit.id for hit in archive.search(typed, Filters(**limits)).hits}  # type: ignore[arg-type]


def healed(archive: ArchiveService) -> None:
    rounds = 0
    while not archive.heal():
        rounds += 1
        assert rounds < 500


def kinds(archive: ArchiveService, typed: str) -> list[tuple[str, str]]:
    return sorted((hit.kind.value, hit.id) for hit in archive.search(typed).hits)


# ------------------------------------------------------------------ drafts


def test_a_draft_is_found_from_its_first_letter_on(office: Office) -> None:
    draft = office.drafts.create(FACTS, LETTER)
    for typed in (
        "chong ret",
        "chuồng trại",
        "ly xe pu",
        "lo van a",
        "truong cac ban",
        "ubnd thu l",
    ):
        assert ids(office.archive, typed) == {draft.id}, typed
    (hit,) = office.archive.search("chong ret").hits
    assert (hit.kind, hit.status, hit.type, hit.draft) == (
        Kind.DRAFT,
        "draft",
        "CONG_VAN",
        draft.id,
    )


def test_autosave_is_followed_without_an_event(office: Office) -> None:
    draft = office.drafts.create(FACTS, LETTER)
    assert ids(office.archive, "chong ret") == {draft.id}
    changed = replace(FACTS, subject="rà soát hộ nghèo")
    office.drafts.save(draft.id, changed, replace(LETTER, subject=changed.subject), draft.base)
    assert ids(office.archive, "ho ngheo") == {draft.id}
    assert ids(office.archive, '"chong ret"') == set()


def test_trash_and_restore_and_purge_are_followed(office: Office) -> None:
    draft = office.drafts.create(FACTS, LETTER)
    office.archive.search("")
    office.drafts.trash(draft.id)
    assert ids(office.archive, "chong ret") == set()
    office.drafts.restore(draft.id)
    assert ids(office.archive, "chong ret") == {draft.id}
    office.drafts.trash(draft.id)
    office.drafts.purge(draft.id)
    healed(office.archive)
    assert "chuồng".encode() not in (office.paths.data_dir / "index.db").read_bytes()


def test_what_went_out_is_found_once_with_its_number(office: Office) -> None:
    draft = office.drafts.create(FACTS, LETTER)
    assert kinds(office.archive, "chong ret") == [("draft", draft.id)]
    person, _ = office.people.add("Lò Văn A", "", Role.CLERK, "2580")
    office.drafts.review(draft.id, person.id, "2580")
    assert office.archive.search("chong ret").hits[0].status == "reviewed"
    entry = office.register.register_outgoing(draft.id)
    assert kinds(office.archive, "chong ret") == [("outgoing", entry.id)]
    (hit,) = office.archive.search(entry.printed).hits
    assert (hit.number, hit.draft) == (entry.printed, draft.id)
    assert "chuồng trại" in office.archive.body(Kind.OUTGOING, entry.id)


def test_a_cancelled_number_is_found_as_cancelled(office: Office) -> None:
    draft = office.drafts.create(FACTS, LETTER)
    person, _ = office.people.add("Lò Văn A", "", Role.CLERK, "2580")
    office.drafts.review(draft.id, person.id, "2580")
    first = office.register.register_outgoing(draft.id)
    assert [hit.status for hit in office.archive.search("chong ret").hits] == ["issued"]
    office.register.cancel_number(first.id, "In hỏng phôi")
    (hit,) = office.archive.search("chong ret").hits
    assert (hit.id, hit.status, hit.number) == (first.id, CANCELLED, first.printed)
    assert ids(office.archive, "chong ret", statuses=("issued",)) == set()
    second = office.register.register_outgoing(draft.id)
    found = {hit.id: hit.status for hit in office.archive.search("chong ret").hits}
    assert found == {first.id: CANCELLED, second.id: "issued"}


# ------------------------------------------------------------------ what came in


def test_what_came_in_is_found_by_everything_it_holds(office: Office, paper: MakePaper) -> None:
    kept = office.incoming.receive(
        paper(7, body="Đề nghị rà soát đường bản Lỳ Xé Pu.", name="Quét 01.txt")
    )
    for typed in (
        "duong ban",
        "7/SNV-XDCQ",
        "so noi vu",
        "ra soat can bo",
        "27/11/2026",
        "quet 01",
    ):
        assert ids(office.archive, typed) == {kept.id}, typed
    (hit,) = office.archive.search("duong ban").hits
    assert (hit.kind, hit.status, hit.field) == (Kind.INCOMING, "to_review", "NOI_VU")
    assert office.archive.body(Kind.INCOMING, kept.id) == "Đề nghị rà soát đường bản Lỳ Xé Pu."


def test_corrections_status_and_deadline_are_followed(office: Office, paper: MakePaper) -> None:
    kept = office.incoming.receive(paper(8))
    office.archive.search("")
    header = replace(
        kept.header, parts={**kept.header.parts, Part.SUBJECT: Found("V/v tuyển quân")}
    )
    office.incoming.confirm(kept.id, header, "QUOC_PHONG", "VP")
    assert ids(office.archive, "tuyen quan") == {kept.id}
    assert ids(office.archive, '"can bo lan 8"') == set()
    record = office.register.register(kept.id)
    assert ids(office.archive, "", statuses=(record.status.value,)) == {kept.id}
    assert ids(office.archive, f'"số đến {record.number_in}"') == {kept.id}


def test_the_trash_of_what_came_in_is_followed(office: Office, paper: MakePaper) -> None:
    kept = office.incoming.receive(paper(9, body="Thông tin quyzpl."))
    assert ids(office.archive, "quyzpl") == {kept.id}
    office.incoming.discard(kept.id)
    assert ids(office.archive, "quyzpl") == set()
    office.incoming.restore(kept.id)
    assert ids(office.archive, "quyzpl") == {kept.id}


def test_hundreds_come_in_a_piece_at_a_time(
    office: Office, paper: MakePaper, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive_module, "_AT_ONCE", 10)
    office.archive.search("")
    office.incoming.receive_many([paper(n) for n in range(1, 61)])
    assert 10 <= office.archive.search("can bo").total < 60
    seen: list[tuple[int, int]] = []
    while not office.archive.heal(progress=lambda ready, of: seen.append((ready, of)), chunk=20):
        pass
    assert office.archive.search("can bo").total == 60
    assert seen
    assert office.archive.search("can bo").building == 1.0
    office.incoming.receive(paper(99))
    assert office.archive.follow()
    assert office.archive.search("can bo").total == 61


# ------------------------------------------------------------------ throwing away and healing


def fill(office: Office, paper: MakePaper) -> list[tuple[str, str]]:
    office.incoming.receive_many([paper(n) for n in range(1, 31)])
    office.drafts.create(FACTS, LETTER)
    healed(office.archive)
    return hits_of(office)


def hits_of(office: Office) -> list[tuple[str, str]]:
    return [
        (typed, hit.id)
        for typed in ("can bo", "chong ret", "7/SNV-XDCQ", "xa", "nhận được công văn")
        for hit in office.archive.search(typed).hits
    ]


def test_a_lost_index_is_rebuilt_alone(
    open_profile: Callable[..., Office], office: Office, paper: MakePaper, data_dir: Path
) -> None:
    before = fill(office, paper)
    office.close()
    (data_dir / "index.db").unlink()
    again = open_profile()
    healed(again.archive)
    assert hits_of(again) == before


def test_building_is_said_until_the_index_is_whole(
    open_profile: Callable[..., Office], office: Office, paper: MakePaper, data_dir: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    fill(office, paper)
    office.close()
    (data_dir / "index.db").unlink()
    monkeypatch.setattr(archive_module, "_AT_ONCE", 5)
    again = open_profile()
    found = again.archive.search("can bo")
    assert 0 < found.building < 1
    assert found.hits
    assert not again.archive.heal(cancelled=lambda: True)
    healed(again.archive)
    assert again.archive.search("can bo").building == 1.0


@pytest.mark.parametrize(
    "damage",
    [
        "DELETE FROM t_content WHERE id = 3",
        "DELETE FROM t_docsize WHERE id = 3",
        "DELETE FROM t_data WHERE id > 1000",
        "UPDATE t_content SET c3 = 'khác hẳn' WHERE id = 3",
    ],
)
def test_an_index_out_of_step_is_found_and_rebuilt_with_the_same_hits(
    open_profile: Callable[..., Office],
    office: Office,
    paper: MakePaper,
    data_dir: Path,
    damage: str,
) -> None:
    before = fill(office, paper)
    office.close()
    db = sqlite3.connect(data_dir / "index.db", isolation_level=None)
    db.execute(damage)
    db.close()
    again = open_profile()
    healed(again.archive)  # the check is part of it
    assert again.archive.check()
    assert hits_of(again) == before


def test_damage_under_way_is_mended_under_way(office: Office, paper: MakePaper) -> None:
    before = fill(office, paper)
    index = office.archive._index
    index.db.execute("PRAGMA writable_schema = ON")
    index.db.execute("DROP TABLE t_data")
    assert office.archive.search("can bo").hits
    healed(office.archive)
    assert hits_of(office) == before


def test_what_a_crash_kept_from_the_index_is_healed(
    open_profile: Callable[..., Office], office: Office, paper: MakePaper
) -> None:
    fill(office, paper)
    kept = office.incoming.receive(paper(77))  # in the database, not yet in the index
    draft = office.drafts.create(replace(FACTS, subject="tiêm chủng"), LETTER)
    office.close()
    again = open_profile()
    assert ids(again.archive, '"lan 77"') == {kept.id}
    assert ids(again.archive, "tiem chung") == {draft.id}


def test_an_index_of_another_database_is_not_believed(
    open_profile: Callable[..., Office], office: Office, paper: MakePaper, tmp_path: Path
) -> None:
    fill(office, paper)
    index = office.paths.index.read_bytes()
    office.close()
    other = tmp_path / "other"
    other.mkdir()
    second = open_profile(other)
    draft = second.drafts.create(replace(FACTS, subject="đường bản"), LETTER)
    second.close()
    (other / "index.db").write_bytes(index)
    third = open_profile(other)
    healed(third.archive)
    assert kinds(third.archive, "") == [("draft", draft.id)]


def test_backups_leave_the_index_out_and_restoring_is_followed(
    office: Office, paper: MakePaper
) -> None:
    before = fill(office, paper)
    made = office.backups.create()
    assert {one.name for one in made.path.parent.iterdir()} == {made.path.name}
    assert b"fts5" not in made.path.read_bytes()
    later = office.incoming.receive(paper(88))
    assert ids(office.archive, '"lan 88"') == {later.id}
    office.backups.restore(made.path)
    assert ids(office.archive, '"lan 88"') == set()
    healed(office.archive)
    assert hits_of(office) == before


def test_words_are_learnt_while_idle(office: Office, paper: MakePaper) -> None:
    fill(office, paper)
    assert office.archive.search("ra soat can bo ").read_as == "rà soát cán bộ"


def test_learners_do_not_search(office: Office) -> None:
    office.people.add("Văn thư", "", Role.CLERK, "2580")
    office.people.add("Học viên", "", Role.LEARNER)
    office.people.switch("Học viên")
    for ask in (
        lambda: office.archive.search("đất"),
        lambda: office.archive.body(Kind.DRAFT, "x"),
    ):
        with pytest.raises(UserError, match=r"people\.not_allowed"):
            ask()
