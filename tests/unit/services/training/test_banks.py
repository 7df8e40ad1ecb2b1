"""Banks: files in by a preview, questions in and out, what the log tells of them."""

from __future__ import annotations

import errno
import json
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.unit.quiz_formats import samples
from tests.unit.quiz_formats.test_packages import word
from tests.unit.quiz_formats.test_text_formats import book

from communeapp.core.errors import StoreDamaged, UserError
from communeapp.core.people import Role
from communeapp.core.training.banks import BankFormat, FileNote, Preview, Read, Skipped
from communeapp.core.training.checking import check_questions
from communeapp.core.training.questions import Question, QuestionKind, Rich
from communeapp.paths import Paths
from communeapp.quiz_formats.files import write_questions
from communeapp.quiz_formats.job import read_from_json, read_to_json
from communeapp.services.office import Office
from communeapp.services.reading import Limits, ReadingService, SecretDocument
from communeapp.services.training.question_files import QuestionFiles

BAD = replace(samples.SHORT, id="bad", answers=samples.SHORT.answers[1:3])


def preview_of(*questions: Question) -> Preview:
    return Preview(Read(BankFormat.GIFT, questions), check_questions(questions), "tệp.gift")


@pytest.fixture
def office(open_profile: Callable[..., Office]) -> Office:
    return open_profile()


@pytest.fixture
def files(data_dir: Path) -> Iterator[QuestionFiles]:
    reading = ReadingService(Paths(data_dir))
    yield QuestionFiles(reading)
    reading.close()


def test_a_file_that_does_not_fit_leaves_no_empty_bank(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(office.banks._rows, "insert", full)
    with pytest.raises(OSError, match="full"):
        office.banks.accept(preview_of(samples.SINGLE), title="Mới")
    monkeypatch.undo()
    assert office.banks.list() == ()
    assert office.banks.accept(preview_of(samples.SINGLE), title="Mới").added == 1


def test_a_file_is_read_in_a_child_and_shown_before_it_is_kept(
    files: QuestionFiles, office: Office, tmp_path: Path
) -> None:
    path = tmp_path / "câu hỏi.gift"
    write_questions(BankFormat.GIFT, [*samples.ALL, BAD], path)
    preview = files.preview(path)
    fitting = [
        one for one in samples.ALL if one.kind not in (QuestionKind.ORDERING, QuestionKind.MISTAKE)
    ]
    assert [one.id for one in preview.read.questions] == [one.id for one in [*fitting, BAD]]
    assert preview.bad == {len(fitting)}
    assert office.banks.list() == ()
    accepted = office.banks.accept(preview, title="Ngân hàng 2026")
    assert (accepted.added, accepted.renamed, accepted.bank.questions) == (
        len(fitting),
        0,
        len(fitting),
    )
    assert accepted.changes.has("bank", accepted.bank.id)
    assert office.banks.questions(accepted.bank.id) == preview.read.questions[:-1]
    assert office.banks.find("ngan hang 2026") == accepted.bank


@pytest.mark.parametrize(
    "form", [BankFormat.MOODLE_XML, BankFormat.XLSX, BankFormat.CSV, BankFormat.AIKEN]
)
def test_other_formats_go_through_the_child_too(
    files: QuestionFiles, tmp_path: Path, form: BankFormat
) -> None:
    path = tmp_path / "a"
    files.write(form, samples.ALL, path)
    assert files.preview(path).read.format is form


def test_a_child_that_lies_is_not_believed(files: QuestionFiles) -> None:
    read = Read(
        BankFormat.GIFT, samples.ALL, (Skipped(3, "quiz.skip_key", 9, {"key": "x"}),),
        (FileNote("quiz.note_lost", 2, {"fields": ["unit"]}),), (1,) * len(samples.ALL),
    )  # fmt: skip
    data = json.loads(json.dumps(read_to_json(read)))
    assert read_from_json(data) == read
    for name, value in (
        ("format", "x"),
        ("questions", [{}]),
        ("skipped", [[1, "os.system", 1, {}]]),
    ):
        with pytest.raises((KeyError, ValueError, TypeError)):
            read_from_json(data | {name: value})


def test_what_cannot_be_read_is_told_in_words(files: QuestionFiles, tmp_path: Path) -> None:
    for name, content, code in (
        ("a.gift", b"khong co gi o day", "quiz.unknown_format"),
        ("b.gift", b"", "reading.empty"),
        ("c.csv", b"a;b\n1;2\n", "quiz.no_head"),
        ("d.xml", b"<?xml version='1.0'?><quiz>", "reading.broken"),
        ("e.xml", b"<?xml version='1.0'?><quiz></quiz>", "quiz.no_questions"),
        ("f.zip", b"PK\x03\x04rest", "reading.broken"),
        ("g.bin", b"\x00\x01\x02" * 50, "quiz.unknown_format"),
    ):
        path = tmp_path / name
        path.write_bytes(content)
        with pytest.raises(UserError) as caught:
            files.preview(path)
        assert caught.value.code == code, name
    with pytest.raises(UserError, match=r"reading\.gone"):
        files.preview(tmp_path / "khong-co.gift")


def test_a_file_that_takes_too_much_time_or_room_is_given_up(
    files: QuestionFiles, tmp_path: Path
) -> None:
    path = tmp_path / "a.gift"
    path.write_text("Câu?{T}\n\n" * 3_000, "utf-8")
    with pytest.raises(UserError, match=r"reading\.too_long"):
        files.preview(path, limits=Limits(seconds=0.01, memory_mb=1536))
    with pytest.raises(UserError, match=r"reading\.too_big"):
        files.preview(path, limits=Limits(bytes=1_000))


def test_a_file_with_a_mark_of_secrecy_is_not_read(files: QuestionFiles, tmp_path: Path) -> None:
    head = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "MẬT", "NGÂN HÀNG CÂU HỎI"]
    text = tmp_path / "a.txt"
    text.write_text("\n".join([*head, "", "Câu?{T}"]), "utf-8")
    paper = word(tmp_path / "b.docx", *head, "Câu 1. Một?", "A. x", "B. y", [["1", "A"]])
    sheet = tmp_path / "c.xlsx"
    sheet.write_bytes(
        book(*([one] for one in head), ["Câu hỏi", "A", "B", "Đáp án"], ["1?", "x", "y", "A"])
    )
    named = tmp_path / "TỐI MẬT đề thi.gift"
    named.write_text("Câu?{T}", "utf-8")
    for path in (text, paper, sheet, named):
        with pytest.raises(SecretDocument):
            files.preview(path)


