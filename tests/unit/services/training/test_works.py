"""Final works: files byte for byte, marks by a rubric, what learners see and when, crashes, sheets."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import openpyxl
import pytest
from tests.conftest import FakeClock
from tests.unit.services.training.class_parts import (
    PIN,
    PLAN,
    RUBRIC,
    furnished,
    make_class,
    member,
    people,
)

from communeapp import texts
from communeapp.core.errors import UserError
from communeapp.core.events import Scope
from communeapp.core.people import Role
from communeapp.core.training.conditions import ConditionKind, Conditions
from communeapp.core.training.rubric import Mark, Rubric
from communeapp.core.training.works import MAX_BYTES, Staged, Work, WorkState, safe_file_name
from communeapp.services.doctor import DoctorService
from communeapp.services.models import ModelsService
from communeapp.services.office import Office
from communeapp.services.originals import OriginalsState, inspect_works
from communeapp.services.reading import ReadingService
from communeapp.services.training import works
from communeapp.store.originals import Originals

Opener = Callable[..., Office]
DAY_MS = 86_400_000
GOOD, BAD = Mark((5, 3), ("đủ ý", ""), "Khá tốt"), Mark((2, 2))


@pytest.fixture
def office(open_profile: Opener, quick_pins: None) -> Office:
    return furnished(open_profile())[0]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "Bài thu hoạch.docx"
    path.write_bytes(b"PK bai lam cua toi" * 100)
    return path


def start(office: Office, *names: str) -> tuple[str, list[str]]:
    """Make a class that asks for a work; give its id and those of its members."""
    crowd = [member(name) for name in names or ("Nguyễn Văn An",)]
    cohort = make_class(office, crowd, conditions=Conditions(0, work=True), work=PLAN)
    return cohort.id, [one.id for one in office.classes.members(cohort.id)]


def hand_in(office: Office, cohort: str, who: str, file: Path) -> Work:
    return office.works.hand_in(cohort, who, office.works.stage(file))


# ------------------------------------------------------------------ handing in


def test_a_work_is_kept_byte_for_byte(office: Office, file: Path, tmp_path: Path) -> None:
    cohort, (an,) = start(office)
    work = office.works.hand_in(cohort, an, office.works.stage(file), "  bản  cuối ")
    assert (work.state, work.attempt, work.file_name, work.note, work.late) == (
        WorkState.HANDED_IN, 1, file.name, "bản cuối", False,
    )  # fmt: skip
    assert work.sha256 == hashlib.sha256(file.read_bytes()).hexdigest()
    copy = office.works.copy_out(work.id, tmp_path)
    assert copy.name == "Nguyễn Văn An - Bài thu hoạch.docx"
    assert copy.read_bytes() == file.read_bytes()
    # Nothing is written over.
    assert office.works.copy_out(work.id, tmp_path).name.endswith("(2).docx")
    assert office.works.missing_files() == ()
    assert not list(office.paths.works_dir.glob("new/*"))
    (event,) = office.events.all("work.handed_in")
    assert event.scope is Scope.UNIT_TO_HUB
    assert (event.body["name"], event.body["class_title"]) == (
        "Nguyễn Văn An",
        "Lớp chuyển đổi số 01",
    )


def test_a_new_work_takes_the_place_of_the_one_before(
    office: Office, file: Path, clock: FakeClock
) -> None:
    cohort, (an,) = start(office)
    first = hand_in(office, cohort, an, file)
    assert hand_in(office, cohort, an, file) == first  # the same file twice is one work
    clock.pass_time(2 * DAY_MS)
    file.write_bytes(b"PK ban sua")
    second = hand_in(office, cohort, an, file)
    assert (second.attempt, second.late) == (2, True)
    assert [one.id for one in office.works.list(cohort)] == [second.id]
    assert len(office.works.list(cohort, all_attempts=True)) == 2
    office.works.take_back(second.id)
    assert [one.id for one in office.works.list(cohort)] == [first.id]
    assert office.works.take_back(second.id).state is WorkState.TAKEN_BACK


def test_what_cannot_be_handed_in_is_said(
    office: Office, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script, empty, big = (tmp_path / name for name in ("a.exe", "b.docx", "c.pdf"))
    script.write_bytes(b"MZ")
    empty.touch()
    with big.open("wb") as hole:
        hole.truncate(MAX_BYTES + 1)
    (tmp_path / "d.docx").mkdir()
    for path, code in (
        (script, "works.kind"),
        (empty, "works.empty"),
        (big, "works.too_big"),
        (tmp_path / "none.docx", "works.gone"),
        (tmp_path / "d.docx", "works.gone"),
    ):
        with pytest.raises(UserError) as caught:
            office.works.stage(path)
        assert (path.name, caught.value.code) == (path.name, code)
    cohort, (an,) = start(office)
    monkeypatch.setattr(works, "MAX_ATTEMPTS", 2)
    for number in range(3):
        file.write_bytes(b"PK %d" % number)
        if number < 2:
            hand_in(office, cohort, an, file)
            continue
        with pytest.raises(UserError, match=r"works\.too_many"):
            hand_in(office, cohort, an, file)
    plain = make_class(office, [member("Lò Bình")])
    (binh,) = office.classes.members(plain.id)
    with pytest.raises(UserError, match=r"works\.not_asked"):
        hand_in(office, plain.id, binh.id, file)
    office.classes.close(cohort)
    with pytest.raises(UserError, match=r"classes\.closed"):
        hand_in(office, cohort, an, file)


def test_a_file_with_a_mark_of_secrecy_is_never_copied(
    office: Office, tmp_path: Path, open_profile: Opener
) -> None:
    reading = ReadingService(office.paths)
    office.works.gate = reading.refuse_secret
    file = tmp_path / "a.txt"
    file.write_text("TUYỆT MẬT\nSố: 01/BC-UBND\nBáo cáo", "utf-8")
    try:
        with pytest.raises(UserError, match=r"secrecy\.refused"):
            office.works.stage(file)
    finally:
        reading.close()
    assert not office.paths.works_dir.exists()


def test_a_file_that_was_not_staged_is_no_work(office: Office) -> None:
    cohort, (an,) = start(office)
    with pytest.raises(UserError, match=r"works\.gone"):
        office.works.hand_in(cohort, an, Staged("a.docx", "0" * 64, 5))
    assert office.works.list(cohort) == ()
    assert office.events.all("work.handed_in") == []


def test_a_file_that_changes_while_it_is_copied_is_refused(office: Office, file: Path) -> None:
    staged = office.works.stage(file)
    file.write_bytes(b"PK changed")
    with pytest.raises(UserError, match=r"incoming\.changed"):
        office.works._files.stage(file, Staged(staged.file_name, "1" * 64, staged.bytes))


def test_nothing_is_left_when_the_entry_is_not_kept(
    office: Office, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cohort, (an,) = start(office)
    staged = office.works.stage(file)

    def fail(*_: object) -> None:
        raise RuntimeError

    with monkeypatch.context() as patch:
        patch.setattr(Originals, "missing", fail)
        with pytest.raises(RuntimeError):
            office.works.hand_in(cohort, an, staged)
    assert office.works.list(cohort) == ()
    assert [one for one in office.paths.works_dir.rglob("*") if one.is_file()] == []


def test_what_a_crash_left_is_settled_at_the_next_start(
    office: Office, file: Path, open_profile: Opener, tmp_path: Path
) -> None:
    cohort, (an,) = start(office)
    kept = hand_in(office, cohort, an, file)
    entered = office.paths.works_dir / kept.sha256[:2] / kept.sha256
    # A crash after the entry, before the staged name was forgotten; and one before any entry.
    (office.paths.works_dir / "new" / kept.sha256).hardlink_to(entered)
    file.write_bytes(b"PK never entered")
    lost = office.works.stage(file)
    office.close()
    again = furnished(open_profile())[0]
    assert again.works.missing_files() == ()
    assert not list(again.paths.works_dir.glob("new/*"))
    assert not (again.paths.works_dir / lost.sha256[:2] / lost.sha256).exists()
    assert again.works.copy_out(kept.id, tmp_path).exists()


def test_a_damaged_file_is_never_given_out(office: Office, file: Path, tmp_path: Path) -> None:
    cohort, (an,) = start(office)
    work = hand_in(office, cohort, an, file)
    place = office.paths.works_dir / work.sha256[:2] / work.sha256
    place.chmod(0o600)
    place.write_bytes(b"PK bai lam cua toj" * 100)
    out = tmp_path / "ra"
    out.mkdir()
    with pytest.raises(UserError, match=r"works\.damaged"):
        office.works.copy_out(work.id, out)
    place.unlink()
    with pytest.raises(UserError, match=r"works\.damaged"):
        office.works.copy_out(work.id, out)
    assert office.works.missing_files() == (work.sha256,)
    assert list(out.iterdir()) == []


def test_the_doctor_tells_of_missing_and_changed_files(office: Office, file: Path) -> None:
    cohort, (an, binh) = start(office, "Nguyễn An", "Lò Bình")
    first = hand_in(office, cohort, an, file)
    file.write_bytes(b"PK two")
    second = hand_in(office, cohort, binh, file)
    assert inspect_works(office.paths) == OriginalsState(2)
    (office.paths.works_dir / first.sha256[:2] / first.sha256).unlink()
    place = office.paths.works_dir / second.sha256[:2] / second.sha256
    place.chmod(0o600)
    place.write_bytes(b"PK tvo")
    health = DoctorService(office.paths, ModelsService(office.paths), office.clock).examine()
    told = {one.code: one for one in health.problems if one.code.startswith("works.")}
    assert set(told) == {"works.files_missing", "works.files_changed"}
    for one in told.values():
        assert "{" not in texts.tell(one.code, "vi", **one.values).message


def test_a_file_is_staged_in_any_thread(office: Office, file: Path) -> None:
    cohort, (an,) = start(office)
    with ThreadPoolExecutor(1) as pool:
        staged = pool.submit(lambda: office.works.stage(file)).result()
    assert office.works.hand_in(cohort, an, staged).sha256 == staged.sha256


# ------------------------------------------------------------------ marking


def test_marks_are_seen_when_they_are_given_back(office: Office, file: Path) -> None:
    who = people(office)
    cohort, _ = start(office)
    office.classes.add_people(cohort, [who[Role.LEARNER].id])
    me = office.classes.members(cohort)[1]
    office.people.switch(who[Role.LEARNER].id, PIN)
    work = hand_in(office, cohort, me.id, file)
    assert [one.id for one in office.works.of_person()] == [work.id]
    office.people.switch(who[Role.TRAINER].id, PIN)
    marked = office.works.mark(work.id, GOOD)
    assert (marked.state, marked.percent, marked.marker) == (WorkState.MARKED, 80, "Vàng Văn Thơ")
    office.people.switch(who[Role.LEARNER].id, PIN)
    (mine,) = office.works.of_person()
    assert (mine.state, mine.mark, mine.percent, mine.marker) == (
        WorkState.HANDED_IN,
        None,
        None,
        "",
    )
    assert office.works.load(work.id) == mine
    with pytest.raises(UserError, match=r"works\.marked_already"):
        office.works.take_back(work.id)
    office.people.switch(who[Role.TRAINER].id, PIN)
    office.works.give_back(work.id)
    office.people.switch(who[Role.LEARNER].id, PIN)
    (mine,) = office.works.of_person()
    assert (mine.state, mine.mark, mine.rubric) == (WorkState.RETURNED, GOOD, RUBRIC)
    standing = office.classes.standing(cohort, me.id)
    assert (standing.met, standing.work) == (True, 80)
    file.write_bytes(b"PK one more")
    with pytest.raises(UserError, match=r"works\.passed"):
        hand_in(office, cohort, me.id, file)


def test_learners_do_nothing_for_others(office: Office, file: Path, tmp_path: Path) -> None:
    who = people(office)
    cohort, (other,) = start(office, "Ai khác")
    office.classes.add_people(cohort, [who[Role.LEARNER].id])
    theirs = hand_in(office, cohort, other, file)
    office.people.switch(who[Role.LEARNER].id, PIN)
    for attempt in (
        lambda: office.works.list(cohort),
        lambda: office.works.load(theirs.id),
        lambda: office.works.hand_in(cohort, other, office.works.stage(file)),
        lambda: office.works.take_back(theirs.id),
        lambda: office.works.mark(theirs.id, GOOD),
        lambda: office.works.give_back(theirs.id),
        lambda: office.works.copy_out(theirs.id, tmp_path),
        lambda: office.works.export(cohort, tmp_path),
        lambda: office.works.write_returned(theirs.id, tmp_path / "a.xlsx"),
    ):
        with pytest.raises(UserError, match=r"people\.not_allowed"):
            attempt()
    assert office.works.of_person() == ()


def test_a_work_that_is_not_good_enough_can_be_done_again(office: Office, file: Path) -> None:
    cohort, (an,) = start(office)
    first = hand_in(office, cohort, an, file)
    office.works.mark(first.id, BAD, give_back=True)
    (met,) = office.classes.standing(cohort, an).conditions
    assert (met.kind, met.met, met.state, met.have) == (ConditionKind.WORK, False, "failed", 40)
    file.write_bytes(b"PK ban sua")
    second = hand_in(office, cohort, an, file)
    (met,) = office.classes.standing(cohort, an).conditions
    assert met.state == "waiting"
    office.works.mark(second.id, GOOD, give_back=True)
    assert office.classes.standing(cohort, an).met
    # A mark can be put right until the class is closed.
    assert office.works.mark(second.id, BAD).state is WorkState.RETURNED
    assert not office.classes.standing(cohort, an).met
    office.classes.close(cohort)
    with pytest.raises(UserError, match=r"classes\.closed"):
        office.works.mark(second.id, GOOD)


def test_marks_that_cannot_be_are_refused(office: Office, file: Path) -> None:
    cohort, (an,) = start(office)
    work = hand_in(office, cohort, an, file)
    with pytest.raises(UserError, match=r"works\.not_marked"):
        office.works.give_back(work.id)
    for mark, code in ((Mark((7, 1)), "works.given"), (Mark((1,)), "works.incomplete")):
        with pytest.raises(UserError) as caught:
            office.works.mark(work.id, mark)
        assert caught.value.code == code
    with pytest.raises(UserError, match=r"works\.unknown"):
        office.works.mark("none", GOOD)
    office.works.take_back(work.id)
    with pytest.raises(UserError, match=r"works\.taken_back_already"):
        office.works.mark(work.id, GOOD)


# ------------------------------------------------------------------ by stick


def test_works_are_marked_on_another_pc(office: Office, file: Path, tmp_path: Path) -> None:
    cohort, (an, binh, chin) = start(office, "Nguyễn An", "Lò Bình", "Tẩn Chín")
    for number, who in enumerate((an, binh)):
        file.write_bytes(b"PK %d" % number)
        hand_in(office, cohort, who, file)
    stick = tmp_path / "usb"
    stick.mkdir()
    assert office.works.export(cohort, stick) == 2
    assert sorted(one.name for one in stick.iterdir()) == [
        "001 Nguyễn An - Bài thu hoạch.docx", "002 Lò Bình - Bài thu hoạch.docx", "Phieu cham.xlsx",
    ]  # fmt: skip
    sheet_file = stick / "Phieu cham.xlsx"
    book = openpyxl.load_workbook(sheet_file)
    sheet = book.worksheets[0]
    heading = next(row[0].row for row in sheet.iter_rows() if row[0].value == "Mã bài")
    assert [cell.value for cell in sheet[heading]][4:] == [
        "Nội dung (tối đa 6)", "Trình bày (tối đa 4)", "Nhận xét",
    ]  # fmt: skip
    for column, value in zip("EFG", (6, 3.0, "Bài tốt"), strict=True):
        sheet[f"{column}{heading + 1}"] = value
    for column, value in zip("EF", (6, 5), strict=True):  # one point too many
        sheet[f"{column}{heading + 2}"] = value
    sheet.append(["không có", "", "", "", 1, 1])
    book.save(sheet_file)
    reading = ReadingService(office.paths)
    try:
        preview = office.works.preview_marks(cohort, reading.table(sheet_file))
    finally:
        reading.close()
    assert [(work.member_id, mark) for work, mark in preview.marks] == [
        (an, Mark((6, 3), ("", ""), "Bài tốt"))
    ]
    assert [(one.row, one.code) for one in preview.problems] == [
        (heading + 2, "works.row_points"),
        (heading + 3, "works.row_unknown"),
    ]
    office.works.accept_marks(preview.marks, give_back=True)
    (work,) = [one for one in office.works.list(cohort) if one.member_id == an]
    assert (work.state, work.percent) == (WorkState.RETURNED, 90)
    office.works.write_returned(work.id, stick / "ket qua.xlsx")
    back = openpyxl.load_workbook(stick / "ket qua.xlsx").worksheets[0]
    cells = [cell.value for row in back.iter_rows() for cell in row if cell.value is not None]
    assert "Kết quả: Đạt (9/10 điểm)" in cells
    assert cells[-4:] == ["Cộng", 10, 9, "Bài tốt"]
    waiting = [one for one in office.works.list(cohort) if one.mark is None]
    assert [one.member_id for one in waiting] == [binh]
    assert chin not in {one.member_id for one in office.works.list(cohort)}


def test_a_table_that_is_no_marking_sheet_is_refused(office: Office, file: Path) -> None:
    cohort, (an,) = start(office)
    with pytest.raises(UserError, match=r"works\.none_waiting"):
        office.works.export(cohort, file.parent)
    with pytest.raises(UserError, match=r"works\.no_sheet"):
        office.works.preview_marks(cohort, [["Họ tên"], ["An"]])
    work = hand_in(office, cohort, an, file)
    with pytest.raises(UserError, match=r"works\.not_marked"):
        office.works.write_returned(work.id, file.parent / "a.xlsx")
    head = ["Mã bài", "Họ và tên", "Đơn vị", "Tệp", "a", "b", "Nhận xét"]
    rows = [
        [work.id, "", "", "", "5", "3", ""],
        [work.id, "", "", "", "5", "3", ""],
        ["", "", "", ""],
        [work.id, "", "", "", "", "", "chưa chấm"],
    ]
    preview = office.works.preview_marks(cohort, [head, *rows])
    assert [mark for _, mark in preview.marks] == [Mark((5, 3), ("", ""), "")]
    assert [(one.row, one.code) for one in preview.problems] == [(3, "works.row_twice")]
    assert preview.unmarked == 1
    for cells in (["5", ""], ["5", "1,5"], ["-1", "2"], ["năm", "1"], ["9", "1"]):
        found = office.works.preview_marks(cohort, [head, [work.id, "", "", "", *cells]])
        assert (cells, found.marks, len(found.problems)) == (cells, (), 1)


def test_a_work_travels_by_its_events(open_profile: Opener, tmp_path: Path, file: Path) -> None:
    source = furnished(open_profile(tmp_path / "a"))[0]
    cohort, (an, binh) = start(source, "Nguyễn An", "Lò Bình")
    first = hand_in(source, cohort, an, file)
    source.works.mark(first.id, BAD, give_back=True)
    file.write_bytes(b"PK 2")
    source.works.take_back(hand_in(source, cohort, an, file).id)
    source.works.mark(hand_in(source, cohort, binh, file).id, GOOD)
    expected = source.works.list(cohort, all_attempts=True)
    assert len(expected) == 3
    source.works.rebuild()
    assert source.works.list(cohort, all_attempts=True) == expected
    (tmp_path / "b").mkdir()
    target = furnished(open_profile(tmp_path / "b"))[0]
    for event in reversed(source.events.all()):
        target.classes.apply(event)
        target.works.apply(event)
    assert target.works.list(cohort, all_attempts=True) == expected


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("Bài làm.docx", "Bài làm.docx"),
        ("../../etc/passwd.txt", "etc passwd.txt"),
        ("CON.docx", "_CON.docx"),
        ('a<>:"|?*b.pdf', "ab.pdf"),
        ("\u202egpj.exe.docx", "gpj.exe.docx"),
        ("   ", "bai-thu-hoach"),
        ("x" * 300 + ".docx", "x" * 195 + ".docx"),
        ("không đuôi", "không đuôi"),
        ("ệ" * 200 + ".docx", "ệ" * 78 + ".docx"),
        ("a." + "b" * 300, "a." + "b" * 197),
    ],
)
def test_names_of_files_are_made_safe(name: str, safe: str) -> None:
    assert safe_file_name(name) == safe


def test_a_work_without_points_has_no_share() -> None:
    work = Work("a", "b", "c", "d.txt", "0" * 64, 1, 2)
    assert work.percent is None
    assert Work(**{**work.__dict__, "mark": Mark(()), "rubric": Rubric()}).percent is None
