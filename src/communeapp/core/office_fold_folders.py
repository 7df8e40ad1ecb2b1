"""Folders and what lies in them: the folds of their events in the order of replay."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from communeapp.core.events import Event, Scope
from communeapp.core.incoming.folders import Folder, ItemKind
from communeapp.core.office_bodies import BadRecord, day, name, number, sound, text


@dataclass(frozen=True)
class FolderState:
    """A folder as its events tell it; ``deleted`` holds only while nothing lies in it."""

    folder: Folder
    deleted: bool = False


@dataclass(frozen=True)
class Place:
    """Where a document lies. ``position`` None: an older program did not tell it."""

    folder: str
    kind: ItemKind
    position: int | None
    sheets: str = ""
    notes: str = ""


def folder_body(folder: Folder) -> dict[str, object]:
    """Give the body of the events that tell a whole folder."""
    return {
        "folder": folder.id,
        "symbol": folder.symbol,
        "title": folder.title,
        "retention_years": folder.retention_years,
        "person": folder.person_id,
        "opened": folder.opened.isoformat(),
        "closed": None if folder.closed is None else folder.closed.isoformat(),
        "notes": folder.notes,
    }


def fold_folder(events: Sequence[Event]) -> FolderState | None:
    """Fold the events of one folder; None before it was made.

    Closing and opening change nothing but that; a change of the rest leaves it, so that two people
    who do one each do not undo each other.
    """
    state: FolderState | None = None
    for event in events:
        if not is_sound(event) or event.type in _ITEMS:
            continue
        if event.type == "folder.deleted":
            state = None if state is None else replace(state, deleted=True)
            continue
        if event.type not in _WHOLE:
            continue
        told = _told(event)
        if state is None:
            state = FolderState(told)
        elif event.type in ("folder.closed", "folder.opened"):
            state = replace(state, folder=replace(state.folder, closed=told.closed))
        else:
            state = replace(state, folder=replace(told, closed=state.folder.closed))
    return state


def fold_place(events: Iterable[Event]) -> Place | None:
    """Fold the events of one document's place; None where it lies in no folder.

    Who takes it out, or writes of it, names the folder: when it was moved meanwhile, nothing happens.
    """
    place: Place | None = None
    for event in events:
        if not is_sound(event):
            continue
        body = event.body
        if event.type == "folder.added":
            place = _added(body)
        elif place is None or body.get("folder") != place.folder:
            continue
        elif event.type == "folder.removed":
            place = None
        elif event.type == "folder.sheets":
            place = replace(place, sheets=text(body, "sheets"), notes=text(body, "notes"))
    return place


def _added(body: Mapping[str, object]) -> Place:
    position = None if body.get("position") is None else number(body, "position")
    return Place(name(body, "folder"), ItemKind(text(body, "kind")), position)


def _told(event: Event) -> Folder:
    body = event.body
    opened, closed = day(body, "opened"), day(body, "closed")
    if opened is None:
        raise BadRecord("opened")
    years = body.get("retention_years")
    return Folder(
        id=name(body, "folder"),
        symbol=text(body, "symbol"),
        title=text(body, "title"),
        retention_years=None if years is None else number(body, "retention_years", least=1),
        person_id=text(body, "person"),
        opened=dt.date.fromisoformat(opened),
        closed=None if closed is None else dt.date.fromisoformat(closed),
        notes=text(body, "notes"),
    )


_WHOLE = ("folder.created", "folder.changed", "folder.closed", "folder.opened")
_ITEMS = ("folder.added", "folder.removed", "folder.sheets")


def check(event: Event) -> None:
    """Check the body of an event ``folder.*``; BadRecord. A type that is not known passes."""
    if event.scope is not Scope.OFFICE:
        raise BadRecord("scope")
    body = event.body
    name(body, "folder")
    if event.type in _WHOLE:
        _told(event)
    elif event.type in _ITEMS:
        name(body, "doc")
        if event.type == "folder.added":
            try:
                _added(body)
            except ValueError as error:
                raise BadRecord("kind") from error
        elif event.type == "folder.sheets":
            text(body, "sheets"), text(body, "notes")


def is_sound(event: Event) -> bool:
    """Say whether a program of ours could have written this event."""
    return sound(check, event)
