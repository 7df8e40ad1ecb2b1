"""Figures of the villages: forms, blank workbooks, what came back, the months kept, the report."""

from __future__ import annotations

import re
import tomllib
import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from communeapp import paths
from communeapp.core.changes import Changes
from communeapp.core.documents import FactSheet, Signer
from communeapp.core.errors import AppError, UserError
from communeapp.core.events import Scope
from communeapp.core.figures.form import Column, Form, Kind, Total, checked, form_from_data
from communeapp.core.figures.log import (
    FORM,
    KEPT,
    REMOVED,
    Kept,
    Series,
    fold,
    form_body,
    kept_body,
)
from communeapp.core.figures.matching import Fault, FileFigures, Period, match
from communeapp.core.figures.merging import Month, Values, merge
from communeapp.core.figures.report import (
    Sentence,
    Words,
    facts_of,
    month_names,
    sentences,
    table,
    trace_of,
    untraced,
    words_of,
)
from communeapp.core.office_subjects import FIGURES
from communeapp.core.people import Action
from communeapp.services.reading import ReadingService
from communeapp.services.secrecy import refuse_marked_text
from communeapp.store.files import told

if TYPE_CHECKING:
    from communeapp.services.drafting import DraftingService
    from communeapp.services.drafts import DraftRecord
    from communeapp.services.office import Office

__all__ = [
    "Column", "Fault", "Form", "Kept", "Kind", "Month", "Period", "Report", "Sentence", "Total",
    "VillageFiguresService", "files_in", "read_files", "trace_of",
]  # fmt: skip

MOST_FILES = 400
_ENDINGS = frozenset({".xlsx", ".xlsm", ".xls", ".csv"})
_MAX_FORM_BYTES = 500_000


@dataclass(frozen=True)
class Report:
    """What a report will say: its facts, the origin of its numbers, the month it compares with."""

    facts: FactSheet
    sentences: tuple[Sentence, ...]
    before: Period | None


@cache
def _data() -> dict[str, Any]:
    file = paths.resources_dir() / "office_work" / "figures.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))


@cache
def report_words() -> Words:
    """Give the words of the report."""
    return words_of(_data())


# ------------------------------------------------------------------ files; needs no database


def files_in(given: Sequence[Path]) -> tuple[Path, ...]:
    """Give the workbooks and lists among files and folders, by name; folders are looked through.

    UserError ``figures.no_files``, ``figures.too_many_files``, ``reading.no_file``.
    """
    found: dict[Path, None] = {}
    for one in given:
        try:
            if one.is_dir():
                inside = sorted(path for path in one.rglob("*") if _is_table(path))
                found |= dict.fromkeys(inside[: MOST_FILES + 1])
            else:
                found[one] = None
        except OSError as error:
            raise told(error, one) from error
    if not found:
        raise UserError("figures.no_files", field="files")
    if len(found) > MOST_FILES:
        raise UserError("figures.too_many_files", field="files", most=MOST_FILES)
    return tuple(found)


def _is_table(path: Path) -> bool:
    hidden = path.name.startswith((".", "~$"))
    return not hidden and path.suffix.lower() in _ENDINGS and path.is_file()


