"""The few errors a person can meet, each one plain sentence."""


class DaybreakError(Exception):
    """Something a person should read; `str()` of it is one plain line."""


class BadInput(DaybreakError):
    """What was typed cannot be understood or is impossible; nothing was changed (exit 2)."""


class CouldNot(DaybreakError):
    """What was asked is fine and could not be done; nothing was changed (exit 1)."""


class MovedOn(CouldNot):
    """What was to be changed is not as it was any more; to try again as it is helps nothing."""
