"""A list of people out of a table: which column is what, which rows can be taken, which not. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from communeapp.core.errors import UserError
from communeapp.core.training.classes import MAX_MEMBERS, Member, checked_member
from communeapp.core.vietnamese import fold, nfc, sort_key


class Column(StrEnum):
    """What a column of a list may hold."""

    NAME = "name"
    SURNAME = "surname"  # họ và tên đệm, where the name stands in two columns
    GIVEN = "given"  # tên
    TITLE = "title"
    UNIT = "unit"
    CODE = "code"
    NOTE = "note"


@dataclass(frozen=True)
class RowProblem:
    """A row that cannot be taken, or was taken with a doubt. ``row`` counts from 1 as in the file.

    ``code`` names a sentence (``classes.row_…``); ``taken`` says whether the row is among the rows
    that are offered.
    """

    row: int
    code: str
    taken: bool = False
    value: str = ""


@dataclass(frozen=True)
class MemberRow:
    """A row that can be taken; ``member.person_id`` is the account of this PC with the same name."""

    row: int
    member: Member


@dataclass(frozen=True)
class MembersPreview:
    """What a list would bring. ``columns``: which column was found where (from 0).

    ``headings`` are the words over the columns, to choose others by.
    """

    columns: tuple[tuple[Column, int], ...]
    headings: tuple[str, ...]
    rows: tuple[MemberRow, ...]
    problems: tuple[RowProblem, ...] = ()


#: What the heading of a column is, without marks, blanks doubled and what stands in brackets.
_HEADINGS: Mapping[Column, frozenset[str]] = {
    Column.NAME: frozenset((
        "ho va ten", "ho ten", "ten hoc vien", "hoc vien", "can bo", "ten can bo", "full name", "name",
        "learner", "student", "nom et prenom", "nom complet",
    )),
    Column.SURNAME: frozenset((
        "ho va ten dem", "ho dem", "ho va dem", "ho", "ho lot", "last name", "surname", "nom",
    )),
    Column.GIVEN: frozenset(("ten", "first name", "given name", "prenom")),
    Column.TITLE: frozenset(("title", "position", "job title", "fonction")),
    Column.UNIT: frozenset((
        "unit", "organisation", "organization", "office", "department", "service", "to chuc",
    )),
    Column.CODE: frozenset(("ma", "ma so", "ma hv", "ma cb", "code", "id", "staff code", "matricule")),
    Column.NOTE: frozenset(("note", "notes", "remark", "remarks", "remarque")),
}  # fmt: skip
#: Words that tell a column wherever they stand in its heading; the first that fits.
_WITHIN: tuple[tuple[str, Column], ...] = (
    ("ho va ten dem", Column.SURNAME), ("ho ten dem", Column.SURNAME), ("ho dem", Column.SURNAME),
    ("ho va ten", Column.NAME), ("ho ten", Column.NAME), ("full name", Column.NAME),
    ("ghi chu", Column.NOTE), ("so hieu", Column.CODE), ("ma hoc vien", Column.CODE),
    ("ma can bo", Column.CODE), ("ma so", Column.CODE), ("chuc vu", Column.TITLE),
    ("chuc danh", Column.TITLE), ("vi tri", Column.TITLE), ("don vi", Column.UNIT),
    ("co quan", Column.UNIT), ("cong tac", Column.UNIT), ("phong ban", Column.UNIT),
)  # fmt: skip
#: The heading stands within the first rows: above it are the title of the list and the unit's name.
_SEARCHED = 25
_NUMBERING = re.compile(r"[(\[]?\d{1,2}[)\]]?|[A-Z]")


def members_of(
    table: Sequence[Sequence[str]],
    existing: Iterable[Member] = (),
    accounts: Mapping[str, Sequence[str]] | None = None,
    columns: Mapping[Column, int] | None = None,
) -> MembersPreview:
    """Read a list of people.

    ``accounts``: :func:`same_name` → ids of people of this PC. ``columns`` overrules what the headings
    say; where no row of headings is known, all rows are read.
    UserError ``classes.empty_list``, ``classes.no_name_column``, ``classes.column``.
    """
    if not any(cell.strip() for row in table for cell in row):
        raise UserError("classes.empty_list", field="file")
    at, found = _heading(table)
    if columns is not None:
        width = max(len(row) for row in table)
        if any(not 0 <= place < width for place in columns.values()):
            raise UserError("classes.column", field="columns")
        found = dict(columns)
    if Column.NAME not in found and Column.GIVEN not in found:
        raise UserError("classes.no_name_column", field="file")
    reader = _Reader(found, _split_name(table, at, found), existing, accounts or {})
    for number, row in enumerate(table[at + 1 :], at + 2):
        reader.read(number, row)
    headings = tuple(" ".join(cell.split()) for cell in table[at]) if at >= 0 else ()
    return MembersPreview(
        tuple(sorted(found.items(), key=lambda one: one[1])),
        headings,
        tuple(reader.rows),
        tuple(reader.problems),
    )


def _heading(table: Sequence[Sequence[str]]) -> tuple[int, dict[Column, int]]:
    """Find the row of headings: the one with most known columns; -1 where there is none."""
    best: tuple[int, dict[Column, int]] = (-1, {})
    for at, row in enumerate(table[:_SEARCHED]):
        found: dict[Column, int] = {}
        for place, cell in enumerate(row):
            column = column_of(cell)
            if column is not None:
                found.setdefault(column, place)
        named = Column.NAME in found or Column.GIVEN in found
        if named and len(found) > len(best[1]):
            best = (at, found)
    return best


def column_of(heading: str) -> Column | None:
    """Tell what a column holds by its heading, in Vietnamese with or without marks, English, French."""
    words = re.sub(r"\(.*?\)|\[.*?\]", " ", fold(heading))
    words = " ".join(re.findall(r"[^\W_]+", words))
    if not words or len(words) > 60:
        return None
    for column, names in _HEADINGS.items():
        if words in names:
            return column
    return next((column for part, column in _WITHIN if part in words), None)


def _split_name(table: Sequence[Sequence[str]], at: int, found: Mapping[Column, int]) -> int | None:
    """Find the column of given names under one heading that spans two columns; None: there is none."""
    if at < 0 or Column.NAME not in found:
        return None
    place = found[Column.NAME] + 1
    if place in found.values() or (place < len(table[at]) and table[at][place].strip()):
        return None
    rows = [row for row in table[at + 1 :] if _cell(row, place - 1)]
    filled = sum(1 for row in rows if re.fullmatch(r"[^\W\d_]{1,12}", _cell(row, place)))
    return place if rows and 2 * filled >= len(rows) else None


def _cell(row: Sequence[str], place: int | None) -> str:
    if place is None or place >= len(row):
        return ""
    return " ".join(row[place].split())


class _Reader:
    """Takes the rows one after the other, and remembers those it has seen."""

    def __init__(
        self,
        columns: Mapping[Column, int],
        given: int | None,
        existing: Iterable[Member],
        accounts: Mapping[str, Sequence[str]],
    ) -> None:
        self._columns = columns
        self._given = given
        self._accounts = accounts
        here = tuple(existing)
        self._here = {_identity(one) for one in here}
        self._codes = {fold(one.code) for one in here if one.code}
        self._joined = {one.person_id for one in here if one.person_id}
        self._seen: dict[tuple[str, str, str], int] = {}
        self.rows: list[MemberRow] = []
        self.problems: list[RowProblem] = []

    def read(self, number: int, row: Sequence[str]) -> None:
        """Take one row, or say why not."""
        cells = [cell.strip() for cell in row if cell.strip()]
        if not cells or all(_NUMBERING.fullmatch(cell) for cell in cells):
            return  # an empty row; the row of numbers under the headings
        name = self._name(row)
        if not any(sign.isalpha() for sign in name):
            self._refuse(number, "classes.row_no_name", " ".join(cells)[:60])
            return
        raw = Member(
            "",
            name,
            self._text(row, Column.TITLE),
            self._text(row, Column.UNIT),
            self._text(row, Column.CODE),
            "",
            self._text(row, Column.NOTE),
        )
        try:
            member = checked_member(raw)
        except UserError as problem:
            self._refuse(number, f"classes.row_{problem.code.removeprefix('classes.')}", name[:60])
            return
        self._take(number, member)

    def _take(self, number: int, member: Member) -> None:
        identity = _identity(member)
        if identity in self._here or (member.code and fold(member.code) in self._codes):
            self._refuse(number, "classes.row_already", member.name)
        elif identity in self._seen:
            self._refuse(number, "classes.row_twice", member.name)
        elif len(self.rows) >= MAX_MEMBERS:
            self._refuse(number, "classes.row_too_many", member.name)
        else:
            member = self._with_account(number, member)
            self._seen[identity] = number
            self.rows.append(MemberRow(number, member))

    def _with_account(self, number: int, member: Member) -> Member:
        """Join a row with the account of that name, where it can be nobody else's."""
        name = same_name(member.name)
        accounts = [one for one in self._accounts.get(name, ()) if one not in self._joined]
        twins = [place for place, one in enumerate(self.rows) if same_name(one.member.name) == name]
        for place in twins:
            self.rows[place] = replace(
                self.rows[place], member=replace(self.rows[place].member, person_id="")
            )
        if twins or len(accounts) > 1:
            code = "classes.row_namesake" if twins else "classes.row_accounts"
            self.problems.append(RowProblem(number, code, taken=True, value=member.name))
            return member
        return replace(member, person_id=accounts[0]) if accounts else member

    def _refuse(self, number: int, code: str, value: str) -> None:
        self.problems.append(RowProblem(number, code, value=value))

    def _text(self, row: Sequence[str], column: Column) -> str:
        return _cell(row, self._columns.get(column))

    def _name(self, row: Sequence[str]) -> str:
        if Column.NAME in self._columns:
            whole = f"{self._text(row, Column.NAME)} {_cell(row, self._given)}"
        else:
            whole = f"{self._text(row, Column.SURNAME)} {self._text(row, Column.GIVEN)}"
        return whole.strip()


def _identity(one: Member) -> tuple[str, str, str]:
    return same_name(one.name), fold(one.unit), fold(one.code)


def same_name(name: str) -> str:
    """Give what two writings of one name share: capitals do not matter, marks do (Bá is not Ba)."""
    return " ".join(nfc(name).casefold().split())


def name_key(name: str) -> tuple[object, ...]:
    """Sort as Vietnamese lists do: by the given name, which stands last, then by the rest."""
    words = name.split()
    return sort_key(words[-1] if words else ""), sort_key(name)
