"""`--home DIR`, before a command's name or behind it."""

from typing import Any

import click

from daybreak.house import House


class Command(click.Command):
    """A command that takes `--home` behind its name as well as before it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Everything as in click, and one option more."""
        super().__init__(*args, **kwargs)
        self.params.append(home_option())


def home_option() -> click.Option:
    """`--home DIR`, which may stand behind any command."""
    return click.Option(
        ["--home"],
        metavar="DIR",
        expose_value=False,
        callback=take_home,
        help="The folder with the documents.",
    )


def take_home(context: click.Context, _: click.Parameter, value: str | None) -> None:
    """Keep the folder that `--home` names for this run."""
    if value is not None:
        context.ensure_object(House).home = value
