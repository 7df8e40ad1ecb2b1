"""Fields and offices."""

from __future__ import annotations

import pytest

from communeapp.core.errors import Bug
from communeapp.core.incoming.field.offices import Catalogue
from communeapp.services.field import FieldService, read_catalogue


def test_there_are_twenty_fields_each_with_an_office_and_its_basis() -> None:
    table = read_catalogue()
    assert len({one.code for one in table.fields}) == 20
    assert all(
        one.basis and one.certainty in ("official", "partly", "practice") for one in table.fields
    )
    assert table.name("DAT_DAI") == "Đất đai"
    assert table.name("KHAC") == table.name("?") == table.other_name


def test_the_commune_may_choose_another_office() -> None:
    field = FieldService(offices={"DAT_DAI": "VP", "NO_FIELD": "VP"})
    assert field.office_of("DAT_DAI") == "VP"
    assert field.office_of("GIAO_DUC") == "VHXH"
    assert field.office_of("KHAC") == field.office_of("NO_FIELD") == ""
    field.set_offices({"DAT_DAI": "DIACHINH"})
    assert field.office_of("DAT_DAI") == "DIACHINH"


@pytest.mark.parametrize(
    "table",
    [
        {},
        {"offices": [], "fields": [{"code": "X"}], "other": "?"},
        {
            "offices": [{"code": "VP", "name": "Văn phòng"}],
            "fields": [
                {
                    "code": "X",
                    "name": "x",
                    "definition": "",
                    "office": "?",
                    "basis": "",
                    "certainty": "",
                }
            ],
            "other": "?",
        },
    ],
)
def test_a_damaged_table_is_refused(table: object) -> None:
    with pytest.raises(Bug):
        Catalogue.from_json(table)
