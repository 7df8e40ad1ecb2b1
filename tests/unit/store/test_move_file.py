"""Pieces of a packed PC: written, read back, read from any place, and refused when a byte is not right."""

from __future__ import annotations

import hashlib
import random
from pathlib import Path

import pytest

from communeapp.core.errors import EnvironmentProblem, UserError
from communeapp.store.move_file import (
    MAX_PIECES,
    MoveReader,
    MoveWriter,
    PieceName,
    is_piece,
    read_piece,
)
from communeapp.store.sealed import CHUNK, code_letters, new_recovery_code

CODE = new_recovery_code()
SECRETS = {"passphrase": "ba con suối", "recovery": code_letters(CODE)}
SET = "5e" * 16


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "KINGSTON"
    folder.mkdir()
    return folder


def content(size: int, seed: int = 1) -> bytes:
    return random.Random(seed).randbytes(size)


def written(folder: Path, data: bytes, piece: int = 1 << 30, index: int = 10) -> tuple[Path, ...]:
    writer = MoveWriter(
        folder, "chuyen-may", len(data), index, SECRETS, set_id=SET, piece_bytes=piece
    )
    dice = random.Random(len(data))
    at = 0
    while at < len(data):  # in pieces of any size
        step = dice.randint(1, 3 * CHUNK)
        writer.write(data[at : at + step])
        at += step
    return writer.finish()


def read_all(paths: tuple[Path, ...], size: int) -> bytes:
    return b"".join(opened(paths).read(0, size))


def opened(paths: tuple[Path, ...], secret: str = SECRETS["passphrase"]) -> MoveReader:
    return MoveReader([read_piece(one) for one in paths], secret)


@pytest.mark.parametrize("size", [11, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 5 * CHUNK + 77])
@pytest.mark.parametrize("piece", [CHUNK, 2 * CHUNK, 1 << 30])
def test_what_is_written_is_read(stick: Path, size: int, piece: int) -> None:
    data = content(size)
    paths = written(stick, data, piece)
    assert len(paths) == max(1, -(-size // piece))
    assert all(one.stat().st_size < piece + 4096 + 16 * (piece // CHUNK + 1) for one in paths)
    reader = opened(paths)
    assert reader.total == size
    assert b"".join(reader.read(0, size)) == data
    assert reader.index() == data[-10:]
    assert sorted(one.name for one in stick.iterdir()) == sorted(one.name for one in paths)


def test_any_part_is_read_from_its_place(stick: Path) -> None:
    data = content(7 * CHUNK + 5)
    reader = opened(written(stick, data, 2 * CHUNK), CODE.lower())
    dice = random.Random(4)
    for _ in range(60):
        start = dice.randrange(len(data))
        length = dice.randrange(len(data) - start + 1)
        assert b"".join(reader.read(start, length)) == data[start : start + length]


def test_no_piece_says_what_is_inside_and_none_is_like_another(stick: Path) -> None:
    data = b"\0" * (3 * CHUNK)
    paths = written(stick, data, CHUNK)
    bodies = [one.read_bytes() for one in paths]
    assert all(b"\0" * 64 not in one for one in bodies)
    assert len({hashlib.sha256(one[-CHUNK:]).digest() for one in bodies}) == 3


@pytest.mark.parametrize("piece", [CHUNK, 1 << 30])
def test_a_changed_byte_anywhere_is_refused(stick: Path, piece: int) -> None:
    data = content(2 * CHUNK + 100)
    paths = written(stick, data, piece)
    dice = random.Random(9)
    for path in paths:
        whole = path.read_bytes()
        places = {
            *range(0, min(700, len(whole)), 7),
            *(dice.randrange(len(whole)) for _ in range(40)),
        }
        for place in sorted(places):
            changed = bytearray(whole)
            changed[place] ^= 1 << dice.randrange(8)
            path.write_bytes(bytes(changed))
            with pytest.raises((EnvironmentProblem, UserError)) as caught:
                read_all(paths, len(data))
            assert caught.value.code in (
                "backup.copy_damaged",
                "backup.wrong_passphrase",
                "backup.copy_too_new",
            )
        path.write_bytes(whole)
    assert b"".join(opened(paths).read(0, len(data))) == data


def test_a_piece_that_was_cut_or_belongs_to_another_set_is_refused(stick: Path) -> None:
    paths = written(stick, content(3 * CHUNK), CHUNK)
    whole = paths[1].read_bytes()
    for size in (0, 5, 100, len(whole) - 1):
        paths[1].write_bytes(whole[:size])
        with pytest.raises(EnvironmentProblem) as caught:
            read_piece(paths[1])
        assert caught.value.code == "backup.copy_damaged"
    paths[1].write_bytes(whole)
    pieces: list[PieceName] = [read_piece(one) for one in paths]
    for wrong in ([pieces[0], pieces[2]], [pieces[1], pieces[0], pieces[2]], pieces[:2]):
        with pytest.raises(EnvironmentProblem):
            MoveReader(wrong, SECRETS["passphrase"])


def test_the_secret_has_to_be_right(stick: Path) -> None:
    paths = written(stick, content(50))
    with pytest.raises(UserError) as caught:
        opened(paths, "ba con suoi")
    assert caught.value.code == "backup.wrong_passphrase"


def test_a_stick_that_gives_back_other_bytes_is_found_out(stick: Path) -> None:
    """A stick that says more gigabytes than it has: what was written is not what is read."""
    data = content(2 * CHUNK)

    def lose(part: Path) -> None:
        body = part.read_bytes()
        part.write_bytes(body[:-CHUNK] + b"\0" * CHUNK)

    writer = MoveWriter(stick, "chuyen-may", len(data), 10, SECRETS, set_id=SET, forget=lose)
    writer.write(data)
    with pytest.raises(EnvironmentProblem) as caught:
        writer.finish()
    assert caught.value.code == "backup.copy_differs"
    writer.forget()
    assert list(stick.iterdir()) == []


def test_content_of_another_length_is_a_bug_and_too_much_is_refused(stick: Path) -> None:
    writer = MoveWriter(stick, "x", 100, 10, SECRETS, set_id=SET)
    writer.write(b"short")
    with pytest.raises(ValueError, match="as long"):
        writer.finish()
    writer.forget()
    with pytest.raises(UserError) as caught:
        MoveWriter(stick, "x", CHUNK * (MAX_PIECES + 1), 10, SECRETS, set_id=SET, piece_bytes=CHUNK)
    assert caught.value.code == "moving.too_big"
    assert list(stick.iterdir()) == []


def test_only_files_of_ours_are_pieces(stick: Path) -> None:
    other = stick / "x.camove"
    other.write_bytes(b"PK\x03\x04 something else")
    assert not is_piece(other)
    assert not is_piece(stick)
    assert not is_piece(stick / "gone")
