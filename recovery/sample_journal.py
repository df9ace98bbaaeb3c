"""A made-up life's journal: entries written for their day, and plain days put together."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any

from recovery.content import read_content
from recovery.records import Contact, JournalEntry, Urge
from recovery.sample_phrases import Phrases
from recovery.sample_plan import Plan
from recovery.text import tags_in

_Slot = tuple[int, str]
_What = Mapping[str, Any]
_WHEN = {"morning": 7 * 60 + 50, "day": 13 * 60, "night": 22 * 60 + 40}
_SLOTS_OF_DAY = ((), ("morning",), ("day",), ("night",), ("morning", "night"), ("day", "night"))
_WEIGHTS = (14, 14, 20, 34, 9, 9)
_FROM_LATE_ON = 180
_TODAY_AT = 8 * 60 + 10


def journal(
    plan: Plan, contacts: Iterable[Contact], urges: Iterable[Urge]
) -> Iterator[JournalEntry]:
    """About one entry a day; what happened on a day is what its entry tells of."""
    content = read_content("sample")
    told: dict[_Slot, _What] = {
        (entry["day"], entry["when"]): entry for entry in content["written"]
    }
    _tell_pauses(plan, content, told)
    _tell_nights(plan, content, told, contacts, urges)
    dice, phrases = plan.rng("journal"), Phrases(plan)
    for number in range(plan.span):
        drawn = dice.choices(_SLOTS_OF_DAY, _WEIGHTS)[0]
        minutes = {when: at + dice.uniform(0, 60) for when, at in _WHEN.items()}
        plain: dict[str, _What] = {when: phrases.entry(number, when) for when in drawn}
        tells = {when: told[number, when] for when in _WHEN if (number, when) in told}
        # A day that has something to tell needs no plain entry beside it.
        for when, what in (tells or plain).items():
            at = max(minutes[when], what.get("after", 0))
            yield _entry(plan, number, at, what, dice.random() < 0.04)
    age = "late" if plan.span >= _FROM_LATE_ON else "early"
    yield _entry(plan, plan.span, _TODAY_AT, content["today"][age], False)


def _tell_pauses(plan: Plan, content: _What, told: dict[_Slot, _What]) -> None:
    for pause in plan.pauses:
        which = content["paused"][0 if pause.why == "flu" else 1]
        told[(pause.first - plan.start).days + 1, "day"] = which


def _tell_nights(
    plan: Plan,
    content: _What,
    told: dict[_Slot, _What],
    contacts: Iterable[Contact],
    urges: Iterable[Urge],
) -> None:
    """What happened comes before what was planned; a quiet victory takes only a free night."""
    kinds = ("text", "reply", "profile", "reread", "received", "rode-out")
    pools = {name: iter(content[name]) for name in kinds}
    for urge in urges:
        slot = ((urge.day - plan.start).days, "night")
        late = urge.at >= plan.at(slot[0], 22 * 60)
        if urge.strength >= 6 and urge.outcome == "rode-out" and late and slot not in told:
            _tell(plan, told, slot, urge.ended or urge.at, pools["rode-out"])
    for contact in contacts:
        number = (contact.day - plan.start).days
        slot = (number, "day" if contact.direction == "in" else "night")
        if contact.kind in pools and not (contact.direction == "in" and number < 40):
            _tell(plan, told, slot, contact.at, pools[contact.kind])


def _tell(
    plan: Plan, told: dict[_Slot, _What], slot: _Slot, at: datetime, pool: Iterator[_What]
) -> None:
    """The next text of the pool, each used once, is told some minutes after it happened."""
    what = next(pool, None)
    if what is not None:
        minutes = (at - plan.at(slot[0], 0)).total_seconds() / 60
        told[slot] = {**what, "after": minutes + 9}


def _entry(plan: Plan, number: int, minutes: float, what: _What, starred: bool) -> JournalEntry:
    day = plan.day(number)
    return JournalEntry(
        day=day,
        at=plan.at(number, minutes),
        tz=plan.tz,
        kind=what.get("kind", "free"),
        title=what.get("title", ""),
        text=what["text"],
        tags=tags_in(what["text"]),
        starred=starred,
        step=what.get("step", ""),
        sealed=day + timedelta(days=what["seal"]) if "seal" in what else None,
    )
