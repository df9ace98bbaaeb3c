"""The keys of a person's own: what their profile says of them, as Textual takes it."""

from collections.abc import Iterable

from textual.keys import Keys, _character_to_key

from recovery.echo import echo
from tui.actions import ACTIONS

_HELD = {"ctrl", "shift", "alt"}
_NAMES = {key.value.rpartition("+")[2] for key in Keys if not key.value.startswith("<")}


def read_keymap(pairs: Iterable[tuple[str, str]]) -> tuple[dict[str, str], list[str]]:
    """The person's own keys as a Textual keymap, and a sentence for each that is left out.

    A pair is (action, key): the action by its id or by the name that the palette gives it, the key
    as it is typed or as Textual names it. What is unknown, is no key or belongs to another action
    is named and ignored, since Textual would drop or displace it without a word.
    """
    known = {action.name: action.id for action in ACTIONS} | {a.id: a.id for a in ACTIONS}
    taken = {key: a.id for a in ACTIONS for key in a.keys.split(",")}
    keymap: dict[str, str] = {}
    left_out: list[str] = []
    for name, said in pairs:
        action, keys = known.get(name), _keys(said)
        if action is None:
            why = f"key for {echo(name)}: there is no such action"
        elif not keys:
            why = f"key for {echo(name)}: {echo(said)!r} is no key"
        elif any(taken.get(key, action) != action or key in "0123456789" for key in keys):
            why = f"key {echo(said)} for {echo(name)}: another action has it"
        else:
            keymap[action] = ",".join(keys)
            taken |= dict.fromkeys(keys, action)
            continue
        left_out.append(f"{why}, so it is left out")
    return keymap, left_out


def _keys(said: str) -> list[str]:
    """The keys that the words name; none where a part of them is no key."""
    keys = [_key(one) for one in ([said] if said == "," else said.split(","))]
    return keys if all(keys) else []


def _key(said: str) -> str:
    if len(said) == 1:
        return "" if said.isspace() or not said.isprintable() else _character_to_key(said)
    *held, last = said.split("+")
    if not _HELD.issuperset(held):
        return ""
    if len(last) == 1:
        return "+".join([*held, _key(last)]) if last.isprintable() and not last.isspace() else ""
    return said if last in _NAMES or last in _SIGNS else ""


_SIGNS = {_character_to_key(chr(code)) for code in range(33, 127)}
