"""What is done with the lines of a list: each act says what changes, and can be taken back."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recovery.acts import Stamp, stamp
from recovery.errors import BadInput
from recovery.item_acts import (
    add_item,
    add_items,
    archive_item,
    change_item,
    move_item,
    tick_item,
)
from recovery.ledger import Edit
from recovery.lines import lines_of, texts_of
from recovery.records import Item
from recovery.undo import Undo
from tests.life import NOW, PROFILE, TODAY
from tests.memory import MemoryLedger

WHEN = stamp(NOW, PROFILE)
LATER = Stamp(TODAY + timedelta(days=2), NOW + timedelta(days=2), WHEN.tz)


def home_with(*texts: str) -> MemoryLedger:
    home = MemoryLedger(PROFILE)
    home.apply(add_items((), "reasons", texts, WHEN))
    return home


def only(edit: Edit) -> Item:
    assert isinstance(edit.after, Item)
    return edit.after


def test_a_line_is_dated_and_comes_last() -> None:
    home = home_with("one", "two")
    home.apply([add_item(home.items, "reasons", "three", WHEN)])
    assert texts_of(home.items, "reasons") == ("one", "two", "three")
    assert {(item.day, item.at, item.tz) for item in home.items} == {
        (TODAY, WHEN.at, "Europe/Berlin")
    }


def test_tags_are_read_from_the_text_and_given_ones_are_tidied() -> None:
    made = only(add_item((), "reasons", "kept score @Habit", WHEN, tags=["@Not mine", " "]))
    assert made.tags == ("habit", "not-mine")
    assert made.text == "kept score @Habit"


def test_a_line_is_kept_exactly() -> None:
    text = "\tשלום 🌧️ e\u0301 \x1b[31m[b]red[/b]\n  second row "
    made = only(add_item((), "good", text, WHEN, note=text))
    assert made.text == made.note == text


def test_a_line_needs_a_word_a_list_and_a_day_that_there_is() -> None:
    with pytest.raises(BadInput, match="no text yet"):
        add_item((), "good", " \n", WHEN)
    with pytest.raises(BadInput, match="not a list"):
        add_item((), "nowhere", "x", WHEN)
    with pytest.raises(BadInput, match="not a day"):
        add_item((), "dates", "x", WHEN, day="soon")


def test_a_change_keeps_the_day_and_moves_the_instant() -> None:
    (item,) = home_with("one @habit").items
    after = only(change_item(item, LATER, text="two @values", note="a plan", day="3 may"))
    assert (after.text, after.note, after.tags, after.when) == (
        "two @values",
        "a plan",
        ("values",),
        "05-03",
    )
    assert (after.day, after.at) == (item.day, LATER.at)


def test_tags_that_were_given_stay_when_the_text_changes_and_go_when_they_are_taken() -> None:
    item = only(add_item((), "reasons", "one @habit", WHEN, tags=["values"]))
    assert only(change_item(item, LATER, text="other")).tags == ("values",)
    assert only(change_item(item, LATER, tags=())).tags == ("habit",)


def test_what_changes_nothing_leaves_the_line_as_it_is() -> None:
    (item,) = home_with("one").items
    assert change_item(item, LATER, text="one").after == item
    assert archive_item(only(archive_item(item, WHEN)), WHEN).after == item


def test_a_tick_and_the_archive_turn_around() -> None:
    (item,) = home_with("one").items
    ticked = only(tick_item(item, LATER))
    assert ticked.ticked and not only(tick_item(ticked, LATER)).ticked
    away = only(archive_item(item, LATER))
    assert away.archived and not only(archive_item(away, LATER)).archived


@pytest.mark.parametrize(
    ("places", "order"),
    [(1, "bac"), (2, "bca"), (9, "bca"), (0, "abc"), (-1, "abc")],
)
def test_a_line_moves_and_stops_at_the_ends(places: int, order: str) -> None:
    home = home_with(*"abc")
    home.apply(move_item(home.items, home.items[0], places, LATER))
    assert "".join(texts_of(home.items, "reasons")) == order


def test_a_step_down_touches_two_lines() -> None:
    home = home_with(*map(str, range(50)))
    assert len(move_item(home.items, home.items[10], 1, LATER)) == 2


def test_lines_that_two_machines_put_in_one_place_can_be_moved() -> None:
    same = tuple(replace(item, position=7) for item in home_with(*"abc").items)
    home = MemoryLedger(PROFILE, same)
    home.apply(move_item(home.items, home.items[2], -1, LATER))
    assert "".join(texts_of(home.items, "reasons")) == "acb"


def test_a_line_that_is_gone_is_not_moved() -> None:
    (item,) = home_with("one").items
    with pytest.raises(BadInput, match="no longer in its list"):
        move_item((), item, 1, WHEN)


Act = Callable[[MemoryLedger, Item], Sequence[Edit]]
ACTS: tuple[Act, ...] = (
    lambda home, item: [add_item(home.items, item.list, "new", WHEN)],
    lambda home, item: [change_item(item, LATER, note="a plan")],
    lambda home, item: [tick_item(item, LATER)],
    lambda home, item: [archive_item(item, LATER)],
    lambda home, item: move_item(home.items, item, 2, LATER),
    lambda home, item: move_item(home.items, item, -1, LATER),
)


@given(st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 9)), max_size=12))
@settings(max_examples=60)
def test_whatever_was_done_to_a_list_can_be_taken_back(chosen: list[tuple[Act, int]]) -> None:
    home, undo = home_with(*"abc"), Undo()
    before = home.items
    for act, number in chosen:
        if home.items:
            undo = undo.did("", home.apply(act(home, home.items[number % len(home.items)])))
    while undo.done:
        undo = undo.took_back(home.apply(undo.done[-1].inverse()))
    assert home.items == before


@given(st.permutations(range(5)), st.integers(0, 4), st.integers(-6, 6))
@settings(max_examples=60)
def test_moving_one_line_leaves_the_others_in_their_order(
    places: list[int], which: int, by: int
) -> None:
    home = home_with(*"abcde")
    ordered = [replace(item, position=p) for item, p in zip(home.items, places, strict=True)]
    home = MemoryLedger(PROFILE, ordered)
    lines = [item.text for item in lines_of(home.items, "reasons")]
    moved = lines_of(home.items, "reasons")[which]
    home.apply(move_item(home.items, moved, by, LATER))
    lines.insert(max(0, min(which + by, 4)), lines.pop(which))
    assert list(texts_of(home.items, "reasons")) == lines
