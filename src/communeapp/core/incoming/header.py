"""What a header says: each field with its place in the text, its confidence, and whether to check it."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field
from enum import StrEnum

_FIGURES = re.compile(
    r"\s*\d*(?:\.\d{3})?(?:[a-eA-E]|[bB]is)?\s*(?:/\s*(?:19|20)\d{2}\s*[/-]|[/\s-])\s*"
)


class Part(StrEnum):
    """Fields of a header, in the order in which a clerk reads them."""

    TYPE = "type"  # tên loại
    NUMBER = "number"  # số, ký hiệu, as printed: 15/QĐ-UBND
    DATE = "date"  # ngày, tháng, năm văn bản
    ISSUER = "issuer"  # cơ quan ban hành (tác giả)
    PARENT = "parent"  # cơ quan chủ quản
    SUBJECT = "subject"  # trích yếu
    SIGNER = "signer"  # họ tên người ký
    SIGNER_TITLE = "signer_title"  # chức vụ
    AUTHORITY = "authority"  # quyền hạn: TM., KT., TL., TUQ., Q.
    RECIPIENTS = "recipients"  # nơi nhận, kính gửi
    URGENCY = "urgency"  # độ khẩn
    SECRECY = "secrecy"  # độ mật
    DEADLINE = "deadline"  # thời hạn


class Family(StrEnum):
    """Whose rules of form a document follows."""

    ADMINISTRATIVE = "administrative"  # văn bản hành chính, Decree 30/2020
    NORMATIVE = "normative"  # văn bản quy phạm pháp luật: 30/2020/NĐ-CP
    PARTY = "party"  # văn bản của Đảng: 12-CV/ĐU
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Found:
    """A value found in the text.

    ``start``/``end`` is its place in :attr:`ReadText.text` (both 0 when it was inferred and stands
    nowhere, e.g. the type of a letter from its symbol). ``confidence`` 0…1. ``to_check``: a person
    has to look at it before it counts; ``why`` is a code of ``messages`` (``header.handwritten`` …).
    """

    value: str
    start: int = 0
    end: int = 0
    confidence: float = 1.0
    to_check: bool = False
    why: str = ""


@dataclass(frozen=True)
class Header:
    """The header of a document that came in. A field that is not there is missing from ``parts``.

    ``parts`` values: TYPE is the printed name ("Kế hoạch", "Công văn", "Thông tư liên tịch"); NUMBER
    as printed, blanks closed up (``/UBND-VX`` where the figures of a scan cannot be told); DATE and
    DEADLINE ISO (DATE only ``2025-02`` or ``2025`` where the day of a scan cannot be told, always to
    check); ISSUER, PARENT in normal spelling ("Ủy ban nhân dân xã Thu Lũm"); RECIPIENTS one
    a line; URGENCY "Khẩn", "Thượng khẩn", "Hỏa tốc".
    ``blank`` names parts whose place is there and empty ("Số:      /KH-UBND"): not there, surely.
    """

    parts: dict[Part, Found] = field(default_factory=dict)
    family: Family = Family.UNKNOWN
    type_code: str = ""  # document_types.json, or of a normative type (NGHI_DINH …); "" unknown
    blank: frozenset[Part] = frozenset()
    bare_symbol: str = ""  # the symbol of a number whose figures are not there (``blank``)

    def value(self, part: Part) -> str | None:
        """Give the value of a part, None where it is not there."""
        found = self.parts.get(part)
        return None if found is None else found.value

    @property
    def symbol(self) -> str | None:
        """The number without its figures and its year: ``QĐ-UBND``, ``NĐ-CP``, ``CV/ĐU``."""
        number = self.value(Part.NUMBER)
        return (self.bare_symbol or None) if number is None else symbol_of(number)

    @property
    def date(self) -> dt.date | None:
        """The document's date; None also where only its month could be read."""
        value = self.value(Part.DATE)
        return None if value is None or len(value) < 10 else dt.date.fromisoformat(value)

    @property
    def deadline(self) -> dt.date | None:
        """The last day on which an answer is in time."""
        value = self.value(Part.DEADLINE)
        return None if value is None else dt.date.fromisoformat(value)

    @property
    def to_check(self) -> tuple[Part, ...]:
        """Parts that a person has to look at."""
        return tuple(part for part in Part if part in self.parts and self.parts[part].to_check)


def symbol_of(number: str) -> str | None:
    """Give a number without its figures and its year; None where it has no symbol."""
    hit = _FIGURES.match(number)
    return number[hit.end() :] or None if hit else None
