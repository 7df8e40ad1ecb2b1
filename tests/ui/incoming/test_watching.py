"""A scanner writes slowly: a file is taken in once it stands still, and once."""

from __future__ import annotations

from pathlib import Path

from communeapp.ui.incoming.watching import complete, listing

A, B = Path("a.pdf"), Path("b.pdf")


def test_a_file_that_still_grows_waits() -> None:
    assert complete({A: (10, 1)}, {A: (20, 2)}, {}) == []
    assert complete({A: (20, 2)}, {A: (20, 2)}, {}) == [A]


def test_a_new_file_waits_for_a_second_look() -> None:
    assert complete({}, {A: (20, 2)}, {}) == []


def test_an_empty_file_is_none_yet() -> None:
    assert complete({A: (0, 1)}, {A: (0, 1)}, {}) == []


def test_what_was_taken_in_is_not_taken_again_unless_it_changed() -> None:
    now = {A: (20, 2), B: (5, 5)}
    assert complete(now, now, {A: (20, 2)}) == [B]
    assert complete(now, now, {A: (20, 1), B: (5, 5)}) == [A]


def test_the_folder_is_listed_without_litter_and_folders(tmp_path: Path) -> None:
    (tmp_path / "quet.pdf").write_bytes(b"12345")
    (tmp_path / "quet.pdf.part").write_bytes(b"1")
    (tmp_path / "con").mkdir()
    assert {path.name: state[0] for path, state in listing(tmp_path).items()} == {"quet.pdf": 5}


def test_a_folder_that_is_away_has_nothing(tmp_path: Path) -> None:
    assert listing(tmp_path / "USB") == {}
