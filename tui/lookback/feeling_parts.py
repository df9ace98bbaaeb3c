"""Moods and urges: curves, when in the week urges come, what stands by them, and how they end."""

from itertools import groupby

from recovery.counting import count
from recovery.lookback.feelings import (
    TriggerCount,
    mood_curve,
    trigger_counts,
    urge_curve,
    week_hours,
)
from recovery.lookback.grid import weekday_names
from recovery.lookback.words import mean
from recovery.text import visible
from recovery.wording import as_wished
from tui.lookback.chart import Chart, Scale, up_to
from tui.lookback.look import Here, Look
from tui.lookback.part import Part, Scrolled
from tui.paint import Line, bar, left, right

MOODS = Scale(1.0, 5.0, ((1.0, "1"), (3.0, "3"), (5.0, "5")))
SHARE = Scale(0.0, 1.0, ((0.0, "0"), (0.5, "50"), (1.0, "100 %")))
STRENGTH = Scale(1.0, 9.0, ((1.0, "1"), (5.0, "5"), (9.0, "9")))
SHADES = "·░▒▓█"
"""No urge, then up to a quarter, half, three quarters and all of the most that an hour has."""
BARS = 36
"""The most bars that are told apart at a glance."""


class MoodChart(Part):
    """The mood: several a day are their mean, several days of a point theirs."""

    TITLE = "Mood"
    least = 6

    def note(self, look: Look, here: Here) -> str:
        """The mean of the range."""
        value = look.once("mood mean", lambda: _mean_of_days(look))
        return f"{mean(value)} on the mean" if value is not None else ""

    def lines(self, look: Look, here: Here, width: int, height: int) -> list[Line]:
        """The curve."""
        _, parts = look.parts(width)
        curve = look.once(("mood", len(parts)), lambda: mood_curve(look.facts, parts))
        if all(value is None for value in curve):
            return [
                [("No mood in this range yet.", "text")],
                [("m, then 1 (low) to 5 (good)", "muted")],
            ]
        return Chart(curve, parts, MOODS, here.day, ascii_only=here.ascii_only).line(width, height)


def _mean_of_days(look: Look) -> float | None:
    days = [sum(m) / len(m) for day, m in look.facts.moods.items() if m and day in look.span]
    return sum(days) / len(days) if days else None


class UrgeChart(Part):
    """How many urges there were."""

    TITLE = "Urges"
    least = 6

    def note(self, look: Look, here: Here) -> str:
        """How many in the range, and what a bar holds."""
        unit, _ = look.parts(BARS)
        return f"{len(look.urges)} in all, a bar a {unit}" if look.urges else ""

    def lines(self, look: Look, here: Here, width: int, height: int) -> list[Line]:
        """A bar a bucket."""
        if not look.urges:
            return [[("No urge in this range.", "text")]]
        _, parts = look.parts(BARS)
        counts = [float(u.count) for u in look.once("urges", lambda: urge_curve(look.urges, parts))]
        scale = up_to(max(counts))
        chart = Chart(counts, parts, scale, here.day, "urge", here.ascii_only)
        return chart.bars(width, height)


class OfUrges(Part):
    """A part that is there where urges are; that there are none, the chart of urges says."""

    def has(self, look: Look) -> bool:
        """Whether the range has an urge."""
        return bool(look.urges)


class Strengths(OfUrges):
    """How strong urges were."""

    TITLE = "How strong"
    least = 6

    def note(self, look: Look, here: Here) -> str:
        """The mean of the range."""
        strengths = [urge.strength for urge, _ in look.urges]
        return f"{mean(sum(strengths) / len(strengths))} on the mean" if strengths else ""

    def lines(self, look: Look, here: Here, width: int, height: int) -> list[Line]:
        """The curve of the means."""
        _, parts = look.parts(BARS)
        curve = [u.strength for u in look.once("urges", lambda: urge_curve(look.urges, parts))]
        chart = Chart(curve, parts, STRENGTH, here.day, "urge", here.ascii_only)
        return chart.line(width, height)


