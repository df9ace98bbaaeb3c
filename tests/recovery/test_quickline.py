"""The quick line: what it understands, what it says to the rest, and that it reads back."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recovery.errors import BadInput
from recovery.habits import START_SET
from recovery.quickline import (
    HabitAmount,
    HabitSkip,
    Intent,
    MoodIs,
    Text,
    UrgeIs,
    read_line,
    read_live,
    say_intent,
)
from recovery.records import Habit
from recovery.text import tags_in
from tests.recovery.quicklines import write_line

SLEEP, WATER, EXERCISE, SOCIAL = (h.id for h in START_SET)
WALK = Habit(id=100001, name="Morning walk")
ROPE = Habit(id=100002, name="Skip rope")
BOARD = Habit(id=100003, name="Mood board", target=3)
NO_SUGAR = Habit(id=100004, name="No sugar")
MORE = (*START_SET, WALK, BOARD, NO_SUGAR)


def test_a_whole_day_fits_into_one_line() -> None:
    line = (
        "sleep 7.5 water 6 exercise 30 social 1h mood 4 urge 6 @evening skip exercise "
        '"text for the journal"'
    )
    assert read_line(line, START_SET) == (
        HabitAmount(SLEEP, 7.5),
        HabitAmount(WATER, 6),
        HabitAmount(EXERCISE, 30),
        HabitAmount(SOCIAL, 60),
        MoodIs(4),
        UrgeIs(6, ("evening",)),
        HabitSkip(EXERCISE),
        Text("text for the journal"),
    )


@pytest.mark.parametrize(
    ("line", "intents"),
    [
        ("SL 8", [HabitAmount(SLEEP, 8)]),
        ("ex 1 h 30 min so 30 min", [HabitAmount(EXERCISE, 90), HabitAmount(SOCIAL, 30)]),
        ("water 2 l", [HabitAmount(WATER, 8)]),
        ("water +1 sleep +½", [HabitAmount(WATER, 1, True), HabitAmount(SLEEP, 0.5, True)]),
        ("sleep 7,5, water 6; mood 3", [HabitAmount(SLEEP, 7.5), HabitAmount(WATER, 6), MoodIs(3)]),
        ("morning walk", [HabitAmount(WALK.id, 1)]),
        ("morning w no", [HabitAmount(WALK.id, 0)]),
        ("mor water 2", [HabitAmount(WALK.id, 1), HabitAmount(WATER, 2)]),
        ("mor no sugar", [HabitAmount(WALK.id, 1), HabitAmount(NO_SUGAR.id, 1)]),
        ("mood board 2 mood 2", [HabitAmount(BOARD.id, 2), MoodIs(2)]),
        ("#450412 7", [HabitAmount(SLEEP, 7)]),
        ("skip mor", [HabitSkip(WALK.id)]),
        ("mood 4 @calm @Tired @calm", [MoodIs(4, ("calm", "tired"))]),
        ("urge 9 @saw-profile", [UrgeIs(9, ("saw-profile",))]),
        ('"a" @home "b"', [Text("a", ("home",)), Text("b")]),
        (r'"say \"no\" to C:\\ and \n"', [Text(r'say "no" to C:\ and \n')]),
        ("“it’s over”", [Text("it’s over")]),
        ("„genug“", [Text("genug")]),
        ('sleep 7 "[/red] [b"', [HabitAmount(SLEEP, 7), Text("[/red] [b")]),
    ],
)
def test_what_a_line_means(line: str, intents: Sequence[Intent]) -> None:
    assert read_line(line, MORE) == tuple(intents)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            "slep",
            "slep: expected one of Sleep, Water, Exercise, Social, mood, urge, skip"
            " or a text in quotes",
        ),
        ("s 7", "s: could be Sleep or Social; write more of it"),
        ("exercise", "expected an amount such as 30 min after Exercise"),
        ("sleep water 6", "expected an amount such as 8 h after Sleep, not water"),
        ("sleep 40", "40: Sleep takes at most 24 h a day"),
        ("mood", "mood: expected a number from 1 to 5"),
        ("mood 6", "mood 6: expected a number from 1 to 5"),
        ("mood ٣", "mood ٣: expected a number from 1 to 5"),
        ("urge 0", "urge 0: expected a number from 1 to 9"),
        ("urge 10", "urge 10: expected a number from 1 to 9"),
        ("skip", "after skip: expected one of Sleep, Water, Exercise, Social"),
        ("skip 7", "7: expected one of Sleep, Water, Exercise, Social"),
        ("sleep 7 @late", "@late: an @word goes after mood, urge or a text in quotes"),
        ("urge 3 @", "@: expected one word after the @, such as @evening"),
        ('mood 4 "half', "a text needs a quotation mark at both ends"),
        ("half”", "half: expected one of Sleep, Water, Exercise, Social, mood, urge, skip"),
        ('" "', "the text in quotes is empty: write something in it or leave it out"),
        ("", 'the line is empty: write something like sleep 7.5 mood 4 "a line"'),
        (" , ;", 'the line is empty: write something like sleep 7.5 mood 4 "a line"'),
    ],
)
def test_what_is_not_understood_is_named_with_what_was_possible(line: str, said: str) -> None:
    with pytest.raises(BadInput) as refused:
        read_line(line, START_SET)
    assert str(refused.value).startswith(said)


def test_nothing_is_understood_unless_all_is() -> None:
    with pytest.raises(BadInput, match="what: expected"):
        read_line('sleep 7 mood 4 "fine" what', START_SET)


def test_escape_sequences_never_come_back_raw() -> None:
    with pytest.raises(BadInput) as refused:
        read_line("\x1b[31mred\x07", START_SET)
    assert str(refused.value).isprintable()
    assert say_intent(Text("a\x1b[2Jb\nc"), ()).isprintable()


def test_an_archived_habit_takes_nothing() -> None:
    with pytest.raises(BadInput, match="sleep: expected one of mood"):
        read_line("sleep 7", [replace(START_SET[0], archived=True)])


@pytest.mark.parametrize(
    ("line", "live"),
    [
        ("", ("", False)),
        ("sleep 7.5 water 6", ("Sleep 7.5 h · Water 6 glasses", True)),
        (
            "sleep 7.5 water 6 exercise",
            (
                "Sleep 7.5 h · Water 6 glasses · then: expected an amount such as 30 min"
                " after Exercise",
                False,
            ),
        ),
        ("s", ("s: could be Sleep or Social; write more of it", False)),
        ('mood 4 @calm "so far', None),
    ],
)
def test_the_live_reading_says_what_is_understood_so_far(
    line: str, live: tuple[str, bool] | None
) -> None:
    unclosed = "Mood 4 @calm · then: a text needs a quotation mark at both ends"
    assert read_live(line, START_SET) == (live or (unclosed, False))


@pytest.mark.parametrize(
    ("intent", "said"),
    [
        (HabitAmount(SLEEP, 7.5), "Sleep 7.5 h"),
        (HabitAmount(WATER, 1, True), "Water +1 glass"),
        (HabitAmount(WALK.id, 1), "Morning walk done"),
        (HabitAmount(WALK.id, 0), "Morning walk not done"),
        (HabitSkip(EXERCISE), "Exercise skipped"),
        (HabitSkip(999999), "#999999 skipped"),
        (MoodIs(4, ("calm",)), "Mood 4 @calm"),
        (UrgeIs(6, ("evening", "alone")), "Urge 6 @evening @alone"),
        (Text("first\nsecond", ("home",)), "Journal: first second @home"),
    ],
)
def test_an_intent_is_said_in_one_line(intent: Intent, said: str) -> None:
    assert say_intent(intent, MORE) == said


def test_a_line_is_written_with_names_where_they_suffice() -> None:
    intents = (HabitAmount(SLEEP, 7.5), HabitSkip(EXERCISE), Text('a "b" \\', ("x",)))
    assert write_line(intents, START_SET) == r'Sleep 7.5 skip Exercise "a \"b\" \\" @x'
    assert write_line((), START_SET) == ""


def test_a_name_that_reads_another_way_is_written_as_its_id() -> None:
    rope = Habit(id=100005, name="Rope")
    habits = [rope, ROPE]
    assert read_line("skip rope", habits) == (HabitAmount(ROPE.id, 1),)
    assert write_line([HabitSkip(rope.id)], habits) == "skip #100005"


awkward = st.text('aB1 "“@#,;+½hmin\\\n\x1b', min_size=1, max_size=6)
plain = st.sampled_from(["Sleep", "Sleep well", "skip", "skip rope", "mood", "h", "no", "1", "yes"])
habits = st.lists(
    st.builds(
        Habit,
        id=st.integers(100_000, 999_999),
        name=plain | awkward,
        target=st.sampled_from([1.0, 8.0]),
        unit=st.sampled_from(["", "h", "glasses", "no", "Sleep"]),
        at_least=st.booleans(),
    ),
    min_size=1,
    max_size=4,
    unique_by=lambda h: h.id,
)
tags = st.lists(st.text(max_size=5).map(lambda t: tags_in("@" + t)[:1]), max_size=2).map(
    lambda found: tuple(dict.fromkeys(tag for one in found for tag in one))
)
texts = (st.text() | awkward).filter(lambda t: bool(t.strip()))


def of(kept: Sequence[Habit]) -> st.SearchStrategy[Intent]:
    """Any intent that a line about these habits can carry."""
    number = st.sampled_from(sorted(h.id for h in kept))
    measured = [h.id for h in kept if h.unit or h.target != 1 or not h.at_least]
    amounts = st.integers(0, 24_000_000).map(lambda n: round(n / 10**6, 6))
    kinds: list[st.SearchStrategy[Intent]] = [
        st.builds(HabitSkip, number),
        st.builds(MoodIs, st.integers(1, 5), tags),
        st.builds(UrgeIs, st.integers(1, 9), tags),
        st.builds(Text, texts, tags),
    ]
    if measured:
        own = st.sampled_from(sorted(measured))
        kinds.append(st.builds(HabitAmount, own, amounts, st.booleans()))
    return st.one_of(kinds)


@given(st.data(), habits)
@settings(max_examples=200)
def test_what_is_written_reads_back_to_the_same(data: st.DataObject, kept: list[Habit]) -> None:
    intents = tuple(data.draw(st.lists(of(kept), min_size=1, max_size=5)))
    assert read_line(write_line(intents, kept), kept) == intents


WORDS = ["sleep", "water", "mor", "no", "skip", "mood", "urge", "#450412", "h", "min", "30"]
SIGNS = ["6", "7.5", "+1", "1h30", "4", "9", "@late", '"a', 'b"', "“c”", '"', ",", ";"]
pieces = st.sampled_from([*WORDS, *SIGNS])


@given(st.text() | st.lists(pieces, max_size=9).map(" ".join), habits | st.just(list(MORE)))
@settings(max_examples=300)
def test_any_line_is_read_whole_or_refused(line: str, kept: list[Habit]) -> None:
    said, understood = read_live(line, kept)
    assert "\n" not in said
    try:
        intents = read_line(line, kept)
    except BadInput:
        assert not understood
        return
    assert understood
    assert read_line(write_line(intents, kept), kept) == intents
    assert said == " · ".join(say_intent(intent, kept) for intent in intents)
