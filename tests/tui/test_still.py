"""What does not change is not drawn again, and what does change is."""

from typing import Any

import pytest
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from tests.tui.driving import app, press, text
from tui.panels.panel import Panel
from tui.sheet import Sheet
from tui.still import Still


async def test_a_step_draws_two_rows_of_its_own_part_and_no_other(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    drawn: list[tuple[str, int]] = []
    render_lines = Widget.render_lines

    def counted(self: Widget, crop: Region) -> list[Strip]:
        drawn.append((type(self).__name__, crop.height))
        return render_lines(self, crop)

    async with app().run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        monkeypatch.setattr(Widget, "render_lines", counted)
        await press(pilot, "down")
        assert drawn == [("CarePanel", 2)]


async def test_another_panel_draws_the_two_that_change(monkeypatch: pytest.MonkeyPatch) -> None:
    painted: list[Widget] = []
    refresh = Widget.refresh

    def counted(self: Widget, *regions: Region, **named: Any) -> Widget:
        painted.append(self)
        return refresh(self, *regions, **named)

    async with app().run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        monkeypatch.setattr(Widget, "refresh", counted)
        await press(pilot, "tab")
        assert {type(part).__name__ for part in painted} == {"CarePanel", "JournalPanel"}


async def test_what_is_kept_is_what_would_be_drawn() -> None:
    async with app().run_test(size=(120, 40)) as pilot:
        for key in [
            *"HvJ",
            "down",
            "/",
            *"in",
            "escape",
            "G",
            ",",
            "down",
            "T",
            "tab",
            *"mwe",
            "s",
        ]:
            await press(pilot, key)
            for part in pilot.app.screen.walk_children(Widget, with_self=True):
                if isinstance(part, Still | Sheet) and part.region.area:
                    kept = [list(strip) for strip in part.render_lines(part.size.region)]
                    part.refresh()
                    if isinstance(part, Sheet):
                        part._drawn_for = ()
                    anew = [list(strip) for strip in part.render_lines(part.size.region)]
                    assert kept == anew, (key, part)


async def test_every_part_of_a_place_is_still() -> None:
    async with app().run_test(size=(120, 40)) as pilot:
        for key in "HJG,T":
            await press(pilot, key)
            screen = pilot.app.screen
            parts = screen.walk_children(Widget, with_self=True)
            assert all(isinstance(part, Still) for part in parts), list(parts)


async def test_another_size_and_another_theme_are_drawn_anew() -> None:
    async with app().run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        panel = pilot.app.screen.query(Panel).first()
        before = panel.render_lines(panel.size.region)
        assert panel.render_lines(panel.size.region) is before
        pilot.app.theme = "daybreak-light"
        await pilot.pause()
        lit = panel.render_lines(panel.size.region)
        assert [strip.text for strip in lit] == [strip.text for strip in before]
        assert lit != before
        await pilot.resize_terminal(100, 30)
        await pilot.pause()
        assert all(
            strip.cell_length == panel.size.width for strip in panel.render_lines(panel.size.region)
        )
        assert "Care" in text(pilot)


async def test_a_place_keeps_the_styles_of_the_parts_that_are_still() -> None:
    async with app().run_test(size=(120, 40)) as pilot:
        await press(pilot, "J")
        parts = (pilot.app.screen, pilot.app.screen.query_one("#body"))
        layouts = [part.styles.layout for part in parts]
        assert [layout and layout.name for layout in layouts] == ["vertical", "horizontal"]
