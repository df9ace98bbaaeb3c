"""No word of a sealed letter stands anywhere before its day: not in the shell, not on a screen."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from textual.pilot import Pilot

from daybreak.exports import exporter
from daybreak.house import House
from recovery.acts import Stamp, change_step, rewrite_entry, write_entry
from recovery.ledger import Edit
from recovery.letters import seal
from recovery.records import JournalEntry
from storage.store import Store
from tests.daybreak.conftest import Daybreak
from tests.life import NOW, PROFILE, TODAY
from tests.tui.driving import press, settled, text
from tui.app import DaybreakApp

SECRET = "cormorant"
JUNE = date(2026, 6, 3)
COMMANDS: tuple[tuple[str, ...], ...] = (
    (),
    ("status",),
    ("status", "--line"),
    ("status", "--json"),
    ("journal",),
    ("journal", "--text"),
    ("journal", SECRET[:6]),
    ("journal", "step:G3", "--text"),
    ("journal", "kind:letter"),
    ("guide",),
    ("guide", "G3"),
    ("guide", "--json"),
    ("history",),
    ("history", "--json"),
    ("history", "--year", "2026"),
    ("report", "--format", "md"),
    ("report", "--format", "md", "--include", "triggers,notes,journal,letters"),
    ("report", "--include", "triggers,notes,journal,letters"),
    ("lists",),
    ("habit", "list"),
    ("incidents",),
    ("doctor",),
    ("backup",),
    ("restore",),
    ("restore", "--dry-run", "2026-05-03"),
    ("log", "mood 4"),
    ("contact", "received"),
)
PLACES = ("comma", "question_mark", "W", "s", "T")


@pytest.fixture
def store(person: Path) -> Store:
    """A home with two sealed letters of today and one of a year ago, one of them once changed."""
    assert person
    ledger = House().open()
    ledger.apply([Edit(ledger.profile, PROFILE)])
    for back, title in ((0, f"To {SECRET}"), (0, ""), (365, SECRET)):
        day = TODAY - timedelta(days=back)
        when = Stamp(day, NOW - timedelta(days=back), "Europe/Berlin")
        words = f"{SECRET} and I\n@{SECRET}"
        letter = _kept(ledger, write_entry(words, when, title=title, kind="letter", step="G3"))
        if back:
            letter = _kept(ledger, rewrite_entry(letter, f"{SECRET} again", title))
        _kept(ledger, seal(letter, JUNE, TODAY))
    ledger.apply([change_step("G3", "doing", Stamp(TODAY, NOW, "Europe/Berlin"))])
    return ledger


def _kept(ledger: Store, edit: Edit) -> JournalEntry:
    (made,) = ledger.apply([edit])
    assert isinstance(made.after, JournalEntry)
    return made.after


def test_no_command_says_a_word_of_it_before_its_day(store: Store, daybreak: Daybreak) -> None:
    for words in COMMANDS:
        said = daybreak(*words)
        shown = (said.out + said.err).replace("journal cormor", "")
        assert SECRET not in shown, words
    after = daybreak("journal", "--text", now="2026-06-03T12:00:00+02:00")
    assert after.out.count(SECRET) > 3


async def unseen(pilot: Pilot[None], *keys: str) -> None:
    """Press the keys; nowhere on the way stands a word of it."""
    for key in keys:
        await press(pilot, key)
        assert SECRET not in text(pilot), keys


@pytest.mark.parametrize("size", [(120, 40), (40, 15)], ids=lambda s: f"{s[0]}x{s[1]}")
async def test_no_screen_shows_a_word_of_it_before_its_day(
    store: Store, size: tuple[int, int]
) -> None:
    program = DaybreakApp(store, lambda: NOW, export=exporter(store.home, lambda: NOW))
    async with program.run_test(size=size) as pilot:
        await settled(pilot)
        for place in PLACES:
            await unseen(pilot, place, "escape")
        for panel in (2, 3):
            await unseen(pilot, *["tab"] * panel, "up", "enter", "escape")
        await unseen(pilot, "H", "1", "2", "3", "4", "5", "ctrl+e", "T")
        await unseen(pilot, "J")
        assert "sealed until 3 June" in text(pilot)
        await unseen(pilot, "o", "escape", "e", "c", "E", "asterisk", "enter", "c", "escape")
        await unseen(pilot, "escape", "J", "slash", *SECRET[:6], "enter", "escape", "escape")
        await unseen(pilot, "ctrl+p", *"cormor", "escape")
        await unseen(pilot, "G")
        program.screen.query_one("#body").stand_on("G3")  # type: ignore[attr-defined] # Rows
        await unseen(pilot, "enter")
        assert "sealed until" in text(pilot) or size[1] < 20
        await unseen(pilot, "up", "up", "up", "enter", "escape", "escape", "T", "z", "Z")
    for path in _beside_the_documents(store):
        assert SECRET.encode() not in path.read_bytes(), path


def _beside_the_documents(store: Store) -> list[Path]:
    """Exports, drafts and whatever else lies there, without the documents and their copies."""
    found = [*store.home.rglob("*"), *store.room.rglob("*")]
    return [
        p
        for p in found
        if p.is_file() and not {p.parent.name, *p.parts} & {"2025", "2026", "backups"}
    ]


async def test_it_is_open_on_its_day(store: Store) -> None:
    program = DaybreakApp(store, lambda: NOW + timedelta(days=31))
    async with program.run_test(size=(120, 40)) as pilot:
        await press(pilot, "J")
        assert SECRET in text(pilot)


def test_on_its_day_status_says_so_in_a_line_without_a_word_of_it(
    store: Store, daybreak: Daybreak
) -> None:
    on_its_day = "2026-06-03T12:00:00+02:00"
    assert "has come" not in daybreak("status", now="2026-06-02T12:00:00+02:00").out
    for _ in range(2):  # from the files, then from what is kept of older months
        said = daybreak("status", now=on_its_day)
        assert said.lines[-1] == "the day of 3 letters has come"
        assert SECRET not in said.out
    assert "letters" not in daybreak("status", "--json", now=on_its_day).value
