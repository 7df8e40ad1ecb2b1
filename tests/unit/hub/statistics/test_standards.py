"""xAPI and Open Badges out of the hub: valid, the same ids as on a PC, genuine signatures."""

from __future__ import annotations

import datetime as dt
import io
import json
import zipfile

import pytest
from tests.unit.hub.hub_parts import HubDb
from tests.unit.hub.statistics.made import put, small_logs

from communeapp.core.training import xapi
from communeapp.core.training.credential import read_token
from communeapp.core.training.results import ResultKind, ResultRow
from communeapp.core.training.xapi_check import check_statement
from communeapp.hub.exporting import standards, tables
from communeapp.hub.exporting.sheets import zip_stream
from communeapp.hub.exporting.tables import TABLES, Ask
from communeapp.hub.projections.projector import Projector
from communeapp.sync.trust import token_is_genuine


@pytest.fixture
def ask(hub_db: HubDb) -> Ask:
    for batch, log in enumerate(small_logs(), 1):
        put(hub_db.engine, batch, log)
    Projector(hub_db.engine).follow()
    return Ask(
        engine=hub_db.engine, units=None, unit="", today=dt.date(2026, 11, 20), now_ms=0,
        label=lambda area, code: f"{area}.{code}", bucket=str,
    )  # fmt: skip


def test_statements_are_valid_and_exams_and_certificates_have_the_ids_of_a_pc(
    ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tables, "BLOCK", 7)  # blocks meet without a gap
    text = b"".join(standards.xapi_stream(ask)).decode("utf-8")
    statements = json.loads(text)
    assert len({one["id"] for one in statements}) == len(statements) > 50
    assert [found for one in statements for found in check_statement(one)] == []
    log = [one.event() for log in small_logs() for one, _ in log]
    units = {one.dev: unit for log_ in small_logs() for one, unit in log_}
    ids = {one["id"] for one in statements}
    finished = {one.body["attempt"]: one for one in log if one.type == "exam.finished"}
    checked = 0
    for event in log:
        body = event.body
        if event.type == "exam.scored" and body["attempt"] in finished:
            row = ResultRow(
                ResultKind.EXAM, str(body["attempt"]), str(body["person"]), "", what=str(body["exam"]),
                at_ms=finished[body["attempt"]].hlc.ms, have=int(str(body["share"])), of=1000,
                passed=bool(body["passed"]), state="passed" if body["passed"] else "failed",
            )  # fmt: skip
        elif event.type == "credential.issued":
            row = ResultRow(
                ResultKind.CERTIFICATE, str(body["certificate"]), str(body["person"]), "",
                at_ms=int(str(body["at_ms"])), state="valid", passed=True,
            )  # fmt: skip
        else:
            continue
        assert xapi.of_row(row, units[event.dev])["id"] in ids
        checked += 1
    assert checked > 10


def test_badges_are_the_signed_tokens_and_revoked_ones_are_left_out(ask: Ask) -> None:
    with zipfile.ZipFile(io.BytesIO(b"".join(zip_stream(standards.badge_files(ask))))) as archive:
        names = archive.namelist()
        assert names[-1] == "index.csv" and len(names) > 3
        for name in names[:-1]:
            read = read_token(archive.read(name).decode("ascii"), token_is_genuine)
            assert name.endswith(f"/{read.data.id}.jwt")
        assert archive.read("index.csv").count(b"\r\n") == len(names)


def test_every_table_has_as_many_cells_as_columns_in_every_row(
    ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tables, "BLOCK", 11)
    for table in TABLES.values():
        rows = list(table.rows(ask))
        assert {len(row) for row in rows} <= {len(table.columns)}, table.name
        # A province without a class that ended, and communes that are not entered here, have none.
        assert rows or table.name in ("classes", "communes"), table.name
        if "code" in table.columns and rows:
            one = Ask(**{**vars(ask), "unit": str(rows[0][0])})
            fewer = list(table.rows(one))
            assert fewer and {row[0] for row in fewer} == {rows[0][0]}
            hidden = Ask(**{**vars(ask), "units": frozenset({"99999"})})
            assert list(table.rows(hidden)) == []
