"""``python power_user.py FOLDER SYNCHRONOUS``: save and keep versions without end, saying what is kept."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

from communeapp.core.documents import Block, BlockKind, Document, FactSheet, Origin
from communeapp.paths import Paths
from communeapp.services.office import open_office

FACTS = FactSheet("CONG_VAN", "thử", ("a",))
LETTER = Document("CONG_VAN", "thử", "UBND")


def main() -> None:
    office = open_office(Paths(Path(sys.argv[1])))
    if sys.argv[2] != "ours":
        office.store.db.execute(f"PRAGMA synchronous = {sys.argv[2]}")
    count = 1
    text = (Block.plain(BlockKind.CLAUSE, "ữ", Origin.USER),)
    record = office.drafts.create(FACTS, replace(LETTER, body=text))
    base = record.base
    while True:
        sys.stdout.write(f"{count} {office.events.count()}\n")
        sys.stdout.flush()
        count += 1
        text = (Block.plain(BlockKind.CLAUSE, "ữ" * count, Origin.USER),)
        office.drafts.save(record.id, FACTS, replace(LETTER, body=text), base)
        if count % 3 == 0:
            base = office.drafts.keep_version(record.id).base


if __name__ == "__main__":
    main()
