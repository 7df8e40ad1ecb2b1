"""Copies of this PC's keys on a stick, opened by a printed code; and their way onto a new PC.

A copy holds the files of ``keys/``: the key that signs, the key that opens bundles, the key of this PC's exams,
whom it believes, what connects it. It is sealed like a copy of the data (:mod:`communeapp.store.sealed`), with
one slot, which the code opens. ``docs/formats/key-backup.md`` is the format.

Putting keys onto a PC begins a new epoch of the log, so that nothing the old PC wrote is ever overwritten; the
old PC learns of it from any bundle that brings the news, and then stops sending.
"""

from __future__ import annotations

import datetime as dt
import re
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import Any, Protocol

from communeapp import log
from communeapp.clock import Clock, civil_date, local_time
from communeapp.core.encodings import BadEncodingError, b64url, from_b64url
from communeapp.core.errors import Bug, EnvironmentProblem, UserError
from communeapp.core.events import NotCanonicalError, Scope, canonical_json, parse_canonical
from communeapp.core.fingerprints import fingerprint_of
from communeapp.core.people import Action
from communeapp.core.recovery_code import GROUPS, new_code, read_code, secret_of
from communeapp.core.sync.believing import shown
from communeapp.paths import Paths
from communeapp.services.books import draw_file
from communeapp.services.instance import InstanceLock
from communeapp.services.people import PeopleService
from communeapp.services.profile import ProfileService
from communeapp.services.settings import SettingsService
from communeapp.store.database import Store
from communeapp.store.events import EventLog
from communeapp.store.files import told, write_atomically
from communeapp.store.sealed import seal_stream, unseal_bytes
from communeapp.sync.key_files import write_key
from communeapp.sync.recipients import bundle_key, key_from_text
from communeapp.sync.signing import device_key, key_from_file
from communeapp.sync.trust import HUB, OFFICE, TrustFolder

_LOG = log.get(__name__)

SUFFIX = ".cakeys"
MAGIC = b"CAPPKEY1"
VERSION = 1
_MOST = 8 << 20
#: Set aside here by :meth:`KeyBackupService.restore`, told in the log at the next start.
MARKER = "restored"
_LAST = "key_backup_ms"
#: Meta row: the key of this PC went to another one; when (ms).
MOVED = "key_moved_ms"

#: What a copy may hold; anything else in it is refused, so no name leads out of the folder.
_SECRET = re.compile(r"(device|bundle|exam)\.key\Z")
_PUBLIC = re.compile(
    r"course_signers\.toml\Z|trust/((device|office)\.chain|(hub|office)\.caenrol|"
    r"(roots|not_compared)/[0-9a-f]{32}\.root|lists/[0-9a-f]{32}\.revocations|"
    r"peers/[0-9a-f]{32}-[0-9a-f]{32}\.chain)\Z"
)


@dataclass(frozen=True)
class KeySheet:
    """What is printed: whose keys, which file, the code. ``made`` is a civil day."""

    unit_name: str
    device_name: str
    fingerprint: str
    file: str
    made: dt.date
    code: str


class KeySheetRenderer(Protocol):
    """Draws the sheet with the code; the Qt one is wired in by the composition root."""

    def sheet(self, sheet: KeySheet, path: Path, lang: str) -> int:
        """Write the sheet as a PDF, A4; give the number of pages."""


@dataclass(frozen=True)
class KeyBackup:
    """A copy that lies on a stick. ``sheet`` holds the code, which is shown once and kept nowhere."""

    path: Path
    bytes: int
    sheet: KeySheet

    @property
    def recovery_code(self) -> str:
        """Give the code that opens the copy."""
        return self.sheet.code


@dataclass(frozen=True)
class KeyCopy:
    """What a copy holds, once it was opened: whose, made when (UTC ms), the files by name."""

    device: str
    device_name: str
    unit_name: str
    made_ms: int
    files: Mapping[str, bytes]

    @property
    def fingerprint(self) -> str:
        """Give the fingerprint of the key."""
        return fingerprint_of(self.device)


