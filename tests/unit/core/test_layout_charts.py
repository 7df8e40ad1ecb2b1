"""Charts: where their parts stand, what their numbers are, and what is not drawn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from communeapp.core.documents import Block, BlockKind, Document
from communeapp.core.layout import Layouter
from communeapp.core.layout.model import Chart, Paragraph

ROWS = (
    ("Số hộ (hộ)", "Tháng 10/2026", "Tháng 11/2026"),
    ("Bản Thu Lũm", "1.118", "1.120,5"),
    ("Là Si", "", "80"),
    ("Pa Thắng", "–", "x"),
)


def drawn(
    layouter: Layouter, document: Document, rows: tuple[tuple[str, ...], ...]
) -> list[object]:
    block = Block(BlockKind.CHART, rows=rows, title="Biểu đồ")
    layout = layouter.layout(replace(document, body=(*document.body, block), appendices=()))
    return [one for section in layout.sections for one in section.blocks]


def chart_of(blocks: list[object]) -> Chart:
    (found,) = [one for one in blocks if isinstance(one, Chart)]
    return found


def test_values_colours_and_places(
    layouter: Layouter, sample_document: Callable[[str], Document]
) -> None:
    blocks = drawn(layouter, sample_document("cong_van_bon_muoi_diem"), ROWS)
    chart = chart_of(blocks)
    assert chart.names == ("Bản Thu Lũm", "Là Si", "Pa Thắng")
    assert [one.values for one in chart.series] == [
        (Decimal(1118), None, None),
        (Decimal("1120.5"), Decimal(80), None),
    ]
    assert chart.series[1].texts[0] == "1.120,5"
    assert chart.series[0].color != chart.series[1].color
    assert chart.most > Decimal("1120.5")
    assert 0 < chart.label_mm < chart.width_mm / 2
    caption = blocks[blocks.index(chart) - 1]
    assert isinstance(caption, Paragraph)
    assert caption.text == "Biểu đồ: Số hộ (hộ) (màu nhạt: tháng 10/2026; màu đậm: tháng 11/2026)"
    assert caption.style.keep_with_next


def test_many_names_still_fit_a_page(
    layouter: Layouter, sample_document: Callable[[str], Document]
) -> None:
    rows = (("Số hộ", "Tháng 11/2026"), *((f"Bản {n}", str(n + 1)) for n in range(60)))
    assert (
        chart_of(drawn(layouter, sample_document("cong_van_bon_muoi_diem"), rows)).height_mm < 200
    )


def test_without_a_number_there_is_no_chart(
    layouter: Layouter, sample_document: Callable[[str], Document]
) -> None:
    rows = (("Số hộ", "Tháng 11/2026"), ("Là Si", "nhiều"))
    blocks = drawn(layouter, sample_document("cong_van_bon_muoi_diem"), rows)
    assert not any(isinstance(one, Chart) for one in blocks)
