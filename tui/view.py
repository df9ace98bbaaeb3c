"""What the day looks like: one frozen value that every panel draws from."""

from datetime import date, datetime, timedelta

from recovery.acceptance import newest
from recovery.care import eased, enough, is_hard
from recovery.contact import Streak, streak_summary
from recovery.days_ahead import Expected, expected
from recovery.frozen import frozen
from recovery.habit_streak import streak
from recovery.journal import is_sealed
from recovery.ledger import Facts, Ledger, Seal
from recovery.program import GuideStep, next_step
from recovery.prompts import Thought, thought_of
from recovery.records import Habit, HabitEntry, Item, JournalEntry, Mood, Profile, Urge
from recovery.seals import come
from recovery.urges import rode_out
from recovery.wording import avoided, habits_as_wished


@frozen
class HabitRow:
    """A habit on the shown day: its entry, its last seven days (oldest first) and its streak."""

    habit: Habit
    entry: HabitEntry | None
    week: tuple[float | None, ...]
    streak: int


@frozen
class DayView:
    """The shown day and what leads to it; derived, never kept."""

    profile: Profile
    facts: Facts
    day: date
    today: date
    saved_at: datetime | None
    contact: Streak
    rode_out: tuple[int, int]
    habits: tuple[HabitRow, ...]
    moods: tuple[Mood, ...]
    urges: tuple[Urge, ...]
    entries: tuple[JournalEntry, ...]
    year_ago: tuple[JournalEntry, ...]
    written_this_week: int
    held: dict[int, int]
    step: GuideStep | None
    thought: Thought
    hard: bool
    enough: tuple[tuple[Item, bool], ...]
    near: tuple[Expected, ...]
    come: tuple[Seal, ...]

    @property
    def habit_entries(self) -> tuple[HabitEntry, ...]:
        """The habit records of the day."""
        return tuple(row.entry for row in self.habits if row.entry is not None)


def day_view(ledger: Ledger, day: date, today: date, saved_at: datetime | None) -> DayView:
    """The view of `day`, with streaks as they stood on that day."""
    profile, facts = ledger.profile, ledger.facts
    month = ledger.month(f"{day:%Y-%m}")
    entries = {e.habit: e for e in month.habits if e.day == day}
    week_first = day - timedelta(days=(day.weekday() - profile.week_start) % 7)
    return DayView(
        profile=profile,
        facts=facts,
        day=day,
        today=today,
        saved_at=saved_at,
        contact=streak_summary(facts.contacts, profile, day),
        rode_out=rode_out(facts, profile, today),
        habits=tuple(
            _habit_row(habit, entries.get(habit.id), facts, profile, day)
            for habit in habits_as_wished(ledger.habits, profile)
            if not habit.archived
        ),
        moods=tuple(m for m in month.moods if m.day == day),
        urges=tuple(u for u in month.urges if u.day == day),
        entries=tuple(e for e in month.journal if e.day == day),
        year_ago=_year_ago(ledger, day, today),
        written_this_week=sum(
            facts.written.get(week_first + timedelta(days=n), 0) for n in range(7)
        ),
        held={n: past[-1].rating for n, past in newest(facts.ratings, day, 1).items()},
        step=next_step(facts.steps, profile),
        thought=thought_of(day, profile, facts.steps, avoided(ledger.items)),
        hard=is_hard(day, profile),
        enough=enough(ledger.items, profile, day) if is_hard(day, profile) else (),
        near=expected(ledger.items, today) if day == today else (),
        come=come(facts.seals, today) if day == today else (),
    )


def _habit_row(
    habit: Habit, entry: HabitEntry | None, facts: Facts, profile: Profile, day: date
) -> HabitRow:
    amounts = facts.amounts.get(habit.id, {})
    week = tuple(amounts.get(day - timedelta(days=n)) for n in range(6, -1, -1))
    counted = eased(habit, amounts, profile.hard_days)
    return HabitRow(
        habit, entry, week, streak(habit, counted, day, profile.pauses, profile.week_start)
    )


def _year_ago(ledger: Ledger, day: date, today: date) -> tuple[JournalEntry, ...]:
    then = day.replace(year=day.year - 1, day=28 if (day.month, day.day) == (2, 29) else day.day)
    if then not in ledger.facts.written:
        return ()  # and its month is not looked at
    return tuple(entry for entry in ledger.written_on(then) if not is_sealed(entry, today))
