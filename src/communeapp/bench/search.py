"""``search``: how long an answer takes beside plain FTS5; ``search-recall``: what is found without marks."""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from communeapp.bench.archive_texts import Texts, make_texts, size_for
from communeapp.bench.plain_index import PlainIndex
from communeapp.bench.registry import Bench, Goal, Outcome, in_turn, paired
from communeapp.core.search.folding import fold_chars, words
from communeapp.core.search.hits import ArchiveText, Filters
from communeapp.paths import Paths
from communeapp.store.archive_index import ArchiveIndex
from communeapp.store.archive_search import ArchiveSearch

_BATCH = 500
_PER_CLASS = 30
_RECALL_QUERIES, _FEW_QUERIES = 600, 150


def search(bench: Bench) -> Outcome:
    """p95 of the milliseconds of a search, ours with total, ranking, marks and snippets of a page.

    The baseline is one FTS5 query by hand, ranked by bm25, with a snippet. Both over the same texts.
    """
    texts = make_texts(size_for(bench.runs)).all
    index = fill(bench.scratch / "ours", texts)
    plain = PlainIndex(bench.scratch / "plain.db")
    plain.insert(texts)
    ours = ArchiveSearch(index)
    queries = _queries(texts)
    flat = [query for some in queries.values() for query in some]
    for query in flat:  # once, so that both read their pages from memory
        ours.search(query, Filters(), 20, 0)
        plain.ask(query)

    def p95(ask: Callable[[str], object]) -> float:
        return _p95([_ms(ask, query) for query in flat])

    pairs = in_turn(
        bench.runs,
        lambda: p95(lambda query: ours.search(query, Filters(), 20, 0)),
        lambda: p95(plain.ask),
    )
    each = {
        name: {
            "ours": round(
                _p95([_ms(lambda q: ours.search(q, Filters(), 20, 0), q) for q in some]), 1
            ),
            "baseline": round(_p95([_ms(plain.ask, q) for q in some]), 1),
        }
        for name, some in queries.items()
    }
    more = {"documents": len(texts), "queries": len(flat), "p95_ms": each}
    index.close()
    plain.close()
    return paired("search", "ms (p95)", pairs, Goal("<=", 1.5), more)


def search_recall(bench: Bench) -> Outcome:
    """Recall@10 of queries typed without marks ÷ the same with marks; half marked beside it.

    A query is some words of one real document; it is answered when that document is among the first
    ten of all. The runs differ in their queries.
    """
    made = make_texts(size_for(bench.runs))
    index = fill(bench.scratch / "ours", made.all)
    ours = ArchiveSearch(index)
    pairs, half, counted = [], [], 0
    for run in range(bench.runs):
        count = size_for(bench.runs, _RECALL_QUERIES, _FEW_QUERIES)
        wanted = _questions(made, count, random.Random(run))  # noqa: S311
        counted += len(wanted)
        marked = _recall(ours, wanted, lambda text: text)
        plain = _recall(ours, wanted, fold_chars)
        some = _recall(ours, wanted, _half)
        pairs.append((plain, marked))
        half.append(some / marked)
    more = {
        "documents": index.size(),
        "queries": counted,
        "half_marked_ratio": round(statistics.median(half), 4),
    }
    index.close()
    return paired("search-recall", "Recall@10", pairs, Goal(">=", 0.97), more)


def fill(folder: Path, texts: Sequence[ArchiveText]) -> ArchiveIndex:
    """Make an index over some documents that has learnt their words."""
    folder.mkdir(parents=True)
    index = ArchiveIndex.open(Paths(folder))
    for start in range(0, len(texts), _BATCH):
        index.add(texts[start : start + _BATCH])
    heads = index.heads(0, 3000)
    index.vocabulary.learn(text for _, text in heads)
    return index


def _queries(texts: Sequence[ArchiveText]) -> dict[str, list[str]]:
    """Make queries of each class out of the texts."""
    chance = random.Random(3)  # noqa: S311
    counts: dict[str, int] = {}
    for one in texts[:2000]:
        for word in set(words(one.body.lower())):
            counts[word] = counts.get(word, 0) + 1
    many = min(2000, len(texts))
    frequent = [word for word, n in counts.items() if n > 0.2 * many and word.isalpha()]
    seldom = [
        word for word, n in counts.items() if 1 <= n <= max(2, 0.003 * many) and len(word) > 2
    ]

    def phrase() -> str:
        row = words(chance.choice(texts).subject)
        start = chance.randint(0, max(0, len(row) - 4))
        return " ".join(row[start : start + chance.randint(2, 4)])

    def times(make: Callable[[], str]) -> list[str]:
        return [make() for _ in range(_PER_CLASS)]

    return {
        "rare": times(lambda: f"{chance.choice(seldom)} "),
        "common": times(lambda: " ".join(chance.sample(frequent, chance.randint(1, 3))) + " "),
        "prefix": times(lambda: phrase()[:-1]),
        "without marks": times(lambda: fold_chars(phrase()) + " "),
        "half marked": times(lambda: _half(phrase()) + " "),
    }


def _questions(made: Texts, count: int, chance: random.Random) -> list[tuple[str, str]]:
    """Take some words out of the subjects of real documents, in their order."""
    found = []
    for one in chance.sample(made.targets, min(count, len(made.targets))):
        row = words(one.subject)
        if len(row) < 6:
            row = words(one.body)[:40]
        # Made documents share one half of a subject with a real one: words of both halves say which.
        middle = len(row) // 2
        places = [
            *chance.sample(range(middle), min(middle, chance.randint(2, 4))),
            *chance.sample(range(middle, len(row)), min(len(row) - middle, chance.randint(2, 4))),
        ]
        chosen = [row[place] for place in sorted(places)]
        found.append((" ".join(chosen), one.doc_id))
    return found


def _recall(
    ours: ArchiveSearch, wanted: Sequence[tuple[str, str]], typed: Callable[[str], str]
) -> float:
    found = 0
    for query, doc_id in wanted:
        hits = ours.search(typed(query), Filters(), 10, 0, growing=False).hits
        found += any(hit.id == doc_id for hit in hits)
    return found / len(wanted)


def _half(text: str) -> str:
    """Take the marks from every other word."""
    row = text.split(" ")
    return " ".join(fold_chars(word) if place % 2 else word for place, word in enumerate(row))


def _ms(ask: Callable[[str], Any], query: str) -> float:
    started = time.perf_counter()
    ask(query)
    return (time.perf_counter() - started) * 1000


def _p95(values: Sequence[float]) -> float:
    return sorted(values)[min(len(values) - 1, int(0.95 * len(values)))]
