"""Who sits at the PC: signed in, locked, and what that person may do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal, Slot

from communeapp.core.people import Action, Person, PinReset, may

_SIGNS_OF_LIFE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.InputMethod,
    }
)


@dataclass(frozen=True)
class Faces:
    """What is shown of people besides their names, by their ids: pictures (PNG), and whose PIN was
    given by somebody else.
    """

    pictures: Mapping[str, bytes] = field(default_factory=dict)
    resets: Mapping[str, PinReset] = field(default_factory=dict)


class Session(QObject):
    """The signed-in person and the idle lock.

    As long as nobody is entered, the PC belongs to whoever sits at it: that is the first start.

    Signals: ``changed()`` when the person or the lock changed; ``locking()`` just before the lock
    falls, so that open work is saved.
    """

    changed = Signal()
    locking = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.person: Person | None = None
        self.people: tuple[Person, ...] = ()
        self.faces = Faces()
        self.locked = False
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self.lock)

    def know(self, people: tuple[Person, ...], faces: Faces | None = None) -> None:
        """Take over the list of people; the signed-in one is refreshed or signed out with it."""
        self.people = people
        self.faces = self.faces if faces is None else faces
        if self.person is not None:
            mine = [one for one in people if one.id == self.person.id]
            self.person = mine[0] if mine else None
            self.locked = self.locked or (self.person is None and self.must_ask)
        self.changed.emit()

    @property
    def must_ask(self) -> bool:
        """Say whether the program has to know who sits there: somebody has a PIN, or may not see all."""
        return any(one.has_pin or not may(one.role, Action.SEE_DOCUMENTS) for one in self.people)

    def start(self) -> None:
        """Begin locked when somebody has to be asked, otherwise open."""
        self.locked = self.must_ask
        self.changed.emit()

    def sign_in(self, person: Person) -> None:
        """Let a person in whose PIN has been verified."""
        self.person = person
        self.locked = False
        self._restart()
        self.changed.emit()

    @Slot()
    def lock(self) -> None:
        """Hide everything until a person signs in again."""
        if self.locked or not self.people:
            return
        self.locking.emit()
        self.locked = True
        self._restart()
        self.changed.emit()

    def lock_after(self, minutes: int) -> None:
        """Lock after so many minutes without a sign of life; 0 never locks."""
        self._idle.setInterval(minutes * 60_000)
        self._restart()

    def may(self, action: Action) -> bool:
        """Say whether the person at the PC may do something."""
        if self.locked:
            return False
        if self.person is None:
            return not self.must_ask
        return may(self.person.role, action)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _SIGNS_OF_LIFE and self._idle.isActive():
            self._idle.start()
        return False

    def _restart(self) -> None:
        watches = self._idle.interval() > 0 and self.must_ask and not self.locked
        if watches:
            self._idle.start()
        else:
            self._idle.stop()
        app = QCoreApplication.instance()
        if app is not None:
            # Only while it counts: PySide makes every class of Qt for the first event that it hands over.
            app.removeEventFilter(self)
            if watches:
                app.installEventFilter(self)
