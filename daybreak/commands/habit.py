"""`daybreak habit`: the habits of the day, listed, added, changed and archived."""

from collections.abc import Callable
from typing import Any

import click

from daybreak.home_option import Command, home_option
from daybreak.house import House, answered, notices
from daybreak.words import say
from recovery.records import Habit


@click.group(invoke_without_command=True)
@click.pass_context
def habit(context: click.Context) -> int | None:
    """List, add, change and archive the daily habits."""
    if context.invoked_subcommand is not None:
        return None
    code: int = context.invoke(list_habits, json_wanted=False)
    return code


habit.params.append(home_option())


@habit.command("list", cls=Command, short_help="List the habits, archived ones too.")
@click.option("--json", "json_wanted", is_flag=True, help="For a program.")
@click.pass_obj
def list_habits(house: House, json_wanted: bool) -> int:
    """List the habits, archived ones too."""
    from daybreak.habitlist import as_json, as_lines
    from recovery.wording import habits_as_wished

    ledger = house.open()
    habits = habits_as_wished(ledger.habits, ledger.profile)
    lines = as_json(habits) if json_wanted else as_lines(habits)
    for line in lines:
        say(line)
    return answered(ledger)


def _shape(first: bool) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """The options that `add` and `edit` share."""
    options = (
        click.option("--target", type=float, metavar="N", help="What a due day asks for."),
        click.option("--unit", metavar="U", help="h, min, glasses, pages, or none at all."),
        click.option(
            "--at-least/--at-most",
            "at_least",
            default=True if first else None,
            help="Whether the target is to be reached or kept under.",
        ),
        click.option("--every", metavar="WHEN", help="day, 2/week, 3/month, mon,thu or 3d."),
        click.option("--step", type=float, metavar="N", help="What one key press adds."),
        click.option("--litre", type=float, metavar="N", help="How many units a litre holds."),
    )

    def put(function: Callable[..., None]) -> Callable[..., None]:
        for option in reversed(options):
            function = option(function)
        return function

    return put


@habit.command("add", cls=Command, short_help="Add one; without a target it is done or not.")
@click.argument("name")
@_shape(first=True)
@click.pass_obj
def add(house: House, /, name: str, **given: Any) -> None:
    """Add a habit NAME; without a target and a unit it is done or not."""
    from recovery.habits import make_habit
    from recovery.ledger import Edit

    ledger = house.open()
    chosen = {key: value for key, value in given.items() if value is not None}
    made = make_habit(name, existing=ledger.habits, **chosen)
    ledger.apply([Edit(None, made)])
    _tell("added", made)
    notices(ledger)


@habit.command("edit", cls=Command, short_help="Change one; what is recorded stays.")
@click.argument("name")
@click.option("--name", "new_name", metavar="NEW", help="Another name; its days stay.")
@_shape(first=False)
@click.pass_obj
def edit(house: House, /, name: str, new_name: str | None, **given: Any) -> None:
    """Change the habit NAME (or the start of its name); what is recorded stays."""
    from recovery.errors import BadInput
    from recovery.habits import change_habit, find_habit
    from recovery.ledger import Edit

    ledger = house.open()
    old = find_habit(name, ledger.habits)
    if new_name is None and all(value is None for value in given.values()):
        raise BadInput("nothing to change was given: daybreak habit edit --help lists what can be")
    new = change_habit(old, ledger.habits, name=new_name, **given)
    if new != old:
        ledger.apply([Edit(old, new)])
    _tell("changed", new)
    notices(ledger)


@habit.command("archive", cls=Command, short_help="Put one away, or bring it back.")
@click.argument("name")
@click.option("--back", is_flag=True, help="Bring it back.")
@click.pass_obj
def archive(house: House, name: str, back: bool) -> None:
    """Put the habit NAME away; nothing recorded is lost, and --back brings it again."""
    from dataclasses import replace

    from recovery.habits import find_habit
    from recovery.ledger import Edit

    ledger = house.open()
    choice = [replace(h, archived=False) for h in ledger.habits if h.archived == back]
    found = find_habit(name, choice)
    ledger.apply([Edit(replace(found, archived=back), replace(found, archived=not back))])
    _tell("brought back" if back else "archived", found)
    notices(ledger)


def _tell(what: str, shown: Habit) -> None:
    from daybreak.habitlist import described

    say(f"{what} {described(shown)}")
    say("saved")
