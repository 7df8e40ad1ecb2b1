"""One letter through the real window: facts, text, review, file; and what must never be lost."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from tests.ui.drafting.conftest import PIN, POINTS, SUBJECT, Desk, EchoModels, NoModels, texts

from communeapp.core.changes import Changes
from communeapp.core.documents import Origin, Status
from communeapp.ui.conflicts.page import ConflictPage
from communeapp.ui.drafting.autosave import SaveState
from communeapp.ui.drafting.steps_bar import Step
from communeapp.ui.widgets import dialogs


def type_at_end(desk: Desk, row: int, words: str) -> None:
    """Type behind a paragraph, as a person does."""
    editor = desk.page.body_step.editor
    cursor = QTextCursor(editor.document().findBlockByNumber(row))
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    editor.setTextCursor(cursor)
    QTest.keyClicks(editor, words)


def stored(desk: Desk) -> list[str]:
    """Read the letter from the database."""
    drafts = desk.program.context.office.drafts
    answers: list[list[str]] = []
    desk.program.tasks.query(
        lambda: [b.text for b in drafts.load(desk.page.letter.draft_id).document.body],
        answers.append,
    )
    desk.until(lambda: answers)
    return answers[0]


def test_template_sentences_without_the_assistant(desk: Desk) -> None:
    desk.letter()
    desk.write()
    found = texts(desk.page)
    assert len(found) == len(POINTS) + 2
    assert {b.origin for b in desk.page.current_document().body} == {Origin.TEMPLATE}
    assert desk.page.document.subject == SUBJECT
    assert (
        desk.page.preview.page_count == 1
        or desk.until(lambda: desk.page.preview.page_count == 1) is None
    )


def test_an_answer_that_does_not_hold_to_the_facts_is_not_used_and_that_is_said(desk: Desk) -> None:
    """The echo says what no fact says: the template sentence stays."""
    desk.letter()
    desk.write(use_ai=True)
    assert any(desk.page.body_step.stream.texts()), "the answers were seen as they came"
    body = desk.page.current_document().body
    assert {b.origin for b in body} == {Origin.TEMPLATE}
    assert len(body) == len(POINTS) + 2
    assert desk.page.note.text, "and it is said"
    desk.saved()
    assert stored(desk) == texts(desk.page)


class TestWithoutModel:
    """No model, a broken one, too little memory: everything else works."""

    @pytest.fixture
    def models(self) -> EchoModels:
        return NoModels()

    def test_the_switch_is_off_and_the_letter_is_whole(self, desk: Desk) -> None:
        desk.letter()
        desk.page.flow.show_assistant()
        assert not desk.page.facts_step.use_ai.isEnabled()
        desk.write()
        assert len(texts(desk.page)) == len(POINTS) + 2


def test_stop_frees_the_screen_at_once(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMMUNEAPP_ECHO", "hang")
    page = desk.page
    desk.letter()
    page.facts_step.use_ai.setChecked(True)
    page.facts_step.go.click()
    desk.until(lambda: page.body_step.writing and any(page.body_step.stream.texts()))
    page.body_step.stream.stop_button.click()
    assert not page.body_step.writing, "free before anything else happens"
    desk.until(lambda: not desk.program.tasks.pending)
    assert len(texts(page)) == len(POINTS) + 2
    type_at_end(desk, 1, " Xong.")
    assert texts(page)[1].endswith(" Xong.")


@pytest.mark.parametrize("fault", ["crash", "garbage", "fail", "hang-prompt"])
def test_a_dying_worker_never_loses_a_character(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, fault: str
) -> None:
    """``abort()`` inside it, nonsense from it, SIGKILL while it is stuck: typed text stays."""
    page = desk.page
    desk.letter()
    desk.write()
    type_at_end(desk, 1, " Viec nay gap.")
    monkeypatch.setenv("COMMUNEAPP_ECHO", fault)
    desk.until(lambda: page.assistant.usable is not None)
    page.flow._on_ask_again(1)
    desk.until(lambda: page.authoring.busy)
    type_at_end(desk, 2, " Dang go.")
    if fault == "hang-prompt":
        desk.until(lambda: page.assistant.client().pid)
        os.kill(page.assistant.client().pid, signal.SIGKILL)
    desk.until(lambda: not page.authoring.busy and not desk.program.tasks.pending)
    found = texts(page)
    assert found[1].endswith(" Viec nay gap.")
    assert found[2].endswith(" Dang go.")
    desk.saved()
    assert stored(desk) == found


def test_autosave_stores_what_is_typed(desk: Desk) -> None:
    desk.letter()
    desk.write()
    type_at_end(desk, 1, " them mot cau")
    assert desk.page.letter.autosave.state is SaveState.DIRTY
    desk.saved()
    assert stored(desk)[1].endswith("them mot cau")


def test_half_filled_facts_are_stored_too(desk: Desk) -> None:
    page = desk.page
    page.type_step.chosen.emit("KE_HOACH")
    QTest.keyClicks(page.facts_step.subject.control, "ve sinh moi truong")
    desk.until(lambda: page.letter.draft_id)
    desk.saved()
    draft_id = page.letter.draft_id
    page.start_new()
    page.activate(draft_id)
    desk.until(lambda: page.step is Step.FACTS)
    assert page.facts_step.subject.control.toPlainText() == "ve sinh moi truong"
    assert page.facts.type == "KE_HOACH"


def test_every_fault_stands_beside_its_field(desk: Desk) -> None:
    page = desk.page
    page.type_step.chosen.emit("CONG_VAN")
    page.facts_step.date.control.setText("31/02/2026")
    page.facts_step.go.click()
    assert page.step is Step.FACTS
    assert page.facts_step.subject.error
    assert page.facts_step.date.error
    assert page.facts_step.subject.control.hasFocus() or not page.isActiveWindow()


def test_unsupported_details_are_marked_ticked_and_reviewed(desk: Desk) -> None:
    page = desk.page
    desk.letter()
    desk.write()
    type_at_end(desk, 1, " Xong ngay 31/12/2026.")
    desk.until(lambda: any(b.unsupported for b in page.document.body))
    page.body_step.next.click()
    review = page.review_step
    desk.until(lambda: not desk.program.tasks.pending and not review.confirm.isEnabled())
    keys = [one.key for one in review._points if one.must_tick]
    assert any(key.startswith("unsupported:31/12/2026|") for key in keys)
    for key in keys:
        review.ticked.emit(key, True)
    assert review.confirm.isEnabled()
    review.pin.control.setText("0000")
    review.confirm.click()
    desk.until(lambda: review.pin.error)
    assert not page.letter.is_reviewed
    review.pin.control.setText(PIN)
    review.confirm.click()
    desk.until(lambda: page.letter.is_reviewed)
    assert page.current_document().status is Status.REVIEWED
    who, when = page.flow.reviewed_by()
    assert "Vàng A Súa" in who
    assert when


def test_a_pasted_letter_with_a_mark_of_secrecy_is_not_saved(desk: Desk) -> None:
    page = desk.page
    desk.letter()
    desk.write()
    desk.saved()
    editor = page.body_step.editor
    editor.textCursor().insertText("TUYỆT MẬT Kế hoạch Hồ Thầu ")
    desk.until(lambda: page.letter.autosave.state is SaveState.FAILED)
    assert "TUYỆT MẬT" in page.note.text
    assert "117/2025/QH15" in page.note.text
    assert not any("Hồ Thầu" in text for text in stored(desk))
    editor.undo()
    desk.until(lambda: page.letter.autosave.state is SaveState.CLEAN)
    assert not any("Hồ Thầu" in text for text in stored(desk))


def review(desk: Desk) -> None:
    """Have the letter reviewed as it stands."""
    page = desk.page
    page.go(Step.REVIEW)
    assert not page.review_step.confirm.isEnabled(), "not before the text has been checked"
    desk.until(lambda: page.flow._checked and not desk.program.tasks.pending)
    for one in page.review_step._points:
        page.review_step.ticked.emit(one.key, True)
    page.review_step.pin.control.setText(PIN)
    page.review_step.confirm.click()
    desk.until(lambda: page.letter.is_reviewed)


def test_an_edit_after_the_review_makes_it_a_draft_again(desk: Desk) -> None:
    page = desk.page
    desk.letter()
    desk.write()
    review(desk)
    page.go(Step.BODY)
    type_at_end(desk, 1, " x")
    assert not page.letter.is_reviewed
    assert page.current_document().status is Status.DRAFT
    desk.saved()
    draft_id = page.letter.draft_id
    page.start_new()
    page.activate(draft_id)
    desk.until(lambda: page.letter.draft_id == draft_id)
    assert page.letter.review is None


def test_looking_at_the_steps_does_not_end_a_review(desk: Desk) -> None:
    page = desk.page
    desk.letter()
    desk.write()
    review(desk)
    for step in (Step.FACTS, Step.BODY, Step.REVIEW, Step.EXPORT):
        page.go(step)
        desk.until(lambda: not desk.program.tasks.pending)
    assert page.letter.is_reviewed


def test_files_leave_as_a_draft_until_the_review(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = desk.page
    desk.letter()
    desk.write()
    page.go(Step.EXPORT)
    page.export_step.propose("thu", tmp_path)
    page.export_step.save.click()
    desk.until(lambda: (tmp_path / "thu.docx").exists() and (tmp_path / "thu.pdf").exists())
    desk.until(lambda: not desk.program.tasks.pending)
    assert "DỰ THẢO" in pdf_text(tmp_path / "thu.pdf")
    review(desk)
    page.go(Step.EXPORT)
    page.export_step.propose("thu", tmp_path)
    asked: list[str] = []
    monkeypatch.setattr(dialogs, "ask", lambda *a, **_: asked.append(a[2]) or True)
    page.export_step.save.click()
    desk.until(lambda: asked and not desk.program.tasks.pending)
    assert "DỰ THẢO" not in pdf_text(tmp_path / "thu.pdf")


def pdf_text(file: Path) -> str:
    """Read the words of a PDF."""
    import pypdfium2

    document = pypdfium2.PdfDocument(file)
    try:
        return "".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def test_printing_goes_through_the_printer_dialog(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    page = desk.page
    desk.letter()
    desk.write()
    shown: list[QDialog] = []

    def answer(dialog: QDialog) -> int:
        shown.append(dialog)
        assert isinstance(dialog, QPrintDialog)
        dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        dialog.printer().setOutputFileName(str(tmp_path / "printed.pdf"))
        dialog.deleteLater()
        return int(QDialog.DialogCode.Accepted)

    monkeypatch.setattr(dialogs, "run_dialog", answer)
    page.go(Step.EXPORT)
    page.export_step.print_button.click()
    desk.until(lambda: (tmp_path / "printed.pdf").exists())
    desk.until(lambda: not desk.program.tasks.pending)
    assert len(shown) == 1
    assert "Kính gửi" in pdf_text(tmp_path / "printed.pdf")


def change_elsewhere(desk: Desk, text: str, initiator: object = None) -> None:
    """Let another PC's text come in while the letter is open."""
    drafts, draft_id = desk.program.context.office.drafts, desk.page.letter.draft_id

    def work() -> Changes:
        from dataclasses import replace

        record = drafts.load(draft_id)
        block = replace(record.document.body[1].with_text(text, Origin.USER))
        body = (record.document.body[0], block, *record.document.body[2:])
        drafts.save(draft_id, record.facts, replace(record.document, body=body), record.base)
        kept = drafts.keep_version(draft_id)
        return Changes.of("conflict", draft_id) | kept

    done: list[object] = []
    if initiator is None:
        desk.program.tasks.query(work, done.append)
    else:
        desk.program.tasks.change(work, done.append, initiator=initiator)
    desk.until(lambda: done)


