"""A PostgreSQL server for measuring and for tests: in a folder of its own, on a socket of its own, gone afterwards."""

from __future__ import annotations

import contextlib
import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from communeapp.core.errors import EnvironmentProblem

_READY = b"ready to accept connections"
#: The server refuses to run as root; Debian's package makes this user.
_USER = "postgres"
_PATIENCE_S = 60


@dataclass(frozen=True)
class Cluster:
    """A running server. ``folder`` holds its socket; the superuser is ``hub``, no password is asked."""

    folder: Path

    def url(self, database: str) -> str:
        """Give the address of a database of it."""
        return f"postgresql://hub@/{database}?host={self.folder}"


def find_postgresql() -> Path | None:
    """Give the newest folder with the programs of a server, None where none is installed."""
    debian = sorted(
        Path("/usr/lib/postgresql").glob("*/bin"),
        key=lambda one: int(one.parent.name) if one.parent.name.isdigit() else 0,
    )
    if debian and (debian[-1] / "initdb").exists():
        return debian[-1]
    found = shutil.which("initdb")
    return Path(found).resolve().parent if found and shutil.which("postgres") else None


@contextlib.contextmanager
def cluster(*, durable: bool = False) -> Iterator[Cluster]:
    """Start a server and end it. ``durable``: commits reach the disk, as in earnest; else they do not wait.

    EnvironmentProblem ``bench.no_postgresql`` where no server is installed or it does not start.
    """
    programs = find_postgresql()
    if programs is None or sys.platform == "win32":
        raise EnvironmentProblem("bench.no_postgresql")
    # Not below a folder of the tests: the server's user may not look into those of root.
    folder = Path(tempfile.mkdtemp(prefix="communeapp-pg-"))
    data = folder / "data"
    try:
        user = _give_away(folder)
        _run(
            [
                str(programs / "initdb"), "-D", str(data), "-U", "hub", "-A", "trust", "-E", "UTF8",
                "--locale=C.UTF-8", "--no-sync", "--no-instructions",
            ],
            user,
        )  # fmt: skip
        server = _start(programs / "postgres", data, folder, user, durable=durable)
        try:
            yield Cluster(folder)
        finally:
            server.send_signal(signal.SIGQUIT)  # at once: nothing of it is kept
            server.wait(_PATIENCE_S)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _give_away(folder: Path) -> str | None:
    """Give the folder to the server's user where we are root; name that user."""
    if os.geteuid() != 0:
        return None
    try:
        entry = pwd.getpwnam(_USER)
    except KeyError as error:
        raise EnvironmentProblem("bench.no_postgresql") from error
    os.chown(folder, entry.pw_uid, entry.pw_gid)
    return _USER


def _run(command: list[str], user: str | None) -> None:
    done = subprocess.run(
        command, user=user, group=user, extra_groups=[] if user else None,
        capture_output=True, check=False, cwd="/",
    )  # fmt: skip
    if done.returncode != 0:
        raise EnvironmentProblem("bench.no_postgresql")


def _start(
    program: Path, data: Path, sockets: Path, user: str | None, *, durable: bool
) -> subprocess.Popen[bytes]:
    settings = {
        "listen_addresses": "",
        "unix_socket_directories": str(sockets),
        "max_connections": "60",
        "shared_buffers": "128MB" if durable else "16MB",
        "logging_collector": "off",
        "log_destination": "stderr",
        "max_wal_size": "2GB",
    }
    if not durable:
        settings |= {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
        settings |= {"autovacuum": "off"}
    command = [str(program), "-D", str(data)]
    for name, value in settings.items():
        command += ["-c", f"{name}={value}"]
    if shutil.which("setpriv"):
        # It ends with us, also where we are killed and cannot end it.
        as_user = [f"--reuid={user}", f"--regid={user}", "--clear-groups"] if user else []
        command = ["setpriv", *as_user, "--pdeathsig", "QUIT", *command]
        user = None
    server = subprocess.Popen(
        command, user=user, group=user, extra_groups=[] if user else None,
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, cwd="/",
        env={**os.environ, "LC_ALL": "C"},
    )  # fmt: skip
    assert server.stderr is not None  # noqa: S101 - a pipe was asked for
    for line in server.stderr:
        if _READY in line:
            break
    else:
        server.wait(_PATIENCE_S)
        raise EnvironmentProblem("bench.no_postgresql")
    threading.Thread(target=_drain, args=(server.stderr,), daemon=True).start()
    return server


def _drain(stream: IO[bytes]) -> None:
    """Read away what the server says: a full pipe would stop it."""
    with stream:
        while stream.read(1 << 16):
            pass
