"""Draws HUONG-DAN.pdf: two A4 pages with pictures, from ``installer/stick/huong-dan.html``."""

from __future__ import annotations

import datetime as dt
import hashlib
import os
import re
import subprocess
import uuid
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF, QUrl
from PySide6.QtGui import (
    QImage,
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextDocument,
)

from communeapp.ui.rendering.pdf import ensure_application
from communeapp.ui.rendering.typeface import family

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "installer" / "stick" / "huong-dan.html"
PICTURES = ROOT / "docs" / "images" / "installing"
PAGES = 2
#: Dots per inch of the page's own unit; pictures are measured in it.
DPI = 96
_MARGIN_MM = 13.0
#: Large type: people read it standing, from a sheet beside the keyboard.
_POINTS = 13.0
_STYLE = """
p { margin: 0 0 4px 0; }
.title { font-size: 20pt; font-weight: bold; color: #ffffff; }
.under { font-size: 12pt; color: #ffffff; }
.lead { margin: 10px 0 8px 0; }
.number { font-size: 26pt; font-weight: bold; color: #174d3c; }
.head { font-size: 15pt; font-weight: bold; color: #174d3c; }
.small { font-size: 12pt; color: #333333; }
.caption { font-size: 10pt; font-style: italic; color: #555555; }
.section { font-size: 15pt; font-weight: bold; color: #174d3c; margin: 10px 0 3px 0; }
.line { border-bottom: 1px solid #9db3a8; }
.page { page-break-before: always; }
"""


def write_guide(
    target: Path, version: str, source: Path = SOURCE, pictures: Path = PICTURES
) -> None:
    """Write the guide. Raises ValueError where a picture is missing or it does not fill two pages."""
    html = source.read_text("utf-8").replace("{version}", version)
    content = pdf_of(html, pictures, version, commit_time())
    target.write_bytes(content)


def pdf_of(html: str, pictures: Path, version: str, when: dt.datetime) -> bytes:
    """Draw the PDF in memory; the same bytes whenever it is drawn, ``when`` being its time."""
    ensure_application()
    document = QTextDocument()
    font = document.defaultFont()
    font.setFamily(family())
    font.setPointSizeF(_POINTS)
    document.setDefaultFont(font)
    document.setDefaultStyleSheet(_STYLE)
    for name in sorted(set(re.findall(r'src="([^"]+)"', html))):
        image = QImage(str(pictures / name))
        if image.isNull():
            raise ValueError(f"the picture {pictures / name} cannot be read")
        document.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(name), image)
    document.setHtml(html)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(f"Cài đặt CommuneApp {version}")
    writer.setCreator(f"CommuneApp {version}")
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(
        QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM), QPageLayout.Unit.Millimeter
    )
    writer.setResolution(300)
    document.documentLayout().setPaintDevice(writer)
    page = writer.pageLayout().paintRectPixels(300)
    document.setPageSize(QSizeF(page.width(), page.height()))
    if document.pageCount() != PAGES:
        raise ValueError(f"the guide has {document.pageCount()} pages instead of {PAGES}")
    document.print_(writer)
    return _dated(bytes(buffer.data().data()), when)


def _dated(content: bytes, when: dt.datetime) -> bytes:
    """Put one time, and one name made of the rest, where Qt wrote those of this minute; no length changes."""
    short, long = (
        when.strftime("%Y%m%d%H%M%S").encode(),
        when.strftime("%Y-%m-%dT%H:%M:%S").encode(),
    )
    content = re.sub(rb"(?<=Date \(D:)\d{14}", short, content)
    content = re.sub(rb'(?<=Date=")\d{4}-\d\d-\d\dT[\d:]{8}', long, content)
    found = re.search(rb"uuid:([0-9a-f-]{36})", content)
    if found is None:
        raise ValueError("no name of the document where Qt writes it")
    old, blank = found[1], str(uuid.UUID(int=0)).encode()
    content = _renamed(content, old, blank)
    name = str(uuid.uuid5(uuid.NAMESPACE_OID, hashlib.sha256(content).hexdigest())).encode()
    return _renamed(content, blank, name)


def _renamed(content: bytes, old: bytes, new: bytes) -> bytes:
    """The name stands there as text, and as the digits of its letters."""
    return content.replace(old, new).replace(old.hex().encode(), new.hex().encode())


def commit_time() -> dt.datetime:
    """The time of the commit that the kit is made of; SOURCE_DATE_EPOCH counts first, as everywhere."""
    said = os.environ.get("SOURCE_DATE_EPOCH")
    if said is None:
        run = subprocess.run(
            ["git", "log", "-1", "--format=%ct"],
            cwd=ROOT,
            check=False,
            capture_output=True,
            text=True,
        )
        said = run.stdout.strip() or "0"
    return dt.datetime.fromtimestamp(int(said), dt.UTC)
