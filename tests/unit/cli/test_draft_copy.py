"""Copies by command: which parts there are, what is made, what is refused."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.unit.cli.test_office_commands import call, in_office
from tests.unit.services.office_work import letter

from communeapp.clock import SystemClock
from communeapp.paths import Paths
from communeapp.services.office import open_office

__all__ = ["call"]


def test_a_copy_is_made_of_what_was_issued_alone(data_dir: Path, call: Any) -> None:
    (source,) = in_office(data_dir, letter("Họp ngày 02/12/2026.", subject="Họp dân"))
    assert call("draft", "copy", source)[1]["error"]["code"] == "precedent.not_issued"
    call("docs", "number", source)
    code, told = call("draft", "copy", source, "--form", "TRICH_SAO")
    assert (code, told["id"]) == (0, None)
    assert told["parts"][0] == {"part": 1, "number": "", "text": "Họp ngày 02/12/2026."}
    command = ("draft", "copy", source, "--form", "trich_sao", "--part", "1", "--part")
    assert call(*command, "99")[1]["error"]["code"] == "copying.no_part"
    code, made = call(*command, "1", "--to", "Công an xã")
    assert (code, made["form"]) == (0, "TRICH_SAO")
    office = open_office(Paths(data_dir), SystemClock())
    document = office.drafts.load(made["id"]).document
    office.close()
    assert document.copy is not None
    assert document.copy.recipients == ("Công an xã",)
    assert document.copy.symbol.startswith("TrS-")
    assert (document.number, document.copy.number) == ("01", "")
    assert document.body[0].text == "Họp ngày 02/12/2026."
    assert call("draft", "copy", made["id"])[1]["error"]["code"] == "precedent.not_issued"
