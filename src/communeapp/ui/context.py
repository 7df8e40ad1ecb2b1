"""What every screen is given: the services behind their bridge, the session, the look."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal

from communeapp import texts
from communeapp.core.errors import AppError
from communeapp.core.incoming.status import Attention
from communeapp.core.policy import NONE, Policy
from communeapp.core.profile import Profile
from communeapp.paths import Paths
from communeapp.texts import Told

if TYPE_CHECKING:
    from communeapp.services.office import Office
    from communeapp.services.wiring import Wiring
    from communeapp.ui.bridge.bus import ChangeBus
    from communeapp.ui.bridge.tasks import Tasks
    from communeapp.ui.i18n import Languages
    from communeapp.ui.session.session import Session
    from communeapp.ui.theme import Theme

T = TypeVar("T")


@dataclass(frozen=True)
class Preferences:
    """The settings that shape the window, read once and kept up to date."""

    language: str = "vi"
    theme: str = "light"
    font_size: int = 11
    lock_minutes: int = 10
    first_run_done: bool = False
    first_run_step: int = 0
    current_person: str = ""
    commune_code: str = ""
    use_ai: bool = True
    export_folder: str = ""
    stick_folder: str = ""
    scan_folder: str = ""
    watch_scan_folder: bool = False
    registers_here: bool = True
    online: bool = True
    proxy: str = ""


class Board(QObject):
    """Facts that several screens show, kept on the UI thread so that nobody waits for them.

    Signals: ``changed()`` when one of them changed.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.preferences = Preferences()
        self.profile = Profile()
        self.model_title = ""
        self.model_note = ""
        self.notices: tuple[tuple[str, str], ...] = ()
        self.read_only = False
        self.attention = Attention()
        #: What the province laid down; known once the office is open.
        self.policy: Policy = NONE

    def update(
        self, *, preferences: Preferences | None = None, profile: Profile | None = None
    ) -> None:
        """Take over what was read from the store."""
        self.preferences = preferences if preferences is not None else self.preferences
        self.profile = profile if profile is not None else self.profile
        self.changed.emit()

    def set_model(self, title: str, note: str) -> None:
        """Say which model is in use, in words for the status area; an empty title is "none"."""
        self.model_title, self.model_note = title, note
        self.changed.emit()

    def set_attention(self, attention: Attention) -> None:
        """Keep what needs somebody today; it stands on Home and in the navigation."""
        if attention != self.attention:
            self.attention = attention
            self.changed.emit()

    def set_notices(self, notices: tuple[tuple[str, str], ...], *, read_only: bool) -> None:
        """Keep what was noticed at the start, as sentence and way out."""
        self.notices, self.read_only = notices, read_only
        self.changed.emit()


@dataclass
class UiContext:
    """Handed to every screen. ``office`` exists once the database is open.

    Services of ``office`` and ``wiring`` are called only through ``tasks``; never on the UI thread.
    """

    paths: Paths
    wiring: Wiring
    tasks: Tasks
    bus: ChangeBus
    session: Session
    theme: Theme
    languages: Languages
    board: Board
    extras: dict[type, object] = field(default_factory=dict)
    _office: Office | None = None

    @property
    def office(self) -> Office:
        """The open office; asked for too early it is a mistake of ours."""
        if self._office is None:
            message = "the office is not open yet"
            raise RuntimeError(message)
        return self._office

    @office.setter
    def office(self, office: Office) -> None:
        self._office = office
        self.board.policy = office.settings.policy

    @property
    def is_open(self) -> bool:
        """Say whether the database is open."""
        return self._office is not None

    @property
    def language(self) -> str:
        return self.languages.current

    @property
    def preferences(self) -> Preferences:
        return self.board.preferences

    def shared(self, kind: type[T], make: Callable[[], T]) -> T:
        """Give the one object of a class in this window, made when first asked for.

        It outlives screens that are made anew; one with ``close()`` is closed when the program ends.
        """
        found = self.extras.get(kind)
        if not isinstance(found, kind):
            found = self.extras[kind] = make()
        return found

    def told(self, error: AppError) -> Told:
        """Give the sentence and the way out of an error in the language of the screens."""
        return texts.tell_error(error, self.language)

    def sentence(self, code: str, **values: object) -> str:
        """Give the sentence of a code in the language of the screens."""
        return texts.tell(code, self.language, **values).message

    def is_locked(self, key: str) -> bool:
        """Say whether the province laid a setting down, so that nobody changes it here."""
        return key in self.board.policy.locked

    def set_preference(
        self, key: str, value: str | int | bool, owner: QObject | None = None
    ) -> None:
        """Store one setting; the window follows at once. What the province locked stays as it is."""
        if self.is_locked(key):
            return
        changed: dict[str, Any] = {key: value}
        self.board.update(preferences=replace(self.preferences, **changed))
        self.tasks.change(lambda: self.office.settings.set(key, value), owner=owner)
