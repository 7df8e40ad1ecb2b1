"""First step: which document, in the words of an office, with the rules' as-of date."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from communeapp.core.doctypes import DocumentType, TypeName
from communeapp.core.ready_templates import ReadyTemplate
from communeapp.core.vietnamese import fold
from communeapp.ui.incoming.drop_zone import files_of
from communeapp.ui.input_safety import line_edit
from communeapp.ui.theme import Theme
from communeapp.ui.widgets.buttons import quiet
from communeapp.ui.widgets.cards import IconLabel
from communeapp.ui.widgets.layouts import GAP, GAP_L, GAP_S, ScrollColumn, column, let_go, row
from communeapp.ui.widgets.text import heading, label, small, soft
from communeapp.ui.widgets.tiles import PressTile

if TYPE_CHECKING:
    from communeapp.services.drafting import DraftingService

_WIDEST = 1240
#: So many templates are drawn between two looks at the keyboard.
AT_ONCE = 6


@dataclass(frozen=True)
class Choices:
    """What a letter can start from."""

    types: tuple[DocumentType, ...]
    names: tuple[TypeName, ...]
    templates: tuple[ReadyTemplate, ...]


def choices_of(drafting: DraftingService) -> Choices:
    """Read types, their names and the ready templates; not for the window's thread."""
    return Choices(drafting.types(), drafting.type_names(), drafting.templates())


class ChoiceTile(PressTile):
    """One type or one template; pressing it goes on. ``words`` is what a search looks through."""

    def __init__(
        self, theme: Theme, name: str, explanation: str, words: str, *, large: bool
    ) -> None:
        super().__init__(name, explanation, margin=GAP)
        self.words = fold(f"{name} {explanation} {words}")
        body = self.body
        if large:
            head = row(gap=GAP_S)
            head.addWidget(IconLabel(theme, "document", "accent", 22))
            head.addWidget(heading(name), 1)
            body.addLayout(head)
        else:
            body.addWidget(label(name, "label"))
        body.addWidget(small(explanation))
        body.addStretch(1)
        self.let_mouse_through()


