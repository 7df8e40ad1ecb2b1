"""Where to open the registers: what other screens pass on, without loading the screen itself."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

#: Tabs, from the left.
INCOMING, FOLLOW, OUTGOING = range(3)


class Press(StrEnum):
    """What Home leads to: the documents that press, by why they do."""

    OVERDUE = "overdue"
    SOON = "soon"
    URGENT = "urgent"
    HAND_OVER = "hand_over"
    REGISTER = "register"
    ALL = "all"


@dataclass(frozen=True)
class Show:
    """Where to open the registers: a tab, what presses, or one entry."""

    tab: int = INCOMING
    press: Press | None = None
    doc_id: str = ""
    status: str = ""
