"""A person's own editor, as the screen sees it."""

from collections.abc import Callable

Outside = Callable[[str, Callable[[str], None]], str]
"""Gives a text as it is after the person's editor was open on it, and hands over each save of it.

Raises `DaybreakError`, with the text unchanged, where there is no editor or it did not end well.
"""
