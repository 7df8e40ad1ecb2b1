"""Results by open standards: statements of xAPI 1.0.3, certificates as Open Badges 3.0.

Statements are made by the same functions as on a PC (:mod:`communeapp.core.training.xapi`): an attempt at an
exam and a certificate have the same id whether they were exported there or here, so that a record store
keeps them once. Of courses the hub knows the standing alone, no single lesson or answer.
Certificates are the credentials as they were signed: the hub adds nothing, so anybody can verify them.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

import sqlalchemy as sa

from communeapp.core.training import xapi
from communeapp.core.training.results import ResultKind, ResultRow
from communeapp.hub.db import projection_tables as tables
from communeapp.hub.db.engine import reading
from communeapp.hub.exporting.tables import Ask, blocks, taken_back
from communeapp.hub.statistics.names import course_titles

Attempt = sa.Row[*tuple[Any, ...]]

_NOT_IN_NAMES = re.compile(r"[^0-9A-Za-z_-]+")


def xapi_rows(ask: Ask) -> Iterator[tuple[ResultRow, str]]:
    """Give results as rows of the program, each with the code of its unit."""
    with reading(ask.engine) as connection:
        titles = course_titles(connection)
    for row in blocks(ask, tables.standing):
        learnt = row._mapping
        whole = learnt["lessons_done"] >= learnt["lessons"] > 0
        yield ResultRow(
            kind=ResultKind.COURSE, id=f"{learnt['person']}/{learnt['course']}", person_id=learnt["person"],
            name=learnt["name"], what=learnt["course"], title=titles.get(learnt["course"], learnt["course"]),
            at_ms=learnt["last_ms"] or None, have=learnt["lessons_done"], of=learnt["lessons"],
            state="done" if whole else "open",
        ), learnt["unit"]  # fmt: skip
    for block in _batched(blocks(ask, tables.attempt)):
        handed_in = _handed_in(ask, block)
        for one in block:
            yield ResultRow(
                kind=ResultKind.EXAM, id=one.attempt, person_id=one.person, name="", what=one.exam,
                title=titles.get(one.course, one.course),
                at_ms=handed_in.get((one.home, one.attempt), one.at_ms), have=one.share, of=1000,
                percent=one.share // 10, passed=bool(one.passed),
                state="passed" if one.passed else "failed",
            ), one.unit  # fmt: skip
    revoked = taken_back(ask)
    for one in blocks(ask, tables.certificate):
        valid = (one.home, one.certificate) not in revoked
        yield ResultRow(
            kind=ResultKind.CERTIFICATE, id=one.certificate, person_id=one.person, name=one.name,
            what=one.course, title=f"{one.number} – {one.course_title}", at_ms=one.issued_ms or None,
            percent=one.per_mille // 10 if one.per_mille >= 0 else None, passed=valid,
            state="valid" if valid else "revoked",
        ), one.unit  # fmt: skip


def _batched(rows: Iterator[Attempt]) -> Iterator[list[Attempt]]:
    while block := list(islice(rows, 500)):
        yield block


def _handed_in(ask: Ask, attempts: Sequence[Attempt]) -> dict[tuple[str, str], int]:
    """Say when attempts were handed in: their statements name that time, as on a PC."""
    table = tables.sitting
    query = sa.select(table.c.home, table.c.attempt, table.c.at_ms).where(
        table.c.attempt.in_([one.attempt for one in attempts])
    )
    with reading(ask.engine) as connection:
        return {(row.home, row.attempt): int(row.at_ms) for row in connection.execute(query)}


def xapi_stream(ask: Ask) -> Iterator[bytes]:
    """Give a JSON list of statements, one a line; an LRS takes it by POST in parts."""
    first = True
    block: list[str] = ["[\n"]
    for row, unit in xapi_rows(ask):
        for statement in xapi.of_rows([row], unit):
            block.append("" if first else ",\n")
            block.append(json.dumps(statement, ensure_ascii=False))
            first = False
        if len(block) >= 1_000:
            yield "".join(block).encode("utf-8")
            block = []
    yield ("".join(block) + "\n]\n").encode("utf-8")


def badge_files(ask: Ask) -> Iterator[tuple[str, bytes]]:
    """Give the certificates in force as files (compact JWS, media type application/vc+jwt), and a list of them."""
    revoked = taken_back(ask)
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(("file", "certificate", "day"))
    for one in blocks(ask, tables.certificate):
        if (one.home, one.certificate) in revoked:
            continue
        name = f"{one.unit}/{_NOT_IN_NAMES.sub('-', one.certificate)[:80]}.jwt"
        writer.writerow((name, _NOT_IN_NAMES.sub("-", one.certificate), one.day))
        yield name, str(one.token).encode("utf-8")
    yield "index.csv", text.getvalue().encode("utf-8")
