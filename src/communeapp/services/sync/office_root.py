"""The root of an office without a hub: takes its other PCs in, and takes back those that were lost."""

from __future__ import annotations

import datetime as dt
import platform
from collections.abc import Callable, Iterable
from pathlib import Path

from communeapp.clock import Clock, civil_date
from communeapp.core.changes import Changes
from communeapp.core.errors import UserError
from communeapp.core.events import Scope
from communeapp.core.fingerprints import is_same, wrong_groups
from communeapp.core.people import Action
from communeapp.core.sync.believing import shown
from communeapp.core.sync.enrolment import (
    Answer,
    Colleague,
    Issuer,
    Request,
    certify,
    signed_answer,
)
from communeapp.core.trust import KeyCertificate, RevokedKey, Root
from communeapp.core.trust_files import chain_bytes
from communeapp.services.people import PeopleService
from communeapp.services.profile import ProfileService
from communeapp.services.settings import SettingsService
from communeapp.services.sync import connections
from communeapp.services.sync.enrolment_types import Approved, OfficePc, PeerBook, RevokedPc
from communeapp.services.sync.exchange_types import PeerKind
from communeapp.services.trust import TrustService
from communeapp.store.database import Store
from communeapp.store.events import EventLog
from communeapp.store.files import told, write_atomically
from communeapp.sync.enrolment_files import load_request, save_answer
from communeapp.sync.trust import OFFICE

#: A certificate that an office gives holds until the end of the year so many years on.
_OFFICE_YEARS = 3
#: PCs of one office may differ in their date by a day.
_SKEW = dt.timedelta(days=1)


