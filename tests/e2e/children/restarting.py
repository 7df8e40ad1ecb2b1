"""``python restarting.py DATA LAUNCHER``: open the window, and go over to another version at once."""

from __future__ import annotations

import sys
from pathlib import Path

from communeapp import app
from communeapp.paths import Paths
from communeapp.ui import application
from communeapp.ui.updates.restart import restart_of


class Restarting(application.Program):
    """The program with somebody who presses the button as soon as there is a window."""

    def start(self) -> None:
        self.ready.connect(self.press)
        super().start()

    def press(self) -> None:
        assert restart_of(self.context).go(self.window, [sys.argv[2], "một", "hai ba"])


def main() -> int:
    application.Program = Restarting  # type: ignore[misc]
    return application.run(["communeapp"], app.build_wiring(Paths(Path(sys.argv[1])), "vi"))


if __name__ == "__main__":
    sys.exit(main())
