"""The window program: start-up order, one instance, and an orderly end."""

from __future__ import annotations

import dataclasses
import gc
import logging
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from communeapp import __version__, texts
from communeapp import log as log_file
from communeapp.clock import SystemClock, local_time
from communeapp.core.errors import AppError, EnvironmentProblem, UserError
from communeapp.services.wiring import Wiring
from communeapp.ui.bridge.bus import ChangeBus, ChangeNotice
from communeapp.ui.bridge.index_keeper import IndexKeeper
from communeapp.ui.bridge.line_keeper import LineKeeper
from communeapp.ui.bridge.tasks import Tasks
from communeapp.ui.context import Board, UiContext
from communeapp.ui.crash import CrashHook
from communeapp.ui.i18n import Languages
from communeapp.ui.main_window import MainWindow
from communeapp.ui.problems import Problems
from communeapp.ui.session.session import Session
from communeapp.ui.single_instance import FirstInstance, raise_first
from communeapp.ui.start import FirstLook, StartScreen, first_look, open_office
from communeapp.ui.theme import Theme
from communeapp.ui.updates.restart import restart_of
from communeapp.ui.updates.watch import update_watch
from communeapp.ui.widgets.dates import when

if TYPE_CHECKING:
    from communeapp.services.office import Notice

log = logging.getLogger(__name__)

#: The model is looked for when the window is drawn: what knows of models would only slow that.
_MODEL_MS = 300


def make_qt_application(argv: Sequence[str]) -> QApplication:
    """Make the one QApplication, or take the one that tests made."""
    present = QApplication.instance()
    if isinstance(present, QApplication):
        return present
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    app = QApplication(list(argv) or ["communeapp"])
    app.setApplicationName("CommuneApp")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("communeapp")
    app.setStyle("Fusion")
    return app


