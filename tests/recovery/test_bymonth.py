"""Days that are made when somebody looks at their month are, to everybody who looks, a mapping."""

from collections.abc import Mapping
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from recovery.bymonth import (
    ByMonth,
    Part,
    Unmade,
    earliest,
    joined,
    month_number,
    whole,
    with_days,
)

DAY = date(2026, 5, 17)
DAYS = st.integers(0, 150).map(lambda n: DAY - timedelta(n))
MAPS = st.dictionaries(DAYS, st.integers(0, 9), max_size=12)


def by_month(days: Mapping[date, int]) -> ByMonth[int]:
    """The days by month, every other month not made yet."""
    months: dict[int, dict[date, int]] = {}
    for day in sorted(days):
        months.setdefault(month_number(day), {})[day] = days[day]
    parts: dict[int, Part[int]] = {**months}
    for number in [*months][::2]:
        parts[number] = Unmade(lambda _, first: months[first], b"", number)
    return ByMonth(parts)


@given(MAPS, DAYS)
def test_it_answers_as_a_plain_mapping_does(days: dict[date, int], day: date) -> None:
    kept = by_month(days)
    assert kept.get(day) == days.get(day)
    assert kept.get(day, 5) == days.get(day, 5)
    assert (day in kept) is (day in days)
    assert "x" not in kept
    assert earliest(kept) == earliest(days) == min(days, default=None)
    assert (len(kept), bool(kept)) == (len(days), bool(days))
    assert [*kept] == sorted(days)
    assert kept == days == whole(kept) == whole(days)
    assert {day: kept[day] for day in days} == days


@given(MAPS, st.sets(DAYS, max_size=5), st.dictionaries(DAYS, st.integers(0, 9), max_size=5))
def test_changed_days_are_as_the_news_has_them_or_gone(
    days: dict[date, int], which: set[date], news: dict[date, int]
) -> None:
    kept = by_month(days)
    after = with_days(kept, which, news)
    assert after == with_days(days, which, news)
    assert after == {**{d: n for d, n in days.items() if d not in which}, **news}
    assert kept == days
    assert earliest(after) == min(after, default=None)


@given(MAPS)
def test_months_follow_each_other(days: dict[date, int]) -> None:
    last = max(map(month_number, days), default=0)
    old = {day: n for day, n in days.items() if month_number(day) < last}
    new = {day: n for day, n in days.items() if month_number(day) == last}
    assert joined([by_month(old), new, {}]) == joined([by_month(old), by_month(new)]) == days


def test_a_month_is_made_once_and_only_when_it_is_looked_at() -> None:
    made: list[int] = []

    def make(_: bytes, first: int) -> dict[date, int]:
        made.append(first)
        return {date(2026, first, 1): first, date(2026, first, 9): first}

    kept = ByMonth({2026 * 12 + n: Unmade(make, b"", n) for n in (1, 2, 3)})
    assert kept
    assert earliest(kept) == date(2026, 1, 1)
    assert date(2026, 3, 9) in kept and date(2026, 4, 1) not in kept
    assert made == [1, 3]
    later = with_days(joined([kept]), [date(2026, 3, 1)], {})
    assert made == [1, 3]
    assert len(later) == 5
    assert len(kept) == 6
    assert made == [1, 3, 2]
