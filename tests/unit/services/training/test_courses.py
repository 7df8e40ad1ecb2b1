"""The library of courses: what it shows, reads and keeps apart."""

from __future__ import annotations

import base64
import threading
import time
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from tests.courses import KEY, OTHER, SVG, make_course, make_library, packed, question, trust_key

from communeapp.core.errors import EnvironmentProblem, UserError
from communeapp.core.training.question_toml import parse_questions
from communeapp.core.training.questions import Question
from communeapp.paths import Paths
from communeapp.services.training.course_cache import QuestionCache
from communeapp.services.training.courses import CourseLibrary


@pytest.fixture
def library(tmp_path: Path) -> CourseLibrary:
    """A library with one imported course, version 1.0.0."""
    found = make_library(tmp_path)
    found.import_pack(packed(found, tmp_path / "khoa-thu", tmp_path / "stick"))
    return found


def code_of(call: object, *values: object) -> str:
    with pytest.raises(UserError) as caught:
        call(*values)  # type: ignore[operator]
    return caught.value.code


def test_nothing_is_here_at_first(tmp_path: Path) -> None:
    library = make_library(tmp_path)
    assert library.list() == ()
    assert library.packs() == ()
    assert library.problems() == ()
    assert [one.lessons for one in library.tracks()] == [()]
    assert code_of(library.get, "khoa-thu") == "courses.unknown"


def test_a_course_with_its_lessons_and_questions(library: CourseLibrary) -> None:
    (course,) = library.list()
    assert course == library.get("khoa-thu") == library.get("khoa-thu", "1.0.0")
    assert (course.title, course.version, course.builtin) == ("Khóa thử", "1.0.0", False)
    assert course.lessons[0].body.startswith("Câu mở đầu của bài một.")
    assert course.question_count == len(library.questions("khoa-thu")) == 8
    assert [one.id for one in library.questions("khoa-thu")] == [f"q-{n:05}" for n in range(8)]
    assert {one.lesson for one in library.questions("khoa-thu")} == {"bai-1", "bai-2"}
    assert library.question("khoa-thu", "q-00003").topic == "mot"
    assert code_of(library.question, "khoa-thu", "q-9") == "courses.unknown_question"
    assert [one.lessons for one in library.tracks()] == [("khoa-thu/bai-1", "khoa-thu/bai-2")]
    assert code_of(library.get, "khoa-thu", "2.0.0") == "courses.unknown"


def test_pictures_come_from_the_pack_only(library: CourseLibrary) -> None:
    assert library.media("khoa-thu", "media/hinh.svg") == SVG.encode()
    assert library.has_media("khoa-thu", "media/hinh.svg")
    for path in ("media/khac.svg", "course.toml", "../../keys/device.key", "/etc/passwd", ""):
        assert not library.has_media("khoa-thu", path)
        assert code_of(library.media, "khoa-thu", path) == "courses.no_media"


def test_a_film_is_given_as_a_file_for_the_player(tmp_path: Path) -> None:
    library = make_library(tmp_path)
    film = b"\0\0\0\x18ftypmp42" + b"\0" * 100
    pack = packed(library, tmp_path / "phim", tmp_path / "stick", files={"media/a.mp4": film})
    library.import_pack(pack)
    file = library.media_file("phim", "media/a.mp4")
    assert file.read_bytes() == film
    assert code_of(library.media_file, "phim", "media/hinh.svg") == "courses.no_media"
    file.write_bytes(film[:-1] + b"\1")
    assert code_of(library.media_file, "phim", "media/a.mp4") == "packs.changed_file"


def test_a_changed_file_is_not_shown(library: CourseLibrary, tmp_path: Path) -> None:
    lesson = tmp_path / "data" / "courses" / "khoa-thu" / "1.0.0" / "lessons" / "bai-1.md"
    lesson.write_bytes(lesson.read_bytes().replace("một".encode(), b"hai"))
    fresh = make_library(tmp_path)
    assert fresh.list() == ()
    (problem,) = fresh.problems()
    assert (problem.id, problem.error.code) == ("khoa-thu", "packs.changed_file")
    fresh.remove("khoa-thu")  # what cannot be used can be deleted
    assert fresh.problems() == ()


