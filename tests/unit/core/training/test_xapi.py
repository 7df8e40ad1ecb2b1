"""Statements of what people did, and the check of what is a statement by xAPI 1.0.3."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.conftest import SHARED
from tests.unit.quiz_formats import samples

from communeapp.core.training.questions import Given, Question, QuestionKind
from communeapp.core.training.results import ResultKind, ResultRow
from communeapp.core.training.scoring import right_answer, score
from communeapp.core.training.xapi import (
    HOME,
    Learner,
    of_answer,
    of_lesson,
    of_row,
    of_rows,
    response,
)
from communeapp.core.training.xapi_check import check_actor, check_statement

PARTS = SHARED / "data" / "xapi" / "templates"
WHO = Learner("0123abcd", "Lò Văn Pán", "03145")
AT = 1_796_000_000_123
ACTOR = {"mbox": "mailto:xapi@adlnet.gov"}
VERB = {"id": "http://adlnet.gov/expapi/verbs/attended"}
THING = {"id": "http://www.example.com/meetings/34534"}
WHOLE: dict[str, Any] = {"actor": ACTOR, "verb": VERB, "object": THING}
#: Parts that break the specification, and where.
BROKEN = {
    "activities/interaction_type_invalid_iri": "definition.interactionType",
    "activities/no_id": "object.id",
    "activities/string_name": "definition.name",
    "agents/account_no_name": "account.name",
    "contexts/invalid_activity": "contextActivities.consequences",
    "contexts/team": "team.member",
    "groups/identified_account_no_homepage": "account.homePage",
    "statements/actor": "actor",
    "statements/no_object": "object",
    "statements/no_verb": "verb",
    "statements/object_activity": "object.id",
    "statements/object_actor": "object",
    "substatements/activity_definition_name_invalid": "name.zh-something-ccc",
    "substatements/context_invalid_language_map": "context.language",
    "substatements/no_actor": "object.actor",
    "substatements/no_object": "object.object",
    "substatements/verb": "verb.id",
}


def in_statement(folder: str, part: Any) -> Any:
    """Put a part of the shared set where it belongs in a statement that is good otherwise."""
    places = {
        "activities": "object", "agents": "actor", "groups": "actor", "contexts": "context",
        "results": "result", "substatements": "object", "verbs": "verb",
    }  # fmt: skip
    return part if folder == "statements" else WHOLE | {places[folder]: part}


@pytest.mark.skipif(not PARTS.is_dir(), reason="the shared parts of statements are not here")
def test_the_shared_parts_are_told_apart() -> None:
    files = sorted(PARTS.rglob("*.json"))
    assert len(files) == 60
    told: dict[str, str] = {}
    for file in files:
        part = json.loads(file.read_text("utf-8"))
        problems = check_statement(in_statement(file.parent.name, part))
        if problems:
            assert len(problems) == 1, file.name
            told[f"{file.parent.name}/{file.stem}"] = problems[0].path
    assert set(told) == set(BROKEN)
    for name, place in BROKEN.items():
        assert told[name].endswith(place), name


@pytest.mark.parametrize(
    ("changes", "rule"),
    [
        ({"id": "x"}, "uuid"),
        ({"version": "2.0"}, "version"),
        ({"version": "1.0.3"}, ""),
        ({"timestamp": "2026-11-22T12:00:00+07:00"}, ""),
        ({"timestamp": "2026-11-22T12:00:00-00:00"}, "timestamp"),
        ({"timestamp": "22/11/2026"}, "timestamp"),
        ({"result": {"duration": "PT1H0M0S"}}, ""),
        ({"result": {"duration": "1 giờ"}}, "duration"),
        ({"result": {"duration": "P"}}, "duration"),
        ({"result": {"score": {"scaled": 1.1}}}, "range"),
        ({"result": {"score": {"raw": 11, "min": 0, "max": 10}}}, "range"),
        ({"result": {"score": {"raw": True}}}, "type"),
        ({"result": {"success": "yes"}}, "type"),
        ({"result": None}, "null"),
        ({"result": {"extensions": {"x": 1}}}, "iri"),
        ({"result": {"extensions": {"http://x/y": None}}}, ""),
        (
            {"context": {"platform": "x"}, "object": ACTOR | {"objectType": "Agent"}},
            "only_activity",
        ),
        ({"extra": 1}, "unknown"),
        ({"actor": ACTOR | {"openid": "http://x"}}, "two_identifiers"),
        ({"actor": {"objectType": "Group", "member": []}}, "missing"),
        ({"actor": {"objectType": "Group", "member": [{"objectType": "Group"}]}}, "group_in_group"),
        ({"authority": {"objectType": "Group", "member": [ACTOR]}}, "authority"),
        ({"verb": {"id": "http://adlnet.gov/expapi/verbs/voided"}}, "voids_statement"),
        ({"object": {"objectType": "SubStatement", "id": "x", **WHOLE}}, "unknown"),
        ({"object": THING | {"definition": {"choices": []}}}, "no_interaction_type"),
        ({"attachments": [{}]}, "missing"),
        ({"actor": []}, "type"),
        ({"object": 5}, "type"),
        ({"verb": {"id": "answered"}}, "iri"),
        ({"verb": VERB | {"display": {"vi": 5}}}, "type"),
    ],
    ids=range(30),
)
def test_one_thing_changed(changes: dict[str, Any], rule: str) -> None:
    problems = {one.rule for one in check_statement(WHOLE | changes)}
    assert rule in problems if rule else not problems


@pytest.mark.parametrize("value", [None, 5, "x", [], [WHOLE]], ids=range(5))
def test_what_is_no_object_is_no_statement(value: object) -> None:
    assert check_statement(value)
    assert check_actor(value)


@pytest.mark.parametrize("question", samples.ALL, ids=[one.id for one in samples.ALL])
@pytest.mark.parametrize("with_key", [True, False])
def test_the_statement_of_an_answer_is_valid(question: Question, with_key: bool) -> None:
    question = replace(question, lesson="bài 1/ä", title="Tên")
    given = right_answer(question)
    made = of_answer(
        WHO, question, given, score(question, given), course="b", at_ms=AT, ms=61_234, with_key=with_key
    )  # fmt: skip
    assert check_statement(made) == ()
    definition = made["object"]["definition"]
    asks = question.kind not in (QuestionKind.ESSAY, QuestionKind.NOTE)
    assert ("correctResponsesPattern" in definition) == (with_key and asks)
    choice = question.kind in (QuestionKind.SINGLE, QuestionKind.MULTIPLE, QuestionKind.MISTAKE)
    if with_key and (choice or question.kind is QuestionKind.ORDERING):
        assert made["result"]["response"] in definition["correctResponsesPattern"]
        known = {one["id"] for one in definition["choices"]}
        assert set(made["result"]["response"].split("[,]")) <= known
    assert made["result"]["duration"] == "PT61.23S"
    assert made["timestamp"].endswith(".123+07:00")
    json.dumps(made)


def test_answers_in_the_form_of_their_interaction() -> None:
    assert response(samples.TRUE_FALSE, Given(truth=False)) == "false"
    assert response(samples.MATCHING, Given(pairs=(1, -1))) == "l0[.]r1"
    assert response(samples.NUMERIC, Given(number="1.234,5")) == "1234.5"
    assert response(samples.MISTAKE, Given(lines=(0, 2))) == "c0[,]c2"


def test_the_same_thing_always_has_the_same_id() -> None:
    one, two = (of_lesson(WHO, "b", "mat-khau", "Mật khẩu", AT) for _ in range(2))
    assert one == two
    assert one["id"] != of_lesson(WHO, "b", "mat-khau", "Mật khẩu", AT + 1)["id"]
    assert one["id"] != of_lesson(replace(WHO, unit="x"), "b", "mat-khau", "Mật khẩu", AT)["id"]
    assert check_statement(one) == ()


ROWS = tuple(
    ResultRow(kind, f"id-{kind}", "p1", "Lò Văn Pán", what="b/kiểm tra", title="Kiểm tra", **more)
    for kind in ResultKind
    for more in (
        {"at_ms": AT, "have": 7, "of": 10, "percent": 70, "passed": True, "state": "passed"},
        {"have": 0, "of": 0, "passed": None, "state": "open"},
        {"at_ms": AT, "have": 5, "of": 0, "percent": 101, "passed": False, "state": "revoked"},
        {"at_ms": AT, "percent": 55, "passed": False},
    )
)  # fmt: skip


@pytest.mark.parametrize("row", ROWS, ids=range(len(ROWS)))
def test_the_statement_of_a_row_is_valid(row: ResultRow) -> None:
    assert check_statement(of_row(row, "03145")) == ()
    assert check_statement(of_row(replace(row, person_id="", name="", title=""))) == ()


def test_a_certificate_taken_back_is_voided() -> None:
    revoked = [one for one in ROWS if one.kind is ResultKind.CERTIFICATE and one.state == "revoked"]
    made, void = of_rows(revoked, "03145")
    assert void["object"] == {"objectType": "StatementRef", "id": made["id"]}
    assert check_statement(void) == ()


def test_verbs_tell_what_happened() -> None:
    exam = ResultRow(ResultKind.EXAM, "a", "p", "x", what="b/kt", at_ms=AT, have=6, of=10)
    ends = {
        of_row(replace(exam, passed=value))["verb"]["id"].rpartition("/")[2]
        for value in (True, False, None)
    }
    assert ends == {"passed", "failed", "attempted"}
    assert of_row(exam)["result"]["score"] == {"scaled": 0.6, "raw": 6, "min": 0, "max": 10}


def test_no_mail_address_is_made_up_and_nothing_is_fetched() -> None:
    made = of_row(ROWS[0], "03145")
    assert made["actor"]["account"] == {"homePage": f"{HOME}/units/03145", "name": "p1"}
    assert "mbox" not in made["actor"]
    assert HOME.endswith(".invalid")


def test_the_list_of_broken_parts_names_files() -> None:
    if not PARTS.is_dir():
        pytest.skip("the shared parts of statements are not here")
    assert [one for one in BROKEN if not (PARTS / Path(f"{one}.json")).is_file()] == []