class RiddenOut(OfUrges):
    """The share of urges that were ridden out, over time."""

    TITLE = "Ridden out"
    least = 6

    def note(self, look: Look, here: Here) -> str:
        """How many of how many in the range."""
        ends = [how for _, how in look.urges if how != "open"]
        return f"{ends.count('rode-out')} of {len(ends)}" if ends else ""

    def lines(self, look: Look, here: Here, width: int, height: int) -> list[Line]:
        """The curve; where no urge ended there is no line."""
        _, parts = look.parts(BARS)
        shares = [u.share for u in look.once("urges", lambda: urge_curve(look.urges, parts))]
        if all(share is None for share in shares):
            return [[("No urge has ended in this range.", "text")]]
        chart = Chart(shares, parts, SHARE, here.day, "kept", here.ascii_only)
        return chart.line(width, height)


class Hours(OfUrges):
    """When in the week urges come: a row a weekday, a column an hour."""

    TITLE = "By weekday and hour"
    least = 8
    most = 9

    def note(self, look: Look, here: Here) -> str:
        """How many could not be placed."""
        unplaced = look.once("hours", lambda: week_hours(look.urges)).unplaced
        return f"{unplaced} filled in later" if unplaced else ""

    def lines(self, look: Look, here: Here, width: int, height: int) -> list[Line]:
        """The map, its darkest cell the hour with the most urges; a day begins where it ended."""
        said = look.once("hours", lambda: week_hours(look.urges))
        if not said.most:
            return [[("No urge in this range has an hour.", "text")]]
        begins, start = look.profile.rollover, look.profile.week_start
        hours = [(begins + n) % 24 for n in range(24)]
        cell = 2 if width >= 5 + 48 else 1
        head = "".join(f"{h:02}".ljust(4 * cell) for h in hours[::4])
        rows: list[Line] = [[("     " + head, "muted")]]
        for row, name in enumerate(weekday_names(start)):
            counts = said.counts[(start + row) % 7]
            shades = [_shade(counts[hour], said.most) * cell for hour in hours]
            rows.append([(name + "  ", "muted"), *_coloured(shades)])
        return rows


def _coloured(shades: list[str]) -> Line:
    """The cells of a row, those without an urge as quiet as a frame."""
    some = groupby(shades, key=lambda shade: shade[0] == SHADES[0])
    return [("".join(cells), "frame" if none else "urge") for none, cells in some]


def _shade(times: int, most: int) -> str:
    return SHADES[-(-times * (len(SHADES) - 1) // most)]


class Triggers(OfUrges, Scrolled):
    """What stands by urges: how often, and how they ended."""

    TITLE = "What comes with them"
    least = 5

    def note(self, look: Look, here: Here) -> str:
        """How many words there are."""
        found = look.once("triggers", lambda: trigger_counts(look.urges))
        return count(len(found), "word") if found else ""

    def lines(self, look: Look, here: Here, width: int, height: int) -> list[Line]:
        """A word a row."""
        found = look.once("triggers", lambda: trigger_counts(look.urges))
        if not found:
            return [
                [("No words stand by the urges of this range.", "text")],
                [("urge 6 @evening in the quick line adds one", "muted")],
            ]
        head = left("", 16) + right("urges", 6) + right("rode out", 10) + right("slipped", 9)
        shown = self.window(found, height - 1)
        return [
            [(head, "muted")],
            *(
                _trigger(one, as_wished(one.name, look.profile), found[0].times, width)
                for one in shown
            ),
        ]


def _trigger(one: TriggerCount, name: str, most: int, width: int) -> Line:
    line: Line = [
        (left(visible(name), 16), "text"),
        (right(str(one.times), 6), "text"),
        (right(str(one.rode_out), 10), "kept" if one.rode_out else "muted"),
        (right(str(one.slipped), 9), "slip" if one.slipped else "muted"),
    ]
    if width >= 52:
        line += [("  ", "text"), *bar(one.times / most, min(16, width - 44))]
    return line
