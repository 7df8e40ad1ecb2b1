"""Exports are all there or not there: existing files, full disks, held files, read-only folders."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from communeapp import texts
from communeapp.core.checking import Checker
from communeapp.core.documents import Document
from communeapp.core.errors import EnvironmentProblem, UserError
from communeapp.core.layout import LayoutDoc, Layouter
from communeapp.services import exporting
from communeapp.services.exporting import ExportingService, drive_of

Read = Callable[[str], Document]


class PlainPdf:
    """Writes something that is no PDF; the Qt renderer has tests of its own."""

    def render(self, layout: LayoutDoc, path: Path) -> None:
        path.write_bytes(b"%PDF " + layout.title.encode())


def unchecked() -> Checker:
    """Writing files asks for no check."""
    raise AssertionError


class Time:
    """A clock that only waiting moves."""

    def __init__(self) -> None:
        self.now = 0.0
        self.waits: list[float] = []

    def wait(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.now += seconds


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def service(layouter: Layouter, time: Time) -> ExportingService:
    return ExportingService(layouter, PlainPdf(), unchecked, wait=time.wait, now=lambda: time.now)


@pytest.fixture
def letter(sample_document: Read) -> Document:
    return sample_document("cong_van_mot_noi")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_both_files_with_size_and_hash(
    service: ExportingService, letter: Document, data_dir: Path
) -> None:
    docx, pdf = data_dir / "công văn.docx", data_dir / "công văn.pdf"
    files = service.export(letter, docx=docx, pdf=pdf)
    assert [one.path for one in files] == [docx, pdf]
    for one in files:
        data = one.path.read_bytes()
        assert one.bytes == len(data)
        assert one.sha256 == hashlib.sha256(data).hexdigest()
    assert names(data_dir) == ["công văn.docx", "công văn.pdf"]


def test_nothing_asked_for_nothing_written(service: ExportingService, letter: Document) -> None:
    assert service.export(letter) == []


def test_an_existing_file_stays(
    service: ExportingService, letter: Document, tmp_path: Path
) -> None:
    docx, pdf = tmp_path / "a.docx", tmp_path / "a.pdf"
    pdf.write_text("old")
    with pytest.raises(UserError) as caught:
        service.export(letter, docx=docx, pdf=pdf)
    assert caught.value.code == "export.exists"
    assert caught.value.values["path"] == str(pdf)
    assert pdf.read_text() == "old"
    assert not docx.exists()


def test_overwrite_replaces(service: ExportingService, letter: Document, tmp_path: Path) -> None:
    docx = tmp_path / "a.docx"
    docx.write_text("old")
    (file,) = service.export(letter, docx=docx, overwrite=True)
    assert docx.stat().st_size == file.bytes
    assert names(tmp_path) == ["a.docx", "home"]


@pytest.mark.parametrize(
    ("place", "code"),
    [("gone/a.docx", "export.no_folder"), ("home", "export.is_folder")],
)
def test_a_wrong_place_is_named(
    place: str, code: str, service: ExportingService, letter: Document, tmp_path: Path
) -> None:
    with pytest.raises(UserError) as caught:
        service.export(letter, docx=tmp_path / place, overwrite=True)
    assert caught.value.code == code


@pytest.mark.skipif(sys.platform == "win32", reason="has no pipes as files")
def test_a_pipe_or_a_device_is_not_replaced(
    service: ExportingService, letter: Document, tmp_path: Path
) -> None:
    pipe = tmp_path / "a.docx"
    os.mkfifo(pipe)
    with pytest.raises(UserError) as caught:
        service.export(letter, docx=pipe, overwrite=True)
    assert caught.value.code == "export.no_file"
    assert pipe.is_fifo()


def test_one_name_for_both_files_is_refused(
    service: ExportingService, letter: Document, tmp_path: Path
) -> None:
    with pytest.raises(UserError) as caught:
        service.export(letter, docx=tmp_path / "a", pdf=tmp_path / "a")
    assert caught.value.code == "export.same_file"


def test_one_file_under_two_names_is_refused_before_the_old_one_is_lost(
    service: ExportingService, letter: Document, tmp_path: Path
) -> None:
    (tmp_path / "a").write_bytes(b"old")
    (tmp_path / "here").mkdir()
    for other in (tmp_path / "here" / ".." / "a", tmp_path / "link" / "a"):
        if other.parent.name == "link":
            try:
                other.parent.symlink_to(tmp_path, target_is_directory=True)
            except OSError:
                pytest.skip("no right to make links")
        for refuse in (service.check, partial(service.export, letter)):
            with pytest.raises(UserError) as caught:
                refuse(docx=tmp_path / "a", pdf=other, overwrite=True)
            assert caught.value.code == "export.same_file"
    assert (tmp_path / "a").read_bytes() == b"old"


def test_a_name_of_255_bytes_works(
    service: ExportingService, letter: Document, tmp_path: Path
) -> None:
    docx = tmp_path / ("ặ" * 83 + "a.docx")
    assert len(docx.name.encode()) == 255
    service.export(letter, docx=docx)
    assert docx.is_file()


class BrokenPdf:
    """Fails while drawing, after the .docx is drawn."""

    def __init__(self, error: Exception) -> None:
        self.error = error

    def render(self, layout: LayoutDoc, path: Path) -> None:
        path.write_bytes(b"half")
        raise self.error


@pytest.mark.parametrize("overwrite", [False, True])
def test_if_the_pdf_fails_the_docx_is_not_there_either(
    overwrite: bool, layouter: Layouter, letter: Document, tmp_path: Path
) -> None:
    service = ExportingService(
        layouter, BrokenPdf(OSError(28, "No space left on device")), unchecked
    )
    docx, pdf = tmp_path / "a.docx", tmp_path / "a.pdf"
    if overwrite:
        docx.write_text("old letter")
        pdf.write_text("old pages")
    with pytest.raises(EnvironmentProblem) as caught:
        service.export(letter, docx=docx, pdf=pdf, overwrite=overwrite)
    assert caught.value.code == "export.disk_full"
    if overwrite:
        assert docx.read_text() == "old letter"
        assert pdf.read_text() == "old pages"
    else:
        assert names(tmp_path) == ["home"]


def test_any_error_while_drawing_leaves_nothing(
    layouter: Layouter, letter: Document, tmp_path: Path
) -> None:
    service = ExportingService(layouter, BrokenPdf(ValueError("bug")), unchecked)
    with pytest.raises(ValueError, match="bug"):
        service.export(letter, docx=tmp_path / "a.docx", pdf=tmp_path / "a.pdf")
    assert names(tmp_path) == ["home"]


def hold(monkeypatch: pytest.MonkeyPatch, target: Path, times: int) -> list[int]:
    """Refuse to replace a file as Windows does while another program has it open (fault 14)."""
    refused: list[int] = []
    real = Path.replace

    def replace(self: Path, other: Path) -> Path:
        if other == target and len(refused) < times:
            refused.append(1)
            raise PermissionError(13, "The process cannot access the file", str(target))
        return real(self, other)

    monkeypatch.setattr(Path, "replace", replace)
    return refused


def test_a_file_held_for_a_moment_is_written_after_all(
    service: ExportingService,
    letter: Document,
    tmp_path: Path,
    time: Time,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    docx = tmp_path / "a.docx"
    docx.write_text("old")
    refused = hold(monkeypatch, docx, 3)
    service.export(letter, docx=docx, overwrite=True)
    assert len(refused) == 3
    assert 0 < sum(time.waits) <= 5
    assert docx.read_bytes().startswith(b"PK")


def test_a_file_held_for_long_is_queued_and_both_old_files_stay(
    service: ExportingService,
    letter: Document,
    tmp_path: Path,
    time: Time,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    docx, pdf = tmp_path / "a.docx", tmp_path / "a.pdf"
    docx.write_text("old letter")
    pdf.write_text("old pages")
    with monkeypatch.context() as patch:
        hold(patch, pdf, 10_000)
        with pytest.raises(EnvironmentProblem) as caught:
            service.export(letter, docx=docx, pdf=pdf, overwrite=True)
        assert caught.value.code == "export.busy"
        assert caught.value.values["path"] == str(pdf)
        assert 4.5 < sum(time.waits) < 5.5
        assert docx.read_text() == "old letter"  # the first file was put back
        assert pdf.read_text() == "old pages"
        assert names(tmp_path) == ["a.docx", "a.pdf", "home"]
        assert len(service.queued) == 1
        assert service.retry_queued() == []  # still held
        assert len(service.queued) == 1
    files = service.retry_queued()
    assert [one.path for one in files] == [docx, pdf]
    assert service.queued == ()
    assert docx.read_bytes().startswith(b"PK")


def test_a_new_first_file_goes_away_again_when_the_second_is_held(
    service: ExportingService,
    letter: Document,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pdf = tmp_path / "a.pdf"
    hold(monkeypatch, pdf, 10_000)
    with pytest.raises(EnvironmentProblem):
        service.export(letter, docx=tmp_path / "a.docx", pdf=pdf)
    assert names(tmp_path) == ["home"]


def test_a_disk_without_hard_links_keeps_the_old_file_too(
    service: ExportingService,
    letter: Document,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr(exporting.os, "link", refuse)
    docx, pdf = tmp_path / "a.docx", tmp_path / "a.pdf"
    docx.write_text("old")
    with monkeypatch.context() as patch:
        hold(patch, pdf, 10_000)
        with pytest.raises(EnvironmentProblem):
            service.export(letter, docx=docx, pdf=pdf, overwrite=True)
    assert docx.read_text() == "old"


def test_a_file_that_appears_meanwhile_is_not_replaced(
    layouter: Layouter, letter: Document, tmp_path: Path
) -> None:
    docx = tmp_path / "a.docx"

    class Intruder(PlainPdf):
        def render(self, layout: LayoutDoc, path: Path) -> None:
            super().render(layout, path)
            docx.write_text("somebody else's")

    service = ExportingService(layouter, Intruder(), unchecked)
    with pytest.raises(UserError) as caught:
        service.export(letter, docx=docx, pdf=tmp_path / "a.pdf")
    assert caught.value.code == "export.exists"
    assert docx.read_text() == "somebody else's"
    assert names(tmp_path) == ["a.docx", "home"]


# A child does the export where the system really refuses it; it prints the error's code and values.
_CHILD = textwrap.dedent(
    """
    import json, sys, resource
    from pathlib import Path
    from communeapp.core.document_json import document_from_json
    from communeapp.core.errors import AppError
    from communeapp.services.exporting import ExportingService, layouter_of
    from communeapp.services.packs import PackLibrary, PackLoader
    from communeapp.core.layout import Layouter
    import tomllib
    pack, sample, folder, limit = sys.argv[1:5]
    layout, forms = (
        tomllib.loads((Path(pack) / f"{name}.toml").read_text("utf-8")) for name in ("layout", "forms")
    )
    document = document_from_json(json.loads(Path(sample).read_text("utf-8")))
    class Pdf:
        def render(self, layout, path):
            path.write_bytes(b"x" * 200_000)
    layouter = Layouter.from_data(layout, forms, [(document.type, "Công văn", "", "Mẫu 1.5")])
    if int(limit):
        resource.setrlimit(resource.RLIMIT_FSIZE, (int(limit), int(limit)))
    target = Path(folder)
    try:
        ExportingService(layouter, Pdf(), lambda: None).export(
            document, docx=target / "a.docx", pdf=target / "a.pdf", overwrite=True)
        print(json.dumps({"code": "none"}))
    except AppError as error:
        left = sorted(p.name for p in target.iterdir())
        print(json.dumps({"code": error.code, "values": error.values, "left": left}))
    """
)


def in_child(folder: Path, limit: int, *before: str) -> dict[str, object]:
    from communeapp.paths import resources_dir

    sample = Path(__file__).parents[2] / "data" / "layout" / "cong_van_mot_noi.json"
    pack = resources_dir() / "packs" / "van-ban-hanh-chinh"
    done = subprocess.run(
        [*before, sys.executable, "-c", _CHILD, str(pack), str(sample), str(folder), str(limit)],
        capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    found: dict[str, object] = json.loads(done.stdout)
    return found


@pytest.mark.skipif(sys.platform == "win32", reason="file size limits are a POSIX thing")
@pytest.mark.parametrize("limit", [1, 4096, 60_000])
def test_a_real_limit_on_file_sizes(limit: int, tmp_path: Path) -> None:
    """The .docx fails at the two small limits, the PDF at the large one."""
    folder = tmp_path / "ra"
    folder.mkdir()
    found = in_child(folder, limit)
    assert found["code"] == "export.disk_full"
    assert found["left"] == []
    values = found["values"]
    assert isinstance(values, dict)
    assert values["drive"]
    assert int(str(values["needed"]).replace(".", "")) >= 200_000


def may_mount() -> bool:
    if shutil.which("unshare") is None:
        return False
    return subprocess.run(["unshare", "-rm", "true"], capture_output=True).returncode == 0


@pytest.mark.skipif(not may_mount(), reason="this machine does not let a test mount a small disk")
@pytest.mark.parametrize(
    ("options", "code"),
    [
        ("size=24k", "export.disk_full"),
        ("size=100k", "export.disk_full"),
        ("ro", "export.read_only"),
    ],
)
def test_a_real_small_or_read_only_disk(options: str, code: str, tmp_path: Path) -> None:
    """Fault 4: a tmpfs that is too small for the .docx, for the PDF, or not writable."""
    folder = tmp_path / "ổ đĩa"
    folder.mkdir()
    script = f'mount -t tmpfs -o {options} tmpfs "$0" && exec "$@"'
    found = in_child(folder, 0, "unshare", "-rm", "sh", "-c", script, str(folder))
    assert found["code"] == code
    assert found["left"] == []
    values = found["values"]
    assert isinstance(values, dict)
    if code == "export.disk_full":
        assert values["drive"] == str(folder)
    else:
        assert values["path"] == str(folder)


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="root may write everywhere"
)
def test_a_folder_without_right_to_write(
    service: ExportingService, letter: Document, tmp_path: Path
) -> None:
    folder = tmp_path / "locked"
    folder.mkdir()
    folder.chmod(0o555)
    try:
        with pytest.raises(EnvironmentProblem) as caught:
            service.export(letter, docx=folder / "a.docx")
    finally:
        folder.chmod(0o755)
    assert caught.value.code == "export.read_only"
    assert names(folder) == []


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (13, "export.read_only"),
        (30, "export.read_only"),
        (27, "export.disk_full"),
        (5, "export.failed"),
    ],
)
def test_what_the_system_refuses_has_a_sentence(
    number: int, code: str, layouter: Layouter, letter: Document, tmp_path: Path
) -> None:
    service = ExportingService(layouter, BrokenPdf(OSError(number, "refused")), unchecked)
    with pytest.raises(EnvironmentProblem) as caught:
        service.export(letter, pdf=tmp_path / "a.pdf")
    assert caught.value.code == code
    for language in texts.LANGUAGES:
        told = texts.tell_error(caught.value, language)
        assert told.hint
        assert "{" not in told.message + told.hint


def test_the_drive_is_where_a_disk_is_mounted(tmp_path: Path) -> None:
    drive = Path(drive_of(tmp_path / "a.docx"))
    assert os.path.ismount(drive)
    assert drive in tmp_path.parents


def test_lint_speaks_through_the_service(
    layouter: Layouter, checker: Checker, letter: Document
) -> None:
    service = ExportingService(layouter, PlainPdf(), lambda: checker)
    assert service.lint(letter) == ()
