"""Letters of every width, and of none, in what a person names or writes: no frame is shifted."""

from dataclasses import replace

import pytest
from rich.cells import cell_len

from recovery.acts import Stamp, stamp, write_entry
from recovery.habits import make_habit
from recovery.ledger import Edit
from tests.life import NOW, PROFILE, newcomer
from tests.memory import MemoryLedger
from tests.tui.driving import app, press, text
from tui.app import DaybreakApp

WORDS = (
    "漢字かな交じり文を書いてみる長い長い題名",
    "family 👩‍👩‍👧 and ☀️ and 🇩🇪 and 👍🏽",
    "①Ⅷ§±×÷°′″※→●◆▲◌◉ ambiguous",
    "e\u0301e\u0301 combi\u0302ned नमस्ते สวัสดี עברית العربية",
    "ｆｕｌｌ　ｗｉｄｔｈ",
)


def home() -> MemoryLedger:
    """A life whose habits and entries are written in all of them."""
    kept = newcomer()
    when: Stamp = stamp(NOW, PROFILE)
    for words in WORDS:
        habit = make_habit(words[:24], 20, "分", existing=kept.habits)
        kept.apply([Edit(None, habit), write_entry(f"{words} {words}", when, title=words)])
    return kept


def edges(row: str) -> list[int]:
    """The cells in which the uprights of frames stand."""
    return [cell_len(row[:n]) for n, sign in enumerate(row) if sign in "│╭╮╰╯|+"]


async def held(program: DaybreakApp, keys: tuple[str, ...], size: tuple[int, int]) -> None:
    """Press the keys; each row fills the window, and the last frame ends at one edge."""
    async with program.run_test(size=size) as pilot:
        await press(pilot, *keys)
        width = size[0]
        for strip in pilot.app.screen._compositor.render_strips():
            assert cell_len(strip.text) == strip.cell_length == width, strip.text
        framed = [row for row in text(pilot).splitlines() if row[:1] in "│|" and row.strip()]
        assert framed
        assert all(edges(row)[-1] == width - 1 for row in framed), "\n".join(framed)


@pytest.mark.parametrize("ascii_only", [False, True], ids=["", "ascii"])
@pytest.mark.parametrize("keys", [(), ("J",), ("comma", "k"), ("tab",)], ids=" ".join)
async def test_no_frame_is_shifted(keys: tuple[str, ...], ascii_only: bool) -> None:
    for size in [(80, 24), (120, 40), (40, 15)]:
        await held(app(home(), ascii_only=ascii_only), keys, size)


async def test_a_wide_name_on_a_narrow_screen_is_cut_between_letters() -> None:
    kept = home()
    kept.apply([Edit(habit, replace(habit, archived=True)) for habit in kept.habits[:4]])
    await held(app(kept), (), (40, 15))
