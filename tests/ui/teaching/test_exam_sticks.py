"""Sealed exams to a stick and from it, in the real window; a key whose code is lost too."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.ui.conftest import PIN, Dialogs
from tests.unit.services.training.exam_parts import of_every_kind, plan

from communeapp.services.training.exam_keys import KeyState
from communeapp.services.training.exam_types import SealedExam
from communeapp.ui.application import Program
from communeapp.ui.teaching.exams.sticks import FILE_NAME, FetchDialog
from communeapp.ui.teaching.exams_view import ExamsView
from communeapp.ui.teaching.page import Teach, TeachingPage
from communeapp.ui.widgets import dialogs

LONG_PIN = "258036"
Calm = Callable[[Program], None]


class Room:
    """The screen of sealed exams, a trainer with a key, one exam."""

    def __init__(self, program: Program, calm: Calm) -> None:
        self.program, self._calm = program, calm
        self.office = program.context.office
        person = program.context.session.person
        assert person is not None
        self.me = person.id
        self.do(lambda: self.office.people.change_pin(self.me, PIN, LONG_PIN))
        self.do(lambda: self.office.exams.keys.make(self.me, LONG_PIN))
        self.exam: SealedExam = self.do(
            lambda: self.office.exams.create_sealed("Thi thử", of_every_kind(), plan(), [self.me])
        )[0]
        assert program.window.show_page("teaching", Teach("exams"))
        self.calm()

    def calm(self) -> None:
        self._calm(self.program)

    def do(self, work: Callable[[], Any]) -> Any:
        found: list[Any] = []
        self.program.tasks.change(work, found.append)
        self.calm()
        return found[0]

    @property
    def view(self) -> ExamsView:
        page = self.program.window.current_page
        assert isinstance(page, TeachingPage)
        (found,) = page.findChildren(ExamsView)
        return found


@pytest.fixture
def room(signed_in: Program, calm: Calm) -> Room:
    return Room(signed_in, calm)


def typed(room: Room, **more: str) -> Callable[[Any], int]:
    """Fill in the PIN (and what else is asked for), and wait for the service."""

    def answer(dialog: Any) -> int:
        dialog.pin.control.setText(LONG_PIN)
        for name, text in more.items():
            getattr(dialog, name).control.setText(text)
        dialog.accept()
        room.calm()
        return int(dialog.result())

    return answer


def test_an_exam_goes_to_a_stick_and_comes_back(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, person_at_dialogs: Dialogs
) -> None:
    stick = tmp_path / FILE_NAME
    monkeypatch.setattr(dialogs, "save_file", lambda *_: stick)
    monkeypatch.setattr(dialogs, "open_file", lambda *_: stick)
    view = room.view
    view.list.table.want(room.exam.ref)
    view.read()
    room.calm()
    person_at_dialogs.answer(typed(room), True)
    view.take.click()
    room.calm()
    assert stick.stat().st_size > 500

    # What is on this PC already is refused in the dialog itself.
    said: list[str] = []

    def twice(dialog: Any) -> int:
        assert isinstance(dialog, FetchDialog)
        done = typed(room)(dialog)
        said.append(dialog.trouble.isVisible())
        return done

    person_at_dialogs.answer(twice)
    view.fetch.click()
    room.calm()
    assert said == [True]

    def forget() -> Any:
        with room.office.store.atomic():
            return room.office.store.write("DELETE FROM exam_sealed")

    room.do(forget)
    person_at_dialogs.answer(typed(room, other="999999"))  # a wrong PIN of the other PC
    view.fetch.click()
    room.calm()
    assert room.do(room.office.exams.sealed) == ()
    person_at_dialogs.answer(typed(room))
    view.fetch.click()
    room.calm()
    (there,) = room.do(room.office.exams.sealed)
    assert there.ref == room.exam.ref


def test_a_key_whose_code_is_lost_too_can_be_made_anew(
    room: Room, person_at_dialogs: Dialogs
) -> None:
    office = room.office
    old = room.do(lambda: office.exams.keys.public(room.me))
    room.do(lambda: office.people.reset_pin(room.me, LONG_PIN))
    assert room.do(lambda: office.exams.keys.state(room.me)) is KeyState.LOCKED
    room.view.read()
    room.calm()
    person_at_dialogs.answer(False, True, typed(room), True)
    room.view.key.click()
    room.calm()
    assert room.do(lambda: office.exams.keys.public(room.me)) != old
