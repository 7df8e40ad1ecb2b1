"""A screen for the tests that open the real window, and our documents as LibreOffice prints them."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.office_pdfs import Pdf, convert, read
from tests.official_forms import every_copy, every_type, hard_cases

from communeapp.core.documents import Block, BlockKind, Document
from communeapp.core.layout import Layouter
from communeapp.core.profile import Profile
from communeapp.services.drafting import DraftingService
from communeapp.services.packs import PackLoader

GROWING = range(7, 17)  # from one page to two, the signature on either side of the break


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    """A screen of its own."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1366x768x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as answer:
        number = answer.readline().strip()
    assert number, "Xvfb did not start"
    yield f":{number}"
    server.terminate()
    server.wait()


def _letter_of(document: Document, count: int) -> Document:
    """Make a letter of so many points with a last paragraph of four lines."""
    point = "Rà soát, thống kê số hộ chăn nuôi có chuồng trại chưa bảo đảm và lập danh sách"
    points = tuple(
        Block.plain(BlockKind.CLAUSE, f"{point}{' gửi xã' * (n % 5)}.", number=f"{n}.")
        for n in range(1, count + 1)
    )
    end = Block.plain(
        BlockKind.CLOSING, f"{'Đề nghị các đơn vị nghiêm túc thực hiện; ' * 7}báo cáo./."
    )
    return replace(document, body=(*points, end))


@pytest.fixture(scope="session")
def printed_documents(sample_document: Callable[[str], Document]) -> dict[str, Document]:
    """Everything that is printed twice and compared, by name."""
    samples = (Path(__file__).parents[1] / "data" / "layout").glob("*.json")
    documents = {file.stem: sample_document(file.stem) for file in samples}
    letter = sample_document("cong_van_mot_noi")
    documents |= {f"thu-{n}": _letter_of(letter, n) for n in GROWING}
    documents |= every_type() | every_copy() | hard_cases()
    return documents | {f"mau-{name}": one for name, one in _drafted().items()}


def _drafted() -> dict[str, Document]:
    """Draft every ready template as the program does, without a model."""
    library = PackLoader().load()
    service = DraftingService(library)
    found = {}
    for template in library.templates:
        draft = service.begin(template.facts, Profile(), use_ai=False)
        found[template.id] = service.accept(draft, ()).document
    return found


@pytest.fixture(scope="session")
def pdfs(
    printed_documents: dict[str, Document],
    layouter: Layouter,
    tmp_path_factory: pytest.TempPathFactory,
    testrun_uid: str,
) -> Callable[[str], tuple[Pdf, Pdf]]:
    """Give what LibreOffice makes of our .docx and our own PDF, by the name of the document."""
    layouts = {name: layouter.layout(one) for name, one in printed_documents.items()}
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if base.name.startswith("popen-") else base
    files = convert(shared / f"office-{testrun_uid}", layouts)
    return lambda name: (read(files[name][0]), read(files[name][1]))
