"""Looks: what SGR parameters make of one, and that every step between two is right and short."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.driver.sgr import PLAIN, Style, after, change

ATTRIBUTES = st.frozensets(st.sampled_from(["1", "2", "3", "4", "5", "7", "8", "9", "53", "77"]))
COLOURS = st.sampled_from(["39", "31", "97", "38;5;179", "38;2;1;2;3"])
BACKS = st.sampled_from(["49", "41", "107", "48;5;16", "48;2;0;0;0"])
LOOKS = st.builds(
    lambda attributes, front, back: Style(tuple(sorted(attributes)), front, back),
    ATTRIBUTES,
    COLOURS,
    BACKS,
)


def written(style: Style) -> str:
    """The parameters that make this look from none."""
    return ";".join(["0", *style.attributes, style.front, style.back])


def test_parameters_are_read_in_order() -> None:
    assert after(PLAIN, "1;38;5;179;48;2;0;10;20") == Style(("1",), "38;5;179", "48;2;0;10;20")
    assert after(Style(("1", "2")), "22;3") == Style(("3",))
    assert after(Style(("1",), "31"), "") == PLAIN


def test_the_same_look_said_differently_is_the_same() -> None:
    assert after(PLAIN, "1;3;31") == after(PLAIN, "31;03;01")
    assert after(PLAIN, "39;49") == PLAIN


def test_of_two_kinds_of_underline_the_last_one_counts() -> None:
    assert after(PLAIN, "4;21") == Style(("21",))
    assert after(PLAIN, "4:3;4") == Style(("4",))


def test_a_colour_that_is_cut_short_is_not_read_as_something_else() -> None:
    assert after(PLAIN, "38;5").attributes == ()
    assert after(PLAIN, "48").attributes == ()


@given(LOOKS, LOOKS)
def test_a_step_leads_where_it_should(old: Style, new: Style) -> None:
    step = change(old, new)
    parameters = step.removeprefix("\x1b[").removesuffix("m")
    assert (after(old, parameters) if step else old) == new


@given(LOOKS, LOOKS)
def test_no_step_is_longer_than_saying_the_whole_look(old: Style, new: Style) -> None:
    assert len(change(old, new)) <= len(f"\x1b[{written(new)}m")


@given(LOOKS)
def test_from_a_look_nobody_knows_everything_is_said(new: Style) -> None:
    parameters = change(None, new).removeprefix("\x1b[").removesuffix("m")
    for old in (PLAIN, Style(("1", "7", "9"), "31", "41")):
        assert after(old, parameters) == new


@pytest.mark.parametrize(
    ("old", "new", "step"),
    [
        (PLAIN, PLAIN, ""),
        (Style(("1",), "38;5;9", "48;5;16"), Style((), "38;5;9", "48;5;16"), "\x1b[22m"),
        (Style(("1", "2")), Style(("2",)), "\x1b[;2m"),
        (Style((), "31"), PLAIN, "\x1b[m"),
        (PLAIN, Style(link="id=1;http://a"), "\x1b]8;id=1;http://a\x1b\\"),
        (Style(link="id=1;http://a"), Style(("1",)), "\x1b]8;;\x1b\\\x1b[1m"),
    ],
)
def test_steps_are_as_short_as_they_can_be(old: Style, new: Style, step: str) -> None:
    assert change(old, new) == step
