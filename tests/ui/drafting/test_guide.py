"""The hints of the first letter: the button that is named is the one to press, and they end by themselves."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from tests.ui.drafting.conftest import PIN, Desk, NoModels

from communeapp.ui.drafting.begin import FIRST, Begin
from communeapp.ui.drafting.guide import Guide
from communeapp.ui.drafting.steps_bar import Step


def begin(desk: Desk) -> Guide:
    desk.window.show_page("drafting", FIRST)
    guide = desk.page.flow.guide
    desk.until(lambda: desk.page.facts.points)
    desk.saved()
    return guide


def named(guide: Guide, one: QPushButton) -> bool:
    """Say whether the hint calls a button by the words that stand on it."""
    return f"“{one.text().replace('&', '')}”" in guide.banner.accessibleName()


def test_one_button_a_step_from_the_sample_to_the_files(desk: Desk, tmp_path: Path) -> None:
    guide, page = begin(desk), desk.page
    assert page.step is Step.FACTS
    assert page.facts_step.subject.control.toPlainText()
    assert page.facts_step.signer.control.currentText().startswith("Lò Văn Minh")
    assert page.facts_step.place.control.text() == "Thu Lũm"
    assert named(guide, page.facts_step.go)
    desk.until(page.facts_step.use_ai.isChecked)
    page.facts_step.go.click()
    desk.until(lambda: page.step is Step.BODY)
    desk.until(lambda: named(guide, page.body_step.next) and not page.authoring.busy)
    desk.saved()
    page.body_step.next.click()
    assert named(guide, page.review_step.confirm)
    desk.until(lambda: page.review_step.confirm.isEnabled() or page.review_step._points)
    for key in [one.key for one in page.review_step._points if one.must_tick]:
        page.review_step.ticked.emit(key, True)
    desk.until(page.review_step.confirm.isEnabled)
    page.review_step.pin.control.setText(PIN)
    page.review_step.confirm.click()
    desk.until(lambda: page.letter.is_reviewed)
    assert named(guide, page.review_step.export)
    page.review_step.export.click()
    assert named(guide, page.export_step.save)
    page.export_step._folder = tmp_path
    page.export_step.save.click()
    desk.until(lambda: guide.banner.property("tone") == "ok")
    assert {one.suffix for one in tmp_path.glob("Công văn*")} == {".docx", ".pdf"}


def test_the_model_is_loaded_while_the_person_reads(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = desk.page.assistant.client()
    loaded: list[str] = []
    monkeypatch.setattr(client, "load", lambda spec: loaded.append(spec.path))
    begin(desk)
    desk.page.assistant.look()
    desk.saved()
    assert loaded == ["echo"]  # once, and before the button is pressed
    assert not desk.page.document.body


def test_another_letter_ends_the_hints(desk: Desk) -> None:
    guide = begin(desk)
    assert guide.banner.isVisible()
    desk.page.start_new()
    assert not guide.banner.isVisible()
    assert not guide.active


def test_they_can_be_put_away(desk: Desk) -> None:
    guide = begin(desk)
    guide.close_button.click()
    assert not guide.banner.isVisible()
    desk.page.go(Step.TYPE)
    assert not guide.banner.isVisible()


def test_while_the_assistant_writes_nothing_is_to_be_pressed(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    guide, page = begin(desk), desk.page
    page.authoring.asking.emit(page.facts.points)
    page.go(Step.BODY)
    assert not named(guide, page.body_step.next)
    page.authoring.ended.disconnect()  # only the hints are asked
    guide._on_ended()
    assert named(guide, page.body_step.next)
    page.authoring.stop()


def test_what_somebody_typed_meanwhile_is_not_overwritten(desk: Desk) -> None:
    page = desk.page
    page.start_new(FIRST)
    page.start_new(Begin("CONG_VAN", "một việc khác"))
    desk.saved()
    assert page.facts.subject == "một việc khác"
    assert page.facts.points == ()
    assert not page.flow.guide.active


class TestWithoutAPin:
    """Nobody may review: the letter leaves as a draft, and the hints say how."""

    @pytest.fixture
    def models(self) -> NoModels:
        return NoModels()

    def test_the_way_to_the_file_is_named(self, desk: Desk) -> None:
        guide, page = begin(desk), desk.page
        page.facts_step.go.click()
        desk.until(lambda: page.step is Step.BODY and page.document.body)
        desk.saved()
        desk.program.context.session.know(())
        page.go(Step.REVIEW)
        desk.until(lambda: page.review_step.nobody)
        page.flow.guide.refresh()
        assert page.bar.name(Step.EXPORT) in guide.banner.accessibleName()
        desk.saved()
