"""An entry that is written again keeps what it said before, and a pause what it came to."""

import pytest

from recovery.acts import MOST_EARLIER, add_urge, close_urge, rewrite_entry, stamp, write_entry
from recovery.errors import BadInput
from recovery.records import JournalEntry, Urge
from tests.life import NOW, PROFILE

WHEN = stamp(NOW, PROFILE)


def written(text: str, *, tags: tuple[str, ...] = ()) -> JournalEntry:
    made = write_entry(text, WHEN, tags=tags).after
    assert isinstance(made, JournalEntry)
    return made


def again(entry: JournalEntry, text: str, title: str = "") -> JournalEntry:
    after = rewrite_entry(entry, text, title).after
    assert isinstance(after, JournalEntry)
    return after


def test_earlier_texts_stay_with_the_newest_last() -> None:
    entry = again(again(written("one"), "two"), "three")
    assert (entry.text, entry.earlier) == ("three", ("one", "two"))


def test_another_title_alone_keeps_no_earlier_text() -> None:
    assert again(written("one"), "one", "a title").earlier == ()


def test_tags_beside_the_text_stay_and_those_in_it_follow_it() -> None:
    entry = again(written("by the lake @water", tags=("may",)), "at home @home")
    assert entry.tags == ("home", "may")


def test_very_long_earlier_texts_go_from_the_oldest_on() -> None:
    entry = written("first")
    for letter in "abcdef":
        entry = again(entry, letter * (MOST_EARLIER // 4))
    assert [text[0] for text in entry.earlier] == ["b", "c", "d", "e"]
    longer = again(again(written("first"), "x" * (MOST_EARLIER + 9)), "y")
    assert [text[0] for text in longer.earlier] == ["x"]


def test_an_urge_may_say_how_strong_it_was_at_its_end() -> None:
    urge = add_urge(7, WHEN).after
    assert isinstance(urge, Urge) and urge.after is None
    closed = close_urge(urge, "rode-out", WHEN, after=0, note="a walk").after
    assert isinstance(closed, Urge)
    assert (closed.strength, closed.after, closed.note) == (7, 0, "a walk")
    with pytest.raises(BadInput, match="from 0 to 9"):
        close_urge(urge, "rode-out", WHEN, after=10)
