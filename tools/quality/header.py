"""Measure the reading of headers against real documents and write the section "Header" of docs/quality.md.

    python tools/quality/header.py [--data FOLDER] [--no-scans] [--no-write]

``FOLDER`` (default ``../shared/data``) holds ``van-ban-that`` (texts with gold fields) and ``ban-quet``
(scanned PDFs of the same documents, read here through the program's own reader). A value counts as
right when it equals the gold value (type, number, date) or resembles it (issuer, subject: similarity
of the small letters of 0.9 or more); "not there" is right where the gold has none. A wrong or missing
value counts against the reading only when it is not marked "to check".
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path

from communeapp.core.errors import UserError
from communeapp.core.incoming.header import Header, Part
from communeapp.core.incoming.reading_header import read_header
from communeapp.core.incoming.text import Origin, ReadText
from communeapp.paths import Paths
from communeapp.services.reading import ReadingService

ROOT = Path(__file__).resolve().parents[2]
DEFAULT_DATA = ROOT.parent / "shared" / "data"
PARTS = (Part.TYPE, Part.NUMBER, Part.DATE, Part.ISSUER, Part.SUBJECT)
ALIKE = 0.9
MACHINE_KINDS = frozenset(("ocr_page1", "ocr_fields"))


@dataclass
class Tally:
    """What came of one field in one kind of text."""

    total: int = 0
    right: int = 0
    marked: int = 0  # wrong or incomplete, and marked "to check"
    missing: int = 0  # nothing answered where there is something
    wrong: int = 0  # a wrong value, unmarked
    right_marked: int = 0  # right, but marked all the same

    @property
    def share(self) -> float:
        """Share of right answers."""
        return self.right / self.total if self.total else 1.0

    @property
    def safe_share(self) -> float:
        """Share of answers that are right or marked."""
        return (self.right + self.marked) / self.total if self.total else 1.0


@dataclass
class Score:
    """Tallies by kind of text and field, and how long one header took."""

    tallies: dict[tuple[str, Part], Tally] = field(default_factory=lambda: defaultdict(Tally))
    milliseconds: float = 0.0

    def of(self, kinds: Iterable[str], part: Part) -> Tally:
        """Add up several kinds of text."""
        whole = Tally()
        for kind in kinds:
            one = self.tallies.get((kind, part), Tally())
            for name in vars(whole):
                setattr(whole, name, getattr(whole, name) + getattr(one, name))
        return whole

    def kinds(self) -> list[str]:
        """Kinds of text met."""
        return sorted({kind for kind, _ in self.tallies})

    def digital(self) -> list[str]:
        """Kinds of typed text, without the lines of registers."""
        return [
            k for k in self.kinds() if k not in MACHINE_KINDS and k not in ("register_row", "scan")
        ]


def alike(one: str, other: str) -> float:
    """Compare two texts as people would: small letters, blanks closed up; 0…1."""
    first, second = (" ".join(text.casefold().split()) for text in (one, other))
    return SequenceMatcher(None, first, second, autojunk=False).ratio()


def is_right(part: Part, value: str | None, gold: str | None) -> bool:
    """Tell whether an answer is right."""
    if value is None or gold is None:
        return value is None and gold is None
    if part in (Part.ISSUER, Part.SUBJECT):
        return alike(value, gold) >= ALIKE
    return value.casefold() == gold.casefold()


def count(score: Score, kind: str, header: Header, gold: Mapping[str, object]) -> None:
    """Compare one header with its gold fields."""
    for part in PARTS:
        if part.value not in gold or (part is Part.SUBJECT and gold[part.value] is None):
            continue
        wanted = gold[part.value]
        found = header.parts.get(part)
        tally = score.tallies[kind, part]
        tally.total += 1
        if is_right(part, found.value if found else None, str(wanted) if wanted else None):
            tally.right += 1
            tally.right_marked += found is not None and found.to_check
        elif found is None:
            tally.missing += 1
        elif found.to_check:
            tally.marked += 1
        else:
            tally.wrong += 1


def load(file: Path) -> list[dict[str, object]]:
    """Read a file of documents, one JSON object a line."""
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def score_texts(documents: Iterable[Mapping[str, object]]) -> Score:
    """Read the headers of texts; recognised kinds are read as recognised."""
    score = Score()
    spent, number = 0.0, 0
    for one in documents:
        kind = str(one["text_kind"])
        origin = Origin.MACHINE_READ if kind in MACHINE_KINDS else Origin.DIGITAL
        read = ReadText.plain(str(one["text"]), origin)
        before = time.process_time()
        header = read_header(read)
        spent += time.process_time() - before
        number += 1
        count(score, kind, header, one)
    score.milliseconds = 1000 * spent / max(number, 1)
    return score


def score_scans(folder: Path, documents: Iterable[Mapping[str, object]], home: Path) -> Score:
    """Read scanned PDFs through the program's own reader, and then their headers."""
    score = Score()
    gold = {str(one["id"]).removeprefix("nv-"): one for one in documents}
    reading = ReadingService(Paths(home))
    try:
        for file in sorted(folder.glob("*.pdf")):
            known = gold.get(file.stem)
            if known is not None:
                read = reading.read(file)
                kind = "scan" if read.origin is Origin.MACHINE_READ else "pdf_text"
                count(score, kind, read_header(read), known)
    finally:
        reading.close()
    return score


