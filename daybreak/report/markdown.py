"""A report as Markdown: tables and words; a chart is a row of blocks with its scale."""

import re
from collections.abc import Iterator

from daybreak.report.blocks import (
    Block,
    Chart,
    Figures,
    Heat,
    Report,
    Sentences,
    Table,
    Text,
)
from recovery.counting import count
from recovery.lookback.words import joined
from recovery.text import visible

_BLOCKS = "▁▂▃▄▅▆▇█"
_MARKS = re.compile(r"([\\`*_{}\[\]<>#|~])")


def as_markdown(report: Report) -> str:
    """The whole text."""
    lines = [f"# {_safe(report.title)}", "", _safe(report.covers)]
    for section in report.sections:
        lines += ["", f"## {_safe(section.title)}"]
        for block in section.blocks:
            lines += ["", *_block(block)]
    return "\n".join([*lines, "", "---", "", _safe(report.close), ""])


def _safe(text: str) -> str:
    return _MARKS.sub(r"\\\1", visible(text))


def _block(block: Block) -> Iterator[str]:
    match block:
        case Figures():
            yield from (f"- {_safe(word)}: {_safe(figure)}" for word, figure in block.rows)
        case Table():
            yield from _table(block)
        case Heat():
            held = list(block.states.values())
            said = (
                f"{words} {count(held.count(state), 'day')}"
                for state, words in block.names.items()
                if state in held
            )
            yield f"- {block.year}: {joined(said)}"
        case Chart():
            yield f"{_safe(block.caption)}, from {block.low:g} to {block.high:g}:"
            yield ""
            yield f"    {_spark(block)}"
        case Sentences():
            yield from (f"- {_safe(said)} {_safe(figures)}" for said, figures in block.rows)
            yield from ("", _safe(block.method))
        case Text():
            head = " · ".join(filter(None, (block.when, block.title or block.kind)))
            yield f"### {_safe(head)}"
            yield ""
            yield from (f"> {_safe(line)}".rstrip() for line in _lines(block.text))


def _lines(text: str) -> list[str]:
    return visible(text, lines=True).split("\n")


def _table(table: Table) -> Iterator[str]:
    yield f"| {' | '.join(map(_safe, table.head))} |"
    rules = ("--:" if n in table.numbers else "---" for n in range(len(table.head)))
    yield f"| {' | '.join(rules)} |"
    yield from (f"| {' | '.join(map(_safe, row))} |" for row in table.rows)


def _spark(chart: Chart) -> str:
    spread = (chart.high - chart.low) or 1
    return "".join(
        " " if value is None else _BLOCKS[round((value - chart.low) / spread * (len(_BLOCKS) - 1))]
        for value in chart.values
    )
