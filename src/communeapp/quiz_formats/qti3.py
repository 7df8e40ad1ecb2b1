"""QTI 3 (and the same things by their names in QTI 2): reading items, alone or in a package.

One interaction an item. What a test puts around its items (sections, weights, branching) and how an item
computes its outcome beyond the right response is not read; a note says so.
"""

from __future__ import annotations

import html
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any, BinaryIO, Final

from lxml import etree

from communeapp.core.errors import UserError
from communeapp.core.training.banks import BankFormat, Read
from communeapp.core.training.questions import (
    NOTHING,
    Choice,
    NumberAnswer,
    Pair,
    Question,
    QuestionKind,
    Rich,
    ShortAnswer,
    TextFormat,
)
from communeapp.core.vietnamese import collapse, nfc
from communeapp.quiz_formats.base import HUNDRED, Gathering, Refused, decimal, rich
from communeapp.quiz_formats.gift import GAP
from communeapp.reading.limits import Limits
from communeapp.reading.zips import Budget, Part

_MOST_BYTES = 4_000_000  # of one item
_SHOWN = frozenset(
    ("p", "div", "span", "b", "strong", "i", "em", "u", "br", "ul", "ol", "li", "table", "tr", "td",
     "th", "tbody", "thead", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "code", "sub", "sup")
)  # fmt: skip
_DROPPED = frozenset(
    ("rubricblock", "feedbackinline", "feedbackblock", "modalfeedback", "stylesheet", "prompt",
     "script", "style", "templateinline", "templateblock", "object", "audio", "video")
)  # fmt: skip
_READ: Final = frozenset(
    ("choiceinteraction", "inlinechoiceinteraction", "orderinteraction", "matchinteraction",
     "textentryinteraction", "extendedtextinteraction")
)  # fmt: skip


def read_qti_item(file: BinaryIO, limits: Limits) -> Read:
    """Read one item. UserError ``reading.broken``, ``quiz.unknown_format``."""
    out = Gathering(BankFormat.QTI)
    try:
        root = _parse(file.read(min(limits.bytes, _MOST_BYTES) + 1))
    except etree.XMLSyntaxError as problem:
        raise UserError("reading.broken") from problem
    if _name(root) != "assessmentitem":
        raise UserError("quiz.unknown_format")
    _take(out, root)
    return out.read()


def read_qti_package(archive: zipfile.ZipFile, limits: Limits) -> Read:
    """Read all items of a package in the order of its manifest."""
    out = Gathering(BankFormat.QTI)
    budget = Budget(limits.unpacked_bytes)
    for name in _items(archive, budget):
        try:
            root = _parse(_bytes(archive, name, budget))
        except etree.XMLSyntaxError:
            out.skip("quiz.skip_xml", file=name.rpartition("/")[2][:60])
            continue
        kind = _name(root)
        if kind == "assessmentitem":
            _take(out, root)
        elif kind == "assessmenttest":
            out.note("quiz.note_test", whole=True)
    return out.read()


def _items(archive: zipfile.ZipFile, budget: Budget) -> list[str]:
    """Give the names of XML files, those of the manifest first and in its order."""
    names = {one for one in archive.namelist() if one.lower().endswith(".xml")}
    ordered: list[str] = []
    for manifest in sorted(one for one in names if one.rpartition("/")[2] == "imsmanifest.xml"):
        folder = manifest.rpartition("/")[0]
        names.discard(manifest)
        try:
            root = _parse(_bytes(archive, manifest, budget))
        except etree.XMLSyntaxError as problem:
            raise UserError("reading.broken") from problem
        for one in root.iter("{*}resource"):
            href = one.get("href", "")
            whole = f"{folder}/{href}" if folder else href
            if whole in names and whole not in ordered:
                ordered.append(whole)
    return ordered + sorted(names - set(ordered))


def _bytes(archive: zipfile.ZipFile, name: str, budget: Budget) -> bytes:
    with Part(archive, name, budget) as part:
        data = part.readall()
    if len(data) > _MOST_BYTES:
        raise UserError("reading.bomb")
    return data


def _parse(data: bytes) -> Any:
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    return etree.fromstring(data, parser)


def _take(out: Gathering, root: Any) -> None:
    line = int(root.sourceline or 0)
    try:
        out.take(_item(root, out), line)
    except Refused as problem:
        out.skip(problem.reason, line, **problem.values)


# ------------------------------------------------------------------ one item


