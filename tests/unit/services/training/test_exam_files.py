"""Sealed exams on a stick: nothing to read, nothing to change, opened on another PC by the PIN."""

from __future__ import annotations

import base64
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from tests.unit.services.training.exam_parts import (
    PIN,
    SECRET_SHORT,
    SECRET_WHY,
    of_every_kind,
    plan,
    right,
    seat,
    single,
)

from communeapp.core.errors import EnvironmentProblem, UserError
from communeapp.core.events import canonical_json, parse_canonical
from communeapp.core.training.courses import Part
from communeapp.core.training.questions import Rich
from communeapp.services.office import Office
from communeapp.services.training.exam_files import MAGIC
from communeapp.services.training.exams import Candidate

TRAINER = "Lê Giảng Viên"


@pytest.fixture
def office(quick_pins: None, open_profile: Callable[..., Office]) -> Office:
    opened = open_profile()
    seat(opened)
    opened.people.switch(TRAINER, PIN)
    return opened


@pytest.fixture
def other(quick_pins: None, open_profile: Callable[..., Office], tmp_path: Path) -> Office:
    opened = open_profile(tmp_path / "máy thi")
    seat(opened)
    opened.people.switch(TRAINER, PIN)
    return opened


def on_stick(office: Office, folder: Path, *, supervised: bool = True) -> Path:
    made, _ = office.exams.create_sealed(
        "Thi cuối khóa",
        of_every_kind(),
        plan(supervised=supervised),
        [office.people.find(TRAINER).id],
    )
    return office.exams.export_sealed(made.ref, folder / "thi", TRAINER, PIN)


@pytest.mark.parametrize("supervised", [True, False])
def test_an_exam_set_on_one_pc_is_sat_on_another(
    office: Office, other: Office, tmp_path: Path, supervised: bool
) -> None:
    file = on_stick(office, tmp_path, supervised=supervised)
    assert file.name == "thi.caexam"
    made, changes = other.exams.import_sealed(file, TRAINER, PIN)
    assert changes.has("exam", made.ref)
    (there,), (here,) = other.exams.sealed(), office.exams.sealed()
    assert replace(there, trainers=here.trainers) == here
    other.exams.open_supervised(made.ref, TRAINER, PIN)
    attempt = other.exams.start(made.ref, Candidate("hv-1", "Giàng A Páo"))
    for at, keyed in enumerate(other.exams._scoring.key(attempt.record)):
        other.exams.answer(attempt.id, at, right(keyed))
    assert other.exams.finish(attempt.id)[0].share == 1000


def test_nothing_can_be_read_on_the_stick(office: Office, tmp_path: Path) -> None:
    data = on_stick(office, tmp_path, supervised=False).read_bytes()
    for words in (SECRET_SHORT, SECRET_WHY, "Câu hỏi số 1?", "Phải thừa", TRAINER):
        plain = words.encode("utf-8")
        assert plain not in data
        assert all(base64.b64encode(b"x" * at + plain)[4:-4] not in data for at in range(3))


def test_a_trainer_with_another_pin_there_gives_both(
    office: Office, other: Office, tmp_path: Path
) -> None:
    file = on_stick(office, tmp_path)
    other.people.change_pin(other.people.find(TRAINER).id, PIN, "Mã khác hẳn")
    with pytest.raises(UserError, match=r"exams\.wrong_file_pin"):
        other.exams.import_sealed(file, TRAINER, "Mã khác hẳn")
    with pytest.raises(UserError, match=r"people\.wrong_pin"):
        other.exams.import_sealed(file, TRAINER, PIN, PIN)
    other.exams.import_sealed(file, TRAINER, "Mã khác hẳn", PIN)
    with pytest.raises(UserError, match=r"exams\.known_already"):
        other.exams.import_sealed(file, TRAINER, "Mã khác hẳn", PIN)


def test_each_byte_flipped_once_is_refused(office: Office, other: Office, tmp_path: Path) -> None:
    made, _ = office.exams.create_sealed(
        "Đề", [single(1)], plan(parts=(Part(1),)), [office.people.find(TRAINER).id]
    )
    file = office.exams.export_sealed(made.ref, tmp_path / "đề.caexam", TRAINER, PIN)
    whole = file.read_bytes()
    before = other.events.count()
    wrong = tmp_path / "sai.caexam"
    for at in range(len(whole)):
        wrong.write_bytes(whole[:at] + bytes((whole[at] ^ 1,)) + whole[at + 1 :])
        with pytest.raises(UserError, match=r"exams\.(bad_file|wrong_file_pin)"):
            other.exams.import_sealed(wrong, TRAINER, PIN)
    for cut in (0, 7, 8, 40, len(whole) // 2, len(whole) - 1):
        wrong.write_bytes(whole[:cut])
        with pytest.raises(UserError, match=r"exams\.bad_file"):
            other.exams.import_sealed(wrong, TRAINER, PIN)
    assert other.events.count() == before
    assert other.exams.sealed() == ()
    other.exams.import_sealed(file, TRAINER, PIN)


@pytest.mark.parametrize(
    "change",
    [
        {"v": 2},
        {"exam": "../../x"},
        {"title": 7},
        {"more": 1},
        {"slot": {}},
        {"slot": "pin"},
        {"slot": {"kind": "pin", "kdf": "argon2id", "t": 3, "m": 1 << 30, "p": 1}},
    ],
    ids=["version", "id", "title", "field", "no-slot", "slot", "price"],
)
def test_crafted_content_is_refused_before_anything_is_worked_out(
    office: Office, other: Office, tmp_path: Path, change: dict[str, object]
) -> None:
    whole = on_stick(office, tmp_path).read_bytes()
    data = parse_canonical(whole[len(MAGIC) : -32])
    slot = change.get("slot")
    if isinstance(slot, dict) and slot:
        change = {"slot": {**data["slot"], **slot}}
    wrong = tmp_path / "sai.caexam"
    wrong.write_bytes(MAGIC + canonical_json({**data, **change}) + whole[-32:])
    with pytest.raises(UserError, match=r"exams\.bad_file"):
        other.exams.import_sealed(wrong, TRAINER, PIN)


def test_a_file_that_is_not_there_or_cannot_be_written(office: Office, tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem, match=r"store\.gone"):
        office.exams.import_sealed(tmp_path / "không có.caexam", TRAINER, PIN)
    made, _ = office.exams.create_sealed(
        "Đề",
        [replace(single(1), stem=Rich("Hỏi?"))],
        plan(1),
        [office.people.find(TRAINER).id],
    )
    with pytest.raises(EnvironmentProblem, match=r"store\.gone"):
        office.exams.export_sealed(made.ref, tmp_path / "không có" / "đề", TRAINER, PIN)
    with pytest.raises(UserError, match=r"people\.wrong_pin"):
        office.exams.export_sealed(made.ref, tmp_path / "đề", TRAINER, "000111")
    assert list(tmp_path.glob("*.caexam*")) == []
