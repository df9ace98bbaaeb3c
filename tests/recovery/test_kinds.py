"""The kinds of contact, in the order and the words of the program."""

import pytest

from recovery.errors import BadInput
from recovery.kinds import FEELINGS, KINDS, TRIGGERS, kind
from recovery.records import Profile


def test_the_kinds_stand_in_the_order_of_the_program() -> None:
    assert [(k.name, k.direction) for k in KINDS.values()] == [
        ("call", "out"),
        ("text", "out"),
        ("reply", "out"),
        ("react", "out"),
        ("friends", "out"),
        ("visit", "out"),
        ("meet", "out"),
        ("profile", "watch"),
        ("asked", "watch"),
        ("reread", "watch"),
        ("received", "in"),
        ("needed", "needed"),
    ]


def test_what_goes_out_restarts_by_default_and_nothing_else_does() -> None:
    assert Profile().restarting == tuple(k.name for k in KINDS.values() if k.direction == "out")


def test_a_kind_is_found_by_its_name() -> None:
    assert kind("text").said == "texted or messaged"


@pytest.mark.parametrize("name", ["", "phone", "[red]", "a\x1b[2J"])
def test_an_unknown_kind_is_refused_with_every_kind_named(name: str) -> None:
    with pytest.raises(BadInput) as refused:
        kind(name)
    line = str(refused.value)
    assert all(known in line for known in KINDS)
    assert line.isprintable()


@pytest.mark.parametrize("words", [TRIGGERS, FEELINGS])
def test_every_offered_word_can_be_typed_after_an_at_sign(words: tuple[str, ...]) -> None:
    from recovery.text import tags_in

    assert tags_in(" ".join(f"@{word}" for word in words)) == words
