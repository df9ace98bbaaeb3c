"""The lines of lists lie in profile.json, and documents from before they were are read."""

import json
from dataclasses import fields, replace
from datetime import date
from pathlib import Path
from time import perf_counter

import pytest
from tinydb import TinyDB

from recovery.ledger import Edit, Entity
from recovery.records import Item, JournalEntry, Profile, Record, Urge
from storage.codec import Doc
from storage.documents import document_of, record_of, shape_of
from tests.storage.conftest import Opens
from tests.storage.kinds import AT, DAY, added, line, text

URGE = Urge(day=DAY, at=AT, strength=5)
LATER = (
    *("after", "note", "opened", "answer", "earlier"),
    *("prompts", "quiet", "name", "letter", "hard_days"),
)


def test_lines_come_back_in_the_order_of_their_lists_and_places(opens: Opens) -> None:
    opens().apply(added(line("second", position=2), line("first", position=1), line("x", "good")))
    store = opens()
    kept = store.items
    assert store.items is kept
    assert [(item.list, item.text) for item in kept] == [
        ("good", "x"),
        ("reasons", "first"),
        ("reasons", "second"),
    ]
    assert [item.id for item in kept] == [20260503101502, 20260503101501, 20260503101500]
    assert opens().months() == ()


def test_stock_tinydb_reads_the_lists(opens: Opens, home: Path) -> None:
    opens().apply(added(line("they moved away")))
    with TinyDB(home / "profile.json") as kept:
        (found,) = kept.table("lists").all()
    assert found["text"] == "they moved away" and found.doc_id == 20260503101500


def test_a_line_is_changed_removed_and_brought_back(opens: Opens) -> None:
    store = opens()
    (made,) = store.apply(added(line("one")))
    assert isinstance(made.after, Item)
    (changed,) = store.apply([Edit(made.after, replace(made.after, text="two", note="why"))])
    assert [item.text for item in opens().items] == ["two"]
    (gone,) = store.apply([Edit(changed.after, None)])
    assert opens().items == ()
    (back,) = store.apply([gone.inverse()])
    assert isinstance(back.after, Item) and back.after.id == made.after.id
    assert opens().items == (back.after,)


def test_another_session_sees_a_new_line(opens: Opens) -> None:
    one, other = opens(), opens()
    one.apply(added(line("new")))
    assert other.refresh()
    assert [item.text for item in other.items] == ["new"]


@pytest.mark.hundreds
def test_ten_thousand_lines_are_kept_at_once(opens: Opens) -> None:
    began = perf_counter()
    opens().apply(added(*(line(f"line {n}", position=n) for n in range(10_000))))
    kept = opens().items
    assert perf_counter() - began < 30
    assert [item.position for item in kept] == list(range(10_000))
    assert len({item.id for item in kept}) == 10_000


@pytest.mark.parametrize("whole", [URGE, text("a"), Profile()], ids=lambda e: type(e).__name__)
def test_documents_without_the_later_fields_are_read_with_their_defaults(whole: Entity) -> None:
    later = {field.name for field in fields(whole)} & {*LATER}
    doc: Doc = {name: value for name, value in document_of(whole).items() if name not in later}
    assert later and record_of(shape_of(whole), 0, doc) == whole


def test_earlier_texts_are_lists_of_lines(opens: Opens, home: Path) -> None:
    entry = replace(text("now"), earlier=("one\ntwo", ""), opened=date(2026, 5, 3), answer="yes")
    opens().apply(added(entry))
    (found,) = opens().month("2026-05").journal
    assert isinstance(found, JournalEntry) and isinstance(found, Record)
    assert (found.earlier, found.opened, found.answer) == (("one\ntwo", ""), DAY, "yes")
    tree = json.loads((home / "2026" / "2026-05.json").read_text("utf-8"))
    (doc,) = tree["journal"].values()
    assert doc["earlier"] == [["one", "two"], []]


def test_facts_hold_the_strength_after_an_urge_and_none_of_its_words(opens: Opens) -> None:
    urge = replace(URGE, after=2, note="private words")
    opens().apply(added(urge, *(replace(urge, day=date(2026, n, 3)) for n in (1, 2, 3))))
    for _ in range(2):
        facts = opens().facts
        assert [u.after for u in facts.urges] == [2, 2, 2, 2]
        assert not any(u.note for u in facts.urges)
