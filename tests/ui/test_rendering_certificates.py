"""Sheets as they come out of the printer: text, attachment, code, seal; what one sees."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PySide6.QtGui import QImage
from tests.unit.core.trust_parts import DATA, DAY, TRUST, chain, private

from communeapp.core.training import pdf_seal
from communeapp.core.training.certificate import CertificateData, CertificateSheet
from communeapp.core.training.credential import make_token
from communeapp.core.training.qr_form import make_qr
from communeapp.services.training.verifying import CredentialVerifier
from communeapp.ui.rendering.certificates import certificate_bytes, certificate_image

SIGN = private("device").sign
LONG = replace(
    DATA,
    name="Công Tằng Tôn Nữ Nguyễn Thị Hoàng Phương Thảo Nguyên Anh Thư",
    title="Phó Giám đốc Trung tâm Phục vụ hành chính công kiêm Phó Trưởng phòng Văn hóa - Xã hội",
    unit="Ủy ban nhân dân xã Ngọk Réo, tỉnh Quảng Ngãi",
    course_title="Bồi dưỡng kỹ năng số, an toàn thông tin, sử dụng trí tuệ nhân tạo trong công vụ và "
    "hướng dẫn người dân thực hiện dịch vụ công trực tuyến tại chính quyền địa phương hai cấp",
    parent="ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI",
    class_title="Lớp tập huấn chuyển đổi số cho cán bộ, công chức cấp xã, khóa 12 năm 2026",
)
ENDLESS = replace(DATA, name="Nguyễn " * 40, course_title="Khóa " * 60, title="Phó " * 70)
BARE = replace(
    DATA, title="", unit="", class_title="", first=None, last=None, per_mille=-1, place="",
    signer_authority="", signer_title="", signer="",
)  # fmt: skip


def drawn(data: CertificateData) -> bytes:
    token = make_token(data, chain(), SIGN)
    return certificate_bytes(CertificateSheet(data, make_qr(data, chain(), SIGN)), token)


@pytest.fixture
def opened(qapp: Any) -> Any:
    kept = []

    def open_pdf(data: bytes) -> pypdfium2.PdfDocument:
        kept.append(pypdfium2.PdfDocument(data))
        return kept[-1]

    yield open_pdf
    for pdf in kept:
        pdf.close()


def text(pdf: pypdfium2.PdfDocument) -> str:
    return " ".join(str(pdf[0].get_textpage().get_text_range()).split())


@pytest.mark.parametrize(
    "data", [DATA, LONG, BARE, ENDLESS], ids=["usual", "long", "bare", "endless"]
)
def test_a_sheet_is_one_page_with_all_that_was_signed(
    opened: Callable[[bytes], pypdfium2.PdfDocument], data: CertificateData
) -> None:
    pdf = opened(drawn(data))
    assert len(pdf) == 1
    width, height = pdf[0].get_size()
    assert (round(width), round(height)) == (842, 595)  # A4 landscape
    said = text(pdf)
    for words in (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "GIẤY CHỨNG NHẬN",
        data.issuer, data.number, " ".join(data.name.split()), " ".join(data.course_title.split()),
        " ".join(data.title.split()), data.unit, data.signer, "ngày 22 tháng 11 năm 2026",
    ):  # fmt: skip
        assert words.casefold() in said.casefold(), words


@pytest.mark.parametrize("data", [DATA, LONG, ENDLESS], ids=["usual", "long", "endless"])
def test_nothing_leaves_the_frame(
    opened: Callable[[bytes], pypdfium2.PdfDocument], data: CertificateData
) -> None:
    page = opened(drawn(data))[0]
    width, height = page.get_size()
    words = page.get_textpage()
    edge = 15 / 25.4 * 72  # the frame, mm to points
    for index in range(words.count_rects()):
        left, bottom, right, top = words.get_rect(index)
        assert edge < left and right < width - edge
        assert edge < bottom and top < height - edge


def test_the_middle_leaves_the_signature_alone(
    opened: Callable[[bytes], pypdfium2.PdfDocument],
) -> None:
    words = opened(drawn(LONG))[0].get_textpage()

    def box(said: str) -> tuple[float, float]:
        found = words.search(said).get_next()
        assert found is not None, said
        boxes = [words.get_charbox(found[0] + at) for at in range(found[1])]
        return min(one[1] for one in boxes), max(one[3] for one in boxes)

    assert box("Kết quả")[0] > box("ngày 22 tháng 11")[0]
    room = box("PHÓ CHỦ TỊCH")[0] - box(LONG.signer)[1]
    assert room > 20 / 25.4 * 72  # for a signature and the stamp of the unit


def test_the_credential_travels_in_the_sheet(
    opened: Callable[[bytes], pypdfium2.PdfDocument],
) -> None:
    data = drawn(DATA)
    pdf = opened(data)
    assert pdf.count_attachments() == 1
    attached = pdf.get_attachment(0)
    # PDFium gives the name of an attached file as it stands there, in UTF-16 with its mark.
    name = attached.get_name().encode("latin-1").decode("utf-16")
    assert name == "12-GCN-UBND-2026.jwt"
    token = make_token(DATA, chain(), SIGN)
    assert bytes(attached.get_data()) == token.encode()  # another reader of PDFs finds the same
    assert pdf_seal.token_in(data) == token


def test_a_sealed_sheet_passes_and_a_touched_one_does_not() -> None:
    verifier = CredentialVerifier(TRUST, DAY)
    sheet = pdf_seal.seal(drawn(DATA), SIGN)
    found = verifier.data(sheet)
    assert (found.valid, found.form, found.fields) == (True, "pdf", DATA)
    # 1 byte in 97 here, every byte of a small one in test_verifying, all of this one in soak
    for place in range(0, len(sheet), 97):
        flipped = sheet[:place] + bytes((sheet[place] ^ 4,)) + sheet[place + 1 :]
        assert not verifier.data(flipped).valid, place


@pytest.mark.soak
@pytest.mark.timeout(7200)
def test_each_byte_of_a_real_sheet_flipped_once_is_refused() -> None:
    verifier = CredentialVerifier(TRUST, DAY)
    sheet = pdf_seal.seal(drawn(DATA), SIGN)
    for place in range(len(sheet)):
        flipped = sheet[:place] + bytes((sheet[place] ^ 1,)) + sheet[place + 1 :]
        assert not verifier.data(flipped).valid, place


def test_a_sealed_sheet_opens_in_a_reader(opened: Callable[[bytes], pypdfium2.PdfDocument]) -> None:
    assert "GIẤY CHỨNG NHẬN" in text(opened(pdf_seal.seal(drawn(DATA), SIGN)))


# ------------------------------------------------------------------ pictures


def red(image: QImage) -> int:
    """Count strongly red pixels."""
    found = 0
    for x in range(0, image.width(), 2):
        for y in range(0, image.height(), 2):
            colour = image.pixelColor(x, y)
            found += colour.red() > 190 and colour.green() < 110 and colour.blue() < 110
    return found


def test_a_revoked_one_shows_it(qapp: Any) -> None:
    fine = red(certificate_image(CertificateSheet(DATA, ""), 600))
    assert red(certificate_image(CertificateSheet(DATA, "", revoked=True), 600)) > fine + 500


def test_the_code_is_sharp(qapp: Any) -> None:
    """Nothing but black and white where the code stands; its finders are where they belong."""
    import segno

    code = make_qr(DATA, chain(), SIGN)
    image = certificate_image(CertificateSheet(DATA, code), 3508)  # 300 dpi
    side = segno.make(code, error="m", micro=False, boost_error=False).symbol_size(border=4)[0]
    scale = 3508 / 297
    colours = {
        image.pixelColor(x, y).name()
        for x in range(round(24 * scale), round(58 * scale), 3)
        for y in range(round(145 * scale), round(172 * scale), 3)
    }
    assert {"#000000", "#ffffff"} <= colours
    assert 40 / side > 0.33  # mm a module: what phones read from paper


def test_a_sheet_is_drawn_quickly(qapp: Any, tmp_path: Path) -> None:
    drawn(DATA)
    started = time.perf_counter()
    data = drawn(DATA)
    assert time.perf_counter() - started < 3
    assert len(data) < 200_000
