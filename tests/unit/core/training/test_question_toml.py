"""Questions as courses write them: every kind, and refusals that name file, line and field."""

from __future__ import annotations

import random
from contextlib import suppress
from decimal import Decimal

import pytest
from tests.courses import COURSE, question

from communeapp.core.errors import UserError
from communeapp.core.training.course_toml import parse_outline
from communeapp.core.training.question_toml import (
    count_questions,
    parse_questions,
    read_questions,
)
from communeapp.core.training.questions import (
    Difficulty,
    DocumentLine,
    Given,
    Question,
    QuestionKind,
    Rich,
    TextFormat,
)
from communeapp.core.training.scoring import right_answer, score

HEAD = '[[questions]]\nid = "x-1"\nstem = "Hỏi?"\nexplanation = "Vì thế."\nsources = ["s"]\n'
BODIES = {
    "single": 'choices = [{ text = "a", right = true }, { text = "b", why = "sai" }]',
    "multiple": 'choices = [{ text = "a", right = true }, { text = "b", right = true }, '
    '{ text = "c", right = true }, { text = "d" }]',
    "true_false": "truth = false",
    "matching": 'pairs = [["l1", "r1"], ["l2", "r2"]]\nextra_rights = ["r3"]',
    "ordering": 'steps = ["một", "hai", "ba"]',
    "short": 'answers = ["VNeID", "vneid*"]\nmarks_matter = true',
    "numeric": 'number = "12,5"\ntolerance = "0.5"\nunit = "mm"',
    "mistake": 'document = [{ text = "A", role = "centre+bold" }, '
    '{ text = "B", role = "left", wrong = true, why = "vì" }]',
    "essay": "",
    "note": "",
}


def one(body: str) -> Question:
    (found,) = parse_questions(body.encode(), "questions/b.toml", "b")
    return found


def of_kind(kind: str) -> Question:
    return one(f'{HEAD}kind = "{kind}"\n{BODIES[kind]}\n')


def refused(text: str | bytes) -> UserError:
    data = text if isinstance(text, bytes) else text.encode()
    with pytest.raises(UserError) as caught:
        parse_questions(data, "questions/b.toml", "b")
    assert caught.value.values["file"] == "questions/b.toml"
    return caught.value


@pytest.mark.parametrize("kind", sorted(BODIES))
def test_every_kind_is_read_and_its_right_answer_has_full_marks(kind: str) -> None:
    found = of_kind(kind)
    assert found.kind is QuestionKind(kind)
    assert (found.id, found.lesson, found.sources) == ("x-1", "b", ("s",))
    assert found.stem == Rich("Hỏi?", TextFormat.MARKDOWN)
    if kind not in ("essay", "note"):
        assert score(found, right_answer(found)).right
        assert not score(found, Given()).right


def test_the_parts_of_each_kind() -> None:
    assert [c.weight for c in of_kind("single").choices] == [100, 0]
    assert of_kind("single").choices[1].feedback.text == "sai"
    assert [c.weight for c in of_kind("multiple").choices][:1] == [Decimal("33.33333")]
    assert of_kind("true_false").truth is False
    assert [(p.left.text, p.right.text) for p in of_kind("matching").pairs] == [
        ("l1", "r1"), ("l2", "r2"), ("", "r3"),
    ]  # fmt: skip
    assert [s.text for s in of_kind("ordering").steps] == ["một", "hai", "ba"]
    assert of_kind("short").marks_matter
    assert [a.text for a in of_kind("short").answers] == ["VNeID", "vneid*"]
    (number,) = of_kind("numeric").numbers
    assert (number.low, number.high, number.exact) == (12, 13, Decimal("12.5"))
    assert of_kind("numeric").unit == "mm"
    assert of_kind("mistake").document[0] == DocumentLine("A", "centre+bold")
    assert of_kind("mistake").document[1].wrong


