"""``python -m tools.packages linux|windows|all``: what people are given, into ``dist/``."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from tools.packages import staging, sums

ROOT = Path(__file__).resolve().parents[2]


def main(words: list[str] | None = None) -> int:
    """Run one command; gives 0."""
    parser = argparse.ArgumentParser(prog="python -m tools.packages", description=__doc__)
    parser.add_argument("what", choices=("linux", "windows", "all"))
    parser.add_argument(
        "--version", help="in place of the version in the sources, to try an upgrade"
    )
    parser.add_argument("--out", type=Path, default=ROOT / "dist")
    parser.add_argument("--build", type=Path, default=ROOT / "build" / "packages")
    parser.add_argument(
        "--working-tree", action="store_true", help="the files as they lie there, not the commit"
    )
    parser.add_argument(
        "--updates-root", type=Path, help="the root.json that updates of this build are believed by"
    )
    asked = parser.parse_args(words)
    asked.out.mkdir(parents=True, exist_ok=True)
    made: list[Path] = []
    source = staging.stage(
        asked.build / "source",
        version=asked.version,
        working_tree=asked.working_tree,
        updates_root=asked.updates_root,
    )
    if asked.what in ("linux", "all"):
        from tools.packages import linux

        made += linux.make(source, asked.build / "linux", asked.out)
    if asked.what in ("windows", "all"):
        from tools.packages import windows_setup

        made += windows_setup.packages(source, asked.build / "windows", asked.out)
    sums.write(asked.out)
    for file in made:
        print(f"{file.stat().st_size / 1e6:8.1f} MB  {file}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
