"""The stick kit is whole, or is not there: everything hashed, named for any system, small enough for FAT32."""

from __future__ import annotations

import contextlib
import dataclasses
import datetime as dt
import hashlib
import subprocess
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from tests.courses import make_course
from tools.stick_kit import guide, kit
from tools.stick_kit.__main__ import main
from tools.stick_kit.kit import KitProblem, Wish, lay_out

from communeapp.llm.models import ModelInfo
from communeapp.paths import Paths
from communeapp.services.training.courses import CourseLibrary
from communeapp.sync.signing import device_key

CONTENT = b"weights of a model" * 100
INFO = ModelInfo(
    "mau",
    "Mẫu",
    "mau.gguf",
    len(CONTENT),
    hashlib.sha256(CONTENT).hexdigest(),
    "MIT",
    1,
    1,
    "chatml",
)
WHEN = dt.datetime(2026, 11, 1, tzinfo=dt.UTC)
NAMES = (
    "CommuneApp-1.2.3-windows-x86_64-setup.exe",
    "CommuneApp-1.2.3-windows-x86_64-portable.zip",
    "CommuneApp-1.2.3-linux-x86_64.run",
    "communeapp_1.2.3_amd64.deb",
)


@pytest.fixture
def dist(tmp_path: Path) -> Path:
    folder = tmp_path / "dist"
    (folder / "licences").mkdir(parents=True)
    lines = []
    for name in NAMES:
        (folder / name).write_bytes(name.encode())
        lines.append(f"{hashlib.sha256(name.encode()).hexdigest()}  {name}\n")
    (folder / "SHA256SUMS").write_text("".join(lines), encoding="ascii")
    (folder / "licences" / "Qt.txt").write_text("LGPL", encoding="ascii")
    (folder / "sbom-linux.cdx.json").write_text("{}", encoding="ascii")
    return folder


