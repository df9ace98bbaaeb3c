"""Answers that Textual and Rich remember for speed, forgotten when they are many.

They keep thousands of answers to questions that cost a microsecond each: where two regions of the
screen meet, how wide a text is. A long sitting would fill them, with a megabyte between whose
pieces nothing larger fits.
"""

from rich.cells import cached_cell_len
from textual.geometry import Region

MANY = 512
"""Answers in one cache: several screens' worth."""
CACHES = (
    cached_cell_len,
    Region.__contains__,
    Region.contains_region,
    Region.intersection,
    Region.overlaps,
    Region.translate,
)
"""Those that go on growing; what they answer soon stands in them again."""


def forget_many_answers() -> None:
    """Empty each cache that holds many; for now and then."""
    for cache in CACHES:
        if cache.cache_info().currsize > MANY:
            cache.cache_clear()
