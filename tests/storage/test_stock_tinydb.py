"""Stock TinyDB opens every file that the store wrote, and reads the same values."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tinydb import TinyDB

from recovery.ledger import Edit, Entity
from recovery.records import Habit, Profile, Record
from storage.documents import document_of, shape_of
from storage.schema import shapes_of
from storage.store import Store
from tests.storage.conftest import Opens
from tests.storage.kinds import HABITS, PROFILES, RECORDS, added, amount, clock, mood

Documents = dict[int, dict[str, object]]


def stock(path: Path, table: str) -> Documents:
    with TinyDB(path, encoding="utf-8", access_mode="r") as database:
        return {doc.doc_id: dict(doc) for doc in database.table(table).all()}


def entities(store: Store) -> list[Entity]:
    """Everything a store says it holds."""
    found: list[Entity] = [store.profile, *store.habits]
    for name in store.months():
        month = store.month(name)
        for kind in (month.contacts, month.urges, month.habits, month.moods, month.journal):
            found += kind
        found += [*month.ratings, *month.steps]
    return found


@pytest.mark.hundreds
@settings(max_examples=40)
@given(
    st.lists(RECORDS, max_size=6, unique_by=lambda r: (r.day, type(r))),
    PROFILES,
    st.lists(HABITS, max_size=3, unique_by=lambda h: h.id),
)
def test_every_table_reads_as_the_records_that_were_saved(
    records: list[Record], profile: Profile, habits: list[Habit]
) -> None:
    with TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        store = Store.open(home, Path(folder) / "state", clock, device="here")
        none = [Edit(habit, None) for habit in store.habits]
        fresh = [Edit(None, habit) for habit in habits]
        store.apply([*none, *fresh, Edit(Profile(), profile), *added(*records)])
        found = {
            (path.stem, shape.table, number): doc
            for path in home.rglob("*.json")
            for shape in shapes_of(path.stem)
            for number, doc in stock(path, shape.table).items()
        }
        for entity in entities(store):
            name = f"{entity.day:%Y-%m}" if isinstance(entity, Record) else "profile"
            key = (name, shape_of(entity).table, getattr(entity, "id", 1))
            assert found.pop(key) == document_of(entity)
        assert found == {}


def test_a_removed_record_shows_in_no_table_but_the_tombstones(opens: Opens, home: Path) -> None:
    store = opens()
    (first,) = store.apply(added(mood()))
    store.apply([first.inverse()])
    path = home / "2026/2026-05.json"
    assert stock(path, "moods") == {}
    assert stock(path, "gone") == {
        202605031015003: {
            "at": "2026-05-03T10:15:00+02:00",
            "table": "moods",
            "version": {"here": 2},
        }
    }


def test_a_file_says_its_schema_month_and_checksum(opens: Opens, home: Path) -> None:
    store = opens()
    store.apply([*added(amount(7.5)), Edit(store.profile, Profile(begun=True))])
    meta = stock(home / "2026/2026-05.json", "meta")[1]
    assert {**meta, "sum": ""} == {"app": "0.1.0", "month": "2026-05", "schema": 1, "sum": ""}
    assert len(str(meta["sum"])) == 32
    assert "month" not in stock(home / "profile.json", "meta")[1]


def test_unknown_fields_and_tables_stay_as_they_are(opens: Opens, home: Path) -> None:
    opens().apply(added(mood(), mood()))
    path = home / "2026/2026-05.json"
    tree = json.loads(path.read_text())
    tree["moods"]["20260503101500"]["weather"] = {"rain": [1.5, None]}
    tree["dreams"] = {"7": {"flying": True}}
    path.write_text(json.dumps(tree))
    store = opens()
    first = store.month("2026-05").moods[0]
    store.apply([*added(mood(3)), Edit(first, mood(2))])
    after = json.loads(path.read_text())
    assert after["dreams"] == {"7": {"flying": True}}
    assert after["moods"]["20260503101500"]["weather"] == {"rain": [1.5, None]}
    assert after["moods"]["20260503101500"]["mood"] == 2
