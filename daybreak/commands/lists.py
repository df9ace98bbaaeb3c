"""`daybreak lists`: the lists that the steps make, read and added to from the shell."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import click

from daybreak.home_option import Command
from daybreak.house import House, answered, notices
from daybreak.words import piped_text, say
from recovery.errors import BadInput
from recovery.ledger import Edit, Ledger
from recovery.records import Item

if TYPE_CHECKING:
    from recovery.acts import Stamp

Making = Callable[[Ledger, "Stamp"], Sequence[Edit]]


@click.command(cls=Command, short_help="Read your lists, or add lines to one.")
@click.argument("name", required=False)
@click.option("--add", "source", metavar="-", help="Only - : a line each from stdin.")
@click.option("--tick", type=int, metavar="N", help="Tick line N, or take its tick away.")
@click.option("--archive", "away", type=int, metavar="N", help="Put line N away.")
@click.pass_obj
def lists(
    house: House,
    /,
    name: str | None,
    *,
    source: str | None,
    tick: int | None,
    away: int | None,
) -> int:
    """Show what lists there are, or the lines of the list NAME.

    An @tag in a line that is added becomes a tag of that line.
    """
    from daybreak.listlines import all_lists, one_list
    from recovery.item_acts import add_items, archive_item, tick_item
    from recovery.lists import list_kind

    if source not in (None, "-"):
        raise BadInput("--add only takes - (the lines come from stdin, not from the command)")
    asked = sum(given is not None for given in (source, tick, away))
    if asked > 1:
        raise BadInput("--add, --tick and --archive go one at a time")
    if asked and name is None:
        raise BadInput("say which list: daybreak lists without a name shows what there is")
    kind = None if name is None else list_kind(name)
    if kind is None or not asked:
        ledger: Ledger = house.open()
        today = house.today(ledger.profile)
        for line in all_lists(ledger, today) if kind is None else one_list(ledger, kind):
            say(line)
        return answered(ledger)
    texts = [line for line in piped_text("the list").split("\n") if line.strip()] if source else []

    def making(now: Ledger, when: "Stamp") -> Sequence[Edit]:
        if texts:
            return add_items(now.items, kind.name, texts, when)
        if tick is not None:
            return [tick_item(_line(now, kind.name, tick), when)]
        return [archive_item(_line(now, kind.name, away or 0), when)]

    _keep(house, making, begins=kind.step if texts else "")
    return 0


def _line(ledger: Ledger, name: str, number: int) -> Item:
    from recovery.lines import lines_of

    lines = lines_of(ledger.items, name)
    if not 1 <= number <= len(lines):
        raise BadInput(f"there is no line {number}: {name} has {len(lines)}")
    return lines[number - 1]


def _keep(house: House, making: Making, begins: str = "") -> None:
    """Save what `making` makes, and that the step `begins` is in progress by it."""
    from daybreak.days import stamp_for
    from daybreak.saving import save
    from recovery.lists import say_line
    from recovery.step_acts import begin_step
    from recovery.wording import as_wished

    ledger: Ledger = house.open()
    when = stamp_for(house, ledger.profile, None)
    ledger, kept = save(house, ledger, lambda now: making(now, when))
    if begins:
        save(house, ledger, lambda now: begin_step(begins, now.facts.steps, when))
    for edit in kept:
        if isinstance(edit.after, Item):
            away = "put away: " if edit.after.archived else ""
            say(f"{away}{as_wished(say_line(edit.after), ledger.profile)}")
    say("saved")
    notices(ledger)
