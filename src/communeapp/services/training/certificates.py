"""Certificates: who may get one, giving it, its files, taking it back. Database thread.

The PC that keeps the registers numbers certificates, too; a number that was given is never given again,
also when the certificate was taken back.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from communeapp.clock import Clock, civil_date
from communeapp.core.changes import Changes
from communeapp.core.documents import Signer
from communeapp.core.errors import Bug, UserError
from communeapp.core.events import Event, Scope
from communeapp.core.people import Action
from communeapp.core.training.certificate import (
    Candidate,
    Certificate,
    CertificateData,
    CertificateSheet,
    RevokeReason,
    file_stem,
    issued_body,
    number_text,
    parse_number,
    parse_reason,
    series_symbol,
)
from communeapp.core.training.credential import key_of, make_token
from communeapp.core.training.qr_form import make_qr
from communeapp.core.trust import RevocationList, RevokedCredential, Trust
from communeapp.core.vietnamese import fold
from communeapp.services.people import PeopleService
from communeapp.services.profile import ProfileService
from communeapp.services.settings import SettingsService
from communeapp.services.training.certificate_events import (
    ISSUED,
    NOTED,
    REVOKED,
    enter,
    known_reason,
    revoked_body,
)
from communeapp.services.training.certificate_files import (
    CertificateRenderer,
    make_folder,
    sealed_pdf,
    write_file,
)
from communeapp.services.training.certificate_values import one_line, values_of
from communeapp.services.training.entitlement import (
    Classes,
    Courses,
    Earned,
    Exams,
    of_class,
    of_course,
)
from communeapp.services.training.verifying import (
    CredentialVerifier,
    Verified,
    trust_of,
)
from communeapp.services.trust import TrustService
from communeapp.store.credentials import CredentialRows
from communeapp.store.database import Store
from communeapp.store.events import EventLog

T = TypeVar("T")


class CertificateService:
    """Gives certificates and takes them back; ``office.certificates``."""

    def __init__(
        self,
        store: Store,
        events: EventLog,
        people: PeopleService,
        profile: ProfileService,
        settings: SettingsService,
        clock: Clock,
        trust: TrustService,
    ) -> None:
        self._rows = CredentialRows(store)
        self._events = events
        self._people = people
        self._profile = profile
        self._settings = settings
        #: Whether numbers are given at this PC; set by the office, which knows its other PCs.
        self.numbers_here: Callable[[], bool] = lambda: settings.switch("registers_here")
        self._clock = clock
        self._trust = trust
        #: Draws certificates; set by the wiring.
        self.renderer: CertificateRenderer | None = None
        #: Where courses, exams and classes are asked; set by the wiring and the office.
        self.courses: Callable[[], Courses] | None = None
        self.exams: Callable[[], Exams] | None = None
        self.classes: Callable[[], Classes] | None = None

    # -------------------------------------------------------------- who may get one

    def candidates(self, *, class_id: str = "", course: str = "") -> tuple[Candidate, ...]:
        """Say who of a class (or who of this PC's people, for a course) may get a certificate.

        For a course only those who passed an exam of it are named. UserError of the classes and
        courses for an unknown id, ``certificates.no_exam`` for a course without an exam.
        """
        self._people.require(Action.TEACH)
        earned = self._earned_in_class(class_id) if class_id else self._earned_in_course(course)
        found = []
        for one in earned:
            have = self._valid(one, class_id)
            if class_id or one.exam:
                found.append(
                    Candidate(
                        one.name, one.title, one.unit, one.person, one.member, one.per_mille,
                        one.missing, "" if have is None else have.id,
                    )
                )  # fmt: skip
        return tuple(found)

    def _earned_in_class(self, class_id: str) -> tuple[Earned, ...]:
        classes = _need(self.classes)()
        return of_class(classes.load(class_id), classes, _need(self.courses)())

    def _earned_in_course(self, course_id: str) -> tuple[Earned, ...]:
        course, exams = _need(self.courses)().get(course_id), _need(self.exams)()
        return tuple(of_course(person, course, exams) for person in self._people.list())

    def _valid(self, one: Earned, class_id: str) -> Certificate | None:
        """Find the certificate that the person already has for the same thing."""
        if class_id:
            mine = self._rows.list(class_id=class_id, member=one.member)
        else:
            mine = tuple(
                each
                for each in self._rows.list(person=one.person)
                if not each.class_id and each.data.course == one.course
            )
        return next((each for each in mine if each.valid), None)

    # -------------------------------------------------------------- giving

    def next_number(self) -> int:
        """Show the number that the next certificate of this year would get."""
        return self._rows.last_number(self._today().year, self._series()) + 1

    def issue(
        self,
        *,
        person: str = "",
        member: str = "",
        course: str = "",
        class_id: str = "",
        signer: Signer | None = None,
        number: int | None = None,
    ) -> tuple[Certificate, Changes]:
        """Give a certificate: to a person for a course, or to a member of a class (id, or the one name).

        ``signer`` signs the sheet by hand, the first of the profile unless given; ``number`` lets a
        series go on from a paper book. UserError ``certificates.not_here``, ``certificates.missing_…``
        for the first condition that is not met, ``certificates.has_one`` (``number``),
        ``certificates.number_taken``, and those of :meth:`TrustService.signer`.
        """
        self._people.require(Action.TEACH)
        return self._give(self._who(person, member, course, class_id), class_id, signer, number)

    def _give(
        self, earned: Earned, class_id: str, signer: Signer | None, number: int | None
    ) -> tuple[Certificate, Changes]:
        if not self.numbers_here():
            raise UserError("certificates.not_here")
        if earned.missing:
            code = f"certificates.missing_{earned.missing[0]}"
            raise UserError(code, name=earned.name)
        if (have := self._valid(earned, class_id)) is not None:
            raise UserError("certificates.has_one", name=earned.name, number=have.data.number)
        series, least = self._series(), self.next_number()
        if number is not None and not least <= number <= 999_999:
            raise UserError("certificates.number_taken", field="number", next=least)
        given = least if number is None else number
        data = self._data(earned, number_text(given, series), signer)
        hand = self._trust.signer()
        one = Certificate(
            data=data,
            token=make_token(data, hand.chain, hand.sign),
            qr=make_qr(data, hand.chain, hand.sign),
            person=earned.person,
            class_id=class_id,
            member=earned.member,
            exam=earned.exam,
            issued_ms=self._now(),
            issued_by=self._events.actor,
        )
        body = issued_body(one, series, given)
        with self._events.change(ISSUED, Scope.UNIT_TO_HUB, body) as event:
            self.apply(event)
        return one, Changes.of("certificate", one.id)

    def issue_all(
        self, class_id: str, signer: Signer | None = None
    ) -> tuple[tuple[Certificate, ...], Changes]:
        """Give one to every member of a class who has met its conditions and has none yet."""
        self._people.require(Action.TEACH)
        made: list[Certificate] = []
        changes = Changes()
        for one in self._earned_in_class(class_id):
            if not one.missing and self._valid(one, class_id) is None:
                certificate, change = self._give(one, class_id, signer, None)
                made.append(certificate)
                changes |= change
        return tuple(made), changes

    def _who(self, person: str, member: str, course: str, class_id: str) -> Earned:
        if class_id:
            earned = self._earned_in_class(class_id)
            found = [one for one in earned if one.member == member] or [
                one for one in earned if fold(one.name) == fold(member)
            ]
            if len(found) > 1:
                raise UserError("certificates.two_members", field="member", name=found[0].name)
            if not found:
                raise UserError("certificates.no_member", field="member")
            return found[0]
        one = self._people.find(person)
        return of_course(one, _need(self.courses)().get(course), _need(self.exams)())

    def _data(self, earned: Earned, number: str, signer: Signer | None) -> CertificateData:
        return values_of(earned, self._profile.show(), number, self._today(), signer)

    # -------------------------------------------------------------- looking

    def list(
        self, *, person: str = "", class_id: str = "", year: int = 0
    ) -> tuple[Certificate, ...]:
        """List certificates, the newest first; learners see their own alone."""
        return self._rows.list(person=self._seen(person), class_id=class_id, year=year)

    def _seen(self, person: str) -> str:
        """Give whose certificates may be listed: everybody's for those who teach, else one's own."""
        current = self._people.current
        try:
            self._people.require(Action.TEACH)
        except UserError:
            self._people.require(Action.LEARN)
            if current is None or person not in ("", current.id):
                raise
            return current.id
        return person

    def get(self, certificate_id: str) -> Certificate:
        """Give one by its id, or by its number (of this year, or "12/GCN-UBND/2026").

        UserError ``certificates.unknown``; ``certificates.two`` where two PCs gave the number.
        """
        found = self._rows.get(certificate_id)
        if found is None:
            parsed = parse_number(certificate_id, self._today().year, self._series())
            several = [] if parsed is None else self._rows.by_number(*parsed)
            if len(several) > 1:
                raise UserError("certificates.two", field="id", given=certificate_id)
            if not several:
                raise UserError("certificates.unknown", field="id", given=certificate_id)
            found = several[0]
        self._seen(found.person or "-")
        return found

    def sheet(self, certificate_id: str) -> CertificateSheet:
        """Give what is drawn of it (preview: ``ui.rendering.certificates.paint_sheet``)."""
        one = self.get(certificate_id)
        return CertificateSheet(one.data, one.qr, revoked=not one.valid)

    def preview(
        self, *, person: str = "", member: str = "", course: str = "", class_id: str = ""
    ) -> CertificateSheet:
        """Give what a certificate would look like, before it is given: no QR code yet."""
        self._people.require(Action.TEACH)
        earned = self._who(person, member, course, class_id)
        number = number_text(self.next_number(), self._series())
        return CertificateSheet(self._data(earned, number, None), "")

    # -------------------------------------------------------------- files

    def save(self, certificate_id: str, folder: Path) -> tuple[Path, ...]:
        """Write ``<number>.pdf`` and ``<number>.jwt`` into a folder, which is made where it is not there.

        A certificate that was taken back is not written any more: UserError ``certificates.is_revoked``.
        """
        one = self._good(certificate_id)
        make_folder(folder)
        stem = file_stem(one.data)
        files = (folder / f"{stem}.pdf", folder / f"{stem}.jwt")
        write_file(files[0], self._pdf(one))
        write_file(files[1], one.token.encode("ascii"))
        return files

    def save_pdf(self, certificate_id: str, pdf: Path) -> Path:
        """Write the PDF alone.

        UserError ``certificates.is_revoked``, ``export.*`` for the place, ``certificates.other_key``
        for one that another PC (or this one, before its key was lost) has signed: no other key can
        seal its sheet.
        """
        write_file(pdf, self._pdf(self._good(certificate_id)))
        return pdf

    def _good(self, certificate_id: str) -> Certificate:
        one = self.get(certificate_id)
        if one.revocation is not None:
            raise UserError("certificates.is_revoked", number=one.data.number)
        return one

    def _pdf(self, one: Certificate) -> bytes:
        if self.renderer is None:
            raise Bug("certificates.renderer")
        return sealed_pdf(one, self.renderer, self._trust.hand(key_of(one.token)))

    # -------------------------------------------------------------- taking back

    def revoke(self, certificate_id: str, reason: RevokeReason | str, note: str = "") -> Changes:
        """Take a certificate back; its number stays taken. ``note`` stays in this office.

        UserError ``certificates.unknown``, ``certificates.unknown_reason``, ``certificates.is_revoked``.
        """
        self._people.require(Action.TEACH)
        one, why = self._good(certificate_id), parse_reason(reason)
        body = revoked_body(one.id, self._today(), why, self._now())
        with self._events.change(REVOKED, Scope.UNIT_TO_HUB, body) as event:
            self.apply(event)
            if said := one_line(note):
                noted = {"certificate": one.id, "note": said}
                self.apply(self._events.append(NOTED, Scope.OFFICE, noted))
            # Last of all, before the commit: a list that says too much is found out by looking, one
            # that says too little lets a certificate pass that is worth nothing.
            self._trust.publish(self._revoked())
        return Changes.of("certificate", one.id)

    def _revoked(self) -> tuple[RevokedCredential, ...]:
        return tuple(
            RevokedCredential(one.certificate, one.day, one.reason.value)
            for one in self._rows.revoked()
        )

    # -------------------------------------------------------------- checking

    def verify(self, file: Path, roots: Sequence[Path] = ()) -> Verified:
        """Check a .jwt, a .pdf or a file with the text of a QR code; by ``roots`` alone where given."""
        return self._verifier(roots).file(file)

    def verify_text(self, text: str) -> Verified:
        """Check the text of a QR code, or a token."""
        return self._verifier(()).text(text)

    def _verifier(self, roots: Sequence[Path]) -> CredentialVerifier:
        own = RevocationList(0, self._today(), self._trust.device, self._revoked())
        trust = trust_of(self._trust.folder, roots, (), Trust((), (own,)))
        return CredentialVerifier(trust, self._today())

    # -------------------------------------------------------------- replay

    def apply(self, event: Event) -> None:
        """Enter what an event says, of this PC or another; needs an open transaction."""
        enter(self._rows, event)

    def follow_lists(self) -> Changes:
        """Take back here what a hub took back: called when a revocation list was taken over."""
        trust = self._trust.trust(compared=True)
        listed = {one.id for each in trust.lists for one in each.credentials}
        verifier, touched = CredentialVerifier(trust, self._today()), Changes()
        for one in self._rows.list():
            if one.valid and one.id in listed:
                found = verifier.text(one.token).revocation
                if found is not None:
                    body = revoked_body(one.id, found.day, known_reason(found.reason), self._now())
                    with self._events.change(REVOKED, Scope.UNIT_TO_HUB, body) as event:
                        self.apply(event)
                    touched |= Changes.of("certificate", one.id)
        return touched

    # -------------------------------------------------------------- small things

    def _now(self) -> int:
        return self._clock.now_ms()

    def _today(self) -> dt.date:
        return civil_date(self._now())

    def _series(self) -> str:
        profile = self._profile.show()
        return series_symbol(profile.symbols, profile.unit_name)


def _need(port: Callable[[], T] | None) -> Callable[[], T]:
    if port is None:
        raise Bug("certificates.wiring")
    return port
