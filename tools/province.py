"""A made-up province for a hub: straight into its database, or as signed bundles.

    python tools/province.py copy --hub FOLDER [--db URL] [--size 0.01]
    python tools/province.py bundles --hub FOLDER --out FOLDER [--size 0.01]

The hub has to be made before (``communeapp hub init``). Size 1 is 35,000 learners, 343 classes, 2,000 PCs
and 5 million events. ``copy`` wants a database without PCs; never give it one that is in earnest.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

import sqlalchemy as sa

from communeapp.bench.province import Province
from communeapp.bench.province_bundles import write_province
from communeapp.bench.province_copy import copy_province
from communeapp.hub.db import schema
from communeapp.hub.db.engine import open_engine, reading
from communeapp.hub.identity import load_identity
from communeapp.hub.projections.projector import Projector
from communeapp.hub.settings import load_settings
from communeapp.paths import HubPaths


def main(arguments: list[str] | None = None) -> int:
    """Run one of the two; give the exit status."""
    parser = argparse.ArgumentParser(description="A made-up province for a hub.")
    parser.add_argument("what", choices=("copy", "bundles"))
    parser.add_argument("--hub", type=Path, required=True, help="the folder of the hub")
    parser.add_argument("--db", help="the address of its database, where hub.toml says none")
    parser.add_argument("--out", type=Path, help="where bundles go")
    parser.add_argument("--size", type=float, default=0.01, help="1 is the whole province")
    parser.add_argument("--seed", default="lai-chau")
    asked = parser.parse_args(arguments)
    province = Province(size=asked.size, seed=asked.seed)
    settings = load_settings(HubPaths(asked.hub), database=asked.db)
    if asked.what == "bundles":
        if asked.out is None:
            parser.error("bundles need --out")
        identity = load_identity(settings.paths)
        for path in write_province(province, identity, asked.out):
            print(path)
        return 0
    engine = open_engine(settings.database_url)
    with reading(engine) as connection:
        if connection.execute(sa.select(schema.device.c.dev).limit(1)).first() is not None:
            print("this hub has PCs already; nothing was written", file=sys.stderr)
            return 1
    started = time.perf_counter()
    copied = copy_province(engine, province)
    print(
        f"{copied.events} events of {copied.devices} PCs in {time.perf_counter() - started:.0f} s"
    )
    started = time.perf_counter()
    Projector(engine).follow()
    print(f"figures counted in {time.perf_counter() - started:.0f} s")
    engine.dispose()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
