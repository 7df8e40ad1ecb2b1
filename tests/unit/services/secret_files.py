"""Makes files with marks of secrecy as offices stamp, type and scan them; all texts are invented."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.shared import Pt, RGBColor
from PIL import Image, ImageDraw, ImageFont
from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPageSize, QPainter, QPdfWriter, QPen

from communeapp import paths
from communeapp.render.redacted import PicturePdf

RED = (200, 20, 30)
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
LEFT = ["ỦY BAN NHÂN DÂN", "XÃ MƯỜNG TÈ"]
RIGHT = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]
NUMBER = "Số: {n}/BC-UBND"
DATE = "Mường Tè, ngày {n} tháng 3 năm 2026"
BODY = [
    "BÁO CÁO",
    "Về tình hình thực hiện nhiệm vụ trên địa bàn xã",
    "Kính gửi: Ủy ban nhân dân tỉnh Lai Châu.",
    "Thực hiện văn bản của cấp trên, Ủy ban nhân dân xã báo cáo kết quả như sau:",
    "1. Công tác chỉ đạo, điều hành được triển khai kịp thời, đúng quy định.",
    "2. Các bản đã tổ chức họp dân, phổ biến nội dung đến từng hộ gia đình.",
    "3. Kiến nghị cấp trên tiếp tục quan tâm, hỗ trợ kinh phí để thực hiện.",
]


@dataclass(frozen=True)
class Stamped:
    """A made file: how it came to be, the level on it, and what writes it into a folder."""

    name: str
    level: str
    make: Callable[[Path], Path]

    def __str__(self) -> str:
        return self.name


# -------------------------------------------------------------------- Word


def _word(kind: str, level: str, n: int) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        word = docx.Document()
        table = word.add_table(rows=1, cols=2)
        left, right = table.rows[0].cells
        left.text, right.text = "\n".join(LEFT), "\n".join(RIGHT)
        left.add_paragraph(NUMBER.format(n=n))
        right.add_paragraph(DATE.format(n=n % 28 + 1))
        _STAMP_INTO[kind](word, left, level)
        for line in BODY:
            word.add_paragraph(line)
        path = folder / f"van ban {n}.docx"
        word.save(str(path))
        return path

    return make


def _red(paragraph: object, text: str, size: int = 14) -> None:
    run = paragraph.add_run(text)  # type: ignore[attr-defined]
    run.bold, run.font.size = True, Pt(size)
    run.font.color.rgb = RGBColor(*RED)


def _in_cell(word: object, left: object, level: str) -> None:
    _red(left.add_paragraph(), level)  # type: ignore[attr-defined]


def _in_pieces(word: object, left: object, level: str) -> None:
    paragraph = left.add_paragraph()  # type: ignore[attr-defined]
    for char in level:
        _red(paragraph, char, 16)


def _spaced(word: object, left: object, level: str) -> None:
    _red(left.add_paragraph(), " ".join(level))  # type: ignore[attr-defined]


def _in_header(word: object, left: object, level: str) -> None:
    paragraph = word.sections[0].header.paragraphs[0]  # type: ignore[attr-defined]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    _red(paragraph, level)


def _above(word: object, left: object, level: str) -> None:
    first = word.element.body[0]  # type: ignore[attr-defined]
    first.addprevious(parse_xml(f'<w:p xmlns:w="{W}"><w:r><w:t>{level}</w:t></w:r></w:p>'))


def _in_box(word: object, left: object, level: str) -> None:
    """Put the stamp into a text box, as Word draws a frame around it."""
    shape = (
        f'<w:r xmlns:w="{W}" xmlns:v="urn:schemas-microsoft-com:vml"><w:pict>'
        '<v:shape style="position:absolute;margin-left:20pt;margin-top:60pt;width:90pt;height:28pt">'
        f"<v:textbox><w:txbxContent><w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{level}</w:t></w:r></w:p>"
        "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )
    left.add_paragraph()._p.append(parse_xml(shape))  # type: ignore[attr-defined]


def _in_frame_table(word: object, left: object, level: str) -> None:
    table = left.add_table(rows=1, cols=1)  # type: ignore[attr-defined]
    table.rows[0].cells[0].text = level


def _labelled(word: object, left: object, level: str) -> None:
    left.add_paragraph(f"Độ mật: {level}")  # type: ignore[attr-defined]


def _beside_number(word: object, left: object, level: str) -> None:
    left.paragraphs[-1].add_run(f"\t{level}")  # type: ignore[attr-defined]


_STAMP_INTO: dict[str, Callable[[object, object, str], None]] = {
    "cell": _in_cell,
    "pieces": _in_pieces,
    "spaced": _spaced,
    "header": _in_header,
    "above": _above,
    "box": _in_box,
    "frame": _in_frame_table,
    "labelled": _labelled,
    "number": _beside_number,
}

# -------------------------------------------------------------------- PDF with text


def _pdf(
    family: str, level: str, n: int, place: tuple[float, float], turn: float = 0
) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        path = folder / f"van ban {n}.pdf"
        writer = QPdfWriter(str(path))
        writer.setPageSize(QPageSize(QSizeF(210, 297), QPageSize.Unit.Millimeter))
        writer.setPageMargins(QMarginsF(0, 0, 0, 0))
        writer.setResolution(72)
        painter = QPainter(writer)
        painter.setFont(QFont(family, 12))
        for at, line in enumerate([*LEFT, NUMBER.format(n=n)]):
            painter.drawText(QPointF(60, 60 + 18 * at), line)
        for at, line in enumerate([*RIGHT, DATE.format(n=n % 28 + 1)]):
            painter.drawText(QPointF(290, 60 + 18 * at), line)
        for at, line in enumerate(BODY):
            painter.drawText(QPointF(60, 190 + 22 * at), line)
        painter.save()
        painter.translate(*place)
        painter.rotate(turn)
        painter.setPen(QPen(QColor(*RED), 1.5))
        painter.setFont(QFont(family, 15, QFont.Weight.Bold))
        frame = QRectF(0, 0, 22 + 11 * len(level), 24)
        painter.drawRect(frame)
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, level)
        painter.restore()
        painter.end()
        return path

    return make


# -------------------------------------------------------------------- scans


def page_picture(
    level: str, n: int, *, bold: bool, place: tuple[int, int], turn: float, grey: bool = False
) -> Image.Image:
    """Draw a scanned page, 150 dots an inch, with a framed stamp; ``grey`` as an office scanner does."""
    fonts = paths.resources_dir() / "fonts"
    face = ImageFont.truetype(str(fonts / "LiberationSerif-Regular.ttf"), 27)
    heavy = ImageFont.truetype(
        str(fonts / ("LiberationSerif-Bold.ttf" if bold else "LiberationSerif-Regular.ttf")), 34
    )
    page = Image.new("RGB", (1240, 1754), "white")
    draw = ImageDraw.Draw(page)
    for at, line in enumerate([*LEFT, NUMBER.format(n=n)]):
        draw.text((130, 110 + 42 * at), line, fill="black", font=face)
    for at, line in enumerate([*RIGHT, DATE.format(n=n % 28 + 1)]):
        draw.text((560, 110 + 42 * at), line, fill="black", font=face)
    for at, line in enumerate(BODY):
        draw.text((130, 420 + 50 * at), line, fill="black", font=face)
    stamp = Image.new("RGBA", (70 + 27 * len(level), 66), (255, 255, 255, 0))
    inner = ImageDraw.Draw(stamp)
    inner.rectangle((3, 3, stamp.width - 4, stamp.height - 4), outline=RED, width=4)
    inner.text((stamp.width // 2, stamp.height // 2), level, fill=RED, font=heavy, anchor="mm")
    stamp = stamp.rotate(turn, expand=True, resample=Image.Resampling.BICUBIC)
    page.paste(stamp, place, stamp)
    rng = random.Random(n)
    for _ in range(900):  # dust
        page.putpixel((rng.randrange(1240), rng.randrange(1754)), (120, 120, 120))
    return page.convert("L") if grey else page


def _picture(suffix: str, level: str, n: int, **look: object) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        path = folder / f"anh chup {n}{suffix}"
        page = page_picture(level, n, **look)  # type: ignore[arg-type]
        if suffix == ".pdf":
            with path.open("wb") as file:
                pdf = PicturePdf(file)
                pdf.add(page.convert("RGB"))
                pdf.close()
        else:
            page.save(path)
        return path

    return make


M, T, TM = "MẬT", "TỐI MẬT", "TUYỆT MẬT"
UNDER_NUMBER, ABOVE, MIDDLE = (150, 250), (160, 30), (480, 300)

TYPED = [
    Stamped("docx cell", M, _word("cell", M, 1)),
    Stamped("docx pieces", TM, _word("pieces", TM, 2)),
    Stamped("docx spaced", T, _word("spaced", T, 3)),
    Stamped("docx header", M, _word("header", M, 4)),
    Stamped("docx above", TM, _word("above", TM, 5)),
    Stamped("docx box", M, _word("box", M, 6)),
    Stamped("docx box long", T, _word("box", T, 7)),
    Stamped("docx frame", TM, _word("frame", TM, 8)),
    Stamped("docx labelled", M, _word("labelled", M, 9)),
    Stamped("docx beside number", T, _word("number", T, 10)),
    Stamped("pdf under number", M, _pdf("Liberation Serif", M, 11, (70, 118))),
    Stamped("pdf top", T, _pdf("Liberation Sans", T, 12, (60, 12))),
    Stamped("pdf middle", TM, _pdf("DejaVu Serif", TM, 13, (240, 130))),
    Stamped("pdf turned", M, _pdf("Liberation Serif", M, 14, (80, 140), -8)),
    Stamped("pdf right", TM, _pdf("DejaVu Sans", TM, 15, (430, 130))),
    Stamped("pdf upright", T, _pdf("Liberation Serif", T, 16, (20, 200), -90)),
]
SCANNED = [
    Stamped("png plain", M, _picture(".png", M, 17, bold=True, place=UNDER_NUMBER, turn=0)),
    Stamped("png long", TM, _picture(".png", TM, 18, bold=True, place=UNDER_NUMBER, turn=0)),
    Stamped("png top", T, _picture(".png", T, 19, bold=True, place=ABOVE, turn=0)),
    Stamped("png turned", M, _picture(".png", M, 20, bold=True, place=UNDER_NUMBER, turn=3)),
    Stamped("jpg turned", TM, _picture(".jpg", TM, 21, bold=True, place=UNDER_NUMBER, turn=-4)),
    Stamped("jpg thin", T, _picture(".jpg", T, 22, bold=False, place=MIDDLE, turn=0)),
    Stamped(
        "png grey", M, _picture(".png", M, 23, bold=True, place=UNDER_NUMBER, turn=0, grey=True)
    ),
    Stamped("jpg grey", TM, _picture(".jpg", TM, 24, bold=True, place=ABOVE, turn=2, grey=True)),
    Stamped("tif", T, _picture(".tif", T, 25, bold=True, place=MIDDLE, turn=1)),
    Stamped("bmp", M, _picture(".bmp", M, 26, bold=False, place=MIDDLE, turn=0)),
    Stamped("scanned pdf", M, _picture(".pdf", M, 27, bold=True, place=UNDER_NUMBER, turn=0)),
    Stamped(
        "scanned pdf long", TM, _picture(".pdf", TM, 28, bold=True, place=UNDER_NUMBER, turn=-2)
    ),
    Stamped("scanned pdf top", T, _picture(".pdf", T, 29, bold=False, place=ABOVE, turn=0)),
    Stamped(
        "scanned pdf grey", M, _picture(".pdf", M, 30, bold=True, place=MIDDLE, turn=3, grey=True)
    ),
]
