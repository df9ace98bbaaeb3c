"""What waits to be saved: shown as though it were, saved in order, once, over what others did."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from random import Random

import pytest

from recovery.drafts import read_name
from recovery.errors import CouldNot, NotYet
from recovery.habits import START_SET
from recovery.ledger import Edit
from recovery.records import (
    Contact,
    HabitEntry,
    Item,
    JournalEntry,
    Mood,
    Profile,
    Rating,
    Record,
    Step,
    Urge,
)
from tests.life import TODAY, at
from tests.memory import MemoryLedger
from tui.waiting import WaitingLedger

FULL = "/home/2026/2026-05.json: cannot be written, the disk is full"
ROUNDS = 150


def entry(words: str, hour: int = 9) -> JournalEntry:
    return JournalEntry(day=TODAY, at=at(TODAY, hour), text=words)


def sleep(amount: float) -> HabitEntry:
    return HabitEntry(day=TODAY, at=at(TODAY, 8), habit=START_SET[0].id, amount=amount)


def mood(value: int) -> Mood:
    return Mood(day=TODAY, at=at(TODAY, 10), mood=value)


def full() -> tuple[MemoryLedger, WaitingLedger]:
    """A ledger whose disk is full, and the one over it that lets acts wait."""
    kept = MemoryLedger()
    kept.full = FULL
    return kept, WaitingLedger(kept)


def texts(kept: MemoryLedger) -> list[str]:
    return [r.text for r in kept.records.values() if isinstance(r, JournalEntry)]


def test_it_is_shown_with_what_is_kept_and_saved_in_order_when_it_can_be() -> None:
    kept, shown = full()
    (first,) = shown.apply([Edit(None, entry("first"))])
    shown.apply([Edit(first.after, replace(first.after, text="first, mended"))])  # type: ignore[type-var] # an entry, as it was added
    shown.apply([Edit(None, entry("second", 11))])
    month = shown.month(f"{TODAY:%Y-%m}")
    assert [e.text for e in month.journal] == ["first, mended", "second"]
    assert shown.months() == (f"{TODAY:%Y-%m}",) and shown.facts.written == {TODAY: 2}
    assert kept.records == {} and shown.reason == FULL
    assert not shown.try_again()
    kept.full = ""
    assert shown.try_again() and not shown.acts
    assert texts(kept) == ["first, mended", "second"]
    assert not shown.try_again()
    assert texts(kept) == ["first, mended", "second"]


def test_the_next_act_saves_what_waits_before_it_is_saved_itself() -> None:
    kept, shown = full()
    shown.apply([Edit(None, entry("first"))])
    kept.full = ""
    shown.apply([Edit(None, entry("second"))])
    assert texts(kept) == ["first", "second"] and not shown.acts


def test_what_is_taken_back_while_it_waits_is_never_saved() -> None:
    kept, shown = full()
    made = shown.apply([Edit(None, entry("gone")), Edit(None, mood(2))])
    shown.apply([edit.inverse() for edit in reversed(made)])
    assert not shown.acts and shown.month(f"{TODAY:%Y-%m}").journal == ()
    kept.full = ""
    shown.apply(made)
    assert texts(kept) == ["gone"]


def test_what_was_saved_after_it_waited_can_be_taken_back_by_the_name_it_had() -> None:
    kept, shown = full()
    made = shown.apply([Edit(None, entry("waited"))])
    kept.full = ""
    shown.try_again()
    shown.apply([made[0].inverse()])
    assert texts(kept) == []


def test_the_profile_habits_and_lists_are_shown_as_they_will_be() -> None:
    kept, shown = full()
    line = Item(day=TODAY, at=at(TODAY, 8), list="reasons", text="to be calm")
    shown.apply([Edit(Profile(), Profile(target=45)), Edit(None, line)])
    shown.apply([Edit(START_SET[0], replace(START_SET[0], name="Rest"))])
    assert shown.profile.target == 45
    assert shown.habits[0].name == "Rest" and len(shown.habits) == len(START_SET)
    assert [i.text for i in shown.items] == ["to be calm"]
    assert kept.profile == Profile() and kept.items == ()
    kept.full = ""
    shown.try_again()
    assert (kept.profile.target, kept.habits[0].name, len(kept.items)) == (45, "Rest", 1)


class May(MemoryLedger):
    """A ledger one file of which, this month's, cannot be written."""

    def apply(self, edits: Sequence[Edit], patience: float = 5.0) -> tuple[Edit, ...]:
        if self.full and any(isinstance(e.after, Record) for e in edits):
            raise NotYet(self.full)
        full, self.full = self.full, ""
        try:
            return super().apply(edits)
        finally:
            self.full = full


