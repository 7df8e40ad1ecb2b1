"""The one loader of packs: signed, whole, by version; a new type is a file."""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
import shutil
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
import tomli_w
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from communeapp import paths
from communeapp.core.documents import FactSheet
from communeapp.core.errors import EnvironmentProblem, UserError
from communeapp.core.packs import PackKind, canonical_manifest, parse_manifest, safe_path
from communeapp.core.profile import Profile
from communeapp.services.drafting import DraftingService
from communeapp.services.packs import PackLoader

BUILTIN = paths.resources_dir() / "packs"
KEY = Ed25519PrivateKey.generate()


def public(key: Ed25519PrivateKey) -> str:
    return base64.b64encode(key.public_key().public_bytes_raw()).decode()


def seal(folder: Path, signer: Ed25519PrivateKey = KEY, **manifest: object) -> None:
    """Write manifest and signature over the files that lie in the folder."""
    files = [
        {
            "path": path.relative_to(folder).as_posix(),
            "bytes": path.stat().st_size,
            "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
        }
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.startswith("manifest.")
    ]
    table = {
        "format": 1, "id": folder.name, "title": "Thử", "kind": "documents", "version": "1.0.0",
        "as_of": dt.date(2026, 1, 2), "source": "thử", "licence": "CC0-1.0",
        "key": "thu", "files": files, **manifest,
    }  # fmt: skip
    (folder / "manifest.toml").write_text(tomli_w.dumps(table), encoding="utf-8")
    signed = signer.sign(canonical_manifest(parse_manifest(table)))
    (folder / "manifest.sig").write_bytes(base64.b64encode(signed))


@pytest.fixture
def builtin(tmp_path: Path) -> Path:
    """A copy of the shipped packs that also trusts the test's key for imports."""
    folder = tmp_path / "packs"
    shutil.copytree(BUILTIN, folder)
    with (folder / "trusted_keys.toml").open("a", encoding="utf-8") as keys:
        keys.write(f'\n[[keys]]\nid = "thu"\nscope = "import"\npublic = "{public(KEY)}"\n')
    return folder


@pytest.fixture
def imported(tmp_path: Path) -> Path:
    folder = tmp_path / "imported"
    folder.mkdir()
    return folder


def toy(imported: Path, name: str = "them-loai") -> Path:
    """A pack with one new type: Giấy mời, made of data alone."""
    folder = imported / name
    (folder / "types").mkdir(parents=True)
    text = (BUILTIN / "van-ban-hanh-chinh" / "types" / "THONG_BAO.toml").read_text("utf-8")
    text = text.replace('code = "THONG_BAO"', 'code = "THU_NGO"')
    text = text.replace('name = "Thông báo"', 'name = "Giấy mời"')
    text = text.replace('abbreviation = "TB"', 'abbreviation = "GM"')
    text = text.replace("{issuer} thông báo {about} như sau:", "{issuer} trân trọng kính mời:")
    (folder / "types" / "THU_NGO.toml").write_text(text, encoding="utf-8")
    seal(folder)
    return folder


def test_the_shipped_packs_are_signed_and_whole() -> None:
    library = PackLoader().load()
    assert [one.code for one in library.types] == [one.code for one in library.type_names]
    assert len(library.type_names) == 29
    assert library.problems == ()
    assert {one.certainty for one in library.legal_texts} <= {"A", "B", "C"}
    assert all(info.as_of.year >= 2026 and info.licence for info in library.infos())
    assert library.layout_data()["page"]["paper"] == "A4"
    assert library.of_kind(PackKind.LEGAL)


def test_a_new_type_is_data_only(builtin: Path, imported: Path) -> None:
    toy(imported)
    library = PackLoader(builtin, imported).load()
    assert library.problems == ()
    drafting = DraftingService(library)
    facts = FactSheet("THU_NGO", "họp giao ban", ("8h ngày 5/1/2026 tại hội trường",), place="A")
    document = drafting.begin(facts, Profile(), use_ai=True).document
    assert document.symbol == "GM-UBND"
    assert document.body[0].text == "Ủy ban nhân dân xã A trân trọng kính mời:"
    assert document.body[1].text == "8 giờ ngày 5/1/2026 tại hội trường."


