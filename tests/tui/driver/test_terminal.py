"""What a terminal is told at both ends of a full screen, and which driver is chosen."""

import shutil
import subprocess
import sys

import pytest

from tui.driver import driver_class
from tui.driver.early import Opened
from tui.driver.terminal import Wishes, beginning, ending, window


def test_every_mode_that_is_set_is_reset() -> None:
    wishes = Wishes(mouse=True, moves=True, focus=True)
    for mode in ("1000", "1003", "1004", "1006", "2004", "1049"):
        assert f"\x1b[?{mode}h" in beginning(wishes)
        assert f"\x1b[?{mode}l" in ending(wishes)
    for mode in ("7", "25"):
        assert f"\x1b[?{mode}l" in beginning(wishes)
        assert f"\x1b[?{mode}h" in ending(wishes)
    assert beginning(wishes).count("\x1b[>25u") == ending(wishes).count("\x1b[<u") == 1


def test_moves_without_a_mouse_are_not_asked_for() -> None:
    assert "100" not in beginning(Wishes(moves=True))


def test_a_program_that_goes_on_does_not_wish_for_the_keyboard_twice() -> None:
    assert "\x1b[<u\x1b[>25u" in beginning(Wishes(), again=True)


def test_the_other_screen_is_not_entered_twice() -> None:
    assert "1049" not in beginning(Wishes(), opened=True)


def test_every_row_is_erased_before_the_screen_is_left() -> None:
    erased, _, _ = ending(Wishes(), 3).partition("\x1b[?1049l")
    assert erased.count("\x1b[K") == 3 and erased.count("\n") == 2
    assert "\x1b[2J" not in erased


def test_the_title_says_the_name_alone_and_comes_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    assert "\x1b[22;2t\x1b]2;daybreak\x07" in beginning(Wishes())
    assert "\x1b[23;2t" in ending(Wishes())
    assert "\x1b[22;2t" not in beginning(Wishes(), again=True)
    monkeypatch.setenv("TERM", "linux")
    assert "daybreak" not in beginning(Wishes()) and "\x1b[23;2t" not in ending(Wishes())


@pytest.mark.parametrize("columns", [None, "", "0", "-3", "wide", "132"])
@pytest.mark.parametrize("rows", [None, "x", "50"])
def test_the_window_is_as_the_library_of_the_shell_has_it(
    monkeypatch: pytest.MonkeyPatch, columns: str | None, rows: str | None
) -> None:
    for name, text in (("COLUMNS", columns), ("LINES", rows)):
        if text is None:
            monkeypatch.delenv(name, raising=False)
        else:
            monkeypatch.setenv(name, text)
    assert window() == tuple(shutil.get_terminal_size())


def test_apples_terminal_is_not_asked_what_it_would_print(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "$p" in beginning(Wishes())
    monkeypatch.setenv("TERM_PROGRAM", "Apple_Terminal")
    assert "$p" not in beginning(Wishes())


def test_the_thin_driver_is_chosen_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    thin = driver_class()
    assert thin is not None and thin.__name__ == "ThinDriver"
    assert driver_class("plain") is None
    monkeypatch.setattr(sys, "platform", "win32")
    assert driver_class("thin") is None


def test_a_driver_knows_what_a_quick_start_did() -> None:
    opened = Opened("", None)
    driver = driver_class(opened=opened)
    assert getattr(driver, "opened", None) is opened
    assert getattr(driver_class(), "opened", opened) is None


WIPES = "from tui.driver.early import wipes; import sys; sys.exit(not wipes({}))"


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"TERM": "xterm-256color"}, True),
        ({"TERM": "vt100"}, False),
        ({"TERM": "no-such-terminal"}, False),
        ({"TERM": "xterm-256color", "STY": "1.pts-0.host"}, False),
        ({}, False),
    ],
)
def test_who_erases_in_colour_is_looked_up(environment: dict[str, str], expected: bool) -> None:
    # In a process of its own: curses asks once for the life of a process.
    found = subprocess.run([sys.executable, "-c", WIPES.format(environment)], check=False)
    assert (found.returncode == 0) is expected