class TileGroup(QWidget):
    """Tiles of one sort under a heading; those that a search leaves out are hidden."""

    def __init__(self, title: str, most_columns: int) -> None:
        super().__init__()
        # What a search leaves over keeps its height instead of filling the screen.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._most = most_columns
        self._columns = 0
        self.tiles: list[ChoiceTile] = []
        self._fillers: list[QWidget] = []
        body = column(self, gap=GAP_S)
        body.addWidget(label(title, "label"))
        self._grid = QGridLayout()
        self._grid.setSpacing(GAP)
        body.addLayout(self._grid)

    def add(self, tile: ChoiceTile) -> None:
        """Take one more tile; without its parent it would open as a window of its own."""
        tile.setParent(self)
        self.tiles.append(tile)

    def filter(self, words: Sequence[str]) -> list[ChoiceTile]:
        """Show the tiles that hold all words; the group goes when none does."""
        found = [one for one in self.tiles if all(word in one.words for word in words)]
        for one in self.tiles:
            one.setVisible(one in found)
        self.setVisible(bool(found))
        self._place(found)
        return found

    def arrange(self, room: int, least: int) -> None:
        """Use as many columns as there is room for."""
        columns = max(1, min(self._most, room // least))
        if columns != self._columns:
            self._columns = columns
            self._place([one for one in self.tiles if not one.isHidden()])

    def _place(self, tiles: Sequence[ChoiceTile]) -> None:
        for one in self.tiles:
            self._grid.removeWidget(one)
        columns = max(1, self._columns)
        for index, one in enumerate(tiles):
            self._grid.addWidget(one, index // columns, index % columns)
        # Empty cells keep their place, so that the tiles of all groups stand below each other.
        while len(self._fillers) < self._most:
            self._fillers.append(QWidget(self))
        for index in range(self._most):
            self._grid.setColumnStretch(index, 1 if index < columns else 0)
            self._grid.removeWidget(self._fillers[index])
            self._fillers[index].setVisible(len(tiles) <= index < columns)
            if len(tiles) <= index < columns:
                self._grid.addWidget(self._fillers[index], 0, index)


class TypeStep(QWidget):
    """The types that can be drafted, those of every week first, and ready templates.

    Signals: ``chosen(str)`` with the code of a type, ``template_chosen(object)`` with a template,
    ``check_wanted(object)`` to check a Word file: its path when one was dropped here, else None.
    """

    chosen = Signal(str)
    template_chosen = Signal(object)
    check_wanted = Signal(object)

    def __init__(self, theme: Theme, language: str = "vi") -> None:
        super().__init__()
        self._theme = theme
        self._language = language
        outer = column(self, gap=0)
        self._scroll = ScrollColumn(widest=_WIDEST, margin=GAP_L)
        outer.addWidget(self._scroll)
        body = self._scroll.body
        top = row(gap=GAP)
        words = column(gap=2)
        words.addWidget(heading(self.tr("What do you want to write?")))
        words.addWidget(
            soft(
                self.tr(
                    "Choose the type. The program lays the document out by Decree 30/2020/ND-CP."
                )
            )
        )
        top.addLayout(words, 1)
        self.search = line_edit(placeholder=self.tr("Search types and templates"), longest=80)
        self.search.setAccessibleName(self.tr("Search types and templates"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(self.fontMetrics().horizontalAdvance("n") * 34)
        self.search.textChanged.connect(self._on_search)
        self.search.returnPressed.connect(self._on_search_done)
        top.addWidget(self.search)
        self.check_button = quiet(
            self.tr("Check a Word file"),
            lambda: self.check_wanted.emit(None),
            theme=theme,
            icon="document",
        )
        top.addWidget(self.check_button)
        self.setAcceptDrops(True)
        body.addLayout(top)
        self._groups: list[TileGroup] = []
        self._holder = column(gap=GAP_L)
        body.addLayout(self._holder)
        self._nothing = soft(self.tr("Nothing like that. Try one word, with or without marks."))
        self._nothing.hide()
        body.addWidget(self._nothing)
        self._as_of = small("")
        body.addWidget(self._as_of)
        body.addStretch(1)
        self._cards: dict[str, ChoiceTile] = {}
        self._waiting: list[ReadyTemplate] = []
        self._kinds: dict[str, str] = {}
        self._ready: TileGroup | None = None
        self._later = QTimer(self)
        self._later.setInterval(0)
        self._later.timeout.connect(self._on_more_room)

    def show_choices(self, choices: Choices) -> None:
        """Show the types and templates of the packs."""
        for old in self._groups:
            let_go(old)
        self._groups, self._cards, self._ready = [], {}, None
        names = {one.code: one for one in choices.names}
        usual = [one for one in choices.types if (n := names.get(one.code)) and n.common]
        usual.sort(key=lambda one: self._usual_place(one.code))
        self._add_types(self.tr("Written every week"), usual, names, large=True)
        for group, title in self._titles().items():
            rest = [
                one
                for one in choices.types
                if one not in usual and _group_of(names.get(one.code), self._titles()) == group
            ]
            self._add_types(title, rest, names, large=False)
        self._add_templates(choices.templates, choices.types)
        self._arrange()
        self._on_search(self.search.text())
        if choices.types:
            shown = choices.types[0]
            self._as_of.setText(
                self.tr("Rules and templates: pack {0}, version {1}, as of {2}").format(
                    shown.pack_id, shown.version, date_in_words(shown.as_of)
                )
            )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if len(files_of(event.mimeData())) == 1:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = files_of(event.mimeData())
        if len(paths) == 1:
            event.acceptProposedAction()
            self.check_wanted.emit(paths[0])

    def focus_first(self) -> None:
        """Go to the first card."""
        for group in self._groups:
            for tile in group.tiles:
                if not tile.isHidden():
                    tile.setFocus()
                    return

    def mark(self, code: str) -> None:
        """Show which type the letter has now."""
        for own, card in self._cards.items():
            card.setCheckable(True)
            card.setChecked(own == code)

    def _titles(self) -> dict[str, str]:
        return {
            "chi_dao": self.tr("Direct and report"),
            "ke_hoach": self.tr("Plan"),
            "hop": self.tr("Meet"),
            "quy_pham": self.tr("Rules of the office"),
            "giay_to": self.tr("Papers, slips and letters"),
            "thoa_thuan": self.tr("Agreements"),
            "": self.tr("Other types"),
        }

    def _usual_place(self, code: str) -> int:
        order = (
            "CONG_VAN", "THONG_BAO", "BAO_CAO", "KE_HOACH", "QUYET_DINH", "TO_TRINH", "GIAY_MOI",
            "BIEN_BAN",
        )  # fmt: skip
        return order.index(code) if code in order else len(order)

    def _add_types(
        self,
        title: str,
        types: Sequence[DocumentType],
        names: dict[str, TypeName],
        *,
        large: bool,
    ) -> None:
        if not types:
            return
        group = TileGroup(title, 4)
        for one in types:
            name = names.get(one.code)
            purpose = name.purpose if name is not None else {}
            said = purpose.get(self._language) or purpose.get("vi") or one.form
            words = f"{one.abbreviation} {one.form} {purpose.get('vi', '')}"
            tile = ChoiceTile(self._theme, one.name, said, words, large=large)
            tile.clicked.connect(lambda _=False, code=one.code: self.chosen.emit(code))
            self._cards[one.code] = tile
            group.add(tile)
        self._take(group)

    def _add_templates(
        self, templates: Sequence[ReadyTemplate], types: Sequence[DocumentType]
    ) -> None:
        """Show the templates a few at a time, so that the window never stands still for them."""
        self._waiting = sorted(templates, key=lambda one: self._usual_place(one.facts.type))
        self._kinds = {one.code: one.name for one in types}
        if not self._waiting:
            return
        self._ready = TileGroup(self.tr("Start from a ready template"), 4)
        self._take(self._ready)
        self._later.start()

    @Slot()
    def _on_more_room(self) -> None:
        self._show_templates(AT_ONCE)

    def _show_templates(self, most: int) -> None:
        ready = self._ready
        if ready is None:
            return
        made, self._waiting = self._waiting[:most], self._waiting[most:]
        for one in made:
            kind = self._kinds.get(one.facts.type, "")
            about = one.facts.subject or kind
            about = f"{about[:1].upper()}{about[1:]}"
            tile = ChoiceTile(self._theme, one.title, about, kind, large=False)
            tile.clicked.connect(lambda _=False, chosen=one: self.template_chosen.emit(chosen))
            ready.add(tile)
        if made:
            ready.filter(fold(self.search.text()).split())
        if not self._waiting:
            self._later.stop()

    def _take(self, group: TileGroup) -> None:
        self._groups.append(group)
        self._holder.addWidget(group)

    @Slot(str)
    def _on_search(self, text: str) -> None:
        words = fold(text).split()
        if words and self._waiting:
            self._show_templates(len(self._waiting))
        found = sum(len(group.filter(words)) for group in self._groups)
        self._nothing.setVisible(bool(words) and not found)

    @Slot()
    def _on_search_done(self) -> None:
        """Enter takes what is named so, else what stands first."""
        typed = fold(self.search.text()).strip()
        tiles = [t for group in self._groups for t in group.tiles if not t.isHidden()]
        if typed and tiles:
            tiles.sort(key=lambda one: not one.words.startswith(typed))
            tiles[0].click()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        room = min(self.width(), _WIDEST)
        least = max(200, self.fontMetrics().horizontalAdvance("n") * 26)
        for group in self._groups:
            group.arrange(room, least)


def _group_of(name: TypeName | None, known: dict[str, str]) -> str:
    return name.group if name is not None and name.group in known else ""


def date_in_words(text: str) -> str:
    """Write an ISO date as day/month/year; anything else is shown as it is."""
    try:
        return dt.date.fromisoformat(text).strftime("%d/%m/%Y")
    except ValueError:
        return text
