"""From the shared data to the weights that are shipped, and their manifest."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
from tools.field import data
from tools.field.fitting import Corpus, Recipe, fit_calibrated

from communeapp.core.incoming.field.model import Weights

WEIGHTS = "weights.npz"
MANIFEST = "weights.json"
_EPOCH = (1980, 1, 1, 0, 0, 0)


def codes() -> tuple[str, ...]:
    """Give the fields in the order of the shipped table, KHAC last."""
    table = json.loads((data.ROOT / "resources" / "field" / "fields.json").read_text("utf-8"))
    return (*(one["code"] for one in table["fields"]), data.OTHER)


def corpus(shared: Path) -> Corpus:
    """Read what stands beside the labelled rows."""
    return Corpus(
        codes(), data.read_examples(), data.read_register(shared), data.read_codification(shared)
    )


def train(shared: Path, out: Path) -> dict[str, Any]:
    """Train on everything and write weights and manifest; gives the manifest."""
    rows = data.read_labelled(shared)
    beside = corpus(shared)
    recipe = Recipe()
    arrays = fit_calibrated(rows, beside, recipe)
    Weights(arrays)  # what is written can be read
    packed = pack(arrays)
    manifest = {
        "sha256": hashlib.sha256(packed).hexdigest(),
        "bytes": len(packed),
        "features": int(arrays["matrix"].shape[0]),
        "recipe": asdict(recipe),
        "calibration": [round(float(one), 4) for one in arrays["calibration"]],
        "rows": {
            "linh-vuc": len(rows),
            "register": len(beside.register),
            "codification": len(beside.codification),
            "examples": len(beside.examples),
        },
        "data": data.hashes(shared),
    }
    out.mkdir(parents=True, exist_ok=True)
    (out / WEIGHTS).write_bytes(packed)
    text = json.dumps(manifest, ensure_ascii=False, indent=1)
    (out / MANIFEST).write_text(text + "\n", encoding="utf-8")
    return manifest


def pack(arrays: dict[str, Any]) -> bytes:
    """Write arrays as an .npz whose bytes depend on nothing but the arrays: no dates, fixed order."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name in sorted(arrays):
            entry = zipfile.ZipInfo(f"{name}.npy", _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            held = io.BytesIO()
            np.save(held, np.ascontiguousarray(arrays[name]), allow_pickle=False)
            archive.writestr(entry, held.getvalue())
    return packed.getvalue()
