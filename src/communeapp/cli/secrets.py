"""PINs and passphrases: from standard input, one a line, never from the command line.

Other users of the PC could read them there.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from communeapp.cli.context import CliContext

if TYPE_CHECKING:  # a hub asks for passwords too, and has no office
    from communeapp.services.office import Office


def sign_in(context: CliContext, office: Office, person: str | None) -> None:
    """Let a person work, whose PIN is read; nobody is asked when nobody is named."""
    if person is not None:
        office.people.switch(person, read_secret(context, "people.ask_pin"))


def read_secret(context: CliContext, code: str) -> str:
    """Read one line without showing it; from a pipe as it comes. ``code`` names the question."""
    if sys.stdin is not None and sys.stdin.isatty():
        answer: str = click.prompt(context.text(code), hide_input=True, err=True)
        return answer
    line = sys.stdin.readline() if sys.stdin is not None else ""
    return line.rstrip("\r\n")
