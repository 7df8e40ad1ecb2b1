"""Made stamps of every kind are refused by the real readers, and nothing of the file stays anywhere."""

from __future__ import annotations

import importlib.util
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from communeapp.paths import Paths
from communeapp.services.reading import ReadingService, SecretDocument

_SPEC = importlib.util.spec_from_file_location(
    "secret_files", Path(__file__).with_name("secret_files.py")
)
assert _SPEC is not None and _SPEC.loader is not None
secret_files = importlib.util.module_from_spec(_SPEC)
sys.modules["secret_files"] = secret_files
_SPEC.loader.exec_module(secret_files)

NEEDS_OCR = pytest.mark.skipif(shutil.which("tesseract") is None, reason="Tesseract is not here")
QUICK = {"png plain", "jpg turned", "scanned pdf"}  # of the scans; the rest are soak: 3 s each


@pytest.fixture
def reading(data_dir: Path) -> Iterator[ReadingService]:
    service = ReadingService(Paths(data_dir))
    yield service
    service.close()


def refused(reading: ReadingService, one: secret_files.Stamped, folder: Path) -> None:
    path = one.make(folder)
    before = sorted(folder.parent.rglob("*"))
    with pytest.raises(SecretDocument) as caught:
        reading.read(path)
    assert (caught.value.level, caught.value.where) == (one.level, "stamp")
    assert sorted(folder.parent.rglob("*")) == before  # no copy, no index, no temp file


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("one", secret_files.TYPED, ids=str)
def test_typed_files(one: secret_files.Stamped, reading: ReadingService, data_dir: Path) -> None:
    refused(reading, one, data_dir)


@NEEDS_OCR
@pytest.mark.parametrize(
    "one",
    [
        one if one.name in QUICK else pytest.param(one, marks=pytest.mark.soak)
        for one in secret_files.SCANNED
    ],
    ids=str,
)
def test_scanned_files(one: secret_files.Stamped, reading: ReadingService, data_dir: Path) -> None:
    refused(reading, one, data_dir)


def test_thirty_files_of_every_kind() -> None:
    every = [*secret_files.TYPED, *secret_files.SCANNED]
    assert len(every) == 30
    assert {one.level for one in every} == {"MẬT", "TỐI MẬT", "TUYỆT MẬT"}
