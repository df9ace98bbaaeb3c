"""The colours: readable in every theme, chosen in two places, the terminal's own where need be."""

from collections.abc import Iterator

import pytest
from rich.color import ColorSystem
from rich.segment import Segment
from textual.color import Color
from textual.theme import Theme

from tests.life import NOW, ledger
from tests.tui.driving import press, running, said, settled
from tui.app import DaybreakApp
from tui.canvas import ROLES
from tui.palette import HELP
from tui.themes import CONTRAST, DARK, LIGHT, TERMINAL, THEMES, fitting

DRAWN = [theme for theme in THEMES if theme is not TERMINAL]
SIGNS = [role for role in ROLES if role not in ("frame",)]
"""What is read or told apart; a frame is neither."""


def contrast(one: Color, other: Color) -> float:
    """The ratio of WCAG 2: 1 for the same colour, 21 for black and white."""

    def light(value: int) -> float:
        share = value / 255
        return float(share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4)

    def luminance(color: Color) -> float:
        return 0.2126 * light(color.r) + 0.7152 * light(color.g) + 0.0722 * light(color.b)

    dark, bright = sorted((luminance(one), luminance(other)))
    return (bright + 0.05) / (dark + 0.05)


def of_256(color: Color) -> Color:
    """The nearest of 256 colours, as a terminal that has no more is sent it."""
    return Color(*color.rich_color.downgrade(ColorSystem.EIGHT_BIT).get_truecolor())


@pytest.mark.parametrize("theme", [theme.name for theme in DRAWN])
async def test_text_and_signs_have_a_contrast_of_four_and_a_half(theme: str) -> None:
    app = DaybreakApp(ledger(), lambda: NOW)
    async with app.run_test() as pilot:
        app.theme = theme
        await pilot.pause()
        ground = Color.parse(app.current_theme.background or "")
        for role in SIGNS:
            ink = app.screen.get_component_styles(f"ink--{role}").color
            least = 7 if theme == CONTRAST.name else 4.5
            assert contrast(ground, ink) >= least, role
            assert contrast(of_256(ground), of_256(ink)) >= least, f"{role} in 256 colours"


PAIRS = (
    ("block-cursor-foreground", "block-cursor-background"),
    ("input-cursor-foreground", "input-cursor-background"),
)


@pytest.mark.parametrize("theme", DRAWN, ids=lambda theme: theme.name)
def test_what_is_typed_or_stood_on_can_be_read(theme: Theme) -> None:
    for pair in PAIRS:
        front, back = (Color.parse(theme.variables[name]) for name in pair)
        assert contrast(front, back) >= 4.5
    selected = Color.parse(theme.variables["input-selection-background"])
    assert contrast(Color.parse(theme.foreground or ""), selected) >= 4.5


async def test_colours_are_chosen_in_the_palette_kept_and_taken_back() -> None:
    home = ledger()
    async with running(home) as pilot:
        await press(pilot, "ctrl+p", *"colours light")
        await pilot.pause()
        await press(pilot, "enter")
        await pilot.app.workers.wait_for_complete()
        await settled(pilot)
        assert home.profile.theme == LIGHT.name == pilot.app.theme
        assert said(pilot) == "saved: colours light · z takes it back"
        await press(pilot, "z")
        assert pilot.app.theme == DARK.name


def test_every_theme_is_explained() -> None:
    assert set(HELP) == {theme.name for theme in THEMES}


@pytest.mark.parametrize("colours", ["16", ""])
def test_a_terminal_of_few_colours_lends_its_own(colours: str) -> None:
    assert {fitting(theme.name, colours) for theme in THEMES} == {TERMINAL.name}
    assert fitting(LIGHT.name, "256") == LIGHT.name
    assert fitting("no such theme", "true") == DARK.name


def _segments(app: DaybreakApp) -> Iterator[Segment]:
    for strip in app.screen._compositor.render_strips():
        yield from strip.apply_filter(app._filters[-1], Color(0, 0, 0)) if app._filters else strip


async def test_without_colours_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = DaybreakApp(ledger(), lambda: NOW, colours="")
    async with app.run_test() as pilot:
        await press(pilot, "comma")
        assert app.theme == TERMINAL.name
        for segment in _segments(app):
            style = segment.style
            assert style is None or style.color is None or style.color.is_default
            assert style is None or style.bgcolor is None or style.bgcolor.is_default


@pytest.mark.parametrize("italics", [True, False])
async def test_italics_are_left_out_where_they_would_turn_the_colours_around(
    italics: bool,
) -> None:
    app = DaybreakApp(ledger(), lambda: NOW, italics=italics)
    async with app.run_test():
        assert bool(app.screen.get_component_rich_style("ink--quiet").italic) is italics
