"""Charts: well-formed, read out, without style and script, right in their lengths, whatever the labels say."""

from __future__ import annotations

import itertools
import re
import xml.etree.ElementTree as ET

import pytest
from markupsafe import Markup

from communeapp.hub import charts
from communeapp.hub.charts import Series

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = '"><script>alert(1)</script>&'


def parsed(chart: Markup) -> ET.Element:
    return ET.fromstring(str(chart).replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1))


def rects(chart: Markup, colour: int) -> list[ET.Element]:
    found = parsed(chart).iter(f"{SVG}rect")
    return [
        one
        for one in found
        if one.get("class") == f"c{colour}" and one.find(f"{SVG}title") is not None
    ]


def all_charts(label: str = "Xã Thu Lũm", value: float = 3) -> list[Markup]:
    series = [Series(label, [value, 0], 1), Series("khác", [1, 0], 2)]
    return [
        charts.bars("a", label, label, [label, "B"], series, str),
        charts.bars("a2", label, label, [label, "B"], series, str, numbers=[label, ""], share=True),
        charts.columns("b", label, label, [label, "B"], series, str),
        charts.columns("c", label, label, [label, "B"], series, str, share=True),
        charts.line("d", label, label, [label, "B"], [value, None], str, low=1, high=5),
        charts.meter(400, label),
    ]


@pytest.mark.parametrize("label", ["Xã Thu Lũm", HOSTILE, "", "x" * 300])
def test_every_chart_is_well_formed_and_read_out(label: str) -> None:
    for chart in all_charts(label):
        root = parsed(chart)
        assert root.get("role") == "img"
        text = str(chart)
        assert (
            "<script" not in text
            and "style=" not in text
            and " on" not in re.sub(r">[^<]*<", "><", text)
        )
        if root.get("class") == "chart":
            named = {
                one.get("id"): one.text or ""
                for one in root
                if one.tag in (f"{SVG}title", f"{SVG}desc")
            }
            assert list(named) == str(root.get("aria-labelledby")).split()
            assert list(named.values()) == [label, label]


def test_bars_are_as_long_as_their_values() -> None:
    chart = charts.bars(
        "a", "t", "d", ["A", "B"], [Series("x", [100, 50], 1), Series("y", [100, 0], 2)], str
    )
    widths = [float(one.get("width") or 0) for one in rects(chart, 1)]
    assert widths[0] == pytest.approx(2 * widths[1], abs=0.2)
    assert len(rects(chart, 2)) == 1  # nothing is drawn for 0
    starts = [float(one.get("x") or 0) for one in rects(chart, 2)]
    assert starts[0] == pytest.approx(float(rects(chart, 1)[0].get("x") or 0) + widths[0], abs=0.2)


def test_shares_fill_the_whole_length() -> None:
    chart = charts.bars(
        "a",
        "t",
        "d",
        ["A", "B"],
        [Series("x", [10, 1], 1), Series("y", [30, 3], 2)],
        str,
        share=True,
    )
    first, second = ([float(one.get("width") or 0) for one in rects(chart, at)] for at in (1, 2))
    assert first[0] == pytest.approx(first[1]) and second[0] == pytest.approx(3 * first[0], abs=0.3)


def test_columns_stand_on_each_other_up_to_the_axis() -> None:
    chart = charts.columns("b", "t", "d", ["1"], [Series("x", [30], 1), Series("y", [10], 2)], str)
    [low], [high] = rects(chart, 1), rects(chart, 2)
    assert float(low.get("y") or 0) == pytest.approx(
        float(high.get("y") or 0) + float(high.get("height") or 0), abs=0.2
    )
    assert "40" in [
        one.text for one in parsed(chart).iter(f"{SVG}text")
    ]  # the axis reaches the sum


@pytest.mark.parametrize("most", [0, 0.4, 1, 3, 4, 7, 10, 99, 100, 101, 12_345, 9_999_999])
def test_an_axis_reaches_beyond_its_largest_value_in_round_steps(most: float) -> None:
    ticks = charts._ticks(most)
    assert ticks[0] == 0 and ticks[-1] >= most and 2 <= len(ticks) <= 6
    steps = {round(b - a, 6) for a, b in itertools.pairwise(ticks)}
    assert len(steps) == 1


def test_a_line_has_a_gap_where_nothing_is_known() -> None:
    values = [4.0, None, 3.0, 5.0]
    chart = charts.line("d", "t", "d", list("abcd"), values, str, low=1, high=5)
    root = parsed(chart)
    assert len(list(root.iter(f"{SVG}circle"))) == 3
    assert len(list(root.iter(f"{SVG}polyline"))) == 2


def test_nothing_at_all_is_drawn_as_an_empty_chart() -> None:
    for chart in (
        charts.bars("a", "t", "d", [], [], str),
        charts.columns("b", "t", "d", ["1"], [Series("x", [0], 1)], str),
        charts.line("c", "t", "d", [], [], str, low=0, high=1),
    ):
        assert not list(parsed(chart).iter(f"{SVG}rect"))
