"""When there is a first picture, and that it is chosen by what the screen will go by."""

from pathlib import Path

import pytest
from rich.console import Console

from daybreak.opening import asked
from daybreak.terminals import colours
from storage.glance import theme_of
from tests.daybreak.conftest import Daybreak

SYSTEMS = {"truecolor": "true", "256": "256", "standard": "16"}


@pytest.mark.parametrize(
    ("words", "home", "ascii_only", "demo"),
    [
        ([], None, False, False),
        (["--ascii"], None, True, False),
        (["--home", "x"], "x", False, False),
        (["--home=x", "--ascii"], "x", True, False),
        (["demo", "--ascii"], None, True, True),
    ],
)
def test_a_command_line_that_leads_to_today(
    words: list[str], home: str | None, ascii_only: bool, demo: bool
) -> None:
    found = asked(words)
    assert found is not None
    assert (found.home, found.ascii_only, found.demo) == (home, ascii_only, demo)


@pytest.mark.parametrize(
    "words",
    [["status"], ["pause"], ["--driver", "plain"], ["--home"], ["-h"], ["demo", "demo"], ["--odd"]],
)
def test_any_other_command_line_has_no_first_picture(words: list[str]) -> None:
    assert asked(words) is None


@pytest.mark.parametrize("term", ["xterm", "xterm-256color", "xterm-kitty", "screen", "vt100"])
@pytest.mark.parametrize("colorterm", ["", "truecolor", "24bit", "yes"])
def test_colours_are_counted_as_the_screen_counts_them(
    monkeypatch: pytest.MonkeyPatch, term: str, colorterm: str
) -> None:
    environment = {"TERM": term, "COLORTERM": colorterm}
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    console = Console(force_terminal=True, _environ=environment)
    assert colours() == SYSTEMS[console.color_system or ""]
    monkeypatch.setenv("NO_COLOR", "1")
    assert colours() == ""


def test_the_theme_is_found_at_a_glance(daybreak: Daybreak, home: Path) -> None:
    assert theme_of(home) is None
    daybreak("begin", "--since", "2026-04-21")
    assert theme_of(home) == "daybreak-dark"
    profile = home / "profile.json"
    text = profile.read_text("utf-8").replace("daybreak-dark", "daybreak-light")
    profile.write_text(text.replace("{", '{\n"a": "\\"theme\\": \\"daybreak-contrast\\"",', 1))
    assert theme_of(home) == "daybreak-light"


def test_a_home_that_was_not_begun_has_none(home: Path) -> None:
    home.mkdir()
    (home / "profile.json").write_bytes(b"\xff not a profile")
    assert theme_of(home) is None
