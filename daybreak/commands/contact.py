"""`daybreak contact`: records that there was contact, and what stays."""

from collections.abc import Sequence

import click

from daybreak.home_option import Command
from daybreak.house import House, notices
from daybreak.words import piped_text, say
from recovery.errors import BadInput
from recovery.ledger import Edit, Ledger
from recovery.records import Contact


@click.command(cls=Command, short_help="Record that there was contact.")
@click.argument("kind")
@click.option(
    "--then",
    type=click.Choice(["restart", "keep", "later"]),
    help="What it means for the streak; without it your settings decide.",
)
@click.option("--trigger", "triggers", multiple=True, metavar="T", help="What came before.")
@click.option("--note", metavar="-", help="Only - : a note from stdin.")
@click.option("--day", metavar="DAY", help="For a day that has passed: yesterday, -3, mon, 3 may.")
@click.pass_obj
def contact(
    house: House,
    /,
    kind: str,
    *,
    then: str | None,
    triggers: tuple[str, ...],
    note: str | None,
    day: str | None,
) -> None:
    """Record contact of one KIND.

    Out: call text reply react friends visit meet. Watching: profile asked reread.
    In: received. Needed for children, work, home, law or safety: needed.
    """
    from daybreak.aftermath import after_contact
    from daybreak.days import stamp_for
    from daybreak.saving import save
    from recovery.acts import add_contact
    from recovery.kinds import kind as known_kind

    if note not in (None, "-"):
        raise BadInput("--note only takes - (the text comes from stdin, not from the command)")
    known_kind(kind)
    ledger: Ledger = house.open()
    profile = ledger.profile
    when = stamp_for(house, profile, day)
    said = piped_text("the note") if note else ""
    before = tuple(word for t in triggers if (word := t.strip().removeprefix("@")))

    def edits(now: Ledger) -> Sequence[Edit]:
        urges = now.month(f"{when.day:%Y-%m}").urges
        return add_contact(kind, when, profile, urges, then=then or "", triggers=before, note=said)

    ledger, kept = save(house, ledger, edits)
    made = kept[0].after
    assert isinstance(made, Contact)
    for line in after_contact(ledger, house.today(profile), made):
        say(line)
    say("saved")
    notices(ledger)
