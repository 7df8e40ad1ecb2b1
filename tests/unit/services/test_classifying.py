"""From a file to what the office keeps of it, with the real reader."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from communeapp.core.errors import UserError
from communeapp.core.incoming.header import Part
from communeapp.core.people import Role
from communeapp.paths import Paths
from communeapp.services.classifying import ClassifyingService
from communeapp.services.field import FieldService
from communeapp.services.office import Office
from communeapp.services.reading import ReadingService, SecretDocument
from communeapp.store.originals import file_sha256

LETTER = """ỦY BAN NHÂN DÂN
TỈNH LAI CHÂU
Số: 1234/UBND-NV
Lai Châu, ngày 20 tháng 11 năm 2026
V/v rà soát cán bộ, công chức cấp xã
Kính gửi: Ủy ban nhân dân các xã, phường.
Người liên hệ: bà Lò Thị A, điện thoại 0912 345 678.
"""


@pytest.fixture
def classifying(tmp_path: Path) -> ClassifyingService:
    return ClassifyingService(ReadingService(Paths(tmp_path / "reader")), FieldService())


def test_a_letter_is_read_and_told(classifying: ClassifyingService, tmp_path: Path) -> None:
    file = tmp_path / "thư.txt"
    file.write_text(LETTER, encoding="utf-8")
    seen: list[tuple[int, int]] = []
    found = classifying.classify(file, progress=lambda done, all_: seen.append((done, all_)))
    assert (found.sha256, found.bytes) == file_sha256(file)
    assert found.header.value(Part.NUMBER) == "1234/UBND-NV"
    assert str(found.header.date) == "2026-11-20"
    assert "rà soát cán bộ" in (found.header.value(Part.SUBJECT) or "")
    assert any(found.read.text[one.start : one.end].startswith("0912") for one in found.personal)
    assert (found.office == "") == found.field.abstained
    assert not found.cleared


def test_what_cannot_be_read_is_told_by_its_code(
    classifying: ClassifyingService, tmp_path: Path
) -> None:
    empty = tmp_path / "rỗng.pdf"
    empty.write_bytes(b"")
    for file in (empty, tmp_path / "không có.pdf", tmp_path):
        with pytest.raises(UserError) as caught:
            classifying.classify(file)
        assert caught.value.code.startswith("reading.")


def test_a_mark_of_secrecy_is_refused_until_a_person_answers_for_it(
    classifying: ClassifyingService, tmp_path: Path, open_profile: Callable[..., Office]
) -> None:
    file = tmp_path / "mẫu.txt"
    file.write_text("TUYỆT MẬT\n" + LETTER, encoding="utf-8")
    with pytest.raises(SecretDocument) as caught:
        classifying.classify(file)
    assert (caught.value.level, caught.value.where) == ("TUYỆT MẬT", "stamp")
    office = open_profile()
    person, _ = office.people.add("Văn thư", "", Role.CLERK, "2580")
    clearance = office.secrecy.confirm_not_secret(person.id, "2580")
    found = classifying.classify(file, cleared=clearance)
    assert found.cleared
    assert found.header.value(Part.NUMBER) == "1234/UBND-NV"
