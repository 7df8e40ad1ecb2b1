"""Folders and what lies in them, as the events of all PCs tell it: from the log to the rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from communeapp.core.changes import Changes
from communeapp.core.events import Event
from communeapp.core.office_bodies import name
from communeapp.core.office_fold_folders import Place, check, fold_folder, fold_place, is_sound
from communeapp.core.office_subjects import item_of
from communeapp.store.doc_records import Projected
from communeapp.store.folders import FolderRows
from communeapp.store.office_marks import OfficeMarks

if TYPE_CHECKING:
    from communeapp.services.office import Office


class FolderProjection:
    """Writes folders and places as the fold of their events."""

    def __init__(self, office: Office) -> None:
        self._store = office.store
        self._events = office.events
        self._rows = FolderRows(office.store)
        self._marks = OfficeMarks(office.store)
        self._projected = Projected(office.store)

    def apply(self, event: Event) -> Changes:
        """Take an event ``folder.*`` in; BadRecord."""
        check(event)
        self._marks.index(event)
        folder, doc = name(event.body, "folder"), event.body.get("doc")
        if isinstance(doc, str):
            return self._item(doc)
        return Changes() if self._marks.is_folded(f"folder:{folder}") else self.project(folder)

    def _item(self, doc: str) -> Changes:
        """Write the place of one document: large folders are not gone through for each of them."""
        before = self._rows.item(doc)
        place = fold_place(self._events.of_office(item_of(doc)))
        changes = Changes()
        if place is None:
            if before is not None:
                self._rows.take_out(doc)
                changes = self._touched(before["folder"], {doc})
        elif place.position is None or self._rows.get(place.folder) is None:
            changes = self.project(place.folder)
        elif self._put(doc, place, place.position):
            changes = self._touched(place.folder, {doc})
        left = "" if before is None else str(before["folder"])
        if left and (place is None or place.folder != left):
            changes |= self.project(left) if self._was_deleted(left) else Changes.of("folder", left)
        return changes

    def _was_deleted(self, folder: str) -> bool:
        row = self._store.maybe(
            "SELECT 1 AS n FROM office_event AS o LEFT JOIN event AS e ON e.id = o.event "
            "LEFT JOIN fork AS f ON f.id = o.event "
            "WHERE o.subject = ? AND coalesce(e.type, f.type) = 'folder.deleted' LIMIT 1",
            [f"folder:{folder}"],
        )
        return row is not None

    def project(self, folder: str) -> Changes:
        """Write one folder and what lies in it anew, as far as they differ."""
        subject = f"folder:{folder}"
        events = [one for one in self._events.of_office(subject) if is_sound(one)]
        self._marks.mark(subject)
        state = fold_folder(events)
        adds = [one for one in events if one.type == "folder.added"]
        docs = dict.fromkeys(name(one.body, "doc") for one in adds)
        places = {doc: fold_place(self._events.of_office(item_of(doc))) for doc in docs}
        inside = {
            doc: one for doc, one in places.items() if one is not None and one.folder == folder
        }
        changed = {row["doc"] for row in self._rows.places(folder) if row["doc"] not in inside}
        for doc in changed:
            self._rows.take_out(doc)
        if state is None:
            return self._touched(folder, changed)
        if state.deleted and not inside:
            self._rows.delete(folder)
            return self._touched(folder, changed)
        self._rows.put(state.folder)
        for doc, place in inside.items():
            position = place.position
            if position is None:  # an older program did not tell: in the order of adding
                position = 1 + max(at for at, one in enumerate(adds) if one.body["doc"] == doc)
            if self._put(doc, place, position):
                changed.add(doc)
        return self._touched(folder, changed)

    def _put(self, doc: str, place: Place, position: int) -> bool:
        before = self._rows.item(doc)
        self._rows.put_item(doc, place, position)
        return before != self._rows.item(doc)

    def _touched(self, folder: str, docs: set[str]) -> Changes:
        self._projected.note([folder, *docs])
        changes = Changes.of("folder", folder)
        for doc in docs:
            changes |= Changes.of("incoming", doc) | Changes.of("register", doc)
        return changes