def test_one_file_that_cannot_be_written_holds_up_no_other() -> None:
    kept = May()
    kept.full = FULL
    shown = WaitingLedger(kept)
    shown.apply([Edit(None, entry("waits"))])
    shown.apply([Edit(Profile(), Profile(target=45))])
    assert kept.profile.target == 45 and len(shown.acts) == 1


def test_an_act_of_two_files_of_which_one_was_saved_is_not_saved_twice() -> None:
    kept = MemoryLedger()

    class Half(MemoryLedger):
        def apply(self, edits: Sequence[Edit], patience: float = 5.0) -> tuple[Edit, ...]:
            if self.full and len(edits) > 1:
                made = (super_apply(edits[:1])[0], *edits[1:])
                failed = NotYet(self.full, "only 2026-05.json was saved", (f"{TODAY:%Y-%m}",))
                failed.made = made
                raise failed
            return super().apply(edits)

    half = Half()
    super_apply = kept.apply
    half.records = kept.records
    half.full = FULL
    shown = WaitingLedger(half)
    made = shown.apply([Edit(None, entry("in May")), Edit(Profile(), Profile(target=45))])
    assert texts(kept) == ["in May"] and shown.profile.target == 45
    assert [len(act.edits) for act in shown.acts] == [1]
    half.full = ""
    shown.try_again()
    assert texts(half) == ["in May"] and half.profile.target == 45
    shown.apply([edit.inverse() for edit in reversed(made)])
    assert texts(half) == [] and half.profile == Profile()


def test_what_another_session_wrote_meanwhile_is_kept_beside_it() -> None:
    kept = MemoryLedger(records=[entry("as it was"), sleep(6)])
    shown = WaitingLedger(kept)
    old = next(r for r in kept.records.values() if isinstance(r, JournalEntry))
    slept = next(r for r in kept.records.values() if isinstance(r, HabitEntry))
    kept.full = FULL
    shown.apply([Edit(old, replace(old, text="mine", starred=True))])
    shown.apply([Edit(slept, replace(slept, amount=7.0))])
    shown.apply([Edit(kept.profile, replace(kept.profile, target=45))])
    kept.full = ""
    kept.apply([Edit(old, replace(old, text="theirs"))])
    kept.apply([Edit(slept, replace(slept, note="by them"))])
    kept.apply([Edit(kept.profile, replace(kept.profile, rollover=2))])
    shown.try_again()
    assert not shown.acts and sorted(texts(kept)) == ["mine", "theirs"]
    now = next(r for r in kept.records.values() if isinstance(r, HabitEntry))
    assert (now.amount, now.note) == (7.0, "by them")
    assert (kept.profile.target, kept.profile.rollover) == (45, 2)


def test_what_another_session_changed_meanwhile_is_not_removed_by_an_older_wish() -> None:
    kept = MemoryLedger(records=[entry("as it was"), mood(2)])
    shown = WaitingLedger(kept)
    old, felt = kept.records.values()
    kept.full = FULL
    shown.apply([Edit(old, None)])
    shown.apply([Edit(felt, replace(felt, note="mine"))])  # type: ignore[call-arg] # a mood
    kept.full = ""
    kept.apply([Edit(old, replace(old, text="theirs")), Edit(felt, None)])  # type: ignore[call-arg] # an entry
    shown.try_again()
    assert texts(kept) == ["theirs"]
    assert [r.note for r in kept.records.values() if isinstance(r, Mood)] == ["mine"]


def test_what_can_never_be_saved_is_said_and_stays_a_draft_and_the_rest_goes_on() -> None:
    kept, shown = full()
    shown.apply([Edit(None, entry("no file can hold it"))])
    shown.apply([Edit(None, mood(3))])
    kept.full = ""
    refuse_texts(kept)
    assert shown.try_again() and not shown.acts
    assert shown.reason == "not this"
    assert [*shown.texts().values()] == ["\nno file can hold it"]
    assert len(kept.records) == 1


def refuse_texts(kept: MemoryLedger) -> None:
    """From now on it takes everything but a journal entry."""
    takes = kept.apply

    def apply(edits: Sequence[Edit], patience: float = 5.0) -> tuple[Edit, ...]:
        if any(isinstance(e.after, JournalEntry) for e in edits):
            raise CouldNot("not this")
        return takes(edits)

    kept.apply = apply  # type: ignore[method-assign] # only in this test


