"""A chart of a Word document: native DrawingML with its values in a workbook inside, no picture.

It can be edited in Word ("Edit data") and is drawn by Word and LibreOffice themselves. The plot is given
its place, so that it lies where our own pages draw it.
"""

from __future__ import annotations

import io
import zipfile
from decimal import Decimal
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml

from communeapp.core.figures.sheet import address
from communeapp.core.layout.charts import GAP, LABEL_PT
from communeapp.core.layout.model import Chart, ChartSeries

_EMU_PER_MM = 36_000
_ZIP_TIME = (1980, 1, 1, 0, 0, 0)
_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main"
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PLACE = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_BOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def chart_paragraph(document_part: Any, chart: Chart, font: str) -> Any:
    """Add the chart's parts to the package and give the paragraph that shows it."""
    package = document_part.package
    taken = {str(one.partname) for one in package.iter_parts()}
    number = next(n for n in range(1, 1000) if f"/word/charts/chart{n}.xml" not in taken)
    part = Part(PackURI(f"/word/charts/chart{number}.xml"), _CHART_TYPE, b"", package)
    book = Part(
        PackURI(f"/word/embeddings/chart{number}.xlsx"), _BOOK_TYPE, workbook_bytes(chart), package
    )
    link = part.relate_to(book, RELATIONSHIP_TYPE.PACKAGE)
    part._blob = chart_xml(chart, font, link).encode("utf-8")
    relation = document_part.relate_to(part, RELATIONSHIP_TYPE.CHART)
    return parse_xml(_drawing(chart, relation, number))


def _drawing(chart: Chart, relation: str, number: int) -> str:
    width, height = round(chart.width_mm * _EMU_PER_MM), round(chart.height_mm * _EMU_PER_MM)
    spoken = "; ".join(
        f"{name}: " + ", ".join(one.texts[at] or "–" for one in chart.series)
        for at, name in enumerate(chart.names)
    )
    keep = '<w:keepNext w:val="1"/>' if chart.keep_with_next else ""
    after = round(chart.after_pt * 20)
    return (
        f'<w:p xmlns:w="{_WORD}" xmlns:wp="{_PLACE}" xmlns:a="{_MAIN}" xmlns:r="{_REL}" xmlns:c="{_CHART}">'
        f'<w:pPr>{keep}<w:spacing w:before="0" w:after="{after}" w:line="240" w:lineRule="auto"/>'
        '<w:ind w:left="0" w:firstLine="0"/><w:jc w:val="left"/><w:rPr><w:sz w:val="2"/></w:rPr></w:pPr>'
        '<w:r><w:rPr><w:sz w:val="2"/></w:rPr><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{width}" cy="{height}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
        f'<wp:docPr id="{100 + number}" name="Biểu đồ {number}" '
        f"descr={quoteattr(f'{chart.title}. {spoken}'[:2000])}/>"
        f'<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="{_CHART}">'
        f'<c:chart r:id="{relation}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'
    )


def chart_xml(chart: Chart, font: str, link: str) -> str:
    """Write the chart part; ``link`` names the workbook with its values."""
    series = "".join(_series(chart, one, at) for at, one in enumerate(chart.series))
    left = chart.label_mm / chart.width_mm
    top = chart.edge_mm / chart.height_mm
    width = 1 - left - chart.edge_mm / chart.width_mm
    height = chart.plot_mm / chart.height_mm
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<c:chartSpace xmlns:c="{_CHART}" xmlns:a="{_MAIN}" xmlns:r="{_REL}">'
        '<c:date1904 val="0"/><c:lang val="vi-VN"/><c:roundedCorners val="0"/><c:chart>'
        '<c:autoTitleDeleted val="1"/><c:plotArea><c:layout><c:manualLayout>'
        '<c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>'
        f'<c:x val="{left:.5f}"/><c:y val="{top:.5f}"/><c:w val="{width:.5f}"/><c:h val="{height:.5f}"/>'
        "</c:manualLayout></c:layout><c:barChart>"
        f'<c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>{series}'
        f'<c:gapWidth val="{round(GAP * 100)}"/><c:overlap val="0"/><c:axId val="111111111"/>'
        '<c:axId val="222222222"/></c:barChart>'
        '<c:catAx><c:axId val="111111111"/><c:scaling><c:orientation val="maxMin"/></c:scaling>'
        '<c:delete val="0"/><c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>'
        '<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="7F7F7F"/></a:solidFill></a:ln></c:spPr>'
        f'{_text(font)}<c:crossAx val="222222222"/><c:crosses val="autoZero"/><c:auto val="1"/>'
        '<c:lblAlgn val="ctr"/><c:lblOffset val="50"/><c:noMultiLvlLbl val="1"/></c:catAx>'
        '<c:valAx><c:axId val="222222222"/><c:scaling><c:orientation val="minMax"/>'
        f'<c:max val="{chart.most:f}"/><c:min val="0"/></c:scaling><c:delete val="1"/>'
        '<c:axPos val="t"/><c:numFmt formatCode="General" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="none"/>'
        '<c:crossAx val="111111111"/><c:crosses val="autoZero"/></c:valAx>'
        f'</c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
        f'{_text(font)}<c:externalData r:id="{link}"><c:autoUpdate val="0"/></c:externalData>'
        "</c:chartSpace>"
    )