def test_the_newer_version_is_shown_and_the_older_stays(
    library: CourseLibrary, tmp_path: Path
) -> None:
    old = library.question("khoa-thu", "q-00001")
    changed = {"questions/bai-1.toml": question(1).replace("Câu hỏi", "Câu mới")}
    changed["course.toml"] = (tmp_path / "khoa-thu" / "course.toml").read_text("utf-8")
    changed["course.toml"] = changed["course.toml"].split("[[exams]]")[0]
    library.import_pack(
        packed(library, tmp_path / "khoa-thu", tmp_path / "stick", version="1.10.0", files=changed)
    )
    assert library.get("khoa-thu").version == "1.10.0"
    assert library.question("khoa-thu", "q-00001").stem.text.startswith("Câu mới")
    assert library.get("khoa-thu", "1.0.0").question_count == 8
    assert library.question("khoa-thu", "q-00001", "1.0.0") == old
    assert [one.version for one in library.versions("khoa-thu")] == ["1.10.0", "1.0.0"]
    assert [one.newest for one in library.packs()] == [True, False]
    library.remove("khoa-thu", "1.10.0")
    assert library.get("khoa-thu").version == "1.0.0"


def test_a_version_that_is_needed_is_not_removed(library: CourseLibrary) -> None:
    library.in_use = lambda course, version: (course, version) == ("khoa-thu", "1.0.0")
    assert code_of(library.remove, "khoa-thu") == "courses.in_use"
    assert library.get("khoa-thu").version == "1.0.0"
    library.in_use = lambda _course, _version: False
    library.remove("khoa-thu")
    assert library.list() == ()
    assert code_of(library.remove, "khoa-thu") == "courses.unknown"
    assert code_of(library.remove, "../khoa-thu") == "courses.unknown"


def test_what_comes_from_elsewhere_is_seen_at_once(library: CourseLibrary, tmp_path: Path) -> None:
    other = make_library(tmp_path, trust=False)  # another process with the same data folder
    assert [one.id for one in other.list()] == ["khoa-thu"]
    library.remove("khoa-thu")
    assert other.list() == ()


def test_shipped_courses_come_first_and_stay(tmp_path: Path) -> None:
    library = shipped(tmp_path)
    assert [one.builtin for one in library.list()] == [True]
    assert code_of(library.remove, "di-kem") == "courses.builtin"
    library.import_pack(packed(library, tmp_path / "a-khoa", tmp_path / "stick"))
    assert [one.id for one in library.list()] == ["di-kem", "a-khoa"]
    assert [one.signer for one in library.packs()] == ["", KEY.id]


def shipped(tmp_path: Path) -> CourseLibrary:
    """A library with one course that came with the program."""
    library = make_library(tmp_path)
    pack = packed(library, tmp_path / "di-kem", tmp_path / "made")
    with zipfile.ZipFile(pack) as archive:
        archive.extractall(tmp_path / "builtin" / "di-kem")
    public = base64.b64encode(KEY.public).decode()
    (tmp_path / "trusted_keys.toml").write_text(
        f'[[keys]]\nid = "{KEY.id}"\nscope = "builtin"\npublic = "{public}"\n', encoding="utf-8"
    )
    return library


def test_a_shipped_course_is_not_renewed_by_a_trainer(tmp_path: Path) -> None:
    library = shipped(tmp_path)
    newer = packed(library, tmp_path / "di-kem", tmp_path / "stick", version="2.0.0")
    assert code_of(library.import_pack, newer) == "courses.other_signer"


def test_a_damaged_shipped_course_is_left_out_and_named(tmp_path: Path) -> None:
    library = shipped(tmp_path)
    (tmp_path / "builtin" / "di-kem" / "lessons" / "bai-2.md").write_text("khác", encoding="utf-8")
    fresh = make_library(tmp_path, trust=False)
    assert fresh.list() == ()
    assert [one.error.code for one in fresh.problems()] == ["packs.changed_file"]
    assert library is not fresh


