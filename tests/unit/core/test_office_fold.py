"""Folds of an office's events: whatever stands in a body, they give a state or leave the event out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communeapp.core import (
    office_fold,
    office_fold_entries,
    office_fold_folders,
    office_fold_people,
    office_keeper,
)
from communeapp.core.events import Event, Hlc, Scope, sha256_hex
from communeapp.core.incoming.header import Family, Found, Header, Part
from communeapp.core.incoming.header_json import (
    header_form,
    header_from_form,
    header_to_json,
    header_values,
)
from communeapp.core.incoming.read_record import ReadRecord, parse_record, record_bytes
from communeapp.core.incoming.volumes import parse_volume, volume_bytes, volume_of
from communeapp.core.office_bodies import BadRecord
from communeapp.core.office_subjects import subjects_of

DOC = "01a229f12fd0" + "0" * 20
RECORD = ReadRecord("Công văn.pdf", "application/pdf", "Kính gửi", header='{"parts":{},"family":'
    '"unknown","type":"","blank":[],"symbol":""}')  # fmt: skip
HASH = sha256_hex(record_bytes(RECORD))
TYPES = (
    "doc.received", "doc.recorded", "doc.confirmed", "doc.field", "doc.notes", "doc.trashed",
    "doc.untrashed", "doc.purged", "doc.registered", "doc.handed_over", "doc.instructed",
    "doc.deadline", "doc.status", "doc.replied", "doc.corrected", "doc.sent", "doc.entered",
    "folder.created", "folder.changed", "folder.closed", "folder.opened", "folder.deleted",
    "folder.added", "folder.removed", "folder.sheets", "person.added", "person.changed",
    "person.removed", "person.picture_set", "setting.changed", "profile.changed",
    "book.printed", "book.registers_kept", "book.registers_passed", "book.registers_taken",
)  # fmt: skip

#: What may stand under a key: the right thing, nearly the right thing, and anything.
scalars = st.one_of(
    st.none(), st.booleans(), st.integers(-5, 3000), st.text(max_size=8),
    st.sampled_from([DOC, HASH, "2026-11-30", "2026-02", "registered", "waiting_number", "incoming",
                     "subject", "date", "arrived", "clerk", "f1", "number_series", "one", ""]),
)  # fmt: skip
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=6,
)  # fmt: skip
KEYS = (
    "doc", "file", "bytes", "record", "header", "form", "field", "office", "notes", "year", "number",
    "arrived", "person", "receiver", "day", "instruction", "deadline", "status", "draft", "old", "new",
    "reason", "volume", "series", "printed", "date", "reply_to", "entry", "folder", "symbol", "title",
    "retention_years", "opened", "closed", "kind", "position", "sheets", "name", "role", "signs",
    "sha256", "key", "value", "instead_of", "to", "at_ms", "duplicate_of", "first", "last", "rows",
)  # fmt: skip
GOOD: Mapping[str, object] = {
    "doc": DOC, "file": "", "bytes": 3, "record": HASH, "header": {"subject": "V/v"}, "field": "subject",
    "office": "VHXH", "notes": "x", "year": 2026, "number": 4, "arrived": "2026-11-30", "person": "p",
    "receiver": "a", "day": "2026-11-30", "status": "registered", "draft": "", "old": "a", "new": "b",
    "reason": "", "volume": None, "series": "", "printed": "4/UB", "date": "2026-11-30",
    "reply_to": "", "folder": "f1", "symbol": "01", "title": "t", "retention_years": 5,
    "opened": "2026-01-01", "closed": None, "kind": "incoming", "position": 1, "sheets": "", "name": "A",
    "role": "clerk", "signs": True, "sha256": "", "key": "number_series", "value": "one", "to": "d",
    "instruction": "i", "deadline": None, "entry": {"type": "CV", "type_name": "", "subject": "s",
    "signer": "", "recipients": [], "kept_by": "", "copies": None, "sent": None, "notes": "", "at_ms": 1},
}  # fmt: skip


def event(type_: str, body: Mapping[str, object], at: int = 1, dev: str = "a") -> Event:
    return Event(
        type_,
        f"{at:064x}",
        dev * 32,
        "e" * 32,
        at,
        "0" * 64,
        Hlc(1000 + at),
        "",
        Scope.OFFICE,
        body,
    )


@st.composite
def events(draw: st.DrawFn) -> list[Event]:
    found = []
    for at in range(draw(st.integers(1, 8))):
        body = dict(GOOD)
        for key in draw(st.lists(st.sampled_from(KEYS), max_size=4)):
            body[key] = draw(values)
        for key in draw(st.lists(st.sampled_from(KEYS), max_size=2)):
            body.pop(key, None)
        found.append(event(draw(st.sampled_from(TYPES)), body, at + 1, draw(st.sampled_from("ab"))))
    return found


def records(sha256: str) -> ReadRecord | None:
    return RECORD if sha256 == HASH else None


def fold_all(given_events: list[Event]) -> None:
    kinds: dict[str, Callable[[list[Event]], Any]] = {
        "doc.": lambda some: office_fold.fold_document(some, records),
        "folder.": office_fold_folders.fold_folder,
        "person.": office_fold_people.fold_person,
        "book.": office_keeper.fold_keeper,
    }
    for prefix, fold in kinds.items():
        fold([one for one in given_events if one.type.startswith(prefix)])
    office_fold_entries.fold_entry([one for one in given_events if one.type.startswith("doc.")])
    office_fold_folders.fold_place([one for one in given_events if one.type.startswith("folder.")])
    named = [one for one in given_events if one.type in ("setting.changed", "profile.changed")]
    office_fold_people.fold_setting(named, lambda one: f"{one.hlc}{one.dev}")
    for one in given_events:
        assert all(isinstance(name, str) for name in subjects_of(one.type, one.body))
        if one.type == "book.printed":
            try:
                volume_of(one)
            except BadRecord:
                continue


@settings(max_examples=120, deadline=None)
@given(events())
def test_no_body_breaks_a_fold(given_events: list[Event]) -> None:
    fold_all(given_events)


@pytest.mark.soak
@settings(max_examples=5_000, deadline=None)
@given(events())
def test_no_body_breaks_a_fold_however_long_one_looks(given_events: list[Event]) -> None:
    fold_all(given_events)


@settings(max_examples=60, deadline=None)
@given(
    st.text(max_size=30), st.text(alphabet=st.characters(), max_size=40), st.booleans(), st.integers(0, 9)
)  # fmt: skip
def test_a_record_comes_back_letter_for_letter(
    name: str, text: str, personal: bool, deadline: int
) -> None:
    odd = f"{text}a\u0323\ud800"  # a mark of its own, and half a pair
    state = {"status": "registered", "number_in": deadline, "notes": odd, "header": None}
    made = replace(RECORD, name=name, text=odd, personal=personal, state=state)
    assert parse_record(record_bytes(made)) == made


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 10_000), st.binary(min_size=1, max_size=3))
def test_a_mangled_record_is_refused_or_is_a_record(at: int, with_: bytes) -> None:
    data = record_bytes(replace(RECORD, state={"status": "closed"}))
    at %= len(data)
    for mangled in (data[:at], data[:at] + with_ + data[at + 1 :]):
        try:
            parse_record(mangled)
        except BadRecord:
            continue


@pytest.mark.parametrize(
    "data",
    [b"", b"[]", b"{}", b'{"rows":[]}', b'{"rows":{"a":[1]}}', b'{"rows":{"a":"b"}}', b"\xff"],
)
def test_what_is_no_volume_is_refused(data: bytes) -> None:
    with pytest.raises(BadRecord):
        parse_volume(data)
    assert parse_volume(volume_bytes({"d": ["a", "b"]})) == {"d": ["a", "b"]}


def test_a_confirmed_header_comes_back_whole() -> None:
    header = Header(
        {Part.SUBJECT: Found("V/v", 3, 9), Part.NUMBER: Found("5/UB", 1, 2), Part.TYPE: Found("CV")},
        Family.PARTY, "CONG_VAN", frozenset({Part.DATE}), "CV/ĐU",
    )  # fmt: skip
    again = header_from_form(header_form(header), header_values(header))
    assert again == header
    assert list(header_to_json(header)["parts"]) == ["type", "number", "subject"]  # type: ignore[call-overload]


def test_a_number_stays_with_the_first_and_a_late_word_of_another_pc_changes_nothing() -> None:
    def at(place: int, type_: str, dev: str = "a", **body: object) -> Event:
        return event(type_, {"doc": DOC, **body}, place, dev)

    received = at(1, "doc.received", file="", bytes=3, record=HASH)
    first = at(2, "doc.registered", year=2026, number=4, arrived="2026-11-30")
    second = at(3, "doc.registered", "b", year=2026, number=9, arrived="2026-11-30")
    waiting = at(4, "doc.status", "b", status="waiting_number")
    trashed = at(5, "doc.trashed", "b", at_ms=7)
    purged = at(6, "doc.purged", "b")
    folded = office_fold.fold_document([received, first, second, waiting, trashed, purged], records)
    assert folded.state is not None
    assert (folded.state.number_in, folded.state.status) == (4, "registered")
    assert folded.state.trashed_ms is None
    assert folded.saved_by == first
    gone = office_fold.fold_document([received, trashed, purged, waiting], records)
    assert gone == office_fold.Folded(deleted=True)
    elsewhere = replace(received, body={**received.body, "record": "0" * 64})
    missing = office_fold.fold_document([elsewhere], records)
    assert (missing.state, missing.missing) == (None, "0" * 64)
