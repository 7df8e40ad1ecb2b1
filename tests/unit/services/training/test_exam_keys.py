"""Keys of trainers: they follow the PIN, survive a forgotten one by the printed code, and say nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from communeapp.core.errors import UserError
from communeapp.core.people import Role
from communeapp.services.office import Office
from communeapp.services.training.exam_keys import KeyState
from communeapp.sync.age import CannotOpenError, open_with, pc_identity, public_of, seal_to

PIN, OTHER = "258036", "Mật khẩu mới"


@pytest.fixture
def office(quick_pins: None, open_profile: Callable[..., Office]) -> Office:
    opened = open_profile()
    opened.people.add("Trần Thị Văn Thư", "", Role.CLERK, PIN)
    opened.people.add("Lê Giảng Viên", "", Role.TRAINER, PIN)
    return opened


@pytest.fixture
def trainer(office: Office) -> str:
    return office.people.find("Lê Giảng Viên").id


def test_a_key_is_made_once_and_opened_by_the_pin(office: Office, trainer: str) -> None:
    keys = office.exams.keys
    assert keys.state(trainer) is KeyState.NONE
    code, changes = keys.make(trainer, PIN)
    assert changes.has("exam")
    assert len(code) == 35
    assert keys.has(trainer)
    private = keys.open(trainer, PIN)
    assert public_of(private) == keys.public(trainer)
    with pytest.raises(UserError, match=r"exams\.key_exists"):
        keys.make(trainer, PIN)


def test_neither_key_nor_pin_nor_code_is_in_any_file(office: Office, trainer: str) -> None:
    code, _ = office.exams.keys.make(trainer, PIN)
    private = office.exams.keys.open(trainer, PIN)
    office.close()
    for path in sorted(office.paths.data_dir.rglob("*")):
        data = path.read_bytes() if path.is_file() else b""
        for secret in (private, code, code.replace("-", ""), PIN):
            assert secret.encode() not in data, path


def test_the_key_follows_a_pin_that_changes(office: Office, trainer: str) -> None:
    office.exams.keys.make(trainer, PIN)
    private = office.exams.keys.open(trainer, PIN)
    office.people.change_pin(trainer, PIN, OTHER)
    assert office.exams.keys.open(trainer, OTHER) == private
    with pytest.raises(UserError, match=r"people\.wrong_pin"):
        office.exams.keys.open(trainer, PIN)


def test_a_new_pin_that_is_too_short_for_the_key_changes_nothing(
    office: Office, trainer: str
) -> None:
    office.exams.keys.make(trainer, PIN)
    with pytest.raises(UserError, match=r"exams\.pin_short"):
        office.people.change_pin(trainer, PIN, "2468")
    assert office.people.verify(trainer, PIN)
    assert office.exams.keys.open(trainer, PIN)


def test_the_key_follows_also_where_no_exam_was_looked_at(
    quick_pins: None, open_profile: Callable[..., Office], office: Office, trainer: str
) -> None:
    office.exams.keys.make(trainer, PIN)
    private = office.exams.keys.open(trainer, PIN)
    office.close()
    again = open_profile()
    assert "exams" not in again.__dict__
    again.people.change_pin(trainer, PIN, OTHER)
    assert again.exams.keys.open(trainer, OTHER) == private


def test_a_pin_that_was_forgotten_leaves_the_printed_code(office: Office, trainer: str) -> None:
    code, _ = office.exams.keys.make(trainer, PIN)
    private = office.exams.keys.open(trainer, PIN)
    office.people.reset_pin(trainer, "9753")
    assert office.exams.keys.state(trainer) is KeyState.LOCKED
    with pytest.raises(UserError, match=r"exams\.no_key"):
        office.exams.keys.open(trainer, "9753")
    with pytest.raises(UserError, match=r"exams\.pin_short"):
        office.exams.keys.restore(trainer, code, "9753")
    office.people.change_pin(trainer, "9753", OTHER)
    for wrong in ("", "abc", code[:-1] + ("0" if code[-1] != "0" else "1")):
        with pytest.raises(UserError, match=r"exams\.wrong_code"):
            office.exams.keys.restore(trainer, wrong, OTHER)
    office.exams.keys.restore(trainer, code.lower().replace("-", " "), OTHER)
    assert office.exams.keys.open(trainer, OTHER) == private


def test_a_locked_key_may_be_replaced(office: Office, trainer: str) -> None:
    office.exams.keys.make(trainer, PIN)
    old = office.exams.keys.public(trainer)
    office.people.reset_pin(trainer, OTHER)
    office.exams.keys.make(trainer, OTHER)
    assert office.exams.keys.public(trainer) != old


def test_what_a_key_needs(office: Office) -> None:
    short, _ = office.people.add("Bùi Mã Ngắn", "", Role.TRAINER, "2580")
    with pytest.raises(UserError, match=r"exams\.pin_short"):
        office.exams.keys.make(short.id, "2580")
    none, _ = office.people.add("Đỗ Không Mã", "", Role.TRAINER)
    with pytest.raises(UserError, match=r"people\.no_pin"):
        office.exams.keys.make(none.id, PIN)
    learner, _ = office.people.add("Vũ Học Viên", "", Role.LEARNER, PIN)
    office.people.switch("Trần Thị Văn Thư", PIN)
    with pytest.raises(UserError, match=r"exams\.not_a_trainer"):
        office.exams.keys.make(learner.id, PIN)
    with pytest.raises(UserError, match=r"people\.wrong_pin"):
        office.exams.keys.make("Lê Giảng Viên", "999999")


@pytest.mark.usefixtures("real_secrets")
def test_the_real_price_of_a_guess(
    open_profile: Callable[..., Office],
) -> None:
    opened = open_profile()
    person, _ = opened.people.add("Lê Giảng Viên", "", Role.TRAINER, PIN)
    opened.exams.keys.make(person.id, PIN)
    row = opened.exams._rows.key(person.id)
    assert row is not None
    assert {(one["kdf"], one["t"], one["m"]) for one in row.slots} == {("argon2id", 3, 65_536)}
    assert len({one["salt"] for one in row.slots}) == 2


# ------------------------------------------------------------------ age


def test_every_recipient_opens_and_nobody_else(tmp_path: Path) -> None:
    one, two, other = (pc_identity(tmp_path / name) for name in ("a", "b", "c"))
    sealed = seal_to([public_of(one), public_of(two)], "đáp án".encode())
    assert open_with(one, sealed) == open_with(two, sealed) == "đáp án".encode()
    for wrong in (sealed[:-40], "", "không phải", sealed.replace("A", "B")):
        with pytest.raises(CannotOpenError):
            open_with(one, wrong)
    with pytest.raises(CannotOpenError):
        open_with(other, sealed)
    with pytest.raises(CannotOpenError):
        open_with("AGE-SECRET-KEY-1", sealed)
    with pytest.raises(ValueError, match="age key"):
        seal_to(["age1"], b"")


def test_the_key_of_the_pc_is_made_once_for_its_owner_alone(tmp_path: Path) -> None:
    made = pc_identity(tmp_path / "keys")
    assert pc_identity(tmp_path / "keys") == made
    file = tmp_path / "keys" / "exam.key"
    assert file.stat().st_mode & 0o077 == 0
    file.write_bytes(b"\xff\x00")
    assert pc_identity(tmp_path / "keys") != made
    assert (tmp_path / "keys" / "exam.key.broken").read_bytes() == b"\xff\x00"
