"""Searching the index: which documents hold the words, and the few of them that are ranked.

Counting what FTS5 finds costs a fraction of ranking it. So all matches are counted, and where there
are many only the likely best are ranked: those with the words in number or subject, then those with
the words close together, then the newest.
"""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from communeapp.core.search.folding import plain_form
from communeapp.core.search.hits import Filters, Hit, Hits, Kind, Sort
from communeapp.core.search.query import Query, Term, any_of, every, parse
from communeapp.core.search.ranking import Candidate, Wanted, score, wanted
from communeapp.core.search.snippets import find_marks, snippet
from communeapp.store.archive_conditions import exact, issued_by, meant_words, near, read_as, where
from communeapp.store.archive_index import ArchiveIndex
from communeapp.store.database import telling

#: So many matches are ranked by the index; of more, only parts.
RANKED = 6_000
_POOL = 80
#: Of so many the text is looked at, its beginning.
_READ = 50
_BODY_CHARS = 12_000
#: They come before all others, whose text may hold less than it seems.
_LOOKED_AT = 1.0
#: In a big archive shorter beginnings of a word are looked for at the top of documents first.
_MIN_PREFIX = 3
_BIG = 20_000
#: Of a query that nothing answers whole, the so many rarest words are tried together.
_LOOSE_WORDS = 6
#: With so many of them side by side a document answers also a long question.
_ENOUGH_WORDS = 3
_SNIPPET_CHARS = 60_000
_ORDERS = {
    Sort.BEST: "doc.date IS NULL, doc.date DESC, doc.rowid DESC",
    Sort.NEWEST: "doc.date IS NULL, doc.date DESC, doc.rowid DESC",
    Sort.OLDEST: "doc.date IS NULL, doc.date, doc.rowid",
    Sort.DEADLINE: "doc.deadline IS NULL, doc.deadline, doc.rowid DESC",
}


@dataclass(frozen=True)
class _Found:
    """What matches: the expression, the table it is asked of, how many, whether all words count."""

    match: str
    table: str
    total: int
    query: Query
    every_word: bool = True


