"""What is told as news: not noise, not a common drift, and what was built into a life."""

import re
from datetime import timedelta
from typing import Any

import pytest

from recovery.habits import START_SET
from recovery.ledger import Facts
from recovery.lookback.insight.find import Insights, insights
from recovery.lookback.insight.pairs import SIDE, Pair, Waiting, pair
from recovery.lookback.insight.say import METHOD, bars, figures, headline, missing, nothing_yet
from recovery.lookback.insight.series import MOOD, URGES, Figure, factors, outcomes
from recovery.lookback.ranges import Range
from recovery.records import Contact, Urge
from tests.recovery.contacts import at
from tests.recovery.lookback.lives import Life, many_lives
from tests.recovery.lookback.simulated import (
    TODAY,
    easing,
    halved_by_sleep,
    life,
    look,
    says_sleep_and_urges,
    steady,
)

LIVES = [
    pytest.param(60, 0.12, 0.8, id="some"),
    pytest.param(1000, 0.05, 0.9, id="all", marks=pytest.mark.torture),
]
"""How many lives, how many of them may say anything without an effect, and must with one."""

NO_EFFECT: dict[str, Any] = {
    "days like one another": {},
    "days that hold on": {"hold": 0.5},
    "everything gets better": {"better": 1.5},
    "both": {"hold": 0.5, "better": 1.5},
}


@pytest.mark.parametrize("kind", NO_EFFECT)
@pytest.mark.parametrize(("lives", "most", "_least"), LIVES)
def test_noise_is_not_told_as_news(lives: int, most: float, _least: float, kind: str) -> None:
    """Of lives in which nothing goes with anything at most 1 in 20 is told something, also where
    a day is like the one before it and where all things get better over the same months."""
    rate = easing if "better" in NO_EFFECT[kind] else steady
    told = sum(bool(look(life(n, rate, **NO_EFFECT[kind])).found) for n in range(lives))
    assert told <= most * lives


@pytest.mark.parametrize("lag", [0, 1], ids=["the same day", "the day after"])
@pytest.mark.parametrize(("lives", "_most", "least"), LIVES)
def test_what_is_there_is_found(lives: int, _most: float, least: float, lag: int) -> None:
    """90 days, 18 pairs looked at; four urges a day, and two where a night had enough sleep."""
    rate = halved_by_sleep(lag)
    told = sum(says_sleep_and_urges(look(life(n, rate))) for n in range(lives))
    assert told >= least * lives


def test_the_sentence_and_its_figures() -> None:
    found = look(life(2, halved_by_sleep(1))).found[0]
    assert headline(found) == "More sleep goes with fewer urges the day after."
    said = re.fullmatch(
        r"Urges on the day after less than ([\d.]+) h of sleep: ([\d.]+) \((\d+) days\);"
        r" after \1 h or more: ([\d.]+) \((\d+) days\)\.",
        figures(found),
    )
    assert said and float(said[2]) > float(said[4])


@many_lives
def test_the_figures_of_every_pair(random_life: Life) -> None:
    yesterday = random_life.span.last - timedelta(days=1)
    span = Range("", random_life.span.first, yesterday)
    days = list(span.days())
    for outcome in outcomes(random_life.facts, span):
        for factor in factors(random_life.facts, random_life.habits, span):
            for lag in (0, 1):
                said = pair(factor, outcome, lag)
                both = [
                    (factor.values[n], outcome.values[n + lag])
                    for n in range(len(days) - lag)
                    if factor.values[n] is not None and outcome.values[n + lag] is not None
                ]
                if isinstance(said, Waiting):
                    assert said.days > 0 or len({x for x, _ in both}) < 2
                    continue
                low = [y or 0.0 for x, y in both if x is not None and x < said.split]
                high = [y or 0.0 for x, y in both if x is not None and x >= said.split]
                assert min(len(low), len(high)) >= SIDE
                assert (said.low.days, said.high.days) == (len(low), len(high))
                assert said.low.mean == pytest.approx(sum(low) / len(low))
                assert said.high.mean == pytest.approx(sum(high) / len(high))


@many_lives
def test_the_same_life_is_always_told_the_same(random_life: Life) -> None:
    facts, habits, span = random_life.facts, random_life.habits, random_life.span
    once = insights(facts, habits, span, span.last)
    assert insights(facts, habits, span, span.last) == once
    for found in once.found:
        assert "goes with" in headline(found)
    for wait in once.waiting:
        assert re.fullmatch(r".+ and (urges|mood): \d+ more days?", missing(wait))