def read_files(
    reading: ReadingService,
    form: Form,
    period: Period,
    files: Sequence[Path],
    *,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> tuple[FileFigures, ...]:
    """Read filled files one after the other; one that cannot be read is named, the others go on."""
    found = []
    for number, file in enumerate(files):
        if cancelled is not None and cancelled():
            break
        try:
            found.append(match(file.name, reading.cells(file), form, period))
        except AppError as problem:
            made = FileFigures(file.name)
            values = {"file": file.name, "reason": problem.code, "values": dict(problem.values)}
            made.faults.append(Fault("figures.file.unreadable", values))
            found.append(made)
        if progress is not None:
            progress(number + 1, len(files))
    return tuple(found)


def write_blanks(
    form: Form, period: Period, folder: Path, *, together: bool = False
) -> tuple[Path, ...]:
    """Write the blank workbooks of a month into a folder: one for each village, or one for all.

    UserError ``export.exists`` before anything is written; EnvironmentProblem for the disk.
    """
    from communeapp.render.figure_form import write_blank

    words = {key: str(one) for key, one in _data()["blank"].items()}
    jobs: list[tuple[str, tuple[str, ...]]] = []
    shown = str(period)
    if together:
        jobs.append((words["all"].format(period=shown), form.villages))
    else:
        for number, village in enumerate(form.villages, 1):
            name = words["file"].format(number=number, village=village, period=shown)
            jobs.append((name, (village,)))
    targets = [folder / f"{_file_name(name)}.xlsx" for name, _ in jobs]
    for target in targets:
        if target.exists():
            raise UserError("export.exists", path=str(target))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for target, (_, villages) in zip(targets, jobs, strict=True):
            write_blank(form, villages, period.words, target, words)
    except OSError as error:
        raise told(error, folder) from error
    return tuple(targets)


def _file_name(name: str) -> str:
    return " ".join(re.sub(r"[^\w\s.-]", " ", name).split())[:100]


def form_from_toml(raw: bytes, form_id: str = "") -> Form:
    """Read a form as TOML; UserError ``figures.form.*``."""
    if len(raw) > _MAX_FORM_BYTES:
        raise UserError("figures.form.toml", field="form")
    try:
        data = tomllib.loads(raw.decode("utf-8-sig"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UserError("figures.form.toml", field="form") from error
    return form_from_data(data, form_id)


class VillageFiguresService:
    """Keeps the forms of the office and the months that came back. Database thread."""

    def __init__(self, office: Office) -> None:
        self._office = office

    # -------------------------------------------------------------- forms

    def forms(self) -> tuple[Form, ...]:
        """List the forms, by title."""
        return tuple(sorted(self._series().forms.values(), key=lambda one: one.title))

    def form(self, wanted: str) -> Form:
        """Give a form by its id or its title; UserError ``figures.unknown``."""
        forms = self.forms()
        for one in forms:
            if wanted in (one.id, one.title):
                return one
        raise UserError("figures.unknown", field="form", given=wanted[:80])

    def set_form(self, form: Form) -> Form:
        """Keep a form, or a new text of the one of its id; UserError ``figures.form.*``."""
        self._office.people.require(Action.WRITE_DOCUMENTS)
        made = checked(replace(form, id=form.id or uuid.uuid4().hex))
        refuse_marked_text("\n".join((made.title, *(one.name for one in made.columns))))
        refuse_marked_text(*made.villages, *(one.unit for one in made.columns))
        with self._office.events.change(FORM, Scope.OFFICE, form_body(made)):
            pass
        return made

    def remove_form(self, form_id: str) -> Changes:
        """Take a form away; the months that were kept stay in the log."""
        self._office.people.require(Action.WRITE_DOCUMENTS)
        form = self.form(form_id)
        with self._office.events.change(REMOVED, Scope.OFFICE, {"form": form.id}):
            pass
        return Changes.of("figures")

    # -------------------------------------------------------------- months

    def months(self, form_id: str) -> tuple[Kept, ...]:
        """Give the months that were kept of a form, the newest first."""
        found = [one for one in self._series().months.values() if one.form == form_id]
        return tuple(sorted(found, key=lambda one: one.period, reverse=True))

    def before(self, form: Form, period: Period) -> Values | None:
        """Give the numbers of the month before; None where it was not kept."""
        kept = self._series().months.get((form.id, period.before()))
        return None if kept is None else kept.values

    def merge(self, form: Form, period: Period, files: Sequence[FileFigures]) -> Month:
        """Put what was read together and check it."""
        return merge(form, period, files, self.before(form, period))

    def keep(self, month: Month) -> Changes:
        """Keep a month without a report, for the next one to compare with; UserError ``figures.nothing``."""
        self._office.people.require(Action.WRITE_DOCUMENTS)
        self._refuse_empty(month)
        with self._office.events.change(KEPT, Scope.OFFICE, kept_body(month)):
            pass
        return Changes.of("figures")

    # -------------------------------------------------------------- the report

    def prepare(self, month: Month, *, chart: str = "", to: Sequence[str] = ()) -> Report:
        """Give the facts of the report of a month; UserError ``figures.nothing``."""
        self._refuse_empty(month)
        words = report_words()
        before = self.before(month.form, month.period)
        profile = self._office.profile.show()
        told = sentences(month, words, before)
        names = month_names(month.form, month.period)
        for one in told:
            if loose := untraced(one, names):
                # A number that no cell stands behind must never leave: a mistake of ours, not of theirs.
                raise UserError("figures.untraced", field="report", number=loose[0])
        facts = facts_of(
            month,
            words,
            before=before,
            chart_key=chart,
            to=to,
            place=profile.place,
            signer=profile.signers[0] if profile.signers else Signer(),
        )
        return Report(facts, told, None if before is None else month.period.before())

    def report(
        self,
        drafting: DraftingService,
        month: Month,
        *,
        chart: str = "",
        to: Sequence[str] = (),
    ) -> DraftRecord:
        """Make the draft of the report and keep the month, both or neither."""
        office = self._office
        office.people.require(Action.WRITE_DOCUMENTS)
        made = self.prepare(month, chart=chart, to=to)
        job = drafting.begin(made.facts, office.profile.show(), use_ai=False)
        with office.store.atomic():
            draft = office.drafts.create(made.facts, job.document)
            office.events.append(KEPT, Scope.OFFICE, kept_body(month, draft.id))
        return draft

    @staticmethod
    def rows(month: Month) -> tuple[tuple[str, ...], ...]:
        """Give the table of a month with its row of totals."""
        return table(month, report_words())

    @staticmethod
    def _refuse_empty(month: Month) -> None:
        if not any(month.values.values()):
            raise UserError("figures.nothing", field="files")

    def _series(self) -> Series:
        self._office.people.require(Action.SEE_DOCUMENTS)
        return fold(self._office.events.of_office(FIGURES))


def fault_values(
    fault: Fault, tell: Callable[[str, Mapping[str, object]], str]
) -> dict[str, object]:
    """Give the values of a fault as its sentence takes them; ``tell`` words why a file cannot be read."""
    values = dict(fault.values)
    inner = values.pop("values", None)
    if isinstance(inner, Mapping):
        values["reason"] = tell(str(values["reason"]), inner)
    return values
