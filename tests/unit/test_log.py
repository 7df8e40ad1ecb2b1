"""The log file: where it is, what never enters it."""

from __future__ import annotations

import errno
import faulthandler
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from communeapp import log
from communeapp.core.errors import UserError


@pytest.fixture(autouse=True)
def _quiet() -> Iterator[None]:
    was = faulthandler.is_enabled()
    yield
    log.stop()
    if was:
        faulthandler.enable()


def test_the_log_is_a_file_of_the_profile(data_dir: Path) -> None:
    path = log.start(data_dir / "logs")
    assert path is not None
    assert path == log.current_file()
    log.get("communeapp.test").info("saved bytes=%d", 17)
    log.stop()
    assert log.current_file() is None
    assert "saved bytes=17" in path.read_text(encoding="utf-8")


def test_a_full_disk_does_not_disturb_the_end(
    data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert log.start(data_dir / "logs") is not None
    (handler,) = (one for one in logging.getLogger("communeapp").handlers if hasattr(one, "stream"))

    def full() -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(handler, "flush", full)
    log.stop()
    assert log.current_file() is None


def test_an_exception_leaves_its_place_but_not_its_words(data_dir: Path) -> None:
    path = log.start(data_dir)
    assert path is not None

    def fail() -> None:
        try:
            raise UserError("people.unknown", given="Nguyễn Văn A")
        except UserError as error:
            message = "in the letter to Trần Thị B"
            raise RuntimeError(message) from error

    try:
        fail()
    except RuntimeError as error:
        log.get("communeapp.test").error("a bug", exc_info=error)
    log.stop()
    text = path.read_text(encoding="utf-8")
    assert "UserError people.unknown" in text
    assert "RuntimeError" in text
    assert "test_log.py" in text
    assert "Nguyễn" not in text
    assert "Trần" not in text


def test_a_folder_that_cannot_be_written_is_no_reason_not_to_start(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    assert log.start(tmp_path / "file" / "logs") is None
    log.get("communeapp.test").info("nothing happens")


def test_a_full_disk_ends_the_log_in_silence(
    data_dir: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    log.start(data_dir)
    handler = logging.getLogger("communeapp").handlers[-1]
    assert isinstance(handler, logging.FileHandler)

    def full(_: str) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(handler.stream, "write", full, raising=False)
    log.get("communeapp.test").info("lost")
    assert capsys.readouterr().err == ""
