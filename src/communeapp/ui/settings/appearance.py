"""Language, look and font size; each shows at once."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QWidget

from communeapp.ui.context import UiContext
from communeapp.ui.i18n import LANGUAGES, NAMES
from communeapp.ui.settings.laid_down import hold_in
from communeapp.ui.theme import FONT_SIZES, THEMES
from communeapp.ui.widgets.cards import Card
from communeapp.ui.widgets.fields import Field
from communeapp.ui.widgets.layouts import column


class AppearancePanel(QWidget):
    """Three choices."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self.context = context
        preferences = context.preferences
        body = column(self)
        card = Card()
        body.addWidget(card)
        self.language = QComboBox()
        for code in LANGUAGES:
            self.language.addItem(NAMES[code], code)
        self.language.setCurrentIndex(self.language.findData(preferences.language))
        self.language.activated.connect(self._on_language)
        card.body.addWidget(
            Field(
                self.tr("Language of the program"),
                self.language,
                self.tr("Documents are always written in Vietnamese."),
            )
        )
        hold_in(context, card.body, "language", self.language)
        self.font_size = QComboBox()
        for points in FONT_SIZES:
            self.font_size.addItem(self.tr("{0} points").format(points), points)
        self.font_size.setCurrentIndex(max(0, self.font_size.findData(preferences.font_size)))
        self.font_size.activated.connect(self._on_font_size)
        card.body.addWidget(Field(self.tr("Font size"), self.font_size))
        hold_in(context, card.body, "font_size", self.font_size)
        names = {
            "system": self.tr("As the PC is set"),
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
        }
        self.look = QComboBox()
        for name in THEMES:
            self.look.addItem(names[name], name)
        self.look.setCurrentIndex(self.look.findData(preferences.theme))
        self.look.activated.connect(self._on_look)
        card.body.addWidget(Field(self.tr("Look"), self.look))
        hold_in(context, card.body, "theme", self.look)

    @Slot()
    def _on_language(self) -> None:
        self.context.set_preference("language", str(self.language.currentData()))

    @Slot()
    def _on_font_size(self) -> None:
        self.context.set_preference("font_size", int(self.font_size.currentData()))

    @Slot()
    def _on_look(self) -> None:
        self.context.set_preference("theme", str(self.look.currentData()))