class ArchiveSearch:
    """Asks an index. Belongs to the index's thread."""

    def __init__(self, index: ArchiveIndex) -> None:
        self._index = index
        self._scope = ""

    def search(
        self, typed: str, filters: Filters, limit: int, offset: int, *, growing: bool = True
    ) -> Hits:
        """Find documents; any text is a query. StoreDamaged when the index is."""
        started = time.perf_counter()
        with telling(self._index.path):
            query = parse(typed, growing=growing)
            self._limit_to(filters)
            if not query.terms:
                total, rowids = self._listed(filters, limit, offset)
                found, scores = None, dict.fromkeys(rowids, 0.0)
                looked: tuple[Wanted, ...] = ()
            else:
                looked = wanted(query, self._index.vocabulary)
                found = self._find(query)
                total, scores = self._page(found, looked, filters, limit, offset)
            terms = found.query.terms if found is not None else ()
            hits = self._hits(scores, terms, meant_words(looked))
        return Hits(
            hits,
            total,
            (time.perf_counter() - started) * 1000,
            read_as=read_as(looked),
            every_word=found is None or found.every_word,
        )

    # -------------------------------------------------------------- filters

    def _limit_to(self, filters: Filters) -> None:
        """Put the rows that the filters leave into a temporary table."""
        self._scope = ""
        if not filters.any:
            return
        limits, values = where(filters)
        db = self._index.db
        db.execute("CREATE TEMP TABLE IF NOT EXISTS wanted (id INTEGER PRIMARY KEY)")
        db.execute("DELETE FROM temp.wanted")
        source = "doc"
        if names := issued_by(filters.issuer):
            source = "doc JOIN head ON head.rowid = doc.rowid AND head MATCH ?"
            values = [names, *values]
        db.execute(
            f"INSERT INTO temp.wanted SELECT doc.rowid FROM {source} WHERE {limits}",  # noqa: S608
            values,
        )
        # The plus keeps SQLite from asking the words anew for each of these rows.
        self._scope = " AND +{table}.rowid IN (SELECT id FROM temp.wanted)"

    def _listed(self, filters: Filters, limit: int, offset: int) -> tuple[int, list[int]]:
        """List documents without words."""
        scope = self._scope.format(table="doc")
        total = self._rows(f"SELECT count(*) FROM doc WHERE 1{scope}")[0][0]  # noqa: S608
        rows = self._rows(
            f"SELECT doc.rowid FROM doc WHERE 1{scope} ORDER BY {_ORDERS[filters.sort]} "  # noqa: S608
            "LIMIT ? OFFSET ?",
            (limit, offset),
        )
        return total, [row[0] for row in rows]

    # -------------------------------------------------------------- matching

    def _find(self, query: Query) -> _Found:
        """Find the expression to ask: all words, as written; else as many as there are."""
        last = query.terms[-1]
        short = self._is_short(last)
        match = query.match(prefix=not short)
        if total := self._count("t", match):
            return _Found(match, "t", total, query)
        if short:
            match = query.match()
            if total := self._count("head", match):
                return _Found(match, "head", total, query)
            if total := self._count("t", match):
                return _Found(match, "t", total, query)
        return self._find_some(query)

    def _is_short(self, term: Term) -> bool:
        """Say whether too many words begin so: in a big archive FTS5 gathers them all first."""
        few = term.prefix and len(term.words[-1]) < _MIN_PREFIX
        return few and self._index.size() > _BIG

    def _find_some(self, query: Query) -> _Found:
        """Ask for as many of the words as stand together somewhere, half of them at the least.

        A last word with marks counts as a whole one: its plain beginning would fit too many.
        """
        counted = sorted(
            (
                (count, match, term)
                for term in query.terms
                if (count := self._count("t", match := term.match(prefix=_unmarked(term))))
            ),
            key=lambda one: one[0],
        )[:_LOOSE_WORDS]
        least = min(_ENOUGH_WORDS, -(-len(query.terms) // 2))
        for size in range(min(len(counted), len(query.terms) - 1), least - 1, -1):
            groups = list(combinations([match for _, match, _ in counted], size))
            match = any_of([every(group) for group in groups])
            if total := self._count("t", match):
                kept = {id(term) for _, _, term in counted}
                left = Query(query.text, tuple(one for one in query.terms if id(one) in kept))
                return _Found(match, "t", total, left, every_word=False)
        return _Found("", "t", 0, Query(query.text, ()), every_word=False)

    def _count(self, table: str, match: str) -> int:
        scope = self._scope.format(table=table)
        sql = f"SELECT count(*) FROM {table} WHERE {table} MATCH ?{scope}"  # noqa: S608
        return int(self._rows(sql, (match,))[0][0])

    def _ranked(self, table: str, match: str) -> list[int]:
        scope = self._scope.format(table=table)
        sql = f"SELECT rowid FROM {table} WHERE {table} MATCH ?{scope} ORDER BY rank LIMIT {_POOL}"  # noqa: S608
        return [row[0] for row in self._rows(sql, (match,))]

    def _newest(self, table: str, match: str, limit: int = _POOL) -> list[int]:
        scope = self._scope.format(table=table)
        sql = f"SELECT rowid FROM {table} WHERE {table} MATCH ?{scope} ORDER BY rowid DESC LIMIT ?"  # noqa: S608
        return [row[0] for row in self._rows(sql, (match, limit))]

    def _some(self, table: str, match: str) -> list[int]:
        """Give the best rows where ranking is cheap, else the newest."""
        if self._count(table, match) <= RANKED:
            return self._ranked(table, match)
        return self._newest(table, match)

    # -------------------------------------------------------------- ordering

    def _page(
        self, found: _Found, looked: Sequence[Wanted], filters: Filters, limit: int, offset: int
    ) -> tuple[int, dict[int, float]]:
        """Give the rows of a page in order, with their scores."""
        if not found.total:
            return 0, {}
        if filters.sort is not Sort.BEST:
            return found.total, self._sorted(found, filters.sort, limit, offset)
        best = self._best(found, looked)
        page = dict(list(best.items())[offset : offset + limit])
        if len(page) < limit and len(best) < found.total:
            # Behind what was ranked comes all the rest, the newest first.
            start = max(0, offset - len(best))
            rest = [
                one
                for one in self._newest(found.table, found.match, offset + limit)
                if one not in best
            ]
            page |= dict.fromkeys(rest[start : start + limit - len(page)], 0.0)
        return found.total, page

    def _sorted(self, found: _Found, sort: Sort, limit: int, offset: int) -> dict[int, float]:
        table = found.table
        scope = self._scope.format(table=table)
        rows = self._rows(
            f"SELECT doc.rowid FROM {table} JOIN doc ON doc.rowid = {table}.rowid "  # noqa: S608
            f"WHERE {table} MATCH ?{scope} ORDER BY {_ORDERS[sort]} LIMIT ? OFFSET ?",
            (found.match, limit, offset),
        )
        return dict.fromkeys((row[0] for row in rows), 0.0)

    def _best(self, found: _Found, looked: Sequence[Wanted]) -> dict[int, float]:
        """Rank the likely best."""
        lists: list[list[int]] = []
        if found.table == "head":
            lists.append(self._some("head", found.match))
        elif found.total <= RANKED:
            lists.append(self._ranked("t", found.match))
        if found.every_word and (found.total > _POOL):
            if marked := exact(found.query, looked):
                lists.append(self._some("head", marked))
            lists.append(self._some("head", f"{{subject number}} : ({found.match})"))
            if found.total > RANKED and found.table == "t":
                close = near(found.query)
                lists.append(self._some("t", close) if close else [])
                lists.append(self._newest("t", found.match))
        places: dict[int, float] = {}
        for rows in lists:
            for place, rowid in enumerate(rows):
                share = 1.0 - place / _POOL
                places[rowid] = max(places.get(rowid, 0.0), share)
        # The top of a document is at hand; its text is read only for those that may come first.
        heads = self._heads(places)
        scores = {one.rowid: score(one, looked) for one in heads}
        ahead = sorted(heads, key=lambda one: -scores[one.rowid])[:_READ]
        for one in self._with_bodies(ahead):
            scores[one.rowid] = score(one, looked) + _LOOKED_AT
        return dict(sorted(scores.items(), key=lambda one: (-one[1], -one[0])))

    def _heads(self, places: dict[int, float]) -> list[Candidate]:
        newest = max(places, default=0) or 1
        return [
            Candidate(rowid, subject, number, about, "", places[rowid], 1.0 - rowid / newest)
            for rowid, subject, number, about in self._rows(
                "SELECT rowid, subject, number, "  # noqa: S608
                "issuer || ' ' || coalesce(strftime('%d/%m/%Y', date), '') FROM doc "
                f"WHERE rowid IN ({', '.join('?' for _ in places)})",
                list(places),
            )
        ]

    def _with_bodies(self, heads: Sequence[Candidate]) -> list[Candidate]:
        bodies = dict(
            self._rows(
                f"SELECT id, substr(c3, 1, {_BODY_CHARS}) FROM t_content "  # noqa: S608
                f"WHERE id IN ({', '.join('?' for _ in heads)})",
                [one.rowid for one in heads],
            )
        )
        return [replace(one, body=plain_form(bodies.get(one.rowid, "")).lower()) for one in heads]

    # -------------------------------------------------------------- hits

    def _hits(
        self, scores: dict[int, float], terms: Sequence[Term], meant: frozenset[str]
    ) -> tuple[Hit, ...]:
        rows = list(scores)
        marks = ", ".join("?" for _ in rows)
        found = {
            row[0]: _hit(row[1:], scores[row[0]], terms, meant)
            for row in self._rows(
                "SELECT doc.rowid, doc.id, doc.kind, doc.subject, doc.number, doc.date, "  # noqa: S608
                "doc.issuer, doc.status, doc.deadline, doc.type, doc.field, doc.folder, doc.draft, "
                "t.body FROM doc JOIN t ON t.rowid = doc.rowid "
                f"WHERE doc.rowid IN ({marks})",
                rows,
            )
        }
        return tuple(found[one] for one in rows if one in found)

    def _rows(self, sql: str, values: Sequence[object] = ()) -> list[tuple]:  # type: ignore[type-arg]
        return self._index.db.execute(sql, values).fetchall()


def _hit(
    row: Sequence,  # type: ignore[type-arg]
    value: float,
    terms: Sequence[Term],
    meant: frozenset[str],
) -> Hit:
    (doc_id, kind, subject, number, date, issuer, status, deadline, type_, field, folder, draft,
     body) = row  # fmt: skip
    text, marks = _snippet(plain_form(body), terms, meant)
    return Hit(
        id=doc_id,
        kind=Kind(kind),
        subject=subject,
        number=number,
        date=_day(date),
        issuer=issuer,
        score=round(value, 4),
        snippet=text,
        marks=marks,
        subject_marks=find_marks(subject, terms, meant),
        number_marks=find_marks(number, terms),
        status=status,
        deadline=_day(deadline),
        type=type_,
        field=field,
        folder=folder,
        draft=draft,
    )


def _snippet(
    body: str, terms: Sequence[Term], meant: frozenset[str]
) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Cut a snippet; a very long text is looked at piece by piece."""
    for start in range(0, max(1, len(body)), _SNIPPET_CHARS):
        text, marks = snippet(body[start : start + _SNIPPET_CHARS], terms, meant)
        if marks or not terms:
            return text, marks
    return snippet(body[:_SNIPPET_CHARS], ())


def _day(value: str | None) -> dt.date | None:
    return None if value is None else dt.date.fromisoformat(value)


def _unmarked(term: Term) -> bool:
    """Say whether the last word was typed without marks."""
    return plain_form(term.words[-1]) == term.words[-1]
