"""Two machines that both changed May: what is there when their copies were merged."""

from storage.store import Store

ALL = ["ours and theirs", "theirs", "ours"]
"""The texts of May after a merge, in their order."""


def written(store: Store) -> list[str]:
    """The texts of May."""
    return [entry.text for entry in store.month("2026-05").journal]
