"""`daybreak log`: the quick line, understood whole or not at all."""

from collections.abc import Sequence

import click

from daybreak.home_option import Command
from daybreak.house import House, notices
from daybreak.words import given_text, piped_text, say
from recovery.errors import BadInput
from recovery.ledger import Edit, Ledger


@click.command(
    cls=Command,
    short_help="Record a line: sleep 7.5 water 6 mood 4.",
    context_settings={"ignore_unknown_options": True},
)
@click.option("--day", metavar="DAY", help="For a day that has passed: yesterday, -3, mon, 3 may.")
@click.argument("line", nargs=-1, required=True, metavar="LINE")
@click.pass_obj
def log(house: House, day: str | None, line: tuple[str, ...]) -> None:
    """Record a whole line at once; a single - reads the line from stdin.

    Such as: sleep 7.5 water 6 exercise 30 social 1h mood 4 urge 6 @evening
    """
    from daybreak.days import said_day, stamp_for
    from daybreak.saving import save
    from recovery.acts import line_edits
    from recovery.quickline import read_line, say_intent
    from recovery.wording import as_wished

    text = piped_text("the quick line") if line == ("-",) else given_text(" ".join(line))
    if not text.strip():
        raise BadInput('the line is empty: write what to record, such as "sleep 7.5 mood 4"')
    ledger: Ledger = house.open()
    habits = ledger.habits
    intents = read_line(text, habits)
    when = stamp_for(house, ledger.profile, day)

    def edits(now: Ledger) -> Sequence[Edit]:
        return line_edits(intents, now.month(f"{when.day:%Y-%m}").habits, habits, when)

    ledger, _ = save(house, ledger, edits)
    back = f" · {said_day(when.day, house.today(ledger.profile))}" if day is not None else ""
    for intent in intents:
        said = as_wished(say_intent(intent, habits), ledger.profile)
        say(f"{said}{back}")
    say("saved")
    notices(ledger)
