"""Receiving, confirming, finding, throwing away."""

from __future__ import annotations

import dataclasses
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from communeapp.core.errors import EnvironmentProblem, UserError
from communeapp.core.events import check_chain
from communeapp.core.incoming.confirming import with_value
from communeapp.core.incoming.header import Found, Part
from communeapp.core.incoming.opinion import FieldOpinion
from communeapp.core.incoming.record import IncomingFilter
from communeapp.core.incoming.status import IncomingStatus
from communeapp.core.incoming.text import Box, Line, Note, Origin, ReadText, Word
from communeapp.core.people import Role
from communeapp.services.classifying import Classified
from communeapp.services.field import FieldService
from communeapp.services.office import Office
from communeapp.services.peek import peek_corrections
from communeapp.services.reading import SecretDocument

MakePaper = Callable[..., Classified]


@pytest.fixture
def office(open_profile: Callable[..., Office]) -> Office:
    return open_profile()


def files_in(folder: Path) -> list[Path]:
    return sorted(one for one in folder.rglob("*") if one.is_file())


def test_a_document_is_kept_with_its_original_byte_for_byte(
    office: Office, paper: MakePaper
) -> None:
    given = paper(1)
    kept = office.incoming.receive(given)
    assert kept.status is IncomingStatus.TO_REVIEW
    assert kept.header == kept.read_header == given.header
    assert (kept.file_name, kept.sha256, kept.bytes) == (given.path.name, given.sha256, given.bytes)
    assert (kept.field_code, kept.field_confirmed, kept.office) == ("NOI_VU", False, "VHXH")
    original = office.incoming.original(kept.id)
    assert original.read_bytes() == given.path.read_bytes()
    assert original.name == given.sha256
    assert not original.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH)
    assert office.incoming.text(kept.id).text == given.read.text
    assert given.path.exists()  # the source is never ours to move
    assert [one.type for one in office.incoming.history(kept.id)] == ["doc.received"]
    check_chain(office.events.all())


def test_places_of_a_read_page_come_back(office: Office, paper: MakePaper) -> None:
    box = Box(0, 0.1, 0.2, 0.5, 0.25)
    text = "SỞ NỘI VỤ"
    line = Line(0, 9, 0, box, (Word(0, 2, box, 0.51),), True, 13.0, Origin.MACHINE_READ, True)
    read = ReadText(
        text, (line,), 2, Origin.MACHINE_READ, (Note("reading.cut", {"pages": 3}),), "tcvn3",
        ("chữ ẩn",), "application/pdf",
    )  # fmt: skip
    kept = office.incoming.receive(dataclasses.replace(paper(1), read=read))
    assert office.incoming.text(kept.id) == dataclasses.replace(read, hidden=())
    assert kept.media_type == "application/pdf"
    for one in files_in(office.paths.data_dir):
        assert "chữ ẩn".encode() not in one.read_bytes()


def test_the_same_file_is_not_kept_twice(office: Office, paper: MakePaper) -> None:
    first, other = office.incoming.receive_many([paper(1), paper(2)])
    again = office.incoming.receive(paper(1, name="bản khác.txt"))
    assert (again.id, again.duplicate_of) == (first.id, first.id)
    assert office.incoming.load(first.id).duplicate_of is None
    assert office.incoming.count() == 2
    assert other.duplicate_of is None
    both = office.incoming.receive_many([paper(3), paper(3, name="3 bis.txt")])
    assert both[0].id == both[1].id == both[1].duplicate_of
    assert both[0].duplicate_of is None


def test_the_same_number_symbol_and_issuer_is_told(office: Office, paper: MakePaper) -> None:
    first = office.incoming.receive(paper(1))
    scan = paper(
        1, body="Bản quét", name="scan.txt", number="01/snv-xdcq", issuer="SỞ NỘI VỤ TỈNH LAI CHÂU"
    )
    second = office.incoming.receive(scan)
    assert second.id != first.id
    assert second.duplicate_of == first.id
    year = paper(1, body="Năm trước", name="cu.txt", date="2025-11-27")
    assert office.incoming.receive(year).duplicate_of is None
    found = office.incoming.duplicates(paper(1).header)
    assert [one.id for one in found] == [first.id, second.id]


