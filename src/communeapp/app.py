"""The composition root: the one module that joins services, the Qt renderer and the window."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from communeapp import qt_floor, texts
from communeapp.core.errors import EnvironmentProblem
from communeapp.paths import Paths
from communeapp.services.wiring import Wiring, saved_language

if TYPE_CHECKING:
    from communeapp.core.incoming.register import Book, StampData
    from communeapp.core.layout import LayoutDoc
    from communeapp.core.training.certificate import CertificateSheet
    from communeapp.services.key_backup import KeySheet
    from communeapp.services.self_test.inner import Screens


class LazyQtPdf:
    """The Qt renderer, imported when the first PDF is drawn: most commands need no Qt.

    Without a display it starts an offscreen Qt.
    """

    def render(self, layout: LayoutDoc, path: Path) -> None:
        """Write the file at ``path``."""
        qt_floor.require()
        from communeapp.ui.rendering.pdf import QtPdfRenderer

        QtPdfRenderer().render(layout, path)

    def render_all(self, layouts: Sequence[LayoutDoc], path: Path) -> None:
        """Write documents one behind the other into one file."""
        qt_floor.require()
        from communeapp.ui.rendering.pdf import QtPdfRenderer

        QtPdfRenderer().render_all(layouts, path)


class LazyQtBooks:
    """The Qt renderer of books and stamps, imported when the first one is drawn."""

    def book(self, book: Book, path: Path) -> int:
        """Write a book; give the number of pages."""
        qt_floor.require()
        from communeapp.ui.rendering.books import QtBookRenderer

        return QtBookRenderer().book(book, path)

    def stamp(self, stamp: StampData, path: Path) -> None:
        """Write a stamp."""
        qt_floor.require()
        from communeapp.ui.rendering.books import QtBookRenderer

        QtBookRenderer().stamp(stamp, path)


class LazyQtCertificates:
    """The Qt renderer of certificates, imported when the first one is drawn."""

    def certificate(self, sheet: CertificateSheet, token: str) -> bytes:
        """Give the PDF with the credential in it."""
        qt_floor.require()
        from communeapp.ui.rendering.certificates import certificate_bytes

        return certificate_bytes(sheet, token)


class LazyQtKeySheets:
    """The Qt renderer of the sheet with the code of a backup of keys, imported when one is drawn."""

    def sheet(self, sheet: KeySheet, path: Path, lang: str) -> int:
        """Write the sheet; give the number of pages."""
        qt_floor.require()
        from communeapp.ui.rendering.key_sheet import QtKeySheetRenderer

        return QtKeySheetRenderer().sheet(sheet, path, lang)


def build_wiring(paths: Paths, lang: str) -> Wiring:
    """Join the services of one profile; nothing is opened before it is asked for."""
    return Wiring(paths, lang, LazyQtPdf(), LazyQtBooks(), LazyQtCertificates(), LazyQtKeySheets())


def run_command(argv: Sequence[str]) -> int:
    """Run one command of the command line and give its exit code."""
    from communeapp.cli.main import main

    return main(argv, build_wiring, saved_language)


def run_window(data_dir: Path | None, lang: str | None) -> int:
    """Open the window and give its exit code; where there is no display, say so (exit code 3)."""
    try:
        outcome: int | BaseException = _show_window(data_dir, lang)
    except BaseException as problem:  # noqa: BLE001 - told by the border below
        outcome = problem
    # The border of the command line brings click; a window shows without it.
    from communeapp.cli.context import CliContext, guard

    def told() -> int:
        if isinstance(outcome, BaseException):
            raise outcome
        return outcome

    context = CliContext(build_wiring, saved_language)
    if data_dir is not None:
        context.data_dir = data_dir
    if lang is not None:
        context.lang = lang
    return guard(context, told)


def _show_window(data_dir: Path | None, lang: str | None) -> int:
    paths = Paths.default(data_dir)
    spoken = lang or saved_language(paths) or "vi"
    if not display_found():
        raise EnvironmentProblem("cli.window_missing")
    if not qt_floor.runs():
        qt_floor.show(texts.tell("machine.no_qt", spoken).words)
        raise EnvironmentProblem("machine.no_qt")
    # Hundreds of modules are being loaded and nothing of them is ever let go: looking through them again
    # and again takes a twentieth of the start. Back on when the window can be used.
    gc.disable()
    from communeapp.ui.application import run

    with build_wiring(paths, spoken) as wiring:
        return run(["communeapp"], wiring)


def run_self_test(folder: Path) -> int:
    """Run the steps of the self-test in a folder that its outer half made."""
    from communeapp.services.self_test.inner import run

    def screens(wiring: Wiring) -> Screens:
        qt_floor.require()
        from communeapp.ui.self_test import ScreenSteps

        return ScreenSteps(wiring)

    return run(folder, build_wiring, screens)


def display_found() -> bool:
    """Say whether a window can be shown. Qt itself would end the process without a word to people."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
