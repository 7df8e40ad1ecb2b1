"""Imports a course and removes it, again and again, until it is killed: ``python importing.py FOLDER PACK``."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[3]))

from tests.courses import make_library


def main(folder: Path, packs: list[Path]) -> None:
    library = make_library(folder, trust=False)
    while True:
        for pack in packs:
            course = library.import_pack(pack)
            sys.stdout.write(f"{course.version}\n")
            sys.stdout.flush()
        for version in ("1.0.0", "2.0.0"):
            library.remove("khoa-thu", version)


if __name__ == "__main__":
    main(Path(sys.argv[1]), [Path(one) for one in sys.argv[2:]])
