"""Document ids: computed from what happened when, never counted."""

from datetime import date

from recovery.records import HabitEntry, Record


def day_number(day: date) -> int:
    """YYYYMMDD000000: the first id of a day."""
    return (day.year * 10_000 + day.month * 100 + day.day) * 1_000_000


def first_id(record: Record) -> int:
    """The id a record gets when it is free.

    A habit entry's is its day and its habit, so that two sessions and two machines that log the
    same habit on the same day mean the same document; any other's is its day and clock time.
    """
    if isinstance(record, HabitEntry):
        return day_number(record.day) + record.habit
    at = record.at
    return day_number(record.day) + at.hour * 10_000 + at.minute * 100 + at.second


def fits(record: Record) -> bool:
    """Whether a record's id is one that it could have been given."""
    if isinstance(record, HabitEntry):
        return record.id == first_id(record)
    return record.id - record.id % 1_000_000 == day_number(record.day)