def test_a_draft_changed_elsewhere_is_kept_beside_and_both_are_shown(desk: Desk) -> None:
    page = desk.page
    desk.letter()
    desk.write()
    desk.saved()
    draft_id = page.letter.draft_id
    change_elsewhere(desk, "Bản kia.")
    type_at_end(desk, 1, " ban nay")
    desk.until(lambda: desk.window.current_key == "conflicts")
    desk.until(lambda: not desk.program.tasks.pending)
    merging = desk.window.current_page
    assert isinstance(merging, ConflictPage)
    assert merging.draft_id == draft_id
    left, right = merging.conflict.sides  # type: ignore[union-attr]
    assert left.text.document.body[1].text.endswith("ban nay")
    assert right.text.document.body[1].text == "Bản kia."
    # The letter on its screen goes on with its own text, and says that there are two.
    assert texts(page)[1].endswith("ban nay")
    desk.window.show_page("drafting")
    desk.saved()
    assert stored(desk)[1].endswith("ban nay")


def test_a_letter_nobody_is_typing_in_shows_what_came(desk: Desk) -> None:
    page = desk.page
    desk.letter()
    desk.write()
    desk.saved()
    change_elsewhere(desk, "Bản từ máy kia.", initiator=desk.window)
    desk.until(lambda: texts(page)[1] == "Bản từ máy kia.")
    type_at_end(desk, 1, " va them")
    desk.saved()
    assert stored(desk)[1].endswith("va them")