class OfficeRoot:
    """What the PC does that its office goes by; the lower half of ``office.enrolment``."""

    #: Told when a PC is let in, with the name of this one: who keeps the registers is said by now.
    before_joining: Callable[[str], Changes] = staticmethod(lambda _name: Changes())

    def __init__(
        self,
        store: Store,
        events: EventLog,
        people: PeopleService,
        profile: ProfileService,
        settings: SettingsService,
        clock: Clock,
        trust: TrustService,
        peers: Callable[[], PeerBook],
    ) -> None:
        self._store = store
        self._events = events
        self._people = people
        self._profile = profile
        self._settings = settings
        self._clock = clock
        self._trust = trust
        self._peers = peers
        #: Called when a key was taken back here: what it wrote after that is kept aside; set by the office.
        self.after_revoking: Callable[[], Changes] = Changes

    # -------------------------------------------------------------- this PC

    @property
    def device_name(self) -> str:
        """What this PC is called: as the office chose, else as the system calls it."""
        return self._settings.text("device_name") or shown(platform.node())[:80]

    def own_unit(self) -> tuple[str, str]:
        """Give code and name of the own unit; UserError ``enrol.unit_unknown``."""
        unit, unit_name = connections.unit_of(self._settings, self._profile)
        if not unit or not unit_name:
            raise UserError("enrol.unit_unknown", field="unit")
        return unit, unit_name

    # -------------------------------------------------------------- taking a PC of the office in

    def approve(self, path: Path, folder: Path, compared: str = "") -> Approved:
        """Take another PC of the office in by its request, and write the answer into a folder.

        ``compared``: the fingerprint as the other PC shows it; without it, it is for a person to compare
        what both show. The first time this PC becomes the root of its office. UserError: those of :meth:`look`,
        ``enrol.compare``, ``enrol.compare_groups``,
        ``enrol.own_request``, ``enrol.not_the_root`` (``name``), ``enrol.foreign_unit``,
        ``enrol.unit_unknown``, ``enrol.key_revoked``, ``export.no_folder``.
        """
        self._people.require(Action.MANAGE_PEOPLE)
        request, trust = load_request(path), self._trust
        unit, unit_name = self.own_unit()
        self._check_request(request, unit, unit_name)
        if compared:
            check_compared(request.device, compared)
        today, made_ms = self._today(), self._clock.now_ms()
        certificate = certify(
            request,
            serial=made_ms,
            issuer=trust.device,
            sign=trust.key.sign,
            first=today - _SKEW,
            last=dt.date(today.year + _OFFICE_YEARS, 12, 31),
            unit=unit,
            unit_name=unit_name,
        )
        if not folder.is_dir():
            raise UserError("export.no_folder", path=str(folder))
        if not trust.files.sync_chain(OFFICE):
            body: dict[str, object] = {"unit": unit, "unit_name": unit_name}
            with self._events.change("device.office_founded", Scope.OFFICE, body):
                trust.found_office(unit, unit_name)
        name = request.shown_name
        body = {
            "device": request.device,
            "name": name,
            "age": request.age,
            "chain": [certificate.text()],
        }
        with self._events.change("device.approved", Scope.OFFICE, body):
            changes = self._peers().put_peer(
                request.device, PeerKind.COLLEAGUE, unit, name, request.age
            )
            place = trust.files.peer_path(request.device, trust.device)
            self._keep(place, chain_bytes((certificate,)))
            answer = self._answer(certificate, made_ms)
            file = self._written(folder, lambda: save_answer(folder, answer))
            changes |= self.before_joining(self.device_name)
        return Approved(
            file,
            request.device,
            name,
            request.fingerprint,
            certificate.not_after,
            changes | Changes.of("trust"),
        )

    def _check_request(self, request: Request, unit: str, unit_name: str) -> None:
        trust = self._trust
        if request.device == trust.device:
            raise UserError("enrol.own_request", field="file")
        chain = trust.files.sync_chain(OFFICE)
        if chain and chain[-1].issuer != trust.device:
            answer = trust.files.answer(OFFICE)
            root = "–" if answer is None else shown(answer.issuer.name)
            raise UserError("enrol.not_the_root", field="file", name=root)
        if request.unit and request.unit != unit:
            theirs = connections.unit_words(request.unit, request.unit_name)
            ours = connections.unit_words(unit, unit_name)
            raise UserError("enrol.foreign_unit", field="file", theirs=theirs, ours=ours)
        own = trust.own_list()
        if own is not None and any(one.device == request.device for one in own.keys):
            raise UserError("enrol.key_revoked", field="file", name=request.shown_name)

    def _answer(self, certificate: KeyCertificate, made_ms: int) -> Answer:
        trust = self._trust
        found = trust.trust(compared=True)
        root = found.root(trust.device)
        assert isinstance(root, Root)  # noqa: S101 - the office was founded with it
        made = Answer(
            (certificate,),
            root,
            Issuer(self.device_name, trust.reply, trust.device),
            made_ms,
            colleagues=tuple(self._colleagues()),
            lists=tuple(one for one in found.lists if one.issuer == trust.device),
        )
        return signed_answer(made, trust.key.sign)

    def _colleagues(self) -> Iterable[Colleague]:
        """Name all PCs of the office, this one first."""
        trust = self._trust
        yield Colleague(trust.files.sync_chain(OFFICE), trust.reply, self.device_name)
        for one in self._peers().peers():
            chain = trust.files.peer_chain(one.device, trust.device)
            if one.kind is PeerKind.COLLEAGUE and chain and one.key:
                yield Colleague(chain, one.key, one.name)

    # -------------------------------------------------------------- taking one back

    def find_pc(self, given: str) -> OfficePc:
        """Find a PC of the office by its name or the beginning of its id.

        UserError ``enrol.unknown_device``, ``enrol.ambiguous_device`` (``given``), ``enrol.own_device``.
        """
        wanted = given.strip().casefold()
        if wanted and self._trust.device.startswith(wanted):
            raise UserError("enrol.own_device", field="device")
        office = connections.connection(self._trust, OFFICE, self._today())
        pcs = connections.office_pcs(self._trust, self._peers().peers(), self._events, office)
        found = [one for one in pcs if one.name.casefold() == wanted]
        found = found or [one for one in pcs if wanted and one.device.startswith(wanted)]
        if not found:
            raise UserError("enrol.unknown_device", field="device")
        if len(found) > 1:
            raise UserError("enrol.ambiguous_device", field="device", given=given)
        return found[0]

    def revoke(
        self, given: str, *, from_day: dt.date | None = None, from_seq: int | None = None
    ) -> RevokedPc:
        """Take a PC of the office back: lost, stolen, given away. What it wrote before stays good.

        ``from_day``: since when it is out of our hands (today without one); ``from_seq``: the last number
        of its log that counts, without one the last that this PC holds. The list goes out with
        every bundle from now on. UserError: those of :meth:`find_pc`, ``enrol.not_the_root``
        (``name``), ``enrol.bad_day``.
        """
        self._people.require(Action.MANAGE_PEOPLE)
        pc, trust, today = self.find_pc(given), self._trust, self._today()
        if not trust.files.sync_chain(OFFICE) or trust.files.answer(OFFICE) is not None:
            answer = trust.files.answer(OFFICE)
            root = "–" if answer is None else shown(answer.issuer.name)
            raise UserError("enrol.not_the_root", field="device", name=root)
        day = from_day or today
        if day > today:
            raise UserError("enrol.bad_day", field="from_day")
        seq = self._held(pc.device) if from_seq is None else from_seq
        keys = tuple(RevokedKey(serial, pc.device, day, seq) for serial in self._serials(pc.device))
        body: dict[str, object] = {
            "device": pc.device,
            "name": pc.name,
            "serials": [one.serial for one in keys],
            "from_day": day.isoformat(),
            "from_seq": seq,
        }
        with self._events.change("device.revoked", Scope.OFFICE, body):
            changes = self._peers().remove_peer(pc.device)
            trust.publish(keys=keys)
        changes |= self.after_revoking()
        own = trust.own_list()
        number = 0 if own is None else own.number
        return RevokedPc(pc.device, pc.name, day, seq, number, changes | Changes.of("trust"))

    def _held(self, device: str) -> int:
        row = self._store.one("SELECT max(seq) AS last FROM event WHERE dev = ?", [device])
        return int(row["last"] or 0)

    def _serials(self, device: str) -> tuple[int, ...]:
        """Number all certificates that this PC gave a device: what was told, and what lies here."""
        found = {
            one[0].serial
            for event in self._events.all("device.approved")
            if event.body.get("device") == device
            and (one := connections.read_chain(event.body.get("chain")))
        }
        kept = self._trust.files.peer_chain(device, self._trust.device)
        return tuple(sorted(found | {one.serial for one in kept[:1]}))

    # -------------------------------------------------------------- parts

    def _today(self) -> dt.date:
        return civil_date(self._clock.now_ms())

    def _keep(self, path: Path, data: bytes) -> None:
        self._written(path, lambda: _make(path, data))

    def _written(self, path: Path, action: Callable[[], Path]) -> Path:
        try:
            return action()
        except OSError as error:
            raise told(error, path) from error


def _make(path: Path, data: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(path, data)
    return path


def check_compared(key_id: str, typed: str) -> None:
    """Compare a fingerprint as it was typed; UserError ``enrol.compare``, ``enrol.compare_groups``."""
    if is_same(key_id, typed):
        return
    if groups := wrong_groups(key_id, typed):
        listed = ", ".join(str(one) for one in groups)
        raise UserError("enrol.compare_groups", field="fingerprint", groups=listed)
    raise UserError("enrol.compare", field="fingerprint")
