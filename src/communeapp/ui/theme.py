"""Colours, fonts and icons: small palettes in TOML, one style sheet, line drawings in one colour."""

from __future__ import annotations

import string
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QGuiApplication,
    QIcon,
    QPainter,
    QPalette,
    QPixmap,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from communeapp import paths

THEMES = ("system", "light", "dark")
FONT_SIZES = (10, 11, 12, 13, 14, 16, 18)  # points; 11 is the usual one
DEFAULT_FONT_SIZE = 11
# In order of liking; each draws every Vietnamese letter.
FAMILIES = ("Segoe UI", "Noto Sans", "Liberation Sans", "DejaVu Sans")


@dataclass(frozen=True)
class Palette:
    """The named colours of one theme, each as ``#rrggbb``."""

    name: str
    dark: bool
    colours: Mapping[str, str]

    def colour(self, name: str) -> QColor:
        return QColor(self.colours[name])


@lru_cache(maxsize=4)
def load_palette(name: str) -> Palette:
    """Read ``resources/themes/<name>.toml``."""
    data = tomllib.loads((_folder() / f"{name}.toml").read_text(encoding="utf-8"))
    return Palette(str(data["name"]), bool(data["dark"]), dict(data["colours"]))


def _folder() -> Path:
    return paths.resources_dir() / "themes"


class Theme(QObject):
    """Applies palette and font size to the application; may change while it runs.

    Signals: ``changed()`` after a new look was applied.
    """

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._choice = "light"
        self._points = DEFAULT_FONT_SIZE
        self._applied: tuple[str, int] | None = None
        self._icons: dict[tuple[str, str], QIcon] = {}
        self.palette = load_palette("light")
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)

    @property
    def points(self) -> int:
        """Size of plain text in points."""
        return self._points

    def apply(self, choice: str, points: int) -> None:
        """Show a theme (``system`` follows the desktop) at a font size."""
        self._choice = choice if choice in THEMES else "light"
        self._points = min(max(points, FONT_SIZES[0]), FONT_SIZES[-1])
        self._refresh()

    def _on_scheme_changed(self) -> None:
        if self._choice == "system":
            self._refresh()

    def _refresh(self) -> None:
        wanted = self._choice
        if wanted == "system":
            dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
            wanted = "dark" if dark else "light"
        if self._applied == (wanted, self._points):
            return
        self._applied = (wanted, self._points)
        self.palette = load_palette(wanted)
        self._icons.clear()
        font = base_font(self._points)
        self._app.setFont(font)
        self._app.setPalette(qt_palette(self.palette))
        self._app.setStyleSheet(style_sheet(self.palette, font))
        self.changed.emit()

    def icon(self, name: str, colour: str = "ink") -> QIcon:
        """Draw ``resources/icons/<name>.svg`` in a colour of the palette."""
        key = (name, colour)
        if key not in self._icons:
            self._icons[key] = make_icon(
                name, self.palette.colours[colour], self.palette.colours["disabled"]
            )
        return self._icons[key]

    def icon_size(self) -> QSize:
        """The size of an icon beside plain text."""
        side = round(QFontMetricsF(self._app.font()).height() * 1.15)
        return QSize(side, side)


def base_font(points: int) -> QFont:
    """Give the plain font of the screens."""
    known = set(QFontDatabase.families())
    family = next((one for one in FAMILIES if one in known), "")
    font = QFont(family) if family else QFont()
    font.setPointSize(points)
    return font


def style_sheet(palette: Palette, font: QFont) -> str:
    """Fill ``resources/themes/style.qss`` with the palette and with sizes that follow the font."""
    height = QFontMetricsF(font).height()
    points = font.pointSizeF()
    values: dict[str, object] = dict(palette.colours)
    values.update(
        title_pt=round(points * 1.65, 1),
        heading_pt=round(points * 1.2, 1),
        small_pt=round(points * 0.9, 1),
        line_px=round(height),
        gap_s=round(height * 0.25),
        gap_m=round(height * 0.5),
        gap_l=round(height * 0.8),
        gap_xl=round(height * 1.4),
        radius=8,
        radius_s=6,
        button_v=round(height * 0.22),
        button_h=round(height * 0.85),
        field_v=round(height * 0.2),
        arrow=round(height * 0.7),
        arrow_box=round(height * 1.3),
        box=round(height * 0.75),
        box_radius=(round(height * 0.75) + 4) // 2,
    )
    for name in ("chevron", "chevron_up", "tick"):
        file = _folder() / f"{name.replace('_', '-')}-{palette.name}.svg"
        values[name] = file.as_posix()
    template = (_folder() / "style.qss").read_text(encoding="utf-8")
    return string.Template(template).substitute(values)


def qt_palette(palette: Palette) -> QPalette:
    """Translate our names into Qt's, for what the style sheet does not reach."""
    made = QPalette()
    roles = {
        QPalette.ColorRole.Window: "paper",
        QPalette.ColorRole.WindowText: "ink",
        QPalette.ColorRole.Base: "surface",
        QPalette.ColorRole.AlternateBase: "surface_alt",
        QPalette.ColorRole.Text: "ink",
        QPalette.ColorRole.Button: "surface",
        QPalette.ColorRole.ButtonText: "ink",
        QPalette.ColorRole.Highlight: "accent",
        QPalette.ColorRole.HighlightedText: "on_accent",
        QPalette.ColorRole.ToolTipBase: "ink",
        QPalette.ColorRole.ToolTipText: "surface",
        QPalette.ColorRole.PlaceholderText: "ink_soft",
        QPalette.ColorRole.Link: "accent",
        QPalette.ColorRole.LinkVisited: "accent",
        QPalette.ColorRole.Mid: "line",
    }
    for role, name in roles.items():
        made.setColor(role, palette.colour(name))
    for role in (
        QPalette.ColorRole.Text,
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.ButtonText,
    ):
        made.setColor(QPalette.ColorGroup.Disabled, role, palette.colour("disabled"))
    return made


def make_icon(name: str, colour: str, disabled: str = "#9aa19d") -> QIcon:
    """Draw a line icon sharply at the sizes and scalings in use.

    The drawings are black on nothing; only ``app`` keeps its own colours.
    """
    source = (paths.resources_dir() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    icon = QIcon()
    renderer = QSvgRenderer(QByteArray(source.replace("#000000", colour).encode()))
    for side in (16, 20, 24, 32, 48, 64):
        pixmap = QPixmap(side, side)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter, QRectF(0, 0, side, side))
        painter.end()
        icon.addPixmap(pixmap, QIcon.Mode.Normal)
        # The same shape in another colour: far quicker than to draw it again.
        painter = QPainter(pixmap)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
        painter.fillRect(pixmap.rect(), QColor(disabled))
        painter.end()
        icon.addPixmap(pixmap, QIcon.Mode.Disabled)
    return icon
