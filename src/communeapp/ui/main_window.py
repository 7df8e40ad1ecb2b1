"""The frame: navigation on the left, page title above, states below; lock and first steps over all."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QWidget

from communeapp.ui.context import UiContext
from communeapp.ui.entries import ASIDE, ENTRIES, NUMBERED, Entry
from communeapp.ui.frame import Rail, StatusArea, TopBar
from communeapp.ui.home.watch import watch_of
from communeapp.ui.input_safety import commit_composition
from communeapp.ui.page import Page, Saved
from communeapp.ui.theme import make_icon
from communeapp.ui.widgets.layouts import column, let_go
from communeapp.ui.widgets.mnemonics import assign_mnemonics

if TYPE_CHECKING:
    from communeapp.ui.help.window import HelpWindow

W = TypeVar("W", bound=QWidget)

SMALLEST = QSize(1024, 640)
USUAL = QSize(1280, 720)
SMALL_SCREEN = 1440  # up to this width the window takes all of it at the first start


class MainWindow(QMainWindow):
    """Shows one screen at a time, or the lock, or the first steps.

    Signals: ``page_shown(str)`` with the key of the screen; ``wizard_wanted()``; ``rebuilt()``; ``closed()`` once
    nothing is left open.
    """

    page_shown = Signal(str)
    wizard_wanted = Signal()
    rebuilt = Signal()
    closed = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self.context = context
        self.setWindowTitle("CommuneApp")
        self.setWindowIcon(make_icon("app", "#000000"))
        self.setMinimumSize(SMALLEST)
        self._pages: dict[str, Page] = {}
        self._current = ""
        self._outer = QStackedWidget()
        self._outer.setObjectName("wholeWindow")
        self.setCentralWidget(self._outer)
        self._whole: QWidget | None = None
        self._lock: QWidget | None = None
        self._help: HelpWindow | None = None
        self._build_frame()
        self._restore_geometry()
        context.session.changed.connect(self._on_session_changed)
        context.session.locking.connect(self.flush)
        context.theme.changed.connect(self._on_look_changed)
        context.board.changed.connect(self._refresh_states)
        self._watch = watch_of(context)
        for key, work in (
            (QKeySequence(Qt.Key.Key_F1), self.show_help),
            (QKeySequence("Ctrl+L"), context.session.lock),
        ):
            QShortcut(key, self).activated.connect(work)
        for index, entry in enumerate(ENTRIES[:NUMBERED], 1):
            # The tenth is on 0, as on the keyboard.
            shortcut = QShortcut(QKeySequence(f"Ctrl+{index % 10}"), self)
            shortcut.setObjectName(entry.key)
            shortcut.activated.connect(partial(self.go_to, entry.key))

    # --- the frame ---------------------------------------------------------------------

    def _build_frame(self) -> None:
        self._frame = QWidget()
        line = QHBoxLayout(self._frame)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        self.rail = Rail(self.context, ENTRIES)
        self.rail.chosen.connect(self.show_page)
        line.addWidget(self.rail)
        right = column(gap=0)
        self.top_bar = TopBar(self.context)
        self.top_bar.help_wanted.connect(self.show_help)
        self.status_area = StatusArea(self.context)
        self._stack = QStackedWidget()
        self._stack.setObjectName("pageArea")
        right.addWidget(self.top_bar)
        right.addWidget(self._stack, 1)
        right.addWidget(self.status_area)
        line.addLayout(right, 1)
        self._outer.addWidget(self._frame)

    def rebuild(self) -> None:
        """Make everything anew in the current language and look, and stay where one was."""
        page = self._pages.get(self._current)
        key, argument = self._current, page.restore_argument() if page is not None else None
        self.flush()
        old = self._frame
        for one in self._pages.values():
            let_go(one)
        self._pages, self._current = {}, ""
        let_go(old)
        if self._help is not None:
            self._help.close()
        self._build_frame()
        if self._whole is not None:
            self._outer.setCurrentWidget(self._whole)
        else:
            self._outer.setCurrentWidget(self._frame)
            if key:
                self.show_page(key, argument)
        self._refresh_states()
        self._renew_lock()
        self.rebuilt.emit()

    def _renew_lock(self) -> None:
        if self._shows_lock:
            self._cover_with_lock()

    @property
    def _shows_lock(self) -> bool:
        return self._whole is not None and self._whole is self._lock

    def _cover_with_lock(self) -> None:
        from communeapp.ui.session.lock import LockScreen

        self._lock = self.cover(lambda: LockScreen(self.context))

    @Slot()
    def _on_look_changed(self) -> None:
        # Later, because the control that changed the look is still in the middle of its own event.
        QTimer.singleShot(0, self, self.rebuild)

    @Slot()
    def _refresh_states(self) -> None:
        self.rail.refresh()
        self.top_bar.refresh()
        self.status_area.refresh()
        late = self.context.board.attention.red
        # The task bar shows it too, while one works in another program.
        self.setWindowTitle(f"({late}) CommuneApp" if late else "CommuneApp")

    # --- screens ------------------------------------------------------------------------

    @property
    def current_page(self) -> Page | None:
        """The screen that is shown, unless lock or first steps cover it."""
        return self._pages.get(self._current)

    @property
    def current_key(self) -> str:
        return self._current

    def go_to(self, key: str) -> None:
        """Show a screen by its key on the keyboard, unless lock or first steps cover everything."""
        if self._whole is None:
            self.show_page(key)

    def show_page(self, key: str, argument: Any = None) -> bool:
        """Show a screen, unless the person may not see it or stays on the present one."""
        if key == "wizard":
            self.wizard_wanted.emit()
            return True
        entry = next((one for one in (*ENTRIES, *ASIDE) if one.key == key), None)
        if entry is None or not self.allowed(entry):
            return False
        present = self.current_page
        if present is not None and key != self._current:
            commit_composition()
            present.flush()
            if not present.may_leave():
                self.rail.mark(self._current)
                return False
        page = self._pages.get(key)
        if page is None:
            page = entry.build(self.context)
            page.title_changed.connect(partial(self._on_title, key))
            page.saved_changed.connect(partial(self._on_saved, key))
            page.page_wanted.connect(self.show_page)
            page.help_wanted.connect(self.show_help_of)
            self._pages[key] = page
            self._stack.addWidget(page)
        if key != self._current:
            self.status_area.set_saved(Saved.NOTHING)
        self._current = key
        self._stack.setCurrentWidget(page)
        self.rail.mark(key)
        page.activate(argument)
        self.top_bar.set_title(page.page_title())
        assign_mnemonics(self._frame)
        self._watch.look_if_new_day()
        self.page_shown.emit(key)
        return True

    def _on_title(self, key: str, title: str) -> None:
        # A screen behind another one may change, too: a letter that came in while Home is shown.
        if key == self._current:
            self.top_bar.set_title(title)

    def _on_saved(self, key: str, saved: Saved) -> None:
        if key == self._current:
            self.status_area.set_saved(saved)

    def allowed(self, entry: Entry) -> bool:
        """Say whether the person at the PC may see a screen."""
        return entry.needs is None or self.context.session.may(entry.needs)

    @Slot()
    def flush(self) -> None:
        """Hand everything typed on any screen to the database thread."""
        commit_composition()
        for page in self._pages.values():
            page.flush()

    # --- what covers the frame ------------------------------------------------------------

    def cover(self, make: Callable[[], W]) -> W:
        """Show something in place of the whole frame: start, first steps, lock."""
        self.uncover()
        made = make()
        self._whole = made
        self._outer.addWidget(made)
        self._outer.setCurrentWidget(made)
        assign_mnemonics(made)
        return made

    def uncover(self) -> None:
        """Show the frame again."""
        if self._whole is not None:
            let_go(self._whole)
            self._whole = None
        self._outer.setCurrentWidget(self._frame)

    @property
    def covered_by(self) -> QWidget | None:
        """What stands in place of the frame, if anything."""
        return self._whole

    @Slot()
    def _on_session_changed(self) -> None:
        session = self.context.session
        if session.locked:
            if not self._shows_lock:
                if self._help is not None:
                    self._help.close()
                self._cover_with_lock()
        elif self._shows_lock:
            self.uncover()
            entry = next((one for one in (*ENTRIES, *ASIDE) if one.key == self._current), None)
            if entry is None or not self.allowed(entry):
                self._forget_pages()
                self.show_page("home")
            else:
                self.show_page(self._current)
        self._refresh_states()

    def _forget_pages(self) -> None:
        """Drop what the last person had open; the next one may not be allowed to see it."""
        self.flush()
        for one in self._pages.values():
            let_go(one)
        self._pages, self._current = {}, ""

    # --- help ----------------------------------------------------------------------------

    @Slot()
    def show_help(self) -> None:
        """Open the offline help of the screen at hand."""
        covering = getattr(self._whole, "help_topic", "")
        page = self.current_page
        self.show_help_of(covering or (page.help_topic if page is not None else "home"))

    @Slot(str)
    def show_help_of(self, topic: str) -> None:
        """Open the offline help at a topic."""
        from communeapp.ui.help.window import HelpWindow

        if self._help is None:
            self._help = HelpWindow(self.context, self)
            self._help.closed.connect(self._on_help_gone)
        self._help.show_topic(topic)

    @property
    def help_window(self) -> HelpWindow | None:
        """The open help, if any."""
        return self._help

    @Slot()
    def _on_help_gone(self) -> None:
        self._help = None

    # --- coming and going -----------------------------------------------------------------

    @Slot()
    def come_to_front(self) -> None:
        """Show the window to someone who started the program again."""
        if self.isMinimized():
            self.showNormal()
        self.show()
        self.raise_()
        self.activateWindow()

    def _restore_geometry(self) -> None:
        self.resize(USUAL)
        try:
            data = json.loads(self.context.paths.window_file.read_text(encoding="utf-8"))
            wanted = QRect(*(int(data[name]) for name in ("x", "y", "width", "height")))
            maximised = bool(data.get("maximised"))
        except (OSError, ValueError, KeyError, TypeError):
            screen = QGuiApplication.primaryScreen()
            if screen is not None:
                middle = QRect(QPoint(), USUAL)
                middle.moveCenter(screen.availableGeometry().center())
                self._place(middle, USUAL)
                if screen.availableGeometry().width() <= SMALL_SCREEN:
                    self.setWindowState(Qt.WindowState.WindowMaximized)
            return
        self._place(wanted, wanted.size())
        if maximised:
            self.setWindowState(self.windowState() | Qt.WindowState.WindowMaximized)

    def _place(self, wanted: QRect, size: QSize) -> None:
        """Put the window where it was, or onto a screen that exists today."""
        self.setGeometry(
            fit_to_screens(
                wanted, size, [one.availableGeometry() for one in QGuiApplication.screens()]
            )
        )

    def save_geometry(self) -> None:
        """Remember place and size; not being able to is no trouble."""
        place = self.normalGeometry() if self.isMaximized() else self.geometry()
        data = {
            "x": place.x(),
            "y": place.y(),
            "width": place.width(),
            "height": place.height(),
            "maximised": self.isMaximized(),
        }
        try:
            self.context.paths.window_file.write_text(json.dumps(data), encoding="utf-8")
        except OSError:
            return

    def closeEvent(self, event: QCloseEvent) -> None:
        page = self.current_page
        self.flush()
        if page is not None and self._whole is None and not page.may_leave():
            event.ignore()
            return
        self.save_geometry()
        if self._help is not None:
            self._help.close()
        event.accept()
        self.closed.emit()


def fit_to_screens(wanted: QRect, size: QSize, screens: list[QRect]) -> QRect:
    """Move and shrink a window so that it lies wholly on one of today's screens."""
    if not screens:
        return QRect(wanted.topLeft(), size)

    def shared(screen: QRect) -> int:
        both = screen.intersected(QRect(wanted.topLeft(), size))
        return max(0, both.width()) * max(0, both.height())

    home = max(screens, key=shared)
    width = min(size.width(), home.width())
    height = min(size.height(), home.height())
    if shared(home) == 0:
        left = home.x() + (home.width() - width) // 2
        top = home.y() + (home.height() - height) // 2
    else:
        left = min(max(wanted.x(), home.x()), home.x() + home.width() - width)
        top = min(max(wanted.y(), home.y()), home.y() + home.height() - height)
    return QRect(left, top, width, height)
