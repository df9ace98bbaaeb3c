"""Letters: nothing of a sealed one is shown or found before its day, unless it is opened."""

from datetime import timedelta

import pytest

from recovery.acts import Stamp, rewrite_entry, stamp, write_entry
from recovery.errors import BadInput
from recovery.journal import is_sealed
from recovery.ledger import Edit
from recovery.letters import (
    answer_letter,
    asks_still_true,
    covered,
    open_letter,
    readable,
    say_seal,
    seal,
)
from recovery.records import JournalEntry
from tests.life import NOW, PROFILE, TODAY

WHEN = stamp(NOW, PROFILE)
UNTIL = TODAY + timedelta(days=31)
NEXT_DAY = Stamp(TODAY + timedelta(days=1), NOW + timedelta(days=1), WHEN.tz)


def entry(edit: Edit) -> JournalEntry:
    assert isinstance(edit.after, JournalEntry)
    return edit.after


def letter() -> JournalEntry:
    first = entry(write_entry("an older canary", WHEN, kind="letter", title="To canary"))
    return entry(rewrite_entry(first, "the canary @canary", "To canary"))


def sealed() -> JournalEntry:
    return entry(seal(letter(), UNTIL, TODAY))


def test_no_word_of_a_sealed_letter_is_left_before_its_day() -> None:
    cover = covered(sealed(), UNTIL - timedelta(days=1))
    assert "canary" not in repr(cover)
    assert cover.title == say_seal(sealed()) == "sealed until Wednesday 3 June 2026"
    assert covered(sealed(), UNTIL) == sealed()
    assert readable([sealed(), letter()], TODAY) == (letter(),)
    assert readable([sealed()], UNTIL) == (sealed(),)


@pytest.mark.parametrize("until", [TODAY, TODAY - timedelta(days=1)])
def test_a_letter_is_sealed_until_a_day_that_lies_ahead(until: object) -> None:
    with pytest.raises(BadInput, match="here already"):
        seal(letter(), until, TODAY)  # type: ignore[arg-type] # both are days


def test_a_letter_is_opened_early_and_its_day_stays_on_record() -> None:
    opened = entry(open_letter(sealed(), NEXT_DAY))
    assert not is_sealed(opened, NEXT_DAY.day)
    assert (opened.sealed, opened.opened) == (UNTIL, NEXT_DAY.day)
    assert open_letter(sealed(), NEXT_DAY).inverse().after == sealed()


def test_a_seal_can_be_taken_off_and_set_anew() -> None:
    opened = entry(answer_letter(sealed(), "yes", NEXT_DAY))
    again = entry(seal(opened, UNTIL, NEXT_DAY.day))
    assert is_sealed(again, NEXT_DAY.day) and again.answer == ""
    assert entry(seal(sealed(), None, TODAY)) == letter()


def test_it_is_asked_whether_an_opened_letter_is_still_true_until_there_is_an_answer() -> None:
    assert not asks_still_true(letter(), TODAY)
    assert not asks_still_true(sealed(), TODAY)
    assert asks_still_true(sealed(), UNTIL)
    opened = entry(open_letter(sealed(), NEXT_DAY))
    assert asks_still_true(opened, NEXT_DAY.day)
    answered = entry(answer_letter(opened, "no", NEXT_DAY))
    assert answered.answer == "no" and not asks_still_true(answered, UNTIL)
    with pytest.raises(BadInput, match="yes or no"):
        answer_letter(opened, "maybe", NEXT_DAY)
