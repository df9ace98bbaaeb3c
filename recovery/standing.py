"""Where each step stands: as the person said or, unsaid, by what its exercise would have made."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from recovery.habits import START_SET
from recovery.ledger import Ledger
from recovery.lists import list_kind
from recovery.program import GuideStep, Product, answered, states, steps
from recovery.records import Habit, Item, Profile
from recovery.step_habits import habits_of

ALREADY = "What you have already counts here."
"""What is said of a step that stands by what was made without it."""


def standing(ledger: Ledger) -> dict[str, str]:
    """Each step's state; one that is missing is open.

    What was made without the step (in the first questions, on the pause, in the settings) puts it
    in progress, as the step itself would have. Only the person says that it is done.
    """
    lines = _tags_of(ledger.items)
    begun = dict.fromkeys(answered(ledger.profile), "doing") | {
        step.id: "doing"
        for step in steps()
        if any(
            _in_list(product, step, lines) if product.is_list else _is_made(product, ledger)
            for product in step.products
        )
    }
    return begun | states(ledger.facts.steps)


def _tags_of(items: Iterable[Item]) -> dict[str, set[str]]:
    """Every tag on the lines in use, by list; a list without a line in use is missing."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for item in items:
        if not item.archived:
            found[item.list].update(item.tags)
    return found


def _in_list(product: Product, step: GuideStep, lines: dict[str, set[str]]) -> bool:
    """Whether a line says that it is the step's, by a tag or by the list being first of all its."""
    if product.tags:
        return not lines.get(product.name, set()).isdisjoint(product.tags)
    return product.name in lines and list_kind(product.name).step == step.id


def _is_made(product: Product, ledger: Ledger) -> bool:
    match product.kind:
        case "habit":
            return any(map(_is_chosen, habits_of(product.name, ledger.habits)))
        case "settings":
            return ledger.profile.restarting != Profile().restarting
        case "feelings":
            return ledger.facts.felt > 0
        case "ratings":
            return bool(ledger.facts.ratings)
    return False


def _is_chosen(habit: Habit) -> bool:
    """Whether it is another habit than the one that was there from the start."""
    return all(replace(habit, position=one.position) != one for one in START_SET)
