"""A Textual app in use: at each step our terminal shows what the one with Textual's bytes does."""

import asyncio
from time import monotonic
from typing import cast

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from textual.pilot import Pilot

from tests.tui.driver.tape import LazyTape, Sampler, Tape
from tests.tui.driver.writing import LETTERS


def pasted(text: str) -> bytes:
    """What a terminal sends for a paste."""
    return b"\x1b[200~" + text.encode() + b"\x1b[201~"


KEYS = st.sampled_from(
    [
        *(bytes([letter]) for letter in b"aZ \r\t\x7f\x0b\x0f\x14\x1b"),
        *(b"\x1b[" + end for end in b"Z A B C D H F 5~ 6~ 3~".split()),
    ]
)
TEXTS = st.lists(st.sampled_from([*LETTERS, "\n"]), min_size=1, max_size=40).map("".join)
PASTES = TEXTS.map(pasted)
SIZES = st.tuples(st.integers(1, 60), st.integers(1, 24))
STEPS = st.lists(KEYS | KEYS | TEXTS.map(str.encode) | PASTES | SIZES, max_size=12)
Step = bytes | tuple[int, int]
PATIENCE = 10.0  # seconds; far more than a window takes on a machine that does something else


async def take(pilot: Pilot[None], step: Step) -> None:
    """Type or paste, or change the window."""
    driver = cast(Tape, pilot.app._driver)
    if isinstance(step, bytes):
        driver.type(step)
    else:
        driver.resize(*step)
        # Textual lets a window come to rest before it paints it anew. Until then the terminals show
        # what was there before, cut and scrolled as they like: they need to agree in the end.
        until = monotonic() + PATIENCE
        await pilot.pause()
        while not (driver.news.size == step and driver.agree()) and monotonic() < until:
            await pilot.pause(0.005)
    await pilot.pause(0)  # whatever is drawn by now is on both terminals, settled or not


async def compared(steps: list[Step], tape: type[Tape]) -> None:
    """Take the steps, and compare the two terminals after each."""
    app = Sampler(tape)
    async with app.run_test(headless=False, size=(50, 20)) as pilot:
        for step in [b"begun", *steps]:
            await take(pilot, step)
            try:
                cast(Tape, app._driver).compare()
            except AssertionError as difference:
                raise AssertionError(f"after {step!r}") from difference
        await pilot.pause()  # Textual cannot end amid a change of screens


@settings(max_examples=6)
@example([pasted("ß…1\ufe0f"), b"\x1b[5~", b"\x1b[D", pasted(" "), pasted(" ｗ1 a")], LazyTape)
@given(STEPS, st.sampled_from([Tape, LazyTape]))
def test_a_person_sees_the_same_picture(steps: list[Step], tape: type[Tape]) -> None:
    asyncio.run(compared(steps, tape))


@pytest.mark.torture
@settings(max_examples=2000)
@given(STEPS, st.sampled_from([Tape, LazyTape]))
def test_two_thousand_people_see_the_same_picture(steps: list[Step], tape: type[Tape]) -> None:
    asyncio.run(compared(steps, tape))
