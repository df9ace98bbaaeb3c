"""What Textual and Rich remember for speed stays as small as a few screens' worth."""

from rich import cells
from rich.cells import cell_len
from textual.geometry import Region

from tests.life import ledger
from tests.tui.driving import app
from tui.small_caches import KEPT


def test_a_long_sitting_fills_no_cache_with_thousands_of_answers() -> None:
    app(ledger())
    whole = Region(0, 0, 80, 24)
    for n in range(2 * KEPT):
        assert cell_len(f"text 漢 {n}") == len(f"text 漢 {n}") + 1
        here = whole.translate((n, 0))
        assert here.overlaps(whole) is (n < 80)
        assert here.contains_region(whole) is (n == 0)
        assert whole.contains_point((n, 0)) is (n < 80)
        assert here.intersection(whole).width == max(0, 80 - n)
        assert here.union(whole).width == 80 + n
        assert here.grow((1, 1, 1, 1)).shrink((1, 1, 1, 1)) == here

    caches = [cells.cached_cell_len, *(getattr(Region, name) for name in vars(Region))]
    sizes = [cache.cache_info().currsize for cache in caches if hasattr(cache, "cache_info")]
    assert KEPT in sizes
    assert max(sizes) == KEPT
