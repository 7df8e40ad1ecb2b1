"""What the placeholders of template sentences stand for, and which conditions hold."""

from __future__ import annotations

import re
from collections.abc import Sequence

from communeapp.core.doctypes import Condition, DocumentType, Need
from communeapp.core.documents import FactSheet, Signer
from communeapp.core.field_values import say
from communeapp.core.issuing import Issuer
from communeapp.core.layout.wording import date_words
from communeapp.core.sentences import lower_first
from communeapp.core.vietnamese import collapse, fold

_MARK = re.compile(r"\A(?:TM|KT|TL|TUQ|Q)\.\s*", re.IGNORECASE)


def sentence_values(
    facts: FactSheet, kind: DocumentType, issuer: Issuer, signer: Signer | None = None
) -> dict[str, str]:
    """Give the values of the placeholders of template sentences."""
    subject = lower_first(facts.subject.rstrip(" .;,"))
    subject = re.sub(r"\A(?:[Vv]/v|[Vv]ề việc)[: ]+", "", subject)
    head = head_of(signer or Signer(), issuer)
    fields = {
        one.name: say(one, facts.fields.get(one.name, ""))
        for one in (*kind.fields, *kind.common.fields)
    }
    return fields | {
        "issuer": issuer.in_text,
        "subject": subject,
        "about": about(subject, kind),
        "addressees": addressee_phrase(facts.to, kind),
        "basis": "; ".join(_bare_basis(one) for one in facts.basis),
        "level": issuer.level,
        "type_name": kind.name,
        "head": head,
        "authority": head.upper(),
        "date": date_words(facts.date),
        "place": issuer.place,
    }


def head_of(signer: Signer, issuer: Issuer) -> str:
    """Name who decides: the body where the signer signs on its behalf (TM.), else its head.

    ``KT. CHỦ TỊCH / PHÓ CHỦ TỊCH`` acts for the head, so the head is named (forms 1.2 and 1.3, note 6).
    """
    authority, title = signer.authority.strip(), signer.title.strip()
    if authority.upper().startswith("TM.") or not (authority or title):
        return issuer.in_text
    first = _MARK.sub("", (authority or title).split("\n")[0].strip()).casefold()
    if not first:
        return issuer.in_text
    name = issuer.in_text
    unit = name.split(" ", 1)[0].casefold()
    if first.endswith(f" {unit}"):  # TRƯỞNG PHÒNG + Phòng Kinh tế
        first = first[: -len(unit) - 1]
    return f"{first[0].upper()}{first[1:]} {name}"


def about(subject: str, kind: DocumentType) -> str:
    """Write the subject after a verb: ``về việc tổ chức …``, but ``lịch tiêm …`` as it is."""
    heads = [fold(one) for one in kind.noun_heads]
    folded = f"{fold(subject)} "
    if any(folded.startswith(f"{head} ") for head in heads):
        return subject
    return f"về việc {subject}"


def addressee_phrase(to: Sequence[str], kind: DocumentType) -> str:
    """Name the addressees inside a sentence; many of them are named together."""
    names = [
        re.sub(r"\A(?:Các|Ông|Bà|Công dân)\b", lambda m: m[0].lower(), collapse(one).rstrip(" ;,."))
        for one in to
    ]
    if len(names) > kind.max_named_addressees:
        if kind.addressees is Need.NONE:  # they stand in Nơi nhận only
            return "các cơ quan, đơn vị, cá nhân có liên quan"
        return "các cơ quan, đơn vị, cá nhân nêu trên"
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} và {names[-1]}"


def conditions(facts: FactSheet, kind: DocumentType) -> frozenset[Condition]:
    """Say which conditions hold for these facts."""
    above = kind.superiors or kind.common.superiors
    upward = any(fold(to).startswith(fold(superior)) for to in facts.to for superior in above)
    own = bool(facts.articles) and not attaches(facts, kind)
    found = {
        Condition.BASIS if facts.basis else Condition.NO_BASIS,
        Condition.UPWARD if upward else Condition.DOWNWARD,
        Condition.ADDRESSEES if facts.to else Condition.NO_ADDRESSEES,
        Condition.SEVERAL if len(facts.to) > 1 else Condition.SINGLE,
        Condition.ARTICLES if own else Condition.NO_ARTICLES,
        Condition.POINTS if facts.own_points else Condition.NO_POINTS,
    }
    if facts.appendices:
        found.add(Condition.ANNEXES)
    return frozenset(found)


def attaches(facts: FactSheet, kind: DocumentType) -> bool:
    """Say whether the articles of the facts are those of a text that the document issues."""
    return kind.attachment is not None and bool(
        facts.fields.get(kind.attachment.type_field, "").strip()
    )


def _bare_basis(basis: str) -> str:
    return re.sub(r"\A(?:[Cc]ăn cứ(?: vào)?|[Tt]hực hiện|[Tt]heo) ", "", basis).rstrip(" ;,.")
