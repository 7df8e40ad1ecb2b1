"""What a bundle may cost the hub: bombs are refused, memory stays flat, a killed process leaves nothing half."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
import zstandard
from tests.unit.hub.hub_parts import UP, HubDb, HubOfTests, Pc
from tests.unit.hub.test_ingest import state
from tests.unit.sync.bundle_parts import blob, manifest_of, sealed

from communeapp.core.errors import UserError
from communeapp.core.sync.frames import blob_head
from communeapp.core.sync.manifest import parse_manifest
from communeapp.hub.db import schema
from communeapp.hub.settings import HubSettings
from communeapp.paths import HubPaths

MIB = 1 << 20
#: Takes in the bundles of its arguments and says how much memory that took at most, KiB.
_CHILD = """
import sys
from pathlib import Path
from communeapp.clock import SystemClock
from communeapp.hub.db.engine import open_engine
from communeapp.hub.ingest import Ingest
from communeapp.hub.settings import load_settings
from communeapp.paths import HubPaths
settings = load_settings(HubPaths(Path(sys.argv[1])))
ingest = Ingest(settings, open_engine(settings.database_url), SystemClock())
for path in sys.argv[2:]:
    taken = ingest.take(Path(path), "upload")
    peak = next(l for l in open("/proc/self/status") if l.startswith("VmHWM"))
    print(taken.applied, taken.blobs, peak.split()[1], flush=True)
"""


@pytest.fixture
def small_hub(sqlite_db: HubDb, tmp_path: Path) -> HubOfTests:
    from communeapp.clock import SystemClock

    settings = HubSettings(HubPaths(tmp_path / "hub"), "Tỉnh Lai Châu", "12", sqlite_db.url)
    return HubOfTests(settings, sqlite_db.engine, SystemClock()).make()


def _bomb(hub: HubOfTests, pc: Pc, *, said: int, real: int, name: bytes) -> Path:
    """A signed bundle whose blob unfolds to ``real`` bytes while the manifest says ``said``."""
    pc.do(UP)
    (written,) = pc.write(hub, blobs=[blob(b"x")])
    manifest = parse_manifest(manifest_of(written.path.read_bytes())[0])
    packer = zstandard.ZstdCompressor().compressobj()
    parts = [packer.compress(blob_head(name.hex(), said))]
    parts += [packer.compress(bytes(MIB)) for _ in range(real // MIB)]
    packed = b"".join([*parts, packer.flush()])
    bare = replace(manifest, ranges=(), carried=(), blobs=1, blob_bytes=said)
    data = sealed(bare, b"", packed=packed, size=said + 41, by=pc.name)
    target = written.path.with_name("bomb.cabundle")
    target.write_bytes(data)
    return target


@pytest.mark.parametrize(
    ("said", "real"),
    [(1000, 64 * MIB), (64 * MIB, 64 * MIB), pytest.param(480 * MIB, 1024 * MIB, marks=pytest.mark.soak)],
)  # fmt: skip
def test_a_bomb_is_refused_and_leaves_nothing(
    hub: HubOfTests, pc: Pc, said: int, real: int
) -> None:
    before = state(hub)
    path = _bomb(hub, pc, said=said, real=real, name=os.urandom(32))
    with pytest.raises(UserError, match=r"bundles\.damaged"):
        hub.take(path)
    assert state(hub) == before
    assert not [one for one in hub.settings.paths.blobs_dir.rglob("*") if one.is_file()]


def _child(hub: HubOfTests, *paths: Path) -> subprocess.Popen[str]:
    words = [sys.executable, "-c", _CHILD, str(hub.settings.paths.data_dir), *map(str, paths)]
    return subprocess.Popen(words, stdout=subprocess.PIPE, text=True)


@pytest.mark.soak
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory is read from /proc")
def test_memory_stays_flat_whatever_is_inside(small_hub: HubOfTests, tmp_path: Path) -> None:
    hub = small_hub
    pc = Pc("pc", tmp_path / "pc", hub.clock).enrol(hub)
    pc.do(*([UP] * 100))
    first = pc.write(hub)[0].path
    pc.do(*([UP] * 200_000), body=lambda number: {"n": number, "t": "x" * 300})
    large = pc.write(hub, 101, blobs=[blob(os.urandom(200 * MIB))])[0].path
    child = _child(hub, first, large)
    out, _ = child.communicate(timeout=600)
    (one, two) = (tuple(map(int, line.split())) for line in out.splitlines())
    assert one[0] == 100
    assert two[:2] == (200_000, 1)
    assert two[2] - one[2] < 64 * 1024, f"{one[2]} → {two[2]} KiB"


@pytest.mark.soak
def test_a_process_that_is_killed_leaves_all_or_nothing(
    small_hub: HubOfTests, tmp_path: Path
) -> None:
    hub = small_hub
    pc = Pc("pc", tmp_path / "pc", hub.clock).enrol(hub)
    pc.do(*([UP] * 20_000))
    path = pc.write(hub, blobs=[blob(os.urandom(20 * MIB))])[0].path
    seen = set()
    for number in range(12):
        child = _child(hub, path)
        try:
            child.wait(0.6 + 0.15 * number)
        except subprocess.TimeoutExpired:
            child.send_signal(signal.SIGKILL)
        child.communicate()
        count = sum(1 for one in hub.rows(schema.event) if one.dev == pc.dev)
        seen.add(count)
        assert count in (0, 20_000)
        assert hub.count(schema.bundle) == (1 if count else 0)
    assert hub.take(path).receipts == {pc.log: 20_000}
    assert hub.count(schema.blob) == 1
    assert 0 in seen
