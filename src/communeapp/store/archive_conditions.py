"""The conditions that a query and its filters become in the language of the index."""

from __future__ import annotations

from collections.abc import Sequence

from communeapp.core.search.folding import code, has_marks, index_form
from communeapp.core.search.hits import Filters
from communeapp.core.search.query import Query, TermKind, every, parse
from communeapp.core.search.ranking import Wanted

#: From here on a reading of an unmarked word is taken for what was meant.
SURE = 0.6
#: So many words may stand between words that stand close together.
NEAR = 8


def exact(query: Query, looked: Sequence[Wanted]) -> str:
    """Ask for the words with their marks at the top of documents, as typed or as surely meant."""
    parts: list[str] = []
    place = 0
    for term in query.terms:
        mine = looked[place : place + len(term.words)]
        place += len(term.words)
        if term.kind is TermKind.WORD and not term.prefix:
            meant = mine[0].meant if mine[0].sure >= SURE else mine[0].typed
            if has_marks(meant):
                parts.append(f'marked : "{code(meant)}"')
                continue
        parts.append(f"{{subject number}} : {term.match()}")
    return every(parts) if any(one.startswith("marked") for one in parts) else ""


def near(query: Query) -> str:
    """Ask for the words close together; "" where there is only one."""
    if len(query.terms) < 2 or any(len(one.forms) > 1 for one in query.terms):
        return ""
    rows = " ".join(f'"{index_form(" ".join(one.words))}"' for one in query.terms)
    return f"NEAR({rows}, {NEAR})"


def issued_by(names: str) -> str:
    terms = parse(names, growing=True).terms
    return f"about : ({every([one.match() for one in terms])})" if terms else ""


def where(filters: Filters) -> tuple[str, list[object]]:
    parts: list[str] = ["1"]
    values: list[object] = []

    def among(column: str, given: Sequence[str]) -> None:
        if given:
            parts.append(f"doc.{column} IN ({', '.join('?' for _ in given)})")
            values.extend(given)

    among("kind", [one.value for one in filters.kinds])
    among("type", filters.types)
    among("field", filters.fields)
    among("status", filters.statuses)
    among("folder", [filters.folder] if filters.folder else [])
    for column, sign, day in (
        ("date", ">=", filters.date_from),
        ("date", "<=", filters.date_to),
        ("deadline", ">=", filters.deadline_from),
        ("deadline", "<=", filters.deadline_to),
    ):
        if day is not None:
            parts.append(f"doc.{column} {sign} ?")
            values.append(day.isoformat())
    return " AND ".join(parts), values


def meant_words(looked: Sequence[Wanted]) -> frozenset[str]:
    """Give the words typed with marks, and those surely meant, as what tells them apart."""
    typed = {one.codes[0] for one in looked if one.marked}
    return frozenset(typed | {one.codes[1] for one in looked if one.sure >= SURE})


def read_as(looked: Sequence[Wanted]) -> str:
    """Give the query as it was read, "" where no mark was put back with some certainty."""
    shown = [one.meant if one.sure >= SURE else one.typed for one in looked]
    return " ".join(shown) if shown != [one.typed for one in looked] else ""