class Program(QObject):
    """One profile in one window, from the first frame to the last write.

    Signals: ``ready()`` when the window can be used: Home, lock, first steps or a told problem.
    """

    ready = Signal()

    def __init__(self, app: QApplication, wiring: Wiring) -> None:
        super().__init__(app)
        self.app = app
        self.wiring = wiring
        clock = SystemClock()
        self.languages = Languages(app)
        self.theme = Theme(app)
        self.bus = ChangeBus(self)
        self.tasks = Tasks(self.bus, self)
        self.context = UiContext(
            paths=wiring.paths,
            wiring=wiring,
            tasks=self.tasks,
            bus=self.bus,
            session=Session(self),
            theme=self.theme,
            languages=self.languages,
            board=Board(self),
        )
        self.crash = CrashHook(wiring.paths.logs_dir, lambda: local_time(clock.now_ms()), self)
        self._window: MainWindow | None = None
        self._reading = False

    @property
    def is_shown(self) -> bool:
        """Say whether there is a window: after the start, before the end."""
        return self._window is not None

    @property
    def window(self) -> MainWindow:
        """The window; asked for before the start it is a mistake of ours."""
        if self._window is None:
            message = "the window is not made yet"
            raise RuntimeError(message)
        return self._window

    # --- start --------------------------------------------------------------------------

    def start(self) -> None:
        """Show the window at once and open the profile behind it."""
        log_file.start(self.wiring.paths.logs_dir)
        log.info("window %s starts", __version__)
        self.languages.use(self.wiring.lang)
        self.theme.apply("light", 11)
        self.crash.install()
        self._window = MainWindow(self.context)
        self.problems = Problems(self.context, self.window, self.crash)
        self.tasks.failed.connect(self.problems.on_failure)
        self._keeper = IndexKeeper(self.tasks, lambda: self.context.office.archive, self)
        self._line_keeper = LineKeeper(self.context, self)
        self.crash.crashed.connect(self.problems.on_crash)
        self.crash.save_with(self.window.flush)
        self.window.closed.connect(self.app.quit)
        self.window.wizard_wanted.connect(self.show_wizard)
        self.window.rebuilt.connect(self._on_rebuilt)
        self.bus.changed.connect(self._on_changed)
        self.context.board.changed.connect(self._on_board_changed)
        self.context.session.locking.connect(self._on_locking)
        self._cover_with_start()
        self.window.show()
        self.open()

    def open(self) -> None:
        """Open the profile on the database thread."""
        paths = self.wiring.paths
        self.tasks.query(lambda: open_office(self.context), self._on_open, self._on_open_failed)
        log.debug("opening %s", paths.database.name)

    def _cover_with_start(self) -> StartScreen:
        screen = self.window.cover(lambda: StartScreen(self.context))
        screen.retry_wanted.connect(self.open)
        return screen

    def _on_open_failed(self, error: BaseException) -> bool:
        if not isinstance(error, EnvironmentProblem | UserError):
            return False
        screen = self.window.covered_by
        if not isinstance(screen, StartScreen):
            screen = self._cover_with_start()
        screen.show_problem(error)
        self.ready.emit()
        return True

    def _on_open(self, look: FirstLook) -> None:
        self.context.office = look.office
        self._take_up(look)
        self.context.board.set_notices(
            # An old SQLite asks nothing of the people here; it stands in the diagnostics file.
            tuple(
                self._told_notice(one)
                for one in look.office.notices
                if one.code != "store.old_sqlite"
            ),
            read_only=look.office.read_only,
        )
        self.ready.emit()  # what follows can wait until the window was drawn
        QTimer.singleShot(_MODEL_MS, self, self._read_model)
        self._keeper.start()
        self._line_keeper.start()
        update_watch(self.context).start()

    def _take_up(self, look: FirstLook) -> None:
        """Go to the first steps, the lock or Home, by what stands in the profile."""
        # The language of the command line wins, and stays.
        preferences = dataclasses.replace(look.preferences, language=self.languages.current)
        if preferences.language != look.preferences.language:
            self.context.set_preference("language", preferences.language)
        self.context.board.update(preferences=preferences, profile=look.profile)
        self.context.session.know(look.people, look.faces)
        self.context.session.lock_after(preferences.lock_minutes)
        if not preferences.first_run_done and not look.people and look.profile.empty:
            self.show_wizard()
        else:
            self.context.session.start()
            if not self.context.session.locked:
                self._sign_in_without_pin(look)
                self.window.uncover()
                self.window.show_page("home")

    def _told_notice(self, notice: Notice) -> tuple[str, str]:
        values = dict(notice.values)
        language = self.context.language
        for name in ("now", "expected"):
            if isinstance(ms := values.get(f"{name}_ms"), int):
                values[name] = when(ms, language)
        told = texts.tell(notice.code, language, **values)
        return told.message, told.hint

    def _sign_in_without_pin(self, look: FirstLook) -> None:
        """Take up work as the person of the last time, where nobody uses a PIN."""
        last = look.preferences.current_person
        person = next((one for one in look.people if one.id == last), None)
        if person is not None:
            self.tasks.query(lambda: look.office.people.switch(last), self.context.session.sign_in)

    def show_wizard(self) -> None:
        """Show the first steps in place of the frame."""
        from communeapp.ui.wizard.wizard import Wizard

        wizard = self.window.cover(lambda: Wizard(self.context))
        wizard.left.connect(self._on_wizard_left)
        wizard.renewed.connect(self._on_renewed)

    @Slot()
    def _on_rebuilt(self) -> None:
        from communeapp.ui.wizard.wizard import Wizard

        if isinstance(self.window.covered_by, Wizard):
            self.show_wizard()

    @Slot()
    def _on_renewed(self) -> None:
        """An old PC was taken over: its people sign in, in its look."""
        self._read_model()
        self.tasks.query(lambda: first_look(self.context.office), self._take_up)

    @Slot(object)
    def _on_wizard_left(self, to: object) -> None:
        self.window.uncover()
        self.window.rebuild()
        self.window.show_page("home")
        if to is not None:
            self.window.show_page("drafting", to)

    # --- while it runs --------------------------------------------------------------------

    def _on_board_changed(self) -> None:
        """Follow settings that shape the window: language, look, font size, lock."""
        preferences = self.context.preferences
        new_language = preferences.language != self.languages.current
        if new_language:
            self.languages.use(preferences.language)
        self.theme.apply(preferences.theme, preferences.font_size)
        self.context.session.lock_after(preferences.lock_minutes)
        if new_language and self._window is not None:
            QTimer.singleShot(0, self.window, self.window.rebuild)

    def _on_changed(self, notice: ChangeNotice) -> None:
        if not self.context.is_open:
            return
        kinds = {kind for kind, _ in notice.changes.touched}
        if kinds & {"person", "setting"} and not self._reading:
            self._reading = True
            self.tasks.query(lambda: first_look(self.context.office), self._on_read_again)
        if "model" in kinds:
            self._read_model()

    @Slot()
    def _on_locking(self) -> None:
        self.tasks.query(lambda: self.context.office.people.lock())

    def _on_read_again(self, look: FirstLook) -> None:
        self._reading = False
        self.context.board.update(preferences=look.preferences, profile=look.profile)
        session = self.context.session
        session.know(look.people, look.faces)
        if look.current is not None and session.person is None and not session.locked:
            session.sign_in(look.current)

    @Slot()
    def _read_model(self) -> None:
        if self.tasks.closed:
            return
        self.tasks.outside(lambda: self.wiring.models.choice(), self._on_model, self._on_no_model)

    def _on_model(self, choice: Any) -> None:
        language = self.context.language
        note = "\n".join(
            self.context.sentence(reason.code, **dict(reason.values)) for reason in choice.reasons
        )
        use = self.context.preferences.use_ai and choice.model is not None
        log.info("model in use: %s, language %s", use, language)
        self.context.board.set_model(choice.model.info.title if use else "", note)

    def _on_no_model(self, error: BaseException) -> bool:
        if isinstance(error, AppError):
            self.context.board.set_model("", self.context.told(error).message)
            return True
        return False

    # --- end --------------------------------------------------------------------------------

    def shut_down(self) -> None:
        """Write what is left, close the profile, and give the hooks back."""
        if self.tasks.closed:
            return
        close = self.context.office.close if self.context.is_open else None
        self._keeper.close()
        self._line_keeper.close()
        for one in self.context.extras.values():  # what screens share, such as the model's process
            end = getattr(one, "close", None)
            if callable(end):
                end()
        try:
            self.tasks.close(close)
        finally:
            self.wiring.let_go()
            self.crash.uninstall()
            self.languages.clear()
            self.theme.deleteLater()
            if self._window is not None:
                self._window.deleteLater()
                self._window = None
            log.info("window ends")
            log_file.stop()


def _collect_again() -> None:
    """Look for garbage from now on, and never again through what the start loaded."""
    gc.freeze()
    gc.enable()


def run(argv: Sequence[str], wiring: Wiring) -> int:
    """Show the window until it is closed; exit code 0.

    A second start on the same profile raises the first window and ends.
    """
    app = make_qt_application(argv)
    if raise_first(wiring.paths.data_dir):
        return 0
    first = FirstInstance(wiring.paths.data_dir, app)
    program = Program(app, wiring)
    program.ready.connect(_collect_again)
    if ready_file := os.environ.get("COMMUNEAPP_READY_FILE"):  # set by bench start
        program.ready.connect(lambda: QTimer.singleShot(0, Path(ready_file).touch))
    program.start()
    first.raise_wanted.connect(program.window.come_to_front)
    try:
        return app.exec()
    finally:
        first.close()
        program.shut_down()
        if again := restart_of(program.context).command:
            from communeapp.updating.starting import start_apart

            start_apart(again)
