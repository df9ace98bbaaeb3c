"""Textual's and Rich's caches, made as large as what is asked again and again.

They take thousands of answers to questions that cost a microsecond each: where two regions of the
screen meet, how wide a text is. A long sitting would fill them, with a megabyte between whose
pieces nothing larger fits.
"""

from functools import lru_cache

from rich import cells, segment
from textual.geometry import Region

KEPT = 512
"""Answers in each cache: several screens' worth."""
_MEASURE = "cached_cell_len"
_GEOMETRY = (
    "__contains__",
    "contains_region",
    "grow",
    "intersection",
    "overlaps",
    "shrink",
    "translate",
    "union",
)


def keep_caches_small() -> None:
    """Make them so, once for all apps of this process."""
    if cells.cached_cell_len.cache_parameters()["maxsize"] == KEPT:
        return
    smaller = lru_cache(KEPT)
    measure = smaller(cells.cached_cell_len.__wrapped__)
    for module in (cells, segment):
        setattr(module, _MEASURE, measure)
    for name in _GEOMETRY:
        setattr(Region, name, smaller(getattr(Region, name).__wrapped__))
