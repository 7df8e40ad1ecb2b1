"""Letters from a list: what a list may not bring into a letter."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from openpyxl import Workbook
from tests.unit.services.office_work import letter

from communeapp.core.errors import UserError
from communeapp.paths import Paths
from communeapp.services.exporting import ExportingService
from communeapp.services.letters import LettersService
from communeapp.services.reading import ReadingService


@pytest.fixture(scope="module")
def letters(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LettersService]:
    reading = ReadingService(Paths(tmp_path_factory.mktemp("reading")))
    yield LettersService(reading, cast(ExportingService, None))  # a plan writes nothing
    reading.close()


def listed(file: Path, *names: str) -> Path:
    book = Workbook()
    book.worksheets[0].append(["Kính gửi", "Ghi chú"])
    for name in names:
        book.worksheets[0].append([name, ""])
    book.save(file)
    return file


def test_a_mark_of_secrecy_deep_in_a_list_enters_no_letter(
    letters: LettersService, tmp_path: Path
) -> None:
    names = [f"Trưởng bản {row}" for row in range(80)]
    good = listed(tmp_path / "tốt.xlsx", *names)
    assert len(letters.plan(letter(), good).letters) == 80
    bad = listed(tmp_path / "xấu.xlsx", *names, "TỐI MẬT: kế hoạch phòng thủ Hồ Thầu", *names)
    with pytest.raises(UserError) as caught:
        letters.plan(letter(), bad)
    assert caught.value.code == "secrecy.text_refused"
    assert "Hồ Thầu" not in str(caught.value.values)


def test_a_cell_is_words_and_no_place_of_another_column(
    letters: LettersService, tmp_path: Path
) -> None:
    form = replace(letter(), subject="mời {{Kính gửi}} dự họp")
    made = letters.plan(form, listed(tmp_path / "a.xlsx", "{{Ghi chú}}; Bà B\n- Ông C"))
    (one,) = made.letters
    assert letters.preview(form, one).subject == "mời {{Ghi chú}}; Bà B - Ông C dự họp"
    assert letters.preview(form, one).addressees == letter().addressees
