"""The assistant's room: where wishes lead, and answers only with what they rest on."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from communeapp.core.assistant.answers import Goal, Route
from communeapp.llm.protocol import ItemAnswer
from communeapp.ui.application import Program
from communeapp.ui.archive.page import ArchivePage, Find
from communeapp.ui.archive.preview import Look
from communeapp.ui.assistant.page import AssistantPage
from communeapp.ui.drafting.begin import Begin
from communeapp.ui.drafting.page import DraftingPage
from communeapp.ui.drafting.steps_bar import Step
from communeapp.ui.drafting.writing import Written
from communeapp.ui.training.page import TrainingPage

Calm = Callable[[Program], None]
QUESTION = "Khi nào phải báo cáo kết quả rà soát hộ nghèo?"


@pytest.fixture
def room(at_work: Program, calm: Calm) -> AssistantPage:
    """The room, on an office with documents and without a model."""
    at_work.window.show_page("assistant")
    calm(at_work)
    page = at_work.window.current_page
    assert isinstance(page, AssistantPage)
    return page


def ways(page: AssistantPage) -> list[QPushButton]:
    """Give the buttons of the route."""
    return [b for b in page._route_card.findChildren(QPushButton) if b.isVisibleTo(page)]


def test_wish_for_a_document_opens_the_drafting_screen_with_type_and_subject(
    room: AssistantPage, at_work: Program, calm: Calm, qtbot: QtBot
) -> None:
    room.ask_for("Soạn thông báo về việc cấp căn cước cho người dân")
    calm(at_work)
    assert room.route is not None
    assert room.route.goal is Goal.DRAFT
    with qtbot.waitSignal(room.page_wanted) as asked:
        ways(room)[0].click()
    calm(at_work)
    page_key, begin = asked.args
    assert page_key == "drafting"
    assert isinstance(begin, Begin)
    assert begin.type_code == "THONG_BAO"
    page = at_work.window.current_page
    assert isinstance(page, DraftingPage)
    assert page.step is Step.FACTS
    assert "căn cước" in page.facts_step.subject.control.toPlainText()


def test_wish_to_find_leads_into_the_archive(
    room: AssistantPage, at_work: Program, calm: Calm, qtbot: QtBot
) -> None:
    room.ask_for("Tìm công văn về đất đai")
    calm(at_work)
    assert room.cards  # what is found first stands here already
    with qtbot.waitSignal(room.page_wanted) as asked:
        ways(room)[0].click()
    calm(at_work)
    assert asked.args[0] == "archive"
    assert isinstance(asked.args[1], Find)
    page = at_work.window.current_page
    assert isinstance(page, ArchivePage)
    assert page.search.list.hits.hits


def test_wish_to_learn_opens_the_lesson_that_fits(
    room: AssistantPage, at_work: Program, calm: Calm, qtbot: QtBot
) -> None:
    room.ask_for("Tôi muốn học về mật khẩu")
    qtbot.waitUntil(lambda: any("mật khẩu" in one.text().lower() for one in ways(room)))
    with qtbot.waitSignal(room.page_wanted) as asked:
        ways(room)[0].click()
    calm(at_work)
    assert asked.args[0] == "training"
    assert asked.args[1].lesson == "b-mat-khau"
    assert isinstance(at_work.window.current_page, TrainingPage)


def test_without_a_model_a_question_gives_the_passages_and_says_why(
    room: AssistantPage, at_work: Program, calm: Calm, qtbot: QtBot
) -> None:
    room.ask_for(QUESTION)
    calm(at_work)
    assert room.route is not None
    assert room.route.goal is Goal.ANSWER
    assert room.cards
    assert room.note.text
    assert not room.answer.isVisibleTo(room)
    with qtbot.waitSignal(room.page_wanted) as asked:
        room.cards[0].click()
    calm(at_work)
    page_key, look = asked.args
    assert page_key == "archive"
    assert isinstance(look, Look)
    page = at_work.window.current_page
    assert isinstance(page, ArchivePage)
    (lit,) = page.search.preview.text.extraSelections()
    shown = lit.cursor.selectedText().replace("\u2029", "\n")
    assert shown == room.passages[0].text


def test_without_a_passage_there_is_no_answer_and_it_says_so(
    room: AssistantPage, at_work: Program, calm: Calm
) -> None:
    room.ask_for("Khi nào tàu vũ trụ Apollo hạ cánh xuống mặt trăng Europa?")
    calm(at_work)
    room.asking.look_up(Route(Goal.ANSWER, "zzyzx qwxkj"))
    room.route = Route(Goal.ANSWER, "zzyzx qwxkj")
    calm(at_work)
    assert room.passages == ()
    assert room.note.text
    assert not room.answer.isVisibleTo(room)


def test_not_sure_asks_back_and_goes_on_with_the_choice(
    room: AssistantPage, at_work: Program, calm: Calm
) -> None:
    choices = (Route(Goal.ARCHIVE, "đất đai"), Route(Goal.ANSWER, "đất đai"))
    room.asking.routed.emit(Route(Goal.UNSURE, choices=choices))
    assert len(ways(room)) == 2
    ways(room)[0].click()
    calm(at_work)
    assert room.route == choices[0]
    assert room.cards


def test_nothing_typed_is_told_beside_the_box(room: AssistantPage) -> None:
    room.ask_for("")
    assert room.box.error


def test_help_is_opened_at_its_page(room: AssistantPage, at_work: Program, calm: Calm) -> None:
    room.ask_for("Làm sao in sổ văn bản đến?")
    calm(at_work)
    assert room.route is not None
    assert room.route.goal is Goal.HELP
    ways(room)[0].click()
    window = at_work.window.help_window
    assert window is not None
    assert window.topic == room.route.argument
    window.close()


class TestWriting:
    """What comes from the model, as its process tells it."""

    @pytest.fixture
    def asked(self, room: AssistantPage, at_work: Program, calm: Calm) -> AssistantPage:
        room.ask_for(QUESTION)
        calm(at_work)
        assert room.cards
        room.asking.writing_began.emit()
        return room

    def end(self, page: AssistantPage, answers: Sequence[ItemAnswer], **more: object) -> None:
        page.asking._writing.ended.emit(Written(tuple(answers), **more))  # type: ignore[arg-type]

    def test_answer_that_the_passages_hold_is_shown_with_them(
        self, asked: AssistantPage, at_work: Program, calm: Calm
    ) -> None:
        page = asked
        assert page.answer.stop_button.isVisibleTo(page)
        held = page.passages[0].text.strip().splitlines()[-1]
        page.asking._writing.grew.emit(0, held)
        self.end(page, [ItemAnswer(0, f"{held} [1]", "stop", 12)])
        calm(at_work)
        assert not page.answer.stop_button.isVisibleTo(page)
        assert page.answer.text or page.answer.note
        if page.answer.text:
            assert page.answer._check.isVisibleTo(page)
            assert any(one._used.isVisibleTo(one) for one in page.cards)

    def test_answer_that_no_passage_holds_is_withheld(
        self, asked: AssistantPage, at_work: Program, calm: Calm
    ) -> None:
        page = asked
        invented = "Hạn cuối là ngày 31/12/2099 theo Quyết định số 9999/QĐ-TTg của Thủ tướng."
        self.end(page, [ItemAnswer(0, invented, "stop", 12)])
        calm(at_work)
        assert "9999" not in page.answer.text
        assert page.answer.note
        assert page.cards  # the passages stay

    def test_stop_shows_nothing_unchecked(
        self, asked: AssistantPage, at_work: Program, calm: Calm
    ) -> None:
        page = asked
        page.asking._writing.grew.emit(0, "Hạn cuối là")
        self.end(page, [ItemAnswer(0, "Hạn cuối là", "cancelled", 3)], cancelled=True)
        calm(at_work)
        assert page.answer.text == ""
        assert page.answer.note
        assert page.cards

    def test_what_goes_wrong_is_said_in_a_sentence(
        self, asked: AssistantPage, at_work: Program, calm: Calm
    ) -> None:
        self.end(asked, [], code="llm.off")
        calm(at_work)
        assert asked.answer.note
        assert asked.answer.text == ""
