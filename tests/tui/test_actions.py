"""One list of actions: every key does something, no two share one, and bad maps are named."""

from dataclasses import replace

import pytest

from tests.life import ledger
from tests.memory import MemoryLedger
from tests.tui.driving import app, press, running, said, text
from tui.actions import ACTIONS, bar_actions
from tui.app import DaybreakApp
from tui.keymap import read_keymap
from tui.screens.history import HistoryScreen
from tui.screens.journal import JournalScreen
from tui.screens.place import Place
from tui.screens.today import TodayScreen


def test_no_key_belongs_to_two_actions() -> None:
    keys = [key for action in ACTIONS for key in action.keys.split(",")]
    assert sorted(keys) == sorted(set(keys))


def test_every_action_has_a_method_on_today_or_in_the_program() -> None:
    for action in ACTIONS:
        name = action.runs.split("(")[0]
        owner: type[object] = DaybreakApp if name.startswith("app.") else TodayScreen
        owner = JournalScreen if action.where == "Journal" else owner
        owner = HistoryScreen if action.where == "History" else owner
        assert hasattr(owner, f"action_{name.removeprefix('app.')}"), action.id


def test_the_keys_are_ones_that_every_terminal_sends() -> None:
    dead = {"ctrl+h", "ctrl+m", "ctrl+i", "alt+enter", "shift+enter", "ctrl+backspace"}
    assert not dead & {key for action in ACTIONS for key in action.keys.split(",")}


def test_the_bar_begins_with_what_a_hard_hour_needs() -> None:
    assert [action.id for action in bar_actions()][:3] == ["day.urge", "day.slip", "day.pause"]


def test_help_names_a_single_key_where_the_bar_names_a_pair() -> None:
    before = next(action for action in ACTIONS if action.id == "day.before")
    assert (before.key_shown(), before.bar_key({})) == ("[", "[ ]")
    assert before.bar_key({"day.before": "left"}) == "left"


@pytest.mark.parametrize(
    ("pair", "part"),
    [
        (("day.dance", "d"), "there is no such action"),
        (("day.urge", ""), "is no key"),
        (("day.urge", "a b"), "is no key"),
        (("day.urge", "anykey"), "is no key"),
        (("day.urge", "U,"), "is no key"),
        (("day.urge", "hand+a"), "is no key"),
        (("day.urge", "!"), "another action has it"),
        (("day.urge", "U,s"), "another action has it"),
        (("day.urge", "s"), "another action has it"),
        (("day.urge", "5"), "another action has it"),
    ],
)
def test_a_bad_or_clashing_key_is_named_and_left_out(pair: tuple[str, str], part: str) -> None:
    keymap, words = read_keymap([pair])
    assert keymap == {}
    assert part in words[0]


@pytest.mark.parametrize(
    ("pair", "keymap"),
    [
        (("urge", "U"), {"day.urge": "U"}),
        (("quick line", ";"), {"day.quick": "semicolon"}),
        (("day.urge", "ä,f5"), {"day.urge": "ä,f5"}),
        (("undo", "ctrl+y"), {"day.undo": "ctrl+y"}),
        (("settings", ","), {"place.settings": "comma"}),
    ],
)
def test_a_key_is_given_by_the_name_in_the_palette_and_as_it_is_typed(
    pair: tuple[str, str], keymap: dict[str, str]
) -> None:
    assert read_keymap([pair]) == (keymap, [])


def test_every_action_has_a_name_of_its_own() -> None:
    assert len({action.name for action in ACTIONS}) == len(ACTIONS)


def test_two_actions_cannot_be_given_the_same_new_key() -> None:
    keymap, words = read_keymap([("day.urge", "f5"), ("day.mood", "f5")])
    assert keymap == {"day.urge": "f5"}
    assert len(words) == 1


async def test_a_key_of_ones_own_works_and_stands_in_the_bar() -> None:
    kept = ledger()
    profile = replace(kept.profile, keys=(("day.urge", "f5"), ("day.mood", "s")))
    async with running(MemoryLedger(profile)) as pilot:
        assert "another action has it" in said(pilot)
        assert " f5 urge" in text(pilot)
        await press(pilot, "f5")
        assert "how strong" in said(pilot)


async def test_the_palette_offers_the_actions_by_name() -> None:
    async with running(ledger()) as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, Place)
        names = {command.title for command in pilot.app.get_system_commands(screen)}
        assert {"urge", "slip", "pause", "undo", "history", "quit", "help"} <= names
        await press(pilot, "ctrl+p", *"undo", "enter")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert "nothing to take back" in text(pilot)


@pytest.mark.parametrize("size", [(1, 1), (2, 9), (40, 15)])
async def test_the_palette_is_paged_through_in_a_window_of_any_size(size: tuple[int, int]) -> None:
    async with running(ledger()) as pilot:
        await press(pilot, "ctrl+p", "w")
        await pilot.resize_terminal(*size)
        await press(pilot, "pageup", "pagedown", "up", "escape")
        assert isinstance(pilot.app.screen, TodayScreen)


async def test_the_palette_does_without_unicode_where_it_is_asked_to() -> None:
    async with app(ledger(), ascii_only=True).run_test(size=(80, 24)) as pilot:
        await press(pilot, "ctrl+p")
        assert "an action, by its name" in text(pilot)
        assert text(pilot).isascii()
