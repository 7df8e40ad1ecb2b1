"""The window of ``bench ui-block``: takes in a folder and tells how long its thread was held up.

python -m communeapp.bench.blocking_window PROFILE FOLDER
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer

from communeapp import app as composition
from communeapp.clock import SystemClock
from communeapp.paths import Paths
from communeapp.services.office import open_office
from communeapp.ui.application import Program, make_qt_application
from communeapp.ui.incoming.intake import intake_of
from communeapp.ui.incoming.queue_model import State

_BEAT_MS = 5
_KEPT = (State.DONE, State.TO_CHECK, State.BROKEN)


class Heartbeat(QObject):
    """Notes how late each turn of the event loop comes, in ms."""

    def __init__(self) -> None:
        super().__init__()
        self.late: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_BEAT_MS)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        """Begin to note."""
        self._last = time.perf_counter()
        self._timer.start()

    def stop(self) -> None:
        """End it."""
        self._timer.stop()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.late.append(max(0.0, (now - self._last) * 1000 - _BEAT_MS))
        self._last = now


def main(profile: Path, folder: Path) -> int:
    """Run the window until the folder is in; print the figures as JSON."""
    with open_office(Paths(profile), SystemClock()) as office:
        office.profile.set({"place": "Thu Lũm"})
        office.settings.set("first_run_done", True)
    program = Program(
        make_qt_application(["communeapp"]), composition.build_wiring(Paths(profile), "vi")
    )
    loop = QEventLoop()
    program.ready.connect(loop.quit)
    program.start()
    loop.exec()
    assert program.window is not None  # noqa: S101 - ready says so
    program.window.show_page("incoming")
    intake = intake_of(program.context)
    settle = QTimer()
    settle.singleShot(1000, loop.quit)  # what is begun behind the new page
    loop.exec()
    heartbeat = Heartbeat()
    intake.finished.connect(loop.quit)
    began = time.perf_counter()
    heartbeat.start()
    intake.add([folder])
    loop.exec()
    heartbeat.stop()
    seconds = time.perf_counter() - began
    late = sorted(heartbeat.late)
    kept = sum(one.state in _KEPT for one in intake.model.entries)
    program.window.close()
    program.shut_down()
    said = {
        "p999_ms": round(late[min(len(late) - 1, int(0.999 * len(late)))], 2),
        "longest_ms": round(late[-1], 2),
        "kept": kept,
        "seconds": round(seconds, 1),
    }
    sys.stdout.write(json.dumps(said) + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1]), Path(sys.argv[2])))
