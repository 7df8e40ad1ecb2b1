"""What makes a course good enough: each rule finds what it is for, and leaves the rest alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.courses import COURSE, LESSON, make_course, question

from communeapp import texts
from communeapp.core.training import checking
from communeapp.core.training.checking import Severity
from communeapp.core.training.course_rules import CourseFinding, fairness
from communeapp.core.training.question_toml import parse_questions
from communeapp.core.training.questions import Question
from communeapp.services.training.course_check import check_course

HEAD = 'topic = "mot"\nexplanation = "Vì."\nsources = ["nguon"]\n'


def single(name: str, stem: str, *options: str, right: int = 0) -> str:
    rows = ", ".join(
        f'{{ text = "{one}"' + (", right = true }" if at == right else " }")
        for at, one in enumerate(options)
    )
    return f'[[questions]]\nid = "{name}"\nkind = "single"\nstem = "{stem}"\nchoices = [{rows}]\n{HEAD}\n'


def true_false(name: str, stem: str, *, truth: bool) -> str:
    word = "true" if truth else "false"
    return f'[[questions]]\nid = "{name}"\nkind = "true_false"\nstem = "{stem}"\ntruth = {word}\n{HEAD}\n'


def found_in(folder: Path, **files: str | bytes | None) -> list[CourseFinding]:
    names = {"course": "course.toml", "lesson": "lessons/bai-1.md", "bank": "questions/bai-1.toml"}
    paths = {names.get(name, name): text for name, text in files.items()}
    return list(check_course(make_course(folder / "khoa-thu", files=paths)))


def errors(found: list[CourseFinding]) -> list[tuple[str, str, int]]:
    return [(one.code, one.file, one.line) for one in found if one.severity is Severity.ERROR]


def codes(found: list[CourseFinding]) -> set[str]:
    return {one.code for one in found}


def test_a_good_course_has_no_errors(tmp_path: Path) -> None:
    found = found_in(tmp_path)
    assert errors(found) == []
    # Its lessons are short, and its stems differ in a number only: an author should look at that.
    assert codes(found) <= {"courses.rule_length", "courses.rule_near_stem"}


CASES: list[tuple[str, dict[str, str | bytes | None], tuple[str, str]]] = [
    ("equal ids", {"bank": question(1) + question(1)}, ("courses.equal_ids", "questions/bai-1.toml")),
    ("an id of another file", {"bank": question(5)}, ("courses.equal_ids", "questions/bai-2.toml")),
    ("no such topic", {"bank": question(1, "ba")}, ("courses.unknown_reference", "questions/bai-1.toml")),
    ("no such source", {"bank": question(1).replace('["nguon"]', '["la"]')},
     ("courses.unknown_reference", "questions/bai-1.toml")),
    ("no such lesson", {"questions/bai-9.toml": question(1000)},
     ("courses.unknown_reference", "questions/bai-9.toml")),
    ("no such picture", {"lesson": LESSON.replace("hinh.svg", "khac.svg")},
     ("courses.no_such_media", "lessons/bai-1.md")),
    ("no such picture in a question",
     {"bank": question(1).replace("Giải thích", "![x](media/y.png) Giải thích")},
     ("courses.no_such_media", "questions/bai-1.toml")),
    ("no body", {"lesson": None}, ("courses.no_body", "lessons/bai-1.md")),
    ("an empty body", {"lesson": " \n"}, ("courses.no_body", "lessons/bai-1.md")),
    ("HTML", {"lesson": LESSON + "\n<b>x</b>\n"}, ("courses.html", "lessons/bai-1.md")),
    ("not UTF-8", {"lesson": b"\xff"}, ("courses.not_utf8", "lessons/bai-1.md")),
    ("a lesson too many", {"lessons/bai-9.md": "x"}, ("courses.stray_file", "lessons/bai-9.md")),
    ("a bad drawing", {"media/x.svg": "<svg/>"}, ("courses.media_unsafe", "media/x.svg")),
    ("a bad name", {"media/Ảnh.svg": "<svg/>"}, ("courses.bad_name", "media/Ảnh.svg")),
    ("a program", {"media/x.exe": b"MZ"}, ("courses.media_kind", "media/x.exe")),
    ("an exam that asks too much", {"course": COURSE.replace("{ count = 3 }", "{ count = 30 }")},
     ("courses.exam_short", "course.toml")),
    ("an exam part that asks too much",
     {"course": COURSE.replace("count = 3, ", "count = 5, ")}, ("courses.exam_short", "course.toml")),
    ("no right option", {"bank": single("a", "Hỏi?", "x", "y", right=9)},
     ("courses.question_no_right", "questions/bai-1.toml")),
    ("two right options", {"bank": question(1).replace("why", "right = true, why", 1)},
     ("courses.question_two_right", "questions/bai-1.toml")),
    ("equal options", {"bank": single("a", "Hỏi?", "x", "y", "y")},
     ("courses.question_equal_choices", "questions/bai-1.toml")),
    ("broken TOML", {"bank": "[[questions]\n"}, ("courses.bad_toml", "questions/bai-1.toml")),
    ("broken course", {"course": "x = \n"}, ("courses.bad_toml", "course.toml")),
    ("no course", {"course": None}, ("courses.not_a_course", "course.toml")),
]  # fmt: skip


@pytest.mark.parametrize(("files", "wanted"), [one[1:] for one in CASES], ids=[c[0] for c in CASES])
def test_what_keeps_a_course_out(
    tmp_path: Path, files: dict[str, str | bytes | None], wanted: tuple[str, str]
) -> None:
    found = found_in(tmp_path, **files)
    assert wanted in [(code, file) for code, file, _ in errors(found)]
    assert found[0].severity is Severity.ERROR  # errors stand first
    assert all(line >= 1 for _, _, line in errors(found))
    refusal = found[0].as_error()
    assert refusal.values["file"] == found[0].file
    assert texts.tell_error(refusal, "vi").message != refusal.code
    assert "{" not in texts.tell_error(refusal, "vi").message


def test_errors_name_the_line_of_the_question(tmp_path: Path) -> None:
    bank = question(1) + question(2) + question(1)
    ((code, _, line),) = errors(found_in(tmp_path, bank=bank, course=_without_exam()))
    assert code == "courses.equal_ids"
    assert line == bank[: bank.rindex("[[questions]]")].count("\n") + 1


def _without_exam() -> str:
    return COURSE[: COURSE.index("[[exams]]")]


NOTES: list[tuple[str, dict[str, str | bytes | None], str]] = [
    ("a short lesson", {}, "courses.rule_length"),
    ("nothing to remember", {"lesson": LESSON.replace("Ghi nhớ", "Lưu ý")}, "courses.rule_remember"),
    ("a lesson without a source", {"course": COURSE.replace('sources = ["nguon"]\n', "", 1)},
     "courses.rule_no_source"),
    ("a lesson without questions", {"bank": "", "course": COURSE[: COURSE.index("[[exams]]")]},
     "courses.rule_no_question"),
    ("a district of today", {"lesson": LESSON + "\nHồ sơ gửi Ủy ban nhân dân huyện.\n"},
     "courses.rule_old_unit"),
    ("a beginning of the right option", {"bank": single("a", "Hỏi?", "Mật khẩu dài", "Mật khẩu")},
     "courses.rule_prefix"),
    ("all of the above", {"bank": single("a", "Hỏi?", "x", "Tất cả các đáp án trên", "z")},
     "courses.rule_everything"),
    ("both of them", {"bank": single("a", "Hỏi?", "x", "Cả A và B", "z")}, "courses.rule_everything"),
    ("the same stem", {"bank": single("a", "Câu này?", "x", "y") + single("b", "CÂU NÀY ?", "z", "t")},
     "courses.rule_same_stem"),
    ("nearly the same stem",
     {"bank": single("a", "Ai được ký thay Chủ tịch Ủy ban nhân dân xã khi vắng?", "x", "y")
      + single("b", "Khi vắng ai được ký thay Chủ tịch Ủy ban nhân dân xã?", "z", "t")},
     "courses.rule_near_stem"),
    ("an idle topic", {"course": COURSE.replace('[[modules]]', '[[topics]]\nid = "ba"\ntitle = "B"\n\n[[modules]]', 1)},
     "courses.rule_unused"),
    ("no explanation", {"bank": question(1).replace("explanation", "if_right")},
     "courses.question_no_explanation"),
    ("no source", {"bank": question(1).replace('sources = ["nguon"]', "")}, "courses.question_no_source"),
    ("letters in pieces", {"lesson": LESSON + "\nHo\u0309i.\n"}, "courses.rule_not_composed"),
    ("a large drawing", {"media/b.svg": "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'>"
                         + "<rect/>" * 2000 + "</svg>"}, "courses.rule_drawing"),
    ("a wrong line without a reason",
     {"bank": '[[questions]]\nid = "m"\nkind = "mistake"\nstem = "Tìm lỗi."\n'
      'document = [{ text = "a", wrong = true }, { text = "b" }]\n' + HEAD},
     "courses.question_no_why"),
]  # fmt: skip


@pytest.mark.parametrize(("files", "code"), [one[1:] for one in NOTES], ids=[c[0] for c in NOTES])
def test_what_an_author_should_look_at(
    tmp_path: Path, files: dict[str, str | bytes | None], code: str
) -> None:
    assert code in codes(found_in(tmp_path, **files))


@pytest.mark.parametrize(
    "words",
    [
        "Từ 01/7/2025 không còn cấp huyện.",
        "Trước đây Ủy ban nhân dân huyện giải quyết.",
        "Hồ sơ gửi Ủy ban nhân dân xã.",
        "Cấp huyện kết thúc hoạt động.",
    ],
)
def test_what_was_may_be_told(tmp_path: Path, words: str) -> None:
    found = found_in(tmp_path, lesson=LESSON + f"\n{words}\n")
    assert "courses.rule_old_unit" not in codes(found)


def test_a_wrong_option_may_name_a_district(tmp_path: Path) -> None:
    bank = single("a", "Nộp ở đâu?", "Cấp xã", "Ủy ban nhân dân huyện")
    assert "courses.rule_old_unit" not in codes(found_in(tmp_path, bank=bank))


def test_capitals_may_be_what_is_asked(tmp_path: Path) -> None:
    bank = single("a", "Viết thế nào?", "Ủy ban nhân dân", "Ủy Ban Nhân Dân", "ủy ban nhân dân")
    found = codes(found_in(tmp_path, bank=bank))
    assert not found & {"courses.rule_prefix", "courses.question_equal_choices"}


def questions_of(text: str) -> tuple[Question, ...]:
    return parse_questions(text.encode(), "f", "b")


def shapes(places: Iterator[int], longest: int = 0) -> tuple[Question, ...]:
    """Make four options each; the first ``longest`` right ones are the longest."""
    text = ""
    for number, place in enumerate(places):
        options = [f"Lựa chọn {letter}{number:02}" for letter in "abcd"]
        if number < longest:
            options[place] += " và dài hơn"
        else:
            options[(place + 1) % 4] += " và dài hơn"
        text += single(f"q{number}", f"Hỏi {number}?", *options, right=place)
    return questions_of(text)


def test_the_right_place_is_even() -> None:
    even = [at % 4 for at in range(24)]
    assert {one.code for one in fairness(shapes(iter(even)))} == set()
    assert "courses.rule_place" in {one.code for one in fairness(shapes(iter([1] * 24)))}
    most = [0] * 10 + [at % 4 for at in range(12)]  # 13 of 22: 59 %
    assert "courses.rule_place" in {one.code for one in fairness(shapes(iter(most)))}


def test_the_right_one_is_not_the_longest() -> None:
    even = [at % 4 for at in range(20)]
    assert {one.code for one in fairness(shapes(iter(even), longest=9))} == set()
    found = list(fairness(shapes(iter(even), longest=10)))
    assert [one.code for one in found] == ["courses.rule_longest"]
    assert dict(found[0].values) == {"percent": "50"}


def test_true_and_false_are_even() -> None:
    def mixed(right: int, count: int) -> tuple[Question, ...]:
        return questions_of(
            "".join(true_false(f"t{n}", f"Điều {n}.", truth=n < right) for n in range(count))
        )

    assert list(fairness(mixed(6, 10))) == []
    assert [one.code for one in fairness(mixed(9, 10))] == ["courses.rule_truths"]
    assert [one.code for one in fairness(mixed(0, 5))] == ["courses.rule_truths"]


def test_few_questions_say_nothing() -> None:
    assert list(fairness(shapes(iter([0] * 5), longest=5))) == []


def test_every_fault_of_a_question_has_a_sentence_with_its_place() -> None:
    source = Path(checking.__file__).read_text(encoding="utf-8")
    known = texts.catalogue("vi")
    names = set(re.findall(r'"quiz\.(\w+)"', source)) - {"id_twice", "stem_twice"}
    assert len(names) > 15
    assert sorted(name for name in names if f"courses.question_{name}" not in known) == []
