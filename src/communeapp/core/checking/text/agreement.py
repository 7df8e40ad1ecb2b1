"""Rules that hold one part of a document against another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communeapp.core.checking.finding import Finding
from communeapp.core.checking.registry import Rule
from communeapp.core.checking.subject import Subject
from communeapp.core.documents import BlockKind

# The old and the new place of the tone mark in a syllable that ends with oa, oe or uy.
_OLD_TONES = re.compile(r"(?i)\b\w*(?:[óòỏõọ][ae]|(?<!q)[úùủũụ]y)\b")
_NEW_TONES = re.compile(r"(?i)\b\w*(?:o[áàảãạéèẻẽẹ]|(?<!q)u[ýỳỷỹỵ])\b")
_APPENDIX = re.compile(
    r"\bPhụ lục (?:số )?([IVX]+|\d{1,2})\b(?! (?:ban hành )?kèm theo (?:Nghị|Thông))"
)
_ROMAN = (
    "I",
    "II",
    "III",
    "IV",
    "V",
    "VI",
    "VII",
    "VIII",
    "IX",
    "X",
    "XI",
    "XII",
    "XIII",
    "XIV",
    "XV",
)
_PAIRS = {"(": ")", "“": "”", "[": "]", "«": "»"}


def tones(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """One way to set the tone marks in one document ("hòa" or "hoà")."""
    story = subject.story("body")
    old, new = list(_OLD_TONES.finditer(story.text)), list(_NEW_TONES.finditer(story.text))
    if old and new:
        less, more = (old, new) if len(old) < len(new) else (new, old)
        piece = story.piece(less[0].start())
        start = less[0].start() - piece.at
        yield rule.at(
            piece.where, start, start + len(less[0][0]), found=less[0][0], wanted=more[0][0]
        )


def pairs(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """Brackets and quotation marks that are opened are closed, in their paragraph."""
    for piece in subject.story("body").pieces:
        for opened, closed in _PAIRS.items():
            first = piece.text.count(opened)
            if first > piece.text.count(closed):
                start = piece.text.rindex(opened)
                yield rule.at(piece.where, start, start + 1, found=opened, wanted=closed)


def articles_named(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """A decision is sent to whom an article of it names, and the article exists."""
    document = subject.document
    articles = [block for block in document.body if block.kind is BlockKind.ARTICLE]
    names = [one for one in document.recipients if one.strip(" -")]
    if not articles or not names:
        return
    match = re.match(r"[\s-]*Như Điều (\d+)", names[0])
    if match and int(match[1]) > len(articles):
        yield rule.at("recipients[0]", found=match[0].strip(" -"), wanted=f"Điều {len(articles)}")


def first_recipient(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """The list begins with the words of the form (``start``)."""
    names = [one for one in subject.document.recipients if one.strip(" -")]
    if len(names) > 1:
        first = names[0].strip(" -;.")
        if not first.casefold().startswith(rule.options["start"].casefold()):
            yield rule.at("recipients[0]", found=first, wanted=rule.options["start"])


def as_above(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """ "Như trên" needs a Kính gửi above it."""
    document = subject.document
    if any(one.strip() for one in document.addressees):
        return
    for index, name in enumerate(document.recipients):
        if name.strip(" -;.").casefold() == "như trên" and len(document.recipients) > 1:
            yield rule.at(f"recipients[{index}]", found=name.strip(" -;."))


def archive_last(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """There is one line of the archive, and nothing after it."""
    names = [one.strip(" -").casefold() for one in subject.document.recipients]
    kept = [index for index, name in enumerate(names) if name.startswith("lưu")]
    for index in kept[:-1]:
        yield rule.at(f"recipients[{index}]", found=subject.document.recipients[index].strip())


def appendix_unmentioned(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """The text must point to its appendices."""
    if not subject.document.appendices:
        return
    body = " ".join(block.text for block in subject.document.body).casefold()
    if not any(one in body for one in ("phụ lục", "kèm theo", "đính kèm", "gửi kèm")):
        yield rule.at("appendices")


def appendix_missing(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """An appendix with a number that the text points to is there."""
    count = sum(not one.attached for one in subject.document.appendices)
    if not count:
        return
    story = subject.story("body")
    for match in _APPENDIX.finditer(story.text):
        word = match[1]
        number = int(word) if word.isdigit() else (*_ROMAN, word).index(word) + 1
        piece = story.piece(match.start())
        if number > max(count, 1) and piece.where.startswith("body"):
            start = match.start() - piece.at
            yield rule.at(piece.where, start, match.end() - piece.at, found=match[0])


def subject_repeats(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """The subject below the name of a type does not begin with that name again."""
    title = subject.form.title
    given = subject.document.subject
    if title and given.casefold().startswith(f"{title.casefold()} "):
        yield rule.at("subject", 0, len(title), found=given[: len(title)])


def collective(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """TM. stands before the body that issues the document."""
    issuer = " ".join(subject.document.issuer.upper().replace("UỶ", "ỦY").split())
    for index, signer in enumerate(subject.document.signers):
        line = signer.authority.upper().replace("UỶ", "ỦY")
        for name in rule.options["bodies"]:
            others = [one for one in rule.options["bodies"] if one != name]
            if f"TM. {name}" in line and name not in issuer and any(o in issuer for o in others):
                yield rule.at(f"signers[{index}].authority", found=signer.authority.strip())


def copy_symbol(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """The symbol of a copy begins with the abbreviation of its form."""
    copy = subject.document.copy
    if copy is None or not copy.symbol:
        return
    wanted = rule.options["forms"][copy.form.value]
    if copy.symbol.split("-")[0] != wanted:
        yield rule.at("copy.symbol", found=copy.symbol, wanted=f"{wanted}-…")
