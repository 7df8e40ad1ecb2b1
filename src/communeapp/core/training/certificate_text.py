"""The words on the sheet of a certificate, in Vietnamese as the sheet is.

Head and date follow Decree 30/2020/ND-CP, Appendix I (II.1, II.2, II.4); a certificate itself is no
document of its Article 7, so the middle is free.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from communeapp.core.issuing import name_in_text, split_place
from communeapp.core.layout.wording import date_words, place_and_date
from communeapp.core.training.certificate import CertificateData

TITLE = "GIẤY CHỨNG NHẬN"
CERTIFIES = "chứng nhận Ông/Bà"
HAS_DONE = "đã hoàn thành khóa bồi dưỡng, tập huấn"
CHECK_HINT = "Quét mã để đối chiếu"
REVOKED = "ĐÃ THU HỒI"
PREVIEW = "BẢN XEM TRƯỚC"


@dataclass(frozen=True)
class SheetText:
    """All texts of a sheet; empty ones leave no gap."""

    parent: str
    unit: str
    number: str
    issuer: str
    name: str
    post: str
    course: str
    when: str
    result: str
    place_and_date: str
    authority: str
    signer_title: tuple[str, ...]
    signer: str
    code: str


def sheet_text(data: CertificateData) -> SheetText:
    """Put the signed values into words."""
    return SheetText(
        parent=data.parent.upper(),
        unit=data.issuer.upper(),
        number=f"Số: {data.number}",
        issuer=name_in_text(data.issuer),
        name=data.name,
        post=", ".join(part for part in (data.title, data.unit) if part),
        course=data.course_title,
        when=when_text(data),
        result="" if data.per_mille < 0 else f"Kết quả: {percent_text(data.per_mille)}",
        place_and_date=place_line(data.place, data.day),
        authority=data.signer_authority,
        signer_title=tuple(data.signer_title.split(" / ")) if data.signer_title else (),
        signer=data.signer,
        code=code_text(data.id),
    )


def when_text(data: CertificateData) -> str:
    """Say which class it was and when."""
    parts = []
    if data.class_title and data.class_title != data.course_title:
        parts.append(data.class_title)
    if data.first is not None and data.last is not None and data.first != data.last:
        parts.append(f"từ ngày {short_date(data.first)} đến ngày {short_date(data.last)}")
    elif (day := data.last or data.first) is not None:
        parts.append(f"ngày {short_date(day)}")
    text = ", ".join(parts)
    return text[:1].upper() + text[1:]


def percent_text(per_mille: int) -> str:
    """Write thousandths as Vietnamese people write percent: 87,5 %."""
    whole, part = divmod(per_mille, 10)
    return f"{whole},{part}%" if part else f"{whole}%"


def short_date(day: dt.date) -> str:
    """Write a day with two digits each."""
    return f"{day:%d/%m/%Y}"


def place_line(place: str, day: dt.date) -> str:
    """Write place and date; the place without its level."""
    if not place:
        words = date_words(day)
        return words[:1].upper() + words[1:]
    return place_and_date(split_place(place)[1], day)


def code_text(certificate_id: str) -> str:
    """Write the id in groups that can be read out."""
    return "-".join(certificate_id[at : at + 4] for at in range(0, len(certificate_id), 4))
