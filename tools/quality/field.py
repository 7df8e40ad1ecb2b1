"""The table of the field in ``docs/quality.md``: ``python tools/quality/field.py [--write] [--quick]``.

Cross-validation on the labelled subjects, the baselines on the same folds, learning from corrections.
"""

from __future__ import annotations

import argparse
import sys
import warnings
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FILE = ROOT / "docs" / "quality.md"
BEGIN, END = "<!-- field: begin -->", "<!-- field: end -->"


def main() -> int:
    """Run the tool."""
    sys.path.insert(0, str(ROOT))
    warnings.filterwarnings("ignore")
    from tools.field import data, report

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=data.shared_dir())
    parser.add_argument("--write", action="store_true", help="put the table into docs/quality.md")
    parser.add_argument("--quick", action="store_true", help="one split instead of three")
    asked = parser.parse_args()
    if not data.available(asked.shared):
        print(f"no data under {asked.shared}", file=sys.stderr)
        return 2
    table = report.table(asked.shared, quick=asked.quick)
    print(table)
    if asked.write:
        write(table)
    return 0


def write(table: str) -> None:
    """Put the table between its marks; a section is added where there is none."""
    text = FILE.read_text(encoding="utf-8") if FILE.exists() else "# Quality\n"
    if BEGIN not in text:
        text = f"{text.rstrip()}\n\n## Field\n\n{BEGIN}\n{END}\n"
    before, rest = text.split(BEGIN, 1)
    after = rest.split(END, 1)[1]
    FILE.write_text(f"{before}{BEGIN}\n{table}\n{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
