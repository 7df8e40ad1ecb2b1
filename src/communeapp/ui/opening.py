"""Opening files with the programs of the PC: always a copy, so that the original stays as it came in."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from communeapp.ui.context import UiContext


class OpenedCopies:
    """A folder of copies that other programs look at; it is gone when the program ends."""

    def __init__(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="communeapp-"))
        self._count = 0

    def place(self, name: str) -> Path:
        """Give a path for a copy under the name that people know the file by."""
        self._count += 1
        folder = self._folder / str(self._count)
        folder.mkdir(parents=True)
        return folder / (Path(name).name or "file")

    def close(self) -> None:
        """Remove the copies; one that is still open elsewhere is left to the system."""
        shutil.rmtree(self._folder, ignore_errors=True)


def copies(context: UiContext) -> OpenedCopies:
    """Give the folder of copies of this window; the window closes it at its end."""
    return context.shared(OpenedCopies, OpenedCopies)


def open_path(path: Path) -> bool:
    """Open a file with the program that the PC uses for it; False where there is none."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
