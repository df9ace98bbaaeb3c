"""`daybreak write`: a journal entry that is piped in, so that it stands in no shell history."""

import sys

import click

from daybreak.home_option import Command
from daybreak.house import House, notices
from daybreak.unsaved import keep_unsaved
from daybreak.words import given_text, piped_text, say, warn
from recovery.counting import count
from recovery.errors import BadInput, CouldNot


@click.command(cls=Command, short_help="Keep what comes in on stdin as a journal entry.")
@click.option("--title", default="", metavar="T", help="A title; it stands in the shell's history.")
@click.option("--mood", type=int, metavar="N", help="How you are, 1 to 5.")
@click.option("--day", metavar="DAY", help="For a day that has passed: yesterday, -3, mon, 3 may.")
@click.argument("source", default="-", metavar="[-]")
@click.pass_obj
def write(house: House, title: str, mood: int | None, day: str | None, source: str) -> None:
    """Keep what comes in on stdin as a journal entry."""
    from daybreak.days import said_day, stamp_for
    from recovery.acts import add_mood, write_entry

    if source != "-":
        raise BadInput("the text comes from stdin and not from the command: daybreak write -")
    ledger = house.open()
    when = stamp_for(house, ledger.profile, day)
    edits = [] if mood is None else [add_mood(mood, when)]
    if sys.stdin is not None and sys.stdin.isatty():
        warn("write, then press ctrl+d on an empty line to save")
    text = piped_text("the journal")
    edits.insert(0, write_entry(text, when, title=given_text(title)))
    try:
        ledger.apply(edits)
    except CouldNot as reason:
        raise CouldNot(f"{reason}; {keep_unsaved(ledger, when.day, title, text)}") from None
    words = len(text.split())
    said = [f"journal · {count(words, 'word')}"]
    if mood is not None:
        said.append(f"mood {mood}")
    if day is not None:
        said.append(said_day(when.day, house.today(ledger.profile)))
    say(" · ".join(said))
    say("saved")
    notices(ledger)
