"""The person's own editor from the screen: warned of once, and the text is never at risk."""

from collections.abc import Callable
from contextlib import nullcontext

import pytest

from recovery.errors import CouldNot
from tests.life import NOW, newcomer
from tests.tui.driving import press, said
from tests.tui.written import journal, newest, written
from tui.app import DaybreakApp


def lent(program: DaybreakApp, monkeypatch: pytest.MonkeyPatch) -> None:
    """The terminal can be lent: there is none in a test."""
    monkeypatch.setattr(program, "suspend", nullcontext)


async def test_ones_own_editor_warns_once_and_then_gets_the_text(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    home = newcomer()
    program = DaybreakApp(home, lambda: NOW, outside=lambda words, saved: words + "\nand more")
    lent(program, monkeypatch)
    async with program.run_test() as pilot:
        await press(pilot, "w", *"Hi", "ctrl+o")
        assert "may keep copies of its own" in said(pilot)
        await press(pilot, "ctrl+o")
        assert "back from your editor" in said(pilot)
        await press(pilot, "ctrl+s")
    assert newest(home).text == "Hi\nand more"


async def test_an_editor_that_is_not_there_leaves_the_text(monkeypatch: pytest.MonkeyPatch) -> None:
    def none(words: str, saved: object) -> str:
        raise CouldNot("no editor is named")

    home = newcomer()
    program = DaybreakApp(home, lambda: NOW, outside=none)
    lent(program, monkeypatch)
    async with program.run_test() as pilot:
        await press(pilot, "w", *"Hi", "ctrl+o", "ctrl+o")
        assert said(pilot) == "no editor is named"
        await press(pilot, "ctrl+s")
    assert newest(home).text == "Hi"


async def test_a_terminal_that_cannot_be_lent_is_said() -> None:
    program = DaybreakApp(newcomer(), lambda: NOW, outside=lambda words, saved: words)
    async with program.run_test() as pilot:
        await press(pilot, "w", *"Hi", "ctrl+o", "ctrl+o")
        assert "cannot be lent" in said(pilot)


async def test_e_in_the_journal_opens_the_entry_and_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    home = journal()
    program = DaybreakApp(home, lambda: NOW, outside=lambda words, saved: "outside")
    lent(program, monkeypatch)
    async with program.run_test() as pilot:
        await press(pilot, "J", "E")
        assert "may keep copies of its own" in said(pilot)
        await press(pilot, "ctrl+o", "ctrl+s")
    assert any(entry.text == "outside" for entry in written(home))


async def test_what_is_saved_outside_lies_on_the_desk_even_where_the_editor_ends_badly(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def ends_badly(words: str, saved: Callable[[str], None]) -> str:
        saved(f"{words} saved")
        raise CouldNot("the editor ended with 1")

    program = DaybreakApp(newcomer(), lambda: NOW, outside=ends_badly)
    lent(program, monkeypatch)
    async with program.run_test() as pilot:
        await press(pilot, "w", *"Hi", "ctrl+o", "ctrl+o")
        assert "ended with 1" in said(pilot)
        assert list(program.desk.texts.values()) == ["\nHi saved"]
        await press(pilot, "ctrl+s")
        assert not any(program.desk.texts.values())
