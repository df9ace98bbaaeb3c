"""The words for a day: what is clear is read, what is not is refused with its readings named."""

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from recovery.dateforms import EARLIEST
from recovery.datewords import read_day
from recovery.day import long_day, short_day
from recovery.errors import BadInput
from recovery.text import visible

SUNDAY = date(2026, 5, 3)
days = st.dates(EARLIEST, date(2090, 12, 31))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("today", "2026-05-03"),
        (" Yesterday ", "2026-05-02"),
        ("-0", "2026-05-03"),
        ("-3", "2026-04-30"),
        ("mon", "2026-04-27"),
        ("saturday", "2026-05-02"),
        ("SUN", "2026-04-26"),
        ("2026-05-03", "2026-05-03"),
        ("2026-5-3", "2026-05-03"),
        ("20260503", "2026-05-03"),
        ("2026/05/03", "2026-05-03"),
        ("3 may", "2026-05-03"),
        ("may 3", "2026-05-03"),
        ("4 may", "2025-05-04"),
        ("3rd of May", "2026-05-03"),
        ("3 sept 2025", "2025-09-03"),
        ("May 3rd, 2025", "2025-05-03"),
        ("3 may 2025", "2025-05-03"),
        ("3 may 99", "1999-05-03"),
        ("3.5.2026", "2026-05-03"),
        ("25/12", "2025-12-25"),
        ("12/25/2025", "2025-12-25"),
        ("5/5", "2025-05-05"),
        ("25/12/25", "2025-12-25"),
        ("29 feb", "2024-02-29"),
        ("2026 may 3", "2026-05-03"),
        ("3-May-2026", "2026-05-03"),
        ("sun 3 may", "2026-05-03"),
        ("3 May 2026, Sunday", "2026-05-03"),
        ("1 jan 1970", "1970-01-01"),
    ],
)
def test_a_clear_word_is_one_day(text: str, day: str) -> None:
    assert read_day(text, SUNDAY) == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("5/6", "6 May 2025", "5 June 2025"),
        ("5-6", "6 May 2025", "5 June 2025"),
        ("5.6.", "6 May 2025", "5 June 2025"),
        ("5/6/2026", "6 May 2026", "5 June 2026"),
        ("5/6/24", "6 May 2024", "5 June 2024"),
        ("3 may 25", "25 May 2003", "3 May 2025"),
        ("may 3 25", "25 May 2003", "3 May 2025"),
        ("2026 5 3", "5 March 2026", "3 May 2026"),
    ],
)
def test_two_readings_are_both_named_and_none_is_chosen(text: str, one: str, other: str) -> None:
    with pytest.raises(BadInput, match=f"could be {one} or {other}; write it like") as refused:
        read_day(text, SUNDAY)
    assert text in str(refused.value)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("tomorrow", "still ahead"),
        ("4.5.2026", "still ahead"),
        ("2027-01-01", "still ahead"),
        ("1969-12-31", "before 1970"),
        ("-20577", "before 1970"),
        ("-999999999", "before 1970"),
        ("0001-01-01", "before 1970"),
        ("30 feb", "no such day"),
        ("29/2/2025", "no such day"),
        ("31 april", "no such day"),
        ("0 may", "no such day"),
        ("13.13.2020", "no such day"),
        ("0000-01-01", "no such day"),
        ("mon 3 may", "that day is Sunday 3 May 2026"),
        ("", "an empty text: not a day"),
        ("   ", "an empty text: not a day"),
        ("may", "not a day"),
        ("may 2026", "not a day"),
        ("2026", "not a day"),
        ("12:30", "not a day"),
        ("1.5 may 2026", "not a day"),
        ("mon tue", "not a day"),
        ("sun 3 may sun", "not a day"),
        ("+3", "not a day"),
        ("−3", "not a day"),
        ("٣ may", "not a day"),
        ("２０２６-０５-０３", "not a day"),
        ("now", "not a day"),
        ("2026 feb 31", "not a day"),
        ("0000 4 sep", "not a day"),
        ("2026 may 3 pm", "not a day"),
        ("3\x1fmay", "not a day"),
        ("9" * 500, "not a day"),
        ("\x1b[2Jtoday", "not a day"),
    ],
)
def test_anything_else_is_refused_in_one_plain_line(text: str, why: str) -> None:
    with pytest.raises(BadInput, match=why) as refused:
        read_day(text, SUNDAY)
    assert str(refused.value).isprintable()


def test_the_29th_of_february_is_found_across_a_century_without_one() -> None:
    assert read_day("29 feb", date(2103, 6, 1)) == date(2096, 2, 29)


def test_before_the_first_leap_day_of_all_there_is_none() -> None:
    with pytest.raises(BadInput, match="before 1970"):
        read_day("29 feb", date(1971, 1, 1))


@given(days, st.integers(0, 6))
def test_a_weekday_is_the_last_one_before_today(today: date, weekday: int) -> None:
    name = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")[weekday]
    expected = today - timedelta(days=1)
    while expected.weekday() != weekday:
        expected -= timedelta(days=1)
    if expected < EARLIEST:
        with pytest.raises(BadInput):
            read_day(name, today)
    else:
        assert read_day(name, today) == expected


@given(days, st.integers(0, 5000))
def test_every_written_day_reads_back(today: date, ago: int) -> None:
    day = max(today - timedelta(days=ago), EARLIEST)
    assert read_day(day.isoformat(), today) == day
    assert read_day(long_day(day), today) == day
    assert read_day(f"{day.day}.{day.month}.{day.year}", today) == day
    assert read_day(f"{day:%Y} {day:%b} {day.day}", today) == day
    if (today - day).days < 365:
        assert read_day(short_day(day), today) == day


_PIECES = st.sampled_from(
    [*"0123456789", *" ./-,:+", "may", "feb", "mon", "sun", "th", "of", "2026", "1999", "29", "31"]
)


@given(
    st.text(max_size=50)
    | st.text(st.characters(max_codepoint=127), max_size=20)
    | st.lists(_PIECES, max_size=8).map("".join),
    days,
)
@example("\ud800", SUNDAY)
@example("3 may 0", SUNDAY)
@example("99999999", SUNDAY)
@example("1.0.0000", SUNDAY)
def test_whatever_is_typed_is_a_day_up_to_today_or_refused(text: str, today: date) -> None:
    try:
        day = read_day(text, today)
    except BadInput as refused:
        assert visible(str(refused)) == str(refused)
    else:
        assert EARLIEST <= day <= today
