"""What the registers say: history in words, days left, what presses."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

import pytest
from PySide6.QtWidgets import QApplication

from communeapp.core.incoming.header import Found, Header, Part
from communeapp.core.incoming.record import HistoryEntry, IncomingRecord
from communeapp.core.incoming.status import DueReason, IncomingStatus, Light
from communeapp.ui.register import words
from communeapp.ui.register.sources import Pressure

MONDAY = dt.date(2026, 10, 12)  # a week without a holiday


@pytest.mark.parametrize(
    ("kind", "body", "said"),
    [
        ("doc.corrected", {"old": "Sở Y", "new": "Sở Y tế", "reason": "nhầm"}, "Sở Y → Sở Y tế · nhầm"),
        ("doc.corrected", {"old": "", "new": "Sở Y tế", "reason": ""}, "– → Sở Y tế"),
        ("doc.deadline", {"deadline": "2026-11-30"}, "30/11/2026"),
        ("doc.deadline", {"deadline": None}, ""),
        ("doc.handed_over", {"receiver": "Phòng Kinh tế", "deadline": "2026-11-30"},
         "Phòng Kinh tế · 30/11/2026"),
        ("doc.registered", {"number": 12}, "12"),
        ("doc.replied", {"number": "45/UBND-VP"}, "45/UBND-VP"),
        ("doc.received", {"sha256": "0" * 64}, ""),
    ],
)  # fmt: skip
def test_history_says_what_changed(kind: str, body: Mapping[str, object], said: str) -> None:
    assert words.event_detail(HistoryEntry(kind, 0, "", body), "vi") == said


def test_state_in_the_history_is_said_in_words(qapp: QApplication) -> None:
    entry = HistoryEntry("doc.status", 0, "", {"status": "closed", "reason": "để biết"})
    assert words.event_detail(entry, "vi").endswith("để biết")
    unknown = HistoryEntry("doc.status", 0, "", {"status": "from_a_later_version"})
    assert words.event_detail(unknown, "vi") == ""


def record(
    status: IncomingStatus, deadline: dt.date | None = None, urgency: str = ""
) -> IncomingRecord:
    parts = {Part.URGENCY: Found(urgency)} if urgency else {}
    return IncomingRecord(
        "d", "a.txt", "", 0, "", 0, status, Header(parts), deadline=deadline
    )  # fmt: skip


@pytest.mark.parametrize(
    ("deadline", "light", "left"),
    [
        (dt.date(2026, 10, 9), Light.RED, -1),  # Friday before
        (dt.date(2026, 10, 12), Light.AMBER, 0),
        (dt.date(2026, 10, 14), Light.AMBER, 2),
        (dt.date(2026, 10, 15), Light.GREEN, 3),
        (dt.date(2026, 10, 19), Light.GREEN, 5),  # a weekend between
    ],
)
def test_light_counts_working_days(deadline: dt.date, light: Light, left: int) -> None:
    pressure = Pressure.of(record(IncomingStatus.IN_WORK, deadline), MONDAY)
    assert pressure == Pressure(light, DueReason.DEADLINE, left)


def test_what_is_done_or_has_no_deadline_does_not_press() -> None:
    late = dt.date(2026, 1, 5)
    assert Pressure.of(record(IncomingStatus.REPLIED, late), MONDAY) is None
    assert Pressure.of(record(IncomingStatus.HANDED_OVER), MONDAY) is None


def test_urgent_presses_until_it_is_handed_over() -> None:
    urgent = Pressure.of(record(IncomingStatus.REGISTERED, urgency="Hỏa tốc"), MONDAY)
    assert urgent is not None
    assert urgent.reason is DueReason.URGENT
    assert Pressure.of(record(IncomingStatus.HANDED_OVER, urgency="Hỏa tốc"), MONDAY) is None
