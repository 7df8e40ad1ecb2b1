"""Real files in the fonts of before Unicode, read as the program reads them, against their transcripts.

The measure is that of the collection: the share of letters with marks that come out exactly, after NFC and
with white space and case folded (capital fonts hold the codes of small letters, and some transcripts kept
them). Fault 28.
"""

from __future__ import annotations

import difflib
import json
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from communeapp.paths import Paths
from communeapp.services.reading import ReadingService

SHARE = 0.99  # of all files together
WORST = 0.94  # of a single one: hidden rows of a workbook are kept apart, transcripts have them


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ReadingService]:
    one = ReadingService(Paths(tmp_path_factory.mktemp("legacy")))
    yield one
    one.close()


def marks(text: str) -> int:
    """Count the letters that bear a mark, ``đ`` among them."""
    return sum(one == "đ" or len(unicodedata.normalize("NFD", one)) > 1 for one in text)


def right(expected: str, got: str) -> tuple[int, int]:
    """Give how many marked letters came out, and how many there are."""
    want, have = (unicodedata.normalize("NFC", one).lower().split() for one in (expected, got))
    hits = 0
    for kind, i1, i2, j1, j2 in difflib.SequenceMatcher(None, want, have, False).get_opcodes():
        if kind == "equal":
            hits += sum(map(marks, want[i1:i2]))
        elif kind == "replace" and i2 - i1 == j2 - j1:
            for one, other in zip(want[i1:i2], have[j1:j2], strict=True):
                blocks = difflib.SequenceMatcher(None, one, other, False).get_matching_blocks()
                hits += sum(marks(one[block.a : block.a + block.size]) for block in blocks)
    return hits, sum(map(marks, want))


def test_old_encodings_come_out_as_their_transcripts(shared: Path, service: ReadingService) -> None:
    folder = shared / "data" / "ma-font-cu"
    rows = [
        json.loads(line)
        for line in (folder / "index.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    hits = total = 0
    worst: list[tuple[float, str]] = []
    for row in rows:
        read = service.read(folder / row["file"])
        expected = (folder / row["expected"]).read_text(encoding="utf-8")
        found, all_of_it = right(expected, read.text)
        hits, total = hits + found, total + all_of_it
        worst.append((found / all_of_it, row["file"]))
        assert read.encoding == row["encoding"].split("+")[0], row["file"]
        assert "reading.converted" in {note.code for note in read.notes}
    assert len(rows) >= 36
    assert hits / total >= SHARE, sorted(worst)[:5]
    assert min(worst)[0] >= WORST, sorted(worst)[:5]
