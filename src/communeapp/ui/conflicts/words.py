"""What stands in the two columns: names of parts, items as text, the words that differ."""

from __future__ import annotations

import datetime as dt
import html
from typing import Any

from PySide6.QtCore import QCoreApplication

from communeapp.core.document_merging import TEXTS, Part, block_text
from communeapp.core.documents import Appendix, Block, BlockKind, CopyMark, Origin, Signer
from communeapp.core.merging import Take, Words


def part_name(part: Part, name: str) -> str:
    """Name a part of a letter."""
    names = {
        Part.TYPE: QCoreApplication.translate("ConflictWords", "Type of document"),
        Part.SUBJECT: QCoreApplication.translate("ConflictWords", "Subject"),
        Part.ISSUER: QCoreApplication.translate("ConflictWords", "Issuing body"),
        Part.NUMBER: QCoreApplication.translate("ConflictWords", "Number and symbol"),
        Part.PLACE: QCoreApplication.translate("ConflictWords", "Place"),
        Part.DATE: QCoreApplication.translate("ConflictWords", "Date"),
        Part.TO: QCoreApplication.translate("ConflictWords", "Addressees"),
        Part.ADDRESSEES: QCoreApplication.translate("ConflictWords", "Addressees on the document"),
        Part.BASIS: QCoreApplication.translate("ConflictWords", "Legal bases"),
        Part.POINTS: QCoreApplication.translate("ConflictWords", "Points of the facts"),
        Part.FIELD: QCoreApplication.translate("ConflictWords", "Field “{0}”").format(name),
        Part.BODY: QCoreApplication.translate("ConflictWords", "Text"),
        Part.SIGNER: QCoreApplication.translate("ConflictWords", "Who signs"),
        Part.RECIPIENTS: QCoreApplication.translate("ConflictWords", "Recipients of copies"),
        Part.URGENCY: QCoreApplication.translate("ConflictWords", "Urgency"),
        Part.CIRCULATION: QCoreApplication.translate("ConflictWords", "Circulation"),
        Part.CONTACT: QCoreApplication.translate("ConflictWords", "Contact"),
        Part.APPENDICES: QCoreApplication.translate("ConflictWords", "Appendices"),
        Part.DRAFTER: QCoreApplication.translate("ConflictWords", "Initials of the drafter"),
        Part.COPY: QCoreApplication.translate("ConflictWords", "Mark of the copy"),
    }
    return names[part]


def take_name(take: Take) -> str:
    """Say what was taken."""
    return {
        Take.LEFT: QCoreApplication.translate("ConflictWords", "✓ The left text is taken"),
        Take.RIGHT: QCoreApplication.translate("ConflictWords", "✓ The right text is taken"),
        Take.BOTH: QCoreApplication.translate("ConflictWords", "✓ Both texts are taken"),
        Take.NEITHER: QCoreApplication.translate("ConflictWords", "✓ Neither is taken"),
    }[take]


def item_text(part: Part, item: Any) -> str:
    """Write an item as a reader sees it."""
    if isinstance(item, Block):
        number = f"{item.number} " if item.number else ""
        return f"{number}{block_text(item)}"
    if isinstance(item, Appendix):
        return "\n".join((item.title, *(item_text(part, one) for one in item.body)))
    if isinstance(item, CopyMark):
        number = " / ".join(one for one in (item.number, item.symbol) if one)
        return "\n".join(one for one in (item.form.value, item.issuer, number) if one)
    if isinstance(item, str):
        return item
    if item is None:
        return ""
    return _joint_text(part, item)


def _joint_text(part: Part, item: Any) -> str:
    """Write what stands in the facts and in the document: what will be printed, else what was given."""
    given, printed = item
    if part is Part.DATE:
        day: dt.date | None = printed or given
        return "" if day is None else f"{day:%d/%m/%Y}"
    if part is Part.SIGNER:
        signers: tuple[Signer, ...] = printed or (given,)
        return "\n".join(
            line
            for one in signers
            for line in (one.party, one.authority, one.title, one.post, one.name)
            if line
        )
    if part is Part.ISSUER:
        return "\n".join(one for one in (given, printed) if one)
    if part is Part.NUMBER:
        return " / ".join(one for one in (given, printed) if one)
    return str(printed or given)


def items_text(part: Part, items: tuple[Any, ...]) -> str:
    """Write the items of one side, one below the other."""
    return "\n".join(item_text(part, one) for one in items)


def marked(words: tuple[Words, ...], ground: str) -> str:
    """Write words as rich text; those that differ are bold and underlined on a ground of their own."""
    parts = []
    for one in words:
        text = html.escape(one.text).replace("\n", "<br>")
        if one.changed and one.text.strip():
            text = f'<span style="background-color:{ground}; font-weight:600"><u>{text}</u></span>'
        parts.append(text)
    return "".join(parts)


# ------------------------------------------------------------------ editing what was taken

_LINES = TEXTS | {Part.BODY}
_SINGLE = frozenset((Part.SUBJECT, Part.PLACE, Part.CONTACT, Part.FIELD, Part.DRAFTER))


def editable(part: Part, items: tuple[Any, ...]) -> bool:
    """Say whether the items can be written by hand here: plain lines, no tables."""
    if part is Part.BODY:
        return all(not one.rows and not (one.title and one.text) for one in items)
    return part in _LINES or part in _SINGLE


def edit_text(part: Part, items: tuple[Any, ...]) -> str:
    """Give the items as lines to be edited, without numbers."""
    if part is Part.BODY:
        return "\n".join(block_text(one) for one in items)
    return "\n".join(item_text(part, one) for one in items)


def edited_items(part: Part, items: tuple[Any, ...], text: str) -> tuple[Any, ...]:
    """Turn edited lines back into items; a line that was not touched stays what it was."""
    lines = [line.strip() for line in text.split("\n")]
    if part in _SINGLE:
        joined = " ".join(line for line in lines if line)
        first = items[0] if items else ""
        if isinstance(first, tuple):
            return ((joined, joined if first[1] or not first[0] else ""),)
        return (joined,)
    lines = [line for line in lines if line]
    if part is not Part.BODY:
        return tuple(lines)
    return _edited_blocks(items, lines)


def _edited_blocks(items: tuple[Block, ...], lines: list[str]) -> tuple[Block, ...]:
    left = list(items)
    found: list[Block] = []
    for place, line in enumerate(lines):
        same = next((one for one in left if block_text(one) == line), None)
        if same is not None:
            left.remove(same)
            found.append(same)
            continue
        model = items[place] if place < len(items) else (found[-1] if found else None)
        if model is not None and model in left and block_text(model) not in lines:
            left.remove(model)
            if model.title:
                found.append(Block(model.kind, number=model.number, title=line, point=model.point))
            else:
                found.append(model.with_text(line, Origin.USER))
        else:
            kind = BlockKind.PARAGRAPH if model is None or model.title else model.kind
            found.append(Block.plain(kind, line, Origin.USER))
    return tuple(found)
