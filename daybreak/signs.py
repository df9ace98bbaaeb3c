"""The signs of days as this terminal can show them."""

import sys
from collections.abc import Callable

from daybreak.house import House
from tui.signs import LEVELS, STATES, plain


def state_sign(house: House) -> Callable[[str], str]:
    """The sign of a day's state."""
    return lambda state: _shown(STATES[state][0], house)


def level_sign(house: House) -> Callable[[str], str]:
    """The sign of a habit's level on a day."""
    return lambda level: _shown(LEVELS.get(level, LEVELS["unknown"])[0], house)


def _shown(sign: str, house: House) -> str:
    try:
        sign.encode((sys.stdout and sys.stdout.encoding) or "ascii")
    except UnicodeEncodeError:
        return plain(sign)
    return plain(sign) if house.ascii_only else sign