def test_without_tracks_the_program_is_damaged(tmp_path: Path) -> None:
    library = make_library(tmp_path)
    (tmp_path / "builtin" / "tracks.toml").write_text("tracks = 1", encoding="utf-8")
    with pytest.raises(EnvironmentProblem, match=r"packs\.damaged"):
        library.tracks()


# ------------------------------------------------------------------ compiled questions


def cache_file(tmp_path: Path) -> Path:
    (found,) = Paths(tmp_path / "data").compiled_courses_dir.glob("*.json")
    return found


def fresh_questions(tmp_path: Path) -> tuple[Question, ...]:
    return make_library(tmp_path, trust=False).questions("khoa-thu")


def test_compiled_questions_are_those_of_the_files(library: CourseLibrary, tmp_path: Path) -> None:
    compiled = fresh_questions(tmp_path)
    cache_file(tmp_path).unlink()
    assert fresh_questions(tmp_path) == compiled == library.questions("khoa-thu")
    assert cache_file(tmp_path).is_file()


@pytest.mark.parametrize("damage", ["cut", "other", "empty", "format"])
def test_damaged_compiled_questions_are_made_anew(
    library: CourseLibrary, tmp_path: Path, damage: str
) -> None:
    wanted = library.questions("khoa-thu")
    file = cache_file(tmp_path)
    data = file.read_bytes()
    head, _, body = data.partition(b"\n")
    file.write_bytes(
        {
            "cut": data[:-10],
            "other": head + b"\n" + body.replace(b"1", b"2"),
            "empty": b"",
            "format": data.replace(b"questions 1", b"questions 0"),
        }[damage]
    )
    assert fresh_questions(tmp_path) == wanted
    assert file.read_bytes() == data


def test_compiled_questions_go_with_their_course(library: CourseLibrary, tmp_path: Path) -> None:
    kept = cache_file(tmp_path).read_bytes()
    assert len(kept) > 100
    assert b'"stem"' not in kept  # packed: no answer of an exam meets the eye in the data folder
    library.remove("khoa-thu")
    assert not list(Paths(tmp_path / "data").compiled_courses_dir.glob("*"))


def test_many_threads_may_ask_at_once(library: CourseLibrary) -> None:
    found: list[object] = []

    def ask() -> None:
        found.append((library.list(), library.questions("khoa-thu"), library.problems()))

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 8
    assert all(one == found[0] for one in found)


# ------------------------------------------------------------------ signers


def test_a_signer_is_trusted_by_fingerprint(tmp_path: Path) -> None:
    library = make_library(tmp_path, trust=False)
    pack = packed(library, tmp_path / "khoa-thu", tmp_path / "stick", OTHER)
    with pytest.raises(UserError) as caught:
        library.import_pack(pack)
    assert caught.value.code == "courses.stranger"
    signer = library.signer_of(pack)
    assert caught.value.values["fingerprint"] == signer.fingerprint
    assert len(signer.fingerprint) == 35 and signer.name == "Người thử"
    wrong = signer.fingerprint[:-1] + ("0" if signer.fingerprint[-1] != "0" else "1")
    assert code_of(library.trust, pack, wrong) == "courses.other_fingerprint"
    assert code_of(library.trust, pack, "") == "courses.other_fingerprint"
    assert library.signers() == ()
    library.trust(pack, signer.fingerprint.upper().replace(" ", "-"))
    assert library.import_pack(pack).id == "khoa-thu"
    assert library.signers() == (signer,)


def test_who_is_trusted_no_more_is_left_out(library: CourseLibrary) -> None:
    (signer,) = library.signers()
    library.distrust(signer.fingerprint)
    assert library.list() == ()
    assert [one.error.code for one in library.problems()] == ["courses.stranger"]
    assert code_of(library.distrust, signer.fingerprint) == "courses.unknown_signer"


def test_trusting_twice_keeps_one(library: CourseLibrary, tmp_path: Path) -> None:
    trust_key(library, tmp_path, KEY)
    trust_key(library, tmp_path, OTHER)
    assert [one.id for one in library.signers()] == [KEY.id, OTHER.id]


