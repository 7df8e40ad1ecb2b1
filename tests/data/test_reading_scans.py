"""Real scans of signed letters: the printed head comes out, and what a hand wrote is never sure."""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from communeapp.core.incoming.text import Origin, ReadText
from communeapp.core.vietnamese import fold
from communeapp.paths import Paths
from communeapp.reading.tools import find_tools
from communeapp.services.reading import ReadingService

pytestmark = pytest.mark.skipif(
    not find_tools().reads_scans, reason="Tesseract with Vietnamese is not installed"
)
SURE = 0.6
UNDER_A_STAMP = {"real_tt_21_bct_fuel"}  # the title; the type stands in the symbol too
QUICK = ("qn-q23", "qn-q26")
SLOW = (
    "qn-q03", "qn-q10", "qn-q22", "qn-q25", "real_hanoi_kh_173_festival", "real_hanoi_qd_2280_water", "real_qd_729_ttg",
    "real_tt_21_bct_fuel",
)  # fmt: skip


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ReadingService]:
    one = ReadingService(Paths(tmp_path_factory.mktemp("scans")))
    yield one
    one.close()


_READ: dict[str, ReadText] = {}


def read_once(service: ReadingService, shared: Path, name: str) -> ReadText:
    if name not in _READ:
        _READ[name] = service.read(shared / "data" / "ban-quet" / f"{name}.pdf")
    return _READ[name]


def gold(shared: Path, name: str) -> dict[str, str | None]:
    file = shared / "data" / "van-ban-that" / "documents_dev.jsonl"
    for line in file.read_text(encoding="utf-8").splitlines():
        row: dict[str, str | None] = json.loads(line)
        if row["id"] in (name, f"nv-{name}"):
            return row
    raise LookupError(name)


def sure_words(read: ReadText, line_pattern: str) -> list[str]:
    """Give the surely read words with digits of the lines of the head that match."""
    return [
        read.text[word.start : word.end]
        for line in read.lines[:30]
        if re.search(line_pattern, fold(read.text[line.start : line.end]))
        for word in line.words
        if word.confidence >= SURE and re.search(r"\d", read.text[word.start : word.end])
    ]


@pytest.mark.parametrize("name", [*QUICK, *(pytest.param(n, marks=pytest.mark.soak) for n in SLOW)])
def test_the_head_of_a_scan_comes_out(shared: Path, service: ReadingService, name: str) -> None:
    right = gold(shared, name)
    read = read_once(service, shared, name)
    assert read.origin is (Origin.DIGITAL if name == "qn-q23" else Origin.MACHINE_READ)
    top = [fold(read.text[line.start : line.end]) for line in read.lines[:20]]
    wanted = ["cong hoa xa hoi chu nghia viet nam", "doc lap - tu do - hanh phuc"]
    if right["type"] != "Công văn" and name not in UNDER_A_STAMP:
        wanted.append(fold(right["type"] or ""))
    for one in wanted:
        assert difflib.get_close_matches(one, top, 1, 0.75), (one, top)
    # A number that is surely read is the right one; one that a hand wrote is not sure.
    number = (right["number"] or "").partition("/")[0]
    assert all(
        word.lstrip("/").startswith((number, "20", "/")) or not word[0].isdigit()
        for word in sure_words(read, r"^(?:so|s0)\s?:")
    )
    if right["date"]:
        year, month, day = (int(part) for part in right["date"].split("-"))
        said = [
            int(one)
            for w in sure_words(read, r",\s*ngay.{0,12}thang")
            for one in re.findall(r"\d+", w)
        ]
        assert all(one in (day, month, year) for one in said[:3])


def test_marks_of_urgency_are_read_from_their_stamp(shared: Path, service: ReadingService) -> None:
    read = read_once(service, shared, "qn-q26")
    stamps = [read.text[line.start : line.end] for line in read.lines if line.stamp]
    assert stamps == ["HỎA TỐC"]


def test_the_number_that_a_signing_program_put_in_is_read(
    shared: Path, service: ReadingService
) -> None:
    read = read_once(service, shared, "qn-q23")
    assert "Số: 565 /TB-UBND" in read.text
    assert "ngày 15 tháng 11 năm 2024" in read.text
    assert "TRUNG TÂM CÔNG BÁO" not in read.text  # the stamp of the signature
