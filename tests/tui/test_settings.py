"""Settings on the screen: every row changes one thing, says what, and z takes it back."""

from dataclasses import replace
from datetime import date

from textual.events import Paste
from textual.pilot import Pilot

from recovery.habits import make_habit
from recovery.ledger import Edit
from recovery.records import Habit
from tests.life import PROFILE, ledger
from tests.memory import MemoryLedger
from tests.tui.driving import press, running, said, text
from tui.screens.settings import SettingsScreen
from tui.screens.settings_rows import habit_key


async def stand(pilot: Pilot[None], key: str) -> SettingsScreen:
    """Open Settings, where it is not open yet, and put the cursor on the row of that key."""
    if not isinstance(pilot.app.screen, SettingsScreen):
        await press(pilot, "comma")
    screen = pilot.app.screen
    assert isinstance(screen, SettingsScreen)
    screen.rows.stand_on(key)
    return screen


async def fill(pilot: Pilot[None], words: str) -> None:
    """Paste the words over what stands in the line."""
    screen = pilot.app.screen
    assert isinstance(screen, SettingsScreen)
    assert screen.prompt is not None
    screen.prompt.line.post_message(Paste(words))
    await pilot.pause()


async def answer(pilot: Pilot[None], words: str) -> None:
    """Open the line of the row, write the words over what stands there, and save them."""
    await press(pilot, "enter")
    await fill(pilot, words)
    await press(pilot, "enter")


def habit(home: MemoryLedger, name: str) -> Habit:
    return next(h for h in home.habits if h.name == name)


def with_reading() -> MemoryLedger:
    """The small life with a habit of two times a week and an archived one."""
    home = ledger()
    home.apply([Edit(None, make_habit("Read", 20, "min", every="2/week", existing=home.habits))])
    phone = make_habit("Phone", 2, "h", at_least=False, existing=home.habits)
    home.apply([Edit(None, replace(phone, archived=True))])
    return home


async def test_the_row_under_the_cursor_is_explained_until_something_else_is_said() -> None:
    async with running(ledger()) as pilot:
        await press(pilot, "comma")
        assert said(pilot) == "your days are counted from it; nothing recorded is changed"
        await press(pilot, "j", "j")
        assert "letting go" in said(pilot)
        await press(pilot, "enter")
        assert said(pilot) == "saved: path letting go · z takes it back"
        await press(pilot, "j")
        assert "needed safety" in said(pilot)


async def test_what_was_saved_on_the_day_does_not_hide_what_the_first_row_is_about() -> None:
    async with running(ledger()) as pilot:
        await press(pilot, "m", "4")
        assert said(pilot).startswith("saved: mood 4")
        await press(pilot, "comma")
        assert said(pilot) == "your days are counted from it; nothing recorded is changed"


async def test_a_start_day_is_typed_read_back_and_kept() -> None:
    home = ledger()
    async with running(home) as pilot:
        await stand(pilot, "start")
        await press(pilot, "enter", "2")
        await fill(pilot, "1 april")
        assert said(pilot).startswith("Tuesday 21 April 2026 · 12 days ago")
        await press(pilot, "enter")
        assert "saved: start day Tuesday 21 April 2026" in said(pilot)
        assert home.profile == replace(PROFILE, start=date(2026, 4, 21))
        await press(pilot, "z")
        assert home.profile == PROFILE
        await press(pilot, "Z")
        assert home.profile.start == date(2026, 4, 21)


async def test_an_empty_line_clears_the_start_day_and_an_unchanged_one_saves_nothing() -> None:
    home = ledger()
    async with running(home) as pilot:
        screen = await stand(pilot, "start")
        await press(pilot, "enter", "enter")
        assert said(pilot) == "left as it was"
        assert not screen.session.undo.done
        await press(pilot, "enter", "backspace", "enter")
        assert home.profile.start is None
        assert "not set" in text(pilot)


async def test_what_is_not_understood_stays_in_the_line_and_nothing_is_kept() -> None:
    home = ledger()
    async with running(home) as pilot:
        screen = await stand(pilot, "start")
        await answer(pilot, "5/6")
        assert screen.prompt is not None
        assert screen.prompt.line.value == "5/6"
        assert "could be" in said(pilot)
        await press(pilot, "escape")
        assert said(pilot) == "left as it was"
    assert home.profile == PROFILE