def test_too_few_days_are_counted() -> None:
    said = look(life(1, steady, days=9), 9)
    assert not said.found and not said.looked_at
    assert nothing_yet(said).startswith("Too few days")
    assert [w.days for w in said.waiting] == sorted(w.days for w in said.waiting)
    assert all(w.days >= 5 for w in said.waiting)


@pytest.mark.parametrize("days", [0, 1])
def test_a_life_without_days_is_told_how_many_are_missing(days: int) -> None:
    span = Range("all", TODAY - timedelta(days=days), TODAY)
    said = insights(Facts(), START_SET, span, TODAY)
    assert said.looked_at == 0
    assert {w.days for w in said.waiting} == {2 * SIDE}


def test_a_habit_that_never_varies_waits_for_another_day() -> None:
    same = Figure("Sleep", [8.0] * 30)
    mood = Figure(MOOD, [1.0, 5.0] * 15)
    said = pair(same, mood, 0)
    assert isinstance(said, Waiting) and said.days == SIDE


def test_today_is_left_out() -> None:
    facts = life(2, halved_by_sleep(0))
    more = Facts(
        urges=(*facts.urges, *(Urge(day=TODAY, at=at(TODAY), strength=9) for _ in range(40))),
        amounts=facts.amounts,
        moods={**facts.moods, TODAY: (1,)},
    )
    assert look(more) == look(facts)


def test_watching_is_among_what_is_looked_at() -> None:
    looks = tuple(
        Contact(day=day, at=at(day), direction="watch", kind="profile")
        for day in (TODAY - timedelta(days=n) for n in range(1, 60, 4))
    )
    days = Range("", TODAY - timedelta(days=60), TODAY - timedelta(days=1))
    figure = factors(Facts(contacts=looks), (), days)[-1]
    assert figure.name == "watching" and figure.values.count(1.0) == len(looks)


@pytest.mark.parametrize(
    ("factor", "lag", "sentence", "numbers"),
    [
        (
            Figure("Quiet minutes", [0.0, 10.0] * 10, "min"),
            0,
            "More quiet minutes goes with a better mood the same day.",
            "Mood on days with less than 10 min of quiet minutes: 2.0 (10 days);"
            " with 10 min or more: 4.0 (10 days).",
        ),
        (
            Figure("Read", [0.0, 1.0] * 10, yes_no=True),
            0,
            "Read goes with a better mood the same day.",
            "Mood on days without read: 2.0 (10 days); with it: 4.0 (10 days).",
        ),
        (
            Figure("watching", [1.0, 0.0] * 10, yes_no=True),
            1,
            "Watching goes with a better mood the day after.",
            "Mood on the day after a day without watching: 2.0 (9 days);"
            " after a day with it: 4.0 (10 days).",
        ),
    ],
)
def test_how_a_finding_is_said(factor: Figure, lag: int, sentence: str, numbers: str) -> None:
    said = pair(factor, Figure(MOOD, [2.0, 4.0] * 10), lag)
    assert isinstance(said, Pair)
    assert (headline(said), figures(said)) == (sentence, numbers)


def test_the_bars_of_a_finding_are_its_means() -> None:
    (pair,) = look(life(2, halved_by_sleep(1))).found
    assert bars(pair) == (
        ("less than 7 h of sleep", pair.low.mean),
        ("7 h or more", pair.high.mean),
    )
    assert f"{pair.low.mean:.1f}" in figures(pair) and f"{pair.high.mean:.1f}" in figures(pair)


def test_how_a_mood_is_said() -> None:
    said = pair(Figure(MOOD, [2.0, 3.5] * 8), Figure(URGES, [3.0, 1.0] * 8), 0)
    assert isinstance(said, Pair)
    assert headline(said) == "A better mood goes with fewer urges the same day."
    assert figures(said) == (
        "Urges on days with a mood below 3.5: 3.0 (8 days); with 3.5 or above: 1.0 (8 days)."
    )


def test_nothing_is_ever_said_to_cause_anything() -> None:
    assert "goes with" in METHOD.casefold() and "1 in 20" in METHOD
    quiet = Insights((), 18, ())
    assert nothing_yet(quiet) == "18 pairs looked at, and nothing stands out from chance."
