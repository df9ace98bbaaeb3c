"""Comparisons that a noisy machine cannot bend: cases take turns, and ratios are made in pairs."""

from collections.abc import Callable, Mapping, Sequence
from statistics import median

Figures = Mapping[str, float]


def take_turns(
    cases: Mapping[str, Callable[[], Figures]], rounds: int, warmup: int = 1
) -> dict[str, list[Figures]]:
    """Measure A B C, A B C, ...: `rounds` times each, after `warmup` rounds that do not count."""
    taken: dict[str, list[Figures]] = {name: [] for name in cases}
    for number in range(-warmup, rounds):
        for name, measure in cases.items():
            figures = measure()
            if number >= 0:
                taken[name].append(figures)
    return taken


def ratio(runs: Sequence[Figures], base: Sequence[Figures], what: str) -> float:
    """The median of run/base over the pairs of one round."""
    return median(run[what] / other[what] for run, other in zip(runs, base, strict=True))


def percentile(values: Sequence[float], share: float) -> float:
    """The value that `share` (0-1) of the values do not exceed."""
    ordered = sorted(values)
    return ordered[round(share * (len(ordered) - 1))]


def table(taken: Mapping[str, Sequence[Figures]]) -> str:
    """A Markdown table of medians, with each case's ratio to the first one."""
    first, *_others = taken
    columns = list(taken[first][0])
    lines = ["| | " + " | ".join(columns) + " |", "|---" * (len(columns) + 1) + "|"]
    for name, runs in taken.items():
        cells = [_cell(runs, taken[first], what, name == first) for what in columns]
        lines.append(f"| {name} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def _cell(runs: Sequence[Figures], base: Sequence[Figures], what: str, is_base: bool) -> str:
    value = f"{median(run[what] for run in runs):,.0f}"
    if is_base or not all(other[what] for other in base):
        return value
    return f"{value} ({ratio(runs, base, what):.2f}x)"
