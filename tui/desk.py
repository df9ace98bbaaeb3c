"""What lies on the desk: every text that is being written, as another thread may read it."""

from collections.abc import Mapping
from types import MappingProxyType


class Desk:
    """The texts that are not saved yet, by draft name.

    The screen puts a whole new mapping in place at each change, so that the guardian reads a
    picture that is never half changed, and never has to wait for the screen.
    """

    def __init__(self) -> None:
        self._texts: Mapping[str, str] = MappingProxyType({})

    @property
    def texts(self) -> Mapping[str, str]:
        """The picture as it is now."""
        return self._texts

    def put(self, name: str, text: str) -> None:
        """This text is being written; an empty one was, and its draft is to go."""
        if text.strip() or self._texts.get(name):
            self._texts = MappingProxyType({**self._texts, name: text if text.strip() else ""})

    def clear(self, name: str) -> None:
        """The text was saved or given up."""
        self.put(name, "")
