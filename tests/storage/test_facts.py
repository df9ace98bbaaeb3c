"""Facts are what a slow look at every record says, and the cache is only a cache."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recovery.ledger import Edit, Facts, Month, Seal
from recovery.records import Contact, HabitEntry, Rating, Record, Step, Urge
from storage import history
from storage.packing import packed, unpacked
from storage.store import Store
from tests.storage.conftest import Opens
from tests.storage.kinds import AT, DAY, RECORDS, added, amount, clock, mood, text

LIVES = st.lists(RECORDS, max_size=12, unique_by=lambda r: (r.day, type(r)))


def slowly(months: Sequence[Month]) -> Facts:
    """The facts, put together record by record."""
    amounts: dict[int, dict[date, float | None]] = {}
    moods: dict[date, tuple[int, ...]] = {}
    written: dict[date, int] = {}
    for entry in [entry for month in months for entry in month.habits]:
        amounts.setdefault(entry.habit, {})[entry.day] = None if entry.skip else entry.amount
    for one in [one for month in months for one in month.moods]:
        moods[one.day] = (*moods.get(one.day, ()), one.mood)
    for entry_ in [entry_ for month in months for entry_ in month.journal]:
        written[entry_.day] = written.get(entry_.day, 0) + 1
    return Facts(
        contacts=tuple(replace(c, note="") for month in months for c in month.contacts),
        urges=tuple(replace(u, note="") for month in months for u in month.urges),
        amounts=amounts,
        moods=moods,
        written=written,
        ratings=tuple(r for month in months for r in month.ratings),
        steps=tuple(replace(s, note="") for month in months for s in month.steps),
        felt=sum(bool(one.feelings) for month in months for one in month.moods),
        seals=tuple(
            Seal(text.id, text.day, text.sealed)
            for month in months
            for text in month.journal
            if text.sealed and not text.opened
        ),
    )


@pytest.mark.hundreds
@settings(max_examples=40)
@given(LIVES)
def test_facts_equal_a_slow_look_at_every_record(records: list[Record]) -> None:
    with TemporaryDirectory() as folder:
        home, state = Path(folder) / "home", Path(folder) / "state"
        store = Store.open(home, state, clock, device="here")
        store.apply(added(*records))
        months = [store.month(name) for name in store.months()]
        expected = slowly(months)
        assert store.facts == expected
        for one in map(slowly, zip(months, strict=True)):
            assert unpacked([packed(one)]) == one
        for _ in range(2):  # the first time from the files, the second from the cache
            later = Store.open(home, state, clock)
            assert later.facts == expected
            assert [later.month(name) for name in later.months()] == months


@pytest.mark.hundreds
@settings(max_examples=20)
@given(st.lists(st.tuples(st.booleans(), RECORDS), max_size=14))
def test_facts_follow_each_edit_of_any_month(edits: list[tuple[bool, Record]]) -> None:
    with TemporaryDirectory() as folder:
        store = Store.open(Path(folder) / "home", Path(folder) / "state", clock, device="here")
        other = Store.open(Path(folder) / "home", Path(folder) / "elsewhere", clock)
        kept: list[Record] = []
        for takes_back, drawn in edits:
            record = replace(drawn, day=DAY - timedelta(drawn.day.toordinal() % 150))
            if takes_back and kept:
                store.apply([Edit(kept.pop(0), None)])
            elif not any((r.day, type(r)) == (record.day, type(record)) for r in kept):
                made = store.apply(added(record))[0].after
                assert isinstance(made, Record)
                kept.append(made)
            other.refresh()
            slow = slowly([store.month(name) for name in store.months()])
            assert store.facts == slow
            assert other.facts == slow


@pytest.fixture
def years(opens: Opens) -> Opens:
    """A home of ten months."""
    opens().apply(added(*[mood(n % 5 + 1, day=DAY - timedelta(30 * n)) for n in range(10)]))
    opens().apply(added(text("x", day=DAY - timedelta(200)), amount(3, day=DAY - timedelta(200))))
    return opens


def test_opening_reads_the_profile_and_the_newest_month(years: Opens, read: list[str]) -> None:
    years()
    assert read == ["profile", "2026-05"]


def test_the_month_before_is_known_without_being_read_until_it_changes(
    years: Opens, read: list[str]
) -> None:
    before = years().facts
    one, other = years(), years()
    read.clear()
    assert one.facts == before
    assert not read
    for store in (other, one, other):
        store.apply(added(mood(2, day=DAY - timedelta(len(read) + 5))))
        one.refresh()
        other.refresh()
        assert "2026-04" in read
        assert one.facts == other.facts == years().facts != before
        before = one.facts


def test_older_months_are_read_once_and_then_only_when_they_changed(
    years: Opens, read: list[str], home: Path
) -> None:
    first = years().facts
    assert len(read) == 11
    read.clear()
    assert years().facts == first
    assert len(read) == 2
    path = home / "2025/2025-10.json"
    path.write_bytes(path.read_bytes().replace(b'"mood": ', b'"mood":  '))
    for expected in (["2025-10"], []):
        read.clear()
        assert years().facts == first
        assert [name for name in read if name < "2026-03"] == expected


def test_a_file_with_the_checksum_that_it_had_is_not_made_anew(
    years: Opens, read: list[str], home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A copy of the home, or a checkout, has other times and inodes, and the same content."""
    first = years().facts
    for path in home.glob("*/*.json"):
        whole = path.read_bytes()
        path.unlink()
        path.write_bytes(whole)
    read.clear()
    assert years().facts == first
    assert read == ["profile", "2026-05"]
    # From then on nothing but the newest month is even opened.
    monkeypatch.setattr(history, "read_bytes", None)
    assert years().facts == first