def test_a_file_that_changed_since_it_was_read_is_refused(office: Office, paper: MakePaper) -> None:
    good, changed = paper(1), paper(2)
    changed.path.write_text("khác rồi", encoding="utf-8")
    with pytest.raises(UserError, match=r"incoming\.changed"):
        office.incoming.receive_many([good, changed])
    assert office.incoming.count() == 0
    changed.path.unlink()
    with pytest.raises(UserError, match=r"incoming\.gone"):
        office.incoming.receive(changed)
    assert office.incoming.receive(good).status is IncomingStatus.TO_REVIEW


def test_nothing_is_kept_when_the_entry_cannot_be_written(
    office: Office, paper: MakePaper, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = paper(1)
    monkeypatch.setattr(
        office.incoming.rows, "insert_many", lambda _: (_ for _ in ()).throw(ZeroDivisionError)
    )
    with pytest.raises(ZeroDivisionError):
        office.incoming.receive(given)
    assert files_in(office.paths.originals_dir) == []
    assert office.incoming.count() == 0
    assert not any(one.type == "doc.received" for one in office.events.all())
    monkeypatch.undo()
    assert office.incoming.receive(given).sha256 == given.sha256


def test_a_full_disk_is_told_and_keeps_nothing(
    office: Office, paper: MakePaper, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("communeapp.store.files.free_bytes", lambda _: 1000)
    with pytest.raises(EnvironmentProblem, match=r"store\.disk_full"):
        office.incoming.receive(paper(1))
    assert files_in(office.paths.originals_dir) == []


def test_a_file_that_cannot_be_read_is_kept_with_its_reason(office: Office, tmp_path: Path) -> None:
    broken = tmp_path / "hỏng.pdf"
    broken.write_bytes(b"%PDF-1.7 nothing more")
    kept = office.incoming.receive_broken(broken, "reading.broken", {"file": "hỏng.pdf"})
    assert kept.status is IncomingStatus.NEEDS_LOOK
    assert (kept.problem, dict(kept.problem_values)) == ("reading.broken", {"file": "hỏng.pdf"})
    assert office.incoming.original(kept.id).read_bytes() == broken.read_bytes()
    assert office.incoming.text(kept.id).text == ""
    again = office.incoming.receive_broken(broken, "reading.broken", {})
    assert again.duplicate_of == kept.id
    gone = office.incoming.receive_broken(tmp_path / "mất.pdf", "reading.gone", {})
    assert gone.sha256 == ""
    with pytest.raises(UserError, match=r"incoming\.no_original"):
        office.incoming.original(gone.id)
    lost = office.incoming.receive_broken(tmp_path / "mất.pdf", "reading.gone", {})
    assert lost.id != gone.id  # files without content cannot be told apart: none is lost


def test_a_broken_file_with_a_secret_name_is_refused(office: Office, tmp_path: Path) -> None:
    secret = tmp_path / "TUYỆT MẬT - kế hoạch.pdf"
    secret.write_bytes(b"%PDF")
    with pytest.raises(SecretDocument):
        office.incoming.receive_broken(secret, "reading.broken", {})
    assert office.incoming.count() == 0
    assert files_in(office.paths.originals_dir) == []


def test_odd_file_names_are_kept_readable(office: Office, tmp_path: Path) -> None:
    names = {
        "a\u0301o.txt": "áo.txt",
        "nga\u202etxt.doc": "nga_txt.doc",
        os.fsdecode(b"t\xff.txt"): "t_.txt",
    }
    for given, kept in names.items():
        file = tmp_path / given
        file.write_bytes(given.encode("utf-8", "surrogateescape"))
        assert office.incoming.receive_broken(file, "reading.broken", {}).file_name == kept


def test_confirming_keeps_what_was_read_and_what_was_confirmed(
    office: Office, paper: MakePaper
) -> None:
    given = paper(1, deadline="2026-12-05")
    doubtful = with_value(given.header, Part.NUMBER, "7/SNV")
    parts = dict(doubtful.parts) | {Part.DATE: Found("2026-11-26", 4, 9, 0.4, True, "header.hand")}
    kept = office.incoming.receive(
        dataclasses.replace(given, header=dataclasses.replace(doubtful, parts=parts))
    )
    header = with_value(kept.header, Part.NUMBER, " 17/SNV\u200b ")
    done = office.incoming.confirm(kept.id, header, "NOI_VU", "VP")
    assert done.status is IncomingStatus.WAITING_NUMBER
    assert done.header.value(Part.NUMBER) == "17/SNV"
    assert done.header.to_check == ()
    assert done.read_header.value(Part.NUMBER) == "7/SNV"
    assert done.read_header.to_check == (Part.DATE,)
    assert (done.field_confirmed, done.office) == (True, "VP")
    assert str(done.deadline) == "2026-12-05"
    last = office.incoming.history(kept.id)[-1]
    assert (last.type, last.body["changed"]) == ("doc.confirmed", ["number"])
    assert office.incoming.list(IncomingFilter(text="17/snv")) == (done,)


def test_a_day_that_is_none_names_its_part(office: Office, paper: MakePaper) -> None:
    kept = office.incoming.receive(paper(1))
    wrong = with_value(kept.header, Part.DATE, "2026-02")
    with pytest.raises(UserError, match=r"incoming\.date") as caught:
        office.incoming.confirm(kept.id, wrong, "NOI_VU", "")
    assert caught.value.field == "date"
    long = with_value(kept.header, Part.SUBJECT, "x" * 2001)
    with pytest.raises(UserError, match=r"incoming\.too_long"):
        office.incoming.confirm(kept.id, long, "NOI_VU", "")


def test_a_corrected_field_is_learnt_and_known_at_the_next_start(
    office: Office, paper: MakePaper
) -> None:
    field = FieldService()
    learnt: list[object] = []
    field.learn = learnt.append  # type: ignore[method-assign]
    office.incoming.learner = lambda: field
    unsure = FieldOpinion("NOI_VU", 0.3, abstained=True)
    agreed, wrong, open_ = office.incoming.receive_many(
        [paper(1), paper(2), dataclasses.replace(paper(3), field=unsure)]
    )
    office.incoming.confirm(agreed.id, agreed.header, "NOI_VU", "VHXH")
    assert learnt == []
    office.incoming.confirm(wrong.id, wrong.header, "DAT_DAI", "KT")
    office.incoming.correct_field(open_.id, "TU_PHAP_HO_TICH")
    kept = peek_corrections(office.paths)
    assert [one.code for one in kept] == ["DAT_DAI", "TU_PHAP_HO_TICH"]
    assert learnt == list(kept)
    office.incoming.forget_corrections()
    assert peek_corrections(office.paths) == ()


def test_lists_are_filtered_sorted_and_counted(office: Office, paper: MakePaper) -> None:
    one, two, three = office.incoming.receive_many(
        [
            paper(1, issuer="Sở Y tế", date="2026-11-02"),
            paper(2, issuer="Ủy ban nhân dân tỉnh", date=""),
            paper(3, subject="V/v đất đai", date="2026-11-01"),
        ]
    )
    ids = {one.id: 1, two.id: 2, three.id: 3}

    def listed(**wanted: object) -> list[int]:
        return [ids[found.id] for found in office.incoming.list(IncomingFilter(**wanted))]  # type: ignore[arg-type]

    assert sorted(listed()) == [1, 2, 3]
    assert listed(text="dat dai") == [3]
    assert listed(issuer="uy ban") == [2]
    assert listed(order="date") == [3, 1, 2]
    assert listed(order="date", falling=True) == [1, 3, 2]
    assert listed(status=frozenset({IncomingStatus.CLOSED})) == []
    assert listed(since=office.clock.today(), order="number") == [1, 2, 3]
    assert listed(until=office.clock.today().replace(day=1)) == []
    assert office.incoming.count(IncomingFilter(field_code="NOI_VU", office="VHXH")) == 3
    assert len(office.incoming.list(limit=2)) == 2
    assert len(office.incoming.list(limit=2, offset=2)) == 1
    counts = office.incoming.counts()
    assert (counts.per_status, counts.total) == ({IncomingStatus.TO_REVIEW: 3}, 3)


def test_the_trash_gives_back_and_deletes_for_good(office: Office, paper: MakePaper) -> None:
    given = paper(1, subject="V/v bí quyết nấu ăn", body="chuyện riêng của ông Ba")
    kept = office.incoming.receive(given)
    office.incoming.discard(kept.id)
    assert office.incoming.list() == ()
    assert [one.id for one in office.incoming.list(IncomingFilter(trashed=True))] == [kept.id]
    with pytest.raises(UserError, match=r"incoming\.in_trash"):
        office.incoming.confirm(kept.id, kept.header, "NOI_VU", "")
    office.incoming.restore(kept.id)
    assert office.incoming.load(kept.id) == kept
    office.incoming.discard(kept.id)
    assert not office.incoming.receive(given).trashed  # given again, it is wanted again
    with pytest.raises(UserError, match=r"incoming\.not_in_trash"):
        office.incoming.purge(kept.id)
    office.incoming.discard(kept.id)
    office.incoming.purge(kept.id)
    assert files_in(office.paths.originals_dir) == []
    with pytest.raises(UserError, match=r"incoming\.unknown"):
        office.incoming.load(kept.id)
    office.store.rows("SELECT 1")
    for word in ("bí quyết nấu ăn", "chuyện riêng", "Công văn 1.txt"):
        for file in files_in(office.paths.data_dir):
            assert word.encode() not in file.read_bytes(), (word, file)


def test_learners_see_no_documents(office: Office, paper: MakePaper) -> None:
    kept = office.incoming.receive(paper(1))
    office.people.add("Văn thư", "", Role.CLERK, "2580")
    office.people.add("Học viên", "", Role.LEARNER)
    office.people.switch("Học viên")
    for act in (
        lambda: office.incoming.load(kept.id),
        lambda: office.incoming.list(),
        lambda: office.incoming.text(kept.id),
        lambda: office.incoming.receive(paper(2)),
        lambda: office.incoming.discard(kept.id),
    ):
        with pytest.raises(UserError, match=r"people\.not_allowed"):
            act()


def test_what_a_crash_left_of_a_file_is_settled_at_the_next_start(
    office: Office, paper: MakePaper, open_profile: Callable[..., Office]
) -> None:
    kept, staged = paper(1), paper(2)
    record = office.incoming.receive(kept)
    office.incoming.stage(staged)  # and then the power went
    new = office.paths.originals_dir / "new"
    (new / "half.part").write_bytes(b"half")
    os.link(office.incoming.original(record.id), new / kept.sha256)  # entered, not yet settled
    office.close()
    office = open_profile()
    assert files_in(new) == []
    assert office.incoming.original(record.id).read_bytes() == kept.path.read_bytes()
    assert office.incoming.receive(staged).sha256 == staged.sha256


def test_missing_and_changed_originals_are_found(office: Office, paper: MakePaper) -> None:
    whole, changed, missing = office.incoming.receive_many([paper(1), paper(2), paper(3)])
    hashes = office.incoming.original_hashes()
    assert office.incoming.check_originals(hashes).ok
    place = office.incoming.original(changed.id)
    place.chmod(0o600)
    place.write_bytes(b"x")
    gone = office.incoming.original(missing.id)
    gone.unlink()
    orphan = office.paths.originals_dir / "ab"
    orphan.mkdir(exist_ok=True)
    (orphan / ("ab" + "0" * 62)).write_bytes(b"")
    report = office.incoming.check_originals(hashes)
    assert report.changed == (changed.sha256,)
    assert report.missing == (missing.sha256,)
    assert (report.checked, report.orphans, report.ok) == (3, 1, False)
    with pytest.raises(UserError, match=r"incoming\.original_missing"):
        office.incoming.original(missing.id)
    assert office.incoming.original(whole.id).exists()


@pytest.mark.parametrize("damage", ["missing", "cut", "changed"])
def test_a_lost_original_comes_back_with_its_file(
    office: Office, paper: MakePaper, damage: str
) -> None:
    kept = office.incoming.receive(paper(1))
    place = office.incoming.original(kept.id)
    whole = place.read_bytes()
    place.chmod(0o600)
    if damage == "missing":
        place.unlink()
    else:
        place.write_bytes(b"x" if damage == "cut" else b"?" + whole[1:])
    again = office.incoming.receive(paper(1, name="lại.txt"))
    assert again.duplicate_of == kept.id
    assert place.read_bytes() == whole
    assert office.incoming.check_originals(office.incoming.original_hashes()).ok
    assert files_in(office.paths.originals_dir) == [place]


def test_an_original_can_be_copied_out(office: Office, paper: MakePaper, tmp_path: Path) -> None:
    kept = office.incoming.receive(paper(1))
    out = tmp_path / "bản sao.txt"
    office.incoming.copy_original(kept.id, out)
    assert out.read_bytes() == paper(1).path.read_bytes()
    with pytest.raises(UserError, match=r"export\.exists"):
        office.incoming.copy_original(kept.id, out)