def test_every_text_that_waits_is_a_draft_under_a_name_that_says_where_it_belongs() -> None:
    _, shown = full()
    slip = Contact(day=TODAY, at=at(TODAY, 8), direction="out", kind="text", note="I wrote")
    lines = [Item(day=TODAY, at=at(TODAY, 8), list="reasons", text="a line", note="its plan")]
    others = [Step(day=TODAY, at=at(TODAY, 8), step="A1", note="thought"), mood(2)]
    for record in (entry("one"), entry("two"), slip, *lines, *others):
        shown.apply([Edit(None, record)])
    drafts = {read_name(name): words for name, words in shown.texts().items()}
    assert sorted(drafts.values()) == [
        "\na line\nits plan",
        "\none",
        "\nthought",
        "\ntwo",
        "I wrote",
    ]
    assert [(w.what, w.kind) for w, words in drafts.items() if words == "I wrote"] == [
        ("note", "text")
    ]
    (one,) = shown.month(f"{TODAY:%Y-%m}").journal[:1]
    shown.apply([Edit(one, replace(one, starred=True))])
    assert "\none" in shown.texts().values()
    assert len(shown.texts()) == 5


def some(random: Random, ledger: MemoryLedger | WaitingLedger) -> list[Edit]:
    """One act of any kind on what the ledger shows."""
    month = ledger.month(f"{TODAY:%Y-%m}")
    rows: list[Record] = [*month.journal, *month.moods, *month.contacts, *month.urges]
    when = at(TODAY - timedelta(days=random.randrange(3)), random.randrange(24))
    day = when.date()
    kinds = (
        JournalEntry(day=day, at=when, text=random.choice("abc")),
        JournalEntry(day=day, at=when, kind="letter", sealed=TODAY, text="sealed"),
        Mood(
            day=day, at=when, mood=random.randrange(1, 6), feelings=random.choice([(), ("calm",)])
        ),
        Contact(day=day, at=when, direction="out", kind="text"),
        Urge(day=day, at=when, strength=3),
        Rating(day=day, at=when, statement=1, rating=2),
    )
    if rows and random.random() < 0.5:
        row = random.choice(rows)
        return [Edit(row, random.choice([None, replace(row, tz="Europe/Berlin")]))]
    if random.random() < 0.3:
        old = next((h for h in month.habits if h.day == TODAY), None)
        new = sleep(random.randrange(9))
        return [Edit(old, replace(old, amount=new.amount) if old else new)]
    return [Edit(None, random.choice(kinds))]


def plain(ledger: MemoryLedger | WaitingLedger) -> object:
    """What a person sees, without the ids."""
    month, facts = ledger.month(f"{TODAY:%Y-%m}"), ledger.facts
    rows: list[Sequence[Record]] = [month.contacts, month.urges, month.habits, month.moods]
    rows += [month.journal, month.ratings, facts.contacts, facts.urges, facts.ratings]
    return [sorted(repr(replace(r, id=0, version=())) for r in kind) for kind in rows], (
        {h: dict(sorted(of.items())) for h, of in facts.amounts.items() if of},
        {d: sorted(m) for d, m in sorted(facts.moods.items())},
        dict(sorted(facts.written.items())),
        (facts.felt, sorted((seal.day, seal.until) for seal in facts.seals)),
    )


@pytest.mark.parametrize("seed", range(3))
def test_whatever_is_done_while_the_disk_comes_and_goes_looks_and_ends_as_without_it(
    seed: int,
) -> None:
    random, kept = Random(seed), MemoryLedger()
    shown = WaitingLedger(kept)
    seen = [plain(shown)]
    acts: list[tuple[Edit, ...]] = []
    for _ in range(ROUNDS):
        kept.full = random.choice(["", FULL, FULL])
        if acts and random.random() < 0.2:
            shown.apply([edit.inverse() for edit in reversed(acts.pop())])
            seen.pop()
            assert plain(shown) == seen[-1]
        else:
            acts.append(shown.apply(some(random, shown)))
            seen.append(plain(shown))
        if random.random() < 0.2:
            before = plain(shown)
            shown.try_again()
            assert plain(shown) == before
    kept.full = ""
    shown.try_again()
    assert not shown.acts and plain(kept) == plain(shown) == seen[-1]
