"""Write the golden sample of a bundle: ``python -m tests.data.bundles.make_sample v1`` in the repository.

Run once for each version of the format, with the program of that version; samples are never replaced.
The keys are those of the tests and sign nothing else.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

from tests.unit.core.trust_parts import certificate, chain, revocations, root
from tests.unit.sync.bundle_parts import (
    HUB_KEY,
    PC_KEY,
    UP,
    blob,
    log,
    log_of_device,
    part,
    write,
)

from communeapp.core.events import Scope
from communeapp.core.trust_files import list_bytes, root_bytes
from communeapp.sync.bundle_contents import Content

UNIT, OFFICE, PERSON = Scope.UNIT_TO_HUB, Scope.OFFICE, Scope.PERSON


def main(version: str, folder: Path) -> None:
    """Write bundle, root, the hub's age key, and what a reader has to find."""
    mine = log([UNIT, OFFICE, UNIT, UNIT, PERSON, OFFICE])
    theirs = log([OFFICE, UNIT], "colleague")
    parts = sorted((part(mine), part(theirs)), key=lambda one: one.log)
    scan = "Điều 1. Quyết định này có hiệu lực từ ngày ký.\n".encode() * 40
    content = Content(
        UP,
        {log_of_device("hub"): 12, log_of_device("colleague"): 2},
        parts,
        (blob(scan),),
        ((certificate("colleague"), *chain()[1:]),),
        (list_bytes(revocations("root")),),
    )
    with tempfile.TemporaryDirectory() as made:
        written = write(Path(made), content, to=(HUB_KEY.public, PC_KEY.public))[0]
        (folder / f"{version}.cabundle").write_bytes(written.path.read_bytes())
    (folder / f"{version}.root").write_bytes(root_bytes(root()))
    (folder / f"{version}.agekey").write_text(f"{HUB_KEY.identity}\n", "ascii")
    expected = {
        "id": written.id,
        "events": [one.id for events in parts for one in events_of(events.log.dev, mine, theirs)],
        "withheld": 4,
        "blobs": [blob(scan).sha256],
        "lists": 1,
        "unit": chain()[0].unit_name,
    }
    text = json.dumps(expected, ensure_ascii=False, indent=1)
    (folder / f"{version}.json").write_text(text + "\n", "utf-8")


def events_of(dev: str, *logs: list) -> list:  # type: ignore[type-arg]
    """Give the events of a device that may travel."""
    return [one for events in logs for one in events if one.dev == dev and one.scope is UNIT]


if __name__ == "__main__":
    main(sys.argv[1], Path(__file__).parent)