def test_questions_about_secrets_are_no_secrets(files: QuestionFiles, tmp_path: Path) -> None:
    lines = ["Câu 1. Mức cao nhất là gì?", "A. Tuyệt mật", "B. MẬT", "Đáp án: A"]
    read = files.preview(word(tmp_path / "câu hỏi bí mật nhà nước.docx", *lines)).read
    assert [c.text.text for c in read.questions[0].choices] == ["Tuyệt mật", "MẬT"]
    path = tmp_path / "a.gift"
    path.write_text("Mức nào cao nhất?{\n=Tuyệt mật\n~Mật\n~MẬT\n}\n", "utf-8")
    assert len(files.preview(path).read.questions) == 1


def test_ids_that_are_taken_are_given_anew(office: Office) -> None:
    bank = office.banks.accept(preview_of(samples.SINGLE), title="A").bank
    again = office.banks.accept(preview_of(samples.SINGLE, samples.MULTIPLE), bank_id=bank.id)
    assert (again.added, again.renamed, again.bank.questions) == (2, 1, 3)
    ids = [one.id for one in office.banks.rows(bank.id)]
    assert len(set(ids)) == 3


def test_only_what_was_chosen_is_kept(office: Office) -> None:
    preview = preview_of(*samples.EVERY_KIND)
    accepted = office.banks.accept(preview, title="A", chosen=[0, 2])
    assert [one.id for one in office.banks.questions(accepted.bank.id)] == ["b-mat-khau-01", "tf"]
    with pytest.raises(UserError, match=r"quiz\.nothing_good"):
        office.banks.accept(preview, title="B", chosen=[99])
    assert [one.title for one in office.banks.list()] == ["A"]


def test_lists_find_by_words_without_marks(office: Office) -> None:
    bank = office.banks.accept(preview_of(*samples.ALL), title="A").bank
    assert [one.id for one in office.banks.rows(bank.id, text="mat khau doan")] == [
        "b-mat-khau-01",
    ]
    assert office.banks.count(bank.id) == len(samples.ALL)
    assert office.banks.count(bank.id, kind=QuestionKind.NUMERIC) == 2
    assert [one.id for one in office.banks.rows(bank.id, topic="mat-khau")] == ["rich"]
    assert office.banks.topics(bank.id) == ("mat-khau",)
    page = office.banks.rows(bank.id, limit=2, offset=1)
    assert [one.id for one in page] == [one.id for one in samples.ALL[1:3]]
    assert page[0].stem == "Đất đai & nhà ở dòng 2: {x}"
    assert office.banks.rows(bank.id, text="100% '); DROP") == ()


def test_questions_are_given_by_their_ids_in_their_order(office: Office) -> None:
    many = [replace(samples.SINGLE, id=f"c{at}", stem=Rich(f"Câu {at}?")) for at in range(1_200)]
    bank = office.banks.accept(preview_of(*many), title="A").bank
    wanted = [f"c{at}" for at in range(1_199, -1, -1)]
    assert [one.id for one in office.banks.questions(bank.id, wanted)] == wanted[::-1]
    assert [one.id for one in office.banks.questions(bank.id, ["c7", "khác", "c7", "c3"])] == [
        "c3",
        "c7",
    ]
    assert office.banks.questions(bank.id, []) == ()


