"""What a report is made of, before it is a page: figures, tables, charts and chosen texts."""

from collections.abc import Mapping, Sequence
from datetime import date

from recovery.frozen import frozen
from recovery.lookback.buckets import Bucket

Row = tuple[str, ...]


@frozen
class Figures:
    """A word and its figure, a line each."""

    rows: tuple[tuple[str, str], ...]


@frozen
class Table:
    """Rows under a heading; columns in `numbers` hold numbers, those in `whole` never wrap."""

    head: Row
    rows: tuple[Row, ...]
    numbers: tuple[int, ...] = ()
    whole: tuple[int, ...] = ()


@frozen
class Heat:
    """A year of days, each with a state; `names` says what the states mean, in order."""

    year: int
    states: Mapping[date, str]
    names: Mapping[str, str]
    week_start: int = 0


@frozen
class Chart:
    """Values over buckets, as a curve or as bars; `unit` is what a bucket holds, if it is one.

    `low` and `high` are its scale. A value that is None is not known.
    """

    title: str
    values: Sequence[float | None]
    parts: Sequence[Bucket]
    unit: str
    low: float
    high: float
    bars: bool = False

    @property
    def caption(self) -> str:
        """What it shows, and what a point or bar of it stands for."""
        return f"{self.title}, by {self.unit}" if self.unit else self.title


@frozen
class Text:
    """Something written, with the day and the kind it is of."""

    when: str
    kind: str
    title: str
    text: str


@frozen
class Sentences:
    """Findings, each with the figures behind it, and how they were found."""

    rows: tuple[tuple[str, str], ...]
    method: str = ""


Block = Figures | Table | Heat | Chart | Text | Sentences


@frozen
class Section:
    """A title and what stands below it."""

    title: str
    blocks: tuple[Block, ...]


@frozen
class Report:
    """The whole story: what it covers, its sections, and what is said at its end."""

    title: str
    covers: str
    sections: tuple[Section, ...]
    close: str
