"""Moving an office's PC: ``office.moving``. What says "database thread" belongs there; the long parts
(:func:`packing.write`, :func:`unpacking.unpack`) need no database and run in any thread.

    packing = office.moving.begin(folder, passphrase)      # database thread
    packed = office.moving.write(packing, progress)        # any thread
    packed = office.moving.finish(packing, packed)         # database thread; abandon() after an error
"""

from __future__ import annotations

import platform
import secrets
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from communeapp import __version__, log
from communeapp.core.changes import Changes, Kind
from communeapp.core.errors import EnvironmentProblem, UserError
from communeapp.core.events import Scope
from communeapp.core.office_moving import MOVED, PACKED, STAYED
from communeapp.core.people import Action
from communeapp.core.sync.believing import shown
from communeapp.core.trust_files import chain_bytes
from communeapp.services.moving.contents import Index
from communeapp.services.moving.packing import COPY, Packing, drop_copy, plan, write
from communeapp.services.moving.standing import OUT, Mark, read_mark, replaced_pcs, state_of
from communeapp.services.moving.taking import has_work, put_into_use
from communeapp.services.moving.types import (
    Moved,
    MoveState,
    Packed,
    Progress,
    Staged,
    Standing,
    Stopped,
)
from communeapp.store.backup import copy_database
from communeapp.store.files import Waiter, told, write_atomically
from communeapp.store.move_file import PIECE_BYTES
from communeapp.store.sealed import check_passphrase
from communeapp.sync.trust import HUB, OFFICE

if TYPE_CHECKING:
    from communeapp.services.office import Office

_LOG = log.get(__name__)

#: Settings that name folders of a PC.
_FOLDERS = ("export_folder", "stick_folder", "scan_folder")
_EVERYTHING: tuple[Kind, ...] = (
    "draft", "person", "setting", "incoming", "register", "folder", "book", "course", "learning",
    "exam", "class", "certificate", "bank", "exchange", "conflict", "trust", "news",
)  # fmt: skip


