"""The program in its colours: the person's theme, as far as the terminal has the colours for it."""

from textual.driver import Driver
from textual.filter import Monochrome, NoColor

from tui.hiding import Hiding
from tui.themes import DEFAULTS, THEMES, fitting


class Coloured(Hiding):
    """An app with the themes of the program, on a terminal that has so many `colours`."""

    def __init__(self, driver: type[Driver] | None = None, colours: str = "true") -> None:
        super().__init__(driver)
        self.colours = colours
        for theme in THEMES:
            self.register_theme(theme)

    def begin_in(self, name: str) -> None:
        """The first theme, before there is a screen: to set it later parses all styles again."""
        self.set_reactive(Coloured.theme, fitting(name, self.colours))
        theme = self.current_theme
        classes = {f"-theme-{theme.name}": True, "-dark-mode": theme.dark}
        self.update_classes({**classes, "-light-mode": not theme.dark}, update=False)
        self.stylesheet.set_variables(self.get_css_variables())
        self._refresh_truecolor_filter(self.ansi_theme)
        if self.no_color:  # Textual, which knew no theme yet, chose greys, and they are colours
            self._filters = [NoColor() if isinstance(f, Monochrome) else f for f in self._filters]

    def show_theme(self, name: str) -> None:
        """Use the theme of that name, or the first one where there is none."""
        self.theme = fitting(name, self.colours)

    def get_css_variables(self) -> dict[str, str]:
        """The colours of a theme of ours; none for Textual's, never shown."""
        ours = any(self.theme == theme.name for theme in THEMES)
        return super().get_css_variables() if ours else {}

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our own colours where a theme does not set them."""
        return DEFAULTS
