"""Fixes in the review: taken and left one at a time, the text before kept, the facts mended with the head."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtGui import QTextCursor
from tests.ui.drafting.conftest import Desk, texts

from communeapp.core.documents import Document, FactSheet, Signer
from communeapp.ui.drafting.finding_card import FindingCard
from communeapp.ui.drafting.fixes import facts_with
from communeapp.ui.drafting.steps_bar import Step


def type_at_end(desk: Desk, words: str) -> None:
    editor = desk.page.body_step.editor
    editor.moveCursor(QTextCursor.MoveOperation.End)
    editor.insertPlainText(words)


def review(desk: Desk) -> None:
    desk.page.go(Step.REVIEW)
    desk.until(lambda: desk.page.flow._checked and not desk.program.tasks.pending)


def cards(desk: Desk, rule: str) -> list[FindingCard]:
    shown = desk.page.review_step.findChildren(FindingCard)
    return [one for one in shown if one._finding.rule == rule and one.isVisible()]


def kept_texts(desk: Desk) -> list[str]:
    """Give the paragraphs of every kept version."""
    office, draft = desk.program.context.office, desk.page.letter.draft_id
    found: list[list[str]] = []

    def read() -> list[str]:
        kept = office.drafts.versions(draft)
        bodies = [office.drafts.load_version(draft, one.hash)[1].body for one in kept]
        return [block.text for body in bodies for block in body]

    desk.program.context.tasks.query(read, found.append, owner=desk.page)
    desk.until(lambda: found)
    return found[0]


def test_a_fix_is_taken_alone_and_the_text_before_is_kept(desk: Desk) -> None:
    desk.letter()
    desk.write()
    type_at_end(desk, " Theo điều 5, báo cáo trước ngày 3 tháng 12 năm 2026.")
    review(desk)
    (card,) = cards(desk, "ND30.PL2.V.7.DIEU")
    assert "<b><u>điều </u></b>5" in card.words.text()
    assert card.take is not None
    card.take.click()
    desk.until(lambda: desk.page.flow._checked and not desk.program.tasks.pending)
    assert "Theo Điều 5, báo cáo trước ngày 3 tháng 12" in texts(desk.page)[-1]
    assert cards(desk, "ND30.PL2.V.7.DIEU") == []
    assert (
        len(cards(desk, "ND30.PL1.II.4.b.NGAY")) == 1
    )  # the other one waits for a word of its own
    desk.saved()
    assert any("Theo điều 5" in text for text in kept_texts(desk))


def test_what_is_left_stays_as_it_is_and_is_not_asked_again(desk: Desk) -> None:
    desk.letter()
    desk.write()
    type_at_end(desk, " Báo cáo trước ngày 3 tháng 12 năm 2026.")
    review(desk)
    (card,) = cards(desk, "ND30.PL1.II.4.b.NGAY")
    assert card.leave is not None
    card.leave.click()
    assert cards(desk, "ND30.PL1.II.4.b.NGAY") == []
    desk.page.go(Step.BODY)
    review(desk)
    assert cards(desk, "ND30.PL1.II.4.b.NGAY") == []
    assert "ngày 3 tháng 12" in texts(desk.page)[-1]


def test_the_source_comes_when_it_is_asked_for(desk: Desk) -> None:
    desk.letter()
    desk.write()
    type_at_end(desk, " Theo điều 5.")
    review(desk)
    (card,) = cards(desk, "ND30.PL2.V.7.DIEU")
    assert card.source.isHidden()
    card.why.click()
    assert not card.source.isHidden()
    assert "Phụ lục II" in card.source.text()
    assert "ND30.PL2.V.7.DIEU" in card.source.text()


def test_findings_are_marked_in_the_text(desk: Desk) -> None:
    desk.letter()
    desk.write()
    type_at_end(desk, " Theo điều 5.")
    desk.until(lambda: desk.page.flow._checked and not desk.program.tasks.pending)
    editor = desk.page.body_step.editor
    line = editor.lines()[-1].text
    found = editor.highlighter.finding_at(line, line.index("điều 5"))
    assert found is not None
    assert found.rule == "ND30.PL2.V.7.DIEU"
    assert editor.highlighter.finding_at(line, 0) is None


def test_a_text_that_changed_meanwhile_is_not_touched(desk: Desk) -> None:
    desk.letter()
    desk.write()
    type_at_end(desk, " Theo điều 5.")
    review(desk)
    (card,) = cards(desk, "ND30.PL2.V.7.DIEU")
    finding = card._finding
    type_at_end(desk, " Thêm.")
    now = texts(desk.page)
    desk.page.flow.fixes.accept(finding)
    assert texts(desk.page) == now


def test_the_facts_follow_the_head() -> None:
    signer = Signer("", "CHỦ TỊCH", "NGUYỄN VĂN AN")
    facts = FactSheet(
        "CONG_VAN", "phòng rét.", (), to=("Kính gửi: Sở Y tế",), place="Thu Lũm,", signer=signer
    )
    before = Document(
        "CONG_VAN", "phòng rét.", "", place="Thu Lũm,", addressees=("Kính gửi: Sở Y tế",),
        signers=(signer,),
    )  # fmt: skip
    after = replace(
        before, subject="phòng rét", place="Thu Lũm", addressees=("Sở Y tế",),
        signers=(replace(signer, name="Nguyễn Văn An"),),
    )  # fmt: skip
    mended = facts_with(facts, before, after)
    assert (mended.subject, mended.place, mended.to) == ("phòng rét", "Thu Lũm", ("Sở Y tế",))
    assert mended.signer.name == "Nguyễn Văn An"
    other = replace(facts, subject="khác")
    assert facts_with(other, before, after).subject == "khác"
    assert facts_with(facts, before, before) is facts
