"""The list of communes: the whole country, found without accents, Lai Châu first."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest

from communeapp import paths
from communeapp.core.errors import Bug
from communeapp.services.admin_units import AdminUnits, read_admin_units

# The package's own type contradicts the name of these; the name is right.
TYPE_FROM_NAME = {"10543", "11848", "31213", "31299"}


@pytest.fixture(scope="module")
def units() -> AdminUnits:
    return read_admin_units()


def test_the_whole_country_is_there(units: AdminUnits) -> None:
    assert len(units.provinces()) == 34
    assert len(units.units()) == 3321
    assert len({one.code for one in units.units()}) == 3321
    assert len(units.units("12")) == 38
    assert sum(one.type == "Phường" for one in units.units("12")) == 2
    assert sum(one.type == "Đặc khu" for one in units.units()) == 13


def test_lai_chau_comes_first_then_the_alphabet(units: AdminUnits) -> None:
    names = [one.short_name for one in units.provinces()]
    assert names[:4] == ["Lai Châu", "An Giang", "Bắc Ninh", "Cà Mau"]
    assert names.index("Đắk Lắk") > names.index("Đà Nẵng") > names.index("Cần Thơ")
    assert all(one.province == "Tỉnh Lai Châu" for one in units.units()[:38])
    shorts = [one.short_name for one in units.units("12")]
    assert shorts.index("Thu Lũm") > shorts.index("Tân Phong")


@pytest.mark.parametrize(
    "typed", ["thu lum", "Thu Lũm", "THU LŨM", "xã thu lũm", "thu lu", "Thu Lu\u0303m"]
)
def test_a_commune_is_found_however_it_is_typed(units: AdminUnits, typed: str) -> None:
    found = units.search(typed)
    assert found[0].name == "Xã Thu Lũm"
    assert found[0].short_name == "Thu Lũm"
    assert found[0].province == "Tỉnh Lai Châu"


def test_words_with_accents_are_meant_as_typed(units: AdminUnits) -> None:
    assert all("tấn" in one.name.casefold() for one in units.search("tấn"))
    assert len(units.search("tan")) > len(units.search("tấn")) > 0


def test_the_province_tells_communes_of_one_name_apart(units: AdminUnits) -> None:
    here, there = units.search("tan phong")[:2]
    assert here.province == "Tỉnh Lai Châu"
    assert [one.name for one in units.search("tan phong son la")] == ["Xã Tân Phong"]
    assert there.short_name == "Tân Phong"


def test_nothing_typed_is_everything_and_nonsense_is_nothing(units: AdminUnits) -> None:
    assert units.search("  ") == units.units()
    assert units.search("zzz qqq") == ()


def test_a_code_finds_its_unit_again(units: AdminUnits) -> None:
    one = units.search("thu lum")[0]
    assert units.get(one.code) == one
    assert units.get("99999") is None


def test_names_are_composed_and_begin_with_their_kind(units: AdminUnits) -> None:
    for one in units.units():
        assert unicodedata.is_normalized("NFC", one.name)
        assert one.name == f"{one.type} {one.short_name}"


def test_the_licence_of_the_source_is_shipped() -> None:
    notice = (paths.resources_dir() / "admin_units.LICENSE.txt").read_text(encoding="utf-8")
    assert "MIT License" in notice
    assert "Tran Ngoc Minh Hieu" in notice


def test_a_list_that_is_gone_is_a_bug_of_ours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "resources_dir", lambda: tmp_path)
    with pytest.raises(Bug):
        read_admin_units.__wrapped__()


def test_it_agrees_with_the_checked_list(units: AdminUnits, shared: Path) -> None:
    file = shared / "data" / "don-vi-hanh-chinh" / "provinces_communes_2025.json"
    if not file.exists():
        pytest.skip("the checked list is not here")
    checked = {
        unit["code"]: (province["code"], province["name"], unit["name"], unit["type"])
        for province in json.loads(file.read_text(encoding="utf-8"))
        for unit in province["units"]
    }
    ours = {
        one.code: (one.province_code, one.province, one.name, one.type) for one in units.units()
    }
    assert ours.keys() == checked.keys()
    assert {code for code in ours if ours[code] != checked[code]} == TYPE_FROM_NAME
    assert all(ours[code][:3] == checked[code][:3] for code in ours)


def test_a_unit_named_after_a_person_or_a_number_keeps_its_kind_before_the_date(
    units: AdminUnits,
) -> None:
    """Decree 30, Appendix I, II.4.a."""
    named = {one.name: one.place_name for one in units.units()}
    assert named["Xã Lê Lợi"] == "Xã Lê Lợi"
    assert named["Xã Thu Lũm"] == "Thu Lũm"
    numbered = [one for one in units.units() if any(letter.isdigit() for letter in one.name)]
    assert numbered
    assert all(one.place_name == one.name for one in numbered)
