"""Fault 33 with real packs: a course is renewed in the middle of an exam."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.courses import make_library, packed, question
from tests.unit.services.training.exam_parts import seat

from communeapp.core.errors import UserError
from communeapp.core.training.exam import open_ref
from communeapp.core.training.questions import Given
from communeapp.services.office import Office
from communeapp.services.training.courses import CourseLibrary
from communeapp.services.training.exams import Attempt

REF = open_ref("khoa-thu", "kiem-tra")


@pytest.fixture
def library(tmp_path: Path) -> CourseLibrary:
    return make_library(tmp_path)


@pytest.fixture
def office(quick_pins: None, open_profile: Callable[..., Office], library: CourseLibrary) -> Office:
    opened = open_profile()
    seat(opened)
    opened.exams.library = lambda: library
    library.in_use = lambda course, version: (course, version) in opened.exams.versions_in_use()
    return opened


def answer(office: Office, attempt: Attempt, places: range, turn: int) -> None:
    """Choose the options that are right in a version whose keys were turned by ``turn``."""
    for at in places:
        shown = attempt.paper[at]
        number = int(re.findall(r"\d+", shown.stem.text)[0])
        wanted = f"Phương án {'ABC'[(number + turn) % 3]} của câu {number}"
        texts = [choice.text.text for choice in shown.choices]
        office.exams.answer(attempt.id, at, Given(choices=(texts.index(wanted),)), 1_000)


def turned(number: int, topic: str) -> str:
    """Write a question whose right option is the next one."""
    text = question(number + 1, topic).replace(f"câu {number + 1}", f"câu {number}")
    return text.replace(f"số {number + 1}", f"số {number}").replace(
        f"q-{number + 1:05}", f"q-{number:05}"
    )


def test_fault_33_an_attempt_finishes_on_its_version_and_both_are_recorded(
    office: Office, library: CourseLibrary, tmp_path: Path
) -> None:
    folder, stick = tmp_path / "khoa-thu", tmp_path / "stick"
    library.import_pack(packed(library, folder, stick))
    first = office.exams.start(REF)
    assert len(first.paper) == 6
    answer(office, first, range(3), turn=0)
    files = {
        "questions/bai-1.toml": "\n".join(turned(n, "mot") for n in range(4)),
        "questions/bai-2.toml": "\n".join(turned(n, "hai") for n in range(4, 8)),
    }
    library.import_pack(packed(library, folder, stick, version="2.0.0", files=files))
    with pytest.raises(UserError, match=r"courses\.in_use"):
        library.remove("khoa-thu", "1.0.0")
    again = office.exams.resume(first.id)
    assert again.paper == first.paper
    answer(office, again, range(3, 6), turn=0)
    result, _ = office.exams.finish(first.id)
    assert (result.share, result.passed, result.record.version) == (1000, True, "1.0.0")

    second = office.exams.start(REF)
    answer(office, second, range(6), turn=0)  # by the keys of version 1
    result, _ = office.exams.finish(second.id)
    assert (result.share, result.record.version) == (0, "2.0.0")
    third = office.exams.start(REF)
    answer(office, third, range(6), turn=1)
    result, _ = office.exams.finish(third.id)
    assert (result.share, result.record.version) == (1000, "2.0.0")
    assert sorted(one.record.version for one in office.exams.results()) == [
        "1.0.0", "2.0.0", "2.0.0",
    ]  # fmt: skip
    library.remove("khoa-thu", "1.0.0")
    assert [one.version for one in library.versions("khoa-thu")] == ["2.0.0"]