def test_a_changed_month_alone_is_made_anew(years: Opens, read: list[str], home: Path) -> None:
    store = years()
    before = store.facts
    day = DAY - timedelta(150)
    store.apply(added(mood(1, day=day)))
    read.clear()
    after = years().facts
    assert [name for name in read if name < "2026-03"] == [f"{day:%Y-%m}"]
    assert after == store.facts
    assert after.moods == {**before.moods, day: (*before.moods.get(day, ()), 1)}


def test_another_text_with_the_old_checksum_in_it_is_read(
    years: Opens, read: list[str], home: Path
) -> None:
    years()
    path = home / "2025/2025-10.json"
    path.write_bytes(path.read_bytes().replace(b"2025-10-05", b"2025-10-06"))
    read.clear()
    facts = years().facts
    assert "2025-10" in read
    assert facts == years().facts


def spoil(change: Callable[[bytes], bytes]) -> Callable[[Path], object]:
    return lambda path: path.write_bytes(change(path.read_bytes()))


SPOILED: dict[str, Callable[[Path], object]] = {
    "deleted": Path.unlink,
    "empty": spoil(lambda _: b""),
    "cut": spoil(lambda data: data[:-5]),
    "one bit": spoil(lambda data: data[:-5] + bytes([data[-5] ^ 1]) + data[-4:]),
    "of another layout": spoil(lambda data: b"another" + data),
}


@pytest.mark.parametrize("how", SPOILED)
def test_a_cache_that_is_not_what_was_written_is_made_anew(
    years: Opens, read: list[str], state: Path, how: str
) -> None:
    expected = years().facts
    whole = (state / "facts.cache").read_bytes()
    SPOILED[how](state / "facts.cache")
    read.clear()
    assert years().facts == expected
    assert len(read) == 11
    assert (state / "facts.cache").read_bytes() == whole


def test_a_cache_that_cannot_be_kept_is_done_without(years: Opens, state: Path) -> None:
    (state / "facts.cache").mkdir()
    assert len(years().facts.moods) == 10


def test_damaged_and_odd_months_are_never_taken_from_the_cache(
    years: Opens, read: list[str], home: Path
) -> None:
    path = home / "2025/2025-10.json"
    path.write_bytes(path.read_bytes().replace(b'"mood": ', b'"mood": 1'))
    for _ in range(2):
        read.clear()
        store = years()
        assert len(store.facts.moods) == 9
        assert "2025-10" in read
        assert "mood should be" in store.notices()[0]
        assert store.facts is store.facts
    store.month("2025-10")
    assert len(store.facts.moods) == 9
    assert store.facts is store.facts


def test_a_month_that_can_no_longer_be_read_is_named_and_the_others_count(
    years: Opens, home: Path
) -> None:
    assert len(years().facts.moods) == 10
    path = home / "2025/2025-10.json"
    path.unlink()
    path.mkdir()
    store = years()
    assert len(store.facts.moods) == 9
    assert store.notices()[0].startswith(f"{path} cannot be read")


def test_ratings_come_back_from_the_cache(opens: Opens) -> None:
    rated = [
        Rating(day=DAY - timedelta(30 * n), at=AT - timedelta(30 * n), statement=3, rating=n)
        for n in range(5)
    ]
    opens().apply(added(*rated))
    for _ in range(2):
        facts = opens().facts
        assert [r.rating for r in facts.ratings] == [4, 3, 2, 1, 0]
        assert [r.rating for r in reversed(facts.ratings)] == [0, 1, 2, 3, 4]


def test_contacts_urges_and_steps_come_back_from_the_cache(opens: Opens) -> None:
    day, at = DAY - timedelta(150), AT - timedelta(150)
    one = Contact(day=day, at=at, direction="out", kind="text", triggers=("evening",), then="keep")
    two, three = Urge(day=day, at=at, strength=5), Step(day=day, at=at, step="A1", state="done")
    opens().apply(added(mood(), mood(day=DAY - timedelta(30))))
    opens().apply(added(one, two, three))
    for _ in range(2):
        facts = opens().facts
        assert [replace(c, id=0) for c in facts.contacts] == [one]
        assert [(u.strength, u.outcome) for u in facts.urges] == [(5, "open")]
        assert [(s.step, s.state) for s in facts.steps] == [("A1", "done")]


def test_facts_follow_edits_and_other_sessions(years: Opens) -> None:
    one, other = years(), years()
    assert one.facts is one.facts
    one.apply(added(mood(5, day=DAY - timedelta(1)), mood(5, day=DAY - timedelta(150))))
    assert DAY - timedelta(1) in one.facts.moods
    assert other.refresh()
    assert other.facts == one.facts == years().facts


def test_facts_follow_the_newest_months_without_those_before_them(
    years: Opens, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = years()
    before = store.facts
    monkeypatch.setattr(history, "unpacked", None)
    made = store.apply(added(mood(5), amount(2.0)))
    after = store.facts
    assert after.moods == {**before.moods, DAY: (*before.moods[DAY], 5)}
    assert after.amounts[450412] == {**before.amounts[450412], DAY: 2.0}
    store.apply([edit.inverse() for edit in made])
    assert store.facts == before
    assert after.moods[DAY][-1] == 5


def test_a_skip_is_a_day_without_an_amount(opens: Opens) -> None:
    store = opens()
    store.apply(added(amount(None), amount(2, habit=728890)))
    assert store.facts.amounts == {450412: {DAY: None}, 728890: {DAY: 2.0}}
    assert isinstance(store.month("2026-05").habits[0], HabitEntry)
