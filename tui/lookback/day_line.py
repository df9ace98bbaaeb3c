"""The day under the cursor, spelled out."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from datetime import date

from recovery.counting import count
from recovery.day import long_day
from recovery.kinds import KINDS
from recovery.lookback.days import day_figures, shown_habits
from recovery.lookback.ranges import Range
from recovery.lookback.words import STATES as WORDS
from recovery.lookback.words import day_words
from recovery.text import visible
from recovery.wording import as_wished
from tui.lookback.look import Here, Look
from tui.paint import Line, fit, framed, left, wrap
from tui.signs import STATES


def day_block(look: Look, here: Here, width: int, height: int) -> list[Line]:
    """The day in a frame, or in one row where there is no more room."""
    sign, role = STATES[_state(look, here.day)]
    start = look.profile.start
    state = "before" if start is not None and here.day < start else WORDS[_state(look, here.day)]
    words = " · ".join(_words(look, here.day)) or "nothing recorded"
    if height < 3:
        short = f"{here.day:%a} {here.day.day} {here.day:%b}"
        return [fit([(f" {sign} ", role), (short, "cursor"), (f" · {words}", "text")], width)]
    margin = 2 if width >= 50 else 1
    head = [(" " * margin + sign + " ", role), (left(state, 11), role)]
    rows = wrap(words, width - 2 - 2 * margin - 13, height - 2)
    body: list[Line] = [
        [*(head if not n else [(" " * (margin + 13), "text")]), (row, "text")]
        for n, row in enumerate(rows)
    ]
    return framed(
        body,
        width,
        height,
        title=[(long_day(here.day), "cursor")],
        note=[("enter", "key"), (" opens it", "muted")],
        role="frame",
    )


def _state(look: Look, day: date) -> str:
    return look.states.get(day, "unknown")


def _words(look: Look, day: date) -> Iterator[str]:
    one = Range("", day, day)
    habits = [h for h in shown_habits(look.habits, look.facts, one) if day in look.amounts(h)]
    figures = day_figures(look.facts, look.profile, habits, one, look.today)[0]
    for contact in look.contacts(day):
        said = KINDS[contact.kind].said if contact.kind in KINDS else contact.kind
        note = as_wished(contact.note, look.profile)
        yield visible(f"{said}: {note}" if note else said)
    yield from (visible(words) for words in day_words(figures, habits))
    written = look.facts.written.get(day, 0)
    if written:
        yield f"{written} written"
    ratings = look.facts.ratings  # in the order of days, and perhaps those of many years
    after = bisect_right(ratings, day, key=lambda rating: rating.day)
    rated = after - bisect_left(ratings, day, key=lambda rating: rating.day)
    if rated:
        yield f"{count(rated, 'statement')} rated"
