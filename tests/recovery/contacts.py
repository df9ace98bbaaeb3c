"""Contacts, urges and whole lives for tests, made in one line each."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta

from hypothesis import strategies as st

from recovery.kinds import KINDS
from recovery.ledger import Facts
from recovery.records import Contact, Profile, Urge

TODAY = date(2026, 5, 3)
START = date(2026, 4, 1)
PROFILE = Profile(start=START, target=30)


def at(day: date, hour: float = 12.0) -> datetime:
    """That day at that hour, in UTC."""
    return datetime.combine(day, time(), UTC) + timedelta(hours=hour)


def ago(days: int) -> date:
    """The day that many days before today."""
    return TODAY - timedelta(days=days)


def contact(day: date, kind: str = "text", then: str = "", hour: float = 12.0) -> Contact:
    """A contact of that kind on that day."""
    direction = KINDS[kind].direction
    return Contact(day=day, at=at(day, hour), direction=direction, kind=kind, then=then)


def urge(day: date, outcome: str = "open", hour: float = 12.0) -> Urge:
    """An urge on that day."""
    return Urge(day=day, at=at(day, hour), strength=5, outcome=outcome)


def facts(contacts: Iterable[Contact] = (), urges: Iterable[Urge] = ()) -> Facts:
    """Facts of these contacts and urges, in the order of days."""
    return Facts(
        contacts=tuple(sorted(contacts, key=lambda c: c.day)),
        urges=tuple(sorted(urges, key=lambda u: u.day)),
    )


days = st.integers(-5, 60).map(ago)
"""Days around the start and today, some of them ahead."""

contacts = st.lists(
    st.builds(
        contact,
        days,
        st.sampled_from(tuple(KINDS)),
        st.sampled_from(("", "restart", "keep", "later")),
        st.floats(0, 23),
    ),
    max_size=12,
)
"""Contacts of every kind and choice, in no order."""

urges = st.lists(
    st.builds(urge, days, st.sampled_from(("open", "rode-out", "slipped"))), max_size=8
)
"""Urges of every outcome, in no order."""

profiles = st.builds(
    Profile,
    start=st.none() | days,
    restarting=st.lists(st.sampled_from(tuple(KINDS)), max_size=12, unique=True).map(tuple),
)
"""Profiles with and without a start day, and with any kinds that restart."""
