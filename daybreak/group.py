"""The command `daybreak` and the table of what it can do; each part is loaded when it is asked."""

import importlib
from collections.abc import Mapping
from types import MappingProxyType

import click

from daybreak import VERSION
from daybreak.home_option import take_home
from daybreak.house import House

COMMANDS: Mapping[str, str] = MappingProxyType(
    {
        "backup": "daybreak.commands.backup",
        "begin": "daybreak.commands.begin",
        "contact": "daybreak.commands.contact",
        "demo": "daybreak.commands.demo",
        "doctor": "daybreak.commands.doctor",
        "guide": "daybreak.commands.guide",
        "habit": "daybreak.commands.habit",
        "history": "daybreak.commands.history",
        "incidents": "daybreak.commands.incidents",
        "journal": "daybreak.commands.journal",
        "lists": "daybreak.commands.lists",
        "log": "daybreak.commands.log",
        "merge": "daybreak.commands.merge",
        "pause": "daybreak.commands.pause",
        "report": "daybreak.commands.report",
        "restore": "daybreak.commands.restore",
        "sample": "daybreak.commands.sample",
        "status": "daybreak.commands.status",
        "write": "daybreak.commands.write",
    }
)
"""Each command's name and the module that holds it, under the same name."""


class LazyGroup(click.Group):
    """A group that imports a command's module only when that command is wanted."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All names, in alphabetical order."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, or None."""
        if cmd_name not in COMMANDS:
            return None
        command = getattr(importlib.import_module(COMMANDS[cmd_name]), cmd_name)
        assert isinstance(command, click.Command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As in click; an unknown name is answered with the known ones."""
        if args[0] not in COMMANDS and not args[0].startswith("-"):
            known = ", ".join(self.list_commands(ctx))
            raise click.UsageError(f"there is no command {args[0]!r}: there are {known}")
        return super().resolve_command(ctx, args)


@click.command(
    cls=LazyGroup,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.option(
    "--home",
    metavar="DIR",
    expose_value=False,
    callback=take_home,
    is_eager=True,
    help="The folder with the documents (else DAYBREAK_HOME, else your user data folder).",
)
@click.option("--ascii", "ascii_only", is_flag=True, help="Draw the screen without Unicode signs.")
@click.option(
    "--driver",
    type=click.Choice(["thin", "plain"]),
    default="thin",
    help="How the screen is sent: thin sends only what changed; plain is for odd terminals.",
)
@click.option(
    "--restricted/--unrestricted",
    default=None,
    help="Open nothing but Daybreak: no editor, no way to a shell. It is so by itself where the "
    "SSH server starts it, as a key's command does.",
)
@click.version_option(VERSION, prog_name="daybreak", message="%(prog)s %(version)s")
@click.pass_context
def daybreak(
    context: click.Context, ascii_only: bool, driver: str, restricted: bool | None
) -> int | None:
    """A calm companion for the weeks after a breakup: no contact, care, journal, acceptance.

    Without a command it opens the full screen. Everything you record stays in plain files
    in your own home folder. Daybreak is not therapy, not medical advice and not a safety plan: in
    danger, call your local emergency number; look up a local helpline.
    """
    house = context.ensure_object(House)
    house.ascii_only, house.driver, house.restricted = ascii_only, driver, restricted
    if context.invoked_subcommand is not None:
        _keep_to(context.invoked_subcommand, house)
        return None
    from daybreak.screen import show

    return show(house.open(), house)


def _keep_to(command: str, house: House) -> None:
    if not house.restricted:
        return
    from daybreak.restriction import ALONE

    if command not in ALONE:
        raise click.UsageError(f"--restricted opens the screen, {' and '.join(ALONE)} alone")
