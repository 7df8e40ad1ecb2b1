"""Real widgets without a screen. What a test leaves open makes it fail."""

from __future__ import annotations

import datetime as dt
import gc
import hashlib
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from communeapp import app as composition
from communeapp.clock import SystemClock
from communeapp.core.incoming.opinion import FieldOpinion
from communeapp.core.incoming.reading_header import read_header
from communeapp.core.incoming.record import IncomingRecord
from communeapp.core.incoming.text import ReadText
from communeapp.core.people import Person, Role
from communeapp.core.profile import Profile
from communeapp.paths import Paths
from communeapp.services.classifying import Classified
from communeapp.services.office import Office, open_office
from communeapp.ui.application import Program, make_qt_application
from communeapp.ui.widgets import dialogs

# The application is made once, before the first test sets its own environment.
os.environ.setdefault("QT_QPA_PLATFORM", os.environ.get("COMMUNEAPP_TEST_QPA", "offscreen"))

PIN = "2580"


@pytest.fixture(scope="session")
def qapp_cls() -> Callable[[list[str]], QApplication]:
    """Make the application as the program does."""
    return make_qt_application


class Dialogs:
    """Stands for the person who answers dialogs; an unexpected one fails the test.

    ``answer(function)`` gives what to do with the next dialog: fill it in and return its result.
    """

    def __init__(self) -> None:
        self.answers: list[Callable[[Any], int]] = []
        self.shown: list[QDialog] = []
        self.unexpected: list[str] = []

    def answer(self, *answers: Callable[[Any], int] | bool) -> None:
        for one in answers:
            self.answers.append(one if callable(one) else (lambda _dialog, yes=one: int(yes)))

    def run(self, dialog: QDialog) -> int:
        self.shown.append(dialog)
        if not self.answers:
            self.unexpected.append(f"{type(dialog).__name__}: {dialog.windowTitle()}")
            return 0
        dialog.show()  # so that layout and focus are those of real use
        try:
            return self.answers.pop(0)(dialog)
        finally:
            dialog.hide()
            dialog.deleteLater()


@pytest.fixture(autouse=True)
def person_at_dialogs(monkeypatch: pytest.MonkeyPatch) -> Iterator[Dialogs]:
    """Answer dialogs instead of waiting for a person."""
    person = Dialogs()
    monkeypatch.setattr(dialogs, "run_dialog", person.run)
    yield person
    assert not person.unexpected, f"nobody expected these dialogs: {person.unexpected}"
    assert not person.answers, "a dialog that was expected did not come"


