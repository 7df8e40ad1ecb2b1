"""A printed look as JSON values and back: between the child that reads and the program."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from communeapp.core.checking.page.look import (
    Align,
    Cell,
    Letters,
    Page,
    Paragraph,
    PrintedLook,
    Story,
)

_PLAIN = Paragraph("")
_DONE_APART = {"letters", "cell", "align", "story"}


def look_to_json(look: PrintedLook) -> dict[str, Any]:
    """Give plain JSON values; what is as usual is left out, for a long file has many paragraphs."""
    return {
        "paragraphs": [_paragraph(one) for one in look.paragraphs],
        "pages": [[getattr(page, f.name) for f in fields(Page)] for page in look.pages],
        "protected": look.protected,
        "signed": look.signed,
        "changes": look.changes,
        "cut": look.cut,
    }


def look_from_json(data: Mapping[str, Any]) -> PrintedLook:
    """Rebuild a look. Raises KeyError, TypeError or ValueError for anything else than its JSON."""
    return PrintedLook(
        paragraphs=tuple(_read_paragraph(one) for one in data["paragraphs"]),
        pages=tuple(_read_page(one) for one in data["pages"]),
        protected=bool(data["protected"]),
        signed=bool(data["signed"]),
        changes=int(data["changes"]),
        cut=bool(data["cut"]),
    )


def _paragraph(one: Paragraph) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for each in fields(Paragraph):
        value = getattr(one, each.name)
        if each.name not in _DONE_APART and value != getattr(_PLAIN, each.name):
            made[each.name] = value
    made["align"], made["story"] = one.align.value, one.story.value
    made["letters"] = [
        [
            run.text, run.font, run.size, run.bold, run.italic, run.underline, run.caps, run.color,
        ]
        for run in one.letters
    ]  # fmt: skip
    if one.cell is not None:
        made["cell"] = [getattr(one.cell, each.name) for each in fields(Cell)]
    return made


def _read_paragraph(data: Mapping[str, Any]) -> Paragraph:
    values = dict(data)
    cell = values.pop("cell", None)
    letters = tuple(
        Letters(
            str(t), str(f), float(s), bool(b), bool(i), bool(u), bool(c), str(color)
        )
        for t, f, s, b, i, u, c, color in values.pop("letters")
    )  # fmt: skip
    values["align"], values["story"] = Align(values["align"]), Story(values["story"])
    values["lines_mm"] = tuple(float(one) for one in values.get("lines_mm", ()))
    width, height = values.get("box_mm", (0.0, 0.0))
    values["box_mm"] = (float(width), float(height))
    return Paragraph(letters=letters, cell=None if cell is None else _read_cell(cell), **values)


def _read_cell(data: Any) -> Cell:
    table, row, column, columns, left, width, bordered = data
    return Cell(
        int(table), int(row), int(column), int(columns), float(left), float(width), bool(bordered)
    )


def _read_page(data: Any) -> Page:
    width, height, top, bottom, left, right, other_first, start, form = data
    return Page(
        float(width), float(height), float(top), float(bottom), float(left), float(right),
        bool(other_first), None if start is None else int(start), str(form),
    )  # fmt: skip
