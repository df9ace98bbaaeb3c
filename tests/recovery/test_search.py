"""A search by words, tags, kind and days: anything may be typed, and ten years answer at once."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recovery.records import JournalEntry
from recovery.search import finds, read_search, searchable
from tests.life import NOW


def entry(
    text: str,
    day: date = date(2026, 5, 3),
    kind: str = "free",
    *,
    tags: tuple[str, ...] = (),
    starred: bool = False,
    step: str = "",
    number: int = 0,
) -> JournalEntry:
    return JournalEntry(
        day=day, at=NOW, text=text, kind=kind, tags=tags, starred=starred, step=step, id=number
    )


PAGES = (
    entry("lake", date(2024, 5, 3)),
    entry("lake", date(2026, 1, 31), "letter"),
    entry("rain", date(2026, 2, 28), "letter", starred=True),
    entry("lake", date(2026, 5, 3), "prompt", tags=("water",), step="B1"),
)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", "0123"),
        ("lake", "013"),
        ("kind:letter", "12"),
        ("KIND:Let lake", "1"),
        ("kind:l", "12"),
        ("kind:", "0123"),
        ("kind:poem", "0123"),
        ("from:2026", "123"),
        ("from:2026-02", "23"),
        ("from:2026-02-28 to:2026-03", "2"),
        ("to:2026-1", "01"),
        ("to:2024", "0"),
        ("in:2026-02", "2"),
        ("in:2026 kind:letter lake", "1"),
        ("in:2026-02-30", "0123"),
        ("from:202", "0123"),
        ("from:x lake", "013"),
        ("is:starred", "2"),
        ("is:s", "2"),
        ("is:", "0123"),
        ("@wat lake", "3"),
        ("step:b1", "3"),
        ("step:B", ""),
        ("step:", "0123"),
        ("http://lake", ""),
    ],
)
def test_what_is_typed_finds_what_fits(typed: str, found: str) -> None:
    search = read_search(typed)
    assert "".join(str(n) for n, e in enumerate(PAGES) if finds(search, searchable(e))) == found


def test_parts_that_say_nothing_yet_are_named() -> None:
    assert read_search("from:20 lake kind:poem").unread == ("from:20", "kind:poem")
    assert read_search("from:2026 lake").unread == ()


@given(
    st.text(max_size=40)
    | st.from_regex(r"(from|to|in|on|kind|is|step):[0-9-]{0,12}", fullmatch=True)
)
def test_anything_can_be_typed(text: str) -> None:
    assert finds(read_search(text), searchable(PAGES[0])) in (True, False)


def test_a_day_of_every_year_takes_the_leap_day_along() -> None:
    days = [date(2024, 2, 28), date(2024, 2, 29), date(2025, 2, 28), date(2025, 3, 1)]
    pages = [searchable(entry("x", day, number=n)) for n, day in enumerate(days)]
    found = {
        typed: [p.entry.id for p in pages if finds(read_search(typed), p)]
        for typed in ("on:02-28", "on:2-29", "on:3-1", "on:02")
    }
    assert found == {"on:02-28": [0, 1, 2], "on:2-29": [1], "on:3-1": [3], "on:02": [0, 1, 2, 3]}
