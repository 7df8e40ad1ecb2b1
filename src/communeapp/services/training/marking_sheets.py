"""Marking sheets: works and criteria out as a workbook, points and remarks back in from one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from communeapp.core.errors import UserError
from communeapp.core.training.classes import Cohort, Member
from communeapp.core.training.rubric import Mark, Rubric, checked_mark, passed
from communeapp.core.training.works import Work
from communeapp.core.vietnamese import fold
from communeapp.render.tables import Cell, TableSheet
from communeapp.services.training.class_lists import write_table

SHEET_NAME = "Phieu cham.xlsx"
_ID, _FILE, _REMARK = "Mã bài", "Tệp", "Nhận xét"


@dataclass(frozen=True)
class MarkProblem:
    """A row of a marking sheet that cannot be taken; ``code`` names a sentence (``works.row_…``)."""

    row: int
    code: str
    value: str = ""


@dataclass(frozen=True)
class MarksPreview:
    """What a marking sheet would bring: works with their marks. Rows without points bring nothing."""

    marks: tuple[tuple[Work, Mark], ...]
    problems: tuple[MarkProblem, ...] = ()
    unmarked: int = 0


def write_sheet(
    cohort: Cohort, rubric: Rubric, works: Sequence[tuple[Work, Member, str]], folder: Path
) -> int:
    """Write the sheet to be filled in."""
    headings = [_ID, "Họ và tên", "Đơn vị", _FILE]
    headings += [f"{one.title} (tối đa {one.points})" for one in rubric.criteria]
    rows: list[list[Cell]] = [
        [work.id, member.name, member.unit, file, *([None] * len(rubric.criteria)), ""]
        for work, member, file in works
    ]
    above = ("PHIẾU CHẤM BÀI THU HOẠCH", f"Lớp: {cohort.title}")
    sheet = TableSheet("Phiếu chấm", [*headings, _REMARK], rows, above)
    return write_table([sheet], folder / SHEET_NAME)


def read_sheet(
    table: Sequence[Sequence[str]], rubric: Rubric, works: Sequence[Work]
) -> MarksPreview:
    """Read a sheet that was filled in; UserError ``works.no_sheet`` for a table that is none."""
    top = next((at for at, row in enumerate(table[:25]) if _place(row, _ID) is not None), None)
    if top is None:
        raise UserError("works.no_sheet", field="file")
    id_at, file_at = _place(table[top], _ID), _place(table[top], _FILE)
    remark_at = _place(table[top], _REMARK)
    if id_at is None or file_at is None:
        raise UserError("works.no_sheet", field="file")
    first = file_at + 1
    known = {one.id: one for one in works}
    marks: dict[str, tuple[Work, Mark]] = {}
    problems: list[MarkProblem] = []
    unmarked = 0
    for number, row in enumerate(table[top + 1 :], top + 2):
        work_id = _cell(row, id_at)
        cells = [_cell(row, first + place) for place in range(len(rubric.criteria))]
        if not work_id and not any(cells):
            continue
        work = known.get(work_id)
        if work is None:
            problems.append(MarkProblem(number, "works.row_unknown", work_id[:60]))
        elif not any(cells):
            unmarked += 1
        elif work_id in marks:
            problems.append(MarkProblem(number, "works.row_twice", work_id))
        else:
            mark = _mark(cells, "" if remark_at is None else _cell(row, remark_at), rubric)
            if isinstance(mark, Mark):
                marks[work_id] = (work, mark)
            else:
                problems.append(MarkProblem(number, "works.row_points", mark))
    return MarksPreview(tuple(marks.values()), tuple(problems), unmarked)


def _mark(cells: Sequence[str], remark: str, rubric: Rubric) -> Mark | str:
    """Make a mark of cells, or give the cell that is none."""
    for cell in cells:
        if not re.fullmatch(r"\d{1,4}(?:[.,]0+)?", cell):
            return cell or "–"
    points = tuple(int(re.split("[.,]", cell)[0]) for cell in cells)
    try:
        return checked_mark(rubric, Mark(points, (), remark))
    except UserError as problem:
        return str(problem.values.get("criterion", remark[:60]))


def _place(row: Sequence[str], heading: str) -> int | None:
    wanted = fold(heading)
    return next((at for at, cell in enumerate(row) if fold(cell.strip()) == wanted), None)


def _cell(row: Sequence[str], place: int) -> str:
    return row[place].strip() if place < len(row) else ""


def write_returned(cohort: Cohort, member: Member, work: Work, path: Path) -> int:
    """Write the marks of one work, for the learner."""
    mark, rubric = work.mark, work.rubric
    if mark is None:
        raise UserError("works.not_marked")
    rows: list[list[Cell]] = [
        [one.title, one.points, mark.points[at], mark.remarks[at] if at < len(mark.remarks) else ""]
        for at, one in enumerate(rubric.criteria)
    ]
    rows.append(["Cộng", rubric.points, mark.total, mark.remark])
    verdict = "Đạt" if passed(rubric, mark) else "Chưa đạt"
    above = [
        "KẾT QUẢ BÀI THU HOẠCH",
        f"Lớp: {cohort.title}",
        f"Học viên: {member.name}{f' – {member.unit}' if member.unit else ''}",
        f"Kết quả: {verdict} ({mark.total}/{rubric.points} điểm)",
    ]
    if work.marker:
        above.append(f"Người chấm: {work.marker}")
    headings = ("Tiêu chí", "Điểm tối đa", "Điểm", "Nhận xét")
    return write_table([TableSheet("Kết quả", headings, rows, above)], path)
