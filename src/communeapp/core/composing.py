"""From facts, type and items to a document: boxes, body, signers, recipients, missing fields.

Everything but the items comes from templates; the order and the sentences are the type's data.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from communeapp.core.composing_body import BodyMaker, ItemText, note_of, section_of
from communeapp.core.composing_values import addressee_phrase, conditions, sentence_values
from communeapp.core.doctypes import DocumentType, Need
from communeapp.core.documents import CopyMark, Document, FactSheet, Signer
from communeapp.core.field_values import entries
from communeapp.core.issuing import Issuer, issuer_of, signer_of, symbol_of, unit_of
from communeapp.core.profile import Profile
from communeapp.core.vietnamese import fold

__all__ = ["ItemText", "addressee_phrase", "compose", "copy_mark", "note_of", "section_of"]


def compose(
    facts: FactSheet, profile: Profile, kind: DocumentType, items: Sequence[ItemText]
) -> Document:
    """Build the document; ``items`` stand for ``facts.points``, in the same order."""
    if len(items) != len(facts.points):
        raise ValueError("items")
    issuer = issuer_of(facts, profile, kind)
    signer = signer_of(facts, profile, kind)
    values = sentence_values(facts, kind, issuer, signer)
    maker = BodyMaker(facts, kind, items, values, conditions(facts, kind))
    body = maker.body()
    named = kind.addressees in (Need.REQUIRED, Need.OPTIONAL)
    document = Document(
        type=kind.code,
        subject=facts.subject or maker.fill(kind.subject),
        issuer=issuer.name,
        issuer_parent=issuer.parent,
        symbol=symbol_of(kind, profile),
        place=issuer.place,
        date=facts.date,
        addressees=facts.to if named else (),
        recipients=recipients_of(facts, profile, kind, maker, body_end=_last_article(body)),
        body=body,
        signers=_signers(facts, kind, signer),
        appendices=maker.appendices(),
        urgency=facts.fields.get("do_khan", "").strip().upper(),
        circulation=facts.fields.get("pham_vi_luu_hanh", "").strip().upper(),
        drafter=facts.fields.get("nguoi_soan", "").strip(),
        contact="\n".join(entries(facts.fields.get("lien_he", ""))),
        copy=copy_mark(facts.copy, profile, kind, issuer) if facts.copy else None,
    )
    return replace(document, missing=missing_of(document, facts, kind))


def recipients_of(
    facts: FactSheet,
    profile: Profile,
    kind: DocumentType,
    maker: BodyMaker | None = None,
    body_end: str = "",
) -> tuple[str, ...]:
    """List ``Nơi nhận``: the sheet's own field, else the habit of the type.

    A line of the habit that names a field which nobody gave is left out.
    """
    unit = unit_of(kind, profile)
    own = [one.strip(" -.") for one in re.split(r"[;\n]", facts.fields.get("noi_nhan", ""))]
    if any(own):
        names = [one for one in own if one]
        if not fold(names[-1]).startswith("luu"):
            names.append(f"Lưu: VT, {unit}")
        return tuple(names)
    found: list[str] = []
    for line in kind.recipients:
        if line == "{to}":
            found.extend(one.rstrip(" ;,.") for one in facts.to)
            continue
        text = line.replace("{unit}", unit).replace("{last_article}", body_end)
        if any(
            not facts.fields.get(name, "").strip() and kind.find_field(name) is not None
            for name in re.findall(r"\{(\w+)\}", text)
        ):
            continue
        found.append(maker.fill(text) if maker is not None else text)
    if not facts.to and kind.addressees is Need.REQUIRED:
        found = [one for one in found if fold(one) != "nhu tren"]
    return tuple(found)


def missing_of(document: Document, facts: FactSheet, kind: DocumentType) -> tuple[str, ...]:
    """Name the fields that print as dots because nobody gave them."""
    missing = []
    if kind.addressees in (Need.REQUIRED, Need.TEXT) and not facts.to:
        missing.append("to")
    if not document.place:
        missing.append("place")
    sheets_own = not kind.signers or any(not one.name_field for one in kind.signers)
    if sheets_own and not any(one.name for one in document.signers):
        missing.append("signer.name")
    missing.extend(
        f"fields.{name}" for name in kind.required_fields if not facts.fields.get(name, "").strip()
    )
    return tuple(missing)


def _last_article(body: Sequence[object]) -> str:
    numbers = [getattr(block, "number", "") for block in body]
    articles = [one for one in numbers if one.startswith("Điều ")]
    return articles[-1].removeprefix("Điều ").rstrip(".") if articles else ""


def _signers(facts: FactSheet, kind: DocumentType, signer: Signer) -> tuple[Signer, ...]:
    """Give who signs: the sheet's signer, or those whom the type names by its fields."""
    if not kind.signers:
        return (signer,)
    found = []
    for one in kind.signers:
        if not one.name_field and not one.title_field:
            found.append(replace(signer, party=one.party))
            continue
        title = facts.fields.get(one.title_field, "").strip() if one.title_field else ""
        name = facts.fields.get(one.name_field, "").strip()
        found.append(Signer("", title.upper(), bare_name(name), one.party))
    return tuple(found)


def bare_name(text: str) -> str:
    """Take a person's name from a field that also says who it is: "ông Lò Văn A, Chủ tịch …"."""
    name = re.split(r"[,–(]| - ", text.strip(), maxsplit=1)[0].strip()
    return re.sub(r"\A(?:ông|bà|đồng chí|đ/c)(?: \(bà\))?:?\s+", "", name, flags=re.IGNORECASE)


def copy_mark(given: CopyMark, profile: Profile, kind: DocumentType, issuer: Issuer) -> CopyMark:
    """Say who copies a document: the office of the profile, else the body that issued it."""
    abbreviation = kind.common.copies.get(given.form.value, "")
    body = profile.symbols.get("BODY", "") or kind.body_abbreviation
    signer = given.signer
    if signer == Signer():
        signer = profile.signers[0] if profile.signers else kind.signer
    return replace(
        given,
        issuer=profile.unit_name.upper() or issuer.name,
        issuer_parent=profile.parent_name,
        symbol=given.symbol or f"{abbreviation}-{body}",
        place=given.place or profile.place or issuer.place,
        recipients=given.recipients or ("Lưu: VT",),
        signer=signer,
    )
