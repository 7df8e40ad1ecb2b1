"""An office with everything in it, and a stick to pack it onto."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.unit.services.sync.office_at_work import Work

from communeapp.core.errors import AppError, EnvironmentProblem, UserError
from communeapp.core.people import Role
from communeapp.paths import Paths
from communeapp.services.moving.taking import take_closed
from communeapp.services.moving.types import Moved
from communeapp.services.moving.unpacking import find, unpack
from communeapp.services.office import Office

PASSPHRASE = "ba con suối nhỏ"
#: Folders of a profile that a move has to bring, byte for byte.
FOLDERS = ("originals", "works", "sent", "blobs", "packs", "courses", "news")


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A folder that stands for a stick."""
    folder = tmp_path / "USB của xã"
    folder.mkdir()
    return folder


@pytest.fixture
def old(
    open_profile: Callable[..., Office], paper: Callable[..., object], tmp_path: Path
) -> Office:
    """The old PC: people, documents with numbers, folders, files of every kind."""
    office = open_profile()
    # Nobody pulls a plug of this PC; the disk of the tests need not be waited for.
    office.store.db.execute("PRAGMA synchronous = OFF")
    office.profile.set({"unit_name": "ỦY BAN NHÂN DÂN XÃ THU LŨM"})
    office.settings.set("device_name", "Máy văn thư cũ")
    office.people.add("Vàng A Súa", "Công chức Văn phòng", Role.CLERK, "2580", False)
    office.people.switch("Vàng A Súa", "2580")
    Work(office, paper, tmp_path, random.Random(7)).some(30)  # type: ignore[arg-type]
    for number in (41, 42):
        kept = office.incoming.receive(paper(number))  # type: ignore[arg-type]
        office.incoming.confirm(kept.id, kept.header, "NOI_VU", "VHXH")
        office.register.register(kept.id)
    dice, data = random.Random(3), office.paths.data_dir
    for name in (
        "packs/mau-tinh/pack.toml", "packs/mau-tinh/types/CV.toml", "courses/tin-hoc/1.2/bài 1.md",
        "news/field_weights/weights.npz", "keys/course_signers.toml", "keys/exam.key",
    ):  # fmt: skip
        path = data / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(dice.randbytes(dice.randrange(10, 90_000)))
    (data / "packs" / ".part-x").mkdir()
    (data / "packs" / ".part-x" / "half").write_bytes(b"half")
    return office


@pytest.fixture
def new(tmp_path: Path) -> Paths:
    """Where the new PC keeps its data."""
    return Paths(tmp_path / "máy mới" / "dữ liệu")


def files_below(data: Path) -> dict[str, bytes]:
    """Give what a move brings beside the database."""
    found = {
        path.relative_to(data).as_posix(): path.read_bytes()
        for name in FOLDERS
        for path in sorted((data / name).rglob("*"))
        if path.is_file() and ".part" not in path.as_posix() and "/new/" not in path.as_posix()
    }
    for name in ("keys/course_signers.toml", "keys/exam.key"):
        found[name] = (data / name).read_bytes()
    return found


def rows_of(office: Office) -> dict[str, list[tuple[object, ...]]]:
    """Give every row of the tables that people's work stands in."""
    store = office.store
    names = [
        row["name"] for row in store.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")
    ]
    left_out = ("meta", "event", "setting", "span", "sqlite_sequence", "office_event", "backup")
    return {
        name: sorted(repr(tuple(row.values())) for row in store.rows(f"SELECT * FROM {name}"))  # type: ignore[misc]
        for name in names
        if name not in left_out
    }


def refused(code: str, ask: Callable[[], object]) -> AppError:
    with pytest.raises((UserError, EnvironmentProblem)) as caught:
        ask()
    assert caught.value.code == code
    return caught.value


def codes(office: Office) -> list[str]:
    return [one.code for one in office.notices if not one.code.startswith("store.old")]


def moved_to(new: Paths, stick: Path, open_profile: Callable[..., Office]) -> tuple[Office, Moved]:
    """Unpack what lies on the stick on another PC that nobody worked at, and open it."""
    (file,) = find(stick)
    staged = unpack(new, file.file, PASSPHRASE)
    moved = take_closed(new, staged)
    return open_profile(new.data_dir), moved
