"""A reading service for the tests of one folder, and a maker of documents."""

from __future__ import annotations

import runpy
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from communeapp.core.errors import UserError
from communeapp.paths import Paths
from communeapp.services.reading import ReadingService, ReadText


@pytest.fixture(scope="session")
def make() -> SimpleNamespace:
    """The functions of tests/data/document_maker.py."""
    maker = Path(__file__).parents[2] / "data" / "document_maker.py"
    return SimpleNamespace(**runpy.run_path(str(maker)))


@pytest.fixture(scope="session")
def reading(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ReadingService]:
    """A service whose children serve all tests."""
    service = ReadingService(Paths(tmp_path_factory.mktemp("reading")))
    yield service
    service.close()


@pytest.fixture
def refused(reading: ReadingService) -> Callable[[Path], str]:
    """Read a file that cannot be read, and give the code that says why."""

    def code(file: Path) -> str:
        with pytest.raises(UserError) as caught:
            reading.read(file)
        return caught.value.code

    return code


@pytest.fixture
def notes() -> Callable[[ReadText], set[str]]:
    """Give the codes of a text's notes."""
    return lambda read: {note.code for note in read.notes}
