"""A session of the store: what is saved is there, and two sessions see each other's records."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from recovery.errors import CouldNot
from recovery.habits import START_SET
from recovery.ledger import Edit, Facts, Month
from recovery.records import Habit, Mood, Profile
from storage.store import Store
from tests.storage.conftest import Opens
from tests.storage.kinds import AT, DAY, added, amount, clock, line, mood, text


def test_opening_an_empty_home_writes_nothing(opens: Opens, tmp_path: Path) -> None:
    store = opens()
    assert store.profile == Profile()
    assert store.habits == START_SET
    assert store.facts == Facts()
    assert store.months() == ()
    assert store.month("2026-05") == Month()
    assert store.refresh() is False
    assert store.apply([]) == ()
    assert list(tmp_path.iterdir()) == []


def test_what_was_saved_is_there_in_the_next_session(opens: Opens) -> None:
    made = opens().apply(added(mood(), text("a\nb"), amount(7.5)))
    later = opens()
    assert later.months() == ("2026-05",)
    month = later.month("2026-05")
    assert [month.moods[0], month.journal[0], month.habits[0]] == [e.after for e in made]
    assert later.notices() == ()


def test_ids_are_the_day_and_the_clock_time_or_the_habit(opens: Opens) -> None:
    made = opens().apply(added(mood(), mood(), text("x"), amount(8)))
    ids = [edit.after.id for edit in made if not isinstance(edit.after, Profile | None)]
    assert ids == [20260503101500, 20260503101501, 20260503101500, 20260503450412]


def test_an_id_of_a_removed_record_is_not_given_to_another(opens: Opens) -> None:
    store = opens()
    (first,) = store.apply(added(mood(3)))
    store.apply([first.inverse()])
    (second,) = store.apply(added(mood(5)))
    assert isinstance(second.after, Mood)
    assert second.after.id == 20260503101501


def test_undo_and_redo_give_back_the_records_and_their_ids(opens: Opens) -> None:
    store = opens()
    (first,) = store.apply(added(mood(3)))
    (undone,) = store.apply([first.inverse()])
    assert store.month("2026-05") == Month()
    (redone,) = store.apply([undone.inverse()])
    assert redone.after == first.after
    assert redone.after is not None
    assert redone.after.version == (("here", 3),)


def test_an_edit_changes_one_document_and_counts_its_version(opens: Opens) -> None:
    store = opens()
    (first, other) = store.apply(added(amount(5), mood()))
    assert isinstance(first.after, type(amount(5)))
    (changed,) = store.apply([Edit(first.after, replace(first.after, amount=6.0))])
    assert changed.after == opens().month("2026-05").habits[0]
    assert changed.after is not None
    assert changed.after.version == (("here", 2),)
    assert opens().month("2026-05").moods == (other.after,)


def test_a_record_that_moves_to_another_day_gets_another_document(opens: Opens) -> None:
    store = opens()
    (first,) = store.apply(added(mood()))
    assert isinstance(first.after, Mood)
    (moved,) = store.apply([Edit(first.after, replace(first.after, day=date(2026, 4, 30)))])
    assert store.months() == ("2026-04", "2026-05")
    assert store.month("2026-04").moods == (moved.after,)
    assert store.month("2026-05").moods == ()


def test_a_record_may_become_one_of_another_kind(opens: Opens) -> None:
    store = opens()
    (first,) = store.apply(added(mood()))
    store.apply([Edit(first.after, text("it was more than a mood"))])
    assert len(store.month("2026-05").journal) == 1
    assert store.month("2026-05").moods == ()


def test_an_equal_record_is_not_written_again(opens: Opens, home: Path) -> None:
    store = opens()
    (first,) = store.apply(added(mood()))
    before = (home / "2026/2026-05.json").stat()
    (same,) = store.apply([Edit(first.after, first.after)])
    after = (home / "2026/2026-05.json").stat()
    assert same.after == first.after
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


def test_a_profile_and_the_habits_it_begins_with_are_saved_together(opens: Opens) -> None:
    store = opens()
    begun = Profile(begun=True, start=DAY, tz="Europe/Berlin")
    (edit,) = store.apply([Edit(store.profile, begun)])
    later = opens()
    assert later.profile == begun == edit.after
    assert later.habits == START_SET
    assert later.months() == ()
    store.apply([edit.inverse()])
    assert opens().profile == Profile()


def test_a_changed_start_habit_keeps_the_other_three(opens: Opens) -> None:
    store = opens()
    sleep = store.habits[0]
    store.apply([Edit(sleep, replace(sleep, target=7.0))])
    read = Habit(id=123456, name="Read", position=9)
    store.apply([Edit(None, read)])
    assert [habit.name for habit in opens().habits] == [*(h.name for h in START_SET), "Read"]
    assert opens().habits[0].target == 7.0


def test_habits_that_were_all_removed_do_not_come_back(opens: Opens) -> None:
    store = opens()
    store.apply([Edit(habit, None) for habit in store.habits])
    assert opens().habits == ()


def test_a_habit_is_not_logged_twice_on_a_day(opens: Opens) -> None:
    store = opens()
    store.apply(added(amount(5)))
    with pytest.raises(CouldNot, match="another session"):
        store.apply(added(amount(6)))


def test_an_edit_of_what_moved_on_is_refused_and_nothing_is_saved(opens: Opens) -> None:
    one, other = opens(), opens()
    (first,) = one.apply(added(text("first")))
    other.refresh()
    other.apply([Edit(first.after, replace(text("theirs"), id=20260503101500))])
    with pytest.raises(CouldNot, match="changed in another session"):
        one.apply([*added(mood()), Edit(first.after, replace(text("mine"), id=20260503101500))])
    assert one.month("2026-05").journal[0].text == "theirs"
    assert opens().month("2026-05").moods == ()


def test_undo_does_not_take_back_what_another_session_changed(opens: Opens) -> None:
    one, other = opens(), opens()
    (first,) = one.apply(added(amount(5)))
    other.apply([Edit(first.after, replace(amount(6), id=20260503450412))])
    with pytest.raises(CouldNot):
        one.apply([first.inverse()])


def test_two_sessions_see_each_other_and_lose_nothing(opens: Opens) -> None:
    one, other = opens(), opens()
    one.apply(added(mood(1)))
    other.apply(added(mood(2)))
    one.apply(added(mood(3)))
    assert other.refresh() is True
    assert other.refresh() is False
    assert [m.mood for m in other.month("2026-05").moods] == [1, 2, 3]
    assert one.month("2026-05") == other.month("2026-05")


def test_a_new_month_and_a_removed_file_of_another_session_are_seen(
    opens: Opens, home: Path
) -> None:
    one, other = opens(), opens()
    one.apply(added(mood(day=date(2026, 3, 1)), mood(day=date(2026, 4, 1)), mood()))
    assert other.refresh() is True
    assert other.months() == ("2026-03", "2026-04", "2026-05")
    (home / "2026/2026-05.json").unlink()
    assert one.refresh() is True
    assert one.month("2026-05") == Month()
    assert one.months() == ("2026-03", "2026-04")


def test_a_file_that_was_only_touched_is_no_news(opens: Opens, home: Path) -> None:
    store = opens()
    store.apply(added(mood()))
    (home / "2026/2026-05.json").touch()
    assert store.refresh() is False


def test_times_in_a_doubled_hour_are_kept_and_can_be_undone(opens: Opens) -> None:
    twice = datetime(2026, 10, 25, 2, 30, fold=1, tzinfo=ZoneInfo("Europe/Berlin"))
    store = opens()
    (first,) = store.apply(added(mood(day=twice.date(), at=twice)))
    assert first.after == opens().month("2026-10").moods[0]
    assert isinstance(first.after, Mood)
    assert first.after.at.utcoffset() == timedelta(hours=1)
    store.apply([first.inverse()])
    assert store.month("2026-10") == Month()


def test_a_device_gets_a_name_of_its_own_once(home: Path, state: Path) -> None:
    first = Store.open(home, state, clock).apply(added(mood(1)))[0].after
    second = Store.open(home, state, clock).apply(added(mood(2)))[0].after
    assert first is not None
    assert second is not None
    assert first.version[0][0] == second.version[0][0] != ""


def test_a_name_that_is_no_month_holds_nothing(opens: Opens) -> None:
    assert opens().month("../../etc/passwd") == Month()
    assert opens().month("2026-13") == Month()


def test_records_of_a_month_come_in_the_order_they_happened(opens: Opens) -> None:
    early = AT - timedelta(hours=3)
    opens().apply(added(mood(1), mood(2, at=early), mood(3, day=date(2026, 5, 1))))
    assert [m.mood for m in opens().month("2026-05").moods] == [3, 2, 1]


def test_a_month_is_put_in_order_once_for_each_state_of_its_file(opens: Opens) -> None:
    one, other = opens(), opens()
    one.apply(added(mood(3)))
    before = one.month("2026-05")
    assert one.month("2026-05") is before
    other.refresh()
    other.apply(added(mood(5, at=AT + timedelta(minutes=1))))
    assert one.month("2026-05") is before
    assert one.refresh()
    assert [m.mood for m in one.month("2026-05").moods] == [3, 5]


def test_what_is_asked_again_is_given_again_until_it_changes(opens: Opens) -> None:
    store = opens()
    store.apply([*added(mood(1), amount(7)), Edit(None, line("to be calm"))])
    assert store.items is store.items and store.facts is store.facts
    store.apply([*added(mood(2)), Edit(None, line("to sleep", position=1))])
    assert [item.text for item in store.items] == ["to be calm", "to sleep"]
    assert store.facts.moods == {DAY: (1, 2)} and len(store.facts.amounts) == 1
