"""The languages of the screens: Qt Linguist files, with English as the language of the sources."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from communeapp import paths, program
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
        self.clear()
        QLocale.setDefault(QLocale(language))
        self.current = language
        found = []
        # Qt has no Vietnamese of its own; resources/i18n/qtbase_vi.ts names its buttons and dialogs.
        qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for folder in (str(qm_file(language).parent), qt_folder):
            found.append(QTranslator(self._app))
            if found[-1].load(f"qtbase_{language}", folder):
                break
            found.pop()
        own = QTranslator(self._app)
        if own.load(str(qm_file(language))):
            found.append(own)
        elif language != "en" and program.here().packaged:
            raise EnvironmentProblem("ui.translation_missing", file=qm_file(language).name)
        for one in found:  # the last one installed is asked first: our own words
            self._app.installTranslator(one)
        self._installed = found

    def clear(self) -> None:
        """Take our translations out of the application again."""
        for translator in self._installed:
            self._app.removeTranslator(translator)
            translator.deleteLater()
        self._installed = []

    def stretch(self, make: Callable[[QTranslator], QTranslator]) -> None:
        """Put another translator over our own; for trying the screens with longer words."""
        over = make(self._installed[-1] if self._installed else QTranslator(self._app))
        over.setParent(self._app)
        self._app.installTranslator(over)
        self._installed.append(over)


def system_language() -> str:
    """Give Vietnamese unless the system clearly speaks another of our languages.

    The offices are Vietnamese and their Windows is often English, so English is no sign; French is.
    """
    return "fr" if QLocale.system().language() == QLocale.Language.French else "vi"
