"""``communeapp training certificate / issue / revoke / verify / authority``: keys and exit codes."""

from __future__ import annotations

import datetime as dt
import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from communeapp import app
from communeapp.clock import SystemClock
from communeapp.core.people import Role
from communeapp.core.training.classes import ClassSession, Cohort, Member, Presence
from communeapp.core.training.conditions import Conditions
from communeapp.paths import Paths
from communeapp.services.office import open_office

NAME = "Giàng A Páo"


@pytest.fixture
def call(data_dir: Path, capsys: pytest.CaptureFixture[str]) -> Any:
    """Run a command: gives exit code, the JSON object and what stderr said."""

    def run(*words: str | Path, folder: Path = data_dir) -> tuple[int, dict[str, Any], str]:
        code = app.run_command(["--data-dir", str(folder), "training", *map(str, words), "--json"])
        said = capsys.readouterr()
        return code, json.loads(said.out), said.err

    return run


@pytest.fixture
def class_id(data_dir: Path) -> str:
    """A class of one member who was there."""
    day = SystemClock().today() - dt.timedelta(days=3)
    with open_office(Paths(data_dir)) as office:
        office.profile.set({"unit_name": "ỦY BAN NHÂN DÂN XÃ THU LŨM", "place": "Thu Lũm"})
        classes = office.classes
        cohort = classes.create(
            Cohort("", "Lớp kỹ năng số", starts=day, conditions=Conditions(attendance_percent=80))
        )
        classes.add_members(cohort.id, [Member("", NAME, "Trưởng bản", "Bản Pa Thắng")])
        session = classes.put_session(cohort.id, ClassSession("", day))
        (member,) = classes.members(cohort.id)
        classes.set_attendance(cohort.id, session.id, {member.id: Presence.PRESENT})
        return cohort.id


def test_a_class_by_its_title_and_two_members_of_one_name(
    call: Any, class_id: str, data_dir: Path, tmp_path: Path
) -> None:
    with open_office(Paths(data_dir)) as office:
        office.classes.add_members(class_id, [Member("", "Lò A", unit=one) for one in "12"])
    code, answer, _ = call("issue", "--to", "Lò A", "--class", "lớp kỹ năng số")
    assert (code, answer["error"]["code"]) == (1, "certificates.two_members")
    assert "Lò A" in answer["error"]["message"]
    code, given, _ = call("issue", "--to", NAME, "--class", "Lớp kỹ năng số")
    assert (code, given["number"]) == (0, "01/GCN-UBND")
    (tmp_path / "tệp").write_text("x", "utf-8")
    code, answer, _ = call("certificate", given["id"], "--out", tmp_path / "tệp" / "a")
    assert (code, answer["error"]["code"]) == (1, "export.no_folder")


def test_from_the_class_to_a_pc_that_has_only_the_root(
    call: Any, class_id: str, tmp_path: Path
) -> None:
    code, given, _ = call("issue", "--to", NAME, "--class", class_id)
    assert (code, given["number"]) == (0, "01/GCN-UBND")
    code, saved, _ = call("certificate", given["id"], "--out", tmp_path / "ra")
    year = SystemClock().today().year
    names = [f"01-GCN-UBND-{year}.pdf", f"01-GCN-UBND-{year}.jwt"]
    assert (code, [Path(one).name for one in saved["files"]]) == (0, names)
    (tmp_path / "usb").mkdir()
    code, exported, _ = call("authority", "export", "--to", tmp_path / "usb")
    assert code == 0
    elsewhere = tmp_path / "nơi khác"
    for file in saved["files"]:
        code, found, _ = call("verify", file, folder=elsewhere)
        assert (code, found["valid"], found["reason"]) == (1, False, "unknown_root")
        assert not found["proven"]
        code, found, _ = call("verify", file, "--root", exported["file"], folder=elsewhere)
        assert (code, found["valid"], found["reason"]) == (0, True, None)
        assert found["fields"]["name"] == NAME
        assert found["fields"]["number"] == "01/GCN-UBND"
        assert [one["known"] for one in found["chain"]] == [True, True]
    assert not (elsewhere / "data.db").exists()

    code, taken, _ = call("revoke", "01", "--reason", "wrong_data", "--note", "Sai tên")
    assert (code, taken["reason"]) == (0, "wrong_data")
    code, found, _ = call("verify", saved["files"][0])
    assert (code, found["reason"], found["revoked"]["reason"]) == (1, "revoked", "wrong_data")
    code, listed, _ = call("authority", "export", "--to", tmp_path / "usb", "--revocations")
    code, found, _ = call(
        "verify", saved["files"][1], "--root", exported["file"], "--list", listed["file"],
        folder=elsewhere,
    )  # fmt: skip
    assert (code, found["reason"]) == (1, "revoked")
    code, refused, _ = call("certificate", "01", "--out", tmp_path / "ra")
    assert (code, refused["error"]["code"]) == (1, "certificates.is_revoked")


