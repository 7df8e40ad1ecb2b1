"""Documents to measure the archive with: real texts of offices where they are at hand, and variations.

The texts lie in the folder that ``COMMUNEAPP_SHARED`` names, else in ``shared`` beside the repository;
without them nothing can be measured, since words that nobody writes say nothing about finding.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from communeapp.core.errors import EnvironmentProblem
from communeapp.core.search.folding import words
from communeapp.core.search.hits import ArchiveText, Kind

#: Fewer runs than these measure a small archive: that a benchmark works, not how fast it is.
FULL_RUNS = 3
FULL, SMALL = 100_000, 3_000
_SENTENCE = re.compile(r"(?<=[.;])\s+(?=\d{1,2}\. |[A-ZĐ])|\n+")
_FIRST_DAY = dt.date(2014, 1, 6)


@dataclass(frozen=True)
class Texts:
    """``targets`` are real documents, each its own; ``others`` are made of real sentences."""

    targets: tuple[ArchiveText, ...]
    others: tuple[ArchiveText, ...]

    @property
    def all(self) -> list[ArchiveText]:
        """Everything, mixed, the same way every time."""
        mixed = [*self.targets, *self.others]
        random.Random(7).shuffle(mixed)  # noqa: S311 - no secret hangs on it
        return mixed


def size_for(runs: int, full: int = FULL, small: int = SMALL) -> int:
    """Choose how many documents to measure with."""
    return full if runs >= FULL_RUNS else small


def make_texts(count: int) -> Texts:
    """Make ``count`` documents. EnvironmentProblem ``search.no_texts`` without real ones to start from.

    The text of a made document is as long as real ones are (about 3,300 characters on average).
    """
    chance = random.Random(2026)  # noqa: S311
    data = _shared() / "data"
    rows = list(_lines(data / "van-ban-that" / "register_rows_dev.jsonl"))
    laws = list(_lines(data / "phap-dien" / "legal_documents_dev.jsonl"))
    articles = list(_lines(data / "phap-dien" / "articles_dev.jsonl"))
    documents = list(_lines(data / "van-ban-that" / "documents_dev.jsonl"))
    pool = [
        sentence
        for one in (*documents, *articles[len(articles) // 2 :])
        for sentence in _SENTENCE.split(one["text"])
        if len(sentence) > 40
    ]
    subjects = [one["subject"] for one in (*rows, *laws) if one.get("subject")]
    targets: list[ArchiveText] = []
    seen: set[str] = set()
    for one in (*rows, *laws):
        subject = one.get("subject") or ""
        if len(words(subject)) < 6 or subject in seen:
            continue
        seen.add(subject)
        number, issuer = one.get("number") or "", one.get("issuer") or ""
        body = _body(chance, pool)
        targets.append(_text(len(targets), subject, number, issuer, body, one.get("date")))
    for one in articles[: len(articles) // 2]:
        targets.append(
            _text(len(targets), one["title"], "", "", f"{one['text']}\n{_body(chance, pool)}", None)
        )
    chance.shuffle(targets)
    targets = targets[: max(1, count // 3)]
    others = [
        _text(
            len(seen) + 1000 + number,
            _mixed(chance, subjects),
            f"{chance.randint(1, 4000)}/{chance.choice(('QĐ', 'KH', 'TB', 'BC'))}-UBND",
            chance.choice(rows)["issuer"] or "",
            _body(chance, pool),
            (_FIRST_DAY + dt.timedelta(days=chance.randint(0, 4300))).isoformat(),
        )
        for number in range(max(0, count - len(targets)))
    ]
    return Texts(tuple(targets), tuple(others))


def _text(
    number: int, subject: str, symbol: str, issuer: str, body: str, date: str | None
) -> ArchiveText:
    return ArchiveText(
        doc_id=f"{number:032x}",
        kind=Kind.INCOMING,
        subject=subject,
        number=symbol,
        issuer=issuer,
        body=body,
        date=dt.date.fromisoformat(date) if date else None,
        stamp="x",
    )


def _mixed(chance: random.Random, subjects: list[str]) -> str:
    """Join the beginning of one subject with the end of another."""
    first, second = chance.choice(subjects).split(), chance.choice(subjects).split()
    return " ".join([*first[: (len(first) + 1) // 2], *second[len(second) // 2 :]])


def _body(chance: random.Random, pool: list[str]) -> str:
    body, size = [], 0
    wanted = chance.lognormvariate(7.8, 0.7)
    while size < wanted:
        sentence = chance.choice(pool)
        body.append(sentence)
        size += len(sentence)
    return "\n".join(body)


def _shared() -> Path:
    given = os.environ.get("COMMUNEAPP_SHARED")
    folder = Path(given) if given else Path(__file__).resolve().parents[4] / "shared"
    if not (folder / "data" / "phap-dien").is_dir():
        raise EnvironmentProblem("search.no_texts", path=str(folder))
    return folder


def _lines(file: Path) -> Iterator[dict[str, Any]]:
    with file.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)
