"""The steps of the self-test with a window: the real program on a profile that is thrown away."""

from __future__ import annotations

import time
import unicodedata
from collections.abc import Callable
from typing import Any

import psutil
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer, qVersion
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QGuiApplication, QImage, QRawFont
from PySide6.QtWidgets import QApplication

from communeapp.core.errors import AppError
from communeapp.services.wiring import Wiring
from communeapp.ui import i18n
from communeapp.ui.application import Program, make_qt_application
from communeapp.ui.entries import ENTRIES
from communeapp.ui.i18n import Languages
from communeapp.ui.rendering import typeface
from communeapp.ui.start import StartScreen

_PATIENCE_S = 300.0
_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
_FEWEST_COLOURS = 12  # a window that was drawn has more, an empty or a torn one fewer
_EVERY = 16  # pixels from one that is looked at to the next
#: A sentence of the screens, as it stands in the sources.
_SENTENCE = "Opening your documents…"


class Wrong(Exception):  # noqa: N818 - as in services.self_test.steps
    """Something on the screen is not as it should be."""


def letters() -> str:
    """Give every letter of Vietnamese, with all its marks, small and large."""
    small = [
        unicodedata.normalize("NFC", vowel + tone) for vowel in "aăâeêioôơuưy" for tone in _TONES
    ]
    return "".join(dict.fromkeys("".join(small) + "đ" + "".join(small).upper() + "Đ"))


class ScreenSteps:
    """One run over the window; make it on the main thread."""

    def __init__(self, wiring: Wiring) -> None:
        self.app = make_qt_application(["communeapp"])
        self._wiring = wiring
        self._program: Program | None = None
        self._dialogs: list[str] = []
        self._watch = QTimer()
        self._watch.setInterval(100)
        self._watch.timeout.connect(self._answer_dialog)

    # --- steps -----------------------------------------------------------------------------------

    def translations(self) -> dict[str, Any]:
        """Load the three languages; a sentence of a screen has to differ in each."""
        languages, said = Languages(self.app), {}
        for language in i18n.LANGUAGES:
            if language != "en" and not i18n.qm_file(language).is_file():
                raise Wrong(i18n.qm_file(language).name)
            languages.use(language)
            said[language] = QCoreApplication.translate(StartScreen.__name__, _SENTENCE)
        languages.clear()
        if len(set(said.values())) != len(said) or said["en"] != _SENTENCE:
            message = f"the same sentence in two languages: {said}"
            raise Wrong(message)
        return said

    def fonts(self) -> dict[str, Any]:
        """Draw with fonts that have every letter: that of documents, and that of the screens."""
        found = {"documents": typeface.family(), "screens": QFontInfo(self.app.font()).family()}
        for use, family in found.items():
            if use == "screens" and not QFontDatabase.families():
                continue  # Qt's platform without a display has none on Windows
            raw = QRawFont.fromFont(QFont(family))
            missing = [one for one in letters() if not raw.supportsCharacter(ord(one))]
            if missing:
                message = f"{family} lacks {''.join(missing)}"
                raise Wrong(message)
        return found | {"letters": len(letters())}

    def window(self) -> dict[str, Any]:
        """Show the window, open every screen, look at each picture, and speak the other languages."""
        began = time.monotonic()
        program = self._program = Program(self.app, self._wiring)
        ready: list[bool] = []
        program.ready.connect(lambda: ready.append(True))
        self._watch.start()
        program.start()
        self._until(lambda: bool(ready), "the window is not ready")
        ready_s = round(time.monotonic() - began, 2)
        self._calm()
        covering = program.window.covered_by
        if covering is not None:
            problem = getattr(covering, "problem", None)
            raise problem if isinstance(problem, AppError) else Wrong(type(covering).__name__)
        screens, pictures = [], []
        for entry in ENTRIES:
            if program.window.allowed(entry) and program.window.show_page(entry.key):
                self._calm()
                pictures.append(self._grab(entry.key))
                screens.append(entry.key)
        program.window.show_page("home")
        for language in ("fr", "en", "vi"):
            program.context.set_preference("language", language)
            self._calm()
            pictures.append(self._grab(f"home {language}"))
        self._expect_quiet()
        return {
            "qt": qVersion(),
            "platform": QGuiApplication.platformName(),
            "ready_s": ready_s,
            "screens": screens,
            "pictures": len({bytes(one.constBits()) for one in pictures}),
            "size": f"{pictures[0].width()}×{pictures[0].height()}",
        }

    def quit(self) -> dict[str, Any]:
        """Close the window as a person does. No error in the log, no process left behind."""
        program = self._program
        if program is None:
            raise Wrong("no window was shown")
        logs = self._wiring.paths.logs_dir
        program.window.close()
        self._calm()
        self.close()
        self._wiring.close()
        lines = (logs / "communeapp.log").read_text(encoding="utf-8").splitlines()
        self._expect_no_crash()
        bad = [one for one in lines if " ERROR " in one or " CRITICAL " in one]
        if bad:
            raise Wrong(bad[0])
        left = [one.name() for one in psutil.Process().children() if one.is_running()]
        if left:
            message = f"left running: {left}"
            raise Wrong(message)
        return {"log_lines": len(lines)}

    def close(self) -> None:
        """Let the window go, whatever happened before."""
        self._watch.stop()
        program, self._program = self._program, None
        if program is not None:
            program.shut_down()
            program.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    # --- inside ----------------------------------------------------------------------------------

    def _until(self, done: Callable[[], bool], told: str) -> None:
        """Let events happen until something is so."""
        last = time.monotonic() + _PATIENCE_S
        loop, look, seen = QEventLoop(), QTimer(), done()

        def ask() -> None:
            nonlocal seen
            seen = seen or done()  # once is enough: while the loop ends, the next work may begin
            if seen or time.monotonic() > last:
                loop.quit()

        look.setInterval(10)
        look.timeout.connect(ask)
        if not seen:
            look.start()
            loop.exec()
            look.stop()
        if not seen:
            raise Wrong(told)

    def _calm(self) -> None:
        """Wait until every piece of work has answered, and what that put off is done too."""
        program = self._program
        if program is None:
            return
        for _ in range(3):
            self._until(lambda: program.tasks.pending == 0, "work that never ends")
            self.app.processEvents()

    def _grab(self, name: str) -> QImage:
        if self._program is None:
            raise Wrong(name)
        window = self._program.window
        image = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        if image.isNull() or image.size() != window.size() * image.devicePixelRatio():
            message = f"{name}: {image.width()}×{image.height()}"
            raise Wrong(message)
        seen = {
            image.pixel(x, y)
            for y in range(0, image.height(), _EVERY)
            for x in range(0, image.width(), _EVERY)
        }
        if len(seen) < _FEWEST_COLOURS:
            message = f"{name}: only {len(seen)} colours were drawn"
            raise Wrong(message)
        return image

    def _answer_dialog(self) -> None:
        """Nobody is here to answer: a dialog is a fault, and must not stop the test."""
        dialog = QApplication.activeModalWidget()
        if dialog is not None:
            self._dialogs.append(f"{type(dialog).__name__} {dialog.windowTitle()}".strip())
            dialog.close()

    def _expect_no_crash(self) -> None:
        for report in sorted(self._wiring.paths.logs_dir.glob("crash*")):
            raise Wrong(" | ".join(report.read_text(encoding="utf-8").splitlines()[3:])[-400:])

    def _expect_quiet(self) -> None:
        self._expect_no_crash()
        if self._dialogs:
            message = f"asked something: {self._dialogs[0]}"
            raise Wrong(message)
