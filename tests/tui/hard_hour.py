"""A person who has written down what helps: the lists that the pause shows."""

from recovery.acts import stamp
from recovery.item_acts import add_item, add_items
from tests.life import NOW, PROFILE, newcomer
from tests.memory import MemoryLedger

WHEN = stamp(NOW, PROFILE)


def with_lists() -> MemoryLedger:
    """A newcomer with six lists."""
    home = newcomer()
    home.apply([add_item(home.items, "people", "Ana", WHEN, note="0301 555")])
    for name, texts in (
        ("instead", ["a walk to the river", "call Ana"]),
        ("why", ["to hear myself again"]),
        ("unfiltered", ["I waited for hours, most evenings"]),
        ("likes", [f"thing {n} that I like" for n in range(1, 11)]),
        ("triggers", ["Sunday evening"]),
    ):
        home.apply(add_items(home.items, name, texts, WHEN))
    return home
