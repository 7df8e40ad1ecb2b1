"""The lists of a class as files: members, attendance, results. Their words are Vietnamese: documents."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from communeapp.core.training.classes import (
    AttendanceGrid,
    ClassSession,
    Cohort,
    Member,
    Presence,
)
from communeapp.core.training.conditions import ConditionKind, Met, Standing
from communeapp.render.tables import Cell, TableSheet, write_csv, write_xlsx
from communeapp.services.books import draw_file

_WHO = ("TT", "Họ và tên", "Chức vụ", "Đơn vị", "Mã")
PRESENCE = {
    Presence.PRESENT: "Có mặt",
    Presence.LATE: "Đến muộn",
    Presence.ABSENT: "Vắng",
    Presence.EXCUSED: "Vắng có phép",
}
STATES = {
    "none": "Chưa có",
    "waiting": "Chờ chấm",
    "failed": "Chưa đạt",
    "passed": "Đạt",
    "recorded": "Đạt (giảng viên ghi nhận)",
}


def write_table(sheets: Sequence[TableSheet], path: Path) -> int:
    """Write .csv (the first sheet) or .xlsx by the suffix, wholly or not at all; gives the rows.

    UserError ``export.*`` and EnvironmentProblem ``store.*`` for the place.
    """

    def draw(part: Path) -> int:
        if path.suffix.lower() == ".csv":
            write_csv(sheets[0], part)
        else:
            write_xlsx(sheets, part)
        return sum(len(one.rows) for one in sheets)

    return draw_file(path, draw)


def write_members(cohort: Cohort, members: Sequence[Member], path: Path) -> int:
    """Write who is in a class; the list can be read in again."""
    rows = [[*_who(number, one), one.note] for number, one in enumerate(members, 1)]
    sheet = TableSheet("Học viên", (*_WHO, "Ghi chú"), rows, _above("DANH SÁCH HỌC VIÊN", cohort))
    return write_table([sheet], path)


def write_attendance(
    cohort: Cohort,
    members: Sequence[Member],
    sessions: Sequence[ClassSession],
    grid: AttendanceGrid,
    standings: Sequence[Standing],
    path: Path,
) -> int:
    """Write who was there when; an empty cell is a list that was not called."""
    headings = [*_WHO, *(_heading(one) for one in sessions), "Số buổi", "Tổng số buổi", "Tỷ lệ (%)"]
    rows: list[list[Cell]] = []
    for number, (one, stands) in enumerate(zip(members, standings, strict=True), 1):
        marks = [grid.get(session.id, {}).get(one.id) for session in sessions]
        share = 100 * stands.attended // stands.held if stands.held else None
        rows.append(
            [
                *_who(number, one),
                *("" if mark is None else PRESENCE[mark] for mark in marks),
                stands.attended,
                stands.held,
                share,
            ]
        )
    sheet = TableSheet("Điểm danh", headings, rows, _above("BẢNG ĐIỂM DANH", cohort))
    return write_table([sheet], path)


def write_results(
    cohort: Cohort,
    members: Sequence[Member],
    standings: Sequence[Standing],
    title: Callable[[str], str],
    path: Path,
) -> int:
    """Write where everybody stands, condition by condition, and what is missing."""
    asked = standings[0].conditions if standings else ()
    headings = [*_WHO, *(_condition(one, title) for one in asked), "Đủ điều kiện", "Còn thiếu"]
    rows: list[list[Cell]] = []
    for number, (one, stands) in enumerate(zip(members, standings, strict=True), 1):
        missing = "; ".join(_condition(met, title) for met in stands.missing)
        rows.append(
            [
                *_who(number, one),
                *(_value(met) for met in stands.conditions),
                "Đủ" if stands.met else "Chưa đủ",
                missing,
            ]
        )
    sheet = TableSheet("Kết quả", headings, rows, _above("KẾT QUẢ LỚP HỌC", cohort))
    return write_table([sheet], path)


def _above(title: str, cohort: Cohort) -> list[str]:
    lines = [title, f"Lớp: {cohort.title}"]
    days = [f"{one:%d/%m/%Y}" for one in (cohort.starts, cohort.ends) if one is not None]
    if days:
        lines.append(f"Thời gian: {' – '.join(days)}")
    if cohort.trainer:
        lines.append(f"Giảng viên: {cohort.trainer}")
    return lines


def _who(number: int, one: Member) -> list[Cell]:
    return [number, one.name, one.title, one.unit, one.code]


def _heading(one: ClassSession) -> str:
    start = f" {one.start}" if one.start else ""
    return f"{one.date:%d/%m/%Y}{start}{f' – {one.title}' if one.title else ''}"


def _condition(met: Met, title: Callable[[str], str]) -> str:
    if met.kind is ConditionKind.ATTENDANCE:
        return f"Chuyên cần (từ {met.need} %)"
    if met.kind is ConditionKind.WORK:
        return "Bài thu hoạch"
    word = "Học phần" if met.kind is ConditionKind.MODULE else "Bài kiểm tra"
    return f"{word}: {title(met.what)}"


def _value(met: Met) -> str:
    state = STATES.get(met.state, "")
    if met.kind is ConditionKind.ATTENDANCE:
        return state or f"{met.have} %"
    if met.kind is ConditionKind.MODULE:
        return state if met.state in ("passed", "recorded") else f"{met.have}/{met.need} bài"
    return f"{state} ({met.have} %)" if met.have else state
