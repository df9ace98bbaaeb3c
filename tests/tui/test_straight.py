"""A key goes straight to its action, past parts that would only pass it on, and past no other."""

from typing import ClassVar

import pytest
from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.pilot import Pilot
from textual.screen import ModalScreen
from textual.widget import Widget

from tests.tui.driving import app, press
from tui.turns import OneKeyAtATime


class Part(Widget, can_focus=True):
    """A part that listens for no key."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[str] = []


class Hearing(Part):
    """A part that hears every key, and passes it on."""

    def on_key(self, event: events.Key) -> None:
        self.heard.append(event.key)


class Decorated(Part):
    """A part that says so in another way."""

    @on(events.Key)
    def _heard(self, event: events.Key) -> None:
        self.heard.append(event.key)


class Named(Part):
    """A part that has a method for one key."""

    def key_a(self) -> None:
        self.heard.append("a")


class Box(Widget):
    """A part that holds another one."""

    def __init__(self, part: Part) -> None:
        super().__init__()
        self.part = part

    def compose(self) -> ComposeResult:
        yield self.part


class Acting(OneKeyAtATime):
    """An app of one part, with two keys."""

    BINDINGS: ClassVar[list[BindingType]] = [("a", "act", ""), ("r", "fail", "")]

    def __init__(self, part: Part) -> None:
        super().__init__()
        self.part = part
        self.acted = 0

    def compose(self) -> ComposeResult:
        yield Box(self.part)

    def action_act(self) -> None:
        self.acted += 1

    def action_fail(self) -> None:
        raise RuntimeError("on purpose")


async def pressed(acting: Acting, pilot: Pilot[None], *keys: str) -> None:
    """Press the keys and wait until they were taken in."""
    await pilot.press(*keys)
    await acting.settled()
    await pilot.pause()


async def test_a_key_in_a_list_goes_through_no_part_of_the_screen(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    passed: list[Widget] = []

    async def passing(self: Widget, _: events.Key) -> None:
        passed.append(self)

    async with app().run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        monkeypatch.setattr(Widget, "_on_key", passing)
        await press(pilot, "down", "tab", "H", "J", "down", "T", "question_mark")
        assert not passed


@pytest.mark.parametrize("kind", [Hearing, Decorated, Named])
async def test_a_part_that_listens_hears_its_keys_before_they_act(kind: type[Part]) -> None:
    acting = Acting(part := kind())
    async with acting.run_test() as pilot:
        part.focus()
        await pressed(acting, pilot, "a", "a")
        assert part.heard == ["a", "a"]
        assert acting.acted == 2


async def test_a_part_that_does_not_listen_is_passed_by() -> None:
    acting = Acting(part := Part())
    async with acting.run_test() as pilot:
        part.focus()
        await pressed(acting, pilot, "a", "b", "a")
        assert (part.heard, acting.acted) == ([], 2)


async def test_an_action_that_fails_ends_the_app_with_its_error() -> None:
    acting = Acting(Part())
    with pytest.raises(RuntimeError, match="on purpose"):
        async with acting.run_test() as pilot:
            await pressed(acting, pilot, "r")


async def test_a_question_over_the_screen_keeps_its_keys_from_acting() -> None:
    acting = Acting(Part())
    async with acting.run_test() as pilot:
        await acting.push_screen(ModalScreen())
        await pressed(acting, pilot, "a")
        assert acting.acted == 0
