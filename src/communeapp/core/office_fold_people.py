"""People, the profile and settings of an office: the folds of their events in the order of replay.

PINs are no part of it: they belong to one PC, and no event of another may touch them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from communeapp.core.errors import UserError
from communeapp.core.events import Event, Scope
from communeapp.core.office_bodies import BadRecord, digest, flag, name, number, sound, text
from communeapp.core.people import MAX_NAME, MAX_TITLE, Person, Role, clean_line
from communeapp.core.profile import check_profile, profile_from_json, profile_to_json
from communeapp.core.settings import DECLARED, check_value


def person_body(person: Person) -> dict[str, object]:
    """Give what events tell of a person."""
    return {
        "person": person.id,
        "name": person.name,
        "title": person.title,
        "role": person.role.value,
        "signs": person.signs,
    }


@dataclass(frozen=True)
class PersonState:
    """A person as the events tell it; ``picture`` is the hash of the PNG, "" for none."""

    person: Person
    added_ms: int
    active: bool = True
    picture: str = ""


def fold_person(events: Sequence[Event]) -> PersonState | None:
    """Fold the events of one person; None before the person was entered.

    Who was taken off the list stays off it: a change made elsewhere at that time does not bring
    anybody back.
    """
    state: PersonState | None = None
    for event in events:
        if not is_sound(event):
            continue
        if event.type == "person.added" and state is None:
            added = number(event.body, "at_ms", default=event.hlc.ms)
            state = PersonState(_person(event.body), added)
        elif state is None:
            continue
        elif event.type == "person.changed":
            state = replace(state, person=_person(event.body))
        elif event.type == "person.removed":
            state = replace(state, active=False, picture="")
        elif event.type == "person.picture_set" and state.active:
            state = replace(state, picture=digest(event.body, "sha256"))
    return state


def _person(body: Mapping[str, Any]) -> Person:
    try:
        return Person(
            name(body, "person"),
            clean_line(text(body, "name"), field="name", longest=MAX_NAME),
            clean_line(text(body, "title"), field="title", longest=MAX_TITLE, empty_ok=True),
            Role(text(body, "role")),
            flag(body, "signs"),
        )
    except BadRecord:
        raise
    except (UserError, ValueError) as error:
        raise BadRecord("person") from error


# ------------------------------------------------------------------ settings


@dataclass(frozen=True)
class Given:
    """A value that somebody gave a setting or the profile. ``place`` in the order of replay."""

    key: str
    value: Any
    event: str
    place: str
    dev: str
    actor: str
    at_ms: int
    instead_of: str | None


Place = Callable[[Event], str]


def given(event: Event, place: Place) -> Given:
    """Read a ``setting.changed`` or ``profile.changed``; BadRecord for what is none of the office's."""
    check(event)
    body = event.body
    key, value = ("profile", _profile(body)) if event.type == "profile.changed" else _setting(body)
    instead = text(body, "instead_of") if "instead_of" in body else None
    return Given(
        key, value, event.id, place(event), event.dev, event.actor, event.hlc.ms, instead
    )  # fmt: skip


def fold_setting(events: Sequence[Event], place: Place) -> tuple[Given | None, tuple[Given, ...]]:
    """Give the value that counts, the last one, and those that it put aside without knowing them.

    A value is put aside knowingly where a later event names its place; older programs did not, and
    there a value of the same PC is thought to be known.
    """
    found = [given(one, place) for one in events if is_sound(one)]
    if not found:
        return None, ()
    replaced = {one.instead_of for one in found if one.instead_of}
    old = {one[:_CLOCK] for one in replaced if len(one) == _CLOCK}  # written by an older program
    lost = []
    for index, one in enumerate(found[:-1]):
        after = found[index + 1]
        known = (
            one.place in replaced
            or one.place[:_CLOCK] in old
            or (after.instead_of is None and after.dev == one.dev)
            or any(later.value == one.value for later in found[index + 1 :])
        )
        if not known:
            lost.append(one)
    return found[-1], tuple(lost)


#: Signs of the clock, with which a place begins.
_CLOCK = 16


def _setting(body: Mapping[str, Any]) -> tuple[str, object]:
    key = name(body, "key")
    setting = DECLARED.get(key)
    if setting is None:
        return key, None  # of a newer program: it stays in the log
    if setting.scope is not Scope.OFFICE:
        raise BadRecord("key")  # it belongs to each PC alone
    try:
        return key, check_value(setting, body.get("value"))
    except UserError as error:
        raise BadRecord("value") from error


def _profile(body: Mapping[str, Any]) -> dict[str, object]:
    try:
        return profile_to_json(check_profile(profile_from_json(body)))
    except UserError as error:
        raise BadRecord("profile") from error


# ------------------------------------------------------------------ what is no event of ours


def check(event: Event) -> None:
    """Check the body of an event of this module; BadRecord. A type that is not known passes."""
    if event.scope is not Scope.OFFICE:
        raise BadRecord("scope")
    body = event.body
    if event.type in ("person.added", "person.changed"):
        _person(body), number(body, "at_ms", default=0)
    elif event.type == "person.picture_set":
        name(body, "person"), digest(body, "sha256")
    elif event.type == "person.removed":
        name(body, "person")
    elif event.type.startswith("person.pin_"):
        raise BadRecord("PIN")  # they belong to one PC and never travel
    elif event.type == "setting.changed":
        _setting(body), text(body, "instead_of", optional=True)
    elif event.type == "profile.changed":
        _profile(body), text(body, "instead_of", optional=True)


def is_sound(event: Event) -> bool:
    """Say whether a program of ours could have written this event."""
    return sound(check, event)
