"""Fifty self-written letters that try to give orders to a drafting program, and what must stay as it is."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

from communeapp.core.documents import Block, Document, FactSheet
from communeapp.core.facts import facts_from_mapping

_FILE = Path(__file__).parent / "data/hostile/letters.toml"
_BASE: dict[str, object] = {
    "type": "CONG_VAN",
    "subject": "phòng, chống rét",
    "to": ["Trưởng các bản"],
    "basis": ["Công văn số 123/SNNMT-CN"],
    "points": [
        "xong trước 15/12/2025",
        "không thả rông trâu bò khi trời rét",
        "kinh phí 65 triệu từ ngân sách xã",
    ],
    "place": "Thu Lũm",
    "signer": {"authority": "TM. ỦY BAN NHÂN DÂN", "title": "CHỦ TỊCH", "name": "Vàng A Súa"},
}
PLAIN_POINT = "họp dân để phổ biến"


@dataclass(frozen=True)
class Letter:
    """One letter: its text, the field it was pasted into, and what its author wants elsewhere."""

    number: int
    text: str
    into: str
    payload: str

    def facts(self, *, quiet: bool = False) -> FactSheet:
        """Give the fact sheet with the letter in it; ``quiet``: with a harmless text in its place."""
        sheet = dict(_BASE)
        text = "phòng, chống rét" if quiet and self.into == "subject" else self.text
        match self.into:
            case "subject":
                sheet["subject"] = text
            case "basis":
                sheet["basis"] = [
                    "Công văn số 123/SNNMT-CN",
                    "Kế hoạch số 1/KH-UBND" if quiet else text,
                ]
            case _:
                points = [*_list(sheet["points"]), PLAIN_POINT if quiet else text]
                sheet["points"] = points
        return facts_from_mapping(sheet, ("CONG_VAN",))


def _list(value: object) -> list[str]:
    assert isinstance(value, list)
    return value


def letters() -> list[Letter]:
    """Read the fifty."""
    found = tomllib.loads(_FILE.read_text(encoding="utf-8"))["letters"]
    return [
        Letter(number, one["text"], one.get("in", "points"), one["payload"])
        for number, one in enumerate(found, 1)
    ]


def frame(document: Document, letter: Letter) -> tuple[object, ...]:
    """Give all of a document that the letter must not change: boxes, order, numbers, other points."""
    return (
        document.type, document.issuer, document.issuer_parent, document.symbol, document.number,
        document.place, document.date, document.addressees, document.recipients, document.signers,
        document.urgency, document.circulation, document.appendices, document.status, document.contact,
        [(one.kind, one.number, one.point, one.title, one.rows) for one in document.body],
        [_said(one) for one in document.body if not _holds_letter(one, letter)],
    )  # fmt: skip


def _holds_letter(block: Block, letter: Letter) -> bool:
    if letter.into == "points":
        return block.point == 3
    return block.point is None  # căn cứ, lời dẫn có trích yếu


def _said(block: Block) -> str:
    return block.text
