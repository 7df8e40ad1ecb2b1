"""The change that lets numbers and volumes stand twice: everything printed before is still there."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from tests.unit.store.test_migrations import database_of_schema

from communeapp.core.events import Hlc, Scope, Tip, make_event
from communeapp.core.incoming.register import BookKind
from communeapp.services.office import Office
from communeapp.store.database import Store
from communeapp.store.register import RegisterRows
from communeapp.store.replayed import place_of
from communeapp.store.settings import SettingRows

DEV, EPOCH = "d" * 32, "e" * 32
_EVENT = "INSERT INTO event (dev, epoch, seq, id, hlc, type, scope, data) VALUES (?,?,?,?,?,?,?,?)"
BODIES: tuple[tuple[str, dict[str, object]], ...] = (
    ("doc.registered", {"doc": "a", "year": 2026, "number": 1, "arrived": "2026-11-02"}),
    ("doc.sent", {"doc": "s", "draft": "", "year": 2026, "series": "CV", "number": 5}),
    ("folder.created", {"folder": "f", "symbol": "01.VP"}),
    ("folder.added", {"folder": "f", "doc": "a", "kind": "incoming"}),
    ("person.added", {"person": "p", "name": "Lò Văn A"}),
    ("setting.changed", {"key": "commune_code", "value": "03385"}),
    ("profile.changed", {"place": "Thu Lũm"}),
    ("book.printed", {"kind": "incoming", "year": 2026, "volume": 1, "docs": ["a"]}),
)


def test_what_was_printed_and_numbered_before_is_known_by_its_event(
    data_dir: Path, open_profile: Callable[..., Office]
) -> None:
    database_of_schema(data_dir / "data.db", 13)
    store = Store.connect(data_dir / "data.db")
    tip, ids, places = Tip(), {}, {}
    with store.atomic():
        for at, (type_, body) in enumerate(BODIES):
            event = make_event(
                type_=type_, dev=DEV, epoch=EPOCH, tip=tip, hlc=Hlc(1_795_000_000_000 + at), actor="",
                scope=Scope.OFFICE, body=body,
            )  # fmt: skip
            tip, ids[type_], places[type_] = Tip(event.seq, event.id), event.id, place_of(event)
            values = [event.dev, event.epoch, event.seq, event.id, str(event.hlc), type_]
            store.write(_EVENT, [*values, "office", event.hashed_bytes().decode("utf-8")])
        store.put(
            "book_volume",
            {
                "kind": "incoming", "year": 2026, "number": 1, "first": 1, "last": 1,
                "first_day": "2026-11-02", "last_day": "2026-11-02", "rows": 1, "pages": 2,
                "printed_ms": 7, "person": "p",
            },
            ["kind", "year", "number"],
        )  # fmt: skip
        cells = json.dumps(["02/11/2026", "1", "Sở Nội vụ"], ensure_ascii=False)
        row = {"kind": "incoming", "doc": "a", "year": 2026, "volume": 1, "cells": cells}
        store.put("book_row", row, ["kind", "doc"])
    store.close()
    office = open_profile()
    office.store.check_whole()
    rows = RegisterRows(office.store)
    (volume,) = rows.volumes(BookKind.INCOMING, 2026)
    assert (volume.number, volume.event, volume.pages) == (1, ids["book.printed"], 2)
    assert rows.volume_of("a") == 1
    assert rows.printed_rows(volume.event) == {"a": ["02/11/2026", "1", "Sở Nội vụ"]}
    at = office.store.one("SELECT at FROM book_volume")["at"]
    assert at == places["book.printed"]
    assert rows.last_number(2026) == 1
    assert [one[::2] for one in rows.numbers_given(2026)] == [("CV", 5)]
    assert rows.outgoing_taken(2026, "CV", 5, "05/CV")
    for subject, types in (
        ("folder:f", ["folder.created", "folder.added"]),
        ("item:a", ["folder.added"]),
        ("person:p", ["person.added"]),
        ("setting:commune_code", ["setting.changed"]),
        ("setting:profile", ["profile.changed"]),
        ("book:incoming:2026", ["book.printed"]),
    ):
        assert [one.type for one in office.events.of_office(subject)] == types
    assert SettingRows(office.store).place("commune_code") == ""
