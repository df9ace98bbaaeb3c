"""A believable made-up life of any length, for the demo, for pictures and for measuring."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from recovery.frozen import frozen
from recovery.ledger import Month
from recovery.program import state_of
from recovery.records import Habit, Item, Profile, Record, Step
from recovery.sample_care import habit_entries, habits, moods
from recovery.sample_contact import contacts, urges
from recovery.sample_journal import journal
from recovery.sample_lists import lists
from recovery.sample_plan import ROLLOVER, Plan, make_plan
from recovery.sample_program import ratings, step_records


@frozen
class Life:
    """Everything a home holds: what the person chose, habits, months by YYYY-MM, and lists."""

    profile: Profile
    habits: tuple[Habit, ...]
    months: Mapping[str, Month]
    items: tuple[Item, ...] = ()


def sample(years: float, seed: int, now: datetime, tz: str = "Europe/Berlin") -> Life:
    """The life of a made-up person from `years` ago until this morning, in the zone `tz`.

    The same arguments give the same life. `now` carries an offset; nothing lies after it. Records
    have no ids yet, and no two of a kind on one day share a second. BadInput for an impossible
    length or an unknown zone.
    """
    plan = make_plan(years, seed, now, tz)
    met, urged = list(contacts(plan)), list(urges(plan))
    written = list(journal(plan, met, urged))
    done = list(step_records(plan, written))
    tables: dict[str, Iterable[Record]] = {
        "contacts": met,
        "urges": urged,
        "habits": habit_entries(plan),
        "moods": moods(plan),
        "journal": written,
        "ratings": ratings(plan),
        "steps": done,
    }
    items = tuple(lists(plan))
    return Life(_profile(plan, done, tz), habits(plan), _months(plan, tables), items)


def _profile(plan: Plan, done: Iterable[Step], tz: str) -> Profile:
    asked = state_of(done, "D4") == "done"
    return Profile(
        start=plan.start,
        target=30 if plan.span < 60 else 90 if plan.span < 200 else None,
        rollover=ROLLOVER,
        tz=tz,
        path="letting-go" if plan.span > 365 else "undecided",
        safe="safe" if asked else "",
        pauses=plan.pauses,
        begun=True,
    )


def _months(plan: Plan, tables: Mapping[str, Iterable[Record]]) -> dict[str, Month]:
    found: dict[str, dict[str, list[Record]]] = {}
    for table, records in tables.items():
        for record in records:
            if record.at <= plan.now:
                name = f"{record.day:%Y-%m}"
                found.setdefault(name, {}).setdefault(table, []).append(record)
    return {name: _month(found[name]) for name in sorted(found)}


def _month(tables: Mapping[str, list[Record]]) -> Month:
    ordered = {t: tuple(sorted(r, key=lambda x: (x.day, x.at))) for t, r in tables.items()}
    return replace(Month(), **ordered)  # type: ignore[arg-type]
