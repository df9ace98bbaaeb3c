"""A first day in a real terminal: everything logged by keyboard is there for the shell."""

import json
import subprocess
import sys

from tests.terminal import Terminal


def daybreak(*arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "daybreak", *arguments], capture_output=True, text=True, check=True
    )
    return done.stdout


def test_a_day_is_logged_by_keyboard_and_read_by_the_shell() -> None:
    daybreak("begin", "--since", "2026-04-21", "--target", "30", "--tz", "Europe/Berlin")
    with Terminal() as terminal:
        terminal.until("12 days since 21 April")
        terminal.keys("7.5\r")
        terminal.until("saved: sleep 7.5 h")
        terminal.keys("j6\r")
        terminal.until("saved: water 6")
        terminal.keys("j\r")
        terminal.until("saved: exercise 15")
        terminal.keys("\r")
        terminal.until("saved: exercise 30")
        terminal.keys("j\r")
        terminal.until("saved: social 30")
        terminal.keys("m4")
        terminal.until("saved: mood 4")
        terminal.keys("u6")
        terminal.until("saved: urge 6")
        terminal.keys("w")
        terminal.until("ctrl+s")
        terminal.keys("One line.\rTwo [/ lines.\rThree.\x13")
        terminal.until("One line.")
        terminal.until("u urge")
        terminal.keys("q")
        assert terminal.ends() == 0
    status = json.loads(daybreak("status", "--json"))
    habits = {habit["name"]: habit["amount"] for habit in status["habits"]}
    assert habits == {"Sleep": 7.5, "Water": 6, "Exercise": 30, "Social": 30}
    assert status["mood"] == 4
    assert status["contact"]["urges"] == 1
    assert status["contact"]["days"] == 12
    assert status["journal"] == {"entries": 1, "today": 1}


def test_the_screen_without_a_profile_asks_and_enter_skips_it_all() -> None:
    with Terminal() as terminal:
        terminal.until("Not therapy")
        terminal.keys("\x1b")
        terminal.until("No start day yet")
        terminal.keys("8\r")
        terminal.until("saved: sleep 8 h")
        terminal.keys("q")
        assert terminal.ends() == 0


def test_the_demo_writes_nothing_to_the_home() -> None:
    with Terminal("demo") as terminal:
        terminal.until("Care")
        terminal.keys("+")
        terminal.until("saved: sleep")
        terminal.keys("q")
        assert terminal.ends() == 0
    assert json.loads(daybreak("status", "--json"))["contact"]["days"] is None


def test_a_terminal_that_is_none_gets_the_day_in_plain_lines() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "daybreak"], capture_output=True, text=True, check=True
    )
    assert "The full screen needs a terminal" in done.stdout
    assert "\x1b" not in done.stdout


def test_the_window_may_be_any_size_at_any_moment() -> None:
    with Terminal("demo", size=(120, 40)) as terminal:
        terminal.until("of 12 held")
        for columns, rows in ((40, 15), (1, 1), (200, 60), (60, 20), (80, 24)):
            terminal.resize(columns, rows)
        terminal.until("No contact")
        terminal.keys("q")
        assert terminal.ends() == 0
