"""Word files checked through the reading child: what is found, what is refused, what a copy changes."""

from __future__ import annotations

import hashlib
import runpy
import tomllib
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from tests.ole_files import compound
from tests.page_documents import decision, letter

from communeapp.core.checking import Checker, RuleBook, Severity
from communeapp.core.doctype_reading import parse_type_names
from communeapp.core.documents import Block, BlockKind, Document
from communeapp.core.errors import EnvironmentProblem, UserError
from communeapp.core.layout import Layouter
from communeapp.paths import Paths, resources_dir
from communeapp.reading.docx_look_mend import mend
from communeapp.reading.limits import Limits
from communeapp.render.docx import docx_bytes
from communeapp.services.checking import CheckingService, FileCheck
from communeapp.services.reading import ReadingService, SecretDocument

Write = Callable[..., Path]
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


@pytest.fixture(scope="module")
def make() -> SimpleNamespace:
    maker = Path(__file__).parents[2] / "data" / "document_maker.py"
    return SimpleNamespace(**runpy.run_path(str(maker)))


@pytest.fixture(scope="module")
def service(
    tmp_path_factory: pytest.TempPathFactory, rule_book: RuleBook, checker: Checker
) -> Iterator[CheckingService]:
    """The rules of the pack; its signature has tests of its own."""
    pack = resources_dir() / "packs" / "van-ban-hanh-chinh"
    names = parse_type_names(tomllib.loads((pack / "type_names.toml").read_text("utf-8")))
    packs = SimpleNamespace(rules=rule_book, type_names=names)
    reading = ReadingService(Paths(tmp_path_factory.mktemp("reading")))
    yield CheckingService(reading, packs, lambda: checker)  # type: ignore[arg-type]
    reading.close()


@pytest.fixture
def write(layouter: Layouter, tmp_path: Path) -> Write:
    """Write a document as a file, spoiled by changes of settings."""

    def writer(
        document: Document, *changes: dict[str, object], name: str = "công văn.docx"
    ) -> Path:
        data = docx_bytes(layouter.layout(document))
        file = tmp_path / name
        file.write_bytes(data)
        if changes:
            with file.open("rb") as stream:
                data, _ = mend(stream, Limits(), changes, [])
            file.write_bytes(data)
        return file

    return writer


def added(file: Path, name: str, content: str) -> Path:
    """Add a part to a Word file."""
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr(name, content)
    return file


def replaced(file: Path, old: str, new: str, part: str = "word/document.xml") -> Path:
    """Write other words into a part of a Word file."""
    with zipfile.ZipFile(file) as archive:
        parts = {one: archive.read(one) for one in archive.namelist()}
    assert old.encode() in parts[part]
    parts[part] = parts[part].replace(old.encode(), new.encode(), 1)
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for one, data in parts.items():
            archive.writestr(one, data)
    return file


def rules(check: FileCheck) -> set[str]:
    return {one.finding.rule for one in check.findings}


def digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


@pytest.mark.parametrize("made", [letter, decision])
def test_our_own_file_is_without_error(
    made: Callable[[], Document], write: Write, service: CheckingService
) -> None:
    check = service.check(write(made()))
    assert [
        (one.finding.rule, one.excerpt)
        for one in check.findings
        if one.finding.severity is Severity.ERROR
    ] == []
    assert (check.type, check.states, check.may_mend) == (made().type, (), True)


def test_layout_and_wording_are_found_at_their_paragraph(
    write: Write, service: CheckingService
) -> None:
    body = Block.plain(BlockKind.PARAGRAPH, "Báo cáo trước ngày 5 tháng 12 năm 2025 ; xin cảm ơn.")
    spoiled = replace(letter(), body=(*letter().body[:1], body, *letter().body[1:]))
    check = service.check(write(spoiled, {"what": "size", "value": 20, "places": ["p[2]"]}))
    wording = next(o for o in check.findings if o.finding.rule == "ND30.PL1.II.4.b.NGAY")
    assert wording.excerpt.startswith("Báo cáo trước ngày 5")
    assert wording.words is not None
    assert (wording.words.old, wording.safe) == ("ngày 5 tháng", True)
    layout = next(o for o in check.findings if o.finding.rule.endswith("QUOC_HIEU.CO_CHU"))
    assert (layout.finding.where, layout.role, layout.safe) == ("p[2]", "quoc_hieu", True)
    assert check.errors + check.notes == len(check.findings)