def test_what_is_given_beats_what_is_usual() -> None:
    found = one(
        HEAD
        + 'kind = "note"\nlesson = "khac"\ntopic = "t"\ndifficulty = 3\npoints = 2\nshuffle = false'
        + '\ntags = ["a"]\ntitle = "T"\nif_right = "tốt"\nif_wrong = "chưa"\n'
    )
    assert (found.lesson, found.topic, found.difficulty) == ("khac", "t", Difficulty.HARD)
    assert (found.points, found.shuffle, found.tags, found.title) == (2, False, ("a",), "T")
    assert (found.if_right.text, found.if_wrong.text) == ("tốt", "chưa")


def test_weights_of_a_trainer_may_be_percent() -> None:
    found = one(
        HEAD + 'kind = "multiple"\nchoices = [{ text = "a", weight = 60 }, '
        '{ text = "b", weight = 40 }, { text = "c", weight = -50 }]\n'
    )
    assert [c.weight for c in found.choices] == [60, 40, -50]


def test_texts_are_composed() -> None:
    (found,) = parse_questions(
        (HEAD + 'kind = "note"\n').replace("Hỏi?", "Ho\u0309i?").encode(), "f", "b"
    )
    assert found.stem.text == "Hỏi?"


FAULTS = [
    ("kind = 1", "courses.bad_value", "kind", 6),
    ('kind = "guess"', "courses.bad_value", "kind", 6),
    ("", "courses.missing", "kind", 1),
    ('kind = "single"', "courses.missing", "choices", 1),
    ('kind = "single"\nchoices = "a"', "courses.bad_value", "choices", 7),
    ('kind = "single"\nchoices = ["a", "b"]', "courses.bad_value", "choices[1]", 7),
    ('kind = "single"\nchoices = [{ text = "a" }]', "courses.missing", "choices", 7),
    (
        'kind = "single"\nchoices = [{ text = "a" }, { txt = "b" }]',
        "courses.missing",
        "choices[2].text",
        7,
    ),
    (
        'kind = "single"\nchoices = [{ text = "a" }, { text = "b", rihgt = true }]',
        "courses.unknown_field",
        "choices[2].rihgt",
        7,
    ),
    (
        'kind = "single"\nchoices = [{ text = "a", weight = 101 }, { text = "b" }]',
        "courses.bad_value",
        "choices[1].weight",
        7,
    ),
    (
        'kind = "single"\nchoices = [' + '{ text = "a" }, ' * 21 + "]",
        "courses.too_many",
        "choices",
        7,
    ),
    ('kind = "true_false"\ntruth = 1', "courses.bad_value", "truth", 7),
    ('kind = "true_false"', "courses.missing", "truth", 1),
    ('kind = "true_false"\ntruth = true\nsteps = ["a"]', "courses.field_of_other_kind", "steps", 8),
    ('kind = "matching"\npairs = [["a", "b"]]', "courses.missing", "pairs", 7),
    ('kind = "matching"\npairs = [["a", "b", "c"]]', "courses.bad_value", "pairs[1]", 7),
    ('kind = "ordering"\nsteps = ["a"]', "courses.missing", "steps", 7),
    ('kind = "ordering"\nsteps = ["a", ""]', "courses.bad_value", "steps", 7),
    ('kind = "short"', "courses.missing", "answers", 1),
    ('kind = "numeric"\nnumber = 1.5', "courses.bad_value", "number", 7),
    ('kind = "numeric"\nnumber = "mười"', "courses.bad_value", "number", 7),
    ('kind = "numeric"\nnumber = "1"\ntolerance = "-1"', "courses.bad_value", "tolerance", 8),
    ('kind = "mistake"\ndocument = [{ text = "a" }]', "courses.missing", "document", 7),
    (
        'kind = "mistake"\ndocument = [{ text = "a", role = "top" }, { text = "b" }]',
        "courses.bad_value",
        "document[1].role",
        7,
    ),
    ('kind = "note"\ndifficulty = 4', "courses.bad_value", "difficulty", 7),
    ('kind = "note"\nhint = "x"', "courses.unknown_field", "hint", 7),
    ('kind = "note"\nlesson = "Bài 1"', "courses.bad_value", "lesson", 7),
    ('kind = "note"\nsources_ = []', "courses.unknown_field", "sources_", 7),
]


