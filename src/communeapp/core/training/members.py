"""A list of people out of a table: which column is what, which rows can be taken, which not. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from communeapp.core.errors import UserError
from communeapp.core.training.classes import MAX_MEMBERS, Member, checked_member
from communeapp.core.vietnamese import fold


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
    """A row that can be taken; ``person_id`` is an account of this PC that has the same name."""

    row: int
    member: Member


@dataclass(frozen=True)
class MembersPreview:
    """What a list would bring. ``columns``: which column was found where (from 0)."""

    columns: tuple[tuple[Column, int], ...]
    headings: tuple[str, ...]
    rows: tuple[MemberRow, ...]
    problems: tuple[RowProblem, ...] = ()


_NAMES: dict[Column, tuple[str, ...]] = {
    Column.NAME: (
        "ho va ten", "ho ten", "ho & ten", "ten hoc vien", "hoc vien", "can bo", "ho ten hoc vien",
        "full name", "name", "learner", "student", "nom et prenom", "nom complet",
    ),
    Column.SURNAME: ("ho va ten dem", "ho dem", "ho va dem", "ho", "ho lot", "last name", "surname", "nom"),
    Column.GIVEN: ("ten", "first name", "given name", "prenom"),
    Column.TITLE: (
        "chuc vu", "chuc danh", "chuc vu chuc danh", "chuc danh chuc vu", "vi tri", "vi tri viec lam",
        "title", "position", "job title", "fonction",
    ),
    Column.UNIT: (
        "don vi", "don vi cong tac", "co quan", "co quan don vi", "noi cong tac", "phong ban", "to chuc",
        "unit", "organisation", "organization", "office", "department", "service",
    ),
    Column.CODE: (
        "ma", "ma so", "ma hoc vien", "ma can bo", "so hieu", "so hieu can bo", "ma hv", "ma cb",
        "so hieu cong chuc", "code", "id", "staff code", "number", "matricule",
    ),
    Column.NOTE: ("ghi chu", "note", "notes", "remark", "remarks", "remarque"),
}  # fmt: skip
#: The heading stands within the first rows: above it are the title of the list and the unit's name.
_SEARCHED = 25