def test_a_corrected_copy_leaves_the_original_and_has_fewer_findings(
    write: Write, service: CheckingService, tmp_path: Path
) -> None:
    body = Block.plain(BlockKind.PARAGRAPH, "Báo cáo trước ngày 5 tháng 12 năm 2025 ; xin cảm ơn.")
    spoiled = replace(letter(), body=(*letter().body[:1], body, *letter().body[1:]))
    file = write(
        spoiled,
        {"what": "size", "value": 20, "places": ["p[2]", "p[3]"]},
        {"what": "margin_right", "value": 5, "section": 0},
        {"what": "font", "value": "Arial", "places": ["p[13]"]},
    )
    before = digest(file)
    check = service.check(file)
    out = tmp_path / "đã sửa.docx"
    made = service.correct(check, out)
    assert digest(file) == before
    assert made.failed == 0
    assert made.fixed == sum(one.safe for one in check.findings) >= 5
    assert not {one.finding.rule for one in check.findings if one.safe} & rules(made.check)
    assert "ngày 05 tháng 12 năm 2025; xin" in " ".join(o for o in _texts(out))


def _texts(file: Path) -> list[str]:
    import docx

    return [one.text for one in docx.Document(str(file)).paragraphs]


def test_each_fix_can_be_taken_alone(
    write: Write, service: CheckingService, tmp_path: Path
) -> None:
    changes = [{"what": "size", "value": 20, "places": [one]} for one in ("p[2]", "p[3]")]
    check = service.check(write(letter(), *changes))
    number = next(
        n for n, one in enumerate(check.findings) if one.finding.rule.endswith("TIEU_NGU.CO_CHU")
    )
    made = service.correct(check, tmp_path / "một chỗ.docx", chosen={number})
    assert made.fixed == 1
    sizes = {one for one in rules(made.check) if one.endswith(".CO_CHU")}
    assert sizes == {"ND30.PL1.II.1.a.QUOC_HIEU.CO_CHU"}


TRACKED = "<w:ins w:id='1' w:author='x'><w:r><w:t>mới</w:t></w:r></w:ins></w:p>"


@pytest.mark.parametrize("state", ["protected", "signed", "changes"])
def test_what_a_person_must_decide_is_not_corrected(
    state: str, write: Write, service: CheckingService, tmp_path: Path
) -> None:
    file = write(letter())
    if state == "protected":
        replaced(file, "</w:settings>", "<w:documentProtection w:edit='readOnly' w:enforcement='1'/></w:settings>",
                 "word/settings.xml")  # fmt: skip
    elif state == "signed":
        added(file, "_xmlsignatures/sig1.xml", "<x/>")
    else:
        replaced(file, "</w:p>", TRACKED)
    before = digest(file)
    check = service.check(file)
    assert check.states == (state,)
    assert not check.may_mend
    with pytest.raises(UserError) as caught:
        service.correct(check, tmp_path / "x.docx")
    assert caught.value.code == f"checking.may_not_mend_{state}"
    assert digest(file) == before
    assert not (tmp_path / "x.docx").exists()


def test_the_copy_never_takes_the_place_of_the_original(
    write: Write, service: CheckingService, tmp_path: Path
) -> None:
    file = write(letter())
    check = service.check(file)
    link = tmp_path / "lối khác.docx"
    link.symlink_to(file)
    for out in (file, link):
        with pytest.raises(UserError) as caught:
            service.correct(check, out, overwrite=True)
        assert caught.value.code == "checking.same_file"
    there = tmp_path / "có rồi.docx"
    there.write_bytes(b"x")
    with pytest.raises(UserError) as caught:
        service.correct(check, there)
    assert caught.value.code == "export.exists"
    assert there.read_bytes() == b"x"


