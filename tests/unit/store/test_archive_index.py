"""The index: entering, taking out, checking, beginning anew."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from communeapp.core.errors import StoreDamaged
from communeapp.core.search.hits import ArchiveText, Filters, Kind
from communeapp.paths import Paths
from communeapp.store import archive_index
from communeapp.store.archive_index import ArchiveIndex
from communeapp.store.archive_search import ArchiveSearch


def text(number: int, subject: str = "", **more: object) -> ArchiveText:
    base = ArchiveText(
        doc_id=f"{number:032x}",
        kind=Kind.INCOMING,
        subject=subject or f"V/v việc thứ {number}",
        number=f"{number}/UBND-VX",
        issuer="Sở Nội vụ tỉnh Lai Châu",
        body=f"Nội dung văn bản thứ {number} về đất đai.",
        date=dt.date(2026, 1, 1) + dt.timedelta(days=number),
        stamp="1",
    )
    return replace(base, **more)  # type: ignore[arg-type]


@pytest.fixture
def index(data_dir: Path) -> Iterator[ArchiveIndex]:
    index = ArchiveIndex.open(Paths(data_dir))
    yield index
    index.close()


def found(index: ArchiveIndex, typed: str) -> list[int]:
    hits = ArchiveSearch(index).search(typed, Filters(), 50, 0).hits
    return sorted(int(hit.id, 16) for hit in hits)


def test_what_was_entered_is_found_after_the_next_start(data_dir: Path) -> None:
    index = ArchiveIndex.open(Paths(data_dir))
    index.add([text(1), text(2, "Phòng, chống rét")])
    index.close()
    again = ArchiveIndex.open(Paths(data_dir))
    assert again.size() == 2
    assert found(again, "phong chong ret") == [2]
    assert again.check()
    again.close()
    assert {one.name for one in data_dir.iterdir()} <= {"index.db", "index.db-journal"}


def test_a_document_is_entered_anew_when_its_words_change(index: ArchiveIndex) -> None:
    index.add([text(1, "bản cũ"), text(2)])
    index.add([text(1, "đề tài mới")])
    assert found(index, '"bản cũ"') == []
    assert found(index, "de tai moi") == [1]
    index.add([text(1, "đề tài mới", body="chữ khác", stamp="2")])
    assert found(index, '"chu khac"') == [1]
    assert found(index, "1/UBND-VX") == [1]
    assert index.size() == 2
    assert index.check()


def test_what_moves_on_without_new_words_is_not_read_again(index: ArchiveIndex) -> None:
    index.add([text(1)])
    row = index.db.execute("SELECT rowid FROM doc").fetchone()
    index.add([text(1, body="not looked at", status="closed", folder="f", stamp="1")])
    assert index.db.execute("SELECT rowid, status, folder FROM doc").fetchone() == (
        *row,
        "closed",
        "f",
    )
    assert found(index, "looked ") == []
    # Without a stamp nothing says that it is the same.
    index.add([text(1, body="looked at", stamp="")])
    assert found(index, "looked ") == [1]


def test_nothing_of_a_batch_is_kept_when_it_fails(
    index: ArchiveIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    index.add([text(1)])

    def fails(_: str) -> str:
        raise RuntimeError

    monkeypatch.setattr(archive_index, "marked_words", fails)
    with pytest.raises(RuntimeError):
        index.add([text(1, "mới"), text(2)])
    assert index.size() == 1
    assert found(index, "1/UBND-VX") == [1]
    assert index.check()


def test_the_words_of_a_removed_document_are_overwritten(index: ArchiveIndex) -> None:
    index.add([text(n) for n in range(1, 120)])
    index.add([text(500, "Bí ẩn", body="Nguyễn Thịqwxz sinh năm 1990")])
    index.remove(Kind.DRAFT, [text(500).doc_id])  # another kind: nothing
    assert found(index, "thiqwxz") == [500]
    assert b"thiqwxz" in index.path.read_bytes()
    index.remove(Kind.INCOMING, [text(500).doc_id])
    assert found(index, "thiqwxz") == []
    rounds = 0
    while not index.tidy():
        rounds += 1
        assert rounds < 200
    assert b"qwxz" not in index.path.read_bytes()
    assert index.size() == 119
    assert len(found(index, "dat dai")) == 50
    assert index.check()
    assert index.tidy()  # and nothing more to do


def test_pieces_are_merged_later(index: ArchiveIndex) -> None:
    for start in range(0, 300, 10):
        index.add([text(n) for n in range(start, start + 10)])

    def pieces() -> int:
        return int(index.db.execute("SELECT count(DISTINCT segid) FROM t_idx").fetchone()[0])

    before = pieces()
    while not index.tidy():
        pass
    assert pieces() < before
    assert index.check()


@pytest.mark.parametrize(
    "damage",
    [
        "DELETE FROM t_content WHERE id = 3",
        "DELETE FROM t_docsize WHERE id = 3",
        "DELETE FROM t_data WHERE id > 1000",
        "UPDATE t_content SET c3 = 'khác' WHERE id = 3",
        "DELETE FROM head_content WHERE id = 3",
        "DELETE FROM head_data WHERE id > 1000",
        "DELETE FROM doc WHERE rowid = 3",
    ],
)
def test_an_index_out_of_step_is_noticed(data_dir: Path, damage: str) -> None:
    index = ArchiveIndex.open(Paths(data_dir))
    index.add([text(n) for n in range(1, 30)])
    assert index.check()
    index.close()
    db = sqlite3.connect(data_dir / "index.db", isolation_level=None)
    db.execute("PRAGMA writable_schema = ON")
    db.execute(damage)
    db.close()
    try:
        again = ArchiveIndex.open(Paths(data_dir))
    except StoreDamaged:  # pragma: no cover - opening begins anew instead
        pytest.fail("a damaged index stops nobody")
    # Either it was begun anew at once, or the check says so.
    assert again.size() == 0 or not again.check()
    again.clear()
    assert again.size() == 0
    again.add([text(1)])
    assert again.check()
    again.close()


@pytest.mark.parametrize("content", [b"", b"no database at all" * 20, b"\0" * 4096])
def test_a_file_that_is_no_index_is_thrown_away(data_dir: Path, content: bytes) -> None:
    (data_dir / "index.db").write_bytes(content)
    index = ArchiveIndex.open(Paths(data_dir))
    index.add([text(1)])
    assert found(index, "dat dai") == [1]
    index.close()


def test_an_index_of_another_format_is_thrown_away(
    data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = ArchiveIndex.open(Paths(data_dir))
    index.add([text(1)])
    index.db.execute("PRAGMA user_version = 99")
    index.close()
    again = ArchiveIndex.open(Paths(data_dir))
    assert again.size() == 0
    again.close()


def test_words_are_learnt_and_kept(data_dir: Path) -> None:
    index = ArchiveIndex.open(Paths(data_dir))
    index.add([text(n) for n in range(1, 10)])
    assert index.vocabulary.texts == 0
    index.vocabulary.learn(one for _, one in index.heads(0, 100))
    with index.atomic():
        index.keep_vocabulary()
    index.close()
    again = ArchiveIndex.open(Paths(data_dir))
    assert again.vocabulary.texts == 9
    assert again.vocabulary.pairs["đất đai"] == 9
    with again.atomic():
        again.set_meta("vocabulary", b"broken")
    again.close()
    third = ArchiveIndex.open(Paths(data_dir))
    assert third.vocabulary.texts == 0
    third.close()
