"""Figures on the screen: a form is made, files are read, what is wrong is named, a report is begun."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from communeapp.services.village_figures import Column
from communeapp.ui.application import Program
from communeapp.ui.figures.page import FiguresPage

Calm = Callable[[Program], None]


def text(page: FiguresPage, row: int, column: int) -> str:
    item = page.table.item(row, column)
    return "" if item is None else item.text()


def told_by(page: FiguresPage, row: int, column: int) -> str:
    item = page.table.item(row, column)
    return "" if item is None else item.toolTip()


def test_from_the_form_to_the_report(
    signed_in: Program, calm: Calm, person_at_dialogs: Any, tmp_path: Path
) -> None:
    assert signed_in.window.show_page("figures")
    calm(signed_in)
    page = signed_in.window.current_page
    assert isinstance(page, FiguresPage)
    assert not page.choose.isEnabled()

    def make(dialog: Any) -> int:
        dialog.title.control.setText("Số liệu các bản")
        dialog.villages.control.setPlainText("Bản Thu Lũm\nLà Si\n\n")
        dialog.columns.item(0, 0).setText("Số hộ")
        dialog._add(Column("Số hộ nghèo", "hộ", at_most="Số hộ"))
        dialog.save.click()
        return 1

    person_at_dialogs.answer(make)
    page.new.click()
    calm(signed_in)
    (form,) = page.forms
    assert [one.name for one in form.columns] == ["Số hộ", "Số hộ nghèo"]
    assert form.villages == ("Bản Thu Lũm", "Là Si")
    page.period.control.setText("11/2026")
    file = tmp_path / "a.csv"
    file.write_text(
        "Tháng 11/2026\nBản;Số hộ;Số hộ nghèo\nthu lum;1.120;1.200\nLà Si;x;2\n", encoding="utf-8"
    )
    page.take([tmp_path])
    calm(signed_in)
    assert [text(page, 2, at) for at in range(4)] == [
        "Tổng",
        "Toàn xã",
        "1.120",
        "1.202",
    ]
    assert told_by(page, 0, 2) == "a.csv, B3"
    told = [page.faults.item(at).text() for at in range(page.faults.count())]
    assert [one[0] for one in told] == ["✕", "?"]
    assert "“x”" in told[0]
    assert "1.200" in told[1]
    page.report.click()
    calm(signed_in)
    assert signed_in.window.current_key == "drafting"
