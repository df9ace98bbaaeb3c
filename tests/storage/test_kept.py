"""Versions that lost to another one: shown until a person lets them go, on every machine."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from recovery.ledger import Edit
from storage.store import Store
from tests.storage.conftest import Opens
from tests.storage.kinds import added, clock, text
from tests.storage.two import written


def test_the_version_that_lost_is_shown_until_it_is_let_go(opens: Opens, there: Path) -> None:
    other = Store.open(there.parents[1], there.parents[2] / "s", clock, device="there")
    for store, words in ((other, "their version"), (opens(), "our version")):
        first = store.month("2026-05").journal[0]
        store.apply([Edit(first, replace(first, text=words))])
    mine = there.parents[2] / "home/2026/2026-05.json"
    store = opens()
    assert store.kept() == ()
    store.merge([there])
    (lost,) = store.kept()
    stayed = store.month("2026-05").journal[0]
    assert isinstance(lost.record, type(stayed))
    assert {lost.record.text, stayed.text} == {"their version", "our version"}
    store.let_go(lost)
    assert store.kept() == opens().kept() == ()
    assert store.month("2026-05") == opens().month("2026-05")
    other.merge([mine])
    store.merge([there])
    assert store.kept() == other.kept() == ()
    assert written(store) == written(other)
    store.let_go(lost)
    assert written(store) == written(other)


ROWS: dict[str, dict[str, object]] = {
    "of no table of ours": {"table": "dreams"},
    "without an id": {"id": "1"},
    "without a document": {"doc": 5},
    "that cannot be read": {"doc": {"day": 3}},
}


@pytest.mark.parametrize("row", ROWS)
def test_a_row_that_is_no_lost_version_is_left_in_the_file(
    opens: Opens, home: Path, row: str
) -> None:
    opens().apply(added(text("x")))
    path = home / "2026/2026-05.json"
    tree = json.loads(path.read_text())
    doc = tree["journal"]["20260503101500"]
    whole: dict[str, object] = {
        "table": "journal",
        "id": 20260503101500,
        "doc": doc | {"text": "y"},
    }
    tree["kept"] = {"1": whole, "2": whole | ROWS[row], "3": whole | {"doc": doc}}
    path.write_text(json.dumps(tree))
    store = opens()
    (lost,) = store.kept()
    assert lost.row == 1
    store.let_go(replace(lost, record=text("of a document that is gone")))
    assert store.kept() == ()
    assert '"2": {' in path.read_text()
