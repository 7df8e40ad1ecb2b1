"""Schema changes: from an empty file, from every old schema, from every released database."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from communeapp.services.office import Office
from communeapp.store.database import Store
from communeapp.store.migrations import SCHEMA, migrations

OLD = Path(__file__).parents[2] / "data" / "old_databases"
NAMES = [one.name for one in migrations()._migrations]
TABLES = {
    0: set(),
    1: {"meta", "event"},
    2: {"meta", "event", "setting", "person"},
    3: {"meta", "event", "setting", "person", "draft", "draft_version", "review"},
}
TABLES[4] = TABLES[3] | {"incoming", "doc_text", "doc_places", "doc_event", "field_correction"}
TABLES[5] = TABLES[4] | {"outgoing", "entry_correction", "book_volume", "book_row"}
TABLES[6] = TABLES[5] | {"folder", "folder_item"}
TABLES[7] = TABLES[6] | {
    "learn_answer", "learn_card", "learn_lesson", "learn_goal", "learn_mistake", "learn_count",
    "person_picture", "pin_reset",
}  # fmt: skip
TABLES[8] = TABLES[7] | {"exam_attempt", "exam_answer", "exam_paper", "exam_sealed", "exam_key"}
TABLES[9] = TABLES[8] | {"cohort", "cohort_session", "cohort_member", "attendance", "member_record"}
TABLES[9] |= {"final_work", "work_step", "lesson_question", "lesson_answer", "lesson_answer_read"}
TABLES[10] = TABLES[9] | {"certificate"}
TABLES[11] = TABLES[10] | {"bank", "bank_question"}
TABLES[12] = TABLES[11] | {
    "peer",
    "receipt",
    "device_chain",
    "span",
    "log_end",
    "fork",
    "forked_log",
}
TABLES[12] |= {
    "quarantine",
    "bundle",
    "apply_queue",
    "apply_later",
    "blob",
    "blob_want",
    "event_subject",
}
TABLES[13] = TABLES[12] | {"draft_node", "draft_mark", "draft_claim", "draft_gone", "draft_state"}
TABLES[14] = TABLES[13] | {"doc_record", "given_number", "office_event", "fold_mark", "projected"}
TABLES[15] = TABLES[14] | {"stick_file"}
TABLES[16] = TABLES[15] | {"report", "news_content", "news_message", "difficulty"}
TABLES[17] = TABLES[16] | {"draft_work", "outgoing_cancelled"}


def tables(path: Path) -> set[str]:
    connection = sqlite3.connect(path)
    names = {
        row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
    }
    connection.close()
    return names - {"_sqlite_migrations"}


def database_of_schema(path: Path, schema: int) -> None:
    store = Store.connect(path)
    store.check_version()
    migrations().apply(store.db, stop_before=NAMES[schema:])
    assert store.schema == schema
    store.close()


def test_the_number_of_the_schema_is_the_number_of_steps() -> None:
    assert len(NAMES) == SCHEMA == max(TABLES)
    assert [int(name[1:4]) for name in NAMES] == list(range(1, SCHEMA + 1))


@pytest.mark.parametrize("schema", range(SCHEMA + 1))
def test_every_old_schema_comes_up_to_date(
    data_dir: Path, open_profile: Callable[..., Office], schema: int
) -> None:
    path = data_dir / "data.db"
    database_of_schema(path, schema)
    assert tables(path) == TABLES[schema]
    office = open_profile()
    assert office.store.schema == SCHEMA
    assert tables(path) == TABLES[SCHEMA]
    copies = list(data_dir.glob("data_v*.db"))
    assert len(copies) == (1 if 0 < schema < SCHEMA else 0)
    for copy in copies:
        assert copy.name.startswith(f"data_v{schema}_")
        assert tables(copy) == TABLES[schema]


def test_only_three_copies_are_kept(data_dir: Path, open_profile: Callable[..., Office]) -> None:
    for _ in range(5):
        for name in ("data.db", "epoch"):
            (data_dir / name).unlink(missing_ok=True)
        database_of_schema(data_dir / "data.db", 1)
        open_profile().close()
    copies = sorted(one.name for one in data_dir.glob("data_v1_*.db"))
    assert len(copies) == 3


def test_a_step_that_fails_leaves_the_schema_before_it(
    data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = data_dir / "data.db"
    database_of_schema(path, 2)

    def broken(db: object) -> None:
        db.execute("CREATE TABLE draft (x)")  # type: ignore[attr-defined]
        raise ZeroDivisionError

    monkeypatch.setattr(migrations()._migrations[2], "fn", broken)
    store = Store.connect(path)
    with pytest.raises(ZeroDivisionError):
        store.prepare()
    store.close()
    assert tables(path) == TABLES[2]
    monkeypatch.undo()
    store = Store.connect(path)
    store.check_version()
    store.prepare()
    assert store.schema == SCHEMA
    store.close()


@pytest.mark.parametrize("released", sorted(OLD.glob("*.db")), ids=lambda path: path.name)
def test_every_released_database_opens_with_everything_in_it(
    released: Path, data_dir: Path, open_profile: Callable[..., Office]
) -> None:
    shutil.copyfile(released, data_dir / "data.db")
    office = open_profile()
    assert office.store.schema == SCHEMA
    (draft,) = office.drafts.list()
    record = office.drafts.load(draft.id)
    assert record.facts.points == ("tuyên truyền đến từng hộ", "che chắn chuồng trại")
    assert record.document.body[0].text == "Tuyên truyền đến từng hộ chăn nuôi."
    assert record.review is not None
    assert record.review.person == "Nguyễn Văn A"
    assert len(office.drafts.versions(draft.id)) == 2
    assert office.profile.show().place == "Thu Lũm"
    assert office.people.verify("nguyen van a", "2580").signs
    assert office.settings.get("font_size") == 13


def test_there_is_a_database_of_every_release() -> None:
    assert {one.name for one in OLD.glob("*.db")} == {"v0.1.0_schema3.db"}
