"""Many months' worth of what the rules need, as one."""

from collections.abc import Sequence

from recovery.bymonth import joined
from recovery.ledger import Facts
from storage.rows import Joined


def followed(past: Facts, months: Sequence[Facts]) -> Facts:
    """The facts of `past` and of the months after it, oldest first, as one.

    What is made when it is looked at stays so.
    """
    every = (past, *months)
    return Facts(
        contacts=tuple(row for facts in every for row in facts.contacts),
        urges=tuple(row for facts in every for row in facts.urges),
        amounts={
            habit: joined(facts.amounts.get(habit, {}) for facts in every)
            for habit in dict.fromkeys(habit for facts in every for habit in facts.amounts)
        },
        moods=joined(facts.moods for facts in every),
        written=joined(facts.written for facts in every),
        ratings=Joined(
            [
                part
                for rows in (facts.ratings for facts in every)
                for part in (rows.parts if isinstance(rows, Joined) else [rows])
            ]
        ),
        steps=tuple(row for facts in every for row in facts.steps),
        felt=sum(facts.felt for facts in every),
        seals=tuple(row for facts in every for row in facts.seals),
    )
