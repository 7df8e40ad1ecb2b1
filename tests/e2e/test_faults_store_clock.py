"""Fault 13: clocks that jump, seen by real processes; and the log after a day of work."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from communeapp import log
from communeapp.core.documents import Block, BlockKind, Document, FactSheet, Origin
from communeapp.core.errors import StoreDamaged
from communeapp.paths import Paths
from communeapp.services.office import Office, open_office

STEP = """
import json, sys
from pathlib import Path
from communeapp.paths import Paths
from communeapp.services.office import open_office
with open_office(Paths(Path(sys.argv[1]))) as office:
    office.settings.set("font_size", int(sys.argv[2]))
    office.backups.create()
    print(json.dumps({
        "notices": [one.code for one in office.notices],
        "order": [one.body["value"] for one in office.events.all("setting.changed")],
        "backups": len(office.backups.list()),
    }))
"""


@pytest.mark.skipif(shutil.which("faketime") is None, reason="the program faketime is not here")
def test_fault_13_real_processes_under_a_clock_that_jumps(data_dir: Path) -> None:
    found = []
    for size, when in enumerate(("now", "3 years ago", "now", "+10 years", "now"), start=10):
        command = [sys.executable, "-c", STEP, data_dir, str(size)]
        if when != "now":
            command = ["faketime", when, *command]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        assert done.stderr == ""
        found.append(json.loads(done.stdout))
    assert found[-1]["order"] == [10, 11, 12, 13, 14]
    counts = [one["backups"] for one in found]
    assert counts == sorted(set(counts)), "a backup was thinned away"
    notices = [[code for code in one["notices"] if code.startswith("clock")] for one in found]
    assert notices == [[], ["clock.back"], ["clock.forward"], ["clock.forward"], ["clock.back"]]


# ------------------------------------------------------------------ the log

WORDS = ("Nguyễn", "Chủ tịch", "Thu Lũm", "phòng chống rét", "2580")


def fill(office: Office) -> None:
    office.profile.set({"place": "Thu Lũm"})
    person, _ = office.people.add("Nguyễn Văn A", "Chủ tịch", "leader", "2580")
    text = (Block.plain(BlockKind.CLAUSE, "phòng chống rét", Origin.USER),)
    facts = FactSheet("CONG_VAN", "phòng chống rét", ("phòng chống rét",))
    record = office.drafts.create(facts, Document("CONG_VAN", "phòng chống rét", "UBND", body=text))
    office.drafts.review(record.id, person.id, "2580")


def test_no_word_of_anybody_enters_the_log(data_dir: Path) -> None:
    path = log.start(data_dir / "logs")
    assert path is not None
    try:
        with open_office(Paths(data_dir)) as office:
            fill(office)
            made = office.backups.create()
            office.backups.restore(made.path)
        Paths(data_dir).database.write_bytes(b"\0" * 5000)
        with pytest.raises(StoreDamaged):
            open_office(Paths(data_dir))
    finally:
        log.stop()
    text = path.read_text(encoding="utf-8")
    assert "backup made bytes=" in text
    for word in WORDS:
        assert word not in text