def test_a_newer_version_of_a_pack_takes_its_place(builtin: Path, imported: Path) -> None:
    folder = imported / "can-cu-phap-ly"
    (folder / "lists").mkdir(parents=True)
    (folder / "lists" / "a.toml").write_text(
        '[[texts]]\nkind = "Luật"\ntitle = "Thử"\ncertainty = "A"\n', encoding="utf-8"
    )
    seal(folder, kind="legal", version="1.0.0")
    assert len(PackLoader(builtin, imported).load().legal_texts) > 1  # not newer
    seal(folder, kind="legal", version="1.10.0")
    library = PackLoader(builtin, imported).load()
    assert [one.title for one in library.legal_texts] == ["Thử"]
    assert not next(info for info in library.infos() if info.id == "can-cu-phap-ly").builtin


def change_file(folder: Path) -> None:
    (folder / "types" / "THU_NGO.toml").write_text("code = 1", encoding="utf-8")


def drop_file(folder: Path) -> None:
    (folder / "types" / "THU_NGO.toml").unlink()


def forge(folder: Path) -> None:
    seal(folder, Ed25519PrivateKey.generate())


def foreign_key(folder: Path) -> None:
    seal(folder, Ed25519PrivateKey.generate(), key="la")


def builtin_key(folder: Path) -> None:
    seal(folder, key="builtin")


def edit_manifest(folder: Path) -> None:
    file = folder / "manifest.toml"
    file.write_text(file.read_text("utf-8").replace("2026-01-02", "2027-01-02"), "utf-8")


def no_signature(folder: Path) -> None:
    (folder / "manifest.sig").unlink()


def bad_type(folder: Path) -> None:
    file = folder / "types" / "THU_NGO.toml"
    file.write_text(file.read_text("utf-8") + "\nlạ = 1\n", "utf-8")
    seal(folder)


def link_outside(folder: Path) -> None:
    file = folder / "types" / "THU_NGO.toml"
    outside = folder.parent / "outside.toml"
    shutil.move(file, outside)
    file.symlink_to(outside)


@pytest.mark.parametrize(
    ("damage", "code"),
    [
        (change_file, "packs.changed_file"),
        (drop_file, "packs.changed_file"),
        (link_outside, "packs.changed_file"),
        (forge, "packs.bad_signature"),
        (edit_manifest, "packs.bad_signature"),
        (foreign_key, "packs.unknown_key"),
        (builtin_key, "packs.unknown_key"),
        (no_signature, "packs.unreadable"),
        (bad_type, "packs.bad_content"),
    ],
)
def test_an_imported_pack_that_fails_is_left_out_and_named(
    builtin: Path, imported: Path, damage: Callable[[Path], None], code: str
) -> None:
    damage(toy(imported))
    library = PackLoader(builtin, imported).load()
    assert [(one.id, one.error.code) for one in library.problems] == [("them-loai", code)]
    assert "THU_NGO" not in [one.code for one in library.types]


def test_a_damaged_built_in_pack_stops_the_start(builtin: Path) -> None:
    file = builtin / "van-ban-hanh-chinh" / "layout.toml"
    file.write_bytes(file.read_bytes() + b"\n")
    with pytest.raises(EnvironmentProblem) as caught:
        PackLoader(builtin).load()
    assert caught.value.values["pack"] == "van-ban-hanh-chinh"


def test_missing_keys_stop_the_start(builtin: Path) -> None:
    (builtin / "trusted_keys.toml").unlink()
    with pytest.raises(EnvironmentProblem):
        PackLoader(builtin).load()


@pytest.mark.parametrize(
    ("path", "safe"),
    [
        ("types/A.toml", True), ("a.toml", True), ("../a.toml", False), ("/a.toml", False),
        ("a//b.toml", False), ("types/../../a", False), ("C:\\a", False), ("manifest.sig", False),
        ("types/.hidden", False), ("", False), ("a/CON :x", False),
    ],
)  # fmt: skip
def test_paths_stay_inside_the_pack(path: str, safe: bool) -> None:
    assert safe_path(path) is safe


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("id", "Có dấu"), ("version", "1.0"), ("kind", "virus"), ("as_of", "2026"), ("files", []),
        ("licence", ""), ("key", "Khóa"), ("more", 1), ("format", "1"),
    ],
)  # fmt: skip
def test_a_manifest_names_its_fault(builtin: Path, field: str, value: object) -> None:

    table = tomllib.loads((builtin / "can-cu-phap-ly" / "manifest.toml").read_text("utf-8"))
    table[field] = value
    with pytest.raises(UserError) as caught:
        parse_manifest(table)
    assert caught.value.field == field


def test_a_pack_for_a_newer_program_says_so(builtin: Path) -> None:

    table = tomllib.loads((builtin / "can-cu-phap-ly" / "manifest.toml").read_text("utf-8"))
    with pytest.raises(UserError) as caught:
        parse_manifest({**table, "format": 2})
    assert caught.value.code == "packs.too_new"