@pytest.fixture(autouse=True)
def _nothing_left_over(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    """Fail a test that leaves a window or a running timer behind."""
    gc.collect()  # the test before has let go of its window only now
    gc.freeze()  # what is left are modules and what they keep: the next look need not go through it
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.processEvents()
    gc.collect()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    windows = [one for one in qapp.topLevelWidgets() if one.isVisible()]
    names = [f"{type(one).__name__} {one.windowTitle()!r}" for one in windows]
    for one in windows:
        one.close()
        one.deleteLater()
    assert not names, f"left open: {names}"
    timers = [one for one in qapp.findChildren(QTimer) if one.isActive()]
    assert not timers, f"still running: {timers}"


def make_people(office: Office) -> Person:
    """Enter a clerk with a PIN and a leader who signs; the clerk is signed in."""
    clerk, _ = office.people.add("Vàng A Súa", "Công chức Văn phòng", Role.CLERK, PIN, False)
    office.people.add("Lý Gì Xừ", "Chủ tịch", Role.LEADER, PIN, True)
    return office.people.switch(clerk.id, PIN)


@pytest.fixture
def furnished(data_dir: Path) -> Path:
    """A profile folder in use: commune, two people, first steps done."""
    with open_office(Paths(data_dir), SystemClock()) as office:
        office.profile.save(Profile(unit_name="ỦY BAN NHÂN DÂN XÃ THU LŨM", place="Thu Lũm"))
        make_people(office)
        office.settings.set("first_run_done", True)
    return data_dir


LETTER = """UBND TỈNH LAI CHÂU
{body}
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: {number}
V/v {subject}
Lai Châu, ngày {date:%d} tháng {date:%m} năm {date:%Y}
{urgency}
Kính gửi: Ủy ban nhân dân các xã, phường

1. Tổ chức tuyên truyền tới từng bản, từng hộ gia đình về {subject}.
2. Rà soát, lập danh sách và báo cáo kết quả trước ngày {due:%d/%m/%Y}.

Nơi nhận:
- Như trên;
- Lưu: VT.
GIÁM ĐỐC


Nguyễn Văn Bình
"""
SUBJECTS = (
    "rà soát hộ nghèo, hộ cận nghèo năm 2026",
    "tăng cường quản lý đất đai, trật tự xây dựng",
    "phòng, chống đói, rét cho đàn vật nuôi vụ Đông Xuân",
    "tiêm chủng mở rộng cho trẻ em dưới 5 tuổi",
)
BODIES = ("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "SỞ NỘI VỤ", "SỞ Y TẾ")


@dataclass(frozen=True)
class Filler:
    """Documents as they come to a commune, kept by the real services of an office."""

    office: Office
    folder: Path

    def receive(self, place: int, *, due_in: int = 30, urgency: str = "") -> IncomingRecord:
        """Take in one letter; its text asks for an answer in so many days."""
        today = self.office.clock.today()
        text = LETTER.format(
            body=BODIES[place % len(BODIES)],
            number=f"{100 + place}/S{place % len(BODIES)}-VP",
            subject=SUBJECTS[place % len(SUBJECTS)],
            date=today - dt.timedelta(days=2),
            due=today + dt.timedelta(days=due_in),
            urgency=urgency,
        )
        file = self.folder / f"cong-van-{place}.txt"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        read = ReadText.plain(text)
        return self.office.incoming.receive(
            Classified(
                path=file,
                sha256=hashlib.sha256(file.read_bytes()).hexdigest(),
                bytes=file.stat().st_size,
                read=read,
                header=read_header(read, file.name),
                field=FieldOpinion("KHAC", 0.2, abstained=True),
                office="",
            )
        )

    def registered(self, place: int, *, due_in: int = 30, urgency: str = "") -> IncomingRecord:
        """Take in, confirm and register."""
        record = self.receive(place, due_in=due_in, urgency=urgency)
        self.office.incoming.confirm(record.id, record.header, "KHAC", "")
        return self.office.register.register(record.id)

    def handed_over(self, place: int, *, due_in: int = 30) -> IncomingRecord:
        """The same, and with the office of economy until its deadline."""
        record = self.registered(place, due_in=due_in)
        day = self.office.clock.today() + dt.timedelta(days=due_in)
        return self.office.register.hand_over(record.id, "KT", "", "Chủ trì, tham mưu", day)

    def some(self) -> None:
        """What lies on the desk of a clerk: late, soon late, urgent, waiting, done."""
        self.handed_over(0, due_in=-3)
        self.handed_over(1, due_in=1)
        self.handed_over(2)
        self.registered(3, urgency="HỎA TỐC")
        self.registered(4)
        waiting = self.receive(5)
        self.office.incoming.confirm(waiting.id, waiting.header, "KHAC", "")
        self.receive(6)
        done = self.handed_over(7)
        self.office.register.reply(done.id, number="45/UBND-VP")
        folder = self.office.folders.create("01.KT", "Đất đai năm 2026", 20)
        self.office.folders.add(folder.id, done.id)
        while not self.office.archive.heal():
            pass


@pytest.fixture
def fill(tmp_path: Path) -> Callable[[Office], Filler]:
    """Give a function that makes documents in an office."""
    return lambda office: Filler(office, tmp_path / "arrived")


@pytest.fixture
def office_at_work(furnished: Path, fill: Callable[[Office], Filler]) -> Path:
    """A profile in use, with documents in all states."""
    with open_office(Paths(furnished), SystemClock()) as office:
        office.people.switch(office.people.list()[0].id, PIN)
        fill(office).some()
    return furnished


@pytest.fixture
def at_work(office_at_work: Path, signed_in: Program, calm: Callable[[Program], None]) -> Program:
    """The program on such a profile, signed in."""
    calm(signed_in)
    return signed_in


@pytest.fixture
def start(qtbot: QtBot, qapp: QApplication) -> Iterator[Callable[..., Program]]:
    """Start the real program on a profile folder; it is shut down after the test."""
    begun: list[Program] = []

    def begin(folder: Path, language: str = "vi") -> Program:
        program = Program(qapp, composition.build_wiring(Paths(folder), language))
        begun.append(program)
        with qtbot.waitSignal(program.ready, timeout=20_000):
            program.start()
        settle(qtbot, program)
        return program

    yield begin
    for program in begun:
        if program.is_shown:
            program.window.close()
        program.shut_down()
        program.deleteLater()


def settle(qtbot: QtBot, program: Program) -> None:
    """Wait until every piece of work has answered, and what was put off until later is done.

    An answer may put something off (which row was picked), and that may ask for more work.
    """
    for _round in range(3):
        qtbot.waitUntil(lambda: program.tasks.pending == 0, timeout=20_000)
        QApplication.processEvents()
        qtbot.wait(0)
    qtbot.waitUntil(lambda: program.tasks.pending == 0, timeout=20_000)


@pytest.fixture
def calm(qtbot: QtBot) -> Callable[[Program], None]:
    """Give a function that waits until the program is calm."""
    return lambda program: settle(qtbot, program)


@pytest.fixture
def signed_in(start: Callable[..., Program], furnished: Path, qtbot: QtBot) -> Program:
    """The program on a profile in use, with the clerk signed in, on Home."""
    from communeapp.ui.session.lock import LockScreen

    program = start(furnished)
    lock = program.window.covered_by
    assert isinstance(lock, LockScreen)
    lock.people.setCurrentRow(0)
    lock.pin.control.setText(PIN)
    lock.sign_in()
    qtbot.waitUntil(lambda: program.window.covered_by is None, timeout=10_000)
    settle(qtbot, program)
    return program
