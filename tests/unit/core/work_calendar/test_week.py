"""Weeks of the calendar: what falls into them, what clashes, what changed since they were printed."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from communeapp.core.errors import UserError
from communeapp.core.work_calendar.entry import (
    Change,
    Entry,
    Part,
    Repeat,
    State,
    checked,
    checked_change,
    read_time,
)
from communeapp.core.work_calendar.log import Calendar
from communeapp.core.work_calendar.week import clashes, differences, line_of, monday_of, week

MONDAY = dt.date(2026, 11, 30)


def entry(id_: str = "a", day: int = 0, **more: Any) -> Entry:
    values: dict[str, Any] = {"content": f"Họp {id_}", "start": "8h", "end": "10h", **more}
    return checked(Entry(id=id_, day=MONDAY + dt.timedelta(day), **values))


def calendar(*entries: Entry, **changes: Change) -> Calendar:
    made = {(key, MONDAY): checked_change(one) for key, one in changes.items()}
    return Calendar({one.id: one for one in entries}, made)


@pytest.mark.parametrize(
    ("given", "time"),
    [
        ("8h", "08:00"), ("8h30", "08:30"), ("08:05", "08:05"), ("14 giờ 15 phút", "14:15"),
        ("7g", "07:00"), ("13", "13:00"), ("", ""),
    ],
)  # fmt: skip
def test_hours_as_people_write_them(given: str, time: str) -> None:
    assert read_time(given) == time


@pytest.mark.parametrize("given", ["24h", "8h61", "sáng", "8h-10h"])
def test_what_is_no_hour_is_said(given: str) -> None:
    with pytest.raises(UserError, match=r"calendar\.time"):
        read_time(given)


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"end": "7h"}, "calendar.end"),
        ({"start": "", "end": "9h"}, "calendar.no_start"),
        ({"content": " "}, "people.empty"),
        ({"leaders": tuple(f"x{n}" for n in range(31))}, "calendar.too_many"),
        ({"repeat": Repeat.WEEK, "until": dt.date(2026, 1, 1)}, "calendar.until"),
    ],
)
def test_an_entry_that_cannot_be_is_refused(more: dict[str, Any], code: str) -> None:
    with pytest.raises(UserError) as caught:
        entry(**more)
    assert caught.value.code == code


def test_a_change_says_why_and_a_move_says_to_when() -> None:
    with pytest.raises(UserError, match=r"calendar\.reason"):
        checked_change(Change(State.CANCELLED))
    with pytest.raises(UserError, match=r"calendar\.to"):
        checked_change(Change(State.MOVED, "bận"))


def test_the_part_of_the_day_follows_from_the_hours() -> None:
    parts = [
        entry(start=one, end=end).part
        for one, end in (("8h", "10h"), ("8h", "16h"), ("14h", ""), ("19h", ""))
    ]
    assert parts == [Part.MORNING, Part.DAY, Part.AFTERNOON, Part.EVENING]


@pytest.mark.parametrize(
    ("repeat", "weeks"),
    [(Repeat.WEEK, [0, 1, 2, 3]), (Repeat.FORTNIGHT, [0, 2]), (Repeat.NEVER, [0])],
)
def test_what_comes_back(repeat: Repeat, weeks: list[int]) -> None:
    made = calendar(entry(day=2, repeat=repeat, until=MONDAY + dt.timedelta(28)))
    found = [n for n in range(-1, 6) if week(made, MONDAY + dt.timedelta(7 * n))]
    assert found == weeks


def test_what_comes_every_month_falls_on_its_last_day_where_that_is_shorter() -> None:
    made = Calendar(
        {"a": checked(Entry("a", dt.date(2026, 10, 31), "Giao ban", repeat=Repeat.MONTH))}
    )
    (one,) = week(made, monday_of(dt.date(2027, 2, 28)))
    assert one.day == dt.date(2027, 2, 28)


def test_what_was_moved_stands_on_its_new_day_also_in_another_week() -> None:
    away = Change(
        State.MOVED, "đi công tác tỉnh", MONDAY + dt.timedelta(8), start="14h", place="Phòng 2"
    )
    made = calendar(entry(place="Hội trường"), a=away)
    (one,) = week(made, MONDAY + dt.timedelta(7))
    assert (one.day, one.start, one.end, one.part, one.place) == (
        MONDAY + dt.timedelta(8), "14:00", "", Part.AFTERNOON, "Phòng 2",
    )  # fmt: skip
    assert (one.planned, one.state) == (MONDAY, State.MOVED)


def test_leaders_and_rooms_that_are_wanted_twice() -> None:
    made = calendar(
        entry("a", chair="đ/c Lò Văn A", place="Hội trường"),
        entry("b", start="9h30", end="11h", leaders=("LÒ VĂN A",), place="hội trường"),
        entry("c", start="10h", end="11h", chair="Giàng B"),
        entry("d", day=1, chair="Lò Văn A"),
    )
    found = clashes(week(made, MONDAY))
    assert [(one.what, one.first.entry.id, one.second.entry.id, one.sure) for one in found] == [
        ("leader", "a", "b", True),
        ("place", "a", "b", True),
    ]


def test_without_hours_it_is_only_possible_and_what_was_cancelled_takes_no_time() -> None:
    whole = entry("b", start="", end="", chair="A", part=Part.MORNING)
    (one,) = clashes(week(calendar(entry("a", chair="A"), whole), MONDAY))
    assert not one.sure
    off = calendar(entry("a", chair="A"), whole, a=Change(State.CANCELLED, "mưa lũ"))
    assert clashes(week(off, MONDAY)) == ()


def test_an_open_end_reaches_to_the_end_of_the_half_day() -> None:
    made = calendar(entry("a", end="", chair="A"), entry("b", start="11h", end="", chair="A"))
    (one,) = clashes(week(made, MONDAY))
    assert not one.sure
    later = calendar(entry("a", end="", chair="A"), entry("b", start="14h", end="", chair="A"))
    assert clashes(week(later, MONDAY)) == ()


def test_what_changed_since_the_week_was_printed() -> None:
    printed = calendar(
        entry("a"), entry("b", day=1, place="Phòng 1"), entry("c", day=2), entry("d", day=3)
    )
    before = {one.key: line_of(one) for one in week(printed, MONDAY)}
    now = Calendar(
        {
            "a": entry("a"),
            "b": entry("b", day=1, place="Phòng 2"),
            "c": entry("c", day=2, start="9h", end="10h"),
            "e": entry("e", day=4),
        },
        {("a", MONDAY): Change(State.CANCELLED, "họp đột xuất")},
    )
    after = {one.key: line_of(one) for one in week(now, MONDAY)}
    found = {
        one.key.partition("/")[0]: (one.kind, one.fields) for one in differences(before, after)
    }
    assert {key: kind for key, (kind, _) in found.items()} == {
        "a": "cancelled", "b": "changed", "c": "moved", "d": "removed", "e": "added",
    }  # fmt: skip
    assert found["b"][1] == ("place",)
    back = differences(
        after, {**after, **{key: before[key] for key in before if key.startswith("a")}}
    )
    assert [one.kind for one in back] == ["restored"]
