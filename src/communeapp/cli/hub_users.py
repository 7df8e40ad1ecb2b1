"""``communeapp hub user``: accounts of the pages."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from communeapp.cli.context import CliContext
from communeapp.cli.hub_context import CLOCK, database_option, open_hub
from communeapp.cli.secrets import read_secret
from communeapp.core.errors import UserError
from communeapp.hub.db.engine import reading, writing
from communeapp.hub.units import is_known
from communeapp.hub.web import accounts, audit
from communeapp.hub.web.i18n import Words
from communeapp.hub.web.refusals import FieldProblem, Refused
from communeapp.hub.web.rights import Role

if TYPE_CHECKING:
    from sqlalchemy.engine import Connection

_ROLES = click.Choice([one.value for one in Role])


@contextmanager
def told(lang: str) -> Iterator[None]:
    """Turn what the pages say beside a field into the error of the command line."""
    try:
        yield
    except FieldProblem as problem:
        words = Words("vi" if lang == "vi" else "en")
        said = words(f"problem.{problem.key}", **problem.values)
        raise UserError("hub.account_problem", field=problem.field, problem=said) from problem
    except Refused as problem:
        raise UserError("hub.account_unknown", field="name") from problem


@click.group(help="hub.help.user")
def user() -> None:
    """Accounts."""


@user.command(help="hub.help.user_add")
@click.argument("name", metavar="NAME")
@click.option("--role", type=_ROLES, required=True, help="hub.help.role")
@click.option("--full-name", required=True, help="hub.help.full_name")
@click.option("--unit", default="", metavar="CODE", help="hub.help.user_unit")
@click.option("--password-stdin", is_flag=True, help="hub.help.password_stdin")
@database_option
@click.pass_obj
def add(
    context: CliContext,
    name: str,
    role: str,
    full_name: str,
    unit: str,
    password_stdin: bool,
    db: str | None,
) -> None:
    """Make an account; its first password is shown once."""
    chosen = read_secret(context, "hub.ask_password") if password_stdin else ""
    password = chosen or accounts.new_password()
    with open_hub(context, db) as (_, engine), told(context.lang), writing(engine) as connection:
        _check_unit(connection, unit)
        now = CLOCK.now_ms()
        accounts.create(
            connection,
            name=name,
            full_name=full_name,
            role=Role(role),
            unit=unit,
            password=password,
            by=audit.COMMAND_LINE,
            now_ms=now,
            must_change=True,
        )
        audit.write(connection, now, "account.created", name, unit=unit, role=role)
    _tell_password(context, name, "" if chosen else password)


@user.command(name="list", help="hub.help.user_list")
@database_option
@click.pass_obj
def list_users(context: CliContext, db: str | None) -> None:
    """List accounts."""
    with open_hub(context, db, writes=False) as (_, engine), reading(engine) as connection:
        found = accounts.everybody(connection)
    for one in found:
        context.say(
            "hub.account_line", name=one.name, full_name=one.full_name, role=one.role.value,
            unit=one.unit or "–", state=one.state,
        )  # fmt: skip
    if context.json:
        context.emit(
            {
                "users": [
                    {
                        "name": one.name,
                        "full_name": one.full_name,
                        "role": one.role.value,
                        "unit": one.unit,
                        "state": one.state,
                    }
                    for one in found
                ]
            }
        )


@user.command(help="hub.help.user_password")
@click.argument("name", metavar="NAME")
@click.option("--password-stdin", is_flag=True, help="hub.help.password_stdin")
@database_option
@click.pass_obj
def password(context: CliContext, name: str, password_stdin: bool, db: str | None) -> None:
    """Give an account a new password, and sign it out everywhere."""
    chosen = read_secret(context, "hub.ask_password") if password_stdin else ""
    given = chosen or accounts.new_password()
    with open_hub(context, db) as (_, engine), told(context.lang), writing(engine) as connection:
        one, now = _find(connection, name), CLOCK.now_ms()
        accounts.set_password(connection, one.id, given, now, must_change=True)
        audit.write(connection, now, "account.password_reset", one.name)
    _tell_password(context, name, "" if chosen else given)


@user.command(help="hub.help.user_close")
@click.argument("name", metavar="NAME")
@database_option
@click.pass_obj
def close(context: CliContext, name: str, db: str | None) -> None:
    """Close an account; what it did stays in the log."""
    with open_hub(context, db) as (_, engine), told(context.lang), writing(engine) as connection:
        one, now = _find(connection, name), CLOCK.now_ms()
        accounts.change(
            connection, one.id, full_name=one.full_name, role=one.role, unit=one.unit,
            state="closed", now_ms=now,
        )  # fmt: skip
        audit.write(connection, now, "account.changed", one.name)
    context.say("hub.account_closed", name=name)
    if context.json:
        context.emit({"name": name, "state": "closed"})


def _find(connection: Connection, name: str) -> accounts.Account:
    found = accounts.by_name(connection, accounts.clean_name(name))
    if found is None:
        raise UserError("hub.account_unknown", field="name")
    return found


def _check_unit(connection: Connection, unit: str) -> None:
    if unit and not is_known(connection, unit):
        raise UserError("hub.unknown_unit", field="unit", unit=unit[:40])


def _tell_password(context: CliContext, name: str, password: str) -> None:
    if password:
        context.say("hub.admin_password", admin=name, password=password)
    else:
        context.say("hub.admin_made", admin=name)
    if context.json:
        context.emit({"name": name, "password": password or None})
