"""The languages of the screens: Qt Linguist files, with English as the language of the sources."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from communeapp import paths
from communeapp.core.errors import EnvironmentProblem

LANGUAGES = ("vi", "en", "fr")
# Each language in its own words, so that a person finds it on a screen they cannot read.
NAMES = {"vi": "Tiếng Việt", "en": "English", "fr": "Français"}


def qm_file(language: str) -> Path:
    """Where the built translation of a language lies."""
    return paths.resources_dir() / "i18n" / f"communeapp_{language}.qm"


class Languages:
    """Installs the translation of one language at a time into the application."""

    def __init__(self, app: QCoreApplication) -> None:
        self._app = app
        self._installed: list[QTranslator] = []
        self.current = ""

    def use(self, language: str) -> None:
        """Show the screens in a language; open ones have to be built anew.

        Raises EnvironmentProblem ``ui.translation_missing`` in a frozen program whose files are
        incomplete. From the sources the English of the sources shows instead, so that one can work
        before the first build of the translations.
        """
        if language not in LANGUAGES:
            language = "vi"
        for translator in self._installed:
            self._app.removeTranslator(translator)
        self._installed = []
        QLocale.setDefault(QLocale(language))
        self.current = language
        own = QTranslator(self._app)
        if own.load(str(qm_file(language))):
            self._install(own)
        elif language != "en" and getattr(sys, "frozen", False):
            raise EnvironmentProblem("ui.translation_missing", file=qm_file(language).name)
        qt_own = QTranslator(self._app)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if qt_own.load(f"qtbase_{language}", folder):  # Qt has no Vietnamese; ours names its buttons
            self._install(qt_own, first=False)

    def _install(self, translator: QTranslator, *, first: bool = True) -> None:
        # Qt asks the translator that was installed last first.
        if first or not self._installed:
            self._app.installTranslator(translator)
            self._installed.append(translator)
            return
        for one in self._installed:
            self._app.removeTranslator(one)
        self._app.installTranslator(translator)
        for one in self._installed:
            self._app.installTranslator(one)
        self._installed.append(translator)


def system_language() -> str:
    """Give Vietnamese unless the system clearly speaks another of our languages.

    The offices are Vietnamese and their Windows is often English, so English is no sign; French is.
    """
    return "fr" if QLocale.system().language() == QLocale.Language.French else "vi"
