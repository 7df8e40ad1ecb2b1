"""One window per profile: a second start raises the first window and ends.

The socket only carries "show yourself"; what keeps a second writer out of the database is the lock
of the operating system that the store holds.
"""

from __future__ import annotations

import getpass
import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_RAISE = b"raise\n"
_PATIENCE_MS = 1000


def server_name(data_dir: Path) -> str:
    """Name the socket after profile and user; short, because such names have a limit."""
    key = f"{data_dir.resolve()}|{getpass.getuser()}"
    return "communeapp-" + hashlib.sha256(key.encode()).hexdigest()[:24]


def raise_first(data_dir: Path) -> bool:
    """Ask a window that already runs on this profile to show itself; False when there is none."""
    socket = QLocalSocket()
    socket.connectToServer(server_name(data_dir))
    if not socket.waitForConnected(_PATIENCE_MS):
        return False
    socket.write(_RAISE)
    # The first instance answers once its event loop runs; one that hangs is not waited for.
    answered = socket.waitForReadyRead(_PATIENCE_MS * 3)
    socket.disconnectFromServer()
    return answered


class FirstInstance(QObject):
    """Listens for later starts.

    Signals: ``raise_wanted()``.
    """

    raise_wanted = Signal()

    def __init__(self, data_dir: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)
        name = server_name(data_dir)
        if not self._server.listen(name):
            # Left over from a killed process; nobody answered on it.
            QLocalServer.removeServer(name)
            self._server.listen(name)

    @property
    def listening(self) -> bool:
        return self._server.isListening()

    def close(self) -> None:
        """Stop listening."""
        self._server.close()

    @Slot()
    def _on_connection(self) -> None:
        socket = self._server.nextPendingConnection()
        socket.readyRead.connect(self._on_words)
        socket.disconnected.connect(socket.deleteLater)
        if socket.bytesAvailable():
            self._answer(socket)

    @Slot()
    def _on_words(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._answer(socket)

    def _answer(self, socket: QLocalSocket) -> None:
        if bytes(socket.readAll().data()).startswith(_RAISE):
            socket.write(b"ok\n")
            socket.flush()
            self.raise_wanted.emit()
