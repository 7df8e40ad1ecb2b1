"""``communeapp sync request / enrol / approve / revoke / leave / consent / keys``: keys and exit codes."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.unit.core.trust_parts import root
from tests.unit.services.sync.enrolled import HUB_NAME, hub_answer
from tests.unit.services.sync.nodes import UNIT, UNIT_NAME

from communeapp import app
from communeapp.core.fingerprints import fingerprint_of
from communeapp.core.people import Role
from communeapp.core.sync.enrolment import answer_bytes
from communeapp.paths import Paths
from communeapp.services.office import open_office
from communeapp.sync.enrolment_files import load_request

Call = Callable[..., tuple[int, dict[str, Any], str]]


@pytest.fixture
def call(data_dir: Path, capsys: pytest.CaptureFixture[str], monkeypatch: Any) -> Call:
    """Run a command: exit code, the JSON object, what stderr said."""

    def run(
        *words: str | Path, folder: Path = data_dir, typed: str = ""
    ) -> tuple[int, dict[str, Any], str]:
        monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        code = app.run_command(["--data-dir", str(folder), "sync", *map(str, words), "--json"])
        said = capsys.readouterr()
        return code, json.loads(said.out), said.err

    return run


def prepared(folder: Path) -> Path:
    with open_office(Paths(folder)) as office:
        office.profile.set({"unit_name": UNIT_NAME})
    return folder


@pytest.fixture
def usb(tmp_path: Path) -> Path:
    folder = tmp_path / "usb"
    folder.mkdir()
    return folder


def test_from_a_request_to_a_hub_and_back(call: Call, data_dir: Path, usb: Path) -> None:
    prepared(data_dir)
    code, asked, _ = call("request", "--to", usb, "--unit", UNIT, "--name", "Máy văn thư")
    assert (code, asked["unit"], asked["name"]) == (0, UNIT, "Máy văn thư")
    answer = usb / "tra-loi.caenrol"
    answer.write_bytes(answer_bytes(hub_answer(load_request(Path(asked["file"])))))
    code, refused, said = call("enrol", answer, "--fingerprint", "12345 " * 6)
    assert (code, refused["error"]["code"]) == (1, "enrol.compare_groups")
    assert refused["error"]["hint"] and "Traceback" not in said
    code, taken, _ = call("enrol", answer)
    assert (code, taken["unit"], taken["device"], taken["compared"]) == (
        0, UNIT, asked["device"], False,
    )  # fmt: skip
    assert (taken["not_after"], taken["name"]) == ("2028-12-31", HUB_NAME)
    code, _, _ = call("compare", "hub", "--fingerprint", fingerprint_of(root().id))
    assert code == 0
    code, shown, _ = call("connections")
    assert (shown["hub"]["compared"], shown["office"], shown["pcs"]) == (True, None, [])
    code, left, _ = call("leave", "hub")
    assert (code, left["connected"]) == (0, False)
    code, failed, _ = call("leave", "hub")
    assert (code, failed["error"]["code"]) == (1, "enrol.no_hub")


def test_a_second_pc_is_taken_in_and_taken_back(
    call: Call, data_dir: Path, tmp_path: Path, usb: Path
) -> None:
    prepared(data_dir)
    other = prepared(tmp_path / "máy hai")
    code, asked, _ = call(
        "request", "--to", usb, "--unit", UNIT, "--name", "Máy một cửa", folder=other
    )
    assert code == 0
    request = asked["file"]
    code, failed, _ = call("approve", request, "--to", usb, "--fingerprint", "0" * 30)
    assert failed["error"]["code"] == "enrol.foreign_unit"  # this PC goes by its name alone
    assert call("request", "--to", usb, "--unit", UNIT)[0] == 0
    code, failed, _ = call("approve", request, "--to", usb, "--fingerprint", "0" * 30)
    assert failed["error"]["code"] == "enrol.compare_groups"
    code, made, _ = call("approve", request, "--to", usb, "--fingerprint", asked["fingerprint"])
    assert (code, made["device"], made["name"]) == (0, asked["device"], "Máy một cửa")
    code, taken, _ = call("enrol", made["file"], folder=other)
    assert (code, taken["kind"], taken["numbers_elsewhere"]) == (0, "office", True)
    code, back, _ = call("revoke", "máy một cửa", "--from-day", "2026-01-02")
    assert (code, back["device"], back["from_day"], back["number"]) == (
        0, asked["device"], "2026-01-02", 1,
    )  # fmt: skip
    code, shown, _ = call("connections")
    assert [one["revoked"] for one in shown["pcs"]] == ["2026-01-02"]


def test_what_leaves_is_shown_and_agreed_to(call: Call, data_dir: Path) -> None:
    prepared(data_dir)
    code, shown, _ = call("consent", "hub")
    assert (code, shown["needed"], shown["given_by"]) == (0, True, None)
    assert {"training", "counts"} <= {one["group"] for one in shown["leaves"]}
    assert "register" in shown["stays"] and "secret" in shown["stays"]
    code, shown, _ = call("consent", "hub", "--agree")
    assert (code, shown["needed"]) == (0, False)
    code, shown, _ = call("consent", "hub", "--withdraw")
    assert (code, shown["needed"], shown["given_ms"]) == (0, True, None)


def test_keys_are_copied_and_put_back(
    call: Call, data_dir: Path, tmp_path: Path, usb: Path
) -> None:
    prepared(data_dir)
    code, made, said = call("keys", "backup", "--to", usb, "--sheet", tmp_path / "ma.pdf")
    assert code == 0 and Path(made["sheet"]).read_bytes().startswith(b"%PDF")
    assert made["recovery_code"] not in said
    other = tmp_path / "máy mới"
    wrong = "0000" + made["recovery_code"][4:]
    code, failed, _ = call("keys", "restore", made["file"], folder=other, typed=wrong + "\n")
    assert (code, failed["error"]["code"]) == (1, "enrol.code_groups")
    assert "1" in failed["error"]["message"]
    typed = made["recovery_code"].lower() + "\n"
    code, back, _ = call("keys", "restore", made["file"], folder=other, typed=typed)
    assert (code, back["files"] >= 2) == (0, True)
    with open_office(Paths(other)) as office:
        assert office.trust.device == back["device"]
    code, renewed, _ = call("keys", "new", folder=other)
    assert (code, renewed["renewed"]) == (0, True)
    with open_office(Paths(other)) as office:
        assert office.trust.device != back["device"]


def test_in_words(
    call: Call, data_dir: Path, tmp_path: Path, usb: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without ``--json`` every command says what it did in a sentence."""
    prepared(data_dir)
    for words in (
        ["request", "--to", str(usb), "--unit", UNIT],
        ["connections"],
        ["consent", "office", "--agree"],
        ["consent", "hub"],
    ):
        assert app.run_command(["--data-dir", str(data_dir), "sync", *words]) == 0
        said = capsys.readouterr().out
        assert said.strip() and "enrol." not in said


