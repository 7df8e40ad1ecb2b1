"""``import``: documents a second into the archive and its index, beside a plain FTS5 insert."""

from __future__ import annotations

import hashlib
import itertools
import time
from collections.abc import Iterable
from pathlib import Path

from communeapp.bench.archive_texts import make_texts, size_for
from communeapp.bench.plain_index import PlainIndex
from communeapp.bench.registry import Bench, Goal, Outcome, in_turn, paired
from communeapp.core.errors import Bug
from communeapp.core.incoming.header import Found, Header, Part
from communeapp.core.incoming.opinion import FieldOpinion
from communeapp.core.incoming.text import ReadText
from communeapp.core.search.hits import ArchiveText
from communeapp.paths import Paths
from communeapp.services.classifying import Classified
from communeapp.services.office import open_office
from communeapp.services.receiving import Receiver
from communeapp.store.incoming import IncomingRows
from communeapp.store.originals import Originals

_BATCH = 500
_FULL, _SMALL = 10_000, 1_000


class _NoOriginals(Originals):
    """Keeps no files: what copying costs is the disk's affair, and no index copies anything."""

    def stage(self, source: Path, sha256: str, size: int) -> None:
        """Copy nothing."""

    def place(self, hashes: Iterable[str]) -> None:
        """Place nothing."""

    def settle(self, hashes: Iterable[str]) -> None:
        """Nothing was placed."""


def importing(bench: Bench) -> Outcome:
    """Documents a second: entry, text, event and index, 500 at once, all checks on.

    Their texts are read already and the originals stay where they are.
    """
    texts = make_texts(size_for(bench.runs, _FULL, _SMALL)).all
    read = [_classified(one) for one in texts]
    number = itertools.count()

    def ours() -> float:
        folder = bench.scratch / f"ours-{next(number)}"
        with open_office(Paths(folder)) as office:
            receiver = Receiver(
                office.store, office.events, office.clock, IncomingRows(office.store),
                _NoOriginals(folder / "originals"),
            )  # fmt: skip
            office.archive.search("")  # the index is open and up to date
            started = time.perf_counter()
            for start in range(0, len(read), _BATCH):
                receiver.take(read[start : start + _BATCH])
                office.archive.follow()
            seconds = time.perf_counter() - started
            found = office.archive.search("").total
        if found != len(read):
            raise Bug("bench.failed", name=f"import: {found} of {len(read)}")
        return len(read) / seconds

    def baseline() -> float:
        plain = PlainIndex(bench.scratch / f"plain-{next(number)}.db")
        started = time.perf_counter()
        plain.insert(texts)
        seconds = time.perf_counter() - started
        plain.close()
        return len(texts) / seconds

    pairs = in_turn(bench.runs, ours, baseline)
    more = {
        "documents": len(texts),
        "characters": sum(len(one.body) for one in texts) // len(texts),
    }
    return paired("import", "documents/s", pairs, Goal(">=", 0.6), more)


def _classified(one: ArchiveText) -> Classified:
    parts = {
        Part.SUBJECT: one.subject,
        Part.NUMBER: one.number,
        Part.ISSUER: one.issuer,
        Part.DATE: one.date.isoformat() if one.date else "",
    }
    header = Header({part: Found(value) for part, value in parts.items() if value})
    return Classified(
        path=Path(f"{one.doc_id}.docx"),
        sha256=hashlib.sha256(one.doc_id.encode()).hexdigest(),
        bytes=len(one.body),
        read=ReadText.plain(one.body),
        header=header,
        field=FieldOpinion("NONG_NGHIEP", 0.9, abstained=False),
        office="",
    )
