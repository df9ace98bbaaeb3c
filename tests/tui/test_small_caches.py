"""What Textual and Rich remember for speed stays as small as a few screens' worth."""

from rich.cells import cell_len
from textual.geometry import Region

from tests.life import ledger
from tests.tui.driving import running
from tui.app import DaybreakApp
from tui.small_caches import CACHES, MANY


async def test_a_long_sitting_fills_no_cache_with_thousands_of_answers() -> None:
    async with running(ledger()) as pilot:
        assert isinstance(pilot.app, DaybreakApp)
        whole = Region(0, 0, 80, 24)
        for n in range(2 * MANY):
            here = whole.translate((n, 0))
            assert cell_len(f"text 漢 {n}") == len(f"text 漢 {n}") + 1
            assert here.overlaps(whole) is (n < 80)
            assert here.contains_region(whole) is (n == 0)
            assert whole.contains_point((n, 0)) is (n < 80)
            assert here.intersection(whole).width == max(0, 80 - n)
        assert max(cache.cache_info().currsize for cache in CACHES) > MANY
        await pilot.app._look_again()
        assert all(cache.cache_info().currsize <= MANY for cache in CACHES)
