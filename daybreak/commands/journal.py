"""`daybreak journal`: what was written, searched and read in the shell."""

import click

from daybreak.home_option import Command
from daybreak.house import House, answered
from daybreak.words import piped_text, say, warn
from recovery.errors import BadInput

NEWEST = 20
"""So many entries are listed where nothing is looked for."""
_KNOWN = (
    "kind:letter (free, prompt, letter, list), from:2026-01, to:2026-03-09, in:2026,"
    " on:05-03, is:starred and step:B1"
)


@click.command(cls=Command, short_help="Search the journal and read in it.")
@click.argument("words", metavar="[WORDS]...", nargs=-1)
@click.option("--text", "whole", is_flag=True, help="Each entry in full, the oldest first.")
@click.option("--last", type=click.IntRange(min=1), metavar="N", help="Only the newest N of them.")
@click.pass_obj
def journal(house: House, words: tuple[str, ...], whole: bool, last: int | None) -> int:
    """Search the journal: entries that hold all WORDS, the newest first, a line each.

    WORDS may be words, @tags, kind:letter, from:2026-01, to:2026-03, in:2026, on:05-03 (every
    year), is:starred and step:B1. A - reads them from stdin, so that they stand in no shell
    history. A sealed letter is not found before its day.
    """
    from daybreak.journal_lines import counted, found_entries, full_lines, short_lines
    from recovery.search import read_search

    wanted = piped_text("the search") if words == ("-",) else " ".join(words)
    search = read_search(wanted)
    if search.unread:
        raise BadInput(f"{search.unread[0]}: not understood; there are {_KNOWN}")
    ledger = house.open()
    today = house.today(ledger.profile)
    most = last if last is not None else None if wanted.strip() or whole else NEWEST
    entries, found = found_entries(ledger, search, today, most)
    lines = full_lines if whole else short_lines
    for line in lines(entries, ledger.profile):
        say(line)
    if not whole or not entries:
        tell = warn if whole else say  # what is asked for in full may be going into a file
        tell(counted(len(entries), found, ledger, searched=bool(wanted.strip())))
    return answered(ledger)
