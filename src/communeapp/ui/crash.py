"""The last net: a bug saves the open drafts, leaves a report without document text, and says so.

The report holds the kinds of the errors and the places in our code, never the words of an
exception: those may quote what a person typed.
"""

from __future__ import annotations

import datetime as dt
import logging
import platform
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot, qVersion

from communeapp import __version__
from communeapp.core.errors import AppError

log = logging.getLogger(__name__)

Saver = Callable[[], None]


def report_text(error: BaseException, now: dt.datetime) -> str:
    """Describe an error by kinds and places only."""
    lines = [
        f"CommuneApp {__version__}",
        f"time {now.isoformat(timespec='seconds')}",
        f"python {platform.python_version()}, qt {qVersion()}, {platform.platform()}",
        "",
    ]
    one: BaseException | None = error
    while one is not None:
        code = f" [{one.code}]" if isinstance(one, AppError) else ""
        lines.append(f"{type(one).__module__}.{type(one).__qualname__}{code}")
        lines.extend(
            f"  {short_name(frame.filename)}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(one.__traceback__)
        )
        one = one.__cause__ or one.__context__
        if one is not None:
            lines.append("because of")
    return "\n".join(lines) + "\n"


def short_name(filename: str) -> str:
    """Cut a source path down to the package, because a home folder bears a person's name."""
    parts = Path(filename).parts
    for root in ("communeapp", "site-packages"):
        if root in parts:
            return "/".join(parts[parts.index(root) :])
    return Path(filename).name


class CrashHook(QObject):
    """Takes every exception that nobody else took, on any thread.

    Signals: ``crashed(Path)`` on the UI thread, once the drafts are saved and the report is written.
    """

    crashed = Signal(object)
    _caught = Signal(object)

    def __init__(
        self, reports: Path, now: Callable[[], dt.datetime], parent: QObject | None = None
    ):
        super().__init__(parent)
        self._reports = reports
        self._now = now
        self._savers: list[Saver] = []
        self._handling = False
        self._previous: tuple[object, object] | None = None
        self._caught.connect(self._on_caught, Qt.ConnectionType.AutoConnection)

    def save_with(self, saver: Saver) -> None:
        """Call this when things go wrong, to hand open work to the database."""
        self._savers.append(saver)

    def install(self) -> None:
        """Take over the hooks of the interpreter."""
        self._previous = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception

    def uninstall(self) -> None:
        """Give the hooks back."""
        if self._previous is not None:
            sys.excepthook, threading.excepthook = self._previous  # type: ignore[assignment]
            self._previous = None

    def take(self, error: BaseException) -> None:
        """Deal with an error from any thread."""
        self._caught.emit(error)

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        self.take(error.with_traceback(trace))

    def _on_thread_exception(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.take(args.exc_value)

    @Slot(object)
    def _on_caught(self, error: BaseException) -> None:
        if self._handling:  # an error while saving or telling must not go round in circles
            log.error("error while handling an error: %s", type(error).__qualname__)
            return
        self._handling = True
        try:
            for saver in self._savers:
                try:
                    saver()
                except Exception as second:  # noqa: BLE001 - one broken saver must not stop the others
                    log.error("a draft could not be saved: %s", type(second).__qualname__)
            self.crashed.emit(self.write(error))
        finally:
            self._handling = False

    def write(self, error: BaseException) -> Path | None:
        """Write the report; None where even that fails."""
        now = self._now()
        file = self._reports / f"crash-{now:%Y%m%d-%H%M%S}.txt"
        text = report_text(error, now)
        log.error("bug\n%s", text)
        try:
            self._reports.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        except OSError:
            return None
        return file
