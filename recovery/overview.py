"""The day at a glance: every figure that `status` says, derived from the facts at once."""

from collections.abc import Iterable
from dataclasses import field
from datetime import date

from recovery import acceptance
from recovery.bymonth import whole
from recovery.care import eased
from recovery.contact import Streak, streak_summary
from recovery.frozen import frozen
from recovery.habit_streak import is_done, streak
from recovery.ledger import Amounts, Facts
from recovery.moods import mean
from recovery.records import Habit, Pause, Profile
from recovery.seals import come
from recovery.urges import rode_out
from recovery.wording import habits_as_wished


@frozen
class HabitToday:
    """One habit today: `amount` is in the habit's unit, None where nothing is recorded."""

    habit: Habit
    amount: float | None
    done: bool
    skipped: bool
    streak: int
    day: date
    _amounts: Amounts = field(repr=False, compare=False)
    _pauses: tuple[Pause, ...] = field(repr=False, compare=False)

    def strength(self) -> float:
        """The habit's strength today, 0 to 1; reckoned when asked, since it walks every day."""
        from recovery.strength import strength

        return strength(self.habit, self._amounts, self.habit.since, self.day, self._pauses)


@frozen
class Overview:
    """How `day` stands: what is not set or not recorded is None or 0.

    `urges` are all up to that day, `rode_out` is of `urges_ended`; `mood` is the mean of the
    day's; `entries` and `written` count journal entries of all days and of this one;
    `letters_come` are the sealed ones that can be opened since their day is here.
    """

    day: date
    contact: Streak
    urges: int
    urges_ended: int
    rode_out: int
    habits: tuple[HabitToday, ...]
    mood: float | None
    entries: int
    written: int
    held: int
    steps_done: int
    letters_come: int

    @property
    def held_of(self) -> int:
        """How many acceptance statements there are."""
        return acceptance.COUNT

    def steps_of(self) -> int:
        """How many steps the program has; reads its list, so it is only counted when asked."""
        from recovery.program import steps

        return len(steps())


def overview(profile: Profile, habits: Iterable[Habit], facts: Facts, today: date) -> Overview:
    """Everything `status` says about `today`; archived habits are left out."""
    from recovery.program import states

    ridden, ended = rode_out(facts, profile, today)
    shown = sorted(
        (h for h in habits_as_wished(habits, profile) if not h.archived),
        key=lambda h: (h.position, h.id),
    )
    return Overview(
        day=today,
        contact=streak_summary(facts.contacts, profile, today),
        urges=sum(u.day <= today for u in facts.urges),
        urges_ended=ended,
        rode_out=ridden,
        habits=tuple(_habit_today(h, facts, profile, today) for h in shown),
        mood=mean(facts.moods.get(today, ())),
        entries=sum(whole(facts.written).values()),
        written=facts.written.get(today, 0),
        held=acceptance.held_by(facts.ratings, today),
        steps_done=sum(state == "done" for state in states(facts.steps).values()),
        letters_come=len(come(facts.seals, today)),
    )


def _habit_today(habit: Habit, facts: Facts, profile: Profile, today: date) -> HabitToday:
    amounts = facts.amounts.get(habit.id, {})
    amount = amounts.get(today)
    counted = eased(habit, amounts, profile.hard_days)
    return HabitToday(
        habit=habit,
        amount=amount,
        done=is_done(habit, amount),
        skipped=today in amounts and amount is None,
        streak=streak(habit, counted, today, profile.pauses, profile.week_start),
        day=today,
        _amounts=counted,
        _pauses=profile.pauses,
    )
