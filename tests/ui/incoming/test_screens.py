"""The incoming screens with content: every control named and reached, words that fit in large type."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtWidgets import QPushButton
from tests.ui.incoming.conftest import Desk, letter

ROOT = Path(__file__).resolve().parents[3]
VIEWS = ("desk", "review", "done")


def _load(name: str, path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


walk = _load("walk_of_incoming", ROOT / "tests" / "ui" / "walk.py")
screenshots = _load("screenshots_of_incoming", ROOT / "tools" / "screenshots.py")


def furnish(desk: Desk) -> str:
    """Take in a good letter, one with doubts and details about people, and a broken file."""
    doubts = letter(
        subject="Việc chung",
        more="Ông Lò Văn Minh, căn cước công dân số 012094001234, điện thoại 0912345678.\n",
    ).replace("Số: 125/KH-SNNMT\n", "")
    entries = desk.take_in(
        desk.file("tot.txt", letter()),
        desk.file("ngo.txt", doubts),
        desk.file("hong.docx", b"PK\x03\x04 khong phai"),
    )
    return entries[1].doc_id


def show(desk: Desk, view: str, doc_id: str) -> None:
    """Show one of the views anew, in the look of now."""
    if view == "desk":
        desk.page.desk.queue._open = True
        desk.page.desk.queue.refresh()
        desk.page.desk.queue.list.setCurrentIndex(desk.page.desk.queue.rows.index(0, 0))
    else:
        desk.open(doc_id)
        desk.until(lambda: "personal" in desk.review.notices.shown)
    if view == "done":
        for part in desk.review.form.open_parts():
            desk.review.form.parts[part].confirm()
        desk.review.choice.field.confirm()
        desk.review.decide()
        desk.until(lambda: desk.review.side.currentIndex() == 1)
    desk.calm()


def faults(desk: Desk) -> list[str]:
    """Name what does not fit."""
    root = desk.window.centralWidget()
    return [*walk.clipped(root), *walk.overlapping(root)]


@pytest.mark.parametrize("view", VIEWS)
def test_every_control_has_a_name_a_key_of_its_own_and_is_reached_by_tab(
    desk: Desk, view: str
) -> None:
    show(desk, view, furnish(desk))
    root = desk.window.centralWidget()
    assert walk.nameless(root) == []
    assert walk.clashing_mnemonics(root) == []
    reached = walk.reached_by_tab(root)
    assert [
        walk.describe(one)
        for one in walk.controls(root)
        if one.isEnabled()
        and one not in reached
        and not (isinstance(one, QPushButton) and one.group() is not None)
    ] == []


@pytest.mark.parametrize(
    ("points", "language", "stretch"), [(18, "vi", False), (13, "fr", False), (11, "vi", True)]
)
def test_words_fit(desk: Desk, points: int, language: str, stretch: bool) -> None:
    doc_id = furnish(desk)
    if stretch:
        desk.program.languages.stretch(screenshots.Stretcher)
        desk.window.rebuild()
    else:
        desk.program.context.set_preference("language", language)
        desk.program.context.set_preference("font_size", points)
    desk.until(lambda: not desk.program.tasks.pending)
    desk.calm()
    for view in VIEWS:
        show(desk, view, doc_id)
        desk.qtbot.wait(0)
        desk.until(lambda: not faults(desk) or desk.patience())
        assert faults(desk) == [], view
        assert desk.window.width() == 1366


def test_dark_looks_and_large_type_keep_the_document_open(desk: Desk) -> None:
    doc_id = furnish(desk)
    desk.open(doc_id)
    before = desk.page
    desk.program.context.set_preference("font_size", 18)
    desk.until(lambda: desk.window.current_page is not before)
    desk.until(lambda: desk.page.in_review and desk.page.reviewing.doc_id == doc_id)
    desk.calm()
