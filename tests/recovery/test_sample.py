"""The sample: a believable life, the same for the same seed, that ends this morning."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import fields
from datetime import date, datetime, timedelta
from functools import cache
from itertools import chain, pairwise
from math import inf, nan
from statistics import mean
from zoneinfo import ZoneInfo

import pytest

from recovery.contact import attempts
from recovery.day import logical_day
from recovery.errors import BadInput
from recovery.ledger import Month
from recovery.lists import list_kinds
from recovery.program import steps
from recovery.records import Contact, JournalEntry, Record
from recovery.sample import Life, sample
from recovery.text import tags_in
from tests.recovery.histories import histories

NOW = datetime.fromisoformat("2026-05-03T21:04:00+02:00")
TODAY = date(2026, 5, 3)
LENGTHS = (0, 0.02, 0.1, 1, 10)


@cache
def life(years: float, seed: int = 1) -> Life:
    return sample(years, seed, NOW)


def every(of: Life, table: str) -> list[Record]:
    return list(chain.from_iterable(getattr(month, table) for month in of.months.values()))


def contacts(of: Life) -> list[Contact]:
    return [record for record in every(of, "contacts") if isinstance(record, Contact)]


def journal(of: Life) -> list[JournalEntry]:
    return [record for record in every(of, "journal") if isinstance(record, JournalEntry)]


def tables(of: Life) -> Iterator[tuple[str, Month, str, tuple[Record, ...]]]:
    for name, month in of.months.items():
        for table in fields(Month):
            yield name, month, table.name, getattr(month, table.name)


def test_the_same_seed_and_now_make_the_same_life() -> None:
    assert sample(1, 7, NOW) == sample(1, 7, NOW)


def test_another_seed_makes_another_life() -> None:
    assert sample(0.1, 1, NOW) != sample(0.1, 2, NOW)


def test_a_later_hour_of_the_same_day_changes_nothing() -> None:
    assert sample(1, 1, NOW + timedelta(hours=2)) == life(1)


@pytest.mark.parametrize("years", LENGTHS)
def test_every_record_lies_between_start_and_now_in_its_month_and_in_order(years: float) -> None:
    made = life(years)
    start = made.profile.start
    assert start and start == TODAY - timedelta(days=round(years * 365.25))
    for name, _month, _table, records in tables(made):
        assert all(start <= r.day <= TODAY and r.at <= NOW for r in records)
        assert all(f"{r.day:%Y-%m}" == name and r.tz == "Europe/Berlin" for r in records)
        assert all(logical_day(r.at, 4) == r.day for r in records)
        assert list(records) == sorted(records, key=lambda r: (r.day, r.at))


@pytest.mark.parametrize("years", LENGTHS)
def test_no_two_records_of_a_kind_share_a_second(years: float) -> None:
    for _name, _month, _table, records in tables(life(years)):
        assert len({r.at.replace(microsecond=0) for r in records}) == len(records)
        assert all(r.at.microsecond == 0 for r in records)


@pytest.mark.parametrize("years", LENGTHS)
def test_every_entry_is_of_a_known_habit_and_each_once_a_day(years: float) -> None:
    made = life(years)
    since = {habit.id: habit.since for habit in made.habits}
    for month in made.months.values():
        assert all(e.day >= (since[e.habit] or TODAY) for e in month.habits)
        assert all((e.amount is None) == e.skip for e in month.habits)
        assert max(Counter((e.day, e.habit) for e in month.habits).values(), default=1) == 1


@pytest.mark.parametrize("years", LENGTHS)
def test_lists_have_lines_of_known_kinds_from_days_that_have_passed(years: float) -> None:
    made = life(years)
    assert bool(made.items) == (made.profile.start != TODAY)
    assert {item.list for item in made.items} <= {kind.name for kind in list_kinds()}
    assert all((made.profile.start or TODAY) <= item.day < TODAY for item in made.items)
    assert len({(item.day, item.list, item.at) for item in made.items}) == len(made.items)
    assert all(item.tags == tags_in(item.text) for item in made.items)


def test_this_morning_is_logged() -> None:
    now = life(0.1).months["2026-05"]
    logged = [e.amount for e in now.habits if e.day == TODAY]
    assert logged == [7.5, 2.0]
    assert [m.mood for m in now.moods if m.day == TODAY] == [4]
    written = [e for e in now.journal if e.day == TODAY]
    assert [(f"{e.at:%H:%M}", e.title) for e in written] == [
        ("08:10", "The first night I slept through")
    ]


@pytest.mark.parametrize("seed", range(8))
def test_slips_come_early_and_the_running_attempt_is_the_longest_in_a_short_life(seed: int) -> None:
    made = life(0.1, seed)
    runs = attempts(contacts(made), made.profile, TODAY)
    assert 3 <= len(runs) <= 4
    assert runs[-1].days >= 10
    assert all(c.kind in ("text", "reply") for c in contacts(made) if c.direction == "out")


@pytest.mark.parametrize("seed", [1, 2])
def test_a_long_life_settles(seed: int) -> None:
    made = life(10, seed)
    runs = attempts(contacts(made), made.profile, TODAY)
    assert runs[-1].days > 9 * 365
    urged = every(made, "urges")
    start = made.profile.start or TODAY
    years = Counter((record.day - start).days // 365 for record in urged)
    assert years[0] > 4 * max(years[n] for n in range(1, 10))
    moods = [mood.mood for month in made.months.values() for mood in month.moods]
    assert mean(moods[-300:]) > 1 + mean(moods[:30])


def test_urges_are_ridden_out_more_and_more() -> None:
    made = life(1)
    urged = [urge for month in made.months.values() for urge in month.urges]
    early = [u.outcome == "rode-out" for u in urged[: len(urged) // 3]]
    late = [u.outcome == "rode-out" for u in urged[len(urged) // 3 :]]
    assert mean(late) > mean(early)
    slipped = {u.day for u in urged if u.outcome == "slipped"}
    assert slipped == {c.day for c in contacts(made) if c.direction == "out"}
    assert all(u.ended is None or u.ended > u.at for u in urged)


def test_statements_drift_up_and_some_go_down_for_a_while() -> None:
    told = histories(r for m in life(1).months.values() for r in m.ratings)
    assert len(told) == 12
    assert all(past[-1] > past[0] for past in told.values())
    assert sum(min(b - a for a, b in pairwise(p)) < 0 for p in told.values()) > 3


def test_a_long_sample_has_about_as_much_as_ten_years_hold() -> None:
    made = life(10)
    assert 3_450 <= len(every(made, "journal")) <= 3_900
    assert 13_000 <= len(every(made, "habits")) <= 15_000
    assert 3_500 <= len(every(made, "moods")) <= 4_500
    assert {"skip"} <= {"skip" if e.skip else "" for m in made.months.values() for e in m.habits}
    assert len(made.profile.pauses) > 5


def test_the_journal_turns_and_hardly_repeats() -> None:
    written = journal(life(10))
    assert len({e.text for e in written}) > 0.98 * len(written)
    assert all(e.tags == tags_in(e.text) for e in written)
    assert {"night", "morning", "work"} <= {tag for e in written for tag in e.tags}
    assert {"free", "prompt", "letter", "list"} == {e.kind for e in written}


def test_steps_are_done_in_time_and_none_is_about_talking_again() -> None:
    known = {s.id for s in steps()}
    records = [r for m in life(1).months.values() for r in m.steps]
    assert {r.step for r in records} == {i for i in known if i[0] not in "HI"}
    assert {r.step for m in life(0.1).months.values() for r in m.steps} < known


@pytest.mark.parametrize("years", [-1, nan, inf, 99, 1e309])
def test_an_impossible_length_is_refused_with_what_is_possible(years: float) -> None:
    with pytest.raises(BadInput, match="from 0 to 56"):
        sample(years, 1, NOW)


def test_an_unknown_zone_is_refused() -> None:
    with pytest.raises(BadInput, match="zone"):
        sample(1, 1, NOW, "Mars/Base")


@pytest.mark.parametrize("tz", ["", "America/Havana", "Asia/Beirut", "Pacific/Apia"])
def test_zones_whose_midnights_are_skipped_or_repeated_are_lived_in_too(tz: str) -> None:
    made = sample(1, 1, NOW, tz)
    zone = ZoneInfo(tz) if tz else NOW.tzinfo
    for _name, _month, _table, records in tables(made):
        assert all(r.at.astimezone(zone).utcoffset() == r.at.utcoffset() for r in records)
        assert all(logical_day(r.at, 4) == r.day for r in records)


@pytest.mark.parametrize("hour", ["03:59", "04:00", "08:05"])
def test_before_breakfast_nothing_is_logged_that_lies_ahead(hour: str) -> None:
    now = datetime.fromisoformat(f"2026-05-03T{hour}:00+02:00")
    made = sample(0.1, 1, now)
    assert all(r.at <= now for _name, _month, _table, records in tables(made) for r in records)
