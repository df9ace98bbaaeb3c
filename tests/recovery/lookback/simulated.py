"""Made-up lives in which it is known what goes with what, to judge the insight by."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from math import exp
from random import Random

from recovery.habits import START_SET
from recovery.ledger import Facts
from recovery.lookback.insight.find import Insights, insights
from recovery.lookback.ranges import Range
from recovery.records import Urge
from tests.recovery.contacts import at

TODAY = date(2026, 5, 3)
ENOUGH = 7.0
"""Hours of sleep from which the built-in effect holds."""

Rate = Callable[[int, Sequence[float]], float]
"""The urges to expect on a day of the life, by its number and the sleep of every night so far."""


def steady(_number: int, _sleep: Sequence[float]) -> float:
    """Two urges a day, whatever else happens."""
    return 2.0


def easing(number: int, _sleep: Sequence[float]) -> float:
    """Four urges a day at first, ever fewer, whatever else happens."""
    return 0.5 + 3.5 * exp(-number / 30)


def halved_by_sleep(lag: int, most: float = 4.0) -> Rate:
    """`most` urges, and half of them `lag` days after a night of enough sleep."""

    def rate(number: int, sleep: Sequence[float]) -> float:
        slept = sleep[number - lag] if number >= lag else 0.0
        return most / 2 if slept >= ENOUGH else most

    return rate


def waves(dice: Random, days: int, hold: float) -> list[float]:
    """Standard normal days, each of which keeps `hold` (0-1) of the day before."""
    found = [dice.gauss(0, 1)]
    while len(found) < days:
        found.append(hold * found[-1] + (1 - hold * hold) ** 0.5 * dice.gauss(0, 1))
    return found


def counted(dice: Random, mean: float) -> int:
    """How many events there are when so many are to be expected."""
    number, product, limit = 0, dice.random(), exp(-mean)
    while product > limit:
        number, product = number + 1, product * dice.random()
    return number


def life(seed: int, rate: Rate, *, days: int = 90, hold: float = 0.0, better: float = 0.0) -> Facts:
    """A life up to yesterday: four habits, moods and urges.

    Everything but what `rate` ties together is on its own. Sleep, water and mood keep `hold` of
    the day before; by the end of the first months they have all got better by `better` spreads.
    """
    dice = Random(seed)
    own = [
        [w + better * (1 - exp(-n / 30)) for n, w in enumerate(waves(dice, days, hold))]
        for _ in range(3)
    ]
    sleep = [max(3.0, round(2 * (6.8 + 1.2 * wave)) / 2) for wave in own[0]]
    values = [
        sleep,
        [float(max(0, round(6 + 1.6 * wave))) for wave in own[1]],
        [15.0 * dice.randint(0, 4) for _ in range(days)],
        [30.0 * dice.randint(0, 3) for _ in range(days)],
    ]
    dates = [TODAY - timedelta(days=days - n) for n in range(days)]
    amounts = {
        habit.id: {day: v for day, v in zip(dates, found, strict=True) if dice.random() < often}
        for habit, found, often in zip(START_SET, values, (0.95, 0.9, 0.6, 0.5), strict=True)
    }
    moods = {
        day: (min(5, max(1, round(2.8 + 0.9 * wave))),)
        for day, wave in zip(dates, own[2], strict=True)
        if dice.random() < 0.85
    }
    urges = [
        Urge(day=day, at=at(day), strength=5)
        for n, day in enumerate(dates)
        for _ in range(counted(dice, rate(n, sleep)))
    ]
    return Facts(urges=tuple(urges), amounts=amounts, moods=moods)


def look(facts: Facts, days: int = 90) -> Insights:
    """What is said about all the days of the life."""
    return insights(facts, START_SET, Range("all", TODAY - timedelta(days=days), TODAY), TODAY)


def says_sleep_and_urges(said: Insights) -> bool:
    """Whether more sleep is said to go with fewer urges."""
    return any(
        p.factor.name == "Sleep" and p.outcome.name == "urges" and p.high.mean < p.low.mean
        for p in said.found
    )
