"""The children that read: kept, replaced, stopped; what they may not do."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import psutil
import pytest

from communeapp.core.errors import UserError
from communeapp.paths import Paths
from communeapp.services.reading import Limits, ReadingService

posix = pytest.mark.skipif(sys.platform == "win32", reason="signals and /proc")


@pytest.fixture
def service(tmp_path: Path) -> Iterator[ReadingService]:
    one = ReadingService(Paths(tmp_path))
    yield one
    one.close()


@pytest.fixture
def text(tmp_path: Path) -> Path:
    file = tmp_path / "a.txt"
    file.write_text("một dòng", encoding="utf-8")
    return file


def readers() -> list[psutil.Process]:
    found = []
    for child in psutil.Process().children(recursive=True):
        try:
            if "reader" in child.cmdline():
                found.append(child)
        except psutil.Error:
            continue
    return found


def new_readers(before: list[psutil.Process]) -> list[psutil.Process]:
    return [one for one in readers() if one not in before]


def code_of(call: Callable[[], object]) -> str:
    with pytest.raises(UserError) as caught:
        call()
    return caught.value.code


def test_one_child_serves_many_files(service: ReadingService, text: Path) -> None:
    before = readers()
    for _ in range(5):
        service.read(text)
    assert len(new_readers(before)) == 1


def test_the_size_of_this_process_is_not_taken_for_the_childs(
    service: ReadingService, text: Path
) -> None:
    large = bytearray(300_000_000)
    large[::4096] = b"x" * len(large[::4096])  # every page of it in memory
    before = readers()
    for _ in range(3):
        service.read(text)
    assert len(new_readers(before)) == 1
    assert len(large) > 0


def test_no_child_stays_after_close(service: ReadingService, text: Path) -> None:
    before = readers()
    service.read(text)
    service.close()
    assert new_readers(before) == []


def test_no_child_stays_when_the_service_is_forgotten(tmp_path: Path, text: Path) -> None:
    before = readers()
    service = ReadingService(Paths(tmp_path))
    service.read(text)
    del service
    assert new_readers(before) == []


def test_a_child_that_failed_is_not_used_again(service: ReadingService, text: Path) -> None:
    before = readers()
    service.read(text)
    (first,) = new_readers(before)
    broken = text.with_name("a.pdf")
    broken.write_bytes(b"%PDF-1.7 nothing")
    assert code_of(lambda: service.read(broken)) == "reading.broken"
    service.read(text)
    (second,) = new_readers(before)
    assert first != second


@posix
def test_a_child_killed_while_idle_costs_nothing(service: ReadingService, text: Path) -> None:
    before = readers()
    service.read(text)
    (child,) = new_readers(before)
    child.kill()
    child.wait(10)
    assert service.read(text).text == "một dòng"


@posix
def test_a_child_killed_at_work_is_a_broken_file(
    service: ReadingService, make: SimpleNamespace, tmp_path: Path
) -> None:
    before = readers()

    def kill() -> bool:
        for child in new_readers(before):
            os.kill(child.pid, signal.SIGKILL)
        return False

    slow = make.docx(tmp_path / "a.docx", (make.paragraph("x" * 20) for _ in range(200_000)))
    assert code_of(lambda: service.read(slow, cancelled=kill)) == "reading.broken"


def test_a_reading_is_stopped_when_nobody_wants_it(
    service: ReadingService, make: SimpleNamespace, tmp_path: Path
) -> None:
    before = readers()
    slow = make.docx(tmp_path / "a.docx", (make.paragraph("x" * 20) for _ in range(200_000)))
    asked = time.monotonic()
    assert code_of(lambda: service.read(slow, cancelled=lambda: True)) == "reading.cancelled"
    assert time.monotonic() - asked < 5
    assert new_readers(before) == []


def test_a_reading_ends_with_its_time(
    service: ReadingService, make: SimpleNamespace, tmp_path: Path
) -> None:
    before = readers()
    slow = make.docx(tmp_path / "a.docx", (make.paragraph("x" * 20) for _ in range(200_000)))
    assert code_of(lambda: service.read(slow, Limits(seconds=0.2))) == "reading.too_long"
    assert new_readers(before) == []


@pytest.mark.skipif(sys.platform != "linux", reason="/proc tells the bounds of a process")
def test_the_child_may_write_no_file_and_has_a_bound(service: ReadingService, text: Path) -> None:
    before = readers()
    service.read(text, Limits(memory_mb=700))
    (child,) = new_readers(before)
    bounds = Path(f"/proc/{child.pid}/limits").read_text(encoding="ascii").splitlines()
    numbers = {line[:25].strip(): line[25:].split()[0] for line in bounds}
    assert numbers["Max file size"] == "0"
    assert int(numbers["Max address space"]) <= 700 * 1024 * 1024
    assert numbers["Max core file size"] == "0"


@posix
def test_the_end_of_the_program_ends_its_child(text: Path) -> None:
    import subprocess

    script = (
        "import sys; from pathlib import Path; from communeapp.paths import Paths\n"
        "from communeapp.services.reading import ReadingService\n"
        "s = ReadingService(Paths(Path('.'))); s.read(Path(sys.argv[1]))\n"
        "import psutil; print(psutil.Process().children()[0].pid, flush=True); sys.stdin.read()\n"
    )
    program = subprocess.Popen(
        [sys.executable, "-c", script, str(text)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert program.stdout is not None and program.stdin is not None
    child = psutil.Process(int(program.stdout.readline()))
    program.kill()
    program.wait(10)
    child.wait(10)
    program.stdin.close()
    program.stdout.close()
