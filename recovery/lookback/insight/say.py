"""Findings in words: what goes with what, never what causes what, and the figures behind it."""

from recovery.amounts import say_amount
from recovery.counting import count
from recovery.lookback.insight.find import Insights
from recovery.lookback.insight.pairs import Pair, Waiting
from recovery.lookback.insight.series import MOOD, URGES, Figure

METHOD = (
    "Each day is compared with the days around it, as an exact test of all the ways in which the"
    " two could have met within each fortnight. Holm's correction for everything that was looked"
    " at keeps the chance that any sentence is only noise below 1 in 20. “Goes with” says nothing"
    " about what causes what."
)
"""How a finding is found, for whoever asks."""


def headline(found: Pair) -> str:
    """The finding in a sentence: `More sleep goes with fewer urges the day after.`"""
    rises = found.high.mean > found.low.mean
    if found.outcome.name == URGES:
        what = "more urges" if rises else "fewer urges"
    else:
        what = "a better mood" if rises else "a lower mood"
    when = "the day after" if found.lag else "the same day"
    return f"{_more(found.factor)} goes with {what} {when}."


def _more(factor: Figure) -> str:
    if factor.name == MOOD:
        return "A better mood"
    if factor.yes_no:
        return factor.name[:1].upper() + factor.name[1:]
    return f"More {factor.name.lower()}"


def figures(found: Pair) -> str:
    """The figures of the finding: both sides of the split, with their means and days."""
    less, more = _sides(found.factor, found.split)
    if found.lag:
        one = "a day " if found.factor.yes_no else ""
        first, second = f"on the day after {one}{less}", f"after {one}{more}"
    else:
        held = "" if found.factor.yes_no else "with "
        first, second = f"on days {held}{less}", f"{held}{more}"
    what = "Urges" if found.outcome.name == URGES else "Mood"
    low, high = found.low, found.high
    return (
        f"{what} {first}: {low.mean:.1f} ({low.days} days);"
        f" {second}: {high.mean:.1f} ({high.days} days)."
    )


def bars(found: Pair) -> tuple[tuple[str, float], tuple[str, float]]:
    """Both sides in a few words, each with its mean: what bars beside each other show."""
    less, more = _sides(found.factor, found.split)
    return (less, found.low.mean), (more, found.high.mean)


def _sides(factor: Figure, split: float) -> tuple[str, str]:
    name = factor.name.lower()
    if factor.yes_no:
        return f"without {name}", "with it"
    amount = say_amount(split, factor.unit)
    if factor.name == MOOD:
        return f"a mood below {amount}", f"{amount} or above"
    return f"less than {amount} of {name}", f"{amount} or more"


def missing(wait: Waiting) -> str:
    """What is still missing before two figures can be compared: `sleep and urges: 6 more days`."""
    more = count(wait.days, "more day")
    return f"{wait.factor.name.lower()} and {wait.outcome.name}: {more}"


def nothing_yet(said: Insights) -> str:
    """What to say where nothing was found."""
    if not said.looked_at:
        return "Too few days so far: at least 7 on either side of what is compared."
    return f"{count(said.looked_at, 'pair')} looked at, and nothing stands out from chance."
