"""Palettes, contrast, fonts, icons."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QImage
from PySide6.QtWidgets import QApplication

from communeapp import paths
from communeapp.ui.theme import Theme, load_palette, make_icon, style_sheet

# Ink on ground, as the style sheet puts them together.
PAIRS = [
    ("ink", "paper"), ("ink", "surface"), ("ink", "surface_alt"), ("ink", "accent_soft"),
    ("ink", "selection"), ("ink_soft", "paper"), ("ink_soft", "surface"), ("ink_soft", "surface_alt"),
    ("ink_soft", "disabled_ground"), ("accent", "surface"), ("accent", "paper"), ("accent", "accent_soft"),
    ("on_accent", "accent"), ("on_accent", "accent_hover"), ("on_accent", "accent_pressed"),
    ("rail_ink", "rail"), ("rail_ink", "rail_hover"), ("rail_ink", "rail_active"),
    ("rail_ink_soft", "rail"), ("danger", "surface"), ("danger", "paper"), ("danger", "danger_soft"),
    ("warn", "warn_soft"), ("ok", "ok_soft"), ("info", "info_soft"),
]  # fmt: skip
# What only has to be seen, not read: WCAG 2.2, 1.4.11.
EDGES = [
    ("focus", "paper"), ("focus", "surface"), ("rail_gold", "rail"), ("rail_gold", "rail_active"),
    ("line_strong", "surface"), ("line_strong", "paper"), ("accent", "disabled_ground"),
]  # fmt: skip


def _light(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    lines = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * lines[0] + 0.7152 * lines[1] + 0.0722 * lines[2]


def contrast(one: str, other: str) -> float:
    high, low = sorted((_light(one), _light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("name", ["light", "dark"])
def test_words_can_be_read_and_edges_seen(name: str) -> None:
    colours = load_palette(name).colours
    weak = [
        (ink, ground, round(contrast(colours[ink], colours[ground]), 2))
        for pairs, least in ((PAIRS, 4.5), (EDGES, 3.0))
        for ink, ground in pairs
        if contrast(colours[ink], colours[ground]) < least
    ]
    assert weak == []


def test_both_palettes_have_the_same_names() -> None:
    assert set(load_palette("light").colours) == set(load_palette("dark").colours)


@pytest.mark.parametrize("name", ["light", "dark"])
def test_style_sheet_is_filled_completely(qapp: QApplication, name: str) -> None:
    sheet = style_sheet(load_palette(name), QFont("Noto Sans", 11))
    assert "$" not in sheet
    for file in re.findall(r'url\("([^"]+)"\)', sheet):
        assert Path(file).is_file()


def test_every_colour_is_used(qapp: QApplication) -> None:
    sources = [paths.resources_dir() / "themes" / "style.qss"]
    sources += (Path(__file__).resolve().parents[2] / "src" / "communeapp" / "ui").rglob("*.py")
    text = "\n".join(one.read_text(encoding="utf-8") for one in sources)
    unused = [
        name for name in load_palette("light").colours if not re.search(rf"[$\"']{name}\b", text)
    ]
    assert unused == []


def test_font_size_is_applied_at_once_and_kept_in_bounds(qapp: QApplication) -> None:
    theme = Theme(qapp)
    for wanted, given in ((14, 14), (99, 18), (1, 10), (11, 11)):
        theme.apply("light", wanted)
        assert qapp.font().pointSize() == given
        assert theme.points == given
    theme.deleteLater()


def test_look_changes_once_per_change(qapp: QApplication) -> None:
    theme = Theme(qapp)
    changes: list[int] = []
    theme.apply("light", 11)
    theme.changed.connect(lambda: changes.append(1))
    theme.apply("dark", 11)
    theme.apply("dark", 11)
    assert changes == [1]
    assert theme.palette.dark
    theme.apply("light", 11)
    theme.deleteLater()


def test_every_icon_draws_in_the_colour_asked_for(qapp: QApplication) -> None:
    for file in sorted((paths.resources_dir() / "icons").glob("*.svg")):
        image: QImage = make_icon(file.stem, "#ff0000").pixmap(48, 48).toImage()
        shown = [
            image.pixelColor(x, y)
            for x in range(image.width())
            for y in range(image.height())
            if image.pixelColor(x, y).alpha() > 200
        ]
        assert shown, f"{file.name} draws nothing"
        if file.stem != "app":
            assert all(one.red() > 200 and one.green() < 60 for one in shown), file.name


@pytest.mark.parametrize("family", ["Noto Sans", "Liberation Sans", "Liberation Serif"])
def test_no_vietnamese_letter_is_missing(qapp: QApplication, family: str) -> None:
    from PySide6.QtGui import QFontDatabase, QFontMetrics

    if family not in QFontDatabase.families():
        pytest.skip(f"{family} is not installed")
    metrics = QFontMetrics(QFont(family))
    for letter in "ấặữ₫ẵỡỷđĐẲỖỰ":
        assert metrics.inFontUcs4(ord(letter)), letter
