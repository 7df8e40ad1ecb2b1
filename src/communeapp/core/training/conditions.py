"""What a class asks for before it gives a certificate, and where a member stands. Pure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from communeapp.core.errors import UserError


@dataclass(frozen=True)
class Conditions:
    """What has to be reached; what is 0, empty or False is not asked for.

    ``attendance_percent`` counts the sessions that were held; ``late_counts`` says whether coming
    late is being there, ``excused_counts`` whether a session missed with leave is taken out of the
    sum. ``modules`` are ``course/module``, or a course alone for all of its modules. ``exams`` are
    references of exams, each to be passed. ``work``: the final work has to be passed.
    """

    attendance_percent: int = 80
    late_counts: bool = True
    excused_counts: bool = False
    modules: tuple[str, ...] = ()
    exams: tuple[str, ...] = ()
    work: bool = False


class ConditionKind(StrEnum):
    """One kind of condition."""

    ATTENDANCE = "attendance"
    MODULE = "module"
    EXAM = "exam"
    WORK = "work"


@dataclass(frozen=True)
class Met:
    """One condition of one member: ``have`` of ``need`` (percent, lessons, points of a hundred).

    ``what`` is the module or exam that it is about, ``state`` a word for what has no number:
    ``none`` (nothing yet), ``waiting`` (handed in, not marked or not scored), ``failed``,
    ``passed``, ``recorded`` (the trainer's word).
    """

    kind: ConditionKind
    met: bool
    have: int = 0
    need: int = 0
    what: str = ""
    state: str = ""


@dataclass(frozen=True)
class Standing:
    """Where a member stands. ``met``: all conditions hold. ``behind``: what is missing and should
    be there by now: sessions missed beyond what the limit allows, or what stays open at the end.

    ``attended`` of ``held`` sessions, ``missed`` without leave. ``points`` is the best exam result
    in percent, None where there is none; ``work`` the share of the final work in percent.
    """

    member_id: str
    conditions: tuple[Met, ...] = ()
    attended: int = 0
    held: int = 0
    missed: int = 0
    lessons_done: int = 0
    lessons_asked: int = 0
    points: int | None = None
    work: int | None = None
    behind: bool = False

    @property
    def met(self) -> bool:
        """Say whether a certificate may be given."""
        return all(one.met for one in self.conditions)

    @property
    def missing(self) -> tuple[Met, ...]:
        """What keeps the member from it."""
        return tuple(one for one in self.conditions if not one.met)


@dataclass(frozen=True)
class ExamOutcome:
    """The best that is known of a member and an exam. ``percent`` of the points; -1 where unknown.

    ``waiting``: an attempt is finished and not scored yet.
    """

    percent: int = -1
    passed: bool = False
    waiting: bool = False
    attempts: int = 0
    recorded: bool = False


@dataclass(frozen=True)
class Evidence:
    """What is known of a member beside the attendance.

    ``lessons`` are done, as ``course/lesson``; ``modules`` were recorded by the trainer;
    ``work_percent`` is None where nothing is marked.
    """

    lessons: frozenset[str] = frozenset()
    modules: frozenset[str] = frozenset()
    exams: Mapping[str, ExamOutcome] = field(default_factory=dict)
    work_percent: int | None = None
    work_passed: bool = False
    work_waiting: bool = False


@dataclass(frozen=True)
class AskedModule:
    """A module that is asked for, with the lessons that it holds (``course/lesson``)."""

    ref: str
    lessons: tuple[str, ...]


@dataclass(frozen=True)
class Sessions:
    """The attendance of one member: how many sessions were held and how each was."""

    held: int = 0
    present: int = 0
    late: int = 0
    excused: int = 0
    planned: int = 0

    @property
    def missed(self) -> int:
        """Those that were missed without leave."""
        return self.held - self.present - self.late - self.excused


def attendance(conditions: Conditions, sessions: Sessions) -> tuple[int, int]:
    """Give how many sessions count as attended, and of how many."""
    there = sessions.present + (sessions.late if conditions.late_counts else 0)
    of = sessions.held - (sessions.excused if conditions.excused_counts else 0)
    return there, of


def reachable(conditions: Conditions, sessions: Sessions) -> bool:
    """Say whether the attendance asked for can still be reached in the sessions to come."""
    there, of = attendance(conditions, sessions)
    left = max(0, sessions.planned - sessions.held)
    return 100 * (there + left) >= conditions.attendance_percent * (of + left)


def standing(
    member_id: str,
    conditions: Conditions,
    sessions: Sessions,
    modules: Sequence[AskedModule],
    evidence: Evidence,
    *,
    ends: dt.date | None = None,
    today: dt.date,
) -> Standing:
    """Say where a member stands today."""
    met = [*_attendance(conditions, sessions), *_modules(modules, evidence)]
    met += [_exam(ref, evidence.exams.get(ref, ExamOutcome())) for ref in conditions.exams]
    met += [_work(evidence)] if conditions.work else []
    there, of = attendance(conditions, sessions)
    lessons = [one for module in modules for one in module.lessons]
    known = [one.percent for one in evidence.exams.values() if one.percent >= 0]
    over = ends is not None and today > ends
    late = not reachable(conditions, sessions)
    failed = any(one.state == "failed" for one in met)
    return Standing(
        member_id=member_id,
        conditions=tuple(met),
        attended=there,
        held=of,
        missed=sessions.missed,
        lessons_done=sum(one in evidence.lessons for one in lessons),
        lessons_asked=len(lessons),
        points=max(known, default=None),
        work=evidence.work_percent,
        behind=late or failed or (over and not all(one.met for one in met)),
    )


def _attendance(conditions: Conditions, sessions: Sessions) -> list[Met]:
    if not conditions.attendance_percent:
        return []
    there, of = attendance(conditions, sessions)
    need = conditions.attendance_percent
    # Before the first session nobody has missed one, and nobody has earned the condition either.
    have = 100 * there // of if of else 0
    enough = of > 0 and 100 * there >= need * of
    if not of and sessions.held:  # every session was missed with leave, and leave counts
        enough = True
    return [
        Met(ConditionKind.ATTENDANCE, enough, have, need, state="" if sessions.held else "none")
    ]


def _modules(modules: Sequence[AskedModule], evidence: Evidence) -> list[Met]:
    found = []
    for one in modules:
        done = sum(lesson in evidence.lessons for lesson in one.lessons)
        recorded = one.ref in evidence.modules
        whole = recorded or (bool(one.lessons) and done == len(one.lessons))
        state = "recorded" if recorded else "passed" if whole else "none" if not done else ""
        found.append(Met(ConditionKind.MODULE, whole, done, len(one.lessons), one.ref, state))
    return found


def _exam(ref: str, best: ExamOutcome) -> Met:
    if best.passed:
        state = "recorded" if best.recorded else "passed"
    elif best.waiting:
        state = "waiting"
    else:
        state = "failed" if best.attempts or best.recorded else "none"
    return Met(ConditionKind.EXAM, best.passed, max(best.percent, 0), 100, ref, state)


def _work(evidence: Evidence) -> Met:
    if evidence.work_passed:
        state = "passed"
    elif evidence.work_waiting:
        state = "waiting"
    else:
        state = "none" if evidence.work_percent is None else "failed"
    return Met(ConditionKind.WORK, evidence.work_passed, evidence.work_percent or 0, 100, "", state)


def checked_conditions(conditions: Conditions) -> Conditions:
    """Refuse what cannot be; UserError ``classes.percent``, ``classes.conditions``."""
    if not 0 <= conditions.attendance_percent <= 100:
        raise UserError("classes.percent", field="attendance_percent")
    if len(conditions.modules) > 200 or len(conditions.exams) > 20:
        raise UserError("classes.conditions", field="modules")
    return Conditions(
        conditions.attendance_percent,
        conditions.late_counts,
        conditions.excused_counts,
        tuple(dict.fromkeys(conditions.modules)),
        tuple(dict.fromkeys(conditions.exams)),
        conditions.work,
    )


def conditions_to_json(one: Conditions) -> dict[str, object]:
    """Write conditions as plain values."""
    return {
        "attendance": one.attendance_percent,
        "late": one.late_counts,
        "excused": one.excused_counts,
        "modules": list(one.modules),
        "exams": list(one.exams),
        "work": one.work,
    }


def conditions_from_json(data: Mapping[str, object]) -> Conditions:
    """Read them back."""
    modules, exams = data.get("modules", ()), data.get("exams", ())
    return Conditions(
        int(str(data.get("attendance", 0))),
        bool(data.get("late", True)),
        bool(data.get("excused", False)),
        tuple(str(one) for one in modules) if isinstance(modules, Sequence) else (),
        tuple(str(one) for one in exams) if isinstance(exams, Sequence) else (),
        bool(data.get("work", False)),
    )
