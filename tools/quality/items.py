"""Measure the sentences of drafts on self-written fact sheets; writes the section "Items" of docs/quality.md.

    python tools/quality/items.py [--model ID]... [--sheets N] [--bare N] [--book FILE] [--write] [--unread]

The sheets are those of ``tests/data/fact_sheets``. What a model answers is kept in the book, question by
question (JSON lines), so that a run may be stopped and gone on with, and answers are judged again for nothing
when a check changes. Without ``--model`` nothing is asked: the table is made of what the book holds. Answers
go through the program's own service, as in the window.

What the program says of itself (points covered, marks) stands beside a second look that shares no code with
it: groups of digits and words with capitals, taken from the letters as they are. What that look finds and
what the program marks is read by a person, whose verdicts stand in ``tests/data/fact_sheets/verdicts.toml`` and, for
marks in all answers, also refused ones, in ``marks.toml``; ``--unread`` lists what nobody has read yet.
``--bare N`` asks N sheets without examples as well, which is for judging the marks only.
"""

from __future__ import annotations

import argparse
import sys
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from book import Answer, Asker, Book, bare
from raw_marks import RawMark, by_kind, raw_marks, read_marks, sums
from second_look import leak, lost, plain, strange

from communeapp.core.documents import FactSheet, Origin, Unsupported
from communeapp.core.facts import SheetNeeds, facts_from_mapping
from communeapp.core.profile import Profile
from communeapp.core.sentences import tidy
from communeapp.services.drafting import DraftingService, DraftJob, SecondTry, wording_of

ROOT = Path(__file__).resolve().parents[2]
SHEETS = ROOT / "tests" / "data" / "fact_sheets"
VERDICTS, MARKS = SHEETS / "verdicts.toml", SHEETS / "marks.toml"
BOOK = ROOT / "build" / "quality" / "items.jsonl"
FILE = ROOT / "docs" / "quality.md"
BEGIN, END = "<!-- items: begin -->", "<!-- items: end -->"
NO_AI = ""
MODELS = ("qwen2.5-coder-1.5b-instruct-q4_k_m", "qwen2.5-coder-0.5b-instruct-q4_k_m")


@dataclass(frozen=True)
class Sheet:
    """A fact sheet with its name."""

    id: str
    facts: FactSheet


@dataclass(frozen=True)
class Item:
    """One point in the finished letter."""

    sheet: str
    point: int
    fact: str
    text: str
    own: bool
    covered: bool
    copied: bool
    marks: tuple[Unsupported, ...]
    added: tuple[str, ...]
    lost: tuple[str, ...]
    leak: str
    kin: str = ""

    @property
    def unmarked(self) -> tuple[str, ...]:
        """What the second look found and the program did not mark."""
        marked = " ".join(one.text for one in self.marks)
        return tuple(one for one in self.added if one not in marked)


