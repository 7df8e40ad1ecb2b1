"""``python -m tools.stick_kit``: lay out the stick kit from the packages in ``dist/``."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from tools.stick_kit.kit import KitProblem, Wish, lay_out

ROOT = Path(__file__).resolve().parents[2]
#: Files of this size (bytes) are listed one by one.
LARGE = 500_000


def main(words: list[str] | None = None) -> int:
    """Run the command; 0 done, 1 where something for the kit is missing or damaged."""
    parser = argparse.ArgumentParser(prog="python -m tools.stick_kit", description=__doc__)
    parser.add_argument(
        "--dist", type=Path, default=ROOT / "dist", help="where make packages wrote"
    )
    parser.add_argument("--out", type=Path, default=ROOT / "dist" / "stick-kit")
    parser.add_argument("--models", type=Path, action="append", help="folders with the model files")
    parser.add_argument("--only-model", action="append", metavar="ID", help="these models, not all")
    parser.add_argument("--without-models", action="store_true")
    parser.add_argument(
        "--packs", type=Path, help="a folder with more packs (.zip) of the province"
    )
    parser.add_argument("--updates", type=Path, help="a signed repository of updates")
    parser.add_argument("--system", choices=("linux", "windows", "both"), default="both")
    asked = parser.parse_args(words)
    # The guide is drawn by Qt, which needs no display for that.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    systems = ("linux", "windows") if asked.system == "both" else (asked.system,)
    wish = Wish(
        dist=asked.dist,
        out=asked.out,
        systems=systems,
        model_folders=tuple(asked.models or ()),
        only_models=tuple(asked.only_model or ()),
        models=not asked.without_models,
        packs=asked.packs,
        updates=asked.updates,
    )
    try:
        made = lay_out(wish)
    except KitProblem as problem:
        print(problem, file=sys.stderr)
        return 1
    large = [(name, size) for name, size in made.files if size >= LARGE]
    for name, size in large:
        print(f"{size / 1e6:10,.1f} MB  {name}")
    others = len(made.files) - len(large)
    print(f"{made.bytes / 1e6:10,.1f} MB  in all, with {others} small files: {asked.out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
