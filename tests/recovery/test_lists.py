"""Every list is named once, belongs to the steps that make it, and gives its lines in order."""

from datetime import UTC, date, datetime

import pytest

from recovery.errors import BadInput
from recovery.lines import lines_of, texts_of
from recovery.lists import ListKind, list_kind, list_kinds, makers, say_line
from recovery.program import step, steps
from recovery.records import Item

AT = datetime(2026, 5, 3, 10, tzinfo=UTC)
NAMES = (
    "reasons my-part good unfiltered likes people light alone instead triggers boundaries mine"
    " not-mine evidence new-things reading ticks-A4 readiness-H1 place-H3 shared-plans"
    " stays-behind light-days pace bending-plans couple-help bare-minimum dates phrases questions"
)
WITHOUT_A_STEP = {"dates", "phrases"}


def line(text: str, position: int = 0, number: int = 1, **more: object) -> Item:
    made = Item(day=date(2026, 5, 3), at=AT, id=number, list="good", text=text, position=position)
    for name, value in more.items():
        object.__setattr__(made, name, value)
    return made


def test_every_list_is_there_once() -> None:
    names = [kind.name for kind in list_kinds()]
    assert {*NAMES.split()} <= {*names}
    assert len({*names}) == len(names)
    assert len({kind.title for kind in list_kinds()}) == len(names)


@pytest.mark.parametrize("kind", list_kinds(), ids=lambda kind: kind.name)
def test_a_list_belongs_to_the_steps_that_make_it(kind: ListKind) -> None:
    if kind.name in WITHOUT_A_STEP:
        assert not kind.step and not makers(kind.name)
    else:
        assert kind.step in makers(kind.name)
    assert kind.hint and len(kind.hint) <= 68 and not kind.hint.endswith(".")


def test_what_the_steps_make_is_a_list_with_the_tags_that_it_offers() -> None:
    for one in steps():
        for product in one.products:
            if product.is_list:
                assert {*product.tags} <= {*list_kind(product.name).tags}


def test_a_list_that_several_steps_make_names_all_of_them() -> None:
    assert makers("instead") == ("A6", "G5", "H7")
    assert makers("reasons") == ("E1", "E5")
    assert {p.name for p in step("G1").products} == {"mine", "not-mine"}


def test_a_list_is_found_by_its_name_its_title_or_their_beginning() -> None:
    assert list_kind("Reasons").name == list_kind("why it ended").name == "reasons"
    assert list_kind(" my  people ").name == list_kind("peop").name == "people"
    with pytest.raises(BadInput, match=r"^li: not a list; give one of light, likes, light-days$"):
        list_kind("li")
    with pytest.raises(BadInput, match=r"^an empty text: not a list; give one of why, instead"):
        list_kind(" ")


def test_lines_stand_in_their_order_and_archived_ones_apart() -> None:
    items = (line("c", 2, 3), line("b", 1, 2), line("a", 1, 1), line("gone", 0, 4, archived=True))
    assert texts_of(items, "good") == ("a", "b", "c")
    assert [item.text for item in lines_of(items, "good", archived=True)] == ["gone"]
    assert texts_of(items, "reasons") == ()


def test_lines_are_picked_by_any_of_some_tags() -> None:
    items = (line("a", tags=("x",)), line("b", tags=("y", "z")), line("c"))
    assert [item.text for item in lines_of(items, "good", tags=("x", "z"))] == ["a", "b"]


def test_a_line_is_said_with_what_stands_beside_it() -> None:
    said = say_line(line("Mara @trusted", note="0170 1", tags=("trusted", "near"), when="05-03"))
    assert said == "Mara @trusted · 0170 1 · 3 May · @near"
    assert say_line(line("walk", ticked=True)) == "walk · done"