def read_sheets(
    folder: Path, needs: Mapping[str, SheetNeeds], limit: int | None = None
) -> list[Sheet]:
    """Read the sheets in the order of their names; with a limit, that many spread over all."""
    found = []
    for file in sorted(folder.glob("*.toml")):
        if file.name in (VERDICTS.name, MARKS.name):
            continue
        for one in tomllib.loads(file.read_text(encoding="utf-8"))["sheets"]:
            name = one.pop("id")
            found.append(Sheet(name, facts_from_mapping({"place": "Nậm Pọng", **one}, needs)))
    found.sort(key=lambda one: one.id)
    if limit is None or limit >= len(found):
        return found
    return [found[place * len(found) // limit] for place in range(limit)]


def measure(drafting: DraftingService, sheet: Sheet, asker: Asker | None) -> list[Item] | None:
    """Draft one sheet; None where the book does not hold all answers."""
    job = drafting.begin(sheet.facts, Profile(), use_ai=asker is not None)
    answers: list[Answer] = []
    second: tuple[SecondTry, list[Answer]] | None = None
    if asker is not None and job.plan is not None:
        before = asker.missing
        answers = asker.ask(job.plan)
        again = drafting.second_try(job, answers) if asker.missing == before else None
        if again is not None:
            second = (again, asker.ask(again.plan))
        if asker.missing != before:
            return None
    result = drafting.accept(job, answers, second, model_id="measured")
    examples = list(_examples(job, second))
    blocks = {one.point: one for one in reversed(result.document.body) if one.point is not None}
    items = []
    for index, state in enumerate(result.points):
        block = blocks.get(index)
        text = block.text if block is not None else ""
        own = block is not None and block.origin is Origin.AI
        known = _known(sheet.facts)
        items.append(
            Item(
                sheet.id,
                index,
                state.text,
                text,
                own,
                state.covered,
                own and plain(text) == plain(job.templates[index]),
                block.unsupported if block is not None else (),
                tuple(strange(text, known, f"{state.text} {sheet.facts.subject}")),
                tuple(lost(state.text, text)),
                leak(text, known, examples) if own else "",
                job.type.prompt.kin,
            )
        )
    return items


def _examples(job: DraftJob, second: tuple[SecondTry, list[Answer]] | None) -> Iterator[str]:
    for plan in (job.plan, second[0].plan if second is not None else None):
        if plan is not None:
            shown = [text for turns in plan.shots for text in turns]
            for text in (*shown, *(text for pair in plan.examples for text in pair)):
                yield text.split("\n")[0].removeprefix("Ghi chép:")


def _known(facts: FactSheet) -> str:
    listed = (
        one if isinstance(one, str) else " ".join(map(str, one)) for one in facts.fields.values()
    )
    return " ".join((facts.subject, *facts.to, *facts.basis, *facts.points, *listed, facts.place))


def read_verdicts(file: Path) -> dict[tuple[str, str], bool]:
    """Give what a person judged: by sheet and words, whether they are really unsupported."""
    if not file.is_file():
        return {}
    rows = tomllib.loads(file.read_text(encoding="utf-8")).get("verdicts", [])
    return {(one["sheet"], one["words"]): one["unsupported"] for one in rows}


def summary(
    items: Sequence[Item], sheets: int, verdicts: Mapping[tuple[str, str], bool]
) -> dict[str, str]:
    """Count; every figure is told with what it is out of."""
    own = [one for one in items if one.own]
    marks = [(one.sheet, mark.text) for one in items for mark in one.marks]
    read = [verdicts[key] for key in marks if key in verdicts]
    loose = [(one.sheet, words) for one in items for words in one.unmarked]
    bad = [key for key in loose if verdicts.get(key, True)]
    unread = sum(key not in verdicts for key in loose)
    return {
        "Fact sheets": str(sheets),
        "Points": str(len(items)),
        "Points covered": _share(sum(one.covered for one in items), len(items)),
        "Numbers or names of a fact that its sentence lacks (second look)": str(
            sum(len(one.lost) for one in items)
        ),
        "Items the model's own": _share(len(own), len(items)),
        "… of these, copies of their fact": _share(sum(one.copied for one in own), len(own)),
        "Unsupported numbers, dates, names without a mark": (
            f"{len(bad)} ({unread} not read yet)" if unread else str(len(bad))
        ),
        "Marked spans": str(len(marks)),
        "… read, and really unsupported": _share(sum(read), len(read)),
        "Items with words of an example": str(sum(bool(one.leak) for one in items)),
    }


def by_family(items: Sequence[Item]) -> list[str]:
    """Make the lines of one model: families of types that are asked in the same manner."""
    lines = []
    for kin in sorted({one.kin for one in items}):
        of_kin = [one for one in items if one.kin == kin]
        own = [one for one in of_kin if one.own]
        lines.append(
            f"{kin} | {len({one.sheet for one in of_kin})} | {sum(one.covered for one in of_kin)} of {len(of_kin)}"
            f" | {_share(len(own), len(of_kin))} | {_share(sum(one.copied for one in own), len(own))}"
        )
    return lines


def _share(part: int, whole: int) -> str:
    return f"{part} of {whole} ({100 * part / whole:.0f} %)" if whole else "–"


NAMES = {NO_AI: "no AI", **{one: one.split("-instruct")[0] for one in MODELS}}


def table(
    columns: Mapping[str, Mapping[str, str]],
    families: Mapping[str, Sequence[str]],
    marks: str,
) -> str:
    """Make the section's text."""
    lines = [
        "Made by `python tools/quality/items.py --write` from the fact sheets of `tests/data/fact_sheets`",
        "(self-written; every person, hamlet and figure is invented).",
        "",
        "| | " + " | ".join(NAMES.get(one, one) for one in columns) + " |",
        "| --- |" + " --- |" * len(columns),
    ]
    rows = dict.fromkeys(row for column in columns.values() for row in column)
    lines.extend(
        f"| {row} | " + " | ".join(one.get(row, "–") for one in columns.values()) + " |"
        for row in rows
    )
    if families:
        lines += ["", "By family of types:", ""]
        lines += [
            "| Model | Family | Sheets | Covered | The model's own | … copies |",
            "|" + " --- |" * 6,
        ]
        lines += [f"| {NAMES[model]} | {line} |" for model, own in families.items() for line in own]
    if marks:
        lines += [
            "",
            "Marks of all answers of both models that a person read (each sentence once):",
            "",
            marks,
        ]
    return "\n".join(lines)


def write(text: str) -> None:
    """Put the section into the page, at its end where it is new."""
    page = FILE.read_text(encoding="utf-8")
    block = f"{BEGIN}\n{text}\n{END}"
    if BEGIN in page:
        before, rest = page.split(BEGIN, 1)
        page = before + block + rest.split(END, 1)[1]
    else:
        page = f"{page.rstrip()}\n\n## Items\n\n{block}\n"
    FILE.write_text(page, encoding="utf-8")


def ask_bare(drafting: DraftingService, sheet: Sheet, asker: Asker) -> None:
    """Ask the questions of a sheet without examples; the answers stand in the book."""
    plan = drafting.begin(sheet.facts, Profile(), use_ai=True).plan
    if plan is not None:
        asker.ask(bare(plan))


def run(
    drafting: DraftingService, sheets: Sequence[Sheet], asker: Asker | None, show: bool = False
) -> tuple[list[Item], int]:
    """Measure all sheets; gives the items and how many sheets are whole."""
    items: list[Item] = []
    whole = 0
    for sheet in sheets:
        found = measure(drafting, sheet, asker)
        if found is None:
            continue
        whole += 1
        items += found
        if show:
            for one in found:
                flags = "".join(
                    mark for mark, there in (("M", one.own), ("=", one.copied), ("?", not one.covered)) if there
                )  # fmt: skip
                print(
                    f"[{flags:3}] {one.sheet[:2]}.{one.point + 1} {one.fact} => {one.text}",
                    flush=True,
                )
    return items, whole


def main(argv: list[str] | None = None) -> int:
    """Run as a command."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--model", action="append", default=[], choices=MODELS, metavar="ID")
    parser.add_argument("--sheets", type=int, metavar="N")
    parser.add_argument(
        "--shots", type=int, nargs=2, metavar=("FIRST", "AGAIN"), help="exemplars to show"
    )
    parser.add_argument("--book", type=Path, default=BOOK)
    parser.add_argument("--write", action="store_true")
    parser.add_argument(
        "--bare", type=int, default=0, metavar="N", help="ask N sheets without examples too"
    )
    parser.add_argument("--show", action="store_true", help="print every item")
    parser.add_argument("--unread", action="store_true", help="list what waits for a verdict")
    options = parser.parse_args(argv)
    from communeapp.app import build_wiring
    from communeapp.paths import Paths

    book, verdicts = Book.open(options.book), read_verdicts(VERDICTS)
    judged = read_marks(MARKS)
    columns: dict[str, dict[str, str]] = {}
    families: dict[str, list[str]] = {}
    marks: list[RawMark] = []
    with build_wiring(Paths.default(), "vi") as wiring:
        everything = read_sheets(SHEETS, wiring.drafting.needs())
        notes = [
            tidy(point, wording_of(wiring.packs))
            for one in everything
            for point in one.facts.points
        ]
        # The bank holds answers to notes like these: what is shown here must be strange to the sheets.
        bank = wiring.packs.exemplars.without_like(notes, 0.5)
        drafting = DraftingService(wiring.packs, bank)
        sheets = read_sheets(SHEETS, drafting.needs(), options.sheets)
        if options.shots:
            drafting.shots = (options.shots[0], options.shots[1])
        for model in (NO_AI, *MODELS):
            asker = None if model == NO_AI else Asker(book, model)
            if model in options.model:
                chosen = wiring.models.choice(model).model
                if chosen is None:
                    print(f"not installed: {model}", file=sys.stderr)
                    return 1
                with wiring.worker(chosen) as worker:
                    run(drafting, sheets, Asker(book, model, worker))
                    for sheet in (
                        sheets[:: max(1, len(sheets) // options.bare)] if options.bare else ()
                    ):
                        ask_bare(drafting, sheet, Asker(book, model, worker))
            items, whole = run(
                drafting, sheets, asker, options.show and (model in options.model or not model)
            )
            if not whole:
                continue
            columns[model] = summary(items, whole, verdicts)
            if asker is not None:
                families[model] = by_family(items)
                said = [
                    mark
                    for one in sheets
                    for mark in raw_marks(drafting, one.id, one.facts, Asker(book, model))
                ]
                columns[model] |= sums(said, judged)
                marks += said
            if options.unread:
                for one in items:
                    for words in (*(mark.text for mark in one.marks), *one.unmarked):
                        if (one.sheet, words) not in verdicts:
                            print(f"{one.sheet}\t{words}\t{one.fact}\t{one.text}")
    if options.unread:
        for key, mark in {one.key: one for one in marks if one.key not in judged}.items():
            print("mark", mark.kind, *key, mark.fact, sep="\t")
    text = table(columns, families, by_kind(marks, judged) if judged else "")
    print(text)
    if options.write:
        write(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
