"""A blank screen: one key hides everything, any key brings it back."""

from textual.screen import Screen


class BlankScreen(Screen[None]):
    """Nothing at all. The program takes it away at the next key, which does nothing else."""

    AUTO_FOCUS = ""
    BLANK = True
    DEFAULT_CSS = "BlankScreen { background: $background; }"
