"""Certificates of an office: who may get one, their numbers, their files, taking them back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from tests.conftest import FakeClock
from tests.unit.core.trust_parts import certificate, private, revocations, root

from communeapp.core.errors import Bug, UserError
from communeapp.core.events import Scope
from communeapp.core.people import Person, Role
from communeapp.core.training.attempt import AttemptRecord, AttemptState, Result
from communeapp.core.training.certificate import Certificate, CertificateSheet, RevokeReason
from communeapp.core.training.classes import ClassSession, Cohort, Member, Presence
from communeapp.core.training.conditions import Conditions
from communeapp.core.training.courses import Blueprint, Course, Part
from communeapp.core.training.exam import open_ref
from communeapp.core.trust import Level, RevokedCredential, signed_certificate
from communeapp.core.trust_files import chain_bytes, list_bytes, root_bytes
from communeapp.services.office import Office
from communeapp.sync.signing import device_key

PIN = "258036"
Open = Callable[..., Office]


def course(exams: int = 1) -> Course:
    plans = tuple(
        Blueprint(f"kiem-tra-{at}", "Kiểm tra", (Part(5),), 30, 70) for at in range(exams)
    )
    return Course(
        id="an-toan", title="An toàn thông tin", summary="", language="vi", version="1.2.0",
        as_of=dt.date(2026, 11, 1), licence="Apache-2.0", modules=(), lessons=(), topics=(),
        exams=plans, sources=(), question_count=8,
    )  # fmt: skip


@dataclass
class Exams:
    """What is known of exams: person and reference → the result that counts."""

    known: dict[tuple[str, str], Result] = field(default_factory=dict)

    def standing(self, person: str, exam_ref: str) -> Result | None:
        return self.known.get((person, exam_ref))

    def passed(self, person: Person, share: int = 875, *, at: int = 0, passed: bool = True) -> None:
        ref = open_ref("an-toan", f"kiem-tra-{at}")
        record = AttemptRecord(
            id=f"attempt-{person.id[:4]}-{at}", exam=ref, title="", course="an-toan",
            version="1.2.0", person=person.id, name="", questions=(), limit_ms=0, pass_percent=70,
            started_ms=1, state=AttemptState.SCORED, finished_ms=1_795_900_000_000, share=share,
            passed=passed,
        )  # fmt: skip
        self.known[(person.id, ref)] = Result(record)


@dataclass
class Shelf:
    """The one course."""

    one: Course = field(default_factory=course)

    def get(self, course_id: str, version: str = "") -> Course:
        if course_id != self.one.id:
            raise UserError("courses.unknown", field="course", given=course_id)
        return self.one


class Pen:
    """Draws no picture: what the service makes of the bytes is what is tested here."""

    def certificate(self, sheet: CertificateSheet, token: str) -> bytes:
        return f"%PDF-1.4 {sheet.data.number} {token}\n%%EOF\n".encode()


@dataclass
class World:
    """An office with a trainer at the PC and two learners."""

    office: Office
    exams: Exams
    shelf: Shelf
    clerk: Person
    an: Person
    binh: Person

    def give(self, person: Person | None = None, **more: object) -> Certificate:
        made, changes = self.office.certificates.issue(
            person=(person or self.an).id,
            course="an-toan",
            **more,  # type: ignore[arg-type]
        )
        assert changes.has("certificate", made.id)
        return made


@pytest.fixture
def world(open_profile: Open, quick_pins: None) -> World:
    office = open_profile()
    clerk, _ = office.people.add("Trần Thị Văn Thư", "Công chức Văn phòng", Role.CLERK, PIN)
    an, _ = office.people.add("Nguyễn Văn An", "Chuyên viên", Role.OFFICIAL)
    binh, _ = office.people.add("Lò Thị Bình", "", Role.LEARNER, "1379")
    office.people.switch(clerk.id, PIN)
    office.profile.set(
        {
            "unit_name": "ỦY BAN NHÂN DÂN XÃ THU LŨM",
            "place": "Thu Lũm",
            "signers.1.authority": "TM. ỦY BAN NHÂN DÂN",
            "signers.1.title": "CHỦ TỊCH",
            "signers.1.name": "Lê Văn Bình",
        }
    )
    made = World(office, Exams(), Shelf(), clerk, an, binh)
    wire(made)
    made.exams.passed(an)
    return made


def wire(world: World) -> None:
    service = world.office.certificates
    service.renderer, service.courses = Pen(), lambda: world.shelf
    service.exams = lambda: world.exams


def refused(code: str, action: Callable[[], object]) -> UserError:
    with pytest.raises(UserError) as caught:
        action()
    assert caught.value.code == code
    return caught.value


# ------------------------------------------------------------------ giving


def test_who_passed_gets_a_certificate(world: World) -> None:
    one = world.give()
    assert one.data.number == "01/GCN-UBND"
    assert (one.data.name, one.data.title) == ("Nguyễn Văn An", "Chuyên viên")
    assert one.data.unit == "Ủy ban nhân dân xã Thu Lũm"
    assert (one.data.course_title, one.data.per_mille) == ("An toàn thông tin", 875)
    assert (one.data.signer, one.data.signer_title) == ("Lê Văn Bình", "CHỦ TỊCH")
    assert one.issued_by == world.clerk.id
    service = world.office.certificates
    assert service.list() == (one,)
    assert service.get(one.id) == service.get("01") == service.get("1/GCN-UBND/2026") == one
    assert service.verify_text(one.token).valid
    assert service.verify_text(one.qr).valid


def test_numbers_follow_each_other_and_never_come_back(world: World) -> None:
    world.exams.passed(world.binh)
    first, second = world.give(), world.give(world.binh)
    world.office.certificates.revoke(second.id, RevokeReason.MISTAKE)
    third = world.give(world.binh)
    assert [one.data.number[:2] for one in (first, second, third)] == ["01", "02", "03"]
    world.exams.passed(world.clerk)
    assert world.give(world.clerk, number=40).data.number == "40/GCN-UBND"
    assert world.office.certificates.next_number() == 41
    world.office.certificates.revoke("40", "other")
    error = refused("certificates.number_taken", lambda: world.give(world.clerk, number=12))
    assert error.values["next"] == 41


def test_each_year_begins_anew(world: World, clock: FakeClock) -> None:
    world.give()
    clock.pass_time(60 * 86_400_000)
    world.exams.passed(world.binh)
    assert world.give(world.binh).data.number == "01/GCN-UBND"
    assert len(world.office.certificates.list(year=2026)) == 1


def test_without_the_exam_nothing_is_given(world: World) -> None:
    refused("certificates.missing_exam", lambda: world.give(world.binh))
    world.exams.passed(world.binh, 500, passed=False)
    refused("certificates.missing_exam", lambda: world.give(world.binh))
    world.shelf.one = course(exams=2)
    refused("certificates.missing_exam", lambda: world.give())
    world.exams.passed(world.an, 925, at=1)
    assert world.give().data.per_mille == 900
    world.shelf.one = course(exams=0)
    refused("certificates.no_exam", lambda: world.give(world.binh))


def test_nobody_gets_two_for_the_same(world: World) -> None:
    one = world.give()
    refused("certificates.has_one", lambda: world.give())
    world.office.certificates.revoke(one.id, RevokeReason.WRONG_DATA)
    assert world.give().data.number == "02/GCN-UBND"


def test_who_may_give(world: World) -> None:
    world.office.people.switch(world.binh.id, "1379")
    refused("people.not_allowed", lambda: world.give())
    refused("people.not_allowed", lambda: world.office.certificates.candidates(course="an-toan"))
    refused("people.not_allowed", lambda: world.office.certificates.revoke("x", "other"))


def test_another_pc_of_the_office_gives_no_numbers(world: World) -> None:
    world.office.settings.set("registers_here", False)
    refused("certificates.not_here", lambda: world.give())


def test_a_unit_without_a_name_gives_none(world: World) -> None:
    world.office.profile.set({"unit_name": ""})
    refused("certificates.no_unit", lambda: world.give())


def test_candidates_of_a_course_are_those_who_tried(world: World) -> None:
    world.exams.passed(world.binh, 300, passed=False)
    (an,) = world.office.certificates.candidates(course="an-toan")
    assert (an.name, an.ready, an.per_mille) == ("Nguyễn Văn An", True, 875)
    one = world.give()
    (an,) = world.office.certificates.candidates(course="an-toan")
    assert (an.ready, an.certificate) == (False, one.id)


def test_a_preview_takes_no_number(world: World) -> None:
    sheet = world.office.certificates.preview(person=world.binh.id, course="an-toan")
    assert (sheet.data.name, sheet.qr) == ("Lò Thị Bình", "")
    assert world.office.certificates.next_number() == 1


# ------------------------------------------------------------------ classes


def class_of(
    world: World, conditions: Conditions, courses: tuple[str, ...] = ()
) -> tuple[Cohort, list[Member]]:
    classes = world.office.classes
    day = dt.date(2026, 11, 2)
    cohort = classes.create(
        Cohort("", "Lớp kỹ năng số khóa 1", courses, starts=day, conditions=conditions)
    )
    classes.add_members(
        cohort.id,
        [
            Member("", "Giàng A Páo", "Trưởng bản", "Bản Pa Thắng"),
            Member("", "Lù Thị Mẩy", "", "Trạm Y tế"),
        ],
    )
    session = classes.put_session(cohort.id, ClassSession("", dt.date(2026, 11, 2)))
    members = list(classes.members(cohort.id))
    presence = {
        one.id: Presence.PRESENT if one.name == "Giàng A Páo" else Presence.ABSENT
        for one in members
    }
    classes.set_attendance(cohort.id, session.id, presence)
    return cohort, members


def test_a_class_gives_to_those_who_met_its_conditions(world: World) -> None:
    cohort, members = class_of(world, Conditions(attendance_percent=80))
    service = world.office.certificates
    ready = {one.name: one for one in service.candidates(class_id=cohort.id)}
    assert ready["Giàng A Páo"].ready
    assert ready["Lù Thị Mẩy"].missing == ("attendance",)
    (made,), changes = service.issue_all(cohort.id)
    assert changes.has("certificate", made.id)
    assert (made.data.name, made.data.unit) == ("Giàng A Páo", "Bản Pa Thắng")
    assert made.data.course_title == "Lớp kỹ năng số khóa 1"
    assert (made.data.first, made.data.last) == (dt.date(2026, 11, 2), dt.date(2026, 11, 2))
    assert service.list(class_id=cohort.id) == (made,)
    assert service.issue_all(cohort.id) == ((), type(changes)())
    absent = next(one for one in members if one.name == "Lù Thị Mẩy")
    refused(
        "certificates.missing_attendance",
        lambda: service.issue(member=absent.id, class_id=cohort.id),
    )
    refused("certificates.no_member", lambda: service.issue(member="nobody", class_id=cohort.id))


def test_a_class_of_one_course_certifies_that_course(world: World) -> None:
    cohort, members = class_of(world, Conditions(attendance_percent=80), ("an-toan",))
    member = next(one for one in members if one.name == "Giàng A Páo")
    sheet = world.office.certificates.preview(member=member.id, class_id=cohort.id)
    assert (sheet.data.course, sheet.data.course_version) == ("an-toan", "1.2.0")
    assert sheet.data.course_title == "An toàn thông tin"
    assert sheet.data.class_title == "Lớp kỹ năng số khóa 1"


def test_a_class_that_asks_for_nothing_gives_nothing(world: World) -> None:
    cohort, members = class_of(world, Conditions(attendance_percent=0))
    refused(
        "certificates.missing_no_conditions",
        lambda: world.office.certificates.issue(member=members[0].id, class_id=cohort.id),
    )


# ------------------------------------------------------------------ files


def test_files_bear_the_number_and_pass_the_check(world: World, tmp_path: Path) -> None:
    one = world.give()
    files = world.office.certificates.save(one.id, tmp_path / "ra" / "mới")
    assert [file.name for file in files] == ["01-GCN-UBND-2026.pdf", "01-GCN-UBND-2026.jwt"]
    assert files[1].read_text() == one.token
    assert world.office.certificates.verify(files[1]).valid
    single = world.office.certificates.save_pdf(one.id, tmp_path / "một.pdf")
    assert single.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("place", "code"), [("file", "export.no_folder"), ("", "export.is_folder")]
)
def test_places_that_cannot_be_written_are_named(
    world: World, tmp_path: Path, place: str, code: str
) -> None:
    (tmp_path / "file").write_text("x")
    one = world.give()
    if place:
        refused(code, lambda: world.office.certificates.save(one.id, tmp_path / place))
    else:
        refused(code, lambda: world.office.certificates.save_pdf(one.id, tmp_path))
    refused(
        "export.no_folder",
        lambda: world.office.certificates.save_pdf(one.id, tmp_path / "no" / "x.pdf"),
    )


def test_a_certificate_of_a_lost_key_keeps_its_token_alone(
    world: World, open_profile: Open, tmp_path: Path
) -> None:
    one = world.give()
    world.office.close()
    (world.office.paths.keys_dir / "device.key").unlink()
    again = replace(world, office=open_profile())
    again.office.people.switch(world.clerk.id, PIN)
    wire(again)
    refused("certificates.other_key", lambda: again.office.certificates.save(one.id, tmp_path))
    assert again.office.certificates.verify_text(one.token).valid  # the old root is still believed


def test_without_a_pen_it_is_our_fault(world: World, tmp_path: Path) -> None:
    one = world.give()
    world.office.certificates.renderer = None
    with pytest.raises(Bug):
        world.office.certificates.save(one.id, tmp_path)


# ------------------------------------------------------------------ looking


def test_learners_see_their_own_alone(world: World) -> None:
    world.exams.passed(world.binh)
    mine, other = world.give(world.binh), world.give()
    world.office.people.switch(world.binh.id, "1379")
    service = world.office.certificates
    assert service.list() == service.list(person=world.binh.id) == (mine,)
    assert service.get(mine.id) == mine
    refused("people.not_allowed", lambda: service.list(person=world.an.id))
    refused("people.not_allowed", lambda: service.get(other.id))
    refused("people.not_allowed", lambda: service.save(other.id, Path("x")))


def test_what_is_not_there_is_said(world: World) -> None:
    for given in ("", "99", "x", "0" * 32, "1/GCN-UBND/2020"):
        refused("certificates.unknown", lambda given=given: world.office.certificates.get(given))  # type: ignore[misc]


# ------------------------------------------------------------------ taking back


def test_one_that_was_taken_back_is_found_out(world: World, tmp_path: Path) -> None:
    one = world.give()
    service = world.office.certificates
    files = service.save(one.id, tmp_path)
    changes = service.revoke(one.id, RevokeReason.FRAUD, " Thi  hộ ")
    assert changes.has("certificate", one.id)
    taken = service.get(one.id)
    assert taken.revocation is not None
    assert (taken.revocation.reason, taken.note) == (RevokeReason.FRAUD, "Thi hộ")
    assert service.sheet(one.id).revoked
    found = service.verify(files[1])
    assert (found.valid, found.reason) == (False, "revoked")
    assert found.fields == one.data
    refused("certificates.is_revoked", lambda: service.revoke(one.id, "other"))
    refused("certificates.is_revoked", lambda: service.save(one.id, tmp_path))


def test_a_wrong_reason_takes_nothing_back(world: World) -> None:
    one = world.give()
    refused(
        "certificates.unknown_reason", lambda: world.office.certificates.revoke(one.id, "dislike")
    )
    assert world.office.certificates.get(one.id).valid


def test_the_list_travels_to_other_pcs(world: World, open_profile: Open, tmp_path: Path) -> None:
    world.exams.passed(world.binh)
    kept, lost = world.give(), world.give(world.binh)
    refused("certificates.none_revoked", lambda: world.office.trust.export_revocations(tmp_path))
    root = world.office.trust.export_root(tmp_path)
    world.office.certificates.revoke(lost.id, RevokeReason.NOT_EARNED)
    listed = world.office.trust.export_revocations(tmp_path)

    there = open_profile(tmp_path / "kia")
    assert there.certificates.verify_text(kept.token).reason == "unknown_root"
    error = refused("certificates.compare", lambda: there.trust.add(root))
    there.trust.add(root, str(error.values["fingerprint"]))
    assert there.certificates.verify_text(lost.token).valid
    there.trust.add(listed)
    assert there.certificates.verify_text(lost.token).reason == "revoked"
    assert there.certificates.verify_text(kept.token).valid


def hub_signs(world: World, folder: Path) -> None:
    """Let a hub stand behind this PC, as files on a stick do."""
    key = device_key(world.office.paths.keys_dir)
    hub = certificate("hub", "root", Level.HUB, serial=3)
    made = replace(certificate(), key=key.public, issuer=hub.device)
    chained = (signed_certificate(made, private("hub").sign), hub)
    (folder / "tinh.root").write_bytes(root_bytes(root()))
    (folder / "device.chain").write_bytes(chain_bytes(chained))
    world.office.trust.add(folder / "tinh.root", root().id)
    world.office.trust.add(folder / "device.chain")


def test_what_the_hub_takes_back_is_taken_back_here(world: World, tmp_path: Path) -> None:
    hub_signs(world, tmp_path)
    world.exams.passed(world.binh)
    one, kept = world.give(), world.give(world.binh)
    day = dt.date(2026, 11, 29)
    entries = tuple(
        RevokedCredential(each, day, reason)
        for each, reason in ((one.id, "a reason of a newer program"), ("0" * 32, "fraud"))
    )
    stranger = list_bytes(revocations("other", credentials=(RevokedCredential(kept.id, day, "x"),)))
    (tmp_path / "other.revocations").write_bytes(stranger)
    refused(
        "certificates.not_believed",
        lambda: world.office.trust.add(tmp_path / "other.revocations"),
    )
    (tmp_path / "hub.revocations").write_bytes(list_bytes(revocations("hub", credentials=entries)))
    _, changes = world.office.trust.add(tmp_path / "hub.revocations")
    assert changes.has("certificate", one.id)
    taken = world.office.certificates.get(one.id)
    assert taken.revocation is not None
    assert (taken.revocation.reason, taken.revocation.day) == (RevokeReason.OTHER, day)
    assert world.office.certificates.get(kept.id).valid
    refused("certificates.is_revoked", lambda: world.office.certificates.save(one.id, tmp_path))
    before = world.office.events.count()
    world.office.certificates.follow_lists()
    assert world.office.events.count() == before


# ------------------------------------------------------------------ events


def test_events_say_it_all_and_rebuild_the_table(world: World) -> None:
    world.exams.passed(world.binh)
    world.give()
    second = world.give(world.binh)
    world.office.certificates.revoke(second.id, RevokeReason.OTHER, "Ghi chú của đơn vị")
    before = world.office.certificates.list()
    events = [one for one in world.office.events.all() if one.type.startswith("credential.")]
    types = [one.type.removeprefix("credential.") for one in events]
    assert types == ["key_certified", "issued", "issued", "revoked", "noted"]
    up = [one for one in events if one.type in ("credential.issued", "credential.revoked")]
    assert {one.scope for one in up} == {Scope.UNIT_TO_HUB}
    assert all("Ghi chú" not in str(one.body) for one in up)
    store = world.office.store
    with store.atomic():
        store.write("DELETE FROM certificate")
    assert world.office.certificates.list() == ()
    with store.atomic():
        for event in events + events:
            world.office.certificates.apply(event)
    assert world.office.certificates.list() == before


def test_what_is_taken_back_before_it_is_known_does_no_harm(world: World) -> None:
    """Another PC's events may come in any order; replay puts them right."""
    world.office.certificates.revoke(world.give().id, RevokeReason.OTHER, "x")
    events = [one for one in world.office.events.all() if one.type.startswith("credential.")]
    store = world.office.store
    with store.atomic():
        store.write("DELETE FROM certificate")
        for event in reversed(events):
            world.office.certificates.apply(event)
    assert world.office.certificates.list()[0].valid
    with store.atomic():
        for event in events:
            world.office.certificates.apply(event)
    assert not world.office.certificates.list()[0].valid


def test_two_pcs_that_gave_the_same_number_are_both_kept(world: World) -> None:
    one = world.give()
    twin = replace(one, data=replace(one.data, id="f" * 32, name="Người khác"))
    with world.office.store.atomic():
        world.office.certificates._rows.put(twin, "GCN-UBND", 1, "0" * 16)
    refused("certificates.two", lambda: world.office.certificates.get("01"))
    assert len(world.office.certificates.list()) == 2


def test_logs_hold_no_names(world: World, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(0)
    world.office.certificates.revoke(world.give().id, RevokeReason.OTHER, "Ghi chú")
    assert "Nguyễn" not in caplog.text
    assert "GCN" not in caplog.text
