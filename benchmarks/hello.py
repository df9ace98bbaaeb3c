"""The smallest Textual app, which everything is compared with: Header, one Static, Footer."""

from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.widgets import Footer, Header, Static


class Hello(App[None]):
    """Says hello, and that it heard the key x."""

    BINDINGS: ClassVar[list[BindingType]] = [("x", "mark", "Mark"), ("q", "quit", "Quit")]

    def compose(self) -> ComposeResult:
        """The three widgets."""
        yield Header()
        yield Static("Hello, world", id="text")
        yield Footer()

    def action_mark(self) -> None:
        """Show that the key arrived."""
        self.query_one("#text", Static).update("Heard it")


if __name__ == "__main__":
    Hello().run()
