"""Where to open the registers: what other screens pass on, without loading the screen itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from communeapp.ui.register.sources import Press

#: Tabs, from the left.
INCOMING, FOLLOW, OUTGOING = range(3)


@dataclass(frozen=True)
class Show:
    """Where to open the registers: a tab, what presses, or one entry."""

    tab: int = INCOMING
    press: Press | None = None
    doc_id: str = ""
    status: str = ""