def test_an_altered_file_is_refused_and_says_what_was_signed(
    call: Any, class_id: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], data_dir: Path
) -> None:
    call("issue", "--to", NAME, "--class", class_id)
    _, saved, _ = call("certificate", "01", "--out", tmp_path)
    pdf, token = (Path(one) for one in saved["files"])
    pdf.write_bytes(pdf.read_bytes().replace(b"/Title", b"/Titel"))
    code, found, _ = call("verify", pdf)
    assert (code, found["reason"], found["proven"]) == (1, "page_changed", True)
    assert found["fields"]["name"] == NAME
    signed = token.read_text()
    token.write_text(signed[:-9] + ("B" if signed[-9] == "A" else "A") + signed[-8:])
    code, found, _ = call("verify", token)
    assert (code, found["reason"], found["fields"]) == (1, "altered", None)
    app.run_command(["--data-dir", str(data_dir), "training", "verify", str(pdf)])
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("Không hợp lệ")
    assert f"  Họ và tên: {NAME}" in lines


def test_the_authority_of_a_pc(call: Any, class_id: str, tmp_path: Path, data_dir: Path) -> None:
    _, exported, _ = call("authority", "export", "--to", tmp_path)
    _, shown, _ = call("authority", "show")
    assert (shown["self_signed"], len(shown["roots"])) == (True, 1)
    other = tmp_path / "nơi khác"
    code, refused, _ = call("authority", "add", exported["file"], folder=other)
    assert (code, refused["error"]["code"]) == (1, "certificates.compare")
    assert exported["fingerprint"] in refused["error"]["message"]
    code, found, _ = call(
        "authority", "add", exported["file"], "--fingerprint", exported["fingerprint"], folder=other
    )
    assert (code, found["kind"]) == (0, "root")
    _, shown, _ = call("authority", "show", folder=other)
    assert shown["roots"][0]["fingerprint"] == exported["fingerprint"]


@pytest.mark.parametrize(
    ("words", "code", "error"),
    [
        (("verify", "missing.jwt"), 1, "certificates.no_file"),
        (("certificate", "99", "--out", "x"), 1, "certificates.unknown"),
        (("issue", "--to", "A"), 1, "certificates.course_or_class"),
        (("issue", "--to", "A", "--course", "x"), 1, "people.unknown"),
        (("revoke", "1", "--reason", "dislike"), 2, "cli.usage.bad_value"),
        (("certificate", "1"), 2, "cli.usage.missing"),
        (("authority", "export", "--to", "missing"), 1, "certificates.no_unit"),
    ],
)
def test_what_goes_wrong_has_its_code(
    call: Any, words: tuple[str, ...], code: int, error: str
) -> None:
    got, answer, said = call(*words)
    assert (got, answer["error"]["code"]) == (code, error)
    assert "Traceback" not in said


def test_a_person_signs_in_by_pin(
    call: Any, class_id: str, data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_office(Paths(data_dir)) as office:
        office.people.add("Trần Thị Văn Thư", "", Role.CLERK, "258036")
        office.people.switch("Trần Thị Văn Thư", "258036")
        office.people.add("Lò Thị Bình", "", Role.LEARNER, "1379")
    issue = ("issue", "--to", NAME, "--class", class_id)
    assert call(*issue)[1]["error"]["code"] == "people.sign_in_first"
    monkeypatch.setattr(sys, "stdin", io.StringIO("1379\n"))
    assert call(*issue, "--by", "Lò Thị Bình")[1]["error"]["code"] == "people.not_allowed"
    monkeypatch.setattr(sys, "stdin", io.StringIO("258036\n"))
    assert call(*issue, "--by", "Trần Thị Văn Thư")[0] == 0
