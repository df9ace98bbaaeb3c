"""A hard day needs nothing written before it: what is enough stands there at once."""

from recovery.acts import stamp
from recovery.care import BARE_MINIMUM, enough, is_hard
from recovery.hard_day import turn_hard
from recovery.item_acts import archive_item
from recovery.lines import texts_of
from tests.life import NOW, PROFILE, TODAY
from tests.memory import MemoryLedger

WHEN = stamp(NOW, PROFILE)


def turned(home: MemoryLedger) -> None:
    home.apply(turn_hard(home.profile, home.items, TODAY, WHEN))


def test_the_first_hard_day_brings_the_four_lines_and_none_is_ticked() -> None:
    home = MemoryLedger(PROFILE)
    turned(home)
    assert is_hard(TODAY, home.profile)
    assert len(texts_of(home.items, BARE_MINIMUM)) == 4
    assert not any(ticked for _, ticked in enough(home.items, home.profile, TODAY))


def test_ones_own_lines_stay_as_they_are_even_where_all_were_put_away() -> None:
    home = MemoryLedger(PROFILE)
    turned(home)
    home.apply([archive_item(item, WHEN) for item in home.items])
    turned(home)
    assert not is_hard(TODAY, home.profile)
    turned(home)
    assert texts_of(home.items, BARE_MINIMUM) == ()
