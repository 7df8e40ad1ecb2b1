"""``communeapp profile``: what the commune is called, where it is, who signs."""

from __future__ import annotations

from typing import Any

import click

from communeapp.cli.context import CliContext
from communeapp.core.errors import EnvironmentProblem, UserError
from communeapp.core.profile import Profile, profile_to_json
from communeapp.services.doctor import inspect_database


@click.group(help="cli.command.profile")
def profile() -> None:
    """The office: its name, place, symbols and the people who sign."""


@profile.command(help="cli.profile.help.show")
@click.pass_obj
def show(context: CliContext) -> None:
    """Show the description of the office; works while the window is open too."""
    found = context.wiring.read_profile()
    if found.empty:
        # Nothing was written, or nothing can be read: a damaged database must not look like a new one.
        for problem in inspect_database(context.paths).problems:
            if problem.severity == "error":
                raise EnvironmentProblem(problem.code, field=None, **dict(problem.values))
    _answer(context, found)


@profile.command("set", help="cli.profile.help.set")
@click.argument("pairs", metavar="KEY=VALUE…", nargs=-1, required=True)
@click.pass_obj
def set_pairs(context: CliContext, pairs: tuple[str, ...]) -> None:
    """Set single keys; an empty value clears.

    Keys: unit_name, parent_name, place, unit_code, symbols.TYPE (symbols.CONG_VAN=UBND-VP),
    signers.N.authority, signers.N.title, signers.N.name (counted from 1); signers.N= removes one.
    """
    values = dict(_pair(one) for one in pairs)
    service = context.wiring.office.profile
    service.set(values)
    context.say("cli.profile.saved")
    _answer(context, service.show())


def _pair(text: str) -> tuple[str, str]:
    key, equals, value = text.partition("=")
    if not equals or not key.strip():
        raise UserError("cli.profile.pair", field=key.strip() or text)
    return key.strip(), value


def _answer(context: CliContext, profile: Profile) -> None:
    shown = profile_to_json(profile)
    if context.json:
        context.emit(shown)
    elif profile.empty:
        context.say("cli.profile.empty")
    else:
        for key, value in shown.items():
            for line in _lines(key, value):
                context.say(
                    "cli.profile.line", title=context.text(f"cli.profile.title.{key}"), value=line
                )


def _lines(key: str, value: Any) -> list[str]:
    """Put a value into words: one line per symbol and signer, none for what is empty."""
    if key == "symbols":
        return [f"{name} = {symbol}" for name, symbol in value.items()]
    if key == "signers":
        return [
            ", ".join(filter(None, (one["authority"], one["title"], one["name"]))) for one in value
        ]
    return [value] if value else []
