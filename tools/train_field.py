"""Train the weights of the field model: ``python tools/train_field.py [--shared DIR] [--out DIR]``.

Reads the shared data in place and writes ``weights.npz`` and ``weights.json`` (hashes of what was read,
how it was fitted). The same data give the same weights on the same versions of the libraries.
"""

from __future__ import annotations

import argparse
import json
import sys
import warnings
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def main() -> int:
    """Run the tool."""
    sys.path.insert(0, str(ROOT))
    warnings.filterwarnings("ignore", category=FutureWarning)
    from tools.field import data, training

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=data.shared_dir())
    parser.add_argument("--out", type=Path, default=ROOT / "resources" / "field")
    asked = parser.parse_args()
    if not data.available(asked.shared):
        print(f"no training data under {asked.shared}", file=sys.stderr)
        return 2
    manifest = training.train(asked.shared, asked.out)
    print(json.dumps(manifest, ensure_ascii=False, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
