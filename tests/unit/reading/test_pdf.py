"""PDF files: text with places, what is drawn invisibly, what is locked or broken."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from communeapp.core.errors import UserError
from communeapp.core.incoming.text import Origin
from communeapp.services.reading import Limits, ReadingService, ReadText

Notes = Callable[[ReadText], set[str]]


def test_columns_and_places(reading: ReadingService, make: SimpleNamespace, tmp_path: Path) -> None:
    page = (
        make.at(60, 780, "UY BAN NHAN DAN") + make.at(300, 780, "CONG HOA XA HOI")
        + make.at(60, 764, "XA THU LUM") + make.at(300, 764, "Doc lap - Tu do")
        + make.at(60, 700, "Can cu Luat To chuc chinh quyen dia phuong ngay 16 thang 6 nam 2025 cua Quoc hoi")
    )  # fmt: skip
    result = reading.read(make.pdf(tmp_path / "a.pdf", [page, make.at(60, 780, "trang hai")]))
    assert result.text.split("\n") == [
        "UY BAN NHAN DAN", "XA THU LUM", "CONG HOA XA HOI", "Doc lap - Tu do",
        "Can cu Luat To chuc chinh quyen dia phuong ngay 16 thang 6 nam 2025 cua Quoc hoi", "trang hai",
    ]  # fmt: skip
    assert (result.pages, result.origin, result.media_type) == (
        2,
        Origin.DIGITAL,
        "application/pdf",
    )
    first = result.lines[0]
    assert first.box is not None and first.box.page == 0
    assert first.box.left == pytest.approx(60 / 595, abs=0.01)
    assert first.box.top < 62 / 842 < first.box.bottom + 0.01
    assert first.size == 12
    words = [result.text[word.start : word.end] for word in first.words]
    assert words == ["UY", "BAN", "NHAN", "DAN"]
    assert result.lines[-1].page == 1


def test_what_is_invisible_or_white_is_kept_apart(
    reading: ReadingService, make: SimpleNamespace, tmp_path: Path, notes: Notes
) -> None:
    page = (
        make.at(60, 780, "Kinh gui cac thon ban tren dia ban xa")
        + make.at(60, 700, "invisible", mode="3 Tr")
        + "0 Tr 1 1 1 rg " + make.at(60, 600, "white on white")
        + "0 0 0 rg 50 490 300 30 re f 1 1 1 rg " + make.at(60, 500, "white on black")
    )  # fmt: skip
    result = reading.read(make.pdf(tmp_path / "a.pdf", [page]))
    assert result.text == "Kinh gui cac thon ban tren dia ban xa\nwhite on black"
    assert sorted(result.hidden) == ["invisible", "white on white"]
    assert "reading.hidden" in notes(result)


def test_more_pages_than_allowed_are_told(
    reading: ReadingService, make: SimpleNamespace, tmp_path: Path
) -> None:
    file = make.pdf(tmp_path / "a.pdf", [make.at(60, 700, f"trang {n}") for n in range(5)])
    done: list[tuple[int, int]] = []
    result = reading.read(file, Limits(pages=3), progress=lambda *one: done.append(one))
    note = next(one for one in result.notes if one.code == "reading.pages_left")
    assert dict(note.values) == {"read": 3, "pages": 5}
    assert done == [(1, 3), (2, 3), (3, 3)]


def test_a_password_is_told(
    make: SimpleNamespace, tmp_path: Path, refused: Callable[[Path], str]
) -> None:
    lock = f"<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <{'5a' * 32}> /U <{'3c' * 32}> >>"
    trailer = f"/Encrypt 6 0 R /ID [<{'01' * 16}> <{'01' * 16}>]"
    file = make.pdf(tmp_path / "a.pdf", [make.at(60, 700, "x")], [lock], trailer)
    assert refused(file) == "reading.password"


@pytest.mark.parametrize("keep", [20, 200, 400])
def test_a_cut_file_is_read_or_told(
    reading: ReadingService, make: SimpleNamespace, tmp_path: Path, keep: int
) -> None:
    file = make.pdf(tmp_path / "a.pdf", [make.at(60, 700, "x")])
    file.write_bytes(file.read_bytes()[:keep])
    with pytest.raises(UserError) as caught:
        reading.read(file)
    assert caught.value.code in ("reading.broken", "reading.no_text")


def test_a_page_is_drawn(reading: ReadingService, make: SimpleNamespace, tmp_path: Path) -> None:
    file = make.pdf(tmp_path / "a.pdf", [make.at(60, 700, "x")])
    png = reading.picture(file, 0, 300)
    assert png.startswith(b"\x89PNG")
    assert int.from_bytes(png[16:20]) == 300
    assert int.from_bytes(png[20:24]) == pytest.approx(300 * 842 / 595, abs=1)


@pytest.mark.parametrize(("page", "name"), [(1, "a.pdf"), (-1, "a.pdf"), (0, "a.txt")])
def test_a_page_that_is_not_there_has_no_picture(
    reading: ReadingService, make: SimpleNamespace, tmp_path: Path, page: int, name: str
) -> None:
    make.pdf(tmp_path / "a.pdf", [make.at(60, 700, "x")])
    (tmp_path / "a.txt").write_text("chữ", encoding="utf-8")
    with pytest.raises(UserError) as caught:
        reading.picture(tmp_path / name, page, 300)
    assert caught.value.code == "reading.no_picture"
