"""Rules of the signature and of ``Nơi nhận`` (Article 13; Appendix I, II.7 and II.9)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communeapp.core.checking.finding import Finding
from communeapp.core.checking.registry import Rule
from communeapp.core.checking.subject import Subject
from communeapp.core.documents import Signer

_MARK = re.compile(r"(TM|KT|TL|TUQ|Q)\.")


def _lines(signer: Signer) -> list[str]:
    """Give the lines above a name, in capitals, from the top."""
    both = f"{signer.authority}\n{signer.title}".upper().replace("UỶ", "ỦY")
    return [" ".join(line.split()) for line in both.split("\n") if line.strip()]


def signer_missing(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """Somebody signs."""
    if not subject.document.signers:
        yield rule.at("signers")


def signer_title(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """A signer signs in an office."""
    for index, signer in enumerate(subject.document.signers):
        if not (_lines(signer) or signer.party.strip() or subject.form.look.headings):
            yield rule.at(f"signers[{index}].title")


def own_title(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """Below a mark (``marks``) stands the office of the person who signs."""
    for index, signer in enumerate(subject.document.signers):
        lines = _lines(signer)
        match = _MARK.match(lines[-1]) if lines else None
        if match and match[1] in rule.options["marks"]:
            yield rule.at(f"signers[{index}].title", found=lines[-1])


def deputy_alone(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """A deputy signs for the head, and says so."""
    for index, signer in enumerate(subject.document.signers):
        lines = _lines(signer)
        marks = {match[1] for line in lines if (match := _MARK.match(line))}
        if lines and lines[-1].startswith("PHÓ ") and not marks & {"KT", "TL", "TUQ"}:
            yield rule.at(f"signers[{index}].title", found=lines[-1])


def deputy_missing(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """Who signs with KT. is a deputy."""
    for index, signer in enumerate(subject.document.signers):
        lines = _lines(signer)
        if (
            len(lines) > 1
            and lines[-2].startswith("KT.")
            and not (lines[-1].startswith(("PHÓ ", "Q. ")) or "PHÓ " in lines[-1])
        ):
            yield rule.at(f"signers[{index}].title", found=lines[-1])


def mark_order(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """TM. with the body stands above KT. with the office."""
    for index, signer in enumerate(subject.document.signers):
        marks = [match[1] for line in _lines(signer) if (match := _MARK.match(line))]
        if "TM" in marks and marks[0] != "TM":
            yield rule.at(f"signers[{index}].authority", found=", ".join(f"{m}." for m in marks))


def signer_name_missing(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """The name may stay open until the document is signed."""
    for index, signer in enumerate(subject.document.signers):
        if not signer.name.strip():
            yield rule.at(f"signers[{index}].name")


def signer_capitals(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """The name stands in small letters with capitals at the beginnings."""
    for index, signer in enumerate(subject.document.signers):
        name = signer.name.strip()
        if len(name) > 3 and name == name.upper() and name != name.lower():
            yield rule.at(
                f"signers[{index}].name", 0, len(signer.name), right=name.title(), found=name
            )


def recipients_archive(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """The list ends with ``- Lưu: VT, …``."""
    if not subject.form.look.recipients and not subject.document.recipients:
        return
    printed = subject.printed("noi_nhan_list")
    names = [one for one in subject.document.recipients if one.strip(" -")]
    if not printed or not re.match(r"- Lưu: VT\b", printed[-1]):
        yield rule.at(f"recipients[{max(len(names) - 1, 0)}]")
