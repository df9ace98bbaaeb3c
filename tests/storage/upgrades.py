"""A version of Daybreak whose schema is one later than today's."""

from functools import partial

import pytest

from storage.codec import Doc, Tree
from storage.migrate import migrated
from storage.schema import SCHEMA

LOUD = ", said aloud"
"""What the upgrade adds to the note of every mood."""


def louder(name: str, tree: Tree) -> Tree:
    """The upgrade, which leaves the tree that it is given as it is."""
    moods: dict[str, Doc] = {
        key: doc | {"note": f"{doc['note']}{LOUD}"} for key, doc in tree.get("moods", {}).items()
    }
    return {**tree, "moods": moods} if moods else tree


def upgrade(monkeypatch: pytest.MonkeyPatch) -> None:
    """Be that version until the test is over."""
    later = partial(migrated, migrations={SCHEMA: louder}, goal=SCHEMA + 1)
    monkeypatch.setattr("storage.page.migrated", later)
    monkeypatch.setattr("storage.schema.SCHEMA", SCHEMA + 1)
