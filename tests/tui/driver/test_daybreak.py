"""Daybreak itself through the driver: the same picture, in few bytes, and nothing left of it."""

import asyncio
from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.life import NOW, ledger
from tests.tui.driver.session import Session
from tests.tui.driver.tape import Tape
from tui.app import DaybreakApp

KEYS = st.sampled_from(
    [*(bytes([letter]) for letter in b"musz!HGJTS123578+-?bnaeri[]:/ \t\r\x7f\x1b\x1b"),
     b"\x1b[A", b"\x1b[B", b"\x1b[C", b"\x1b[D", b"\x1b[Z", "ü 漢 ".encode()]
)  # fmt: skip
SIZES = st.sampled_from([(120, 40), (80, 24), (60, 20), (40, 15)])


async def compared(keys: list[bytes], size: tuple[int, int]) -> None:
    """Press the keys in Daybreak, and compare both terminals after each."""
    app = DaybreakApp(ledger(), lambda: NOW)
    app.driver_class = Tape
    async with app.run_test(headless=False, size=size) as pilot:
        await pilot.pause()
        driver = cast(Tape, app._driver)
        driver.compare()
        for key in keys:
            driver.type(key)
            await pilot.pause(0)
            driver.compare()
        await pilot.pause()  # Textual cannot end amid a change of screens


@settings(max_examples=3)
@given(st.lists(KEYS, max_size=10), SIZES)
def test_daybreak_is_the_same_picture(keys: list[bytes], size: tuple[int, int]) -> None:
    asyncio.run(compared(keys, size))


@pytest.mark.torture
@settings(max_examples=300)
@given(st.lists(KEYS, min_size=5, max_size=20), SIZES)
def test_daybreak_is_the_same_picture_for_long(keys: list[bytes], size: tuple[int, int]) -> None:
    asyncio.run(compared(keys, size))


@pytest.mark.parametrize(("size", "most"), [((120, 40), 10_000), ((80, 24), 6_000)])
def test_few_bytes_are_sent(size: tuple[int, int], most: int) -> None:
    with Session("daybreak", size=size) as session:
        session.until_text("Acceptance")
        session.until_quiet()
        assert len(session.emulator.written.encode()) <= most
        for key, at_most in [(b"\t", 2500), (b"\x1b[B", 200), (b"\x1b[B", 200), (b"\x1b[A", 200)]:
            before = len(session.emulator.written.encode())
            session.send(key)
            session.until_quiet()
            assert len(session.emulator.written.encode()) - before <= at_most, key


def test_it_leaves_nothing_of_itself_on_the_terminal() -> None:
    with Session("daybreak") as session:
        session.until_text("Acceptance")
        session.send(b"?")
        session.until_text("Help")
        session.send(b"\x1b")
        session.until(lambda: "Help" not in session.emulator.text, "the way back")
        session.send(b"q")
        assert session.until_ended() == 0
        assert session.emulator.text.split() == ["goodbye"]
        assert session.attributes == session.found
