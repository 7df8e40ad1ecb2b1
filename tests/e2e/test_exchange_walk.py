"""The walk of docs/walks/exchange: two PCs, a stick, a hub, in real windows and a real browser."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from sqlalchemy import select
from tools.walk_hub import CHROMIUM

from communeapp.clock import SystemClock
from communeapp.core.news import State
from communeapp.hub.db import schema
from communeapp.hub.db.engine import open_engine, reading
from communeapp.hub.settings import load_settings
from communeapp.paths import HubPaths, Paths
from communeapp.services.office import open_office
from communeapp.services.sync.exchange_types import PeerKind

ROOT = Path(__file__).resolve().parents[2]
WALK = ROOT / "docs" / "walks" / "exchange"
KEPT = "Hộ khó khăn thì gọi điện báo ngay."
OTHER = "Báo cáo trước 16 giờ ngày 18/12/2025."


@pytest.mark.timeout(300)
def test_two_pcs_a_stick_and_a_hub(display: str, tmp_path: Path) -> None:
    if not Path(CHROMIUM).exists():
        pytest.skip("no Chromium is installed here (Debian: chromium)")
    subprocess.run([sys.executable, ROOT / "tools" / "i18n.py", "build"], check=True, cwd=ROOT)
    place, out = tmp_path / "Hồ sơ", tmp_path / "out"
    place.mkdir()
    walked = subprocess.run(
        [sys.executable, ROOT / "tools" / "walk.py", WALK, "--out", out, "--profile", place],
        env={**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"},
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=280,
        check=False,
    )
    assert walked.returncode == 0, walked.stderr[-3000:]
    steps = tomllib.loads((WALK / "walk.toml").read_text(encoding="utf-8"))["steps"]
    page = (out / "README.md").read_text(encoding="utf-8")
    assert page.count("\n> ") == len(steps), "a step showed no sentence"
    pictures = sorted(one.name for one in out.glob("*.png"))
    assert pictures == sorted(one.name for one in WALK.glob("*.png"))
    assert all(f"({name})" in page for name in pictures)
    _check_offices(place / "data")
    _check_hub(place / "data" / "hub")
    stick = place / "data" / "KINGSTON" / "COMMUNEAPP"
    assert not list(stick.glob("*.part"))


def _check_offices(data: Path) -> None:
    """Both PCs hold the same: the text that was chosen, the registers; the first one what came down."""
    numbers: list[list[tuple[int, str]]] = []
    for name in ("clerk", "counter"):
        with open_office(Paths(data / name), SystemClock()) as office:
            [draft] = office.drafts.list()
            assert draft.texts == 1
            words = " ".join(one.text for one in office.drafts.load(draft.id).document.body)
            assert KEPT in words and OTHER not in words
            # Nothing is lost: the other text stays among the versions.
            versions = [
                office.drafts.load_version(draft.id, one.hash)[1]
                for one in office.drafts.versions(draft.id)
            ]
            texts = [" ".join(block.text for block in one.body) for one in versions]
            assert any(OTHER in one for one in texts) and any(KEPT in one for one in texts)
            records = office.incoming.list(limit=100)
            numbers.append(sorted((one.number_in or 0, one.file_name) for one in records))
            if name == "clerk":
                assert office.exchange.status().confirmed[PeerKind.HUB] > 0
                assert [one.title for one in office.news.messages()] == [
                    "Khóa học mới cho xã vùng cao"
                ]
                [content] = office.news.contents()
                assert (content.title, content.state) == (
                    "Công cụ số cho xã vùng cao",
                    State.IN_USE,
                )
    assert numbers[0] == numbers[1] and len(numbers[0]) == 11


def _check_hub(folder: Path) -> None:
    """The hub has the result, the figures and the document that was sent up; no draft of the office."""
    settings = load_settings(HubPaths(folder))
    engine = open_engine(settings.database_url)
    try:
        with reading(engine) as connection:
            types = set(connection.execute(select(schema.event.c.type).distinct()).scalars())
    finally:
        engine.dispose()
    assert {"training.standing", "exam.scored", "document.sent_up", "office.counts"} <= types
    assert not [one for one in types if one.startswith(("draft.", "doc.", "person."))]
