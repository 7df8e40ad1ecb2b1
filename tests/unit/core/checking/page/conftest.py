"""A checker of pages, and right documents to spoil."""

from __future__ import annotations

import tomllib

import pytest
from tests.page_documents import Right, right, right_files

from communeapp.core.checking import RuleBook
from communeapp.core.checking.page.checking import PageChecker
from communeapp.core.layout import Layouter
from communeapp.core.vietnamese import fold
from communeapp.paths import resources_dir


@pytest.fixture(scope="session")
def page_checker(rule_book: RuleBook) -> PageChecker:
    file = resources_dir() / "packs" / "van-ban-hanh-chinh" / "type_names.toml"
    types = tomllib.loads(file.read_text("utf-8"))["types"]
    return PageChecker(
        rule_book, {fold(one["name"].split("(")[0].strip()): one["code"] for one in types}
    )


@pytest.fixture(scope="session")
def right_looks(layouter: Layouter, page_checker: PageChecker) -> Right:
    return right(layouter, page_checker)


@pytest.fixture(scope="session")
def files(layouter: Layouter) -> dict[str, bytes]:
    return right_files(layouter)
