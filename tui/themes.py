"""The colours: one accent on a quiet ground, every text at a contrast of 4.5 or more."""

from textual.theme import Theme

DEFAULTS = {
    "muted": "#8b91ad",
    "frame": "#333850",
    "kept": "#7ec9a6",
    "watched": "#a99ee6",
    "slip": "#cf8f9b",
    "urge": "#e0c07a",
    "bars": "#5f88c9",
}
"""The variables of our own, as `daybreak-dark` sets them."""

DARK = Theme(
    name="daybreak-dark",
    primary="#e6b06c",
    accent="#e6b06c",
    foreground="#d6d9e6",
    background="#12141c",
    surface="#12141c",
    panel="#1a1d28",
    dark=True,
    variables={
        **DEFAULTS,
        "input-selection-background": "#333850",
        "border": "#333850",
        "block-cursor-background": "#e6b06c",
        "block-cursor-foreground": "#12141c",
        "input-cursor-background": "#e6b06c",
        "input-cursor-foreground": "#12141c",
    },
)
LIGHT = Theme(
    name="daybreak-light",
    primary="#8a5200",
    accent="#8a5200",
    foreground="#23263a",
    background="#faf8f4",
    surface="#faf8f4",
    panel="#f0ede6",
    dark=False,
    variables={
        "muted": "#5d6280",
        "frame": "#c9c6be",
        "kept": "#1f6b48",
        "watched": "#5a4bb0",
        "slip": "#8f3f52",
        "urge": "#7a5a00",
        "bars": "#2f5da8",
        "input-selection-background": "#d9d5ca",
        "block-cursor-background": "#8a5200",
        "block-cursor-foreground": "#faf8f4",
        "input-cursor-background": "#8a5200",
        "input-cursor-foreground": "#faf8f4",
    },
)
CONTRAST = Theme(
    name="daybreak-contrast",
    primary="#ffd08a",
    accent="#ffd08a",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#000000",
    dark=True,
    variables={
        "muted": "#d0d0d0",
        "frame": "#909090",
        "kept": "#8ff0c0",
        "watched": "#cfc4ff",
        "slip": "#ffb3c1",
        "urge": "#ffe08a",
        "bars": "#9cc2ff",
        "input-selection-background": "#505050",
        "block-cursor-background": "#ffd08a",
        "block-cursor-foreground": "#000000",
        "input-cursor-background": "#ffd08a",
        "input-cursor-foreground": "#000000",
    },
)
TERMINAL = Theme(
    name="daybreak-terminal",
    primary="ansi_yellow",
    accent="ansi_yellow",
    foreground="ansi_default",
    background="ansi_default",
    surface="ansi_default",
    panel="ansi_default",
    dark=True,
    ansi=True,
    variables={
        "ansi-background": "ansi_default",
        "ansi-foreground": "ansi_default",
        "muted": "ansi_default",
        "frame": "ansi_bright_black",
        "kept": "ansi_green",
        "watched": "ansi_magenta",
        "slip": "ansi_cyan",
        "urge": "ansi_bright_yellow",
        "bars": "ansi_blue",
        "input-selection-background": "ansi_bright_black",
        "block-cursor-background": "ansi_yellow",
        "block-cursor-foreground": "ansi_black",
        "input-cursor-background": "ansi_yellow",
        "input-cursor-foreground": "ansi_black",
    },
)
THEMES = (DARK, LIGHT, CONTRAST, TERMINAL)
"""Every theme a person can choose, the first one being the default."""


def fitting(name: str, colours: str) -> str:
    """The theme to draw in: the one of that name, the first where there is none.

    A terminal of sixteen colours or of none ("16", "") lends its own: the nearest of sixteen to a
    colour that was chosen with care is any colour, and may be none that can be read.
    """
    if colours in ("16", ""):
        return TERMINAL.name
    return name if any(name == theme.name for theme in THEMES) else DARK.name
