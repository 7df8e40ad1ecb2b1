"""Documents as they come in, for the tests of the services."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from communeapp.core.incoming.header import Family, Found, Header, Part
from communeapp.core.incoming.opinion import FieldOpinion
from communeapp.core.incoming.text import ReadText
from communeapp.services.classifying import Classified
from communeapp.store.originals import file_sha256

MakePaper = Callable[..., Classified]


@pytest.fixture
def paper(tmp_path: Path) -> MakePaper:
    """Make a file and what was read of it; every number another document."""
    folder = tmp_path / "hộp thư"
    folder.mkdir()

    def make(number: int, /, **parts: str) -> Classified:
        body = parts.pop("body", f"Ủy ban nhân dân xã nhận được công văn số {number}.")
        file = folder / parts.pop("name", f"Công văn {number}.txt")
        file.write_text(body, encoding="utf-8")
        values = {
            "type": "Công văn",
            "number": f"{number}/SNV-XDCQ",
            "date": "2026-11-27",
            "issuer": "Sở Nội vụ tỉnh Lai Châu",
            "subject": f"V/v rà soát cán bộ lần {number}",
            **parts,
        }
        office = "VHXH"
        header = Header(
            {Part(name): Found(value) for name, value in values.items() if value},
            Family.ADMINISTRATIVE,
            "CONG_VAN",
        )
        sha256, size = file_sha256(file)
        opinion = FieldOpinion("NOI_VU", 0.93, abstained=False, office=office)
        return Classified(file, sha256, size, ReadText.plain(body), header, opinion, office)

    return make


@pytest.fixture
def monday() -> dt.date:
    """The day on which the clock of the tests stands."""
    return dt.date(2026, 11, 30)
