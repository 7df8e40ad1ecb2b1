"""Rules of the signature and of ``Nơi nhận`` (Article 13; Appendix I, II.7 and II.9)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communeapp.core.checking.finding import Finding
from communeapp.core.checking.registry import Rule
from communeapp.core.checking.subject import Subject
from communeapp.core.checking.text.wording import compiled


def lines(subject: Subject) -> Iterator[tuple[str, str]]:
    """Give the lines above the names with the place of their signer."""
    for index, signer in enumerate(subject.document.signers):
        for text in (signer.authority, signer.title):
            for line in text.split("\n"):
                if line.strip():
                    yield f"signers[{index}].authority", line.strip()


def signer_missing(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """Somebody signs."""
    if not subject.document.signers:
        yield rule.at("signers")


def signer_title(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """A signer signs in an office, or for a party ("THƯ KÝ", "ĐẠI DIỆN BÊN A")."""
    for index, signer in enumerate(subject.document.signers):
        if not (signer.authority.strip() or signer.title.strip() or signer.party.strip()):
            yield rule.at(f"signers[{index}].title")


def signing_line(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """A line above the name matches a pattern of the data (``find``; ``but`` excuses it)."""
    but = rule.options.get("but")
    for where, line in lines(subject):
        if compiled(rule.options["find"]).search(line) and not (but and compiled(but).search(line)):
            yield rule.at(where, found=line)


def signer_name_missing(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """The name may stay open until the document is signed."""
    for index, signer in enumerate(subject.document.signers):
        if not signer.name.strip():
            yield rule.at(f"signers[{index}].name")


def signer_name(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """A name matches a pattern of the data; what matches does not belong before a name."""
    for index, signer in enumerate(subject.document.signers):
        match = compiled(rule.options["find"]).search(signer.name)
        if match and match[0]:
            yield rule.at(
                f"signers[{index}].name", match.start(), match.end(), right="", found=signer.name
            )


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
    printed = subject.printed("noi_nhan_list")
    names = [one for one in subject.document.recipients if one.strip(" -")]
    if not printed or not re.match(r"- Lưu: VT\b", printed[-1]):
        yield rule.at(f"recipients[{max(len(names) - 1, 0)}]")


def recipients_first(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """Under a Kính gửi the list begins with "Như trên"."""
    document = subject.document
    names = [one for one in document.recipients if one.strip(" -")]
    if any(one.strip() for one in document.addressees) and len(names) > 1:
        first = names[0].strip(" -;.")
        if not first.casefold().startswith("như trên"):
            yield rule.at("recipients[0]", found=first)
