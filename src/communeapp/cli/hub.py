"""``communeapp hub``: the server of a province or a district. Its parts are imported when a command is called."""

from __future__ import annotations

import importlib
import importlib.util

import click

from communeapp.core.errors import EnvironmentProblem

#: Command → module and attribute.
_COMMANDS: dict[str, tuple[str, str]] = {
    "init": ("communeapp.cli.hub_running", "init"),
    "serve": ("communeapp.cli.hub_running", "serve"),
    "report": ("communeapp.cli.hub_running", "report"),
    "root": ("communeapp.cli.hub_running", "root"),
    "user": ("communeapp.cli.hub_users", "user"),
    "approve": ("communeapp.cli.hub_devices", "approve"),
    "revoke": ("communeapp.cli.hub_devices", "revoke"),
    "publish": ("communeapp.cli.hub_bundles", "publish"),
    "ingest": ("communeapp.cli.hub_bundles", "ingest"),
    "downlink": ("communeapp.cli.hub_bundles", "downlink"),
    "updates": ("communeapp.cli.hub_updates", "updates"),
}
#: What only a hub has installed.
_NEEDED = ("sqlalchemy", "alembic", "starlette", "uvicorn", "jinja2", "prometheus_client")


class HubGroup(click.Group):
    """A group whose commands are imported when they are named."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        if not all(importlib.util.find_spec(one) for one in _NEEDED):
            raise EnvironmentProblem("hub.not_installed")
        from communeapp.cli.main import with_common_options

        module, attribute = _COMMANDS[cmd_name]
        command: click.Command = getattr(importlib.import_module(module), attribute)
        return with_common_options(command)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Describe each command without importing it."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, f"hub.help.{name}") for name in _COMMANDS])


@click.group(cls=HubGroup, help="cli.command.hub")
def hub() -> None:
    """The hub."""
