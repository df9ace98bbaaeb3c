"""Acts of a person as edits: what each one records, and that everything can be taken back."""

from collections.abc import Callable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recovery import acts
from recovery.errors import BadInput
from recovery.habits import START_SET
from recovery.kinds import KINDS
from recovery.ledger import Edit
from recovery.quickline import read_line
from recovery.records import Contact, HabitEntry, JournalEntry, Urge
from recovery.undo import REMEMBERED, Undo
from tests.life import NOW, PROFILE, TODAY
from tests.memory import MemoryLedger

WHEN = acts.stamp(NOW, PROFILE)
SLEEP, WATER, *_ = START_SET
Act = Callable[[MemoryLedger], Sequence[Edit]]


def entries(home: MemoryLedger) -> tuple[HabitEntry, ...]:
    return home.month(f"{TODAY:%Y-%m}").habits


def urges(home: MemoryLedger) -> tuple[Urge, ...]:
    return home.month(f"{TODAY:%Y-%m}").urges


def rewrite_any(home: MemoryLedger) -> Sequence[Edit]:
    written = home.month(f"{TODAY:%Y-%m}").journal
    return [acts.rewrite_entry(written[-1], "other words", "")] if written else []


def quick(home: MemoryLedger) -> Sequence[Edit]:
    intents = read_line("sleep 7 sleep +1 skip water mood 3", START_SET)
    return acts.line_edits(intents, entries(home), START_SET, WHEN)


def close_any(home: MemoryLedger) -> Sequence[Edit]:
    return [acts.close_urge(u, "rode-out", WHEN) for u in urges(home)[-1:]]


ACTS = st.one_of(
    st.floats(0, 24).map(
        lambda v: lambda home: [acts.set_amount(entries(home), SLEEP, v, WHEN)]
    ),
    st.floats(-5, 5).map(
        lambda v: lambda home: [acts.add_amount(entries(home), WATER, v, WHEN)]
    ),
    st.sampled_from(START_SET).map(
        lambda h: lambda home: [acts.toggle_skip(entries(home), h, WHEN)]
    ),
    st.sampled_from(sorted(KINDS)).map(
        lambda kind: lambda home: acts.add_contact(kind, WHEN, PROFILE, urges(home))
    ),
    st.integers(1, 9).map(lambda n: lambda home: [acts.add_urge(n, WHEN)]),
    st.integers(1, 5).map(lambda n: lambda home: [acts.add_mood(n, WHEN)]),
    st.integers(1, 12).map(lambda n: lambda home: [acts.rate(n, n % 5, WHEN)]),
    st.just(lambda home: [acts.write_entry("a day [b", WHEN)]),
    st.just(lambda home: [acts.change_step("A1", "done", WHEN)]),
    st.just(quick),
    st.just(close_any),
    st.just(rewrite_any),
)  # fmt: skip


@given(st.lists(ACTS, max_size=12))
def test_taking_everything_back_gives_the_records_before_and_again_those_after(
    chosen: list[Act],
) -> None:
    home, undo = MemoryLedger(PROFILE), Undo()
    pictures = [dict(home.records)]
    for act in chosen:
        undo = undo.did("", home.apply(act(home)))
        pictures.append(dict(home.records))
    for before in reversed(pictures[:-1]):
        undo = undo.took_back(home.apply(undo.done[-1].inverse()))
        assert home.records == before
    for after in pictures[1:]:
        undo = undo.brought_back(home.apply(undo.undone[-1].edits))
        assert home.records == after
    assert not undo.undone


def test_a_new_act_ends_what_could_be_brought_back() -> None:
    undo = Undo().did("one", []).took_back([]).did("two", [])
    assert [act.said for act in undo.done] == ["two"]
    assert undo.undone == ()


def test_the_newest_acts_are_remembered_and_what_is_far_behind_is_not() -> None:
    undo = Undo()
    for number in range(REMEMBERED + 3):
        undo = undo.did(f"{number}", [])
    for _ in range(REMEMBERED):
        undo = undo.took_back([])
    assert undo.done == ()
    assert undo.undone[-1].said == "3"
    for _ in range(REMEMBERED):
        undo = undo.brought_back([])
    assert undo.undone == ()
    assert undo.done[-1].said == f"{REMEMBERED + 2}"
    assert len(undo.did("one more", []).done) == REMEMBERED


def test_one_line_makes_one_entry_a_habit() -> None:
    edits = acts.line_edits(read_line("sleep 7 sleep +1", START_SET), (), START_SET, WHEN)
    (edit,) = edits
    assert isinstance(edit.after, HabitEntry)
    assert edit.after.amount == 8


@pytest.mark.parametrize("kind", ["received", "needed"])
def test_what_came_in_or_was_needed_cannot_be_told_to_restart(kind: str) -> None:
    with pytest.raises(BadInput, match="never restarts"):
        acts.add_contact(kind, WHEN, PROFILE, then="restart")


def test_a_signed_amount_adds_to_the_day_and_never_goes_below_nothing_or_past_a_day() -> None:
    entry = HabitEntry(day=TODAY, at=NOW, habit=SLEEP.id, amount=7)
    edit = acts.type_amount([entry], SLEEP, -2, WHEN, adds=True)
    assert isinstance(edit.after, HabitEntry)
    assert edit.after.amount == 5
    with pytest.raises(BadInput, match="less than nothing"):
        acts.type_amount([], SLEEP, -2, WHEN, adds=True)
    with pytest.raises(BadInput, match="more than 24"):
        acts.type_amount([entry], SLEEP, 20, WHEN, adds=True)


def test_tags_behind_a_text_in_the_quick_line_are_kept() -> None:
    (edit,) = acts.line_edits(read_line('"a day @work" @late', START_SET), (), START_SET, WHEN)
    assert isinstance(edit.after, JournalEntry)
    assert edit.after.tags == ("work", "late")


def test_only_a_slip_closes_the_urges_of_its_day() -> None:
    urge = Urge(day=TODAY, at=NOW, strength=5)
    watched = acts.add_contact("profile", WHEN, PROFILE, [urge])
    slipped = acts.add_contact("text", WHEN, PROFILE, [urge])
    assert len(watched) == 1
    assert isinstance(slipped[0].after, Contact)
    assert isinstance(slipped[1].after, Urge)
    assert slipped[1].after.outcome == "slipped"


def test_an_entry_keeps_the_text_as_typed_and_reads_its_tags() -> None:
    edit = acts.write_entry("a [/red] day @Night me@home.org\r\nand more", WHEN, title=" T ")
    entry = edit.after
    assert isinstance(entry, JournalEntry)
    assert entry.text == "a [/red] day @Night me@home.org\nand more"
    assert (entry.title, entry.tags) == ("T", ("night",))


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: acts.add_urge(0, WHEN),
        lambda: acts.add_urge(10, WHEN),
        lambda: acts.add_mood(6, WHEN),
        lambda: acts.rate(13, 2, WHEN),
        lambda: acts.rate(1, 5, WHEN),
        lambda: acts.write_entry("  \n", WHEN),
    ],
)
def test_the_impossible_is_refused(wrong: Callable[[], Edit]) -> None:
    with pytest.raises(BadInput):
        wrong()
