"""Questions about folders: a new one, its values, which one a document goes into."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from communeapp.core.incoming.folders import Folder
from communeapp.core.people import Person
from communeapp.ui.input_safety import line_edit, text_of
from communeapp.ui.register.dialogs import RegisterDialog
from communeapp.ui.register.filters import Chooser
from communeapp.ui.widgets.buttons import quiet
from communeapp.ui.widgets.fields import Field
from communeapp.ui.widgets.layouts import GAP, column
from communeapp.ui.widgets.text import soft

#: Usual periods in years (Circular 10/2022/TT-BNV); None is for ever.
PERIODS: tuple[int | None, ...] = (None, 70, 50, 20, 10, 5, 2)


class FolderDialog(RegisterDialog):
    """Symbol, title, period and person of a folder."""

    def __init__(
        self,
        parent: QWidget | None,
        people: Sequence[Person],
        folder: Folder | None = None,
        *,
        symbol: str = "",
    ) -> None:
        super().__init__(parent, "")
        self.set_head(self.tr("New folder") if folder is None else self.tr("Change the folder"))
        optional = self.tr("may be empty")
        self.symbol = Field(
            self.tr("Number and symbol"),
            line_edit(
                symbol if folder is None else folder.symbol,
                self.tr("For example: 01.TCCB"),
                longest=50,
            ),
        )
        self.title = Field(
            self.tr("Title"),
            line_edit("" if folder is None else folder.title, longest=500),
            self.tr("Short and clear: what the documents in it are about."),
        )
        self.period = Field(self.tr("Kept for"), Chooser(16))
        known = list(PERIODS)
        if folder is not None and folder.retention_years not in known:
            known.append(folder.retention_years)
        self.period.control.offer([(self._period_words(one), one) for one in known])
        self.period.control.choose(20 if folder is None else folder.retention_years)
        self.person = Field(self.tr("Kept by"), Chooser(30))
        self.person.control.offer(
            [(self.tr("Nobody in particular"), ""), *((one.name, one.id) for one in people)]
        )
        self.person.control.choose("" if folder is None else folder.person_id)
        self.notes = Field(
            self.tr("Notes"),
            line_edit("" if folder is None else folder.notes, longest=500),
            optional=optional,
        )
        for one in (self.symbol, self.title, self.period, self.person, self.notes):
            self.body.addWidget(one)
        self.finish(self.tr("Open the folder") if folder is None else self.tr("Keep"))
        self.symbol.control.setFocus()

    def _period_words(self, years: int | None) -> str:
        return self.tr("For ever") if years is None else self.tr("%n year(s)", "", years)

    def check(self) -> bool:
        good = True
        for field in (self.symbol, self.title):
            empty = not text_of(field.control)
            field.show_error(self.tr("This has to be filled in.") if empty else "")
            good = good and not empty
        return good

    @property
    def years(self) -> int | None:
        """The period chosen; None is for ever."""
        value = self.period.control.currentData()
        return value if isinstance(value, int) else None

    @property
    def answer(self) -> tuple[str, str, int | None, str, str]:
        """Symbol, title, years, person, notes."""
        return (
            text_of(self.symbol.control),
            text_of(self.title.control),
            self.years,
            str(self.person.control.currentData() or ""),
            text_of(self.notes.control),
        )


class ChooseFolderDialog(RegisterDialog):
    """Which folder a document goes into."""

    def __init__(self, parent: QWidget | None, folders: Sequence[Folder], *, current: str) -> None:
        super().__init__(parent, "")
        self.set_head(self.tr("Put into a folder"))
        self.new_wanted = False
        body = column(gap=GAP)
        self.folder = Field(self.tr("Folder"), Chooser(38))
        self.folder.control.offer(
            [
                (self.tr("No folder"), ""),
                *((f"{one.symbol} · {one.title}", one.id) for one in folders),
            ]
        )
        self.folder.control.choose(current)
        if not folders:
            body.addWidget(soft(self.tr("There is no open folder yet.")))
        body.addWidget(self.folder)
        self.new = quiet(self.tr("New folder"), self._on_new)
        body.addWidget(self.new, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addLayout(body)
        self.finish(self.tr("Put it there"))
        self.folder.control.setFocus()

    def _on_new(self) -> None:
        self.new_wanted = True
        self.done(1)

    @property
    def answer(self) -> str:
        """The id of the folder, "" for none."""
        return str(self.folder.control.currentData() or "")