class KeyBackupService:
    """Makes copies of keys and puts them back; ``office.key_backup``."""

    def __init__(
        self,
        store: Store,
        events: EventLog,
        people: PeopleService,
        profile: ProfileService,
        settings: SettingsService,
        clock: Clock,
        paths: Paths,
    ) -> None:
        self._store = store
        self._events = events
        self._people = people
        self._profile = profile
        self._settings = settings
        self._clock = clock
        self._paths = paths
        #: Draws the sheet; set by the wiring.
        self.renderer: KeySheetRenderer | None = None
        #: Gives a number below the given one that nobody can guess.
        self.random: Callable[[int], int] = secrets.randbelow

    def last_made_ms(self) -> int:
        """Say when the last copy was made (UTC ms), 0 where none was."""
        return int(self._store.meta(_LAST) or 0)

    def create(self, folder: Path) -> KeyBackup:
        """Write a copy of the keys into a folder (a stick), read it back, and give the code for it.

        EnvironmentProblem ``backup.no_folder``, ``store.*``; OSError never leaves here.
        """
        self._people.require(Action.MANAGE_PEOPLE)
        if not folder.is_dir():
            raise EnvironmentProblem("backup.no_folder", path=str(folder))
        now, keys = self._clock.now_ms(), self._paths.keys_dir
        try:
            device = device_key(keys).id
            bundle_key(keys)  # made now at the latest: a copy without it would be half a copy
            files = _files_of(keys)
        except OSError as error:
            raise told(error, keys) from error
        unit, name = shown(self._profile.show().unit_name), self._settings.text("device_name")
        copy = KeyCopy(device, name, unit, now, files)
        code = new_code(self.random)
        data = copy_bytes(copy)
        target = _free_name(folder, f"khoa-{device[:8]}-{local_time(now):%Y%m%d}")
        slot = {"code": secret_of(code)}
        seal_stream(BytesIO(data), len(data), target, slot, magic=MAGIC)
        with self._events.change("device.key_copied", Scope.PERSON, {"made_ms": now}):
            self._store.set_meta(_LAST, str(now))
        _LOG.info("keys copied bytes=%d", target.stat().st_size)
        sheet = KeySheet(unit, name, fingerprint_of(device), target.name, civil_date(now), code)
        return KeyBackup(target, target.stat().st_size, sheet)

    def print_sheet(self, sheet: KeySheet, pdf: Path, lang: str) -> int:
        """Write the page to put into the safe as a PDF; gives its pages. UserError ``export.*``."""
        drawer = self.renderer
        if drawer is None:
            raise Bug("register.renderer")
        return draw_file(pdf, lambda part: drawer.sheet(sheet, part, lang))

    def restore(self, file: Path, code: str) -> KeyCopy:
        """Put the keys of a copy onto this PC; they count from the next start, in a new epoch of the log.

        The keys that were here are kept aside under other names. Errors as :func:`open_copy`.
        """
        self._people.require(Action.MANAGE_PEOPLE)
        copy = open_copy(file, code)
        _put(self._paths, copy)
        return copy

    def renew(self) -> None:
        """Give this PC new keys from the next start on: its old ones went to another PC, or were lost.

        It is a new device then, and has to ask to be connected anew. The old keys are kept aside.
        """
        self._people.require(Action.MANAGE_PEOPLE)
        keys, files = self._paths.keys_dir, TrustFolder(self._paths.trust_dir)
        try:
            for one in (files.answer_path(HUB), files.answer_path(OFFICE), files.founder_path):
                one.unlink(missing_ok=True)
            files.chain_path.unlink(missing_ok=True)
            for name in ("bundle.key", "device.key"):
                _keep_aside(keys / name)
                (keys / name).unlink(missing_ok=True)
        except OSError as error:
            raise told(error, keys) from error
        with self._store.atomic():
            self._store.set_meta(MOVED, "")
        _LOG.warning("this PC gets new keys")


def restore_keys(paths: Paths, file: Path, code: str) -> KeyCopy:
    """Put the keys of a copy onto a PC whose office cannot be opened, or was never; see ``restore``."""
    copy = open_copy(file, code)
    lock = InstanceLock(paths.lock_file)
    lock.acquire()
    try:
        _put(paths, copy)
    finally:
        lock.release()
    return copy


def open_copy(file: Path, code: str) -> KeyCopy:
    """Open a copy of keys by its code.

    UserError ``enrol.code_groups`` (``groups``: those with a slip), ``enrol.code_length``,
    ``enrol.wrong_code``, ``enrol.not_a_copy``; EnvironmentProblem ``backup.copy_damaged``,
    ``backup.copy_too_new``.
    """
    if not is_copy(file):
        raise UserError("enrol.not_a_copy", field="file", path=str(file))
    secret = _secret(code)
    try:
        data = unseal_bytes(file, secret, magic=MAGIC, most=_MOST)
    except UserError as error:
        raise UserError("enrol.wrong_code", field="code", file=file.name) from error
    return read_copy(data, file)


def is_copy(file: Path) -> bool:
    """Say whether a file claims to be a copy of keys."""
    try:
        if not file.is_file():
            return False
        with file.open("rb") as stream:
            return stream.read(len(MAGIC)) == MAGIC
    except (OSError, ValueError):
        return False


