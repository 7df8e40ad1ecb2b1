"""Files that forms bring: a token first, caps, the disk, nothing left of what is refused or cut off."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from starlette.applications import Starlette
from tests.unit.hub.hub_parts import HubOfTests
from tests.unit.hub.web.web_parts import Browser, multipart

from communeapp.hub.web import forms


def uploads(app: Starlette) -> list[Path]:
    folder = app.state.hub.settings.paths.uploads_dir
    return sorted(folder.iterdir()) if folder.exists() else []


def test_nothing_is_written_for_who_has_no_token(
    app: Starlette, province: HubOfTests, admin: Browser
) -> None:
    admin.get("/ingest")
    for token in ("", "0" * 128):
        answer = admin.post("/ingest", csrf=token, files=[("files", "a", b"x" * 10_000)])
        assert answer.status == 403
    body, kind = multipart([], [("files", "a", b"x")])
    late = admin.send("POST", "/ingest", body + b"", {"content-type": kind})
    assert late.status == 403
    assert uploads(app) == []


def test_more_and_larger_files_than_allowed_are_refused_and_leave_nothing(
    app: Starlette, province: HubOfTests, admin: Browser
) -> None:
    admin.get("/devices")
    large = admin.post("/devices/request", files=[("file", "a", bytes(65 * 1024))])
    assert large.status == 413 and "lớn hơn mức cho phép" in large.words
    admin.get("/devices")
    two = admin.post("/devices/request", files=[("file", "a", b"x"), ("file", "b", b"y")])
    assert two.status == 413
    admin.get("/messages")
    assert admin.post("/messages", {"title": "x", "text": "y" * 600_000}).status == 413
    admin.get("/messages")
    assert admin.post("/messages", {"title": "x", "to": ["1"] * 600}).status in (400, 413)
    assert uploads(app) == []


def test_a_length_that_is_announced_too_large_is_refused_before_a_byte_is_kept(
    app: Starlette, province: HubOfTests, admin: Browser
) -> None:
    admin.get("/devices")
    body, kind = multipart([("csrf", admin.page.csrf if admin.page else "")], [("file", "a", b"x")])
    headers = {"content-type": kind, "content-length": str(10**12)}
    assert admin.send("POST", "/devices/request", body, headers).status == 413
    assert (
        admin.send("POST", "/devices/request", body, {**headers, "content-length": "x"}).status
        == 411
    )


def test_a_full_disk_is_said_and_leaves_nothing(
    app: Starlette, province: HubOfTests, admin: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    admin.get("/ingest")
    monkeypatch.setattr(forms, "RESERVE_BYTES", 1 << 60)
    full = admin.post("/ingest", files=[("files", "a.cabundle", b"x")])
    assert full.status == 507 and "không còn đủ chỗ" in full.words
    monkeypatch.undo()
    admin.get("/ingest")
    real = Path.open

    def no_space(self: Path, mode: str = "r", *more: object) -> object:
        if self.suffix == ".part":
            raise OSError(28, "No space left on device")
        return real(self, mode, *more)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", no_space)
    assert admin.post("/ingest", files=[("files", "a.cabundle", b"x")]).status == 507
    monkeypatch.undo()
    assert uploads(app) == []


def test_an_upload_that_is_cut_off_leaves_nothing(
    app: Starlette, province: HubOfTests, admin: Browser
) -> None:
    admin.get("/ingest")
    body, kind = multipart(
        [("csrf", admin.page.csrf if admin.page else "")], [("files", "a", b"x" * 99_999)]
    )
    for cut in (100, 700, 50_000):
        answer = admin.send("POST", "/ingest", [body[:cut], None], {"content-type": kind})
        assert answer.status == 400 and "bị ngắt" in answer.words
        assert uploads(app) == []


def test_a_large_upload_goes_to_the_disk_in_blocks(
    app: Starlette, province: HubOfTests, admin: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    most = 0
    write = forms._Reader.write

    def watched(self: forms._Reader) -> None:
        nonlocal most
        most = max(most, self.pending)
        write(self)

    monkeypatch.setattr(forms._Reader, "write", watched)
    admin.get("/ingest")
    body, kind = multipart(
        [("csrf", admin.page.csrf if admin.page else "")], [("files", "a", bytes(8 << 20))]
    )
    blocks = [body[start : start + 65_536] for start in range(0, len(body), 65_536)]
    answer = admin.send("POST", "/ingest", blocks, {"content-type": kind})
    assert answer.status == 200 and "không phải là gói dữ liệu" in answer.words
    assert 0 < most < 1 << 20
    assert uploads(app) == []


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("text/plain", b"x"),
        ("application/json", b"{}"),
        ("", b"x"),
        ("multipart/form-data", b"x"),
        ("multipart/form-data; boundary=", b"x"),
        ("multipart/form-data; boundary=a", b"--b\r\n\r\n"),
        ("multipart/form-data; boundary=a", b"--a\r\nX: y\r\n\r\nz\r\n--a--"),
        (
            "multipart/form-data; boundary=a",
            b"--a\r\nContent-Disposition: form-data; name=x\r\n\r\nz",
        ),
        ("application/x-www-form-urlencoded", b"a=%ff%fe&b"),
        ("application/x-www-form-urlencoded", b"&" * 1000),
        ("application/x-www-form-urlencoded", b"a=1&" * 1000),
    ],
)
def test_what_is_no_form_gets_a_page(admin: Browser, kind: str, body: bytes) -> None:
    answer = admin.send("POST", "/logout", body, {"content-type": kind})
    assert answer.status in (400, 403, 413, 415)
    assert "Mã" in answer.words and "Traceback" not in answer.text


def test_what_a_killed_process_left_goes_after_a_day(tmp_path: Path) -> None:
    old, new, other = tmp_path / "a.part", tmp_path / "b.part", tmp_path / "c.cabundle"
    for path in (old, new, other):
        path.write_bytes(b"x")
    for path in (old, other):
        os.utime(path, (1, 1))
    forms.sweep(tmp_path)
    assert sorted(tmp_path.glob("*.*")) == [new, other]
    forms.sweep(tmp_path / "nowhere")
