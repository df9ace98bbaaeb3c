"""What a step shows: why, the exercise, what it makes as rows to choose, and how it went so far."""

from collections.abc import Iterator, Sequence
from datetime import date

from recovery.counting import count
from recovery.day import day_month
from recovery.gate import HELP
from recovery.habit_line import say_habit
from recovery.ledger import Ledger
from recovery.lines import lines_of
from recovery.lists import list_kind
from recovery.products import made_by
from recovery.profile_settings import DISTANCE, RESTARTING, START
from recovery.program import GuideStep, Product
from recovery.records import Profile, Step
from recovery.settings import Setting
from recovery.standing import ALREADY
from recovery.step_habits import habits_of, offered
from recovery.text import visible
from recovery.wording import as_wished, habits_as_wished
from tui.paint import clip, wrap
from tui.rows import Row
from tui.screens.settings_rows import habit_key, habit_line, line_of, room_of

SAID = {"open": "open", "doing": "in progress", "done": "done"}
"""Each state of a step in words."""
_MOVES = (
    ("doing", "mark it in progress"),
    ("done", "mark it done"),
    ("open", "open it again"),
)
_MOST = 8
_SETTINGS: dict[str, tuple[Setting[Profile], ...]] = {
    "profile": (START, DISTANCE),
    "settings": RESTARTING,
}
SETTINGS: dict[str, Setting[Profile]] = {
    setting.key: setting for some in _SETTINGS.values() for setting in some
}
"""The settings that a step makes, by key."""
_MAKES = {
    "feelings": "Name how it is now",
    "ratings": "Rate the twelve statements",
    "incidents": "Write down something that came from them",
}
_COMMANDS = {
    "D3": "to take along: daybreak report --include questions",
    "D4": "for an adviser: daybreak incidents prints the record",
    "G7": "to keep it as a file: daybreak journal step:G7 --text > story.txt",
}
"""By step: what the shell does with its product."""


def words_of(text: str, width: int, role: str) -> list[Row[str]]:
    """A paragraph and the empty row after it."""
    return [*(Row([(row, role)]) for row in wrap(text, width, 14)), Row([])]


def made_rows(one: GuideStep, ledger: Ledger, today: date, width: int) -> list[Row[str]]:
    """What was made so far, the newest lines last; nothing for what its own rows already show.

    A text that was written can be chosen, to be read.
    """
    if all(product.kind in (*_SETTINGS, "habit") for product in one.products):
        return []
    lines = made_by(one, ledger, today)
    shown = lines[-_MOST:]
    rows: list[Row[str]] = [Row([("so far", "muted")])] if lines else []
    if len(shown) < len(lines):
        rows.append(Row([(f"{len(lines) - len(shown)} before these", "muted")]))
    profile = ledger.profile
    for made in shown:
        words = clip(visible(as_wished(made.line[:300], profile)), width)
        rows.append(Row([(words, "text")], f"read {made.entry.id}" if made.entry else None))
    return [*rows, Row([])] if rows else []


def making_rows(one: GuideStep, ledger: Ledger, window: int, width: int) -> Iterator[Row[str]]:
    """A row for each thing that can be made here, then what the shell does with it."""
    for product in one.products:
        yield from _making(product, one, ledger, window)
    for row in wrap(_COMMANDS.get(one.id, ""), width, 3):
        yield Row([(row, "muted")])


def _making(product: Product, one: GuideStep, ledger: Ledger, window: int) -> Iterator[Row[str]]:
    if product.kind == "list":
        kind = list_kind(product.name)
        lines = len(lines_of(ledger.items, product.name, tags=product.tags))
        held = str(lines) if lines else "empty"
        yield Row(line_of(f"Your list: {kind.title}", held, room_of(window)), f"list {kind.name}")
    elif product.kind in ("journal", "letter", "draft"):
        yield from _writing(product, one)
    elif product.kind == "habit":
        yield from _habits(product.name, ledger, window)
    elif product.kind in _SETTINGS:
        if product.kind == "settings":
            yield Row([("Does it begin the count again?", "muted")])
        for setting in _SETTINGS[product.kind]:
            value = setting.say(ledger.profile)
            yield Row(line_of(setting.label, value, room_of(window)), f"set {setting.key}")
        if product.kind == "profile":
            kinds = count(len(ledger.profile.restarting), "kind")
            yield Row(line_of("What begins it again", kinds, room_of(window)), "step A3")
    elif product.kind == "safety":
        yield from _safety(ledger.profile, window)
    else:
        yield Row([(_MAKES[product.kind], "text")], product.kind)


def _writing(product: Product, one: GuideStep) -> Iterator[Row[str]]:
    said = {"journal": "Write about it", "letter": "Write the letter", "draft": "Write the draft"}
    words = "Build a sentence" if product.name == "sentence" else said[product.kind]
    if not one.parts:
        yield Row([(words, "text")], f"{product.kind} 0")
    for number, part in enumerate(one.parts):
        yield Row([(f"Write: {part}", "text")], f"{product.kind} {number}")


def _habits(name: str, ledger: Ledger, window: int) -> Iterator[Row[str]]:
    for habit in habits_as_wished(habits_of(name, ledger.habits), ledger.profile):
        yield Row(habit_line(habit, room_of(window)), habit_key(habit))
    for habit in offered(name, ledger.habits):
        yield Row([(f"add {say_habit(habit)}", "accent")], f"offer {habit.id}")
    if name == "own":
        yield Row([("add a habit of your own", "accent")], "own")


def _safety(profile: Profile, window: int) -> Iterator[Row[str]]:
    for answer, words in (("safe", "No, it was safe"), ("unsafe", "Yes")):
        sign = "● " if profile.safe == answer else "○ "
        role = "accent" if profile.safe == answer else "muted"
        yield Row([(sign, role), (words, "text")], f"safe {answer}")
    if profile.safe == "unsafe":
        # Directly below the answer, so that it comes into sight with it in any window.
        for row in wrap(HELP, room_of(window) - 2, 8):
            yield Row([("  " + row, "text")])
    if profile.safe:
        yield Row([("  take the answer back", "muted")], "safe ")
    yield Row([])


def state_rows(one: GuideStep, state: str, records: Sequence[Step]) -> Iterator[Row[str]]:
    """The states that the step can be put in, and those that it was in, oldest first."""
    for name, words in _MOVES:
        if name != state and not (name == "open" and state == "doing"):
            yield Row([(words, "text")], name)
    past = [record for record in records if record.step == one.id][-_MOST:]
    if past or state != "open":
        yield Row([])
    if not past and state != "open":
        yield Row([(ALREADY, "muted")])
    for record in past:
        said = SAID.get(record.state, record.state)
        yield Row([(f"{day_month(record.day)} {record.day.year}: {said}", "muted")])
