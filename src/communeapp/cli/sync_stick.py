"""``communeapp sync export / import / status``: by stick, or by any folder."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from communeapp.cli.context import CliContext
from communeapp.cli.secrets import sign_in
from communeapp.cli.sync_words import say_leaves
from communeapp.clock import local_time
from communeapp.core.errors import UserError

if TYPE_CHECKING:
    from communeapp.core.sync.vectors import Gap
    from communeapp.services.sync.consent import ConsentService
    from communeapp.services.sync.exchange_types import Imported, Peer, PeerKind
    from communeapp.services.sync.stick_types import Phase, Progress, Report, Sent

_PATH = click.Path(path_type=Path)
#: Words of the command for the kinds of peers.
_KINDS = {"hub": "hub", "office": "colleague"}


@click.command("export", help="stick.help.export")
@click.option("--to", "folder", type=_PATH, metavar="DIR", required=True, help="stick.help.to")
@click.option("--for", "whom", type=click.Choice(sorted(_KINDS)), help="stick.help.for")
@click.option("--by", "person", metavar="PERSON", help="stick.help.by")
@click.pass_obj
def export(context: CliContext, folder: Path, whom: str | None, person: str | None) -> None:
    """Write what the hub and the colleagues' PCs lack onto a stick or into a folder.

    The first time, and whenever more would leave than before, it is said what leaves. At a terminal it is
    asked; called by a script, the call itself is the consent, and is kept as such, unless somebody had
    taken a consent back.
    """
    from communeapp.services.sync.exchange_types import PeerKind

    kinds = tuple(PeerKind) if whom is None else (PeerKind(_KINDS[whom]),)
    office = context.wiring.office
    sign_in(context, office, person)
    present = {one.kind for one in office.exchange.peers()}
    kinds = tuple(one for one in kinds if one in present)
    if not kinds:
        raise UserError("stick.nobody")
    for kind in kinds:
        _agree(context, office.consent, kind)
    if not folder.exists() and folder.parent.is_dir():
        folder.mkdir()
    with _progress(context) as progress:
        report = office.sticks.exchange(folder, progress, read=False, kinds=kinds)
    if report.problem is not None:
        raise report.problem
    first = report.sent[0] if report.sent else None
    if context.json:
        context.emit(
            {
                "bundle": None if first is None else str(first.path),
                "id": None if first is None else first.bundle,
                "events": 0 if first is None else first.events,
                "bytes": 0 if first is None else first.bytes,
                "sha256": None if first is None else first.sha256,
                "bundles": [_sent(one) for one in report.sent],
                "cleaned": list(report.cleaned),
                "safe": report.safe,
            }
        )
        return
    if first is None:
        context.say("stick.nothing_to_send")
    for one in report.sent:
        context.say("stick.written", file=one.path, events=one.events, bytes=one.bytes)
    if report.sent and report.safe:
        context.say("stick.safe")


@click.command("import", help="stick.help.import")
@click.argument("paths", type=_PATH, nargs=-1, required=True, metavar="PATH…")
@click.pass_obj
def import_(context: CliContext, paths: Sequence[Path]) -> None:
    """Take in what lies for this PC in files, on a stick or in a folder."""
    office = context.wiring.office
    reports: list[Report] = []
    for path in paths:
        with _progress(context) as progress:
            report = office.sticks.exchange(path, progress, write=False)
        reports.append(report)
        if report.problem is not None:
            raise report.problem
    received = [one for report in reports for one in report.received]
    refused = [one for report in reports for one in report.refused]
    others = [one for report in reports for one in report.others]
    if refused and not received:
        raise refused[0].error
    if not received and not others:
        raise UserError("stick.none_here", field="path", path=str(paths[0]))
    if context.json:
        names = ("applied", "duplicates", "quarantined", "forks", "receipts")
        answer: dict[str, Any] = {
            name: sum(getattr(one, name) for one in received) for name in names
        }
        answer["confirmed"] = sum(one.confirmed for one in reports)
        answer["bundles"] = [_imported(one) for one in received]
        answer["refused"] = [
            {"path": str(one.path), "code": one.error.code, "message": _text(context, one.error)}
            for one in refused
        ]
        answer["gaps"] = [_gap(one) for one in office.exchange.status().gaps]
        context.emit(answer)
        return
    for one in received:
        code = "stick.known" if one.known and not one.applied else "stick.taken"
        context.say(code, unit=one.unit_name, applied=one.applied, duplicates=one.duplicates)
    for bad in refused:
        context.note("stick.refused", file=bad.path.name, why=_text(context, bad.error))
    if not received:
        context.say("stick.none_for_us", count=sum(count for _, count in others))


@click.command("status", help="stick.help.status")
@click.pass_obj
def status(context: CliContext) -> None:
    """Say what waits, what went and what arrived."""
    office = context.wiring.office
    found = office.exchange.status()
    sums = {
        "waiting": sum(found.waiting.values()),
        "sent": sum(found.sent.values()),
        "confirmed": sum(found.confirmed.values()),
    }
    last = found.last_contact_ms
    if context.json:
        by = {
            kind.value: {
                "waiting": found.waiting[kind],
                "sent": found.sent.get(kind, 0),
                "confirmed": found.confirmed.get(kind, 0),
            }
            for kind in found.waiting
        }
        context.emit(
            {
                **sums,
                "last_contact": _iso(last),
                "by": by,
                "peers": [_peer(one) for one in found.peers],
                "gaps": [_gap(one) for one in found.gaps],
                "forks": len(found.forks),
                "quarantined": len(found.quarantined),
                "sticks": [
                    {
                        "bundle": one.bundle, "file": one.name, "stick": one.label,
                        "for": None if one.kind is None else one.kind.value, "events": one.events,
                        "bytes": one.bytes, "put": _iso(one.put_ms), "state": one.where.value,
                        "confirmed": _iso(one.confirmed_ms or 0),
                    }
                    for one in office.sticks.bundles()
                ],
            }
        )  # fmt: skip
        return
    context.say("stick.sums", **sums)
    shown = f"{local_time(last):%d/%m/%Y %H:%M}" if last else "–"
    context.say("stick.last_contact", when=shown)
    for gap in found.gaps:
        context.say("stick.gap", first=gap.first, last=gap.last)
    for one in office.sticks.bundles():
        code = "stick.is_confirmed" if one.where.value == "confirmed" else "stick.is_on_stick"
        context.say(code, file=one.name, stick=one.label, events=one.events)


# ------------------------------------------------------------------ words


def _agree(context: CliContext, consent: ConsentService, kind: PeerKind) -> None:
    if not consent.needed(kind):
        return
    say_leaves(consent.leaves(kind), context.note, context.text)
    if sys.stdin is not None and sys.stdin.isatty():
        agreed = click.confirm(context.text("stick.agree"), err=True)
    else:
        agreed = not consent.withdrawn(kind)
    if not agreed:
        raise UserError("enrol.no_consent")
    consent.give(kind)


@contextmanager
def _progress(context: CliContext) -> Iterator[Progress]:
    """Show the phases one after the other, each with its own bar."""
    bars: list[tuple[Phase, Any, Callable[[int, int], None]]] = []

    def tell(phase: Phase, done: int, total: int) -> None:
        if total < _SHOWN:
            return
        if not bars or bars[-1][0] is not phase:
            end()
            manager = context.progress(f"stick.phase.{phase.value}")
            bars.append((phase, manager, manager.__enter__()))
        bars[-1][2](done, total)

    def end() -> None:
        if bars:
            bars.pop()[1].__exit__(None, None, None)

    try:
        yield tell
    finally:
        end()


#: What takes no time needs no bar.
_SHOWN = 4 << 20


def _sent(one: Sent) -> dict[str, Any]:
    return {
        "bundle": str(one.path), "id": one.bundle, "for": None if one.kind is None else one.kind.value,
        "events": one.events, "blobs": one.blobs, "bytes": one.bytes, "sha256": one.sha256,
        "already": one.already,
    }  # fmt: skip


def _imported(one: Imported) -> dict[str, Any]:
    return {
        "bundle": one.bundle, "unit": one.unit, "unit_name": one.unit_name, "device": one.device,
        "applied": one.applied, "duplicates": one.duplicates, "quarantined": one.quarantined,
        "forks": one.forks, "receipts": one.receipts, "blobs": one.blobs, "known": one.known,
        "own": one.own, "missing_pieces": list(one.missing_pieces),
    }  # fmt: skip


def _peer(one: Peer) -> dict[str, Any]:
    return {
        "device": one.device, "kind": one.kind.value, "unit": one.unit, "name": one.name,
        "seen": _iso(one.seen_ms), "cloned": one.cloned,
    }  # fmt: skip


def _gap(one: Gap) -> dict[str, Any]:
    return {"device": one.log.dev, "epoch": one.log.epoch, "first": one.first, "last": one.last}


def _iso(ms: int) -> str | None:
    return dt.datetime.isoformat(local_time(ms), timespec="seconds") if ms else None


def _text(context: CliContext, error: UserError | Any) -> str:
    return context.text(error.code, **error.values)