@pytest.fixture(autouse=True)
def _small_parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A small model, and no guide: that has its own test."""
    models = tmp_path / "models"
    models.mkdir()
    (models / "mau.gguf").write_bytes(CONTENT)
    monkeypatch.setenv("COMMUNEAPP_MODELS", str(models))
    monkeypatch.setattr(kit, "read_manifest", lambda _: (INFO,))
    monkeypatch.setattr(guide, "write_guide", lambda file, _: file.write_bytes(b"%PDF-"))


@pytest.fixture
def wish(dist: Path, tmp_path: Path) -> Wish:
    return Wish(dist, tmp_path / "USB của xã" / "kit")


def test_everything_is_there_and_every_hash_is_right(wish: Wish) -> None:
    made = lay_out(wish)
    names = {name for name, _ in made.files}
    assert set(NAMES) < names
    assert {
        "install.cmd", "install.sh", "KIEM-TRA.cmd", "KIEM-TRA.sh", "HUONG-DAN.pdf", "SHA256SUMS",
        "mo-hinh/mau.gguf", "mo-hinh/manifest.toml", "mo-hinh/SHA256SUMS",
        "giay-phep/CommuneApp.txt", "giay-phep/Qt.txt", "giay-phep/sbom-linux.cdx.json",
    } < names  # fmt: skip
    assert not any(name.startswith(("goi/", "CAP-NHAT/")) for name in names)  # nothing was given
    assert made.bytes == sum((wish.out / name).stat().st_size for name in names)
    assert all(name.isascii() for name in names)
    for place in (wish.out, wish.out / "mo-hinh"):
        done = subprocess.run(
            ["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"], cwd=place, check=False
        )
        assert done.returncode == 0
    listed = (wish.out / "SHA256SUMS").read_text("ascii").splitlines()
    assert {line.split("  ", 1)[1] for line in listed} == names - {"SHA256SUMS"}


def test_scripts_have_the_line_ends_of_their_system(wish: Wish) -> None:
    lay_out(wish)
    for name in ("install.cmd", "KIEM-TRA.cmd"):
        lines = (wish.out / name).read_bytes().split(b"\n")
        assert all(line.endswith(b"\r") for line in lines[:-1])
    for name in ("install.sh", "KIEM-TRA.sh"):
        assert b"\r" not in (wish.out / name).read_bytes()
        assert (wish.out / name).stat().st_mode & 0o111


def test_one_system_alone_has_only_its_files(wish: Wish) -> None:
    made = lay_out(dataclasses.replace(wish, systems=("windows",), models=False))
    names = {name for name, _ in made.files}
    assert not any(name.endswith((".sh", ".run", ".deb", ".gguf")) for name in names)


def _lose(dist: Path) -> None:
    (dist / NAMES[0]).unlink()


def _double(dist: Path) -> None:
    (dist / "communeapp_1.2.4_amd64.deb").touch()


def _mix(dist: Path) -> None:
    (dist / NAMES[3]).rename(dist / "communeapp_1.2.2_amd64.deb")


def _alter(dist: Path) -> None:
    (dist / NAMES[2]).write_bytes(b"another")


@pytest.mark.parametrize("spoil", [_lose, _double, _mix, _alter])
def test_packages_that_do_not_fit_make_no_kit_and_leave_the_last_one(
    wish: Wish, dist: Path, spoil: Callable[[Path], None]
) -> None:
    lay_out(wish)
    before = sorted(file.name for file in wish.out.iterdir())
    spoil(dist)
    with pytest.raises(KitProblem):
        lay_out(wish)
    assert sorted(file.name for file in wish.out.iterdir()) == before
    assert [file.name for file in wish.out.parent.iterdir()] == ["kit"]


def test_a_model_that_is_not_there_or_is_damaged_makes_no_kit(wish: Wish, tmp_path: Path) -> None:
    file = tmp_path / "models" / "mau.gguf"
    file.write_bytes(CONTENT[:-1] + b"?")
    with pytest.raises(KitProblem, match="checksum"):
        lay_out(wish)
    file.unlink()
    with pytest.raises(KitProblem, match="models get mau"):
        lay_out(wish)
    with pytest.raises(KitProblem, match="no such model"):
        lay_out(dataclasses.replace(wish, only_models=("khac",)))
    assert not wish.out.exists()


def test_packs_and_updates_come_along_where_they_are_what_they_are_called(
    wish: Wish, tmp_path: Path, data_dir: Path
) -> None:
    packs, updates = tmp_path / "packs", tmp_path / "updates"
    packs.mkdir()
    updates.mkdir()
    for spoiled in ({"packs": packs}, {"updates": updates}):
        with pytest.raises(KitProblem):
            lay_out(dataclasses.replace(wish, **spoiled))
    (packs / "hong.zip").write_bytes(b"PK")
    with pytest.raises(KitProblem, match="no pack that can be used"):
        lay_out(dataclasses.replace(wish, packs=packs))
    (packs / "hong.zip").unlink()
    library = CourseLibrary(Paths(data_dir))
    key = device_key(data_dir / "keys")
    library.make_pack(make_course(tmp_path / "course"), packs, key, "Sở Nội vụ")
    (updates / "metadata").mkdir()
    (updates / "metadata" / "timestamp.json").write_bytes(b"{}")
    lay_out(dataclasses.replace(wish, packs=packs, updates=updates))
    assert (wish.out / "CAP-NHAT/metadata/timestamp.json").is_file()
    (found,) = library.find_packs(wish.out / "goi/khoa-hoc")
    assert library.signer_of(found).name == "Sở Nội vụ"


def test_a_file_too_large_for_fat32_or_with_marks_in_its_name_is_refused(
    wish: Wish, dist: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kit, "FAT32_LIMIT", 1000)
    with pytest.raises(KitProblem, match="FAT32"):
        lay_out(wish)
    monkeypatch.undo()
    (dist / "licences" / "giấy phép.txt").touch()
    with pytest.raises(KitProblem, match="plain letters"):
        lay_out(dataclasses.replace(wish, models=False))


def test_the_command_says_what_is_missing_in_a_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--dist", str(tmp_path), "--out", str(tmp_path / "kit")]) == 1
    assert "make packages" in capsys.readouterr().err


def test_the_guide_is_two_pages_of_vietnamese(tmp_path: Path) -> None:
    pictures = tmp_path / "pictures"
    pictures.mkdir()
    html = guide.SOURCE.read_text("utf-8").replace("{version}", "1.2.3")
    with pytest.raises(ValueError, match="picture"):
        guide.pdf_of(html, pictures, "1.2.3", WHEN)
    file = tmp_path / "guide.pdf"
    file.write_bytes(guide.pdf_of(html, guide.PICTURES, "1.2.3", WHEN))
    with contextlib.closing(pypdfium2.PdfDocument(file)) as read:
        pages = [read[number].get_textpage().get_text_range() for number in range(len(read))]
    assert len(pages) == 2
    assert "Phiên bản 1.2.3" in pages[0]
    assert "Xin đừng rút USB" in pages[0]
    assert "Khi có trục trặc" in pages[1]
    with pytest.raises(ValueError, match="pages instead of 2"):
        guide.pdf_of(html + "<p>thêm</p>" * 60, guide.PICTURES, "1.2.3", WHEN)


def test_the_guide_is_the_same_bytes_whenever_it_is_drawn() -> None:
    html = guide.SOURCE.read_text("utf-8")
    first, second, later = (
        guide.pdf_of(html, guide.PICTURES, "1.2.3", when)
        for when in (WHEN, WHEN, WHEN + dt.timedelta(days=1))
    )
    assert first == second
    assert b"D:20261101000000Z" in first
    assert b"D:20261102000000Z" in later
