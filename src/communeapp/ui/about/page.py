"""Giới thiệu: version, the dates of the data, and the licences of what is inside."""

from __future__ import annotations

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QLabel

from communeapp import __version__
from communeapp.ui.about.licence_list import LicenceList
from communeapp.ui.context import UiContext
from communeapp.ui.page import Page
from communeapp.ui.theme import make_icon
from communeapp.ui.widgets.cards import Card
from communeapp.ui.widgets.layouts import GAP_L, ScrollColumn, column, row
from communeapp.ui.widgets.pack_list import PackList
from communeapp.ui.widgets.text import label, soft, title


class AboutPage(Page):
    """Says what the program is, how old its data are, and whose work it stands on."""

    help_topic = "about"

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        scroll = ScrollColumn()
        column(self, gap=0).addWidget(scroll)
        head = row(gap=GAP_L)
        emblem = QLabel()
        emblem.setPixmap(make_icon("app", "#000000").pixmap(64, 64))
        head.addWidget(emblem)
        names = column(gap=2)
        names.addWidget(title("CommuneApp"))
        names.addWidget(soft(self.tr("Version {0}").format(__version__)))
        head.addLayout(names, 1)
        scroll.body.addLayout(head)
        scroll.body.addWidget(
            label(
                self.tr(
                    "An office program for commune administrations that works without a network. "
                    "Nothing you type leaves this PC unless you copy or print it yourself."
                )
            )
        )
        dates = Card(
            self.tr("Rules and templates in use"),
            self.tr("Each pack is signed; the date says how current its contents are."),
        )
        dates.body.addWidget(PackList(context))
        scroll.body.addWidget(dates)
        licences = Card(self.tr("Licences"))
        licences.body.addWidget(
            label(
                self.tr(
                    "CommuneApp is free software under the Apache License 2.0. It uses Qt {0} and PySide6 "
                    "under the GNU Lesser General Public License 3: the Qt libraries lie beside the "
                    "program as separate files and may be replaced by your own build of them."
                ).format(qVersion())
            )
        )
        licences.body.addWidget(
            soft(self.tr("Choose a name to read the whole text of its licence."))
        )
        licences.body.addWidget(LicenceList())
        scroll.body.addWidget(licences)
        scroll.body.addStretch(1)

    def page_title(self) -> str:
        return self.tr("About")
