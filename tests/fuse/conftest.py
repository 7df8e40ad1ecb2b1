"""Sticks for tests: folders in user space that record, lie, fill up and are pulled out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.fuse.recording import Mounted, why_not

Plug = Callable[..., Mounted]


@pytest.fixture
def plug(tmp_path: Path) -> Iterator[Plug]:
    """Plug in a stick; whatever is still in at the end is pulled out."""
    if reason := why_not():
        pytest.skip(reason)
    made: list[Mounted] = []

    def plugger(**options: object) -> Mounted:
        made.append(Mounted.plug(tmp_path / f"stick{len(made)}", **options))
        return made[-1]

    yield plugger
    for one in made:
        one.pull()
