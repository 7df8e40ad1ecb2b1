"""One letter to many: places in a text, columns of a list matched to them, a letter for each row.

A place is written ``{{Tên}}`` anywhere in a letter. A column belongs to it when both say the same
without marks, capitals and signs. A column of addressees ("Kính gửi", "Họ và tên" …) that no place asks
for takes the place of the addressees. Nothing is guessed beyond that: what is not matched is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from communeapp.core.documents import Document, FactSheet
from communeapp.core.errors import UserError
from communeapp.core.text_edits import Edit, edited, texts_of
from communeapp.core.vietnamese import clean_input, fold

MOST_ROWS = 500
MAX_VALUE = 1_000
MAX_NAME = 80
_PLACE = re.compile(r"\{\{\s*([^{}]{1,80}?)\s*\}\}")
#: Columns that name who gets the letter, in the order in which one is taken.
_ADDRESSEES = (
    "kinh gui", "kinh moi", "nguoi nhan", "noi nhan", "ten co quan", "don vi", "ho va ten", "ho ten",
)  # fmt: skip
_NO_PLACE = ""


def key_of(name: str) -> str:
    """Give what a name of a place or column is compared by: no marks, capitals or signs."""
    return " ".join(re.findall(r"[a-z0-9]+", fold(name)))


def places_of(document: Document) -> tuple[str, ...]:
    """Give the places of a letter in the order in which they are read, each once."""
    found: dict[str, str] = {}
    for _, text in texts_of(document):
        for one in _PLACE.finditer(text):
            found.setdefault(key_of(one[1]), one[1])
    return tuple(found.values())


@dataclass(frozen=True)
class Fault:
    """What is wrong with a row of the list: the code of its sentence and its values. ``row`` counts as
    the sheet does, from 1; a ``warning`` row is written all the same."""

    row: int
    code: str
    values: Mapping[str, object]
    warning: bool = False


@dataclass(frozen=True)
class Letter:
    """The letter of one row: who gets it, and its values by the key of the place."""

    row: int
    addressee: str
    values: Mapping[str, str]


@dataclass(frozen=True)
class Plan:
    """A list matched to a letter.

    ``columns``: by place, the head of its column. ``missing``: places without a column; while there are
    any, no letter is written. ``unused``: columns that no place asks for.
    """

    places: tuple[str, ...]
    columns: Mapping[str, str]
    missing: tuple[str, ...]
    unused: tuple[str, ...]
    addressees: str
    letters: tuple[Letter, ...]
    faults: tuple[Fault, ...]

    @property
    def ready(self) -> bool:
        """Say whether letters can be written."""
        return bool(self.letters) and not self.missing


def plan(document: Document, rows: Sequence[Sequence[str]]) -> Plan:
    """Match a list to a letter; the first row that has words is its head.

    UserError ``letters.empty`` for a list without rows, ``letters.too_many``, ``letters.twice`` for two
    columns of one name, ``letters.nothing`` where neither a place nor the addressees would change.
    """
    head_at = next((at for at, row in enumerate(rows) if sum(map(bool, row)) > 0), None)
    if head_at is None or not any(any(row) for row in rows[head_at + 1 :]):
        raise UserError("letters.empty", field="list")
    filled = [(at, row) for at, row in enumerate(rows, 1) if at > head_at + 1 and any(row)]
    if len(filled) > MOST_ROWS:
        raise UserError("letters.too_many", field="list", most=MOST_ROWS)
    head = [_line(one) for one in rows[head_at]]
    columns = _columns(head)
    places = places_of(document)
    matched = {place: columns[key_of(place)] for place in places if key_of(place) in columns}
    taken = set(matched.values())
    address = next(
        (columns[one] for one in _ADDRESSEES if one in columns and columns[one] not in taken), None
    )
    if not places and address is None:
        raise UserError("letters.nothing", field="list")
    letters, faults = _letters(filled, matched, address, head)
    unused = tuple(
        name for at, name in enumerate(head) if name and at not in taken and at != address
    )
    return Plan(
        places,
        {place: head[at] for place, at in matched.items()},
        tuple(place for place in places if place not in matched),
        unused,
        "" if address is None else head[address],
        letters,
        faults,
    )


def _columns(head: Sequence[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for at, name in enumerate(head):
        key = key_of(name)
        if not key:
            continue
        if key in found:
            raise UserError("letters.twice", field="list", name=name[:MAX_NAME])
        found[key] = at
    return found


def _letters(
    rows: Iterable[tuple[int, Sequence[str]]],
    matched: Mapping[str, int],
    address: int | None,
    head: Sequence[str],
) -> tuple[tuple[Letter, ...], tuple[Fault, ...]]:
    letters: list[Letter] = []
    faults: list[Fault] = []
    seen: dict[tuple[str, ...], int] = {}
    needed = [*matched.values(), *([] if address is None else [address])]
    for number, row in rows:
        cells = [_line(row[at]) if at < len(row) else "" for at in range(len(head))]
        empty = [head[at] for at in needed if not cells[at]]
        long = [head[at] for at in needed if len(cells[at]) > MAX_VALUE]
        if empty or long:
            code = "letters.fault.empty" if empty else "letters.fault.long"
            names = ", ".join(empty or long)
            faults.append(Fault(number, code, {"row": number, "names": names}))
            continue
        same = tuple(cells[at] for at in needed)
        if same in seen:
            values = {"row": number, "other": seen[same]}
            faults.append(Fault(number, "letters.fault.same", values, warning=True))
        seen.setdefault(same, number)
        letters.append(
            Letter(
                number,
                _NO_PLACE if address is None else cells[address],
                {key_of(place): cells[at] for place, at in matched.items()},
            )
        )
    return tuple(letters), tuple(faults)


def written(document: Document, letter: Letter) -> Document:
    """Give the letter of one row: places filled, addressees of its own, everything else as it stands."""
    edits = [
        Edit(spot, one.start(), one.end(), letter.values[key_of(one[1])])
        for spot, text in texts_of(document)
        for one in _PLACE.finditer(text)
        if key_of(one[1]) in letter.values
    ]
    made = edited(document, edits)
    return replace(made, addressees=(letter.addressee,)) if letter.addressee else made


def recipient(document: Document, letter: Letter) -> str:
    """Name who gets a letter, for the register and for the name of its file."""
    if letter.addressee:
        return letter.addressee
    if any(_PLACE.search(one) for one in document.addressees):
        return "; ".join(written(document, letter).addressees)
    named = (letter.values[one] for one in _ADDRESSEES if one in letter.values)
    return next(named, next(iter(letter.values.values()), ""))


def places_in(facts: FactSheet) -> bool:
    """Say whether facts hold a place: such a letter is meant for many."""
    texts = (facts.subject, *facts.points, *facts.to, *facts.fields.values())
    return any(_PLACE.search(one) for one in texts)


def _line(value: str) -> str:
    return " ".join(clean_input(value).text.split())