@pytest.mark.parametrize(
    "text", ["", "name = 1", 'name = "a"\npublic = "AA=="', "public = [", "\xff"]
)
def test_a_file_that_is_no_signer(tmp_path: Path, text: str) -> None:
    file = tmp_path / "signer.toml"
    file.write_text(text, encoding="latin-1")
    assert code_of(make_library(tmp_path).signer_of, file) == "courses.bad_signer"


def test_a_broken_book_of_signers_trusts_nobody(library: CourseLibrary, tmp_path: Path) -> None:
    (tmp_path / "data" / "keys" / "course_signers.toml").write_text("x = [", encoding="utf-8")
    assert library.signers() == ()
    assert library.list() == ()


# ------------------------------------------------------------------ making packs


def test_the_same_course_gives_the_same_pack(tmp_path: Path) -> None:
    library = make_library(tmp_path)
    first = packed(library, tmp_path / "khoa-thu", tmp_path / "one")
    second = packed(library, tmp_path / "khoa-thu", tmp_path / "two")
    assert first.name == "khoa-thu-1.0.0.zip"
    assert first.read_bytes() == second.read_bytes()
    assert not list(tmp_path.rglob("*.part"))


@pytest.mark.parametrize(
    ("files", "code"),
    [
        ({"pack.toml": None}, "courses.file_missing"),
        ({"pack.toml": "x = ["}, "courses.bad_toml"),
        ({"pack.toml": 'id = "a"'}, "packs.bad_manifest"),
        ({"course.toml": None}, "courses.file_missing"),
        ({"lessons/bai-1.md": None}, "courses.no_body"),
        ({"questions/bai-1.toml": question(1) * 2}, "courses.equal_ids"),
        ({"media/x.exe": b"MZ"}, "courses.media_kind"),
    ],
)
def test_a_course_that_is_not_in_order_is_not_signed(
    tmp_path: Path, files: dict[str, str | bytes | None], code: str
) -> None:
    library = make_library(tmp_path)
    folder = make_course(tmp_path / "khoa-thu", files=files)
    assert code_of(library.make_pack, folder, tmp_path / "a.zip", KEY) == code
    assert not (tmp_path / "a.zip").exists()


def test_packs_are_found_on_a_stick(tmp_path: Path) -> None:
    library = make_library(tmp_path)
    stick = tmp_path / "stick"
    pack = packed(library, tmp_path / "khoa-thu", stick)
    with zipfile.ZipFile(pack) as archive:
        archive.extractall(stick / "thư mục")
    (stick / "ảnh.jpg").write_bytes(b"x")
    (stick / "trống").mkdir()
    assert library.find_packs(stick) == (pack, stick / "thư mục")
    assert library.find_packs(stick / "thư mục") == (stick / "thư mục",)
    assert library.find_packs(stick / "trống") == ()
    with pytest.raises(EnvironmentProblem, match=r"store\.gone"):
        library.find_packs(tmp_path / "không có")
    assert library.import_pack(stick / "thư mục").id == "khoa-thu"


# ------------------------------------------------------------------ many questions


def test_20_000_compiled_questions_open_within_a_second(tmp_path: Path) -> None:
    (one,) = parse_questions(question(1).encode(), "f", "bai-1")
    questions = tuple(replace(one, id=f"q-{number}") for number in range(20_000))
    cache = QuestionCache(tmp_path)
    cache.write("a", questions)
    began = time.process_time()
    found = cache.read("a")
    assert time.process_time() - began < 1
    assert found == questions


@pytest.mark.soak
def test_a_pack_of_20_000_questions(tmp_path: Path) -> None:
    library = make_library(tmp_path)
    library.import_pack(packed(library, tmp_path / "lon", tmp_path / "stick", questions=20_000))
    again = make_library(tmp_path, trust=False)
    began = time.process_time()
    assert again.get("lon").question_count == len(again.questions("lon")) == 20_000
    assert time.process_time() - began < 1