def _secret(code: str) -> str:
    typed = read_code(code)
    if typed.code:
        return secret_of(typed.code)
    if typed.groups != GROUPS or not typed.wrong:
        raise UserError("enrol.code_length", field="code", groups=GROUPS, given=typed.groups)
    raise UserError(
        "enrol.code_groups", field="code", groups=", ".join(str(one) for one in typed.wrong)
    )


# ------------------------------------------------------------------ what is inside


def copy_bytes(copy: KeyCopy) -> bytes:
    """Write what is sealed: canonical JSON."""
    return canonical_json(
        {
            "v": VERSION,
            "kind": "keys",
            "device": copy.device,
            "device_name": copy.device_name,
            "unit_name": copy.unit_name,
            "made": copy.made_ms,
            "files": {name: b64url(data) for name, data in copy.files.items()},
        }
    )


def read_copy(data: bytes, file: Path) -> KeyCopy:
    """Read what was sealed; EnvironmentProblem ``backup.copy_damaged`` where it is not what we write.

    Whoever knows the code could seal anything, so nothing in it is taken on trust: names are those of
    files of keys, and the key is the one that the copy says.
    """
    try:
        value: Any = parse_canonical(data)
        if value["v"] > VERSION:
            raise EnvironmentProblem("backup.copy_too_new", path=str(file))
        files = {str(name): from_b64url(text) for name, text in value["files"].items()}
        fine = value["kind"] == "keys" and "device.key" in files and "bundle.key" in files
        fine = fine and all(_SECRET.match(one) or _PUBLIC.match(one) for one in files)
        copy = KeyCopy(
            str(value["device"]),
            shown(str(value["device_name"])),
            shown(str(value["unit_name"])),
            int(value["made"]),
            files,
        )
        fine = fine and key_from_file(files["device.key"]).id == copy.device
        key_from_text(files["bundle.key"].decode("ascii").strip())
    except (
        NotCanonicalError, BadEncodingError, KeyError, TypeError, ValueError, AttributeError,
    ) as error:  # fmt: skip
        raise EnvironmentProblem("backup.copy_damaged", path=str(file)) from error
    if not fine:
        raise EnvironmentProblem("backup.copy_damaged", path=str(file))
    return copy


def _files_of(keys: Path) -> dict[str, bytes]:
    found = {}
    for path in sorted(keys.rglob("*")):
        name = path.relative_to(keys).as_posix()
        if (_SECRET.match(name) or _PUBLIC.match(name)) and path.is_file():
            found[name] = path.read_bytes()
    return found


# ------------------------------------------------------------------ putting back


def _put(paths: Paths, copy: KeyCopy) -> None:
    """Write the files, the signing key last: what stops half way still is the PC that it was."""
    keys = paths.keys_dir
    ordered = sorted(copy.files, key=lambda name: (name == "device.key", name))
    try:
        for name in ordered:
            target = keys.joinpath(*PurePosixPath(name).parts)
            target.parent.mkdir(parents=True, exist_ok=True)
            data = copy.files[name]
            if not _SECRET.match(name):
                write_atomically(target, data)
            elif not target.is_file() or target.read_bytes() != data:
                _keep_aside(target)
                if name == "device.key":
                    _mark(paths, copy)
                write_key(target, data)
        _mark(paths, copy)
        # Whatever was known of this PC's epoch is of another life.
        paths.epoch_file.unlink(missing_ok=True)
    except OSError as error:
        raise told(error, keys) from error
    _LOG.info("keys put back files=%d", len(ordered))


def _mark(paths: Paths, copy: KeyCopy) -> None:
    data = canonical_json({"device": copy.device, "made": copy.made_ms})
    write_atomically(paths.keys_dir / MARKER, data)


def _keep_aside(path: Path) -> None:
    """Keep a key that another takes the place of: what was sealed to it can be opened again some day."""
    if not path.exists():
        return
    number = 1
    while (target := path.with_name(f"{path.name}.before{number}")).exists():
        number += 1
    write_key(target, path.read_bytes())


def take_marker(paths: Paths) -> tuple[str, int] | None:
    """Give what :func:`_put` left for the next start: whose key came back, and of when (UTC ms)."""
    try:
        value = parse_canonical((paths.keys_dir / MARKER).read_bytes())
        return str(value["device"]), int(value["made"])
    except (OSError, NotCanonicalError, KeyError, TypeError, ValueError):
        return None


def forget_marker(paths: Paths) -> None:
    """Say that it was told. EnvironmentProblem ``store.*``."""
    path = paths.keys_dir / MARKER
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise told(error, path) from error


def _free_name(folder: Path, stem: str) -> Path:
    target, number = folder / f"{stem}{SUFFIX}", 1
    while target.exists():
        number += 1
        target = folder / f"{stem}-{number}{SUFFIX}"
    return target