def test_leaving_keeps_a_version(desk: Desk) -> None:
    page = desk.page
    desk.letter()
    desk.write()
    type_at_end(desk, 1, " moi")
    desk.window.show_page("home")
    desk.until(lambda: not desk.program.tasks.pending)
    drafts, found = desk.program.context.office.drafts, []
    desk.program.tasks.query(lambda: drafts.versions(page.letter.draft_id), found.append)
    desk.until(lambda: found)
    assert len(found[0]) >= 2


def test_a_new_language_comes_back_to_the_same_letter(desk: Desk) -> None:
    desk.letter()
    desk.write()
    type_at_end(desk, 1, " con day")
    desk.window.rebuild()
    desk.until(lambda: desk.page.step is Step.BODY and len(texts(desk.page)) == len(POINTS) + 2)
    assert texts(desk.page)[1].endswith("con day")


def test_writing_anew_asks_and_keeping_renews_only_the_head(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = desk.page
    desk.letter()
    desk.write()
    type_at_end(desk, 1, " giu lai")
    page.go(Step.FACTS)
    page.facts_step.subject.control.setPlainText("phòng cháy rừng")
    monkeypatch.setattr(dialogs, "ask", lambda *_, **__: False)
    page.facts_step.go.click()
    desk.until(lambda: page.step is Step.BODY and not desk.program.tasks.pending)
    assert page.document.subject == "phòng cháy rừng"
    assert texts(page)[1].endswith("giu lai")


def visible_controls(root: QWidget) -> list[QWidget]:
    kinds = (QAbstractButton, QLineEdit, QComboBox, QTextEdit, QPlainTextEdit)
    return [
        w
        for w in root.findChildren(QWidget)
        if isinstance(w, kinds) and w.isVisible() and w.isEnabled()
    ]


@pytest.mark.parametrize("step", list(Step))
def test_every_control_has_a_name_and_is_reached_by_keyboard(desk: Desk, step: Step) -> None:
    desk.letter()
    desk.write()
    desk.page.go(step)
    desk.until(lambda: not desk.program.tasks.pending)
    controls = visible_controls(desk.page)
    assert controls
    for one in controls:
        if one.objectName() == "qt_toolbar_ext_button" or isinstance(one.parent(), QComboBox):
            continue
        name = one.accessibleName() or (one.text() if isinstance(one, QAbstractButton) else "")
        assert name.strip(), f"{type(one).__name__} {one.objectName()} has no name"
        assert one.focusPolicy() & Qt.FocusPolicy.TabFocus, f"{name} cannot be reached with Tab"


@pytest.mark.parametrize(("width", "points"), [(1366, 11), (1366, 16), (1024, 11)])
def test_nothing_needs_horizontal_scrolling(desk: Desk, width: int, points: int) -> None:
    before = desk.page
    desk.program.theme.apply("light", points)
    desk.until(lambda: points == 11 or desk.window.current_page not in (None, before))
    desk.until(lambda: desk.page.types)
    desk.letter()
    desk.write()
    desk.window.resize(width, 768)
    for step in Step:
        desk.page.go(step)
        desk.until(lambda: not desk.program.tasks.pending)
        assert desk.window.width() == width, "the window could not be made so narrow"
        shown = desk.page.stack.currentWidget()
        assert shown.width() >= shown.minimumSizeHint().width(), step
