"""The straight way of a key: to its action, where no part of the screen listens for keys itself.

Textual sends a key through the queue of every part from the focus up, and asks for the actions at
the end of that way. Parts that are drawn line by line only pass it on, and waiting for each of them
in turn was an eighth of what a key in a list costs.
"""

from functools import cache
from typing import Any

from textual.app import App
from textual.dom import DOMNode
from textual.events import Key
from textual.widget import Widget


@cache
def _named_keys(kind: type[DOMNode]) -> frozenset[str] | None:
    """The keys that parts of this kind have a method for; None where they hear every key."""
    for base in kind.__mro__:
        heard = base.__dict__.get("_decorated_handlers", {})
        handler = base is not Widget and {"on_key", "_on_key"} & base.__dict__.keys()
        if handler or any(issubclass(Key, message) for message in heard):
            return None
    names = (name.removeprefix("_") for name in dir(kind))
    return frozenset(name.removeprefix("key_") for name in names if name.startswith("key_"))


def _listens(node: DOMNode, event: Key) -> bool:
    named = _named_keys(type(node))
    return named is None or not named.isdisjoint(event.name_aliases)


async def act_on(app: App[Any], event: Key) -> bool:
    """Do what the key is bound to; False where it has to go the long way, and nothing was done."""
    screen = app.screen
    focused = app.focused or screen
    if screen.maximized is not None or not app.app_focus:
        return False
    if any(_listens(node, event) for node in focused.ancestors_with_self if node is not app):
        return False
    chain = screen._binding_chain
    modal = next((n for n, (node, _) in enumerate(chain, 1) if node.is_modal), len(chain))
    for ways, priority in ((reversed(chain), True), (chain[:modal], False)):
        for node, bindings in ways:
            for binding in bindings.key_to_bindings.get(event.key, ()):
                if binding.priority == priority and await app.run_action(binding.action, node):
                    return True
    return False