def test_a_folder_that_takes_no_file_is_said(
    write: Write, service: CheckingService, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    check = service.check(write(letter()))

    def full(_: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("communeapp.services.checking.sync_file", full)
    with pytest.raises(EnvironmentProblem) as caught:
        service.correct(check, tmp_path / "y.docx")
    assert caught.value.code == "export.disk_full"
    assert [one.name for one in tmp_path.iterdir() if one.suffix == ".docx"] == ["công văn.docx"]


def test_a_mark_of_secrecy_is_refused_by_stamp_and_by_name(
    write: Write, service: CheckingService
) -> None:
    stamped = replaced(write(letter()), ">KHẨN<", ">TỐI MẬT<")
    for file in (stamped, write(letter(), name="Báo cáo (MẬT).docx")):
        with pytest.raises(SecretDocument):
            service.check(file)


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.pdf", b"%PDF-1.4\n%%EOF", "checking.not_word"),
        ("a.docx", b"just text that is no Word file", "checking.not_word"),
        ("a.docx", b"", "reading.empty"),
        ("a.docx", b"PK\x03\x04 broken", "reading.broken"),
        ("a.docx", b"\x00\x01\x02\x03" * 50, "reading.unsupported"),
    ],
)
def test_what_is_no_word_file_is_refused(
    name: str, content: bytes, code: str, service: CheckingService, tmp_path: Path
) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    with pytest.raises(UserError) as caught:
        service.check(file)
    assert caught.value.code == code


def test_files_that_are_not_there_and_folders_are_refused(
    service: CheckingService, tmp_path: Path
) -> None:
    for path, code in (
        (tmp_path / "không có.docx", "reading.gone"),
        (tmp_path, "reading.unsupported"),
    ):
        with pytest.raises(UserError) as caught:
            service.check(path)
        assert caught.value.code == code


def test_a_bomb_is_refused(service: CheckingService, tmp_path: Path) -> None:
    file = tmp_path / "bom.docx"
    with (
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("word/document.xml", "w", force_zip64=True) as part,
    ):
        for _ in range(450):
            part.write(b" " * 1_000_000)
    with pytest.raises(UserError) as caught:
        service.check(file)
    assert caught.value.code == "reading.bomb"


def test_a_file_of_three_hundred_pages_is_checked_whole(
    make: SimpleNamespace, service: CheckingService, tmp_path: Path
) -> None:
    text = "Ủy ban nhân dân xã đề nghị Trưởng các bản tổ chức thực hiện nghiêm túc. " * 4
    file = make.docx(tmp_path / "dài.docx", (make.paragraph(text) for _ in range(300 * 9)))
    check = service.check(file)
    assert check.paragraphs == 2700
    assert "cut" not in check.states
    sizes = next(o for o in check.findings if o.finding.rule.endswith("NOI_DUNG.CO_CHU"))
    assert len(sizes.places) == 2700  # told once


def test_a_file_of_no_known_type_is_checked_without_its_frame(
    make: SimpleNamespace, service: CheckingService, tmp_path: Path
) -> None:
    file = make.docx(
        tmp_path / "ghi chú.docx", make.paragraph("Họp lúc 8 giờ , ngày 5 tháng 12 năm 2025.")
    )
    check = service.check(file)
    assert check.states == ("no_type",)
    assert check.type == ""
    assert "ND30.PL1.II.4.b.NGAY" in rules(check)
    assert not any(one.startswith("ND30.PL1.II.3.") for one in rules(check))


@pytest.mark.parametrize("name", ["có mật khẩu.docx", "có mật khẩu.doc"])
def test_a_file_under_a_password_is_told(
    name: str, service: CheckingService, tmp_path: Path
) -> None:
    file = tmp_path / name
    file.write_bytes(compound("EncryptedPackage"))
    before = digest(file)
    with pytest.raises(UserError) as caught:
        service.check(file)
    assert caught.value.code == "reading.password"
    assert digest(file) == before
