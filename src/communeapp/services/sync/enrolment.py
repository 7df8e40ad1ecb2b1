"""How this PC becomes known to a hub and to the other PCs of its office: ``office.enrolment``. Database thread.

Works without any network: a request goes out as a file, the answer comes back as a file. Where an office
has no hub, the PC that takes the first other one in is the root of the office.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from communeapp import __version__
from communeapp.clock import civil_date
from communeapp.core.changes import Changes
from communeapp.core.errors import UserError
from communeapp.core.events import Scope
from communeapp.core.people import Action, clean_line
from communeapp.core.sync.believing import shown
from communeapp.core.sync.enrolment import (
    Answer,
    Request,
    answer_bytes,
    check_answer,
    signed_request,
)
from communeapp.core.trust import fingerprint
from communeapp.core.trust_files import chain_bytes, root_bytes
from communeapp.services.sync import connections
from communeapp.services.sync.consent import ConsentService
from communeapp.services.sync.enrolment_types import (
    Asked,
    Connection,
    Enrolled,
    EnrolmentState,
    Kind,
    Seen,
)
from communeapp.services.sync.exchange_types import PeerKind
from communeapp.services.sync.office_root import OfficeRoot, check_compared
from communeapp.sync.bundle_writing import Sender
from communeapp.sync.enrolment_files import (
    answers_in,
    load_answer,
    load_request,
    save_request,
)
from communeapp.sync.signing import verify
from communeapp.sync.trust import HUB, OFFICE


class EnrolmentService(OfficeRoot):
    """Writes requests and takes answers over; :class:`OfficeRoot` takes PCs of the office in."""

    #: Says whether the key of this PC went to another one; set by the office.
    moved: Callable[[], bool] = staticmethod(lambda: False)
    #: What leaves and who agreed to it; set by the office.
    consent: Callable[[], ConsentService]

    def sender(self, kind: PeerKind) -> Sender:
        """Give who writes bundles here, once a person has agreed to what leaves.

        UserError ``enrol.moved``, ``enrol.no_consent`` and those of
        :meth:`communeapp.services.trust.TrustService.sender`.
        """
        if self.moved():
            raise UserError("enrol.moved")
        found = self._trust.sender(kind)
        self.consent().require(kind)
        return found

    # -------------------------------------------------------------- looking

    def state(self) -> EnrolmentState:
        """Describe how this PC is connected, for a screen; reads the files of trust."""
        trust, today = self._trust, self._today()
        unit, unit_name = connections.unit_of(self._settings, self._profile)
        hub = self._as_laid_down(connections.connection(trust, HUB, today))
        office = connections.connection(trust, OFFICE, today)
        return EnrolmentState(
            trust.device,
            fingerprint(trust.key.public),
            self.device_name,
            unit,
            unit_name,
            hub,
            office,
            connections.office_pcs(trust, self._peers().peers(), self._events, office),
            moved=self.moved(),
            may_approve=office is None or office.founder,
        )

    def _as_laid_down(self, hub: Connection | None) -> Connection | None:
        """Let the province's policy say where its hub is reached, and by which keys it is known there."""
        policy = self._settings.policy
        if hub is None:
            return None
        urls, pins = policy.hub_urls or hub.urls, policy.hub_pins or hub.tls_pins
        return replace(hub, urls=urls, tls_pins=pins)

    def look(self, path: Path) -> Seen:
        """Say what a file is, before anything is done with it.

        UserError ``enrol.no_file``, ``enrol.not_an_answer``, ``enrol.damaged``, ``enrol.too_new``.
        """
        try:
            request = load_request(path)
        except UserError as error:
            if error.code != "enrol.not_a_request":
                raise
        else:
            return Seen(
                "request",
                request.shown_name,
                request.unit,
                request.shown_unit,
                request.device,
                request.fingerprint,
                any(one.device == request.device for one in self._peers().peers()),
                day=request.day,
            )
        answer = load_answer(path)
        return Seen(
            "answer",
            shown(answer.issuer.name),
            answer.certificate.unit,
            shown(answer.certificate.unit_name),
            answer.device,
            answer.fingerprint,
            self._trust.trust(compared=True).root(answer.root.id) is not None,
            answer.from_hub,
            answer.root.id,
            civil_date(answer.made_ms),
            min(one.not_after for one in answer.chain),
        )

    # -------------------------------------------------------------- asking

    def request(self, folder: Path, *, name: str = "", unit: str = "") -> Asked:
        """Write this PC's request into a folder, for a hub or for the office's root.

        ``name`` is what the PC shall be called, ``unit`` the code of its commune; both are kept.
        UserError ``enrol.unit_unknown``, ``export.no_folder``; EnvironmentProblem ``store.*``.
        """
        self._people.require(Action.MANAGE_PEOPLE)
        if unit:
            connections.check_unit(unit)
            self._settings.set("commune_code", unit)
        if name:
            self._settings.set("device_name", clean_line(name, field="name", longest=80))
        made = self._request()
        file = self._written(folder, lambda: save_request(folder, made))
        return Asked(
            file, made.device, made.fingerprint, self.device_name, made.unit, made.unit_name
        )

    def renewal(self, folder: Path) -> Path | None:
        """Write a request beside an export where a certificate ends soon; None where none does.

        Nobody has to think of it: the answer comes back the same way and is taken by :meth:`take_from`.
        """
        today = self._today()
        found = (connections.connection(self._trust, kind, today) for kind in (HUB, OFFICE))
        if not any(one is not None and one.due and not one.founder for one in found):
            return None
        made = self._request()
        return self._written(folder, lambda: save_request(folder, made))

    def _request(self) -> Request:
        unit, unit_name = self.own_unit()
        trust = self._trust
        made = Request(
            trust.key.public,
            trust.reply,
            unit,
            unit_name,
            self.device_name,
            __version__,
            self._today(),
        )
        return signed_request(made, trust.key.sign)

    # -------------------------------------------------------------- taking an answer over

    def accept(self, path: Path, compared: str = "") -> Enrolled:
        """Take an answer over. ``compared``: the root's fingerprint as a person heard or read it elsewhere.

        Without it, a root that is not known yet is taken as "not compared": bundles are exchanged, and
        it is said until somebody compares (:meth:`compare`). UserError: those of :meth:`look` and of
        :func:`~communeapp.core.sync.enrolment.check_answer`, ``enrol.compare``, ``enrol.compare_groups``,
        ``enrol.older``, ``enrol.other_hub``, ``enrol.other_office``, ``enrol.other_unit``.
        """
        self._people.require(Action.MANAGE_PEOPLE)
        return self._take(load_answer(path), compared)

    def take_from(self, folder: Path) -> tuple[Enrolled, ...]:
        """Take over what renews a connection of this PC, from a folder of a stick.

        Only from a root that connects it already; anything else waits for a person.
        """
        taken = []
        for _, answer in answers_in(folder, self._trust.device):
            kept = self._trust.files.answer(HUB if answer.from_hub else OFFICE)
            if kept is None or kept.root.id != answer.root.id or answer.made_ms <= kept.made_ms:
                continue
            try:
                taken.append(self._take(answer, ""))
            except UserError:
                continue
        return tuple(taken)

    def _take(self, answer: Answer, compared: str) -> Enrolled:
        kind: Kind = HUB if answer.from_hub else OFFICE
        known = self._check(answer, kind, compared)
        body: dict[str, object] = {
            "kind": kind,
            "root": answer.root.id,
            "serial": answer.certificate.serial,
            "chain": [one.text() for one in answer.chain],
            "compared": known,
        }
        elsewhere = False
        with self._events.change("device.enrolled", Scope.OFFICE, body):
            changes = self._enter_peers(answer, kind)
            if kind == OFFICE and self._settings.switch("registers_here"):
                # One PC of an office gives the numbers: the one that takes the others in.
                changes |= self._settings.set("registers_here", False)
                elsewhere = True
            self._keep_answer(answer, kind, known)
        if kind == HUB:
            connections.take_known_chains(self._trust, self._events)
        for one in answer.lists:
            changes |= self._trust.take_list(one)
        made = connections.connection(self._trust, kind, self._today())
        assert made is not None  # noqa: S101 - it was written a line ago
        return Enrolled(made, changes | Changes.of("trust"), elsewhere)

    def _check(self, answer: Answer, kind: Kind, compared: str) -> bool:
        """Check an answer against what is here; say whether its root counts as compared."""
        check_answer(answer, self._trust.device, self._today(), verify)
        name, files = shown(answer.issuer.name), self._trust.files
        kept = files.answer(kind)
        founded = kind == OFFICE and kept is None and bool(files.sync_chain(OFFICE))
        if founded or (kept is not None and kept.root.id != answer.root.id):
            other = self.device_name if kept is None else shown(kept.issuer.name)
            raise UserError("enrol.other_hub" if kind == HUB else "enrol.other_office", name=other)
        if kept is not None and answer.made_ms < kept.made_ms:
            raise UserError("enrol.older", field="file")
        unit, unit_name = connections.unit_of(self._settings, self._profile)
        if unit and unit != answer.certificate.unit:
            theirs = connections.unit_words(answer.certificate.unit, answer.certificate.unit_name)
            ours = connections.unit_words(unit, unit_name)
            raise UserError("enrol.other_unit", field="file", theirs=theirs, ours=ours)
        fault = connections.fault_of(self._trust, answer.chain, self._today(), answer.root)
        if fault:
            raise UserError(fault, field="file", name=name)
        if self._trust.trust(compared=True).root(answer.root.id) is not None:
            return True
        if compared:
            check_compared(answer.root.id, compared)
        return bool(compared)

    def _enter_peers(self, answer: Answer, kind: Kind) -> Changes:
        book, own, changes = self._peers(), self._trust.device, Changes()
        issuer = answer.issuer
        peer = PeerKind.HUB if kind == HUB else PeerKind.COLLEAGUE
        unit = answer.chain[1].unit if kind == HUB else answer.certificate.unit
        changes |= book.put_peer(issuer.device, peer, unit, shown(issuer.name), issuer.age)
        for one in answer.colleagues:
            if one.device != own and connections.is_of_office(one.chain, answer, self._today()):
                name, unit = shown(one.name), one.chain[0].unit
                changes |= book.put_peer(one.device, PeerKind.COLLEAGUE, unit, name, one.age)
        return changes

    def _keep_answer(self, answer: Answer, kind: Kind, compared: bool) -> None:
        files, root = self._trust.files, answer.root
        place = files.root_path(root.id) if compared else files.not_compared_path(root.id)
        self._keep(place, root_bytes(root))
        for one in answer.colleagues:
            if connections.is_of_office(one.chain, answer, self._today()):
                self._keep(files.peer_path(one.device, root.id), chain_bytes(one.chain))
        hub = files.answer(HUB)
        if kind == HUB or hub is None:
            self._keep(files.chain_path, chain_bytes(answer.chain))
        self._keep(files.answer_path(kind), answer_bytes(answer))

    def compare(self, kind: Kind, typed: str) -> Changes:
        """Confirm the root of a connection by its fingerprint, after it was taken without.

        UserError ``enrol.not_waiting``, ``enrol.compare``, ``enrol.compare_groups`` (``groups``).
        """
        self._people.require(Action.MANAGE_PEOPLE)
        answer = self._trust.files.answer(kind)
        if answer is None or self._trust.trust(compared=True).root(answer.root.id) is not None:
            raise UserError("enrol.not_waiting")
        root = answer.root
        check_compared(root.id, typed)
        body: dict[str, object] = {"root": root.id, "name": shown(root.name)}
        with self._events.change("credential.root_trusted", Scope.OFFICE, body):
            self._keep(self._trust.files.root_path(root.id), root_bytes(root))
            self._trust.files.not_compared_path(root.id).unlink(missing_ok=True)
        return Changes.of("trust") | Changes.of("certificate")

    # -------------------------------------------------------------- leaving

    def leave(self, kind: Kind) -> Changes:
        """Cut a connection: nothing is sent to it or taken from it any more; what came stays.

        A root that was compared stays believed, or certificates of training under it would be worth nothing
        from that day on; bundles need the connection as well.

        UserError ``enrol.no_hub``, ``enrol.no_office``.
        """
        self._people.require(Action.MANAGE_PEOPLE)
        files, trust = self._trust.files, self._trust
        chain = files.sync_chain(kind)
        if not chain:
            raise UserError("enrol.no_hub" if kind == HUB else "enrol.no_office")
        root, book, changes = chain[-1].issuer, self._peers(), Changes.of("trust")
        peer = PeerKind.HUB if kind == HUB else PeerKind.COLLEAGUE
        with self._events.change("device.left", Scope.OFFICE, {"kind": kind, "root": root}):
            for one in book.peers():
                if one.kind is peer:
                    changes |= book.remove_peer(one.device)
            files.answer_path(kind).unlink(missing_ok=True)
            if kind == OFFICE:
                files.founder_path.unlink(missing_ok=True)
            files.not_compared_path(root).unlink(missing_ok=True)
            other = files.sync_chain(OFFICE if kind == HUB else HUB)
            if root != trust.device and files.chain()[-1:] and files.chain()[-1].issuer == root:
                if other and other[-1].issuer != trust.device:
                    self._keep(files.chain_path, chain_bytes(other))
                else:
                    files.chain_path.unlink(missing_ok=True)
        return changes