CHANGES: list[tuple[str, str, dict[str, object]]] = [
    ("path", "enter", {"path": "letting-go"}),
    ("path", "minus", {"path": "open-to-talking"}),
    ("safe", "enter", {"safe": "safe"}),
    ("rollover", "plus", {"rollover": 5}),
    ("rollover", "left", {"rollover": 3}),
    ("week", "enter", {"week_start": 6}),
    ("streak", "space", {"show_streak": False}),
    ("theme", "enter", {"theme": "daybreak-light"}),
    ("profile", "space", {"restarting": (*PROFILE.restarting, "profile")}),
    ("call", "enter", {"restarting": PROFILE.restarting[1:]}),
]


async def test_each_row_changes_its_own_value_and_z_brings_it_back() -> None:
    home = ledger()
    async with running(home) as pilot:
        for key, pressed, expected in CHANGES:
            await stand(pilot, key)
            await press(pilot, pressed)
            assert said(pilot).startswith("saved: ")
            assert home.profile == replace(PROFILE, **expected)  # type: ignore[arg-type]
            await press(pilot, "z")
            assert home.profile == PROFILE


async def test_what_is_typed_is_kept() -> None:
    home = ledger()
    async with running(home) as pilot:
        await stand(pilot, "distance")
        await answer(pilot, "open")
        assert home.profile.target is None
        await answer(pilot, "45")
        assert home.profile.target == 45
        await stand(pilot, "zone")
        await answer(pilot, "lisbon")
        assert home.profile.tz == "Europe/Lisbon"
        await press(pilot, "enter", "backspace", "enter")
        assert home.profile.tz == ""


async def test_the_zone_shows_the_time_there_and_names_what_looks_alike() -> None:
    async with running(ledger()) as pilot:
        await stand(pilot, "zone")
        await press(pilot, "enter")
        await fill(pilot, "kolkata")
        assert said(pilot) == "Asia/Kolkata · it is 00:34 there now"
        await press(pilot, "ctrl+u")
        await fill(pilot, "berln")
        await press(pilot, "enter")
        assert "perhaps Europe/Berlin" in said(pilot)


async def test_the_colours_change_at_once_and_back_with_z() -> None:
    async with running(ledger()) as pilot:
        await stand(pilot, "theme")
        await press(pilot, "enter")
        assert pilot.app.theme == "daybreak-light"
        await press(pilot, "z")
        assert pilot.app.theme == "daybreak-dark"


async def test_a_typed_row_says_that_enter_changes_it() -> None:
    async with running(ledger()) as pilot:
        await stand(pilot, "start")
        await press(pilot, "plus")
        assert said(pilot) == "enter changes this one"


async def test_a_habit_is_added_from_one_line() -> None:
    home = ledger()
    async with running(home) as pilot:
        screen = await stand(pilot, "add")
        await press(pilot, "enter")
        await fill(pilot, "Read 20 min 2/week")
        assert said(pilot) == "Read · 20 min · 2 times a week · enter adds it"
        await press(pilot, "enter")
        read = habit(home, "Read")
        assert (read.target, read.unit, read.every) == (20, "min", "2/week")
        assert read.since == screen.session.today
        assert screen.rows.key == habit_key(read)
        await press(pilot, "z")
    assert len(home.habits) == 4


async def test_a_habit_opens_and_each_of_its_rows_changes_it() -> None:
    home = with_reading()
    before = habit(home, "Read")
    typed: list[tuple[str, str, dict[str, object]]] = [
        ("name", "Books", {"name": "Books"}),
        ("target", "1 h", {"target": 1.0, "unit": "h", "step": 0.5}),
        ("every", "mon, thu", {"every": "mon,thu"}),
        ("step", "5", {"step": 5.0}),
    ]
    async with running(home) as pilot:
        screen = await stand(pilot, habit_key(before))
        await press(pilot, "enter")
        assert screen.rows.title_words == "Read"
        for key, words, expected in typed:
            screen.rows.stand_on(key)
            await answer(pilot, words)
            after = next(h for h in home.habits if h.id == before.id)
            assert after == replace(before, **expected)  # type: ignore[arg-type]
            await press(pilot, "z")
        screen.rows.stand_on("bound")
        await press(pilot, "enter")
        assert not habit(home, "Read").at_least
        await press(pilot, "escape")
        assert screen.rows.key == habit_key(before)


