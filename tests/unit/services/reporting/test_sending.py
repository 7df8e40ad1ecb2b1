"""Documents addressed to the hub: the one way by which a file of the office goes up."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from communeapp.core.errors import UserError
from communeapp.core.events import Scope
from communeapp.services.office import Office
from communeapp.services.reading import SecretDocument


@pytest.fixture
def office(open_profile: Callable[..., Office]) -> Office:
    return open_profile()


@pytest.fixture
def report(tmp_path: Path) -> Path:
    file = tmp_path / "Báo cáo tháng.pdf"
    file.write_bytes(b"%PDF-1.7 noi dung")
    return file


def test_a_document_is_kept_with_its_files_and_told_to_the_hub(
    office: Office, report: Path
) -> None:
    one = office.sending.send_up(
        "Báo cáo tháng 11", [report], number="12/BC-UBND", date=dt.date(2026, 11, 20), note="Gấp"
    )
    sha256 = hashlib.sha256(report.read_bytes()).hexdigest()
    assert one.files == ((sha256, report.stat().st_size, report.name),)
    [event] = office.events.all("document.sent_up")
    assert event.scope is Scope.UNIT_TO_HUB
    assert office.sending.blobs_of(event) == (sha256,)
    report.unlink()  # the office's own copy may go
    opened = office.sending.open(sha256)
    assert opened is not None
    size, opener = opened
    with opener() as file:
        assert len(file.read()) == size
    assert office.sending.list() == (one,)
    assert office.sending.open("0" * 64) is None


def test_what_cannot_go_up_is_said(office: Office, report: Path, tmp_path: Path) -> None:
    wrong, empty = tmp_path / "a.exe", tmp_path / "b.pdf"
    wrong.write_bytes(b"x")
    empty.write_bytes(b"")
    cases: list[tuple[str, list[Path], str]] = [
        ("", [report], "classes.empty"),
        ("Báo cáo", [], "reports.files"),
        ("Báo cáo", [report] * 21, "reports.files"),
        ("Báo cáo", [wrong], "reports.kind"),
        ("Báo cáo", [empty], "reports.too_big"),
    ]
    for title, files, code in cases:
        with pytest.raises(UserError) as caught:
            office.sending.send_up(title, files)
        assert caught.value.code == code
    assert office.events.all("document.sent_up") == []


def test_a_secret_never_goes_up(office: Office, report: Path) -> None:
    def gate(file: Path) -> None:
        raise SecretDocument("MẬT", "name")

    office.sending.gate = gate
    with pytest.raises(SecretDocument):
        office.sending.send_up("Báo cáo", [report])
    assert office.events.all("document.sent_up") == []
    assert not list(office.paths.sent_dir.rglob("*.*"))