class _Declared:
    """What the item says is right: values in order, points by value, and their type."""

    def __init__(self, root: Any, identifier: str) -> None:
        self.values: list[str] = []
        self.points: dict[str, Decimal] = {}
        self.case_matters = False
        self.type = ""
        for one in _all(root, "responsedeclaration"):
            if one.get("identifier") != identifier:
                continue
            self.type = _get(one, "base-type")
            for correct in _all(one, "correctresponse"):
                self.values = [collapse(_text(value)) for value in _all(correct, "value")]
            for entry in _all(one, "mapentry"):
                key = collapse(_get(entry, "map-key"))
                self.points[key] = decimal(_get(entry, "mapped-value") or "0")
                self.case_matters |= _get(entry, "case-sensitive") == "true"

    def weight(self, key: str, *, single: bool) -> Decimal:
        """Give what a choice is worth in percent of the best answer."""
        whole = (
            max(self.points.values(), default=Decimal(0))
            if single
            else sum((one for one in self.points.values() if one > 0), Decimal(0))
        )
        if key in self.points and whole > 0 and (not single or key not in self.values):
            share = round(self.points[key] * HUNDRED / whole, 5)
            return max(-HUNDRED, min(HUNDRED, share.normalize() + 0))
        if key not in self.values:
            return Decimal(0)
        return HUNDRED if single else round(HUNDRED / len(self.values), 5)


def _item(root: Any, out: Gathering) -> Question:
    body = next(_all(root, "itembody"), None)
    if body is None:
        raise Refused("quiz.skip_empty")
    found = [one for one in body.iter("*") if _name(one).endswith("interaction")]
    strange = [_name(one) for one in found if _name(one) not in _READ]
    if strange:
        raise Refused("quiz.skip_interaction", name=strange[0].removesuffix("interaction"))
    if len(found) > 1:
        raise Refused("quiz.skip_interactions", count=len(found))
    if any(_name(one) in ("img", "object", "audio", "video") for one in body.iter("*")):
        out.note("quiz.note_files")
    pieces = list(_html(body, gaps=True))
    for one in found:
        pieces += (f"<p>{''.join(_html(prompt))}</p>" for prompt in _all(one, "prompt"))
    shell = Question(
        root.get("identifier", "").lower(),
        QuestionKind.NOTE,
        _tidy("".join(pieces)),
        title=nfc(collapse(root.get("title", ""))),
        explanation=_tidy("".join(_modal(root))),
    )
    if not found:
        return shell
    [interaction] = found
    declared = _Declared(root, _get(interaction, "response-identifier"))
    return _FILL[_name(interaction)](shell, interaction, declared, root)


def _fill_choice(shell: Question, interaction: Any, declared: _Declared, _: Any) -> Question:
    most = _get(interaction, "max-choices")
    inline = _name(interaction) == "inlinechoiceinteraction"
    single = inline or most == "1" or (not most and len(declared.values) <= 1)
    options = [*_all(interaction, "simplechoice"), *_all(interaction, "inlinechoice")]
    if not declared.values and not declared.points:
        raise Refused("quiz.skip_no_key")
    choices = tuple(
        Choice(
            _tidy("".join(_html(one))),
            declared.weight(one.get("identifier", ""), single=single),
            _tidy("".join("".join(_html(said)) for said in _all(one, "feedbackinline"))),
        )
        for one in options
    )
    return replace(
        shell,
        kind=QuestionKind.SINGLE if single else QuestionKind.MULTIPLE,
        choices=choices,
        shuffle=_get(interaction, "shuffle") == "true",
    )


def _fill_order(shell: Question, interaction: Any, declared: _Declared, _: Any) -> Question:
    texts = {
        one.get("identifier", ""): _tidy("".join(_html(one)))
        for one in _all(interaction, "simplechoice")
    }
    if sorted(texts) != sorted(declared.values):
        raise Refused("quiz.skip_no_key")
    steps = tuple(texts[one] for one in declared.values)
    return replace(shell, kind=QuestionKind.ORDERING, steps=steps)


def _fill_match(shell: Question, interaction: Any, declared: _Declared, _: Any) -> Question:
    sets = [
        {
            one.get("identifier", ""): _tidy("".join(_html(one)))
            for one in _all(side, "simpleassociablechoice")
        }
        for side in _all(interaction, "simplematchset")
    ]
    if len(sets) != 2:
        raise Refused("quiz.skip_syntax")
    pairs, used = [], set()
    chosen = [one.split() for one in declared.values or list(declared.points)]
    if any(len(one) != 2 or one[0] not in sets[0] or one[1] not in sets[1] for one in chosen):
        raise Refused("quiz.skip_no_key")
    if len({left for left, _ in chosen}) != len(chosen) or not chosen:
        raise Refused("quiz.skip_many_to_many")
    for left, right in chosen:
        pairs.append(Pair(sets[0][left], sets[1][right]))
        used.add(right)
    pairs += (Pair(NOTHING, text) for name, text in sets[1].items() if name not in used)
    shuffled = _get(interaction, "shuffle") == "true"
    return replace(shell, kind=QuestionKind.MATCHING, pairs=tuple(pairs), shuffle=shuffled)


