"""Pages stay as quick when a province fills: no question to the database for each row that is shown."""

from __future__ import annotations

from pathlib import Path

import sqlalchemy as sa
from starlette.applications import Starlette
from tests.unit.hub.hub_parts import UNIT, HubOfTests
from tests.unit.hub.web.web_parts import Browser, SetClock, add_account

from communeapp.core.sync.vectors import LogName
from communeapp.hub.db import projection_tables as facts
from communeapp.hub.db import schema
from communeapp.hub.db.account_tables import audit
from communeapp.hub.db.engine import reading, writing
from communeapp.hub.devices import vector_text
from communeapp.hub.publishing import ContentKind
from communeapp.hub.web import reach
from communeapp.hub.web.rights import Role

PATHS = (
    "/", "/devices", "/ingest", "/content", "/content/legal_list/l0", "/messages", "/difficulties",
    "/difficulties/difficulty/d0", "/accounts", "/audit",
)  # fmt: skip


def fill(app: Starlette, hub: HubOfTests, first: int, last: int, folder: Path) -> None:
    """Add rows of everything, numbered."""
    now = app.state.hub.clock.now_ms()
    numbers = range(first, last)
    for n in numbers:
        file = folder / f"{n}"
        file.write_bytes(b"%d" % n)
        hub.publishing.publish(
            file, kind=ContentKind.LEGAL_LIST, content_id=f"l{n}", version="1", title=f"T{n}"
        )
        hub.publishing.send_message(f"T{n}", "x", units=[UNIT])
        add_account(app, f"nguoi{n}", Role.READER, UNIT)
    rows: dict[sa.Table, list[dict[str, object]]] = {
        schema.device: [
            {"dev": f"{n:064x}", "unit": UNIT, "name": f"M{n}", "age": "", "serial": n, "not_after": "2028-01-01",
             "state": "active", "approved_ms": now, "approved_by": "", "seen_ms": now, "have": "{}", "program": ""}
            for n in numbers
        ],
        schema.bundle: [
            {"id": f"{n:064x}", "sha256": "", "dev": f"{n:064x}", "unit": UNIT, "made_ms": 1, "received_ms": n,
             "way": "line", "courier": "", "bytes": 1, "events": 1, "applied": 1, "duplicates": 0, "quarantined": 0,
             "forks": 0, "batch": 0, "set_id": "", "piece": 1, "pieces": 1}
            for n in numbers
        ],
        audit: [
            {"at_ms": now, "account": 1, "name": "a", "action": "x.y", "target": "", "unit": UNIT, "detail": "{}",
             "address": ""}
            for n in numbers
        ],
        facts.FACTS["difficulty"]: [
            {"key": f"{n:064x}", "rank": "0" * 40, "home": UNIT, "dev": "d", "unit": UNIT, "difficulty": f"d{n}",
             "topic": "work", "name": "", "text": "x", "at_ms": now}
            for n in numbers
        ],
    }  # fmt: skip
    with writing(app.state.hub.engine) as connection:
        for table, some in rows.items():
            connection.execute(sa.insert(table), some)


def asked(app: Starlette, browser: Browser, path: str) -> int:
    """Count the questions to the database that a page asks."""
    counted = 0

    def count(*_: object) -> None:
        nonlocal counted
        counted += 1

    engine = app.state.hub.engine
    sa.event.listen(engine, "before_cursor_execute", count)
    try:
        assert browser.get(path).status == 200, path
    finally:
        sa.event.remove(engine, "before_cursor_execute", count)
    return counted


def test_no_page_asks_more_when_there_is_more(
    app: Starlette, province: HubOfTests, admin: Browser, tmp_path: Path
) -> None:
    fill(app, province, 0, 2, tmp_path)
    for path in PATHS:  # what is read once in a process
        admin.get(path)
    few = {path: asked(app, admin, path) for path in PATHS}
    fill(app, province, 2, 14, tmp_path)
    assert {path: asked(app, admin, path) for path in PATHS} == few
    assert max(few.values()) <= 15, few


def test_of_a_receipt_only_the_hub_s_own_logs_are_read(app: Starlette, clock: SetClock) -> None:
    own, other = "a" * 64, "b" * 64
    have = {LogName(own, "e1"): 7, LogName(own, "e2"): 9, LogName(other, "e1"): 4}
    wanted = {log: seq for log, seq in have.items() if log.dev == own}
    text = vector_text(have)
    assert reach._of_logs(text, (own,)) == wanted
    assert reach._of_logs(text.replace(":", ": ").replace(",", ", "), (own,)) == wanted
    assert reach._of_logs(vector_text({}), (own,)) == {}
    assert reach._of_logs(text, ("c" * 64,)) == {}
    with reading(app.state.hub.engine) as connection:
        assert reach.places_of(connection, own, "content.published", ("id",)) == {}
