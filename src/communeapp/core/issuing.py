"""The issuing body: its name in the head, inside a sentence, in the symbol, and who signs for it.

A commune body stands without a parent line (Decree 30/2020/ND-CP, Appendix I, II.2); inside a sentence
``xã`` and ``phường`` are small and the name keeps its capitals (Appendix II). A unit named after a
person, a number or an event bears its full name with a capital: ``Xã Lê Lợi`` (Appendix I, II.4.a;
Appendix II, III.1.b). Which one is such a unit is said by writing its place with the capital.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from communeapp.core.doctypes import DocumentType
from communeapp.core.documents import FactSheet, Signer
from communeapp.core.profile import Profile
from communeapp.core.vietnamese import collapse, title_place

OPEN = "…………"
_LEVELS = ("xã", "phường", "đặc khu", "thị trấn")
_LEVEL = re.compile(rf"\A({'|'.join(_LEVELS)})\s+", re.IGNORECASE)
_BODIES = (
    "Ủy ban nhân dân", "Hội đồng nhân dân", "Đảng ủy", "Công an", "Trạm Y tế", "Văn phòng",
    "Ban Chỉ huy Quân sự", "Phòng Kinh tế", "Phòng Văn hóa - Xã hội",
    "Trung tâm Phục vụ hành chính công",
)  # fmt: skip


@dataclass(frozen=True)
class Issuer:
    """Names of the issuing body. ``name`` is for the head, ``in_text`` for a sentence."""

    name: str
    in_text: str
    parent: str
    place: str
    level: str


def split_place(place: str) -> tuple[str, str]:
    """Give level and name of a place: ``("phường", "Tân Phong")``; without a level it is a xã."""
    tidy = collapse(place)
    found = _LEVEL.match(tidy)
    if found:
        return found[1].casefold(), title_place(tidy[found.end() :])
    return "xã", title_place(tidy)


def in_full(place: str) -> bool:
    """Say whether the place was written with its level in capitals, so that it is named in full."""
    found = _LEVEL.match(collapse(place))
    return found is not None and found[1][0].isupper() and found[1] != found[1].upper()


def _full(level: str, name: str) -> str:
    return f"{level[0].upper()}{level[1:]} {name}"


def issuer_of(facts: FactSheet, profile: Profile, kind: DocumentType | None = None) -> Issuer:
    """Name the issuing body: the type's own, the profile's, else the committee of the sheet's place.

    A sheet for another place than the profile's is issued by the body of that place. A type may be
    issued by another body of the same unit: a nghị quyết by the people's council.
    """
    found = _issuer(facts, profile)
    if kind is None or not kind.issuer_body or found.in_text.startswith(kind.issuer_body):
        return found
    name = split_place(facts.place or profile.place)[1] or OPEN
    called = found.place if in_full(facts.place or profile.place) else f"{found.level} {name}"
    in_text = f"{kind.issuer_body} {called}"
    return Issuer(in_text.upper(), in_text, "", found.place, found.level)


def _issuer(facts: FactSheet, profile: Profile) -> Issuer:
    given = facts.place or profile.place
    level, place = split_place(given)
    line, called = (place, f"{level} {place or OPEN}")
    if in_full(given):
        line = called = _full(level, place)
    if profile.unit_name and (not facts.place or _same_place(facts.place, profile)):
        in_text = name_in_text(profile.unit_name)
        found = re.search(rf"\b({'|'.join(_LEVELS)})\b", in_text)
        if found:
            level = found[1]
        if in_full(given):
            in_text = in_text.replace(f"{level} {place}", called)
        return Issuer(profile.unit_name.upper(), in_text, profile.parent_name, line, level)
    in_text = f"Ủy ban nhân dân {called}"
    return Issuer(in_text.upper(), in_text, "", line, level)


def name_in_text(name: str) -> str:
    """Write ``ỦY BAN NHÂN DÂN XÃ THU LŨM`` as ``Ủy ban nhân dân xã Thu Lũm``.

    A name already in mixed case is the office's own spelling and stays.
    """
    tidy = collapse(name)
    if tidy != tidy.upper():
        return tidy
    for body in _BODIES:
        if tidy.startswith(body.upper()):
            rest = tidy[len(body) :].strip()
            found = _LEVEL.match(rest)
            if found:
                return f"{body} {found[1].lower()} {title_place(rest[found.end() :])}"
            return f"{body} {title_place(rest)}".strip()
    return title_place(tidy)


def symbol_of(kind: DocumentType, profile: Profile) -> str:
    """Give the part after the number: ``TB-UBND``, ``UBND-VP``; the profile may set its own."""
    own = profile.symbols.get(kind.code, "").strip().lstrip("/")
    if own:
        return own
    body = kind.body_abbreviation
    if not kind.issuer_body:
        body = profile.symbols.get("BODY", "") or body
    unit = unit_of(kind, profile)
    values = {"abbreviation": kind.abbreviation, "body": body, "unit": unit}
    return re.sub(r"\{(\w+)\}", lambda m: values.get(m[1], m[0]), kind.symbol)


def unit_of(kind: DocumentType, profile: Profile) -> str:
    """Give the drafting unit's abbreviation for symbol and file copy."""
    return profile.symbols.get("UNIT", "") or kind.unit


def signer_of(facts: FactSheet, profile: Profile, kind: DocumentType) -> Signer:
    """Take the sheet's signer, else the profile's first, else the usual lines without a name.

    The other post of somebody who signs for a board is the sheet's alone.
    """
    found = _signer_of(replace(facts, signer=replace(facts.signer, post="")), profile, kind)
    return replace(found, post=facts.signer.post or found.post)


def _signer_of(facts: FactSheet, profile: Profile, kind: DocumentType) -> Signer:
    known = signers_for(kind, profile.signers)
    fallback = known[0] if known else kind.signer
    given = facts.signer
    if given == Signer():
        return fallback
    if not given.authority and not given.title:
        same = next((one for one in profile.signers if one.name == given.name), None)
        if same is not None:
            return same
        return Signer(kind.signer.authority, kind.signer.title, given.name)
    return given


def signers_for(kind: DocumentType, signers: tuple[Signer, ...]) -> tuple[Signer, ...]:
    """Give those of the profile who may sign a type: for another body only its own."""
    if not kind.issuer_body:
        return signers
    return tuple(one for one in signers if _signs_for(one, kind.issuer_body))


def _signs_for(signer: Signer, body: str) -> bool:
    return body.casefold() in f"{signer.authority} {signer.title}".casefold()


def _same_place(place: str, profile: Profile) -> bool:
    name = split_place(place)[1].casefold()
    return name == split_place(profile.place)[
        1
    ].casefold() or profile.unit_name.casefold().endswith(f" {name}")