def _fill_entry(shell: Question, _: Any, declared: _Declared, root: Any) -> Question:
    if declared.type in ("integer", "float"):
        reach = _tolerance(root)
        numbers = tuple(
            NumberAnswer(value - reach, value + reach, exact=value if reach else None)
            for value in (decimal(one.replace(",", ".")) for one in declared.values)
        )
        if not numbers:
            raise Refused("quiz.skip_no_key")
        return replace(shell, kind=QuestionKind.NUMERIC, numbers=numbers)
    keys = list(dict.fromkeys([*declared.values, *declared.points]))
    answers = tuple(
        ShortAnswer(nfc(key).replace("*", "\\*"), weight)
        for key in keys
        if (weight := declared.weight(key, single=True)) > 0
    )
    if not answers:
        raise Refused("quiz.skip_no_key")
    return replace(
        shell,
        kind=QuestionKind.SHORT,
        answers=answers,
        case_matters=declared.case_matters,
    )


def _fill_essay(shell: Question, _: Any, __: _Declared, ___: Any) -> Question:
    return replace(shell, kind=QuestionKind.ESSAY)


_FILL = {
    "choiceinteraction": _fill_choice,
    "inlinechoiceinteraction": _fill_choice,
    "orderinteraction": _fill_order,
    "matchinteraction": _fill_match,
    "textentryinteraction": _fill_entry,
    "extendedtextinteraction": _fill_essay,
}


def _tolerance(root: Any) -> Decimal:
    for one in _all(root, "equal"):
        if _get(one, "tolerance-mode") == "absolute":
            values = [decimal(part) for part in _get(one, "tolerance").split()]
            if values and len(set(values)) == 1:
                return values[0]
            raise Refused("quiz.skip_uneven_range")
    return Decimal(0)


def _modal(root: Any) -> Iterator[str]:
    for one in _all(root, "modalfeedback"):
        yield f"<p>{''.join(_html(one))}</p>"


# ------------------------------------------------------------------ XML


def _name(element: Any) -> str:
    """Give a name that is the same in QTI 2 and 3: ``qti-choice-interaction``, ``choiceInteraction``."""
    tag = element.tag
    if not isinstance(tag, str):
        return ""
    return tag.rpartition("}")[2].removeprefix("qti-").replace("-", "").lower()


def _all(element: Any, name: str) -> Iterator[Any]:
    return (one for one in element.iter("*") if _name(one) == name)


def _get(element: Any, name: str) -> str:
    """Give an attribute by its name of QTI 3, or as QTI 2 writes it."""
    first, *rest = name.split("-")
    old = first + "".join(one.capitalize() for one in rest)
    return str(element.get(name) or element.get(old) or "")


def _text(element: Any) -> str:
    return "".join(element.itertext())


def _html(element: Any, *, gaps: bool = False) -> Iterator[str]:
    """Write what stands inside an element as simple HTML, interactions and feedback left out."""
    if element.text:
        yield html.escape(element.text, quote=False)
    for child in element:
        name = _name(child)
        if name.endswith("interaction"):
            if gaps and name in ("textentryinteraction", "inlinechoiceinteraction"):
                yield GAP
        elif name == "img":
            yield f"[{html.escape(child.get('alt', '') or '…', quote=False)}]"
        elif name not in _DROPPED and name:
            inside = "".join(_html(child, gaps=gaps))
            yield f"<{name}>{inside}</{name}>" if name in _SHOWN - {"br"} else inside
            if name == "br":
                yield "<br>"
        if child.tail:
            yield html.escape(child.tail, quote=False)


_EMPTY = re.compile(r"<(p|div|span)>\s*</\1>")
_BLANK = re.compile(r"\s+")
_ONE_BLOCK = re.compile(r"<(p|div)>((?:(?!<).)*)</\1>", re.DOTALL)


def _tidy(text: str) -> Rich:
    """Draw white space together; a text without any mark-up becomes plain."""
    text = _EMPTY.sub("", _BLANK.sub(" ", text)).strip()
    if found := _ONE_BLOCK.fullmatch(text):
        text = found[2].strip()
    if "<" not in text:
        return rich(html.unescape(text).strip(), TextFormat.PLAIN)
    return rich(text, TextFormat.HTML)
