"""Keys through a real X server: UniKey's bursts of backspaces end in the right words, on disk."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from communeapp.clock import SystemClock
from communeapp.core.documents import Block, BlockKind, Document, FactSheet
from communeapp.core.profile import Profile
from communeapp.paths import Paths
from communeapp.services.office import open_office

HAND = Path(__file__).with_name("typing_program.py")
FACTS = FactSheet("CONG_VAN", "phòng, chống rét", ("tuyên truyền",), place="Thu Lũm")
LETTER = Document(
    "CONG_VAN",
    FACTS.subject,
    "ỦY BAN NHÂN DÂN XÃ THU LŨM",
    body=(
        Block.plain(BlockKind.PARAGRAPH, "Ủy ban nhân dân xã đề nghị:"),
        Block.plain(BlockKind.CLAUSE, "Gửi:", number="1.", point=0),
    ),
)
# (backspaces, letters): what UniKey sends for "đồng bào các bản", typed in Telex.
BURSTS = (
    (0, " d"), (0, "d"), (2, "đ"), (0, "o"), (0, "o"), (2, "ô"), (0, "n"), (0, "g"), (3, "ồng"),
    (0, " ba"), (0, "o"), (2, "ào"), (0, " ca"), (0, "c"), (2, "ác"), (0, " ba"), (0, "n"), (2, "ản"),
)  # fmt: skip


def test_unikey_bursts_through_the_x_server(data_dir: Path, display: str, tmp_path: Path) -> None:
    with open_office(Paths(data_dir), SystemClock()) as office:
        office.profile.save(Profile(unit_name="ỦY BAN NHÂN DÂN XÃ THU LŨM", place="Thu Lũm"))
        office.settings.set("first_run_done", True)
        draft_id = office.drafts.create(FACTS, LETTER).id
    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    log = tmp_path / "hand.log"
    program = subprocess.Popen(
        [sys.executable, str(HAND), str(data_dir), draft_id, "idle", str(log)],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )

    def xdotool(*words: str) -> str:
        run = subprocess.run(
            ["xdotool", *words],
            env=environment,
            capture_output=True,
            text=True,
            timeout=30,
            check=True,
        )
        return run.stdout

    try:
        wait_until(lambda: log.exists() and "start" in log.read_text(), "the window did not open")
        window = xdotool("search", "--onlyvisible", "--name", "CommuneApp").split()[0]
        xdotool("windowfocus", "--sync", window)
        for backspaces, letters in BURSTS:
            if backspaces:
                xdotool("key", "--delay", "4", *(["BackSpace"] * backspaces))
            for letter in letters:
                # A letter that is not on the keyboard is put there by xdotool for a moment; the
                # window has to notice the new keyboard before the key comes.
                xdotool("type", "--delay", "8" if letter.isascii() else "300", letter)
        wait_until(
            lambda: stored(data_dir) == "Gửi: đồng bào các bản",
            "the words did not arrive",
            seconds=10,
            show=lambda: stored(data_dir),
        )
    finally:
        program.send_signal(signal.SIGKILL)
        program.wait()


def stored(folder: Path) -> str:
    """Read the second paragraph beside the running program, without its lock."""
    import json
    import sqlite3

    with sqlite3.connect(f"file:{folder / 'data.db'}?mode=ro", uri=True) as database:
        row = database.execute("SELECT document FROM draft").fetchone()
    database.close()
    body = json.loads(row[0])["body"]
    return "".join(span["text"] for span in body[1]["spans"])


def wait_until(condition, message: str, seconds: float = 40, show=None) -> None:  # type: ignore[no-untyped-def]
    """Look again and again; fail with the message when the time is over."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            pytest.fail(f"{message}: {show() if show else ''}")
        time.sleep(0.05)
