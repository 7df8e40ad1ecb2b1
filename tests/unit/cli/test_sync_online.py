"""``communeapp sync online / send``: a document is addressed, goes over the line, and arrives with its file."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.unit.hub.hub_parts import HubOfTests
from tests.unit.services.sync.test_online import hub, office, sqlite_db, sqlite_template, types_at

from communeapp.cli.main import main
from communeapp.hub.db import schema
from communeapp.paths import Paths
from communeapp.services.office import Office
from communeapp.services.wiring import Wiring

__all__ = ["hub", "office", "sqlite_db", "sqlite_template"]
Call = Callable[..., tuple[int, Any, str]]


class NoPdf:
    """These commands print nothing."""

    def render(self, *_: object) -> None:
        raise AssertionError


@pytest.fixture
def call(office: Office, capsys: pytest.CaptureFixture[str]) -> Call:
    """Run ``sync …`` on the enrolled PC, which is closed for that."""
    folder, clock = office.paths.data_dir, office.clock
    office.close()

    def wiring(paths: Paths, lang: str) -> Wiring:
        made = Wiring(paths, lang, NoPdf())
        made.clock = clock  # type: ignore[misc]
        return made

    def runner(*words: object, as_json: bool = True) -> tuple[int, Any, str]:
        argv = ["--data-dir", str(folder), "sync", *map(str, words)]
        code = main([*argv, "--json"] if as_json else argv, wiring)
        out, err = capsys.readouterr()
        return code, json.loads(out) if as_json else out, err

    return runner


def test_a_document_is_addressed_and_goes_over_the_line(
    call: Call, hub: HubOfTests, tmp_path: Path
) -> None:
    report = tmp_path / "báo cáo.pdf"
    report.write_bytes(b"%PDF-1.7 bao cao")
    code, answer, _ = call("send", report, "--title", "Báo cáo tháng 11", "--number", "12/BC-UBND")
    assert (code, answer["files"]) == (0, ["báo cáo.pdf"])
    code, answer, _ = call("online")
    assert (code, answer["sent"], answer["problem"]) == (0, 1, None)
    assert "document.sent_up" in types_at(hub)
    assert hub.count(schema.blob) == 1
    code, said, _ = call("online", hub.settings.urls[0], as_json=False)
    assert code == 0
    assert "Đã gửi 1 gói" in said


def test_what_cannot_be_done_is_said(call: Call, tmp_path: Path) -> None:
    code, answer, _ = call("online", "https://elsewhere.example")
    assert (code, answer["error"]["code"]) == (1, "online.other_address")
    code, answer, _ = call("send", tmp_path / "fehlt.pdf", "--title", "x")
    assert code in (1, 3)
    assert answer["error"]["message"]
    wrong = tmp_path / "a.exe"
    wrong.write_bytes(b"x")
    code, answer, _ = call("send", wrong, "--title", "x")
    assert (code, answer["error"]["code"]) == (1, "reports.kind")


def test_a_hub_that_is_away_leaves_everything_here(
    call: Call, hub: HubOfTests, monkeypatch: pytest.MonkeyPatch
) -> None:
    from communeapp.sync import line

    def away(*_: object, **__: object) -> None:
        raise line.LineCut("away")

    monkeypatch.setattr(line.HubLine, "send", away)
    code, answer, _ = call("online")
    assert (code, answer["error"]["code"]) == (3, "online.no_line")
    monkeypatch.undo()
    code, answer, _ = call("online")
    assert (code, answer["sent"]) == (0, 1)