def _text(font: str) -> str:
    size = round(LABEL_PT * 100)
    return (
        f'<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="{size}" b="0">'
        '<a:solidFill><a:srgbClr val="000000"/></a:solidFill>'
        f"<a:latin typeface={quoteattr(font)}/><a:cs typeface={quoteattr(font)}/>"
        '</a:defRPr></a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>'
    )


def _series(chart: Chart, one: ChartSeries, at: int) -> str:
    count = len(chart.names)
    head = _points([one.name])
    names = _points(chart.names)
    values = "".join(
        f'<c:pt idx="{index}"><c:v>{value:f}</c:v></c:pt>'
        for index, value in enumerate(one.values)
        if value is not None
    )
    column = address(0, at + 1).rstrip("1")
    # The numbers stand as Viet Nam writes them, whatever the language of the program that opens it.
    labels = "".join(
        f'<c:dLbl><c:idx val="{index}"/><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:r>'
        f'<a:rPr lang="vi-VN"/><a:t>{escape(one.texts[index])}</a:t></a:r></a:p></c:rich></c:tx>'
        f"{_SHOWN}</c:dLbl>"
        for index, value in enumerate(one.values)
        if value is not None
    )
    return (
        f'<c:ser><c:idx val="{at}"/><c:order val="{at}"/><c:tx><c:strRef><c:f>Sheet1!${column}$1</c:f>'
        f'<c:strCache><c:ptCount val="1"/>{head}</c:strCache></c:strRef></c:tx>'
        f'<c:spPr><a:solidFill><a:srgbClr val="{one.color}"/></a:solidFill></c:spPr>'
        f'<c:invertIfNegative val="0"/><c:dLbls>{labels}{_SHOWN}</c:dLbls>'
        f"<c:cat><c:strRef><c:f>Sheet1!$A$2:$A${count + 1}</c:f><c:strCache>"
        f'<c:ptCount val="{count}"/>{names}</c:strCache></c:strRef></c:cat>'
        f"<c:val><c:numRef><c:f>Sheet1!${column}$2:${column}${count + 1}</c:f><c:numCache>"
        f'<c:formatCode>General</c:formatCode><c:ptCount val="{count}"/>{values}</c:numCache>'
        "</c:numRef></c:val></c:ser>"
    )


_SHOWN = (
    '<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>'
    '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>'
)


def _points(texts: tuple[str, ...] | list[str]) -> str:
    return "".join(
        f'<c:pt idx="{index}"><c:v>{escape(one)}</c:v></c:pt>' for index, one in enumerate(texts)
    )


# ------------------------------------------------------------------ the workbook inside

_BOOK = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def workbook_bytes(chart: Chart) -> bytes:
    """Write the values as a small workbook: the same chart gives the same bytes."""
    rows = [["", *(one.name for one in chart.series)]]
    cells = [_row(1, rows[0], [None] * len(rows[0]))]
    for at, name in enumerate(chart.names):
        values = [one.values[at] for one in chart.series]
        cells.append(_row(at + 2, [name, *("" for _ in values)], [None, *values]))
    office = _REL
    files = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.'
        'spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType='
        '"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{_BOOK}" xmlns:r="{office}"><sheets>'
        '<sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship '
        f'Id="rId1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{_BOOK}"><sheetData>{"".join(cells)}'
        "</sheetData></worksheet>",
    }
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as packed:
        for name, text in files.items():
            entry = zipfile.ZipInfo(name, _ZIP_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            whole = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{text}'
            packed.writestr(entry, whole.encode("utf-8"))
    return raw.getvalue()


def _row(number: int, texts: list[str], values: list[Decimal | None]) -> str:
    cells = []
    for at, (text, value) in enumerate(zip(texts, values, strict=True)):
        place = address(number - 1, at)
        if value is not None:
            cells.append(f'<c r="{place}"><v>{value:f}</v></c>')
        elif text:
            cells.append(f'<c r="{place}" t="inlineStr"><is><t>{escape(text)}</t></is></c>')
    return f'<row r="{number}">{"".join(cells)}</row>'
