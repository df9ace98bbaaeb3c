"""Saving while another session saves too."""

from collections.abc import Sequence
from datetime import date

import pytest

from daybreak.house import House
from daybreak.saving import save
from recovery.acts import add_amount, stamp
from recovery.errors import CouldNot
from recovery.habits import START_SET
from recovery.ledger import Edit, Ledger
from recovery.records import Profile
from tests.daybreak.conftest import Daybreak

WATER = START_SET[1]
DAY = date(2026, 5, 3)


def one_glass(house: House, ledger: Ledger) -> list[Edit]:
    """A glass of water more than that ledger knows of."""
    entries = ledger.month("2026-05").habits
    return [add_amount(entries, WATER, 1, stamp(house.now, Profile()))]


def test_what_another_session_added_meanwhile_is_added_to(daybreak: Daybreak) -> None:
    house, others = House(), iter(range(3))

    def making(ledger: Ledger) -> Sequence[Edit]:
        edits = one_glass(house, ledger)
        if next(others, None) is not None:
            assert daybreak("log", "water +1").code == 0
        return edits

    ledger, kept = save(house, house.open(), making)
    assert len(kept) == 1
    assert ledger.facts.amounts[WATER.id] == {DAY: 4}


def test_what_cannot_be_written_is_tried_no_further() -> None:
    house, made = House(home="/proc/nowhere"), []

    def making(ledger: Ledger) -> Sequence[Edit]:
        made.append(ledger)
        return one_glass(house, ledger)

    with pytest.raises(CouldNot):
        save(house, house.open(), making)
    assert len(made) == 2
