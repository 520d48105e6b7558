"""`salto`: everything that is done from a command line."""

import sys
from importlib import import_module
from typing import cast

import click

from assess.errors import SaltoError

COMMANDS = {
    "demo": "serving",
    "serve": "serving",
    "setup": "serving",
    "staff": "staff",
    "content": "content",
    "pictures": "pictures",
    "translations": "translations",
    "recordings": "recordings",
    "scores": "scores",
    "reports": "reports",
    "audit": "audit",
    "verify": "verify",
    "keys": "keys",
    "credentials": "credentials",
    "papers": "papers",
    "backup": "backup",
    "restore": "backup",
    "retention": "retention",
}
"""Each command and its module, which is loaded when the command is used: starting stays quick."""


class Salto(click.Group):
    """Finds commands in their modules, and shows a foreseen error as a sentence and a next step."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name the commands in the order in which a newcomer needs them."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load a command; None when there is none of this name."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        return cast("click.Command", getattr(import_module(f"assess.cli.{COMMANDS[cmd_name]}"), cmd_name))

    def invoke(self, ctx: click.Context) -> object:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except SaltoError as error:
            click.echo(str(error), err=True)
        sys.exit(1)


@click.group(cls=Salto)
@click.version_option(package_name="salto")
def main() -> None:
    """Show what you can do: from pictures and observed tasks to a certificate that can be checked."""
