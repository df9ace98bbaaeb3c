"""A blank screen: one key hides everything, any key brings it back."""

from textual.events import Key
from textual.screen import ModalScreen


class BlankScreen(ModalScreen[None]):
    """Nothing at all, until a key is pressed."""

    DEFAULT_CSS = "BlankScreen { background: $background; }"

    def on_key(self, event: Key) -> None:
        """Any key is the way back, and does nothing else."""
        event.stop()
        self.dismiss()
