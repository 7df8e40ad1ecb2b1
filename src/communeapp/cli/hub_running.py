"""``communeapp hub init / serve / report / root``."""

from __future__ import annotations

import os
from dataclasses import asdict, replace
from pathlib import Path

import click

from communeapp.cli.context import CliContext
from communeapp.cli.hub_context import CLOCK, database_option, hub_paths, open_hub, tell_epoch
from communeapp.cli.hub_users import told
from communeapp.cli.secrets import read_secret
from communeapp.core.errors import UserError
from communeapp.hub.db.engine import open_engine, writing
from communeapp.hub.identity import (
    Identity,
    export_root,
    has_identity,
    load_identity,
    move_root,
    renew_hub,
)
from communeapp.hub.making import checked, make_hub
from communeapp.hub.report import report as count
from communeapp.hub.serving import Started
from communeapp.hub.serving import serve as serve_hub
from communeapp.hub.settings import (
    DATABASE_VARIABLE,
    DEFAULT_PORT,
    HubSettings,
    load_settings,
    save_settings,
)
from communeapp.hub.tls import make_tls, pins
from communeapp.hub.units import province_name
from communeapp.hub.web import accounts
from communeapp.hub.web.rights import Role

_FOLDER = click.Path(file_okay=False, path_type=Path)
_PORT = click.IntRange(0, 65535)


@click.command(help="hub.help.init")
@click.option("--unit", required=True, metavar="CODE", help="hub.help.init_unit")
@click.option("--name", default="", help="hub.help.name")
@click.option("--url", "urls", multiple=True, metavar="URL", help="hub.help.url")
@database_option
@click.option("--host", default="0.0.0.0", help="hub.help.host")  # noqa: S104 - a server
@click.option("--port", default=DEFAULT_PORT, type=_PORT, metavar="N", help="hub.help.port")
@click.option(
    "--workers", default=2, type=click.IntRange(1, 64), metavar="N", help="hub.help.workers"
)
@click.option("--no-tls", is_flag=True, help="hub.help.no_tls")
@click.option("--proxy", "proxies", multiple=True, metavar="IP", help="hub.help.proxy")
@click.option("--admin", default="admin", metavar="NAME", help="hub.help.admin")
@click.option("--password-stdin", is_flag=True, help="hub.help.password_stdin")
@click.option("--if-new", is_flag=True, help="hub.help.if_new")
@click.pass_obj
def init(
    context: CliContext,
    unit: str,
    name: str,
    urls: tuple[str, ...],
    db: str | None,
    host: str,
    port: int,
    workers: int,
    no_tls: bool,
    proxies: tuple[str, ...],
    admin: str,
    password_stdin: bool,
    if_new: bool,
) -> None:
    """Make a hub: keys, database, the first account."""
    paths = hub_paths(context)
    if paths.settings_file.exists() and has_identity(paths):
        if not if_new:
            raise UserError("hub.made_already")
        context.say("hub.there_already", folder=paths.data_dir)
        if context.json:
            context.emit({"file": str(paths.settings_file), "made": False})
        return
    settings = checked(
        HubSettings(
            paths,
            name or province_name(unit) or "",
            unit,
            db or "",
            urls,
            host,
            port,
            workers,
            tls=not no_tls,
            proxies=proxies,
        )
    )
    password = read_secret(context, "hub.ask_password") if password_stdin else ""
    given = password or accounts.new_password()
    with told(context.lang):
        accounts.check_password(given, accounts.clean_name(admin))
    # An address from the environment is used and not kept: it comes again at every start.
    used = replace(settings, database=db or os.environ.get(DATABASE_VARIABLE, ""))
    engine = open_engine(used.database_url)
    try:
        identity = make_hub(used, engine, CLOCK)
        with told(context.lang), writing(engine) as connection:
            known = accounts.by_name(connection, accounts.clean_name(admin))
            if known is None:
                accounts.create(
                    connection,
                    name=admin,
                    full_name=context.text("hub.first_admin"),
                    role=Role.ADMIN,
                    unit="",
                    password=given,
                    by="init",
                    now_ms=CLOCK.now_ms(),
                    must_change=not password,
                )
            else:  # an earlier try was cut off after it: its password was never shown
                accounts.set_password(
                    connection, known.id, given, CLOCK.now_ms(), must_change=not password
                )
        save_settings(settings)
    finally:
        engine.dispose()
    _tell_made(context, settings, identity, admin, "" if password else given)


