"""What the exercise of a step has made so far, read back from what the person keeps."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from itertools import islice

from recovery.acceptance import COUNT, held, latest
from recovery.choices import say_distance
from recovery.day import long_day, short_day
from recovery.frozen import frozen
from recovery.habit_line import say_habit
from recovery.incidents import incidents, what_of
from recovery.kinds import KINDS
from recovery.ledger import Ledger
from recovery.letters import covered
from recovery.lines import lines_of
from recovery.lists import list_kind, say_line
from recovery.program import GuideStep, Product, step
from recovery.records import Item, JournalEntry
from recovery.step_habits import habits_of

FEW = 7
"""How many days of feelings are read back."""
_ANSWERS = {"safe": "answered: no", "unsafe": "answered: yes, so talking again stays closed"}
_DRAFTS = {
    "message": "a draft of a message, never sent by the app",
    "sentence": "a sentence in three parts",
    "apology": "a draft in three parts, never sent by the app",
}
_HABITS = {
    "basics": "your daily habits",
    "quiet": "a habit, if it does you good",
    "people": "your habit of time with people",
    "own": "a habit of your own",
}
_SAID = {
    "profile": "the distance in your settings",
    "settings": "what restarts the streak, in your settings",
    "journal": "a journal entry",
    "letter": "a letter, never sent by the app",
    "feelings": "feelings beside your mood",
    "ratings": "your ratings of the twelve statements",
    "safety": "one answer, in your settings",
    "incidents": "a factual record",
}
_WRITTEN = ("journal", "letter", "draft")
_Reader = Callable[[Product, Ledger, date], Iterator[str]]


@frozen
class Made:
    """A thing that a step made: what is `said` about it and, where it is a text, its `entry`."""

    said: str | Item
    entry: JournalEntry | None = None

    @property
    def line(self) -> str:
        """A line about it; that of a list's line is put together when it is looked at."""
        return self.said if isinstance(self.said, str) else say_line(self.said)


def product_of(one: GuideStep, ledger: Ledger, today: date) -> tuple[str, ...]:
    """A line for each thing that the step has made; () where it has made nothing yet.

    Of a sealed letter only its day is said. Lines are as the person wrote them, so a screen makes
    them visible first.
    """
    return tuple(made.line for made in made_by(one, ledger, today))


def made_by(one: GuideStep, ledger: Ledger, today: date) -> tuple[Made, ...]:
    """Each thing that the step has made, as in `product_of`, together with its entry."""
    return tuple(
        made
        for product in one.products
        for made in (
            _written(product, one, ledger, today)
            if product.kind in _WRITTEN
            else map(Made, _lines(product, ledger))
            if product.is_list
            else map(Made, _READERS[product.kind](product, ledger, today))
        )
    )


def say_makes(one: GuideStep) -> str:
    """What the step makes, in words: `your list "Why it ended"`."""
    return ", ".join(dict.fromkeys(map(_said, one.products)))


def _said(product: Product) -> str:
    match product.kind:
        case "list":
            return f'your list "{list_kind(product.name).title}"'
        case "draft":
            return _DRAFTS[product.name]
        case "habit":
            return _HABITS[product.name]
    return _SAID[product.kind]


def written_for(ledger: Ledger, step_id: str) -> tuple[JournalEntry, ...]:
    """Every journal entry that belongs to the step, oldest first; reads all months."""
    wanted = step(step_id).id
    return tuple(
        entry
        for name in ledger.months()
        for entry in ledger.month(name).journal
        if entry.step == wanted
    )


def _written(product: Product, one: GuideStep, ledger: Ledger, today: date) -> Iterator[Made]:
    """The texts of that kind, each by its own title or else by its first words."""
    letters = product.kind in ("letter", "draft")
    for entry in written_for(ledger, one.id):
        if (entry.kind == "letter") == letters:
            seen = covered(entry, today)
            given = "" if seen.title in (one.prompt, one.title) else seen.title
            words = given or seen.text.strip().partition("\n")[0] or seen.title
            yield Made(f"{short_day(entry.day)}: {words}", entry)


def _lines(product: Product, ledger: Ledger) -> tuple[Item, ...]:
    return lines_of(ledger.items, product.name, tags=product.tags)


def _habits(product: Product, ledger: Ledger, today: date) -> Iterator[str]:
    yield from map(say_habit, habits_of(product.name, ledger.habits))


def _distance(_: Product, ledger: Ledger, today: date) -> Iterator[str]:
    profile = ledger.profile
    if profile.start is not None:
        yield f"since {long_day(profile.start)}"
        yield say_distance(profile.target)


def _settings(_: Product, ledger: Ledger, today: date) -> Iterator[str]:
    for kind in KINDS.values():
        if kind.direction in ("out", "watch"):
            restarts = kind.name in ledger.profile.restarting
            yield f"{kind.said}: {'begins a new attempt' if restarts else 'is only noted'}"


def _feelings(_: Product, ledger: Ledger, today: date) -> Iterator[str]:
    def named() -> Iterator[str]:
        for name in reversed(ledger.months()):
            days: dict[date, dict[str, None]] = {}
            for mood in reversed(ledger.month(name).moods):
                days.setdefault(mood.day, {}).update(dict.fromkeys(mood.feelings))
            yield from (
                f"{short_day(day)}: {', '.join(all_)}" for day, all_ in days.items() if all_
            )

    yield from islice(named(), FEW)


def _ratings(_: Product, ledger: Ledger, today: date) -> Iterator[str]:
    ratings = ledger.facts.ratings
    rated = latest(ratings)
    if rated:
        yield f"{len(rated)} of {COUNT} rated, {held(ratings)} hold today"


def _safety(_: Product, ledger: Ledger, today: date) -> Iterator[str]:
    answer = _ANSWERS.get(ledger.profile.safe)
    if answer:
        yield answer


def _incidents(_: Product, ledger: Ledger, today: date) -> Iterator[str]:
    yield from (f"{short_day(one.day)}: {what_of(one)}" for one in incidents(ledger))


_READERS: Mapping[str, _Reader] = {
    "habit": _habits,
    "profile": _distance,
    "settings": _settings,
    "feelings": _feelings,
    "ratings": _ratings,
    "safety": _safety,
    "incidents": _incidents,
}
