"""The command line: one group, each command loaded when it is called."""

from __future__ import annotations

import functools
import importlib
import importlib.util
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

from communeapp import __version__, log, texts
from communeapp.cli.context import CliContext, run_guarded
from communeapp.cli.help import LocalContext
from communeapp.paths import Paths
from communeapp.services.wiring import WiringFactory

# Command name → module and attribute. Loaded on call only: `models list` does not pay for drafting.
COMMANDS: dict[str, tuple[str, str]] = {
    "demo": ("communeapp.cli.demo", "demo"),
    "doctor": ("communeapp.cli.doctor", "doctor"),
    "models": ("communeapp.cli.models", "models"),
    "profile": ("communeapp.cli.profile", "profile"),
    "draft": ("communeapp.cli.draft", "draft"),
    "templates": ("communeapp.cli.templates", "templates"),
    "lint": ("communeapp.cli.lint", "lint"),
    "docs": ("communeapp.cli.docs", "docs"),
    "calendar": ("communeapp.cli.calendar", "calendar"),
    "figures": ("communeapp.cli.figures", "figures"),
    "quiz": ("communeapp.cli.quiz", "quiz"),
    "training": ("communeapp.cli.training", "training"),
    "sync": ("communeapp.cli.sync", "sync"),
    "backup": ("communeapp.cli.backup", "backup"),
    "move": ("communeapp.cli.move", "move"),
    "policy": ("communeapp.cli.policy", "policy"),
    "update": ("communeapp.cli.update", "update"),
    "hub": ("communeapp.cli.hub", "hub"),
    "bench": ("communeapp.cli.bench", "bench"),
}


class LazyGroup(click.Group):
    """A group whose commands are imported when they are named; helps in the user's language."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [name for name, (module, _) in COMMANDS.items() if importlib.util.find_spec(module)]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        module, attribute = COMMANDS[cmd_name]
        command: click.Command = getattr(importlib.import_module(module), attribute)
        command.help = f"cli.command.{cmd_name}"  # one sentence, in the user's language
        return with_common_options(command)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Describe each command without importing it."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, f"cli.command.{name}") for name in self.list_commands(ctx)])


def with_common_options(command: click.Command) -> click.Command:
    """Let ``--json``, ``--lang`` and ``--data-dir`` stand behind the command too; help is local.

    The log starts when all of them were read, for it lies in the data folder.
    """
    if isinstance(command, click.Group):
        for name in list(command.commands):
            with_common_options(command.commands[name])
    if not any(parameter.name == "common_json" for parameter in command.params):
        command.params.extend(_common_options())
        command.context_class = LocalContext
        alone = not isinstance(command, click.Group) or command.invoke_without_command
        if command.callback is not None and alone:
            command.callback = _with_log(command.callback)
    return command


def _with_log(work: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(work)
    def logged(*args: Any, **more: Any) -> Any:
        context = click.get_current_context().find_object(CliContext)
        if context is not None:
            log.start(context.paths.logs_dir)
        return work(*args, **more)

    return logged


def _common_options() -> list[click.Parameter]:
    def setter(apply: Callable[[CliContext, Any], None]) -> Callable[..., None]:
        def callback(ctx: click.Context, _: click.Parameter, value: Any) -> None:
            context = ctx.find_object(CliContext)
            if value and context is not None:
                apply(context, value)

        return callback

    return [
        click.Option(
            ["--json", "common_json"],
            is_flag=True,
            is_eager=True,
            expose_value=False,
            callback=setter(lambda context, _: setattr(context, "json", True)),
            help="cli.help.json",
        ),
        click.Option(
            ["--lang", "common_lang"],
            type=click.Choice(texts.LANGUAGES),
            is_eager=True,
            expose_value=False,
            callback=setter(lambda context, value: setattr(context, "lang", value)),
            help="cli.help.lang",
        ),
        click.Option(
            ["--data-dir", "common_data_dir"],
            type=click.Path(file_okay=False, path_type=Path),
            is_eager=True,
            expose_value=False,
            callback=setter(lambda context, value: setattr(context, "data_dir", value)),
            help="cli.help.data_dir",
        ),
    ]


@click.group(
    cls=LazyGroup,
    help="cli.help.group",
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, prog_name="communeapp", message="%(prog)s %(version)s")
def cli() -> None:
    """CommuneApp."""


with_common_options(cli)


def main(
    argv: Sequence[str],
    factory: WiringFactory,
    saved_language: Callable[[Paths], str | None] = lambda _: None,
) -> int:
    """Run one command line and give its exit code (0, 1, 2, 3 or 4)."""
    context = CliContext(factory, saved_language)
    _read_ahead(context, argv)
    try:
        return run_guarded(context, cli, argv)
    finally:
        log.stop()


def _read_ahead(context: CliContext, argv: Sequence[str]) -> None:
    """Find out how to speak before the arguments are parsed: they may be wrong themselves."""
    context.json = "--json" in argv
    for index, word in enumerate(argv):
        name, equals, value = word.partition("=")
        if name == "--lang":
            value = value if equals else (argv[index + 1] if index + 1 < len(argv) else "")
            if value in texts.LANGUAGES:
                context.lang = value
