"""What a check found: the verdict in one sentence, the file beside the values that are really signed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QGridLayout, QSplitter, QWidget

from communeapp.services.training.verifying import Link, Verified
from communeapp.ui.context import UiContext
from communeapp.ui.teaching.certificates.sheet_view import SheetView
from communeapp.ui.teaching.certificates.values import CertificateWords
from communeapp.ui.teaching.tall_dialog import FRAME
from communeapp.ui.widgets.cards import Banner
from communeapp.ui.widgets.dates import day_words
from communeapp.ui.widgets.dialogs import PlainDialog
from communeapp.ui.widgets.layouts import GAP, GAP_L, GAP_S, ScrollColumn
from communeapp.ui.widgets.text import label, small, soft

PICTURE_PX = 1200
#: Reasons under which what is signed can still be believed to be what was once signed.
_DOUBTFUL = frozenset({"revoked", "out_of_time", "key_revoked", "unknown_root", "not_yet"})


class VerifyDialog(PlainDialog):
    """``picture`` is the page as the file shows it, as PNG; empty where it has none."""

    def __init__(
        self,
        parent: QWidget | None,
        context: UiContext,
        path: Path,
        found: Verified,
        picture: bytes = b"",
    ) -> None:
        super().__init__(parent, "")
        self.set_head(self.tr("Check of a certificate"))
        self.context = context
        tone = "ok" if found.valid else "warn" if found.reason in _DOUBTFUL else "danger"
        code = found.reason or "valid"
        self.verdict = Banner(context.theme, tone, context.sentence(f"certificates.verify.{code}"))
        self.body.addWidget(self.verdict)
        self.body.addWidget(small(path.name))
        image = QImage.fromData(picture)
        values = self._make_values(found)
        if image.isNull():
            self.body.addWidget(values, 1)
        else:
            split = QSplitter(Qt.Orientation.Horizontal)
            split.setChildrenCollapsible(False)
            split.setHandleWidth(GAP_S)
            left = ScrollColumn(widest=2000, margin=0)
            left.body.setSpacing(GAP_S)
            left.body.addWidget(label(self.tr("What the file shows"), "label"))
            self.sheet = SheetView(self.tr("What the file shows"))
            self.sheet.show_image(image)
            left.body.addWidget(self.sheet)
            left.body.addStretch(1)
            split.addWidget(left)
            split.addWidget(values)
            split.setSizes([620, 480])
            self.body.addWidget(split, 1)
        self.close_button = self.add_button(self.tr("Close"), accept=True, kind="primary")
        screen = QGuiApplication.primaryScreen().availableGeometry()
        wide = 1180 if not image.isNull() else 720
        room = QSize(screen.width() - FRAME // 2, screen.height() - FRAME)
        self.resize(min(wide, room.width()), room.height())
        self.close_button.setFocus()

    def _make_values(self, found: Verified) -> QWidget:
        scroll = ScrollColumn(widest=2000, margin=0)
        scroll.body.setContentsMargins(GAP, 0, GAP_S, 0)
        scroll.body.setSpacing(GAP_S)
        if found.fields is None:
            scroll.body.addWidget(
                soft(self.tr("Nothing in this file is signed by anybody: believe none of it."))
            )
            scroll.body.addStretch(1)
            return scroll
        scroll.body.addWidget(label(self.tr("What is really signed"), "label"))
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GAP_L)
        grid.setVerticalSpacing(GAP_S)
        grid.setColumnStretch(1, 1)
        for line, (name, value) in enumerate(
            CertificateWords().rows(found.fields, self.context.language)
        ):
            grid.addWidget(soft(name), line, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label(value), line, 1)
        scroll.body.addWidget(holder)
        if found.revocation is not None:
            day = day_words(found.revocation.day, self.context.language)
            reason = self.context.sentence(f"certificates.reason.{found.revocation.reason}")
            scroll.body.addWidget(
                label(self.tr("Taken back on {0}: {1}").format(day, reason), "error")
            )
        if found.chain:
            scroll.body.addWidget(label(self.tr("Who stands behind the signature"), "label"))
            for link in found.chain:
                scroll.body.addWidget(label(self._link(link)))
                scroll.body.addWidget(small(link.fingerprint))
        scroll.body.addStretch(1)
        return scroll

    def _link(self, link: Link) -> str:
        if link.until is not None:
            until = day_words(link.until, self.context.language)
            return self.tr("{0}, until {1}").format(link.name, until)
        if link.known:
            return self.tr("{0}: root, believed by this PC").format(link.name)
        return self.tr("{0}: root, unknown to this PC").format(link.name)
