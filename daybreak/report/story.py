"""The story of a range of days: the sections of a report, in their order."""

from collections.abc import Iterator

from daybreak.report.acceptance_section import acceptance_blocks
from daybreak.report.blocks import Block, Figures, Report, Section, Sentences
from daybreak.report.feeling_section import feeling_blocks
from daybreak.report.habit_section import habit_blocks
from daybreak.report.scope import Scope
from daybreak.report.streak_section import streak_blocks
from daybreak.report.text_sections import TEXTS, text_sections
from recovery.day import long_day
from recovery.lookback.insight.find import insights
from recovery.lookback.insight.say import METHOD, figures, headline

INCLUDABLE = ("triggers", *TEXTS, "habits")
"""What is in a report only where it is asked for."""

CLOSE = (
    "Made from your own records, on your own machine; only what you chose to include is in it."
    " It is not medical advice."
)
EMPTY = "Nothing was recorded in these days."


def make_report(scope: Scope) -> Report:
    """All sections that have something to say."""
    made = (
        Section("No contact", tuple(streak_blocks(scope))),
        Section("Habits", tuple(habit_blocks(scope))),
        Section("Mood and urges", tuple(feeling_blocks(scope))),
        Section("Acceptance", tuple(acceptance_blocks(scope))),
        Section("What goes with what", tuple(_insight(scope))),
        *text_sections(scope),
    )
    shown = tuple(section for section in made if section.blocks)
    if not shown:
        shown = (Section(EMPTY, ()),)
    covers = f"{long_day(scope.span.first)} to {long_day(scope.span.last)}"
    return Report("Looking back", covers, shown, CLOSE)


def _insight(scope: Scope) -> Iterator[Block]:
    said = insights(scope.facts, scope.habits, scope.span, scope.today)
    if said.found:
        yield Sentences(tuple((headline(pair), figures(pair)) for pair in said.found), METHOD)
    elif said.looked_at:
        yield Figures((("pairs looked at", f"{said.looked_at}, none beyond chance"),))