def _tell_made(
    context: CliContext, settings: HubSettings, identity: Identity, admin: str, password: str
) -> None:
    context.say("hub.made", name=identity.name, folder=settings.paths.data_dir)
    context.say("hub.fingerprint", fingerprint=identity.fingerprint)
    if password:
        context.say("hub.admin_password", admin=admin, password=password)
    else:
        context.say("hub.admin_made", admin=admin)
    context.say("hub.root_is_here", folder=settings.paths.root_dir)
    if not settings.urls:
        context.say("hub.no_url", file=settings.paths.settings_file)
    context.say("hub.now_serve")
    if context.json:
        context.emit(
            {
                "file": str(settings.paths.settings_file),
                "made": True,
                "name": identity.name,
                "unit": identity.unit,
                "device": identity.device,
                "fingerprint": identity.fingerprint,
                "tls_pins": list(pins(settings.paths)),
                "admin": {"name": admin, "password": password or None},
            }
        )


@click.command(help="hub.help.serve")
@database_option
@click.option("--host", help="hub.help.host")
@click.option("--port", type=_PORT, metavar="N", help="hub.help.port")
@click.option("--workers", type=click.IntRange(1, 64), metavar="N", help="hub.help.workers")
@click.pass_obj
def serve(
    context: CliContext, db: str | None, host: str | None, port: int | None, workers: int | None
) -> None:
    """Serve the hub until it is stopped."""
    settings = load_settings(hub_paths(context), database=db)
    settings = replace(
        settings,
        host=host or settings.host,
        port=settings.port if port is None else port,
        workers=workers or settings.workers,
    )

    def started(one: Started) -> None:
        tell_epoch(context, one.epoch)
        context.say("hub.serving", url=one.url)
        if context.json:
            context.emit({"url": one.url, "workers": settings.workers})

    serve_hub(settings, CLOCK, started)


@click.command(help="hub.help.report")
@database_option
@click.pass_obj
def report(context: CliContext, db: str | None) -> None:
    """Say how the hub stands."""
    with open_hub(context, db, writes=False) as (settings, engine):
        found = count(settings, engine, CLOCK.now_ms(), CLOCK.today())
    states = {name: found.devices.get(name, 0) for name in ("active", "revoked", "cloned")}
    context.say("hub.report.units", units=found.units, heard=found.heard, silent=found.silent)
    context.say("hub.report.devices", waiting=found.waiting, **states)
    context.say(
        "hub.report.log", events=found.events, bundles=found.bundles, files=found.blobs,
        quarantined=found.quarantined, forks=found.forks, gaps=found.gaps,
    )  # fmt: skip
    context.say("hub.report.until", day=f"{found.not_after:%d/%m/%Y}")
    if found.renew:
        context.note("hub.renew_soon", day=f"{found.not_after:%d/%m/%Y}")
    if found.root_is_here:
        context.note("hub.root_is_here", folder=settings.paths.root_dir)
    if context.json:
        context.emit({**asdict(found), "devices": states, "not_after": found.not_after.isoformat()})


@click.command(help="hub.help.root")
@click.option("--export", "export_to", type=_FOLDER, metavar="DIR", help="hub.help.root_export")
@click.option("--move", "move_to", type=_FOLDER, metavar="DIR", help="hub.help.root_move")
@click.option("--renew", "renew_from", type=_FOLDER, metavar="DIR", help="hub.help.root_renew")
@click.option("--tls", is_flag=True, help="hub.help.root_tls")
@click.pass_obj
def root(
    context: CliContext,
    export_to: Path | None,
    move_to: Path | None,
    renew_from: Path | None,
    tls: bool,
) -> None:
    """Show the root, give it away, bring its key into safety, certify the hub anew."""
    paths = hub_paths(context)
    settings, identity = load_settings(paths), load_identity(paths)
    file: Path | None = None
    if export_to is not None:
        file = export_root(identity, export_to)
        context.say("hub.written", file=file)
    if move_to is not None:
        file = move_root(paths, move_to)
        context.say("hub.root_moved", file=file)
    if renew_from is not None:
        identity = renew_hub(paths, renew_from, CLOCK.today())
        context.say("hub.renewed", day=f"{identity.not_after:%d/%m/%Y}")
    if tls:
        make_tls(paths, settings.urls, CLOCK.today())
        context.say("hub.tls_made")
    context.say("hub.fingerprint", fingerprint=identity.fingerprint)
    if context.json:
        context.emit(
            {
                "file": None if file is None else str(file),
                "root": identity.root.id,
                "fingerprint": identity.fingerprint,
                "device": identity.device,
                "not_after": identity.not_after.isoformat(),
                "tls_pins": list(pins(paths)),
            }
        )
