"""Which files stand behind what was dropped."""

from __future__ import annotations

from pathlib import Path

import pytest

from communeapp.ui.incoming.gathering import gather, is_litter


def test_a_folder_gives_all_files_below_it_in_order(tmp_path: Path) -> None:
    for name in ("b.pdf", "a.docx", "duoi/c.txt", "duoi/sau/d.jpg"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    assert gather([tmp_path]) == tuple(
        tmp_path / name for name in ("a.docx", "b.pdf", "duoi/c.txt", "duoi/sau/d.jpg")
    )


def test_each_file_comes_once_and_in_the_order_of_choosing(tmp_path: Path) -> None:
    first, second = tmp_path / "z.txt", tmp_path / "a.txt"
    first.write_text("x")
    second.write_text("x")
    assert gather([first, tmp_path, second]) == (first, second)


def test_a_file_that_is_gone_is_given_so_that_reading_says_so(tmp_path: Path) -> None:
    assert gather([tmp_path / "weg.pdf"]) == (tmp_path / "weg.pdf",)


def test_a_link_back_to_the_folder_does_not_go_round_for_ever(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "vong").symlink_to(tmp_path, target_is_directory=True)
    assert gather([tmp_path]) == (tmp_path / "a.txt",)


@pytest.mark.parametrize(
    "name", ["~$bao cao.docx", ".DS_Store", "Thumbs.db", "desktop.ini", "scan.pdf.part", "x.TMP"]
)
def test_litter_is_left_out(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("x")
    assert is_litter(name)
    assert gather([tmp_path]) == ()


def test_a_name_that_windows_reserves_is_a_file_like_any_other() -> None:
    assert not is_litter("CON.docx")
