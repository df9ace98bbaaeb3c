"""A text that was typed and could not be saved: kept as a draft, and said so."""

from datetime import date
from typing import TYPE_CHECKING

from recovery.errors import CouldNot

if TYPE_CHECKING:
    from storage.store import Store


def keep_unsaved(store: "Store", day: date, title: str, text: str) -> str:
    """Keep a journal text for `day` as a draft; what became of it, to stand behind the reason."""
    from recovery.drafts import Unfinished
    from storage.drafts import Drafts

    drafts = Drafts(store.room)
    try:
        drafts.keep(Unfinished("entry", day).name(), f"{title}\n{text}")
    except CouldNot as reason:
        return f"and {reason}"
    finally:
        drafts.end()
    return "your text is kept as a draft and offered when you next start: daybreak"
