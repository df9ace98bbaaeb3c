"""A report as one page: everything in it, no script, and nothing that is fetched."""

from collections.abc import Iterator
from html import escape
from itertools import groupby

from daybreak.report.blocks import (
    Block,
    Chart,
    Figures,
    Heat,
    Report,
    Section,
    Sentences,
    Table,
    Text,
)
from daybreak.report.style import STYLE
from daybreak.report.svg import chart_svg, heat_svg, sign
from recovery.counting import count
from recovery.text import visible

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""What a browser may load for the page: nothing but the style that stands in it."""


def as_html(report: Report) -> str:
    """The whole page."""
    body = "\n".join(line for section in report.sections for line in _section(section))
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{_POLICY}">
<meta name="referrer" content="no-referrer">
<title>{_safe(report.title)}</title>
<style>{STYLE}</style>
</head>
<body>
<header>
<h1>{_safe(report.title)}</h1>
<p class="muted">{_safe(report.covers)}</p>
</header>
<main>
{body}
</main>
<footer>{_safe(report.close)}</footer>
</body>
</html>
"""


def _safe(text: str) -> str:
    return escape(visible(text))


def _section(section: Section) -> Iterator[str]:
    yield f"<section>\n<h2>{_safe(section.title)}</h2>"
    for kind, group in groupby(section.blocks, key=type):
        blocks = list(group)
        drawn = "\n".join(map(_block, blocks))
        yield f'<div class="charts">{drawn}</div>' if kind is Chart else drawn
        heats = [block for block in blocks if isinstance(block, Heat)]
        if heats:
            yield _legend(heats)
    yield "</section>"


def _block(block: Block) -> str:
    match block:
        case Figures():
            rows = "".join(f"<dt>{_safe(k)}</dt><dd>{_safe(v)}</dd>" for k, v in block.rows)
            return f"<dl>{rows}</dl>"
        case Table():
            return _table(block)
        case Heat():
            caption = f"<figcaption>{block.year}</figcaption>"
            return (
                f'<figure class="heat">{caption}<div class="wide">{heat_svg(block)}</div></figure>'
            )
        case Chart():
            caption = f"<figcaption>{_safe(block.caption)}</figcaption>"
            return f"<figure>{caption}{chart_svg(block)}</figure>"
        case Sentences():
            rows = "".join(
                f'<p>{_safe(said)}<br><span class="muted">{_safe(figures)}</span></p>'
                for said, figures in block.rows
            )
            return f'{rows}<p class="muted">{_safe(block.method)}</p>'
        case Text():
            return _text(block)


def _table(table: Table) -> str:
    def cells(row: tuple[str, ...], name: str) -> str:
        return "".join(
            f"<{name}{_kind(table, n)}>{_safe(cell)}</{name}>" for n, cell in enumerate(row)
        )

    rows = "".join(f"<tr>{cells(row, 'td')}</tr>\n" for row in table.rows)
    head = f"<thead><tr>{cells(table.head, 'th')}</tr></thead>"
    many = ' class="many"' if len(table.head) > 4 else ""
    return f'<div class="wide"><table{many}>{head}<tbody>{rows}</tbody></table></div>'


def _kind(table: Table, column: int) -> str:
    if column in table.numbers:
        return " class=number"
    return " class=whole" if column in table.whole else ""


def _text(text: Text) -> str:
    title = f"<strong>{_safe(text.title)}</strong><br>" if text.title else ""
    words = escape(visible(text.text, lines=True))
    return f'<article><div class="muted">{_safe(_head(text))}</div>{title}<p>{words}</p></article>'


def _legend(heats: list[Heat]) -> str:
    held = [state for heat in heats for state in heat.states.values()]
    words = "".join(
        f'<span><svg viewBox="0 0 10 10" aria-hidden="true">{sign(state, 5, 5)}</svg>'
        f" {name}, {count(held.count(state), 'day')}</span>"
        for state, name in heats[0].names.items()
        if state in held
    )
    return f'<p class="legend muted">{words}</p>'


def _head(text: Text) -> str:
    return " · ".join(part for part in (text.when, text.kind) if part)