@pytest.mark.parametrize(
    ("body", "code", "field", "line"), FAULTS, ids=[str(at) for at in range(len(FAULTS))]
)
def test_a_slip_is_refused_with_its_place(body: str, code: str, field: str, line: int) -> None:
    fault = refused(HEAD + body + "\n\n" + question(1))
    assert (fault.code, fault.field, fault.values["line"]) == (code, field, line)


def test_the_second_question_has_its_own_lines() -> None:
    fault = refused(HEAD + 'kind = "note"\n\n' + question(1).replace("Câu", "Cau") + 'oops = "x"\n')
    assert (fault.code, fault.values["line"]) == ("courses.unknown_field", 17)


def test_broken_files() -> None:
    assert refused(b"[[questions]]\nid = \xff\n").values["line"] == 2
    assert refused("[[questions]]\nid = 'a'\nkind = \n").code == "courses.bad_toml"
    assert refused("[[questions]]\nid = 'a'\nkind = \n").values["line"] == 3
    assert refused("[[questions]]\nx = " + "[" * 5000).code == "courses.bad_toml"
    assert refused('title = "x"\n').code == "courses.unknown_field"
    assert refused('questions = "x"\n').code == "courses.bad_value"
    assert (
        refused(HEAD + 'kind = "note"\nif_right = """\n[[questions]]\n"""\n').field == "questions"
    )


def test_what_can_be_read_is_read_and_the_rest_is_named() -> None:
    text = question(1) + "\n" + HEAD + 'kind = "guess"\n\n' + question(2)
    read = read_questions(text.encode(), "questions/b.toml", "b")
    assert [one.question.id for one in read.questions] == ["q-00001", "q-00002"]
    assert [fault.field for fault in read.faults] == ["kind"]
    assert read.questions[1].line == text[: text.index("q-00002")].count("\n")
    assert count_questions(text.encode()) == 3
    assert count_questions(b"") == 0
    assert read_questions(b"", "f", "b").questions == ()


def disturbed(chance: random.Random, text: str) -> bytes:
    """Change a good file in a few places: cut, double, turn, put in what does not belong."""
    data = bytearray(text.encode())
    for _ in range(chance.randrange(1, 5)):
        at = chance.randrange(len(data) + 1)
        to = min(len(data), at + chance.randrange(1, 40))
        data[at:to] = chance.choice(
            (b"", data[at:to] * 2, bytes(reversed(data[at:to])), b"[[questions]]", b"\xff", b'"', b"]",
             b"= 1e999", b"'''", "Ế".encode(), b"\r\n", b"9" * 500, b"[" * 200)
        )  # fmt: skip
    return bytes(data)


def only_user_errors(rounds: int) -> None:
    text = "".join(
        HEAD.replace("x-1", f"x-{kind.replace('_', '-')}") + f'kind = "{kind}"\n{body}\n\n'
        for kind, body in BODIES.items()
    )
    chance = random.Random(rounds)
    for _ in range(rounds):
        data = disturbed(chance, text)
        for fault in read_questions(data, "f", "b").faults:
            assert fault.code.startswith("courses.")
            assert 1 <= int(str(fault.values["line"])) <= data.count(b"\n") + 1
        with suppress(UserError):
            parse_outline(disturbed(chance, COURSE))


def test_disturbed_files_raise_nothing_else() -> None:
    only_user_errors(2_000)


@pytest.mark.soak
def test_many_disturbed_files_raise_nothing_else() -> None:
    only_user_errors(30_000)
