"""What leaves this PC, in plain words with counts, and who agreed to it and when: ``office.consent``.

Asked once for each kind of reader before the first export. What was agreed to is a set of groups; whatever
would send a group that nobody agreed to asks again (the office allows the registers now, a newer program
tells more). Nothing leaves without it: :meth:`require` stands before every bundle.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from communeapp.clock import Clock
from communeapp.core.changes import Changes
from communeapp.core.errors import UserError
from communeapp.core.events import Scope
from communeapp.core.people import Action
from communeapp.services.people import PeopleService
from communeapp.services.settings import SettingsService
from communeapp.services.sync.exchange_types import PeerKind, Waiting
from communeapp.store.events import EventLog
from communeapp.store.settings import SettingRows

#: Groups of what leaves, in the order in which they are shown, and the types of events of each. The
#: sentences are ``enrol.leaves.<group>``: what it is, and (as the way out) what is in it.
_GROUPS: Mapping[str, tuple[str, ...]] = {
    "training": (
        "training.", "class.", "work.", "exam.", "credential.", "learn.", "course.", "bank.",
    ),
    "questions": ("ask.", "difficulty.", "feedback.", "support."),
    "counts": ("office.",),
    "register": ("register.",),
    "documents_up": ("document.",),
    "drafts": ("draft.",),
    "documents": ("doc.", "folder.", "book.", "field."),
    "people": ("person.", "profile.", "setting."),
    "technical": ("epoch.", "device.", "clock.", "backup.", "consent."),
}  # fmt: skip
_OTHER = "other"
#: What goes to whom at all. Anything that is not known here counts as ``other``.
_TO: Mapping[PeerKind, tuple[str, ...]] = {
    PeerKind.HUB: ("training", "questions", "counts", "register", "documents_up", "technical"),
    PeerKind.COLLEAGUE: (
        "drafts", "documents", "people", "training", "questions", "counts", "register",
        "documents_up", "technical",
    ),
}  # fmt: skip
#: What never leaves, for whomever it would be: sentences ``enrol.stays.<name>``.
STAYS: Mapping[PeerKind, tuple[str, ...]] = {
    PeerKind.HUB: ("drafts", "documents", "personal", "secret"),
    PeerKind.COLLEAGUE: ("personal", "secret"),
}


@dataclass(frozen=True)
class Leaving:
    """A group of what leaves: its name, how many entries wait, and whether it was not agreed to yet."""

    group: str
    count: int
    fresh: bool


@dataclass(frozen=True)
class Given:
    """A consent: to whom, who gave it (the name as it was then), when (UTC ms), to which groups."""

    kind: PeerKind
    person: str
    name: str
    at_ms: int
    groups: frozenset[str]


@dataclass(frozen=True)
class Leaves:
    """What would leave for a kind of reader, what stays, and the consent that there is."""

    kind: PeerKind
    leaving: tuple[Leaving, ...]
    stays: tuple[str, ...]
    files: int
    given: Given | None
    needed: bool


class ConsentService:
    """Tells what leaves and keeps who agreed."""

    def __init__(
        self,
        rows: SettingRows,
        events: EventLog,
        people: PeopleService,
        settings: SettingsService,
        clock: Clock,
        waiting: Callable[[PeerKind], Waiting],
    ) -> None:
        self._rows = rows
        self._events = events
        self._people = people
        self._settings = settings
        self._clock = clock
        self._waiting = waiting

    def leaves(self, kind: PeerKind) -> Leaves:
        """Say in groups what would go to a kind of reader now, and what may go later."""
        waiting, given = self._waiting(kind), self.given(kind)
        agreed = frozenset[str]() if given is None else given.groups
        counts = _counted(waiting.by_type)
        allowed = self._allowed(kind)
        names = (*allowed, *(one for one in counts if one not in allowed))
        leaving = tuple(Leaving(one, counts.get(one, 0), one not in agreed) for one in names)
        stays = STAYS[kind]
        if kind is PeerKind.HUB and "register" not in allowed:
            stays = ("register", *stays)
        return Leaves(kind, leaving, stays, waiting.blobs, given, any(one.fresh for one in leaving))

    def needed(self, kind: PeerKind) -> bool:
        """Say whether somebody has to agree before the next bundle to this kind of reader."""
        given = self.given(kind)
        if given is None or not set(self._allowed(kind)) <= given.groups:
            return True
        return not set(_counted(self._waiting(kind).by_type)) <= given.groups

    def require(self, kind: PeerKind) -> None:
        """Raise UserError ``enrol.no_consent`` where :meth:`needed`."""
        if self.needed(kind):
            raise UserError("enrol.no_consent")

    def given(self, kind: PeerKind) -> Given | None:
        """Give the consent that there is."""
        kept = self._rows.get(_key(kind))
        if not isinstance(kept, dict) or not kept.get("groups"):
            return None
        return Given(
            kind,
            str(kept["person"]),
            str(kept["name"]),
            int(kept["at_ms"]),
            frozenset(str(one) for one in kept["groups"]),
        )

    def withdrawn(self, kind: PeerKind) -> bool:
        """Say whether somebody took the consent back, and nobody agreed again."""
        kept = self._rows.get(_key(kind))
        return isinstance(kept, dict) and not kept.get("groups")

    def give(self, kind: PeerKind) -> Changes:
        """Agree to what :meth:`leaves` shows; the person at the PC answers for it.

        UserError ``people.not_allowed`` and the like.
        """
        groups = sorted(one.group for one in self.leaves(kind).leaving)
        return self._keep(kind, "consent.given", groups)

    def withdraw(self, kind: PeerKind) -> Changes:
        """Take a consent back: nothing more leaves until somebody agrees again."""
        return self._keep(kind, "consent.withdrawn", [])

    def _keep(self, kind: PeerKind, type_: str, groups: list[str]) -> Changes:
        self._people.require(Action.MANAGE_PEOPLE)
        person = self._people.current
        if person is None and self._people.list():
            raise UserError("people.sign_in_first")  # somebody has to answer for it
        kept: dict[str, Any] = {
            "person": "" if person is None else person.id,
            "name": "" if person is None else person.name,
            "at_ms": self._clock.now_ms(),
            "groups": groups,
        }
        body = {"kind": kind.value, **kept}
        with self._events.change(type_, Scope.PERSON, body) as event:
            self._rows.put(_key(kind), kept, str(event.hlc))
        return Changes.of("trust") | Changes.of("setting", _key(kind))

    def _allowed(self, kind: PeerKind) -> tuple[str, ...]:
        allowed = _TO[kind]
        if kind is PeerKind.HUB and not self._settings.switch("share_register"):
            allowed = tuple(one for one in allowed if one != "register")
        return allowed


def group_of(type_: str) -> str:
    """Say to which group an event's type belongs."""
    for group, prefixes in _GROUPS.items():
        if type_.startswith(prefixes):
            return group
    return _OTHER


def _counted(by_type: Mapping[str, int]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for type_, count in by_type.items():
        group = group_of(type_)
        counts[group] = counts.get(group, 0) + count
    return counts


def _key(kind: PeerKind) -> str:
    return f"consent.{kind.value}"