def test_one_question_is_added_changed_and_taken_out(office: Office) -> None:
    bank = office.banks.create("Của tôi")
    office.banks.add(bank.id, replace(samples.SINGLE, id=""))
    [row] = office.banks.rows(bank.id)
    mended = replace(office.banks.question(bank.id, row.id), stem=Rich("Câu khác?"))
    office.banks.update(bank.id, mended)
    assert office.banks.question(bank.id, row.id) == mended
    with pytest.raises(UserError, match=r"quiz\.too_few"):
        office.banks.update(bank.id, replace(mended, choices=()))
    with pytest.raises(UserError) as caught:
        office.banks.add(bank.id, replace(samples.SINGLE, stem=Rich("")))
    assert (caught.value.code, caught.value.field) == ("quiz.no_stem", "stem")
    assert office.banks.delete_questions(bank.id, ["khác"]).touched == frozenset()
    office.banks.delete_questions(bank.id, [row.id])
    assert office.banks.get(bank.id).questions == 0
    with pytest.raises(UserError, match=r"quiz\.unknown_question"):
        office.banks.question(bank.id, row.id)


def test_titles_are_single_and_bounded(office: Office) -> None:
    bank = office.banks.create("  Ngân   hàng ")
    assert bank.title == "Ngân hàng"
    for title, code in (
        ("Ngân hàng", "quiz.title_taken"),
        (" ", "people.empty"),
        ("x" * 201, "quiz.title_long"),
    ):
        with pytest.raises(UserError) as caught:
            office.banks.create(title)
        assert caught.value.code == code
    assert office.banks.rename(bank.id, "Khác").title == "Khác"
    assert office.banks.rename(bank.id, "Khác").title == "Khác"
    with pytest.raises(UserError, match=r"quiz\.unknown_bank"):
        office.banks.get("x")


def test_the_log_tells_of_banks_without_their_texts(office: Office, data_dir: Path) -> None:
    secret = replace(samples.SINGLE, stem=Rich("Câu hỏi bí mật XYZZY?"))
    bank = office.banks.accept(preview_of(secret), title="A").bank
    office.banks.add(bank.id, replace(secret, id="hai"))
    office.banks.delete_questions(bank.id, ["hai"])
    office.banks.delete(bank.id)
    events = office.store.rows("SELECT type, data FROM event WHERE type LIKE 'bank.%' ORDER BY seq")
    assert [row["type"] for row in events] == [
        "bank.created", "bank.imported", "bank.question_added", "bank.questions_removed", "bank.deleted",
    ]  # fmt: skip
    assert all("XYZZY" not in row["data"] for row in events)
    assert office.banks.list() == ()
    office.close()
    assert all(b"XYZZY" not in one.read_bytes() for one in data_dir.glob("data.db*"))


def test_a_learner_sees_no_bank(office: Office) -> None:
    office.people.add("Hoàng Thị Mai", "", Role.CLERK, signs=False, pin="2648")
    learner, _ = office.people.add("Lò Văn Pán", "", Role.LEARNER, signs=False, pin="7159")
    office.people.switch(learner.id, "7159")
    for call in (
        office.banks.list,
        lambda: office.banks.create("A"),
        lambda: office.banks.rows("x"),
        lambda: office.banks.accept(preview_of(samples.SINGLE), title="A"),
    ):
        with pytest.raises(UserError, match=r"people\.not_allowed"):
            call()


def test_a_row_that_changed_on_the_disk_is_told(office: Office) -> None:
    bank = office.banks.accept(preview_of(samples.SINGLE), title="A").bank
    with office.store.atomic():
        office.store.write("UPDATE bank_question SET data = replace(data, 'Ngày', 'Tháng')")
    with pytest.raises(StoreDamaged):
        office.banks.question(bank.id, samples.SINGLE.id)


@pytest.mark.soak
@pytest.mark.timeout(1_800)
def test_a_hundred_thousand_questions(files: QuestionFiles, office: Office, tmp_path: Path) -> None:
    many = [replace(samples.SINGLE, id=f"c{at}", stem=Rich(f"Câu {at}?")) for at in range(100_000)]
    path = tmp_path / "a.gift"
    assert files.write(BankFormat.GIFT, many, path).questions == 100_000
    preview = files.preview(path)
    assert len(preview.good) == 100_000
    bank = office.banks.accept(preview, title="Lớn").bank
    assert office.banks.count(bank.id) == 100_000
    start = time.perf_counter()
    assert [one.id for one in office.banks.rows(bank.id, text="cau 99999")] == ["c99999"]
    assert len(office.banks.rows(bank.id, offset=99_900)) == 100
    assert time.perf_counter() - start < 2
    with pytest.raises(UserError, match=r"quiz\.full"):
        office.banks.add(bank.id, samples.MULTIPLE)
    with path.open("a", encoding="utf-8") as file:
        file.write("\nMột câu nữa?{T}\n")
    with pytest.raises(UserError, match=r"quiz\.too_many_questions"):
        files.preview(path)
