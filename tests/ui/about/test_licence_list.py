"""Licences of what is inside: as a packaged program brings them, and as a clone finds them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from pytestqt.qtbot import QtBot

from communeapp import paths
from communeapp.ui.about import licences
from communeapp.ui.about.licence_list import LicenceList


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What lies in a packaged program."""
    folder = tmp_path / "licences"
    (folder / "qt").mkdir(parents=True)
    (folder / "qt" / "LGPL-3.txt").write_text("GNU LESSER <b>3</b>", encoding="utf-8")
    (folder / "qt" / "GPL-3.txt").write_text("GNU GENERAL", encoding="utf-8")
    said = {
        "name": "Qt", "version": "6.11.3", "licence": "LGPL-3.0-only", "source": "https://code.qt.io",
        "note": "See also there.", "texts": ["qt/LGPL-3.txt", "qt/GPL-3.txt"],
    }  # fmt: skip
    (folder / "parts.json").write_text(json.dumps({"parts": [said]}), encoding="utf-8")
    monkeypatch.setattr(paths, "licences_dir", lambda: folder)
    return folder


def test_a_packaged_program_shows_its_own_list_and_opens_a_text(
    qtbot: QtBot, shipped: Path
) -> None:
    view = LicenceList()
    qtbot.addWidget(view)
    assert "6.11.3" in view.toPlainText()
    assert "Qwen2.5-Coder" in view.toPlainText(), "models can be put beside it"
    assert "python-docx" not in view.toPlainText(), "what is installed here is not what is inside"
    view.anchorClicked.emit(QUrl("text:0"))
    text = view.toPlainText()
    assert "GNU LESSER <b>3</b>" in text, "a text is never read as HTML"
    assert "GNU GENERAL" in text
    assert "See also there." in text
    view.anchorClicked.emit(QUrl("list:"))
    assert "Qwen2.5-Coder" in view.toPlainText()


def test_a_text_that_was_lost_is_said(qtbot: QtBot, shipped: Path) -> None:
    for file in (shipped / "qt").iterdir():
        file.unlink()
    view = LicenceList()
    qtbot.addWidget(view)
    view.anchorClicked.emit(QUrl("text:0"))
    assert "could not be read" in view.toPlainText()


@pytest.mark.parametrize("broken", ["", "{}", '{"parts": [{"name": "Qt"}]}', '{"parts": 5}'])
def test_a_list_that_cannot_be_read_is_replaced_by_what_is_installed(
    shipped: Path, broken: str
) -> None:
    (shipped / "parts.json").write_text(broken, encoding="utf-8")
    names = {part.name for part in licences.parts()}
    assert {"Qt", "python-docx", "SQLite"} <= names


def test_in_a_clone_every_package_that_the_program_stands_on_is_named_with_its_text() -> None:
    found = {part.name: part for part in licences.libraries()}
    # Neither is a dependency of ours: others need them.
    assert "cffi" in found
    assert "six" in found
    assert "pytest" not in found, "what only the tests need is not in the program"
    assert "Permission is hereby granted" in licences.text_of(found["six"])
