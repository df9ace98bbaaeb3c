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
        self._held: Mapping[str, str] = {}

    @property
    def texts(self) -> Mapping[str, str]:
        """The picture as it is now."""
        return self._texts

    def put(self, name: str, text: str) -> None:
        """This text is being written; an empty one was, and its draft is to go."""
        words = text if text.strip() else self._held.get(name, "")
        if words or self._texts.get(name):
            self._texts = MappingProxyType({**self._texts, name: words})

    def clear(self, name: str) -> None:
        """The text was saved or given up."""
        self.put(name, "")

    def hold(self, texts: Mapping[str, str]) -> None:
        """These were finished and wait to be saved; those held before and not any more, were.

        One that is being written again meanwhile stays as it is typed.
        """
        if texts == self._held:
            return
        before, self._held = self._held, texts
        done = {name: "" for name in before.keys() - texts.keys() if self._is_as(before, name)}
        self._texts = MappingProxyType({**self._texts, **done, **texts})

    def _is_as(self, before: Mapping[str, str], name: str) -> bool:
        return self._texts.get(name) == before[name]
