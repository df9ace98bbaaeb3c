"""What came before: the body's four first, then the person's own words, then the others."""

from recovery.acts import add_contact, stamp
from recovery.item_acts import add_items
from recovery.kinds import TRIGGERS
from recovery.records import Contact, Item
from recovery.triggers import HALT, offered, own_triggers, trigger_of
from tests.life import NOW, PROFILE

WHEN = stamp(NOW, PROFILE)


def items(*texts: str) -> list[Item]:
    return [e.after for e in add_items((), "triggers", texts, WHEN) if isinstance(e.after, Item)]


def contact(*triggers: str) -> Contact:
    made = add_contact("text", WHEN, PROFILE, triggers=triggers)[0].after
    assert isinstance(made, Contact)
    return made


def test_halt_is_hungry_angry_lonely_tired() -> None:
    assert HALT == ("hungry", "angry", "lonely", "tired")
    assert offered(["sunday"])[:5] == (*HALT, "sunday")
    assert {*offered([])} == {*TRIGGERS}


def test_lines_of_the_list_and_words_of_earlier_records_are_offered_once() -> None:
    own = own_triggers(items("Sunday evening", "lonely"), [contact("our-song", "lonely")])
    assert own == ("sunday-evening", "our-song")


def test_a_long_line_is_no_word_to_mark_and_there_are_a_dozen_at_most() -> None:
    assert own_triggers(items("x" * 41), []) == ()
    assert len(own_triggers(items(*(f"word {n}" for n in range(30))), [])) == 12


def test_a_word_is_kept_as_one_tag() -> None:
    assert trigger_of("  The Park\tat night ") == "the-park-at-night"
