"""A made-up life's lists: lines written on their days, as the steps came along."""

from collections.abc import Iterator
from datetime import timedelta

from recovery.content import read_rows
from recovery.records import Item
from recovery.sample_plan import Plan
from recovery.text import tags_in

_AT = 21 * 60
"""Minutes after midnight: lists are written in the evening, before the journal."""


def lists(plan: Plan) -> Iterator[Item]:
    """Every line that the life has come to by yesterday; of a list the first ones are ticked."""
    for row in read_rows("sample_lists"):
        number = int(row["day"])
        if number >= plan.span:
            continue
        notes = row.get("notes", ())
        for place, text in enumerate(row["rows"]):
            yield Item(
                day=plan.day(number),
                at=plan.at(number, _AT) + timedelta(seconds=place),
                tz=plan.tz,
                list=row["list"],
                text=text,
                note=notes[place] if place < len(notes) else "",
                tags=tags_in(text),
                when=row.get("when", ""),
                ticked=place < row.get("ticked", 0),
                position=place,
            )
