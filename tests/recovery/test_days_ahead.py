"""A day to expect is named three days before, with the plan that was made for it."""

from datetime import UTC, date, datetime, timedelta

from recovery.days_ahead import expected, say_expected
from recovery.records import Item

TODAY = date(2026, 5, 3)


def line(
    text: str, when: str, note: str = "", *, written: date = TODAY, archived: bool = False
) -> Item:
    at = datetime(written.year, written.month, written.day, 12, tzinfo=UTC)
    number = written.toordinal() * 100 + len(text + when)
    return Item(
        day=written,
        at=at,
        id=number,
        list="dates",
        text=text,
        when=when,
        note=note,
        archived=archived,
    )


def test_a_day_is_near_from_three_days_before_until_it_is_over() -> None:
    item = line("their birthday", "05-06")
    near = [day for n in range(-1, 6) if expected([item], day := TODAY + timedelta(days=n))]
    assert near == [TODAY + timedelta(days=n) for n in range(4)]


def test_the_nearest_day_comes_first_and_says_how_far_it_is() -> None:
    items = [line("a", "05-05"), line("b", "05-03"), line("c", "05-04"), line("d", "05-09")]
    assert [(e.item.text, e.left) for e in expected(items, TODAY)] == [("b", 0), ("c", 1), ("a", 2)]
    assert [say_expected(e) for e in expected(items, TODAY)] == [
        "today, Sunday 3 May 2026: b",
        "tomorrow, Monday 4 May 2026: c",
        "in 2 days, Tuesday 5 May 2026: a",
    ]


def test_the_plan_is_the_note_or_that_of_the_last_time() -> None:
    old = line("Their Birthday", "2025-05-06", "with Mara", written=date(2025, 5, 1), archived=True)
    older = line("their birthday", "2024-05-06", "cinema", written=date(2024, 5, 1))
    now = line("their  birthday", "2026-05-06")
    (near,) = expected([now, old, older], TODAY)
    assert near.plan == "with Mara"
    (near,) = expected([line("their birthday", "05-06", "a walk"), old], TODAY)
    assert near.plan == "a walk"


def test_archived_lines_and_lines_without_a_day_are_not_named() -> None:
    items = [line("a", "05-04", archived=True), line("b", ""), line("c", "05-04 or so")]
    assert expected(items, TODAY) == ()


def test_a_plan_of_the_year_before_is_told_from_this_years() -> None:
    long_ago = TODAY.replace(year=2025)
    kept = line("their birthday", "05-06", "the sea", written=long_ago)
    new = line("their birthday", "05-06", "the hills")
    bare = line("their birthday", "05-06")
    assert [near.earlier for near in expected([kept], TODAY)] == [True]
    assert [near.earlier for near in expected([new], TODAY)] == [False]
    assert {(near.plan, near.earlier) for near in expected([bare, kept], TODAY)} == {
        ("the sea", True)
    }
