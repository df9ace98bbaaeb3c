"""Parts of a screen that are not drawn again while nothing of them changed."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.filter import LineFilter
from textual.geometry import Region
from textual.strip import Strip

from tui.boxes import Grid, Horizontal, Vertical

if TYPE_CHECKING:
    from textual.widget import Widget
else:  # no widget by itself: the first of a class's widgets is the one whose styles it inherits
    Widget = object


class Still(Widget):
    """A widget that gives its last picture again as long as it is the right one.

    For one row that changed Textual asks every widget on the screen for all of its rows, and
    filters their colours anew. It stands before the widget that it makes still.
    """

    _last_picture: tuple[Region, Sequence[LineFilter], list[Strip]] | None = None
    _stale: frozenset[int] = frozenset()

    def render_lines(self, crop: Region) -> list[Strip]:
        """The rows in that region of it; of a picture that was given before only those that changed
        are made again."""
        filters = self.get_line_filters()
        if self._last_picture is None or self._last_picture[:2] != (crop, filters):
            self._last_picture = (crop, filters, super().render_lines(crop))
        elif stale := self._stale.intersection(crop.line_range):
            first, last = min(stale), max(stale) + 1
            rows = list(self._last_picture[2])
            part = Region(crop.x, first, crop.width, last - first)
            rows[first - crop.y : last - crop.y] = super().render_lines(part)
            self._last_picture = (crop, filters, rows)
        self._stale = frozenset()
        return self._last_picture[2]

    def _set_dirty(self, *regions: Region) -> None:
        if regions:
            down = self.content_offset.y
            rows = (range(region.y + down, region.bottom + down) for region in regions)
            self._stale = self._stale.union(*rows)
        else:
            self._last_picture = None
        super()._set_dirty(*regions)


class StillGrid(Still, Grid):
    """Parts in rows and columns."""


class StillHorizontal(Still, Horizontal):
    """Parts beside each other."""


class StillVertical(Still, Vertical):
    """Parts below each other."""
