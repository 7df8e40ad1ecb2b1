"""Whatever a file holds, reading it ends in questions or in an error of ours, soon."""

from __future__ import annotations

import contextlib
import io
import json
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.unit.quiz_formats import samples
from tests.unit.quiz_formats.test_packages import CHOICES, collection, item, word

from communeapp.core.errors import UserError
from communeapp.core.training.banks import WRITABLE, BankFormat
from communeapp.core.training.checking import check_questions
from communeapp.quiz_formats.aiken import read_aiken
from communeapp.quiz_formats.files import read_questions, write_questions
from communeapp.quiz_formats.gift import read_gift
from communeapp.quiz_formats.job import read_from_json, read_to_json
from communeapp.quiz_formats.sheets import read_csv

FEW = settings(
    max_examples=60, deadline=2_000, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
MANY = settings(
    max_examples=20_000, deadline=5_000, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
SIGNS = st.sampled_from(
    ["{", "}", "=", "~", "#", "####", "::", "\\", "->", "%50%", "%", "//", "\n", "\n\n", "[html]", "T",
     "$CATEGORY: a", "1..2", ":", "1e9", "A. ", "B) ", "ANSWER: A", "đáp án", ";", ",", "\t", '"', "a",
     "Câu hỏi", "Đáp án", "0", "→", "\u202e", "\x00", "\ufeff", "*", "{{c1::", "}}"]
)  # fmt: skip
TEXTS = st.lists(SIGNS | st.text(max_size=5), max_size=40).map("".join)
TEXT_READERS: dict[str, Callable[[str], object]] = {
    "gift": read_gift,
    "aiken": read_aiken,
    "csv": lambda text: read_csv("Câu hỏi;A;B;Đáp án;Loại;Trọng số\n" + text),
}


def try_text(name: str, text: str) -> None:
    with contextlib.suppress(UserError):
        TEXT_READERS[name](text)


@pytest.mark.parametrize("name", TEXT_READERS)
@FEW
@given(text=TEXTS)
def test_any_text(name: str, text: str) -> None:
    try_text(name, text)


@pytest.mark.soak
@pytest.mark.parametrize("name", TEXT_READERS)
@MANY
@given(text=TEXTS)
def test_any_text_for_long(name: str, text: str) -> None:
    try_text(name, text)


class Files(dict[str, bytes]):
    """Contents by format; shown by their number, not their bytes."""

    def __repr__(self) -> str:
        return f"{len(self)} files"


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Files:
    """A good file of every format, to be broken."""
    folder = tmp_path_factory.mktemp("good")
    files = Files()
    for form, suffix in WRITABLE.items():
        path = folder / f"{form}{suffix}"
        write_questions(form, samples.ALL, path)
        files[form.value] = path.read_bytes()
    body = (
        f'<qti-choice-interaction response-identifier="RESPONSE">{CHOICES}</qti-choice-interaction>'
    )
    files["qti"] = item(
        body, "<qti-correct-response><qti-value>A</qti-value></qti-correct-response>"
    ).encode()
    table = [["Câu", "Đáp án"], ["1", "B"]]
    files["docx"] = word(folder / "a.docx", "Câu 1. Một?", "A. x", "B. y", table).read_bytes()
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("collection.anki21", collection(new=False))
    files["apkg"] = out.getvalue()
    return files


CHANGES = st.lists(
    st.tuples(st.floats(0, 1), st.binary(max_size=6), st.integers(0, 30)), min_size=1, max_size=8
)


def try_broken(data: bytes, changes: list[tuple[float, bytes, int]], path: Path) -> None:
    broken = bytearray(data)
    for place, put, gone in changes:
        at = int(place * len(broken))
        broken[at : at + gone] = put
    path.write_bytes(bytes(broken))
    try:
        read = read_questions(path)
    except UserError:
        return
    check_questions(read.questions)
    assert read_from_json(json.loads(json.dumps(read_to_json(read)))) == read


@pytest.mark.parametrize("form", [*map(str, BankFormat)])
@FEW
@given(changes=CHANGES)
def test_any_broken_file(
    form: str, good: Files, changes: list[tuple[float, bytes, int]], tmp_path: Path
) -> None:
    try_broken(good[form], changes, tmp_path / "a.bin")


@pytest.mark.soak
@pytest.mark.parametrize("form", [*map(str, BankFormat)])
@MANY
@given(changes=CHANGES)
def test_any_broken_file_for_long(
    form: str, good: Files, changes: list[tuple[float, bytes, int]], tmp_path: Path
) -> None:
    try_broken(good[form], changes, tmp_path / "a.bin")


def long_texts() -> dict[str, str]:
    return {
        "braces": "{" * 200_000,
        "titles": "::" * 200_000,
        "slashes": "\\" * 300_000 + "{T}",
        "answers": "Câu?{" + "=a" * 100_000 + "}",
        "lines": "a\n" * 300_000 + "{T}",
        "open": "Câu?{\n\n" * 30_000,
        "arrows": "Câu?{=" + "->" * 100_000 + "}",
        "percents": "Câu?{=" + "%1" * 100_000 + "}",
    }


@pytest.mark.parametrize("name", long_texts())
def test_texts_made_to_be_slow_are_not(name: str, tmp_path: Path) -> None:
    start = time.perf_counter()
    try_text("gift", long_texts()[name])
    assert time.perf_counter() - start < 20
