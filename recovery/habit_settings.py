"""What a person can set about one habit."""

from recovery.amounts import is_tick, read_amount, say_amount, write_amount
from recovery.echo import echo
from recovery.habit_line import read_often, read_target, say_goal, write_target
from recovery.habits import change_habit, make_habit
from recovery.records import Habit
from recovery.schedule import read_schedule, say_schedule
from recovery.settings import Around, Setting, Turned, Typed


def say_often(habit: Habit) -> str:
    """How often it is meant, in words: `2 times a week`."""
    return say_schedule(read_schedule(habit.every))


def _aim(habit: Habit, text: str, around: Around) -> Habit:
    target, unit = read_target(text)
    if not unit and any(figure.isdigit() for figure in text):
        unit = habit.unit
    # A step of 15 min is no step of 15 h: with another unit comes that unit's own step.
    step = None if unit == habit.unit else make_habit("a", target, unit).step
    return change_habit(habit, around.habits, target=target, unit=unit, step=step)


def _step(habit: Habit, text: str, around: Around) -> Habit:
    return change_habit(habit, around.habits, step=read_amount(text, habit).value)


def _say_bound(habit: Habit) -> str:
    return "at least that much" if habit.at_least else "at most that much"


def _saying(habit: Habit, what: str) -> str:
    return f"{echo(habit.name, 20)}: {what}"


NAME: Typed[Habit] = Typed(
    key="name",
    label="Name",
    hint="its days and its strength stay",
    say=lambda h: echo(h.name),
    said=lambda h: f"the name {echo(h.name)}",
    text=lambda h: h.name,
    read=lambda h, text, around: change_habit(h, around.habits, name=text),
    reading=lambda h, _: f"{echo(h.name)} · its days stay",
    how="what you call it",
)
"""What the habit is called."""

TARGET: Typed[Habit] = Typed(
    key="target",
    label="Target",
    hint="what a day asks for; recorded amounts keep their numbers",
    say=lambda h: say_amount(h.target, echo(h.unit)) if not is_tick(h) else "done or not",
    said=lambda h: _saying(h, say_goal(h)),
    text=write_target,
    read=_aim,
    reading=lambda h, _: f"{say_goal(h)} · recorded amounts keep their numbers",
    how="a number and a unit, such as 20 min, or done",
)
"""How much a day asks for, and in which unit."""

BOUND: Turned[Habit] = Turned(
    key="bound",
    label="It counts with",
    hint="at most is for what you would like less of",
    say=_say_bound,
    said=lambda h: _saying(h, _say_bound(h)),
    turn=lambda h, _: change_habit(h, (), at_least=not h.at_least),
)
"""Whether the target is to be reached or not to be passed."""

OFTEN: Typed[Habit] = Typed(
    key="every",
    label="How often",
    hint="days that do not ask for it never end a streak",
    say=say_often,
    said=lambda h: _saying(h, say_often(h)),
    text=lambda h: h.every,
    read=lambda h, text, around: change_habit(h, around.habits, every=read_often(text)),
    reading=lambda h, _: say_often(h),
    how="day, 2/week, 3/month, mon,thu or 3d",
)
"""On which days, or how often in a span, it is meant to be done."""

STEP: Typed[Habit] = Typed(
    key="step",
    label="One key adds",
    hint="what enter and + add to the day, and - takes away",
    say=lambda h: say_amount(h.step, echo(h.unit)),
    said=lambda h: _saying(h, f"one key adds {say_amount(h.step, echo(h.unit))}"),
    text=lambda h: write_amount(h.step),
    read=_step,
    reading=lambda h, _: f"one key adds {say_amount(h.step, echo(h.unit))}",
    how="an amount, such as 0.5",
)
"""How much one key press adds."""


def settings_of(habit: Habit) -> tuple[Setting[Habit], ...]:
    """The settings that mean something for this habit: done or not has no step and no bound."""
    if is_tick(habit):
        return (NAME, TARGET, OFTEN)
    return (NAME, TARGET, BOUND, OFTEN, STEP)
