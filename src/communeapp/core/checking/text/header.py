"""Rules of the head of the page: issuer, place and date, subject, addressees, stamps."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communeapp.core.checking.finding import Finding
from communeapp.core.checking.registry import Rule
from communeapp.core.checking.subject import Subject
from communeapp.core.layout.forms import Title

_SECRET = re.compile(r"\bMẬT\b")


def issuer_missing(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """The issuing body must be named."""
    if not subject.document.issuer.strip():
        yield rule.at("issuer")


def parent_same(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """The parent body is another one than the issuer."""
    parent = " ".join(subject.document.issuer_parent.casefold().split())
    if parent and parent == " ".join(subject.document.issuer.casefold().split()):
        yield rule.at("issuer_parent", found=subject.document.issuer_parent)


def date_open(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """A date may stay open until the document is signed."""
    if subject.document.date is None and subject.form.look.date_line:
        yield rule.at("date")


def subject_missing(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """The subject is there."""
    if subject.form.look.title is not Title.NO_SUBJECT and not subject.document.subject.strip():
        yield rule.at("subject")


def subject_long(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """The subject fits into the field of the register."""
    limit = int(rule.options["limit"])
    if len(" ".join(subject.document.subject.split())) > limit:
        yield rule.at("subject", limit=str(limit))


def subject_end(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """The subject is a phrase: no mark at its end."""
    text = subject.document.subject.rstrip()
    if text.endswith((".", ";", ",", ":")):
        yield rule.at("subject", len(text) - 1, len(text), right="", found=text[-1])


def addressees_missing(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """A letter names whom it goes to."""
    if not any(name.strip() for name in subject.document.addressees):
        yield rule.at("addressees")


def printed_marks(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """Every printed line of a component ends with ``;``, the last one with ``.``."""
    field = rule.options["field"]
    lines = [one for one in subject.printed(rule.options["role"]) if one.startswith("-")]
    if subject.document.copy is not None:  # the list of the copy is printed below it
        lines = lines[: len(getattr(subject.document, field))]
    for index, line in enumerate(lines):
        wanted = "." if index == len(lines) - 1 else ";"
        if not line.endswith(wanted):
            yield rule.at(f"{field}[{index}]", wanted=wanted)


def twice(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """Nobody is named twice in one list."""
    field = rule.options["field"]
    seen: set[str] = set()
    for index, name in enumerate(getattr(subject.document, field)):
        folded = " ".join(name.casefold().split()).strip(" -;.")
        if folded and folded in seen:
            yield rule.at(f"{field}[{index}]", found=name.strip())
        seen.add(folded)


def urgency(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """Only the degrees that the decree knows."""
    given = subject.document.urgency.strip()
    if given and given.upper().replace("HOẢ", "HỎA") not in rule.options["known"]:
        yield rule.at("urgency", found=given)


def circulation(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """Limits of circulation as the decree names them; it names examples, so others are noted."""
    given = subject.document.circulation.strip().upper()
    if given and given not in rule.options["known"] and not _SECRET.search(given):
        yield rule.at("circulation", found=given)


def secret_mark(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """A text with a mark of secrecy does not belong into this program."""
    for field in ("circulation", "urgency"):
        given = getattr(subject.document, field).strip().upper()
        if _SECRET.search(given):
            yield rule.at(field, found=given)


def capital_subject(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """The subject stands in small letters, but for names."""
    given = subject.document.subject
    if len(given.split()) > 2 and given.isupper():
        yield rule.at("subject", 0, len(given), found=given)


def addressees_here(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """Types without a Kính gửi have none."""
    if any(name.strip() for name in subject.document.addressees):
        yield rule.at("addressees[0]", found=subject.document.addressees[0])
