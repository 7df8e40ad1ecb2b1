"""``communeapp training results``: keys, filters, files, exit codes."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from communeapp import app
from communeapp.clock import SystemClock
from communeapp.core.people import Role
from communeapp.core.training.classes import Cohort, Member
from communeapp.core.training.conditions import Conditions
from communeapp.core.training.xapi_check import check_statement
from communeapp.paths import Paths
from communeapp.services.office import open_office

KEYS = {
    "kind", "id", "learner", "name", "unit", "code", "what", "title", "at_ms", "have", "of", "percent",
    "passed", "state",
}  # fmt: skip


@pytest.fixture
def call(data_dir: Path, capsys: pytest.CaptureFixture[str]) -> Any:
    """Run ``training results``: gives exit code, the JSON object and what stderr said."""

    def run(*words: str | Path, json_: bool = True) -> tuple[int, Any, str]:
        line = ["--data-dir", str(data_dir), "training", "results", *map(str, words)]
        code = app.run_command([*line, "--json"] if json_ else line)
        said = capsys.readouterr()
        return code, json.loads(said.out) if json_ else said.out, said.err

    return run


@pytest.fixture
def people(data_dir: Path) -> dict[str, str]:
    """A class of two: a learner with an account and somebody without."""
    with open_office(Paths(data_dir), SystemClock()) as office:
        clerk, _ = office.people.add("Hoàng Thị Mai", "", Role.CLERK, "258036")
        office.people.switch(clerk.id, "258036")
        learner, _ = office.people.add("Lò Thị Bình", "", Role.LEARNER, "258036")
        cohort = office.classes.create(Cohort("", "Lớp 01", conditions=Conditions(0)))
        office.classes.add_people(cohort.id, [learner.id])
        office.classes.add_members(cohort.id, [Member("", "Tẩn A Chín", unit="Trạm Y tế")])
        return {"clerk": clerk.id, "learner": learner.id, "class": cohort.id}


def pin(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("258036\n"))


def test_results_are_told_and_written(
    call: Any, people: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pin(monkeypatch)
    xlsx, xapi = tmp_path / "kết quả.xlsx", tmp_path / "kết quả.json"
    code, answer, _ = call("--by", people["clerk"], "--xlsx", xlsx, "--xapi", xapi)
    assert code == 0
    assert {frozenset(one) for one in answer["results"]} == {frozenset(KEYS)}
    assert sorted((one["name"], one["kind"], one["state"]) for one in answer["results"]) == [
        ("Lò Thị Bình", "class", "passed"), ("Tẩn A Chín", "class", "passed"),
    ]  # fmt: skip
    assert answer["xlsx"] == {"file": str(xlsx), "rows": 2}
    assert answer["xapi"] == {"file": str(xapi), "statements": 2}
    assert openpyxl.load_workbook(xlsx).worksheets[0].max_row == 5
    found = json.loads(xapi.read_text("utf-8"))
    assert [problem for one in found for problem in check_statement(one)] == []


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (("--learner", "lo thi binh"), ["Lò Thị Bình"]),
        (("--class", "lop 01"), ["Lò Thị Bình", "Tẩn A Chín"]),
        (("--class", "Lớp 01", "--learner", "Tẩn A Chín"), ["Tẩn A Chín"]),
    ],
)
def test_results_are_narrowed_down(
    call: Any,
    people: dict[str, str],
    monkeypatch: pytest.MonkeyPatch,
    words: tuple[str, ...],
    names: list[str],
) -> None:
    pin(monkeypatch)
    code, answer, _ = call("--by", people["clerk"], *words)
    assert code == 0
    assert sorted(one["name"] for one in answer["results"]) == names


def test_a_person_reads_sentences(
    call: Any, people: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    pin(monkeypatch)
    code, said, _ = call("--by", people["clerk"], "--learner", people["learner"], json_=False)
    assert (code, said.splitlines()) == (0, ["1 kết quả.", "Lò Thị Bình: Lớp 01, đạt"])


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--learner", "Không Ai"), "people.unknown"),
        (("--class", "Không Lớp"), "classes.unknown"),
        (("--xlsx", "/none/at all/a.xlsx"), "export.no_folder"),
    ],
)
def test_what_is_not_there_is_said(
    call: Any,
    people: dict[str, str],
    monkeypatch: pytest.MonkeyPatch,
    words: tuple[str, ...],
    code: str,
) -> None:
    pin(monkeypatch)
    exit_code, answer, _ = call("--by", people["clerk"], *words)
    assert (exit_code, answer["error"]["code"]) == (1, code)


def test_who_may_not_see_is_refused(call: Any, people: dict[str, str]) -> None:
    code, answer, _ = call()
    assert (code, answer["error"]["code"]) == (1, "people.sign_in_first")


def test_two_classes_of_one_name_are_told_apart(
    call: Any, people: dict[str, str], data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_office(Paths(data_dir), SystemClock()) as office:
        office.people.switch(people["clerk"], "258036")
        office.classes.create(Cohort("", "LỚP 01"))
    pin(monkeypatch)
    code, answer, _ = call("--by", people["clerk"], "--class", "Lớp 01")
    assert (code, answer["error"]["code"]) == (1, "training.ambiguous_class")
    pin(monkeypatch)
    code, answer, _ = call("--by", people["clerk"], "--class", people["class"])
    assert (code, len(answer["results"])) == (0, 2)
