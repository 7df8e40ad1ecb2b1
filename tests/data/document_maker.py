"""Makes small documents of every format for tests, valid ones and hostile ones."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

FONTS = Path(__file__).parents[2] / "resources" / "fonts"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPES = (
    f'<?xml version="1.0"?><Types xmlns="{PACKAGE}/content-types">'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument'
    '.wordprocessingml.document.main+xml"/></Types>'
)
HEAD = f'<?xml version="1.0"?><w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>'
TAIL = "</w:body></w:document>"


def paragraph(text: str, properties: str = "") -> str:
    """A paragraph of one run."""
    return f"<w:p>{run(text, properties)}</w:p>"


def run(text: str, properties: str = "") -> str:
    """A run with these properties."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def table(*rows: Iterable[Iterable[str]]) -> str:
    """A table; a cell is a list of paragraphs."""
    cells = (
        "".join(f"<w:tc>{''.join(paragraph(one) for one in cell)}</w:tc>" for cell in row)
        for row in rows
    )
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def docx(
    file: Path,
    body: str | Iterable[str],
    parts: Mapping[str, str | bytes] | None = None,
    head: str = HEAD,
) -> Path:
    """A Word document; ``body`` may come in pieces."""
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        with archive.open("word/document.xml", "w", force_zip64=True) as part:
            for piece in (head, *([body] if isinstance(body, str) else body), TAIL):
                part.write(piece.encode())
        for name, content in (parts or {}).items():
            archive.writestr(name, content)
    return file


def relations(*links: tuple[str, str, bool]) -> str:
    """Relationships: kind, target, whether it is outside."""
    mode = {True: ' TargetMode="External"', False: ""}
    found = "".join(
        f'<Relationship Id="r{index}" Type="{R}/{kind}" Target="{target}"{mode[outside]}/>'
        for index, (kind, target, outside) in enumerate(links)
    )
    return f'<?xml version="1.0"?><Relationships xmlns="{PACKAGE}/relationships">{found}</Relationships>'


def odt(file: Path, body: str, styles: str = "", manifest: str = "") -> Path:
    """An OpenDocument text."""
    space = "urn:oasis:names:tc:opendocument:xmlns"
    names = " ".join(
        f'xmlns:{short}="{space}:{long}:1.0"'
        for short, long in (
            ("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"),
            ("fo", "xsl-fo-compatible"), ("draw", "drawing"),
        )
    )  # fmt: skip
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text", zipfile.ZIP_STORED)
        archive.writestr(
            "content.xml",
            f'<?xml version="1.0"?><office:document-content {names}><office:automatic-styles>{styles}'
            f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
            "</office:document-content>",
        )
        archive.writestr(
            "META-INF/manifest.xml",
            f'<?xml version="1.0"?><m:manifest xmlns:m="{space}:manifest:1.0">{manifest}</m:manifest>',
        )
    return file


def pdf(file: Path, pages: Iterable[str], more: Iterable[str] = (), trailer: str = "") -> Path:
    """A PDF; a page is its content stream, with the font /F1 (Helvetica). ``more``: further objects."""
    contents = list(pages)
    first = 4
    kids = " ".join(f"{first + 2 * index} 0 R" for index in range(len(contents)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(contents)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for index, content in enumerate(contents):
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> "
            f"/Contents {first + 2 * index + 1} 0 R >>"
        )
        objects.append(f"<< /Length {len(content)} >>\nstream\n{content}\nendstream")
    objects += more
    out = io.BytesIO(b"%PDF-1.5\n")
    out.seek(0, io.SEEK_END)
    places = []
    for number, one in enumerate(objects, 1):
        places.append(out.tell())
        out.write(f"{number} 0 obj\n{one}\nendobj\n".encode("latin-1"))
    start = out.tell()
    out.write(f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode())
    for place in places:
        out.write(f"{place:010d} 00000 n \n".encode())
    out.write(
        f"trailer << /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF".encode(
            "latin-1"
        )
    )
    file.write_bytes(out.getvalue())
    return file


def at(x: float, y: float, text: str, size: float = 12, mode: str = "") -> str:
    """Text at a place of a PDF page, from its lower left corner."""
    return f"BT {mode} /F1 {size} Tf {x} {y} Td ({text}) Tj ET\n"


def letter(width: int = 1654) -> Image.Image:
    """A scanned letter of A4, drawn: head in two columns, title, two lines of text."""
    picture = Image.new("RGB", (width, round(width * 1.414)), "white")
    draw = ImageDraw.Draw(picture)
    unit = width / 1654
    plain = ImageFont.truetype(str(FONTS / "LiberationSerif-Regular.ttf"), round(38 * unit))
    bold = ImageFont.truetype(str(FONTS / "LiberationSerif-Bold.ttf"), round(38 * unit))
    for x, y, text, font in (
        (150, 120, "ỦY BAN NHÂN DÂN", bold),
        (150, 175, "XÃ THU LŨM", bold),
        (150, 240, "Số: 125/TB-UBND", plain),
        (730, 120, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", bold),
        (830, 175, "Độc lập - Tự do - Hạnh phúc", bold),
        (790, 240, "Thu Lũm, ngày 15 tháng 7 năm 2025", plain),
        (680, 380, "THÔNG BÁO", bold),
        (400, 440, "Về việc tổ chức họp dân bàn về nước sạch", bold),
        (200, 560, "Ủy ban nhân dân xã thông báo đến các hộ gia đình trên địa bàn", plain),
        (200, 620, "về cuộc họp tổ chức vào sáng thứ bảy tại nhà văn hóa xã.", plain),
    ):
        draw.text((x * unit, y * unit), text, "black", font)
    return picture


def red_stamp(picture: Image.Image, text: str, place: tuple[int, int], angle: float = 0) -> None:
    """Stamp a framed mark in red onto a picture, turned by some degrees."""
    font = ImageFont.truetype(str(FONTS / "LiberationSerif-Bold.ttf"), 50)
    left, top, right, bottom = font.getbbox(text)
    wide, high = round(right - left) + 60, round(bottom - top) + 50
    stamp = Image.new("RGBA", (wide, high), (255, 255, 255, 0))
    draw = ImageDraw.Draw(stamp)
    draw.rectangle((2, 2, wide - 3, high - 3), outline=(220, 20, 30, 255), width=5)
    draw.text((30, 25 - top), text, (220, 20, 30, 255), font)
    turned = stamp.rotate(angle, Image.Resampling.BICUBIC, expand=True)
    picture.paste(turned, place, turned)