def table(score: Score) -> list[str]:
    """Write the counts as a table."""
    rows = [
        "| Text | Field | Documents | Right | To check: right | To check: wrong or part | Missing | Wrong, unmarked |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for kind in score.kinds():
        for part in PARTS:
            one = score.tallies.get((kind, part))
            if one is not None:
                rows.append(
                    f"| {kind} | {part.value} | {one.total} | {one.right} ({one.share:.1%}) | {one.right_marked} "
                    f"| {one.marked} | {one.missing} | {one.wrong} |"
                )
    return rows


def together(score: Score) -> list[str]:
    """Sum the kinds up: typed text, and recognised text with what was right or at least marked."""
    rows = [
        "| Field | Digital text: right | Recognised text: right | Right or marked | Wrong, unmarked |",
        "|---|---|---|---|---|",
    ]
    for part in PARTS:
        typed, seen = score.of(score.digital(), part), score.of(MACHINE_KINDS, part)
        rows.append(
            f"| {part.value} | {typed.right} of {typed.total} | {seen.right} of {seen.total} "
            f"| {seen.right + seen.marked} of {seen.total} | {seen.wrong} |"
        )
    return rows


def section(texts: Score, rows: Score, scans: Score | None) -> str:
    """Write the section."""
    lines = [
        "## Header",
        "",
        "Made by `python tools/quality/header.py` from the development half of the real documents. Right: type, number",
        "and date equal; issuer and subject alike (0.9 or more, small letters). A value that is marked goes to a",
        "person before it counts. `ocr_*` are texts that other programs recognised, without confidences of the words;",
        "their numbers and days are mostly written by hand.",
        "",
        *together(texts),
        "",
        *table(texts),
        "",
        f"One header takes {texts.milliseconds:.1f} ms of processor time (texts of up to 6,000 characters).",
        "",
        "Lines of a register (number, date, subject; the issuing body is not in the line, only its kind is inferred",
        "and marked):",
        "",
        *table(rows),
    ]
    if scans is not None:
        lines += [
            "",
            "Scanned PDFs through the program's own reader (`pdf_text`: one has a text layer):",
            "",
            *table(scans),
        ]
    return "\n".join(lines) + "\n"


def replace_section(page: str, new: str) -> str:
    """Put a section in place of the one with the same heading, or at the end."""
    heading = new.splitlines()[0]
    parts = page.split("\n## ")
    kept = [part for part in parts[1:] if f"## {part.splitlines()[0]}" != heading]
    head = parts[0].rstrip("\n") or "# Quality"
    sections = [f"## {part}".strip("\n") for part in kept] + [new.strip("\n")]
    return "\n\n".join([head, *sorted(sections)]) + "\n"


def main() -> int:
    """Measure, print, and write the section."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, default=DEFAULT_DATA)
    parser.add_argument("--no-scans", action="store_true")
    parser.add_argument("--no-write", action="store_true")
    options = parser.parse_args()
    real = options.data / "van-ban-that"
    if not real.is_dir():
        print(f"{real} is not there", file=sys.stderr)
        return 1
    documents = load(real / "documents_dev.jsonl")
    texts = score_texts(documents)
    rows = score_texts(load(real / "register_rows_dev.jsonl"))
    scans: Score | None = None
    if not options.no_scans:
        try:
            with tempfile.TemporaryDirectory() as home:
                scans = score_scans(options.data / "ban-quet", documents, Path(home))
        except UserError as problem:
            print(f"The scans were left out: {problem.code}", file=sys.stderr)
    text = section(texts, rows, scans)
    print(text)
    if not options.no_write:
        page = ROOT / "docs" / "quality.md"
        old = page.read_text(encoding="utf-8") if page.exists() else "# Quality\n"
        page.write_text(replace_section(old, text), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
