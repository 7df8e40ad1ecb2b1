"""The walk tool counts what a person does beyond the facts, and clicks only what can be seen."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot
from tools import walk
from tools.walk_mouse import press
from tools.walk_script import Action, Done, Step, read_walk, write_page

from communeapp.ui.application import Program
from communeapp.ui.widgets.layouts import column

ROOT = Path(__file__).resolve().parents[2]


class Form(QWidget):
    """Two fields and a button; one button lies far below what is shown, one cannot be used."""

    def __init__(self) -> None:
        super().__init__()
        self.clicked = 0
        self.subject, self.people = QLineEdit(), QPlainTextEdit()
        self.subject.setAccessibleName("Trích yếu")
        self.people.setAccessibleName("Kính gửi")
        self.people.setTabChangesFocus(True)
        self.go, self.closed = QPushButton("&Viết nội dung"), QPushButton("Chưa được")
        self.go.clicked.connect(self._on_go)
        self.closed.setEnabled(False)
        inside = QWidget()
        inside.setFixedHeight(4000)
        self.below = QPushButton("Ở dưới", inside)
        self.below.move(0, 3900)
        scroll = QScrollArea()
        scroll.setWidget(inside)
        body = column(self)
        for one in (self.subject, self.people, self.go, self.closed, scroll):
            body.addWidget(one)

    def _on_go(self) -> None:
        self.clicked += 1


@pytest.fixture
def form(qtbot: QtBot) -> Form:
    made = Form()
    qtbot.addWidget(made)
    made.resize(500, 500)
    with qtbot.waitExposed(made):
        made.show()
    made.subject.setFocus()
    return made


def walker(form: Form) -> walk.Walker:
    program = SimpleNamespace(window=form, tasks=SimpleNamespace(pending=0))
    return walk.Walker(cast(Program, program), None)


def test_everything_but_the_letters_of_the_facts_is_counted(form: Form) -> None:
    actions = (
        Action(find="Trích yếu", fact="họp dân"),
        Action(find="Kính gửi", fact="Trưởng các bản\nCông an xã"),
        Action(text="25"),
        Action(click="Viết nội dung"),
        Action(keys=("Return", "Tab")),
    )
    done = walker(form).do(Step("", actions), 1)
    assert form.subject.text() == "họp dân"
    assert form.people.toPlainText() == "Trưởng các bản\nCông an xã25"
    assert form.clicked == 1
    assert (done.clicks, done.facts) == (1, len("họp dânTrưởng các bảnCông an xã"))
    # Tab to the second field, Enter between the lines, two digits, the click, Return, Tab.
    assert done.beyond == 1 + 1 + 2 + 1 + 2
    assert "Bấm “Viết nội dung”" in done.keys


@pytest.mark.parametrize("name", ["Ở dưới", "Chưa được", "Không có"])
def test_what_cannot_be_seen_or_used_is_not_clicked(
    form: Form, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert press(form, name) == ""
    monkeypatch.setattr(walk, "PATIENCE_S", 0.0)
    with pytest.raises(walk.Stuck, match=name):
        walker(form).do(Step("", (Action(click=name),)), 1)


def test_what_is_hidden_behind_something_else_does_not_get_the_click(form: Form) -> None:
    over = QPushButton("Che", form)
    over.setGeometry(form.go.geometry())
    over.show()
    press(form, "Viết nội dung")
    assert form.clicked == 0


def test_the_page_tells_the_count(tmp_path: Path) -> None:
    done = Done(Step("Gõ", ()), strokes=12, clicks=3, facts=10)
    write_page("Thử", [done], tmp_path, most=25)
    told = (tmp_path / "README.md").read_text(encoding="utf-8")
    assert "**5 lần bấm chuột và gõ phím** (nhiều nhất 25)" in told
    assert "| 1 | Gõ | 5 | 10 | 0.0 |" in told
    write_page("Thử", [done], tmp_path)
    assert "| 1 | Gõ | 12 | 0.0 |" in (tmp_path / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("allowed", [5, 4])
def test_a_walk_that_takes_more_than_it_may_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, allowed: int
) -> None:
    (tmp_path / "walk.toml").write_text(f'title = "Thử"\nmost = {allowed}\nsteps = []\n', "utf-8")
    done = [Done(Step("Gõ", ()), strokes=12, clicks=3, facts=10)]
    monkeypatch.setattr(walk, "replay", lambda *_: ("Thử", done))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("COMMUNEAPP_MODELS", str(tmp_path))
    assert walk.main([str(tmp_path), "--out", str(tmp_path / "out")]) == int(allowed < 5)


def test_the_invitation_types_only_facts_as_facts() -> None:
    _, steps = read_walk(ROOT / "docs" / "walks" / "invitation" / "walk.toml")
    facts = [one.fact for step in steps for one in step.actions if one.fact]
    assert len(facts) == 6
    assert all(one.text in ("", "2580") for step in steps for one in step.actions)
