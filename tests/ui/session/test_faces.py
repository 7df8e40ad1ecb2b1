"""Pictures of people, on the lock screen and in the settings; a PIN that somebody else gave."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from communeapp.clock import SystemClock
from communeapp.core.errors import UserError
from communeapp.core.people import Person, Role
from communeapp.core.portraits import MAX_BYTES, SIDE, clean_portrait
from communeapp.paths import Paths
from communeapp.services.office import open_office
from communeapp.ui.application import Program
from communeapp.ui.session.lock import LockScreen
from communeapp.ui.session.own_pin import OwnPinDialog
from communeapp.ui.session.portraits import initials, portrait, read_portrait
from communeapp.ui.settings.people import PersonDialog

Start = Callable[..., Program]
PIN = "2580"


def photo(folder: Path, width: int, height: int, name: str = "ảnh.png") -> Path:
    """Make a picture: the upper half blue, the lower half red."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    for y in range(height // 2):
        for x in range(width):
            image.setPixelColor(x, y, QColor("blue"))
    file = folder / name
    assert image.save(str(file))
    return file


def noisy(folder: Path) -> Path:
    """Make a picture that no PNG can press."""
    state, rows = 1, bytearray()
    for _ in range(200 * 200 * 4):
        state = (state * 1_103_515_245 + 12_345) & 0x7FFFFFFF
        rows.append(state >> 16 & 0xFF)
    image = QImage(bytes(rows), 200, 200, QImage.Format.Format_RGB32)
    file = folder / "nhiễu.png"
    assert image.save(str(file))
    return file


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Vàng A Súa", "AS"), ("Lý Gì Xừ", "GX"), ("Đào", "Đ"), ("  ", "?"), ("12 34", "?")],
)
def test_initials_are_those_of_the_given_name(name: str, letters: str) -> None:
    assert initials(name) == letters


def test_a_photo_becomes_small_and_square(tmp_path: Path) -> None:
    png = read_portrait(photo(tmp_path, 900, 300))
    image = QImage.fromData(png)
    assert (image.width(), image.height()) == (SIDE, SIDE)
    assert image.pixelColor(64, 10) == QColor("blue")
    assert image.pixelColor(64, 118) == QColor("red")
    assert clean_portrait(png) == clean_portrait(clean_portrait(png))


def test_any_photo_has_room(tmp_path: Path) -> None:
    assert len(clean_portrait(read_portrait(noisy(tmp_path)))) <= MAX_BYTES


@pytest.mark.parametrize("content", [b"", b"GIF89a", b"\x89PNG\r\n\x1a\n" + b"x" * 40])
def test_what_is_no_photo_is_refused(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "ảnh.png"
    file.write_bytes(content)
    with pytest.raises(UserError) as caught:
        read_portrait(file)
    assert caught.value.code == "people.picture_kind"


def test_a_picture_as_large_as_a_wall_is_not_opened(tmp_path: Path) -> None:
    header = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    chunk = b"IHDR" + header
    file = tmp_path / "lớn.png"
    file.write_bytes(
        b"\x89PNG\r\n\x1a\n"
        + struct.pack(">I", len(header))
        + chunk
        + struct.pack(">I", zlib.crc32(chunk))
    )
    with pytest.raises(UserError) as caught:
        read_portrait(file)
    assert caught.value.code == "people.picture_kind"


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError):
        read_portrait(tmp_path / "không có.png")


def test_without_a_photo_the_initials_are_drawn(signed_in: Program) -> None:
    theme = signed_in.context.theme
    drawn = [
        portrait(theme, Person(key, name, "", Role.LEARNER), None, 48).toImage()
        for key, name in (("p1", "Vàng A Súa"), ("p1", "Lý Gì Xừ"), ("p1", "Vàng A Súa"))
    ]
    assert drawn[0] == drawn[2]
    assert drawn[0] != drawn[1]
    assert drawn[0].pixelColor(0, 0).alpha() == 0  # round
    assert drawn[0].pixelColor(24, 4).alpha() == 255


def lock_screen(program: Program) -> LockScreen:
    screen = program.window.covered_by
    assert isinstance(screen, LockScreen)
    return screen


def test_the_lock_screen_shows_picture_and_name(
    start: Start, furnished: Path, tmp_path: Path
) -> None:
    with open_office(Paths(furnished), SystemClock()) as office:
        clerk = office.people.switch("Vàng A Súa", PIN)
        office.people.set_picture(clerk.id, read_portrait(photo(tmp_path, 300, 300)))
    screen = lock_screen(start(furnished))
    item = screen.people.item(0)
    assert item.text().startswith("Vàng A Súa")
    side = screen.people.iconSize().width()
    image = item.icon().pixmap(side).toImage()
    assert image.pixelColor(image.width() // 2, image.height() // 4) == QColor("blue")
    assert not screen.people.item(1).icon().isNull()  # initials


def test_a_pin_that_somebody_else_gave_is_told_and_can_be_changed(
    start: Start, furnished: Path, qtbot: QtBot, person_at_dialogs: object
) -> None:
    with open_office(Paths(furnished), SystemClock()) as office:
        office.people.switch("Vàng A Súa", PIN)
        leader = office.people.find("Lý Gì Xừ")
        office.people.reset_pin(leader.id, "7913")
    program = start(furnished)
    screen = lock_screen(program)
    assert screen.reset.isHidden()
    screen.people.setCurrentRow(1)
    assert not screen.reset.isHidden()
    assert "Vàng A Súa" in screen.reset.text()

    def fill(dialog: OwnPinDialog) -> int:
        dialog.old.control.setText("7913")
        dialog.new.control.setText("4682")
        dialog.again.control.setText("4628")
        dialog.save.click()
        assert dialog.again.error
        dialog.again.control.setText("4682")
        dialog.old.control.setText("0000")
        dialog.save.click()
        qtbot.waitUntil(lambda: bool(dialog.old.error))
        dialog.old.control.setText("7913")
        dialog.new.control.setText("1111")
        dialog.again.control.setText("1111")
        dialog.save.click()
        qtbot.waitUntil(lambda: bool(dialog.new.error))
        dialog.new.control.setText("4682")
        dialog.again.control.setText("4682")
        with qtbot.waitSignal(dialog.accepted):
            dialog.save.click()
        return 1

    person_at_dialogs.answer(fill)  # type: ignore[attr-defined]
    screen.change.click()
    qtbot.waitUntil(lambda: leader.id not in program.context.session.faces.resets)
    screen.pin.control.setText("4682")
    qtbot.keyClick(screen.pin.control, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: program.window.current_key == "home")


def test_a_picture_is_chosen_in_the_settings(
    signed_in: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    context = signed_in.context
    person = context.session.people[0]
    dialog = PersonDialog(context, signed_in.window, person)
    qtbot.addWidget(dialog)
    broken = tmp_path / "hỏng.jpg"
    broken.write_bytes(b"nothing")
    dialog.face.take(broken)
    qtbot.waitUntil(lambda: bool(dialog.face.trouble.text()))
    assert not dialog.face.chosen.chosen
    dialog.face.take(photo(tmp_path, 400, 200))
    qtbot.waitUntil(lambda: dialog.face.chosen.chosen)
    with qtbot.waitSignal(dialog.accepted):
        dialog.save.click()
    qtbot.waitUntil(lambda: person.id in context.session.faces.pictures)
    again = PersonDialog(context, signed_in.window, person)
    qtbot.addWidget(again)
    again.face.remove.click()
    with qtbot.waitSignal(again.accepted):
        again.save.click()
    qtbot.waitUntil(lambda: person.id not in context.session.faces.pictures)