def test_files_that_are_none(call: Call, data_dir: Path, usb: Path) -> None:
    prepared(data_dir)
    bad = usb / "x.caenrol"
    bad.write_bytes(b"\x00" * 100)
    for words, expected in (
        (("enrol", bad), "enrol.not_an_answer"),
        (("enrol", usb), "enrol.no_file"),
        (("approve", bad, "--to", usb), "enrol.not_a_request"),
        (("keys", "restore", bad), "enrol.not_a_copy"),
        (("revoke", "ai đó"), "enrol.unknown_device"),
    ):
        code, answer, said = call(*words)
        assert (code, answer["error"]["code"]) == (1, expected)
        assert "Traceback" not in said


def test_a_person_with_a_pin_is_asked_for(call: Call, data_dir: Path, usb: Path) -> None:
    prepared(data_dir)
    with open_office(Paths(data_dir)) as office:
        office.people.add("Vàng A Súa", "Văn thư", Role.CLERK, "258036", False)
        office.people.add("Giàng A Páo", "", Role.LEARNER, "", False)
    code, failed, _ = call("request", "--to", usb, "--unit", UNIT)
    assert (code, failed["error"]["code"]) == (1, "people.sign_in_first")
    code, failed, _ = call("consent", "hub", "--agree")
    assert (code, failed["error"]["code"]) == (1, "people.sign_in_first")
    words = ("request", "--to", usb, "--unit", UNIT, "--by", "Vàng A Súa")
    assert call(*words, typed="258036\n")[0] == 0
