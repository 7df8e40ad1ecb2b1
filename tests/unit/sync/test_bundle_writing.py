"""Writing bundles: what goes in comes out, in pieces too; nothing that may not travel leaves."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path
from typing import IO

import pytest
from tests.unit.core.trust_parts import certificate, chain, revocations
from tests.unit.sync.bundle_parts import (
    HUB_KEY,
    MADE_MS,
    OFFICE,
    PC_KEY,
    UP,
    Kept,
    blob,
    log,
    log_of_device,
    part,
    read,
    sender,
    small,
    write,
)

from communeapp.core.errors import Bug, UserError
from communeapp.core.events import GENESIS, Event, Scope, sha256_hex
from communeapp.core.sync.limits import MAX_BLOB, MAX_FRAME
from communeapp.core.sync.manifest import missing_pieces
from communeapp.core.sync.vectors import Range, contiguous, take_in
from communeapp.core.trust import Level
from communeapp.core.trust_files import list_bytes
from communeapp.sync.bundle_contents import BlobPart, Content, LogPart

U, F, P = Scope.UNIT_TO_HUB, Scope.OFFICE, Scope.PERSON


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "gói dữ liệu"
    made.mkdir()
    return made


def ids(events: list[Event]) -> list[str]:
    return [one.id for one in events]


def test_what_goes_in_comes_out(folder: Path) -> None:
    events = log([U, F, U, P, U, F])
    scan = b"%PDF" + bytes(range(256)) * 500
    list_file = list_bytes(revocations("hub"))
    content = Content(
        UP, {log_of_device("hub"): 3}, (part(events),), (blob(scan), blob(b"")), (), (list_file,)
    )
    written = write(folder, content)
    took, kept = read(written[0].path)
    assert [row.event() for row in kept.rows] == [one for one in events if one.scope is U]
    assert kept.files == {sha256_hex(scan): scan, sha256_hex(b""): b""}
    assert kept.lists == [list_file]
    assert (took.events, took.withheld, took.quarantined, took.blobs, took.lists) == (3, 3, 0, 2, 1)
    said = written[0].manifest
    log_name = log_of_device()
    assert said.ranges == (Range(log_name, 1, 6, 3, GENESIS, events[-1].id),)
    assert said.have == {log_of_device("hub"): 3}
    assert said.made_ms == MADE_MS
    assert written[0].size == written[0].path.stat().st_size


def test_only_whole_bundles_lie_in_the_folder(folder: Path) -> None:
    written = small(folder)
    assert list(folder.iterdir()) == [written.path]
    assert written.path.suffix == ".cabundle"


def test_nothing_of_the_content_is_readable(folder: Path) -> None:
    written = small(folder)
    data = written.path.read_bytes()
    assert b"learn.answered" not in data
    assert sha256_hex("Điều 1.".encode()).encode() not in data


def test_receipts_alone_are_a_bundle_too(folder: Path) -> None:
    written = write(folder, Content(frozenset(), {log_of_device("hub"): 9}))
    took, kept = read(written[0].path)
    assert took.events == took.blobs == 0
    assert kept == Kept()


def test_every_recipient_opens_it(folder: Path) -> None:
    content = Content(UP, {}, (part(log([U])),))
    written = write(folder, content, to=(PC_KEY.public, HUB_KEY.public, HUB_KEY.public))
    for key in (HUB_KEY, PC_KEY):
        assert read(written[0].path, key)[0].events == 1


def test_one_pc_goes_to_the_hub_for_the_office(folder: Path) -> None:
    mine, theirs = log([U, U]), log([U, F, U], "colleague")
    parts = sorted((part(mine), part(theirs)), key=lambda one: one.log)
    colleague = (certificate("colleague"), *chain()[1:])
    written = write(folder, Content(UP, {}, parts, carried=(colleague,)))
    _, kept = read(written[0].path)
    assert {row.id for row in kept.rows} == set(ids(mine)) | {theirs[0].id, theirs[2].id}
    with pytest.raises(Bug, match="carried"):
        write(folder, Content(UP, {}, parts))


def test_a_hub_writes_down_to_its_units(folder: Path) -> None:
    down = frozenset({Scope.HUB_TO_UNIT})
    above = (certificate("hub", "root", Level.HUB, serial=3, scopes=("hub_to_unit", "office")),)
    events = log([Scope.HUB_TO_UNIT, Scope.HUB_TO_UNIT], "hub")
    written = write(folder, Content(down, {}, (part(events, down),)), by=sender(above, "hub"))
    assert ids([row.event() for row in read(written[0].path)[1].rows]) == ids(events)


@pytest.mark.parametrize("piece_bytes", [1, 3_000, 20_000])
def test_pieces_are_bundles_by_themselves(folder: Path, piece_bytes: int) -> None:
    events = log([U, F, U, U, P] * 60)
    files = [blob(bytes([number]) * 900) for number in range(5)]
    progress: list[int] = []
    content = Content(UP, {}, (replace_blocks(part(events)),), files)
    written = write(folder, content, piece_bytes=piece_bytes, progress=progress.append)
    assert len(written) > 1
    assert [one.manifest.piece for one in written] == list(range(1, len(written) + 1))
    assert missing_pieces([one.manifest for one in written]) == ()
    assert missing_pieces([one.manifest for one in written[1:]]) == (1,)
    assert progress == sorted(progress)
    kept, held = Kept(), {}
    for one in reversed(written):  # in any order
        read(one.path, kept=kept)
        held = take_in(held, one.manifest.ranges)
    assert {row.id for row in kept.rows} == {one.id for one in events if one.scope is U}
    assert contiguous(held[log_of_device()]) == len(events)
    assert len(kept.files) == 5
    if piece_bytes > 1:
        assert all(one.manifest.plain.size <= piece_bytes for one in written)


def replace_blocks(one: LogPart) -> LogPart:
    """The same events in blocks of 7."""
    flat = [text for block in one.events for text in block]
    return replace(one, events=[flat[at : at + 7] for at in range(0, len(flat), 7)])


def test_large_events_get_frames_of_their_own(folder: Path) -> None:
    events = log([U] * 5, body=lambda n: {"t": "Xã " * 40_000 * (n % 2)})
    kept = read(write(folder, Content(UP, {}, (part(events),)))[0].path)[1]
    assert [row.id for row in kept.rows] == ids(events)


def test_a_part_of_a_log_begins_where_the_last_one_ended(folder: Path) -> None:
    events = log([F, U, F, F, U, F])
    written = write(folder, Content(UP, {}, (part(events, first=3, last=4),)))
    said = written[0].manifest.ranges[0]
    assert (said.first, said.last, said.events) == (3, 4, 0)
    assert (said.before, said.tip) == (events[1].id, events[3].id)
    assert read(written[0].path)[0].withheld == 2


TALK = {"hlc": "x", "scope": "office", "seq": 7, "type": "a.b", "v": 1}


def test_a_body_that_speaks_of_scopes_is_no_reason_to_refuse(folder: Path) -> None:
    events = log([U, U], body=lambda n: {"said": TALK})
    assert read(write(folder, Content(UP, {}, (part(events),)))[0].path)[0].events == 2


@pytest.mark.parametrize("scope", [Scope.PERSON, Scope.OFFICE, Scope.HUB_TO_UNIT])
@pytest.mark.parametrize("said", [{}, {"said": {**TALK, "scope": "unit_to_hub"}}], ids=["", "told"])
def test_nothing_leaves_that_may_not(folder: Path, scope: Scope, said: dict[str, object]) -> None:
    events = log([U, scope, U], body=lambda n: said)
    with pytest.raises(Bug, match=r"bundles\.broken_log"):
        write(folder, Content(UP, {}, (part(events, frozenset(Scope)),)))
    assert list(folder.iterdir()) == []


def test_nothing_personal_can_even_be_asked_for(folder: Path) -> None:
    with pytest.raises(Bug, match=r"bundles\.broken_log"):
        write(folder, Content(frozenset({P}), {}))


def wrong(name: str, events: list[Event]) -> LogPart:
    one = part(events, OFFICE)
    texts = [event.hashed_bytes().decode() for event in events]
    return {
        "tip": replace(one, tip="f" * 64),
        "before": replace(one, before="f" * 64),
        "first": replace(one, first=0),
        "backwards": replace(one, last=0),
        "too far": replace(one, last=2, tip=events[1].id),
        "one twice": replace(one, events=[texts[:2], texts[1:]]),
        "order": replace(one, events=[texts[::-1]]),
        "changed": replace(one, events=[texts[:1], [texts[1].replace("Cú", "Cu")], texts[2:]]),
        "no event": replace(one, events=[["{}"]]),
        "another log": replace(one, log=log_of_device("colleague")),
    }[name]


@pytest.mark.parametrize(
    "name",
    [
        "tip", "before", "first", "backwards", "too far", "one twice", "order", "changed",
        "no event", "another log",
    ],
)  # fmt: skip
def test_a_log_that_does_not_hang_together_is_not_written(folder: Path, name: str) -> None:
    content = Content(OFFICE, {}, (wrong(name, log([U, F, U])),))
    with pytest.raises(Bug, match=r"bundles\.broken_log"):
        write(folder, content)
    assert list(folder.iterdir()) == []


def test_blobs_have_to_be_what_they_say(folder: Path) -> None:
    good = blob(b"Quyet dinh")
    for bad in (
        replace(good, sha256="0" * 64),
        replace(good, size=9),
        replace(good, size=11),
    ):
        with pytest.raises(UserError, match=r"bundles\.blob_changed"):
            write(folder, Content(UP, {}, (), (bad,)))
    with pytest.raises(UserError, match=r"bundles\.blob_too_large"):
        write(folder, Content(UP, {}, (), (replace(good, size=MAX_BLOB + 1),)))
    assert list(folder.iterdir()) == []


def test_an_error_of_the_disk_passes_through_and_leaves_nothing(folder: Path) -> None:
    def gone() -> IO[bytes]:
        raise FileNotFoundError(2, "gone")

    with pytest.raises(FileNotFoundError):
        write(folder, Content(UP, {}, (), (BlobPart("0" * 64, 1, gone),)))
    assert list(folder.iterdir()) == []
    with pytest.raises(FileNotFoundError):
        write(folder / "missing", Content(UP, {}))


def test_who_cancels_leaves_nothing(folder: Path) -> None:
    def stop(_: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write(folder, Content(UP, {}, (part(log([U])),)), progress=stop)
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize(
    ("to", "code"),
    [
        ((), "bundles.no_recipient"),
        (("age1nonsense",), "bundles.bad_recipient"),
        ((HUB_KEY.public.upper(),), "bundles.bad_recipient"),
    ],
)
def test_recipients_have_to_be_keys(folder: Path, to: tuple[str, ...], code: str) -> None:
    with pytest.raises(UserError, match=code):
        write(folder, Content(UP, {}), to=to)


def test_the_same_content_twice_makes_two_bundles(folder: Path) -> None:
    assert small(folder).id != small(folder).id
    assert len(list(folder.iterdir())) == 2


def test_who_is_not_certified_for_a_scope_cannot_send_it(folder: Path) -> None:
    alone = (certificate("device", scopes=()), *chain()[1:])
    with pytest.raises(UserError, match=r"bundles\.not_certified"):
        write(folder, Content(UP, {}), by=sender(alone))


def test_what_no_reader_would_take_is_not_written(folder: Path) -> None:
    events = log([U] * 4)
    overlapping = (part(events, last=3), part(events, first=2))
    for content in (Content(UP, {}, overlapping), Content(UP, {log_of_device(): 0})):
        with pytest.raises(Bug, match=r"bundles\.broken_log"):
            write(folder, content)
    assert list(folder.iterdir()) == []


def test_lists_have_their_bounds(folder: Path) -> None:
    for lists in ([b""] * 65, [b"x" * (MAX_FRAME + 1)]):
        with pytest.raises(Bug, match=r"bundles\.broken_log"):
            write(folder, Content(UP, {}, lists=lists))


def test_an_event_that_no_reader_would_take_is_not_written(folder: Path) -> None:
    one = part(log([U]))
    with pytest.raises(Bug, match="size"):
        write(folder, Content(UP, {}, (replace(one, events=[["x" * (1 << 20)]]),)))
    nothing = replace(one, events=[[]])  # a query that gave an empty block
    assert write(folder, Content(UP, {}, (nothing,)))[0].manifest.withheld == 1


def test_a_full_disk_is_told_as_the_disk_tells_it(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="full"):
        small(folder)
    assert list(folder.iterdir()) == []


class FullFile(io.BytesIO):
    """A file on a disk that is full."""

    def write(self, data: object) -> int:
        raise OSError(28, "full")


def test_a_disk_that_fills_while_encrypting_is_told_too(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "open", lambda *_: FullFile())
    with pytest.raises(OSError, match="full"):
        small(folder)
