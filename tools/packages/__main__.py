"""``python -m tools.packages linux|windows|all``: what people are given, into ``dist/``."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from tools.packages import staging

ROOT = Path(__file__).resolve().parents[2]


def main(words: list[str] | None = None) -> int:
    """Run one command; gives 0."""
    parser = argparse.ArgumentParser(prog="python -m tools.packages", description=__doc__)
    parser.add_argument("what", choices=("linux", "windows", "all"))
    parser.add_argument("--version", help="in place of the version in the sources, to try an upgrade")
    parser.add_argument("--out", type=Path, default=ROOT / "dist")
    parser.add_argument("--build", type=Path, default=ROOT / "build" / "packages")
    parser.add_argument("--working-tree", action="store_true", help="the files as they lie there, not the commit")
    asked = parser.parse_args(words)
    source = staging.stage(
        asked.build / "source", version=asked.version, working_tree=asked.working_tree
    )
    if asked.what in ("linux", "all"):
        from tools.packages import linux

        print(linux.freeze(source, asked.build / "linux"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
