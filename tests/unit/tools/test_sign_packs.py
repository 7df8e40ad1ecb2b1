"""The signing tool: what it writes is what the loader accepts, and the key is gone afterwards."""

from __future__ import annotations

import importlib.util
import shutil
from pathlib import Path
from types import ModuleType

import pytest
from tests.courses import make_course

from communeapp import paths
from communeapp.paths import Paths
from communeapp.services.packs import PackLoader
from communeapp.services.training.courses import CourseLibrary

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("sign_packs", ROOT / "tools" / "sign_packs.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_signed_again_the_packs_load_and_keep_other_keys(tool: ModuleType, tmp_path: Path) -> None:
    root = tmp_path / "packs"
    shutil.copytree(paths.resources_dir() / "packs", root)
    course = make_course(tmp_path / "courses" / "khoa-thu")
    keys = root / "trusted_keys.toml"
    before = keys.read_text("utf-8")
    keys.write_text(
        before + '\n[[keys]]\nid = "tinh"\nscope = "import"\npublic = "AA=="\n', "utf-8"
    )
    layout = root / "van-ban-hanh-chinh" / "layout.toml"
    layout.write_bytes(layout.read_bytes() + b"\n")
    tool.main(tmp_path)
    library = PackLoader(root).load()
    assert len(library.types) == len(PackLoader(paths.resources_dir() / "packs").load().types)
    courses = CourseLibrary(Paths(tmp_path / "data"), tmp_path / "courses", keys)
    assert [one.id for one in courses.list()] == [course.name]
    assert courses.problems() == ()
    after = keys.read_text("utf-8")
    assert 'id = "tinh"' in after
    assert before not in after  # another key each time
    written = {path.name for path in root.rglob("*") if path.is_file()}
    assert not [name for name in written if "private" in name or name.endswith((".pem", ".key"))]


def test_the_shipped_manifests_list_every_file() -> None:
    for pack in PackLoader().load().packs:
        folder = paths.resources_dir() / "packs" / pack.manifest.id
        there = {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}
        assert there - set(pack.files) == {"manifest.toml", "manifest.sig", "pack.toml"}