class MovingService:
    """Packs this PC and takes a packed one into use."""

    def __init__(self, office: Office, wait: Waiter = time.sleep) -> None:
        self._office = office
        self._wait = wait

    def state(self) -> MoveState:
        """Say where this PC stands: in use, packed for another one, or replaced by it."""
        return state_of(self._office.store, self._office.events)

    # -------------------------------------------------------------- packing

    def begin(self, folder: Path, passphrase: str) -> Packing:
        """Begin to pack: from now on this PC gives no numbers. Database thread.

        UserError ``backup.passphrase_short``, ``moving.already_moved``; EnvironmentProblem
        ``backup.no_folder``, ``store.*``. Anybody who may take copies may do it.
        """
        office = self._office
        office.people.require(Action.RESTORE)
        check_passphrase(passphrase)
        if not folder.is_dir():
            raise EnvironmentProblem("backup.no_folder", path=str(folder))
        state = self.state()
        if state.standing is Standing.MOVED:
            raise UserError("moving.already_moved", name=state.name)
        now, device = office.clock.now_ms(), office.events.dev
        set_id = secrets.token_hex(16)
        copy = office.paths.data_dir / COPY
        # The mark goes first: the copy has to hold it, so that the new PC knows what it is.
        with office.events.change(PACKED, Scope.OFFICE, {"set": set_id}) as event:
            office.store.set_meta(OUT, Mark(device, set_id, now, done=False).text())
        try:
            self._leave_chains()
            copy_database(office.store, copy, self._wait)
            name, unit = self.device_name, shown(office.profile.show().unit_name)
            head = Index(device, name, unit, now, __version__, office.store.schema, ())
            stem, index = plan(office.paths, copy, head, now, folder)
        except OSError as error:
            self.abandon()
            raise told(error, folder) from error
        except BaseException:
            self.abandon()
            raise
        return Packing(
            folder, passphrase, set_id, stem, index, copy, event.seq, Changes.of("register")
        )

    def _leave_chains(self) -> None:
        """Put this PC's own chains among those of others: the new PC passes its log on with them. OSError."""
        trust, device = self._office.trust, self._office.events.dev
        for kind in (HUB, OFFICE):
            chain = trust.files.sync_chain(kind)
            if chain:
                path = trust.files.peer_path(device, chain[-1].issuer)
                path.parent.mkdir(parents=True, exist_ok=True)
                write_atomically(path, chain_bytes(chain))

    def write(
        self,
        packing: Packing,
        progress: Progress | None = None,
        stopped: Stopped | None = None,
        piece_bytes: int = PIECE_BYTES,
    ) -> Packed:
        """Write what was begun and read it back, in any thread; errors as :func:`packing.write`."""
        return write(self._office.paths, packing, progress, stopped, piece_bytes)

    def finish(self, packing: Packing, packed: Packed) -> Packed:
        """Say that it lies on the stick: this PC is packed, until its people say otherwise. Database thread."""
        office = self._office
        drop_copy(office.paths)
        mark = read_mark(office.store)
        left = self._tip() - packing.tip
        if mark is not None:
            with office.store.atomic():
                office.store.set_meta(OUT, replace(mark, done=True).text())
        changes = Changes.of("register") | Changes.of("exchange")
        return replace(packed, left_behind=max(0, left), changes=changes)

    def abandon(self) -> Changes:
        """Go on with this PC after a packing that did not come to its end. Database thread."""
        drop_copy(self._office.paths)
        return self._stay()

    def pack(
        self, folder: Path, passphrase: str, progress: Progress | None = None, *,
        piece_bytes: int = PIECE_BYTES,
    ) -> Packed:  # fmt: skip
        """Do all of it in one call, where nothing else needs the database thread meanwhile."""
        packing = self.begin(folder, passphrase)
        try:
            packed = self.write(packing, progress, piece_bytes=piece_bytes)
        except BaseException:
            self.abandon()
            raise
        return self.finish(packing, packed)

    def stay(self) -> Changes:
        """Go on with this PC although it was packed or replaced: a person decides it.

        Registers that the new PC keeps stay there. Database thread.
        """
        self._office.people.require(Action.RESTORE)
        return self._stay()

    def _stay(self) -> Changes:
        office = self._office
        with office.events.change(STAYED, Scope.OFFICE, {}):
            office.store.set_meta(OUT, "")
        return Changes.of("register") | Changes.of("exchange")

    def _tip(self) -> int:
        row = self._office.store.one(
            "SELECT coalesce(max(seq), 0) AS n FROM event WHERE dev = ? AND epoch = ?",
            [self._office.events.dev, self._office.events.epoch],
        )
        return int(row["n"])

    @property
    def device_name(self) -> str:
        """What people call this PC."""
        return self._office.settings.text("device_name") or shown(platform.node())[:80]

    # -------------------------------------------------------------- taking into use

    def is_fresh(self) -> bool:
        """Say whether nobody worked at this PC yet, so that a packed one may simply take its place."""
        return not has_work(self._office.store)

    def take(self, staged: Staged, *, replace: bool = False) -> Moved:
        """Take an unpacked PC into use, in place of what is here; that is kept aside. Database thread.

        Everybody has to sign in again: the people are those of the packed PC. UserError
        ``moving.not_empty`` unless ``replace``; EnvironmentProblem ``store.*``.
        """
        office = self._office
        office.people.require(Action.RESTORE)
        if not replace and has_work(office.store):
            raise UserError("moving.not_empty")
        now = office.clock.now_ms()
        office.people.sign_out()
        office.store.close()
        try:
            kept = put_into_use(office.paths, staged, now, self._wait)
        finally:
            office.store.reopen()
            office.events.begin()
        gone = self.settle()
        touched = Changes()
        for kind in _EVERYTHING:
            touched |= Changes.of(kind)
        return Moved(touched.touched, staged.contents, kept, gone)

    def settle(self) -> tuple[str, ...]:
        """Say in the log that this PC took another one's place, or clear up after a packing that was cut off.

        Called at each start. Gives the settings whose folders are not on this PC.
        """
        office = self._office
        mark = read_mark(office.store)
        if mark is None:
            return ()
        if mark.device == office.events.dev:
            if not mark.done:
                _LOG.warning("a packing was cut off")
                self.abandon()
            return ()
        body: dict[str, object] = {
            "from": mark.device,
            "to": office.events.dev,
            "set": mark.set_id,
            "packed_ms": mark.at_ms,
            "name": self.device_name,
        }
        with office.events.change(MOVED, Scope.UNIT_TO_HUB, body):
            office.store.set_meta(OUT, "")
        _LOG.warning("this PC took the place of another one")
        return self._forget_folders()

    def settle_key(self, before: str) -> None:
        """After this PC got back the key of one whose place it had taken: it is that PC again.

        ``before`` is the device that it was in between.
        """
        office = self._office
        by = replaced_pcs(office.events).get(office.events.dev)
        if by is None or by.device != before:
            return
        body: dict[str, object] = {
            "from": before, "to": office.events.dev, "set": "", "name": self.device_name,
        }  # fmt: skip
        with office.events.change(MOVED, Scope.UNIT_TO_HUB, body):
            pass

    def _forget_folders(self) -> tuple[str, ...]:
        settings, gone = self._office.settings, []
        for key in _FOLDERS:
            folder = settings.text(key)
            if folder and not Path(folder).is_dir():
                settings.set(key, "")
                gone.append(key)
        if "scan_folder" in gone and settings.switch("watch_scan_folder"):
            settings.set("watch_scan_folder", value=False)
        return tuple(gone)
