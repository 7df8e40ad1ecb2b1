"""The parts inside with their licences; a name opens the whole text, in the same place."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QSizePolicy, QTextBrowser

from communeapp.ui.about.licences import Part, parts, text_of

_HEIGHT = 420
_TEXT, _LIST = "text:", "list:"


class LicenceList(QTextBrowser):
    """A table of parts. It reads the texts when one is asked for: together they are a megabyte."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Third-party licences"))
        self.setOpenLinks(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(_HEIGHT)
        self._parts = parts()
        self._place = 0  # where the list was scrolled to, in pixels
        self.anchorClicked.connect(self._follow)
        self._show_list()

    def _follow(self, address: QUrl) -> None:
        words = address.toString()
        if words == _LIST:
            self._show_list()
        elif words.startswith(_TEXT):
            self._place = self.verticalScrollBar().value()
            self._show_text(self._parts[int(words.removeprefix(_TEXT))])

    def _show_list(self) -> None:
        head = "".join(
            f"<th align='left'>{escape(one)}</th>"
            for one in (self.tr("Part"), self.tr("Version"), self.tr("Licence"), self.tr("Source"))
        )
        lines = "".join(self._line(number, part) for number, part in enumerate(self._parts))
        self.setHtml(
            f"<table cellspacing='0' cellpadding='5' width='100%'><tr>{head}</tr>{lines}</table>"
        )
        self.verticalScrollBar().setValue(self._place)

    def _line(self, number: int, part: Part) -> str:
        name = escape(part.name)
        if part.texts:
            name = f"<a href='{_TEXT}{number}'>{name}</a>"
        cells = (name, escape(part.version), escape(part.licence), escape(part.source))
        return "<tr>" + "".join(f"<td>{one}</td>" for one in cells) + "</tr>"

    def _show_text(self, part: Part) -> None:
        text = text_of(part) or self.tr("The text could not be read.")
        back = f"<p><a href='{_LIST}'>← {escape(self.tr('All parts'))}</a></p>"
        self.setHtml(
            f"{back}<h3>{escape(part.name)} {escape(part.version)}</h3>"
            f"<p>{escape(part.note)}</p><pre style='white-space: pre-wrap'>{escape(text)}</pre>"
        )
