"""`daybreak report`: the story in figures and charts, as a page to print or as Markdown."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from daybreak.home_option import Command
from daybreak.house import House, answered

if TYPE_CHECKING:
    from daybreak.report.scope import Scope


@click.command(cls=Command, short_help="Make a page of figures and charts to keep or print.")
@click.option("--since", metavar="DAY", help="From DAY on, instead of from the beginning.")
@click.option(
    "--format", "shape", type=click.Choice(["html", "md"]), default="html", show_default=True
)
@click.option(
    "--include",
    "chosen",
    multiple=True,
    metavar="WHAT",
    help="Words of your own too, named above: notes,journal.",
)
@click.option("--to", "target", metavar="FILE", help="Write it there instead of printing it.")
@click.pass_obj
def report(
    house: House, since: str | None, shape: str, chosen: tuple[str, ...], target: str | None
) -> int:
    """Make a page of figures and charts: one file, which asks nothing of the outside.

    It holds nothing that you wrote unless --include says so: triggers, notes, journal, letters,
    incidents, habits (the names of your own) or a list by its name, such as questions or reasons.
    A letter that is sealed is never in it.
    """
    from daybreak.report.html import as_html
    from daybreak.report.markdown import as_markdown
    from daybreak.report.story import make_report

    scope = _scope(house, since, chosen)
    made = make_report(scope)
    text = as_html(made) if shape == "html" else as_markdown(made)
    if target is None:
        click.echo(text.encode("utf-8", "replace"), nl=False)
    else:
        _write(Path(target).expanduser(), text)
    return answered(scope.ledger)


def _scope(house: House, since: str | None, chosen: tuple[str, ...]) -> "Scope":
    from daybreak.report.scope import Scope
    from daybreak.report.story import INCLUDABLE
    from recovery.datewords import read_day
    from recovery.errors import BadInput
    from recovery.lists import list_kinds
    from recovery.lookback.ranges import Range, range_of

    lists = {kind.name for kind in list_kinds()}
    words = [word.strip().lower() for text in chosen for word in text.split(",") if word.strip()]
    for word in words:
        if word not in {*INCLUDABLE, *lists}:
            known = f"there are {', '.join(INCLUDABLE)}, and your lists by name"
            raise BadInput(f"include {word!r}: {known} (daybreak lists)")
    ledger = house.open()
    today = house.today(ledger.profile)
    span = range_of("all", ledger.facts, ledger.profile, today)
    if since is not None:
        span = Range("", max(span.first, read_day(since, today)), today)
    return Scope(ledger, span, today, frozenset(words))


def _write(path: Path, text: str) -> None:
    from daybreak.words import say
    from recovery.errors import CouldNot
    from storage.plainly import why
    from storage.safewrite import write_new

    try:
        write_new(path, text.encode("utf-8", "replace"))
    except FileExistsError:
        raise CouldNot(f"{path} is there already: name another file, or remove it") from None
    except OSError as error:
        raise CouldNot(f"{path}: cannot be written, {why(error)}") from None
    say(f"written to {path}, readable by nobody else")
