"""What cannot be saved at this moment: it stays on the screen, is tried again, and is said once."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot

from storage.drafts import Drafts
from tests.life import NOW, newcomer
from tests.memory import MemoryLedger
from tests.tui.driving import press, running, said, settled, text
from tests.tui.written import newest
from tui import retry
from tui.app import DaybreakApp
from tui.retry import PAUSES, Retry
from tui.screens.today import TodayScreen

FULL = "/home/anna/2026/2026-05.json: cannot be written, the disk is full"


class Time:
    """A clock that stands until it is set on."""

    now = 0.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def time(monkeypatch: pytest.MonkeyPatch) -> Time:
    """The clock by which it is decided to try again."""
    clock = Time()
    monkeypatch.setattr(retry, "monotonic", clock.monotonic)
    return clock


async def look(pilot: Pilot[None]) -> None:
    """The look at the files that the program takes every two seconds."""
    assert isinstance(pilot.app, DaybreakApp)
    await pilot.app._look_again()
    await settled(pilot)


async def test_it_is_shown_said_and_saved_by_itself(time: Time) -> None:
    home = newcomer()
    async with running(home, (120, 40)) as pilot:
        home.full = FULL
        await press(pilot, "plus", "plus")
        assert said(pilot) == (
            f"not saved yet: sleep 1 h · {FULL} · it is tried again by itself · z takes it back"
        )
        assert "2 not saved yet" in text(pilot) and "1 of  8 h" in text(pilot)
        assert not home.records
        await press(pilot, "left_square_bracket")
        assert "yesterday · 2 not saved yet" in text(pilot)
        await press(pilot, "full_stop")
        home.full = ""
        await look(pilot)
        assert not home.records
        time.now = PAUSES[0]
        await look(pilot)
        assert said(pilot) == "saved: what was waiting" and "saved 21:04" in text(pilot)
        assert "not saved" not in text(pilot)
        (kept,) = home.records.values()
        await press(pilot, "plus")
        assert said(pilot).startswith("saved: sleep 1.5 h")
        await press(pilot, "z", "z", "z")
    assert kept.id and not home.records


async def test_it_is_taken_back_and_brought_again_while_it_waits() -> None:
    home = newcomer()
    home.full = FULL
    async with running(home) as pilot:
        await press(pilot, "plus", "z")
        assert said(pilot) == "taken back: sleep 0.5 h · Z brings it again"
        assert "not saved" not in text(pilot)
        await press(pilot, "Z")
        assert said(pilot).startswith("not saved yet: sleep 0.5 h")
        home.full = ""
        await press(pilot, "z")
    assert not home.records


async def test_the_next_act_is_saved_after_what_waits() -> None:
    home = newcomer()
    async with running(home) as pilot:
        home.full = FULL
        await press(pilot, "m", "2")
        home.full = ""
        await press(pilot, "plus")
        assert said(pilot) == "saved: sleep 0.5 h · z takes it back"
    assert len(home.records) == 2


async def test_a_change_that_could_not_be_taken_back_is_taken_back_later(time: Time) -> None:
    home = newcomer()
    async with running(home) as pilot:
        await press(pilot, "plus")
        home.full = FULL
        await press(pilot, "z")
        assert said(pilot).startswith("taken back, which is not saved yet: sleep 0.5 h")
        home.full, time.now = "", PAUSES[0]
        await look(pilot)
    assert not home.records


@asynccontextmanager
async def sitting(home: MemoryLedger, folder: Path) -> AsyncIterator[Pilot[None]]:
    """The program with a folder for drafts."""
    app = DaybreakApp(home, lambda: NOW, drafts=Drafts(folder))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        yield pilot


def drafts(pilot: Pilot[None]) -> list[str]:
    """The texts that lie on the desk."""
    assert isinstance(pilot.app, DaybreakApp)
    return [words for words in pilot.app.desk.texts.values() if words]


async def test_a_page_that_waits_is_in_the_journal_and_a_draft_until_it_is_saved(
    tmp_path: Path, time: Time
) -> None:
    home = newcomer()
    async with sitting(home, tmp_path) as pilot:
        home.full = FULL
        await press(pilot, "w", *"One", "ctrl+s", "w", *"Two", "ctrl+s")
        assert isinstance(pilot.app.screen, TodayScreen) and "Two" in text(pilot)
        assert sorted(drafts(pilot)) == ["\nOne", "\nTwo"]
        await press(pilot, "J", "enter", "e", "exclamation_mark", "ctrl+s", "escape", "T")
        assert sorted(drafts(pilot)) == ["\nOne", "\nTwo!"]
        home.full, time.now = "", PAUSES[0]
        await look(pilot)
        assert not drafts(pilot)
    assert newest(home).text == "Two!" and len(home.records) == 2


async def test_leaving_tries_again_says_once_what_is_left_and_then_leaves(tmp_path: Path) -> None:
    home = newcomer()
    async with sitting(home, tmp_path) as pilot:
        home.full = FULL
        await press(pilot, "w", *"Hi", "ctrl+s", "q")
        assert pilot.app.is_running
        assert said(pilot) == (
            f"1 change is not saved yet: {FULL} · "
            "leaving again goes without it; texts in it stay as drafts"
        )
        await press(pilot, "plus", "q")
        assert pilot.app.is_running and said(pilot).startswith("2 changes are not saved yet")
        await press(pilot, "q")
        assert drafts(pilot) == ["\nHi"]
    assert not pilot.app.is_running and not home.records


async def test_leaving_says_where_a_text_cannot_be_kept_as_a_draft_either(tmp_path: Path) -> None:
    home = newcomer()
    (tmp_path / "drafts").write_text("in the way")
    async with sitting(home, tmp_path) as pilot:
        home.full = FULL
        await press(pilot, "w", *"Hi", "ctrl+s", "q")
        assert said(pilot).endswith(
            f"leaving again goes without it; {tmp_path}/drafts: the draft cannot be kept, "
            "something else has that name; save what you wrote"
        )


async def test_leaving_when_it_can_be_saved_asks_nothing(tmp_path: Path) -> None:
    home = newcomer()
    async with sitting(home, tmp_path) as pilot:
        home.full = FULL
        await press(pilot, "plus")
        home.full = ""
        await press(pilot, "q")
    assert len(home.records) == 1


async def test_what_the_disk_did_not_confirm_is_said_to_be_so_and_tried_again(time: Time) -> None:
    home = newcomer()
    async with running(home, (120, 40)) as pilot:
        home.shaky = True
        await press(pilot, "plus")
        assert "saved, not confirmed" in text(pilot)
        home.full, time.now = FULL, PAUSES[0]
        await look(pilot)
        assert "saved, not confirmed" in text(pilot)
        home.full, time.now = "", PAUSES[0] + PAUSES[1]
        await look(pilot)
        assert said(pilot) == "saved, and the disk has confirmed it now"
        assert "saved 21:04" in text(pilot)
        await press(pilot, "q")
    assert len(home.records) == 1


async def test_what_can_never_be_saved_is_said_and_stays_a_draft(
    tmp_path: Path, time: Time
) -> None:
    home = newcomer()
    async with sitting(home, tmp_path) as pilot:
        home.full = FULL
        await press(pilot, "w", *"Hi", "ctrl+s")
        home.full, home.refusing, time.now = "", "no file can hold this", PAUSES[0]
        await look(pilot)
        assert said(pilot) == "no file can hold this"
        assert drafts(pilot) == ["\nHi"]


def test_it_is_tried_soon_and_then_ever_more_rarely_and_never_for_nothing(time: Time) -> None:
    again = Retry()
    assert not again.is_due() and not again.running
    waited: list[float] = []
    again.go_on(waits=True)
    while len(waited) < 7:
        time.now += 1
        again.go_on(waits=True) if not again.is_due() else None
        if again.is_due():
            waited.append(time.now - sum(waited))
            again.go_on(waits=True)
    assert waited == [2, 5, 15, 30, 60, 60, 60]
    again.go_on(waits=False)
    time.now += 1000
    assert not again.is_due() and not again.running
