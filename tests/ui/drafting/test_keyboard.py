"""The keyboard stands where the next thing is to be done, and Tab follows what one reads."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from tests.ui.drafting.conftest import PIN, Desk

from communeapp.ui.drafting.steps_bar import Step


def tab_order(first: QWidget, last: QWidget) -> list[QWidget]:
    """Give what Tab comes to from one control to another, both included."""
    found, one = [first], first.nextInFocusChain()
    while one is not None and one is not first:
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isVisible() and one.isEnabled():
            found.append(one)
        if one is last:
            return found
        one = one.nextInFocusChain()
    raise AssertionError("the last one is never reached")


def test_tab_goes_from_field_to_field_and_through_the_points(desk: Desk) -> None:
    desk.letter("GIAY_MOI", ("mang theo số liệu",))
    facts = desk.page.facts_step
    asked, points = facts.asked.controls(), facts.points
    (row,) = points._rows
    desk.until(row.field.isVisible)
    own = [row.field, row.remove, points.add_button, points.paste_button]
    wanted = [facts.subject.control, *asked, *own, facts.to.control]
    assert len(asked) == 3
    assert tab_order(facts.subject.control, facts.to.control) == wanted
    # A point that Enter opens comes after the one above it, not after everything else.
    row.field.setFocus()
    QTest.keyClick(row.field, Qt.Key.Key_Return)
    second = points._rows[1]
    assert second.field.hasFocus() or not desk.window.isActiveWindow()
    desk.until(second.field.isVisible)
    order = tab_order(row.field, facts.to.control)
    assert order.index(second.field) == order.index(row.remove) + 1
    points.remove(second)
    assert tab_order(row.field, facts.to.control) == [*own, facts.to.control]


def test_the_pin_is_typed_at_once_and_enter_goes_on_to_the_file(desk: Desk) -> None:
    desk.letter()
    desk.write()
    page, review = desk.page, desk.page.review_step
    page.body_step.next.click()
    desk.until(lambda: desk.window.focusWidget() is review.pin.control)
    assert not review.confirm.visibleRegion().isEmpty()
    assert not review._list_note.isVisible()  # there is a note on the open day, and nothing to tick
    QTest.keyClicks(review.pin.control, PIN)
    QTest.keyClick(review.pin.control, Qt.Key.Key_Return)
    desk.until(lambda: page.letter.is_reviewed and desk.window.focusWidget() is review.export)
    QTest.keyClick(review.export, Qt.Key.Key_Return)
    assert page.step is Step.EXPORT


def test_what_has_to_be_ticked_comes_before_the_pin(desk: Desk) -> None:
    desk.letter()
    desk.write()
    page, review = desk.page, desk.page.review_step
    page.body_step.editor.moveCursor(page.body_step.editor.textCursor().MoveOperation.End)
    QTest.keyClicks(page.body_step.editor, " Xong ngay 31/12/2026.")
    desk.until(lambda: any(block.unsupported for block in page.document.body))
    page.body_step.next.click()
    desk.until(lambda: review._ticks() and desk.window.focusWidget() is review._ticks()[0])
    assert review._list_note.isVisible()
    # A tick does not send the keyboard away from the list.
    review._ticks()[0].click()
    desk.until(lambda: not desk.program.tasks.pending)
    assert desk.window.focusWidget() is not review.pin.control
