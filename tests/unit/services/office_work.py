"""Reviewed letters of an office, for the tests of numbers, steps and letters to many."""

from __future__ import annotations

from communeapp.core.documents import Block, BlockKind, Document, FactSheet, Origin, Signer
from communeapp.core.people import Person, Role
from communeapp.services.office import Office

PIN = "2580"
SIGNER = Signer("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lò Văn A")


def person_of(office: Office, role: Role, name: str) -> Person:
    """Give a person of the office, entered where there is none of the name yet."""
    known = next((one for one in office.people.list() if one.name == name), None)
    return known or office.people.add(name, "", role, PIN)[0]


def letter(
    *lines: str,
    type_code: str = "CONG_VAN",
    subject: str = "V/v trả lời",
    symbol: str = "UBND-VHXH",
) -> Document:
    """A letter of some sentences."""
    body = tuple(Block.plain(BlockKind.PARAGRAPH, one, Origin.USER) for one in lines or ("một",))
    return Document(
        type_code, subject, "ỦY BAN NHÂN DÂN XÃ THU LŨM", symbol=symbol, place="Thu Lũm",
        addressees=("Sở Nội vụ",), recipients=("Như trên", "Lưu: VT"), signers=(SIGNER,), body=body,
    )  # fmt: skip


def draft_of(office: Office, document: Document | None = None) -> str:
    """Begin a draft; gives its id."""
    document = document or letter()
    facts = FactSheet(document.type, document.subject, ("a",), to=document.addressees)
    return office.drafts.create(facts, document).id


def reviewed(office: Office, document: Document | None = None) -> str:
    """Begin a draft and review it; gives its id."""
    draft = draft_of(office, document)
    person = person_of(office, Role.CLERK, "Vàng Thị Mai")
    office.drafts.review(draft, person.id, PIN)
    return draft