async def test_a_habit_is_archived_and_brought_back() -> None:
    home = with_reading()
    read = habit(home, "Read")
    async with running(home) as pilot:
        screen = await stand(pilot, habit_key(read))
        await press(pilot, "enter")
        screen.rows.stand_on("archive")
        await press(pilot, "enter")
        assert habit(home, "Read").archived
        assert screen.rows.key == habit_key(read)
        await press(pilot, "j", "k")
        await press(pilot, "enter")
        assert not habit(home, "Read").archived
        assert "Read is back" in said(pilot)


async def test_undoing_a_new_habit_while_it_is_open_goes_back_to_the_list() -> None:
    home = ledger()
    async with running(home) as pilot:
        screen = await stand(pilot, "add")
        await answer(pilot, "Read")
        await press(pilot, "enter")
        assert screen.opened is not None
        await press(pilot, "z")
        assert screen.opened is None
        assert "All that can be set" in text(pilot)


async def test_a_name_that_looks_like_markup_shows_as_typed() -> None:
    home = ledger()
    async with running(home) as pilot:
        await stand(pilot, "add")
        await answer(pilot, "[red][/b")
        assert "[red][/b" in text(pilot)
        await press(pilot, "enter")
        assert "[red][/b" in text(pilot)


async def test_keys_of_ones_own_are_listed_to_be_read() -> None:
    keys = (("day.urge", "U"), ("place.nowhere", "\x1b[31m"))
    async with running(MemoryLedger(replace(PROFILE, keys=keys)), (80, 45)) as pilot:
        await stand(pilot, "keys")
        await press(pilot, "enter")
        shown = text(pilot)
        assert "Your key for urge" in shown
        assert "\x1b" not in shown
    async with running(ledger(), (80, 45)) as pilot:
        await press(pilot, "comma")
        assert "as they came" in text(pilot)


async def test_when_the_store_refuses_nothing_changes_and_the_line_says_so() -> None:
    home = ledger()
    async with running(home) as pilot:
        screen = await stand(pilot, "path")
        home.refusing = "the folder cannot be written; nothing was saved"
        await press(pilot, "enter")
        assert said(pilot) == home.refusing
        screen.rows.stand_on("distance")
        await answer(pilot, "45")
        assert said(pilot) == home.refusing
        assert screen.prompt is not None
    assert home.profile == PROFILE


async def test_a_page_key_goes_ten_rows_on_and_back() -> None:
    async with running(ledger()) as pilot:
        screen = await stand(pilot, "start")
        await press(pilot, "pagedown")
        assert screen.rows.key == "meet"
        await press(pilot, "pageup")
        assert screen.rows.key == "start"


async def test_tab_goes_from_group_to_group_and_escape_to_the_day() -> None:
    async with running(ledger()) as pilot:
        screen = await stand(pilot, "start")
        seen = []
        for _ in range(6):
            await press(pilot, "tab")
            seen.append(screen.rows.key)
        sleep = habit_key(habit(ledger(), "Sleep"))
        assert seen == ["call", "rollover", "prompts", "streak", sleep, "start"]
        await press(pilot, "shift+tab")
        assert screen.rows.key == sleep
        await press(pilot, "escape")
        assert not isinstance(pilot.app.screen, SettingsScreen)


async def test_every_size_is_survived() -> None:
    async with running(with_reading()) as pilot:
        await press(pilot, "comma", "shift+tab")
        for size in ((60, 20), (40, 15), (120, 40), (20, 6), (1, 1), (80, 24)):
            await pilot.resize_terminal(*size)
            await press(pilot, "k", "j")
        assert "Archived" in text(pilot)
