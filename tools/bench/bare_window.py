"""The least window that PySide6 can show: the baseline of ``bench start`` and ``bench idle-memory``.

    python bare_window.py READY_FILE

Knows nothing of the program. Writes READY_FILE as soon as the event loop runs with the window shown.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow


def main() -> int:
    app = QApplication(sys.argv[:1])
    app.setStyle("Fusion")
    window = QMainWindow()
    window.setCentralWidget(QLabel("Cộng hòa xã hội chủ nghĩa Việt Nam"))
    window.resize(1280, 720)
    window.show()
    QTimer.singleShot(0, lambda: Path(sys.argv[1]).touch())
    return app.exec()


if __name__ == "__main__":
    raise SystemExit(main())
