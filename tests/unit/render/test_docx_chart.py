"""A chart of a Word document is native DrawingML with its values in a workbook, and no picture."""

from __future__ import annotations

import io
import zipfile
from decimal import Decimal

import pytest
from docx import Document as Word
from lxml import etree
from openpyxl import load_workbook

from communeapp.core.layout.model import Chart, ChartSeries, LayoutDoc, PageSetup, Section, Style
from communeapp.render.docx import docx_bytes

NAMES = {"c": "http://schemas.openxmlformats.org/drawingml/2006/chart"}


@pytest.fixture(scope="module")
def made() -> bytes:
    series = (
        ChartSeries("Tháng 10/2026", (Decimal(118), None), ("118", ""), "9DC3E6"),
        ChartSeries("Tháng 11/2026", (Decimal("1120.5"), Decimal(80)), ("1.120,5", "80")),
    )
    chart = Chart(
        ("Bản <Thu> & Lũm", "Là Si"), series, 165, 30, 40, 2, Decimal(1300), title="Biểu đồ"
    )  # fmt: skip
    style = Style()
    return docx_bytes(
        LayoutDoc("x", "draft", (Section(PageSetup(), (chart, chart)),), {"noi_dung": style})
    )


def part(made: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        return archive.read(name)


def test_the_values_stand_in_the_chart_and_in_its_workbook(made: bytes) -> None:
    tree = etree.fromstring(part(made, "word/charts/chart1.xml"))
    values = [one.text for one in tree.iterfind(".//c:val//c:v", NAMES)]
    assert values == ["118", "1120.5", "80"]
    assert [one.text for one in tree.iterfind(".//c:cat//c:v", NAMES)][:2] == [
        "Bản <Thu> & Lũm", "Là Si",
    ]  # fmt: skip
    sheet = load_workbook(io.BytesIO(part(made, "word/embeddings/chart1.xlsx"))).worksheets[0]
    assert [list(row) for row in sheet.iter_rows(values_only=True)] == [
        [None, "Tháng 10/2026", "Tháng 11/2026"],
        ["Bản <Thu> & Lũm", 118, 1120.5],
        ["Là Si", None, 80],
    ]


def test_each_chart_has_parts_of_its_own_and_none_is_a_picture(made: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        names = archive.namelist()
        types = archive.read("[Content_Types].xml").decode()
    assert {"word/charts/chart1.xml", "word/charts/chart2.xml"} <= set(names)
    assert not any("/media/" in one for one in names)
    assert types.count("drawingml.chart+xml") == 2
    document = Word(io.BytesIO(made))
    described = document.element.body.xpath("//wp:docPr/@descr")
    assert described[0].startswith("Biểu đồ. Bản <Thu> & Lũm: 118, 1.120,5")
    assert len(document.element.body.xpath("//wp:docPr[not(@id=preceding::wp:docPr/@id)]")) == 2
