"""Documents that come back at their time: rules, the days they fall on, and what was prepared.

A rule names the draft from which the next one is made, how often it comes and how many days ahead it is
prepared. The rules of an office are the fold of its ``recurring.*`` events.
"""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from communeapp.core.events import Event, Scope
from communeapp.core.office_bodies import BadRecord, day, name, number, sound, text

SET = "recurring.set"
REMOVED = "recurring.removed"
PREPARED = "recurring.prepared"
MAX_AHEAD = 60
MAX_NAME = 200


class Every(StrEnum):
    """How often a document comes."""

    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"


@dataclass(frozen=True)
class Rule:
    """One rule. ``on``: day of the week (1 Monday … 7) or of the month (1 … 31, the last one where a
    month is shorter); for a quarter that of its last month. ``dev`` is the PC that prepares it, ``owner``
    the person who sees to it ("" for nobody in particular); a ``paused`` rule prepares nothing. What was
    prepared for days before ``since`` is no source any more: another one was chosen after."""

    id: str
    name: str
    every: Every
    on: int
    ahead: int
    source: str
    start: dt.date
    dev: str = ""
    owner: str = ""
    paused: bool = False
    since: dt.date | None = None
    #: Draft by the day for which it was prepared.
    prepared: Mapping[dt.date, str] = field(default_factory=dict)

    def day_after(self, after: dt.date) -> dt.date:
        """Give the first day of the rule that is not before ``after``."""
        if self.every is Every.WEEK:
            return after + dt.timedelta((self.on - after.isoweekday()) % 7)
        year, month = after.year, after.month
        while True:
            if self.every is Every.MONTH or month % 3 == 0:
                found = in_month(year, month, self.on)
                if found >= after:
                    return found
            year, month = (year, month + 1) if month < 12 else (year + 1, 1)

    def due(self, today: dt.date) -> dt.date | None:
        """Give the day whose document has to be prepared now, None where none has."""
        if self.paused:
            return None
        following = self.day_after(max(today, self.start))
        if following in self.prepared or following - today > dt.timedelta(self.ahead):
            return None
        return following

    def before(self, when: dt.date) -> dt.date:
        """Give the day of the rule before a day of it."""
        if self.every is Every.WEEK:
            return when - dt.timedelta(7)
        return add_months(when, -1 if self.every is Every.MONTH else -3, self.on)


def in_month(year: int, month: int, on: int) -> dt.date:
    """Give a day of a month, its last one where it is shorter."""
    return dt.date(year, month, min(on, calendar.monthrange(year, month)[1]))


def add_months(when: dt.date, months: int, on: int | None = None) -> dt.date:
    """Move a day by months, to the day ``on`` of that month."""
    count = when.year * 12 + when.month - 1 + months
    return in_month(count // 12, count % 12 + 1, when.day if on is None else on)


def fold_rules(events: Sequence[Event]) -> tuple[Rule, ...]:
    """Fold the events of an office, given in the order of replay."""
    found: dict[str, Rule] = {}
    removed: set[str] = set()
    prepared: dict[str, dict[dt.date, str]] = {}
    for event in events:
        if not is_sound(event):
            continue
        rule = text(event.body, "rule")
        if event.type == SET:
            found[rule] = _rule(event)
        elif event.type == REMOVED:
            removed.add(rule)
        elif event.type == PREPARED:
            when, draft = _prepared(event)
            prepared.setdefault(rule, {}).setdefault(when, draft)  # the first one counts
    return tuple(
        replace(one, prepared=prepared.get(one.id, {}))
        for one in found.values()
        if one.id not in removed
    )


def rule_body(rule: Rule) -> dict[str, object]:
    """Give the body of ``recurring.set``; what an older program does not know of is left out while it is usual."""
    body: dict[str, object] = {
        "rule": rule.id, "name": rule.name, "every": rule.every.value, "on": rule.on,
        "ahead": rule.ahead, "source": rule.source, "start": rule.start.isoformat(),
    }  # fmt: skip
    if rule.dev:
        body["dev"] = rule.dev
    if rule.owner:
        body["owner"] = rule.owner
    if rule.paused:
        body["paused"] = True
    if rule.since is not None:
        body["since"] = rule.since.isoformat()
    return body


def _rule(event: Event) -> Rule:
    body = event.body
    try:
        every = Every(text(body, "every"))
    except ValueError as error:
        raise BadRecord("every") from error
    on, ahead, start = number(body, "on", least=1), number(body, "ahead"), day(body, "start")
    if on > (7 if every is Every.WEEK else 31) or ahead > MAX_AHEAD or start is None:
        raise BadRecord("on")
    paused = body.get("paused", False)
    if not isinstance(paused, bool):
        raise BadRecord("paused")
    since = day(body, "since") if "since" in body else None
    return Rule(
        name(body, "rule"),
        name(body, "name"),
        every,
        on,
        ahead,
        name(body, "source"),
        dt.date.fromisoformat(start),
        text(body, "dev", optional=True) or event.dev,
        text(body, "owner", optional=True),
        paused,
        None if since is None else dt.date.fromisoformat(since),
    )


def _prepared(event: Event) -> tuple[dt.date, str]:
    when = day(event.body, "day")
    if when is None:
        raise BadRecord("day")
    return dt.date.fromisoformat(when), name(event.body, "draft")


def check(event: Event) -> None:
    """Check the body of an event ``recurring.*``; BadRecord. A kind that is not known passes."""
    if event.scope is not Scope.OFFICE:
        raise BadRecord("scope")
    name(event.body, "rule")
    if event.type == SET:
        _rule(event)
    elif event.type == PREPARED:
        _prepared(event)


def is_sound(event: Event) -> bool:
    """Say whether a program of ours could have written this event."""
    return sound(check, event)
