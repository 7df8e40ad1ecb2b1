"""Faults of courses: texts that attack, questions that cannot be asked, a version that changes."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image
from tests.courses import (
    make_library,
    packed,
    question,
    refused,
    resigned,
)
from tests.unsafe_texts import HTML, MARKDOWN

from communeapp.core.errors import UserError
from communeapp.core.training.questions import Given
from communeapp.core.training.scoring import right_answer, score

CHILDREN = Path(__file__).parent / "children"
CALLS = "openat,open,openat2,stat,newfstatat,statx,access,faccessat,readlink,connect,sendto,execve"


# ------------------------------------------------------------------ 31


def traced(tmp_path: Path, *more: str) -> list[str]:
    """Run the showing child under a tracer; give what it asked the system for while it showed."""
    bait = tmp_path / "bait.png"
    Image.new("RGB", (3, 3), "red").save(bait)
    trace = tmp_path / "trace"
    child = [sys.executable, str(CHILDREN / "showing.py"), str(bait), "http://127.0.0.1:9", *more]
    tracer = ["strace", "-f", "-qq", "-e", f"trace={CALLS}", "-o", str(trace)]
    try:
        done = subprocess.run(
            [*tracer, *child], capture_output=True, text=True, timeout=200, check=False
        )
    except OSError as problem:
        pytest.skip(f"no tracer: {problem}")
    if "ptrace" in done.stderr:
        pytest.skip("tracing is not allowed here")
    assert done.returncode == 0, done.stderr
    text = trace.read_text(encoding="utf-8", errors="replace")
    begin, end = text.index("/marks/begin"), text.index("/marks/end")
    return text[begin:end].splitlines()[1:-1]


@pytest.mark.skipif(not shutil.which("strace"), reason="strace is not installed")
def test_fault_31_no_text_reads_a_file_or_calls_the_network(tmp_path: Path) -> None:
    assert len(HTML) + len(MARKDOWN) >= 60
    asked = traced(tmp_path)
    # Fonts and translations may be loaded when a letter is first drawn; nothing else.
    own = re.compile(r'"(?:/usr/share/(?:fonts|fontconfig|locale)|/etc/fonts|/proc/self)[^"]*"')
    assert [line for line in asked if '"' in line and not own.search(line)] == []
    assert [line for line in asked if "connect(" in line or "sendto(" in line] == []


@pytest.mark.skipif(not shutil.which("strace"), reason="strace is not installed")
def test_fault_31_the_tracer_would_see_it(tmp_path: Path) -> None:
    assert any("bait.png" in line for line in traced(tmp_path, "unguarded"))


# ------------------------------------------------------------------ 32

SINGLE = (
    '[[questions]]\nid = "bad"\nkind = "single"\ntopic = "mot"\nstem = "Hỏi?"\n'
    'choices = [{rows}]\nexplanation = "Vì."\nsources = ["nguon"]\n'
)
BAD_QUESTIONS = {
    "no right option": SINGLE.replace("{rows}", '{ text = "a" }, { text = "b" }'),
    "two right options": SINGLE.replace(
        "{rows}", '{ text = "a", right = true }, { text = "b", right = true }'
    ),
    "5,000 options": SINGLE.replace(
        "{rows}", ", ".join(f'{{ text = "lựa chọn {n}" }}' for n in range(5000))
    ),
    "direction turned": SINGLE.replace("Hỏi?", "Hỏi\\u202E?").replace(
        "{rows}", '{ text = "a", right = true }, { text = "b" }'
    ),
    "invisible marks": SINGLE.replace(
        "{rows}", '{ text = "a", right = true }, { text = "b\\u200B" }'
    ),
    "equal but for the invisible": SINGLE.replace(
        "{rows}", '{ text = "a", right = true }, { text = "a\\u200D" }'
    ),
    "an empty stem": SINGLE.replace("Hỏi?", " ").replace("{rows}", '{ text = "a", right = true }'),
    "an empty option": SINGLE.replace("{rows}", '{ text = "a", right = true }, { text = "" }'),
    "no truth": '[[questions]]\nid = "bad"\nkind = "true_false"\nstem = "Hỏi?"\n',
    "nothing wrong to find": '[[questions]]\nid = "bad"\nkind = "mistake"\nstem = "Tìm lỗi."\n'
    'document = [{ text = "a" }, { text = "b" }]\nsources = ["nguon"]\n',
    "a range the wrong way": '[[questions]]\nid = "bad"\nkind = "numeric"\nstem = "Số?"\n'
    'number = "1"\ntolerance = "-2"\n',
    "a script for a kind": SINGLE.replace('"single"', '"<script>"').replace("{rows}", ""),
}


@pytest.mark.parametrize("name", sorted(BAD_QUESTIONS))
def test_fault_32_a_question_that_cannot_be_asked_keeps_its_pack_out(
    tmp_path: Path, name: str
) -> None:
    library = make_library(tmp_path)
    library.import_pack(packed(library, tmp_path / "khoa-tot", tmp_path / "stick"))
    pack = packed(library, tmp_path / "khoa-xau", tmp_path / "stick")
    good = question(900) + "\n"
    line = good.count("\n") + 1

    def spoil(files: dict[str, bytes]) -> None:
        files["questions/bai-1.toml"] = (good + BAD_QUESTIONS[name]).encode()

    problem = refused(library, resigned(pack, spoil))
    assert isinstance(problem, UserError)
    assert problem.values["file"] == "questions/bai-1.toml"
    assert line <= int(str(problem.values["line"])) <= line + 8
    # The other course is as usable as before.
    for one in library.questions("khoa-tot"):
        assert score(one, right_answer(one)).right
    assert [one.id for one in library.list()] == ["khoa-tot"]


# ------------------------------------------------------------------ 33


def test_fault_33_an_attempt_goes_on_with_the_version_it_began_with(tmp_path: Path) -> None:
    library = make_library(tmp_path)
    folder, stick = tmp_path / "khoa-thu", tmp_path / "stick"
    library.import_pack(packed(library, folder, stick))
    begun = library.get("khoa-thu")
    asked = [one.id for one in library.questions(begun.id, begun.version)]
    answered = {name: right_answer(library.question(begun.id, name)) for name in asked[:4]}
    # In the middle of it version 2 comes: other keys, other questions, fewer of them.
    turned = {
        "questions/bai-1.toml": question(1).replace("số 1", "mới").replace("q-00001", "q-00003"),
        "course.toml": (folder / "course.toml").read_text("utf-8").split("[[exams]]")[0],
    }
    library.import_pack(packed(library, folder, stick, version="2.0.0", files=turned))
    library.in_use = lambda course, version: (course, version) == (begun.id, begun.version)
    assert library.get("khoa-thu").version == "2.0.0"
    reopened = make_library(tmp_path, trust=False)  # and the program is started again
    for name in asked:
        one = reopened.question(begun.id, name, begun.version)
        given = answered.get(name, Given())
        assert score(one, given).right is (name in answered)
    new = reopened.question("khoa-thu", "q-00003")
    old = reopened.question("khoa-thu", "q-00003", "1.0.0")
    assert new.stem != old.stem
    with pytest.raises(UserError, match=r"courses\.in_use"):
        library.remove("khoa-thu", "1.0.0")
